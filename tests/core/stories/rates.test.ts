import { describe, expect, it } from 'vitest'
import { compareFingerprints, fingerprintArticle } from '../../../src/core/stories/index.ts'
import type { Version } from '../../fixtures/stories/change.ts'
import { makePairs } from '../../fixtures/stories/pairs.ts'
import type { Pair } from '../../fixtures/stories/pairs.ts'

const pairs = makePairs(1, 40)

/** With the companies that extraction finds, and without, as for companies that no directory knows. */
describe.each([{ known: true }, { known: false }])('of stories whose truth is known, companies known: $known', ({ known }) => {
  const printOf = (version: Version) => fingerprintArticle(known ? version : { ...version, symbols: [] })
  const judged = pairs.map((pair) => ({ ...pair, relation: compareFingerprints(printOf(pair.first), printOf(pair.second)).relation }))
  const shareJoined = (truth: Pair['truth']): number => {
    const all = judged.filter((one) => one.truth === truth)
    return all.filter((one) => one.relation !== 'different').length / all.length
  }

  it('copies are one entry', () => expect(shareJoined('copy')).toBeGreaterThanOrEqual(0.99))
  it('updates are grouped', () => expect(shareJoined('update')).toBeGreaterThanOrEqual(0.9))
  it('different stories of one company and one day stay apart', () => expect(shareJoined('different')).toBeLessThan(0.005))
  it('no template filled in for another day is taken for a copy', () => {
    expect(judged.filter((one) => one.kind === 'template, next day' && one.relation === 'copy')).toEqual([])
  })
})
