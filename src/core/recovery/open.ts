import type { Database } from 'better-sqlite3'
import { finishReplacement, findDamage, isDamage, libraryFileOf, listBackups, makeLibraryFolder, openDatabase, readFileHeader, sizeOf } from '../db/index.ts'
import { AppError } from '../../shared/errors.ts'
import { readMark, writeMark } from './mark.ts'
import type { Mark } from './mark.ts'
import { rescueLibrary } from './rescue.ts'

export interface OpenedLibrary {
  readonly db: Database
  readonly notice: string | null // what had to be put right, and what was lost
  readonly checkOwed: boolean // it was not closed cleanly, and nobody has looked it over since
}

/**
 * Opens a library whatever state it was left in. A damaged one is put right (see rescueLibrary); nothing is ever deleted.
 * What the system cannot do (no space, no permission, a failing disk) and files that are not ours are refused, and not moved.
 * The caller holds the library's lock. `now`: epoch milliseconds. Throws AppError.
 */
export function openSafely(folder: string, now: number): OpenedLibrary {
  makeLibraryFolder(folder)
  const file = libraryFileOf(folder)
  const mark = readMark(folder)
  if (readFileHeader(file).kind !== 'not-a-file') finishReplacement(folder)
  const unclean = mark !== 'clean' || (sizeOf(`${file}-wal`) ?? 0) > 0
  if (readFileHeader(file).kind === 'missing' && listBackups(folder).length > 0) return reopen(folder, now)
  try {
    const db = openDatabase(folder)
    if (mark === 'damaged') refuseDamage(db, file)
    writeMark(folder, 'unclean') // until it is closed
    return { db, notice: null, checkOwed: unclean && mark !== 'damaged' }
  } catch (error) {
    if (!isDamage(error) || !isLibrary(folder, mark)) throw error
    return reopen(folder, now)
  }
}

/** After a clean close nothing is owed; else the next start looks the library over. */
export function closeSafely(db: Database, folder: string, checkOwed: boolean, damaged: boolean): void {
  try {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk, say: what is in the journal is safe there and is taken over at the next start.
  }
  db.close()
  writeMark(folder, damaged ? 'damaged' : checkOwed ? 'unclean' : 'clean')
}

function reopen(folder: string, now: number): OpenedLibrary {
  const notice = rescueLibrary(folder, now)
  const db = openDatabase(folder)
  writeMark(folder, 'unclean')
  return { db, notice, checkOwed: false }
}

/** Found damaged while it was open; a second look, before anything is moved. */
function refuseDamage(db: Database, file: string): void {
  let damage: string | undefined
  try {
    damage = findDamage(db, 'full', 1)[0]
  } catch (error) {
    db.close()
    throw error
  }
  if (damage === undefined) return
  db.close()
  throw new AppError('library-unreadable', `The library file ${file} is damaged (${damage}).`, { code: 'SQLITE_CORRUPT' })
}

/** A file whose header is unreadable may be anything: it is taken for our library only where a library was kept before. */
function isLibrary(folder: string, mark: Mark): boolean {
  return readFileHeader(libraryFileOf(folder)).kind === 'database' || mark !== 'clean' || listBackups(folder).length > 0
}
