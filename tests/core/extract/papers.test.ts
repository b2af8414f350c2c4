// What newspapers at home and abroad taught: whose numbers they are, what is only foreseen, and which quarter is told. One case for each rule, invented companies and numbers.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: [] })

/** Results of all snapshots, briefly: symbol, period, metric, basis, segment, number, expectation, year before, change. */
const results = (text: string, title = 'Tarrow reports third-quarter results'): readonly unknown[] =>
  read(text, title).snapshots.flatMap((snapshot) =>
    snapshot.figures.map((figure) => [
      snapshot.symbol, `${snapshot.period.kind}${snapshot.period.number ?? ''}${snapshot.period.year ?? ''}`, figure.metric, figure.basis, figure.segment, figure.actual, figure.consensus, figure.prior, figure.change?.value ?? null,
    ]),
  )

describe('whose numbers they are', () => {
  it('a business has no earnings per share: a name that reports them is a company without a symbol', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million.\n\nKelloe reported a 6.4 per cent rise in third-quarter adjusted EPS.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
    ])
  })

  it('what the company is in other words has them', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million. Adjusted for one-time items, the weather and data provider reported earnings per share of 12 pence.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
      ['TRW', 'quarter3', 'eps', 'adjusted', null, 0.12, null, null, null],
    ])
  })

  it('under a heading that opens with the name of the next paragraph numbers are nobody’s', () => {
    expect(
      results(
        "Tarrow (LSE: TRW) posted third-quarter revenue of £420 million.\n\nCorvo Home 'relies on the second half'\n\nCORVO HOME saw sales rise in the first half of its year.\n\nThe online seller of lamps posted an £11.4million operating loss in the six months to September 30, down from £12.1million.",
      ),
    ).toEqual([['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null]])
  })

  it('letters in brackets behind a business that somebody owns are no symbol', () => {
    const { mentions } = read("Tarrow (LSE: TRW) reported third-quarter revenue of £420 million. The growth came from Tarrow's Guidance Systems (GS) sector.", 'Tarrow reports')
    expect(mentions.map((mention) => mention.symbol)).toEqual(['TRW'])
  })

  it('growth of a place whose trade was strong is the place’s', () => {
    expect(results('Tarrow (LSE: TRW) posted third-quarter revenue of £420 million. Growth in the Nordics was very strong across all shops with operating profits up 61 per cent.')).toEqual([
      ['TRW', 'quarter3', 'revenue', 'reported', null, 420e6, null, null, null],
      ['TRW', 'quarter3', 'operating-income', 'reported', 'Nordics', null, null, null, 61],
    ])
  })

  it('a fall of earnings at a company is no fall of its shares', () => {
    expect(read('Half-year results at Tarrow (LSE: TRW) showed that earnings before interest, tax and amortisation at Tarrow fell by 7.2 per cent in the six months to June 30.', 'Tarrow reports half-year results').priceActions).toEqual([])
    expect(read('Tarrow (LSE: TRW) said third-quarter results held the first sales of Norlode, which added 7.8% to worldwide sales growth.', 'Tarrow reports').priceActions).toEqual([])
  })
})

describe('what is only foreseen or held against', () => {
  it('cruising towards a profit is no profit, and lends no year', () => {
    expect(
      results('TARROW (LSE: TRW) is cruising towards record annual profits of £702million.\n\nIt made losses of £394million for the six months to the end of March.\n\nTotal revenue during the period climbed 8 per cent to £3.51billion, comprising increases of 5 per cent from passenger sales and 29 per cent from its holidays arm.', 'Tarrow heading towards record annual profits'),
    ).toEqual([
      ['TRW', 'half1', 'net-income', 'reported', null, -394e6, null, null, null],
      ['TRW', 'half1', 'revenue', 'reported', null, 3.51e9, null, null, 8],
    ])
  })

  it('a mark that was passed is no expectation', () => {
    expect(results("Tarrow's (NYSE: TRW) third-quarter operating profit exceeded $10 million, significantly higher than the prediction of $8.3 million. Operating profit came to $10.4 million.")).toEqual([
      ['TRW', 'quarter3', 'operating-income', 'reported', null, 10.4e6, 8.3e6, null, null],
    ])
  })

  it('what a number surpassed is of another year', () => {
    expect(results('Tarrow (NYSE: TRW) posted a third-quarter operating profit of $10.4 million. This is notable, surpassing the total operating profit for 2025, which stood at $6.6 million.')).toEqual([
      ['TRW', 'quarter3', 'operating-income', 'reported', null, 10.4e6, null, null, null],
    ])
  })

  it('what investors had estimated of a business is no guidance', () => {
    expect(read('Tarrow (NYSE: TRW) posted third-quarter revenue of $74 million. Investors had estimated its chip earnings for the third quarter to be between $4 million and $5 million.', 'Tarrow reports').snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })

  it('another quarter between two sentences takes neither its own numbers nor the next ones along', () => {
    expect(results('Tarrow (NSE: TARROW) reported a net profit for Q3FY26 of INR 6,106 crore. In Q2FY26, Tarrow reported a profit of INR 6,212 crore. Its consolidated revenue was up 1.3% on year to INR 38,821 crore.', 'Tarrow in Q3')).toEqual([
      ['TARROW', 'quarter32026', 'net-income', 'reported', null, 6106e7, null, null, null],
      ['TARROW', 'quarter32026', 'revenue', 'reported', null, 38821e7, null, null, 1.3],
    ])
  })

  it('the year of a comparison dates nothing, wherever it is told of again', () => {
    expect(results('Tarrow (LSE: TRW) reported growth in its operating profit of 17.2 per cent compared with the first half of 2025. However, the first half of 2025 was very weak.', 'Results in the first half')).toEqual([
      ['TRW', 'half1', 'operating-income', 'reported', null, null, null, null, 17.2],
    ])
  })
})
