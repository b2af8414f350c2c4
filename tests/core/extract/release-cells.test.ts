// Statement tables that were printed with a cell a line or their labels over their cells: companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

function told(text: string): readonly string[] {
  return read('Ostrava Capital Reports Second Quarter 2026 Results', text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, actual, prior }) => `${snapshot.period.kind} ${metric} ${actual} ${prior}`))
}
const opening = 'Ostrava Capital Corporation (NASDAQ: OSTC) today reported results for the second quarter of 2026.'
const headings = ['Three months ended', 'Six months ended', 'June 30,', 'June 30,']
const years = ['2026', '2025', '2026', '2025']

describe('a table that was printed one cell a line', () => {
  it('with labels over their cells, and per share under a heading', () => {
    const rows = 'Operating income\n    4,174       4,683       11,990       11,666\n\nIncome from continuing operations\n    3,867       4,311       12,170       13,581\nNet income\n  $ 2,702     $ 4,123     $ 10,919     $ 10,954\n\nDiluted per share amounts:\n\nOperating income\n  $ 0.14     $ 0.15     $ 0.38     $ 0.37\nNet income\n  $ 0.09     $ 0.14     $ 0.35     $ 0.36\n\nThe chairman spoke.'
    const text = [opening, ...headings, '(in thousands, except per share data)', ...years, rows].join('\n\n')
    expect(told(text)).toEqual(['quarter operating-income 4174000 4683000', 'quarter net-income 2702000 4123000', 'quarter eps 0.09 0.14'])
  })

  it('without its scale, which the prose settles', () => {
    const rows = ['Operating revenue', '$\n548,828', '$\n492,140', '$\n1,619,719', '$\n1,417,921', 'Net income', '12,477', '9,451', '30,940', '28,306']
    const text = [`${opening} Operating revenue of $548.8 million compared to $492.1 million.`, ...headings, ...years, ...rows].join('\n\n')
    expect(told(text)).toEqual(['quarter revenue 548828000 492140000', 'quarter net-income 12477000 9451000'])
  })

  it('and nothing where neither says in what it counts', () => {
    const rows = ['Net income', '12,477', '9,451', '30,940', '28,306']
    expect(told([opening, ...headings, ...years, ...rows].join('\n\n'))).toEqual([])
  })
})

it('cents are no thousands', () => {
  const text = `${opening}\n\n(in thousands)  Q2 2026  Q2 2025\nRevenue  4,174  4,683\nOperating income  0.14  0.15`
  expect(told(text)).toEqual(['quarter revenue 4174000 4683000'])
})

it('rows that were broken behind each number, and a change that is of the quarter before', () => {
  const head = '(in thousands) | Three Months Ended | | | | Six Months Ended | | |\n| June 30, 2026 | | March 31, 2026 | | Change | | June 30, 2026 | | June 30, 2025 | | Change |'
  const row = (label: string, cells: readonly string[]): string => `${label} | $ | ${cells[0]} |\n| | $ | ${cells[1]} |\n| | ${cells[2]} | % | | $ | ${cells[3]} |\n| | $ | ${cells[4]} |\n| | (${cells[5]} | %) |`
  const text = `${opening.replace('second quarter of 2026', 'second quarter and six months ended June 30, 2026')}\n\n${head}\n${row('Revenue', ['85,373', '78,681', '8.5', '164,054', '165,317', '0.8'])}\n${row('Operating income', ['33,131', '27,307', '21.3', '60,438', '63,720', '5.2'])}`
  const changes = read('Ostrava Capital Reports Second Quarter 2026 Results', text).snapshots.map(({ period, figures }) => [period.kind, figures.map(({ actual, change }) => [actual, change?.value ?? null])])
  expect(changes).toEqual([
    ['quarter', [[85_373_000, null], [33_131_000, null]]],
    ['half', [[164_054_000, -0.8], [60_438_000, -5.2]]],
  ])
})
