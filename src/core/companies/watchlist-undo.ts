import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Watchlist, WatchlistChange } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { keyOfSymbol } from './keys.ts'
import { placeList } from './watchlist-order.ts'
import { readWatchlist } from './watchlist-reading.ts'
import { refuseTakenName } from './watchlists.ts'

/**
 * Takes a change of a watchlist back. What was put on the list since stays, behind the rest; what was taken off since stays away. Returns what that changed, which can be taken
 * back too.
 * @throws AppError bad-input where the list's name was given to another one, or where taking back would remove a list that was filled since
 */
export function undoWatchlist(db: Database, { before, after }: WatchlistChange): WatchlistChange {
  return db.transaction(() => {
    const id = Number((before ?? after)?.id ?? 0)
    const exists = statement(db, 'SELECT 1 FROM watchlists WHERE id = ?').pluck().get(id) !== undefined
    const current = exists ? readWatchlist(db, id) : null
    if (before === null) return removeAgain(db, current, after)
    // A list that the change did not remove and that is gone now was removed since.
    if (current === null && after !== null) throw new AppError('not-found', `The watchlist "${before.name}" is not there any more. Undo its removal first.`)
    restore(db, id, before, after, current)
    return { before: current, after: readWatchlist(db, id) }
  }).immediate()
}

function removeAgain(db: Database, current: Watchlist | null, after: Watchlist | null): WatchlistChange {
  if (current === null) return { before: null, after: null }
  const made = new Set(after?.symbols.map((each) => each.symbol))
  if (current.symbols.some((each) => !made.has(each.symbol))) throw new AppError('bad-input', `The watchlist "${current.name}" was filled since. Nothing was taken back; remove the list if you do not want it.`)
  statement(db, 'DELETE FROM watchlists WHERE id = ?').run(Number(current.id))
  return { before: current, after: null }
}

function restore(db: Database, id: number, before: Watchlist, after: Watchlist | null, current: Watchlist | null): void {
  refuseTakenName(db, before.name, id)
  if (current === null) statement(db, 'INSERT INTO watchlists (id, name, position) VALUES (?, ?, 0)').run(id, before.name)
  statement(db, 'UPDATE watchlists SET name = ?, color = ?, archived_at = ? WHERE id = ?').run(before.name, before.color, before.archivedAt === null ? null : Date.parse(before.archivedAt), id)
  if (before.archivedAt === null && (current === null || current.archivedAt !== null || current.position !== before.position)) placeList(db, id, { position: before.position })

  // 1. Sections: as they were, those made since behind them.
  const known = new Set(after?.sections.map((section) => section.id))
  const wanted = new Set(before.sections.map((section) => section.id))
  for (const section of current?.sections ?? []) if (known.has(section.id) && !wanted.has(section.id)) statement(db, 'DELETE FROM watchlist_sections WHERE id = ?').run(Number(section.id))
  const since = (current?.sections ?? []).filter((section) => !known.has(section.id) && !wanted.has(section.id))
  const putSection = statement(db, 'INSERT INTO watchlist_sections (id, watchlist_id, name, position) VALUES (@sectionId, @id, @name, @position) ON CONFLICT (id) DO UPDATE SET name = @name, position = @position WHERE watchlist_id = @id')
  ;[...before.sections, ...since].forEach(({ id: sectionId, name }, index) => putSection.run({ sectionId: Number(sectionId), id, name, position: index + 1 }))

  // 2. Symbols: those that stood there, but for what was taken off since; then those put on since.
  const changed = new Set(after?.symbols.map((each) => each.symbol))
  const there = new Map(current?.symbols.map((each) => [each.symbol, each]))
  const standing = before.symbols.filter((each) => there.has(each.symbol) || !changed.has(each.symbol))
  const stood = new Set(before.symbols.map((each) => each.symbol))
  const added = (current?.symbols ?? []).filter((each) => !changed.has(each.symbol) && !stood.has(each.symbol))
  statement(db, 'DELETE FROM watchlist_symbols WHERE watchlist_id = ?').run(id)
  const ofList = statement(db, 'SELECT 1 FROM watchlist_sections WHERE id = ? AND watchlist_id = ?').pluck()
  const put = statement(db, 'INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at, company_key, section_id, color) VALUES (?, ?, ?, ?, ?, ?, ?)')
  ;[...standing, ...added].forEach((each, index) => {
    const section = each.sectionId !== null && ofList.get(Number(each.sectionId), id) !== undefined ? Number(each.sectionId) : null
    put.run(id, each.symbol, index + 1, Date.parse(each.addedAt), keyOfSymbol(db, each.symbol), section, each.color)
  })
}
