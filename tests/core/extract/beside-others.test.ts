// Whose a number is where several companies stand side by side: round-ups, lists, rivals, market reports. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments', 'Tarnow'] },
  { symbol: 'OSPR', exchange: 'NYSE', name: 'Osprey Logistics Corp.', shortNames: ['Osprey Logistics', 'Osprey'] },
  { symbol: 'HXBY', exchange: 'NYSE', name: 'Hexby Foods Inc.', shortNames: ['Hexby Foods', 'Hexby'] },
  { symbol: 'CLDR.L', exchange: 'LON', name: 'Calder Group Plc', shortNames: ['Calder'] },
  { symbol: 'LNDL.L', exchange: 'LON', name: 'Lindale Plc', shortNames: ['Lindale'] },
  { symbol: 'CGC', exchange: 'NASDAQ', name: 'Copper Gorge Corp.', shortNames: ['Copper Gorge'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const prices = (text: string, title = 'Stocks on the move'): readonly unknown[] =>
  read(title, text).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price, changePercent, session])
const figures = (text: string, title = 'Stocks on the move'): readonly unknown[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures: own }) => own.map(({ metric, segment, actual, change }) => [symbol, period.number, metric, segment, actual, change?.value ?? null]))
const guidance = (text: string, title: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap(({ symbol, guidance: own }) => own.map(({ metric, low, high, action }) => [symbol, metric, low, high, action]))

describe('a move told by a noun', () => {
  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) shares closed at $31.40, a loss of 1.6 percent.', ['TRNW', 31.4, -1.6, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) ended the day at $44.10, a gain of 2.3%.', ['TRNW', 44.1, 2.3, 'regular']],
    ['The index slipped, though a nine per cent drop in Calder shares did the most harm.', ['CLDR.L', null, -9, 'regular']],
    ['A 4 percent jump in shares of Tarnow Instruments helped the index.', ['TRNW', null, 4, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) led the gainers with a 3.7% advance on Monday.', ['TRNW', null, 3.7, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) was the biggest loser in the group with a decline of 2.9%.', ['TRNW', null, -2.9, 'regular']],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual([expected])
  })

  it.each([
    'Options on Tarnow Instruments (NASDAQ: TRNW) imply a 6% drop in Tarnow shares after the report.',
    'Tarnow Instruments (NASDAQ: TRNW) blamed an 8% drop in orders.',
    'Tarnow Instruments (NASDAQ: TRNW) has seen a 30% drop in Tarnow shares this year.',
  ])('and no move of a day: %s', (text) => {
    expect(prices(text)).toEqual([])
  })
})

describe('a move that is not the company’s of that day', () => {
  it.each([
    ['the mean of many', 'Tarnow Instruments (NASDAQ: TRNW) was among those that reported. The average one-day share price change for companies this week was a decline of 0.57%.'],
    ['yesterday’s', 'Tarnow Instruments (NASDAQ: TRNW) shares recovered from yesterday’s 6% reverse.'],
    ['an index fund with a house’s name', 'Sun stocks fell, with the Tarnow Solar ETF (TNS) falling 6.4%.'],
  ])('%s', (_, text) => {
    expect(prices(text)).toEqual([])
  })

  it('of two prices of a session the close stands', () => {
    expect(prices('Tarnow Instruments (NASDAQ: TRNW) shares dropped to $29.10 early on Friday before closing at $29.85.')).toEqual([['TRNW', 29.85, null, 'regular']])
  })

  it('who reported before the open did not move before it', () => {
    expect(prices('Tarnow Instruments (NASDAQ: TRNW) shares fell 5.1% even as Tarnow reported a rise in profit before the open.')).toEqual([['TRNW', null, -5.1, 'regular']])
  })
})

