import type { Database } from 'better-sqlite3'
import { statement } from './statements.ts'

/**
 * The number under which something that was removed may come back, so that what was done to it before can still be taken back; null where it never had it, or
 * where another has it now. For tables that count up and never use a number twice (AUTOINCREMENT). `id`: as it was given out, null: none.
 */
export function findFormerId(db: Database, table: 'rules' | 'smart_lists', id: string | null): number | null {
  if (id === null) return null
  const isFree = statement(db, `SELECT 1 FROM sqlite_sequence WHERE name = ? AND seq >= ? AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = ?)`).get(table, Number(id), Number(id)) !== undefined
  return isFree ? Number(id) : null
}
