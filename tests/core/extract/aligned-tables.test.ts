// Tables whose cells stand under one another by blanks: several lines of headings, groups of columns, businesses, companies.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const opening = 'Harrow Pumps plc (LON: HRWP) announced its results for the second quarter and the first half of 2026.'

/** Each figure in one line: its period, measure, basis, business, number, last year's number, growth and what was expected. */
const figures = (table: string, before = opening, title = 'Harrow Pumps: second quarter'): readonly string[] =>
  extractArticle({ title, dek: null, text: `${before}\n\n${table}`, sections: [], publishedAt: null }).snapshots.flatMap(({ symbol, period, figures }) =>
    figures.map(({ metric, basis, segment, actual, prior, change, consensus }) => [symbol, period.kind, metric, basis, segment ?? '-', actual ?? '-', prior ?? '-', change?.value ?? '-', consensus ?? '-'].join(' ')),
  )

describe('columns of periods', () => {
  it('under two lines of headings and a line of units', () => {
    const table = [
      'Key figures',
      '',
      '                         Second quarter            First half',
      '                        2026       2025          2026       2025',
      '                          £m         £m            £m         £m',
      'Revenue                214.6      201.3         418.9      396.0',
      'Operating profit        31.2       27.9          58.4       52.1',
    ].join('\n')
    expect(figures(table)).toEqual([
      'HRWP quarter revenue reported - 214600000 201300000 - -',
      'HRWP quarter operating-income reported - 31200000 27900000 - -',
      'HRWP half revenue reported - 418900000 396000000 - -',
      'HRWP half operating-income reported - 58400000 52100000 - -',
    ])
  })

  it('with a percentage beside each year, of which the second is last year’s own', () => {
    const table = ['                     Quarter ended            Quarter ended', '                     June 30, 2026            June 30, 2025', '                     £ million      %         £ million      %', 'Revenue                  214.6    6.6             201.3    1.2', 'Operating profit          31.2   11.8              27.9   -0.4'].join('\n')
    expect(figures(table)).toEqual(['HRWP quarter revenue reported - 214600000 201300000 6.6 -', 'HRWP quarter operating-income reported - 31200000 27900000 11.8 -'])
  })

  it('with growth on two footings, and a change that the numbers deny left out', () => {
    const table = ['£ million                 Q2 2026   Q2 2025   Reported   Like-for-like', '                                             change          change', 'Revenue                     214.6     201.3      +6.6%           +8.1%', 'Operating profit             31.2      27.9     +41.0%               -'].join('\n')
    expect(figures(table)).toEqual(['HRWP quarter revenue like-for-like - - - 8.1 -', 'HRWP quarter revenue reported - 214600000 201300000 6.6 -', 'HRWP quarter operating-income reported - 31200000 27900000 - -'])
  })

  it('of a whole statement: those of the quarter alone', () => {
    const table = ['                         Second quarter            First half', '£ million               2026       2025          2026       2025', 'Revenue                214.6      201.3         418.9      396.0', 'Cost of sales         (120.1)    (114.0)       (236.2)    (224.8)', 'Selling expenses       (40.2)     (38.9)        (80.0)     (78.1)', 'Operating profit        31.2       27.9          58.4       52.1'].join('\n')
    expect(figures(table, opening.replace(' and the first half', '')).every((line) => line.startsWith('HRWP quarter'))).toBe(true)
  })

  it('the year before alone, beside a half and the half before it, tells nothing new', () => {
    const table = ['£ million              H1 2026    H1 2025    Year 2025', 'Revenue                  418.9      396.0        811.4', 'Operating profit          58.4       52.1        107.7'].join('\n')
    expect(figures(table).map((line) => line.split(' ')[1])).toEqual(['half', 'half'])
  })

  it('named by months, by codes, or by quarters from one to another', () => {
    const told = (now: string, before: string): readonly string[] => figures([`£ million             ${now.padStart(12)}${before.padStart(12)}`, 'Revenue                      418.9       396.0', 'Operating profit              58.4        52.1'].join('\n')).map((line) => line.split(' ')[1]!)
    expect(told('4-6/2026', '4-6/2025')).toEqual(['quarter', 'quarter'])
    expect(told('1–6/2026', '1–6/2025')).toEqual(['half', 'half'])
    expect(told('1–9/2026', '1–9/2025')).toEqual(['nine-months', 'nine-months'])
    expect(told('Q1-Q3 2026', 'Q1-Q3 2025')).toEqual(['nine-months', 'nine-months'])
    expect(told('Q2/26', 'Q2/25')).toEqual(['quarter', 'quarter'])
  })

  it('of a second table without headings are those of the table above it, and its own line says on what footing it is', () => {
    const table = ['£ million              Q2 2026    Q2 2025', 'Revenue                  214.6      201.3', 'Net income                21.7       19.0', '', 'Adjusted (non-GAAP) results', '', 'Operating margin         14.5%      13.9%', 'Net income                24.8       21.6'].join('\n')
    expect(figures(table)).toEqual(expect.arrayContaining(['HRWP quarter net-income reported - 21700000 19000000 - -', 'HRWP quarter operating-margin adjusted - 14.5 13.9 - -', 'HRWP quarter net-income adjusted - 24800000 21600000 - -']))
  })

  it('without a word of what they count in give no sums', () => {
    const table = ['                       Q2 2026    Q2 2025', 'Revenue                  214.6      201.3', 'Operating margin         14.5%      13.9%'].join('\n')
    expect(figures(table)).toEqual(['HRWP quarter operating-margin reported - 14.5 13.9 - -'])
  })
})

