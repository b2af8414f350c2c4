import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeKept } from '../../../src/renderer/articles/merge-kept.ts'

const lines = (ids: string) => [...ids].map((id) => ({ id }))
const merge = (before: string, fresh: string, kept: string) =>
  mergeKept(lines(before), lines(fresh), new Set(kept))
    .map((each) => each.id)
    .join('')

describe('articles kept in a list they no longer belong to', () => {
  it('stay where they stood', () => {
    expect(merge('abcd', 'acd', 'b')).toBe('abcd')
    expect(merge('abcd', 'bcd', 'a')).toBe('abcd')
    expect(merge('abcd', 'ab', 'cd')).toBe('abcd')
    expect(merge('abcd', 'xacd', 'b')).toBe('xabcd')
  })

  it('go when nobody kept them', () => {
    expect(merge('abcd', 'acd', '')).toBe('acd')
  })

  it('never displace or double what the library answered', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
    fc.assert(
      fc.property(ids, ids, ids, (before, fresh, kept) => {
        const merged = merge(before.join(''), fresh.join(''), kept.join(''))
        expect([...merged].filter((id) => fresh.includes(id))).toEqual(fresh)
        expect(new Set(merged).size).toBe(merged.length)
        for (const id of kept) if (before.includes(id)) expect(merged).toContain(id)
      }),
    )
  })
})
