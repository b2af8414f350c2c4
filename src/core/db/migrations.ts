import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { applicationId } from './settings.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly sha256: string // hex
}

const migrationsFolder = new URL('./migrations/', import.meta.url)

/** All migrations in order, `NNNN-what.sql`, numbered from 1 without gaps. They are frozen: a test pins their hashes. */
export function readMigrations(): readonly Migration[] {
  const migrations = readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, migrationsFolder), 'utf8')
      return { version: Number(file.slice(0, 4)), name: file, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new AppError('internal', `Migration ${migration.name} is out of order.`)
  })
  return migrations
}

export function readSchemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Applies what is missing, each step with its version number in one transaction, so that a kill
 * at any moment leaves the old schema or the new one. `beforeFirst` runs once, before anything is
 * written to a library that already holds something (it makes the backup).
 */
export function migrate(db: Database, migrations: readonly Migration[], beforeFirst: (from: number) => void): void {
  const from = readSchemaVersion(db)
  if (from > migrations.length) throw tooNew(from, migrations.length)
  if (from === migrations.length) return
  if (from > 0) beforeFirst(from)
  for (const migration of migrations.slice(from)) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
      db.pragma(`application_id = ${applicationId}`)
    }).immediate()
  }
}

export function tooNew(version: number, known: number): AppError {
  return new AppError(
    'library-unreadable',
    `This library was written by a newer Marketdash (its schema is ${version}, this program knows ${known}). Install the newer Marketdash to open it; nothing was changed.`,
  )
}
