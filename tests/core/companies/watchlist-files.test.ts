import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSection, colorSymbols, createWatchlist, exportWatchlists, importWatchlistFile, listWatchlists, moveSymbols, noteCompany, parseSymbols, previewWatchlistFile, watchSymbols,
} from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { noon } from '../library-fixture.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const take = (db: Database, text: string, list = 'Mine') => importWatchlistFile(db, { bytes: bytesOf(text), name: 'file.csv', mapping: null, list }, noon)
const look = (text: string) => previewWatchlistFile(openMemoryDatabase(), bytesOf(text), 'file.csv', null)
const symbolsIn = (text: string): readonly (string | null)[] => look(text).rows.map((row) => row.symbol)

describe('a pasted list', () => {
  const parse = (text: string) => {
    const { symbols, refused } = parseSymbols(openMemoryDatabase(), text)
    return { symbols: symbols.map((each) => each.symbol), refused: refused.map((each) => each.given) }
  }

  it.each([
    ['AAPL, MSFT BRK.B; $TSLA NASDAQ:NVDA', ['AAPL', 'MSFT', 'BRK.B', 'TSLA', 'NVDA'], []],
    ['aapl msft\nbrk-b', ['AAPL', 'MSFT', 'BRK.B'], []],
    ['HKEX:700, 0700.HK, LON:GRG, TSE:7203', ['0700.HK', 'GRG.L', '7203.T'], []],
    ['(BABA), "PDD"; JD.', ['BABA', 'PDD', 'JD'], []],
    ['Berkshire Hathaway, Nestlé, toyota', ['BRK.B', 'NESN.SW', 'TM'], []],
    ['I own AAPL and some ZQQX', ['AAPL', 'ZQQX'], ['I', 'own', 'and', 'some']],
    ['AAPL, AAPL, $AAPL', ['AAPL'], []],
    ['what is this?', [], ['what', 'is', 'this?']],
    ['=SUM(A1), 12345678, ---', [], ['=SUM(A1)', '12345678', '---']],
    ['', [], []],
  ])('is read: %s', (text, symbols, refused) => {
    expect(parse(text)).toEqual({ symbols, refused })
  })

  it('says which symbols no directory knows, and how many stood twice', () => {
    expect(parseSymbols(openMemoryDatabase(), 'ZQQX AAPL AAPL')).toMatchObject({ symbols: [{ symbol: 'ZQQX', known: false, company: null }, { symbol: 'AAPL', known: true, company: 'Apple Inc.' }], duplicates: 1 })
  })

  it('never fails and never invents, whatever is pasted', () => {
    const db = openMemoryDatabase()
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('AAPL', '$TSLA', 'NASDAQ:NVDA', ',', ';', '\n', 'the', '0700.HK', '<b>', '"')).map((parts) => parts.join(' '))), (text) => {
        for (const { symbol } of parseSymbols(db, text).symbols) expect(symbol).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}.\-^=]{0,35}$/u)
      }),
      { numRuns: 200 },
    )
    db.close()
  })
})

