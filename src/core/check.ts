import { join } from 'node:path'
import type { CheckFinding } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { findDamage, isDamage, libraryFileOf, makeBackupsFolder, nameUnfinished, refuseWithoutSpace, sizeOf } from './db/index.ts'
import { checkEvidence } from './earnings/index.ts'
import type { Room } from './handlers.ts'
import { repairSearchIndex } from './recovery/index.ts'
import { checkSearchIndex } from './search/index.ts'

/** A damaged page is a hundred faults, each of which says the same to a person. */
const mostFindings = 5

/**
 * Looks over the whole library: the file, its references, the search index against the texts, and every stored
 * number against its sentence. The index is derived, so it is rebuilt where `repair` allows; nothing else is touched.
 * About 30 s for 1 GB, beside whatever else is asked where there is a caretaker process.
 */
export async function checkLibrary(room: Room, repair: boolean): Promise<readonly CheckFinding[]> {
  const damage = await inspectFile(room)
  if (damage.length > 0) {
    room.kept.markDamaged()
    const advice = 'Close Marketdash and start it again: the library is then put right from what is whole, and the damaged file is kept.'
    return damage.slice(0, mostFindings).map((message) => ({ part: 'database', message: `The library file is damaged: ${message}. ${advice}`, repaired: false }))
  }
  room.kept.markWhole()
  const { db } = room
  const findings: CheckFinding[] = []
  for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number | null }[]) {
    findings.push({ part: 'references', message: `A row of ${row.table} (${row.rowid ?? 'without a number'}) belongs to something that is not there.`, repaired: false })
  }
  const textless = db.prepare('SELECT count(*) FROM articles WHERE text_id IS NULL').pluck().get() as number
  if (textless > 0) findings.push({ part: 'references', message: textless === 1 ? 'One article has no text.' : `${textless} articles have no text.`, repaired: false })
  if (await inspectSearchIndex(room) === 'drifted') {
    if (repair) await repairSearchIndex(db)
    findings.push({ part: 'search', message: repair ? 'The search index did not match the articles; it was built anew.' : 'The search index does not match the articles.', repaired: repair })
  }
  for (const message of checkEvidence(db)) findings.push({ part: 'spans', message, repaired: false })
  return findings
}

async function inspectFile({ db, libraryPath, kept }: Room): Promise<readonly string[]> {
  const answer = await beside(() => kept.caretaker?.run('inspect', { file: libraryFileOf(libraryPath), depth: 'full' }))
  if (answer) return answer.damage
  try {
    return findDamage(db, 'full', 20)
  } catch (error) {
    if (isDamage(error)) return [(error as Error).message]
    throw error
  }
}

async function inspectSearchIndex({ db, libraryPath, kept }: Room): Promise<'ok' | 'drifted'> {
  const file = libraryFileOf(libraryPath)
  const scratch = nameUnfinished(join(makeBackupsFolder(libraryPath), 'library-check.sqlite'))
  const answer = await beside(() => {
    if (kept.caretaker) refuseWithoutSpace(libraryPath, (sizeOf(file) ?? 0) + (1 << 24), 'a check')
    return kept.caretaker?.run('inspectSearch', { file, scratch })
  })
  return answer ? answer.search : checkSearchIndex(db)
}

/** The caretaker's answer; undefined where there is none or it cannot: then the library process looks itself, and others wait. */
async function beside<Answer>(ask: () => Promise<Answer> | undefined): Promise<Answer | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'took-too-long' || error.kind === 'disk-full' || error.kind === 'internal')) return undefined
    throw error
  }
}
