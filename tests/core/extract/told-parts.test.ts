// Businesses told with asides, verbs and headings of a journalist's choosing. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(text: string): readonly unknown[] {
  const lead = 'Halden Works Inc. (NYSE: HLDW) said third-quarter revenue came to $11.24 billion, up 22%, topping estimates of $10.87 billion.'
  return extractArticle({ title: 'Halden Works beats estimates', dek: null, text: `${lead}\n\n${text}`, sections: [], publishedAt: null }).snapshots.flatMap(({ symbol, figures }) =>
    figures.filter(({ segment }) => segment !== null).map(({ metric, segment, actual, change }) => [symbol, metric, segment, actual, change?.value ?? null]),
  )
}

describe('a business', () => {
  it.each([
    ['The data center business, which houses both the server processors and the accelerators, generated $6.02 billion, a jump of 39%.', ['HLDW', 'revenue', 'data center', 6.02e9, 39]],
    ['Client revenue came to $3.11 billion. Embedded added $1.12 billion, a gain of 31%.', ['HLDW', 'revenue', 'Embedded', 1.12e9, 31]],
    ['Revenue by region: the United States and Canada brought in $5.74 billion, up 12%.', ['HLDW', 'revenue', 'United States and Canada', 5.74e9, 12]],
    ['The software business keeps fading, with revenue of $571 million, off 3%.', ['HLDW', 'revenue', 'software', 571e6, -3]],
    ["The software unit, Halden's oldest, had another rough quarter, with sales of $571 million, down 3%.", ['HLDW', 'revenue', 'software', 571e6, -3]],
    ['At the Experiences segment, made up of parks, cruises and consumer products, revenue climbed 7% to $9.4 billion and operating income rose 11% to $2.08 billion.', ['HLDW', 'operating-income', 'Experiences', 2.08e9, 11]],
    ['Linear networks revenue dropped 14% to $1.78 billion, and their operating income declined 22% to $305 million.', ['HLDW', 'operating-income', 'Linear networks', 305e6, -22]],
    ['International revenue grew 5.1% to $4.9 billion. Supply Chain Solutions had revenue of $2.34 billion, a 7% decrease.', ['HLDW', 'revenue', 'Supply Chain Solutions', 2.34e9, -7]],
    ['Sales of the Vyndamor family increased 5% to $1.67 billion.', ['HLDW', 'revenue', 'Vyndamor', 1.67e9, 5]],
    ['Product Sales\n\nEliquor, the blood thinner shared with Orrin Labs, Inc. (NYSE: ORRL), grew 14% to $2.3 billion.', ['HLDW', 'revenue', 'Eliquor', 2.3e9, 14]],
    ['Cominor sales shriveled 49% to $588 million. Paxlor, hurt by a mild wave, had sales of $402 million.', ['HLDW', 'revenue', 'Cominor', 588e6, -49]],
    ['Cominor sales shriveled 49% to $588 million. Paxlor, hurt by a mild wave, had sales of $402 million.', ['HLDW', 'revenue', 'Paxlor', 402e6, null]],
    ['Direct revenues fell 3% to $4.4 billion, with digital down 9%.', ['HLDW', 'revenue', 'digital', null, -9]],
    ['Subscription revenue increased 23% to $1.45 billion, while professional services brought in $71.6 million.', ['HLDW', 'revenue', 'professional services', 71.6e6, null]],
    ['Sales to data center customers more than tripled, to $213 million.', ['HLDW', 'revenue', 'data center customers', 213e6, null]],
    ['Gross margin on home sales was 16.9%, a decrease of 60 basis points.', ['HLDW', 'gross-margin', 'home sales', 16.9, -60]],
  ])('is read with its number: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected)
  })
})

describe('a company that is only part of the story', () => {
  it.each([
    'Average daily volume plunged 11.6%, most of it Orrin Labs, Inc. (NYSE: ORRL) parcels. But domestic revenue was down only 2.4% at $3.9 billion.',
    'Sales of Eliquor, shared with Orrin Labs, Inc. (NYSE: ORRL), grew 14% to $2.3 billion. Sales of Prevnor fell 2% to $1.71 billion.',
  ])('owns no number behind it: %s', (text) => {
    expect(read(text).filter((figure) => (figure as unknown[])[0] === 'ORRL')).toEqual([])
  })
})
