import { describe, expect, it } from 'vitest'
import { rangeBetween } from '../../../src/renderer/articles/range.ts'

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

describe('a range of lines', () => {
  it('holds both its ends, whichever stands first', () => {
    expect(rangeBetween(items, 'b', 'd')).toEqual(['b', 'c', 'd'])
    expect(rangeBetween(items, 'd', 'b')).toEqual(['b', 'c', 'd'])
    expect(rangeBetween(items, 'c', 'c')).toEqual(['c'])
  })

  it('is its end alone where its beginning has left the list', () => {
    expect(rangeBetween(items, 'x', 'c')).toEqual(['c'])
    expect(rangeBetween(items, 'c', 'x')).toEqual([])
  })
})
