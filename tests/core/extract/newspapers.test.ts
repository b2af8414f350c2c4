// How newspapers of many countries tell results: months, currencies, earnings that are none, names half taken for businesses. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: '2999.TW', exchange: 'TWSE', name: 'Halwick Foundry Co.', shortNames: ['Halwick Foundry', 'Halwick'] },
  { symbol: 'TRW.NZ', exchange: 'NZX', name: 'Tarrow Airlines Limited', shortNames: ['Tarrow Airlines', 'Tarrow'] },
  { symbol: 'ORRIN.NS', exchange: 'NSE', name: 'Orrin Motors Limited', shortNames: ['Orrin Motors'] },
  { symbol: '7199.KL', exchange: 'KLSE', name: 'Wexcombe Group Holdings Berhad', shortNames: ['Wexcombe'] },
  { symbol: 'SKB.AX', exchange: 'ASX', name: 'Skerry Bank Limited', shortNames: ['Skerry Bank'] },
  { symbol: 'MRB.PS', exchange: 'PSE', name: 'Marble Foods, Inc.', shortNames: ['Marble Foods'] },
  { symbol: 'KELD.LG', exchange: 'NGX', name: 'Kelder Bank Plc', shortNames: ['Kelder Bank'] },
  { symbol: 'NOVE.L', exchange: 'LSE', name: 'Novend plc', shortNames: ['Novend'] },
  { symbol: 'GLW.PS', exchange: 'PSE', name: 'Glower Telecom, Inc.', shortNames: ['Glower Telecom'] },
  { symbol: 'TRP.NZ', exchange: 'NZX', name: 'Tarrow Airport Limited', shortNames: ['Tarrow Airport'] },
  { symbol: '7888.T', exchange: 'TSE', name: 'Tessin Motor Corporation', shortNames: ['Tessin'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, currency, prior, change }) => [metric, basis, segment, actual, currency, prior, change?.value ?? null]))

describe('sales of a month', () => {
  it('held against the month before are no quarter’s, whatever quarter is forecast further down', () => {
    expect(
      figures(
        'Halwick posts 8% rise in revenue',
        'Halwick Foundry Co, the largest of its kind, yesterday reported an 8.1 percent month-on-month increase in sales last month.\n\nIt posted sales of NT$41.7 billion for last month, up 8.1 percent from a month earlier.\n\nThe first time monthly sales topped NT$40 billion was in May. It stuck to its guidance for fourth-quarter sales of between US$4.1 billion and US$4.4 billion.\n\nLast month’s sales were the second-highest after September’s NT$43.2 billion.',
      ),
    ).toEqual([])
  })

  it('of the weeks before Christmas are no year’s', () => {
    expect(figures('Novend nudges profit up', 'Retailer Novend plc delivered a 3.1 percent rise in sales in the run up to Christmas, enabling it to say full-year profit would rise by about 9 percent.')).toEqual([])
  })
})

describe('what a company’s name leaves over is no business', () => {
  it.each([
    ['Orrin Motors Thursday reported a net profit of Rs 1,420 crore in Q3FY27, against a loss of Rs 310 crore a year ago.', ['net-income', 'reported', null, 14_200_000_000, 'INR', -3_100_000_000, null]],
    ["Wexcombe Group Holdings' first-half net profit rose nearly 31 per cent to RM1.31 billion from RM1.0 billion in the same period last year.", ['net-income', 'reported', null, 1_310_000_000, 'MYR', 1_000_000_000, 31]],
    ['Wexcombe Group Holdings Bhd’s net profit rose 20% to RM1.2 billion for 2QFY2027 from RM1 billion a year earlier.', ['net-income', 'reported', null, 1_200_000_000, 'MYR', 1_000_000_000, 20]],
    ['TARROW Airlines has posted a net profit of NZ$61 million for the first half.', ['net-income', 'reported', null, 61_000_000, 'NZD', null, null]],
    ['Skerry Bank said revenue from ordinary activities was down two per cent to $2.72 billion in the first half.', ['revenue', 'reported', null, 2_720_000_000, 'AUD', null, -2]],
  ])('%s', (text, expected) => {
    expect(figures(`${text.split(' ').slice(0, 2).join(' ').replace('TARROW', 'Tarrow')} reports`, text)).toEqual([expected])
  })
})

it('cash earnings per share of a bank are adjusted', () => {
  expect(figures('Skerry Bank lifts profit', 'Skerry Bank said cash earnings per share stood at $1.86 for the first half of fiscal 2027.')).toEqual([['eps', 'adjusted', null, 1.86, 'AUD', null, null]])
})

