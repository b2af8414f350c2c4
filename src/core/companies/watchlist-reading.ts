import type { Database } from 'better-sqlite3'
import type { Watchlist, WatchlistSection } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { nameOfCompany } from './keys.ts'

interface ListColumns {
  readonly id: number
  readonly name: string
  readonly color: string | null
  readonly archived_at: number | null
}

interface SymbolColumns {
  readonly symbol: string
  readonly company_key: string
  readonly section_id: number | null
  readonly color: string | null
  readonly added_at: number
  readonly note: string | null
}

const columns = 'id, name, color, archived_at'

/** Every watchlist in order; with `archived` those that were put away too, behind the others. */
export function readWatchlists(db: Database, archived: boolean): readonly Watchlist[] {
  const current = db.prepare(`SELECT ${columns} FROM watchlists WHERE archived_at IS NULL ORDER BY position, id`).all() as ListColumns[]
  const away = archived ? (db.prepare(`SELECT ${columns} FROM watchlists WHERE archived_at IS NOT NULL ORDER BY archived_at DESC, id`).all() as ListColumns[]) : []
  const counts = countUnread(db)
  return [...current, ...away].map((row) => toWatchlist(db, row, counts))
}

/** One list as it stands; the caller knows that it is there. */
export function readWatchlist(db: Database, id: number): Watchlist {
  return toWatchlist(db, statement(db, `SELECT ${columns} FROM watchlists WHERE id = ?`).get(id) as ListColumns, countUnread(db))
}

interface UnreadCounts {
  readonly byCompany: ReadonlyMap<string, number>
  readonly byList: ReadonlyMap<number, number>
}

/**
 * Unread articles of every watched company and of every list; one that names two companies of a list, or a company twice, is one. The cost is that of what is unread, not of
 * what is kept: along the partial index of unread articles, with one look at each one's mentions.
 */
function countUnread(db: Database): UnreadCounts {
  const rows = statement(
    db,
    `SELECT mentions.company_key AS key, count(DISTINCT mentions.article_id) AS unread
     FROM article_states CROSS JOIN mentions ON mentions.article_id = article_states.article_id
     WHERE article_states.read_at IS NULL AND mentions.company_key IN (SELECT company_key FROM watchlist_symbols) GROUP BY mentions.company_key`,
  ).all() as { key: string; unread: number }[]
  const lists = statement(
    db,
    `SELECT watchlist_symbols.watchlist_id AS id, count(DISTINCT mentions.article_id) AS unread
     FROM article_states CROSS JOIN mentions ON mentions.article_id = article_states.article_id CROSS JOIN watchlist_symbols ON watchlist_symbols.company_key = mentions.company_key
     WHERE article_states.read_at IS NULL GROUP BY watchlist_symbols.watchlist_id`,
  ).all() as { id: number; unread: number }[]
  return { byCompany: new Map(rows.map(({ key, unread }) => [key, unread])), byList: new Map(lists.map(({ id, unread }) => [id, unread])) }
}

/** Unread articles about any company of any list that is not put away, each once. */
export function countWatchedUnread(db: Database): number {
  return statement(
    db,
    `SELECT count(*) FROM article_states WHERE read_at IS NULL AND EXISTS (SELECT 1 FROM mentions JOIN watchlist_symbols ON watchlist_symbols.company_key = mentions.company_key
       JOIN watchlists ON watchlists.id = watchlist_symbols.watchlist_id WHERE mentions.article_id = article_states.article_id AND watchlists.archived_at IS NULL)`,
  ).pluck().get() as number
}

function toWatchlist(db: Database, row: ListColumns, counts: UnreadCounts): Watchlist {
  const sections = statement(db, 'SELECT id, name FROM watchlist_sections WHERE watchlist_id = ? ORDER BY position, id').all(row.id) as { id: number; name: string }[]
  const said = statement(db, 'SELECT company FROM mentions WHERE company_key = ? AND company IS NOT NULL ORDER BY sort_at DESC LIMIT 1').pluck()
  return {
    id: String(row.id),
    name: row.name,
    symbols: readSymbols(db, row.id).map((each) => ({
      symbol: each.symbol,
      company: nameOfCompany(db, each.company_key) ?? (said.get(each.company_key) as string | undefined) ?? null,
      unread: counts.byCompany.get(each.company_key) ?? 0,
      sectionId: each.section_id === null ? null : String(each.section_id),
      note: each.note,
      color: each.color,
      addedAt: new Date(each.added_at).toISOString(),
    })),
    unread: counts.byList.get(row.id) ?? 0,
    color: row.color,
    position: statement(db, 'SELECT count(*) FROM watchlists AS other, watchlists AS own WHERE own.id = ? AND other.archived_at IS NULL AND (other.position, other.id) < (own.position, own.id)').pluck().get(row.id) as number,
    archivedAt: row.archived_at === null ? null : new Date(row.archived_at).toISOString(),
    sections: sections.map(({ id, name }): WatchlistSection => ({ id: String(id), name })),
  }
}

function readSymbols(db: Database, listId: number): readonly SymbolColumns[] {
  return statement(
    db,
    `SELECT watchlist_symbols.symbol, watchlist_symbols.company_key, watchlist_symbols.section_id, watchlist_symbols.color, watchlist_symbols.added_at, company_notes.note
     FROM watchlist_symbols LEFT JOIN watchlist_sections ON watchlist_sections.id = watchlist_symbols.section_id
       LEFT JOIN company_notes ON company_notes.company_key = watchlist_symbols.company_key
     WHERE watchlist_symbols.watchlist_id = ? ORDER BY watchlist_sections.position, watchlist_sections.id, watchlist_symbols.position`,
  ).all(listId) as SymbolColumns[]
}
