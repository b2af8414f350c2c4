import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listArticles, setState } from '../../../src/core/articles/index.ts'
import { addTag, colorTag, completeTag, deleteTag, listTags, mergeTags, removeTag, renameTag, undoTagChange } from '../../../src/core/tags/index.ts'
import { contract } from '../../../src/shared/contract.ts'
import type { TagChange } from '../../../src/shared/contract.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'
import { planOf } from '../plan.ts'

function open(tags: Readonly<Record<string, readonly number[]>>) {
  const { db, ids } = openLibraryWith(['A', 'B', 'C', 'D'].map((title, index) => ({ title, hoursAgo: index + 1 })))
  for (const [tag, places] of Object.entries(tags)) addTag(db, places.map((place) => ids[place] as string), tag, noon + (places[0] ?? 0))
  return { db, ids }
}

const titles = (db: Database, tag: string, more: { query?: string; limit?: number; cursor?: string | null } = {}): string =>
  listArticles(db, { scope: { kind: 'tag', tag }, query: '', limit: 100, offset: 0, cursor: null, ...more }, noon).articles.map((article) => article.title).join('')
/** All that the library knows of tags. */
const everything = (db: Database): unknown => [
  db.prepare('SELECT name, color FROM tags ORDER BY name').all(),
  db.prepare('SELECT name, article_id, tagged_at FROM article_tags JOIN tags ON tags.id = tag_id ORDER BY name, article_id').all(),
]
/** Over the border, as the window sends it. */
const sent = (change: TagChange): TagChange => contract['tags.undo'].input().parse(JSON.parse(JSON.stringify({ change }))).change

describe('nested tags', () => {
  it('show what is nested in them, each article once, and count exactly that', () => {
    const { db, ids } = open({ energy: [0, 1], 'energy/oil': [1, 2], 'energy/oil/brent': [2], energyx: [3], 'energy.': [3] })
    expect(titles(db, 'Energy')).toBe('ABC')
    expect(titles(db, 'energy/oil')).toBe('BC')
    expect(titles(db, 'energy', { query: 'title:B OR title:D' })).toBe('B')
    expect(titles(db, 'energy', { limit: 1, cursor: null })).toBe('A')
    setState(db, 'read', [ids[1] as string], true, noon)
    expect(listTags(db).map(({ name, articles, unread }) => [name, articles, unread])).toEqual([
      ['energy', 3, 2], ['energy.', 1, 1], ['energy/oil', 2, 1], ['energy/oil/brent', 1, 1], ['energyx', 1, 1],
    ])
    db.close()
  })

  it('are listed with the tags they stand under, also where nobody gave those', () => {
    const { db } = open({ 'markets/asia/china': [0, 1], 'Markets/europe': [1], zinc: [2] })
    expect(listTags(db)).toEqual([
      { name: 'markets', color: null, articles: 2, unread: 2, implied: true },
      { name: 'markets/asia', color: null, articles: 2, unread: 2, implied: true },
      { name: 'markets/asia/china', color: null, articles: 2, unread: 2 },
      { name: 'Markets/europe', color: null, articles: 1, unread: 1 },
      { name: 'zinc', color: null, articles: 1, unread: 1 },
    ])
    expect(titles(db, 'markets')).toBe('AB')
    db.close()
  })

  it('are listed in order, page by page, however many they are', () => {
    const { db, ids } = openLibraryWith(Array.from({ length: 30 }, (_, index) => ({ title: `T${index}`, hoursAgo: index + 1 })))
    ids.forEach((id, index) => addTag(db, [id], `many/${index}`, noon))
    ids.forEach((id) => addTag(db, [id], 'many', noon))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: ReturnType<typeof listArticles> = listArticles(db, { scope: { kind: 'tag', tag: 'many' }, query: '', limit: 7, offset: 0, cursor }, noon)
      seen.push(...page.articles.map((article) => article.id))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual(ids)
    const plan = planOf(db, () => listArticles(db, { scope: { kind: 'tag', tag: 'many' }, query: '', limit: 7, offset: 0, cursor: '5:5' }, noon))
    expect(plan.filter((line) => /TEMP B-TREE|^SCAN (?!\S+ USING INDEX)/.test(line))).toEqual([])
    db.close()
  })
})

