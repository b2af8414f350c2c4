// Which state of the symbol directory is in use. Articles remember the one they were read with; those of an older one are read again.
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import { readDirectoryFiles } from './directory.ts'

interface DirectoryState {
  readonly generation: number // rises with every change
  readonly builtIn: string // sha256, hex, of the built-in directory
}

const none: DirectoryState = { generation: 0, builtIn: '' }

function readState(db: Database): DirectoryState {
  const value = statement(db, "SELECT value FROM settings WHERE name = 'directory'").pluck().get() as string | undefined
  return value === undefined ? none : (JSON.parse(value) as DirectoryState)
}

function writeState(db: Database, state: DirectoryState): void {
  statement(db, "INSERT INTO settings (name, value) VALUES ('directory', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(JSON.stringify(state))
}

/** The directory's state now: a number that rises whenever an article may be read otherwise. */
export function readDirectoryGeneration(db: Database): number {
  return readState(db).generation
}

/** Says that the directory changed. Runs inside the caller's transaction. */
export function raiseDirectoryGeneration(db: Database): void {
  const state = readState(db)
  writeState(db, { ...state, generation: state.generation + 1 })
}

/** The directory's state for which every mention has its company. */
export function readRekeyed(db: Database): number {
  return Number(statement(db, "SELECT value FROM settings WHERE name = 'rekeyed'").pluck().get() ?? -1)
}

export function writeRekeyed(db: Database, generation: number): void {
  statement(db, "INSERT INTO settings (name, value) VALUES ('rekeyed', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(String(generation))
}

/** When a library is opened: a program with another built-in directory is a change too. Returns whether it was one. */
export function noticeBuiltInDirectory(db: Database): boolean {
  const builtIn = readDirectoryFiles().reduce((hash, { text }) => hash.update(text), createHash('sha256')).digest('hex')
  return db.transaction(() => {
    const state = readState(db)
    if (state.builtIn === builtIn) return false
    writeState(db, { generation: state.generation + 1, builtIn })
    return true
  }).immediate()
}
