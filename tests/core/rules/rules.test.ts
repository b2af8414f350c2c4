import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { countArticles, countHidden, listArticles, readArticle, replaceText, setHidden, setState } from '../../../src/core/articles/index.ts'
import { watchSymbols } from '../../../src/core/companies/index.ts'
import { applyToStored, changeRule, createRule, exportRules, importRules, listRules, moveRule, previewRule, removeRule, runRules, undoEffects } from '../../../src/core/rules/index.ts'
import { compileQuery, parseQuery } from '../../../src/core/search/index.ts'
import { listTags } from '../../../src/core/tags/index.ts'
import type { RuleActions } from '../../../src/shared/rules.ts'
import { noon, nothingRead, openLibraryWith, parsedArticle, store } from '../library-fixture.ts'

const nothing: RuleActions = { tags: [], star: false, later: false, read: false, hide: false, notify: false }
const rule = (db: Database, name: string, query: string, actions: Partial<RuleActions>, more: { on?: boolean; position?: number | null } = {}) =>
  createRule(db, { name, query, actions: { ...nothing, ...actions }, on: true, position: null, id: null, ...more })

/** A new article comes in, and the rules have their say. */
function receive(db: Database, given: Parameters<typeof store>[1]) {
  const id = store(db, given)
  return { id, notices: runRules(db, Number(id), noon) }
}

const titles = (db: Database, kind: 'all' | 'unread' | 'hidden'): readonly string[] => listArticles(db, { scope: { kind }, query: '', limit: 100, offset: 0, cursor: null }, noon).articles.map((article) => article.title)

