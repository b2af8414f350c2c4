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

describe('a move in the middle of a report', () => {
  it.each([
    ['Tarnow Instruments rose after a vote. It was in the news all day. Tarnow rose $2.80, or 5.9 percent, to $51.10.', ['TRNW', 51.1, 5.9]],
    ['In premarket, TRNW is trading at $287.40, up $0.71 (+0.25%); in the year-to-date (YTD) period, TRNW is down 4.33%. Tarnow Instruments stock (TRNW) is one to watch.', ['TRNW', 287.4, 0.25]],
    ['Tarnow Instruments (TRNW) is watched. “Do not tell me it is going to $13,” he said of the shares. The shares closed at $12.07.', ['TRNW', 12.07, null]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual([expected])
  })

  it('a list without prices takes the way it moved from the line above it', () => {
    const rows = 'Tarnow Instruments (NASDAQ:TRNW) 9.62%\n\nOsprey Logistics (NYSE:OSPR) 7.41%'
    expect(prices(`These stocks led gains for the day:\n\n${rows}`)).toEqual([['TRNW', null, 9.62], ['OSPR', null, 7.41]])
    expect(prices(`The biggest decliners of the day:\n\n${rows}`)).toEqual([['TRNW', null, -9.62], ['OSPR', null, -7.41]])
    expect(prices(`These stocks were in the news today:\n\n${rows}`)).toEqual([])
  })

  it('a paragraph whose label nobody knows, among others with known ones, is nobody’s', () => {
    expect(prices('Tarnow: It witnessed a jump of 3.39 percent to settle the day at $140.60.\n\nSkerry Finance: 3.33 percent increase was observed in the share price of the company which closed at $69.75.\n\nOsprey: The company closed at $11.20, after witnessing a fall of 0.92 percent.')).toEqual([['TRNW', 140.6, 3.39], ['OSPR', 11.2, -0.92]])
  })

  it('names and moves in brackets pair, with a blank between them or none', () => {
    expect(prices('Osprey Logistics Corp.(down 2.58 per cent), Tarnow Instruments Inc.(down 1.75 per cent) were among the top losers of the day.')).toEqual([['OSPR', null, -2.58], ['TRNW', null, -1.75]])
  })
})

it('companies that the headline calls by the beginning of their names own what their paragraphs tell', () => {
  const { snapshots } = read('Tarno (TRNW) vs. Osp (OSPR): Which Ruled Q3?', 'Tarnow reported third-quarter net income of $1.91 billion, compared with $1.9 billion a year ago. The company noted a 1.5% revenue decline at its Western Tools unit, though revenue increased 7% in its Eastern Foods arm.')
  expect(snapshots.map(({ symbol, figures }) => [symbol, figures.map(({ metric, segment, actual, change }) => [metric, segment, actual, change?.value ?? null])])).toEqual([['TRNW', [['net-income', null, 1.91e9, null], ['revenue', 'Western Tools', null, -1.5], ['revenue', 'Eastern Foods', null, 7]]]])
})

describe('whose call it is', () => {
  it.each([
    ['Shares of Tarnow Instruments (TRNW) slumped 1.1% after analyst Dana Whitlock at rival bank Citigroup Inc. turned bearish on Tarnow. Whitlock downgraded Tarnow to sell from neutral.', ['TRNW', 'Citigroup', 'Dana Whitlock', 'downgrade', 'Sell', null, null]],
    ['Tarnow Instruments (TRNW) slumped 16 percent. Halwick & Renshaw LLC lowered its rating on Tarnow to “market perform,” citing weak results.', ['TRNW', 'Halwick & Renshaw LLC', null, 'downgrade', 'Market Perform', null, null]],
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

describe('reports of a market’s day', () => {
  it.each([
    ['Tarnow rose 3.8 percent. Shares in German engineering company Skerry tumbled 20.2 percent after a warning. Osprey jumped 7.9 percent.', [['TRNW', null, 3.8], ['OSPR', null, 7.9]]],
    ['Asian stocks rose on Wednesday, adding 0.7 percent to the Pacific Index. Tarnow fell 0.8 percent.', [['TRNW', null, -0.8]]],
    ['Tarnow racked up a 3.3% gain while Skerry Heavy, which makes not only trucks, but also planes, surged 5.2%.', [['TRNW', null, 3.3]]],
    ['Osprey, part of the Tarnow group, gained 3.7%. Tarnow added 1.5%.', [['OSPR', null, 3.7], ['TRNW', null, 1.5]]],
    ['Tarnow and Osprey rose 3.5 and 3.2 percent respectively, helped by results from others.', [['TRNW', null, 3.5], ['OSPR', null, 3.2]]],
    ['Shares of Tarnow (TRNW) and Osprey (OSPR) headed lower, with the former sliding roughly 1% and the latter down about 5%.', [['TRNW', null, -1], ['OSPR', null, -5]]],
    ['Tarnow was last quoted 4.9 percent higher after it raised its outlook.', [['TRNW', null, 4.9]]],
  ])('%s', (text, expected) => {
    expect(prices(text, 'Shares close higher')).toEqual(expected)
  })

  it('a house that opens a paragraph and whose shares move there has a price', () => {
    const houses: readonly DirectoryCompany[] = [...directory, { symbol: 'GLE.PA', exchange: 'EPA', name: 'Société Générale SA', shortNames: ['Société Générale'] }]
    const text = 'Tarnow gained 0.9 per cent after Goldman Sachs raised its target price.\n\nSociété Générale, one of the biggest banks, issued a warning after taking a hit of €1.4 billion. The stock fell 2.9 per cent.'
    expect(extractArticle({ title: 'Shares close higher', dek: null, text, sections: [], publishedAt: null, directory: houses }).priceActions.map(({ symbol, changePercent }) => [symbol, changePercent])).toEqual([['TRNW', 0.9], ['GLE.PA', -2.9]])
  })

  it('a company deep in a report that tells its profit beside its move owns it, and its forecast of the year is the year’s', () => {
    const filler = 'The index ended higher on the day, and investors looked at prices of many kinds. '.repeat(9)
    const { snapshots } = read('Shares close up', `${filler}\n\nThe toolmaker Tarnow ended down 0.26 percent at $35.10 after it reported net profit for the six months to September of $64.6 million, while maintaining its annual forecast of $165 million profit.\n\n${filler}`)
    expect(snapshots.map(({ symbol, period, figures, guidance }) => [symbol, period.kind, figures.map(({ actual }) => actual), guidance.map((item) => [item.low, item.period?.kind])])).toEqual([['TRNW', 'half', [64.6e6], [[165e6, 'year']]]])
  })
})

describe('tables of calls', () => {
  it('give a company, a house, its view, the one before and its target in each row', () => {
    const text = 'Our weekly list of calls follows.\n\nCompany | Broker | New Rating | Old Rating | Price Target | Upside |\nTarnow Instruments (TRNW) | Jefferies | Buy | Hold | $33.00 | 15.0% |\nOsprey Logistics (OSPR) | Aldous Tarrant | Hold | Accumulate | $59.00 | 3.5% |\nSkerry Foods | Macquarie | Neutral |\n | $7.00 | 9.5% |'
    expect(ratings(text, 'Who upgraded whom')).toEqual([
      ['TRNW', 'Jefferies', null, 'upgrade', 'Buy', 33, null],
      ['OSPR', 'Aldous Tarrant', null, 'downgrade', 'Hold', 59, null],
    ])
  })

  it('a sentence that opens with a symbol nobody could read rates nobody', () => {
    expect(ratings('Tarnow (NASDAQ: TRNW) rose on the day. Skerry BioScience (MQTX) is reissued as a Buy with a $30 price target at H.C. Wainwright.', 'Analyst rundown')).toEqual([])
  })
})

describe('what stands beside a move', () => {
  it.each([
    ['Osprey rose 2 percent. Tarnow Instruments (TRNW) of Columbus, which reports next week, added 0.4%.', [['OSPR', null, 2], ['TRNW', null, 0.4]]],
    ['Tarnow also told of higher quarterly profit, but loans kept optimism in check, with the stock dipping 0.1 percent to $60.83.', [['TRNW', 60.83, -0.1]]],
    ['Tarnow rose 0.6 percent, while the group as a whole added 1.4 percent.', [['TRNW', null, 0.6]]],
    ['Shares of Tarnow were climbing today. It was up as much as 17%, and on Monday had gained 15.3%.', [['TRNW', null, 15.3]]],
    ['Tarnow is up 47% for 2026, and the shares slipped 0.06% today to $726.13.', [['TRNW', 726.13, -0.06]]],
    ['Tarnow slipped 0.6% to $26.13. A house set a target of $40. That is roughly 66% above today’s close.', [['TRNW', 26.13, -0.6]]],
  ])('%s', (text, expected) => {
    expect(prices(text, 'Shares of the day')).toEqual(expected)
    expect(read('Shares of the day', text).snapshots).toEqual([])
  })

  it('how much a profit fell by is not what it came to', () => {
    const { snapshots } = read('Tarnow says profit fell', 'Tarnow Instruments (TRNW) says its net income in its third quarter fell 10 per cent or $133 million from a year ago to $1.26 billion.')
    expect(snapshots[0]?.figures.map(({ metric, actual, change }) => [metric, actual, change?.value])).toEqual([['net-income', 1.26e9, -10]])
  })

  it('the target of before, told alone, is no new call', () => {
    expect(ratings('Tarnow (TRNW) is in the news. Stifel analyst Dana Whitlock is setting a new price target of $500 per share for Tarnow. That is a 25% increase over Whitlock’s previous price target of $400 per share.')).toEqual([['TRNW', 'Stifel', 'Dana Whitlock', null, null, 500, null]])
  })
})
