import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listArticles, setState } from '../../../src/core/articles/index.ts'
import { watchSymbols } from '../../../src/core/companies/index.ts'
import { setNote } from '../../../src/core/highlights/index.ts'
import { changeSmartList, createSmartList, listSmartLists, moveSmartList, removeSmartList } from '../../../src/core/smart-lists/index.ts'
import { addTag, deleteTag, removeTag, renameTag } from '../../../src/core/tags/index.ts'
import { noon, openLibraryWith, store } from '../library-fixture.ts'
import { statementsOf } from '../plan.ts'

function open() {
  return openLibraryWith([
    { title: 'Harbour lifts guidance', symbols: ['HRB'], hoursAgo: 1 },
    { title: 'Kiln misses', symbols: ['KLN'], hoursAgo: 2 },
    { title: 'Harbour and Kiln talk', symbols: ['HRB', 'KLN'], hoursAgo: 200 },
  ])
}

const create = (db: Database, name: string, query: string, position: number | null = null, id: string | null = null) => createSmartList(db, { name, query, position, id })
const lists = (db: Database, now = noon) => listSmartLists(db, () => now, () => {}, Infinity)
const counts = (db: Database, now = noon): readonly (number | null)[] => lists(db, now).map((list) => list.unread)
const titles = (db: Database, id: string, query = ''): readonly string[] =>
  listArticles(db, { scope: { kind: 'smart-list', id }, query, limit: 100, offset: 0, cursor: null }, noon).articles.map((article) => article.title)

describe('a smart list', () => {
  it('shows what its search finds, and can be searched itself', () => {
    const { db } = open()
    const { id } = create(db, 'Harbour', 'symbol:HRB')
    expect(titles(db, id)).toEqual(['Harbour lifts guidance', 'Harbour and Kiln talk'])
    expect(titles(db, id, 'title:kiln OR nothing')).toEqual(['Harbour and Kiln talk'])
    const either = create(db, 'Either', 'title:lifts OR title:misses')
    expect(titles(db, either.id, 'kiln')).toEqual(['Kiln misses']) // the list's OR stays in the list
    expect(() => titles(db, '99')).toThrow('not there any more')
    db.close()
  })

  it('is named, changed, moved and removed, and everything can be taken back', () => {
    const { db } = open()
    const [a, b] = [create(db, 'A', 'is:unread'), create(db, 'B', '')]
    const c = create(db, 'C', 'tag:x', 0)
    const names = () => lists(db).map((list) => list.name).join('')
    expect(names()).toBe('CAB')
    expect(() => create(db, 'a', '')).toThrow('There is a smart list "a" already')
    expect(() => create(db, 'D', '(x')).toThrow('The bracket opened at character 1')
    const { before, after } = changeSmartList(db, a.id, { name: 'Unread', query: 'is:unread -tag:x' })
    expect([before.name, after.name, after.query]).toEqual(['A', 'Unread', 'is:unread -tag:x'])
    changeSmartList(db, a.id, { name: before.name, query: before.query })
    expect(moveSmartList(db, c.id, { position: 9 })).toEqual({ before: 0, after: 2 })
    expect(names()).toBe('ABC')
    expect(moveSmartList(db, c.id, { step: -1 })).toEqual({ before: 2, after: 1 })
    expect(moveSmartList(db, c.id, { step: -1 })).toEqual({ before: 1, after: 0 })
    expect(moveSmartList(db, c.id, { step: -1 })).toEqual({ before: 0, after: 0 })
    moveSmartList(db, c.id, { position: 2 })
    const removed = removeSmartList(db, b.id)
    expect(removed).toMatchObject({ list: { name: 'B', query: '' }, position: 1 })
    expect(create(db, removed.list.name, removed.list.query, removed.position, b.id).id).toBe(b.id) // so that what was done to it before can be taken back as well
    expect(names()).toBe('ABC')
    db.close()
  })

  it('says so where its query cannot be read', () => {
    const { db } = open()
    const { id } = create(db, 'Broken', 'x')
    db.exec("UPDATE smart_lists SET query = 'x:'")
    db.exec("UPDATE smart_lists SET query = '(x'")
    expect(lists(db)).toMatchObject([{ id, unread: null, problem: expect.stringContaining('never closed') as string }])
    expect(() => titles(db, id)).toThrow('never closed')
    db.close()
  })
})

