// What real articles print around their numbers, in other words and with other numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

it('what a company is, is no part of it: "the software company reported adjusted earnings"', () => {
  const extraction = read('Tarnow clears the bar', 'Tarnow Systems (NASDAQ: TNWS) reported third-quarter results on Tuesday. The software company reported adjusted earnings per share of $0.84 on revenue of $1.46 billion.')
  expect(figures(extraction).map(({ metric, basis, segment }) => [metric, basis, segment])).toEqual([['eps', 'adjusted', null], ['revenue', 'reported', null]])
})

it('what analysts expect of the quarter to come goes to the forecast for the quarter, not to that for the year behind it', () => {
  const { snapshots } = read(
    'Tarnow clears the bar',
    'Tarnow Systems (NASDAQ: TNWS) reported third-quarter results on Tuesday. Revenue was $1.46 billion.\n\nTarnow expects fourth-quarter revenue of $1.55 billion to $1.60 billion. The company also expects full-year revenue of $5.80 billion to $5.85 billion.\n\nThe consensus estimates for the fourth quarter call for revenue of $1.57 billion.',
  )
  expect(snapshots.flatMap(({ guidance }) => guidance.map(({ low, consensus }) => [low, consensus]))).toEqual([[1_550_000_000, 1_570_000_000], [5_800_000_000, null]])
})

it("last year's number within the year so far is no quarter's", () => {
  const extraction = read('Osprey Foods Reports Strong Third Quarter', 'Osprey Foods (NYSE: OSPF) today reported results for the third quarter of 2026. Adjusted EPS was $1.96. Year-to-date adjusted EPS was $5.46, up from $4.47 in the year-ago period.')
  expect(figures(extraction)).toEqual([expect.objectContaining({ actual: 1.96, prior: null })])
})

describe('a quote that the page sets behind a symbol', () => {
  const text = 'Tarnow Mining TNW, +2.18% reported a 9.4% fall in net profit for the first quarter. Shares of Tarnow, the digger, jumped over 5 percent after it reported.'

  it('is no move that the article tells', () => {
    const { priceActions } = read('Tarnow Mining (NYSE: TNW) digs less', text)
    expect(priceActions.map((action) => action.changePercent)).not.toContain(2.18)
  })

  it('and what shares do is no growth of profit', () => {
    expect(figures(read('Tarnow Mining (NYSE: TNW) digs less', text)).map((figure) => figure.change?.value)).toEqual([-9.4])
  })
})

it('whoever prints HK$ or A$ means American dollars by the bare sign', () => {
  const extraction = read('Tarnow Mining digs less', 'Tarnow Mining (ASX: TNW) reported first-quarter results. It earned $518 million, down from $572 million. Its shares fell 0.5% to A$11.19.')
  expect(figures(extraction)).toEqual([expect.objectContaining({ metric: 'net-income', currency: 'USD', actual: 518_000_000 })])
})

describe('a company that the article has no symbol of', () => {
  const text = `Tarnow Stores (NYSE: TNWS) reported first-quarter results. Sales rose 1.4% to $4.1 billion. Shares of Tarnow fell 13% to $64.61.

Larch Penny shares slid 8% to $8.04 after the family retailer said comparable sales growth missed estimates.

The Plano-based company said comparable sales rose 3.4%, lower than forecasts of 3.7%.

Larch Penny also lifted its full-year comparable sales forecasts to a range of 4% to 5%.

Tarnow said it expects sales of $17 billion for the year.`

  it('gives its numbers to nobody, and the next paragraph that names the own company is read again', () => {
    const { snapshots, priceActions } = read('Tarnow Stores declines', text)
    expect(snapshots.map(({ symbol, figures: own, guidance }) => [symbol, own.map((figure) => figure.actual), guidance.map(({ low }) => low)])).toEqual([['TNWS', [4_100_000_000], [17_000_000_000]]])
    expect(priceActions.map(({ symbol, changePercent }) => [symbol, changePercent])).toEqual([['TNWS', -13]])
  })
})

it('cents printed as "45c", and analysts\' numbers for both "respectively"', () => {
  const extraction = read('Why Tarnow slumps', "Shares of Tarnow Stores (TNWS) are down after results. The company's second quarter earnings per share was 45c on revenue of $337M, missing analysts' consensus estimates of 52c and $397.57M, respectively.")
  expect(figures(extraction).map(({ metric, actual, consensus, verdict }) => [metric, actual, consensus, verdict])).toEqual([['eps', 0.45, 0.52, 'miss'], ['revenue', 337_000_000, 397_570_000, 'miss']])
})

it('lower than what analysts expect is not lowered', () => {
  const { snapshots } = read('Why Tarnow slumps', "Tarnow Stores (NYSE: TNWS) reported second quarter revenue of $337 million. The retailer anticipates fiscal year 2014 revenue to be in the range of $1.61B-$1.63B, also lower than analysts' consensus estimates of $1.65B.")
  expect(snapshots[0]!.guidance).toEqual([expect.objectContaining({ low: 1_610_000_000, high: 1_630_000_000, action: null, consensus: 1_650_000_000 })])
})