describe('a rule', () => {
  it('tags, stars, keeps for later, marks as read and tells', () => {
    const { db } = openLibraryWith([])
    rule(db, 'Harbour', 'symbol:HRB title:guidance', { tags: ['ports/news', 'Check'], star: true, later: true, read: true, notify: true })
    const { id, notices } = receive(db, { title: 'Harbour lifts guidance', symbols: ['HRB'], source: 'Port Gazette' })
    expect(readArticle(db, id)).toMatchObject({ tags: ['Check', 'ports/news'], starred: true, later: true, read: true })
    expect(notices).toEqual([{ articleId: id, title: 'Harbour lifts guidance', source: 'Port Gazette', rule: 'Harbour' }])
    const other = receive(db, { title: 'Kiln lifts guidance', symbols: ['KLN'] })
    expect(readArticle(db, other.id)).toMatchObject({ tags: [], starred: false, read: false })
    expect(other.notices).toEqual([])
    expect(listRules(db)).toMatchObject([{ name: 'Harbour', matched: 1 }])
    db.close()
  })

  it('sees what the rules before it did, in their order', () => {
    const { db } = openLibraryWith([])
    rule(db, 'second', 'tag:ports', { star: true })
    rule(db, 'first', 'harbour', { tags: ['ports'] }, { position: 0 })
    rule(db, 'third', 'is:starred', { hide: true })
    const { id } = receive(db, { title: 'harbour' })
    expect(readArticle(db, id)).toMatchObject({ starred: true, tags: ['ports'] })
    expect(titles(db, 'hidden')).toEqual(['harbour'])
    moveRule(db, '2', { step: 1 })
    expect(listRules(db).map((one) => one.name)).toEqual(['second', 'first', 'third'])
    expect(readArticle(db, receive(db, { title: 'harbour again' }).id)).toMatchObject({ starred: false, tags: ['ports'] })
    db.close()
  })

  it('that is off does nothing, and one that cannot be read keeps no news out', () => {
    const { db } = openLibraryWith([])
    rule(db, 'off', 'harbour', { star: true }, { on: false })
    rule(db, 'broken', 'harbour', { star: true })
    db.exec("UPDATE rules SET query = '(harbour' WHERE name = 'broken'")
    rule(db, 'good', 'harbour', { later: true })
    expect(readArticle(db, receive(db, { title: 'harbour' }).id)).toMatchObject({ starred: false, later: true })
    expect(listRules(db).map((one) => one.problem !== null)).toEqual([false, true, false])
    db.close()
  })

  it('acts on an article once, also where its whole page comes later', () => {
    const { db } = openLibraryWith([])
    rule(db, 'star', 'harbour', { star: true })
    rule(db, 'tag', 'covenant', { tags: ['debt'] })
    const { id } = receive(db, { title: 'harbour' })
    setState(db, 'starred', [id], false, noon)
    replaceText(db, Number(id), parsedArticle({ title: 'harbour', text: 'The harbour broke a covenant.' }), 'page', { extraction: nothingRead, extractorVersion: 1 }, noon)
    runRules(db, Number(id), noon)
    expect(readArticle(db, id)).toMatchObject({ starred: false, tags: ['debt'] })
    db.close()
  })

  it('finds in one new article exactly what a search finds', () => {
    const { db, ids } = openLibraryWith([
      { title: 'Harbour lifts guidance', symbols: ['HRB'], source: 'Port Gazette', author: 'Ines' },
      { title: 'Kiln misses', symbols: ['KLN', 'HRB'], hoursAgo: 900 },
      { title: 'Orchid', dek: 'harbour view' },
    ])
    watchSymbols(db, ['KLN'], 'mine', noon)
    for (const query of [
      'harbour', '-harbour', 'harbour -kiln', 'harbour OR misses', '-harbour OR -kiln', 'title:orchid OR symbol:KLN', 'symbol:HRB', '-symbol:HRB', 'symbol:h*', 'watchlist:mine', '-watchlist:mine harbour',
      'feed:gazette', 'author:ines', 'after:7d', 'before:7d text', 'words:>3', 'is:unread (symbol:KLN OR feed:port)', '"lifts guidance"', 'guid*', '(harbour OR symbol:KLN) -(misses OR feed:port)',
    ]) {
      const found = listArticles(db, { scope: { kind: 'all' }, query, limit: 100, offset: 0, cursor: null }, noon).articles.map((article) => article.id).toSorted()
      const { where, parameters } = compileQuery(parseQuery(query), { now: noon, alone: true })
      const alone = ids.filter((id) => db.prepare(`SELECT 1 FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE articles.id = ? AND (${where})`).get(Number(id), ...parameters) !== undefined)
      expect(alone.toSorted(), query).toEqual(found)
      const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE articles.id = ? AND (${where})`).all(1, ...parameters) as { detail: string }[]
      // Its own row of every table, whatever the library holds: FTS5 says "0:=" where it is asked for one row and an expression.
      expect(plan.filter(({ detail }) => /^SCAN (articles|article_states|article_tags|mentions|feed_items)\b/.test(detail) || (/^SCAN article_search/.test(detail) && !/INDEX \d+:=/.test(detail))).map((line) => line.detail), query).toEqual([])
    }
    db.close()
  })
})

describe('a dry run', () => {
  it('shows which stored articles would change, and changes none', () => {
    const { db, ids } = openLibraryWith([{ title: 'Harbour one', hoursAgo: 1 }, { title: 'Harbour two', hoursAgo: 2 }, { title: 'Kiln' }])
    setState(db, 'starred', [ids[0] as string], true, noon)
    const preview = previewRule(db, 'title:harbour', { ...nothing, star: true }, 10, noon)
    expect(preview).toMatchObject({ matching: 2, changing: 1, articles: [{ title: 'Harbour two' }] })
    expect(previewRule(db, 'title:harbour', { ...nothing, star: true, tags: ['x'] }, 1, noon)).toMatchObject({ matching: 2, changing: 2, articles: [{ title: 'Harbour one' }] })
    expect(previewRule(db, 'title:harbour', { ...nothing, notify: true }, 10, noon)).toEqual({ matching: 2, changing: 0, articles: [] })
    expect(countArticles(db).starred).toBe(1)
    expect(() => previewRule(db, '(x', { ...nothing, star: true }, 1, noon)).toThrow('never closed')
    db.close()
  })

  it('can be done in earnest, and taken back exactly', () => {
    const { db, ids } = openLibraryWith([{ title: 'Harbour one' }, { title: 'Harbour two' }, { title: 'Kiln' }])
    setState(db, 'read', [ids[1] as string], true, noon)
    const state = (): unknown => [db.prepare('SELECT article_id, read_at IS NULL, starred_at, later_at FROM article_states ORDER BY 1').raw().all(), listTags(db), db.prepare('SELECT article_id FROM hidden_articles').all()]
    const before = state()
    const effects = applyToStored(db, 'title:harbour', { tags: ['a', 'b'], star: true, later: true, read: true, hide: true, notify: true }, noon)
    expect(effects).toMatchObject({ ids: ['1', '2'], starred: ['1', '2'], hidden: ['1', '2'], read: [], tagged: [{ tag: 'a', ids: ['1', '2'] }, { tag: 'b', ids: ['1', '2'] }] })
    expect(titles(db, 'all')).toEqual(['Kiln'])
    expect(applyToStored(db, 'title:harbour', { ...nothing, star: true }, noon).ids).toEqual([])
    undoEffects(db, effects, noon)
    expect(state()).toEqual(before)
    db.close()
  })
})

describe('hidden articles', () => {
  it('are in no count of what is unread, have a list of their own, and come back as they were', () => {
    const { db, ids } = openLibraryWith([{ title: 'A', hoursAgo: 1 }, { title: 'B', hoursAgo: 2 }])
    const [a, b] = ids as [string, string]
    setState(db, 'read', [b], true, noon)
    expect(setHidden(db, [a, b], true, noon)).toEqual({ ids: [a, b] })
    expect(setHidden(db, [a], true, noon)).toEqual({ ids: [] })
    expect(countArticles(db).unread).toBe(0)
    expect(countHidden(db)).toBe(2)
    expect([titles(db, 'all'), titles(db, 'unread'), titles(db, 'hidden')]).toEqual([[], [], ['A', 'B']])
    expect(setState(db, 'read', [a], false, noon)).toEqual({ ids: [] }) // else it would be counted and in no list
    expect(setHidden(db, [a, b], false, noon)).toEqual({ ids: [a, b] })
    expect(titles(db, 'unread')).toEqual(['A'])
    expect(titles(db, 'all')).toEqual(['A', 'B'])
    expect(() => setHidden(db, ['99'], true, noon)).toThrow('There is no article 99')
    db.close()
  })
})

describe('rules as things', () => {
  it('are changed and removed, and everything can be taken back', () => {
    const { db } = openLibraryWith([])
    const made = rule(db, 'A', 'x', { star: true })
    rule(db, 'B', 'y', { hide: true })
    expect(() => rule(db, 'a', 'z', { star: true })).toThrow('There is a rule "a" already')
    expect(() => rule(db, 'C', 'is:odd', { star: true })).toThrow('is: at character 1 cannot be "odd"')
    const { before, after } = changeRule(db, made.id, { query: 'z', on: false })
    expect([before, after.query, after.on, after.name]).toEqual([made, 'z', false, 'A'])
    expect(changeRule(db, made.id, before).after).toEqual(made)
    const removed = removeRule(db, made.id)
    expect(removed).toEqual({ rule: made, position: 0 })
    expect(createRule(db, { ...removed.rule, position: removed.position })).toEqual(made)
    expect(createRule(db, { ...made, name: 'C', position: null }).id).not.toBe(made.id) // taken
    removeRule(db, listRules(db).at(-1)!.id)
    expect(Number(createRule(db, { ...made, name: 'D', position: null, id: '9000000000000000' }).id)).toBeLessThan(100) // never given out
    removeRule(db, listRules(db).at(-1)!.id)
    expect(listRules(db).map((one) => one.name)).toEqual(['A', 'B'])
    expect(() => removeRule(db, '99')).toThrow('not there any more')
    db.close()
  })

  it('go out as a file and come back whole; the same file twice adds nothing', () => {
    const { db } = openLibraryWith([])
    rule(db, 'A', 'symbol:HRB "free cash"', { star: true, tags: ['a/b'] })
    rule(db, 'B', 'y', { hide: true }, { on: false })
    const { content, rules } = exportRules(db)
    expect(rules).toBe(2)
    expect(importRules(db, content)).toMatchObject({ added: [], existing: [{ name: 'A' }, { name: 'B' }], refused: [] })
    const { db: other } = openLibraryWith([])
    rule(other, 'a', 'something else', { star: true })
    expect(importRules(other, content).added.map((one) => one.name)).toEqual(['A (2)', 'B'])
    expect(importRules(other, content).added).toEqual([])
    expect(listRules(other).slice(1).map(({ query, actions, on }) => ({ query, actions, on }))).toEqual(listRules(db).map(({ query, actions, on }) => ({ query, actions, on })))
    db.close()
    other.close()
  })

  it('of a file are refused one by one, with the reason', () => {
    const { db } = openLibraryWith([])
    const content = JSON.stringify({ rules: [{ name: 'no query', query: ' ', actions: { star: true } }, { name: 'idle', query: 'x', actions: {} }, { name: 'odd', query: '(x', actions: { star: true } }, 7, { name: 'good', query: 'x', actions: { star: true } }] })
    const report = importRules(db, content)
    expect(report.added.map((one) => one.name)).toEqual(['good'])
    expect(report.refused.map((one) => [one.name, one.reason])).toEqual([
      ['no query', 'A rule needs a search: what must an article match?'], ['idle', 'A rule needs something to do.'],
      ['odd', 'The bracket opened at character 1 is never closed.'], ['A rule without a name', expect.any(String)],
    ])
    for (const bad of ['', '{', '[]', '{"rules":1}']) expect(() => importRules(db, bad)).toThrow('This is not a file of rules')
    db.close()
  })
})
