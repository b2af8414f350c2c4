// What surrounds results: ratings handed down, prices of a market's day, and whose they are. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments', 'Tarnow'] },
  { symbol: 'OSPR', exchange: 'NYSE', name: 'Osprey Logistics Corp.', shortNames: ['Osprey Logistics', 'Osprey'] },
  { symbol: 'CLDR.L', exchange: 'LON', name: 'Calder Group Plc', shortNames: ['Calder'] },
  { symbol: 'MS', exchange: 'NYSE', name: 'Morgan Stanley', shortNames: ['Morgan Stanley'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const ratings = (text: string, title = 'The day’s calls'): readonly unknown[] =>
  read(title, text).ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior])
const prices = (text: string, title = 'Stocks on the move'): readonly unknown[] =>
  read(title, text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

describe('a rating told with its house behind it', () => {
  it.each([
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) was raised to Buy from Neutral with a $31 price target at Nomura.', ['TRNW', 'Nomura', 'upgrade', 'Buy', 31, null]],
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) was cut to Hold from Buy and the target price was lowered to $12 from $41 at Loop Capital.', ['TRNW', 'Loop Capital', 'downgrade', 'Hold', 12, 41]],
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) was started with an Equal Weight rating and a $34 price target (versus a $31.60 close) at Stephens.', ['TRNW', 'Stephens', 'initiate', 'Equal Weight', 34, null]],
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) was upgraded to Outperform from Sector Perform at RBC Capital Markets, where the price target was cut to $186 from $205.', ['TRNW', 'RBC Capital Markets', 'upgrade', 'Outperform', 186, 205]],
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) was reiterated as Overweight and its price target was raised to $150 from $142 at Aldous Tarrant.', ['TRNW', 'Aldous Tarrant', 'maintain', 'Overweight', 150, 142]],
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) saw its price target raised to $20 from $17 at Goldman Sachs, which kept a Neutral rating on the stock.', ['TRNW', 'Goldman Sachs', 'maintain', 'Neutral', 20, 17]],
    ['Tarnow Instruments Inc. (NASDAQ: TRNW) was reiterated as Outperform at Wedbush Securities, but the firm put it on its list.', ['TRNW', 'Wedbush', 'maintain', 'Outperform', null, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) was downgraded from Outperform to Market Perform at Aldous Tarrant today.', ['TRNW', 'Aldous Tarrant', 'downgrade', 'Market Perform', null, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) had its price target upped by equities research analysts at Stifel from $16.00 to $19.00 in a note on Monday.', ['TRNW', 'Stifel', 'maintain', null, 19, 16]],
  ])('%s', (text, expected) => {
    expect(ratings(text)).toEqual([expected])
  })

  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) fell 5.4 percent after Morgan Stanley (NYSE: MS) cut the stock to "underweight" from "equalweight".', ['TRNW', 'Morgan Stanley', 'downgrade', 'Underweight', null, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) eased after Mizuho lowered it from "neutral" to "underperform".', ['TRNW', 'Mizuho', 'downgrade', 'Underperform', null, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) slid 1.6% after broker Aldous Tarrant downgraded its rating from buy to hold.', ['TRNW', 'Aldous Tarrant', 'downgrade', 'Hold', null, null]],
    ['Broker Peel Hunt’s downgrade from add to hold for events company Tarnow Instruments (NASDAQ: TRNW) came with a 2.2% slump.', ['TRNW', 'Peel Hunt', 'downgrade', 'Hold', null, null]],
    ['Tarnow Instruments (NASDAQ: TRNW) was upgraded by William Blair to Outperform, with a fresh $188 per share price target.', ['TRNW', 'William Blair', 'upgrade', 'Outperform', 188, null]],
    ['Bernstein also downgraded Calder (LON: CLDR) to underperform and cut its target price after a good run for the stock, which stood 2.1p lower at 146.9p.', ['CLDR', 'Bernstein', 'downgrade', 'Underperform', null, null]],
  ])('%s', (text, expected) => {
    expect(ratings(text)).toEqual([expected])
  })
})

it('the line above a list lends its items the session', () => {
  expect(read('Odds and ends', 'Stocks like Tarnow Instruments (NASDAQ: TRNW) are reeling in premarket action on Monday.\n\n- Tarnow is lower by 17.2% to $48.66.').priceActions.map(({ price, changePercent, session }) => [price, changePercent, session])).toEqual([[48.66, -17.2, 'premarket']])
})

