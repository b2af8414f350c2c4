import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the library was left: closed and looked over; never closed (or not yet looked over since); or found to be damaged. */
export type Mark = 'clean' | 'unclean' | 'damaged'

/** A small file beside the library, not in it: it must be readable when the library is not. */
function markFileOf(folder: string): string {
  return join(folder, 'library.unclean')
}

export function readMark(folder: string): Mark {
  const file = markFileOf(folder)
  if (!existsSync(file)) return 'clean'
  try {
    return readFileSync(file, 'utf8').trim() === 'damaged' ? 'damaged' : 'unclean'
  } catch {
    return 'unclean'
  }
}

/** A full disk must not keep a library from being opened: without the mark a leftover journal still tells of an unclean end. */
export function writeMark(folder: string, mark: Mark): void {
  try {
    if (mark === 'clean') rmSync(markFileOf(folder), { force: true })
    else writeFileSync(markFileOf(folder), `${mark}\n`, { mode: 0o600 })
  } catch {
    // see above
  }
}
