import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { listArticles } from '../../src/core/articles/index.ts'
import { checkBackup, libraryFileOf, openDatabase, sizeOf } from '../../src/core/db/index.ts'
import { createCaretaker } from '../../src/core/recovery/caretaker.ts'
import { addTag } from '../../src/core/tags/index.ts'
import { killMigrations } from '../core/db/kill-migration.ts'
import { damageJournals } from '../core/recovery/damage-journal.ts'
import { damageLibraries } from '../core/recovery/damage-library.ts'
import { killIngest } from '../core/recovery/kill-ingest.ts'
import type { KillResult } from '../core/recovery/kill-ingest.ts'
import { storeMade } from '../core/recovery/made-articles.ts'
import { openTestApp } from '../core/recovery/open-app.ts'
import { restoreOverKilled } from '../core/recovery/restore-loop.ts'
import { startCaretaker } from '../core/recovery/start-caretaker.ts'

const rounds = { kills: 1000, journals: 2000, files: 200, restores: 1000, migrations: 150 } as const

/** Runs every fault loop at full length, and measures what backups and checks of a library cost whoever waits for an answer. */
export async function runStorageBench(megabytes = 200): Promise<void> {
  await measureCare(megabytes)
  await runLoops()
}

async function runLoops(): Promise<void> {
  const seed = Date.now() % 1_000_000
  console.log(`Fault loops, seed ${seed}`)
  await runLoop(`${rounds.journals} damaged journals`, (folder) => damageJournals(folder, rounds.journals, seed))
  await runLoop(`${rounds.files} damaged library files`, (folder) => damageLibraries(folder, rounds.files, seed))
  await runLoop(`${rounds.restores} restores over a killed library`, (folder) => restoreOverKilled(folder, rounds.restores))
  await runLoop(`${rounds.migrations} killed migrations`, (folder) => killMigrations(folder, rounds.migrations, seed))
  await runKills()
}

async function runKills(): Promise<void> {
  const seed = Date.now() % 1_000_000
  await runLoop(`${rounds.kills} kills while news arrives, seed ${seed}`, (folder) => killInNewLibraries(folder, seed))
}

/** A hundred kills to a library, two libraries at a time: each is checked after every kill, which takes the longer the larger it is. */
async function killInNewLibraries(folder: string, seed: number): Promise<KillResult> {
  const results: KillResult[] = []
  const killThrough = async (from: number): Promise<void> => {
    for (let number = from; number < rounds.kills / 100; number += 2) results.push(await killIngest('recovery/ingest-child.ts', join(folder, String(number)), 100, seed + number))
  }
  await Promise.all([killThrough(0), killThrough(1)])
  const sum = (of: (result: KillResult) => number): number => results.reduce((total, result) => total + of(result), 0)
  return { kills: sum((result) => result.kills), acknowledged: sum((result) => result.acknowledged), faults: results.flatMap((result) => result.faults) }
}

async function runLoop(name: string, run: (folder: string) => { faults: readonly string[] } | Promise<{ faults: readonly string[] }>): Promise<void> {
  await useFolder(async (folder) => {
    const start = performance.now()
    const { faults, ...rest } = await run(folder)
    console.log(`  ${name}: ${faults.length} faults, ${seconds(start)}  ${JSON.stringify(rest)}`)
    faults.slice(0, 5).forEach((fault) => console.log(`    ${fault}`))
  })
}

