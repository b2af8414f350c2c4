import { describe, expect, it } from 'vitest'
import { compareFingerprints, fingerprintArticle } from '../../../src/core/stories/index.ts'
import type { Relation } from '../../../src/core/stories/index.ts'
import { makePairs } from '../../fixtures/stories/pairs.ts'

const judged = makePairs(1, 40).map((pair) => ({ ...pair, relation: compareFingerprints(fingerprintArticle(pair.first), fingerprintArticle(pair.second)).relation }))

function shareJoined(truth: string, relations: readonly Relation[] = ['copy', 'update', 'same-event']): number {
  const all = judged.filter((one) => one.truth === truth)
  return all.filter((one) => relations.includes(one.relation)).length / all.length
}

describe('of stories whose truth is known', () => {
  it('copies are one entry', () => expect(shareJoined('copy')).toBeGreaterThanOrEqual(0.99))
  it('updates are grouped', () => expect(shareJoined('update')).toBeGreaterThanOrEqual(0.9))
  it('different stories of one company and one day stay apart', () => expect(shareJoined('different')).toBeLessThan(0.005))
  it('no template filled in for another day is taken for a copy', () => {
    expect(judged.filter((one) => one.kind === 'template, next day' && one.relation !== 'different')).toEqual([])
  })
})
