// Numbers beside a measure that are none of it: what one thing brings, prices in an aside, corrections, words that no business is called by. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const figures = (text: string): readonly unknown[] =>
  extractArticle({ title: 'Orrin reports', dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ figures: own }) => own.map(({ metric, segment, actual, change }) => [metric, segment, actual, change?.value ?? null]))

describe('a number is none of the measure beside it', () => {
  it.each([
    ['what one thing brings', 'Orrin Cars (NYSE: ORRN) said third-quarter revenue was $310 million. Gross profit per unit on a retail car, before financing, was $3,188.', [['revenue', null, 310e6, null]]],
    ['a margin on every barrel', 'Orrin Oil (NYSE: ORRN) said third-quarter net income rose to $442 million, as the margin on every barrel widened to 11.9 dollars from 8.8 dollars.', [['net-income', null, 442e6, null]]],
    ['how a price moved', 'Orrin Metal (OSL: ORRN) lifted third-quarter EBITDA to NOK 4.41 billion, with an all-in metal price 11 percent higher.', [['ebitda', null, 4.41e9, null]]],
    ['how much was sold', 'Orrin Foods (NSE: ORRN) reported a third-quarter net profit of Rs 331 crore. The business grew 1.5 per cent by volume.', [['net-income', null, 3.31e9, null]]],
  ])('%s', (_what, text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('that a correction takes back', () => {
    expect(figures('Orrin Beauty (NYSE: ORRN) said third-quarter net sales rose to $2.96 billion.\n\nCorrection, 6:12 p.m.: An earlier version of this story gave quarterly net sales as $2.69 billion. They were $2.96 billion.')).toEqual([['revenue', null, 2.96e9, null]])
  })
})

describe('a number of no business', () => {
  it('is asked about where what stands before it is no name', () => {
    expect(figures('Orrin Drinks (BMV: ORRN) said third-quarter revenue was 22.9 billion pesos. In South America, measured in dollars, dollars revenue was $1.08 billion.').map((figure) => (figure as readonly unknown[])[1])).not.toContain('dollars')
  })

  it('is the whole company’s where a builder of homes tells of home sales', () => {
    expect(figures('Orrin Homes (NYSE: ORRN), the homebuilder, reported third-quarter home sales revenues of $3.41 billion and home sales gross margin of 27.1%.')).toEqual([
      ['revenue', null, 3.41e9, null],
      ['gross-margin', null, 27.1, null],
    ])
  })
})

describe('cents with a space between their thousands', () => {
  it('are one number', () => {
    expect(figures('Orrin Group (JSE: ORRN) said headline earnings per share for the year slipped to 1 872.5 cents from 1 900 cents.')[0]).toEqual(['eps', null, 18.725, null])
  })
})
