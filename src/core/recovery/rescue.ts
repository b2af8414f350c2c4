import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  backupsFolderName, copyBackup, incomingFileOf, libraryFileOf, listBackups, listSchemaBackups, makeEmptyLibrary, refuseWithoutSpace,
  replaceLibrary, sizeOf, timeOfBackup,
} from '../db/index.ts'
import { AppError } from '../../shared/errors.ts'
import { copyRows, copyWithoutJournal } from './salvage.ts'

/**
 * Puts the best library that can be had in the place of one that is damaged or gone, and keeps the damaged one with its journals.
 * In this order: the file without a stale journal; every row, where only indexes are damaged; the newest good backup; an empty one.
 * Nobody may have the library open. Returns a sentence for the person: what happened, and what was lost.
 * Throws AppError or the disk's error where it cannot; then the damaged library lies where it lay.
 */
export function rescueLibrary(folder: string, now: number): string {
  const file = libraryFileOf(folder)
  const isThere = existsSync(file)
  const found = prepareReplacement(folder, isThere)
  const kept = replaceLibrary(folder, 'damaged', now)
  const notice = isThere ? `The library file was damaged. ${found} The damaged file is kept in ${kept}.` : `The library file was missing. ${found}`
  noteBeside(kept, notice)
  return notice
}

/** For whoever finds the folder in a year. The library is right already: a full disk must not say otherwise. */
function noteBeside(kept: string, notice: string): void {
  try {
    if (existsSync(kept)) writeFileSync(join(kept, 'what-happened.txt'), `${notice}\n`, { mode: 0o600 })
  } catch {
    // the notice itself is shown
  }
}

/** Makes the incoming file and says where it came from and what is missing from it. */
function prepareReplacement(folder: string, isThere: boolean): string {
  const file = libraryFileOf(folder)
  const unfinished = `${incomingFileOf(folder)}.unfinished`
  const finish = (): void => renameSync(unfinished, incomingFileOf(folder))
  if (isThere) {
    refuseWithoutSpace(folder, 3 * ((sizeOf(file) ?? 0) + (sizeOf(`${file}-wal`) ?? 0)), 'putting the damaged library right')
    if (copyWithoutJournal(file, unfinished)) {
      finish()
      return 'It is whole again without its journal, which did not belong to it: at most the very last changes are missing.'
    }
    if (copyRows(file, `${file}.rescue`, unfinished)) {
      finish()
      return 'Only its indexes were damaged; they were built anew, and nothing is lost.'
    }
  }
  for (const backup of [...listBackups(folder), ...listSchemaBackups(folder)]) {
    if (!isGoodCopy(backup, unfinished)) continue
    finish()
    const time = timeOfBackup(backup)
    return time === null
      ? `The backup ${backup}, made before the last update, was put in its place: what came after it is missing.`
      : `The backup of ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC was put in its place: what came after that is missing.`
  }
  makeEmptyLibrary(unfinished)
  finish()
  return `There was no good backup in ${join(folder, backupsFolderName)}, so an empty library was started.`
}

function isGoodCopy(backup: string, path: string): boolean {
  try {
    copyBackup(backup, path)
    return true
  } catch (error) {
    if (error instanceof AppError && error.kind === 'bad-input') return false
    throw error
  }
}
