// What stories say by the way: where they come from, what could be, what analysts expect of another year, what something made long ago. None of it is a result, and none of it takes results away.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const told = (text: string, title = 'Corvane counts'): readonly (readonly unknown[])[] =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ period, figures }) => figures.map(({ metric, actual, change }) => [period.kind, metric, actual, change?.value ?? null]))

it('what a company could post is no result', () => {
  const { snapshots } = extractArticle({ title: 'Corvane warns', dek: null, text: 'Corvane Airlines Inc. (NASDAQ: CRVQ) reported first-quarter revenue of $12.6 billion. Corvane said it could post an adjusted loss per share of as much as 65 cents this year.', sections: [], publishedAt: null })
  expect(snapshots.flatMap(({ figures }) => figures.map(({ metric }) => metric))).toEqual(['revenue'])
})

describe('where a story comes from', () => {
  it.each([
    ['Basel (QTN) - Dental implant maker Halden Dental (SIX: HLDN) grew by more than expected in the first half. Sales went up 4.8 percent to 1.36 billion francs, the Basel-based group said.', 'HLDN'],
    ['Mumbai, Apr 28 (QTN): Retailer Halden Dental (NSE: HLDN) on Tuesday reported an 11.3 per cent rise in net profit to Rs 388.7 crore for the fourth quarter.', 'HLDN'],
  ])('is an agency and no company: %s', (text, symbol) => {
    const { mentions, snapshots } = extractArticle({ title: 'Halden Dental grows', dek: null, text, sections: [], publishedAt: null })
    expect([...mentions, ...snapshots].map((each) => each.symbol)).toEqual([symbol, symbol])
  })

  it('is a company where the story names it again', () => {
    const text = 'Corvane (QTN) - Third-quarter revenue at the maker of pumps rose 9% to $5.1 billion. Corvane shares fell 2%.'
    expect(extractArticle({ title: 'Pumps', dek: null, text, sections: [], publishedAt: null }).snapshots.map(({ symbol }) => symbol)).toEqual(['QTN'])
  })
})

it('results that were told stay told, whatever analysts expect of next year at the end', () => {
  expect(told('Corvane Media Inc. (NASDAQ: CRVQ) reported after the close.\n\nTHE PRINT\n\n- Q3 revenue $4.46B vs $4.38B consensus\n- EPS $2.34 vs $2.31 consensus\n\nThe stock trades at 24 times what analysts expect it to earn next year.', 'Corvane Q3 quick take').map(([, metric]) => metric)).toEqual(['revenue', 'eps'])
})

it('whom a deal was made with is not who tells', () => {
  const { snapshots } = extractArticle({ title: 'Two results', dek: null, text: 'Corvane Media Inc. (NASDAQ: CRVQ) and Tessin Corp. (NYSE: TSN) reported third-quarter results.\n\nCorvane had a good quarter: it lost $11.2 million, with amortization of its Tessin deal in there. A year ago it lost $45.1 million.', sections: [], publishedAt: null })
  expect(snapshots.map(({ symbol }) => symbol)).toEqual(['CRVQ'])
})

it('what something made over its life, and on every dollar, is no result', () => {
  expect(told('Corvane Chemical Corp. (NYSE: CVC) made the stuff from 1961 to 2004 and earned 38 cents on every dollar it sold. The business brought in $3.9 billion of revenue over its life, a witness said, and lost $22 million in its final year.', 'What the creek remembers')).toEqual([])
})

it('a year that ended is a period, however that is put', () => {
  expect(told('Corvane plc (LSE: CRV) shipped 2,140 instruments in the year that ended on 31 March 2026.\n\nRevenue was £146.2 million, lower by 1.9%.', 'To the owners of Corvane')).toEqual([['year', 'revenue', 146.2e6, -1.9]])
})

describe('a symbol as it is printed', () => {
  it.each([
    ['Halden Energia (ELI: HLDN) said net profit came to €342 million in the third quarter.', 'HLDN'],
    ['Halden Glove Bhd (KL: HLDNGLV) said net profit fell 46.3% to RM19.4 million in the third quarter.', 'HLDNGLV'],
    ['Haldenesis (Haldenesis A/S, CPH: HLD-B) said net profit came to DKK 342 million in the third quarter.', 'HLD.B'],
  ])('is the company’s: %s', (text, symbol) => {
    expect(extractArticle({ title: 'A quarter', dek: null, text, sections: [], publishedAt: null }).snapshots.map((snapshot) => snapshot.symbol)).toEqual([symbol])
  })

  it('is none where initials in brackets stand for continents', () => {
    const text = 'Halden Water (NYSE: HLDN) reported third-quarter sales of $540 million.\n\nAsia-Pacific, the Middle East, and Africa (APMEA): sales of $49.5 million grew 5%.'
    expect(extractArticle({ title: 'Halden Water', dek: null, text, sections: [], publishedAt: null }).mentions.map(({ symbol }) => symbol)).toEqual(['HLDN'])
  })
})

it('what a company bought is a business of its own, though a directory lists it still', () => {
  const directory = [{ symbol: 'TSSN', exchange: 'NYSE', name: 'Tessin Footwear Inc.', shortNames: ['Tessin Footwear'] }]
  const text = 'Halden Sporting Goods (NYSE: HLDN) closed on Tuesday its first full year as owner of Tessin Footwear.\n\nComparable sales at the Tessin Footwear business rose 1.6% in the third quarter. Consolidated net sales came to $5.48 billion.'
  expect(extractArticle({ title: 'Halden turns a corner', dek: null, text, sections: [], publishedAt: null, directory }).snapshots.map(({ symbol, figures }) => [symbol, figures.map(({ segment, metric }) => [segment, metric])])).toEqual([
    ['HLDN', [['Tessin Footwear', 'comparable-sales'], [null, 'revenue']]],
  ])
})

it.each([
  ['Automotive hit $1.26 billion, up 20%, and handset revenue was $7.19 billion.', 'Automotive'],
  ['Revenue of the Nutrition division, to which the brand belongs, was $958 million.', 'Nutrition'],
])('the name of a business ends before its verb and what describes it: %s', (sentence, name) => {
  const { snapshots } = extractArticle({ title: 'Halden', dek: null, text: `Halden Foods (NYSE: HLDN) reported third-quarter revenue of $9.8 billion.\n\n${sentence}`, sections: [], publishedAt: null })
  expect(snapshots[0]!.figures.map(({ segment }) => segment)).toContain(name)
})
