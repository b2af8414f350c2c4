import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listArticles } from '../../../src/core/articles/index.ts'
import type { ListRequest } from '../../../src/core/articles/list.ts'
import type { Scope } from '../../../src/shared/contract.ts'
import { join } from '../../../src/core/stories/index.ts'
import { addTag } from '../../../src/core/tags/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'
import { planOf } from '../plan.ts'

const words = ['anchor', 'bellows', 'crate', 'dredger', 'engine', 'ferry', 'gantry', 'hawser', 'inlet', 'jetty', 'keel', 'lantern']

function open() {
  const { db, ids } = openLibraryWith(words.map((word, index) => ({ title: word, hoursAgo: index + 1, symbols: [['ZZZ', 'AAA'], ['MMM'], ['AAA'], []][index % 4] ?? [] })))
  join(db, [ids[0] as string, ids[5] as string, ids[9] as string])
  join(db, [ids[4] as string, ids[6] as string])
  return { db, ids }
}

function pages(db: Database, request: Partial<ListRequest>, limit = 3): readonly string[] {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: ReturnType<typeof listArticles> = listArticles(db, { scope: { kind: 'all' }, query: '', offset: 0, ...request, limit, cursor }, noon)
    seen.push(...page.articles.map((article) => article.title))
    cursor = page.next
  } while (cursor !== null)
  return seen
}

describe('a list', () => {
  it('goes from the oldest too, page by page', () => {
    const { db } = open()
    expect(pages(db, { order: 'oldest' })).toEqual(pages(db, {}).toReversed())
    expect(pages(db, { order: 'oldest', query: 'text' })).toEqual(words.toReversed())
    expect(pages(db, { order: 'oldest', scope: { kind: 'symbol', symbol: 'AAA' }, query: 'text' })).toEqual(['keel', 'inlet', 'gantry', 'engine', 'crate', 'anchor'])
    db.close()
  })

  it('goes by company, each article once under the first it is about, the newest first, those of no company last', () => {
    const { db } = open()
    const all = ['crate', 'gantry', 'keel', 'bellows', 'ferry', 'jetty', 'anchor', 'engine', 'inlet', 'dredger', 'hawser', 'lantern']
    expect(pages(db, { order: 'company', query: 'text' })).toEqual(all)
    expect(pages(db, { order: 'company', query: 'text' }, 1)).toEqual(all)
    expect(pages(db, { order: 'company', query: 'anchor OR dredger OR crate' }, 1)).toEqual(['crate', 'anchor', 'dredger'])
    expect(new Set(pages(db, { order: 'company' }))).toEqual(new Set(pages(db, {}))) // stories are folded as in any order
    expect(() => listArticles(db, { scope: { kind: 'all' }, query: '', order: 'company', offset: 0, limit: 1, cursor: 'x' }, noon)).toThrow('Ask for it again')
    db.close()
  })

  it('goes by story: what tells the same stands together', () => {
    const { db, ids } = open()
    const all = ['anchor', 'ferry', 'jetty', 'bellows', 'crate', 'dredger', 'engine', 'gantry', 'hawser', 'inlet', 'keel', 'lantern']
    expect(pages(db, { order: 'story' })).toEqual(all)
    addTag(db, [ids[5], ids[9], ids[2]] as string[], 'dock', noon)
    expect(pages(db, { order: 'story', scope: { kind: 'tag', tag: 'dock' } }, 1)).toEqual(['crate', 'ferry', 'jetty'])
    db.close()
  })

  it('leaves out what is hidden, except where the person put it by name; the others of its story come forward', () => {
    const { db, ids } = open()
    const [leader] = ids as [string]
    addTag(db, [leader], 'dock', noon)
    expect(pages(db, {})).toEqual(expect.arrayContaining(['anchor']))
    expect(pages(db, {})).not.toContain('ferry')
    db.prepare('INSERT INTO hidden_articles (article_id, sort_at, was_unread, hidden_at) SELECT id, sort_at, 1, 1 FROM articles WHERE id = ?').run(Number(leader))
    for (const order of ['newest', 'oldest', 'company', 'story'] as const) {
      expect(pages(db, { order })).not.toContain('anchor')
      expect(pages(db, { order })).toEqual(expect.arrayContaining(['ferry', 'jetty']))
    }
    const in_ = (scope: Scope, query = '') => pages(db, { scope, query })
    expect(in_({ kind: 'all' }, 'anchor')).toEqual([])
    expect(in_({ kind: 'all' }, 'is:hidden anchor')).toEqual(['anchor'])
    expect(in_({ kind: 'hidden' })).toEqual(['anchor'])
    expect(in_({ kind: 'tag', tag: 'dock' })).toEqual(['anchor'])
    expect(in_({ kind: 'symbol', symbol: 'ZZZ' })).not.toContain('anchor')
    db.close()
  })

  it('shows where it found what was searched for', () => {
    const { db } = open()
    const [found] = listArticles(db, { scope: { kind: 'all' }, query: 'about ferry', snippets: true, limit: 1, offset: 0, cursor: null }, noon).articles
    const { text = '', hits = [] } = found?.snippet ?? {}
    expect(hits.map(([start, end]) => text.slice(start, end))).toEqual(expect.arrayContaining(['ferry', 'about']))
    expect(text).not.toMatch(/[\u{E000}\u{E001}]/u)
    expect(listArticles(db, { scope: { kind: 'all' }, query: 'is:unread', snippets: true, limit: 1, offset: 0, cursor: null }, noon).articles[0]?.snippet).toBeNull()
    expect(listArticles(db, { scope: { kind: 'all' }, query: 'ferry', limit: 1, offset: 0, cursor: null }, noon).articles[0]).not.toHaveProperty('snippet')
    db.close()
  })

  it('walks indexes in every order and sorts nothing', () => {
    const { db } = open()
    const scopes: Scope[] = [{ kind: 'all' }, { kind: 'unread' }, { kind: 'hidden' }, { kind: 'starred' }, { kind: 'symbol', symbol: 'AAA' }]
    for (const scope of scopes) {
      for (const [order, cursor] of [['oldest', '1:1'], ['company', '1:1:AAA'], ['company', '1:1:'], ['company', null], ['newest', null]] as const) {
        const plan = planOf(db, () => listArticles(db, { scope, query: '', order, limit: 5, offset: 0, cursor }, noon))
        expect(plan.filter((line) => /USE TEMP B-TREE FOR ORDER BY/.test(line)), `${scope.kind} ${order}`).toEqual([])
        expect(plan.filter((line) => /^SCAN (?!\w+ USING (COVERING )?INDEX)/.test(line)), `${scope.kind} ${order}`).toEqual([])
      }
    }
    db.close()
  })
})
