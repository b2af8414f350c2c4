import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { findDamage } from '../../../src/core/db/index.ts'
import { closeSafely, openSafely } from '../../../src/core/recovery/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'
import { startChild } from './start-child.ts'
import { makeArticle, randomFrom } from './made-articles.ts'

export interface KillResult {
  readonly kills: number
  readonly acknowledged: number
  readonly faults: readonly string[]
}

/** Kills a process that stores articles, again and again, in one library; after each kill everything acknowledged must be there, and whole. */
export async function killIngest(program: string, folder: string, rounds: number, seed: number): Promise<KillResult> {
  const random = randomFrom(seed)
  const faults: string[] = []
  let next = 0
  let acknowledged = 0
  for (let round = 0; round < rounds; round++) {
    const child = startChild(program, [folder, String(next)])
    if (await child.nextLine() !== 'ready') throw new Error(`The child did not start: ${(await child.ended).stderr}`)
    // Before the first article is acknowledged, or behind some: counted in articles, for a busy computer stores few in any time.
    for (let heard = Math.floor(random() * 4); heard > 0; heard--) await child.nextLine()
    await sleep(random() * 30)
    child.kill()
    await child.ended
    const said = child.lines().slice(1).map(Number)
    acknowledged += said.length
    const { db, notice } = openSafely(folder, Date.now())
    if (notice !== null) faults.push(`round ${round}: ${notice}`)
    faults.push(...findFaults(db, said, round % 50 === 49 || round === rounds - 1).map((fault) => `round ${round}: ${fault}`))
    next = ((db.prepare('SELECT max(id) FROM articles').pluck().get() as number | null) ?? 0)
    closeSafely(db, folder, false, false)
  }
  return { kills: rounds, acknowledged, faults }
}

function findFaults(db: Database, acknowledged: readonly number[], thoroughly: boolean): string[] {
  const faults: string[] = []
  const find = db.prepare('SELECT article_texts.text FROM articles JOIN article_texts ON article_texts.id = articles.text_id WHERE articles.url = ?').pluck()
  for (const number of acknowledged) {
    const text = find.get(`https://news.example/${number}`)
    if (text === undefined) faults.push(`article ${number} was acknowledged and is lost`)
    else if (text !== makeArticle(number).text) faults.push(`article ${number} has another text`)
  }
  const torn = db.prepare(
    `SELECT count(*) FROM articles WHERE text_id IS NULL
       OR NOT EXISTS (SELECT 1 FROM article_states WHERE article_id = articles.id) OR NOT EXISTS (SELECT 1 FROM extractions WHERE text_id = articles.text_id)
       OR NOT EXISTS (SELECT 1 FROM article_search_docsize WHERE id = articles.text_id)`,
  ).pluck().get() as number
  if (torn > 0) faults.push(`${torn} articles are torn`)
  faults.push(...findDamage(db, thoroughly ? 'full' : 'quick'))
  if (thoroughly && checkSearchIndex(db) !== 'ok') faults.push('the search index drifted')
  return faults
}
