import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { readMigrations, readSchemaVersion, tooNew } from './migrations.ts'
import { applicationId } from './settings.ts'

export const backupsFolderName = 'backups'
/** Kept at most: the newest three of today, one for each earlier day, ten in all. */
const keptToday = 3
const keptInAll = 10

/**
 * Writes a whole copy of the library to `target`, which must not exist. The copy is made beside it,
 * opened and checked, flushed to disk, and only then renamed: a half-written backup is never found.
 * Returns its size in bytes.
 */
export function backUpTo(db: Database, target: string): number {
  if (lstatSync(target, { throwIfNoEntry: false })) throw new AppError('bad-input', `${target} is already there. Name a file that does not exist yet.`)
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    checkBackup(unfinished)
    flushFile(unfinished)
    renameSync(unfinished, target)
    flushFolder(dirname(target))
  } catch (error) {
    rmSync(unfinished, { force: true })
    if ((error as { code?: string }).code === 'SQLITE_CANTOPEN') {
      throw new AppError('bad-input', `The backup ${target} could not be made. Check that its folder exists and that you may write to it.`, error)
    }
    throw error
  }
  return statSync(target).size
}

/** Opens a copy and proves that it is a whole library. Returns how many articles it holds. */
export function checkBackup(file: string): number {
  let copy: Database | null = null
  try {
    if (!lstatSync(file).isFile()) throw new AppError('bad-input', `${file} is not a file.`)
    copy = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    if (copy.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('bad-input', `${file} is not a Marketdash backup: another program made it.`)
    const version = readSchemaVersion(copy)
    if (version > readMigrations().length) throw tooNew(version, readMigrations().length)
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new AppError('bad-input', `The backup ${file} is damaged (${String(verdict)}). Choose another one.`)
    return copy.prepare('SELECT count(*) FROM articles').pluck().get() as number
  } catch (error) {
    if (error instanceof AppError) throw error
    const code = (error as { code?: string }).code ?? ''
    if (code === 'ENOENT') throw new AppError('not-found', `There is no file ${file}. Check the path.`, error)
    if (code.startsWith('SQLITE')) throw new AppError('bad-input', `${file} is not a readable Marketdash backup (${(error as Error).message}). Choose another one.`, error)
    throw error
  } finally {
    copy?.close()
  }
}

/** Before the first migration writes. A backup of this very schema that is already there is kept: failing retries must not push good ones out. */
export function backUpBeforeMigration(db: Database, folder: string): void {
  const target = join(backupsFolder(folder), `before-schema-${readMigrations().length}-from-${readSchemaVersion(db)}.sqlite`)
  if (lstatSync(target, { throwIfNoEntry: false })) {
    try {
      checkBackup(target)
      return
    } catch {
      renameSync(target, `${target}.damaged-${Date.now()}`)
    }
  }
  backUpTo(db, target)
}

/** The automatic backup: named by time, old ones thinned out. Returns its path. */
export function backUpByTime(db: Database, folder: string, now: number): string {
  const name = `library-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.sqlite`
  const target = join(backupsFolder(folder), name)
  if (!lstatSync(target, { throwIfNoEntry: false })) backUpTo(db, target)
  thinOut(folder, now)
  return target
}

/** Automatic backups, newest first. */
export function listBackups(folder: string): readonly string[] {
  return readdirSync(backupsFolder(folder))
    .filter((name) => /^library-\d{4}-\d{2}-\d{2}-\d{6}\.sqlite$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(backupsFolder(folder), name))
}

function thinOut(folder: string, now: number): void {
  const today = new Date(now).toISOString().slice(0, 10)
  const kept: string[] = []
  const days = new Set<string>()
  for (const path of listBackups(folder)) {
    const day = basename(path).slice('library-'.length, 'library-'.length + 10)
    const keep = kept.length < keptInAll && (day === today ? kept.filter((each) => each.includes(`library-${today}`)).length < keptToday : !days.has(day))
    if (keep) kept.push(path)
    else rmSync(path, { force: true })
    days.add(day)
  }
}

function backupsFolder(folder: string): string {
  const path = join(folder, backupsFolderName)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

export function flushFile(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A rename is on disk only when its folder is; Windows has no such call and needs none. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
