import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Feed } from '../../shared/model.ts'
import type { Followed } from '../../shared/stored-queries.ts'
import { listNamingFeed } from './follow-name.ts'
import { readFeed } from './subscriptions.ts'

/** What belongs to a feed, the feed itself first. `owner` is the column that names it. */
const tables = [
  { table: 'feeds', owner: 'id' },
  { table: 'feed_fetches', owner: 'feed_id' },
  { table: 'feed_items', owner: 'feed_id' },
  { table: 'forgotten_items', owner: 'feed_id' },
  { table: 'mention_vetoes', owner: 'feed_id' },
] as const
const mostKept = 100 // as many as a person may take back

type Row = Readonly<Record<string, string | number | null>>

/** Unsubscribes. The articles that it brought stay, and the feed can be put back as it was. Returns the feed as it was, and what goes on naming it. */
export function removeFeed(db: Database, id: string, now: number): Feed & Pick<Followed, 'namedBy'> {
  return db.transaction(() => {
    const feed = readFeed(db, id)
    const rows = Object.fromEntries(tables.map(({ table, owner }) => [table, db.prepare(`SELECT * FROM ${table} WHERE ${owner} = ?`).all(Number(id))]))
    db.prepare('INSERT INTO removed_feeds (feed_id, rows, removed_at) VALUES (?, ?, ?) ON CONFLICT (feed_id) DO UPDATE SET rows = excluded.rows, removed_at = excluded.removed_at').run(Number(id), JSON.stringify(rows), now)
    db.prepare(`DELETE FROM removed_feeds WHERE feed_id NOT IN (SELECT feed_id FROM removed_feeds ORDER BY removed_at DESC, feed_id DESC LIMIT ${mostKept})`).run()
    db.prepare('DELETE FROM feeds WHERE id = ?').run(Number(id))
    return { ...feed, namedBy: listNamingFeed(db, feed.title) }
  }).immediate()
}

/**
 * Subscribes again to a feed that was unsubscribed: the same id, settings and items, and nothing is fetched. A folder that is gone meanwhile is left out.
 * Throws AppError not-found, and bad-input where its address is subscribed to again.
 */
export function putBackFeed(db: Database, id: string): Feed {
  return db.transaction(() => {
    const json = db.prepare('SELECT rows FROM removed_feeds WHERE feed_id = ?').pluck().get(Number(id)) as string | undefined
    if (json === undefined) throw new AppError('not-found', 'This feed is not among those that were unsubscribed lately. Add it again by its address.')
    const rows = JSON.parse(json) as Readonly<Record<string, readonly Row[]>>
    const address = rows['feeds']?.[0]?.['address'] ?? ''
    if (db.prepare('SELECT 1 FROM feeds WHERE address = ?').get(address) !== undefined) throw new AppError('bad-input', `${address} is subscribed to already.`)
    for (const { table } of tables) for (const row of rows[table] ?? []) putBack(db, table, row)
    db.prepare('DELETE FROM removed_feeds WHERE feed_id = ?').run(Number(id))
    return readFeed(db, id)
  }).immediate()
}

function putBack(db: Database, table: string, row: Row): void {
  const folder = row['folder_id'] ?? null
  const given = folder === null || db.prepare('SELECT 1 FROM folders WHERE id = ?').get(folder) !== undefined ? row : { ...row, folder_id: null }
  const article = row['article_id'] ?? null
  if (article !== null && db.prepare('SELECT 1 FROM articles WHERE id = ?').get(article) === undefined) return
  const columns = Object.keys(given)
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run(given)
}
