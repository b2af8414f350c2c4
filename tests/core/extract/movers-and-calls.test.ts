// Lists of risers and fallers, movers of a day and brokers' calls: whose each number is. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments', 'Tarnow'] },
  { symbol: 'OSPR', exchange: 'NYSE', name: 'Osprey Logistics Corp.', shortNames: ['Osprey Logistics', 'Osprey'] },
  { symbol: 'CLDR.L', exchange: 'LON', name: 'Calder Group Plc', shortNames: ['Calder'] },
  { symbol: 'HXM.L', exchange: 'LON', name: 'Hexham Homes Plc', shortNames: ['Hexham Homes', 'Hexham'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const ratings = (text: string, title = 'The day’s calls'): readonly unknown[] =>
  read(title, text).ratings.map(({ symbol, firm, analyst, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, analyst, action, rating, priceTarget, priceTargetPrior])
const prices = (text: string, title = 'Stocks on the move'): readonly unknown[] =>
  read(title, text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

describe('a line of a list of prices', () => {
  it('gives name, price and move, whether lines stand alone or together', () => {
    const lines = ['Calder Group (CLDR) 429.30p 6.63%', 'Hexham Homes (HXM.) 1,870.50p 0.05%', 'Skerry Foods (SKR) 277.30p -0.25%']
    for (const parting of ['\n', '\n\n']) expect(prices(`London closed lower on Wednesday after a long day.\n\nFTSE 250 - Risers\n\n${lines.join(parting)}`).slice(0, 2)).toEqual([['CLDR', 4.293, 6.63], ['HXM.L', 18.705, 0.05]])
  })

  it('needs its sign under a heading of fallers, however many lines stand over it', () => {
    expect(prices('FTSE 250 - Fallers\n\nSkerry Foods (SKR) 110.00p -5.76%\nCalder Group (CLDR) 400.50p 5.50%\nHexham Homes (HXM) 102.10p -4.10%')).toEqual([['SKR', 1.1, -5.76], ['HXM', 1.021, -4.1]])
  })

  it('looks past a mark of depositary interests for its symbol', () => {
    expect(prices('FTSE 250 - Risers\n\nCalder European Retail S.A. (DI) (CLDE) 468.10p 0.52%\nHexham Homes (HXM) 102.10p 1.10%')).toEqual([['CLDE', 4.681, 0.52], ['HXM', 1.021, 1.1]])
  })
})

describe('whose move it is', () => {
  it.each([
    ['Tarnow — The toolmaker rose nearly 1% after it said it would buy Skerry Labs for $172.50 a share. Shares of Skerry popped more than 50%.', [['TRNW', null, 1]]],
    ['Tarnow — Shares of Tarnow surged 22.7%, after gaining 27.8% on Tuesday.', [['TRNW', null, 22.7]]],
    ['Tarnow — The toolmaker saw its stock pop 5.3% after it reported higher revenue.', [['TRNW', null, 5.3]]],
    ['Tarnow — The toolmaker rose 2%. As of July 15 there was short interest of 3.1 million shares, an increase of 17.2%.', [['TRNW', null, 2]]],
    ['Calder Group (CLDR) eased 1%. Hexham Homes (HXM) rose 4%. Other moves of note included Skerry Airways, as a strike went on. Shares were off 3% at 239.5p.', [['CLDR', null, -1], ['HXM', null, 4]]],
    ['The market is as cool about Calder Group (CLDR) as it was about its peer Hexham Homes (HXM), marking the shares 4% lower at 200.3p.', [['CLDR', 2.003, -4]]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual(expected)
  })

  it('as many moves as names are given out in their order, each with its price', () => {
    expect(prices('Shares in brokers Calder Group (CLDR), Hexham Homes (HXM) and Tarnow Instruments (TRNW) are down 5.6% to 148.8p, 4.2% to 746p and 4.6% to £10.81 after a warning.')).toEqual([['CLDR', 1.488, -5.6], ['HXM', 7.46, -4.2], ['TRNW', 10.81, -4.6]])
  })

  it.each([
    ['Elsewhere Hexham Homes shares were 6.25p higher at 837.5p.', ['HXM.L', 8.375, null]],
    ['Hexham – lately dropped from the index – stood 35.5p higher at 398.25p.', ['HXM.L', 3.9825, null]],
    ['Builders joined in, with Hexham Homes ahead 40.5p at 961p.', ['HXM.L', 9.61, null]],
    ['The news unsettled Hexham Homes, which topped the FTSE 100 Index fallers board with a drop of 6% or 48.5p to 741p.', ['HXM.L', 7.41, -6]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual([expected])
  })
})

describe('whose call it is', () => {
  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) is up after a call by Citigroup analyst Dana Whitlock. To go with it, Whitlock increased her price target to $135 from $120.', ['TRNW', 'Citigroup', 'Dana Whitlock', 'maintain', null, 135, 120]],
    ['Tarnow Instruments (NASDAQ: TRNW) is watched. Analysts at Morgan Stanley initiated coverage on shares of Tarnow on Monday. They set an “underweight” rating and a $60.00 price target on the stock.', ['TRNW', 'Morgan Stanley', null, 'initiate', 'Underweight', 60, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) received a price-target hike to $180 from $178 at Stifel.', ['TRNW', 'Stifel', null, 'maintain', null, 180, 178]],
    ['Tarnow Instruments (NASDAQ: TRNW) rallied after Wells Fargo raised its price target on the stock to a Street high of $320 per share from $245.', ['TRNW', 'Wells Fargo', null, 'maintain', null, 320, 245]],
    ['Tarnow Instruments (NASDAQ: TRNW) fell. Finally, HalwickRatings.com lowered Tarnow from a “buy” rating to a “hold” rating on Monday.', ['TRNW', 'HalwickRatings.com', null, 'downgrade', 'Hold', null, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) fell. The Bank of America analyst downgraded Tarnow from a “buy” rating to a “neutral” rating.', ['TRNW', 'Bank of America', null, 'downgrade', 'Neutral', null, null]],
  ])('%s', (text, expected) => {
    expect(ratings(text)).toEqual([expected])
  })

  it('a house before the symbol in a headline is not what it rates', () => {
    expect(ratings('Tarnow (NASDAQ: TRNW) was upgraded by analysts at Cowen and Company from an “underperform” rating to a “market perform” rating.', 'Tarnow Raised to Market Perform at Cowen and Company (TRNW)')).toEqual([['TRNW', 'Cowen', null, 'upgrade', 'Market Perform', null, null]])
  })
})
