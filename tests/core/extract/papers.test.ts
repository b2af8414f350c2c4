// What newspapers at home and abroad taught: whose numbers they are, what is only foreseen, and which quarter is told. One case for each rule, invented companies and numbers.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: [] })

/** Results of all snapshots, briefly: symbol, period, metric, basis, segment, number, expectation, year before, change. */
const results = (text: string, title = 'Tarrow reports third-quarter results'): readonly unknown[] =>
  read(text, title).snapshots.flatMap((snapshot) =>
    snapshot.figures.map((figure) => [
      snapshot.symbol, `${snapshot.period.kind}${snapshot.period.number ?? ''}${snapshot.period.year ?? ''}`, figure.metric, figure.basis, figure.segment, figure.actual, figure.consensus, figure.prior, figure.change?.value ?? null,
    ]),
  )

describe('whose numbers they are', () => {
  it('a business has no earnings per share: a name that reports them is a company without a symbol', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million.\n\nKelloe reported a 6.4 per cent rise in third-quarter adjusted EPS.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
    ])
  })

  it('what the company is in other words has them', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million. Adjusted for one-time items, the weather and data provider reported earnings per share of 12 pence.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
      ['TRW', 'quarter3', 'eps', 'adjusted', null, 0.12, null, null, null],
    ])
  })

  it('under a heading that opens with the name of the next paragraph numbers are nobody’s', () => {
    expect(
      results(
        "Tarrow (LSE: TRW) posted third-quarter revenue of £420 million.\n\nCorvo Home 'relies on the second half'\n\nCORVO HOME saw sales rise in the first half of its year.\n\nThe online seller of lamps posted an £11.4million operating loss in the six months to September 30, down from £12.1million.",
      ),
    ).toEqual([['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null]])
  })

  it('letters in brackets behind a business that somebody owns are no symbol', () => {
    const { mentions } = read("Tarrow (LSE: TRW) reported third-quarter revenue of £420 million. The growth came from Tarrow's Guidance Systems (GS) sector.", 'Tarrow reports')
    expect(mentions.map((mention) => mention.symbol)).toEqual(['TRW'])
  })

  it('growth of a place whose trade was strong is the place’s', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million. Growth in the Nordics was very strong across all shops with operating profits up 61 per cent.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
      ['TRW', 'quarter3', 'operating-income', 'reported', 'Nordics', null, null, null, 61],
    ])
  })

  it('what is left without the sale of a company’s shares is not that company’s', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million. Excluding the impact of Corvo and the sale of Osprey Logistics (NYSE: OSPR) shares, its core net profit amounted to £19.4 million.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
      ['TRW', 'quarter3', 'net-income', 'adjusted', null, 19.4e6, null, null, null],
    ])
  })

  it('what came of charges at another company leaves the next sentence to the company', () => {
    expect(results('Tarrow (LSE: TRW) posted a third-quarter loss of £29 million. This included tax effects in connection with the charges at Osprey Logistics (NYSE: OSPR). The corresponding earnings per share were minus 34 pence.').map((figure) => [(figure as readonly unknown[])[0], (figure as readonly unknown[])[2], (figure as readonly unknown[])[5]])).toEqual([
      ['TRW', 'net-income', -29e6],
      ['TRW', 'eps', -0.34],
    ])
  })

  it('a fall of earnings at a company is no fall of its shares', () => {
    expect(read('Half-year results at Tarrow (LSE: TRW) showed that earnings before interest, tax and amortisation at Tarrow fell by 7.2 per cent in the six months to June 30.', 'Tarrow reports half-year results').priceActions).toEqual([])
    expect(read('Tarrow (LSE: TRW) said third-quarter results held the first sales of Norlode, which added 7.8% to worldwide sales growth.', 'Tarrow reports').priceActions).toEqual([])
  })
})

