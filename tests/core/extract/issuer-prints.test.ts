// Releases as pages print them: sums on lines of their own, items run together, tables that say nothing of their scale, notices that name themselves. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'
import type { DirectoryCompany } from '../../../src/shared/model.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'ORRN.PA', exchange: 'EPA', name: 'Orrin N.V.', shortNames: ['Orrin'], wordNames: ['Orrin'] },
  { symbol: 'TSSN.ST', exchange: 'STO', name: 'Tessin Industrier AB', shortNames: ['Tessin Industrier'] },
]
const read = (page: string) => extractArticle({ ...parseText(page, { source: 'page.txt', url: null, contentType: null, modifiedAt: null, now: '2026-11-01T00:00:00Z' }), directory })
const figures = (page: string): readonly unknown[] =>
  read(page).snapshots.flatMap(({ period, figures: told }) => told.map(({ metric, basis, segment, actual, prior, change }) => [period.kind, metric, basis, segment, actual, prior, change?.value ?? null]))

describe('a notice that begins with the name of its issuer', () => {
  it('is that company’s own, and its headings are no other companies', () => {
    const page = ['Preliminary Results', '', '25 Jun 2026 07:00', '', 'Halden Works plc', '', '("Halden" or the "Company")', '', 'Preliminary results for the year ended 31 March 2026', '', 'Halden Works plc (AIM: HLDW), a maker of pumps, today announces its full year results for the year ended 31 March 2026.', '', 'Financial Highlights', '', '· Revenue of £93.3m (FY25: £100.0m)', '', '· Adjusted EBITDA of £16.7m (FY25: £18.1m)', ''].join('\n')
    expect(figures(page)).toEqual([
      ['year', 'revenue', 'reported', null, 93.3e6, 100e6, null],
      ['year', 'ebitda', 'adjusted', null, 16.7e6, 18.1e6, null],
    ])
  })

  it('may be headed by a name that is a word, before what it publishes', () => {
    expect(figures(['Orrin publishes Q1 2026 results', '', 'Q1 2026 revenue was up 14.1% at €458.5 million, the group said in a statement from Paris this morning.', ''].join('\n'))).toEqual([['quarter', 'revenue', 'reported', null, 458.5e6, null, 14.1]])
  })
})

describe('what has been, in a notice that changes a forecast', () => {
  const page = ['Tessin AG (ETR: TSNX): Preliminary results for the first half of 2026 and adjustment of the forecast', '', 'Bremen, 3 August 2026 Based on preliminary key figures for the first half of 2026 of EUR 944.9 million in sales (H1 2025: EUR 850.3 million) and an operating result (EBIT) of EUR 51.1 million (H1 2025: EUR 56.3 million), Tessin AG is expected to close the 2026 fiscal year with a lower result. In the forecast 2026 published in the annual report 2025 on 23 March 2026, Tessin AG assumed sales of EUR 1.80 billion to EUR 1.95 billion.', '', 'Based on the updated estimate, Tessin AG now expects sales of between EUR 1.90 billion and EUR 2.00 billion for the 2026 fiscal year.', ''].join('\n')
  it('is no forecast, and the one of before does not stand beside the new one', () => {
    expect(figures(page)).toEqual([
      ['half', 'revenue', 'reported', null, 944.9e6, 850.3e6, null],
      ['half', 'ebit', 'reported', null, 51.1e6, 56.3e6, null],
    ])
    expect(read(page).snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high }) => [metric, low, high]))).toEqual([['revenue', 1.9e9, 2e9]])
  })

  it('keeps its footing before what its letters are short for', () => {
    expect(figures(['Tessin AG (ETR: TSNX): results', '', 'In the first half of 2026 revenue was EUR 376.8 million (half year 2025: EUR 397.6 million). Adjusted EBITDA (earnings before interest, taxes, depreciation and amortisation) was EUR 68.9 million (first half of 2025: EUR 112.3 million).', ''].join('\n'))).toEqual([
      ['half', 'revenue', 'reported', null, 376.8e6, 397.6e6, null],
      ['half', 'ebitda', 'adjusted', null, 68.9e6, 112.3e6, null],
    ])
  })
})

