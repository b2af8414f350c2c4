// Notes of wires and market reports as they print them: a case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments', 'Tarnow'] },
  { symbol: 'OSPR', exchange: 'NYSE', name: 'Osprey Logistics Corp.', shortNames: ['Osprey Logistics', 'Osprey'] },
  { symbol: 'CLDR.L', exchange: 'LON', name: 'Calder Group Plc', shortNames: ['Calder'] },
  { symbol: 'HXM.L', exchange: 'LON', name: 'Hexham Homes Plc', shortNames: ['Hexham Homes', 'Hexham'] },
]
const read = (text: string, title = 'Stocks on the move'): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const ratings = (text: string): readonly unknown[] => read(text).ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior])
const prices = (text: string): readonly unknown[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

describe('a move of shares', () => {
  it.each([
    ['Tarnow and Osprey saw gains of 3.2 percent and around 1 percent, respectively.', [['TRNW', null, 3.2], ['OSPR', null, 1]]],
    ['Calder Group (CLDR) wafted 9.8% lower to £18.63 on a profit warning.', [['CLDR', 18.63, -9.8]]],
    ['Tarnow rebounded 2.20 percent to $19.05, having started lower.', [['TRNW', 19.05, 2.2]]],
    ['The Tarnow (NASDAQ: TRNW) share price has crashed 32% lower to $4.15 after it cut its forecast for the second time this month.', [['TRNW', 4.15, -32]]],
    ['The FTSE 250 ended 0.6 percent lower as office landlord Calder (LON: CLDR) plummeted 32.2 percent after warning on profit.', [['CLDR', null, -32.2]]],
    ['Tarnow soared 11 percent to $49.\n\nMeanwhile, rival Osprey climbed 4.2 percent to $17.72.', [['TRNW', 49, 11], ['OSPR', 17.72, 4.2]]],
    ['Tarnow has rallied back today, up 3%, to $7.62 a share.', [['TRNW', 7.62, 3]]],
    ['But Calder (LON: CLDR) missed out, falling to the bottom of the FTSE 100, down 2.1% at 196.4p.', [['CLDR', 1.964, -2.1]]],
    ['Tarnow surged as much as 36% to $101.11 in pre-market trading, while Osprey climbed 2% to $61.60.', [['OSPR', 61.6, 2], ['TRNW', 101.11, 36]]],
    ['Shares in Tarnow fell nearly 3% after Osprey , down 6%, said its sales grew more slowly.', [['TRNW', null, -3], ['OSPR', null, -6]]],
    ['Tarnow fell 2% to $40. Elsewhere, Skerry, 12p off at 310p, was weak.', [['TRNW', 40, -2]]],
    ['Tarnow, Osprey – Energy companies fell 4% and 3% at midday after a downgrade.', [['TRNW', null, -4], ['OSPR', null, -3]]],
  ])('%s', (text, expected) => {
    expect([...prices(text)].sort()).toEqual([...expected].sort())
  })

  it.each([
    ['is none where a share price is that of somebody unknown', 'Tarnow fell 2% to $40.\n\nThe Skerry share price is down 23% to 15 cents. Investors have been selling.', [['TRNW', 40, -2]]],
    ['is none where money is what costs', 'Tarnow fell 2%.\n\nStocks were also boosted by a cheaper currency, with the dollar fetching 113.84 yen, up from 113.65 yen.', [['TRNW', null, -2]]],
    ['is none where a measure moved', 'Tarnow shares fell 2%.\n\nThe revenue for each seat that Tarnow flew a mile, a key measure of performance, rose 2.8 percent.', [['TRNW', null, -2]]],
  ])('%s', (_, text, expected) => {
    expect(prices(text)).toEqual(expected)
  })
})

describe('a note of a house', () => {
  const head = 'Tarnow (NASDAQ: TRNW) was in the news.'
  it.each([
    ['marked by two stars', '** Shares of Tarnow plummet more than 43% to $4.71 after it lowers its forecast\n\n** Brokerage Jefferies slashes PT for the stock to $8 from $13.20', [['TRNW', 'Jefferies', 'maintain', null, 8, 13.2]]],
    ['of an analyst who goes on by the surname', `${head} Barclays analyst Dana Whitlock raised her targets. Ms. Whitlock raised her share target for Tarnow to $158 from $147, while maintaining an "equal weight" recommendation.`, [['TRNW', 'Barclays', 'maintain', 'Equal Weight', 158, 147]]],
    ['that was led to it', `Shares in Tarnow gain 2.8 percent, as it expects a rise in profit, leading Tarrant Securities to repeat its "buy" rating on the stock.`, [['TRNW', 'Tarrant Securities', null, 'Buy', null, null]]],
    ['under a paragraph that names the house', 'Tarnow slid 3.7% in New York after Goldman Sachs downgraded the stock.\n\nThe bank cut Tarnow from ‘buy’ to ‘neutral’ on fear of delays.', [['TRNW', 'Goldman Sachs', 'downgrade', 'Neutral', null, null]]],
    ['beside an estimate of earnings', `${head} Jefferies lowered its estimate to $1.67 from $1.77 for fiscal 2026 but kept a “strong buy” rating and $100 price target.`, [['TRNW', 'Jefferies', 'maintain', 'Strong Buy', 100, null]]],
    ['with a call', `${head} Jefferies reaffirmed its buy call on Tarnow with a raised target of $190.`, [['TRNW', 'Jefferies', 'maintain', 'Buy', 190, null]]],
    ['under a label of the company', 'Broker notes\n\nCalder: UBS ups target from 1,130p to 1,230p, sell rating kept.', [['CLDR.L', 'UBS', 'maintain', 'Sell', 12.3, 11.3]]],
    ['with a price projection', `${head} Jefferies kept its "buy" rating on Tarnow but cut its price projection on the shares to $18 from $20.`, [['TRNW', 'Jefferies', 'maintain', 'Buy', 18, 20]]],
    ['whose target comes a sentence later', `${head} Barclays analyst Dana Whitlock rates Tarnow "overweight". Her share target went to $158 from $147.`, [['TRNW', 'Barclays', 'maintain', 'Overweight', 158, 147]]],
    ['beside a former target', `${head} Jefferies upgraded Tarnow to buy with a target of $60, compared to $45 before.`, [['TRNW', 'Jefferies', 'upgrade', 'Buy', 60, 45]]],
    ['of somebody unknown', `${head} Jefferies began coverage of radio firm Skerry Radio with a "buy" rating.`, []],
    ['told again, whose next sentence opens with a word that is no house', "Macquarie upgraded Tarnow (NASDAQ: TRNW) to Neutral from Underperform and hiked the target price to $22 from $21.\n\nFollowing Tarnow's weak year, it raised the rating to neutral.", [['TRNW', 'Macquarie', 'upgrade', 'Neutral', 22, 21]]],
    ['in the words of Toronto', `${head} CIBC World Markets trimmed its price target on Tarnow to $80 from $81, while reiterating a “sector outperformer” rating.`, [['TRNW', 'CIBC World Markets', 'maintain', 'Sector Outperformer', 80, 81]]],
  ])('%s', (_, text, expected) => {
    expect(ratings(text)).toEqual(expected)
  })
})

describe('who is told of', () => {
  const wide: readonly DirectoryCompany[] = [...directory, { symbol: '5999.T', exchange: 'TSE', name: 'Hokan Steel Co., Ltd.', shortNames: ['Hokan Steel'] }, { symbol: 'VELL.CO', exchange: 'CPH', name: 'Velling Nordvik A/S', shortNames: ['Velling Nordvik'] }]
  const open = (text: string): Extraction => extractArticle({ title: '(Adds Tarnow, updates Calder)', dek: null, text, sections: [], publishedAt: null, directory: wide })

  it('is whose name in capitals heads a piece, though no blank line stands between', () => {
    const { snapshots } = open(
      'VELLING NORDVIK\nThe Danish drugmaker forecast growth next year after a good quarter.\nOperating profit for the third quarter rose to 7.99 billion crowns, compared with an average forecast for 8.19 billion.\nTARNOW\nThe maker of instruments reported third-quarter revenue of $310 million.',
    )
    expect(snapshots.map(({ symbol, figures }) => [symbol, ...figures.map(({ metric, actual }) => `${metric} ${actual}`)])).toEqual([['VELL.CO', 'operating-income 7990000000'], ['TRNW', 'revenue 310000000']])
  })

  it('is told by the code of a terminal; a number gets the suffix of its market', () => {
    const { priceActions } = open('The following were among the most active shares. Stock symbols are in parentheses.\n\nHokan Steel Co. (5999 JT) soared 10 percent to 404 yen, the most since May 7.\n\nOrrin Oil Co. (5990 JT) sank 2.3 percent to 254 yen.')
    expect(priceActions.map(({ symbol, changePercent, price }) => [symbol, changePercent, price])).toEqual([['5999.T', 10, 404], ['5990.T', -2.3, 254]])
  })
})

describe('a figure', () => {
  const figures = (text: string): readonly string[] => read(text).snapshots.flatMap(({ period, figures: told }) => told.map(({ metric, basis, segment, actual, consensus, prior, change }) => [period.kind, metric, basis, segment, actual, consensus, prior, change?.value].filter((part) => part !== null && part !== undefined).join(' ')))

  it.each([
    ['stands behind its growth from the year-ago quarter', 'Tarnow (NASDAQ: TRNW) reported its fiscal second quarter. Revenue was down 6% from the year-ago quarter at $12.8 billion.', ['quarter revenue reported 12800000000 -6']],
    ['keeps its footing though the next clause has another', 'Tarnow (NASDAQ: TRNW) reported EPS of $2.09 on revenue of $22.32 billion for its second quarter. Net revenue rose 10% year-over-year while organic revenue surged as much as 13%.', ['quarter revenue reported 22320000000 10', 'quarter revenue like-for-like 13']],
    ['is no forecast behind one that was cut', 'Tarnow (NASDAQ: TRNW) fell after it once again cut its 2026 forecast and reported third-quarter same-store sales growth of 3.6%, well below the expected growth of 4.7%.', ['quarter comparable-sales reported 3.6 4.7']],
    ['is not of the year that only an outlook names', 'Tarnow (NASDAQ: TRNW) fell after reporting dismal quarterly earnings and lowering its profit outlook for the year. The company reported earnings of 74 cents per share on revenue of $4.36 billion.', ['quarter eps reported 0.74', 'quarter revenue reported 4360000000']],
    ['may be income for the period', 'Tarnow (NASDAQ: TRNW) reported its third quarter.\n\n- Operating income amounted to SEK 608m (-385). Operating income included a positive non-recurring item of SEK 294m from the sale of a factory in Hungary.\n- Income for the period amounted to SEK 123m (-605).', ['quarter operating-income reported 608000000 -385000000', 'quarter net-income reported 123000000 -605000000']],
    ['may run on behind a sentence without its full stop', 'Below are the earnings highlights for Tarnow Instruments (TRNW):\n\nEarnings: $119.3 million in Q3 vs. -$15 million in the same period last year. EPS: $1.14 in Q3 vs. -$0.14 in the same period last year.\n\nAnalysts projected $1.22 per share Revenue: $1.156 billion in Q3 vs. $1.081 billion in the same period last year.', ['quarter revenue reported 1156000000 1081000000']],
  ])('%s', (_, text, expected) => {
    expect(figures(text)).toEqual(expect.arrayContaining(expected))
    expect(figures(text).filter((told) => /294|Hungary|^year/u.test(told))).toEqual([])
  })

  it('foreseen in a note of traders is of the company and of no business', () => {
    const { snapshots } = read('Tarnow Instruments (TRNW): Reports Q1 (Apr) earnings of $1.13 per share, $0.01 worse than the consensus of $1.14. Co lowers net income guidance to $103-113 mln from $105-117 mln.')
    expect(snapshots.flatMap(({ guidance }) => guidance.map(({ metric, segment, low, high }) => [metric, segment, low, high]))).toEqual([['net-income', null, 103e6, 113e6]])
  })
})
