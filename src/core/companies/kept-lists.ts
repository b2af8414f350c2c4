import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { statement } from '../db/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { keyOfSymbol } from './keys.ts'
import { insertSection, noteCompany } from './watchlist-order.ts'
import { readWatchlist, readWatchlists } from './watchlist-reading.ts'
import { findListByName, insertList, insertSymbol, nextPosition } from './watchlists.ts'

const color = z.string().regex(/^#[0-9a-f]{6}$/).nullable()
const instant = z.iso.datetime({ offset: true })
const symbol = z.string().trim().min(1).max(32).regex(/^[\p{L}\p{N}.\-^=:$ ]+$/u)
const name = z.string().trim().min(1).max(200).regex(/^[^\p{C}]+$/u)

/** A watchlist as a file keeps it: sections and symbols in their order, a section by its place. */
export const keptListSchema = z.object({
  name, color, archivedAt: instant.nullable(), sections: z.array(name).max(10_000),
  symbols: z.array(z.object({ symbol, section: z.int().min(0).nullable(), color, addedAt: instant })).max(200_000),
})
export type KeptList = z.infer<typeof keptListSchema>

export const keptCompanyNoteSchema = z.object({ symbol, note: z.string().max(20_000) })
export type KeptCompanyNote = z.infer<typeof keptCompanyNoteSchema>

/** Every watchlist in its order, those that were put away too. */
export function readKeptLists(db: Database): readonly KeptList[] {
  const lists = readWatchlists(db, true)
  // What was put away last stands first in the window; a file is read from its beginning.
  return [...lists.filter((list) => list.archivedAt === null), ...lists.filter((list) => list.archivedAt !== null).reverse()].map((list) => ({
    name: list.name, color: list.color, archivedAt: list.archivedAt, sections: list.sections.map((section) => section.name),
    symbols: list.symbols.map(({ symbol, sectionId, color, addedAt }) => ({ symbol, color, addedAt, section: sectionId === null ? null : list.sections.findIndex((section) => section.id === sectionId) })),
  }))
}

/** Makes a list anew, or puts the symbols that it lacks on the one of that name, behind those that stand there. Answers how many symbols were put on. */
export function bringBackList(db: Database, given: KeptList, note: NoteStep): number {
  return db.transaction(() => {
    const known = findListByName(db, given.name)
    const before = known ? readWatchlist(db, known.id) : null
    const { id } = known ?? insertList(db, given.name)
    if (!known) statement(db, 'UPDATE watchlists SET color = ?, archived_at = ? WHERE id = ?').run(given.color, given.archivedAt === null ? null : Date.parse(given.archivedAt), id)
    const sections = given.sections.map((section) => {
      const there = statement(db, 'SELECT id FROM watchlist_sections WHERE watchlist_id = ? AND name = ? COLLATE NOCASE').pluck().get(id, section) as number | undefined
      return there ?? insertSection(db, id, section)
    })
    const added = given.symbols.filter(({ symbol, section, color, addedAt }) =>
      insertSymbol(db, id, symbol, Date.parse(addedAt), { position: nextPosition(db, id), sectionId: section === null ? null : (sections[section] ?? null), color }),
    ).length
    const after = readWatchlist(db, id)
    if (before === null || added > 0 || after.sections.length !== before.sections.length) note({ kind: 'watchlists', changes: [{ before, after }] })
    return added
  }).immediate()
}

export function readKeptCompanyNotes(db: Database): readonly KeptCompanyNote[] {
  return statement(db, 'SELECT symbol, note FROM company_notes ORDER BY symbol').all() as KeptCompanyNote[]
}

/** Notes something about a company; where another note stands, it comes under it. Answers whether anything changed. */
export function bringBackCompanyNote(db: Database, { symbol, note }: KeptCompanyNote, now: number, tell: NoteStep): boolean {
  const there = (statement(db, 'SELECT note FROM company_notes WHERE company_key = ?').pluck().get(keyOfSymbol(db, symbol)) as string | undefined) ?? null
  if (note.trim() === '' || there?.includes(note.trim())) return false
  db.transaction(() => tell({ kind: 'company-notes', notes: [noteCompany(db, symbol, there === null ? note : `${there}\n\n${note}`, now)] })).immediate()
  return true
}
