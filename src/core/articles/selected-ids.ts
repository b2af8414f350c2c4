import type { Database } from 'better-sqlite3'
import type { ArticleSelection, ChangedArticles } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { selectArticles } from './list.ts'
import { companyOf } from './list-by-company.ts'
import { setOfSelection } from './selection-set.ts'
import type { IdSet } from './selection-set.ts'
import { setState } from './states.ts'

interface PlacedArticle {
  readonly id: number
  readonly sort_at: number
  readonly group_key: string // what the order gathers articles by; empty where it gathers none
}

/**
 * The ids of everything in a list, or of what stands above or below one of its articles, that one not among them. Articles that the list folds
 * into their stories are in it too. `where` narrows it further (SQL over article_states). Throws AppError not-found where `from` is gone.
 */
export function listSelectedIds(db: Database, selection: ArticleSelection, now: number, where = '1'): readonly string[] {
  const selected = selectArticles(db, selection.scope, selection.query, now)
  const set = setOfSelection(selected, false)
  if (selection.side === 'all' || selection.from === null) {
    return (db.prepare(`SELECT article_id FROM article_states WHERE article_id IN (${set.sql}) AND ${where}`).pluck().all(...set.parameters) as number[]).map(String)
  }
  const from = db.prepare('SELECT sort_at FROM articles WHERE id = ?').pluck().get(Number(selection.from)) as number | undefined
  if (from === undefined) throw new AppError('not-found', `There is no article ${selection.from} in this library. Nothing was changed.`)
  const order = selection.order === 'story' && selected.search ? 'newest' : selection.order
  if (order === 'company' || order === 'story') return listGroupedIds(db, set, selection, order, where)
  const isNewer = (order === 'newest') === (selection.side === 'above')
  return (db.prepare(
    `SELECT article_id FROM article_states WHERE article_id IN (${set.sql}) AND (sort_at, article_id) ${isNewer ? '>' : '<'} (?, ?) AND ${where}`,
  ).pluck().all(...set.parameters, from, Number(selection.from)) as number[]).map(String)
}

/** The ids of everything that a list shows, in no order: where a story is one entry, that entry alone. */
export function listShownIds(db: Database, { scope, query, order }: Pick<ArticleSelection, 'scope' | 'query' | 'order'>, now: number): readonly string[] {
  const set = setOfSelection(selectArticles(db, scope, query, now), order !== 'story')
  return (db.prepare(`SELECT article_id FROM article_states WHERE article_id IN (${set.sql})`).pluck().all(...set.parameters) as number[]).map(String)
}

/** Puts the whole list in the order of companies or stories, as it is shown, and cuts it at the article. */
function listGroupedIds(db: Database, set: IdSet, selection: ArticleSelection, order: 'company' | 'story', where: string): readonly string[] {
  const from = Number(selection.from)
  const group = order === 'company' ? companyOf('article_states.article_id') : "coalesce((SELECT 's' || story_id FROM story_articles WHERE story_articles.article_id = article_states.article_id), 'a' || article_states.article_id)"
  const rows = db.prepare(`SELECT article_id AS id, sort_at, coalesce(${group}, '') AS group_key, (${where}) AS is_meant FROM article_states WHERE article_id IN (${set.sql}) OR article_id = ?`)
    .all(...set.parameters, from) as (PlacedArticle & { is_meant: number })[]
  const byTime = (a: PlacedArticle, b: PlacedArticle): number => b.sort_at - a.sort_at || b.id - a.id
  rows.sort(byTime)
  const rankOf = new Map<string, number>() // of a group: its newest article's place, or its company's
  if (order === 'story') for (const [index, row] of rows.entries()) if (!rankOf.has(row.group_key)) rankOf.set(row.group_key, index)
  if (order === 'company') [...new Set(rows.map((row) => row.group_key))].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)).forEach((key, index) => rankOf.set(key, index))
  rows.sort((a, b) => (rankOf.get(a.group_key) ?? 0) - (rankOf.get(b.group_key) ?? 0) || byTime(a, b))
  const place = rows.findIndex((row) => row.id === from)
  return (selection.side === 'above' ? rows.slice(0, place) : rows.slice(place + 1)).filter((row) => row.is_meant === 1).map((row) => String(row.id))
}

/** Sets or clears one state of everything in a list, or of what is above or below an article. One transaction; returns exactly those that changed. */
export function setStateIn(db: Database, state: 'read' | 'starred' | 'later', selection: ArticleSelection, on: boolean, now: number): ChangedArticles {
  return db.transaction(() => {
    const ids = listSelectedIds(db, selection, now, `article_states.${state}_at IS ${on ? '' : 'NOT '}NULL`)
    return setState(db, state, ids, on, now)
  }).immediate()
}
