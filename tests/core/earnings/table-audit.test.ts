import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditArticle } from '../../../src/core/earnings/index.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const nothing = 'The company is based in Porto and makes soup.'

function audit(table: string, sentence = nothing): ReturnType<typeof auditArticle> {
  const text = `Orlend Foods (NYSE: ORLF) reported results for its third quarter on Thursday.\n\n${table}\n\n${sentence}`
  const findings = auditArticle(text, extractArticle({ title: 'Orlend Foods', dek: null, text, sections: [], publishedAt: null }))
  for (const [start, end] of findings.flatMap((finding) => finding.evidence)) expect(text.slice(start, end)).toMatch(/\d/)
  return findings
}

const regions = (europe: string, before = '211.0') => `Net sales by region

$ million      | Q3 2026 | Q3 2025 | Change
Europe         |   ${europe} | ${before} | 5.8%
Americas       |   198.6 | 190.2 | 4.4%
Asia/Pacific   |   120.9 | 118.4 | 2.1%
Total          |   542.7 | 519.6 | 4.4%`

const segments = (films: string) => `Segment revenue (in millions)

                          Three Months Ended         Nine Months Ended
                             September 30,             September 30,
                          2026          2025         2026         2025
Parks                    1,512         1,440        4,310        4,020
Films                    ${films}         1,002        3,140        3,015
Books                      204           198          610          590
Eliminations               (12)          (10)         (31)         (28)
Total revenue            2,754         2,630        8,029        7,597`

const quarters = (third: string) => `Results by quarter (in millions of dollars)

                      Q1       Q2       Q3       Q4       FY
Revenue            512.3    530.1    541.8    560.4  2,144.6
Operating income    61.0     64.2     ${third}     70.3    262.2
Net income          44.1     46.0     47.2     50.9    188.2
EPS (diluted)       0.44     0.46     0.47     0.51     1.89`

const growth = (rate: string) => `Key figures

                  Q3 2026   Q3 2025    Change
Revenue             604.2     575.1      5.1%
Gross profit        251.0     236.2      6.3%
Operating income     86.4      74.9     ${rate}
Net income           61.9      55.3     11.9%
EBITDA              110.2     101.0      9.1%`

const wrong: readonly (readonly [kind: string, table: string, said: string])[] = [
  ['sum', regions('232.2'), 'The parts in the table add up to 551.7; its “Total” is 542.7.'],
  ['sum', regions('214.2'), 'The parts in the table add up to 533.7; its “Total” is 542.7.'],
  ['sum', regions('223.2', '201.0'), 'The parts in the table add up to 509.6; its “Total” is 519.6.'],
  ['sum', segments('1,005'), 'The parts in the table add up to 2,709; its “Total revenue” is 2,754.'],
  ['sum', 'Net sales by region\n\n€ million | Q3 2026\nEurope | 232.2\nAmericas | 198.6\nAsia/Pacific | 120.9\nTotal | 542.7', 'The parts in the table add up to 551.7; its “Total” is 542.7.'],
  ['sum', 'Revenue by segment\n\nin millions     Q3 2026\nParks            1,512\nFilms            1,005\nOther              204\nTotal            2,766', 'The parts in the table add up to 2,721; its “Total” is 2,766.'],
  ['sum', quarters('69.7'), 'The parts in the table add up to 265.2; its “Operating income, FY” is 262.2.'],
  ['change', growth('51.4%'), '86.4 against 74.9 is 15.35 %; the table’s “Operating income” says 51.4%.'],
]

