import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listArticles, setState } from '../../../src/core/articles/index.ts'
import { watchSymbols } from '../../../src/core/companies/index.ts'
import { addTag } from '../../../src/core/tags/index.ts'
import type { Scope } from '../../../src/shared/contract.ts'
import { longText } from '../feeds/news-server.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'
import { planOf } from '../plan.ts'

const headlineOf = (index: number): string => longText(`headline ${index}`).split('.')[0] as string
const everything = { query: '', limit: 100, offset: 0, cursor: null }
const titles = (db: Database, scope: Scope, more: Partial<typeof everything> = {}): string[] => listArticles(db, { ...everything, ...more, scope }, noon).articles.map((article) => article.title)

function makeLibrary() {
  return openLibraryWith([
    { title: 'Old', hoursAgo: 50, symbols: ['BABA'] },
    { title: 'New', hoursAgo: 1, symbols: ['PDD', 'BABA'] },
    { title: 'Middle', hoursAgo: 20, symbols: ['META'] },
  ])
}

describe('lists', () => {
  it('show the newest first', () => {
    const { db } = makeLibrary()
    expect(titles(db, { kind: 'all' })).toEqual(['New', 'Middle', 'Old'])
    db.close()
  })

  it('show what is unread, starred, to be read later, tagged, about a symbol or a watchlist', () => {
    const { db, ids } = makeLibrary()
    const [old, , middle] = ids as [string, string, string]
    setState(db, 'read', [old], true, noon)
    setState(db, 'starred', [middle], true, noon)
    setState(db, 'later', [old], true, noon)
    addTag(db, [old, middle], 'Cloud', noon)
    const { watchlist } = watchSymbols(db, ['baba', 'PDD'], 'China', noon)
    expect(titles(db, { kind: 'unread' })).toEqual(['New', 'Middle'])
    expect(titles(db, { kind: 'starred' })).toEqual(['Middle'])
    expect(titles(db, { kind: 'later' })).toEqual(['Old'])
    expect(titles(db, { kind: 'tag', tag: 'cloud' })).toEqual(['Middle', 'Old'])
    expect(titles(db, { kind: 'symbol', symbol: 'baba' })).toEqual(['New', 'Old'])
    expect(titles(db, { kind: 'watchlist', id: watchlist.id })).toEqual(['New', 'Old']) // New names both and stands once
    expect(titles(db, { kind: 'tag', tag: 'no such tag' })).toEqual([])
    db.close()
  })

  it('search within what they show', () => {
    const { db } = makeLibrary()
    expect(titles(db, { kind: 'symbol', symbol: 'BABA' }, { query: 'middle OR new' })).toEqual(['New'])
    expect(titles(db, { kind: 'all' }, { query: 'symbol:META' })).toEqual(['Middle'])
    db.close()
  })

  it('search a watchlist once, whatever it holds', () => {
    const { db } = makeLibrary()
    const { watchlist } = watchSymbols(db, ['BABA', 'PDD', 'META'], 'All', noon)
    expect(titles(db, { kind: 'watchlist', id: watchlist.id }, { query: 'title:middle OR title:new' })).toEqual(['New', 'Middle'])
    const other = watchSymbols(db, ['PDD'], 'One', noon).watchlist
    expect(titles(db, { kind: 'watchlist', id: other.id }, { query: 'title:middle OR title:new' })).toEqual(['New'])
    db.close()
  })

  it('page by cursor without losing or repeating an article while news arrives above', () => {
    const { db } = openLibraryWith(Array.from({ length: 25 }, (_, index) => ({ title: headlineOf(index), hoursAgo: Math.floor(index / 2) + 1, symbols: ['BABA', ...(index % 2 ? ['PDD'] : [])] })))
    const { watchlist } = watchSymbols(db, ['BABA', 'PDD'], null, noon)
    for (const scope of [{ kind: 'all' }, { kind: 'unread' }, { kind: 'symbol', symbol: 'BABA' }, { kind: 'watchlist', id: watchlist.id }] as Scope[]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: ReturnType<typeof listArticles> = listArticles(db, { ...everything, scope, limit: 4, cursor }, noon)
        seen.push(...page.articles.map((article) => article.id))
        cursor = page.next
      } while (cursor !== null)
      expect(seen).toEqual(titlesById(db, scope))
      expect(new Set(seen).size).toBe(25)
    }
    db.close()
  })

  it('say plainly when a cursor makes no sense', () => {
    const { db } = makeLibrary()
    expect(() => titles(db, { kind: 'all' }, { cursor: 'nonsense' as never })).toThrow('The list has moved on.')
    db.close()
  })

  it('walk an index and sort nothing', () => {
    const { db } = makeLibrary()
    const { watchlist } = watchSymbols(db, ['BABA'], null, noon)
    const scopes: Scope[] = [{ kind: 'all' }, { kind: 'unread' }, { kind: 'starred' }, { kind: 'later' }, { kind: 'tag', tag: 'x' }, { kind: 'symbol', symbol: 'BABA' }, { kind: 'watchlist', id: watchlist.id }]
    for (const scope of scopes) {
      for (const cursor of [null, '1:1']) {
        const plan = planOf(db, () => listArticles(db, { ...everything, scope, cursor }, noon))
        expect(plan.filter((line) => /USE TEMP B-TREE FOR ORDER BY/.test(line) && !/json|subquery/i.test(line)), `${scope.kind}`).toEqual([])
        expect(plan.filter((line) => /^SCAN (?!articles USING INDEX|article_states USING INDEX)/.test(line)), `${scope.kind}`).toEqual([])
      }
    }
    db.close()
  })
})

function titlesById(db: Database, scope: Scope): string[] {
  return listArticles(db, { ...everything, scope, limit: 1000 }, noon).articles.map((article) => article.id)
}
