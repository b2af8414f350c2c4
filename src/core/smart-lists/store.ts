import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Move, SmartList } from '../../shared/model.ts'
import { findFormerId, statement } from '../db/index.ts'
import { arrange } from '../order.ts'
import { parseQuery } from '../search/index.ts'
import { readSmartListRows, toSmartList } from './rows.ts'
import type { SmartListRow } from './rows.ts'

/** Saves a search; `id`: of one that was removed and comes back. Throws AppError bad-input where the name is taken, or with what is wrong with the query. */
export function createSmartList(db: Database, given: { readonly name: string; readonly query: string; readonly position: number | null; readonly id: string | null }): SmartList {
  return db.transaction(() => {
    refuseTakenName(db, given.name, null)
    parseQuery(given.query)
    const id = Number(statement(db, 'INSERT INTO smart_lists (id, name, query, position) VALUES (?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM smart_lists))')
      .run(findFormerId(db, 'smart_lists', given.id), given.name, given.query).lastInsertRowid)
    if (given.position !== null) putAt(db, id, { position: given.position })
    return readList(db, String(id))
  }).immediate()
}

/** Another name or another search. Returns the list as it was, for the undo, and as it is; counts are left out. */
export function changeSmartList(db: Database, id: string, changes: { readonly name?: string | undefined; readonly query?: string | undefined }): { readonly before: SmartList; readonly after: SmartList } {
  return db.transaction(() => {
    const before = readList(db, id)
    if (changes.name !== undefined) refuseTakenName(db, changes.name, Number(id))
    if (changes.query !== undefined) parseQuery(changes.query)
    statement(db, 'UPDATE smart_lists SET name = ?, query = ? WHERE id = ?').run(changes.name ?? before.name, changes.query ?? before.query, Number(id))
    return { before, after: readList(db, id) }
  }).immediate()
}

/** Returns where it was, for the undo, and where it is, counted from 0. */
export function moveSmartList(db: Database, id: string, to: Move): { readonly before: number; readonly after: number } {
  return db.transaction(() => {
    readList(db, id)
    const before = readSmartListRows(db).findIndex((row) => row.id === Number(id))
    return { before, after: putAt(db, Number(id), to) }
  }).immediate()
}

/** Removes a list, not its articles. Returns it and its place, from which it can be made again. */
export function removeSmartList(db: Database, id: string): { readonly list: SmartList; readonly position: number } {
  return db.transaction(() => {
    const list = readList(db, id)
    const position = readSmartListRows(db).findIndex((row) => row.id === Number(id))
    statement(db, 'DELETE FROM smart_lists WHERE id = ?').run(Number(id))
    return { list, position }
  }).immediate()
}

function putAt(db: Database, id: number, to: Move): number {
  const order = arrange(readSmartListRows(db).map((row) => row.id), id, to)
  const set = statement(db, 'UPDATE smart_lists SET position = ? WHERE id = ?')
  order.forEach((each, index) => void set.run(index, each))
  return order.indexOf(id)
}

function readList(db: Database, id: string): SmartList {
  const row = statement(db, 'SELECT id, name, query FROM smart_lists WHERE id = ?').get(Number(id)) as SmartListRow | undefined
  if (!row) throw new AppError('not-found', 'That smart list is not there any more.')
  return toSmartList(row, null)
}

function refuseTakenName(db: Database, name: string, except: number | null): void {
  const other = statement(db, 'SELECT id FROM smart_lists WHERE name = ?').pluck().get(name) as number | undefined
  if (other !== undefined && other !== except) throw new AppError('bad-input', `There is a smart list "${name}" already. Choose another name.`)
}
