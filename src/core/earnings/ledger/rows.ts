import type { Database } from 'better-sqlite3'
import type { LedgerClaim } from '../../../shared/ledger.ts'
import { statement } from '../../db/index.ts'
import type { Printed } from '../printed.ts'
import { readThing } from './thing.ts'
import type { NamedThing } from './thing.ts'

/** A stored claim with what is known of its article. Times are epoch milliseconds. */
export interface ClaimRow extends BareRow {
  readonly article: ClaimArticle
}

/** The same without its article; what it is about stands in `about`, the same object for all claims of a thing. */
export interface BareRow extends Printed {
  readonly id: number
  readonly article_id: number
  readonly text_id: number
  readonly thing: string
  readonly about: NamedThing
  readonly period_fiscal: number
  readonly period_year: number | null
  readonly segment: string | null
  readonly per: string | null
  readonly per_said: number
  readonly mark: string | null
  readonly by_person: LedgerClaim['byPerson']
  readonly withdrawn_at: number | null
  readonly start_offset: number
  readonly end_offset: number
  readonly number_start: number | null
  readonly number_end: number | null
  readonly quote: string
  readonly sort_at: number
  readonly is_dated: number // 0: the article has no date
}

/** What the ledger needs to know of an article, the same object for all its claims. */
export interface ClaimArticle {
  readonly id: number
  readonly title: string
  readonly source: string | null
  readonly published_at: number | null
  readonly publishedAt: string | null // ISO 8601
  readonly story_id: number | null
  readonly story_reason: string | null
  readonly is_primary: number | null
  readonly corrects: number | null
  readonly split: number | null // new shares for one old; 0: it tells of a split whose ratio it does not say
}

/** A share split that an article reports, and when. */
export interface ToldSplit {
  readonly split: number // new shares for one old; 0: not said
  readonly at: number // epoch milliseconds
}

type Column = string | number | null

// A company may have thousands of claims: the columns come without their names, and what the thing says already is not read once more for each.
const columns = `id, article_id, text_id, thing, period_fiscal, period_year, segment, per, per_said, value_number, coalesce(precision, 0), hedge, mark, by_person, withdrawn_at, start_offset, end_offset,
  number_start, number_end, quote, sort_at, is_dated`

function toRow(row: readonly Column[], about: NamedThing): BareRow {
  return {
    id: row[0] as number, article_id: row[1] as number, text_id: row[2] as number, thing: row[3] as string, about, period_fiscal: row[4] as number, period_year: row[5] as number | null,
    segment: row[6] as string | null, per: row[7] as string | null, per_said: row[8] as number, value: row[9] as number, precision: row[10] as number, hedge: row[11] as BareRow['hedge'],
    mark: row[12] as string | null, by_person: row[13] as BareRow['by_person'], withdrawn_at: row[14] as number | null, start_offset: row[15] as number, end_offset: row[16] as number,
    number_start: row[17] as number | null, number_end: row[18] as number | null, quote: row[19] as string, sort_at: row[20] as number, is_dated: row[21] as number,
  }
}

/** Every claim about a company, whichever of its listings the articles print, those about one thing together and the oldest of them first. Claims of an older program are left out until they are brought forward. */
export function readClaims(db: Database, company: string): readonly ClaimRow[] {
  const rows = statement(db, `SELECT ${columns} FROM claims WHERE company_key = ? AND thing > '' ORDER BY thing`).raw().all(company) as Column[][]
  const groups: BareRow[][] = []
  let about: NamedThing | null = null
  for (const row of rows) {
    const group = groups.at(-1)
    if (group && about && group[0]?.thing === row[3]) group.push(toRow(row, about))
    else groups.push([toRow(row, (about = readThing(row[3] as string)))])
  }
  return withArticles(db, groups.flatMap((group) => group.sort((a, b) => a.sort_at - b.sort_at || a.id - b.id)))
}

/** Every claim about one thing of a company, the oldest first. */
export function readClaimsAbout(db: Database, company: string, thing: string): readonly ClaimRow[] {
  return withArticles(db, readBareClaims(db, company, thing))
}

/** The same without what is known of their articles: most claims are never held against another. */
export function readBareClaims(db: Database, company: string, thing: string): readonly BareRow[] {
  const about = readThing(thing)
  const rows = statement(db, `SELECT ${columns} FROM claims WHERE company_key = ? AND thing = ? ORDER BY sort_at, id`).raw().all(company, thing) as Column[][]
  return rows.map((row) => toRow(row, about))
}

export function withArticles(db: Database, rows: readonly BareRow[]): readonly ClaimRow[] {
  const ids = new Set(rows.map((row) => row.article_id))
  const found = statement(
    db,
    `SELECT articles.id, articles.title, articles.source, articles.published_at, story_articles.story_id, story_articles.reason AS story_reason, article_standings.is_primary, article_standings.corrects, article_standings.split
     FROM json_each(?) AS wanted JOIN articles ON articles.id = wanted.value LEFT JOIN story_articles ON story_articles.article_id = articles.id
     LEFT JOIN article_standings ON article_standings.article_id = articles.id`,
  ).all(JSON.stringify([...ids])) as Omit<ClaimArticle, 'publishedAt'>[]
  const articles = new Map(found.map((article): [number, ClaimArticle] => [article.id, { ...article, publishedAt: article.published_at === null ? null : new Date(article.published_at).toISOString() }]))
  return rows.map((row) => Object.assign(row, { article: articles.get(row.article_id) as ClaimArticle }))
}

/** Share splits that articles with claims about the company report. */
export function readSplits(db: Database, company: string): readonly ToldSplit[] {
  return statement(
    db,
    `SELECT DISTINCT article_standings.split AS split, claims.sort_at AS at FROM article_standings JOIN claims ON claims.article_id = article_standings.article_id
     WHERE article_standings.split IS NOT NULL AND claims.company_key = ?`,
  ).all(company) as ToldSplit[]
}

/** The same of all claims of a company, which are read already. */
export function splitsOf(claims: readonly ClaimRow[]): readonly ToldSplit[] {
  return claims.flatMap(({ article: { split }, sort_at: at }) => (split === null ? [] : [{ split, at }]))
}