describe('sums that a page printed as links', () => {
  it('go on from the line before, and items that run together are several', () => {
    const page = ['Halden Works (NASDAQ: HLDW) Announces Results for the Third Fiscal Quarter Ended February 28, 2026', '', '- Total net revenues increased by 16.4% year-over-year to', 'US$254.4 million fromUS$218.5 million in the same period of the prior fiscal year. - Net income was', 'US$42.1 million , compared toUS$28.0 million in the same period of the prior fiscal year. - Operating income increased by 30.5% year-over-year to', 'US$30.7 million fromUS$23.5 million in the same period of the prior fiscal year.', ''].join('\n')
    expect(figures(page)).toEqual([
      ['quarter', 'revenue', 'reported', null, 254.4e6, 218.5e6, 16.4],
      ['quarter', 'net-income', 'reported', null, 42.1e6, 28e6, null],
      ['quarter', 'operating-income', 'reported', null, 30.7e6, 23.5e6, 30.5],
    ])
  })

  it('keep the scale of the next line', () => {
    expect(figures(['Halden Bio (NASDAQ: HLDB) reports fourth quarter 2026 results', '', '- GAAP net loss of $8.5 million', 'in Q4; Non-GAAP net profit of', '$1.4', 'million2', ''].join('\n'))).not.toContainEqual(expect.arrayContaining(['eps']))
  })
})

describe('codes and days of the north', () => {
  it('belong to the sum on the next line, and a span of days is a period', () => {
    const page = ['Tessin Industrier Q3 Report', '', 'Third quarter 2026-07-01 – 2026-09-30', '', 'The EBITDA of the Group was TEUR 43,616 (TEUR: 51,416).', '', 'The profit after tax of the Group was TEUR', '', '18,485 (TEUR: 27,761). Earnings per share amounted to EUR 1.38 (EUR: 2.08).', '', 'Period 2026-01-01 – 2026-09-30', '', 'The EBITDA of the Group was TEUR 78,056 (TEUR: 96,137).', '', 'The operating profit of the Group was TEUR', '', '34,831 (TEUR: 54,565).', ''].join('\n')
    expect(figures(page)).toEqual([
      ['quarter', 'ebitda', 'reported', null, 43.616e6, 51.416e6, null],
      ['quarter', 'net-income', 'reported', null, 18.485e6, 27.761e6, null],
      ['quarter', 'eps', 'reported', null, 1.38, 2.08, null],
      ['nine-months', 'ebitda', 'reported', null, 78.056e6, 96.137e6, null],
      ['nine-months', 'operating-income', 'reported', null, 34.831e6, 54.565e6, null],
    ])
  })

  it('a year-end report is of a year', () => {
    expect(figures(['Tessin Industrier (publ): Year-end report 2026', '', 'Profit after tax was SEK 1,162 (4,796) million. Adjusted profit after tax was SEK 1,614 (4,796) million.', ''].join('\n'))).toEqual([
      ['year', 'net-income', 'reported', null, 1.162e9, 4.796e9, null],
      ['year', 'net-income', 'adjusted', null, 1.614e9, 4.796e9, null],
    ])
  })
})

