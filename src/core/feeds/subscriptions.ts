import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Feed, FullText } from '../../shared/model.ts'
import type { Followed, QueryChange } from '../../shared/stored-queries.ts'
import { parseWebAddress } from '../articles/index.ts'
import { statement } from '../db/index.ts'
import { noneFollowed, setQueries, takeBackQueries } from '../stored-queries/index.ts'
import { followFeed, listTermsFinding } from './follow-name.ts'
import { readFolder } from './folders.ts'

interface FeedRow {
  readonly id: number
  readonly address: string
  readonly title: string | null
  readonly feed_title: string | null
  readonly site: string | null
  readonly categories: string
  readonly folder_id: number | null
  readonly full_text: FullText
  readonly poll_minutes: number | null
  readonly keep_newest: number | null
  readonly keep_days: number | null
  readonly paused_at: number | null
  readonly good_at: number | null
  readonly due_at: number
  readonly problem: string | null
  readonly gone_at: number | null
  readonly articles: number
}

const feedColumns = `
  feeds.id, feeds.address, feeds.title, feeds.feed_title, feeds.site, feeds.categories, feeds.folder_id, feeds.full_text, feeds.poll_minutes,
  feeds.keep_newest, feeds.keep_days, feeds.paused_at, feed_fetches.good_at, feed_fetches.due_at, feed_fetches.problem, feed_fetches.gone_at,
  (SELECT count(*) FROM feed_items WHERE feed_items.feed_id = feeds.id) AS articles`

/** Every feed in the person's order, with what fetching knows of it. */
export function listFeeds(db: Database): readonly Feed[] {
  const rows = db.prepare(`SELECT ${feedColumns} FROM feeds JOIN feed_fetches ON feed_fetches.feed_id = feeds.id ORDER BY feeds.position, feeds.id`).all() as FeedRow[]
  const unread = new Map(db.prepare(`${unreadByFeed} GROUP BY feed_items.feed_id`).raw().all() as [number, number][])
  return rows.map((row) => toFeed(row, unread.get(row.id) ?? 0))
}

/** Some feeds, in the order asked for. What is unread is counted once for all of them. Throws AppError not-found where one of them is not there. */
export function readFeeds(db: Database, ids: readonly (string | number)[]): readonly Feed[] {
  const wanted = JSON.stringify([...new Set(ids.map(Number))])
  const rows = statement(db, `SELECT ${feedColumns} FROM feeds JOIN feed_fetches ON feed_fetches.feed_id = feeds.id WHERE feeds.id IN (SELECT value FROM json_each(?))`).all(wanted) as FeedRow[]
  const unread = new Map(statement(db, `${unreadByFeed} AND +feed_items.feed_id IN (SELECT value FROM json_each(?)) GROUP BY feed_items.feed_id`).raw().all(wanted) as [number, number][])
  const feeds = new Map(rows.map((row) => [row.id, toFeed(row, unread.get(row.id) ?? 0)]))
  return ids.map((id) => feeds.get(Number(id)) ?? refuseUnknown(id))
}

function refuseUnknown(id: string | number): never {
  throw new AppError('not-found', `There is no feed ${id}. "marketdash feeds list" lists them.`)
}

/** One walk over what is unread, which is little, instead of one over every item of every feed. A feed that names an article twice has it once. */
const unreadByFeed = `SELECT feed_items.feed_id, count(DISTINCT feed_items.article_id) FROM article_states
  CROSS JOIN feed_items ON feed_items.article_id = article_states.article_id WHERE article_states.read_at IS NULL`

/** One feed. Throws AppError not-found. */
export function readFeed(db: Database, id: string | number): Feed {
  return readFeeds(db, [id])[0]!
}

export interface NewFeed {
  readonly address: string
  readonly title: string | null // the person's own name for it
  readonly site: string | null
  readonly categories: readonly string[]
  readonly folder: number | null
  readonly isLocal: boolean // the person typed an address of a private network
  readonly dueAt: number // epoch milliseconds: when it is fetched first
}

/**
 * Subscribes, or finds the subscription that is there already under that very address.
 * Runs inside the caller's transaction. Throws AppError bad-input for what is no http(s) address.
 */
