import type { Database } from 'better-sqlite3'
import type { ArticlePage, Scope } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { compileQuery, parseQuery } from '../search/index.ts'
import { isEntry, isEntryOfFeed, isEntryOfSymbol, isEntryOfUnread } from '../stories/index.ts'
import { summaryColumns, toSummary } from './rows.ts'
import type { SummaryRow } from './rows.ts'

export interface ListRequest {
  readonly scope: Scope
  readonly query: string
  readonly limit: number
  readonly offset: number
  readonly cursor: string | null // "sort_at:id" of the last row seen
}

/** One walk along one index, newest first: which table leads, which rows of it, and the columns that order it. */
interface Walk {
  readonly from: string
  readonly where: string
  readonly parameters: readonly (string | number)[]
  readonly time: string
  readonly id: string
  readonly entry: string | null // what makes a row an entry of its own here; null: every article is one
}

/**
 * A page of articles, newest first, within a scope and a search. A story is one entry: an article is passed over where the one that
 * stands for its story is in the same list. What was starred, tagged or searched for is shown itself. Keyset paging: the cursor names the last row,
 * so a page stays right while news arrives above it.
 */
export function listArticles(db: Database, request: ListRequest, now: number): ArticlePage {
  const search = request.query.trim() === '' ? null : compileQuery(parseQuery(request.query), { now })
  const wanted = request.limit + request.offset + 1
  // A search is asked once, not once for every symbol or feed of the place.
  const walks = search ? [walkOfSearch(request.scope) ?? walksOf(db, request.scope)].flat() : walksOf(db, request.scope)
  const rows = walks.map((walk) => runWalk(db, walk, search, request.cursor, wanted))
  const merged = rows.length === 1 && request.scope.kind !== 'feed' ? (rows[0] as SummaryRow[]) : mergeByTime(rows) // a feed may name one article twice
  const page = merged.slice(request.offset, request.offset + request.limit)
  const last = page.at(-1)
  const more = merged.length > request.offset + request.limit
  return { articles: page.map(toSummary), next: more && last ? `${last.sort_at}:${last.id}` : null }
}

function walksOf(db: Database, scope: Scope): readonly Walk[] {
  const states = (condition: string, entry: string | null = null): Walk => ({
    from: 'article_states JOIN articles ON articles.id = article_states.article_id',
    where: `article_states.${condition}`, parameters: [], time: 'article_states.sort_at', id: 'article_states.article_id', entry,
  })
  switch (scope.kind) {
    case 'all':
      return [{ from: 'articles JOIN article_states ON article_states.article_id = articles.id', where: '1', parameters: [], time: 'articles.sort_at', id: 'articles.id', entry: isEntry('articles.id') }]
    case 'unread':
      return [states('read_at IS NULL', isEntryOfUnread('article_states.article_id'))]
    case 'starred':
      return [states('starred_at IS NOT NULL')]
    case 'later':
      return [states('later_at IS NOT NULL')]
    case 'tag': {
      const tagId = db.prepare('SELECT id FROM tags WHERE name = ?').pluck().get(scope.tag) as number | undefined
      return [{
        from: 'article_tags JOIN articles ON articles.id = article_tags.article_id JOIN article_states ON article_states.article_id = articles.id',
        where: 'article_tags.tag_id = ?', parameters: [tagId ?? -1], time: 'article_tags.sort_at', id: 'article_tags.article_id', entry: null,
      }]
    }
    case 'symbol':
      return [walkOfSymbol(scope.symbol.toUpperCase())]
    case 'watchlist': {
      const symbols = db.prepare('SELECT symbol FROM watchlist_symbols WHERE watchlist_id = ? ORDER BY position').pluck().all(Number(scope.id)) as string[]
      return symbols.map(walkOfSymbol) // each symbol is one index walk; the pages are merged, so nothing is ever sorted
    }
    case 'feed':
      return [walkOfFeed(Number(scope.id))]
    case 'folder':
      return feedsInFolder(db, Number(scope.id)).map(walkOfFeed)
  }
}

/** One walk over the articles of a place that has many, for a search in it. Null where the place is one walk anyway. */
function walkOfSearch(scope: Scope): Walk | null {
  const condition =
    scope.kind === 'watchlist'
      ? 'SELECT mentions.article_id FROM watchlist_symbols JOIN mentions ON mentions.symbol = watchlist_symbols.symbol WHERE watchlist_symbols.watchlist_id = ?'
      : scope.kind === 'folder'
        ? `SELECT feed_items.article_id FROM feed_items WHERE feed_items.feed_id IN (${feedsOfFolder})`
        : null
  if (condition === null || !('id' in scope)) return null
  return {
    from: 'articles JOIN article_states ON article_states.article_id = articles.id', where: `articles.id IN (${condition})`, parameters: [Number(scope.id)],
    time: 'articles.sort_at', id: 'articles.id', entry: null,
  }
}

function walkOfSymbol(symbol: string): Walk {
  return {
    from: 'mentions JOIN articles ON articles.id = mentions.article_id JOIN article_states ON article_states.article_id = articles.id',
    where: 'mentions.symbol = ?', parameters: [symbol], time: 'mentions.sort_at', id: 'mentions.article_id',
    entry: isEntryOfSymbol('mentions.article_id', 'mentions.symbol'),
  }
}

function walkOfFeed(id: number): Walk {
  return {
    from: 'feed_items JOIN articles ON articles.id = feed_items.article_id JOIN article_states ON article_states.article_id = articles.id',
    where: 'feed_items.feed_id = ?', parameters: [id], time: 'feed_items.sort_at', id: 'feed_items.article_id',
    entry: isEntryOfFeed('feed_items.article_id', 'feed_items.feed_id'),
  }
}

/** The feeds of a folder and of all folders in it. */
const feedsOfFolder = `WITH RECURSIVE inside (id) AS (SELECT ? UNION SELECT folders.id FROM folders JOIN inside ON folders.parent_id = inside.id)
  SELECT feeds.id FROM feeds JOIN inside ON feeds.folder_id = inside.id`

function feedsInFolder(db: Database, id: number): readonly number[] {
  return db.prepare(feedsOfFolder).pluck().all(id) as number[]
}

function runWalk(db: Database, walk: Walk, search: { where: string; parameters: readonly (string | number)[] } | null, cursor: string | null, wanted: number): SummaryRow[] {
  const after = cursor === null ? null : parseCursor(cursor)
  const sql = `SELECT ${summaryColumns} FROM ${walk.from}
    WHERE ${walk.where} ${walk.entry && !search ? `AND ${walk.entry}` : ''} ${after ? `AND (${walk.time}, ${walk.id}) < (?, ?)` : ''} ${search ? `AND (${search.where})` : ''}
    ORDER BY ${walk.time} DESC, ${walk.id} DESC LIMIT ?`
  return db.prepare(sql).all(...walk.parameters, ...(after ?? []), ...(search?.parameters ?? []), wanted) as SummaryRow[]
}

function parseCursor(cursor: string): readonly [number, number] {
  const match = /^(-?\d{1,16}):(\d{1,16})$/.exec(cursor)
  if (!match) throw new AppError('bad-input', 'The list has moved on. Ask for it again from the start.')
  return [Number(match[1]), Number(match[2])]
}

/** Newest first, each article once: an article that names two watched companies stands in both walks. */
function mergeByTime(lists: readonly SummaryRow[][]): SummaryRow[] {
  const byId = new Map(lists.flat().map((row) => [row.id, row]))
  return [...byId.values()].sort((a, b) => b.sort_at - a.sort_at || b.id - a.id)
}
