import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { journalSuffixes, libraryFileName, libraryFileOf, makeBackupsFolder, removeDatabase, sizeOf } from './files.ts'
import { flushFile, flushFolder } from './flush.ts'

/** Where the file that shall become the library is prepared. */
export function incomingFileOf(folder: string): string {
  return `${libraryFileOf(folder)}.incoming`
}

/** Says that the incoming file is whole and in which folder the library it replaces is to be kept. */
function intentFileOf(folder: string): string {
  return `${libraryFileOf(folder)}.replacing`
}

/**
 * Puts the incoming file, whole and proven, in the library's place. The library that was there is kept with its journals
 * in a folder under backups/ named by `kind` and time: a leftover journal would be replayed into the new file.
 * Nobody may have the library open. A kill at any moment is made good by finishReplacement. Returns the folder.
 */
export function replaceLibrary(folder: string, kind: 'replaced' | 'damaged', now: number): string {
  const keep = nameByTime(kind, folder, now)
  flushFile(incomingFileOf(folder))
  const intent = intentFileOf(folder)
  writeFileSync(`${intent}.unfinished`, keep, { mode: 0o600 })
  flushFile(`${intent}.unfinished`)
  renameSync(`${intent}.unfinished`, intent)
  flushFolder(folder)
  finishReplacement(folder)
  return join(placeToKeep(folder), keep)
}

/** Finishes a replacement that a kill interrupted, and clears away what was begun and never whole. To be called before the library is opened. */
export function finishReplacement(folder: string): void {
  const file = libraryFileOf(folder)
  const incoming = incomingFileOf(folder)
  const intent = intentFileOf(folder)
  if (existsSync(intent)) {
    if (sizeOf(incoming) !== null) {
      const kept = join(placeToKeep(folder), readFileSync(intent, 'utf8'))
      mkdirSync(kept, { recursive: true, mode: 0o700 })
      // Journals first: the library may never lie beside a journal of another one.
      for (const suffix of [...journalSuffixes, '']) if (sizeOf(file + suffix) !== null) renameSync(file + suffix, join(kept, libraryFileName + suffix))
      flushFolder(kept)
      flushFolder(folder)
      renameSync(incoming, file)
      flushFolder(folder)
    }
    rmSync(intent)
    flushFolder(folder)
  }
  for (const unfinished of [incoming, `${incoming}.unfinished`, `${file}.rescue`, `${file}.new`]) removeDatabase(unfinished)
  rmSync(`${intent}.unfinished`, { force: true })
}

/** A folder name that is not taken yet, as `damaged-2026-11-25T101500Z`. */
export function nameByTime(kind: 'replaced' | 'damaged', folder: string, now: number): string {
  const name = `${kind}-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`
  const isTaken = (each: string): boolean => existsSync(join(placeToKeep(folder), each))
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`
    if (!isTaken(numbered)) return numbered
  }
}

/** Under backups/, unless somebody put that on another disk: a move must be a rename, which a kill cannot halve. */
function placeToKeep(folder: string): string {
  const backups = makeBackupsFolder(folder)
  return statSync(backups).dev === statSync(folder).dev ? backups : folder
}