export function insertFeed(db: Database, feed: NewFeed, now: number): { readonly id: number; readonly isNew: boolean } {
  const address = parseWebAddress(feed.address)?.href
  if (!address) throw new AppError('bad-input', `"${feed.address.slice(0, 200)}" is not a web address. A feed's address begins with https:// or http://.`)
  const known = statement(db, 'SELECT id FROM feeds WHERE address = ?').pluck().get(address) as number | undefined
  if (known !== undefined) return { id: known, isNew: false }
  const id = Number(statement(
    db,
    `INSERT INTO feeds (address, title, site, categories, folder_id, position, added_at, is_local)
     VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM feeds), ?, ?)`,
  ).run(address, feed.title, parseWebAddress(feed.site)?.href ?? null, JSON.stringify(feed.categories), feed.folder, now, feed.isLocal ? 1 : 0).lastInsertRowid)
  statement(db, 'INSERT INTO feed_fetches (feed_id, due_at) VALUES (?, ?)').run(id, feed.dueAt)
  return { id, isNew: true }
}

export interface FeedChanges {
  readonly title?: string | null | undefined
  readonly folderId?: string | null | undefined
  readonly fullText?: FullText | undefined
  readonly pollMinutes?: number | null | undefined
  readonly keepNewest?: number | null | undefined
  readonly keepDays?: number | null | undefined
  readonly paused?: boolean | undefined
  readonly queries?: readonly QueryChange[] | null | undefined // where it gets its old name back: how stored queries had followed
}

/** Changes what the person may choose of a feed; stored queries go along with another name. Returns it as it was (for the undo) and as it is. */
export function updateFeed(db: Database, id: string, changes: FeedChanges, now: number): { readonly before: Feed; readonly after: Feed } & Followed {
  return db.transaction(() => {
    const before = readFeed(db, id)
    const found = changes.title === undefined ? null : listTermsFinding(db, Number(id))
    const set = (column: string, value: string | number | null): void => void db.prepare(`UPDATE feeds SET ${column} = ? WHERE id = ?`).run(value, Number(id))
    if (changes.title !== undefined) set('title', changes.title)
    if (changes.folderId !== undefined) set('folder_id', changes.folderId === null ? null : readFolder(db, changes.folderId).id)
    if (changes.fullText !== undefined) set('full_text', changes.fullText)
    if (changes.pollMinutes !== undefined) set('poll_minutes', changes.pollMinutes)
    if (changes.keepNewest !== undefined) set('keep_newest', changes.keepNewest)
    if (changes.keepDays !== undefined) set('keep_days', changes.keepDays)
    if (changes.paused !== undefined) {
      set('paused_at', changes.paused ? now : null)
      // Who starts a feed again wants to see whether it works: an old verdict does not hold it back.
      if (!changes.paused) db.prepare('UPDATE feed_fetches SET gone_at = NULL, failures = 0, due_at = min(due_at, ?) WHERE feed_id = ?').run(now, Number(id))
    }
    const after = readFeed(db, id)
    if (changes.queries) return { before, after, queries: setQueries(db, takeBackQueries(changes.queries)), namedBy: [] }
    return { before, after, ...(found === null ? noneFollowed : followFeed(db, Number(id), found, before.title, after.title)) }
  }).immediate()
}

/** The feeds that brought an article, by the names the person knows them by. */
export function listFeedsOfArticle(db: Database, articleId: string): readonly { readonly id: string; readonly title: string }[] {
  const rows = statement(db, 'SELECT DISTINCT feeds.id, feeds.title, feeds.feed_title, feeds.address FROM feed_items JOIN feeds ON feeds.id = feed_items.feed_id WHERE feed_items.article_id = ? ORDER BY feeds.id')
    .all(Number(articleId)) as Pick<FeedRow, 'id' | 'title' | 'feed_title' | 'address'>[]
  return rows.map((row) => ({ id: String(row.id), title: nameFeed(row) }))
}

function nameFeed({ title, feed_title, address }: Pick<FeedRow, 'title' | 'feed_title' | 'address'>): string {
  return title ?? feed_title ?? parseWebAddress(address)?.hostname ?? address
}

function toFeed(row: FeedRow, unread: number): Feed {
  const time = (value: number | null): string | null => (value === null ? null : new Date(value).toISOString())
  return {
    id: String(row.id),
    address: row.address,
    title: nameFeed(row),
    site: row.site,
    folderId: row.folder_id === null ? null : String(row.folder_id),
    categories: JSON.parse(row.categories) as string[],
    fullText: row.full_text,
    pollMinutes: row.poll_minutes,
    keepNewest: row.keep_newest,
    keepDays: row.keep_days,
    paused: row.paused_at !== null,
    gone: row.gone_at !== null,
    lastGoodAt: time(row.good_at),
    nextDueAt: row.paused_at === null && row.gone_at === null ? time(row.due_at) : null,
    problem: row.problem,
    articles: row.articles,
    unread,
  }
}
