import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Followed, NamedBy, QueryChange } from '../../shared/stored-queries.ts'
import { statement } from '../db/index.ts'
import { listNamedTerms, parseQuery } from '../search/index.ts'
import type { NamedTerm, NameTerm } from '../search/index.ts'

/** What is to be done about a condition on a name: nothing (null), other words in its place, or it goes on as it is although it will not find the same. */
export type Decision = { readonly kind: 'rewritten'; readonly to: string } | { readonly kind: 'left' } | null

export const noneFollowed: Followed = { queries: [], namedBy: [] }

/** As long as a person may write one. */
const longest = 2000

interface StoredQuery {
  readonly kind: 'smart-list' | 'rule'
  readonly id: number
  readonly name: string
  readonly query: string
}

const tables = { 'smart-list': 'smart_lists', rule: 'rules' } as const

/**
 * Has every stored query that names a tag, feed or watchlist go along with its new name; all else in it stays as it was typed. A search that would become
 * too long, and one that is left, is named. Runs inside the caller's transaction.
 */
export function rewriteQueries(db: Database, field: NameTerm['field'], decide: (term: NamedTerm) => Decision): Followed {
  const queries: QueryChange[] = []
  const namedBy: NamedBy[] = []
  for (const stored of listStored(db)) {
    const decided = listTerms(stored.query, field).map((term) => ({ term, decision: decide(term) }))
    const after = decided.reduceRight((text, { term, decision }) => (decision?.kind === 'rewritten' ? text.slice(0, term.start) + decision.to + text.slice(term.end) : text), stored.query)
    const isReadable = after.length <= longest && canRead(after)
    if (after !== stored.query && isReadable) {
      write(db, stored, after)
      queries.push({ kind: stored.kind, id: String(stored.id), name: stored.name, before: stored.query, after })
    }
    if (!isReadable || decided.some(({ decision }) => decision?.kind === 'left')) namedBy.push({ kind: stored.kind, name: stored.name })
  }
  return { queries, namedBy }
}

/** The stored queries in which a name stands that is meant. */
export function listNaming(db: Database, field: NameTerm['field'], isMeant: (term: NamedTerm) => boolean): readonly NamedBy[] {
  return listStored(db).filter((stored) => listTerms(stored.query, field).some(isMeant)).map(({ kind, name }) => ({ kind, name }))
}

/** Gives stored queries other words where they still have those before. Answers what changed. */
export function setQueries(db: Database, changes: readonly QueryChange[]): readonly QueryChange[] {
  return changes.filter(({ kind, id, before, after }) => statement(db, `UPDATE ${tables[kind]} SET query = ? WHERE id = ? AND query = ?`).run(after, Number(id), before).changes > 0)
}

/** The changes that take some back, the last one first. */
export function takeBackQueries(changes: readonly QueryChange[]): readonly QueryChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse()
}

function listStored(db: Database): readonly StoredQuery[] {
  return statement(db, "SELECT 'smart-list' AS kind, id, name, query FROM smart_lists UNION ALL SELECT 'rule', id, name, query FROM rules").all() as StoredQuery[]
}

/** None for a query that cannot be read (any more), which is said where it is listed. */
function listTerms(query: string, field: NameTerm['field']): readonly NamedTerm[] {
  return canRead(query) ? listNamedTerms(query).filter((term) => term.field === field) : []
}

function canRead(query: string): boolean {
  try {
    parseQuery(query)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function write(db: Database, { kind, id }: StoredQuery, query: string): void {
  statement(db, `UPDATE ${tables[kind]} SET query = ? WHERE id = ?`).run(query, id)
}
