// The caretaker process: what reads a whole library (copying it, checking it) takes seconds for each gigabyte and cannot be cancelled
// but by ending its process; here it keeps nobody waiting. It opens the library as a second reader and never writes to it.
import { setPriority } from 'node:os'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { toErrorValue } from '../../shared/errors.ts'
import { backUpTo, copyBackup, findDamage, haveSameContent, isDamage, removeDatabase } from '../db/index.ts'
import { checkSearchIndex } from '../search/index.ts'
import type { CaretakerAnswer, CaretakerJobs, CaretakerRequest } from './caretaker.ts'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort

type Jobs = { readonly [Name in keyof CaretakerJobs]: (given: CaretakerJobs[Name]['given']) => CaretakerJobs[Name]['answer'] }

const jobs: Jobs = {
  inspect: ({ file, depth }) => readLibrary(file, (db) => ({ damage: inspect(db, depth) })),
  backUp: ({ file, target, previous, scratch }) => {
    let search: 'ok' | 'drifted' = 'ok'
    const bytes = readLibrary(file, (db) => backUpTo(db, target, scratch, (copy) => void (search = inspectSearch(copy))))
    return { bytes, search, sameAsPrevious: previous !== null && haveSameContent(previous, target) }
  },
  copyBackup: ({ backup, scratch }) => ({ articles: copyBackup(backup, scratch) }),
  inspectSearch: ({ file, scratch }) => {
    removeDatabase(scratch)
    try {
      readLibrary(file, (db) => db.prepare('VACUUM INTO ?').run(scratch))
      return { search: inspectSearch(scratch) }
    } finally {
      removeDatabase(scratch)
    }
  },
}

function readLibrary<Result>(file: string, read: (db: Database) => Result): Result {
  const db = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return read(db)
  } finally {
    db.close()
  }
}

/** A file that cannot even be looked at is damaged too; a disk that fails is not. */
function inspect(db: Database, depth: 'quick' | 'full'): readonly string[] {
  try {
    return findDamage(db, depth, 20)
  } catch (error) {
    if (isDamage(error)) return [(error as Error).message]
    throw error
  }
}

/** The index is proven against the texts on a copy: on the library itself it would hold up every writer meanwhile. */
function inspectSearch(copy: string): 'ok' | 'drifted' {
  const db = new BetterSqlite(copy, { fileMustExist: true })
  try {
    return checkSearchIndex(db)
  } finally {
    db.close()
  }
}

function answer({ id, job, given }: CaretakerRequest): CaretakerAnswer {
  try {
    return { id, value: (jobs[job] as (given: unknown) => unknown)(given) }
  } catch (error) {
    return { id, error: toErrorValue(error) }
  }
}

function send(message: CaretakerAnswer): void {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message, undefined, undefined, () => {}) // whom it was for may just have died: 'disconnect' follows
}

try {
  setPriority(10) // whatever a person waits for comes first
} catch {
  // not every system lets a process step back
}
if (parentPort) parentPort.on('message', (event) => send(answer(event.data as CaretakerRequest)))
else {
  process.on('message', (message) => send(answer(message as CaretakerRequest)))
  process.on('disconnect', () => process.exit(0)) // whoever asked is gone
}
send({ ready: true })
