import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { statement } from '../db/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { noteFolders, readAsLeft } from './as-left.ts'
import { ensureFolder } from './folders.ts'

const minutes = z.int().min(15).max(1440).nullable()

/** What was chosen of a feed, beside what OPML says of it. */
export const keptFeedSchema = z.object({
  address: z.string().max(8192), title: z.string().max(300).nullable(), feedTitle: z.string().max(1000).nullable(), fullText: z.enum(['never', 'short', 'always']), pollMinutes: minutes,
  keepNewest: z.int().min(1).max(1_000_000).nullable(), keepDays: z.int().min(1).max(36_500).nullable(), paused: z.boolean(),
})
export type KeptFeed = z.infer<typeof keptFeedSchema>

/** A folder by the names that lead to it. */
export const keptFolderSchema = z.array(z.string().trim().min(1).max(100).regex(/^[^\p{C}]+$/u)).min(1).max(20)

export function readKeptFeeds(db: Database): readonly KeptFeed[] {
  const rows = statement(db, 'SELECT address, title, feed_title AS feedTitle, full_text AS fullText, poll_minutes AS pollMinutes, keep_newest AS keepNewest, keep_days AS keepDays, paused_at IS NOT NULL AS paused FROM feeds ORDER BY position, id')
    .all() as (Omit<KeptFeed, 'paused'> & { paused: number })[]
  return rows.map((row) => ({ ...row, paused: row.paused === 1 }))
}

/** Every folder, each behind the one it stands in. */
export function readKeptFolders(db: Database): readonly (readonly string[])[] {
  const rows = statement(db,
    `WITH RECURSIVE inside (id, path, place) AS (
       SELECT id, json_array(name), printf('%06d', position) FROM folders WHERE parent_id IS NULL
       UNION ALL SELECT folders.id, json_insert(inside.path, '$[#]', folders.name), inside.place || printf('%06d', folders.position) FROM folders JOIN inside ON folders.parent_id = inside.id)
     SELECT path FROM inside ORDER BY place, id`,
  ).pluck().all() as string[]
  return rows.map((path) => JSON.parse(path) as string[])
}

/** Makes a folder where it is missing, with those that lead to it. */
export function bringBackFolder(db: Database, path: readonly string[], note: NoteStep): void {
  db.transaction(() => {
    const finish = noteFolders(db, note)
    path.reduce<number | null>((parent, name) => ensureFolder(db, name, parent), null)
    finish()
  }).immediate()
}

/** Chooses the same of a feed that was just subscribed to. */
export function bringBackFeed(db: Database, feed: KeptFeed, now: number, note: NoteStep): void {
  db.transaction(() => {
    statement(db,
      `UPDATE feeds SET title = @title, feed_title = coalesce(feed_title, @feedTitle), full_text = @fullText, poll_minutes = @pollMinutes, keep_newest = @keepNewest, keep_days = @keepDays, paused_at = @pausedAt
       WHERE address = @address`,
    ).run({
      address: feed.address, title: feed.title, feedTitle: feed.feedTitle, fullText: feed.fullText, pollMinutes: feed.pollMinutes, keepNewest: feed.keepNewest, keepDays: feed.keepDays,
      pausedAt: feed.paused ? now : null,
    })
    const id = statement(db, 'SELECT id FROM feeds WHERE address = ?').pluck().get(feed.address) as number | undefined
    if (id !== undefined) note({ kind: 'feeds', feeds: readAsLeft(db, [id]) })
  }).immediate()
}
