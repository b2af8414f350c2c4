import { describe, expect, it } from 'vitest'
import { archiveWatchlist, countWatchedUnread, createWatchlist, watchSymbols } from '../../../src/core/companies/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

describe('what is unread of everything watched', () => {
  it('counts an article once, however many lists and companies it touches, and none of lists that were put away', () => {
    const { db } = openLibraryWith([
      { title: 'Both', symbols: ['AAPL', 'MSFT'] },
      { title: 'One', symbols: ['MSFT'] },
      { title: 'Other', symbols: ['KO'] },
    ])
    const [one, two] = ['One', 'Two'].map((name) => createWatchlist(db, name).id) as [string, string]
    expect(countWatchedUnread(db)).toBe(0)
    watchSymbols(db, ['AAPL', 'MSFT'], 'One', noon)
    watchSymbols(db, ['AAPL'], 'Two', noon)
    expect(countWatchedUnread(db)).toBe(2)
    archiveWatchlist(db, one, true, noon)
    expect(countWatchedUnread(db)).toBe(1)
    archiveWatchlist(db, two, true, noon)
    expect(countWatchedUnread(db)).toBe(0)
    db.close()
  })

  it('walks what is unread and looks up the rest', () => {
    const { db } = openLibraryWith([{ title: 'One', symbols: ['MSFT'] }])
    const prepared: string[] = []
    const prepare = db.prepare.bind(db)
    db.prepare = ((sql: string) => (prepared.push(sql), prepare(sql))) as typeof db.prepare
    countWatchedUnread(db)
    const lines = prepared.flatMap((sql) => prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail)
    expect(lines[0]).toMatch(/article_states USING (COVERING )?INDEX article_states_unread/)
    expect(lines.filter((line) => /^SCAN/.test(line) && !/USING (COVERING )?INDEX/.test(line))).toEqual([])
    db.close()
  })
})
