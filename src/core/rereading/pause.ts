import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'

/** Whether the person stopped reading again; kept over restarts. */
export function isPaused(db: Database): boolean {
  return statement(db, "SELECT value FROM settings WHERE name = 'rereading.paused'").pluck().get() === 'true'
}

export function setPaused(db: Database, paused: boolean): void {
  statement(db, "INSERT INTO settings (name, value) VALUES ('rereading.paused', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(JSON.stringify(paused))
}
