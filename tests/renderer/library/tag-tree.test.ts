import { describe, expect, it } from 'vitest'
import { capTags } from '../../../src/renderer/library/cap-tags.ts'
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

describe('more tags than the tree has room for', () => {
  const many = Array.from({ length: 400 }, (_, index) => ({ ...tag(`t${String(index).padStart(3, '0')}`), articles: index }))
  const nested = [{ ...tag('big'), articles: 9999 }, ...Array.from({ length: 300 }, (_, index) => tag(`big/${index}`))]
  const cap = (tags: Parameters<typeof listTagTree>[0], wanted: string | null = null) => capTags(listTagTree(tags, () => false), wanted).map((line) => line.tag.name)

  it('are those with the most articles, in their order', () => {
    expect(cap(many)).toEqual(many.slice(300).map(({ name }) => name))
    expect(cap(many.slice(0, 150))).toHaveLength(150)
  })

  it('have the one that the person is at among them, under those it is nested in', () => {
    expect(cap(many, 't003')).toEqual(['t003', ...many.slice(300).map(({ name }) => name)])
    const names = cap([...nested, ...many], 'big/299')
    expect(names.slice(0, 2)).toEqual(['big', 'big/0'])
    expect(names.filter((name) => name.startsWith('big/'))).toHaveLength(51)
    expect(names).toContain('big/299')
    expect(names).toContain('t399')
  })
})
