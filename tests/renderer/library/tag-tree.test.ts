import { describe, expect, it } from 'vitest'
import { listTagTree } from '../../../src/renderer/library/tag-tree.ts'

const tag = (name: string) => ({ name, color: null, articles: 1, unread: 0 })
const show = (names: readonly string[], folded: readonly string[] = []) => listTagTree(names.map(tag), (name) => folded.includes(name)).map(({ label, level, open }) => `${'  '.repeat(level - 1)}${open === null ? '' : open ? 'v ' : '> '}${label}`)

describe('tags as a tree', () => {
  it('stand under those they are nested in, though others sort between them', () => {
    expect(show(['energy', 'energy today', 'energy/oil', 'energy/oil/brent', 'metals'])).toEqual(['v energy', '  v oil', '    brent', 'energy today', 'metals'])
  })

  it('fold', () => {
    expect(show(['energy', 'energy/oil', 'metals'], ['energy'])).toEqual(['> energy', 'metals'])
  })

  it('find theirs in another case, and stand outside with their whole name where it is not there', () => {
    expect(show(['Energy', 'energy/Oil', 'metals/gold'])).toEqual(['v Energy', '  Oil', 'metals/gold'])
  })
})