it('a list of prices printed in one run is read name by name', () => {
  expect(prices('FTSE 250 - Risers\n\nCalder Group (CLDR) 1,322.00p 4.11% Lindale (LNDL) 592.50p 2.41%\n\nFTSE 250 - Fallers\n\nTarnow Instruments (TRNW) 88.20p -3.60% Hexby Foods (HXBY) 41.00p -1.25%', 'FTSE 250 movers: Calder climbs')).toEqual([
    ['CLDR', 13.22, 4.11, 'regular'],
    ['LNDL', 5.925, 2.41, 'regular'],
    ['TRNW', 0.882, -3.6, 'regular'],
    ['HXBY', 0.41, -1.25, 'regular'],
  ])
})

it('pence have quarters and halves', () => {
  expect(prices('Calder shares, which fell earlier, rose by 12½p, or 6.3 per cent, to 210¾p.')).toEqual([['CLDR.L', 2.1075, 6.3, 'regular']])
})

it('a step in pence stands beside somebody else’s percentage', () => {
  expect(prices('Lindale shares were up 4%, while Calder shed 8.5p to 133p.')).toEqual([['CLDR.L', 1.33, null, 'regular'], ['LNDL.L', null, 4, 'regular']])
})

it('items that a page printed in one paragraph are told apart', () => {
  expect(
    figures('Here are the day’s movers. Tarnow Instruments – Shares fell 2% after Tarnow reported third-quarter revenue of $832 million. Osprey Logistics – Osprey rose 3% after it posted third-quarter earnings of 48 cents per share. Hexby Foods – The stock lost 1% after Hexby reported third-quarter revenue of $1.4 billion.', 'Movers at midday: Tarnow and more'),
  ).toEqual([
    ['TRNW', 3, 'revenue', null, 832e6, null],
    ['OSPR', 3, 'eps', null, 0.48, null],
    ['HXBY', 3, 'revenue', null, 1.4e9, null],
  ])
})

it('what the houses think on average is no house’s target', () => {
  expect(read('Calls', 'Tarnow Instruments (NASDAQ: TRNW) was raised to Buy from Hold at Stifel, which lifted its target to $45. The consensus target is $35.50.').ratings.map(({ firm, priceTarget }) => [firm, priceTarget])).toEqual([['Stifel', 45]])
  expect(read('Calls', 'Stifel cut its target on Tarnow Instruments (NASDAQ: TRNW) to $45. Tarnow has a consensus rating of “Moderate Buy” and a 12 month low of $20.10.').ratings.map(({ firm, rating, priceTarget }) => [firm, rating, priceTarget])).toEqual([['Stifel', null, 45]])
})

it('the dollars of one company are not those of the next', () => {
  const { snapshots } = read('Earnings of the week', 'Copper Gorge reported second-quarter revenue of $98 million.\n\nTarnow Instruments reported second-quarter revenue of $1.6 billion.\n\nOsprey Logistics reported second-quarter revenue of $2.2 billion.')
  expect(snapshots.map(({ symbol, figures: own }) => [symbol, own[0]!.currency])).toEqual([['CGC', 'CAD'], ['TRNW', 'USD'], ['OSPR', 'USD']])
})

it('a label of a paragraph is no business where the sentence tells of the company', () => {
  expect(figures('Records: The company’s release makes much of a first-quarter gross margin of 33.4%.', 'Tarnow Instruments (NASDAQ: TRNW) first-quarter results')).toEqual([['TRNW', 1, 'gross-margin', null, 33.4, null]])
})

it('a symbol as a label names whose line it is', () => {
  const text = 'Tarnow Instruments (NASDAQ: TRNW) third-quarter net income was $342 million. Osprey Logistics (NYSE: OSPR) third-quarter net income was $94 million.\n\nOther numbers of the third quarter:\n\nTRNW: Sales through its platforms rose 80% over the same quarter a year ago.'
  expect(figures(text, 'Tarnow against Osprey')).toContainEqual(['TRNW', 3, 'revenue', null, null, 80])
})

