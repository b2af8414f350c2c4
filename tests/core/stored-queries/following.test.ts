import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveWatchlist, createWatchlist, removeWatchlist, renameWatchlist } from '../../../src/core/companies/index.ts'
import { createAlert } from '../../../src/core/alerts/index.ts'
import { removeFeed, updateFeed } from '../../../src/core/feeds/index.ts'
import { createRule, listRules } from '../../../src/core/rules/index.ts'
import { createSmartList } from '../../../src/core/smart-lists/index.ts'
import { listArticles } from '../../../src/core/articles/index.ts'
import { addTag, deleteTag, mergeTags, renameTag, undoTagChange } from '../../../src/core/tags/index.ts'
import { contract } from '../../../src/shared/contract.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

const open = () => openLibraryWith(['A', 'B', 'C'].map((title, index) => ({ title, hoursAgo: index + 1, source: 'Harbour Wire' })))
const actions = { tags: [], star: true, later: false, read: false, hide: false, notify: false }
const save = (db: Database, ...queries: string[]): void => queries.forEach((query) => void createSmartList(db, { name: `List ${query}`, query, position: null, id: null }))
const saved = (db: Database): unknown => db.prepare('SELECT query FROM smart_lists ORDER BY id').pluck().all()
const found = (db: Database, query: string): string => listArticles(db, { scope: { kind: 'all' }, query, order: 'oldest', limit: 10, offset: 0, cursor: null }, noon).articles.map(({ title }) => title).join('')
/** Over the border, as the window sends it. */
const sent = <Change>(change: Change): Change => JSON.parse(JSON.stringify(change)) as Change

describe('a search that names a tag', () => {
  it('goes along when the tag or what it is nested in gets another name, and everything else stays as typed', () => {
    const { db, ids } = open()
    addTag(db, [ids[0] as string], 'energy', noon)
    addTag(db, [ids[1] as string], 'energy/oil', noon)
    save(db, '(tag:Energy  OR "tag:energy") -tag:"energy/oil"', 'tag:energy/o*', 'tag:ener*', 'title:energy tag:energyx', 'broken')
    db.exec("UPDATE smart_lists SET query = 'tag:energy (' WHERE query = 'broken'")
    createRule(db, { name: 'Star it', query: 'tag:energy/oil crude', actions, on: true, position: null, id: null })
    const before = saved(db)
    const change = renameTag(db, 'energy', 'dear power')
    expect(saved(db)).toEqual(['(tag:"dear power"  OR "tag:energy") -tag:"dear power/oil"', 'tag:"dear power/o"*', '(tag:"dear power" OR tag:ener*)', 'title:energy tag:energyx', 'tag:energy ('])
    expect(listRules(db)[0]?.query).toBe('tag:"dear power/oil" crude')
    expect(change.queries.map(({ kind }) => kind)).toEqual(['smart-list', 'smart-list', 'smart-list', 'rule'])
    expect(found(db, 'tag:"dear power/o"*')).toBe('B')
    undoTagChange(db, contract['tags.undo'].input().parse(sent({ change })).change)
    expect(saved(db)).toEqual(before)
    expect(listRules(db)[0]?.query).toBe('tag:energy/oil crude')
    db.close()
  })

  it('finds the same articles after tags were merged, also those nested in them, which stay', () => {
    const { db, ids } = open()
    addTag(db, [ids[0] as string], 'crude', noon)
    addTag(db, [ids[1] as string], 'crude/brent', noon)
    addTag(db, [ids[2] as string], 'gas', noon)
    save(db, 'tag:crude', 'tag:gas', 'tag:crude/brent', 'tag:oil', 'tag:cru*')
    const before = saved(db)
    const change = mergeTags(db, ['crude', 'gas'], 'oil')
    expect(saved(db)).toEqual(['(tag:oil OR tag:crude)', 'tag:oil', 'tag:crude/brent', 'tag:oil', '(tag:oil OR tag:cru*)'])
    expect(found(db, '(tag:oil OR tag:crude)')).toBe('CBA')
    undoTagChange(db, sent(change))
    expect(saved(db)).toEqual(before)
    db.close()
  })

  it('is named when the tag is removed everywhere, as is a rule that gives it', () => {
    const { db, ids } = open()
    addTag(db, [ids[0] as string], 'energy/oil', noon)
    save(db, 'tag:energy/oil', 'tag:other')
    createRule(db, { name: 'Tag oil', query: 'oil', actions: { ...actions, tags: ['energy/oil'] }, on: true, position: null, id: null })
    expect(deleteTag(db, 'energy').namedBy).toEqual([{ kind: 'smart-list', name: 'List tag:energy/oil' }, { kind: 'rule', name: 'Tag oil' }])
    expect(saved(db)).toEqual(['tag:energy/oil', 'tag:other'])
    db.close()
  })

  it('is left and named where it would become too long to be written', () => {
    const { db, ids } = open()
    addTag(db, [ids[0] as string], 'a', noon)
    const query = `tag:a ${'x'.repeat(1990)}`
    createSmartList(db, { name: 'Long', query, position: null, id: null })
    expect(renameTag(db, 'a', 'a much longer name')).toMatchObject({ queries: [], namedBy: [{ kind: 'smart-list', name: 'Long' }] })
    expect(saved(db)).toEqual([query])
    db.close()
  })

  it('finds the same articles whatever tags are called, and is as it was once that is taken back', () => {
    const names = ['a', 'a/b', 'A b', 'ab', 'c(d', '"e"', 'ü', 'a/b/c*']
    fc.assert(fc.property(
      fc.array(fc.record({ name: fc.constantFrom(...names), article: fc.nat(2) }), { minLength: 1, maxLength: 6 }), fc.constantFrom(...names), fc.constantFrom('new', 'n e"w', 'c/d', 'x*', 'ÄÖ (1)'), fc.boolean(),
      (given, meant, wanted, isMerge) => {
        const { db, ids } = open()
        for (const { name, article } of given) addTag(db, [ids[article] as string], name, noon)
        addTag(db, [ids[0] as string], meant, noon)
        const query = `tag:"${meant.replaceAll('"', '""')}" OR title:C`
        save(db, query)
        const before = found(db, query)
        const change = isMerge ? mergeTags(db, [meant], wanted) : renameTag(db, meant, wanted)
        expect(found(db, (saved(db) as string[])[0] as string)).toBe(before)
        undoTagChange(db, sent(change))
        expect(saved(db)).toEqual([query])
        db.close()
      },
    ), { numRuns: 60 })
  })
})

