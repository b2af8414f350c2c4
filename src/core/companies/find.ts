// Companies by symbol or name, for every box where one is typed.
import uFuzzy from '@leeoniya/ufuzzy'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Company, CompanyProfile, DirectoryCompany, Listing } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { keyOfSymbol, normaliseTyped } from './keys.ts'
import { listMentioned, readPrinted } from './mentioned.ts'
import { readLibraryDirectory } from './store.ts'

interface Entry {
  readonly company: DirectoryCompany
  readonly listings: readonly Listing[]
  readonly names: readonly string[] // folded: the legal name, short, former and other names
}

interface Catalogue {
  readonly directory: readonly DirectoryCompany[]
  readonly entries: readonly Entry[]
  readonly bySymbol: ReadonlyMap<string, Entry> // a current listing before a former one
  readonly haystack: readonly string[] // the names of each entry in one line, for the fuzzy search
}

const catalogues = new WeakMap<readonly DirectoryCompany[], Catalogue>()
/** Made when somebody first types: it takes six milliseconds of a start. */
let fuzzy: uFuzzy | undefined
const makeFuzzy = (): uFuzzy => new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}', intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}', intraChars: "[\\p{L}\\d']", intraContr: "'\\p{L}{1,2}\\b", intraMode: 1 })

// The better a match, the smaller.
const ranks = { symbol: 0, name: 1, wordSymbol: 2, formerSymbol: 3, symbolStart: 4, nameStart: 5, wordStart: 6, fuzzy: 7, none: 8 } as const

/**
 * Companies of the directory, the person's imports and the library's articles: the very symbol first, then the very name, then beginnings of symbols, of names and of their
 * words, then whatever is spelled alike. A company that is found by another of its listings comes under that listing. Some exchanges write a name for a symbol: "nestle" in
 * small letters is Nestlé, not NESTLE of Lagos.
 */