describe('a forecast that is changed', () => {
  const lead = 'Tarnow Instruments (NASDAQ: TRNW) reported second-quarter sales of $812 million. '
  it('by how much is not to what', () => {
    expect(guidance(`${lead}It slashed its profit outlook for the year by 20 cents. It now sees earnings of $2.84 to $3.04 per share, even as it held its sales forecast unchanged.`, 'Tarnow cuts its outlook')).toEqual([['TRNW', 'eps', 2.84, 3.04, 'lowered']])
  })

  it('"will be as much as" is no result', () => {
    expect(guidance(`${lead}Profit for the year will be as much as $4.05 a share.`, 'Tarnow cuts its outlook')).toEqual([['TRNW', 'eps', null, 4.05, 'lowered']])
    expect(figures('Profit will be as much as $4.05 a share this year.', 'Tarnow (NASDAQ: TRNW) cuts its outlook')).toEqual([])
  })

  it('what a house projected was no forecast of the company', () => {
    expect(figures('Tarnow Instruments (NASDAQ: TRNW) topped our first-quarter revenue projection by $14 million, posting sales of $238 million, up 4.8% year over year.', 'Tarnow’s first quarter')).toEqual([['TRNW', 1, 'revenue', null, 238e6, 4.8]])
  })
})

it('growth behind a month’s sales is the month’s', () => {
  expect(figures('Tarnow Instruments (TRNW) – Tarnow reported first-quarter revenue of $8 billion.\n\nOsprey Logistics (OSPR) – Osprey said its sales fell 11% in April. Health sales rose 5%, while transport saw a 20% drop.', 'Movers')).toEqual([['TRNW', 1, 'revenue', null, 8e9, null]])
})

it('a quarter said in passing is that of the next sentence', () => {
  expect(figures('Tarnow Instruments (TRNW) – The maker of scales added 3% after a sizable beat for its fiscal first quarter. Tarnow earned $3.52 per share.', 'Stocks making moves: Tarnow and more')).toEqual([['TRNW', 1, 'eps', null, 3.52, null]])
})

describe('companies printed in other ways', () => {
  it.each([
    ['in angles', 'Leading were Skerry Metals Inc <SKM.TO>, up 11.2%, and Larch Press Corp <LRP.TO>, higher by 8.7%.', [['SKM.TO', null, 11.2], ['LRP.TO', null, 8.7]]],
    ['as a label', '1) Skerry Metals SKRY: Stock has jumped 14.5% to $3.95 after an offer. 2) Larch Press LRCH: Shares are trading higher by 11.4% to $3.22.', [['SKRY', 3.95, 14.5], ['LRCH', 3.22, 11.4]]],
    ['with a page’s quote', 'Shares of Skerry Metals Inc SKRQ 22.86% got a boost, shooting up 19 percent to $16.60.', [['SKRQ', 16.6, 19]]],
  ])('%s', (_, text, expected) => {
    expect(prices(text).map((price) => (price as unknown[]).slice(0, 3))).toEqual(expected)
  })

  it('a name whose brackets are not understood keeps its move from the others', () => {
    expect(prices('The biggest gainer was Tarnow Instruments (NASDAQ: TRNW), which rose 7.5%. Larch Press Inc (ZZZ Larch) added 14.6% to end higher.')).toEqual([['TRNW', null, 7.5, 'regular']])
  })
})

describe('what moved was no company', () => {
  it.each([
    'Tarnow Instruments (NASDAQ: TRNW) advanced 2.5 percent, while the overall instruments group was up 0.6 percent.',
    'Tarnow Instruments (NASDAQ: TRNW) advanced 2.5 percent. In commodities trading, Gold Futures for August delivery was down 1.95% to $1700.20 a troy ounce.',
    'The Sector Select SPDR Fund (XTK) was up 0.1%. Tarnow Instruments (NASDAQ: TRNW) advanced 2.5 percent.',
  ])('%s', (text) => {
    expect(prices(text)).toEqual([['TRNW', null, 2.5, 'regular']])
  })
})

