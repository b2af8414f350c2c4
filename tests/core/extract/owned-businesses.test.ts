// Whose number it is where a newspaper names businesses beside their owner, and what else newspapers of many years print: one case for each rule, invented companies and numbers.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const company = (symbol: string, name: string, ...shortNames: string[]): DirectoryCompany => ({ symbol, exchange: symbol.endsWith('.L') ? 'LSE' : 'NYSE', name, shortNames })
const directory = [company('HVG.L', 'Havergate Group plc', 'Havergate'), company('ORN', 'Orrin Stores Inc.', 'Orrin'), company('TSB.SI', 'Tessin Banking Corporation Limited', 'Tessin Banking'), company('LOD', 'Loden Bank Corporation', 'Loden Bank')]

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })

/** [symbol, metric, basis, segment, actual, prior, change] of each figure. */
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => [snapshot.symbol, figure.metric, figure.basis, figure.segment, figure.actual, figure.prior, figure.change?.value ?? null]))

describe('a business that its owner names', () => {
  it.each([
    ['Havergate reported first-half results. It said its garden business Fernleigh enjoyed a better start to the year, with earnings up 18% to £27.3 million.', [['HVG.L', 'net-income', 'reported', 'Fernleigh', 27_300_000, null, 18]]],
    ['Havergate said its Fernleigh garden chain showed resilience in the first half, with revenue growth of 3.1%.', [['HVG.L', 'revenue', 'reported', 'Fernleigh', null, null, 3.1]]],
    ['In the first half online orders held up, Havergate said, while its Pedalworks reported a sales boost of 14.6 per cent over the half to £48.2 million and LFL growth of 9.3 per cent.', [['HVG.L', 'revenue', 'reported', 'Pedalworks', 48_200_000, null, 14.6], ['HVG.L', 'comparable-sales', 'reported', 'Pedalworks', 9.3, null, null]]],
    ['Operating profits at Fernleigh dropped 41% to £5.8 million in the first half, with like-for-like sales down 2.7%, Havergate said.', [['HVG.L', 'operating-income', 'reported', 'Fernleigh', 5_800_000, null, -41], ['HVG.L', 'comparable-sales', 'reported', 'Fernleigh', -2.7, null, null]]],
    ['Havergate reported first-half results. Operating profit at Fernleigh was £4.1m, down from £38.6m. At Pedalworks it fell to £21.7m from £30.4m.', [['HVG.L', 'operating-income', 'reported', 'Fernleigh', 4_100_000, 38_600_000, null], ['HVG.L', 'operating-income', 'reported', 'Pedalworks', 21_700_000, 30_400_000, null]]],
  ])('%s', (text, expected) => {
    expect(figures('Havergate half-year results', text)).toEqual(expected)
  })

  it.each(['Havergate said its chief executive Ros Hallam made revenue growth of 4% in the first half a condition.', 'Havergate said its biggest rival Fernleigh posted first-half revenue growth of 4%.'])('is no person and no rival: %s', (text) => {
    expect(figures('Havergate half-year results', text).map((figure) => (figure as unknown[])[3])).not.toContain('Fernleigh')
  })

  it('is a part behind “revenue from”, whatever the verb', () => {
    expect(figures('Havergate second quarter', "Havergate's second-quarter revenue fell 12% to £6.1bn. But Havergate's revenue from bond and currency trading plunged 48% to £1.3bn.")).toEqual([
      ['HVG.L', 'revenue', 'reported', null, 6_100_000_000, null, -12],
      ['HVG.L', 'revenue', 'reported', 'bond and currency trading', 1_300_000_000, null, -48],
    ])
  })
})

