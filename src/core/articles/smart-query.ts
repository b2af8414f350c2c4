import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { statement } from '../db/index.ts'
import { parseQuery } from '../search/index.ts'
import type { Query } from '../search/index.ts'

/** What a smart list looks for. Throws AppError not-found, or bad-input where its query cannot be read (any more). */
export function readSmartQuery(db: Database, id: string): Query {
  const text = statement(db, 'SELECT query FROM smart_lists WHERE id = ?').pluck().get(Number(id)) as string | undefined
  if (text === undefined) throw new AppError('not-found', 'That smart list is not there any more.')
  return parseQuery(text)
}