it('a name that ends in an apostrophe and s is the company and no business of it', () => {
  const extraction = extractArticle({
    title: "Larch's declines after weak February sales", dek: null, sections: [], publishedAt: null,
    text: "Larch's was the worst stock of the index after the chain reported disappointing first-quarter sales.\n\nLarch's reported profits of $127m, or 63 cents a share, compared with $125m, or 60 cents a share, in the prior-year period.",
    directory: [{ symbol: 'LRCH', exchange: 'NYSE', name: "Larch's Corporation", shortNames: ["Larch's"] }],
  })
  expect(figures(extraction).map(({ metric, segment, actual, prior }) => [metric, segment, actual, prior])).toEqual([['net-income', null, 127_000_000, 125_000_000], ['eps', null, 0.63, 0.6]])
})

describe('in the manner of investors\' papers', () => {
  const text = `The Ohio-based company earned an adjusted $2.02 a share on sales of $8.63 billion in the quarter ended Sept. 24. Analysts expected $1.91 a share on sales of $8.51 billion. On a year-over-year basis, Tarnow earnings dropped 35% while sales sank 24%.

For the current quarter, Tarnow predicted adjusted earnings of $2.35 a share on sales of $9.5 billion. Wall Street had been modeling earnings of $2.22 a share on sales of $9.19 billion. In the year-earlier period, Tarnow earned $2.37 a share on sales of $9.46 billion.

In fiscal 2020, it earned an adjusted $5.55 a share on sales of $30.1 billion.

In after-hours trading, Tarnow stock climbed 3.6% to 114.90. During the regular session Wednesday, Tarnow stock advanced 1.7% to close at 110.89.`
  const extraction = read('Tarnow (NASDAQ: TNWS) tops fiscal fourth-quarter views', text)

  it('growth of earnings is that of earnings per share where the paragraph tells of no others', () => {
    expect(extraction.snapshots[0]!.figures.map(({ metric, actual, consensus, prior, change }) => [metric, actual, consensus, prior, change?.value])).toEqual([['eps', 2.02, 1.91, null, -35], ['revenue', 8_630_000_000, 8_510_000_000, null, -24]])
  })

  it('what the company predicted is a forecast, and the number of the year before beside it is nobody\'s', () => {
    expect(extraction.snapshots[0]!.guidance.map(({ low, consensus }) => [low, consensus])).toEqual([[2.35, 2.22], [9_500_000_000, 9_190_000_000]])
  })

  it('a close without the sign of a currency', () => {
    expect(extraction.priceActions.map(({ price, changePercent, session }) => [price, changePercent, session])).toEqual([[114.9, 3.6, 'after-hours'], [110.89, 1.7, 'regular']])
  })
})

it('a move after hours and the one before it each have their session', () => {
  const { priceActions } = read('Tarnow (NASDAQ: TNWS) rises', 'Tarnow shares rose 1.3% after hours, following a 0.4% decline to close at $49.75 in the regular session.')
  expect(priceActions.map(({ price, changePercent, session }) => [price, changePercent, session])).toEqual([[null, 1.3, 'after-hours'], [49.75, -0.4, 'regular']])
})

it('of two days compared with, the one with a year of its own is a year ago, and its year is not that of the quarter told', () => {
  const { snapshots } = read('Tarnow Bank slides', 'Tarnow Bancorp (NASDAQ: TNWB) stock fell.\n\nQ3 GAAP EPS of $1.40 at September 30 fell short of the average analyst estimate of $1.58, and compared with $1.29 at June 30 and $1.45 at Sep. 30, 2021.\n\nProvision for credit losses was $71M vs. $41M in Q2 and a benefit of $46M in Q3 2021.')
  expect(snapshots).toEqual([expect.objectContaining({ period: expect.objectContaining({ number: 3, year: null }), figures: [expect.objectContaining({ actual: 1.4, consensus: 1.58, prior: 1.45 })] })])
})

it('a range whose lower end says per share as well', () => {
  const { snapshots } = read('Tarnow raises forecast', 'Tarnow Pharma (NYSE: TNWP) reported third-quarter revenue of $12.68 billion. The company said it expects to earn between US$2.94 per share and US$3.00 per share this year, up from a prior estimate of US$2.76 to US$2.86.')
  expect(snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high, action }) => [metric, low, high, action]))).toEqual([['eps', 2.94, 3, 'raised']])
})

