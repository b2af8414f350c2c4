import type { Database } from 'better-sqlite3'
import type { ChangedArticles } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { copiesOfArticle } from '../stories/index.ts'

/** What a reader may do to an article, and the column that remembers when. */
const columns = { read: 'read_at', starred: 'starred_at', later: 'later_at' } as const

/**
 * Sets or clears one state of many articles in one transaction. Returns exactly those that changed:
 * the reply, the event and the undo. What is hidden counts as read and stays so. Throws AppError not-found when an id is not in the library; then nothing changes.
 */
export function setState(db: Database, state: keyof typeof columns, ids: readonly string[], on: boolean, now: number): ChangedArticles {
  const column = columns[state]
  const update = db.prepare(
    on
      ? `UPDATE article_states SET ${column} = @now WHERE article_id = @id AND ${column} IS NULL RETURNING article_id`
      : `UPDATE article_states SET ${column} = NULL WHERE article_id = @id AND ${column} IS NOT NULL ${state === 'read' ? 'AND NOT EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = @id)' : ''} RETURNING article_id`,
  ).pluck()
  return db.transaction(() => {
    refuseUnknownArticles(db, ids)
    const parameters = (id: string) => (on ? { id: Number(id), now } : { id: Number(id) })
    // Who has read an article has read its copies.
    const meant = state === 'read' && on ? [...new Set(ids.flatMap((id) => copiesOfArticle(db, Number(id)).map(String)))] : ids
    return { ids: meant.filter((id) => update.get(parameters(id)) !== undefined) }
  }).immediate()
}

/** Throws AppError not-found for the first id that the library does not have. */
export function refuseUnknownArticles(db: Database, ids: readonly string[]): void {
  const exists = db.prepare('SELECT 1 FROM articles WHERE id = ?').pluck()
  const unknown = ids.find((id) => exists.get(Number(id)) === undefined)
  if (unknown !== undefined) throw new AppError('not-found', `There is no article ${unknown} in this library. Nothing was changed.`)
}
