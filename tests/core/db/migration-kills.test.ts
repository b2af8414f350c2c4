import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkBackup, listSchemaBackups, openDatabase, readMigrations } from '../../../src/core/db/index.ts'
import { makeFolder } from '../recovery/library-folder.ts'
import { storeMade } from '../recovery/made-articles.ts'
import { killMigrations } from './kill-migration.ts'

it('a migration that is killed leaves one schema and every row, and goes on at the next start: 30 kills', { timeout: 120_000 }, async () => {
  const seed = Date.now() % 1_000_000
  const { faults, versions } = await killMigrations(makeFolder(), 30, seed)
  expect(faults, `seed ${seed}`).toEqual([])
  expect(Object.keys(versions).length, JSON.stringify(versions)).toBeGreaterThan(1)
})

it('a migration that fails again and again leaves the library as it was, and one good backup of it', () => {
  const folder = makeFolder()
  const db = openDatabase(folder)
  for (let number = 0; number < 5; number++) storeMade(db, number, 50)
  db.close()
  const broken = [...readMigrations(), { version: readMigrations().length + 1, name: 'broken', sql: 'DELETE FROM articles; SELECT this_is_not_there', sha256: '' }]
  for (let attempt = 0; attempt < 100; attempt++) expect(() => openDatabase(folder, broken)).toThrow(/this_is_not_there/)
  expect(readdirSync(join(folder, 'backups')).length).toBe(1)
  expect(checkBackup(listSchemaBackups(folder)[0] as string)).toBe(5)
  const again = openDatabase(folder)
  expect(again.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(5)
  again.close()
})