it('a rating of a company that nobody knows is not that of the one named before it', () => {
  expect(ratings('Tarnow Instruments (NASDAQ: TRNW) fell 1.6%, and the next was Skerry West Co Inc, down 1.2%, after TD Securities downgraded the retailer’s stock to "hold" from "buy".')).toEqual([])
  expect(ratings('Tarnow Instruments (NASDAQ: TRNW) fell 1.6%, and the next was Calder (LON: CLDR), down 1.2%, after TD Securities downgraded the retailer’s stock to "hold" from "buy".')).toEqual([['CLDR', 'TD Securities', 'downgrade', 'Hold', null, null]])
})

it('a label before a bar is a company’s, and no cell of a table', () => {
  const { snapshots } = read(
    'Stocks to watch: Tarnow, Osprey and more',
    'Tarnow Instruments | The company reported a 0.8% dip in second-quarter net profit to $91.8 million, with revenue down 1.1% to $1.5 billion.\n\nOsprey Logistics | The company’s second-quarter net profit surged 50.1% to $72.9 million, while revenue rose 9.6% to $786.9 million.',
  )
  expect(snapshots.map(({ symbol, figures }) => [symbol, figures.map(({ metric, actual }) => [metric, actual])])).toEqual([
    ['TRNW', [['net-income', 91.8e6], ['revenue', 1.5e9]]],
    ['OSPR', [['net-income', 72.9e6], ['revenue', 786.9e6]]],
  ])
})

it('a loss that was expected on a revenue is none of the revenue', () => {
  const { snapshots } = read('Tarnow narrows its loss', 'Tarnow Instruments (NASDAQ: TRNW) reported a loss of 26 cents per share and $62.5 million in revenue in the fourth quarter. Analysts expected a 31 cents per share loss on $54.8 million in revenue, according to FactSet.')
  expect(snapshots[0]!.figures.map(({ metric, actual, consensus }) => [metric, actual, consensus])).toEqual([['eps', -0.26, -0.31], ['revenue', 62.5e6, 54.8e6]])
})

it('what analysts expected behind a comma leaves the reported number what it is, whoever polled them', () => {
  const { snapshots } = read('Movers', 'Tarnow Instruments (NASDAQ: TRNW) gained about 5.5% after reporting a quarterly profit of 20 cents per share, while analysts expected a loss of 6 cents per share, according to Refinitiv.')
  expect(snapshots[0]!.figures.map(({ metric, actual, consensus }) => [metric, actual, consensus])).toEqual([['eps', 0.2, -0.06]])
})

it('a quarter of its fiscal year is a quarter', () => {
  const { snapshots } = read('Tarnow to cut jobs', 'Tarnow Instruments (NASDAQ: TRNW) said it would lay off 5% of its workforce.\n\nIn the second quarter of its fiscal year, Tarnow’s profit was $2.6 million, down 5% from the same period a year before.')
  expect(snapshots.map(({ period }) => [period.kind, period.number, period.fiscal])).toEqual([['quarter', 2, true]])
})

it('initials that a line opens with are a company’s where it tells what the company did', () => {
  const { snapshots } = read(
    'Small-cap winners and losers',
    'Osprey Logistics (OSPR) was down 24 cents, or 0.8%, to $28.53.\n\nSkerry Stainless Alloy Products (SSAP) reported quarterly profits. It made $6.3 million in the fourth quarter, or 96 cents a share. Shares were rising $3.01, or 8.9%, to $36.97.\n\nTarnow Instruments (TRNW) slid.',
  )
  expect(snapshots.map(({ symbol }) => symbol)).toEqual(['SSAP'])
})

it('a session stands right behind its move', () => {
  expect(read('Downgraded', 'Tarnow Instruments (NASDAQ: TRNW) stock dropped by 1.2% in after hours trading on Monday and has not yet traded in the pre-market on Tuesday.').priceActions.map(({ changePercent, session }) => [changePercent, session])).toEqual([[-1.2, 'after-hours']])
})

