// What releases compare with: one case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const opening = 'Ostrava Instruments Inc. (NASDAQ: OSTV) today announced results for the second quarter ended June 30, 2026.\n\n'

/** "revenue reported 41.5 prior 40 +3% yoy": each figure in millions (or as it stands, below a thousand). */
function told(text: string, title = 'Ostrava reports second quarter 2026 results', lead = opening): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return read(title, lead + text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) =>
      [
        metric,
        basis,
        segment ? `of ${segment}` : null,
        actual === null ? null : size(actual),
        prior === null ? null : `prior ${size(prior)}`,
        change ? `${change.value > 0 ? '+' : ''}${change.value} ${change.kind} ${change.period}` : null,
      ]
        .filter((part) => part !== null)
        .join(' '),
    ),
  )
}

describe('the year before', () => {
  it.each([
    ['a sum named with its metric', 'Total revenue increased 12% to $7.28 million from total revenue of $6.5 million for the second quarter of 2025.', ['revenue reported 7.28 prior 6.5 +12 percent yoy']],
    ['growth over a sum, in the next sentence', 'Net sales were $330.4 million. This represents an increase of 10.1% over net sales of $300.1 million for the same quarter last year.', ['revenue reported 330.4 prior 300.1 +10.1 percent yoy']],
    ['a result that compares', 'Net income excluding special items was $186 million, or $1.46 per diluted share. This result compares to net income, excluding hedge gains and special items, of $125 million, or $0.94 per diluted share, in 2025.', ['net-income adjusted 186 prior 125', 'eps adjusted 1.46 prior 0.94']],
    ['two years in one', 'Gross margin was 61% and 57% for the second quarter of fiscal year 2026 and 2025, respectively.', ['gross-margin reported 61 prior 57']],
    ['two years in one, the earlier first', 'Net income was $3.4 million and $4.4 million for the three months ended June 30, 2025 and 2026, respectively.', ['net-income reported 4.4 prior 3.4']],
    ['a profit of the year before beside a loss', 'The company reported a net loss of $51.3 million, or $2.96 per share. These results compare to net income of $16.9 million, or $0.92 per share, for the second quarter of 2025.', ['net-income reported -51.3 prior 16.9', 'eps reported -2.96 prior 0.92']],
    ['a sum behind a bracket per share', 'The Company reported a loss of $812,000 ($0.004 per share) compared to a loss of $2,512,000 ($0.01 per share) for the three months ended June 30, 2025.', ['net-income reported -0.812 prior -2.512', 'eps reported -0.004 prior -0.01']],
    ['a sentence of its own', 'Net income for the second quarter of 2026 was $2.7 million. Net income for the second quarter of 2025 was $4.1 million.', ['net-income reported 2.7 prior 4.1']],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))
})

describe('the quarter before', () => {
  it.each([
    ['growth', 'Revenue was $1.6 million, a 3% increase compared to $1.55 million in the first quarter of 2026.', ['revenue reported 1.6 +3 percent qoq']],
    ['a margin named before its number', 'Gross margin was 55.1%, as compared to the first quarter of 2026 gross margin of 58.3% and 59.2% for the second quarter of 2025.', ['gross-margin reported 55.1 prior 59.2']],
    ['the same quarter of a business year', 'Total revenues were $64.4 million, an increase of 9% from the second quarter of fiscal year 2025.', ['revenue reported 64.4 +9 percent yoy']],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))
})

describe('two bases', () => {
  it.each([
    ['the basis behind each number', '- Gross margin of 53.9% on a GAAP basis and 54.2% on a non-GAAP basis.', ['gross-margin reported 53.9', 'gross-margin adjusted 54.2']],
    ['what would have been', 'On a non-GAAP basis excluding legal expenses and related charges, the Company would have reported net income of $2.3 million, or $0.13 per share.', ['net-income adjusted 2.3', 'eps adjusted 0.13']],
    ['a bracket between loss and loss per share', '- Reported net loss of $91.2 million (includes an impairment of oil properties of $33.1 million and unrealized losses on derivatives of $71.4 million), or $6.01 per share', ['net-income reported -91.2', 'eps reported -6.01']],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))
})

it('the last day of a fiscal quarter makes no other year of it', () => {
  const lead = 'Ostrava Stores (NYSE: OSTV) today reports total sales of $331.8 million for the first quarter of fiscal 2027 ended June 27, 2026.\n\n'
  const text =
    "The Company's overall same-store sales for the first quarter ended June 27, 2026, increased 6.8%. For the Company's non-Coast operations, same-store sales were up 5.1% for this quarter. Same-store sales for the Company's Coast operations were up 21.9% for this quarter."
  expect(told(text, 'Ostrava reports first quarter of fiscal 2027', lead)).toEqual([
    'revenue reported 331.8',
    'comparable-sales reported 6.8',
    'comparable-sales reported of non-Coast 5.1',
    'comparable-sales reported of Coast 21.9',
  ])
})

it('news stands behind a symbol', () => {
  expect(read('First Ostrava reports', 'First Ostrava Financial, Inc. (NASDAQ: FOST – news) today reported net income of $4.2 million for the quarter ended June 30, 2026.').mentions.map(({ symbol }) => symbol)).toEqual(['FOST'])
})

it('less of something else is no move of shares', () => {
  const text = '- Updated full year guidance, including a 5% reduction in total capital expenditures compared to the previous midpoint of the company’s guidance and decreases in expense'
  expect(read('Ostrava reports', opening + text).priceActions).toEqual([])
})
