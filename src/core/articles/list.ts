import type { Database } from 'better-sqlite3'
import type { ArticlePage, Scope } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { compileQuery, parseQuery } from '../search/index.ts'
import { isEntry, isEntryOfCompanies, isEntryOfCompany, isEntryOfFeed, isEntryOfUnread } from '../stories/index.ts'
import { summaryColumns, toSummary } from './rows.ts'
import type { SummaryRow } from './rows.ts'
import { readTagsWithin } from './tags-within.ts'

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
  const search = request.query.trim() === '' ? null : compileQuery(parseQuery(request.query), { now, keyOf: (symbol) => keyOfSymbol(db, symbol) })
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
    case 'tag':
      return walksOfTag(db, scope.tag)
    case 'symbol':
      return [walkOfCompany(keyOfSymbol(db, scope.symbol))]
    case 'watchlist':
    case 'watched': {
      const keys = db.prepare(companiesOf(scope)).pluck().all(...parametersOf(scope)) as string[]
      // Each company is one index walk; the pages are merged, so nothing is ever sorted. Very many companies are in most of the news anyway: then one walk by time.
      return keys.length > mostCompanyWalks ? [walkOfCompanies(scope)] : keys.map(walkOfCompany)
    }
    case 'feed':
      return [walkOfFeed(Number(scope.id))]
    case 'folder':
      return feedsInFolder(db, Number(scope.id)).map(walkOfFeed)
  }
}

/** More nested tags than this are looked up article by article: one walk along all articles instead of one for each tag. */
const mostTagWalks = 20

function walksOfTag(db: Database, name: string): readonly Walk[] {
  const ids = readTagsWithin(db, name).map((tag) => tag.id)
  if (ids.length > mostTagWalks) return [walkAlong('SELECT article_id FROM article_tags WHERE tag_id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))]
  return (ids.length === 0 ? [-1] : ids).map((id) => ({
    from: 'article_tags JOIN articles ON articles.id = article_tags.article_id JOIN article_states ON article_states.article_id = articles.id',
    where: 'article_tags.tag_id = ?', parameters: [id], time: 'article_tags.sort_at', id: 'article_tags.article_id', entry: null,
  }))
}

/** The same in the order of time whatever the planner thinks ("+" hides the column's index from it): nothing is sorted, and few are looked at where many are meant. */
function walkAlong(ids: string, parameter: string): Walk {
  const walk = walkAmong(ids, [parameter])
  return { ...walk, where: `+${walk.where}` }
}

/** One walk over those articles that a SELECT of ids names. */
function walkAmong(ids: string, parameters: readonly (string | number)[]): Walk {
  return {
    from: 'articles JOIN article_states ON article_states.article_id = articles.id', where: `articles.id IN (${ids})`, parameters,
    time: 'articles.sort_at', id: 'articles.id', entry: null,
  }
}

/** One walk over the articles of a place that has many, for a search in it. Null where the place is one walk anyway. */
function walkOfSearch(scope: Scope): Walk | null {
  const condition =
    scope.kind === 'watchlist' || scope.kind === 'watched'
      ? `SELECT mentions.article_id FROM mentions WHERE mentions.company_key IN (${companiesOf(scope)})`
      : scope.kind === 'folder'
        ? `SELECT feed_items.article_id FROM feed_items WHERE feed_items.feed_id IN (${feedsOfFolder})`
        : null
  return condition === null ? null : walkAmong(condition, parametersOf(scope))
}

/** More companies than this are not walked one by one. */
const mostCompanyWalks = 150

type PlaceOfCompanies = Extract<Scope, { kind: 'watchlist' | 'watched' }>

/** A SELECT of the keys of a watchlist's companies, or of everything watched on a list that is not put away. */
function companiesOf(scope: PlaceOfCompanies): string {
  return scope.kind === 'watchlist'
    ? 'SELECT DISTINCT company_key FROM watchlist_symbols WHERE watchlist_id = ?'
    : 'SELECT DISTINCT company_key FROM watchlist_symbols WHERE watchlist_id IN (SELECT id FROM watchlists WHERE archived_at IS NULL)'
}

function parametersOf(scope: Scope): readonly number[] {
  return 'id' in scope ? [Number(scope.id)] : []
}

function walkOfCompany(key: string): Walk {
  return {
    from: 'mentions JOIN articles ON articles.id = mentions.article_id JOIN article_states ON article_states.article_id = articles.id',
    // An article that prints two listings of a company stands once.
    where: `mentions.company_key = ? AND NOT EXISTS (SELECT 1 FROM mentions AS twin
      WHERE twin.article_id = mentions.article_id AND twin.company_key = mentions.company_key AND twin.symbol < mentions.symbol)`,
    parameters: [key], time: 'mentions.sort_at', id: 'mentions.article_id',
    entry: isEntryOfCompany('mentions.article_id', 'mentions.company_key'),
  }
}

function walkOfCompanies(scope: PlaceOfCompanies): Walk {
  const companies = companiesOf(scope).replace('?', String(Number('id' in scope ? scope.id : 0)))
  return {
    from: 'articles JOIN article_states ON article_states.article_id = articles.id',
    where: `EXISTS (SELECT 1 FROM mentions WHERE mentions.article_id = articles.id AND mentions.company_key IN (${companies}))`,
    parameters: [], time: 'articles.sort_at', id: 'articles.id', entry: isEntryOfCompanies('articles.id', companies),
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
