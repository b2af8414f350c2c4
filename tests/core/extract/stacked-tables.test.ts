// Tables that a page printed one cell a line, and rows that say themselves in what they count: companies and numbers invented.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { readRowLabel } from '../../../src/core/extract/tables/row-labels.ts'

function told(title: string, text: string): readonly string[] {
  return extractArticle({ title, dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, actual, prior, change, currency }) => [snapshot.period.kind, basis, metric, actual, prior, change?.value, currency].map((part) => part ?? '-').join(' ')),
  )
}

describe('one cell a line, without bars', () => {
  it('with empty lines between, two headings on one line and a label that goes on behind its numbers', () => {
    const cells = ['EUR million', 'Q2/2026', 'Q2/2025 Change %', 'Orders received', '1,062', '1,244', '-15', 'Sales', '1,114', '1,296', '-14', 'Adjusted EBITA', '195', '228', '-14', '% of sales', '17.5', '17.6', '-', 'Earnings per share, continuing', '0.15', '0.17', '-12', 'operations, EUR', 'Cash flow from operations', '142', '52', '173']
    const text = ['Tavelo Oyj (HEL: TVLO) reports on the second quarter of 2026.', 'Group Q2/2026 key figures', ...cells].join('\n\n')
    expect(told('Tavelo Oyj: Q2 and Half-Year Review 2026', text)).toEqual([
      'quarter reported bookings 1062000000 1244000000 -15 EUR',
      'quarter reported revenue 1114000000 1296000000 -14 EUR',
      'quarter adjusted ebita 195000000 228000000 -14 EUR',
      'quarter reported eps 0.15 0.17 -12 EUR',
      'quarter reported operating-cash-flow 142000000 52000000 173 EUR',
    ])
  })

  it('with the years below all headings', () => {
    const cells = ['Q2 2026 financial summary', '(in thousands of EUR)', 'Q2', 'Q2', 'Change', 'Q1', 'Change', '2026', '2025', '2026', 'Revenues', '160,188', '156,320', '2.5%', '169,358', '-5.4%', 'Pro forma EBIT', '11,092', '5,435', '104.1%', '8,730', '27.1%', 'Net income', '3,188', '7,191', '-55.7%', '3,527', '-9.6%']
    const text = ['Lumora Networks SE (ETR: LMRA) reported results for the second quarter of 2026.', ...cells].join('\n\n')
    expect(told('Lumora Networks SE reports second quarter 2026 results', text)).toEqual([
      'quarter reported revenue 160188000 156320000 2.5 EUR',
      'quarter adjusted ebit 11092000 5435000 104.1 EUR',
      'quarter reported net-income 3188000 7191000 -55.7 EUR',
    ])
  })

  it('with signs and brackets on lines of their own, under a group of columns', () => {
    const cells = ['Three Months Ended', 'December 31,', '2026', '2025', 'Net sales', '$', '97,374', '$', '88,286', 'Cost of sales', '(25,539', ')', '(24,607', ')', 'Operating income (loss)', '(1,229', ')', '(2,385', ')', 'Diluted loss per share:', '$', '(0.15', ')', '$', '(0.57', ')']
    const text = ['Sunvale Products, Inc. (NASDAQ: SNVP) today reported results for the fourth quarter. Net sales were $97.4 million.', '(dollar amounts in thousands, except per share information)', cells.join('\n')].join('\n\n')
    expect(told('Sunvale Products Reports Fourth Quarter Results', text)).toEqual(['quarter reported revenue 97374000 88286000 - USD', 'quarter reported operating-income -1229000 -2385000 - USD', 'quarter reported eps -0.15 -0.57 - USD'])
  })

  it('is left alone where two headings say the same, which nothing tells apart', () => {
    const cells = ['2026', '2026', '2026', '2025', 'Before items', 'Items', 'After items', 'Revenue', '£390.6m', '-', '£390.6m', '£348.1m', 'Operating profit', '£7.6m', '(£2.8m)', '£4.8m', '£5.2m', 'Profit after tax', '£5.5m', '(£2.0m)', '£3.5m', '£4.1m']
    expect(told('Renfold plc: results', ['Renfold plc (LSE: RNFD) Preliminary results for the full year ended 30 September 2026', ...cells].join('\n\n'))).toEqual([])
  })
})

