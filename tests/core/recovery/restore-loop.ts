import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyBackup, findDamage, incomingFileOf, libraryFileOf, listBackups, replaceLibrary } from '../../../src/core/db/index.ts'
import { closeSafely, openSafely } from '../../../src/core/recovery/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'
import { makeBackedUpLibrary } from './damage-library.ts'
import { makeKilledLibrary } from './killed-library.ts'
import { hashFolder } from './library-folder.ts'

export interface RestoreResult {
  readonly rounds: number
  readonly faults: readonly string[]
  readonly naiveCorrupt: number // how many restores would have been corrupt had the journal been left where it was
}

/** Restores a backup over a library that was killed with a full journal, again and again. */
export async function restoreOverKilled(folder: string, rounds: number): Promise<RestoreResult> {
  const backedUp = join(folder, 'backed-up')
  const killed = join(folder, 'killed')
  makeBackedUpLibrary(backedUp)
  mkdirSync(killed)
  await makeKilledLibrary(killed, 2000, 35)
  const backup = listBackups(backedUp)[0] as string
  const faults: string[] = []
  let naiveCorrupt = 0
  for (let round = 0; round < rounds; round++) {
    const copy = join(folder, `round-${round}`)
    cpSync(killed, copy, { recursive: true })
    const before = hashFolder(copy)
    copyBackup(backup, `${incomingFileOf(copy)}.unfinished`)
    renameSync(`${incomingFileOf(copy)}.unfinished`, incomingFileOf(copy))
    const kept = replaceLibrary(copy, 'replaced', Date.now())
    const after = hashFolder(kept)
    for (const name of ['library.sqlite', 'library.sqlite-wal']) if (after[name] !== before[name]) faults.push(`round ${round}: ${name} was not kept as it was`)
    const { db, notice } = openSafely(copy, Date.now())
    const count = db.prepare('SELECT count(*) FROM articles').pluck().get()
    if (notice !== null || count !== 120) faults.push(`round ${round}: ${String(count)} articles. ${notice ?? ''}`)
    faults.push(...findDamage(db, 'full', 1))
    if (checkSearchIndex(db) !== 'ok') faults.push(`round ${round}: the search index drifted`)
    closeSafely(db, copy, false, false)
    rmSync(copy, { recursive: true })
    if (round < 10 && isCorruptWhenNaive(killed, copy, backup)) naiveCorrupt++
  }
  return { rounds, faults, naiveCorrupt }
}

/** The same without moving the journal away: what this test is there to tell from. */
function isCorruptWhenNaive(killed: string, copy: string, backup: string): boolean {
  cpSync(killed, copy, { recursive: true })
  copyFileSync(backup, libraryFileOf(copy))
  try {
    const { db, notice } = openSafely(copy, Date.now())
    const damaged = notice !== null || findDamage(db, 'full', 1).length > 0 || db.prepare('SELECT count(*) FROM articles').pluck().get() !== 120
    db.close()
    return damaged
  } catch {
    return true
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