/** What it costs to copy and check a large library, and how long requests wait meanwhile. */
async function measureCare(megabytes: number): Promise<void> {
  await useFolder(async (folder) => {
    const articles = makeLargeLibrary(folder, megabytes)
    const file = libraryFileOf(folder)
    console.log(`A library of ${articles} articles, ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB`)
    let start = performance.now()
    const app = openTestApp(folder, { startCaretaker })
    const askApp = async (number: number): Promise<void> => {
      await app.call('articles.list', { limit: 50 })
      await app.call('tags.add', { ids: [String(1 + (number % 1000))], tag: `tag ${number % 50}` })
    }
    console.log(`  open: ${(performance.now() - start).toFixed(0)} ms`)
    const target = (name: string): string => join(folder, `${name}.sqlite`)
    await measure('nothing else', askApp, () => sleep(3000))
    const caretaker = createCaretaker(folder, startCaretaker)
    await measure('backup by the caretaker process', askApp, () => app.call('library.backup', { path: target('caretaker') }))
    await measure('the same while news arrives', askApp, async () => {
      let done = false
      const backup = app.call('library.backup', { path: target('busy') }).finally(() => void (done = true))
      const db = openDatabase(folder) // stands for the ingest of the same process
      let largest = 0
      for (let number = 1_000_000; !done; number++) {
        storeMade(db, number, 1000)
        if (number % 20 === 0) await sleep(0)
        largest = Math.max(largest, sizeOf(`${file}-wal`) ?? 0)
      }
      await backup
      db.close()
      return `journal ${(largest / 1024 / 1024).toFixed(0)} MB at most`
    })
    await measure('quick check by the caretaker process', askApp, () => caretaker.run('inspect', { file, depth: 'quick' }))
    await measure('full check by the caretaker process', askApp, () => caretaker.run('inspect', { file, depth: 'full' }))
    await measure('library.check', askApp, async () => `${(await app.call('library.check', {})).findings.length} findings`)
    await measure('restore', askApp, () => app.call('library.restore', { path: target('caretaker') }))
    start = performance.now()
    await app.close()
    console.log(`  close: ${(performance.now() - start).toFixed(0)} ms, journal ${sizeOf(`${file}-wal`) ?? 0} bytes`)
    start = performance.now()
    checkBackup(target('caretaker'))
    console.log(`  quick check of a copy: ${seconds(start)}`)
    // What was not chosen, each on the connection that also answers: another one's writes would make backup() begin anew for ever.
    const db = openDatabase(folder)
    const ask = async (number: number): Promise<void> => {
      listArticles(db, { scope: { kind: 'all' }, query: '', limit: 50, offset: 0, cursor: null }, Date.now())
      addTag(db, [String(1 + (number % 1000))], `tag ${number % 50}`, Date.now())
    }
    await measure('not chosen: backup(), a hundred pages a step', ask, () => db.backup(target('paged')))
    await measure('not chosen: VACUUM INTO in the process itself', ask, async () => {
      await sleep(20)
      db.prepare('VACUUM INTO ?').run(target('direct'))
    })
    db.close()
  })
}

/** Asks for a list and tags an article twenty times a second, as a person in a hurry, while `work` goes on; prints how long after its time each answer came. */
async function measure(name: string, ask: (number: number) => Promise<void>, work: () => Promise<unknown>): Promise<void> {
  const waits: number[] = []
  const asked: Promise<void>[] = []
  let due = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    for (; due <= now; due += 50) {
      const from = due
      asked.push(ask(asked.length).then(() => void waits.push(performance.now() - from), () => {}))
    }
  }, 10)
  const start = performance.now()
  const said = await work()
  const took = seconds(start)
  await sleep(20)
  clearInterval(timer)
  await Promise.all(asked)
  const sorted = waits.sort((one, other) => one - other)
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1)
  console.log(`  ${name}: ${took}; ${sorted.length} answers, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms${typeof said === 'string' ? `; ${said}` : ''}`)
}

function makeLargeLibrary(folder: string, megabytes: number): number {
  const db = openDatabase(folder)
  const start = performance.now()
  let number = 0
  while ((statSync(libraryFileOf(folder)).size >> 20) < megabytes) number = storeMany(db, number)
  db.close()
  console.log(`  ${(number / ((performance.now() - start) / 1000)).toFixed(0)} articles a second, 500 to a transaction`)
  return number
}

function storeMany(db: Database, from: number): number {
  db.transaction(() => {
    for (let number = from; number < from + 500; number++) storeMade(db, number, 1000)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  return from + 500
}

async function useFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-bench-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

if (import.meta.main) {
  const [part, megabytes] = process.argv.slice(2)
  if (part === 'care') await measureCare(Number(megabytes ?? 200))
  else if (part === 'loops') await runLoops()
  else if (part === 'kills') await runKills()
  else await runStorageBench()
}
