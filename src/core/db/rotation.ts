import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupsFolderName } from './files.ts'

/** Kept at most: the newest three of today, one for each earlier day, ten in all. Days are UTC's, so no day is cut short or doubled. */
const keptToday = 3
const keptInAll = 10
const keptBeforeMigrations = 3

/** The path of an automatic backup made at `now` (epoch milliseconds). */
export function nameBackup(folder: string, now: number): string {
  return join(folder, backupsFolderName, `library-${writeTime(now)}.sqlite`)
}

/** When an automatic backup was made, epoch milliseconds; null for any other file. */
export function timeOfBackup(path: string): number | null {
  const parts = /^library-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/.exec(basename(path))
  return parts ? Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`) : null
}

/** Automatic backups, newest first. */
export function listBackups(folder: string): readonly string[] {
  return listFolder(folder).filter((path) => timeOfBackup(path) !== null)
}

export function nameSchemaBackup(folder: string, version: { readonly from: number; readonly to: number }, now: number): string {
  const path = (number: number): string => join(folder, backupsFolderName, `before-schema-${writeTime(now)}-${number}-from-${version.from}-to-${version.to}.sqlite`)
  let number = 1
  while (existsSync(path(number))) number++
  return path(number)
}

/** Backups made before a migration, newest first. */
export function listSchemaBackups(folder: string): readonly string[] {
  return listFolder(folder).filter((path) => /^before-schema-.*\.sqlite$/.test(basename(path)))
}

export function thinOutSchemaBackups(folder: string): void {
  for (const path of listSchemaBackups(folder).slice(keptBeforeMigrations)) rmSync(path, { force: true })
}

/** Removes automatic backups that are more than are kept. `now`: epoch milliseconds. */
export function thinOutBackups(folder: string, now: number): void {
  const today = dayOf(now)
  const keptOf = new Map<string, number>()
  let kept = 0
  for (const path of listBackups(folder)) {
    const day = dayOf(timeOfBackup(path) as number)
    const ofThisDay = keptOf.get(day) ?? 0
    if (kept < keptInAll && ofThisDay < (day === today ? keptToday : 1)) {
      keptOf.set(day, ofThisDay + 1)
      kept++
    } else rmSync(path, { force: true })
  }
}

/** Removes copies that a kill left half made. Only in the folder of our own backups, and while no backup is being made. */
export function removeUnfinishedBackups(folder: string): void {
  for (const path of listFolder(folder)) if (/^(library|before-schema)-.*\.sqlite\.[0-9a-f]{12}\.unfinished(-journal|-wal|-shm)?$/.test(basename(path))) rmSync(path, { force: true })
}

/** Whether two files that nobody has open hold the same bytes. Copies of a library that has not changed do. */
export function haveSameContent(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false
  const descriptors = [openSync(one, 'r'), openSync(other, 'r')] as const
  try {
    const buffers = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)] as const
    for (;;) {
      const length = readSync(descriptors[0], buffers[0])
      if (readSync(descriptors[1], buffers[1]) !== length || !buffers[0].subarray(0, length).equals(buffers[1].subarray(0, length))) return false
      if (length === 0) return true
    }
  } finally {
    descriptors.forEach((descriptor) => closeSync(descriptor))
  }
}

function listFolder(folder: string): string[] {
  const path = join(folder, backupsFolderName)
  return existsSync(path) ? readdirSync(path).sort().reverse().map((name) => join(path, name)) : []
}

function writeTime(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
