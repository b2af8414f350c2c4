import { copyFileSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RequestOutput } from '../shared/contract.ts'
import { backupsFolderName, checkBackup, flushFile, flushFolder, libraryFileName } from './db/index.ts'
import type { Room } from './handlers.ts'

/**
 * Puts a backup in the library's place. The backup is proven first and copied beside the library; the library that
 * is replaced is kept, with its journals, under backups/replaced-…: a leftover journal would be replayed into the new file.
 * Closes the database; the caller opens it again. Throws AppError where the backup is no good; then nothing was changed.
 */
export function restoreLibrary(room: Room, backup: string): RequestOutput<'library.restore'> {
  const articles = checkBackup(backup)
  const file = join(room.libraryPath, libraryFileName)
  const incoming = `${file}.restored`
  rmSync(incoming, { force: true })
  try {
    copyFileSync(backup, incoming)
    flushFile(incoming)
    checkBackup(incoming)
  } catch (error) {
    rmSync(incoming, { force: true })
    throw error
  }
  room.db.close()
  const replaced = join(room.libraryPath, backupsFolderName, `replaced-${new Date(room.now()).toISOString().replaceAll(':', '').replace('.', '-')}`)
  mkdirSync(replaced, { recursive: true, mode: 0o700 })
  for (const suffix of ['-wal', '-shm', '']) {
    if (lstatSync(file + suffix, { throwIfNoEntry: false })) renameSync(file + suffix, join(replaced, libraryFileName + suffix))
  }
  renameSync(incoming, file)
  flushFolder(dirname(file))
  return { articles, replaced }
}
