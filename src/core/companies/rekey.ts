// After the directory changed: which company each stored mention, watched symbol, note, date and price belongs to now.
import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import { keyOfListing, keyOfSymbol } from './keys.ts'

/** Tables whose rows name a company by symbol and keep its key beside it. */
const tables = ['watchlist_symbols', 'mention_vetoes', 'earnings_dates', 'daily_prices', 'quotes', 'alerts'] as const

/**
 * Gives the mentions of some symbols their company anew: those behind `after`, in order. `last` is the last symbol looked at, null where there are no further ones. One
 * transaction, short enough that nobody waits.
 */
export function rekeyMentions(db: Database, after: string, limit: number): { readonly last: string | null; readonly changed: number } {
  return db.transaction(() => {
    let symbol: string | null = after
    let changed = 0
    const next = statement(db, 'SELECT min(symbol) FROM mentions WHERE symbol > ?').pluck()
    const listings = statement(db, 'SELECT DISTINCT exchange, company, company_key FROM mentions WHERE symbol = ?')
    const update = statement(db, 'UPDATE mentions SET company_key = @key WHERE symbol = @symbol AND exchange IS @exchange AND company IS @company AND company_key <> @key')
    for (let count = 0; count < limit; count++) {
      symbol = next.get(symbol) as string | null
      if (symbol === null) break
      for (const { exchange, company, company_key: before } of listings.all(symbol) as { exchange: string | null; company: string | null; company_key: string }[]) {
        const key = keyOfListing(db, { symbol, exchange, company })
        if (key !== before) changed += update.run({ symbol, exchange, company, key }).changes
      }
    }
    return { last: symbol, changed }
  }).immediate()
}

/** The same for everything else that names a company: few rows, in one go. What would stand twice then stays under its old key. Returns how many changed. */
export function rekeyOwn(db: Database): number {
  return db.transaction(() => {
    let changed = 0
    for (const table of tables) {
      const symbols = db.prepare(`SELECT DISTINCT symbol FROM ${table} WHERE symbol IS NOT NULL`).pluck().all() as string[]
      const update = db.prepare(`UPDATE OR IGNORE ${table} SET company_key = @key WHERE symbol = @symbol AND company_key <> @key`)
      for (const symbol of symbols) changed += update.run({ symbol, key: keyOfSymbol(db, symbol) }).changes
    }
    const update = db.prepare('UPDATE OR IGNORE company_notes SET company_key = @key WHERE symbol = @symbol AND company_key <> @key')
    for (const symbol of db.prepare('SELECT DISTINCT symbol FROM company_notes').pluck().all() as string[]) changed += update.run({ symbol, key: keyOfSymbol(db, symbol) }).changes
    return changed
  }).immediate()
}
