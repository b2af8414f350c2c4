import { lstatSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { migrate, readMigrations, tooNew } from './migrations.ts'
import { applicationId, applyConnectionSettings } from './settings.ts'
import { backUpBeforeMigration } from './backup.ts'
import { makeLibraryFolder } from './folder.ts'

export const libraryFileName = 'library.sqlite'
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
 * Opens the library in `folder`, makes it where there is none, and brings it up to date.
 * Throws AppError library-unreadable (not ours, from the future, read-only …) without changing a byte.
 * The file is never touched with `fs` while a connection is open: closing any descriptor of it would
 * drop all of SQLite's locks (sqlite.org/howtocorrupt, section 2.2).
 */
export function openDatabase(folder: string): Database {
  makeLibraryFolder(folder)
  const file = join(folder, libraryFileName)
  if (!lstatSync(file, { throwIfNoEntry: false })) createLibraryFile(folder)
  refuseForeignFile(file)
  const db = connect(file)
  try {
    refuseOldSqlite(db)
    applyConnectionSettings(db, 'file')
    migrate(db, readMigrations(), () => backUpBeforeMigration(db, folder))
    db.prepare('SELECT count(*) FROM (SELECT id FROM articles LIMIT 1)').get() // a trial query: is it really readable?
    db.exec('BEGIN IMMEDIATE; ROLLBACK') // and writable?
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A new library is made under another name and renamed when it is whole, so that a half-made one is never found. */
function createLibraryFile(folder: string): void {
  const unfinished = join(folder, `${libraryFileName}.new`)
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true })
  let db: Database | null = null
  try {
    db = new BetterSqlite(unfinished)
    applyConnectionSettings(db, 'file')
    migrate(db, readMigrations(), () => {})
    db.close()
  } catch (error) {
    db?.close()
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true })
    throw unreadable(folder, error)
  }
  // A journal without its library would be replayed into the new file.
  for (const suffix of ['-wal', '-shm']) rmSync(join(folder, libraryFileName) + suffix, { force: true })
  renameSync(unfinished, join(folder, libraryFileName))
}

function connect(file: string): Database {
  try {
    return new BetterSqlite(file, { fileMustExist: true })
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** Reads who made the file through a read-only connection: refusing it must not change a byte. */
function refuseForeignFile(file: string): void {
  const stats = lstatSync(file)
  if (!stats.isFile()) throw notALibrary(file, 'it is not a plain file')
  if (stats.size === 0) throw notALibrary(file, 'it is empty')
  let db: Database | null = null
  try {
    db = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    const id = db.pragma('application_id', { simple: true })
    if (id !== applicationId) throw notALibrary(file, 'another program made it')
    const version = db.pragma('user_version', { simple: true }) as number
    const known = readMigrations().length
    if (version > known) throw tooNew(version, known)
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_NOTADB') throw notALibrary(file, 'it is not a database')
    throw error
  } finally {
    db?.close()
  }
}

function notALibrary(file: string, why: string): AppError {
  return new AppError('library-unreadable', `${file} is not a Marketdash library: ${why}. Nothing was changed. Move it away, or name another folder with --library.`)
}

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = (error as { code?: string }).code ?? ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new AppError('disk-full', `The disk is full: the library in ${path} could not be made. Free some space and try again.`, error)
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS') {
    return new AppError('library-unreadable', `The library in ${path} cannot be written. Check the permissions of its folder, or name another one with --library.`, error)
  }
  return error
}

function refuseOldSqlite(db: Database): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const number = (text: string): number => text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
  if (number(version) < number(oldestSqlite)) throw new AppError('internal', `SQLite ${version} is too old to be trusted with a library.`)
}