export function findCompanies(db: Database, text: string, limit: number): readonly Company[] {
  const wanted = fold(text)
  if (wanted === '') return []
  const isWord = wanted.length >= 5 && text.trim() !== text.trim().toUpperCase()
  const catalogue = catalogueOf(readLibraryDirectory(db))
  const found: { readonly rank: number; readonly order: number; readonly company: Company }[] = []
  const seen = new Set<Entry>()
  const consider = (entry: Entry, order: number): void => {
    const { rank, listing } = rankEntry(entry, wanted, isWord)
    if (rank === ranks.none) return
    seen.add(entry)
    found.push({ rank, order, company: { symbol: listing.symbol, exchange: listing.exchange, name: entry.company.name } })
  }
  catalogue.entries.forEach(consider)
  // Companies that articles print with their symbol and no directory knows.
  const mentioned = listMentioned(db).filter(({ symbol }) => !catalogue.bySymbol.has(symbol))
  mentioned.forEach((company, index) => consider(makeEntry({ ...company, shortNames: [] }), catalogue.entries.length + index))
  if (found.length < limit && /[\p{L}\d]/u.test(wanted)) {
    for (const index of searchAlike(catalogue.haystack, wanted)) {
      const entry = catalogue.entries[index]!
      if (!seen.has(entry)) found.push({ rank: ranks.fuzzy, order: found.length, company: companyOf(entry) })
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, limit).map(({ company }) => company)
}

/**
 * A company by any of its symbols, present or former, with everything it is called. One that no directory has is what the library's articles print of it, under its key
 * ("(LON: ZQX)" is ZQX.L); one that no article names either is the bare symbol under which the person keeps something.
 * @throws AppError not-found
 */
export function getCompany(db: Database, symbol: string): CompanyProfile {
  const wanted = symbol.trim().toUpperCase()
  const { bySymbol } = catalogueOf(readLibraryDirectory(db))
  // Indian symbols stand alone in the directory; other places put the exchange behind them.
  const key = keyOfSymbol(db, wanted)
  const entry = bySymbol.get(wanted) ?? bySymbol.get(key) ?? bySymbol.get(wanted.replace(/\.(?:NS|BO)$/, '')) ?? bySymbol.get(wanted.replace(/[-/]([A-Z])$/, '.$1'))
  if (entry) {
    const { company, listings } = entry
    return { ...companyOf(entry), kind: company.kind ?? 'stock', knownFrom: 'directory', listings, shortNames: company.shortNames, formerNames: company.formerNames ?? [], aliases: company.aliases ?? [] }
  }
  const printed = readPrinted(db, key)
  if (printed) return describeUnlisted(printed, 'articles')
  const written = normaliseTyped(wanted).symbol
  if (isKept(db, key, written)) return describeUnlisted({ symbol: written, exchange: null, name: written }, 'person')
  throw new AppError('not-found', `No company with the symbol ${wanted} is known. Check the symbol, or import a list of companies that has it.`)
}

/** A company without an entry in a directory: nothing is said of it but what is known. */
function describeUnlisted(company: Company, knownFrom: 'articles' | 'person'): CompanyProfile {
  return { ...company, kind: null, knownFrom, listings: [{ symbol: company.symbol, exchange: company.exchange, former: false }], shortNames: [], formerNames: [], aliases: [] }
}

/** Whether anything that the person keeps names that company. */
function isKept(db: Database, key: string, symbol: string): boolean {
  // What was kept while articles named it has their key, also after the last of them is not about it any more.
  const tables = ['watchlist_symbols', 'company_notes', 'mention_vetoes', 'earnings_dates', 'daily_prices', 'quotes', 'alerts']
  return tables.some((table) => statement(db, `SELECT 1 FROM ${table} WHERE company_key = ?`).pluck().get(key) !== undefined || statement(db, `SELECT 1 FROM ${table} WHERE symbol = ?`).pluck().get(symbol) !== undefined)
}

function catalogueOf(directory: readonly DirectoryCompany[]): Catalogue {
  const known = catalogues.get(directory)
  if (known) return known
  const entries = directory.map(makeEntry)
  const bySymbol = new Map<string, Entry>()
  for (const former of [false, true]) for (const entry of entries) for (const listing of entry.listings) if (listing.former === former && !bySymbol.has(listing.symbol)) bySymbol.set(listing.symbol, entry)
  const catalogue = { directory, entries, bySymbol, haystack: entries.map(({ names }) => names.join(' | ')) }
  catalogues.set(directory, catalogue)
  return catalogue
}

function makeEntry(company: DirectoryCompany): Entry {
  const names = new Set([...company.shortNames, company.name, ...(company.formerNames ?? []), ...(company.aliases ?? [])].map(fold))
  return { company, listings: company.listings ?? [{ symbol: company.symbol, exchange: company.exchange, former: false }], names: [...names] }
}

function companyOf({ company }: Entry): Company {
  return { symbol: company.symbol, exchange: company.exchange, name: company.name }
}

/** Small letters without accents, one kind of apostrophe. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/\s+/g, ' ').trim()
}

function rankEntry({ listings, names }: Entry, wanted: string, isWord: boolean): { readonly rank: number; readonly listing: Listing } {
  const first = listings[0]!
  const symbol = wanted.toUpperCase()
  let rank: number = ranks.none
  let listing = first
  const offer = (better: number, of: Listing): void => {
    if (better >= rank) return
    rank = better
    listing = of.former ? first : of
  }
  for (const each of listings) {
    if (each.symbol === symbol || each.symbol.startsWith(`${symbol}.`)) offer(each.former ? ranks.formerSymbol : isWord && !wanted.includes('.') && !names.includes(wanted) ? ranks.wordSymbol : ranks.symbol, each)
    else if (!each.former && each.symbol.startsWith(symbol)) offer(ranks.symbolStart, each)
    // "700" is 0700.HK.
    else if (!each.former && /^\d+$/.test(symbol) && each.symbol.replace(/^0+/, '').startsWith(`${symbol}.`)) offer(ranks.symbol, each)
  }
  for (const name of names) {
    const at = name.indexOf(wanted)
    if (at < 0) continue
    if (name === wanted) offer(ranks.name, first)
    else if (at === 0) offer(ranks.nameStart, first)
    else if (name.includes(` ${wanted}`)) offer(ranks.wordStart, first)
  }
  return { rank, listing }
}

function searchAlike(haystack: readonly string[], wanted: string): readonly number[] {
  const lines = haystack as string[] // not changed by it; its types do not say so
  const [indexes, info, order] = (fuzzy ??= makeFuzzy()).search(lines, wanted, 1)
  if (!indexes) return []
  const found = order && info ? order.map((place) => info.idx[place]!) : indexes
  // A word that is one letter off in all its length is likelier meant than one that begins so: "microsft" is Microsoft, then MicroStrategy.
  const isWhole = (index: number): boolean => haystack[index]!.split(' ').some((word) => Math.abs(word.length - wanted.length) <= 1 && word.startsWith(wanted[0]!))
  return [...found.filter(isWhole), ...found.filter((index) => !isWhole(index))]
}
