import type { Database } from 'better-sqlite3'
import type { ChangedArticles } from '../../shared/contract.ts'
import { statement } from '../db/index.ts'
import { refuseUnknownArticles } from './states.ts'

/**
 * Takes articles out of the lists, or brings them back as they were. A hidden article counts as read; shown again it is unread if it was.
 * Returns exactly those that changed. Throws AppError not-found; then nothing changes.
 */
export function setHidden(db: Database, ids: readonly string[], hidden: boolean, now: number): ChangedArticles {
  return db.transaction(() => {
    refuseUnknownArticles(db, ids)
    return { ids: ids.filter((id) => (hidden ? hideArticle(db, Number(id), now) : showArticle(db, Number(id)))) }
  }).immediate()
}

function hideArticle(db: Database, id: number, now: number): boolean {
  const isNew = statement(db,
    'INSERT INTO hidden_articles (article_id, sort_at, was_unread, hidden_at) SELECT article_id, sort_at, read_at IS NULL, ? FROM article_states WHERE article_id = ? ON CONFLICT DO NOTHING',
  ).run(now, id).changes > 0
  if (isNew) statement(db, 'UPDATE article_states SET read_at = ? WHERE article_id = ? AND read_at IS NULL').run(now, id)
  return isNew
}

function showArticle(db: Database, id: number): boolean {
  const wasUnread = statement(db, 'DELETE FROM hidden_articles WHERE article_id = ? RETURNING was_unread').pluck().get(id) as number | undefined
  if (wasUnread === 1) statement(db, 'UPDATE article_states SET read_at = NULL WHERE article_id = ?').run(id)
  return wasUnread !== undefined
}

/**
 * Hides articles whose import is undone: nothing of them is lost, and where they come again they are shown again. Inside the caller's transaction. Articles that are gone are passed over, and those that a
 * feed has brought as well stay where the feed shows them. Answers those that changed.
 */
export function hideUndone(db: Database, ids: readonly number[], now: number): readonly string[] {
  const there = statement(db, 'SELECT 1 FROM article_states WHERE article_id = @id AND NOT EXISTS (SELECT 1 FROM feed_items WHERE feed_items.article_id = @id)')
  return ids.filter((id) => {
    if (there.get({ id }) === undefined) return false
    const isNew = hideArticle(db, id, now)
    statement(db, 'UPDATE hidden_articles SET is_undone = 1 WHERE article_id = ?').run(id)
    return isNew
  }).map(String)
}

/** Shows an article again that hideUndone hid, unread. Inside the caller's transaction. Answers whether it was one. */
export function showUndone(db: Database, id: number): boolean {
  const isOne = statement(db, 'DELETE FROM hidden_articles WHERE article_id = ? AND is_undone = 1').run(id).changes > 0
  if (isOne) statement(db, 'UPDATE article_states SET read_at = NULL WHERE article_id = ?').run(id)
  return isOne
}
