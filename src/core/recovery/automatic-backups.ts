import { rmSync } from 'node:fs'
import { toErrorValue } from '../../shared/errors.ts'
import { libraryFileOf, listBackups, makeBackupsFolder, nameBackup, nameUnfinished, refuseWithoutSpace, removeUnfinishedBackups, sizeOf, thinOutBackups, timeOfBackup } from '../db/index.ts'
import type { Caretaker } from './caretaker.ts'

const day = 24 * 3600_000
const hour = 3600_000

export interface BackingUp {
  readonly folder: string
  readonly caretaker: Caretaker
  readonly now: () => number // epoch milliseconds
  readonly hasContent: () => boolean // an empty library needs no backup
  /** A sentence when backing up begins to fail, null when it works again. */
  readonly say: (notice: string | null) => void
  readonly onSearchDrift: () => void
  readonly firstDelay?: number // milliseconds after the start, which has better things to do
}

/**
 * Backs the library up now and then: where the newest automatic backup is older than a day, shortly after the start and while it stays
 * open. A failure is said once and never gets in anybody's way. Returns how to stop.
 */
export function keepBackingUp(options: BackingUp): () => void {
  let stopped = false
  let timer = setTimeout(look, options.firstDelay ?? 10_000)
  timer.unref()
  try {
    removeUnfinishedBackups(options.folder)
  } catch {
    // a folder that cannot be read is met again, and told of, when a backup is due
  }

  async function look(): Promise<void> {
    try {
      if (isBackupDue(options.folder, options.now()) && options.hasContent()) await backUpNow(options)
      if (!stopped) options.say(null)
    } catch (error) {
      const value = toErrorValue(error)
      if (!stopped && value.kind !== 'took-too-long') options.say(`The automatic backup could not be made: ${value.message}`)
    }
    if (stopped) return
    timer = setTimeout(look, hour / 6)
    timer.unref()
  }

  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** A backup with a date in the future (a clock that was wrong) does not count. */
export function isBackupDue(folder: string, now: number): boolean {
  return !listBackups(folder).some((path) => {
    const age = now - (timeOfBackup(path) as number)
    return age >= 0 && age < day
  })
}

/** Makes an automatic backup beside the library's work and thins out the old ones. Of backups that say the same the newest is kept. Returns its path. */
export async function backUpNow({ folder, caretaker, now, onSearchDrift }: Pick<BackingUp, 'folder' | 'caretaker' | 'now' | 'onSearchDrift'>): Promise<string> {
  const file = libraryFileOf(folder)
  refuseWithoutSpace(makeBackupsFolder(folder), Math.ceil((sizeOf(file) ?? 0) * 1.1) + (1 << 24), 'a backup')
  removeUnfinishedBackups(folder) // of a caretaker that was ended
  const time = now()
  const target = nameBackup(folder, time)
  const previous = listBackups(folder)[0] ?? null
  if (previous === target) return target
  const { search, sameAsPrevious } = await caretaker.run('backUp', { file, target, previous, scratch: nameUnfinished(target) })
  if (sameAsPrevious && previous !== null) rmSync(previous, { force: true })
  thinOutBackups(folder, time)
  if (search === 'drifted') onSearchDrift()
  return target
}