describe('a search that names a watchlist', () => {
  it('goes along with another name, archived or not, and comes back with the old one', () => {
    const { db } = open()
    const list = createWatchlist(db, 'Chips')
    save(db, 'watchlist:chips', 'watchlist:ch*', 'watchlist:new', 'chips')
    const before = saved(db)
    archiveWatchlist(db, list.id, true, noon)
    const renamed = renameWatchlist(db, list.id, 'Semi conductors')
    expect(saved(db)).toEqual(['watchlist:"Semi conductors"', '(watchlist:"Semi conductors" OR watchlist:ch*)', 'watchlist:new', 'chips'])
    renameWatchlist(db, list.id, 'Chips', sent(renamed.queries))
    expect(saved(db)).toEqual(before)
    db.close()
  })

  it('is named when the list is removed, with the alerts that go with it', () => {
    const { db } = open()
    const list = createWatchlist(db, 'Chips')
    save(db, 'watchlist:chips', 'watchlist:ch*')
    createAlert(db, 'snapshot', { kind: 'watchlist', id: list.id }, noon)
    expect(removeWatchlist(db, list.id).namedBy).toEqual([{ kind: 'smart-list', name: 'List watchlist:chips' }, { kind: 'alert', name: 'snapshot' }])
    db.close()
  })
})

describe('a search that names a feed', () => {
  function openFeeds() {
    const { db, ids } = open()
    db.exec(`INSERT INTO feeds (id, address, title, feed_title, position, added_at) VALUES (1, 'https://a.example/', 'Quay Letter', 'The QL', 1, 1), (2, 'https://b.example/', NULL, 'Daily News', 2, 1);
      INSERT INTO feed_fetches (feed_id, due_at) VALUES (1, 0), (2, 0);
      INSERT INTO feed_items SELECT 1, id, id, '', sort_at, 1 FROM articles WHERE id = 1`)
    return { db, ids }
  }
  const rename = (db: Database, title: string | null, queries: Parameters<typeof updateFeed>[2]['queries'] = null) => updateFeed(db, '1', { title, queries }, noon)

  it('goes along with another name; a part of the old name stays beside the new one', () => {
    const { db } = openFeeds()
    save(db, 'feed:"quay letter"', 'feed:quay', '-feed:qu*', 'feed:QL', 'feed:news')
    const before = saved(db)
    const { queries } = rename(db, 'Dockside')
    expect(saved(db)).toEqual(['feed:Dockside', '(feed:Dockside OR feed:quay)', '-(feed:Dockside OR feed:qu*)', 'feed:QL', 'feed:news'])
    expect(found(db, '(feed:Dockside OR feed:quay)')).toBe('A')
    rename(db, 'Quay Letter', sent(queries))
    expect(saved(db)).toEqual(before)
    db.close()
  })

  it('is left and named where the new name would find other feeds as well', () => {
    const { db } = openFeeds()
    save(db, 'feed:"Quay Letter"')
    expect(rename(db, 'News')).toMatchObject({ queries: [], namedBy: [{ name: 'List feed:"Quay Letter"' }] })
    expect(rename(db, 'wire').namedBy).toEqual([]) // it does not find the feed any more: nothing to be said
    db.close()
  })

  it('goes on finding articles that came under the old name, and is named when the feed goes', () => {
    const { db } = openFeeds()
    db.exec("UPDATE articles SET source = 'Quay Letter' WHERE id = 2")
    save(db, 'feed:"Quay Letter"')
    rename(db, 'Dockside')
    expect(saved(db)).toEqual(['(feed:Dockside OR feed:"Quay Letter")'])
    expect(found(db, (saved(db) as string[])[0] as string)).toBe('BA')
    expect(removeFeed(db, '1', noon).namedBy).toEqual([{ kind: 'smart-list', name: 'List feed:"Quay Letter"' }])
    db.close()
  })
})
