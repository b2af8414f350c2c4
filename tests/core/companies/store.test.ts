import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findCompanies, getCompany, importCompanies, listImported, readDirectory } from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { noon, openLibraryWith, store } from '../library-fixture.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function openWith(...files: readonly string[]) {
  const db = openMemoryDatabase()
  const take = (text: string) => importCompanies(db, 'companies.csv', bytesOf(text), noon)
  return { db, take, reports: files.map(take) }
}

const sec = (...rows: readonly (readonly [number, string, string])[]): string => JSON.stringify(Object.fromEntries(rows.map(([cik, ticker, title], index) => [index, { cik_str: cik, ticker, title }])))

describe('importing companies', () => {
  it('adds, counts what was there, and changes nothing the second time', () => {
    const { db, take, reports } = openWith('symbol,name\nHLDN,Haldane Instruments Inc.\nVLDX,Velden Foods\n')
    expect(reports[0]).toEqual({ added: 2, updated: 0, unchanged: 0, duplicates: 0, refused: [], reused: [], total: readDirectory().length + 2 })
    expect(take('symbol,name\nHLDN,Haldane Instruments Inc.\nVLDX,Velden Foods\n')).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
    db.close()
  })

  it('keeps the old name of a renamed company, and finds it by both', () => {
    const { db, take } = openWith('symbol,name\nHLDN,Haldane Instruments Inc.\n')
    expect(take('symbol,name\nHLDN,Haldane Robotics Inc.\n')).toMatchObject({ added: 0, updated: 1, reused: [] })
    expect(getCompany(db, 'HLDN')).toMatchObject({ name: 'Haldane Robotics Inc.', formerNames: ['Haldane Instruments Inc.'] })
    expect(findCompanies(db, 'haldane instr', 5)).toMatchObject([{ symbol: 'HLDN', name: 'Haldane Robotics Inc.' }])
    db.close()
  })

  it('knows a company with a new symbol by its number, and keeps the old symbol as a former one', () => {
    const { db, take } = openWith(sec([7, 'HLDN', 'HALDANE INSTRUMENTS INC'], [7, 'HLDN-B', 'HALDANE INSTRUMENTS INC']))
    expect(take(sec([7, 'HROB', 'HALDANE ROBOTICS INC']))).toMatchObject({ added: 0, updated: 1 })
    expect(getCompany(db, 'hldn')).toMatchObject({ symbol: 'HROB', name: 'HALDANE ROBOTICS INC' })
    expect(getCompany(db, 'HROB').listings).toEqual([{ symbol: 'HROB', exchange: null, former: false }, { symbol: 'HLDN', exchange: null, former: true }, { symbol: 'HLDN.B', exchange: null, former: true }])
    db.close()
  })

  it('says when a symbol went to another company, and shows the present one', () => {
    const { db, take } = openWith('symbol,name\nZZQ,Haldane Instruments\nZZR,Haldane Instruments\n')
    expect(take('symbol,name\nZZQ,Velden Foods\n')).toMatchObject({ added: 1, reused: [{ symbol: 'ZZQ', before: 'Haldane Instruments', after: 'Velden Foods' }] })
    expect(getCompany(db, 'ZZQ').name).toBe('Velden Foods')
    expect(getCompany(db, 'ZZR').listings).toEqual([{ symbol: 'ZZR', exchange: null, former: false }, { symbol: 'ZZQ', exchange: null, former: true }])
    db.close()
  })

  it('says it of a built-in company too; an agreeing name adds to the built-in one', () => {
    const { db, reports } = openWith('symbol,name\nKO,Kovanen Optics\nPEP,PEPSICO INC\n')
    expect(reports[0]?.reused).toEqual([{ symbol: 'KO', before: 'The Coca-Cola Company', after: 'Kovanen Optics' }])
    expect(getCompany(db, 'KO').name).toBe('Kovanen Optics')
    expect(getCompany(db, 'PEP').name).toBe('PepsiCo, Inc.')
    expect(findCompanies(db, 'coca-cola company', 5)).toEqual([])
    db.close()
  })

  it('never takes companies whose names say little for one another', () => {
    const { db, reports } = openWith('symbol,name\nFRQ,First Corp\nGNQ,General Holdings\nGRQ,Group Inc\nCOQ,Co\n')
    expect(reports[0]).toMatchObject({ added: 4, reused: [] })
    expect(['FRQ', 'GNQ', 'GRQ', 'COQ'].map((symbol) => getCompany(db, symbol).name)).toEqual(['First Corp', 'General Holdings', 'Group Inc', 'Co'])
    expect(listImported(db).slice(0, 2).map(({ shortNames }) => shortNames)).toEqual([[], []])
    db.close()
  })

  it('counts doubled rows and tells of every row that is none, each with its reason', () => {
    const { db, reports } = openWith('symbol,name\nHLDN,Haldane\nHLDN,Haldane again\n,Nobody\n!!,Bad\nVLDX,\n')
    expect(reports[0]).toMatchObject({ added: 1, duplicates: 1, refused: [{ source: 'row 4', reason: 'no symbol' }, { source: 'row 5', reason: '"!!" is no symbol' }, { source: 'row 6', reason: 'no name beside VLDX' }] })
    db.close()
  })

  it('changes nothing where the file is no directory', () => {
    const { db, take } = openWith()
    expect(() => take('date,price\n2026-01-01,3\n')).toThrow(AppError)
    expect(listImported(db)).toEqual([])
    db.close()
  })

  it('reads what spreadsheets write: Windows letters, semicolons, UTF-16', () => {
    const db = openMemoryDatabase()
    importCompanies(db, 'a.csv', Uint8Array.from('symbol;name\nSNTS;S\xe4ntis Precision AG\n', (letter) => letter.charCodeAt(0)), noon)
    importCompanies(db, 'b.csv', Uint8Array.from(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ticker\tCompany\nOSTB\tØstby Kraft ASA\n', 'utf16le')])), noon)
    expect(listImported(db).map(({ name }) => name)).toEqual(['Säntis Precision AG', 'Østby Kraft ASA'])
    db.close()
  })

  it('holds its invariants, whatever files come in whatever order', () => {
    const symbol = fc.constantFrom('HLDN', 'VLDX', 'ORRN', 'KO', 'BRK.B', 'ZZQ')
    const name = fc.constantFrom('Haldane Inc', 'Velden Foods', 'Orrin Semiconductor', 'Haldane Robotics', 'Coca-Cola Co')
    const file = fc.oneof(
      fc.array(fc.tuple(symbol, name), { minLength: 1, maxLength: 5 }).map((rows) => `symbol,name\n${rows.map((row) => row.join(',')).join('\n')}\n`),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), symbol, name), { minLength: 1, maxLength: 5 }).map((rows) => sec(...rows)),
    )
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (files) => {
        const { db, take } = openWith()
        let before = 0
        for (const text of files) {
          const report = take(text)
          const stored = db.prepare('SELECT count(*) FROM companies').pluck().get() as number
          expect(stored).toBe(before + report.added) // nothing is deleted
          before = stored
          const again = take(text)
          expect(again.added).toBe(0)
          for (const { symbol: own } of listImported(db)) expect(getCompany(db, own).listings.some((listing) => listing.symbol === own)).toBe(true)
        }
        db.close()
      }),
      { numRuns: 30 }, // each takes up to ten files, and each file the whole directory again,
    )
  })
})