it('an item of a company that nobody knows is not the one before it', () => {
  const { snapshots, priceActions } = read('Movers: Tarnow and more', 'Here are the movers. Tarnow Instruments — The discount retailer jumped 4.4% after it posted third-quarter revenue of $832 million. nLoden — Shares rose 8% after the firm raised its guidance. It now sees earnings between 91 and 92 cents per share in 2026. Osprey Logistics — Osprey fell 3% in premarket trading.')
  expect(snapshots.map(({ symbol, guidance: own }) => [symbol, own.length])).toEqual([['TRNW', 0]])
  expect(priceActions.map(({ symbol, changePercent }) => [symbol, changePercent])).toEqual([['TRNW', 4.4], ['OSPR', -3]])
})

it('a heading that names a house with results of its own gives it the lines below', () => {
  const banks: readonly DirectoryCompany[] = [
    { symbol: 'JPM', exchange: 'NYSE', name: 'JPMorgan Chase & Co.', shortNames: ['JPMorgan Chase', 'JPMorgan', 'JP Morgan'] },
    { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Bank Inc.', shortNames: ['Tarnow Bank', 'Tarnow'] },
  ]
  const text = (said: string): string => `${said} For Tarnow, it was a different story.\n\nJP Morgan in short\n\n• Profit: $8.3 billion, or $2.28 a share.\n\nMeanwhile, Tarnow reported a second-quarter profit of $5.2 billion.`
  const owners = (said: string): readonly unknown[] =>
    extractArticle({ title: 'Profits of the big banks rise: Tarnow and others', dek: null, text: text(said), sections: [], publishedAt: null, directory: banks }).snapshots.map(({ symbol, figures: own }) => [symbol, own.map(({ actual }) => actual)])
  expect(owners('JP Morgan Chase said that Q2 profit rose 17%.')).toEqual([['JPM', [8.3e9, 2.28]], ['TRNW', [5.2e9]]])
  expect(owners('Banks were busy.')).toEqual([['TRNW', [5.2e9]]])
})

it('ratings of a list parted by dashes', () => {
  expect(read('Goldman likes Calder', 'The following shares received recommendations:\n----------\nFTSE 100\n----------\nGoldman Sachs raises Calder price target to 2,370 (2,210) pence - \'neutral\'\n----------\nUBS cuts Lindale to \'neutral\' (buy) - price target 1,910 (2,010) pence').ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior])).toEqual([
    ['CLDR.L', 'Goldman Sachs', 'maintain', 'Neutral', 23.7, 22.1],
    ['LNDL.L', 'UBS', 'downgrade', 'Neutral', 19.1, 20.1],
  ])
})

it('a rating in the passive is that of the house named before it', () => {
  expect(read('Best of the brokers', 'Jefferies has downgraded a whole pack of landlords. Calder is moved from “Buy” to “Hold” despite the target price being held at 550p.').ratings.map(({ symbol, firm, action, priceTarget }) => [symbol, firm, action, priceTarget])).toEqual([['CLDR.L', 'Jefferies', 'downgrade', 5.5]])
})

it('where shares stood, with the step and the move behind', () => {
  expect(prices('Tarnow Instruments (NASDAQ: TRNW) beat estimates. Shares were $67.10, down $1.50, or 2.2 percent.')).toEqual([['TRNW', 67.1, -2.2, 'regular']])
})

