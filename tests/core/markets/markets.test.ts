import { describe, expect, it } from 'vitest'
import { watchSymbols } from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { changeEarningsDate, fetchMarkets, importPrices, listEarningsDates, readLastPrices, readQuote } from '../../../src/core/markets/index.ts'
import type { Get } from '../../../src/core/markets/index.ts'
import { noon } from '../library-fixture.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('daily prices from a sheet', () => {
  it('are kept as written, once a day, the newest first', () => {
    const db = openMemoryDatabase()
    const csv = 'Date,Open,High,Low,Close,Volume\n2026-02-27,1,1,1,"1,234.50",5\n2026-03-02,1,1,1,$1240.10,5\nyesterday,1,1,1,3,5\n2026-03-03,1,1,1,n/a,5\n'
    expect(importPrices(db, bytesOf(csv), 'p.csv', '9988.hk', 'HKD', noon)).toEqual({
      added: 2, changed: 0, unchanged: 0, symbols: ['9988.HK'],
      refused: [{ source: 'row 3', reason: '"yesterday" is no date; write it as in 2026-04-30' }, { source: 'row 4', reason: '"n/a" is no price' }],
    })
    expect(readLastPrices(db, 'BABA', 10)).toEqual([{ symbol: '9988.HK', day: '2026-03-02', close: '1240.10', currency: 'HKD' }, { symbol: '9988.HK', day: '2026-02-27', close: '1234.50', currency: 'HKD' }])
    expect(importPrices(db, bytesOf(csv), 'p.csv', '9988.HK', null, noon)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    db.close()
  })

  it('may hold several companies, and say plainly when they hold none', () => {
    const db = openMemoryDatabase()
    expect(importPrices(db, bytesOf('Symbol;Datum;Schlusskurs\nSAP.DE;2026-03-02;1.234,5\nKO;2026-03-02;70\n'), 'p.csv', null, null, noon)).toMatchObject({ added: 2, symbols: ['SAP.DE', 'KO'] })
    expect(readLastPrices(db, 'SAP', 1)).toMatchObject([{ close: '1234.5' }])
    importPrices(db, bytesOf('symbol,date,close,currency\nVOD.L,2026-03-01,0.7,GBP\nVOD.L,2026-03-02,71.2,GBp\n'), 'p.csv', null, null, noon)
    expect(readLastPrices(db, 'VOD', 5).map(({ close, currency }) => [close, currency]), 'pence never become pounds').toEqual([['71.2', 'GBp']])
    expect(() => importPrices(db, bytesOf('date,close\n2026-03-02,1\n'), 'p.csv', null, null, noon)).toThrow('does not say whose prices')
    expect(() => importPrices(db, bytesOf('a,b\n1,2\n'), 'p.csv', 'KO', null, noon)).toThrow('has no columns for date and closing price')
    expect(() => importPrices(db, bytesOf('date,close\nx,y\n'), 'p.csv', 'KO', null, noon)).toThrow('holds no price that could be read')
    db.close()
  })
})

/** What the sources answer, by the beginning of the address. */
function answering(answers: Readonly<Record<string, unknown>>): { readonly get: Get; readonly asked: string[] } {
  const asked: string[] = []
  const get: Get = async (address) => {
    asked.push(address)
    const found = Object.entries(answers).find(([part]) => address.includes(part))
    if (!found) return { sentence: 'There is no such page.' }
    return { bytes: bytesOf(typeof found[1] === 'string' ? found[1] : JSON.stringify(found[1])) }
  }
  return { get, asked }
}

const chart = (price: unknown) => ({ chart: { result: [{ meta: { currency: 'USD', symbol: 'X', regularMarketPrice: price, chartPreviousClose: 12.5, regularMarketTime: noon / 1000 } }], error: null } })

describe('quotes and dates from the network', () => {
  it('are asked for only where the person switched them on', async () => {
    const { get, asked } = answering({})
    const db = openMemoryDatabase()
    await expect(fetchMarkets(db, get, { symbols: ['KO'], isOn: false }, () => noon)).rejects.toThrow('are off')
    expect(asked).toEqual([])
    db.close()
  })

  it('are kept with when they were fetched and from whom', async () => {
    const db = openMemoryDatabase()
    const { get, asked } = answering({ 'chart/BRK-B': chart(512.25) })
    expect(await fetchMarkets(db, get, { symbols: ['BRK.B'], isOn: true }, () => noon)).toEqual({ quotes: 1, dates: 0, problems: [] })
    expect(asked).toHaveLength(1)
    expect(readQuote(db, 'BRK.B')).toEqual({ symbol: 'BRK.B', price: '512.25', previousClose: '12.5', currency: 'USD', tradedAt: '2026-03-02T12:00:00.000Z', fetchedAt: '2026-03-02T12:00:00.000Z', provider: 'Yahoo Finance and Nasdaq' })
    db.close()
  })

  it('keep the dates of watched companies, never over what the person entered, and replace their own', async () => {
    const db = openMemoryDatabase()
    watchSymbols(db, ['AAPL', 'KO'], null, noon)
    changeEarningsDate(db, { id: null, symbol: 'KO', day: '2026-03-03', moment: 'before-open', note: 'mine' }, noon)
    const rows = [{ symbol: 'AAPL', time: 'time-after-hours' }, { symbol: 'KO', time: 'time-after-hours' }, { symbol: 'ZQQX', time: '' }, { symbol: '<b>' }, { nothing: 1 }]
    const { get } = answering({ 'date=2026-03-03': { data: { rows } }, 'date=': { data: { rows: null } }, 'chart/': chart(1) })
    expect(await fetchMarkets(db, get, { symbols: null, isOn: true }, () => noon)).toMatchObject({ quotes: 2, dates: 1, problems: [] })
    const dates = listEarningsDates(db, '2026-03-01', '2026-03-31', false)
    expect(dates.map(({ symbol, moment, source, fetchedAt }) => [symbol, moment, source, fetchedAt !== null])).toEqual([['AAPL', 'after-close', 'Yahoo Finance and Nasdaq', true], ['KO', 'before-open', 'hand', false]])
    await fetchMarkets(db, answering({ 'date=': { data: { rows: [] } }, 'chart/': chart(1) }).get, { symbols: null, isOn: true }, () => noon)
    expect(listEarningsDates(db, '2026-03-01', '2026-03-31', false).map((date) => date.symbol)).toEqual(['KO'])
    db.close()
  })

  it.each([[''], ['<html>'], ['null'], [{}], [{ chart: { result: [] } }], [chart('NaN')], [chart(-1)], [chart(1e300)], [{ chart: { result: null, error: { code: 'Not Found' } } }]])('bear whatever a source answers: %j', async (answer) => {
    const db = openMemoryDatabase()
    const report = await fetchMarkets(db, answering({ 'chart/': answer }).get, { symbols: ['KO'], isOn: true }, () => noon)
    expect(report).toMatchObject({ quotes: 0, problems: [expect.stringMatching(/^KO: The source /)] })
    expect(readQuote(db, 'KO')).toBe(null)
    db.close()
  })
})