it('a symbol as the wires write it is the company that the directory knows', () => {
  const extraction = extractArticle({
    title: 'L&P profit beats', dek: null, sections: [], publishedAt: null,
    text: "Larch & Penny (LPN.N) reported a better-than-expected first-quarter profit on Tuesday.\n\nL&P's drug sales rose 3.8 percent to $3.04 billion.\n\nL&P raised its full-year sales forecast to $81.0 billion to $81.8 billion from its previous forecast of $80.6 billion to $81.4 billion.",
    directory: [{ symbol: 'LPN', exchange: 'NYSE', name: 'Larch & Penny', shortNames: ['L&P'] }],
  })
  expect(extraction.mentions.map(({ symbol }) => symbol)).toEqual(['LPN.N'])
  expect(extraction.snapshots[0]).toMatchObject({ figures: [{ segment: 'drug', actual: 3_040_000_000 }], guidance: [{ low: 81_000_000_000, action: 'raised' }] })
})

describe('in the manner of agencies', () => {
  const figuresOf = (text: string): unknown[] =>
    figures(read('Tarnow: Fiscal 2Q Earnings Snapshot', text)).map(({ metric, basis, segment, actual, change }) => [metric, basis, segment, actual, change?.value ?? null])

  it('a dateline is no business, and neither is "the laser and optics manufacturer"', () => {
    const text = "CINCINNATI (AP) - Tarnow's Inc. (TNWS) on Thursday reported fiscal second-quarter earnings of $116 million.\n\nThe Laser and optics manufacturer posted revenue of $786.6 million in the period."
    expect(figuresOf(text)).toEqual([['net-income', 'reported', null, 116_000_000, null], ['revenue', 'reported', null, 786_600_000, null]])
  })

  it('less than one percent is no change of one percent', () => {
    expect(figuresOf('Tarnow Optics (TNWO) reported fiscal second-quarter results. Revenue edged down less than 1 percent to $125.9 million.')).toEqual([['revenue', 'reported', null, 125_900_000, null]])
  })

  it('a rise in the share price is no growth of what stands before it', () => {
    expect(figuresOf('Tarnow Pay (TNWP) reported second-quarter results. Last quarter the company missed on EPS by $0.07, which was followed by a 1.43% increase in the share price the next day.')).toEqual([])
  })

  it('what is earned a share "on" a sum is earned on revenue, also in a forecast without the word', () => {
    const { snapshots } = read('Tarnow falls', 'Tarnow Optics (TNWO) reported second-quarter results. It earned 19 cents per share.\n\nTarnow Optics projected a fiscal third-quarter profit of 24 cents to 28 cents per share on $145 million to $150 million in revenue.\n\nFor the full fiscal year, the company said it expects to earn between 91 cents to 99 cents per share on $560 million to $570 million, while analysts expect earnings of $1.01 per share on $594.4 million in revenue.')
    expect(snapshots[0]!.guidance.map(({ metric, low, consensus }) => [metric, low, consensus])).toEqual([['eps', 0.24, null], ['revenue', 145_000_000, null], ['eps', 0.91, 1.01], ['revenue', 560_000_000, 594_400_000]])
  })
})

describe('what is no number of the company', () => {
  const valuesOf = (text: string): unknown[] => figures(read('Tarnow reports', `Tarnow Robotics (NYSE: TNWR) reported third-quarter results. Revenue was $4.2 billion. ${text}`)).map(({ metric, segment, actual, consensus, change }) => [metric, segment, actual, consensus, change?.value ?? null])
  const alone = [['revenue', null, 4_200_000_000, null, null]]

  it.each([
    'Orders for the quarter, seen as a key gauge of future earnings, decreased nearly 30% on the year to $137.2 billion.',
    'The mean earnings estimate of analysts had fallen by about 1.8% in the last three months.',
    'Same portfolio revenue grew to $869,715 in the third quarter.',
  ])('%s', (sentence) => {
    expect(valuesOf(sentence).filter((value) => !/bookings/u.test(String(value)))).toEqual(alone)
  })

  it('an expectation many times the number, told elsewhere, is of something else', () => {
    expect(valuesOf('\n\nProfit was $86 million. Analysts had forecast $16.17 billion.')).toEqual([...alone, ['net-income', null, 86_000_000, null, null]])
  })
})

it('a change on the quarter before, held against its number, is not taken for the one on the year', () => {
  const text = 'Tarnow Corporation (NASDAQ: TNWC) today announced results for the fourth quarter ended December 31, 2015.\n\nRevenue for the fourth quarter of 2015 was $261.3 million, a 9% decrease compared to $286.5 million for the third quarter of 2015, and 24% lower compared to $346.0 million for the fourth quarter of 2014.'
  expect(figures(read('Tarnow Reports Fourth Quarter Results', text))).toEqual([expect.objectContaining({ actual: 261_300_000, prior: 346_000_000, change: { value: -24, kind: 'percent', period: 'yoy' } })])
})

it('"beating the forecast for" is beating what others expected', () => {
  const own = figures(read('Tarnow plunges', 'Tarnow Stores (NYSE: TNWS) reported third-quarter results. Tarnow reported earnings per share of $0.56, beating the forecast for $0.54.'))
  expect(own.map(({ actual, consensus, verdict }) => [actual, consensus, verdict])).toEqual([[0.56, 0.54, 'beat']])
})