describe('a market’s day', () => {
  it.each([
    ['whose shares, of whom no symbol is known', 'Tarnow Instruments (NASDAQ: TRNW) rallied 5.1 per cent.\n\nFood retailer Skerry was another bright spot, and its shares jumped 5.3 per cent.', [['TRNW', 5.1]]],
    ['a name without a symbol that closed', 'Shares of Tarnow Instruments (NASDAQ: TRNW) closed up 4.3 per cent. Skerbank closed 2.6 per cent higher and was the second biggest gainer.', [['TRNW', 4.3]]],
    ['since the year began', 'So far this year, Tarnow (TRNW) shares are up 2.3%, while Osprey (OSPR) shares are down over 5%. Hexby (HXBY) shares are nearly 28% lower, and Calder (CLDR) shares are down 24% so far this year.', []],
    ['losers in brackets', 'The biggest laggards were Tarnow Instruments (2.11 per cent), Osprey Logistics (1.49 per cent) and Hexby Foods (0.7 per cent).', [['TRNW', -2.11], ['OSPR', -1.49], ['HXBY', -0.7]]],
  ])('%s', (_, text, expected) => {
    expect(read('Stocks end mixed', text).priceActions.map(({ symbol, changePercent }) => [symbol, changePercent])).toEqual(expected)
  })

  it('a close stands beside the range of a year', () => {
    expect(prices('Tarnow Instruments (NASDAQ: TRNW) shares closed Friday at $72.10, in a 52-week trading range of $44.13 to $76.25.')).toEqual([['TRNW', 72.1, null, 'regular']])
  })
})

it('who opens a paragraph with results of its own owns them', () => {
  const text = 'SEATTLE — Tarnow Instruments reported an 11 percent drop in second-quarter profit.\n\nDALLAS — Osprey Logistics Corp. said it lost $57 million in the fourth quarter. Revenue rose 9.5 percent to $2.7 billion.'
  expect(figures(text, 'Tarnow to cut 5,000 jobs as profit drops 11%')).toEqual([
    ['TRNW', 2, 'net-income', null, null, -11],
    ['OSPR', 4, 'net-income', null, -57e6, null],
    ['OSPR', 4, 'revenue', null, 2.7e9, 9.5],
  ])
})

it('what will likely fall, and what a recall will cost, was not reported', () => {
  expect(figures('Tarnow Instruments (NASDAQ: TRNW) is due to report its second quarter after the bell. Group revenue will likely hold up better, falling 7.4% to $3.6 billion.', 'Tarnow readies an update')).toEqual([])
  expect(figures('Tarnow Instruments (NASDAQ: TRNW) reported third-quarter sales of $400 million. It will take a loss of up to $30 million for the recall.', 'Tarnow’s third quarter')).toEqual([['TRNW', 3, 'revenue', null, 400e6, null]])
})

it('growth that fits the quarter before is growth on it', () => {
  const { snapshots } = read('Stocks in focus', 'Tarnow Instruments (NASDAQ: TRNW) shares dropped after the company’s net profit fell 1.2% to $804 million in the September quarter against $813.8 million in the previous quarter, while dollar revenue rose 2.2% to $3,897 million versus $3,813 million.')
  expect(snapshots[0]!.figures.map(({ metric, segment, prior, change }) => [metric, segment, prior, change?.value, change?.period])).toEqual([
    ['net-income', null, null, -1.2, 'qoq'],
    ['revenue', null, null, 2.2, 'qoq'],
  ])
})

it('a paper of a Canadian city means the dollars of the company’s books', () => {
  const booked: readonly DirectoryCompany[] = [{ symbol: 'BB', exchange: 'NYSE', name: 'Blackberry Hill Ltd.', shortNames: ['Blackberry Hill'] }]
  const { snapshots } = extractArticle({ title: 'Blackberry Hill loss', dek: null, text: 'TORONTO — Blackberry Hill reported a second-quarter loss of $965 million.', sections: [], publishedAt: null, directory: booked })
  expect(snapshots[0]!.figures[0]!.currency).toBe('USD')
})

