import type { Database } from 'better-sqlite3'
import type { FeedSuggestion } from '../../shared/contract.ts'
import templates from './templates.json' with { type: 'json' }

/**
 * Public feeds worth following: of one symbol, or (null) a starter set of general market news. Those already subscribed to are left out.
 * Nothing is asked of the network. A symbol with a foreign suffix gets only what knows such listings.
 */
export function suggestFeeds(db: Database, symbol: string | null): readonly FeedSuggestion[] {
  const suggestions = symbol === null ? templates.starters : templates.symbol.filter((template) => template.listings === 'any' || isUsListing(symbol)).map((template) => fillIn(template, symbol))
  const known = db.prepare('SELECT 1 FROM feeds WHERE address = ?').pluck()
  return suggestions.map(({ name, title, address }) => ({ name, title, address })).filter(({ address }) => known.get(new URL(address).href) === undefined)
}

/** Feeds that the person subscribed to for some symbols, by the addresses under which they are offered: filings, releases, headlines. */
export function feedsOfSymbols(db: Database, symbols: readonly string[]): readonly { readonly id: string; readonly title: string }[] {
  const find = db.prepare('SELECT id, coalesce(title, feed_title, address) AS title FROM feeds WHERE address = ?')
  return symbols.flatMap((symbol) => templates.symbol.map((template) => fillIn(template, symbol))).flatMap(({ address }) => {
    const feed = find.get(new URL(address).href) as { id: number; title: string } | undefined
    return feed ? [{ id: String(feed.id), title: feed.title }] : []
  })
}

function fillIn(template: FeedSuggestion, symbol: string): FeedSuggestion {
  const upper = symbol.toUpperCase()
  // These services write class shares with a hyphen: BRK-B.
  const inAddress = encodeURIComponent(isUsListing(upper) ? upper.replaceAll('.', '-') : upper)
  return { name: template.name, title: template.title.replaceAll('{symbol}', upper), address: template.address.replaceAll('{symbol}', inAddress) }
}

/** A US symbol has at most a one-letter class behind its dot; 0700.HK and VOD.L have a market there. "L" is London. */
function isUsListing(symbol: string): boolean {
  return /^[A-Z]{1,5}([.-][A-KM-Z])?$/i.test(symbol)
}