describe('measures and periods of newspapers', () => {
  it('profit-before-tax is no profit of ours, with hyphens either', () => {
    expect(figures('Havergate first half', 'Havergate saw profit-before-tax plunge 19.4 per cent to £36.2 million in the first half.')).toEqual([])
  })

  it('sixteen weeks that bring a profit are a quarter', () => {
    expect(figures('Orrin third-quarter profit up', 'Orrin earned a profit attributable to shareholders of $318 million or $1.04 per share for the 16-week period that ended Oct. 8.')).toEqual([
      ['ORN', 'net-income', 'reported', null, 318_000_000, null, null],
      ['ORN', 'eps', 'reported', null, 1.04, null, null],
    ])
    expect(figures('Orrin sales update', 'Orrin said sales rose 4% for the 16-week period that ended Oct. 8.')).toEqual([])
  })

  it('a record a year earlier is a year-ago number', () => {
    expect(figures('Orrin first quarter', 'Net profit at Orrin fell to $1.6 billion in January-March from a record $1.9 billion a year earlier.')).toEqual([['ORN', 'net-income', 'reported', null, 1_600_000_000, 1_900_000_000, null]])
  })

  it('the quarter of a cause is not that of the number', () => {
    const { snapshots } = read('Havergate half-year', 'Havergate said first-half revenue was £14.3 billion.\n\nLike-for-like retail sales grew by 2.9% for the period, driven by a 3.8% jump in the second quarter.')
    expect(snapshots.map(({ period }) => period.kind)).toEqual(['half'])
  })

  it('an annual bottom-line profit is the year’s', () => {
    expect(read('Havergate profit plunges', 'Havergate’s annual bottom-line profit plunged 41 per cent to £1.26 billion, despite a weak first half.').snapshots[0]?.period.kind).toBe('year')
  })

  it('replacement cost profit is adjusted, and over the past quarter names one', () => {
    expect(figures('Havergate profit doubles', 'Havergate said underlying replacement cost profits surged to £6.3 billion over the past quarter, compared with £2.8 billion a year earlier.\n\nIt was well ahead of the £5.4 billion expected by analysts.')).toEqual([
      ['HVG.L', 'net-income', 'adjusted', null, 6_300_000_000, 2_800_000_000, null],
    ])
  })
})

describe('nets', () => {
  it('a sum that the headline tells a thousand times as large is a question', () => {
    expect(figures('Havergate posts £3.18b annual profit', 'Havergate posted a net profit of £3.184 million for the full year.')).toEqual([])
    expect(figures('Havergate posts £3.18b annual profit', 'Havergate posted a net profit of £3.184 billion for the full year.')).toHaveLength(1)
  })

  it('what the market pencils in is no guidance', () => {
    expect(read('Havergate profit', 'Havergate said first-half revenue rose 4% to £1.9bn. The market is currently pencilling in group profits of £104 million to £128 million.').snapshots[0]?.guidance).toEqual([])
  })

  it('whose part a company is named as does not report', () => {
    expect(
      figures('Havergate annual results', 'Havergate said full-year sales rose 6% to £31 billion.\n\nMartmore Group, which also includes the discount chain Orrin, posted sales of £9.4 billion.').map((figure) => (figure as unknown[])[0]),
    ).toEqual(['HVG.L'])
  })

  it('a paragraph that opens with the earnings of another bank is that bank’s', () => {
    expect(figures('Orrin beats', 'Orrin earned $3.1 billion in the third quarter.\n\nThird-quarter earnings for Loden Bank were $1.8 billion on revenue of $17.2 billion.')).toContainEqual(['LOD', 'net-income', 'reported', null, 1_800_000_000, null, null])
  })
})

describe('numbers in turn, of things, and of somebody else', () => {
  it('numbers of two measures that “respectively” shares out in an unread order are questions', () => {
    expect(figures('Orrin 1Q27', 'Orrin posted sales and operating profit above expectations in the first quarter, $61.2bn (+18.5%) against $57.9bn estimated and $3.9bn as opposed to $3.2bn, respectively.')).toEqual([])
  })

  it('a consensus several times the revenue is a question', () => {
    const { snapshots, doubts } = read('Orrin 1Q27', 'Orrin revenue reached $31.4bn in the first quarter versus $2.3bn estimated by analysts.')
    expect(snapshots[0]?.figures[0]).toMatchObject({ actual: 31_400_000_000, consensus: null })
    expect(doubts.length).toBeGreaterThan(0)
  })

  it('growth of one measure and another', () => {
    expect(figures('Havergate first half', 'Havergate reported a 14% rise in sales and net profit for the first half of the year.')).toEqual([
      ['HVG.L', 'revenue', 'reported', null, null, null, 14],
      ['HVG.L', 'net-income', 'reported', null, null, null, 14],
    ])
  })

  it('organic growth in a profit is the profit’s', () => {
    expect(read('Havergate first half', 'Havergate said first-half net profit was £96m. It now expects organic growth of 6 to 9% in operating profit this year.').snapshots[0]?.guidance[0]).toMatchObject({ metric: 'operating-income', basis: 'like-for-like', low: 6, high: 9 })
  })

  it('a share in growth is no growth', () => {
    expect(figures('Havergate first half', 'Havergate said first-half revenue rose 6%. Sales growth was driven by Asia, which contributed 70% of the sales growth.').map((figure) => (figure as unknown[])[6])).toEqual([6])
  })

  it('a margin that moved from one number to another has both', () => {
    expect(figures('Havergate first half', 'Havergate reported first-half net profit of £96m and expects growth of 6 to 9% in revenue. It gained from better brands, which has driven a rise in gross margin from 61.4% to 62.9%.')).toContainEqual(['HVG.L', 'gross-margin', 'reported', null, 62.9, 61.4, null])
  })

  it('things are no money where money has its sign', () => {
    expect(figures('Orrin first quarter', 'Orrin said first-quarter sales climbed 21 percent to $8.4 billion. Podlet sales were up 9 percent to 6.3 million.').map((figure) => (figure as unknown[])[3])).toEqual([null])
  })

  it('whom investors rewarded owns its stock', () => {
    expect(read('Orrin and others report', 'Orrin said first-quarter sales climbed 21 percent to $8.4 billion.\n\n… investors rewarded Weevo by sending its stock up nearly 3 percent the next day.').priceActions).toEqual([])
  })

  it('aircraft that will be delivered are none that were', () => {
    expect(figures('Havergate half-year', 'Havergate said half-year revenue rose 11% to £7.6 billion and that it will have 24 new aircraft delivered in time for next summer.').map((figure) => (figure as unknown[])[1])).toEqual(['revenue'])
  })
})

