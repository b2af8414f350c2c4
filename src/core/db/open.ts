import { accessSync, chmodSync, constants, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { backUpBeforeMigration } from './backup.ts'
import { codeOf, isDamage } from './damage.ts'
import { isDiskFull, journalSuffixes, libraryFileName, libraryFileOf, makeBackupsFolder, removeDatabase, sizeOf } from './files.ts'
import { flushFolder } from './flush.ts'
import { makeLibraryFolder } from './folder.ts'
import { readFileHeader } from './header.ts'
import { migrate, readMigrations, readSchemaVersion, tooNew } from './migrations.ts'
import type { Migration } from './migrations.ts'
import { readDatabase } from './read-only.ts'
import { nameByTime } from './replace.ts'
import { applicationId, applyConnectionSettings, foldJournal } from './settings.ts'

/** SQLite releases before this one can corrupt a WAL database (sqlite.org/wal.html#walresetbug). */
const oldestSqlite = '3.51.3'

/** An empty library in memory with every migration applied: what tests stand on. */
export function openMemoryDatabase(): Database {
  const db = new BetterSqlite(':memory:')
  applyConnectionSettings(db, 'memory')
  migrate(db, readMigrations(), () => {})
  return db
}

/**
 * Opens the library in `folder`, makes it where there is none, and brings it up to date. The caller holds the library's lock.
 * Throws AppError library-unreadable: not ours, from the future, read-only (then not a byte was changed), or damaged (see isDamage).
 * The file is never touched with `fs` while a connection is open: closing any descriptor of it would
 * drop all of SQLite's locks (sqlite.org/howtocorrupt, section 2.2).
 */
export function openDatabase(folder: string, migrations: readonly Migration[] = readMigrations()): Database {
  makeLibraryFolder(folder)
  const file = libraryFileOf(folder)
  try {
    if (readFileHeader(file).kind === 'missing') createLibraryFile(folder, migrations)
    refuseForeignFile(file, migrations.length)
    return connect(folder, migrations)
  } catch (error) {
    throw nameFault(file, error)
  }
}

function connect(folder: string, migrations: readonly Migration[]): Database {
  accessSync(libraryFileOf(folder), constants.R_OK | constants.W_OK) // SQLite would open it for reading, and say so with the first change
  const db = new BetterSqlite(libraryFileOf(folder), { fileMustExist: true })
  try {
    refuseOldSqlite(db)
    applyConnectionSettings(db, 'file')
    migrate(db, migrations, () => backUpBeforeMigration(db, folder, migrations.length))
    tryQueries(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Is it really readable, and writable? Everything that a start shows first, and the way into every table. */
function tryQueries(db: Database): void {
  try {
    readABit(db)
  } catch (error) {
    // The header is right and the version is ours: tables that are not what they should be are damaged ones.
    if (codeOf(error) === 'SQLITE_ERROR') throw new AppError('library-unreadable', `The library file ${db.name} is damaged (${(error as Error).message}).`, { code: 'SQLITE_CORRUPT' })
    throw error
  }
  db.exec('BEGIN IMMEDIATE; ROLLBACK')
}

function readABit(db: Database): void {
  db.pragma('schema_version')
  for (const table of db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]) {
    db.prepare(`SELECT * FROM "${table}" LIMIT 1`).get()
  }
  db.prepare('SELECT * FROM articles ORDER BY sort_at DESC, id DESC LIMIT 100').all()
  db.prepare('SELECT count(*) FROM article_states WHERE read_at IS NULL').get()
}

/** A new library is made under another name and renamed when it is whole, so that a half-made one is never found. */
function createLibraryFile(folder: string, migrations: readonly Migration[]): void {
  const file = libraryFileOf(folder)
  makeEmptyLibrary(`${file}.new`, migrations)
  setJournalsAside(folder)
  renameSync(`${file}.new`, file)
  flushFolder(folder)
}

/** Makes a library without articles at a path; what lies there already is an unfinished one and is replaced. */
export function makeEmptyLibrary(path: string, migrations: readonly Migration[] = readMigrations()): void {
  removeDatabase(path)
  let db: Database | null = null
  try {
    db = new BetterSqlite(path)
    applyConnectionSettings(db, 'file')
    migrate(db, migrations, () => {})
    foldJournal(db)
    db.close()
    chmodSync(path, 0o600) // what a person reads is nobody else's business; journals take the file's permissions
  } catch (error) {
    db?.close()
    removeDatabase(path)
    throw error
  }
}

/** A journal without its library would be replayed into the new file. It may hold something, so it is kept. */
function setJournalsAside(folder: string): void {
  const file = libraryFileOf(folder)
  const left = journalSuffixes.filter((suffix) => sizeOf(file + suffix) !== null)
  if (left.length === 0) return
  const kept = join(makeBackupsFolder(folder), nameByTime('damaged', folder, Date.now()))
  mkdirSync(kept, { mode: 0o700 })
  for (const suffix of left) renameSync(file + suffix, join(kept, libraryFileName + suffix))
}

/** Refuses what another program or a newer Marketdash made, before SQLite touches it. */
function refuseForeignFile(file: string, known: number): void {
  const header = readFileHeader(file)
  if (header.kind === 'not-a-file') throw notALibrary(file, 'it is not a plain file')
  if (header.kind === 'empty') throw notALibrary(file, 'it is empty', { code: 'SQLITE_NOTADB' })
  if (header.kind === 'not-a-database') throw notALibrary(file, 'it is not a database', { code: 'SQLITE_NOTADB' })
  if (header.applicationId !== applicationId) throw notALibrary(file, 'another program made it')
  if (header.schemaVersion > known) throw tooNew(header.schemaVersion, known)
  if (header.schemaVersion === 0) throw notALibrary(file, 'its header is damaged', { code: 'SQLITE_CORRUPT' }) // the version is set with the first table
  if ((sizeOf(`${file}-wal`) ?? 0) === 0) return
  // A newer Marketdash that was killed may have left its migration in the journal.
  const version = readDatabase(file, readSchemaVersion)
  if (version > known) throw tooNew(version, known)
}

function notALibrary(file: string, why: string, cause?: unknown): AppError {
  return new AppError('library-unreadable', `${file} is not a Marketdash library: ${why}. Nothing was changed. Move it away, or name another folder with --library.`, cause)
}

/** An error with a sentence for whatever kept a library from being opened. What is no fault of file or disk passes through. */
function nameFault(file: string, error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error) ?? ''
  if (isDamage(error)) return new AppError('library-unreadable', `The library file ${file} is damaged (${(error as Error).message}).`, error)
  if (isDiskFull(error, dirname(file))) {
    return new AppError('disk-full', `The disk is full: the library ${file} could not be opened for writing. Nothing was lost; free some space and try again.`, error)
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AppError('library-unreadable', `The library ${file} cannot be written. Check the permissions of the file and its folder, or name another folder with --library.`, error)
  }
  return error
}

function refuseOldSqlite(db: Database): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const number = (text: string): number => text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
  if (number(version) < number(oldestSqlite)) throw new AppError('internal', `SQLite ${version} is too old to be trusted with a library.`)
}
