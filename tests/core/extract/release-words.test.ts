// What companies' own releases once were misread by: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

describe('a symbol on several exchanges', () => {
  it.each([
    ['(TSX / NYSE: TOL)', 'TSX'],
    ['(Nasdaq and TASE: TOL)', 'NASDAQ'],
    ['(NYSE/TSX: TOL)', 'NYSE'],
    ['(New York Stock Exchange: TOL)', 'NYSE'],
    ['(NASDAQ Global Select Market: TOL)', 'NASDAQ'],
    ['(Nasdaq/NM: TOL)', 'NASDAQ'],
  ])('%s', (symbol, exchange) => {
    const extraction = read('Tolman results', `Tolman Corp. ${symbol} said first-quarter revenue was $3 million.`)
    expect(extraction.mentions).toEqual([expect.objectContaining({ symbol: 'TOL', exchange })])
    expect(figures(extraction)).toHaveLength(1)
  })
})

const opening = 'Tolman Corp. (NYSE: TOL) today announced results for the fourth quarter and the year ended December 31, 2026. '

describe('a part of revenue', () => {
  it('has its name read behind "from"', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Revenue from Flagship products was $267 million, a decrease of 7 percent. Revenue from New and Adjacent products was $114 million.`))
    expect(own.map((figure) => figure.segment)).toEqual(['Flagship products', 'New and Adjacent products'])
  })

  it('is never the whole, even where its name is not read', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Total net revenues from brands for skin and hair care for the quarter were $325.2 million.`))
    expect(own).toEqual([])
  })

  it('does not take the heading that runs on into its sentence', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Revenues Panel research revenues in 2026 were $138 million.`))
    expect(own.map((figure) => figure.segment)).toEqual(['Panel research'])
  })
})

describe('periods', () => {
  it('the last quarter of a year is its fourth', () => {
    const [snapshot] = read('Tolman reports results', `${opening}Revenues for the last quarter of 2026 were $48.4 million.`).snapshots
    expect(snapshot!.period).toEqual(expect.objectContaining({ kind: 'quarter', number: 4, year: 2026 }))
  })

  it('a year behind a number is its own, whatever the paragraph told of before', () => {
    const { snapshots } = read('Tolman reports results', `${opening}Revenues for the fourth quarter of 2026 were $48.4 million. Net income was $1.6 million in 2026 as compared to $1.5 million in 2025.`)
    expect(snapshots.find((snapshot) => snapshot.period.kind === 'year')?.figures).toEqual([expect.objectContaining({ metric: 'net-income', actual: 1_600_000, prior: 1_500_000 })])
  })

  it('a quarter that is only compared with is not reported', () => {
    const { snapshots } = read('Tolman reports second quarter', 'Tolman Corp. (NYSE: TOL) reported its second quarter. Net income of $3.1 million is an increase of $200,000 from the first quarter of the year.')
    expect(snapshots.map((snapshot) => snapshot.period.number)).toEqual([2])
  })
})

it.each([
  ['The loss from discontinued operations was $6.2 million.'],
  ['Earnings of $857,000 before the provision for loan losses and taxes were higher.'],
])('none of ours: %s', (sentence) => {
  expect(figures(read('Tolman reports fourth quarter', opening + sentence))).toEqual([])
})

it('dividends that increased are no move of shares', () => {
  const text = 'Tolman Corp. (NYSE: TOL) raised its dividend. Tolman said it has returned $9 billion to shareholders through dividends, which have increased by 29 percent.'
  expect(read('Tolman increases dividend', text).priceActions).toEqual([])
})

it('earnings without a benefit have no business called so', () => {
  const own = figures(read('Tolman reports fourth quarter', `${opening}Adjusted earnings per share for the fourth quarter were $0.97. Excluding that tax benefit adjusted earnings per share for the quarter was $0.61.`))
  expect(own.map((figure) => figure.segment)).toEqual([null])
})

describe('periods of months and weeks', () => {
  it.each([
    ['For the six-month period ended June 30, 2026', 'half', 2026],
    ['For the 26-week period ended July 1, 2026', 'half', 2026],
    ['For the nine-month period ended September 30, 2026', 'nine-months', 2026],
    ['For the year ended 31 March 2026', 'year', 2026],
  ])('%s', (words, kind, year) => {
    const [snapshot] = read('Tolman Announces Results', `Tolman Corp. (NYSE: TOL) today announced results. ${words}, the Company reported net income of $87.2 million.`).snapshots
    expect(snapshot!.period).toEqual(expect.objectContaining({ kind, year }))
  })
})

it('a strong performance that is delivered is no vehicle', () => {
  const text = 'Tolman Corp. (NYSE: TOL) delivered a strong Q2 performance with growth increasing to 19.4% and sequential growth accelerating to 6.3% in constant currency.'
  expect(figures(read('Tolman growth accelerates in Q2', text)).map((figure) => figure.metric)).not.toContain('deliveries')
})

it('growth over last year\'s number leaves that the year before\'s', () => {
  const own = figures(read('Tolman reports fourth quarter', `${opening}On an adjusted basis, diluted earnings per share for the fourth quarter represented a 26% increase over last year's adjusted $1.37.`))
  expect(own).toEqual([expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: null, prior: 1.37, change: expect.objectContaining({ value: 26 }) })])
})

