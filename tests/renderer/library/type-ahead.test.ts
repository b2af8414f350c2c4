import { describe, expect, it } from 'vitest'
import { nothingTyped, typeAhead } from '../../../src/renderer/library/type-ahead.ts'
import type { Typed } from '../../../src/renderer/library/type-ahead.ts'

const known = ['j', 'k', 'r', '/', 'g a', 'g u', 'Space', 'Mod+k']
const pressOf = (key: string) => ({ key, code: `Key${key.toUpperCase()}`, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false })
/** What is typed of a name after each of these presses, this many milliseconds apart. */
function typeAll(keys: string, pause = 100): string[] {
  let typed: Typed = nothingTyped
  return [...keys].map((key, index) => (typed = typeAhead(typed, pressOf(key), 10_000 + index * pause, known)).text)
}

describe('letters that are typed in the tree', () => {
  it('are the beginning of a name where the window has no such key', () => {
    expect(typeAll('ba')).toEqual(['b', 'ba'])
    expect(typeAll('bj')).toEqual(['b', 'bj'])
    expect(typeAll('ba', 800)).toEqual(['b', 'a'])
  })

  it('are the keys of the window where it has such', () => {
    expect(typeAll('j')).toEqual([''])
    expect(typeAll('/')).toEqual([''])
    expect(typeAll('jb')).toEqual(['', 'b'])
    expect(typeAll('bj', 800)).toEqual(['b', ''])
  })

  it('end a row of keys that was begun, and only soon after', () => {
    expect(typeAll('ga')).toEqual(['', ''])
    expect(typeAll('gu')).toEqual(['', ''])
    expect(typeAll('gab')).toEqual(['', '', 'b'])
    expect(typeAll('ga', 1100)).toEqual(['', 'a'])
  })
})
