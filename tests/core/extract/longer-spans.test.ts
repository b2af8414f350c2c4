// Longer periods told beside the quarter. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(text: string): readonly unknown[] {
  return extractArticle({ title: 'Halden Works reports results', dek: null, text: `Halden Works Inc. (NYSE: HLDW) ${text}`, sections: [], publishedAt: null }).snapshots.flatMap(({ period, figures }) =>
    figures.map(({ metric, actual }) => [period.kind, metric, actual]),
  )
}

describe('a number of a longer period', () => {
  it.each([
    ['said it earned $2.02 per share in the quarter and $9.13 in the year.', ['year', 'eps', 9.13]],
    ['reported a fourth-quarter profit of $410 million. Annual sales dropped 11% to $19 billion.', ['year', 'revenue', 19e9]],
    ['reported a fourth-quarter profit of $410 million. For 2026 as a whole, sales declined 2% to $5.4 billion.', ['year', 'revenue', 5.4e9]],
    ['had bookings of $22 billion in the fourth quarter and $98 billion in 2026.', ['year', 'bookings', 98e9]],
    ['grew sales 8% to $1.5 billion in the second quarter. Half-year sales reached $2.6 billion.', ['half', 'revenue', 2.6e9]],
    ['reported second-quarter net sales of $940 million. Through six months, net sales were $1.85 billion.', ['half', 'revenue', 1.85e9]],
  ])('is its own: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected)
  })

  it.each([
    'reported second-quarter revenue of $2.1 billion. Sales increased 4.8% over the year to $1.2 billion.',
    'won a contract. It has annual revenue of $1.1 billion.',
    'reported fourth-quarter revenue of $2.1 billion. It had 41 million annual active users.',
  ])('is none where the year is only compared with, or tells a size: %s', (text) => {
    expect(read(text).filter((figure) => (figure as unknown[])[0] === 'year')).toEqual([])
  })
})
