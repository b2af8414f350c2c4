// Quotes and dates of results from a public source: off until the person switches it on, and kept with the time at which they were fetched.
import type { Database } from 'better-sqlite3'
import type { MarketsReport, Quote } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { dayOf, storeProvidedDates } from './earnings-dates.ts'
import type { DatedSymbol } from './date-files.ts'
import { publicSource } from './public-source.ts'

/** Asks an address with all manners; a sentence where that failed. */
export type Get = (address: string) => Promise<{ readonly bytes: Uint8Array } | { readonly sentence: string }>

export interface ProvidedQuote {
  readonly price: string // decimal, as the source writes it
  readonly previousClose: string | null
  readonly currency: string | null
  readonly tradedAt: number | null // epoch milliseconds
}

/** A source of quotes and dates. Another one is another object of this shape. */
export interface MarketsProvider {
  readonly name: string
  /** What a symbol costs. Throws AppError with a sentence where the source does not say. */
  readonly quote: (symbol: string, get: Get) => Promise<ProvidedQuote>
  /** Which companies report on a day, YYYY-MM-DD. Throws like quote. */
  readonly datesOn: (day: string, get: Get) => Promise<readonly DatedSymbol[]>
}

/** Days ahead that are asked for: a request each. */
const daysAhead = 14
const problemsAtMost = 20

/**
 * Asks for the quotes of some symbols, or of everything watched, and for the dates of results in the next two weeks; only those of watched companies are kept.
 * @throws AppError bad-input where the person has not switched it on
 */
export async function fetchMarkets(db: Database, get: Get, given: { readonly symbols: readonly string[] | null; readonly isOn: boolean }, now: () => number, provider: MarketsProvider = publicSource): Promise<MarketsReport> {
  if (!given.isOn) throw new AppError('bad-input', 'Quotes and dates from the network are off. Switch them on in the settings first; nothing was asked.')
  const watched = statement(db, 'SELECT DISTINCT symbol FROM watchlist_symbols WHERE watchlist_id IN (SELECT id FROM watchlists WHERE archived_at IS NULL) ORDER BY symbol').pluck().all() as string[]
  const problems: string[] = []
  let quotes = 0
  for (const symbol of given.symbols ?? watched) {
    try {
      storeQuote(db, symbol, await provider.quote(symbol, get), provider.name, now())
      quotes += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push(`${symbol}: ${error.message}`)
    }
    if (problems.length >= problemsAtMost && quotes === 0) break // the source is not there, or not as it was
  }
  const dates = given.symbols === null ? await fetchDates(db, get, provider, new Set(watched.map((symbol) => keyOfSymbol(db, symbol))), problems, now()) : 0
  return { quotes, dates, problems: problems.slice(0, problemsAtMost) }
}

async function fetchDates(db: Database, get: Get, provider: MarketsProvider, watched: ReadonlySet<string>, problems: string[], now: number): Promise<number> {
  if (watched.size === 0) return 0
  let stored = 0
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const moment = now + ahead * 86_400_000
    if ([0, 6].includes(new Date(moment).getDay())) continue
    const day = dayOf(moment)
    try {
      const own = (await provider.datesOn(day, get)).filter((dated) => watched.has(keyOfSymbol(db, dated.symbol)))
      stored += storeProvidedDates(db, own, provider.name, { from: day, to: day }, now)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push(`${day}: ${error.message}`)
      return stored
    }
  }
  return stored
}

function storeQuote(db: Database, symbol: string, quote: ProvidedQuote, provider: string, now: number): void {
  const written = symbol.toUpperCase()
  statement(
    db,
    `INSERT INTO quotes (symbol, company_key, price, price_number, previous_close, currency, traded_at, fetched_at, provider) VALUES (@written, @key, @price, @number, @previousClose, @currency, @tradedAt, @now, @provider)
     ON CONFLICT (symbol) DO UPDATE SET company_key = @key, price = @price, price_number = @number, previous_close = @previousClose, currency = @currency, traded_at = @tradedAt, fetched_at = @now, provider = @provider`,
  ).run({ written, key: keyOfSymbol(db, written), ...quote, number: Number(quote.price), now, provider })
}

/** The last quote of a company, with when it was fetched and from whom; null where none was. */
export function readQuote(db: Database, key: string): Quote | null {
  const row = statement(db, 'SELECT symbol, price, previous_close, currency, traded_at, fetched_at, provider FROM quotes WHERE company_key = ? ORDER BY fetched_at DESC LIMIT 1').get(key) as
    | { symbol: string; price: string; previous_close: string | null; currency: string | null; traded_at: number | null; fetched_at: number; provider: string }
    | undefined
  if (!row) return null
  const instant = (time: number): string => new Date(time).toISOString()
  return { symbol: row.symbol, price: row.price, previousClose: row.previous_close, currency: row.currency, tradedAt: row.traded_at === null ? null : instant(row.traded_at), fetchedAt: instant(row.fetched_at), provider: row.provider }
}
