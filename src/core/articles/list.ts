import type { Database } from 'better-sqlite3'
import type { ArticlePage, ListOrder, Scope } from '../../shared/contract.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { prepareOnce, readTimeCursor, statement, writeTimeCursor } from '../db/index.ts'
import { asksForHidden, compileQuery, joinQueries, listStates, parseQuery, readSnippet } from '../search/index.ts'
import type { CompiledQuery, Query } from '../search/index.ts'
import { listByCompany } from './list-by-company.ts'
import { listNear } from './list-near.ts'
import { listByStory } from './list-by-story.ts'
import { readSummaryRows, summaryColumns, toSummary } from './rows.ts'
import type { SummaryRow } from './rows.ts'
import { readSmartQuery } from './smart-query.ts'
import { leaveOutHidden, walkOfSearch, walkOfState, walksOf } from './walks.ts'
import type { Place, Walk } from './walks.ts'

export interface ListRequest {
  readonly scope: Scope
  readonly query: string
  readonly order?: ListOrder // newest where left out
  readonly limit: number
  readonly offset: number
  readonly cursor: string | null // names the last row seen, in the words of the order
  readonly snippets?: boolean
}

/** What is listed, made ready: where, what is looked for there, and the walks that give it by time. */
export interface Selection {
  readonly place: Place
  readonly query: Query
  readonly search: CompiledQuery | null
  readonly near: CompiledQuery | null // the same search, asked of articles next to each other
  readonly walks: readonly Walk[] // without hidden articles where they do not belong
}

/**
 * A page of articles within a scope and a search. A story is one entry: an article is passed over where the one that
 * stands for its story is in the same list. What was starred, tagged or searched for is shown itself. Keyset paging: the cursor names the last row,
 * so a page stays right while news arrives above it.
 */
export function listArticles(db: Database, request: ListRequest, now: number): ArticlePage {
  const selection = selectArticles(db, request.scope, request.query, now)
  const { rows, next } = listRows(db, selection, request)
  return { articles: rows.map((row) => (request.snippets ? { ...toSummary(row), snippet: snippetOfRow(db, row, selection.query) } : toSummary(row))), next }
}

/** Reads a scope and a search. Throws AppError bad-input for a query that cannot be read, not-found for a smart list that is gone. */
export function selectArticles(db: Database, scope: Scope, text: string, now: number): Selection {
  const typed = parseQuery(text)
  const query = scope.kind === 'smart-list' ? joinQueries(readSmartQuery(db, scope.id), typed) : typed
  const place: Place = scope.kind === 'smart-list' ? { kind: 'all' } : scope
  const search = query.kind === 'everything' ? null : compileQuery(query, { now, keyOf: (symbol) => keyOfSymbol(db, symbol) })
  const near = search && compileQuery(query, { now, keyOf: (symbol) => keyOfSymbol(db, symbol), near: true })
  // A search is asked once, not once for every symbol or feed of the place.
  const walks = search ? [walkOfQuery(place, query) ?? walkOfSearch(place) ?? walksOf(db, place)].flat() : walksOf(db, place)
  if (search && asksForHidden(query)) return { place, query, search, near, walks }
  return { place, query, search, near, walks: walks.map((walk) => ({ ...walk, where: `${walk.where} AND ${leaveOutHidden(place, walk.id)}` })) }
}

/** Where all that a search finds is unread, starred or kept for later, the index of that state has less to walk. */
function walkOfQuery(place: Place, query: Query): Walk | null {
  if (place.kind !== 'all') return null
  const states = listStates(query)
  if (states.includes('later')) return walkOfState('later_at')
  if (states.includes('starred')) return walkOfState('starred_at')
  return states.includes('unread') ? walkOfState('read_at') : null
}

function listRows(db: Database, selection: Selection, request: ListRequest): { readonly rows: readonly SummaryRow[]; readonly next: string | null } {
  // What a search finds stands by itself, so there are no stories to order it by.
  if (request.order === 'story' && !selection.search) return listByStory(db, selection, request)
  if (request.order === 'company') return listByCompany(db, selection, request)
  return listByTime(db, selection, request)
}

