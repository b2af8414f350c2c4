import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import type { FeedFetchState, HostWait } from '../fetch/index.ts'

interface FetchRow {
  readonly etag: string | null
  readonly last_modified: string | null
  readonly validators_at: number | null
  readonly body_hash: string | null
  readonly fetched_at: number | null
  readonly good_at: number | null
  readonly due_at: number
  readonly failures: number
  readonly problem: string | null
  readonly gone_at: number | null
  readonly moved_to: string | null
  readonly moved_times: number
  readonly moved_at: number | null
  readonly hint_minutes: number | null
  readonly skip_hours: string
  readonly skip_days: string
  readonly new_items: number
}

/** What a fetch needs to know of a feed. */
export interface FeedToFetch {
  readonly id: number
  readonly address: string
  readonly isLocal: boolean
  readonly pollMinutes: number | null
  readonly state: FeedFetchState
}

type FeedFetchRow = FetchRow & { readonly id: number; readonly address: string; readonly is_local: number; readonly poll_minutes: number | null }

const selectFeeds = `SELECT feeds.id, feeds.address, feeds.is_local, feeds.poll_minutes, feed_fetches.* FROM feed_fetches JOIN feeds ON feeds.id = feed_fetches.feed_id`

/** Feeds whose time has come, the longest waiting first. Paused and ended ones never are. */
export function readDueFeeds(db: Database, now: number, limit: number): readonly FeedToFetch[] {
  const rows = db.prepare(`${selectFeeds} WHERE due_at <= ? AND gone_at IS NULL AND paused_at IS NULL ORDER BY due_at LIMIT ?`).all(now, limit) as FeedFetchRow[]
  return rows.map(toFeed)
}

/** Feeds by id, or all that are not paused. */
export function readFeedsToFetch(db: Database, ids: readonly string[] | null): readonly FeedToFetch[] {
  if (ids === null) return (db.prepare(`${selectFeeds} WHERE paused_at IS NULL AND gone_at IS NULL ORDER BY feeds.position`).all() as FeedFetchRow[]).map(toFeed)
  const statement = db.prepare(`${selectFeeds} WHERE feeds.id = ?`)
  return ids.flatMap((id) => {
    const row = statement.get(Number(id)) as FeedFetchRow | undefined
    return row ? [toFeed(row)] : []
  })
}

export function writeFetchState(db: Database, feedId: number, state: FeedFetchState): void {
  statement(
    db,
    `UPDATE feed_fetches SET etag = @etag, last_modified = @lastModified, validators_at = @validatorsAt, body_hash = @bodyHash, fetched_at = @fetchedAt,
       good_at = @goodAt, due_at = @dueAt, failures = @failures, problem = @problem, gone_at = @goneAt, moved_to = @movedTo, moved_times = @movedTimes,
       moved_at = @movedAt, hint_minutes = @hintMinutes, skip_hours = @skipHours, skip_days = @skipDays, new_items = @newItems WHERE feed_id = @feedId`,
  ).run({ ...state, feedId, skipHours: JSON.stringify(state.skipHours), skipDays: JSON.stringify(state.skipDays) })
}

/** Hosts that asked to be left alone. */
export function readHosts(db: Database): Map<string, HostWait> {
  const rows = db.prepare('SELECT host, not_before, waits FROM hosts').all() as { host: string; not_before: number; waits: number }[]
  return new Map(rows.map((row) => [row.host, { notBefore: row.not_before, waits: row.waits }]))
}

export function writeHost(db: Database, host: string, wait: HostWait | null): void {
  if (wait === null) db.prepare('DELETE FROM hosts WHERE host = ?').run(host)
  else db.prepare('INSERT INTO hosts (host, not_before, waits) VALUES (?, ?, ?) ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before, waits = excluded.waits').run(host, Math.round(wait.notBefore), wait.waits)
}

function toFeed(row: FeedFetchRow): FeedToFetch {
  return {
    id: row.id,
    address: row.address,
    isLocal: row.is_local === 1,
    pollMinutes: row.poll_minutes,
    state: {
      etag: row.etag, lastModified: row.last_modified, validatorsAt: row.validators_at, bodyHash: row.body_hash, fetchedAt: row.fetched_at, goodAt: row.good_at,
      dueAt: row.due_at, failures: row.failures, problem: row.problem, goneAt: row.gone_at, movedTo: row.moved_to, movedTimes: row.moved_times, movedAt: row.moved_at,
      hintMinutes: row.hint_minutes, skipHours: JSON.parse(row.skip_hours) as number[], skipDays: JSON.parse(row.skip_days) as string[], newItems: row.new_items,
    },
  }
}
