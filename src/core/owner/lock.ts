import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'

export interface OwnerLock {
  release(): void
}

/**
 * Takes the library's one lock, or returns null where another process has it. The lock is an exclusive
 * transaction on a small database of its own: the operating system lets go of it when its process dies,
 * however it dies, so it can never be stale.
 */
export function takeOwnerLock(folder: string): OwnerLock | null {
  let db: BetterSqlite.Database | null = null
  try {
    db = new BetterSqlite(join(folder, 'owner.lock'), { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
    const held = db
    return { release: () => held.close() }
  } catch (error) {
    db?.close()
    const code = (error as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY')) return null
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      throw new AppError('library-unreadable', `${join(folder, 'owner.lock')} is not what Marketdash put there. Make sure that no Marketdash is running, remove it, and try again.`, error)
    }
    if (code === 'SQLITE_FULL') throw new AppError('disk-full', `The disk is full: the library in ${folder} could not be locked. Free some space and try again.`, error)
    throw new AppError('library-unreadable', `The library folder ${folder} cannot be written (${code}). Check its permissions and free space, or name another folder with --library.`, error)
  }
}
