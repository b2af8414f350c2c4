// Companies that a sentence names for the reason of a number, in an aside or as a part: what is told is not theirs. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

const owners = (page: string): readonly unknown[] =>
  extractArticle(parseText(page, { source: 'page.txt', url: null, contentType: null, modifiedAt: null, now: '2026-11-01T00:00:00Z' })).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, actual }) => [symbol, metric, actual]))

const head = 'Orrin Works sells fewer pumps\n\nOrrin Works (ORRN.CO) said third-quarter net sales were 749 million Danish crowns.\n\n'

describe('a number stays with the company of the article', () => {
  it('where a rival took a share of it, and in the sentences behind', () => {
    expect(owners(`${head}Operating profit dropped 11% to 74 million crowns, missing a forecast of 82 million, as prices came down and rival Tessin Pumps (TSSN.N) kept taking share. Free cash flow was 46 million crowns.\n`)).toEqual([
      ['ORRN.CO', 'revenue', 749e6],
      ['ORRN.CO', 'operating-income', 74e6],
      ['ORRN.CO', 'free-cash-flow', 46e6],
    ])
  })

  it('where another did something that gave the reason', () => {
    expect(owners(`${head}Operating profit was 74 million crowns, better than some had feared after Tessin (TSSN.N) cut its prices in the spring.\n`)).toEqual([
      ['ORRN.CO', 'revenue', 749e6],
      ['ORRN.CO', 'operating-income', 74e6],
    ])
  })

  it('where another is left out of it', () => {
    expect(owners(`${head}Adjusted free cash flow without Tessin was 46 million crowns in the quarter.\n\nOrrin owns 80% of Tessin Air (TSSN.N).\n`)).toEqual([
      ['ORRN.CO', 'revenue', 749e6],
      ['ORRN.CO', 'free-cash-flow', 46e6],
    ])
  })

  it('where it is of a part that another is called like', () => {
    expect(owners(`${head}In Tessin, sales sank 11% to 344 million crowns.\n\nIts namesake Tessin Corp. (TSSN.N) has nothing to do with it.\n`).filter((owner) => (owner as readonly unknown[])[0] === 'TSSN.N')).toEqual([])
  })
})

describe('a number goes to the other company', () => {
  it('where it stands behind the name', () => {
    expect(owners(`${head}The shares rose 4% after Tessin Pumps (TSSN.N) reported third-quarter net income of 93 million crowns.\n`)).toEqual([
      ['ORRN.CO', 'revenue', 749e6],
      ['TSSN.N', 'net-income', 93e6],
    ])
  })
})
