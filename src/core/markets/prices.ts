// Daily prices that the person imported: no network is asked for them.
import type { Database } from 'better-sqlite3'
import type { DailyPrice, PricesReport } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { decodeSheet, guessSeparator, keyOfSymbol, readSymbol, splitRows, writeTyped } from '../companies/index.ts'
import { statement } from '../db/index.ts'

const mostTold = 100

/**
 * Takes in a sheet of daily closing prices: a column of dates (2026-04-30) and one of closes, and one of symbols where it holds several companies. Decimals are kept as
 * written. A day that is there already takes the new price; the report counts it.
 * @param symbol for rows that name none
 * @throws AppError bad-input
 */
export function importPrices(db: Database, bytes: Uint8Array, name: string, symbol: string | null, currency: string | null, now: number): PricesReport {
  const text = decodeSheet(bytes).replace(/^\ufeff/, '')
  const separator = guessSeparator(text.slice(0, text.search(/[\r\n]|$/)))
  const [head = [], ...rows] = splitRows(text, separator)
  const cells = head.map((cell) => cell.toLowerCase())
  const column = (names: readonly string[]): number => names.map((each) => cells.indexOf(each)).find((index) => index >= 0) ?? -1
  const [day, close, own, money] = [['date', 'day', 'datum'], ['close', 'close/last', 'last', 'price', 'schlusskurs', 'adj close'], ['symbol', 'ticker'], ['currency']].map(column) as [number, number, number, number]
  if (day < 0 || close < 0) throw new AppError('bad-input', `${name} has no columns for date and closing price. Prices are CSV with the columns "date" and "close".`)
  if (own < 0 && symbol === null) throw new AppError('bad-input', `${name} does not say whose prices it holds. Name the symbol, or add a column "symbol".`)
  const refused: { source: string; reason: string }[] = []
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const symbols = new Set<string>()
  db.transaction(() => {
    const known = statement(db, 'SELECT close FROM daily_prices WHERE symbol = ? AND day = ?').pluck()
    const put = statement(
      db,
      `INSERT INTO daily_prices (company_key, symbol, day, close, close_number, currency, added_at) VALUES (@key, @written, @date, @price, @number, @currency, @now)
       ON CONFLICT (symbol, day) DO UPDATE SET close = @price, close_number = @number, currency = coalesce(@currency, currency), added_at = @now`,
    )
    rows.forEach((row, index) => {
      const refuse = (reason: string): void => void refused.push({ source: `row ${index + 1}`, reason })
      const written = own < 0 || (row[own] ?? '') === '' ? (symbol === null ? null : writeTyped(db, symbol)) : readSymbol(db, row[own]!, false)
      if (written === null) return refuse('no symbol')
      const date = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(row[day] ?? '')?.[1]
      if (date === undefined || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return refuse(`"${(row[day] ?? '').slice(0, 40)}" is no date; write it as in 2026-04-30`)
      const price = readPrice(row[close] ?? '', separator)
      if (price === null) return refuse(`"${(row[close] ?? '').slice(0, 40)}" is no price`)
      symbols.add(written)
      const before = known.get(written, date) as string | undefined
      if (before === price) return void (counts.unchanged += 1)
      counts[before === undefined ? 'added' : 'changed'] += 1
      put.run({ key: keyOfSymbol(db, written), written, date, price, number: Number(price), currency: (money >= 0 ? readCurrency(row[money] ?? '') : null) ?? currency, now })
    })
  }).immediate()
  if (symbols.size === 0) throw new AppError('bad-input', `${name} holds no price that could be read. ${refused[0] ? `${refused[0].source}: ${refused[0].reason}.` : ''}`.trim())
  return { ...counts, symbols: [...symbols], refused: refused.length > mostTold ? [...refused.slice(0, mostTold), { source: name, reason: `and ${refused.length - mostTold} further rows` }] : refused }
}

/** A currency as the library writes it. GBp, ZAc and the like are a hundredth of GBP and ZAR: in capitals they would be a hundred times too much, so they stay as they are. */
function readCurrency(cell: string): string | null {
  const bare = cell.trim()
  if (/^[A-Z]{2}[a-z]$/.test(bare)) return bare
  return /^[A-Za-z]{3}$/.test(bare) ? bare.toUpperCase() : null
}

/** A price as an exact decimal: "$1,234.50" is 1234.50, and "1234,5" where semicolons part the cells. */
function readPrice(cell: string, separator: string): string | null {
  const bare = cell.replace(/^[$€£¥]\s?/, '').replace(/\s/g, '')
  const plain = separator === ';' && /^\d{1,3}(?:\.\d{3})*,\d+$|^\d+,\d+$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
  return /^\d{1,12}(?:\.\d{1,10})?$/.test(plain) ? plain : null
}

/** The last prices of a company, the newest first; of one listing and in one currency, so that pence and pounds do not mix. */
export function readLastPrices(db: Database, key: string, limit: number): readonly DailyPrice[] {
  const newest = statement(db, 'SELECT symbol, currency FROM daily_prices WHERE company_key = ? ORDER BY day DESC LIMIT 1').get(key) as { readonly symbol: string; readonly currency: string | null } | undefined
  if (newest === undefined) return []
  return statement(db, 'SELECT symbol, day, close, currency FROM daily_prices WHERE symbol = @symbol AND currency IS @currency ORDER BY day DESC LIMIT @limit').all({ ...newest, limit }) as DailyPrice[]
}
