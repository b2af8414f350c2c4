import type { Database } from 'better-sqlite3'

const batchesBetween = 16 // some three thousand pages: less than SQLite waits for by itself
const batches = new WeakMap<Database, number>()

/**
 * Takes the journal over into the library now and then. For whoever stores many batches, in a turn of its own behind each: SQLite would do it at the end of a commit by
 * itself, and whoever asks something then waits for both.
 */
export function shortenJournal(db: Database): void {
  const since = (batches.get(db) ?? 0) + 1
  batches.set(db, since % batchesBetween)
  if (since === batchesBetween) db.pragma('wal_checkpoint(PASSIVE)')
}