describe('changes of tags', () => {
  it('rename with all that is nested, and say so where the name is taken', () => {
    const { db } = open({ energy: [0], 'energy/oil': [1], power: [2], 'power/oil': [3] })
    const before = everything(db)
    expect(() => renameTag(db, 'energy', 'power')).toThrow('There is a tag "power" already. Merge the two')
    expect(everything(db)).toEqual(before)
    const change = renameTag(db, 'energy', 'energy/old')
    expect(change.renamed).toEqual([{ from: 'energy', to: 'energy/old' }, { from: 'energy/oil', to: 'energy/old/oil' }])
    expect(change.ids.toSorted()).toEqual(['1', '2'])
    expect(renameTag(db, 'power', 'Power').renamed).toHaveLength(2)
    expect(() => renameTag(db, 'nothing', 'x')).toThrow('There is no tag "nothing"')
    undoTagChange(db, sent(change))
    expect(listTags(db).map((tag) => tag.name)).toEqual(['energy', 'energy/oil', 'Power', 'Power/oil'])
    db.close()
  })

  it('rename and merge in the rules that give the tag, and take that back', () => {
    const { db } = open({ energy: [0] })
    const given = (): unknown => JSON.parse(db.prepare('SELECT actions FROM rules').pluck().get() as string)
    db.prepare("INSERT INTO rules (name, query, actions, is_on, position) VALUES ('r', 'x', ?, 1, 1)").run(JSON.stringify({ tags: ['Energy', 'other'] }))
    const renamed = renameTag(db, 'energy', 'power')
    expect(given()).toEqual({ tags: ['power', 'other'] })
    undoTagChange(db, sent(renamed))
    expect(given()).toEqual({ tags: ['Energy', 'other'] })
    const merged = mergeTags(db, ['energy'], 'other')
    expect(given()).toEqual({ tags: ['other'] })
    undoTagChange(db, sent(merged))
    expect(given()).toEqual({ tags: ['Energy', 'other'] })
    db.close()
  })

  it('remove everywhere, and the undo brings back every article, colour and time', () => {
    const { db } = open({ energy: [0, 1], 'energy/oil': [1, 3], other: [0] })
    colorTag(db, 'energy/oil', 'teal')
    const before = everything(db)
    const change = deleteTag(db, 'ENERGY')
    expect(listTags(db).map((tag) => tag.name)).toEqual(['other'])
    expect(change.ids.toSorted()).toEqual(['1', '2', '4'])
    const redo = undoTagChange(db, sent(change))
    expect(everything(db)).toEqual(before)
    undoTagChange(db, sent(redo))
    expect(listTags(db).map((tag) => tag.name)).toEqual(['other'])
    db.close()
  })

  it('merge into a tag that is there or a new one, and come apart again', () => {
    const { db } = open({ oil: [0, 1], crude: [1, 2], energy: [2] })
    colorTag(db, 'oil', 'red')
    const before = everything(db)
    const into = mergeTags(db, ['oil', 'CRUDE', 'energy'], 'energy')
    expect(listTags(db)).toEqual([{ name: 'energy', color: null, articles: 3, unread: 3 }])
    undoTagChange(db, sent(into))
    expect(everything(db)).toEqual(before)
    const fresh = mergeTags(db, ['oil', 'crude'], 'petroleum')
    expect(listTags(db).map(({ name, color, articles }) => [name, color, articles])).toEqual([['energy', null, 1], ['petroleum', 'red', 3]])
    undoTagChange(db, sent(fresh))
    expect(everything(db)).toEqual(before)
    expect(mergeTags(db, ['oil'], 'oil').ids).toEqual([])
    expect(() => mergeTags(db, ['oil', 'none'], 'x')).toThrow('There is no tag "none"')
    db.close()
  })

  it('colour a tag, which then stays when its last article goes', () => {
    const { db, ids } = open({ oil: [0] })
    const change = colorTag(db, 'Oil', 'orange')
    expect(change.recolored).toEqual([{ tag: 'oil', before: null, after: 'orange' }])
    expect(colorTag(db, 'oil', 'orange')).toMatchObject({ recolored: [] })
    removeTag(db, [ids[0] as string], 'oil')
    expect(listTags(db)).toEqual([{ name: 'oil', color: 'orange', articles: 0, unread: 0 }])
    undoTagChange(db, sent(change))
    expect(listTags(db)[0]?.color).toBeNull()
    db.close()
  })

  it('are each taken back exactly, whatever they are', () => {
    const names = fc.constantFrom('a', 'A/b', 'a/b/c', 'd', 'd/a', 'e')
    const step = fc.oneof(
      fc.record({ kind: fc.constant('rename' as const), tag: names, to: names }),
      fc.record({ kind: fc.constant('merge' as const), tag: names, to: names }),
      fc.record({ kind: fc.constant('delete' as const), tag: names, to: names }),
      fc.record({ kind: fc.constant('color' as const), tag: names, to: names }),
    )
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const { db } = open({ a: [0, 1], 'a/b': [1], 'a/b/c': [2, 3], d: [3], 'd/a': [0] })
      const stack: { before: unknown; change: TagChange }[] = []
      for (const { kind, tag, to } of steps) {
        const before = everything(db)
        try {
          const change = kind === 'rename' ? renameTag(db, tag, to) : kind === 'merge' ? mergeTags(db, [tag], to) : kind === 'delete' ? deleteTag(db, tag) : colorTag(db, tag, 'blue')
          stack.push({ before, change })
        } catch {
          expect(everything(db)).toEqual(before)
        }
      }
      for (const { before, change } of stack.reverse()) {
        undoTagChange(db, sent(change))
        expect(everything(db)).toEqual(before)
      }
      db.close()
    }), { numRuns: 60 })
  })
})

describe('completion', () => {
  it('offers what begins so first, then nested parts and words, then what holds it; nothing typed: what was used last', () => {
    const { db } = open({ 'cloud software': [0], software: [1], 'it/software': [2], 'big softies': [3], unsoft: [0], zinc: [1] })
    expect(completeTag(db, 'Soft', 10).map((tag) => tag.name)).toEqual(['software', 'it/software', 'big softies', 'cloud software', 'unsoft'])
    expect(completeTag(db, '', 2).map((tag) => tag.name)).toEqual(['big softies', 'it/software'])
    expect(completeTag(db, '%', 10)).toEqual([])
    db.close()
  })

  it('refuses names with nothing between the slashes', () => {
    const isFine = (tag: string): boolean => contract['tags.add'].input().safeParse({ ids: ['1'], tag }).success
    expect(['a/b', 'a / b', 'a'].map(isFine)).toEqual([true, true, true])
    expect(['/a', 'a/', 'a//b', 'a/ /b', '/'].map(isFine)).toEqual([false, false, false, false, false])
  })
})
