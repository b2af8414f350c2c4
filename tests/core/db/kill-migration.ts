import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { findDamage, libraryFileOf, listSchemaBackups, openDatabase, checkBackup, readSchemaVersion } from '../../../src/core/db/index.ts'
import { randomFrom, storeMade } from '../recovery/made-articles.ts'
import { startChild } from '../recovery/start-child.ts'
import { fiveMigrations, stepsOf } from './five-migrations.ts'

export interface MigrationKills {
  readonly rounds: number
  readonly versions: Readonly<Record<number, number>> // how often a kill left which schema
  readonly faults: readonly string[]
}

const articles = 400

/** Kills a process that migrates a library, again and again: what it leaves has one version's tables and every row, and migrates on. */
export async function killMigrations(folder: string, rounds: number, seed: number): Promise<MigrationKills> {
  const random = randomFrom(seed)
  const source = join(folder, 'source')
  const db = openDatabase(source)
  for (let number = 0; number < articles; number++) storeMade(db, number, 400)
  db.close()
  const whole = await timeMigration(source, join(folder, 'whole'))
  const versions: Record<number, number> = {}
  const faults: string[] = []
  for (let round = 0; round < rounds; round++) {
    const copy = join(folder, `round-${round}`)
    cpSync(source, copy, { recursive: true })
    const child = startChild('db/migration-child.ts', [copy])
    await child.nextLine()
    await sleep(random() * whole)
    child.kill()
    await child.ended
    const version = inspect(copy, (fault) => void faults.push(`round ${round}: ${fault}`))
    versions[version] = (versions[version] ?? 0) + 1
    openDatabase(copy, fiveMigrations).close()
    if (inspect(copy, (fault) => void faults.push(`round ${round}, migrated: ${fault}`)) !== fiveMigrations.length) faults.push(`round ${round}: it does not migrate on`)
    for (const backup of listSchemaBackups(copy)) if (checkBackup(backup, fiveMigrations.length) !== articles) faults.push(`round ${round}: ${backup}`)
    rmSync(copy, { recursive: true })
  }
  return { rounds, versions, faults }
}

/** Milliseconds that a migration takes which nobody kills: on a busy machine many times as long as on an idle one, and the kills are to fall into it. */
async function timeMigration(source: string, copy: string): Promise<number> {
  cpSync(source, copy, { recursive: true })
  const child = startChild('db/migration-child.ts', [copy])
  await child.nextLine()
  const start = performance.now()
  await child.nextLine()
  const took = performance.now() - start
  await child.ended
  rmSync(copy, { recursive: true })
  return took
}

function inspect(folder: string, say: (fault: string) => void): number {
  const db = new BetterSqlite(libraryFileOf(folder))
  const version = readSchemaVersion(db)
  const steps = db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'step\\_%' ESCAPE '\\'").pluck().all() as string[]
  if (JSON.stringify(steps) !== JSON.stringify(stepsOf(version))) say(`version ${version} has ${steps.join(', ')}`)
  for (const table of [...steps, 'article_texts']) if (db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() !== articles) say(`rows of ${table} are missing`)
  findDamage(db, 'full', 1).forEach(say)
  db.close()
  return version
}
