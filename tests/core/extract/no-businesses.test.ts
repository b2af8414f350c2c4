// Words of a sentence, and people who speak, where the name of a business would stand.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { namesNoBusiness } from '../../../src/core/extract/businesses/no-businesses.ts'

function read(sentences: string): readonly string[] {
  const { snapshots } = extractArticle({
    title: 'Tarnow Cloud reports third-quarter results',
    dek: null,
    text: `Tarnow Cloud Inc. (NASDAQ: TRNW) said net income in the third quarter rose 8% to $0.2 billion.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, sells software for warehouses.`,
    sections: [],
    publishedAt: null,
  })
  return snapshots.flatMap(({ figures, guidance }) => [...figures.filter(({ metric }) => metric !== 'net-income').map(({ metric, segment, actual }) => [metric, segment ?? 'whole', actual]), ...guidance.map(({ metric, segment, low }) => [metric, segment ?? 'whole', low])]).map((parts) => parts.join(' '))
}

describe('what names no business', () => {
  it('is a verb, a page or a cry before a measure', () => {
    expect(read('For the fourth quarter we anticipate revenue of $1.30 billion to $1.40 billion.')).toEqual(['revenue whole 1300000000'])
    expect(read('The outlook. Page 14: Fourth-quarter revenue is expected at $270 million to $300 million.')).toEqual(['revenue whole 270000000'])
    for (const words of ['Oof', 'namely', 'hurt by a', 'organic decline of', 'TL 71.4bn', 'Store-on-store']) expect(namesNoBusiness(words)).toBe(true)
    for (const name of ['Cloud Services', 'Sales Cloud', 'Power & Gas', 'Page Three', 'Revenue Cycle Management', '3D Printing', 'PS5', 'EV9', 'No. 7']) expect(namesNoBusiness(name)).toBe(false)
  })

  it('is the person who speaks for the company', () => {
    expect(read('Ana Morell, the chief executive who took over in May, now expects to make between $1.1 billion and $1.3 billion of operating profit in 2026.')).toEqual(['operating-income whole 1100000000'])
  })
})