describe('earnings that are a profit before something', () => {
  it('are no net income where another sentence calls the same number pre-tax', () => {
    expect(
      figures('Tarrow slips', 'Tarrow Airlines has revealed earnings of NZ$212 million for the first half.\n\nIts pre-tax earnings of NZ$212 million were down 5% and its net profit after tax was down 6.2% at NZ$151 million.'),
    ).toEqual([['net-income', 'reported', null, 151_000_000, 'NZD', null, -6.2]])
  })

  it('are a question in New Zealand, where the word alone says neither', () => {
    const { snapshots, doubts } = read('Tarrow first half earnings edge up', 'Tarrow Airlines said earnings for the first half rose to $23.9 million. Revenue was $181 million.')
    expect(snapshots.flatMap(({ figures: list }) => list.map(({ metric }) => metric))).toEqual(['revenue'])
    expect(doubts.some(({ metric }) => metric === 'net-income')).toBe(true)
  })

  it('“gross earnings” are all that a bank of Nigeria takes in, in naira', () => {
    expect(figures('Kelder Bank H1', 'Kelder Bank Plc said gross earnings for the first half of 2027 rose to N206.1 billion from N184.8 billion a year earlier.')).toEqual([
      ['revenue', 'reported', null, 206_100_000_000, 'NGN', 184_800_000_000, null],
    ])
  })
})

describe('currencies', () => {
  it.each([
    ['Marble Foods said net income in the second quarter rose 12 percent to P3.4 billion.', 3_400_000_000, 'PHP'],
    ['Marble Foods said net income in the second quarter rose to 3.4 billion pesos.', 3_400_000_000, 'PHP'],
    ['Marble Foods said net income in the second quarter rose to ₱3.4 billion.', 3_400_000_000, 'PHP'],
  ])('%s', (text, actual, currency) => {
    expect(read('Marble Foods', text).snapshots[0]?.figures[0]).toMatchObject({ actual, currency })
  })
})

describe('comparisons', () => {
  it('nothing is expected where no word of expectation stands', () => {
    expect(
      figures('Orrin Motors recovers', 'In Q3 FY27 Orrin Motors’ net profit came in at Rs 705 crore, rebounding from a loss of Rs 867 crore in the previous quarter, though lower than Rs 1,355 crore in Q3 FY26.'),
    ).toEqual([['net-income', 'reported', null, 7_050_000_000, 'INR', 13_550_000_000, null]])
  })

  it('last year’s number goes to the growth beside it, not to what the paragraph told of before', () => {
    expect(
      figures('Orrin Motors Q3', 'Orrin Motors said revenue in Q3 FY27 was Rs 2,184 crore. Revenue grew 16 percent, although net profit declined 48 percent from Rs 135 crore in Q3 FY26.'),
    ).toEqual([
      ['revenue', 'reported', null, 21_840_000_000, 'INR', null, 16],
      ['net-income', 'reported', null, null, 'INR', 1_350_000_000, -48],
    ])
  })

  it('a year that is only compared with dates nothing', () => {
    expect(
      read('Orrin Motors', 'Orrin Motors said a net profit of Rs 175 crore was made in the third quarter compared to the net loss of Rs 638 crore in the third quarter of 2026.').snapshots[0]?.period.year,
    ).toBeNull()
  })
})

it('what a profit was bolstered by is not the profit', () => {
  expect(
    figures('Wexcombe first half', 'Wexcombe said first-half net profit rose. The higher profit was bolstered by a gain from the sale of 20 per cent of its fund house amounting to RM92 million.'),
  ).toEqual([])
})

it('a forecast revised upward has no business called so, and the year behind its old number is that of both', () => {
  const { snapshots } = read(
    'Tessin lifts forecast',
    'Tessin Motor Corp’s first-half net profit rose 16 percent to 240 billion yen.\n\nThe carmaker revised upward its net profit forecast to 430 billion yen from its earlier estimate of 412 billion yen for the year to March 2027.',
  )
  expect(snapshots.flatMap(({ guidance }) => guidance.map(({ segment, low, period }) => [segment, low, period?.kind, period?.year]))).toEqual([[null, 430_000_000_000, 'year', 2027]])
})

