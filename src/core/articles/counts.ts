import type { Database } from 'better-sqlite3'

/** How many articles there are, and how many in each state. Each count walks one partial index. */
export function countArticles(db: Database): { all: number; unread: number; starred: number; later: number } {
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number
  return {
    all: count('SELECT count(*) FROM article_states'),
    unread: count('SELECT count(*) FROM article_states WHERE read_at IS NULL'),
    starred: count('SELECT count(*) FROM article_states WHERE starred_at IS NOT NULL'),
    later: count('SELECT count(*) FROM article_states WHERE later_at IS NOT NULL'),
  }
}

/** How many articles stand in no list but that of the hidden. */
export function countHidden(db: Database): number {
  return db.prepare('SELECT count(*) FROM hidden_articles').pluck().get() as number
}
