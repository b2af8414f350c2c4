// Articles whose headline speaks of something else and that tell a quarter all the same; companies whose name or symbol stands apart. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const body =
  'Net sales rose 9% to $4.02 billion. Analysts had expected $3.95 billion.\n\nNet income was $214 million, or $1.31 a share, compared with $187 million, or $1.12, a year earlier. Operating income climbed 12% to $402 million.'
const read = (title: string, text: string): readonly unknown[] =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, actual }) => [symbol, metric, actual]))

describe('a headline about something else', () => {
  it.each([
    ['Is Halden Works Stock a Buy Now?', 'Halden Works (NYSE: HLDW) has been on a roll. On Tuesday the company released results for the third quarter.'],
    ['Halden Works settles suit over faulty valves', 'Halden Works Inc. (NYSE: HLDW) settled a lawsuit and reported third-quarter results on Tuesday.'],
  ])('hides no quarter that the article tells with what it is compared with: %s', (title, lead) => {
    expect(read(title, `${lead}\n\n${body}`)).toEqual([['HLDW', 'revenue', 4.02e9], ['HLDW', 'net-income', 214e6], ['HLDW', 'eps', 1.31], ['HLDW', 'operating-income', 402e6]])
  })

  it.each([
    ['Is Halden Works Stock a Buy Now?', 'Halden Works (NYSE: HLDW) has been on a roll since the third quarter. Net sales were $4.02 billion last year, and it reported $214 million of net income.'],
    ['Halden Works to buy Tessin Valves', 'Halden Works Inc. (NYSE: HLDW) agreed to buy Tessin Valves, which reported sales of $402 million in the third quarter, up 4%. It had net income of $14 million.'],
  ])('stays that where one or two numbers are told: %s', (title, text) => {
    expect(read(title, text)).toEqual([])
  })
})

it('knows a company whose symbol is told in a clause', () => {
  expect(read('Halden beats the Street', `Halden Works Inc., whose shares trade on the New York Stock Exchange under the symbol HLDW, reported its third quarter on Tuesday.\n\n${body}`)).toContainEqual(['HLDW', 'revenue', 4.02e9])
})
