// What a company foresees without naming the measure. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(sentences: string): readonly unknown[] {
  const text = `Halden Works Inc. (NYSE: HLDW) reported adjusted earnings of $1.12 a share for the second quarter. Revenue was $2.3 billion.\n\n${sentences}`
  return extractArticle({ title: 'Halden Works reports second-quarter results', dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ guidance }) => guidance.map(({ metric, basis, low, high }) => [metric, basis, low, high]))
}

describe('a forecast that names no measure', () => {
  it.each([
    'For the third quarter it guided to $1.20 to $1.25.',
    'The company’s full-year range is now $1.20 to $1.25 per share.',
    'It now sees $1.20 to $1.25 per share for the third quarter.',
  ])('is so much a share, on the footing told before: %s', (sentence) => {
    expect(read(sentence)).toEqual([['eps', 'adjusted', 1.2, 1.25]])
  })

  it('is at least what the company says it will earn', () => {
    expect(read('Halden now believes it will earn at least $4.50 a share this year on an adjusted basis.')).toEqual([['eps', 'adjusted', 4.5, null]])
  })

  it('goes on about the forecast before it', () => {
    expect(read('It expects adjusted earnings of $4.50 to $4.60 per share for 2026. For 2027, it sees $4.80 to $5.00.')).toEqual([
      ['eps', 'adjusted', 4.5, 4.6],
      ['eps', 'adjusted', 4.8, 5],
    ])
  })

  it('is growth of the measure that the sentence before named', () => {
    expect(read('Halden no longer expects sales to grow this year. Instead, they will probably drop 2% to 4%.')).toEqual([['revenue', 'reported', -4, -2]])
  })

  it.each([
    ['Halden lifted its operating profit forecast for the year by 25%. It now looks for $500 million.', ['operating-income', 'reported', 5e8, 5e8]],
    ['Halden had said in February that it would make an underlying operating profit of $400 million to $420 million this year. It now says $440 million to $460 million.', ['operating-income', 'adjusted', 4.4e8, 4.6e8]],
    ['Halden had told shareholders in July to expect stable revenue for the year as a whole. It now speaks of a decline of 8 to 10 percent.', ['revenue', 'reported', -10, -8]],
  ])('is of the one measure whose forecast the sentence before speaks of: %s', (sentences, expected) => {
    expect(read(sentences)).toEqual([expected])
  })

  it('is none where the sentence before speaks of two measures or of no forecast', () => {
    expect(read('Halden lifted its forecasts for operating profit and sales. It now looks for $500 million.')).toEqual([])
    expect(read('Operating profit was hit by a strike. It now says $440 million to $460 million.')).toEqual([])
  })

  it.each(['It expects to pay dividends of $1.20 to $1.25 per share.', 'It sees copper at $4.20 to $4.60.', 'The offering price range is $18 to $20 per share.', 'It plans to buy back shares at $30 to $32.'])('is none where it is paid or traded: %s', (sentence) => {
    expect(read(sentence)).toEqual([])
  })
})

describe('a forecast', () => {
  it.each([
    ['It upped its free cash flow goal for the year to $1.9 billion from $1.7 billion.', ['free-cash-flow', 'reported', 1.9e9, 1.9e9]],
    ['Executives told analysts to expect third-quarter revenue of about $2.4 billion.', ['revenue', 'reported', 2.4e9, 2.4e9]],
    ['Halden remains on track for full-year organic sales growth of 4% to 6%.', ['revenue', 'like-for-like', 4, 6]],
    ['For the current quarter, the pump maker is looking for revenue of between $2.4 billion and $2.5 billion.', ['revenue', 'reported', 2.4e9, 2.5e9]],
  ])('is the company’s own: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected])
  })
})