describe('what is only foreseen or held against', () => {
  it('cruising towards a profit is no profit, and lends no year', () => {
    expect(
      results('TARROW (LSE: TRW) is cruising towards record annual profits of £702million.\n\nIt made losses of £394million for the six months to the end of March.\n\nTotal revenue during the period climbed 8 per cent to £3.51billion, comprising increases of 5 per cent from passenger sales and 29 per cent from its holidays arm.', 'Tarrow heading towards record annual profits'),
    ).toEqual([
      ['TRW', 'half1', 'net-income', 'reported', null, -394e6, null, null, null],
      ['TRW', 'half1', 'revenue', 'reported', null, 3.51e9, null, null, 8],
    ])
  })

  it('a mark that was passed is no expectation', () => {
    expect(results("Tarrow's (NYSE: TRW) third-quarter operating profit exceeded $10 million, significantly higher than the prediction of $8.3 million. Operating profit came to $10.4 million.")).toEqual([
      ['TRW', 'quarter3', 'operating-income', 'reported', null, 10.4e6, 8.3e6, null, null],
    ])
  })

  it('what a number surpassed is of another year', () => {
    expect(results('Tarrow (NYSE: TRW) posted a third-quarter operating profit of $10.4 million. This is notable, surpassing the total operating profit for 2025, which stood at $6.6 million.')).toEqual([
      ['TRW', 'quarter3', 'operating-income', 'reported', null, 10.4e6, null, null, null],
    ])
  })

  it('what investors had estimated of a business is no guidance', () => {
    expect(read('Tarrow (NYSE: TRW) posted third-quarter revenue of $74 million. Investors had estimated its chip earnings for the third quarter to be between $4 million and $5 million.', 'Tarrow reports').snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })

  it('another quarter between two sentences takes neither its own numbers nor the next ones along', () => {
    expect(results('Tarrow (NSE: TARROW) reported a net profit for Q3FY26 of INR 6,106 crore. In Q2FY26, Tarrow reported a profit of INR 6,212 crore. Its consolidated revenue was up 1.3% on year to INR 38,821 crore.', 'Tarrow in Q3')).toEqual([
      ['TARROW', 'quarter32026', 'net-income', 'reported', null, 6106e7, null, null, null],
      ['TARROW', 'quarter32026', 'revenue', 'reported', null, 38821e7, null, null, 1.3],
    ])
  })

  it('the year of a comparison dates nothing, wherever it is told of again', () => {
    expect(results('Tarrow (LSE: TRW) reported growth in its operating profit of 17.2 per cent compared with the first half of 2025. However, the first half of 2025 was very weak.', 'Results in the first half')).toEqual([
      ['TRW', 'half1', 'operating-income', 'reported', null, null, null, null, 17.2],
    ])
  })
})

describe('companies that share a page', () => {
  it('a paragraph that calls a company by its trade or its form tells of that company, and nobody here', () => {
    expect(
      results(
        "TARROW Holdings (JSE: TRW), the largest seller of shoes, said first-half profit rose. Net income advanced 12% to R2.2-billion.\n\nBUILDER Wexley Ormond-Hale reported an 11% rise in first-half profit. Headline earnings per share rose to 634c compared with 570c a year earlier, it said.\n\nKelloe Holdings, the country's largest private schools operator, said full-year profit would rise by up to 30%.\n\nHOTEL chain Solis Brightwater reported a 19% fall in half-year profit.",
        'Tarrow, Kelloe lift profit',
      ),
    ).toEqual([['TRW', 'half1', 'net-income', 'reported', null, 2.2e9, null, null, 12]])
  })

  it('a part of somebody known is not that somebody', () => {
    expect(results('Tarrow (ADX: TRW) reported a third-quarter net profit of AED200 million.\n\nCorvo Islamic Bank, part of Tarrow Group, reported a full-year net loss of AED448 million.')).toEqual([
      ['TRW', 'quarter3', 'net-income', 'reported', null, 200e6, null, null, null],
    ])
  })

  it('the owner of other names is the company, whatever names stand behind', () => {
    expect(
      results("The owner of Larch and Fen achieved organic growth of 9.2% for the third quarter, helped by last year's orders from Kelloe (NYSE: KLO).\n\nTarrow (NYSE: TRW) reported a 2.4% fall in revenue.", 'Tarrow leads over rivals'),
    ).toEqual([
      ['TRW', 'quarter3', 'revenue', 'like-for-like', null, null, null, null, 9.2],
      ['TRW', 'quarter3', 'revenue', 'reported', null, null, null, null, -2.4],
    ])
  })

  it('a division that posts a profit has it', () => {
    expect(results('Tarrow (TSX: TRW) earned C$2.1-billion in the third quarter.\n\nAnd the capital and rates division bucked a trend of declining trade by posting profit of C$441-million.')).toEqual([
      ['TRW', 'quarter3', 'net-income', 'reported', null, 2.1e9, null, null, null],
      ['TRW', 'quarter3', 'net-income', 'reported', 'capital and rates', 441e6, null, null, null],
    ])
  })

  it('a profit in the region is that of the region, and so is what it compares with', () => {
    expect(results('Tarrow (NYSE: TRW) posted third-quarter revenue of $33.1 billion.\n\nIn Brazil it did best. It posted an operating profit of $2.3 billion and a 12% operating margin in the region. That compared with operating profit of $1.5 billion and an operating margin of 8.6% a year earlier.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 33.1e9, null, null, null],
    ])
  })
})

describe('what stands beside a number', () => {
  it.each([
    ['a whole year is no year before of a half', 'Tarrow (LSE: TRW) made a loss of £285m for the first half, more than the £213m the group lost in the whole of 2025.', ['half1', 'net-income', null, -285e6, null]],
    ['cars that were sold are no money', 'Tarrow (NYSE: TRW) had first-half revenue of $8.1 billion. Its US sales climbed 2.7 per cent to 608,320.', ['half1', 'revenue', null, 8.1e9, null]],
    ['sales to dealers are a part', 'Tarrow (LSE: TRW) had first-half revenue of £8.1 billion. Sales to dealers in the UK slumped by 17%.', ['half1', 'revenue', null, 8.1e9, null]],
    ['a margin or more', 'Tarrow (NYSE: TRW) had first-half revenue of $8.1 billion. It has reported an operating margin of 10 percent or more.', ['half1', 'revenue', null, 8.1e9, null]],
    ['sales that were lost', 'Tarrow (NYSE: TRW) had first-half revenue of $8.1 billion. It lost $462 million in Nordic sales.', ['half1', 'revenue', null, 8.1e9, null]],
    ['what a bank takes in', 'Tarrow Bank (NYSE: TRW) had a first-half net profit of $8.1 billion, while total operating income surged to $10.8 billion.', ['half1', 'net-income', null, 8.1e9, null]],
    ['growth of a dividend', 'Tarrow (JSE: TRW) grew first-half revenue 6.7% to R9.8bn. An interim dividend of 279c per share was declared, up 22% from the year-earlier interim dividend.', ['half1', 'revenue', null, 9.8e9, 6.7]],
    ['growth of a part of the list', 'Tarrow (JSE: TRW) grew first-half revenue by 6.7% to R9.8bn, reflecting increases of 5 per cent from fares and 7 per cent from food.', ['half1', 'revenue', null, 9.8e9, 6.7]],
    ['by how much a backlog grew', 'At Tarrow (CPH: TRW) first-half backlog increased by over DKK 22 billion to about DKK 134 billion. First-half revenue was DKK 9 billion.', ['half1', 'backlog', null, 134e9, null], ['half1', 'revenue', null, 9e9, null]],
  ])('%s', (_, text, ...expected) => {
    expect(results(text, 'Tarrow in the first half').map((figure) => [1, 2, 4, 5, 8].map((at) => (figure as readonly unknown[])[at]))).toEqual(expected)
  })

  it('guidance between dashes is what the number is held against', () => {
    const { snapshots } = read('Headline earnings per share of Tarrow (JSE: TRW) for the six months to end-September grew 22.2% — right in the middle of recent guidance for a 20%-25% increase — to 442.9c. Operating profit rose 22% to R1.5bn.', 'Tarrow lifts interim earnings')
    expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
    expect(snapshots[0]!.figures.map((figure) => [figure.metric, figure.actual, figure.currency])).toEqual([['eps', 4.429, 'ZAR'], ['operating-income', 1.5e9, 'ZAR']])
  })

  it('guidance that was surpassed makes no guidance of what came in', () => {
    expect(results("Third-quarter revenue of Tarrow (TWSE: 3099) surpassed the company's guidance of NT$25.2 billion to NT$26 billion, expanding 56.1 percent annually and 17.5 percent quarterly to NT$26.37 billion.")).toEqual([
      ['3099', 'quarter3', 'revenue', 'reported', null, null, null, null, 56.1],
      ['3099', 'quarter3', 'revenue', 'reported', null, 26.37e9, null, null, 17.5],
    ])
  })

  it('shares that floated or did no better at some number have no price there', () => {
    expect(read('Tarrow (LSE: TRW) posted first-half revenue of £420 million. Its shares, which floated at £19 in October, fell 12% to £5.', 'Tarrow').priceActions.map((price) => [price.price, price.changePercent])).toEqual([[5, -12]])
    expect(read('Organic growth of Kelloe (NYSE: KLO) shrank by 0.8% in the third quarter. Tarrow (NYSE: TRW) was not much better at 0.7%.', 'Kelloe, Tarrow').priceActions).toEqual([])
  })
})

describe('periods and dollars', () => {
  it('quarters and years as papers call them', () => {
    expect(results('Tarrow (CPH: TRW) generated revenue of about 10.9 billion kroner in the first three months of 2026.', 'Tarrow')).toEqual([['TRW', 'quarter12026', 'revenue', 'reported', null, 10.9e9, null, null, null]])
    expect(results('Tarrow (TWSE: 3099) posted a net profit of NT$4.51 billion for the final quarter of last year. That led to a full-year net profit of NT$15.94 billion.', 'Tarrow')).toEqual([
      ['3099', 'quarter4', 'net-income', 'reported', null, 4.51e9, null, null, null],
      ['3099', 'year', 'net-income', 'reported', null, 15.94e9, null, null, null],
    ])
  })

  it("Canada's banks count in their own dollar where the paper is Canadian, though New York lists them", () => {
    const directory = [{ symbol: 'TRW', name: 'Tarrow Bank', shortNames: ['Tarrow Bank'], exchange: 'NYSE', listings: [{ symbol: 'TRW', exchange: 'NYSE', former: false }, { symbol: 'TRW.TO', exchange: 'TSX', former: false }] }]
    const dollar = (text: string): unknown => extractArticle({ title: 'Tarrow Bank lifts profit', dek: null, text, sections: [], publishedAt: null, directory }).snapshots[0]!.figures[0]!.currency
    expect(dollar("Canada's third-largest lender, Tarrow Bank, reported profit of $2.1-billion for the third quarter, up 7 per cent.")).toBe('CAD')
    expect(dollar('Tarrow Bank reported profit of $2.1 billion for the third quarter, up 7 percent.')).toBe('USD')
  })
})

describe('lists of companies and their lines', () => {
  it('a paragraph labelled by a company that no symbol is known of keeps its numbers', () => {
    const text =
      "Tarrow (SGX: C99): The company reported a 58 per cent drop in Q1 net profit to S$186 million.\n\nKelloe (SGX: K77): Revenue for Q1 rose 3 per cent to S$398 million.\n\nWexley-Reit: Revenue for Q1 increased 23 per cent to S$222 million.\n\nOrmond Pell: The builder reported a 59 per cent jump in Q1 earnings to S$19 million."
    expect(results(text, 'Stocks to watch')).toEqual([
      ['C99', 'quarter1', 'net-income', 'reported', null, 186e6, null, null, -58],
      ['K77', 'quarter1', 'revenue', 'reported', null, 398e6, null, null, 3],
    ])
  })

  it('sections headed by a company and its quarter are that company’s, and a bracket has an estimate of its own', () => {
    const text =
      'Tarrow (NSE: TARROW) and Kelloe (NSE: KELLOE) reported on Wednesday.\n\nTarrow, Q1 FY27 (Consolidated, YoY)\n\nRevenue is up 26% at Rs 11,897 crore vs. Rs 9,443 crore (Bloomberg estimate: Rs 10,519.3 crore).\n\nKelloe, Q1 FY27 (Consolidated, YoY)\n\nNet profit of Rs 3,090.6 crore vs. a net loss of Rs 1,064.3 crore (Bloomberg estimate: Rs 1,719 crore).\n\nWexley Gas, Q1 FY27 (Consolidated, YoY)\n\nRevenue is down 26% at Rs 3,923.7 crore vs. Rs 5,303.2 crore.'
    expect(results(text, 'Earnings wrap').map((figure) => [0, 2, 5, 6, 7].map((at) => (figure as readonly unknown[])[at]))).toEqual([
      ['TARROW', 'revenue', 11897e7, 105193e6, 9443e7],
      ['KELLOE', 'net-income', 30906e6, 1719e7, -10643e6],
    ])
  })

  it('shares in the group are not those of the likes of others', () => {
    const { priceActions } = read('Tarrow (ISE: TRW) posted a rise in full-year revenue. Shares in the group, which makes boxes for the likes of Kelloe (NYSE: KLO), were up 2.5pc at E10.30.', 'Tarrow lifts the market')
    expect(priceActions.map((price) => [price.symbol, price.price, price.currency, price.changePercent])).toEqual([['TRW', 10.3, 'EUR', 2.5]])
  })

  it('a free float and growth over last year are no moves of shares', () => {
    expect(
      read('Tarrow (SGX: TRW) reported Q1 revenue of S$1.5 billion. Of this, about S$1.2 billion came from gateways, 11.2 per cent higher than in the same year-ago period. The shares trade again after an issue lifted its free float to above 10 per cent.', 'Tarrow').priceActions,
    ).toEqual([])
  })
})

describe('whose year and which sum', () => {
  it.each([
    ['nine months of the financial year', 'Tarrow (NYSE: TRW) said that in the first nine months of the financial year, net income climbed 35% to $2.1 billion.', ['nine-months', 'net-income', 2.1e9, null, null, 35]],
    ['a quarter of the financial year to a sum', 'Tarrow (NSE: TARROW) posted a 31 per cent decline in net profit for the first quarter of the financial year to Rs 211.1 crore.', ['quarter1', 'net-income', 2111e6, null, null, -31]],
    ['from a sum with its period to the new one', 'Consolidated revenue of Tarrow (NSE: TARROW) dipped from Rs 2,965 crore in the previous corresponding quarter to Rs 2,777.3 crore in Q1FY27.', ['quarter12027', 'revenue', 27773e6, null, 2965e7, null]],
    ['a loss of the year before', 'Tarrow (TYO: 9990) made a net profit of 1.88 trillion yen in the six months to September. Tarrow reported a 9 billion yen net loss in the previous full fiscal year.', ['half1', 'net-income', 1.88e12, null, null, null]],
    ['gains that topped a mark', 'Tarrow (TYO: 9990) made a net profit of 1.88 trillion yen in the six months to September. The surge was due to gains on its investments, which topped two trillion yen.', ['half1', 'net-income', 1.88e12, null, null, null]],
    ['forecasts that were undershot', 'Tarrow (EPA: TRW) undershot forecasts with a 23 percent rise in first-half operating profit.', ['half1', 'operating-income', null, null, null, 23]],
    ['trading profits', 'Tarrow (ISE: TRW) said first-half trading profits rose by 9.4pc to E611.4m from E559m.', ['half1', 'operating-income', 611.4e6, null, 559e6, 9.4]],
  ])('%s', (_, text, expected) => {
    expect(results(text, 'Tarrow').map((figure) => [1, 2, 5, 6, 7, 8].map((at) => (figure as readonly unknown[])[at]))).toEqual([expected])
  })

  it('a profit in the region of a sum is foreseen of the whole company', () => {
    const { snapshots } = read('Tarrow (ISE: TRW) increased full-year revenue by 7 per cent to €9.2 billion. It expects an operating profit in the region of €1.05 billion for 2027.', 'Tarrow')
    expect(snapshots.flatMap((snapshot) => snapshot.guidance.map((guidance) => [guidance.metric, guidance.low, guidance.segment]))).toEqual([['operating-income', 1.05e9, null]])
  })
})

describe('losses that are none, and moves told in money', () => {
  it.each([
    ['without loss-making ventures', 'Tarrow (STO: TRW) posted second-quarter numbers. Earnings before interest and tax, excluding the company’s loss-making joint ventures, were 3.3 billion Swedish crowns against a mean forecast of 3.5 billion in a Reuters poll.', ['quarter2', 'ebit', null, 3.3e9, 3.5e9, null]],
    ['a loss of percent to a sum', 'Tarrow (AMS: TRW) reported a half year net loss of 14% to €605m, down from €700m in the year-earlier period.', ['half1', 'net-income', null, 605e6, null, 700e6]],
    ['prices that shrunk margins', 'Tarrow (LSE: TRW) reported annual results for 2026. Higher costs and flat house prices shrunk operating margins to 19.6%, back from 21.6%.', ['year2026', 'operating-margin', null, 19.6, null, 21.6]],
  ])('%s', (_, text, expected) => {
    expect(results(text, 'Tarrow').map((figure) => [1, 2, 4, 5, 6, 7].map((at) => (figure as readonly unknown[])[at]))).toEqual([expected])
  })

  it('what the company says is likely is foreseen, whatever analysts forecast before it', () => {
    const { snapshots } = read('Tarrow (AMS: TRW) reported a half year net profit of €605m. Analysts have been forecasting a 16% increase in profit for the whole of 2027, but Tarrow says it is more likely to be around 3%.', 'Tarrow')
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.actual))).toEqual([605e6])
    expect(snapshots.flatMap((snapshot) => snapshot.guidance.map((guidance) => [guidance.metric, guidance.low, guidance.unit]))).toEqual([['net-income', 3, 'percent']])
  })

  it.each([
    ['Tarrow (SWX: TRW) was down 5.00 Swiss francs to 353.00 francs, after the company reported sales that beat forecasts.', 353, 'CHF'],
    ['Insurance group Tarrow (FRA: TRW) was up €1.14 to €108.70 after the paper reported a sale.', 108.7, 'EUR'],
  ])('%s', (text, price, currency) => {
    expect(read(text, 'Tarrow moves').priceActions.map((action) => [action.price, action.currency])).toEqual([[price, currency]])
  })
})
