// Imported companies laid over the built-in ones: one company, all its listings.
import type { DirectoryCompany, Listing } from '../../shared/model.ts'
import { namesAgree } from './company-names.ts'

/**
 * Lays a directory over another. Where a symbol is in both and the names agree, it is one company under the names of the base, which are picked by hand, with the listings of
 * both. Where they do not agree, the symbol was given to another company: the later directory is believed, and the base's company keeps it as a former listing.
 */
export function mergeDirectories(base: readonly DirectoryCompany[], over: readonly DirectoryCompany[]): readonly DirectoryCompany[] {
  if (over.length === 0) return base
  const bySymbol = new Map(base.flatMap((company, index) => listingsOf(company).filter(({ former }) => !former).map(({ symbol }) => [symbol, index] as const)))
  const result: (DirectoryCompany | null)[] = [...base]
  const further: DirectoryCompany[] = []
  for (const company of over) {
    const places = [...new Set(listingsOf(company).flatMap(({ symbol, former }) => (former ? [] : (bySymbol.get(symbol) ?? []))))]
    const same = places.find((place) => isSameCompany(base[place]!, company))
    for (const place of places) if (place !== same) result[place] = withCompany(result[place], (held) => endListings(held, company))
    if (same === undefined) further.push(company)
    else result[same] = withCompany(result[same], (held) => joinCompanies(held, company))
  }
  return [...result.filter((company) => company !== null), ...further]
}

function withCompany(held: DirectoryCompany | null | undefined, change: (company: DirectoryCompany) => DirectoryCompany | null): DirectoryCompany | null {
  return held ? change(held) : null
}

function listingsOf(company: DirectoryCompany): readonly Listing[] {
  return company.listings ?? [{ symbol: company.symbol, exchange: company.exchange, former: false }]
}

function isSameCompany(one: DirectoryCompany, other: DirectoryCompany): boolean {
  const names = [one.name, ...one.shortNames, ...(one.formerNames ?? []), ...(one.aliases ?? [])]
  return [other.name, ...(other.formerNames ?? [])].some((name) => names.some((own) => namesAgree(own, name)))
}

function joinCompanies(base: DirectoryCompany, over: DirectoryCompany): DirectoryCompany {
  const known = new Map(listingsOf(base).map((listing) => [listing.symbol, listing]))
  for (const listing of listingsOf(over)) if (!known.has(listing.symbol) || (known.get(listing.symbol)!.former && !listing.former)) known.set(listing.symbol, listing)
  return { ...base, listings: [...known.values()] }
}

/** A company without the listings that another has taken; null where none is left: a name that led to another company's symbol would mislead. */
function endListings(company: DirectoryCompany, taker: DirectoryCompany): DirectoryCompany | null {
  const taken = new Set(listingsOf(taker).flatMap(({ symbol, former }) => (former ? [] : [symbol])))
  const listings = listingsOf(company).map((listing) => (taken.has(listing.symbol) ? { ...listing, former: true } : listing)).sort((a, b) => Number(a.former) - Number(b.former))
  const first = listings[0]!
  if (first.former) return null
  return { ...company, symbol: first.symbol, exchange: first.exchange, listings }
}