describe('names and whose paragraph it is', () => {
  it('first words printed in capitals are the company all the same', () => {
    expect(
      figures('Glower profit up in Q3', 'GLOWER TELECOM, Inc. reported its net income grew 3% during the third quarter to P5.2 billion.\n\nFor the nine-month period, Glower’s net income rose 17% to P15.1 billion, from the P12.9 billion recorded a year ago.'),
    ).toEqual([
      ['net-income', 'reported', null, 5_200_000_000, 'PHP', null, 3],
      ['net-income', 'reported', null, 15_100_000_000, 'PHP', 12_900_000_000, 17],
    ])
  })

  it('what a subsidiary made on its own is not the owner’s', () => {
    expect(
      figures(
        'Stock takes: a profit at last',
        'Sharpening the knife has helped SkerryClear, the local subsidiary of phone giant Skerry Bank, return to profit.\n\nOn a standalone basis, the Wellington-based company made earnings before interest and tax of $1 million in the six months ended December 31, turning around a loss of $8 million.\n\nSkerry Bank boosted net profit 23 per cent to A$1.3 billion.',
      ),
    ).toEqual([['net-income', 'reported', null, 1_300_000_000, 'AUD', null, 23]])
  })

  it('a heading that begins with a company makes the lines below it that company’s', () => {
    const { snapshots } = read(
      'Results at a glance: Marble Foods and others',
      'Orrin Motors record\n\nOrrin Motors’ net profit rose 19 per cent to Rs 47 crore in the year to June 30, another record for the carmaker.\n\nTarrow Airport loss narrows\n\nTarrow Airport has reported a loss again but is clawing its way back from the damage of the pandemic.\n\nRevenue was up 7 per cent to $301.3m for the year to June 30.',
    )
    expect(snapshots.map(({ symbol, figures: list }) => [symbol, list.map(({ metric, actual }) => [metric, actual])])).toEqual([
      ['ORRIN.NS', [['net-income', 470_000_000]]],
      ['TRP.NZ', [['revenue', 301_300_000]]],
    ])
  })
})

describe('what is no number of the period', () => {
  it('“Jan-Sept” is nine months, whatever quarter is told of beside it', () => {
    expect(read('Glower Telecom posts P26 billion net income in Jan-Sept', 'Glower Telecom said its net income reached P26.1 billion, higher by 48 percent. However, broadband slid in Q3.').snapshots.map(({ period }) => period.kind)).toEqual(['nine-months'])
  })

  it.each([
    ['Net profit for the first half was RM1.2 billion.\n\nAnalysts on average are estimating a net income of RM2.6 billion for Wexcombe in 2027.', null],
    ['Net profit for the first half was RM1.2 billion, helped along by last year’s RM10 billion acquisition of a rival.', null],
  ])('%s', (text, consensus) => {
    const figure = read('Wexcombe first-half profit rises', `Wexcombe reported. ${text}`).snapshots[0]?.figures[0]
    expect([figure?.actual, figure?.consensus, figure?.prior]).toEqual([1_200_000_000, consensus, null])
  })

  it('growth of two parts that is told in turn is of neither alone', () => {
    expect(figures('Orrin Motors Q3', 'Orrin Motors said in Q3 FY27 finance and data revenue surged by 28.9% and 21.3%, respectively.')).toEqual([])
  })

  it('the profit after special items is told beside that before them', () => {
    expect(figures('Tessin first half', 'Tessin said restructuring led to an operating profit after special items of 6.8 billion yen (6.2 billion yen) in the first half.')).toEqual([
      ['operating-income', 'reported', null, 6_800_000_000, 'JPY', 6_200_000_000, null],
    ])
  })
})

describe('which quarter, and whose', () => {
  it('a quarter that has two numbers of one measure is only that of the one that names it', () => {
    const { snapshots } = read(
      'Halwick profit soars',
      'Halwick Foundry Co on Wednesday reported that net profit last quarter soared to NT$1.9 billion.\n\nDemand boosted revenue to NT$65.8 billion.\n\nThe company posted revenue of NT$48.5 billion in the first quarter.',
    )
    expect(snapshots.filter(({ period }) => period.number === 1).flatMap(({ figures: list }) => list.map(({ actual }) => actual))).not.toContain(65_800_000_000)
  })

  it('when the cause was is not when the result was', () => {
    const { snapshots } = read('Skerry Bank first half', 'Skerry Bank said adjusted earnings per share rose by 16% to 108 cents in the first half.\n\nIn America, profits dropped to $74m after it took a charge in the first quarter.')
    expect(snapshots.map(({ period }) => period.kind)).toEqual(['half'])
  })

  it('“just over” a number compares with nothing', () => {
    expect(read('Skerry Bank profits up', 'Skerry Bank has reported net profits of just over $1.3 billion for the first half of this year, up 8.6%.').snapshots[0]?.period).toMatchObject({ kind: 'half', number: 1 })
  })

  it('“From January to September” opens a sentence of nine months', () => {
    expect(
      read('Orrin Motors Q3', 'Orrin Motors said net profit was Rs 1,480 crore in the third quarter.\n\nFrom January to September, net profit jumped to Rs 4,990 crore from Rs 740 crore a year earlier.').snapshots.map(({ period, figures: list }) => [period.kind, list[0]?.actual]),
    ).toEqual([['quarter', 14_800_000_000], ['nine-months', 49_900_000_000]])
  })
})

