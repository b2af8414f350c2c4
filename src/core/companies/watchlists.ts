import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { WatchedSymbol, Watchlist } from '../../shared/model.ts'

const firstListName = 'Watchlist'

interface ListRow { readonly id: number; readonly name: string }

/** Every watchlist in the person's order, its symbols in theirs, with unread counts. */
export function listWatchlists(db: Database): readonly Watchlist[] {
  const rows = db.prepare('SELECT id, name FROM watchlists ORDER BY position, id').all() as ListRow[]
  return rows.map((row) => toWatchlist(db, row))
}

export function createWatchlist(db: Database, name: string): Watchlist {
  return db.transaction(() => {
    if (findByName(db, name)) throw new AppError('bad-input', `There is a watchlist "${name}" already. Choose another name.`)
    return toWatchlist(db, insertList(db, name))
  }).immediate()
}

export function renameWatchlist(db: Database, id: string, name: string): Watchlist {
  return db.transaction(() => {
    const row = findById(db, id)
    const other = findByName(db, name)
    if (other && other.id !== row.id) throw new AppError('bad-input', `There is a watchlist "${name}" already. Choose another name.`)
    db.prepare('UPDATE watchlists SET name = ? WHERE id = ?').run(name, row.id)
    return toWatchlist(db, { id: row.id, name })
  }).immediate()
}

/** Removes a list and returns what it held, for the undo. Articles are not touched. */
export function removeWatchlist(db: Database, id: string): Watchlist {
  return db.transaction(() => {
    const removed = toWatchlist(db, findById(db, id))
    db.prepare('DELETE FROM watchlists WHERE id = ?').run(Number(id))
    return removed
  }).immediate()
}

/** Puts symbols at the end of a list; `list` null means the first one, made where there is none. Returns what was really added. */
export function watchSymbols(db: Database, symbols: readonly string[], list: string | null, now: number): { watchlist: Watchlist; added: readonly string[] } {
  return db.transaction(() => {
    const row = list === null ? (firstList(db) ?? insertList(db, firstListName)) : (findByName(db, list) ?? insertList(db, list))
    const insert = db.prepare(
      `INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at)
       VALUES (@list, @symbol, (SELECT coalesce(max(position), 0) + 1 FROM watchlist_symbols WHERE watchlist_id = @list), @now)
       ON CONFLICT DO NOTHING RETURNING symbol`,
    ).pluck()
    const wanted = [...new Set(symbols.map((symbol) => symbol.toUpperCase()))]
    const added = wanted.filter((symbol) => insert.get({ list: row.id, symbol, now }) !== undefined)
    return { watchlist: toWatchlist(db, row), added }
  }).immediate()
}

/** Takes symbols off one list, or off all where `list` is null. */
export function unwatchSymbols(db: Database, symbols: readonly string[], list: string | null): { removed: readonly { symbol: string; list: string }[] } {
  return db.transaction(() => {
    const lists = list === null ? (db.prepare('SELECT id, name FROM watchlists ORDER BY position, id').all() as ListRow[]) : [findByName(db, list)]
    if (lists.includes(undefined as never)) throw new AppError('not-found', `There is no watchlist "${list}". "marketdash watchlists" lists them.`)
    const remove = db.prepare('DELETE FROM watchlist_symbols WHERE watchlist_id = ? AND symbol = ? RETURNING symbol').pluck()
    const removed = (lists as ListRow[]).flatMap((row) =>
      symbols.map((symbol) => symbol.toUpperCase()).filter((symbol) => remove.get(row.id, symbol) !== undefined).map((symbol) => ({ symbol, list: row.name })))
    return { removed }
  }).immediate()
}

function toWatchlist(db: Database, row: ListRow): Watchlist {
  const symbols = db.prepare(
    `SELECT watchlist_symbols.symbol AS symbol,
       (SELECT company FROM mentions WHERE mentions.symbol = watchlist_symbols.symbol AND company IS NOT NULL ORDER BY sort_at DESC LIMIT 1) AS company,
       (SELECT count(*) FROM mentions JOIN article_states ON article_states.article_id = mentions.article_id
        WHERE mentions.symbol = watchlist_symbols.symbol AND article_states.read_at IS NULL) AS unread
     FROM watchlist_symbols WHERE watchlist_id = ? ORDER BY position`,
  ).all(row.id) as WatchedSymbol[]
  // An article that names two watched companies is one unread article of the list.
  const unread = db.prepare(
    `SELECT count(DISTINCT mentions.article_id) FROM watchlist_symbols JOIN mentions ON mentions.symbol = watchlist_symbols.symbol
       JOIN article_states ON article_states.article_id = mentions.article_id
     WHERE watchlist_id = ? AND article_states.read_at IS NULL`,
  ).pluck().get(row.id) as number
  return { id: String(row.id), name: row.name, symbols, unread }
}

function firstList(db: Database): ListRow | undefined {
  return db.prepare('SELECT id, name FROM watchlists ORDER BY position, id LIMIT 1').get() as ListRow | undefined
}

function findByName(db: Database, name: string): ListRow | undefined {
  return db.prepare('SELECT id, name FROM watchlists WHERE name = ?').get(name) as ListRow | undefined
}

function findById(db: Database, id: string): ListRow {
  const row = db.prepare('SELECT id, name FROM watchlists WHERE id = ?').get(Number(id)) as ListRow | undefined
  if (!row) throw new AppError('not-found', 'That watchlist is not there any more.')
  return row
}

function insertList(db: Database, name: string): ListRow {
  const id = db.prepare('INSERT INTO watchlists (name, position) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM watchlists))').run(name).lastInsertRowid
  return { id: Number(id), name }
}
