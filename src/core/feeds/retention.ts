import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import { unindexText } from '../search/index.ts'

const day = 86_400_000

/**
 * Removes what the person chose not to keep of a feed: articles beyond the newest N, or older than N days. Never what is starred, tagged,
 * highlighted, noted on, corrected, kept for later, about a watched company, or brought by another feed too. At most `limit` at a time, so that nobody waits long. Returns their ids.
 */
export function applyRetention(db: Database, feedId: number, now: number, limit: number): readonly number[] {
  return db.transaction(() => {
    const feed = statement(db, 'SELECT keep_newest, keep_days FROM feeds WHERE id = ?').get(feedId) as { keep_newest: number | null; keep_days: number | null } | undefined
    if (!feed || (feed.keep_newest === null && feed.keep_days === null)) return []
    const removable = db.prepare(
      `SELECT feed_items.article_id AS id FROM feed_items JOIN article_states ON article_states.article_id = feed_items.article_id
       WHERE feed_items.feed_id = @feedId AND feed_items.sort_at < @before AND starred_at IS NULL AND later_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM article_tags WHERE article_tags.article_id = feed_items.article_id)
         AND NOT EXISTS (SELECT 1 FROM highlights WHERE highlights.article_id = feed_items.article_id)
         AND NOT EXISTS (SELECT 1 FROM article_notes WHERE article_notes.article_id = feed_items.article_id)
         AND NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.article_id = feed_items.article_id)
         AND NOT EXISTS (SELECT 1 FROM filed_articles WHERE filed_articles.article_id = feed_items.article_id)
         AND NOT EXISTS (SELECT 1 FROM mentions JOIN watchlist_symbols ON watchlist_symbols.company_key = mentions.company_key WHERE mentions.article_id = feed_items.article_id)
         AND NOT EXISTS (SELECT 1 FROM feed_items AS other WHERE other.article_id = feed_items.article_id AND other.feed_id <> @feedId)
       ORDER BY feed_items.sort_at LIMIT @limit`,
    ).pluck().all({ feedId, before: oldestKept(db, feedId, feed, now), limit }) as number[]
    for (const id of removable) forgetArticle(db, id, now)
    return removable
  }).immediate()
}

function oldestKept(db: Database, feedId: number, feed: { keep_newest: number | null; keep_days: number | null }, now: number): number {
  const byDays = feed.keep_days === null ? -Infinity : now - feed.keep_days * day
  const byNumber = feed.keep_newest === null ? undefined : (db.prepare('SELECT sort_at FROM feed_items WHERE feed_id = ? ORDER BY sort_at DESC, article_id DESC LIMIT 1 OFFSET ?').pluck().get(feedId, feed.keep_newest - 1) as number | undefined)
  const limit = Math.max(byDays, byNumber ?? -Infinity)
  return limit === -Infinity ? Number.MIN_SAFE_INTEGER : limit
}

function forgetArticle(db: Database, id: number, now: number): void {
  db.prepare('INSERT INTO forgotten_items (feed_id, item_key, forgotten_at) SELECT feed_id, item_key, ? FROM feed_items WHERE article_id = ? ON CONFLICT DO NOTHING').run(now, id)
  const textId = db.prepare('SELECT text_id FROM articles WHERE id = ?').pluck().get(id) as number | null
  if (textId !== null) unindexText(db, textId)
  db.prepare('UPDATE articles SET text_id = NULL WHERE id = ?').run(id)
  db.prepare('DELETE FROM articles WHERE id = ?').run(id)
}