it('growth from the preceding quarter is no growth on the year', () => {
  const own = figures(read('Tolman reports fourth quarter', `${opening}Net income for the fourth quarter was $99.8 million, up 27.0% from net income of $78.6 million in the immediately preceding quarter.`))
  expect(own[0]!.change).toEqual({ value: 27, kind: 'percent', period: 'qoq' })
})

it('a long-term model without a year is no guidance', () => {
  const { snapshots } = read('Tolman reports fourth quarter', `${opening}Net income for the fourth quarter was $99.8 million. We have revised our long-term model upwards to be between 34% and 36% operating margin.`)
  expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
})

it('last year\'s growth beside a forecast is no earlier forecast', () => {
  const { snapshots } = read('Tolman reports fourth quarter', `${opening}Sales for the fourth quarter rose 8% to $3.33 billion. For 2027, comparable store sales are forecast to increase 2% to 3% versus a 4% gain last year.`)
  expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([expect.objectContaining({ low: 2, high: 3, action: null })])
})

describe('earnings without a charge are adjusted', () => {
  it('where the charge has its size', () => {
    const own = figures(read('Tolman reports fourth quarter', 'Tolman Corp. (NYSE: TOL) today reported fourth quarter 2026 net income of $2.6 million and diluted earnings per share of $0.14, excluding a $10.9 million ($6.8 million after-tax) special charge. Including this charge, the Company reported a net loss of $4.3 million and a net loss per share of $0.23 for the fourth quarter 2026.'))
    expect(own.map(({ metric, basis, actual }) => [metric, basis, actual])).toEqual([['net-income', 'adjusted', 2_600_000], ['eps', 'adjusted', 0.14], ['net-income', 'reported', -4_300_000], ['eps', 'reported', -0.23]])
  })

  it('where it only has its name', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Full year 2026 EPS excluding the signing bonus was $1.06.`))
    expect(own).toEqual([expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 1.06 })])
  })
})

it('two numbers close to each other with other comparisons are not one', () => {
  const own = figures(read('Tolman reports fourth quarter', `${opening}Net income for the fourth quarter of 2026 was $150 million compared with $124 million in 2025. Net earnings for the quarter with the business that was sold were $151 million, compared with $121 million in 2025.`))
  expect(own.map(({ actual, prior }) => [actual, prior])).toContainEqual([150_000_000, 124_000_000])
})

it('an upper-case month is no company', () => {
  expect(extractArticle({ title: 'Tolman results', dek: null, text: 'Tolman Corp. (NYSE: TOL) (Press release, Tolman, NOV 8, 2026) reported.', sections: [], publishedAt: null, directory: [{ symbol: 'NOV', exchange: 'NYSE', name: 'NOV Inc.', shortNames: ['NOV'] }] }).mentions.map((mention) => mention.symbol)).toEqual(['TOL'])
})

it('the year that opens a sentence is its own, in a paragraph that told of the quarter', () => {
  const { snapshots } = read('Tolman reports fourth quarter', `${opening}Using the non-GAAP measure defined below, net income in the fourth quarter of 2026 was $95 million. For 2026, non-GAAP net income was $351 million, compared to non-GAAP net income of $341 million in 2025.`)
  expect(snapshots.map(({ period, figures: own }) => [period.kind, own.map(({ basis, actual, prior }) => [basis, actual, prior])])).toEqual([
    ['quarter', [['adjusted', 95_000_000, null]]],
    ['year', [['adjusted', 351_000_000, 341_000_000]]],
  ])
})

it('a year may stand before its quarter', () => {
  const [snapshot] = read('Tolman Reports 2026 Third Quarter Results', 'Tolman Corp. (NYSE: TOL) said third-quarter revenue was $3 million.').snapshots
  expect(snapshot!.period).toEqual(expect.objectContaining({ kind: 'quarter', number: 3, year: 2026 }))
})

it('what is to be surpassed is a floor', () => {
  const { snapshots } = read('Tolman reports fourth quarter', `${opening}Revenue for the fourth quarter was $1.025 billion. In fiscal 2027, we aim to surpass $4 billion in revenue.`)
  expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([expect.objectContaining({ low: 4_000_000_000, high: null })])
})

it('a symbol behind what the company is called', () => {
  const extraction = read('County Holdings Announces Record Earnings', 'County Holdings, Inc. (the “Company”; Nasdaq: CNTY) reported net income of $5.7 million for the third quarter of 2026.')
  expect(extraction.mentions.map((mention) => mention.symbol)).toEqual(['CNTY'])
})

it('a maker of something that is sold reports nothing', () => {
  const directory = [{ symbol: 'DLM', exchange: 'NYSE', name: 'Delmar Devices Inc.', shortNames: ['Delmar'] }]
  const text = `Zadar Telekom announces unaudited results for the nine months to 30 September 2026. Revenue was down 3.2% to EUR 867 million. ${'The market is still weak and the company keeps its costs under control in all of its businesses. '.repeat(7)}New Delmar Streak tablets are on offer from September.`
  expect(figures(extractArticle({ title: 'Zadar Telekom results for the first nine months', dek: null, text, sections: [], publishedAt: null, directory }))).toEqual([])
})

it.each([
  ['Comprehensive income for the year was ¥4,409 million.'],
  ['Net sales Operating profit Profit attributable to owners of parent Fiscal year ended Million yen % Million yen % Million yen % March 31, 2026 44,180 3.9 3,510 19.6 2,138 22.2'],
])('nothing is read from: %s', (sentence) => {
  expect(figures(read('Consolidated Financial Results for the Fiscal Year Ended March 31, 2026', `Toha Corporation (6809.T) announces its results for the fiscal year ended March 31, 2026. ${sentence}`))).toEqual([])
})

describe('what changed by a sum', () => {
  it.each([
    ['Revenue increased by $7.1 million to $37.3 million.', [37_300_000, null]],
    ['Revenue increased $1.7 million, or 6.8%, to $26.1 million.', [26_100_000, 6.8]],
    ['Revenue increased $1.1 million compared with the prior year quarter.', undefined],
    ['Restating had a positive impact on revenue of $0.7 million.', undefined],
  ])('%s', (sentence, expected) => {
    const [own] = figures(read('Tolman reports fourth quarter', opening + sentence))
    expect(own ? [own.actual, own.change?.value ?? null] : undefined).toEqual(expected)
  })
})

describe('parts of a group', () => {
  const group = 'Addskog AB (ADSK-B.ST) publishes its interim report for the third quarter of 2026.\n\nDEVELOPMENT IN THE BUSINESS AREAS\n\nAUTOMATION\n\n'

  it('own the profit that is told in the same breath, and what follows under their heading', () => {
    const { mentions, snapshots } = read('Addskog interim report third quarter 2026', `${group}Net sales in Automation increased in the third quarter by 6 percent to SEK 920 million (868) and EBITA increased by 1 percent to SEK 105 million (104). Net sales during the quarter before that were SEK 2,667 million.`)
    expect(mentions.map((mention) => mention.symbol)).toEqual(['ADSK-B.ST'])
    expect(snapshots.flatMap((snapshot) => snapshot.figures).map(({ metric, segment }) => [metric, segment])).toEqual([['revenue', 'Automation'], ['ebita', 'Automation']])
  })
})

it('a margin behind a profit is its margin, not its growth', () => {
  const own = figures(read('Tolman reports fourth quarter', `${opening}Operating profit for the fourth quarter rose to $109.4 million, with a margin of 12.0% (12.3).`))
  expect(own.map(({ metric, actual, prior, change }) => [metric, actual, prior, change])).toEqual([['operating-income', 109_400_000, null, null], ['operating-margin', 12, 12.3, null]])
})

it('results beside what was guided for are no guidance', () => {
  const { snapshots } = read('Tolman reports fourth quarter', `${opening}For the fourth quarter, reported net sales of $3.599 billion, representing an increase of 11.0 percent, compared to the company's guidance range of 6.5 to 8.5 percent.`)
  expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  expect(snapshots[0]!.figures).toEqual([expect.objectContaining({ metric: 'revenue', actual: 3_599_000_000 })])
})

it.each([
  ['Total system-wide sales increased by 13.6% in the fourth quarter.'],
  ['Two-year domestic same-store sales increased 6.8% in the fourth quarter.'],
  ['A pre-tax settlement loss of $24.3 million was recorded in the fourth quarter.'],
  ['Shipments for the fourth quarter slid to 5.1 million tons.'],
])('none of ours: %s', (sentence) => {
  expect(figures(read('Tolman reports fourth quarter', opening + sentence))).toEqual([])
})

it('the year of the quarter, not that of the one it is compared with', () => {
  const [snapshot] = read('Tolman Reports 1st Quarter Results', 'Tolman Corp. (NYSE: TOL) reported net income of $8.1 million for the quarter ended March 31, 2026.\n\nThe $8.1 million net income compares to a net loss of $6.7 million ($(.71) per diluted share) for the first quarter of 2025.').snapshots
  expect(snapshot!.period).toEqual(expect.objectContaining({ number: 1, year: 2026 }))
})

it('millions in the sign of their currency, and months with blanks between', () => {
  const { snapshots } = read('Elandra (ELND-B.ST): Quarterly report January-September 2026', 'January - September\n\nNet sales increased by six percent to MSEK 8,350 (7,852).\n\nThird quarter\n\nEBITA increased to MSEK 169 (154).')
  expect(snapshots.map(({ period, figures: own }) => [period.kind, own.map(({ actual, prior }) => [actual, prior])])).toEqual([['nine-months', [[8_350_000_000, 7_852_000_000]]], ['quarter', [[169_000_000, 154_000_000]]]])
})

it('cents with their letter', () => {
  expect(figures(read('Tolman annual results', 'Tolman plc (LSE: TOL) results for the year ended 31 March 2026.\n· Basic earnings per share increased by 32.3% to 1.64c')).map((figure) => figure.actual)).toEqual([0.0164])
})

it('a business with the last word of its company\'s name is still its business', () => {
  const text = 'Tarvian Automotive Inc. (NASDAQ: TRVN) told shareholders how its third quarter went. Revenue was $1.62 billion. Automotive revenue was $1.19 billion.'
  expect(figures(read('Tarvian third quarter', text)).map(({ segment, actual }) => [segment, actual])).toEqual([[null, 1_620_000_000], ['Automotive', 1_190_000_000]])
})

it('what made a number rise is not the number', () => {
  expect(figures(read('Tolman reports fourth quarter', `${opening}The increase in net income for the fourth quarter was primarily due to income from approximately $510 million of new investments.`))).toEqual([])
})
