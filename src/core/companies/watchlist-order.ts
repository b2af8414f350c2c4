// What a person does to a watchlist besides putting symbols on it: order, sections, colours, putting away. Each is one transaction and returns the list before and after.
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Move, NoteChange, WatchlistChange } from '../../shared/model.ts'
import { stepOf } from '../../shared/watchlist-places.ts'
import { statement } from '../db/index.ts'
import { arrange } from '../order.ts'
import { keyOfSymbol, writeTyped } from './keys.ts'
import { readWatchlist } from './watchlist-reading.ts'
import { findList } from './watchlists.ts'

/** Runs the work on a list; answers the list before and after it. Throws AppError not-found where there is none of that id. */
export function changeList(db: Database, id: string, work: (listId: number) => void): WatchlistChange {
  return db.transaction(() => {
    const { id: listId } = findList(db, id)
    const before = readWatchlist(db, listId)
    work(listId)
    return { before, after: readWatchlist(db, listId) }
  }).immediate()
}

/** Moves a list among those that are not archived; further than the end is the end. */
export function moveWatchlist(db: Database, id: string, to: Move): WatchlistChange {
  return changeList(db, id, (listId) => placeList(db, listId, to))
}

export function placeList(db: Database, listId: number, to: Move): void {
  const order = arrange(db.prepare('SELECT id FROM watchlists WHERE archived_at IS NULL ORDER BY position, id').pluck().all() as number[], listId, to)
  const place = statement(db, 'UPDATE watchlists SET position = ? WHERE id = ?')
  order.forEach((each, index) => place.run(index + 1, each))
}

export function colorWatchlist(db: Database, id: string, color: string | null): WatchlistChange {
  return changeList(db, id, (listId) => void statement(db, 'UPDATE watchlists SET color = ? WHERE id = ?').run(color, listId))
}

/** Puts a list away, or brings it back where it was. Nothing of it is lost, and its symbols are not watched meanwhile. */
export function archiveWatchlist(db: Database, id: string, archived: boolean, now: number): WatchlistChange {
  return changeList(db, id, (listId) => void db.prepare(archived ? 'UPDATE watchlists SET archived_at = @now WHERE id = @listId AND archived_at IS NULL' : 'UPDATE watchlists SET archived_at = NULL WHERE id = @listId').run(archived ? { now, listId } : { listId }))
}

interface SymbolPlace {
  readonly symbol: string
  readonly sectionId: number | null
}

/**
 * Puts symbols, in the order given, at a place of a section (null: the part without one), counted from 0 among the others there.
 * @throws AppError not-found where a symbol is not on the list or the section is not of it
 */
export function moveSymbols(db: Database, id: string, symbols: readonly string[], sectionId: string | null, position: number): WatchlistChange {
  return changeList(db, id, (listId) => {
    const section = sectionId === null ? null : findSection(db, listId, sectionId)
    const wanted = [...new Set(symbols.map((symbol) => writeTyped(db, symbol)))]
    const places = readPlaces(db, listId)
    const missing = wanted.find((symbol) => !places.some((place) => place.symbol === symbol))
    if (missing !== undefined) throw new AppError('not-found', `${missing} is not on that watchlist. Nothing was moved.`)
    const moved = new Set(wanted)
    const staying = places.filter((place) => !moved.has(place.symbol))
    const there = staying.filter((place) => place.sectionId === section)
    const elsewhere = staying.filter((place) => place.sectionId !== section)
    writePlaces(db, listId, [...elsewhere, ...there.slice(0, position), ...wanted.map((symbol) => ({ symbol, sectionId: section })), ...there.slice(position)])
  })
}

/**
 * One place up (-1) or down (1), at the edge of a section into the next. At the end of the list nothing happens.
 * @throws AppError not-found where the symbol is not on the list
 */
export function stepSymbol(db: Database, id: string, symbol: string, step: 1 | -1): WatchlistChange {
  return db.transaction(() => {
    const list = readWatchlist(db, findList(db, id).id)
    const written = writeTyped(db, symbol)
    if (!list.symbols.some((each) => each.symbol === written)) throw new AppError('not-found', `${written} is not on that watchlist. Nothing was moved.`)
    const place = stepOf(list, written, step)
    return place ? moveSymbols(db, id, [written], place.sectionId, place.position) : { before: list, after: list }
  }).immediate()
}

