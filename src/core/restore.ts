import { lstatSync, renameSync, statSync } from 'node:fs'
import { AppError } from '../shared/errors.ts'
import { backUpTo, copyBackup, incomingFileOf, libraryFileOf, nameUnfinished, refuseWithoutSpace } from './db/index.ts'
import type { Room } from './handlers.ts'

/**
 * The first half of a restore: proves a backup and copies it beside the library, as one file without journals.
 * The second half is replaceLibrary, once the library is closed. Returns how many articles the backup holds.
 * Throws AppError where the backup is no good; then nothing was changed.
 */
export async function prepareRestore({ libraryPath, kept }: Room, backup: string): Promise<number> {
  const there = statSync(backup, { throwIfNoEntry: false })
  if (!there) throw new AppError('not-found', `There is no file ${backup}. Check the path.`)
  const library = lstatSync(libraryFileOf(libraryPath))
  if (there.ino === library.ino && there.dev === library.dev) throw new AppError('bad-input', `${backup} is the library itself. Choose a backup.`)
  refuseWithoutSpace(libraryPath, there.size + (1 << 20), 'the restored library')
  const scratch = `${incomingFileOf(libraryPath)}.unfinished`
  const articles = kept.caretaker ? (await kept.caretaker.run('copyBackup', { backup, scratch })).articles : copyBackup(backup, scratch)
  renameSync(scratch, incomingFileOf(libraryPath))
  return articles
}

/** Writes a whole copy of the library into a file that must not exist yet. Returns path and bytes. Throws AppError. */
export async function writeBackup({ db, libraryPath, kept }: Room, path: string): Promise<{ path: string; bytes: number }> {
  if (kept.caretaker) {
    try {
      return { path, bytes: (await kept.caretaker.run('backUp', { file: libraryFileOf(libraryPath), target: path, previous: null, scratch: nameUnfinished(path) })).bytes }
    } catch (error) {
      // Ended because so much was being written: then in one go here, and others wait.
      if (!(error instanceof AppError) || error.kind !== 'took-too-long') throw error
    }
  }
  return { path, bytes: backUpTo(db, path) }
}