it('one cell a line with a bar behind each, and empty cells', () => {
  const cells = ['H1 2026', '£m |', 'H1 2025 £m |', '% change |', 'Constant currency', '% change |', 'Revenue |', '1,039.1 |', '1,091.7 |', '-5% |', '-5% |', 'Underlying operating profit1 |', '47.9 |', '38.3 |', '+25% |', '+20% |', 'Interim dividend per share |', '- |', '12.6p |', '- |', '- |', '|', '|', '|', '|', '|', 'Statutory operating profit |', '28.0 |', '32.5 |', '|', '|', 'Statutory diluted earnings per share |', '13.8p |', '4.8p |', '|', '|']
  const text = `Korvell, the ground engineering group (LSE: KORV), reports its results for the six months ended 30 June 2026.\n\n|\n${cells.join('\n')}`
  expect(told('Korvell interim results for the half year ended 30 June 2026', text)).toEqual(
    expect.arrayContaining(['half reported revenue 1039100000 1091700000 -5 GBP', 'half adjusted operating-income 47900000 38300000 25 GBP', 'half reported operating-income 28000000 32500000 - GBP', 'half reported eps 0.138 0.048 - GBP']),
  )
})

it('months from first to last are a quarter, nine months, a year', () => {
  const text = ['Postela Oyj (HEL: PSTL) reports net sales of EUR 343.8 million for the third quarter of 2026.', '', '7–9 2026 | 7–9 2025 | 1–9 2026 | 1–9 2025 | 1–12 2025', 'Net sales, EUR million | 343.8 | 357.9 | 1,057.2 | 1,117.8 | 1,521.4', 'Operating result (EBIT), EUR million | 12.0 | 18.2 | 28.5 | 44.8 | 68.0', 'Earnings/share, EUR | 0.13 | 0.20 | 0.31 | 0.52 | 0.77'].join('\n')
  expect(told('Postela Oyj: interim report', text)).toEqual(['quarter reported revenue 343800000 357900000 - EUR', 'quarter reported operating-income 12000000 18200000 - EUR', 'quarter reported eps 0.13 0.2 - EUR'])
})

it('the digit of a footnote hides no footing', () => {
  const text = '  H1 2026 H1 2025 % change\nRevenue £334.7m £280.0m +19.5%\nAdjusted2 operating profit £65.3m £53.3m +22.5%\nBasic earnings per share 5.3p 3.9p +34.9%\nAdjusted2 basic earnings per share 5.8p 4.8p +21.9%'
  expect(told('Rotvane half-year results', `Rotvane plc (LSE: RTVN) announces its results for the half year to 30 June 2026.\n\n${text}`)).toEqual([
    'half reported revenue 334700000 280000000 19.5 GBP',
    'half adjusted operating-income 65300000 53300000 22.5 GBP',
    'half reported eps 0.053 0.039 34.9 GBP',
    'half adjusted eps 0.058 0.048 21.9 GBP',
  ])
})

it.each([
  ['Net sales, EUR million', 'revenue reported 1000000 EUR'],
  ['Turnover, MEUR', 'revenue reported 1000000 EUR'],
  ["Revenue (£'000)", 'revenue reported 1000 GBP'],
  ['Revenues, NOK bn', 'revenue reported 1000000000 NOK'],
  ['Operating profit (EBIT), SEK m', 'operating-income reported 1000000 SEK'],
  ['Operating profit before items affecting comparability', 'operating-income adjusted  '],
  ['Net profit after tax', 'net-income reported  '],
  ['Net income (Group share)', 'net-income reported  '],
  ['Earnings/share, SEK', 'eps reported  SEK'],
  ['HEPS (cents)', 'eps adjusted  '],
])('%s', (label, wanted) => {
  const read = readRowLabel(label, [])
  expect([read?.metric, read?.basis, read?.factor ?? '', read?.currency ?? ''].join(' ')).toBe(wanted)
})

it('however its cells are printed, a table says the same', () => {
  const size = fc.integer({ min: 1_001, max: 899_999 }).map((value) => value.toLocaleString('en-US'))
  const rows = fc.tuple(...['Net sales', 'Operating income', 'Net income'].map((label) => fc.tuple(fc.constant(label), size, size)))
  const between = fc.constantFrom('\n', '\n\n', ' |\n', '\n|')
  fc.assert(
    fc.property(rows, between, (table, joint) => {
      const intro = 'Ostrava Capital Corporation (NASDAQ: OSTC) today reported results for the second quarter of 2026, in thousands of dollars.\n\n'
      const heads = ['Q2 2026', 'Q2 2025']
      const plain = [`(in thousands) | ${heads.join(' | ')}`, ...table.map((row) => row.join(' | '))].join('\n')
      const stacked = ['(in thousands)', ...heads, ...table.flat()].join(joint)
      const title = 'Ostrava Capital Reports Second Quarter 2026 Results'
      expect(told(title, `${intro}${stacked}`)).toEqual(told(title, `${intro}${plain}`))
    }),
    { numRuns: 40 },
  )
})