describe('the press of India and Korea', () => {
  it('a fall of so many per cent in its profit', () => {
    expect(figures('Orrin Q3', 'Orrin on Wednesday reported a decline of 3.14 per cent in its net profit for the third quarter of the current fiscal.')).toEqual([['ORN', 'net-income', 'reported', null, null, null, -3.14]])
  })

  it('units are no rupees', () => {
    expect(figures('Orrin Q3', 'Orrin reported a drop of 11.5 per cent in its sales during Q3 to 13,42,117 units, as against 15,16,520 units in the corresponding quarter.')).toEqual([['ORN', 'deliveries', 'reported', null, 1_342_117, 1_516_520, -11.5]])
  })

  it('what it had registered, and what was earned during the year before', () => {
    expect(figures('Orrin Q2', 'Orrin reported net profit of Rs 812 crore for the quarter ended September 30.\n\nThe company had registered a net profit of Rs 744 crore in the July-September 2025 quarter. Revenue from operations for the quarter rose to Rs 8,140 crore from Rs 6,935 crore earned during Q2FY26.')).toEqual([
      ['ORN', 'net-income', 'reported', null, 8_120_000_000, 7_440_000_000, null],
      ['ORN', 'revenue', 'reported', null, 81_400_000_000, 69_350_000_000, null],
    ])
  })

  it('a year that only its results name', () => {
    expect(
      read('Record earnings at Orrin', 'Orrin last month reported all-time high earnings for 2026. Its revenue reached 4.7 trillion won, up 19.6 percent, while its operating profit saw a 95.5 percent on-year jump to 410 billion won.').snapshots.map(({ period, figures: found }) => [period.kind, period.year, found.length]),
    ).toEqual([['year', 2026, 2]])
  })
})

describe('the unit that a sentence goes on about', () => {
  it.each([
    ['Havergate said first-half revenue rose 4% to £2.9 billion.\n\nDespite one film that nobody saw, the studio division had a profitable half. It produced operating income of £112 million, up 13%.', 'studio'],
    ['Havergate said first-half revenue rose 4% to £2.9 billion.\n\nThe studio’s operating income was down 9% to £112 million in the first half.', 'studio'],
    ['Havergate said first-half revenue rose 4% to £2.9 billion.\n\nRevenue from the printed books division rose 21% to £540 million, with an operating profit of £112 million.', 'printed books'],
  ])('%s', (text, segment) => {
    expect(figures('Havergate half-year results', text)).toContainEqual(['HVG.L', 'operating-income', 'reported', segment, 112_000_000, null, text.includes('13%') ? 13 : text.includes('9% to £112') ? -9 : null])
    expect(figures('Havergate half-year results', text).filter((figure) => (figure as unknown[])[3] === null)).toHaveLength(1)
  })

  it('“overall, the studio unit” is no whole', () => {
    expect(figures('Havergate half-year results', 'Havergate said first-half net profit was up 31% to £410 million.\n\nOverall, the studio unit generated £540 million in revenue, 21% more than in the same half a year earlier.').filter((figure) => (figure as unknown[])[1] === 'revenue' && (figure as unknown[])[3] === null)).toEqual([])
  })

  it('its top five products are some of them', () => {
    expect(figures('Havergate first half', 'Havergate said first-half operating profit rose 37% to £1.4bn.\n\nSales of its top five products - including Fernol and Pedalin - went up by 22%.').map((figure) => (figure as unknown[])[1])).toEqual(['operating-income'])
  })
})

