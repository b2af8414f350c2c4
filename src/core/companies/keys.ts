// One key for a company, whichever of its listings an article prints or a person types.
import type { Database } from 'better-sqlite3'
import type { DirectoryCompany, Listing } from '../../shared/model.ts'
import { baseSymbol, findListed, indexSymbols, suffixOf } from '../extract/index.ts'
import { statement } from '../db/index.ts'
import { bareName } from './company-names.ts'
import { readLibraryDirectory } from './store.ts'

interface Keys {
  readonly bySymbol: ReadonlyMap<string, Held> // a current listing before a former one
  readonly byBase: ReadonlyMap<string, readonly Held[]> // without the exchange's suffix
}

interface Held {
  readonly company: DirectoryCompany
  readonly listing: Listing
}

/** A listing as a text gives it. */
export interface PrintedListing {
  readonly symbol: string
  readonly exchange: string | null
  readonly company: string | null
}

const prepared = new WeakMap<readonly DirectoryCompany[], Keys>()

function keysOf(directory: readonly DirectoryCompany[]): Keys {
  const known = prepared.get(directory)
  if (known) return known
  const held = directory.flatMap((company) => (company.listings ?? [{ symbol: company.symbol, exchange: company.exchange, former: false }]).map((listing) => ({ company, listing })))
  const bySymbol = new Map<string, Held>()
  for (const former of [false, true]) for (const each of held) if (each.listing.former === former && !bySymbol.has(each.listing.symbol)) bySymbol.set(each.listing.symbol, each)
  const byBase = Map.groupBy(held.filter((each) => !each.listing.former), (each) => baseSymbol(each.listing.symbol))
  const keys = { bySymbol, byBase }
  prepared.set(directory, keys)
  return keys
}

/** The suffix that tells where a listing is traded: "L" for LON:GRG and GRG.L; null in America and where it is not known. */
function placeOf({ symbol, exchange }: Listing): string | null {
  const base = baseSymbol(symbol)
  return base === symbol ? (exchange === null ? null : suffixOf(exchange)) : symbol.slice(base.length + 1)
}

/**
 * The company that a printed listing means: the directory's own symbol of it. The exchange decides first, so that (TSX: T) is not AT&T; then the very symbol, present or
 * former; then a symbol without its suffix beside a name that agrees. What no directory knows is its own company, under its symbol and its exchange's suffix.
 */
export function keyOfListing(db: Database, { symbol, exchange, company }: PrintedListing): string {
  const wanted = symbol.toUpperCase()
  const directory = readLibraryDirectory(db)
  const { bySymbol, byBase } = keysOf(directory)
  const place = exchange === null ? null : suffixOf(exchange)
  if (place !== null && baseSymbol(wanted) === wanted) {
    const listed = bySymbol.get(`${wanted}.${place}`) ?? byBase.get(wanted)?.find(({ listing }) => placeOf(listing) === place)
    return listed?.company.symbol ?? `${wanted}.${place}`
  }
  const listed = bySymbol.get(wanted)
  if (listed && (exchange === null || listed.listing.exchange === null || baseSymbol(wanted) !== wanted || placeOf(listed.listing) === place)) return listed.company.symbol
  // "(JNJ.N)": the wires put the exchange behind American listings as well
  const american = /\.(?:N|O|OQ)$/u.test(wanted) ? byBase.get(baseSymbol(wanted))?.find(({ listing }) => placeOf(listing) === null && listing.symbol === baseSymbol(wanted)) : undefined
  if (american) return american.company.symbol
  // Indian symbols stand alone in the directory; other places put the exchange behind them.
  const bare = byBase.get(baseSymbol(wanted))?.find(({ listing }) => baseSymbol(wanted) !== wanted && placeOf(listing) === wanted.slice(baseSymbol(wanted).length + 1))
  if (bare) return bare.company.symbol
  if (company !== null && byBase.has(baseSymbol(wanted))) return findListed({ byBaseSymbol: indexSymbols(directory) }, wanted, company)?.symbol ?? wanted
  return wanted
}

