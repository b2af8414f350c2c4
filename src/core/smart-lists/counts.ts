import type { Database } from 'better-sqlite3'
import { keyOfSymbol } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { asksForHidden, changesWithTime, compileQuery, dependsOnOthers, parseQuery } from '../search/index.ts'
import type { CompiledQuery } from '../search/index.ts'
import { noteChanges, takeChanges } from './changed-articles.ts'
import type { SmartListRow } from './rows.ts'

/** A query with "7d" in it finds something else as time goes by: counted anew after so many milliseconds. */
const freshness = 60_000

interface Count {
  readonly query: string
  readonly countedAt: number // epoch milliseconds
  readonly stamp: number | null // how many rows had been written, where any may matter
  readonly unread: Set<number> // the ids of the unread articles that it finds
  readonly pending: Set<number> // changed since
}

const counts = new WeakMap<Database, Map<number, Count>>()

/**
 * How many unread articles a smart list finds, exactly. What changed since the last count is looked at, nothing else; where there is no
 * count to go on from and `mayTakeLong` is false, the answer is null. `now`: epoch milliseconds.
 */
export function countUnread(db: Database, list: SmartListRow, now: number, mayTakeLong: boolean): number | null {
  noteChanges(db)
  const kept = distributeChanges(db)
  const known = kept.get(list.id)
  const query = parseQuery(list.query)
  const stamp = dependsOnOthers(query) ? (statement(db, 'SELECT total_changes()').pluck().get() as number) : null
  const isKept = known?.query === list.query && known.stamp === stamp && (!changesWithTime(query) || (now >= known.countedAt && now - known.countedAt < freshness))
  if (!isKept && !mayTakeLong) return null
  const compile = (alone: boolean): CompiledQuery => compileQuery(query, { now, keyOf: (symbol) => keyOfSymbol(db, symbol), alone })
  const isHiddenMeant = asksForHidden(query)
  const count = isKept ? known : { query: list.query, countedAt: now, stamp, unread: new Set(findUnread(db, compile(false), isHiddenMeant, null)), pending: new Set<number>() }
  if (count.pending.size > 0) {
    const pending = [...count.pending]
    for (const id of pending) count.unread.delete(id)
    for (const id of findUnread(db, compile(true), isHiddenMeant, pending)) count.unread.add(id)
    count.pending.clear()
  }
  kept.set(list.id, count)
  return count.unread.size
}

/** Hands what changed to every count that is kept; where everything may have changed none is. */
function distributeChanges(db: Database): Map<number, Count> {
  const kept = counts.get(db) ?? new Map<number, Count>()
  counts.set(db, kept)
  const changed = takeChanges(db)
  if (changed === null) kept.clear()
  for (const count of kept.values()) for (const id of changed ?? []) count.pending.add(id)
  return kept
}

/** Walks along the unread articles, or looks at some, each by itself. */
function findUnread(db: Database, compiled: CompiledQuery, isHiddenMeant: boolean, among: readonly number[] | null): readonly number[] {
  return db.prepare(
    `SELECT articles.id FROM ${among === null ? 'article_states' : 'json_each(?) AS among CROSS JOIN article_states ON article_states.article_id = among.value'}
       CROSS JOIN articles ON articles.id = article_states.article_id
     WHERE article_states.read_at IS NULL AND (${compiled.where})
       ${isHiddenMeant ? '' : 'AND NOT EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = articles.id)'}`,
  ).pluck().all(...(among === null ? [] : [JSON.stringify(among)]), ...compiled.parameters) as number[]
}