const right: readonly (readonly [why: string, table: string, sentence?: string])[] = [
  ['it adds up', regions('223.2')],
  ['it adds up but for rounding', regions('223.3')],
  ['negative parts are taken off', segments('1,050')],
  ['quarters make a year', quarters('66.7')],
  ['rates follow', growth('15.4%')],
  ['parts are left out, and it is said so', regions('214.2'), 'Not listed are the smaller markets.'],
  ['parts sell to each other', regions('232.2'), 'Sales between the regions are eliminated in the total, so intersegment sales come off.'],
  ['only one column, and it falls short: something may be left out', 'Net sales by region\n\n€ million | Q3 2026\nEurope | 223.2\nAmericas | 198.6\nTotal | 542.7'],
  ['no breakdown', 'Some figures\n\nin millions     Q3 2026\nParks            1,512\nFilms            1,005\nTotal            2,200'],
  ['an average', 'Average price by region\n\n                Q3 2026   Q3 2025\nEurope            2.31      2.24\nAmericas          2.54      2.51\nAsia              1.98      2.00\nTotal             2.33      2.30'],
  ['margins', 'Operating margin by segment (%)\n\n                Q3 2026   Q3 2025\nParks             31.2      30.1\nFilms             12.4      15.9\nTotal             22.8      23.3'],
  ['growth rates without a sign for percent', 'Growth by region (%)\n\n                Q3 2026   Q3 2025\nEurope             8.1       2.4\nAmericas         -11.4       3.3\nAsia              -0.6       1.0\nTotal             -7.3       2.1'],
  ['several measures side by side, of which one has costs of the whole company', 'Segments\n\n| | Revenue | Operating profit |\n| Parks | 1,512 | 310 |\n| Films | 1,038 | 120 |\n| Books | 204 | 21 |\n| Total | 2,754 | 398 |'],
  ['a statement of income', 'Statement of income (in millions)\n\n                               2026      2025\nRevenue                         604       575\nCost of sales                  (353)     (339)\nGross profit                    251       236\nSelling expenses                 98        95\nResearch                         66        66\nTotal operating expenses        164       161\nOperating income                 87        75\nInterest                         (9)       (8)\nIncome before tax                78        67'],
  ['a balance sheet', 'Balance sheet\n\n                               2026      2025\nCash                            120       110\nReceivables                     240       230\nInventories                     180       190\nTotal current assets            540       530\nPlant                           610       600\nGoodwill                        300       300\nTotal assets                  1,450     1,430'],
  ['subtotals', 'Revenue (in millions)\n\n                  Q3 2026   Q3 2025\nSoup                 210       200\nBread                110       105\nTotal food           320       305\nTea                   90        80\nJuice                 60        62\nTotal drinks         150       142\nTotal revenue        470       447'],
  ['parts of parts', 'Revenue (in millions)\n\n                     Q3 2026   Q3 2025\nEurope                  320       305\n  of which Germany      120       110\nAsia                    150       142\nTotal                   470       447'],
  ['a part that was not there a year ago', 'Revenue by segment\n\n| | Q3 2026 | Q3 2025 |\n| Parks | 1,512 | 1,440 |\n| Films | 1,038 | 1,002 |\n| Games | 204 | n/a |\n| Total | 2,754 | 2,470 |'],
  ['a part that was nothing a year ago', 'Revenue by segment\n\n| | Q3 2026 | Q3 2025 |\n| Parks | 1,512 | 1,440 |\n| Films | 1,038 | 1,002 |\n| Games | 204 | — |\n| Total | 2,754 | 2,442 |'],
  ['a business that is sold', 'Revenue by segment\n\n| | Q3 2026 | Q3 2025 |\n| Parks | 1,512 | 1,440 |\n| Films | 1,038 | 1,002 |\n| Total | 2,550 | 2,630 |', 'Books was divested in May.'],
  ['earnings per share of quarters make no year', quarters('66.7').replace('1.89', '1.93')],
  ['a rate that means something else in one row', growth('13.0%'), 'At constant currencies it would have been less.'],
  ['rates of too few rows', 'Key figures\n\n              Q3 2026   Q3 2025   Change\nRevenue         604.2     575.1     5.1%\nNet income       61.9      55.3    14.9%\nOrders          700.0     650.0     7.7%'],
  ['losses', growth('n.m.').replace('74.9', '(4.9)')],
  ['points of margin', `${growth('15.4%')}\nOperating margin    14.3%     13.0%      1.3%`],
  ['shares of the whole', 'Revenue by region\n\n| | Q3 2026 | Share |\n| Europe | 223.2 | 41% |\n| Americas | 198.6 | 37% |\n| Asia | 120.9 | 23% |\n| Total | 542.7 | 100% |'],
]

describe('tables of an article', () => {
  it.each(wrong)('are held to what they keep themselves: %s: %#', (kind, table, said) => {
    expect(audit(table).map((finding) => [finding.kind, finding.message])).toEqual([[kind, said]])
  })

  it.each(right.map(([why, table, sentence = nothing]) => [why, table, sentence] as const))('give no finding where %s', (_why, table, sentence) => {
    expect(audit(table, sentence)).toEqual([])
  })

  it('of any shape are read without failing', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('Total', '—', '(1,2', '12.5%', '$', '0', '0.00', '1.234,5', 'Q1', 'FY 2026', '٣', '1e9', '½'))
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 9 }), fc.constantFrom(' | ', '\t', '   '), (rows, gap) => void audit(rows.map((row) => row.join(gap)).join('\n'))), { numRuns: 300 })
  })

  it('never give a finding where every total is the rounded sum of unrounded parts', () => {
    const amount = fc.integer({ min: 1, max: 3_000_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 7 }), fc.constantFrom(1, 10, 100, 1000), fc.boolean(), (parts, unit, barred) => {
        const show = (value: number): string => Math.round(value / unit).toLocaleString('en-US')
        const rows = [...parts, [parts.reduce((sum, part) => sum + part[0], 0), parts.reduce((sum, part) => sum + part[1], 0)] as const]
        const line = (cells: readonly string[]): string => (barred ? `| ${cells.join(' | ')} |` : cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(14))).join(''))
        const table = ['Revenue by segment', '', line(['', 'Q3 2026', 'Q3 2025']), ...rows.map((row, index) => line([index === parts.length ? 'Total' : `Segment ${'ABCDEFG'[index]}`, show(row[0]), show(row[1])]))].join('\n')
        expect(audit(table)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
