// On what footing the growth of businesses stands that is told after another growth. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const growth = (text: string): readonly unknown[] =>
  extractArticle({ title: 'Orrin grows', dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ figures }) => figures.flatMap(({ segment, basis, change }) => (segment === null ? [] : [[segment, basis, change?.value]])))
const first = 'Orrin Scents (SIX: ORRN) said third-quarter sales were 1,004 million francs, up 7.3 percent on a like-for-like basis.'

describe('growth of businesses without a sum', () => {
  it('stands on the footing of the growth before it', () => {
    expect(growth(`${first}\n\nTaste sold goods for 955 million francs, a like-for-like gain of 1.5 percent. Sales in Latin America grew by 5.9 percent.`)).toContainEqual(['Latin America', 'like-for-like', 5.9])
  })

  it('is as reported behind what was reported', () => {
    expect(growth(`${first}\n\nLike-for-like sales of the group rose 7.3 percent, and as reported 4.0 percent. Sales in Latin America grew by 5.9 percent.`)).toContainEqual(['Latin America', 'reported', 5.9])
  })

  it('is as reported beside a sum', () => {
    expect(growth(`${first}\n\nTaste had like-for-like growth of 1.5 percent. Sales in Latin America grew by 5.9 percent to 310 million francs.`)).toContainEqual(['Latin America', 'reported', 5.9])
  })
})