describe('owners, measures and money of newspapers', () => {
  it.each(["Havergate Group plc's net income soared 34 percent in the first half.", 'HAVERGATE’s first-half profit jumped 34 per cent.', "Havergate Holdings' net profit grew 34% in the first half."])('%s', (text) => {
    expect(figures('Havergate profit soars', text)).toEqual([['HVG.L', 'net-income', 'reported', null, null, null, 34]])
  })

  it('a rise in profit by which expectations were beaten is no expectation', () => {
    for (const verb of ['beat', 'smashed'])
      expect(figures('Havergate profits surge', `Havergate ${verb} analysts’ expectations with a 58 per cent rise in net income to Rmb21.4bn in the first quarter.`)).toEqual([['HVG.L', 'net-income', 'reported', null, 21_400_000_000, null, 58]])
  })

  it('comparable sales of food, and a lift in profit', () => {
    expect(figures('Havergate first half', 'Havergate reported a 2 per cent lift in first-half profit to £812 million. Comparable food and liquor sales grew 2.7 per cent in the half-year.')).toEqual([
      ['HVG.L', 'net-income', 'reported', null, 812_000_000, null, 2],
      ['HVG.L', 'comparable-sales', 'reported', 'food and liquor', 2.7, null, null],
    ])
  })

  it('the exact growth, where “more than” stood before it', () => {
    expect(figures('Havergate profit', 'Havergate’s quarterly profit has surged more than 50 per cent.\n\nHavergate’s net income rose 53 per cent to £4.1bn in the first three months of 2027.')).toEqual([['HVG.L', 'net-income', 'reported', null, 4_100_000_000, null, 53]])
  })

  it('growth that only one of two pairs of numbers gives is that pair’s', () => {
    expect(figures('Orrin earnings', 'Orrin posted a profit of $412 million, or 17 cents a share, in the second quarter, up 29% from $319 million, or 12 cents a share, a year earlier.')).toEqual([
      ['ORN', 'net-income', 'reported', null, 412_000_000, 319_000_000, 29],
      ['ORN', 'eps', 'reported', null, 0.17, 0.12, null],
    ])
  })

  it('a quarter in which something else happened dates nothing', () => {
    const text = `Orrin posted net income of $1.9 billion for the quarter that ended March 28, up from $1.7 billion a year earlier. Revenue rose 6% to $11.2 billion, the company told its shareholders on Tuesday. The chain opened nine shops and refurbished forty more of them in cities along both of the coasts, it said.\n\nThe company partly attributed the decline of one line to the strength of a toy that was still on every shelf during Orrin's fiscal second quarter of 2025.`
    expect(read('Orrin profit up in second quarter', text).snapshots.map(({ period }) => [period.number, period.year])).toEqual([[2, null]])
  })

  it('the initials of a business are no symbol', () => {
    expect(read('Orrin and Loden report', 'Orrin said first-quarter revenue rose 6%.\n\nOrrin International Digital Shops Group (OIDS) has kept growing, with revenue soaring by 41%.').mentions.map(({ symbol }) => symbol)).toEqual(['ORN'])
  })

  it('the bare dollar is the company’s own where US$ is printed beside it', () => {
    const text = 'Havergate announced a 13% rise in profit after tax to A$371m (US$281m) for the first half. Sales were $16.2bn.'
    expect(extractArticle({ title: 'Havergate half-year', dek: null, text: text.replaceAll('Havergate', 'Havergate (ASX: HVG)'), sections: [], publishedAt: null }).snapshots[0]?.figures.map((figure) => figure.currency)).toEqual(['AUD', 'AUD'])
  })
})