describe('the count of unread articles', () => {
  it('follows whatever changes', () => {
    const { db, ids } = open()
    const [first, second, third] = ids as [string, string, string]
    create(db, 'Harbour', 'symbol:HRB')
    create(db, 'Tagged', 'tag:ports')
    create(db, 'Noted', 'has:note -title:kiln')
    create(db, 'Recent', 'after:7d')
    create(db, 'Watched', 'watchlist:mine')
    expect(counts(db)).toEqual([2, 0, 0, 2, 0])
    setState(db, 'read', [first], true, noon)
    expect(counts(db)).toEqual([1, 0, 0, 1, 0])
    addTag(db, [second, third], 'ports', noon)
    setNote(db, first, 'a note', noon)
    expect(counts(db)).toEqual([1, 2, 0, 1, 0])
    setState(db, 'read', [first], false, noon)
    expect(counts(db)).toEqual([2, 2, 1, 2, 0])
    renameTag(db, 'ports', 'harbours') // the list goes with its tag
    watchSymbols(db, ['KLN'], 'Mine', noon)
    expect(counts(db)).toEqual([2, 2, 1, 2, 2])
    store(db, { title: 'Harbour opens a dock', symbols: ['HRB'] })
    expect(counts(db)).toEqual([3, 2, 1, 3, 2])
    db.prepare('INSERT INTO hidden_articles (article_id, sort_at, was_unread, hidden_at) SELECT id, sort_at, 1, 1 FROM articles WHERE id = ?').run(Number(first))
    expect(counts(db)).toEqual([2, 2, 0, 2, 2])
    expect(counts(db, noon + 8 * 86_400_000)).toEqual([2, 2, 0, 0, 2]) // time goes by
    removeTag(db, [second], 'harbours')
    expect(counts(db)).toEqual([2, 1, 0, 2, 2])
    create(db, 'By tag', 'tag:harbours')
    create(db, 'By feed', 'feed:wire')
    expect(counts(db).slice(5)).toEqual([1, 0])
    db.exec("INSERT INTO feeds (id, address, feed_title, position, added_at) VALUES (1, 'https://a.example/', 'Wire', 1, 1); INSERT INTO feed_items SELECT 1, id, id, '', sort_at, 1 FROM articles WHERE id = 2")
    deleteTag(db, 'harbours') // its articles' rows go with it
    expect(counts(db).slice(5)).toEqual([0, 1])
    db.exec('DELETE FROM feeds')
    expect(counts(db).slice(5)).toEqual([0, 0])
    db.close()
  })

  it('that would take too long now is made right after, and told', async () => {
    const { db } = open()
    create(db, 'Harbour', 'symbol:HRB')
    create(db, 'Kiln', 'symbol:KLN')
    const ask = (onCounted: () => void): readonly (number | null)[] => listSmartLists(db, () => noon, onCounted, 0).map((list) => list.unread)
    await new Promise<void>((done) => {
      expect(ask(done)).toEqual([null, null])
    })
    expect(ask(() => {})).toEqual([2, 2])
    db.close()
  })

  it('is the number of unread articles in the list, whatever was done', () => {
    const queries = ['symbol:HRB', 'tag:t', '-tag:t', 'is:starred OR title:kiln', 'has:tag words:>1', 'harbour -kiln']
    const step = fc.record({ article: fc.nat(2), what: fc.constantFrom('read', 'unread', 'star', 'tag', 'untag', 'note', 'ask', 'roll-back') })
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { db, ids } = open()
      const made = queries.map((query, index) => create(db, String(index), query))
      for (const { article, what } of steps) {
        const id = ids[article] as string
        if (what === 'read' || what === 'unread') setState(db, 'read', [id], what === 'read', noon)
        else if (what === 'star') setState(db, 'starred', [id], true, noon)
        else if (what === 'tag') addTag(db, [id], 't', noon)
        else if (what === 'untag') removeTag(db, [id], 't')
        else if (what === 'note') setNote(db, id, 'harbour', noon)
        else if (what === 'ask') counts(db)
        else {
          db.exec('BEGIN')
          addTag(db, [id], 't', noon)
          db.exec('ROLLBACK')
        }
      }
      const shown = made.map(({ id }) => listArticles(db, { scope: { kind: 'smart-list', id }, query: 'is:unread', limit: 100, offset: 0, cursor: null }, noon).articles.length)
      expect(counts(db)).toEqual(shown)
      db.close()
    }), { numRuns: 60 })
  })
})

it('a count walks along what is unread, and along nothing else', () => {
  const { db } = open()
  create(db, 'Any', '-harbour -tag:t words:>1')
  const statements = statementsOf(db, () => {
    counts(db)
    addTag(db, ['1'], 't', noon)
    counts(db)
  })
  const asked = statements.filter((sql) => sql.includes('article_states.read_at IS NULL AND ('))
  expect(asked).toHaveLength(2) // all of it once, then what was touched
  const [whole = [], touched = []] = asked.map((sql) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(sql.match(/\?/g) ?? []).map(() => '[]')) as { detail: string }[]).map((line) => line.detail))
  expect(whole[0]).toMatch(/^SCAN article_states USING (COVERING )?INDEX article_states_unread/)
  expect(touched[0]).toMatch(/^SCAN among VIRTUAL TABLE/)
  for (const line of [...whole.slice(1), ...touched.slice(1)]) expect(line).not.toMatch(/^SCAN (articles|article_states|mentions|article_tags)\b/)
})
