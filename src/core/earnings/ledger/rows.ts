import type { Database } from 'better-sqlite3'
import type { LedgerClaim } from '../../../shared/ledger.ts'
import { statement } from '../../db/index.ts'
import type { Printed } from '../printed.ts'

/** A stored claim with what is known of its article. Times are epoch milliseconds. */
export interface ClaimRow extends Printed {
  readonly id: number
  readonly article_id: number
  readonly text_id: number
  readonly symbol: string
  readonly period_kind: string | null
  readonly period_number: number | null
  readonly period_fiscal: number
  readonly period_year: number | null
  readonly metric: string
  readonly basis: string
  readonly segment: string | null
  readonly field: string
  readonly unit: string
  readonly per: string | null
  readonly per_said: number
  readonly currency: string | null
  readonly mark: string | null
  readonly by_person: LedgerClaim['byPerson']
  readonly thing: string
  readonly withdrawn_at: number | null
  readonly start_offset: number
  readonly end_offset: number
  readonly number_start: number | null
  readonly number_end: number | null
  readonly quote: string
  readonly sort_at: number
  readonly is_dated: number // 0: the article has no date
  readonly article: ClaimArticle
}

/** What the ledger needs to know of an article, the same object for all its claims. */
export interface ClaimArticle {
  readonly id: number
  readonly title: string
  readonly source: string | null
  readonly published_at: number | null
  readonly story_id: number | null
  readonly story_reason: string | null
  readonly is_primary: number | null
  readonly corrects: number | null
}

type BareRow = Omit<ClaimRow, 'article'>

const columns = `id, article_id, text_id, symbol, period_kind, period_number, period_fiscal, period_year, metric, basis, segment, field, unit, per, per_said, currency,
  value_number AS value, coalesce(precision, 0) AS precision, hedge, mark, by_person, thing, withdrawn_at, start_offset, end_offset, number_start, number_end, quote, sort_at, is_dated`

/** Every claim about a company, whichever of its listings the articles print, the oldest first. */
export function readClaims(db: Database, company: string): readonly ClaimRow[] {
  const rows = statement(db, `SELECT ${columns} FROM claims WHERE company_key = ? ORDER BY thing, sort_at, id`).all(company) as BareRow[]
  return withArticles(db, rows)
}

/** Every claim about one thing of a company, the oldest first. */
export function readClaimsAbout(db: Database, company: string, thing: string): readonly ClaimRow[] {
  return withArticles(db, readBareClaims(db, company, thing))
}

/** The same without what is known of their articles: most claims are never held against another. */
export function readBareClaims(db: Database, company: string, thing: string): readonly BareRow[] {
  return statement(db, `SELECT ${columns} FROM claims WHERE company_key = ? AND thing = ? ORDER BY sort_at, id`).all(company, thing) as BareRow[]
}

export function withArticles(db: Database, rows: readonly BareRow[]): readonly ClaimRow[] {
  const ids = new Set(rows.map((row) => row.article_id))
  const articles = new Map(
    (
      statement(
        db,
        `SELECT articles.id, articles.title, articles.source, articles.published_at, story_articles.story_id, story_articles.reason AS story_reason, article_standings.is_primary, article_standings.corrects
         FROM json_each(?) AS wanted JOIN articles ON articles.id = wanted.value LEFT JOIN story_articles ON story_articles.article_id = articles.id
         LEFT JOIN article_standings ON article_standings.article_id = articles.id`,
      ).all(JSON.stringify([...ids])) as ClaimArticle[]
    ).map((article) => [article.id, article]),
  )
  return rows.map((row) => Object.assign(row, { article: articles.get(row.article_id) as ClaimArticle }))
}

/** Share splits that articles about the company report: new shares for one old (0: not said), and when. */
export function readSplits(db: Database, company: string): readonly { readonly split: number; readonly at: number }[] {
  return statement(
    db,
    `SELECT DISTINCT article_standings.split AS split, claims.sort_at AS at FROM article_standings JOIN claims ON claims.article_id = article_standings.article_id
     WHERE article_standings.split IS NOT NULL AND claims.company_key = ?`,
  ).all(company) as { split: number; at: number }[]
}
