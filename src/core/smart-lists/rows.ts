import type { Database } from 'better-sqlite3'
import { toErrorValue } from '../../shared/errors.ts'
import type { SmartList } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { parseQuery } from '../search/index.ts'

export interface SmartListRow {
  readonly id: number
  readonly name: string
  readonly query: string
}

/** Every smart list in the person's order. */
export function readSmartListRows(db: Database): readonly SmartListRow[] {
  return statement(db, 'SELECT id, name, query FROM smart_lists ORDER BY position, id').all() as SmartListRow[]
}

export function toSmartList(row: SmartListRow, unread: number | null): SmartList {
  return { id: String(row.id), name: row.name, query: row.query, unread, problem: problemOf(row.query) }
}

/** A query of an earlier Marketdash may not be one of today's. */
function problemOf(query: string): string | null {
  try {
    parseQuery(query)
    return null
  } catch (error) {
    return toErrorValue(error).message
  }
}
