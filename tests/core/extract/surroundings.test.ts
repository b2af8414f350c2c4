// What surrounds results in newspapers: market reports, round-ups, analysts' notes. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'GS', exchange: 'NYSE', name: 'Goldman Sachs Group Inc.', shortNames: ['Goldman Sachs'] },
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const prices = (text: string, title = 'Wall Street ends lower'): readonly unknown[] =>
  read(title, text).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price, changePercent, session])

describe('a day of the market', () => {
  it('what shares lost is no loss of the company', () => {
    const { snapshots } = read('Wall Street ends lower', 'Tarnow Instruments (NASDAQ: TRNW) lost 63 cents to $15.02 after the maker of gauges posted a quarterly loss. Gold lost $9.80 to $1,960.20 an ounce in the second quarter.')
    expect(snapshots).toEqual([])
  })

  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) shares dropped 2.4 per cent to $US80.11 ($A106.74).', ['TRNW', 80.11, -2.4, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) led the S&P 500, up 11%.', ['TRNW', null, 11, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) raised its dividend by 7%, it said on Wednesday, which sent its shares up 2.1%.', ['TRNW', null, 2.1, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) edged down 0.5% to $68.90 yesterday, while in pre-market trading it was up 0.9% at $69.52.', ['TRNW', 68.9, -0.5, 'regular']],
  ])('%s', (text, expected) => {
    expect(prices(text)).toContainEqual(expected)
  })

  it.each([
    'Tarnow Instruments (NASDAQ: TRNW) is loved by all. With the shares up 77%, it may be time to go.',
    'Tarnow Instruments (NASDAQ: TRNW) declared a dividend of $0.61 per share on all Class A and Class B shares, up 8.5%.',
    "Tarnow Instruments (NASDAQ: TRNW) had lost $42 billion of its value at the stock's intra-day low of $503.10.",
  ])('tells of no day: %s', (text) => {
    expect(prices(text)).toEqual([])
  })

  it("a bank's own shares are those of a company, not of a house", () => {
    expect(prices('Tarnow Instruments shares finished 1.2% higher, while Goldman Sachs ended the day 1.92% firmer.')).toEqual([
      ['TRNW', null, 1.2, 'regular'],
      ['GS', null, 1.92, 'regular'],
    ])
  })

  it("a stranger's move is not that of the company before it", () => {
    expect(prices('Tarnow Instruments shares finished 1.2% higher, while Vellmark ended the day 1.92% firmer.')).toEqual([['TRNW', null, 1.2, 'regular']])
  })
})

describe('a round-up', () => {
  it("an expectation is not that of the company in the paragraph before", () => {
    const { snapshots } = read(
      'Stocks making moves',
      'Tarnow Instruments (TRNW) - The stock slid 5% after adjusted quarterly earnings of 87 cents per share missed estimates by 9 cents.\n\nOsprey Foods (OSPR) - Revenue missed forecasts and its adjusted quarterly profit beat estimates by a penny at $1.36 per share.',
    )
    expect(snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, actual, consensus }) => [symbol, metric, actual, consensus]))).toEqual([
      ['TRNW', 'eps', 0.87, null],
      ['OSPR', 'eps', 1.36, null],
    ])
  })

  it('what a purchase will add is no revenue', () => {
    expect(read('Stocks making moves', 'Osprey Foods (NYSE: OSPR) will buy a mill, which generates up to $790 million in additional revenue through 2028. Its quarterly loss widened.').snapshots).toEqual([])
  })

  it('"posted $1.84 per share versus $1.60 expected"', () => {
    const [snapshot] = read('Osprey Foods beats', 'Osprey Foods (NYSE: OSPR) posted $1.84 per share versus $1.60 expected, on $18.40 billion in sales for its fiscal second quarter.').snapshots
    expect(snapshot!.figures.map(({ metric, actual, consensus }) => [metric, actual, consensus])).toEqual([['eps', 1.84, 1.6], ['revenue', 18.4e9, null]])
  })

  it('new subscribers are not all of them', () => {
    const text = 'Osprey Media (NYSE: OSPR) reported 3.9 million new subscriptions for the first quarter, below the 6 million that analysts had projected. First-quarter revenue was $7.1 billion.'
    expect(read('Osprey misses', text).snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.metric))).toEqual(['revenue'])
  })

  it('a forecast beside a reported quarter is not of that quarter', () => {
    const [snapshot] = read('Osprey Foods beats', 'Osprey Foods (NYSE: OSPR) jumps after its Q2 beat, with EPS at $4.31 and a sales forecast of up to $85.2 billion.').snapshots
    expect(snapshot!.guidance.map(({ low, high, period }) => [low, high, period])).toEqual([[null, 85.2e9, null]])
  })
})

describe("analysts' views", () => {
  it.each([
    ['Stifel analyst Owen Pratt changed his mind on Osprey (OSPR), moving his rating from Sell straight to Neutral. The price target goes from $21 to $33.', ['Stifel', 'Owen Pratt', 'upgrade', 'Neutral', 33, 21]],
    ['Barclays analyst Mia Holt raised Osprey (OSPR) from Equal-Weight to Overweight. Oddly, she cut the price target from $228 to $215.', ['Barclays', 'Mia Holt', 'upgrade', 'Overweight', 215, 228]],
    ['Osprey (OSPR) fell. The report drew a downgrade to neutral from buy by Bank of America Merrill Lynch analyst Wendell Moran.', ['Bank of America Merrill Lynch', 'Wendell Moran', 'downgrade', 'Neutral', null, null]],
    ['Osprey (OSPR) fell after Jean Morel, an analyst at Exane BNP Paribas, downgraded the stock to "neutral" from "outperform", cutting his target to $142 from 180.', ['Exane BNP Paribas', 'Jean Morel', 'downgrade', 'Neutral', 142, 180]],
  ])('%s', (text, expected) => {
    expect(read('Osprey in focus', text).ratings.map(({ firm, analyst, action, rating, priceTarget, priceTargetPrior }) => [firm, analyst, action, rating, priceTarget, priceTargetPrior])).toEqual([expected])
  })
})
