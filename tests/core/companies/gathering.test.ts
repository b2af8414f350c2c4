import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listArticles, setState } from '../../../src/core/articles/index.ts'
import { importCompanies, keyOfListing, keyOfSymbol, listWatchlists, rekeyMentions, rekeyOwn, symbolsOfCompany, unwatchSymbols, watchSymbols } from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import type { Scope } from '../../../src/shared/contract.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

const page = { query: '', limit: 100, offset: 0, cursor: null }
const titles = (db: Database, scope: Scope, query = ''): string[] => listArticles(db, { ...page, scope, query }, noon).articles.map((article) => article.title)

function openTwoListings() {
  return openLibraryWith([
    { title: 'Home', hoursAgo: 4, symbols: ['9988.HK'] },
    { title: 'New York', hoursAgo: 3, symbols: ['BABA'] },
    { title: 'Both', hoursAgo: 2, symbols: ['9988.HK', 'BABA'] },
    { title: 'Other', hoursAgo: 1, symbols: ['PDD'] },
  ])
}

describe("a company's articles", () => {
  it('are one list, whichever listing they print and whichever is asked for, each once', () => {
    const { db } = openTwoListings()
    for (const symbol of ['BABA', '9988.HK', '9988.hk']) {
      expect(titles(db, { kind: 'symbol', symbol })).toEqual(['Both', 'New York', 'Home'])
      expect(titles(db, { kind: 'all' }, `symbol:${symbol}`)).toEqual(['Both', 'New York', 'Home'])
    }
    expect(symbolsOfCompany(db, 'BABA')).toEqual(['9988.HK', 'BABA'])
    db.close()
  })

  it('stay one list when a page ends between them', () => {
    const { db } = openTwoListings()
    const first = listArticles(db, { ...page, scope: { kind: 'symbol', symbol: '9988.HK' }, limit: 1 }, noon)
    const rest = listArticles(db, { ...page, scope: { kind: 'symbol', symbol: 'BABA' }, cursor: first.next }, noon)
    expect([...first.articles, ...rest.articles].map((article) => article.title)).toEqual(['Both', 'New York', 'Home'])
    db.close()
  })

  it('count once as unread on a list, under any listing that is watched', () => {
    const { db, ids } = openTwoListings()
    const { watchlist } = watchSymbols(db, ['9988.HK', 'GOOG'], 'Mine', noon)
    expect(watchlist).toMatchObject({ unread: 3, symbols: [{ symbol: '9988.HK', company: 'Alibaba Group Holding Limited', unread: 3 }, { symbol: 'GOOG', unread: 0 }] })
    setState(db, 'read', [ids[2] as string], true, noon)
    expect(listWatchlists(db)[0]).toMatchObject({ unread: 2, symbols: [{ unread: 2 }, {}] })
    expect(titles(db, { kind: 'watchlist', id: watchlist.id })).toEqual(['Both', 'New York', 'Home'])
    expect(titles(db, { kind: 'all' }, 'watchlist:mine')).toEqual(['Both', 'New York', 'Home'])
    db.close()
  })

  it('are all of them in everything watched, but not those of archived lists', () => {
    const { db } = openTwoListings()
    watchSymbols(db, ['BABA'], 'One', noon)
    watchSymbols(db, ['PDD', '9988.HK'], 'Two', noon)
    expect(titles(db, { kind: 'watched' })).toEqual(['Other', 'Both', 'New York', 'Home'])
    expect(titles(db, { kind: 'watched' }, 'title:other')).toEqual(['Other'])
    db.prepare("UPDATE watchlists SET archived_at = 1 WHERE name = 'Two'").run()
    expect(titles(db, { kind: 'watched' })).toEqual(['Both', 'New York', 'Home'])
    db.close()
  })

  it('are found among very many watched companies as among few', () => {
    const { db } = openTwoListings()
    const many = Array.from({ length: 400 }, (_, index) => `ZQ${index}X`)
    const { watchlist } = watchSymbols(db, [...many, 'BABA'], 'Many', noon)
    expect(titles(db, { kind: 'watchlist', id: watchlist.id })).toEqual(['Both', 'New York', 'Home'])
    expect(titles(db, { kind: 'watched' })).toEqual(['Both', 'New York', 'Home'])
    db.close()
  })

  it('let go of the company when another listing of it is unwatched', () => {
    const { db } = openTwoListings()
    watchSymbols(db, ['BABA'], 'Mine', noon)
    expect(unwatchSymbols(db, ['9988.HK'], null).removed).toEqual([{ symbol: 'BABA', list: 'Mine' }])
    db.close()
  })

  it('do not mix with those of another company that has the same letters elsewhere', () => {
    const db = openMemoryDatabase()
    const key = (symbol: string, exchange: string | null, company: string | null = null): string => keyOfListing(db, { symbol, exchange, company })
    expect(key('T', 'NYSE')).toBe('T')
    expect(key('T', 'TSX', 'Telus')).not.toBe('T')
    expect(key('GRG', 'LON', 'Greggs')).toBe(key('GRG.L', null))
    expect(key('SQ', 'NYSE')).toBe(key('XYZ', 'NYSE'))
    expect(key('GOOG', null)).toBe(key('GOOGL', 'NASDAQ'))
    expect(key('RELIANCE', 'NSE')).toBe(key('RELIANCE.NS', null))
    expect(key('QQZZ', null)).toBe('QQZZ')
    expect(key('QQZZ', 'LON')).toBe('QQZZ.L')
    for (const [typed, meant] of [['brk-b', 'BRK.B'], ['$tsla', 'TSLA'], ['NASDAQ:NVDA', 'NVDA'], ['TSX:QQZZ', 'QQZZ.TO']]) expect(keyOfSymbol(db, typed as string)).toBe(keyOfSymbol(db, meant as string))
    db.close()
  })

  it('come together when a directory says that two symbols are one company', () => {
    const { db } = openLibraryWith([{ title: 'A', symbols: ['HLDN'], hoursAgo: 2 }, { title: 'B', symbols: ['HLDN.B'], hoursAgo: 1 }])
    watchSymbols(db, ['HLDN'], 'Mine', noon)
    expect(titles(db, { kind: 'symbol', symbol: 'HLDN' })).toEqual(['A'])
    importCompanies(db, 'x.json', new TextEncoder().encode(JSON.stringify([{ cik_str: 7, ticker: 'HLDN', title: 'Haldane' }, { cik_str: 7, ticker: 'HLDN-B', title: 'Haldane' }])), noon)
    let symbol: string | null = ''
    while (symbol !== null) symbol = rekeyMentions(db, symbol, 1).last
    rekeyOwn(db)
    expect(titles(db, { kind: 'symbol', symbol: 'HLDN.B' })).toEqual(['B', 'A'])
    expect(listWatchlists(db)[0]).toMatchObject({ unread: 2 })
    db.close()
  })
})

describe('counting what is unread on watchlists', () => {
  it('walks what is unread and looks up the rest', () => {
    const { db } = openTwoListings()
    watchSymbols(db, ['BABA'], null, noon)
    const plan = (sql: string): string[] => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail)
    const lines = plan(`SELECT mentions.company_key, count(DISTINCT mentions.article_id) FROM article_states CROSS JOIN mentions ON mentions.article_id = article_states.article_id
      WHERE article_states.read_at IS NULL AND mentions.company_key IN (SELECT company_key FROM watchlist_symbols) GROUP BY mentions.company_key`)
    expect(lines.filter((line) => /^SCAN/.test(line) && !/USING (COVERING )?INDEX/.test(line))).toEqual([])
    expect(lines.join('\n')).toMatch(/article_states USING (COVERING )?INDEX article_states_unread/)
    db.close()
  })
})