it.each([
  ['at 7:15 a.m. ET on Thursday', 'premarket'],
  ['as of 3:30 p.m. EDT', 'regular'],
  ['as of 5:10 p.m. ET', 'after-hours'],
])('New York’s clock tells the session: %s', (time, session) => {
  expect(read('Tarnow moves', `Tarnow Instruments (NASDAQ: TRNW) shares rose 3.2% to $12.40 ${time}.`).priceActions.map((price) => price.session)).toEqual([session])
})

it('two targets in one sentence are of whom each stands behind, and a rating of several is nobody’s', () => {
  expect(ratings('Analysts at Citi raised their target on Tarnow Instruments (NASDAQ: TRNW) to $150 from $140 and on Osprey Logistics (NYSE: OSPR) to $200 from $180.')).toEqual([
    ['TRNW', 'Citi', 'maintain', null, 150, 140],
    ['OSPR', 'Citi', 'maintain', null, 200, 180],
  ])
  expect(ratings('Tarnow Instruments (NASDAQ: TRNW) and Osprey Logistics (NYSE: OSPR) fell.\n\nCiti analyst Dana Whitlock cut her rating on each bank to neutral from buy.')).toEqual([])
})

it('a session told only of the move before is not that of the move', () => {
  expect(read('Stocks moving in the after-hours session', 'Tarnow Instruments (NASDAQ: TRNW) shares were up nearly 11 percent, reversing a loss of 5 percent in the regular session.').priceActions.map(({ changePercent, session }) => [changePercent, session])).toEqual([[11, 'after-hours']])
})

describe('lists of brokers', () => {
  const list = (lines: string): readonly unknown[] => ratings(lines, 'Broker round-up')

  it.each([
    ["UBS raises Tarnow Instruments price target to 4,480 (4,200) pence - 'buy'", ['TRNW', 'UBS', 'maintain', 'Buy', 44.8, 42]],
    ["Aldous Tarrant raises Tarnow Instruments to 'overweight' (neutral) - price target 7,000 (6,310) pence", ['TRNW', 'Aldous Tarrant', 'upgrade', 'Overweight', 70, 63.1]],
    ["Stifel starts Tarnow Instruments with 'hold' - price target 680 pence", ['TRNW', 'Stifel', 'initiate', 'Hold', 6.8, null]],
    ["RBC cuts Tarnow Instruments price target to 18 (24) EUR - 'outperform'", ['TRNW', 'RBC', 'maintain', 'Outperform', 18, 24]],
    ["Macquarie raises Tarnow Instruments to 'outperform'", ['TRNW', 'Macquarie', 'upgrade', 'Outperform', null, null]],
    ['Tarnow Instruments: Peel Hunt downgrades to hold with a target price of 165p.', ['TRNW', 'Peel Hunt', 'downgrade', 'Hold', 1.65, null]],
  ])('%s', (line, expected) => {
    expect(list(`The following shares received recommendations:\n\n${line}`)).toEqual([expected])
  })

  it.each([
    ['Jefferies initiated coverage with a buy rating on liquor makers Velling Khaitan (target ₹3,510), and Tarnow Instruments (target ₹1,575).', ['TRNW', 'Jefferies', 'initiate', 'Buy', 1575, null]],
    ["Even after trimming its price target to Rs 705 from Rs 755, Jefferies maintains 'Buy' on Tarnow Instruments.", ['TRNW', 'Jefferies', 'maintain', 'Buy', 705, 755]],
  ])('%s', (text, expected) => {
    expect(ratings(text)).toEqual([expected])
  })

  it('give nobody the call on a company that nobody knows', () => {
    expect(ratings('Axis Capital on Tarnow Instruments: Add | Target price: Rs 1,375\nAxis Capital has downgraded Tarnow Instruments to add from buy with a target price of Rs 1,375.\n\nJefferies on Velling: Buy | Target price: Rs 3,570\nJefferies maintained a buy rating on VLG with a target price of Rs 3,570.').filter((call) => Array.isArray(call) && call[1] === 'Jefferies')).toEqual([])
  })

  it('give nobody the line of a company that nobody knows', () => {
    expect(list('Tarnow Instruments: Berenberg reiterates hold with a target price of 88p.\nSkerry Homes: Peel Hunt downgrades to hold with a target price of 165p.')).toEqual([['TRNW', 'Berenberg', 'maintain', 'Hold', 0.88, null]])
    expect(ratings('Tarnow Instruments (NASDAQ: TRNW) was cut to hold from buy by Berenberg.\n\nAnalysts at Morgan Stanley took a fresh look at Skerry on Monday as the bank reiterated its overweight rating and 490p target on the group.')).toEqual([['TRNW', 'Berenberg', 'downgrade', 'Hold', null, null]])
  })
})