export function colorSymbols(db: Database, id: string, symbols: readonly string[], color: string | null): WatchlistChange {
  return changeList(db, id, (listId) => {
    for (const symbol of symbols) statement(db, 'UPDATE watchlist_symbols SET color = ? WHERE watchlist_id = ? AND symbol = ?').run(color, listId, writeTyped(db, symbol))
  })
}

/** The symbols of a list in their order. */
function readPlaces(db: Database, listId: number): readonly SymbolPlace[] {
  return statement(db, 'SELECT symbol, section_id AS sectionId FROM watchlist_symbols WHERE watchlist_id = ? ORDER BY position').all(listId) as SymbolPlace[]
}

function writePlaces(db: Database, listId: number, places: readonly SymbolPlace[]): void {
  const place = statement(db, 'UPDATE watchlist_symbols SET position = @position, section_id = @sectionId WHERE watchlist_id = @listId AND symbol = @symbol AND (position <> @position OR section_id IS NOT @sectionId)')
  places.forEach(({ symbol, sectionId }, index) => place.run({ listId, symbol, sectionId, position: index + 1 }))
}

export function addSection(db: Database, id: string, name: string): WatchlistChange {
  return changeList(db, id, (listId) => {
    const taken = statement(db, 'SELECT 1 FROM watchlist_sections WHERE watchlist_id = ? AND name = ? COLLATE NOCASE').pluck().get(listId, name)
    if (taken !== undefined) throw new AppError('bad-input', `The list has a section "${name}" already. Choose another name.`)
    insertSection(db, listId, name)
  })
}

export function insertSection(db: Database, listId: number, name: string): number {
  return Number(statement(db, 'INSERT INTO watchlist_sections (watchlist_id, name, position) VALUES (@listId, @name, (SELECT coalesce(max(position), 0) + 1 FROM watchlist_sections WHERE watchlist_id = @listId))').run({ listId, name }).lastInsertRowid)
}

export function renameSection(db: Database, id: string, sectionId: string, name: string): WatchlistChange {
  return changeList(db, id, (listId) => void statement(db, 'UPDATE watchlist_sections SET name = ? WHERE id = ?').run(name, findSection(db, listId, sectionId)))
}

export function moveSection(db: Database, id: string, sectionId: string, to: Move): WatchlistChange {
  return changeList(db, id, (listId) => {
    const sections = statement(db, 'SELECT id FROM watchlist_sections WHERE watchlist_id = ? ORDER BY position, id').pluck().all(listId) as number[]
    const place = statement(db, 'UPDATE watchlist_sections SET position = ? WHERE id = ?')
    arrange(sections, findSection(db, listId, sectionId), to).forEach((each, index) => place.run(index + 1, each))
  })
}

/** The section goes, its symbols stay on the list, without one. */
export function removeSection(db: Database, id: string, sectionId: string): WatchlistChange {
  return changeList(db, id, (listId) => void statement(db, 'DELETE FROM watchlist_sections WHERE id = ?').run(findSection(db, listId, sectionId)))
}

function findSection(db: Database, listId: number, sectionId: string): number {
  const id = statement(db, 'SELECT id FROM watchlist_sections WHERE id = ? AND watchlist_id = ?').pluck().get(Number(sectionId), listId) as number | undefined
  if (id === undefined) throw new AppError('not-found', 'That section is not there any more. Nothing was changed.')
  return id
}

/** Notes something about a company; null or nothing but white space takes the note away. */
export function noteCompany(db: Database, symbol: string, note: string | null, now: number): NoteChange {
  return db.transaction((): NoteChange => {
    const key = keyOfSymbol(db, symbol)
    const written = writeTyped(db, symbol)
    const before = (statement(db, 'SELECT note FROM company_notes WHERE company_key = ?').pluck().get(key) as string | undefined) ?? null
    const after = note === null || note.trim() === '' ? null : note.trim()
    if (after === null) statement(db, 'DELETE FROM company_notes WHERE company_key = ?').run(key)
    else statement(db, 'INSERT INTO company_notes (company_key, symbol, note, changed_at) VALUES (@key, @written, @after, @now) ON CONFLICT (company_key) DO UPDATE SET note = @after, changed_at = @now').run({ key, written, after, now })
    return { symbol: written, before, after }
  }).immediate()
}
