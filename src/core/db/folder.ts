import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'

/** Makes the library's folder where it is missing. Throws AppError with a sentence where that cannot be done. */
export function makeLibraryFolder(folder: string): void {
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (there && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('bad-input', `${folder} is a file, but a library is a folder. Name a folder with --library.`)
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw new AppError('disk-full', `The disk is full: the library folder ${folder} could not be made. Free some space and try again.`, error)
    throw new AppError('library-unreadable', `The library folder ${folder} could not be made (${code}). Choose a folder that you may write to with --library.`, error)
  }
}
