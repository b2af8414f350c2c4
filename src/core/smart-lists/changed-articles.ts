import type { Database } from 'better-sqlite3'

/**
 * Which articles changed since somebody last looked, in whatever way: triggers of this connection, which is the only one that writes, note
 * their ids in a table of its own memory. So a count of a smart list looks at those only. `everything` is noted where a name changed that
 * many articles may be found by.
 */
const watched: Readonly<Record<string, { readonly id: string | null; readonly columns?: string }>> = {
  articles: { id: 'id', columns: 'text_id, title, source, sort_at, words' },
  article_states: { id: 'article_id' },
  article_tags: { id: 'article_id' },
  mentions: { id: 'article_id' },
  claims: { id: 'article_id' },
  feed_items: { id: 'article_id' },
  highlights: { id: 'article_id' },
  article_notes: { id: 'article_id' },
  corrections: { id: 'article_id' },
  hidden_articles: { id: 'article_id' },
  tags: { id: null, columns: 'name' },
  feeds: { id: null, columns: 'title, feed_title' },
  watchlists: { id: null, columns: 'name' },
  watchlist_symbols: { id: null },
}

/** More changed articles than this, and everything is looked at anew. */
const most = 2000

const listening = new WeakSet<Database>()

/** Begins to note changes; to be called before the first count. */
export function noteChanges(db: Database): void {
  if (listening.has(db)) return
  db.exec('CREATE TEMP TABLE IF NOT EXISTS changed_articles (id INTEGER PRIMARY KEY)') // 0: everything
  for (const [table, { id, columns }] of Object.entries(watched)) {
    // A name that comes or goes takes its articles' rows along, which tell by themselves.
    for (const event of id === null && columns ? (['UPDATE'] as const) : (['INSERT', 'DELETE', 'UPDATE'] as const)) {
      const row = event === 'DELETE' ? 'OLD' : 'NEW'
      db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS note_${table}_${event} AFTER ${event} ${event === 'UPDATE' && columns ? `OF ${columns}` : ''} ON main.${table} BEGIN
        INSERT OR IGNORE INTO changed_articles VALUES (${id === null ? '0' : `${row}.${id}`}); END`)
    }
  }
  listening.add(db)
}

/** The articles that changed since the last time; null where everything may have. */
export function takeChanges(db: Database): readonly number[] | null {
  const ids = db.prepare('SELECT id FROM changed_articles ORDER BY id LIMIT ?').pluck().all(most + 1) as number[]
  if (ids.length === 0) return ids
  db.exec('DELETE FROM changed_articles')
  return ids[0] === 0 || ids.length > most ? null : ids
}
