import type { Database } from 'better-sqlite3'
import type { Scope } from '../../shared/contract.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { isEntry, isEntryOfCompanies, isEntryOfCompany, isEntryOfFeed, isEntryOfUnread } from '../stories/index.ts'
import { readTagsWithin } from './tags-within.ts'

/** One walk along one index by time: which table leads, which rows of it, and the columns that order it. */
export interface Walk {
  readonly from: string
  readonly where: string
  readonly parameters: readonly (string | number)[]
  readonly time: string
  readonly id: string
  readonly entry: string | null // what makes a row an entry of its own here; null: every article is one
}

/** The scopes that are places of their own; a smart list is a search in everything. */
export type Place = Exclude<Scope, { kind: 'smart-list' }>

/** The walks that together are a place, each article in one or more of them. */
export function walksOf(db: Database, scope: Place): readonly Walk[] {
  switch (scope.kind) {
    case 'all':
      return [{ from: 'articles JOIN article_states ON article_states.article_id = articles.id', where: '1', parameters: [], time: 'articles.sort_at', id: 'articles.id', entry: isEntry('articles.id') }]
    case 'unread':
      return [walkOfState('read_at', isEntryOfUnread('article_states.article_id'))]
    case 'starred':
      return [walkOfState('starred_at')]
    case 'later':
      return [walkOfState('later_at')]
    case 'hidden':
      return [{
        from: 'hidden_articles JOIN articles ON articles.id = hidden_articles.article_id JOIN article_states ON article_states.article_id = articles.id',
        where: '1', parameters: [], time: 'hidden_articles.sort_at', id: 'hidden_articles.article_id', entry: null,
      }]
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

/** One walk along the articles of a state, by the index that has only them. */
export function walkOfState(column: 'read_at' | 'starred_at' | 'later_at', entry: string | null = null): Walk {
  return {
    from: 'article_states JOIN articles ON articles.id = article_states.article_id',
    where: `article_states.${column} IS ${column === 'read_at' ? '' : 'NOT '}NULL`, parameters: [], time: 'article_states.sort_at', id: 'article_states.article_id', entry,
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
export function walkOfSearch(scope: Place): Walk | null {
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

type PlaceOfCompanies = Extract<Place, { kind: 'watchlist' | 'watched' }>

/** A SELECT of the keys of a watchlist's companies, or of everything watched on a list that is not put away. */
function companiesOf(scope: PlaceOfCompanies): string {
  return scope.kind === 'watchlist'
    ? 'SELECT DISTINCT company_key FROM watchlist_symbols WHERE watchlist_id = ?'
    : 'SELECT DISTINCT company_key FROM watchlist_symbols WHERE watchlist_id IN (SELECT id FROM watchlists WHERE archived_at IS NULL)'
}

function parametersOf(scope: Place): readonly number[] {
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

/** In these places what is hidden is shown as well: the person put it there by name. */
const withHidden: ReadonlySet<Place['kind']> = new Set(['hidden', 'starred', 'later', 'tag'])

/** The condition that keeps hidden articles out of a walk; true where they belong to the place. */
export function leaveOutHidden(scope: Place, id: string): string {
  return withHidden.has(scope.kind) ? '1' : `NOT EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = ${id})`
}
