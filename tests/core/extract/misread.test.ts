// What was once read wrong in articles of the wires: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

describe('months are no period of ours', () => {
  it.each([
    ['For the first 11 months, revenue totaled $2.41 billion, up 31.2% from a year earlier.'],
    ['January-November revenue totaled $2.41 billion, up 31.2% from a year earlier.'],
  ])('%s', (sentence) => {
    const text = `Nodel Foundry (NYSE: NODL) reported revenue of $241 million for November, up 24%. ${sentence} It has guided for fourth-quarter sales of $690 million to $710 million.`
    expect(read('Nodel November sales rise 24% on year', text).snapshots.flatMap((snapshot) => snapshot.figures)).toEqual([])
    expect(figures(read('Nodel sells more', text))).toEqual([])
  })
})

describe('a segment', () => {
  it('is no half of a compound word', () => {
    const [snapshot] = read(
      'Tarrow earns less',
      'Tarrow Bank (LSE: TROW) said third-quarter net profit fell to £410 million. It confirmed its 2026 net-profit target of £1.6 billion.',
    ).snapshots
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ metric: 'net-income', segment: null, low: 1_600_000_000 })])
  })

  it('is no span of months', () => {
    const own = figures(read('Tarrow doubles profit', 'Tarrow Holdings (9871.T) more than doubled its July-September net profit to 310 billion yen.'))
    expect(own).toEqual([expect.objectContaining({ metric: 'net-income', segment: null, actual: 310_000_000_000 })])
  })
})
