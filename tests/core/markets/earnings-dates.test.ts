import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { watchSymbols } from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { changeEarningsDate, exportEarningsDates, importEarningsDates, listEarningsDates, nextEarningsDate, removeEarningsDate, restoreEarningsDates, takeDueReminders } from '../../../src/core/markets/index.ts'
import { noon } from '../library-fixture.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = (db: ReturnType<typeof openMemoryDatabase>) => listEarningsDates(db, '0000-01-01', '9999-12-31', false)
const plain = (db: ReturnType<typeof openMemoryDatabase>) => all(db).map(({ symbol, day, moment, note }) => ({ symbol, day, moment, note }))
const put = (db: ReturnType<typeof openMemoryDatabase>, symbol: string, day: string, note: string | null = null) => changeEarningsDate(db, { id: null, symbol, day, moment: null, note }, noon)

describe('the calendar', () => {
  it('holds dates by hand, one a company and day whichever listing, and every change is taken back', () => {
    const db = openMemoryDatabase()
    put(db, 'BABA', '2026-05-14')
    expect(put(db, '9988.hk', '2026-05-14', 'call at 8')).toMatchObject({ before: [], after: [{ symbol: '9988.HK', company: 'Alibaba Group Holding Limited', note: 'call at 8' }] })
    expect(all(db)).toHaveLength(1)
    const before = all(db)
    const id = before[0]!.id
    const moved = changeEarningsDate(db, { id, symbol: 'BABA', day: '2026-05-20', moment: 'before-open', note: null }, noon)
    expect(plain(db)).toEqual([{ symbol: 'BABA', day: '2026-05-20', moment: 'before-open', note: null }])
    restoreEarningsDates(db, moved, noon)
    expect(all(db)).toEqual(before)
    const removed = removeEarningsDate(db, id)
    const redo = restoreEarningsDates(db, removed, noon)
    expect(all(db)).toEqual(before)
    restoreEarningsDates(db, redo, noon)
    expect(all(db)).toEqual([])
    expect(() => put(db, 'BABA', '2026-02-30')).toThrow('2026-02-30 is no day of the calendar.')
    expect(() => removeEarningsDate(db, '77')).toThrow('not there any more')
    db.close()
  })

  it('tells the next date of a company and lists the watched ones', () => {
    const db = openMemoryDatabase()
    for (const day of ['2026-02-01', '2026-05-01', '2026-08-01']) put(db, 'AAPL', day)
    put(db, 'KO', '2026-05-02')
    watchSymbols(db, ['AAPL'], null, noon)
    expect(nextEarningsDate(db, 'AAPL', '2026-05-01')).toMatchObject({ day: '2026-05-01' })
    expect(nextEarningsDate(db, 'AAPL', '2026-09-01')).toBe(null)
    expect(listEarningsDates(db, '2026-05-01', '2026-05-31', true).map((date) => date.symbol)).toEqual(['AAPL'])
    expect(listEarningsDates(db, '2026-05-01', '2026-05-31', false).map((date) => date.symbol)).toEqual(['AAPL', 'KO'])
    db.close()
  })

  it('reminds once of watched companies, in the evening before or on the day itself', () => {
    const db = openMemoryDatabase()
    put(db, 'AAPL', '2026-05-05')
    put(db, 'KO', '2026-05-05')
    watchSymbols(db, ['AAPL'], null, noon)
    const at = (text: string): readonly string[] => takeDueReminders(db, new Date(text).getTime()).map((date) => date.symbol)
    expect(at('2026-05-03T20:00:00')).toEqual([])
    expect(at('2026-05-04T17:59:00')).toEqual([])
    expect(at('2026-05-04T18:00:00')).toEqual(['AAPL'])
    expect(at('2026-05-04T18:01:00')).toEqual([])
    put(db, 'AAPL', '2026-05-09')
    expect(at('2026-05-09T07:00:00')).toEqual(['AAPL'])
    db.close()
  })
})

describe('calendars as files', () => {
  it('are read from ICS as others write them, with what was not understood said', () => {
    const db = openMemoryDatabase()
    const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID="America/New_York":20260430T163000\r\nSUMMARY:Apple Inc. (AAPL) Q2 2026\r\n  Earnings Call\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:Coca-Cola Q1 2026 Earnings\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:MSFT results\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    expect(importEarningsDates(db, bytesOf(ics), 'a.ics', noon)).toMatchObject({ added: 2, refused: [{ reason: '"Dentist" names no company that is known' }, { reason: '"MSFT results" has no day' }] })
    expect(all(db).map(({ symbol, day }) => [symbol, day])).toEqual([['AAPL', '2026-04-30'], ['KO', '2026-05-01']])
    expect(importEarningsDates(db, bytesOf(ics), 'a.ics', noon)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
    db.close()
  })

  it.each([
    ['symbol,date,time\nAAPL,2026-04-30,AMC\n', 'AAPL', '2026-04-30', 'after-close'],
    ['Ticker;Report Date\nSAP.DE;23.04.2026\n', 'SAP.DE', '2026-04-23', null],
    ['Symbol,Earnings Date\nKO,04/28/2026\nPEP,04/03/2026\n', 'KO', '2026-04-28', null],
    ['Company,Date,When\nToyota,"May 8, 2026",before market open\n', 'TM', '2026-05-08', 'before-open'],
  ])('are read from CSV: %s', (text, symbol, day, moment) => {
    const db = openMemoryDatabase()
    importEarningsDates(db, bytesOf(text), 'a.csv', noon)
    expect(all(db)).toContainEqual(expect.objectContaining({ symbol, day, moment, source: 'file' }))
    db.close()
  })

  it('never guess which number is the month', () => {
    const db = openMemoryDatabase()
    expect(importEarningsDates(db, bytesOf('symbol,date\nKO,03/04/2026\n'), 'a.csv', noon)).toMatchObject({ added: 0, refused: [{ source: 'row 1', reason: expect.stringContaining('can only be read in one way') as string }] })
    expect(() => importEarningsDates(db, bytesOf('a,b\n1,2\n'), 'a.csv', noon)).toThrow('has no columns for symbol and date')
    expect(() => importEarningsDates(db, bytesOf('BEGIN:VCALENDAR\nEND:VCALENDAR\n'), 'a.ics', noon)).toThrow('names no date')
    db.close()
  })

  it('come back whole, as ICS and as CSV, whatever the notes say, in lines of at most 75 octets', () => {
    const date = fc.record({
      symbol: fc.constantFrom('AAPL', 'BRK.B', '0700.HK', 'NESN.SW', 'ZQQX'),
      day: fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10)),
      moment: fc.constantFrom(null, 'before-open' as const, 'during' as const, 'after-close' as const),
      note: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((each) => each.replace(/[\p{C}\u2028\u2029]/gu, ' ').trim()).filter((each) => each !== '')),
    })
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 5 }), (dates) => {
        const db = openMemoryDatabase()
        for (const each of dates) changeEarningsDate(db, { id: null, ...each }, noon)
        for (const format of ['ics', 'csv'] as const) {
          const { content } = exportEarningsDates(db, format, false, noon)
          if (format === 'ics') for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          const other = openMemoryDatabase()
          expect(importEarningsDates(other, bytesOf(content), `a.${format}`, noon).refused).toEqual([])
          expect(plain(other)).toEqual(plain(db))
          other.close()
        }
        db.close()
      }),
      { numRuns: 25 },
    )
  })
})