describe('rows', () => {
  const head = '£ million                    Q2 2026    Q2 2025'

  it('whose label goes on in the next line', () => {
    expect(figures([head, 'Revenue                        214.6      201.3', 'Profit attributable to', '  owners of the parent          21.7       19.0'].join('\n'))).toContain('HRWP quarter net-income reported - 21700000 19000000 - -')
  })

  it('of businesses stand a little to the right, a margin belongs to the profit above it, and growth to the sum above it', () => {
    expect(figures([head, 'Revenue                        214.6      201.3', '  Water                        120.4      110.2', '  Oil and gas                   90.1       88.0', ' Organic growth                 4.2%       1.0%', 'Operating profit                31.2       27.9', 'as % of sales                  14.5%      13.9%'].join('\n'))).toEqual([
      'HRWP quarter revenue reported - 214600000 201300000 - -',
      'HRWP quarter revenue reported Water 120400000 110200000 - -',
      'HRWP quarter revenue reported Oil and gas 90100000 88000000 - -',
      'HRWP quarter revenue like-for-like - - - 4.2 -',
      'HRWP quarter operating-income reported - 31200000 27900000 - -',
      'HRWP quarter operating-margin reported - 14.5 13.9 - -',
    ])
  })

  it('below a line of cents count in cents', () => {
    expect(figures([head, 'Revenue                        214.6      201.3', '                               pence      pence', 'Basic earnings per share        11.4       10.1'].join('\n'))).toContain('HRWP quarter eps reported - 0.114 0.101 - -')
  })

  it('of costs are no businesses', () => {
    expect(figures([head, 'Revenue', 'Water                          120.4      110.2', 'Research and development        12.0       11.0', 'Total revenue                  214.6      201.3'].join('\n')).some((line) => line.includes('Research'))).toBe(false)
  })
})

describe('columns of measures', () => {
  it('over businesses, with growth and last year’s number of the measure to the left', () => {
    const table = ['Divisions, second quarter', '', '(£m)                     Sales      y/y   Operating   Year', '                                             profit   earlier', 'Water                    120.4    +9.3%        19.0    16.2', 'Oil and gas               90.1    +2.4%        12.2    11.7', 'Group                    210.5    +6.2%        31.2    27.9'].join('\n')
    expect(figures(table)).toEqual([
      'HRWP quarter revenue reported Water 120400000 - 9.3 -',
      'HRWP quarter operating-income reported Water 19000000 16200000 - -',
      'HRWP quarter revenue reported Oil and gas 90100000 - 2.4 -',
      'HRWP quarter operating-income reported Oil and gas 12200000 11700000 - -',
      'HRWP quarter revenue reported - 210500000 - 6.2 -',
      'HRWP quarter operating-income reported - 31200000 27900000 - -',
    ])
  })

  it('over groups of periods, in millions as northern houses write them', () => {
    const table = ['Divisions, second quarter', '', 'MSEK                     Net sales          Adj. EBITA', '                      Q2/26    Q2/25     Q2/26    Q2/25', 'Water                 1,204    1,102       190      162', 'Oil and gas             901      880       122      117', 'Total                 2,105    1,982       312      279'].join('\n')
    expect(figures(table).slice(0, 2)).toEqual(['HRWP quarter revenue reported Water 1204000000 1102000000 - -', 'HRWP quarter ebita adjusted Water 190000000 162000000 - -'])
  })

  it('over companies, each with what was expected of it', () => {
    const before = 'Three pump makers told of their second quarter. Revenue in millions of dollars.'
    const table = ['Company                            EPS     Est.    Revenue    Est.', 'Orrin Pumps (NYSE: ORRP)         $1.61    $1.55      374.0   370.0', 'Tarnow Flow (NASDAQ: TRWF)      -$0.24   -$0.29      961.0   974.0'].join('\n')
    expect(figures(table, before, 'Pump makers: the second quarter in one table')).toEqual([
      'ORRP quarter eps reported - 1.61 - - 1.55',
      'ORRP quarter revenue reported - 374000000 - - 370000000',
      'TRWF quarter eps reported - -0.24 - - -0.29',
      'TRWF quarter revenue reported - 961000000 - - 974000000',
    ])
  })
})