describe('finding a company', () => {
  it('puts the very symbol first, then the name, then beginnings, and takes signs of the search as plain letters', () => {
    const { db } = openLibraryWith([{ title: 'A', symbols: ['F', 'FDXQ'] }, { title: 'B', symbols: ['FDXQ'] }])
    expect(findCompanies(db, 'f', 10)[0]).toMatchObject({ symbol: 'F', name: 'Ford Motor Company' })
    expect(findCompanies(db, 'FDXQ', 10)).toMatchObject([{ symbol: 'FDXQ' }])
    expect(findCompanies(db, '%', 10)).toEqual([])
    expect(findCompanies(db, '  ', 10)).toEqual([])
    expect(findCompanies(db, "'; DROP TABLE articles; --", 10)).toEqual([])
    db.close()
  })

  it.each([
    ['apple', 'AAPL'], ['toyota', 'TM'], ['7203', '7203.T'], ['9988.hk', '9988.HK'], ['700', '0700.HK'], ['brk.b', 'BRK.B'], ['nestle', 'NESN.SW'], ['NESTLE', 'NESTLE.LG'], ['sanofi', 'SNY'], ['l’oreal', 'OR.PA'], ['facebook', 'META'], ['sq', 'XYZ'], ['google', 'GOOGL'], ['youtube', 'GOOGL'], ['jaguar land', 'TMPV.NS'],
    ['microsft', 'MSFT'], ['nvidea', 'NVDA'], ['goldman', 'GS'], ['moet', 'MC.PA'], ['t', 'T'], ['reliance', 'RELIANCE'],
  ])('knows what "%s" means', (text, symbol) => {
    const db = openMemoryDatabase()
    expect(findCompanies(db, text, 10)[0]?.symbol).toBe(symbol)
    db.close()
  })

  it('is by any listing, suffix or old symbol, and says plainly when there is none', () => {
    const { db } = openLibraryWith([{ title: 'A', symbols: ['QQZZ'] }])
    expect(getCompany(db, '9988.HK')).toMatchObject({ symbol: 'BABA', name: 'Alibaba Group Holding Limited' })
    expect(getCompany(db, 'RELIANCE.NS').symbol).toBe('RELIANCE')
    expect(getCompany(db, 'BRK-B').symbol).toBe('BRK.B')
    expect(getCompany(db, 'FB').symbol).toBe('META')
    expect(getCompany(db, 'QQZZ').symbol).toBe('QQZZ')
    expect(() => getCompany(db, 'NOSUCH')).toThrow(/No company with the symbol NOSUCH is known/)
    db.close()
  })

  it('hears of new articles', () => {
    const { db } = openLibraryWith([])
    expect(findCompanies(db, 'QQZZ', 5)).toEqual([])
    store(db, { title: 'A', symbols: ['QQZZ'] })
    expect(findCompanies(db, 'QQZZ', 5)).toHaveLength(1)
    db.close()
  })
})

const finance = resolve(import.meta.dirname, '../../../../shared/corpora/finance')
describe.skipIf(!existsSync(finance))('the real directories', () => {
  test('come in one over the other, and twice changes nothing', () => {
    const db = openMemoryDatabase()
    const files = ['company_tickers.json', 'nasdaq-listed-symbols.csv', 'sp500-constituents.csv'].map((name) => ({ name, bytes: readFileSync(join(finance, name)) }))
    for (const { name, bytes } of files) expect(importCompanies(db, name, bytes, noon).added).toBeGreaterThanOrEqual(0)
    const [first] = files.map(({ name, bytes }) => importCompanies(db, name, bytes, noon))
    expect(first?.added).toBe(0)
    expect(listImported(db).length).toBeGreaterThan(8000)
    expect(findCompanies(db, 'apple', 1)).toMatchObject([{ symbol: 'AAPL', name: 'Apple Inc.' }])
    db.close()
  })
})
