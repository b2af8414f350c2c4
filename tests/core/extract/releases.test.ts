// Press releases and company news of Europe and Asia: one case for each rule, with what a reader would see wrong without it.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title = 'Tarnow Instruments reports'): Extraction =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (text: string, title?: string): readonly Figure[] => read(text, title).snapshots.flatMap((snapshot) => snapshot.figures)
const opening = 'Tarnow Instruments (NYSE: TNW) reported results for the third quarter of 2026. '

describe('lists under a line that says what they are', () => {
  it('are guidance for the period of that line', () => {
    const { guidance } = read(
      `${opening}Revenue was $96.7 million.\n\nFinancial Outlook\n\nFor the first quarter of fiscal 2027, Tarnow expects:\n• Revenue between $98.0 million and $99.0 million\n\nFor the full fiscal year 2027, Tarnow expects:\n• Revenue between $420.0 million and $426.0 million`,
    ).snapshots[0]!
    expect(guidance.map(({ low, period }) => [low, period?.kind, period?.year])).toEqual([
      [98e6, 'quarter', 2027],
      [420e6, 'year', 2027],
    ])
  })
})

describe('comparisons that do not fit', () => {
  it('from another sentence are left out: a profit that fell did not rise from a smaller one', () => {
    expect(
      figures(`${opening}Net profit was $5.43 billion, down 10% from a year earlier. Profit a year ago was $4.26 billion before disposals.`),
    ).toEqual([expect.objectContaining({ actual: 5.43e9, prior: null, change: { value: -10, kind: 'percent', period: 'yoy' } })])
  })

  it('the quarter before is no year ago', () => {
    expect(figures(`${opening}Net profit was Rs 412 crore. Sequentially, net profit fell 9.3 per cent from Rs 455 crore in the June quarter.`).every(({ prior }) => prior === null)).toBe(true)
  })
})

