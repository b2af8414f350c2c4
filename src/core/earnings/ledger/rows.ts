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
  readonly title: string
  readonly source: string | null
  readonly published_at: number | null
  readonly story_id: number | null
  readonly story_reason: string | null
  readonly is_primary: number | null
  readonly corrects: number | null
}

const columns = `claims.id, claims.article_id, claims.text_id, claims.symbol, claims.period_kind, claims.period_number, claims.period_fiscal, claims.period_year,
  claims.metric, claims.basis, claims.segment, claims.field, claims.unit, claims.per, claims.per_said, claims.currency, claims.value_number AS value, coalesce(claims.precision, 0) AS precision,
  claims.hedge, claims.mark, claims.by_person, claims.thing, claims.withdrawn_at, claims.start_offset, claims.end_offset, claims.number_start, claims.number_end, claims.quote, claims.sort_at,
  articles.title, articles.source, articles.published_at, story_articles.story_id, story_articles.reason AS story_reason, article_standings.is_primary, article_standings.corrects`
const from = `claims JOIN articles ON articles.id = claims.article_id LEFT JOIN story_articles ON story_articles.article_id = claims.article_id
  LEFT JOIN article_standings ON article_standings.article_id = claims.article_id`

/** Every claim about a company, whichever of its listings the articles print. */
export function readClaims(db: Database, company: string): readonly ClaimRow[] {
  return statement(db, `SELECT ${columns} FROM ${from} WHERE claims.company_key = ? ORDER BY claims.sort_at, claims.id`).all(company) as ClaimRow[]
}

/** Every claim about one thing of a company. */
export function readClaimsAbout(db: Database, company: string, thing: string): readonly ClaimRow[] {
  return statement(db, `SELECT ${columns} FROM ${from} WHERE claims.company_key = ? AND claims.thing = ? ORDER BY claims.sort_at, claims.id`).all(company, thing) as ClaimRow[]
}

/** Share splits that articles about the company report: new shares for one old (0: not said), and when. */
export function readSplits(db: Database, company: string): readonly { readonly split: number; readonly at: number }[] {
  return statement(
    db,
    `SELECT DISTINCT article_standings.split AS split, claims.sort_at AS at FROM article_standings JOIN claims ON claims.article_id = article_standings.article_id
     WHERE article_standings.split IS NOT NULL AND claims.company_key = ?`,
  ).all(company) as { split: number; at: number }[]
}
