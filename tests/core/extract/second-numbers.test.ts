// A second number for what a company has one of.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const opening = 'Tarnow Cloud Inc. (NASDAQ: TRNW) reported third-quarter results. Revenue rose 12% to $410 million.'
const figures = (text: string): readonly string[] =>
  extractArticle({ title: 'Tarnow Cloud lifts sales', dek: null, text: `${opening}\n\n${text}`, sections: [], publishedAt: null }).snapshots.flatMap(({ period, figures }) => figures.map(({ metric, segment, actual, prior }) => [period.kind, metric, segment ?? '-', actual ?? '-', prior ?? '-'].join(' ')))

describe('a second number', () => {
  it('that a sentence about the year before tells is last year’s', () => {
    expect(figures('In the same quarter a year ago the company had revenue of $366 million.')).toContain('quarter revenue - 410000000 366000000')
  })

  it('that stands under one heading which may be anything is nothing', () => {
    expect(figures('What else\n\nRevenue of $210 million was ahead of plan.').filter((line) => line.includes('210000000'))).toEqual([])
  })
})