function listByTime(db: Database, { place, search, near, walks }: Selection, request: ListRequest): { readonly rows: readonly SummaryRow[]; readonly next: string | null } {
  const wanted = request.limit + request.offset + 1
  const oldest = request.order === 'oldest'
  const after = readTimeCursor(request.cursor)
  const [only] = walks
  const single = walks.length === 1 && place.kind !== 'feed' ? only : undefined // a feed may name one article twice
  const merged = single && !search ? runWalk(db, single, after, wanted, oldest) : ((single && near && listNear(db, single, near, wanted, after, oldest)) ?? mergeWalks(db, walks, search, after, wanted, oldest))
  const rows = merged.slice(request.offset, request.offset + request.limit)
  const last = rows.at(-1)
  return { rows, next: merged.length > request.offset + request.limit && last ? writeTimeCursor(last.sort_at, last.id) : null }
}

function runWalk(db: Database, walk: Walk, after: readonly [number, number] | null, wanted: number, oldest: boolean): SummaryRow[] {
  return walkThrough(db, summaryColumns, walk, null, after, null, wanted, oldest) as SummaryRow[]
}

interface RowKey {
  readonly sort_at: number
  readonly id: number
}

/** Reads along one walk. `bound`: a time beyond which no row is wanted. */
function walkThrough(db: Database, columns: string, walk: Walk, search: CompiledQuery | null, after: readonly [number, number] | null, bound: number | null, wanted: number, oldest: boolean): unknown[] {
  const [comparison, direction] = oldest ? ['>', 'ASC'] : ['<', 'DESC']
  const sql = `SELECT ${columns} FROM ${walk.from}
    WHERE ${walk.where} ${walk.entry && !search ? `AND ${walk.entry}` : ''} ${after ? `AND (${walk.time}, ${walk.id}) ${comparison} (?, ?)` : ''} ${bound === null ? '' : `AND ${walk.time} ${comparison === '<' ? '>=' : '<='} ?`} ${search ? `AND (${search.where})` : ''}
    ORDER BY ${walk.time} ${direction}, ${walk.id} ${direction} LIMIT ?`
  const prepared = search ? prepareOnce(db, sql) : statement(db, sql) // searches are of too many forms to be kept
  return prepared.all(...walk.parameters, ...(after ?? []), ...(bound === null ? [] : [bound]), ...(search?.parameters ?? []), wanted)
}

/**
 * The first rows of several walks in order of time, each article once: an article that names two watched companies stands in both. Only where rows stand is read from each walk,
 * and from each further one only what can still be among the first. A search, too, sorts what it found by that alone: whole rows would be read for all of it.
 */
function mergeWalks(db: Database, walks: readonly Walk[], search: CompiledQuery | null, after: readonly [number, number] | null, wanted: number, oldest: boolean): SummaryRow[] {
  const sign = oldest ? -1 : 1
  const inOrder = (a: RowKey, b: RowKey): number => sign * (b.sort_at - a.sort_at || b.id - a.id)
  let first: readonly RowKey[] = []
  for (const walk of walks) {
    const bound = first.length < wanted ? null : first[wanted - 1]!.sort_at
    const rows = walkThrough(db, `${walk.time} AS sort_at, ${walk.id} AS id`, walk, search, after, bound, wanted, oldest) as RowKey[]
    if (rows.length > 0) first = [...new Map([...first, ...rows].map((row) => [row.id, row])).values()].sort(inOrder).slice(0, wanted)
  }
  return readSummaryRows(db, first.map(({ id }) => id))
}

function snippetOfRow(db: Database, row: SummaryRow, query: Query): ReturnType<typeof readSnippet> {
  const textId = statement(db, 'SELECT text_id FROM articles WHERE id = ?').pluck().get(row.id) as number | null | undefined
  return textId === null || textId === undefined ? null : readSnippet(db, textId, query)
}
