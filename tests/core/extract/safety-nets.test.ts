// General nets against critical errors: kinds of articles, suppositions, whose price it is. One case for each, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'C', exchange: 'NYSE', name: 'Citigroup Inc.', shortNames: ['Citigroup', 'Citi'] },
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments'] },
  { symbol: 'OSPR', exchange: 'NYSE', name: 'Osprey Logistics Corp.', shortNames: ['Osprey Logistics'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const prices = (text: string, title = 'Stocks on the move'): readonly unknown[] =>
  read(title, text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

describe('an article that reports no results', () => {
  it('speaks of the next report alone', () => {
    const { snapshots, priceActions } = read(
      'Tarnow Instruments (TRNW) Slips As Market Climbs',
      'Tarnow Instruments (TRNW) closed at $48.20, marking a -1.2% move from the prior day.\n\nInvestors hope for strength from TRNW as it nears its next earnings release. The company is expected to report EPS of $0.31, up 40% from the prior-year quarter. Our latest consensus estimate is calling for quarterly revenue of $96.4 million, up 22% from the year-ago period.\n\nThe full-year Consensus Estimates are calling for earnings of $1.40 per share and revenue of $402 million.',
    )
    expect(snapshots).toEqual([])
    expect(priceActions.map(({ price, changePercent }) => [price, changePercent])).toEqual([[48.2, -1.2]])
  })

  it.each([
    ['Van sales up 4.7 per cent in June as fleets renew', 'Van sales grew 4.7 per cent in June. Makers may stop telling monthly sales in favour of quarterly numbers.\n\n— Tarnow Instruments (NASDAQ: TRNW) posted the biggest sales increase at 9.1 per cent to 41,200 vehicles.'],
    ['Demand for vans holds', 'Van sales in June remained brisk.\n\nTarnow Instruments (NASDAQ: TRNW) said it sold 41,200 vans in June, up 6%. For first quarter of 2026, it said the biggest jump was in long vans, which increased 18%.'],
  ])('tells the sales of a month: %s', (title, text) => {
    expect(read(title, text).snapshots).toEqual([])
  })

  it('supposes', () => {
    const { snapshots } = read('This week’s odd moves', 'Tarnow Instruments (NASDAQ: TRNW) had three quarters of falling sales, and unless June delivers a roughly 1% uptick, the first quarter will not be the last.')
    expect(snapshots).toEqual([])
    expect(prices('Tarnow Instruments (NASDAQ: TRNW) stock slipped 2.3% on Monday. (If Osprey Logistics (NYSE: OSPR) suffered such a loss, its stock would be down nearly 35%!)')).toEqual([['TRNW', null, -2.3]])
  })

  it('gives growth alone, beside no report and no period', () => {
    expect(read('Wall Street ends mixed', 'Osprey Logistics (NYSE: OSPR) fell 2% ahead of the third quarter. Tarnow Instruments (NASDAQ: TRNW) gained 1.5%. Its sales surged about 24%.').snapshots).toEqual([])
  })

  it('but a report in it still counts, and a quarter to come is not the one reported', () => {
    const { snapshots } = read(
      'Tarnow growth to slow further in first quarter; shares dip',
      'Tarnow Airlines (TRNW.N) said first-quarter earnings per share should be between 40 cents and 50 cents, below the estimate of 55 cents.\n\nIt said unit revenue, which compares sales to capacity, would be flat in the first quarter, compared with 2.8 percent growth in the fourth quarter.\n\nOn an adjusted basis, the airline earned $1.10 per share for the fourth quarter, above the $1.05 expected by analysts. Total operating revenue rose 6 percent to $3.4 billion.',
    )
    expect(snapshots.map(({ period, figures }) => [period.number, figures.map(({ metric, actual }) => [metric, actual])])).toEqual([[4, [['eps', 1.1], ['revenue', 3.4e9]]]])
  })
})

describe('whose price it is', () => {
  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) dropped 9%, as peers Osprey (NYSE: OSPR) and Calder (NASDAQ: CLDR) declined 3% and 7% respectively.', [['OSPR', null, -3], ['CLDR', null, -7], ['TRNW', null, -9]]],
    ['The worst were Osprey (NYSE: OSPR) and Calder (NASDAQ: CLDR), both dropping 3% on the day.', [['OSPR', null, -3], ['CLDR', null, -3]]],
    ['The worst were Velling and Calder (NASDAQ: CLDR), which declined 3% and 7% respectively.', []],
    ['Tarnow Instruments (NASDAQ: TRNW) stock rose 2.1% on Monday. Also, Deutsche Bank increased its price target on TRNW stock by 23% to $70.', [['TRNW', null, 2.1]]],
    ['TRNW stock of Tarnow Instruments (NASDAQ: TRNW) closed at $70.73 on Monday, which is slightly above the 12-month price target of $70.35.', [['TRNW', 70.73, null]]],
    ['Tarnow Instruments (NASDAQ: TRNW) dropped 2% on Monday, while Osprey (NYSE: OSPR) and Calder (NASDAQ: CLDR) also fell 4%.', [['OSPR', null, -4], ['CLDR', null, -4], ['TRNW', null, -2]]],
    ['Top gainers were Osprey Logistics (up 3.54%), Velling Grid Corporation (up 2.72%) and Tarnow Instruments (up 1.25%).', [['OSPR', null, 3.54], ['TRNW', null, 1.25]]],
    ['Osprey Logistics fell 5.3p to 405.7p, and fund manager Velling shed 14p at 457p.', [['OSPR', 4.057, null]]],
    ['Osprey Logistics (NYSE: OSPR) lost 2% on Monday. But shares in chipmaker Velling jumped 31% after a bid.', [['OSPR', null, -2]]],
    ['(Noon): Velling Power shares fell 1% after a report. Osprey Logistics was down 2% too.', [['OSPR', null, -2]]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual(expected)
  })

  it('in two sessions of one sentence', () => {
    const { priceActions } = read('Movers', 'Osprey Logistics (NYSE: OSPR) plunged more than 16% yesterday, and slid another 4.2% in premarket trading.')
    expect(priceActions.map(({ changePercent, session }) => [changePercent, session])).toEqual([[-16, 'regular'], [-4.2, 'premarket']])
  })

  it('is nobody’s where only the house is known', () => {
    expect(prices('Velling Inc. fell after Dana Holt, an analyst at Citi, downgraded the stock.\n\nThe shares fell 5.1 percent to $2.71 at the close in New York.', 'Velling falls to four-month low on Citi downgrade')).toEqual([])
  })

  it('is not the house’s that rates', () => {
    const { priceActions, ratings } = read('Tarnow Instruments has room to rise, says Citi', 'Tarnow Instruments shares closed Wednesday up 12%.\n\nCiti raised its price target from $80 to $103. The stock closed Wednesday at $101 and climbed 1.5% in pre-market trading.')
    expect(priceActions.map(({ symbol }) => symbol)).not.toContain('C')
    expect(ratings.map(({ symbol, firm, priceTarget, priceTargetPrior }) => [symbol, firm, priceTarget, priceTargetPrior])).toEqual([['TRNW', 'Citi', 103, 80]])
  })
})

describe('a number that cannot be of what it stands beside', () => {
  const figures = (text: string) => read('Osprey Logistics reports', `Osprey Logistics (NYSE: OSPR) reported its second-quarter results. ${text}`).snapshots.flatMap(({ figures }) => figures)

  it('is a profit of last year, beside the sales of this one', () => {
    const [sales] = figures('It earned $84 million ($1.12/share) on revenue of $3.30 billion, up from $61M ($0.80) on revenue of $3.11B last year.').filter(({ metric }) => metric === 'revenue')
    expect(sales).toMatchObject({ actual: 3.3e9, prior: null })
    expect(figures('The parent of Osprey Freight said it earned $274 million ($1.83/share) on revenue of $5.21 billion, up from $119M ($0.93) on revenue of $5.11B last year.').filter(({ prior }) => prior === 119e6 || (prior ?? 0) < 0)).toEqual([])
    expect(figures('It lost $1.1 million on sales of $14.3 million, compared with a loss of $3.8 million on sales of $12.9 million.').find(({ metric }) => metric === 'revenue')).toMatchObject({ actual: 14.3e6, prior: 12.9e6 })
    expect(figures('It earned $84 million on revenue of $3.30 billion, up from $3.11 billion.').find(({ metric }) => metric === 'revenue')).toMatchObject({ actual: 3.3e9, prior: 3.11e9 })
  })

  it('is a trading profit', () => {
    expect(figures('Group trading profit fell 6% to £330 million.').filter(({ metric, segment }) => metric === 'net-income' && segment !== null)).toEqual([])
  })
})

describe('targets', () => {
  it('raised "by analysts at" a house', () => {
    const { ratings } = read('Osprey (NYSE:OSPR) Price Target Raised', 'Osprey Logistics (NYSE:OSPR) had its price target upped by analysts at Stifel from $160.00 to $195.00 in a note on Wednesday.')
    expect(ratings.map(({ firm, priceTarget, priceTargetPrior }) => [firm, priceTarget, priceTargetPrior])).toEqual([['Stifel', 195, 160]])
  })

  it('of two houses, the second in a pronoun', () => {
    const { ratings } = read('Targets', 'Osprey Logistics (NYSE:OSPR) rose. BMO increased its target price to $82 per share from $67, while UBS raised it to $73 from $70.')
    expect(ratings.map(({ firm, priceTarget, priceTargetPrior }) => [firm, priceTarget, priceTargetPrior])).toEqual([['BMO', 82, 67], ['UBS', 73, 70]])
  })

  it.each([
    ['Stifel analyst Owen Pratt cut his rating on Osprey (NYSE: OSPR) from sector perform to underperform and slashed his share price forecast from $25 to $19.', ['Stifel', 'Owen Pratt', 'Underperform', 19, 25]],
    ['Osprey (NYSE: OSPR) slipped. Stifel’s Owen Pratt was the pundit behind it. He reduced his price target on the stock to $63 per share from his previous $72, maintaining his hold recommendation.', ['Stifel', 'Owen Pratt', 'Hold', 63, 72]],
    ['Osprey (NYSE: OSPR) is lower after Raymond James downgrades shares to Market Perform from Outperform and removes its $80 price target.', ['Raymond James', null, 'Market Perform', null, null]],
    ['Osprey (NYSE: OSPR) is slipping on a downgrade from Stifel analyst Owen Pratt.\n\nThe downgrade has the analyst dropping it from a “sector perform” rating to a new “underperform” rating.', ['Stifel', 'Owen Pratt', 'Underperform', null, null]],
  ])('%s', (text, expected) => {
    expect(read('Osprey in focus', text).ratings.map(({ firm, analyst, rating, priceTarget, priceTargetPrior }) => [firm, analyst, rating, priceTarget, priceTargetPrior])).toEqual([expected])
  })

  it('a quoted guess at what guidance implies is no growth', () => {
    expect(read('OSPR Stock Falls', 'Osprey (NYSE: OSPR) fell on Tuesday after its Q1 2026 report.\n\n“Revenue growth should slow (2Q26 guide implies 18% Y/Y vs. 19% in 1Q26),” the analyst wrote.').snapshots).toEqual([])
  })
})
