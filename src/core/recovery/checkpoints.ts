import type { Database } from 'better-sqlite3'
import { codeOf, sizeOf } from '../db/index.ts'

/** SQLite takes the journal over every thousand pages by itself, which leaves its file as large as it was. Milliseconds. */
const idle = 5_000
const largestJournal = 24 * 1024 * 1024

export interface Checkpoints {
  /** To be called after whatever may have written much. */
  wrote(): void
  stop(): void
}

/** Empties the journal of a library when nobody has written for a while, and at once when it has grown large. */
export function createCheckpoints(db: Database): Checkpoints {
  const journal = `${db.name}-wal`
  const countChanges = db.prepare('SELECT total_changes()').pluck()
  let changes: unknown = null
  const timer = setInterval(() => {
    if (!db.open) return
    const now = countChanges.get()
    if (now === changes && (sizeOf(journal) ?? 0) > 0) empty()
    changes = now
  }, idle)
  timer.unref()

  function empty(): void {
    if (!db.open || db.inTransaction) return
    db.pragma('busy_timeout = 0') // a reader in another process is not waited for: the next time will do
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      const code = codeOf(error) ?? ''
      if (!code.startsWith('SQLITE_BUSY') && code !== 'SQLITE_FULL' && !code.startsWith('SQLITE_IOERR')) throw error
    } finally {
      db.pragma('busy_timeout = 5000')
    }
  }

  return {
    wrote() {
      if ((sizeOf(journal) ?? 0) > largestJournal) empty()
    },
    stop: () => clearInterval(timer),
  }
}