describe('tables', () => {
  const table = (note: string): string => ['Halden Works (NASDAQ: HLDW) announces third quarter 2026 results', '', 'Halden Works, Inc. (NASDAQ: HLDW), a maker of pumps, today reported its 2026 third quarter operating results.', 'Third Quarter 2026 Highlights', '| Three Months Ended September 30, | Change | ||||||||||', '| 2026 | 2025 | 2026 vs. 2025 | |||||||||', `| (Unaudited${note}) | |||||||||||`, '| Net sales | $ | 138,286 | $ | 137,466 | 0.6 | % | |||||', '| Operating income | 8,295 | 7,323 | 13.3 | % | |||||||', '| Backlog1 | $ | 247,416 | $ | 209,005 | 18.4 | % | |||||', 'Financial Guidance Update', '| 2026 Full Year Financial Guidance | Low | High | |||||', '| Net sales | $ | 535,000 | $ | 545,000 | |||', ''].join('\n')

  it('that do not say what they count in tell the growth alone', () => {
    expect(figures(table(''))).toEqual([
      ['quarter', 'revenue', 'reported', null, null, null, 0.6],
      ['quarter', 'operating-income', 'reported', null, null, null, 13.3],
      ['quarter', 'backlog', 'reported', null, null, null, 18.4],
    ])
  })

  it('tell the sums where they do, and nothing of what is to come', () => {
    expect(figures(table(', in thousands'))).toEqual([
      ['quarter', 'revenue', 'reported', null, 138.286e6, 137.466e6, 0.6],
      ['quarter', 'operating-income', 'reported', null, 8.295e6, 7.323e6, 13.3],
      ['quarter', 'backlog', 'reported', null, 247.416e6, 209.005e6, 18.4],
    ])
  })

  it('of two footings have them over the same columns twice', () => {
    const row = (...cells: readonly string[]): string => cells.map((cell) => `|\n${cell} |`).join('\n')
    const page = ['Halden Works (NASDAQ: HLDW) reports fourth quarter 2026 results', '', 'All dollar figures are in millions, except net loss per share.', row('', 'GAAP', 'Non-GAAP'), '||||||', row('', 'Q4 2026', 'Q4 2025', 'Change', 'Q4 2026', 'Q4 2025', 'Change'), '||||||', row('Total Revenue', '$60.9', '$66.2', '(8)%', 'n/a', 'n/a', 'n/a'), '||||||', row('Operating Loss', '$(13.4)', '$(15.1)', '$1.6', '$(6.1)', '$(6.4)', '$0.3'), '||||||', row('Net Loss', '$(18.2)', '$(17.3)', '$(0.9)', '$(5.9)', '$(4.7)', '$(1.2)'), ''].join('\n')
    expect(figures(page)).toEqual(
      expect.arrayContaining([
        ['quarter', 'operating-income', 'reported', null, -13.4e6, -15.1e6, null],
        ['quarter', 'operating-income', 'adjusted', null, -6.1e6, -6.4e6, null],
        ['quarter', 'net-income', 'adjusted', null, -5.9e6, -4.7e6, null],
      ]),
    )
  })

  it('of key figures tell the quarter and the half', () => {
    const page = ['Halden Works (NASDAQ: HLDW) announces second quarter 2026 results', '', 'Financial Results Summary', ' ($ in millions)  Q2 2026  Q2 2025    H1 2026  H1 2025', ' Revenues  $28.8    $29.2      $58.7    $58.0', ' Operating Income (GAAP)  $0.8    $4.0      $2.5    $(2.7)', ' Adjusted Operating Income  $3.6    $3.1      $8.0    $5.4', ''].join('\n')
    expect(figures(page)).toEqual(expect.arrayContaining([['half', 'revenue', 'reported', null, 58.7e6, 58e6, null], ['half', 'operating-income', 'reported', null, 2.5e6, -2.7e6, null], ['quarter', 'operating-income', 'adjusted', null, 3.6e6, 3.1e6, null]]))
  })
})

describe('footings and losses', () => {
  const headed = (...lines: readonly string[]): string => ['Halden Works (NASDAQ: HLDW) announces first quarter 2026 results', '', ...lines.flatMap((line) => [line, ''])].join('\n')

  it('do not come from a comparison with a quarter, nor from the measure named after a sum', () => {
    expect(figures(headed('Comparative first quarter operating earnings rose to $12.4 million from $10.1 million.'))).toEqual([['quarter', 'operating-income', 'reported', null, 12.4e6, 10.1e6, null]])
    expect(figures(headed('Revenue for the first quarter was $83.7 million, Non-GAAP cash flow of the quarter was $9.3 million.'))).toContainEqual(['quarter', 'revenue', 'reported', null, 83.7e6, null, null])
  })

  it('stand in brackets behind a code, and before percent', () => {
    expect(figures(headed('Operating profit was EUR (251)m in the first quarter of 2026, compared to EUR 34m in the first quarter of 2025.'))).toEqual([['quarter', 'operating-income', 'reported', null, -251e6, 34e6, null]])
    expect(figures(headed('Operating margin in the first quarter was 4.1 percent, compared to (3.2) percent in the first quarter of 2025.'))).toEqual([['quarter', 'operating-margin', 'reported', null, 4.1, -3.2, null]])
  })

  it('keep last year’s sum in brackets where the sign of pounds is lost', () => {
    expect(figures(headed('Revenue in the first quarter increased to 22.6 million (2025: 16.5 million).'))).toEqual([['quarter', 'revenue', 'reported', null, 22.6e6, 16.5e6, null]])
  })
})

