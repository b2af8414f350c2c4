import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Watchlist, WatchlistChange } from '../../shared/model.ts'
import type { Followed, QueryChange } from '../../shared/stored-queries.ts'
import { statement } from '../db/index.ts'
import { keyOfSymbol, writeTyped } from './keys.ts'
import { followWatchlist, listNamingWatchlist } from './watchlist-queries.ts'
import { readWatchlist, readWatchlists } from './watchlist-reading.ts'

const firstListName = 'Watchlist'

export interface ListRow {
  readonly id: number
  readonly name: string
  readonly archived_at: number | null
}

/** Every watchlist in the person's order, its symbols in theirs, with unread counts. `archived`: those that were put away too, at the end. */
export function listWatchlists(db: Database, archived = false): readonly Watchlist[] {
  return readWatchlists(db, archived)
}

export function createWatchlist(db: Database, name: string, color: string | null = null): Watchlist {
  return db.transaction(() => {
    refuseTakenName(db, name, null)
    const { id } = insertList(db, name)
    db.prepare('UPDATE watchlists SET color = ? WHERE id = ?').run(color, id)
    return readWatchlist(db, id)
  }).immediate()
}

/** Gives a list another name; stored queries go along. `queries`, where it gets its old name back: how they had followed. Throws AppError not-found or bad-input. */
export function renameWatchlist(db: Database, id: string, name: string, queries: readonly QueryChange[] | null = null): Watchlist & Followed {
  return db.transaction(() => {
    const row = findList(db, id)
    refuseTakenName(db, name, row.id)
    db.prepare('UPDATE watchlists SET name = ? WHERE id = ?').run(name, row.id)
    const followed = followWatchlist(db, row.name, name, queries)
    return { ...readWatchlist(db, row.id), ...followed }
  }).immediate()
}

/** Removes a list and returns what it held, for the undo, and what goes on naming it. Articles and notes are not touched; alerts about it go with it. */
export function removeWatchlist(db: Database, id: string): Watchlist & Pick<Followed, 'namedBy'> {
  return db.transaction(() => {
    const removed = readWatchlist(db, findList(db, id).id)
    const namedBy = listNamingWatchlist(db, Number(id), removed.name)
    db.prepare('DELETE FROM watchlists WHERE id = ?').run(Number(id))
    return { ...removed, namedBy }
  }).immediate()
}

/** Puts symbols at the end of a list; `list` null means the first one, made where there is none. Returns what was really added. */
export function watchSymbols(db: Database, symbols: readonly string[], list: string | null, now: number): { watchlist: Watchlist; added: readonly string[]; change: WatchlistChange } {
  return db.transaction(() => {
    const known = list === null ? firstList(db) : findListByName(db, list)
    if (known && known.archived_at !== null) throw new AppError('bad-input', `The watchlist "${known.name}" is archived. Restore it first, or choose another.`)
    const before = known ? readWatchlist(db, known.id) : null
    const row = known ?? insertList(db, list ?? firstListName)
    const wanted = [...new Set(symbols.map((symbol) => writeTyped(db, symbol)))]
    const first = nextPosition(db, row.id)
    const added = wanted.filter((symbol, index) => insertSymbol(db, row.id, symbol, now, { position: first + index }))
    const watchlist = readWatchlist(db, row.id)
    return { watchlist, added, change: { before, after: watchlist } }
  }).immediate()
}

/** Where the next symbol of a list goes. */
export function nextPosition(db: Database, listId: number): number {
  return (statement(db, 'SELECT coalesce(max(position), 0) + 1 FROM watchlist_symbols WHERE watchlist_id = ?').pluck().get(listId) as number)
}

