import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { prepareOnce } from '../db/index.ts'
import type { ListRequest, Selection } from './list.ts'
import { summaryColumns } from './rows.ts'
import type { SummaryRow } from './rows.ts'
import { setOfSelection } from './selection-set.ts'

type CompanyRow = SummaryRow & { readonly company_key: string }

/** Where the list stands: behind that article of that company; the empty key: among the articles that name none. */
interface Place {
  readonly key: string
  readonly time: number
  readonly id: number
}

/** The first of an article's companies: a primary one, the one that it names first. */
const isFirst = `mentions.symbol = (SELECT own.symbol FROM mentions AS own WHERE own.article_id = mentions.article_id
  ORDER BY own.is_primary DESC, json_extract(own.spans, '$[0][0]'), own.symbol LIMIT 1)`

/** The key of the first of an article's companies; null where it names none. `article` is the SQL expression of its id. */
export function companyOf(article: string): string {
  return `(SELECT mentions.company_key FROM mentions WHERE mentions.article_id = ${article} AND ${isFirst})`
}

/**
 * A page of a selection in the order of companies, each article once, under the first company it is about, the newest first; what names no
 * company comes last. Walks along the index of companies: the rest of the company at hand, then those behind it, then the others.
 */
export function listByCompany(db: Database, selection: Selection, request: ListRequest): { readonly rows: readonly SummaryRow[]; readonly next: string | null } {
  const wanted = request.limit + request.offset + 1
  const after = readPlace(request.cursor)
  const set = setOfSelection(selection, true)
  const rows: CompanyRow[] = []
  const take = (sql: string, parameters: readonly (string | number)[]): void => {
    if (rows.length < wanted) rows.push(...(prepareOnce(db, sql).all(...set.parameters, ...parameters, wanted - rows.length) as CompanyRow[]))
  }
  const named = (condition: string): string => `SELECT ${summaryColumns}, mentions.company_key
    FROM mentions JOIN articles ON articles.id = mentions.article_id JOIN article_states ON article_states.article_id = articles.id
    WHERE +articles.id IN (${set.sql}) AND ${isFirst} AND ${condition}
    ORDER BY mentions.company_key, mentions.sort_at DESC, mentions.article_id DESC LIMIT ?`
  if (after === null) take(named('1'), [])
  else if (after.key !== '') {
    take(named('mentions.company_key = ? AND (mentions.sort_at, mentions.article_id) < (?, ?)'), [after.key, after.time, after.id])
    take(named('mentions.company_key > ?'), [after.key])
  }
  const behind = after?.key === '' ? after : null
  take(
    `SELECT ${summaryColumns}, '' AS company_key FROM articles JOIN article_states ON article_states.article_id = articles.id
     WHERE +articles.id IN (${set.sql}) AND NOT EXISTS (SELECT 1 FROM mentions WHERE mentions.article_id = articles.id)
       ${behind ? 'AND (articles.sort_at, articles.id) < (?, ?)' : ''} ORDER BY articles.sort_at DESC, articles.id DESC LIMIT ?`,
    behind ? [behind.time, behind.id] : [],
  )
  const page = rows.slice(request.offset, request.offset + request.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > request.offset + request.limit && last ? writePlace(last) : null }
}

function writePlace(row: CompanyRow): string {
  return `${row.sort_at}:${row.id}:${row.company_key}`
}

function readPlace(cursor: string | null): Place | null {
  if (cursor === null) return null
  const match = /^(-?\d{1,16}):(\d{1,16}):(.*)$/s.exec(cursor)
  if (!match) throw new AppError('bad-input', 'The list has moved on. Ask for it again from the start.')
  return { time: Number(match[1]), id: Number(match[2]), key: match[3] ?? '' }
}