describe('words that mislead', () => {
  it.each([
    ['Underlying operating profit in the third quarter fell 19 per cent compared with a year earlier to 7.2 billion yen at Tessin.', ['operating-income', 'adjusted', null, 7_200_000_000, 'JPY', null, -19]],
    ['Tessin said net profit for the period was 853 million yen, compared with 293 million yen and the company said it expected net income in the second half to be higher. The period was the first half.', ['net-income', 'reported', null, 853_000_000, 'JPY', 293_000_000, null]],
    ['On a quarterly basis, Tessin said third-quarter net profit jumped 37 percent to 2.7 billion yen from 1.9 billion yen in the fourth quarter of last year.', ['net-income', 'reported', null, 2_700_000_000, 'JPY', null, 37]],
  ])('%s', (text, expected) => {
    expect(figures('Tessin results', text)).toEqual([expected])
  })

  it.each([
    'Tessin’s earnings for the second quarter amounted to 3 billion yen ($29 million) before tax.',
    'Tessin also made 41 million yen from property sell-offs in the second quarter.',
    'Tessin said shipments of iron ore rose 3 percent in the second quarter.',
  ])('%s', (text) => {
    expect(figures('Tessin results', text)).toEqual([])
  })

  it('a range that performs has sales of its own, and items per basket are no shares', () => {
    const { snapshots, priceActions } = read('Novend first quarter', 'Novend plc first-quarter sales rose 2%. It was supported by strong Fairest performance with sales up 14.9%.\n\nNovend items per basket were down 2.8%.')
    expect(snapshots[0]?.figures.map(({ segment, change }) => [segment, change?.value])).toEqual([[null, 2], ['Fairest', 14.9]])
    expect(priceActions).toEqual([])
  })
})

describe('businesses and companies that are only described', () => {
  it('“the budget retailer” is the business told of before, and so is “the division”', () => {
    expect(
      figures(
        'Novend first half',
        'Novend plc said half-year sales like for like at Fairest were flat. Profits at the budget fashion retailer were down 3% to £32m although sales rose 5% to £260m.\n\nSugar sales fell 9% to £84m but the division delivered a £6m profit.',
      ).map((figure) => (figure as unknown[])[2]),
    ).not.toContain(null)
  })

  it('a provider that no symbol is known of has a paragraph of its own, and the next goes on about it', () => {
    expect(
      figures(
        'Live: Tessin and others',
        'Tessin shot higher as it hailed a record half-year.\n\nGoing the other way, student accommodation provider Halden fell despite adjusted earnings growing 15% to £144m.\n\nHowever, Halden said IFRS profits had sunk 34% in the six months ended 30 June to £186m.',
      ),
    ).toEqual([])
  })
})

describe('numbers that this one is held against', () => {
  it.each([
    ['Kelder Bank said revenue in the first nine months of 2027 was N1.2 trillion.\n\nIt needs little more to match its total revenue of N1.3 trillion in the whole of 2026.', [1_200_000_000_000]],
    ['Kelder Bank said third-quarter revenue was N676 billion, given revenue of N1.4 trillion in the preceding six-month period.', [676_000_000_000]],
  ])('%s', (text, expected) => {
    expect(figures('Kelder Bank results', text).map((figure) => (figure as unknown[])[3])).toEqual(expected)
  })

  it('“rose from the previous year to” tells this year’s', () => {
    expect(figures('Tessin annual profit', 'Tessin said sales for the year that ended in August rose by 9.6 pct from the previous year to 340.5 billion yen.')).toEqual([['revenue', 'reported', null, 340_500_000_000, 'JPY', null, 9.6]])
  })

  it('a margin that stands beside a profit is no growth of it', () => {
    expect(figures('Orrin Motors Q2', 'The EBIT of Orrin Motors for Q2 FY27 stood at Rs 424 crore, up 3.3 per cent QoQ and margin was at 24.2 per cent.')).toEqual([['ebit', 'reported', null, 4_240_000_000, 'INR', null, 3.3]])
  })
})