describe('what a line is about', () => {
  it('is the year, where it or its heading says so', () => {
    const page = ['Halden Works (NASDAQ: HLDW) reports fourth quarter and full year 2026 results', 'For the fourth quarter, net earnings were', 'For the fourth quarter, revenues increased 2% year-over-year to', 'For the full year, net earnings were', 'For the full year, revenues increased 3% year-over-year to', 'Halden Works makes pumps and valves.', ''].join('\n')
    expect(figures(page)).toEqual([
      ['quarter', 'revenue', 'reported', null, null, null, 2],
      ['year', 'revenue', 'reported', null, null, null, 3],
    ])
    expect(figures(['Halden Works (NASDAQ: HLDW) reports fourth quarter 2026 results', '', 'Halden Works makes pumps.', '', '2026 Accomplishments', '', '- Grew revenue by 12% to $804.5 million', ''].join('\n'))).toEqual([['year', 'revenue', 'reported', null, 804.5e6, null, 12]])
  })

  it('is told line by line where the lines are numbered, with blank lines between them', () => {
    const page = ['Halden Grill (NASDAQ: HLDG) Reports Second Quarter 2026 Results', '', 'Halden Grill today announced its results for the second quarter of 2026.', '', '1. System-wide sales increased 7.5% to $633.6 million', '', '2. 67 net new openings', '', '3. Same-store sales decreased 3.3%', '', '4. Total revenue increased 13.2% to $83.8 million', ''].join('\n')
    expect(figures(page)).toEqual([
      ['quarter', 'comparable-sales', 'reported', null, -3.3, null, null],
      ['quarter', 'revenue', 'reported', null, 83.8e6, null, 13.2],
    ])
  })

  it('is what is to come, where it begins with what to expect, and not where the way is promising', () => {
    const forecasts = (page: string): readonly unknown[] => read(page).snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high }) => [metric, low, high]))
    const headed = 'Halden Works (NASDAQ: HLDW) announces fourth quarter 2026 results\n\nNet revenues were $67.9 million in the fourth quarter of 2026.\n\n'
    expect(forecasts(`${headed}Expect Net Revenues for Q1 2027 to be between $75 and $76 million\n`)).toEqual([['revenue', 75e6, 76e6]])
    expect(forecasts(`${headed}“We are glad to report that Halden has returned to a promising growth trajectory, with net revenues up approximately 10% year-over-year.”\n`)).toEqual([])
  })

  it('is the business of which the heading of a slide tells', () => {
    const page = ['Halden Works (NASDAQ: HLDW) announces second quarter 2026 results', '', 'Halden Works today announced its results for the second quarter of 2026.', '', 'Aggregates profitability remains solid', '', '• Sales EUR 331 million', '• Adjusted EBITA EUR 55 million', ''].join('\n')
    expect(figures(page)).toEqual([
      ['quarter', 'revenue', 'reported', 'Aggregates', 331e6, null, null],
      ['quarter', 'ebita', 'adjusted', 'Aggregates', 55e6, null, null],
    ])
  })

  it('is none of ours where it is a flow of funds', () => {
    const page = ['Halden Energy (NYSE: HLDE) announces second quarter 2026 results', '', '- Revenue was $16.2 million, a decrease of 56% from the same period in 2025', '- Funds flow from operations of $7.7 million ($0.09 per share – basic), a decrease of 68% from the same period in 2025', ''].join('\n')
    expect(figures(page)).toEqual([['quarter', 'revenue', 'reported', null, 16.2e6, null, -56]])
  })

  it('is the business with a stroke in its name, and none of how it grew', () => {
    const headed = 'Halden Works (NASDAQ: HLDW) announces first quarter 2026 results\n\n'
    expect(figures(`${headed}Revenue for the Pumps/Valves segment was $83.7 million in the first quarter of 2026.\n`)).toEqual([['quarter', 'revenue', 'reported', 'Pumps/Valves', 83.7e6, null, null]])
    expect(figures(`${headed}First Quarter Revenue of $83.7 Million Reflecting Year-Over-Year Growth of 11%\n`)).toEqual([['quarter', 'revenue', 'reported', null, 83.7e6, null, 11]])
  })
})
