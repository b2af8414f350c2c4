import { describe, expect, it } from 'vitest'
import { setState } from '../../../src/core/articles/index.ts'
import { createWatchlist, listWatchlists, removeWatchlist, renameWatchlist, unwatchSymbols, watchSymbols } from '../../../src/core/companies/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

describe('watchlists', () => {
  it('hold symbols in order, once each, with exact unread counts', () => {
    const { db, ids } = openLibraryWith([{ title: 'A', symbols: ['BABA', 'PDD'] }, { title: 'B', symbols: ['BABA'] }])
    expect(watchSymbols(db, ['baba', 'PDD', 'BABA', 'BRK.B'], 'China', noon).added).toEqual(['BABA', 'PDD', 'BRK.B'])
    expect(watchSymbols(db, ['PDD'], 'china', noon).added).toEqual([])
    setState(db, 'read', [ids[1] as string], true, noon)
    expect(listWatchlists(db)).toMatchObject([{ name: 'China', unread: 1, symbols: [{ symbol: 'BABA', unread: 1 }, { symbol: 'PDD', unread: 1 }, { symbol: 'BRK.B', unread: 0 }] }])
    db.close()
  })

  it('make a first list where there is none', () => {
    const { db } = openLibraryWith([])
    expect(watchSymbols(db, ['0700.HK'], null, noon).watchlist).toMatchObject({ name: 'Watchlist', symbols: [{ symbol: '0700.HK' }] })
    expect(watchSymbols(db, ['AAPL'], null, noon).watchlist.symbols.map((each) => each.symbol)).toEqual(['0700.HK', 'AAPL'])
    db.close()
  })

  it('can be renamed and removed, and say what they held', () => {
    const { db } = openLibraryWith([])
    const list = createWatchlist(db, 'Chips')
    watchSymbols(db, ['NVDA'], 'Chips', noon)
    expect(renameWatchlist(db, list.id, 'chips').name).toBe('chips')
    createWatchlist(db, 'Banks')
    expect(() => renameWatchlist(db, list.id, 'BANKS')).toThrow('There is a watchlist "BANKS" already.')
    expect(removeWatchlist(db, list.id)).toMatchObject({ name: 'chips', symbols: [{ symbol: 'NVDA' }] })
    expect(listWatchlists(db).map((each) => each.name)).toEqual(['Banks'])
    expect(() => removeWatchlist(db, list.id)).toThrow('not there any more')
    db.close()
  })

  it('let go of a symbol in one list or in all', () => {
    const { db } = openLibraryWith([])
    watchSymbols(db, ['NVDA', 'AMD'], 'Chips', noon)
    watchSymbols(db, ['NVDA'], 'AI', noon)
    expect(unwatchSymbols(db, ['nvda'], 'AI')).toMatchObject({ removed: [{ symbol: 'NVDA', list: 'AI' }] })
    expect(unwatchSymbols(db, ['NVDA', 'INTC'], null)).toMatchObject({ removed: [{ symbol: 'NVDA', list: 'Chips' }] })
    expect(() => unwatchSymbols(db, ['AMD'], 'Cars')).toThrow('There is no watchlist "Cars".')
    db.close()
  })
})