describe('tables', () => {
  it('a row that is a growth rate gives a change', () => {
    expect(
      figures(`${opening}\n\n                              Q3 2026    Q3 2025\nRevenue                       £412.6m    £389.1m\nLike-for-like revenue growth     4.2%       2.9%`),
    ).toEqual([
      expect.objectContaining({ metric: 'revenue', basis: 'reported', actual: 412.6e6, prior: 389.1e6 }),
      expect.objectContaining({ metric: 'revenue', basis: 'like-for-like', actual: null, change: { value: 4.2, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('an abbreviated currency heading is a footing', () => {
    expect(
      figures(`${opening}\n\n| € million | Q3 2026 | Q3 2025 | ∆ in % | ∆ in % const. curr. |\n|---|---|---|---|---|\n| Total revenue | 903 | 850 | 6 | 9 |`).map(({ basis, change }) => [basis, change?.value]),
    ).toEqual(expect.arrayContaining([['reported', 6], ['constant-currency', 9]]))
  })
})

describe('wording of releases', () => {
  it.each([
    ['Sales fell 1.3 percent to $674 million over the cited period.', { metric: 'revenue', actual: 674e6, change: { value: -1.3, kind: 'percent', period: 'yoy' } }],
    ['It reported an 18.2 per cent year-on-year (YoY) rise in net profit to $412.6 million.', { metric: 'net-income', actual: 412.6e6, change: { value: 18.2, kind: 'percent', period: 'yoy' } }],
    ['Revenue stood at $328 million in Q3FY26, up 7.9 per cent from $304 million in Q3FY25.', { segment: null, actual: 328e6, prior: 304e6, change: { value: 7.9, kind: 'percent', period: 'yoy' } }],
    ['Revenues from rides were $150.9 million.', { segment: 'rides', actual: 150.9e6 }],
    ['Revenues from continuing operations were $150.9 million.', { segment: null, actual: 150.9e6 }],
    ['EBIT was $19.2 million, corresponding to a margin of 6.0% (previous year: 9.1%).', { metric: 'operating-margin', actual: 6, prior: 9.1 }],
  ])('%s', (sentence, figure) => {
    expect(figures(opening + sentence)).toContainEqual(expect.objectContaining(figure))
  })

  it.each([
    ['Sales in EMEA increased by 9.8% in local currencies, in North America by 14.6% and in Asia Pacific by 6.2%.', [['EMEA', 9.8], ['North America', 14.6], ['Asia Pacific', 6.2]]],
  ])('%s', (sentence, expected) => {
    expect(figures(opening + sentence).map(({ segment, change }) => [segment, change?.value])).toEqual(expected)
  })

  it('shops that follow with "with" have their own like-for-like sales', () => {
    expect(
      figures(`${opening}Like-for-like sales rose 3.4% in the quarter, with Food up 4.6% and General Merchandise down 0.8%.`).map(({ segment, actual }) => [segment, actual]),
    ).toEqual([[null, 3.4], ['Food', 4.6], ['General Merchandise', -0.8]])
  })
})

describe('an article that only says when results come', () => {
  it.each(['Tarnow to Announce First Quarter Fiscal 2027 Results on November 24', 'Tarnow sets date for third-quarter results', 'Notice of half-year results'])('%s', (title) => {
    expect(figures('Tarnow Instruments (NYSE: TNW), which had revenue of $351.2 million in fiscal 2026, will release its results for the first quarter of fiscal 2027 on Tuesday.', title)).toEqual([])
  })
})

describe('last year in brackets', () => {
  it('before the scale is of the same scale', () => {
    expect(
      figures(`${opening}Net sales were EUR 512.3 (489.1) million. Comparable EBIT was EUR 45.2 (39.8) million. Gross margin was 12.0 (11.2) per cent. Earnings per share were EUR 0.61 (0.53).`).map(({ metric, actual, prior }) => [metric, actual, prior]),
    ).toEqual([['revenue', 512.3e6, 489.1e6], ['ebit', 45.2e6, 39.8e6], ['gross-margin', 12, 11.2], ['eps', 0.61, 0.53]])
  })
})

describe('periods of releases', () => {
  it.each([
    ['Interim report Q2 2026', 'quarter'],
    ['Interim report for the second quarter 2026', 'quarter'],
    ['Interim results', 'half'],
  ])('%s', (title, kind) => {
    expect(read('Tarnow A/S (CPH: TNW) had revenue of DKK 1,643m.', title).snapshots.map(({ period }) => period.kind)).toEqual([kind])
  })

  it('the weeks after the year are no part of it', () => {
    const { snapshots } = read('Tarnow PLC (LSE: TNW) announces its results for the 52 weeks ended 31 January 2026. Like-for-like sales grew 2.7%.\n\nCurrent trading: in the first seven weeks of the new financial year like-for-like sales are up 3.1%.')
    expect(snapshots.flatMap((snapshot) => snapshot.figures).map(({ metric, segment, actual }) => [metric, segment, actual])).toEqual([['comparable-sales', null, 2.7]])
  })
})

describe('lines of businesses', () => {
  it('under the sales of the group are its segments', () => {
    expect(
      figures(`Tarnow (NYSE: TNW) posted sales of €2,418 million in the first quarter of 2026.\n\nPersonal Care: €1,206 million, up 4.1% as reported.\nHome Care: €812 million, down 0.9% as reported.\nNet debt: €3,100 million, up 2%.\nOrder intake: €2,600 million.`)
        .filter(({ metric }) => metric === 'revenue')
        .map(({ segment, actual, change }) => [segment, actual, change?.value]),
    ).toEqual([[null, 2418e6, undefined], ['Personal Care', 1206e6, 4.1], ['Home Care', 812e6, -0.9]])
  })
})

describe('what is no result', () => {
  it('a wrong number that a correction names', () => {
    expect(figures(`${opening}Net income per diluted share should have read $0.68 rather than $0.86.`).filter(({ actual }) => actual === 0.86)).toEqual([])
  })

  it('what one product sold in a year, in an article about a lawsuit', () => {
    expect(figures('Tarnow Corp. (NYSE: TNW) has agreed to pay $96 million to resolve claims. Veritas had sales of $61 million in fiscal 2025.', 'Tarnow reaches agreement to resolve litigation')).toEqual([])
  })

  it('passengers that rose are no shares', () => {
    expect(read('Tarnow ASA (OSL: TNW) carried 1,842,000 passengers in September, up 5% from September 2025.').priceActions).toEqual([])
  })

  it('an identification number beside a ticker is no symbol', () => {
    expect(read('Tarnow AG (ISIN DE000A1XXX99, ticker: TNW.DE) reported.').mentions.map(({ symbol }) => symbol)).toEqual(['TNW.DE'])
  })
})

describe('columns of tables', () => {
  const table = (head: string, row: string, title = 'Tarnow reports third-quarter 2026 results'): readonly Figure[] =>
    figures(`Tarnow Instruments (NYSE: TNW) reported results for the third quarter of 2026.\n\n(in millions of dollars)      ${head}\nTotal revenue                 ${row}\nNet income                    ${row}`, title)

  it('the quarter of the article is read, wherever it stands', () => {
    expect(table('Q3 2026    Q4 2026    Q3 2025', '512        634        498').map(({ actual, prior }) => [actual, prior])).toEqual([[512e6, 498e6], [512e6, 498e6]])
  })

  it('none is read where the article’s quarter is not among them', () => {
    expect(table('Q1 2026    Q2 2026', '512        534')).toEqual([])
  })

  it('a line of units below the years says nothing of the columns', () => {
    expect(
      figures('Tarnow plc (LSE: TNW) announces results for the year ended 31 December 2025.\n\n                                     2024            2025\n                                     £m              £m\nRevenue                             502.9           487.3', 'Tarnow plc: Full year results').map(({ actual, prior }) => [actual, prior]),
    ).toEqual([[487.3e6, 502.9e6]])
  })

  it('none is read where nothing says which is the newer one', () => {
    expect(figures('Tarnow plc (LSE: TNW) announces results for the year ended 31 December 2025.\n\n                                     £m              £m\nRevenue                             502.9           487.3', 'Tarnow plc: Full year results')).toEqual([])
  })

  it('what is forecast is no result', () => {
    expect(
      figures('Tarnow Instruments (NYSE: TNW) reported results for fiscal 2026.\n\n(in millions of dollars)      FY2025     FY2026     FY2027 forecast\nTotal revenue                 512        534        560', 'Tarnow reports fiscal 2026 results').map(({ actual, prior }) => [actual, prior]),
    ).toEqual([[534e6, 512e6]])
  })

  it('what was expected stands beside what was reported', () => {
    expect(
      figures('Tarnow Instruments (NYSE: TNW) reported.\n\n| | Actual | Consensus | Q2 2025 |\n|---|---|---|---|\n| Revenue | $4.31 billion | $4.18 billion | $4.02 billion |\n| Adjusted EPS | $1.27 | $1.21 | $1.09 |', 'Q2 earnings: Tarnow vs. expectations').map(({ actual, consensus, prior, verdict }) => [actual, consensus, prior, verdict]),
    ).toEqual([[4.31e9, 4.18e9, 4.02e9, 'beat'], [1.27, 1.21, 1.09, 'beat']])
  })

  it('a table of the outlook is guidance, with what it was before', () => {
    const { guidance, figures: own } = read(
      `${opening}Net sales were $302.8 million.\n\n2026 Outlook\n\n                              Updated Outlook            Prior Outlook\nNet sales growth                4.0% - 5.0%               3.0% - 4.5%\nAdjusted EPS                   $3.82 - $3.92             $3.70 - $3.85`,
    ).snapshots[0]!
    expect(own.map(({ metric }) => metric)).toEqual(['revenue'])
    expect(guidance.map(({ metric, basis, low, high, unit, action, period }) => [metric, basis, low, high, unit, action, period?.year])).toEqual([
      ['revenue', 'reported', 4, 5, 'percent', 'raised', 2026],
      ['eps', 'adjusted', 3.82, 3.92, 'per-share', 'raised', 2026],
    ])
  })
})

describe('codes and comparisons of wires', () => {
  it('a class of shares in small letters is part of the code', () => {
    expect(read('Swedish valve maker Tarnow (TARNb.ST) and Aarbach (AARB.EB) reported.').mentions.map(({ symbol }) => symbol)).toEqual(['TARNB.ST', 'AARB.EB'])
  })

  it.each([
    ['Net loss was $1.12 billion, compared with $1.94 billion a year earlier and $1.31 billion in the second quarter.', { actual: -1.12e9, prior: -1.94e9 }],
    ['Operating earnings were 512 million dollars against a year-earlier 455 million and a mean forecast of 479 million.', { actual: 512e6, prior: 455e6, consensus: 479e6 }],
    ['Net profit was $104.9 million. Analysts had forecast a net profit of $101.2 million.', { actual: 104.9e6, consensus: 101.2e6 }],
  ])('%s', (sentence, figure) => {
    expect(figures(opening + sentence)).toContainEqual(expect.objectContaining(figure))
  })

  it('an invitation to results tells of none', () => {
    expect(
      figures('Tarnow (NYSE: TNW) will publish its results for the first half of 2026 on 17 September. In the first half of 2025 the company had revenue of 36 million euros.', 'Tarnow: invitation to the presentation of the half-year results'),
    ).toEqual([])
  })
})

describe('the end of a release', () => {
  it.each(['About Tarnow Instruments', 'Conference Call', 'Media Contacts', 'Forward-Looking Statements'])('under "%s" stand no results', (heading) => {
    expect(
      figures(`${opening}Net sales were $488.2 million.\n\n${heading}\n\nTarnow makes scales in 14 plants and had net sales of $1.9 billion in fiscal 2025.`).map(({ actual }) => actual),
    ).toEqual([488.2e6])
  })

  it('a statement after it is read all the same', () => {
    expect(
      figures(`${opening}Net sales were $488.2 million.\n\nAbout Tarnow Instruments\n\nTarnow makes scales.\n\n(in millions of dollars)      Q3 2026    Q3 2025\nOperating income                46.7       53.1`).map(({ actual }) => actual),
    ).toEqual([488.2e6, 46.7e6])
  })
})

describe('German numerals and bases', () => {
  it('a point for thousands and a comma for tenths are one number', () => {
    expect(figures(`${opening}Revenue was EUR 1.234,5 million.`)).toEqual([expect.objectContaining({ actual: 1234.5e6 })])
  })

  it('"Organically," opens a growth rate of its own', () => {
    expect(figures(`${opening}Net sales were CHF 912.4 million. Organically, net sales rose by 1.6%.`).map(({ basis, actual, change }) => [basis, actual, change?.value])).toEqual([
      ['reported', 912.4e6, undefined],
      ['like-for-like', null, 1.6],
    ])
  })

  it('what a bidder pays for is told by multiples, not by results', () => {
    expect(
      figures('Torrance Bidco and the board of Tarnow plc (LON: TNW) have reached agreement on a cash offer of 415 pence per share. The offer values Tarnow at 9.4 times adjusted EBITDA of £83.2 million for the year ended 31 March 2026.', 'Recommended cash offer for Tarnow plc'),
    ).toEqual([])
  })

  it('letters of a table are no symbol', () => {
    expect(read('Tarnow Co. (6999.T) revised its forecast.\n\nPrevious forecast (A)   76,000   7,800\nChange (B-A)   3,500   800').mentions.map(({ symbol }) => symbol)).toEqual(['6999.T'])
  })
})

describe('whose number it is', () => {
  it('a brand is no whole company, even with its name', () => {
    expect(
      figures(`${opening}Currency-neutral revenues for the Tarnow brand increased 11%. Including the discontinued line in the prior year, currency-neutral revenues grew 7%.`).map(({ basis, segment, change }) => [basis, segment, change?.value]),
    ).toEqual([['constant-currency', 'Tarnow brand', 11], ['constant-currency', null, 7]])
  })

  it('a comparison with a number that is none of ours goes to no figure', () => {
    expect(figures(`${opening}Net income was $1.87 billion. The company will buy back up to $1.5 billion of shares in 2026, down from $5 billion in 2025.`)).toEqual([
      expect.objectContaining({ metric: 'net-income', actual: 1.87e9, prior: null }),
    ])
  })

  it('a currency is no place, and an owner’s interest no business', () => {
    expect(
      figures(`${opening}Net sales were $1.94 billion, a decrease of 1% in U.S. dollars and an increase of 3% on a like-to-like basis. Controlling interest net income was $188 million.`).map(({ metric, basis, segment, change }) => [metric, basis, segment, change?.value]),
    ).toEqual([['revenue', 'reported', null, -1], ['revenue', 'like-for-like', null, 3], ['net-income', 'reported', null, undefined]])
  })

  it('rows with a currency and scale of their own are read, and a column that names quarter and year is of it', () => {
    expect(
      figures(`${opening}\n\n3Q26 Key Metrics                          3Q26        3Q25       Δ%\nNet revenue (R$ million)                 1,204.8       988.6    21.9%\nActive customers (million)                  14.2        12.1    17.4%`).map(({ actual, prior, change }) => [actual, prior, change?.value]),
    ).toEqual([[1204.8e6, 988.6e6, 21.9], [14.2e6, 12.1e6, 17.4]])
  })
})

describe('round-ups of the London market', () => {
  it('the period of a pretax profit holds for the revenue of the same company', () => {
    const { snapshots } = read(
      'Tarnow PLC (TNW.L) - staffing firm - Pretax profit in half-year ended March 31 rises 12% to GBP8.4 million from GBP7.5 million a year ago. Revenue increases 5% to GBP212.0 million from GBP201.9 million.\n\nOakmere PLC (OAK.L) - explorer - Net loss for 2025 widens to USD14.2 million from USD9.8 million the year before.',
      'TRADING UPDATES: Tarnow interim profit up; Oakmere loss widens',
    )
    expect(snapshots.map(({ symbol, period, figures: own }) => [symbol, period.kind, own.map(({ metric, actual, prior }) => [metric, actual, prior])])).toEqual([
      ['TNW.L', 'half', [['revenue', 212e6, 201.9e6]]],
      ['OAK.L', 'year', [['net-income', -14.2e6, -9.8e6]]],
    ])
  })
})

describe('spans of months', () => {
  it.each([
    ['January-September period', 'nine-months'],
    ['January-June period', 'half'],
    ['April-September period', 'half'],
    ['July-December period', 'half'],
    ['April-June period', 'quarter'],
  ])('%s', (words, kind) => {
    expect(read(`Tarnow (NYSE: TNW) posted a net profit of $17.4 million for the ${words}.`, 'Tarnow posts net profit').snapshots.map(({ period }) => period.kind)).toEqual([kind])
  })
})

describe('a second number on another basis', () => {
  it('is adjusted where "excluding special items" leads it', () => {
    expect(
      figures(`${opening}\n\n• Net income: $148 million, or $0.52 per diluted share; excluding special items: $171 million, or $0.60 per diluted share`).map(({ metric, basis, actual }) => [metric, basis, actual]),
    ).toEqual([['net-income', 'reported', 148e6], ['eps', 'reported', 0.52], ['net-income', 'adjusted', 171e6], ['eps', 'adjusted', 0.6]])
  })
})
