// Claims with their evidence, page by page, for export.
import type { Database } from 'better-sqlite3'
import type { ClaimRecord } from '../../shared/ledger.ts'
import { compileQuery, parseQuery } from '../search/index.ts'
import { companyOfSymbol } from './company.ts'

interface Row extends Omit<ClaimRecord, 'id' | 'period' | 'number' | 'articleId' | 'publishedAt' | 'extractedAt' | 'withdrawn'> {
  readonly id: number
  readonly articleId: number
  readonly kind: NonNullable<ClaimRecord['period']>['kind'] | null
  readonly periodNumber: number | null
  readonly fiscal: number
  readonly year: number | null
  readonly numberStart: number | null
  readonly numberEnd: number | null
  readonly publishedAt: number | null
  readonly extractedAt: number | null
  readonly withdrawnAt: number | null
}

/**
 * The claims of the articles that a query finds (empty: all), by id; where the query names companies, only claims about them. `after` is the last id seen.
 * Throws AppError bad-input where the query cannot be read.
 */
export function listClaimRecords(db: Database, request: { readonly query: string; readonly after: string | null; readonly limit: number }, now: number): { readonly claims: readonly ClaimRecord[]; readonly next: string | null } {
  const query = parseQuery(request.query)
  const search = compileQuery(query, { now, keyOf: (symbol) => companyOfSymbol(db, symbol) })
  const terms = query.kind === 'and' ? query.parts : [query]
  const companies = terms.flatMap((term) => (term.kind === 'symbol' && !term.prefix ? [companyOfSymbol(db, term.symbol)] : []))
  const rows = db.prepare(
    `SELECT claims.id, claims.symbol, claims.period_kind AS kind, claims.period_number AS periodNumber, claims.period_fiscal AS fiscal, claims.period_year AS year, claims.metric, claims.basis, claims.segment, claims.field,
       claims.value, claims.unit, claims.per, claims.currency, claims.quote, claims.start_offset AS start, claims.end_offset AS end, claims.number_start AS numberStart, claims.number_end AS numberEnd,
       articles.id AS articleId, articles.title, articles.source, articles.url, articles.published_at AS publishedAt, article_texts.text_hash AS textHash, extractions.extracted_at AS extractedAt,
       extractions.extractor_version AS extractorVersion, claims.withdrawn_at AS withdrawnAt, claims.by_person AS byPerson
     FROM claims JOIN articles ON articles.id = claims.article_id JOIN article_states ON article_states.article_id = articles.id JOIN article_texts ON article_texts.id = claims.text_id
       LEFT JOIN extractions ON extractions.text_id = claims.text_id
     WHERE claims.id > ? AND (${search.where}) ${companies.length === 0 ? '' : 'AND claims.company_key IN (SELECT value FROM json_each(?))'}
     ORDER BY claims.id LIMIT ?`,
  ).all(Number(request.after ?? 0), ...search.parameters, ...(companies.length === 0 ? [] : [JSON.stringify(companies)]), request.limit) as Row[]
  return { claims: rows.map(toRecord), next: rows.length === request.limit ? String(rows.at(-1)?.id) : null }
}

function toRecord(row: Row): ClaimRecord {
  const { kind, periodNumber, fiscal, year, numberStart, numberEnd, withdrawnAt, ...rest } = row
  return {
    ...rest,
    id: String(row.id),
    articleId: String(row.articleId),
    period: kind === null ? null : { kind, number: periodNumber, fiscal: fiscal === 1, year },
    number: numberStart === null || numberEnd === null ? null : [numberStart, numberEnd],
    publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(),
    extractedAt: row.extractedAt === null ? null : new Date(row.extractedAt).toISOString(),
    withdrawn: withdrawnAt !== null,
  }
}