describe('what the rows and columns of a release leave unsaid', () => {
  it('a change printed before the years it is between', () => {
    const table = ['                            Change    H1 2026/27    H1 2025/26', 'Revenue                      +6.1%       £418.9m       £394.8m', 'Adjusted EBIT margin        +60bps         22.6%         22.0%', 'Statutory EPS               +10.0%        12.10p        11.00p'].join('\n')
    expect(figures(table)).toEqual(['HRWP half revenue reported - 418900000 394800000 6.1 -', 'HRWP half operating-margin adjusted - 22.6 22 60 -', 'HRWP half eps reported - 0.121 0.11 10 -'])
  })

  it('changes against the quarter before and against last year, told apart by what they name', () => {
    const table = ['£ million                 2Q26     1Q26     2Q25    Δ 2Q26/1Q26   Δ 2Q26/2Q25', 'Revenue                  214.6    210.0    201.3             2%            7%', '  Pumps                  120.1    118.0    120.0             2%            0%', '  Valves                  94.5     92.0     81.3             3%           16%', 'Operating profit          31.2     30.0     27.9             4%           12%'].join('\n')
    expect(figures(table)).toEqual(['HRWP quarter revenue reported - 214600000 201300000 7 -', 'HRWP quarter revenue reported Pumps 120100000 120000000 - -', 'HRWP quarter revenue reported Valves 94500000 81300000 16 -', 'HRWP quarter operating-income reported - 31200000 27900000 12 -'])
  })

  it('what businesses sold, where their sum is the revenue that was told', () => {
    const table = ['SEGMENTS', '', 'in £ million          2Q26     2Q25      YoY', 'Pumps                120.1    120.0      +0%', 'Valves                94.5     81.3     +16%', 'Total                214.6    201.3      +7%'].join('\n')
    const told = 'Harrow Pumps plc (LON: HRWP) announced its results for the second quarter of 2026. Revenue was £214.6 million.'
    expect(figures(table, told)).toEqual(['HRWP quarter revenue reported - 214600000 201300000 7 -', 'HRWP quarter revenue reported Pumps 120100000 120000000 - -', 'HRWP quarter revenue reported Valves 94500000 81300000 16 -'])
    expect(figures(table, told.replace('£214.6', '£391.2')).some((line) => line.includes('Pumps'))).toBe(false) // then nobody knows what they are
  })

  const statement = (days: string, years: string): string => [days, years, '                                   (In thousands)', 'Revenue                       $  141,577  $  132,784    $  389,702  $  393,861', 'Cost of sales                    106,324     104,767       295,784     300,122', '                              ----------  ----------    ----------  ----------', 'Operating profit (loss)            (902)     (2,603)       (1,360)    (12,293)', '                              ----------  ----------    ----------  ----------', 'Net income (loss)             $      635  $    1,653    $   11,227  $    7,877'].filter((line) => line !== '').join('\n')

  it('years in a line of their own under days, and lines drawn under sums', () => {
    const table = statement('                                 THREE MONTHS ENDED        SIX MONTHS ENDED\n                                    JUNE 30                   JUNE 30', '                                  2026        2025          2026        2025')
    expect(figures(table)).toContain('HRWP quarter revenue reported - 141577000 132784000 - -')
    expect(figures(table)).toContain('HRWP half operating-income reported - -1360000 -12293000 - -')
  })

  it('the same heading twice, the years lost: nothing says which column is this year’s', () => {
    expect(figures(statement('                            THREE MONTHS ENDED  THREE MONTHS ENDED  SIX MONTHS ENDED  SIX MONTHS ENDED', ''))).toEqual([])
  })

  it('scales and measures that labels name in the way of one house', () => {
    const table = ['                                          2Q26      2Q25', 'Total revenues and other income ($MM)    15,284    15,522', 'Earnings after tax ($MM)                  1,941     1,726', 'Operating income (k)                   $274,210  $230,650'].join('\n')
    expect(figures(table)).toEqual(['HRWP quarter revenue reported - 15284000000 15522000000 - -', 'HRWP quarter net-income reported - 1941000000 1726000000 - -', 'HRWP quarter operating-income reported - 274210000 230650000 - -'])
  })
})

describe('sums beside tables', () => {
  it('in dong, and with last year’s number and its period before the scale', () => {
    expect(figures('Net sales rose to VND54.6 trillion in the second quarter.')).toEqual(['HRWP quarter revenue reported - 54600000000000 - - -'])
    expect(figures('Orders received in the second quarter came to EUR 214.6 (4–6/2025: 201.3) million.')).toEqual(['HRWP quarter bookings reported - 214600000 - - -'])
  })

  it('of a joint venture are nobody’s', () => {
    expect(figures('Revenue was £214.6 million. A biscuit joint venture with Denmark’s Tessin (CPH: TSSN), in which both invested £3 million, sold £31 million worth in the quarter.')).toEqual(['HRWP quarter revenue reported - 214600000 - - -'])
  })

  it('a turnover of the exchange does not undo the sales of the table', () => {
    const table = ['Results (£m)', '', '             | Q2 2026 | consensus', 'Revenue      | 9,902.5 |  9,871.0', 'EBITDA       |   760.2 |    738.0', '', 'Harrow Pumps’ turnover was £118 million in the second quarter.'].join('\n')
    expect(figures(table).some((line) => line.includes('ebitda') && line.includes('760200000'))).toBe(true)
  })
})
