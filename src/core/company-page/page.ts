import type { Database } from 'better-sqlite3'
import type { CompanyPage, SymbolSnapshot } from '../../shared/contract.ts'
import { getCompany, keyOfSymbol, symbolsOfCompany } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { listSnapshotsOfSymbol } from '../earnings/index.ts'
import { feedsOfSymbols } from '../feeds/index.ts'
import { nextEarningsDate, readLastPrices, readQuote } from '../markets/index.ts'
import { readKept } from './kept.ts'
import { listSaid } from './said.ts'

/** Articles with results that a page shows; "earnings.ofSymbol" has them all. */
const snapshotsShown = 80

/**
 * What is known of a company in this library: who it is, where it is watched, what its articles report, say of its price and of what analysts think, its next results.
 * A company that no directory has has a page too: of what articles print of it, or of what the person keeps.
 * @param today YYYY-MM-DD, from which on a date of results is to come
 * @throws AppError not-found
 */
export function readCompanyPage(db: Database, symbol: string, today: string): CompanyPage {
  const key = keyOfSymbol(db, symbol)
  const watchlists = (statement(
    db,
    `SELECT watchlists.id AS id, watchlists.name AS name, watchlists.archived_at AS archivedAt, watchlist_symbols.symbol AS symbol FROM watchlist_symbols
     JOIN watchlists ON watchlists.id = watchlist_symbols.watchlist_id WHERE watchlist_symbols.company_key = ? ORDER BY watchlists.position, watchlists.id, watchlist_symbols.position`,
  ).all(key) as { id: number; name: string; archivedAt: number | null; symbol: string }[])
  const profile = getCompany(db, symbol)
  const snapshots = listSnapshotsOfSymbol(db, symbol, snapshotsShown)
  const { articles, unread, primary } = statement(
    db,
    `SELECT count(DISTINCT mentions.article_id) AS articles, count(DISTINCT iif(article_states.read_at IS NULL, mentions.article_id, NULL)) AS unread, count(DISTINCT iif(mentions.is_primary, mentions.article_id, NULL)) AS "primary"
     FROM mentions JOIN article_states ON article_states.article_id = mentions.article_id WHERE mentions.company_key = ?`,
  ).get(key) as { articles: number; unread: number; primary: number }
  return {
    profile,
    printedAs: symbolsOfCompany(db, symbol),
    watchlists: watchlists.filter((list) => list.archivedAt === null).map(({ id, name, symbol: watched }) => ({ id: String(id), name, symbol: watched })),
    note: (statement(db, 'SELECT note FROM company_notes WHERE company_key = ?').pluck().get(key) as string | undefined) ?? null,
    counts: { articles, unread, primary },
    latest: snapshots[0] ?? null,
    periods: groupByPeriod(snapshots),
    kept: readKept(db, key),
    said: listSaid(db, symbol, null),
    feeds: feedsOfSymbols(db, [...new Set([profile.symbol, ...profile.listings.filter((listing) => !listing.former).map((listing) => listing.symbol)])]),
    nextEarnings: nextEarningsDate(db, key, today),
    quote: readQuote(db, key),
    prices: readLastPrices(db, key, 260),
  }
}

/** Snapshots of the same period together, the newest article's period first. A period without a year is of the year in which its article was published. */
function groupByPeriod(snapshots: readonly SymbolSnapshot[]): CompanyPage['periods'] {
  const groups = new Map<string, { readonly period: SymbolSnapshot['snapshot']['period']; readonly snapshots: SymbolSnapshot[] }>()
  for (const each of snapshots) {
    const { period } = each.snapshot
    const key = `${period.kind} ${period.number ?? ''} ${period.year ?? `in ${each.publishedAt?.slice(0, 4) ?? ''}`}`
    const group = groups.get(key) ?? { period, snapshots: [] }
    group.snapshots.push(each)
    groups.set(key, group)
  }
  return [...groups.values()]
}
