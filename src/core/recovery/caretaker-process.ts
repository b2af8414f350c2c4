// The caretaker process: what reads a whole library (copying it, checking it) takes seconds for each gigabyte and cannot be cancelled
// but by ending its process; here it keeps nobody waiting. It opens the library as a second reader and never writes to it.
import { setPriority } from 'node:os'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { toErrorValue } from '../../shared/errors.ts'
import { backUpTo, copyBackup, findDamage, haveSameContent, isDamage, removeDatabase } from '../db/index.ts'
import { hearParent, tellParent } from '../parent/index.ts'
import { checkSearchIndex } from '../search/index.ts'
import type { CaretakerAnswer, CaretakerJobs, CaretakerRequest } from './caretaker.ts'

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

const send: (message: CaretakerAnswer) => void = tellParent

try {
  setPriority(10) // whatever a person waits for comes first
} catch {
  // not every system lets a process step back
}
hearParent((message) => send(answer(message as CaretakerRequest)), () => process.exit(0)) // whoever asked is gone
send({ ready: true })
