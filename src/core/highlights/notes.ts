import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { ArticleNote } from '../../shared/model.ts'
import { readTimeCursor, statement, writeTimeCursor } from '../db/index.ts'
import { reindexAround } from '../search/index.ts'
import { articleColumns, toMarkedArticle } from './rows.ts'
import type { MarkedArticleRow } from './rows.ts'

/** Writes the note of an article; null or nothing but spaces takes it away. Returns what stood there, for the undo. Throws AppError not-found. */
export function setNote(db: Database, id: string, given: string | null, now: number): { readonly id: string; readonly before: string | null; readonly after: string | null } {
  return db.transaction(() => {
    const articleId = Number(id)
    if (statement(db, 'SELECT 1 FROM articles WHERE id = ?').get(articleId) === undefined) throw new AppError('not-found', `There is no article ${id} in this library. The note was not kept.`)
    const before = (statement(db, 'SELECT note FROM article_notes WHERE article_id = ?').pluck().get(articleId) as string | undefined) ?? null
    const after = given?.trim() ? given : null
    if (before === after) return { id, before, after }
    reindexAround(db, articleId, () => {
      if (after === null) statement(db, 'DELETE FROM article_notes WHERE article_id = ?').run(articleId)
      else {
        statement(db, 'INSERT INTO article_notes (article_id, note, changed_at) VALUES (?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET note = excluded.note, changed_at = excluded.changed_at')
          .run(articleId, after, now)
      }
    })
    return { id, before, after }
  }).immediate()
}

/** A page of the notes of the whole library, the last changed first. */
export function listNotes(db: Database, limit: number, cursor: string | null): { readonly notes: readonly ArticleNote[]; readonly next: string | null } {
  const after = readTimeCursor(cursor)
  const rows = db.prepare(
    `SELECT article_notes.note, article_notes.changed_at, ${articleColumns} FROM article_notes JOIN articles ON articles.id = article_notes.article_id
     WHERE ${after === null ? '1' : '(article_notes.changed_at, article_notes.article_id) < (?, ?)'}
     ORDER BY article_notes.changed_at DESC, article_notes.article_id DESC LIMIT ?`,
  ).all(...(after ?? []), limit + 1) as (MarkedArticleRow & { note: string; changed_at: number })[]
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    notes: page.map((row) => ({ article: toMarkedArticle(row), note: row.note, changedAt: new Date(row.changed_at).toISOString() })),
    next: rows.length > limit && last ? writeTimeCursor(last.changed_at, last.article) : null,
  }
}
