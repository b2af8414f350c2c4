import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Highlight, HighlightColor } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { reindexAround } from '../search/index.ts'
import { readHighlight } from './read.ts'

export interface NewHighlight {
  readonly articleId: string
  readonly textId: string
  readonly start: number // UTF-16 offsets into that text, end exclusive
  readonly end: number
  readonly quote: string
  readonly color: HighlightColor
  readonly note: string | null
  readonly addedAt: string | null // ISO 8601; null: now
}

export interface HighlightChanges {
  readonly color?: HighlightColor | undefined
  readonly note?: string | null | undefined // null: none any more
}

/**
 * Marks a passage of one of the article's texts. A passage that is marked already gets the colour and the note, and is answered as `before`.
 * Throws AppError not-found where the article has no such text, bad-input where the quote does not stand there.
 */
export function addHighlight(db: Database, given: NewHighlight, now: number): { readonly before: Highlight | null; readonly after: Highlight } {
  return db.transaction(() => {
    const text = statement(db, 'SELECT text FROM article_texts WHERE id = ? AND article_id = ?').pluck().get(Number(given.textId), Number(given.articleId)) as string | undefined
    if (text === undefined) throw new AppError('not-found', 'The article or this wording of it is not in the library any more. Open the article again.')
    if (text.slice(given.start, given.end) !== given.quote) throw new AppError('bad-input', 'The selected passage does not stand at that place of the article. Open the article again and select it once more.')
    const known = statement(db, 'SELECT id FROM highlights WHERE text_id = ? AND start_offset = ? AND end_offset = ?').pluck().get(Number(given.textId), given.start, given.end) as number | undefined
    if (known !== undefined) return applyChanges(db, String(known), { color: given.color, note: given.note ?? undefined }, now)
    const insert = (): number => Number(statement(db,
      `INSERT INTO highlights (article_id, text_id, start_offset, end_offset, quote, color, note, made_at, changed_at)
       VALUES (@articleId, @textId, @start, @end, @quote, @color, @note, @madeAt, @now)`,
    ).run({
      articleId: Number(given.articleId), textId: Number(given.textId), start: given.start, end: given.end, quote: given.quote, color: given.color,
      note: given.note || null, madeAt: given.addedAt === null ? now : Date.parse(given.addedAt), now,
    }).lastInsertRowid)
    const id = given.note ? reindexAround(db, Number(given.articleId), insert) : insert()
    return { before: null, after: readHighlight(db, String(id)) }
  }).immediate()
}

/** Another colour, another note. Returns the highlight as it was, for the undo, and as it is. Throws AppError not-found. */
export function changeHighlight(db: Database, id: string, changes: HighlightChanges, now: number): { readonly before: Highlight; readonly after: Highlight } {
  return db.transaction(() => applyChanges(db, id, changes, now)).immediate()
}

/** Takes a highlight away and returns it as it was: adding that again is the undo. Throws AppError not-found. */
export function removeHighlight(db: Database, id: string): Highlight {
  return db.transaction(() => {
    const removed = readHighlight(db, id)
    const remove = (): void => void statement(db, 'DELETE FROM highlights WHERE id = ?').run(Number(id))
    if (removed.note === null) remove()
    else reindexAround(db, Number(removed.articleId), remove)
    return removed
  }).immediate()
}

function applyChanges(db: Database, id: string, changes: HighlightChanges, now: number): { readonly before: Highlight; readonly after: Highlight } {
  const before = readHighlight(db, id)
  const color = changes.color ?? before.color
  const note = changes.note === undefined ? before.note : changes.note || null
  if (color === before.color && note === before.note) return { before, after: before }
  const write = (): void => void statement(db, 'UPDATE highlights SET color = ?, note = ?, changed_at = ? WHERE id = ?').run(color, note, now, Number(id))
  if (note === before.note) write()
  else reindexAround(db, Number(before.articleId), write)
  return { before, after: readHighlight(db, id) }
}
