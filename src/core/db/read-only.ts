import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { sizeOf } from './files.ts'

/**
 * Reads a database that nobody has open, and leaves its folder as it was: SQLite makes journals even for a reader
 * of a database in WAL mode and, being a reader, does not take them away again. Throws SqliteError.
 */
export function readDatabase<Result>(file: string, read: (db: Database) => Result): Result {
  const made = (['-wal', '-shm'] as const).filter((suffix) => sizeOf(file + suffix) === null)
  let db: Database | null = null
  try {
    db = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    return read(db)
  } finally {
    db?.close()
    for (const suffix of made) if (suffix === '-shm' || sizeOf(file + suffix) === 0) rmSync(file + suffix, { force: true })
  }
}
