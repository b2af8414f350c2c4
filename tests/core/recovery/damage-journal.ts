import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDamage, libraryFileOf } from '../../../src/core/db/index.ts'
import { closeSafely, openSafely } from '../../../src/core/recovery/index.ts'
import { makeKilledLibrary } from './killed-library.ts'
import { makeArticle, randomFrom } from './made-articles.ts'

const commits = 35 // less than SQLite takes over by itself

export interface JournalResult {
  readonly rounds: number
  readonly prefixes: number // how many different lengths of history were seen
  readonly faults: readonly string[]
}

/** Damages the end of a killed library's journal in every way a power cut can; what opens must be an exact prefix of its commits. */
export async function damageJournals(folder: string, rounds: number, seed: number): Promise<JournalResult> {
  const random = randomFrom(seed)
  const source = join(folder, 'source')
  mkdirSync(source)
  await makeKilledLibrary(source, 0, commits)
  const journal = readFileSync(`${libraryFileOf(source)}-wal`)
  const seen = new Set<number>()
  const faults: string[] = []
  for (let round = 0; round < rounds; round++) {
    const copy = join(folder, `round-${round}`)
    mkdirSync(copy)
    copyFileSync(libraryFileOf(source), libraryFileOf(copy))
    writeFileSync(`${libraryFileOf(copy)}-wal`, damage(journal, random))
    const { db, notice } = openSafely(copy, Date.now())
    const texts = db.prepare('SELECT article_texts.text FROM articles JOIN article_texts ON article_texts.id = articles.text_id ORDER BY articles.id').pluck().all()
    seen.add(texts.length)
    if (notice !== null) faults.push(`round ${round}: ${notice}`)
    if (texts.some((text, number) => text !== makeArticle(number).text)) faults.push(`round ${round}: not a prefix of the commits`)
    faults.push(...findDamage(db, 'full', 1).map((fault) => `round ${round}: ${fault}`))
    closeSafely(db, copy, false, false)
    rmSync(copy, { recursive: true })
  }
  return { rounds, prefixes: seen.size, faults }
}

function damage(journal: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * journal.length)
  const damaged = Buffer.from(journal)
  switch (Math.floor(random() * 4)) {
    case 0:
      return damaged.subarray(0, at) // never written
    case 1:
      return damaged.fill(0, at) // allocated, never written
    case 2:
      for (let place = at; place < damaged.length; place++) damaged[place] = Math.floor(random() * 256) // what lay there before
      return damaged
    default:
      damaged[at] = (damaged[at] as number) ^ (1 << Math.floor(random() * 8))
      return damaged
  }
}