describe('a file of watched symbols', () => {
  it.each([
    ['Yahoo portfolio', 'Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,Quantity,Commission,High Limit,Low Limit,Comment\nAAPL,1,2026/01/02,16:00 EST,1,1,1,1,5,20200101,100,3,,,,"long, term"\n0700.HK,1,,,,,,,,,,,,,,\nBRK-B,1,,,,,,,,,,,,,,\n^GSPC,1,,,,,,,,,,,,,,\n', ['AAPL', '0700.HK', 'BRK.B']],
    ['TradingView list', '###Chips,NASDAQ:NVDA,NASDAQ:AMD,###Banks,NYSE:JPM,HKEX:700,XETR:SAP', ['NVDA', 'AMD', 'JPM', '0700.HK', 'SAP.DE']],
    ['TradingView list', '###Chips\nNASDAQ:NVDA\nNYSE:BRK.B\n', ['NVDA', 'BRK.B']],
    ['Seeking Alpha list', 'Symbol,Price,Change,Change %,Quant Rating\nMSFT,400,1,0.2,4.1\nGOOG,1,1,1,3\n', ['MSFT', 'GOOG']],
    ['broker export', '"Positions for account XXXX-1234 as of 02:03 PM ET, 03/02/2026"\n\n"Symbol","Description","Qty (Quantity)","Price"\n"AAPL","APPLE INC","10","$1"\n"Cash & Cash Investments","--","--","--"\n"Account Total","--","--","--"\n', ['AAPL']],
    ['broker export', 'Account Number,Account Name,Symbol,Description,Quantity\nX1,Individual,SPAXX**,HELD IN MONEY MARKET,\nX1,Individual,NVDA,NVIDIA CORPORATION COM,4\nX1,Individual,Pending Activity,,\n', ['NVDA']],
    ['broker export', 'Financial Instrument Description;Position;Exchange;Symbol\nGREGGS;5;LON;GRG\nAPPLE;1;SMART;AAPL\n', ['GRG.L', 'AAPL']],
    ['a plain list', 'AAPL\nMSFT\nTSLA\n', ['AAPL', 'MSFT', 'TSLA']],
    ['a sheet with a head row', 'Company\tTicker\nApple\tAAPL\nNobody\t\nNestlé\t\n', ['AAPL', 'NESN.SW']],
  ])('is known as %s', (format, text, symbols) => {
    expect(look(text)).toMatchObject({ format })
    expect(symbolsIn(text)).toEqual(symbols)
  })

  it('keeps the sections and comments of others', () => {
    const db = openMemoryDatabase()
    take(db, '###Chips,NASDAQ:NVDA,###Banks,NYSE:JPM')
    expect(listWatchlists(db)[0]).toMatchObject({ sections: [{ name: 'Chips' }, { name: 'Banks' }] })
    take(db, 'Symbol,Comment\nAAPL,"long, term"\n')
    expect(listWatchlists(db)[0]?.symbols.find((each) => each.symbol === 'AAPL')).toMatchObject({ note: 'long, term' })
    db.close()
  })

  it('says in plain sentences what it did not take', () => {
    const { refused, duplicates, unknown, total } = look('symbol,name\nAAPL,Apple\nAAPL,Apple again\nZQQX,New one\n,Nobody at all\n"not a symbol",\nTotal,\n')
    expect({ duplicates, unknown, total }).toEqual({ duplicates: 1, unknown: 1, total: 2 })
    expect(refused).toEqual([
      { source: 'row 4', reason: 'no symbol, and no company is called "Nobody at all"' },
      { source: 'row 5', reason: '"not a symbol" is no symbol' },
      { source: 'row 6', reason: '"Total" is no symbol' },
    ])
    expect(() => look('date,price\n2026-01-01,3\n')).toThrow('has no column of symbols')
    expect(() => look('')).toThrow('is empty')
    expect(() => take(openMemoryDatabase(), 'symbol\nTotal\n')).toThrow('names no symbol that could be watched')
    expect(() => previewWatchlistFile(openMemoryDatabase(), bytesOf('a,b\nAAPL,x\n'), 'f.csv', { symbol: 7 })).toThrow('has 2 columns')
  })

  it('takes columns as the person maps them', () => {
    const preview = previewWatchlistFile(openMemoryDatabase(), bytesOf('Anlage,Menge,Meinung\nAAPL,3,gut\nMSFT,4,\n'), 'f.csv', { symbol: 0, note: 2 })
    expect(preview.rows).toMatchObject([{ symbol: 'AAPL', note: 'gut' }, { symbol: 'MSFT', note: null }])
    expect(preview.columns.map((column) => column.name)).toEqual(['Anlage', 'Menge', 'Meinung'])
  })

  it('of 20,000 rows is taken once, and twice changes nothing', () => {
    const db = openMemoryDatabase()
    const text = `symbol,name,note\n${Array.from({ length: 20_000 }, (_, index) => `Z${index.toString(36).toUpperCase()},Company ${index},`).join('\n')}\n,Unheard of,\n`
    const first = take(db, text)
    expect(first).toMatchObject({ added: [{ list: 'Mine', symbols: 20_000 }], duplicates: 0, refused: [{ source: 'row 20001' }] })
    expect(take(db, text)).toMatchObject({ added: [], changes: [] })
    db.close()
  })

  it('comes back whole: order, sections, notes, colours, empty lists', () => {
    const db = openMemoryDatabase()
    const list = createWatchlist(db, 'Mine, "all"', '#aa0000')
    createWatchlist(db, 'Empty')
    watchSymbols(db, ['MSFT', 'AAPL', 'BRK.B', 'ZQQX'], list.name, noon)
    const section = addSection(db, list.id, '=Chips').after!.sections[0]!
    addSection(db, list.id, 'Nothing yet')
    moveSymbols(db, list.id, ['AAPL', 'ZQQX'], section.id, 0)
    colorSymbols(db, list.id, ['AAPL'], '#00aa00')
    noteCompany(db, 'MSFT', 'one\ntwo; "three", -4', noon)
    noteCompany(db, 'AAPL', '=2+2', noon)
    const csv = exportWatchlists(db, 'csv', null).content
    const other = openMemoryDatabase()
    take(other, csv)
    const plain = (from: Database) => listWatchlists(from).map(({ name, color, sections, symbols }) => ({
      name, color, sections: sections.map((each) => each.name),
      symbols: symbols.map((each) => ({ symbol: each.symbol, note: each.note, color: each.color, section: sections.find((one) => one.id === each.sectionId)?.name ?? null })),
    }))
    expect(plain(other)).toEqual(plain(db))
    expect(csv).not.toMatch(/(?:^|,)"?=/m) // no cell is a formula to a spreadsheet
    expect(exportWatchlists(other, 'csv', null).content).toBe(csv)
    expect(take(other, csv)).toMatchObject({ added: [], changes: [], notes: [] })
    expect(exportWatchlists(db, 'md', null).content).toContain('| AAPL | Apple Inc. | =2+2 |')
    expect(JSON.parse(exportWatchlists(db, 'json', null).content)).toHaveLength(2)
    db.close()
    other.close()
  })

  it('comes back whole, whatever notes and names say', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((each) => each.replace(/[\p{C}\u2028\u2029]/gu, ' ').trim())
    fc.assert(
      fc.property(text.filter((each) => each !== ''), text, (name, note) => {
        const db = openMemoryDatabase()
        watchSymbols(db, ['AAPL', 'MSFT'], name, noon)
        noteCompany(db, 'AAPL', note, noon)
        const csv = exportWatchlists(db, 'csv', null).content
        const other = openMemoryDatabase()
        take(other, csv)
        expect(listWatchlists(other).map((list) => [list.name, list.symbols.map((each) => [each.symbol, each.note])])).toEqual(listWatchlists(db).map((list) => [list.name, list.symbols.map((each) => [each.symbol, each.note])]))
        db.close()
        other.close()
      }),
      { numRuns: 25 },
    )
  })
})
