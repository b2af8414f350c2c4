import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'

/** "MDSH": marks a SQLite file as a Marketdash library. */
export const applicationId = 0x4d445348

/**
 * Sets what every connection needs and reads it back: a setting that SQLite silently did not take
 * (a network file system without shared memory, an old build) is an error, not a surprise later.
 * FULL because WAL with NORMAL may lose the last commits in a power cut; mmap stays off because of the
 * WAL-reset fault it was seen with; a library is untrusted input, hence trusted_schema and cell_size_check.
 */
export function applyConnectionSettings(db: Database, kind: 'file' | 'memory'): void {
  if (kind === 'file') expectPragma(db, 'journal_mode', 'WAL', 'wal')
  expectPragma(db, 'synchronous', 'FULL', 2)
  expectPragma(db, 'foreign_keys', 'ON', 1)
  expectPragma(db, 'trusted_schema', 'OFF', 0)
  expectPragma(db, 'cell_size_check', 'ON', 1)
  if (kind === 'file') expectPragma(db, 'mmap_size', '0', 0)
  db.pragma('busy_timeout = 5000')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -65536') // 64 MB
  db.pragma('journal_size_limit = 67108864') // 64 MB
  db.pragma('wal_autocheckpoint = 4000') // 16 MB: a page that many articles touch is written to the library once, not each time
}

/**
 * Takes the journal over into the file, which may then be renamed: closing does the same but says nothing where it cannot, on a full
 * disk say, and a file renamed without its journal would be a ruin. Throws SqliteError.
 */
export function foldJournal(db: Database): void {
  expectPragma(db, 'journal_mode', 'DELETE', 'delete')
}

function expectPragma(db: Database, name: string, value: string, expected: string | number): void {
  db.pragma(`${name} = ${value}`)
  const actual = db.pragma(name, { simple: true })
  if (actual !== expected) {
    throw new AppError('library-unreadable', `This disk does not support what a library needs (${name} is ${String(actual)}, not ${expected}). Choose a folder on a local disk.`)
  }
}