describe('quarters, places and parts of newspapers', () => {
  it('“in the last quarter” says when, and nothing that it is held against', () => {
    const { snapshots } = read('Orrin profit falls', 'Orrin said Thursday its profit in the last quarter plunged 24 percent, ending a fiscal year of which it had hoped for more. Its earnings sank to $2.81 billion from $3.7 billion in the same period last year.')
    expect(snapshots.map(({ period, figures: found }) => [period.kind, found[0]?.change])).toEqual([['quarter', { value: -24, kind: 'percent', period: 'yoy' }]])
  })

  it('what it last did in another year is history', () => {
    expect(figures('Orrin in the black', 'Orrin posted a surprise second-quarter profit of $1.9 billion.\n\nOrrin last went into the black in the first quarter of 2024, with net profit of $60 million.')).toEqual([['ORN', 'net-income', 'reported', null, 1_900_000_000, null, null]])
  })

  it('a profit in a place is the place’s', () => {
    expect(figures('Havergate annual results', 'Havergate annual results: operating profit in UK housing grew 38% to £196.4m (2026: £142.3m).')).toEqual([['HVG.L', 'operating-income', 'reported', 'UK housing', 196_400_000, 142_300_000, 38]])
  })

  it('the initials of a part are no symbol, and its profit not the whole’s', () => {
    const text = 'Full year operating profit rose 11% to £1.9bn at Havergate.\n\nHavergate Retail Pensions (HRP) reported operating profits of £1.2bn, up 22.4% year-on-year. Operating profits in Havergate Fund Management (HFM) rose 4.2% to £371m.'
    expect(figures('Havergate - profit growth', text)).toEqual([
      ['HVG.L', 'operating-income', 'reported', null, 1_900_000_000, null, 11],
      ['HVG.L', 'operating-income', 'reported', 'Havergate Retail Pensions', 1_200_000_000, null, 22.4],
      ['HVG.L', 'operating-income', 'reported', 'Havergate Fund Management', 371_000_000, null, 4.2],
    ])
  })

  it('a quarter that has only kicked off lends nothing', () => {
    expect(read('Growth slows at Havergate', 'Havergate said net income in its first quarter increased 1.7 percent to 391 million euros. Sales in the three months ended April 30 gained 4.8 percent to 3.21 billion euros.\n\nHavergate noted the second quarter kicked off at a faster pace.').snapshots.map(({ period }) => [period.number])).toEqual([[1]])
  })

  it('sales from a day to a day are no quarter’s', () => {
    expect(figures('Havergate sales', 'Havergate revenue for the first quarter was €7.1 billion.\n\nIt reported a slower start to its summer, with currency-adjusted revenue growth of 5% from May 1 to June 9.')).toHaveLength(1)
  })

  it('growth of the year before, in a bracket', () => {
    expect(figures('Havergate first half', 'Havergate said first-half adjusted earnings per share increased to 148c (H1 2026: 18.4%).').map((figure) => (figure as unknown[])[6])).toEqual([null])
  })

  it('“for 2026” behind what its profit rose to names the year', () => {
    expect(read('Havergate profits dip', 'Havergate told investors that its operating profits dipped 4% to £1.8 billion for 2026.').snapshots.map(({ period }) => [period.kind, period.year])).toEqual([['year', 2026]])
  })

  it('what contributed to a profit is no profit', () => {
    expect(figures('Havergate 2026', 'Although operating profit in 2026 rose to £912m from £877m the year before, the result lacked investment variances, which contributed £141m to profits in 2025, Havergate said in its annual results.').map((figure) => (figure as unknown[])[1])).toEqual(['operating-income'])
  })

  it('on an adjusted basis, diluted earnings are adjusted', () => {
    expect(figures('Orrin third quarter', 'Orrin reported third-quarter results. On an adjusted basis, diluted earnings increased to $1.61 per share from $1.58 per share last year.')).toEqual([['ORN', 'eps', 'adjusted', null, 1.61, 1.58, null]])
  })

  it('a profit several times the sales it would come from is a question, with them', () => {
    expect(figures('Orrin first half', 'Orrin sales rose 6 per cent to $41.3 billion in the first half. Net profit soared 61 per cent to $4,912 billion.')).toEqual([])
  })
})

describe('print and spans', () => {
  it('a sign without the blank before it', () => {
    expect(figures('Havergate first half', 'Havergate’s interim profits fell from£371 million to£342 million on sales up three per cent to£3.4 billion.')).toEqual([
      ['HVG.L', 'net-income', 'reported', null, 342_000_000, 371_000_000, null],
      ['HVG.L', 'revenue', 'reported', null, 3_400_000_000, null, 3],
    ])
  })

  it('nine months of a year are no year', () => {
    expect(read('Orrin Q3', 'For the first nine months (April to December) of the current financial year 2026-27, Orrin’s net profit more than doubled to Rs 231 million against Rs 98 million in the same period last fiscal.').snapshots.map(({ period }) => period.kind)).toEqual(['nine-months'])
  })
})
