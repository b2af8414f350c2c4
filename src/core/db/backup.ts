import { randomBytes } from 'node:crypto'
import { chmodSync, lstatSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { codeOf, findDamage } from './damage.ts'
import { libraryFileName, makeBackupsFolder, removeDatabase } from './files.ts'
import { flushFile, flushFolder } from './flush.ts'
import { readMigrations, readSchemaVersion, tooNew } from './migrations.ts'
import { readDatabase } from './read-only.ts'
import { haveSameContent, listSchemaBackups, nameSchemaBackup, thinOutSchemaBackups } from './rotation.ts'
import { applicationId } from './settings.ts'

/**
 * Writes a whole copy of the library to `target`, which must not exist. The copy is made beside it, opened and checked,
 * flushed to disk, and only then renamed: a half-written backup is never found. `inspect` may look at the copy as well.
 * Any connection will do, a read-only one of another process too. Returns its size in bytes.
 * Throws AppError bad-input, or the error of the disk; then nothing is left behind.
 */
export function backUpTo(db: Database, target: string, unfinished = nameUnfinished(target), inspect: (copy: string) => void = () => {}): number {
  refuseTarget(db, target)
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    chmodSync(unfinished, 0o600)
    checkBackup(unfinished, readSchemaVersion(db))
    inspect(unfinished)
    flushFile(unfinished)
    renameSync(unfinished, target)
    flushFolder(dirname(target))
  } catch (error) {
    removeDatabase(unfinished)
    if (codeOf(error) === 'SQLITE_CANTOPEN') {
      throw new AppError('bad-input', `The backup ${target} could not be made. Check that its folder exists and that you may write to it.`, error)
    }
    throw error
  }
  return statSync(target).size
}

/** A name beside the target that nobody's file has: it may be removed. */
export function nameUnfinished(target: string): string {
  return `${target}.${randomBytes(6).toString('hex')}.unfinished`
}

/** Two wrong turns: a file that is there already, and a name that SQLite would take for a journal of the library. */
function refuseTarget(db: Database, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) throw new AppError('bad-input', `${target} is already there. Name a file that does not exist yet.`)
  const folder = statSync(dirname(target), { throwIfNoEntry: false }) ? realpathSync(dirname(target)) : dirname(resolve(target))
  if (basename(target).startsWith(libraryFileName) && folder === realpathSync(dirname(db.name))) {
    throw new AppError('bad-input', `${target} is a name that the library needs for itself. Choose another name.`)
  }
}

/** Opens a copy that nobody else has open and proves that it is a whole library, of a schema up to `known`. Returns how many articles it holds. Throws AppError. */
export function checkBackup(file: string, known = readMigrations().length): number {
  try {
    if (!lstatSync(file).isFile()) throw new AppError('bad-input', `${file} is not a file.`)
    return readDatabase(file, (copy) => {
      if (copy.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('bad-input', `${file} is not a Marketdash backup: another program made it.`)
      const version = readSchemaVersion(copy)
      if (version > known) throw tooNew(version, known)
      const damage = version === 0 ? 'it holds nothing' : findDamage(copy, 'quick', 1)[0]
      if (damage !== undefined) throw new AppError('bad-input', `The backup ${file} is damaged (${damage}). Choose another one.`)
      return copy.prepare('SELECT count(*) FROM articles').pluck().get() as number
    })
  } catch (error) {
    if (error instanceof AppError) throw error
    const code = codeOf(error) ?? ''
    if (code === 'ENOENT') throw new AppError('not-found', `There is no file ${file}. Check the path.`, error)
    if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) throw error // the disk's fault, not the backup's
    if (code.startsWith('SQLITE')) throw new AppError('bad-input', `${file} is not a readable Marketdash backup (${(error as Error).message}). Choose another one.`, error)
    throw error
  }
}

/**
 * Copies a backup to a path as one file without journals, whatever lay beside the backup, and proves the copy.
 * Returns how many articles it holds. Throws AppError; then nothing is left at the path.
 */
export function copyBackup(backup: string, path: string): number {
  checkBackup(backup)
  removeDatabase(path)
  try {
    readDatabase(backup, (db) => db.prepare('VACUUM INTO ?').run(path))
    chmodSync(path, 0o600)
    return checkBackup(path)
  } catch (error) {
    removeDatabase(path)
    throw error
  }
}

/**
 * Before the first migration writes. A migration that fails is tried again with every start, and the library is the same each time:
 * of copies that say the same only the newest is kept, so that retries never push a good one out. `to`: the schema it will have.
 */
export function backUpBeforeMigration(db: Database, folder: string, to: number): void {
  makeBackupsFolder(folder)
  const earlier = listSchemaBackups(folder)[0]
  const target = nameSchemaBackup(folder, { from: readSchemaVersion(db), to }, Date.now())
  backUpTo(db, target)
  if (earlier !== undefined && haveSameContent(earlier, target)) rmSync(earlier, { force: true })
  thinOutSchemaBackups(folder)
}
