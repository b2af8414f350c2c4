// Files of one kind on their way in, each with what it did written down in the same transaction.
import type { Database } from 'better-sqlite3'
import type { DatesReport, RulesReport, WatchlistImport } from '../../shared/contract.ts'
import { importWatchlistFile } from '../companies/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { importEarningsDates } from '../markets/index.ts'
import { importRules } from '../rules/index.ts'

/** Symbols onto watchlists. Throws AppError bad-input. */
export function importList(db: Database, file: Parameters<typeof importWatchlistFile>[1], now: number, note: NoteStep): WatchlistImport {
  return db.transaction(() => {
    const done = importWatchlistFile(db, file, now)
    if (done.changes.length > 0) note({ kind: 'watchlists', changes: done.changes })
    if (done.notes.length > 0) note({ kind: 'company-notes', notes: done.notes })
    return done
  }).immediate()
}

/** Rules behind those that are there. Throws AppError bad-input. */
export function importRuleFile(db: Database, content: string, note: NoteStep): RulesReport {
  return db.transaction(() => {
    const done = importRules(db, content)
    if (done.added.length > 0) note({ kind: 'rules', rules: done.added })
    return done
  }).immediate()
}

/** Dates of results. Throws AppError bad-input. */
export function importDates(db: Database, bytes: Uint8Array, name: string, now: number, note: NoteStep): DatesReport {
  return db.transaction(() => {
    const done = importEarningsDates(db, bytes, name, now)
    if (done.change.before.length + done.change.after.length > 0) note({ kind: 'dates', change: done.change })
    return done
  }).immediate()
}