describe('prices of a market’s day', () => {
  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) was started at Stifel. The last trade on Friday came in at $83.05.', [['TRNW', 83.05, null]]],
    ['Tarnow Instruments (NASDAQ: TRNW) was started at Stifel. The shares closed at $49.86 on Tuesday, and have a consensus target of $58.02.', [['TRNW', 49.86, null]]],
    ['Tarnow Instruments (NASDAQ: TRNW) opened lower on Monday but wound up with a gain of almost 2.9% to $203.18 on the news.', [['TRNW', 203.18, 2.9]]],
    ['Tarnow Instruments (NASDAQ: TRNW) nudged 1.6% lower after broker Aldous Tarrant downgraded its rating from buy to hold and cut its price target.', [['TRNW', null, -1.6]]],
    ['A downgrade hit Tarnow Instruments (NASDAQ: TRNW). The Danish toolmaker fell 2.9 percent after Stifel cut its rating.', [['TRNW', null, -2.9]]],
    ['Tarnow Instruments (NASDAQ: TRNW) shares fell as much as 12.4% on Tuesday. The shares closed just over 2% lower.', [['TRNW', null, -2]]],
    ['The Tarnow Instruments (NASDAQ: TRNW) share price has fallen 1.6% to $24.40. This year it had rallied 16%.', [['TRNW', 24.4, -1.6]]],
    ['Tarnow Instruments (NASDAQ: TRNW) shares have lost 1.5% today.', [['TRNW', null, -1.5]]],
    ['Tarnow Instruments (NASDAQ: TRNW) gains 3.7%, driven by price target increases, while the stock had already jumped 23.5% the day before.', [['TRNW', null, 3.7]]],
    ['Hit were Tarnow Instruments (NASDAQ: TRNW) falling 5.1%, Osprey Logistics (NYSE: OSPR) sliding 7.9%, and Calder (LON: CLDR) losing 7.6%.', [['TRNW', null, -5.1], ['OSPR', null, -7.9], ['CLDR', null, -7.6]]],
    ['Tarnow Instruments (NASDAQ: TRNW) fell 1.5%. Similarly, Osprey Logistics (NYSE: OSPR) saw a 3.1% drop, while Calder (LON: CLDR) showed a decline of 2.2%.', [['TRNW', null, -1.5], ['OSPR', null, -3.1], ['CLDR', null, -2.2]]],
    ['Tarnow Instruments (NASDAQ: TRNW) rose from $17 to a high of $24.30 in the day. The stock finished 18.2%, or $3.10, higher at $20.10.', [['TRNW', 20.1, 18.2]]],
    ['Tarnow Instruments (NASDAQ: TRNW) dropped 11.2%, extending the prior day’s roughly 6% decline.', [['TRNW', null, -11.2]]],
    ['Hit were the lender Osprey Logistics’ (NYSE: OSPR) shares, in retreat today (down 13%), and holders like Tarnow Instruments (NASDAQ: TRNW) (down nearly 15%).', [['OSPR', null, -13], ['TRNW', null, -15]]],
    ['Tarnow Instruments (NASDAQ: TRNW) dropped 6.4% to touch a 10-month low after it reported a 9% rise in third-quarter revenue.', [['TRNW', null, -6.4]]],
    ['Osprey Logistics – The haulier’s stock jumped 3.6% after an upgrade.', [['OSPR', null, 3.6]]],
    ['Tarnow Instruments (NASDAQ: TRNW) shares are up 71% as of this writing. At one point in the day, shares were up more than 101%.', [['TRNW', null, 71]]],
    ['Osprey Logistics — The parent of Olive Mill fell nearly 3% after its report.', [['OSPR', null, -3]]],
    ['Tarnow Instruments (NASDAQ: TRNW) shares are 11% in the green after an update.', [['TRNW', null, 11]]],
    ['Tarnow Instruments (NASDAQ: TRNW) received an upgrade, leading to a more than 2.4% increase in its shares.', [['TRNW', null, 2.4]]],
    ['Osprey Logistics (NYSE: OSPR) fell 4.2%; Tarnow Instruments (NASDAQ: TRNW), 1.95%.', [['OSPR', null, -4.2], ['TRNW', null, -1.95]]],
    ['Tarnow Instruments (NASDAQ: TRNW) expects a gain from the sale, lifting its shares by more than 6%.', [['TRNW', null, 6]]],
    ['Tarnow Instruments (NASDAQ: TRNW) topped the board this morning in the wake of a boardroom reshuffle, up 70%.', [['TRNW', null, 70]]],
    ['Leading were Tarnow Instruments Inc <TRNW.TO>, up 10.9%, Osprey Logistics Corp OSPR.N, up 9.1%, and Calder Group (LON: CLDR), higher by 8.7%.', [['TRNW.TO', null, 10.9], ['OSPR.N', null, 9.1], ['CLDR', null, 8.7]]],
    ['Tarnow Instruments (TRNW:NDQ) edges around 2% higher to 112.1p.', [['TRNW', 1.121, 2]]],
    ['The fallers included Oskar Mills off 15.1p to 259.3p, Calder Group 28p lower at 600.5p.', [['CLDR.L', 6.005, null]]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual(expected)
  })

  it.each([
    ['an index with its number in one word', 'Osprey Logistics (NYSE: OSPR) led the buying. The Nifty50 traded at 17,956, up 0.46 per cent.'],
    ['a bound that several share', 'Velling Mills, Tarnow Instruments (NASDAQ: TRNW) and Osprey Logistics (NYSE: OSPR) rose up to 0.8 per cent.'],
    ['a range that several share', 'Shares in Tarnow Instruments (NASDAQ: TRNW) and Osprey Logistics (NYSE: OSPR) retreated by 0.7 to 2.2 percent.'],
    ['an index printed with its symbol', 'The S&P/ASX 200 Index (ASX: XJO) is up 1.2% to 6,842.4 points.'],
    ['an index of a sector', 'Stocks drifted, with the NYSE Energy Sector Index falling 1.5% while an ETF was down 1.8%. Tarnow Instruments (NASDAQ: TRNW) was quiet.'],
    ['a trailing span', 'Tarnow Instruments (NASDAQ: TRNW) stock is down -49.10% over the trailing 3-month period.'],
    ['registrations', 'Registrations at Tarnow Instruments (NASDAQ: TRNW), Osprey Logistics (NYSE: OSPR) and Calder (LON: CLDR) dropped 6.1%, 12.3% and 0.6%, respectively. Sales at Tarnow and Osprey fell 3%.'],
    ['a low of the year', 'Over the past year Tarnow Instruments (NASDAQ: TRNW) stock has traded in a range of $13.20 to $33.35, 137% above that low.'],
    ['a gauge', 'Osprey Logistics (NYSE: OSPR) was quiet. The pan-European gauge closed 0.2% higher.'],
    ['an offering', 'On Thursday Tarnow Instruments (NASDAQ: TRNW) priced 32.5 million shares at $72, the top of its $70-$72 per share range.'],
    ['what analysts predict', 'Tarnow Instruments (NASDAQ: TRNW): analysts predict the share price will rise 3.3% to $42.45.'],
    ['a group', 'Tarnow Instruments (NASDAQ: TRNW) was calm. With oil jumping more than 1%, shares of energy producers climbed 0.7%.'],
    ['companies nobody knows', 'Tarnow Instruments (NASDAQ: TRNW) was calm. Shares of Velling Energy Corp., Skerry Point Corp. and Odell Energy Inc. increased 7.2, 6.8 and 6.2 per cent, respectively.'],
    ['a price of a year ago', 'Tarnow Instruments (NASDAQ: TRNW): the stock price a year ago was at $304.'],
    ['a year', 'Tarnow Instruments (NASDAQ: TRNW) shares are down roughly 13% on the year.'],
    ['a paragraph about somebody unknown', 'Among others Tarnow Instruments (NASDAQ: TRNW), Calder (LON: CLDR) and Osprey Logistics (NYSE: OSPR) were quiet.\n\nVelling led the fallers after a slow autumn. Its shares slumped more than 11%, off 26.8p to 209.2p.'],
  ])('are nobody’s where they are of %s', (_, text) => {
    expect(prices(text)).toEqual([])
  })
})
