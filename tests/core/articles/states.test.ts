import { describe, expect, it } from 'vitest'
import { countArticles, readArticle, setState } from '../../../src/core/articles/index.ts'
import { addTag, listTags, removeTag } from '../../../src/core/tags/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

describe('what the reader does to an article', () => {
  it('is remembered, counted, and answered with exactly what changed', () => {
    const { db, ids } = openLibraryWith([{ title: 'A' }, { title: 'B' }])
    const [a, b] = ids as [string, string]
    expect(setState(db, 'read', [a], true, noon)).toEqual({ ids: [a] })
    expect(setState(db, 'read', [a, b], true, noon)).toEqual({ ids: [b] })
    expect(setState(db, 'starred', [b], true, noon)).toEqual({ ids: [b] })
    expect(countArticles(db)).toEqual({ all: 2, unread: 0, starred: 1, later: 0 })
    expect(setState(db, 'read', [a, b], false, noon)).toEqual({ ids: [a, b] })
    expect(readArticle(db, b)).toMatchObject({ read: false, starred: true })
    db.close()
  })

  it('changes nothing at all when one of the articles is not there', () => {
    const { db, ids } = openLibraryWith([{ title: 'A' }])
    expect(() => setState(db, 'read', [ids[0] as string, '99'], true, noon)).toThrow('There is no article 99')
    expect(countArticles(db).unread).toBe(1)
    db.close()
  })
})

describe('tags', () => {
  it('keep the spelling they were first given, and go with their last article', () => {
    const { db, ids } = openLibraryWith([{ title: 'A' }, { title: 'B' }])
    const [a, b] = ids as [string, string]
    expect(addTag(db, [a], 'China Tech', noon)).toEqual({ ids: [a], tag: 'China Tech' })
    expect(addTag(db, [a, b], 'china tech', noon)).toEqual({ ids: [b], tag: 'China Tech' })
    expect(listTags(db)).toEqual([{ name: 'China Tech', color: null, articles: 2, unread: 2 }])
    setState(db, 'read', [a], true, noon)
    expect(listTags(db)).toEqual([{ name: 'China Tech', color: null, articles: 2, unread: 1 }])
    expect(readArticle(db, a).tags).toEqual(['China Tech'])
    expect(removeTag(db, [a, b], 'CHINA TECH')).toEqual({ ids: [a, b], tag: 'China Tech' })
    expect(listTags(db)).toEqual([])
    expect(removeTag(db, [a], 'never there')).toEqual({ ids: [], tag: 'never there' })
    db.close()
  })
})
