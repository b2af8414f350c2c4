import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import { completeQuery } from './complete.ts'
import type { Suggestion } from './complete.ts'

/** What may be meant by the word at the caret, with what this library knows by name. Only the names that are needed are read. */
export function completeSearch(db: Database, text: string, caret: number): readonly Suggestion[] {
  const list = (sql: string): readonly string[] => statement(db, sql).pluck().all() as string[]
  return completeQuery(text, caret, {
    get tags() {
      return list('SELECT name FROM tags ORDER BY name')
    },
    get symbols() {
      return list(everySymbol)
    },
    get watchlists() {
      return list('SELECT name FROM watchlists ORDER BY position, id')
    },
    get feeds() {
      return list('SELECT DISTINCT coalesce(title, feed_title) FROM feeds WHERE coalesce(title, feed_title) IS NOT NULL ORDER BY 1')
    },
  })
}

/** Every symbol once, one look into the index for each: a walk over all mentions would take a hundred times as long. */
const everySymbol = `WITH RECURSIVE known (symbol) AS (
    SELECT min(symbol) FROM mentions UNION ALL SELECT (SELECT min(symbol) FROM mentions WHERE mentions.symbol > known.symbol) FROM known WHERE known.symbol IS NOT NULL)
  SELECT symbol FROM known WHERE symbol IS NOT NULL`