/** Puts a symbol on a list. Returns whether it was not there yet. */
export function insertSymbol(db: Database, listId: number, symbol: string, now: number, place: { readonly position: number; readonly sectionId?: number | null; readonly color?: string | null }): boolean {
  return statement(
    db,
    `INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at, company_key, section_id, color)
     VALUES (@listId, @symbol, @position, @now, @key, @sectionId, @color) ON CONFLICT DO NOTHING`,
  ).run({ listId, symbol, position: place.position, now, key: keyOfSymbol(db, symbol), sectionId: place.sectionId ?? null, color: place.color ?? null }).changes > 0
}

/** Takes symbols off one list, or off all where `list` is null. A symbol that is not on a list means any other listing of its company there. */
export function unwatchSymbols(db: Database, symbols: readonly string[], list: string | null): { removed: readonly { symbol: string; list: string }[]; changes: readonly WatchlistChange[] } {
  return db.transaction(() => {
    const lists = list === null ? (db.prepare('SELECT id, name, archived_at FROM watchlists WHERE archived_at IS NULL ORDER BY position, id').all() as ListRow[]) : [findListByName(db, list)]
    if (lists.includes(undefined)) throw new AppError('not-found', `There is no watchlist "${list}". "marketdash watchlists" lists them.`)
    const remove = db.prepare('DELETE FROM watchlist_symbols WHERE watchlist_id = ? AND symbol = ? RETURNING symbol').pluck()
    const removeListings = db.prepare('DELETE FROM watchlist_symbols WHERE watchlist_id = ? AND company_key = ? RETURNING symbol').pluck()
    const held = db.prepare('SELECT 1 FROM watchlist_symbols WHERE watchlist_id = @id AND (symbol = @symbol OR company_key = @key)').pluck()
    const wanted = [...new Set(symbols.map((symbol) => writeTyped(db, symbol)))].map((symbol) => ({ symbol, key: keyOfSymbol(db, symbol) }))
    const removed: { symbol: string; list: string }[] = []
    const changes: WatchlistChange[] = []
    for (const row of lists as ListRow[]) {
      if (!wanted.some(({ symbol, key }) => held.get({ id: row.id, symbol, key }) !== undefined)) continue
      const before = readWatchlist(db, row.id)
      for (const { symbol, key } of wanted) {
        const gone = remove.get(row.id, symbol) === undefined ? (removeListings.all(row.id, key) as string[]) : [symbol]
        removed.push(...gone.map((each) => ({ symbol: each, list: row.name })))
      }
      changes.push({ before, after: readWatchlist(db, row.id) })
    }
    return { removed, changes }
  }).immediate()
}

function firstList(db: Database): ListRow | undefined {
  return db.prepare('SELECT id, name, archived_at FROM watchlists WHERE archived_at IS NULL ORDER BY position, id LIMIT 1').get() as ListRow | undefined
}

export function findListByName(db: Database, name: string): ListRow | undefined {
  return db.prepare('SELECT id, name, archived_at FROM watchlists WHERE name = ?').get(name) as ListRow | undefined
}

/** @throws AppError not-found */
export function findList(db: Database, id: string | number): ListRow {
  const row = db.prepare('SELECT id, name, archived_at FROM watchlists WHERE id = ?').get(Number(id)) as ListRow | undefined
  if (!row) throw new AppError('not-found', 'That watchlist is not there any more.')
  return row
}

/** @throws AppError bad-input where another list has the name */
export function refuseTakenName(db: Database, name: string, own: number | null): void {
  const other = findListByName(db, name)
  if (!other || other.id === own) return
  throw new AppError('bad-input', `There is a watchlist "${name}" already${other.archived_at === null ? '' : ', which is archived'}. Choose another name.`)
}

/** A new list behind the others. A first one may bear the name of an archived one: then it gets a number. */
export function insertList(db: Database, name: string): ListRow {
  let free = name
  for (let number = 2; findListByName(db, free); number++) free = `${name} ${number}`
  const id = db.prepare('INSERT INTO watchlists (name, position) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM watchlists))').run(free).lastInsertRowid
  return { id: Number(id), name: free, archived_at: null }
}
