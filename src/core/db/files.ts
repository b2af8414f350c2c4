import { lstatSync, mkdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { codeOf } from './damage.ts'

export const libraryFileName = 'library.sqlite'
export const backupsFolderName = 'backups'
/** What SQLite keeps beside a database. A journal belongs to one database and is replayed into whatever lies at its path. */
export const journalSuffixes = ['-wal', '-shm', '-journal'] as const

export function libraryFileOf(folder: string): string {
  return join(folder, libraryFileName)
}

/** The folder of backups, made where it is missing: for this user alone. */
export function makeBackupsFolder(folder: string): string {
  const path = join(folder, backupsFolderName)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

/** Bytes; null where there is no such file. Looking at a file's size does not touch SQLite's locks. */
export function sizeOf(path: string): number | null {
  return lstatSync(path, { throwIfNoEntry: false })?.size ?? null
}

/** Removes a file of our own making with its journals. */
export function removeDatabase(path: string): void {
  for (const suffix of [...journalSuffixes, '']) rmSync(path + suffix, { force: true })
}

/** Throws AppError disk-full where fewer bytes are free than needed. Systems that do not say are believed to have enough. */
export function refuseWithoutSpace(folder: string, bytes: number, forWhat: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= bytes) return
  const megabytes = (value: number): string => `${Math.ceil(value / 1024 / 1024)} MB`
  throw new AppError('disk-full', `There is not enough space on the disk for ${forWhat}: it needs ${megabytes(bytes)}, and ${megabytes(bavail * bsize)} are free. Free some space and try again.`)
}

/** The memory that readers of a journal share is a file too; where there was no room for it, SQLite speaks of an I/O error. */
const sharedMemory = 64 * 1024

/** Whether an error came of a full disk, that of the folder. */
export function isDiskFull(error: unknown, folder: string): boolean {
  const code = codeOf(error) ?? ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return true
  const { bavail, bsize } = statfsSync(folder)
  return code.startsWith('SQLITE_IOERR') && bavail * bsize < sharedMemory
}
