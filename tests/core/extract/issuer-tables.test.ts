// Tables as pages of companies and their wires print them: headings one below the other, differences between columns, footings in lines of their own. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

const read = (page: string) => extractArticle({ ...parseText(page, { source: 'page.txt', url: null, contentType: null, modifiedAt: null, now: '2026-11-01T00:00:00Z' }) })
const figures = (page: string): readonly unknown[] =>
  read(page).snapshots.flatMap(({ period, figures: told }) => told.map(({ metric, basis, actual, prior, change }) => [period.kind, metric, basis, actual, prior, change?.value ?? null]))

describe('headings that stand one below the other', () => {
  const page = [
    'Orrin Group plc (LON: ORRN): Final Results for the Year Ended 31 December 2026',
    '',
    'Revenue £2.2bn',
    '2026',
    '£’m',
    '2025',
    '£’m',
    '% change',
    'Revenue 2,212 2,082 +6%',
    'Adjusted*',
    'Operating profit 126.8 110.1 +15%',
    'Profit after tax 95.1 80.0 +19%',
    'Adjusted earnings per share – basic 41.0p 34.4p +19%',
    'Statutory',
    'Operating profit 128.2 110.3 +16%',
    'Profit after tax 96.5 80.2 +20%',
    'Earnings per share – basic 41.6p 34.6p +20%',
    'Dividend 12.50p 10.75p +16%',
    '',
  ].join('\n')
  it('head the columns of their rows, which have the footing of the line above', () => {
    expect(figures(page)).toEqual(
      expect.arrayContaining([
        ['year', 'revenue', 'reported', 2.212e9, 2.082e9, 6],
        ['year', 'operating-income', 'adjusted', 126.8e6, 110.1e6, 15],
        ['year', 'net-income', 'adjusted', 95.1e6, 80e6, 19],
        ['year', 'operating-income', 'reported', 128.2e6, 110.3e6, 16],
        ['year', 'net-income', 'reported', 96.5e6, 80.2e6, 20],
        ['year', 'eps', 'adjusted', 0.41, 0.344, 19],
        ['year', 'eps', 'reported', 0.416, 0.346, 20],
      ]),
    )
  })
})

describe('cells that stand one below the other', () => {
  const rows = (third: string): string =>
    ['Orrin announces second quarter 2026 results', '', 'CALGARY, Alberta — Orrin Oil Limited (TSX: ORRN):', '', '  • Net income of $1,212 million', '', '  • Cash from operations of $2 billion in the first six months of 2026', '', 'Second quarter', '', 'Six months', '', 'millions of Canadian dollars, unless noted', '', '2026', '', '2025', '', '2026', '', '2025', '',
      'Net income (loss)', '', '1,212', '', '196', '', third, '', '1,505', '', '712', '', '+793', '', 'Net income (loss) per common share, assuming dilution (dollars)', '', '1.57', '', '0.24', '', '+1.33', '', '1.94', '', '0.86', '', '+1.08', ''].join('\n')
  it('may hold differences, which are no column of a period', () => {
    expect(figures(rows('+1,016')).filter((figure) => (figure as unknown[])[1] !== 'operating-cash-flow')).toEqual([
      ['quarter', 'net-income', 'reported', 1.212e9, 196e6, null],
      ['quarter', 'eps', 'reported', 1.57, 0.24, null],
      ['half', 'net-income', 'reported', 1.505e9, 712e6, null],
      ['half', 'eps', 'reported', 1.94, 0.86, null],
    ])
  })

  it('are left alone where the third is no difference of the two before', () => {
    expect(figures(rows('+2,016')).filter((figure) => (figure as unknown[])[1] !== 'operating-cash-flow')).toEqual([['quarter', 'net-income', 'reported', 1.212e9, null, null]])
  })
})

describe('a list that was printed on one line', () => {
  it('has headings in its midst', () => {
    expect(figures('Orrin Group: Interim report January–September 2026\n\nOrrin Group (STO: ORRN). Third quarter of 2026: · Sales increased by 3.9% to SEK 909.1 M (874.8). · Earnings per share amounted to SEK 2.95 (2.85). · IFRS 16 had a positive impact of SEK 0.7 M. Nine months 2026: · Sales increased by 9.7% to SEK 2,878.1 M (2,623.7). ·\n')).toEqual([
      ['quarter', 'revenue', 'reported', 909.1e6, 874.8e6, 3.9],
      ['quarter', 'eps', 'reported', 2.95, 2.85, null],
      ['nine-months', 'revenue', 'reported', 2878.1e6, 2623.7e6, 9.7],
    ])
  })
})