/** A symbol as people type it: "brk-b", "$TSLA", "NASDAQ:NVDA". */
export function normaliseTyped(symbol: string): PrintedListing {
  const typed = symbol.trim().toUpperCase().replace(/^\$/, '')
  const [exchange, alone] = typed.includes(':') ? [typed.slice(0, typed.indexOf(':')), typed.slice(typed.indexOf(':') + 1)] : [null, typed]
  return { symbol: alone.replace(/^([A-Z]{1,5})[-/]([A-Z])$/, '$1.$2'), exchange, company: null }
}

/** A typed symbol as articles and lists write it: "LON:GRG" is GRG.L, "NASDAQ:NVDA" is NVDA, "NSE:RELIANCE" is RELIANCE. */
export function writeTyped(db: Database, text: string): string {
  const { symbol, exchange } = normaliseTyped(text)
  const place = exchange === null ? null : suffixOf(exchange)
  if (place === null || baseSymbol(symbol) !== symbol) return symbol
  const { bySymbol, byBase } = keysOf(readLibraryDirectory(db))
  if (bySymbol.has(`${symbol}.${place}`)) return `${symbol}.${place}`
  return byBase.get(symbol)?.find(({ listing }) => placeOf(listing) === place)?.listing.symbol ?? `${symbol}.${place}`
}

/**
 * The company that a person means by a symbol: any listing of the directory, present or former; else what the library's articles mean by it; else the one company whose symbol
 * it is without a suffix; else the symbol itself.
 */
export function keyOfSymbol(db: Database, symbol: string): string {
  const typed = normaliseTyped(symbol)
  const { bySymbol, byBase } = keysOf(readLibraryDirectory(db))
  if (typed.exchange !== null || bySymbol.has(typed.symbol)) return keyOfListing(db, typed)
  const said = statement(db, 'SELECT company_key FROM mentions WHERE symbol = ? ORDER BY sort_at DESC, article_id DESC LIMIT 1').pluck().get(typed.symbol) as string | undefined
  if (said !== undefined) return said
  const key = keyOfListing(db, typed)
  if (key !== typed.symbol) return key
  const companies = new Set(byBase.get(typed.symbol)?.map(({ company }) => company.symbol))
  return companies.size === 1 ? [...companies][0]! : key
}

/** Whether a directory knows that very symbol, present or former. */
export function isListed(db: Database, symbol: string): boolean {
  return keysOf(readLibraryDirectory(db)).bySymbol.has(symbol)
}

const named = new WeakMap<readonly DirectoryCompany[], ReadonlyMap<string, string>>()

/** The symbol of the company that has that very name, but for legal form and accents: "berkshire hathaway". The directory's first where several have it; null where none has. */
export function symbolOfName(db: Database, name: string): string | null {
  const directory = readLibraryDirectory(db)
  let names = named.get(directory)
  if (!names) {
    const made = new Map<string, string>()
    const add = (each: string, symbol: string): void => {
      const bare = bareName(each)
      if (bare !== '' && !made.has(bare)) made.set(bare, symbol)
    }
    for (const company of directory) add(company.name, company.symbol)
    for (const company of directory) for (const each of [...company.shortNames, ...(company.formerNames ?? []), ...(company.aliases ?? [])]) add(each, company.symbol)
    names = made
    named.set(directory, names)
  }
  return names.get(bareName(name)) ?? null
}

/** What a company is called by the directory; null where it knows none of that key. */
export function nameOfCompany(db: Database, key: string): string | null {
  return keysOf(readLibraryDirectory(db)).bySymbol.get(key)?.company.name ?? null
}

/** Every symbol under which the library's articles name a company, however they print it. */
export function symbolsOfCompany(db: Database, symbol: string): readonly string[] {
  return statement(db, 'SELECT DISTINCT symbol FROM mentions WHERE company_key = ? ORDER BY symbol').pluck().all(keyOfSymbol(db, symbol)) as string[]
}