describe('stocks on the move', () => {
  it.each([
    ['Tarnow Instruments Inc. (TRNW US) had the biggest loss in the Standard & Poor’s 500 Index, losing 7.8 percent to $35.45.', ['TRNW', 35.45, -7.8, 'regular']],
    ['Tarnow Instruments Inc. (TRNW US) fell the most in the Dow Jones Industrial Average, retreating 2.5 percent to $37.95.', ['TRNW', 37.95, -2.5, 'regular']],
    ['Tarnow Instruments (NASDAQ:TRNW) stock is diving more than 16% after rallying higher on Friday.', ['TRNW', null, -16, 'regular']],
    ['Tarnow Instruments (NASDAQ:TRNW) stock is getting a more than 10% boost on Monday.', ['TRNW', null, 10, 'regular']],
    ['Tarnow Instruments (NASDAQ:TRNW) shares have risen $8.50, or 1.8%, on Monday.', ['TRNW', null, 1.8, 'regular']],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual([expected])
    expect(figures(text)).toEqual([])
  })

  it('of three that moved together each', () => {
    expect(prices('Tarnow Instruments, Osprey Logistics and Hexby Foods all tumbled by more than 5 per cent.', 'Stocks fall: Tarnow, Osprey, Hexby')).toEqual([['TRNW', null, -5, 'regular'], ['OSPR', null, -5, 'regular'], ['HXBY', null, -5, 'regular']])
  })

  it('the Dow is no company', () => {
    const dow: readonly DirectoryCompany[] = [{ symbol: 'DOW', exchange: 'NYSE', name: 'Dow Inc.', shortNames: ['Dow'] }]
    expect(extractArticle({ title: 'At session highs', dek: null, text: 'The Dow is currently trading up 743.4 or 1.85% at 40,954. Dow (DOW) shares rose 2.6% to $54.70.', sections: [], publishedAt: null, directory: dow }).priceActions.map(({ changePercent }) => changePercent)).toEqual([2.6])
  })

  it('what is left without some items is adjusted', () => {
    const { snapshots } = read('Stocks on the move', 'Tarnow Instruments Inc. (TRNW US) rose 7.9 percent to $31.05. The maker of scales reported first-quarter earnings excluding some items of 42 cents a share.\n\nOsprey Logistics Corp. (OSPR US) gained 7.7 percent to $10.15. The carrier said that, excluding some items, it earned 3 cents a share in the first quarter.')
    expect(snapshots.map(({ symbol, figures: own }) => [symbol, own.map(({ metric, basis, actual }) => [metric, basis, actual])])).toEqual([
      ['TRNW', [['eps', 'adjusted', 0.42]]],
      ['OSPR', [['eps', 'adjusted', 0.03]]],
    ])
  })

  it('a loss that was probably incurred was not reported', () => {
    expect(figures('Tarnow Instruments (NASDAQ: TRNW) fell 2.5 per cent. The maker of scales probably incurred a loss of $8.5 billion last quarter, according to analysts.')).toEqual([])
  })
})

describe('what stands beside a result', () => {
  it('members that came are not how many there are', () => {
    expect(figures('Tarnow Instruments (NASDAQ: TRNW) reported second-quarter revenue of $8.4 billion. Paid membership additions totaled 9 million.', 'Tarnow’s second quarter')).toEqual([['TRNW', 2, 'revenue', null, 8.4e9, null]])
  })

  it('another quarter of the year is not the year before', () => {
    const { snapshots } = read('Tarnow’s second quarter', 'Tarnow Instruments (NASDAQ: TRNW) reported its second quarter. Its gross margin was 18.1% for the quarter, down from 19.2% in the first quarter.')
    expect(snapshots[0]!.figures.map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([['gross-margin', 18.1, null]])
  })

  it('words of time are no part of a business', () => {
    expect(figures('Tarnow Instruments (NASDAQ: TRNW) said second-quarter scale revenue was up 5% year-over-year and loyalty program revenue was up 8% year-over-year.', 'Tarnow’s second quarter').map((row) => (row as unknown[])[3])).toEqual(['scale', 'loyalty program'])
  })
})
