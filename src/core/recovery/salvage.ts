import { copyFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { applyConnectionSettings, codeOf, findDamage, foldJournal, makeEmptyLibrary, readMigrations, readSchemaVersion, removeDatabase, sizeOf } from '../db/index.ts'
import { rebuildSearchIndex } from '../search/index.ts'

/** More faults than this are not told apart any more. */
const mostFaults = 1000

/**
 * The library file without its journal, copied to `path`, where it is whole: then the journal was a stale or damaged one.
 * Nobody may have the library open. Returns whether it is. Throws where the disk fails.
 */
export function copyWithoutJournal(file: string, path: string): boolean {
  if ((sizeOf(`${file}-wal`) ?? 0) === 0) return false
  return prepare(path, () => {
    copyFileSync(file, path)
    return useDatabase(path, (db) => {
      const version = readSchemaVersion(db)
      return version > 0 && version <= readMigrations().length && isWhole(db)
    })
  })
}

/**
 * Copies every row into a new library at `path`, where damage is only in what can be made anew: indexes, the full-text index,
 * the list of free pages. Then nothing is lost. Anything else and the rows cannot be trusted: the answer is false.
 * Nobody may have the library open. Throws where the disk fails.
 */
export function copyRows(file: string, scratch: string, path: string): boolean {
  return prepare(scratch, () => {
    copyFileSync(file, scratch)
    if ((sizeOf(`${file}-wal`) ?? 0) > 0) copyFileSync(`${file}-wal`, `${scratch}-wal`)
    useDatabase(scratch, forgetDerived)
    const version = useDatabase(scratch, (db) => (hasWholeTables(db) ? readSchemaVersion(db) : 0))
    const migrations = readMigrations().slice(0, version)
    if (version === 0 || migrations.length !== version) return false
    return prepare(path, () => {
      makeEmptyLibrary(path, migrations)
      return useDatabase(path, (db) => {
        copyTables(db, scratch)
        foldJournal(db)
        return isWhole(db)
      })
    })
  }, true)
}

/** Runs `make`, which puts a database at the path; removes it again where it turned out to be no good, or was only needed meanwhile. */
function prepare(path: string, make: () => boolean, onlyMeanwhile = false): boolean {
  removeDatabase(path)
  let good = false
  try {
    good = make()
    return good
  } catch (error) {
    if (isOfTheSystem(error)) throw error
    return false
  } finally {
    if (!good || onlyMeanwhile) removeDatabase(path)
  }
}

/** On a copy that was made a moment ago, whatever else SQLite says, that it is read-only or knows no such table, comes of damage. */
function isOfTheSystem(error: unknown): boolean {
  const code = codeOf(error)
  return code === null || !code.startsWith('SQLITE_') || code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')
}

function useDatabase<Result>(path: string, use: (db: Database) => Result): Result {
  const db = new BetterSqlite(path, { fileMustExist: true })
  try {
    applyConnectionSettings(db, 'file')
    return use(db)
  } finally {
    db.close()
  }
}

function isWhole(db: Database): boolean {
  return findDamage(db, 'full', 1).length === 0 && (db.pragma('foreign_key_check') as unknown[]).length === 0
}

/** Takes what can be made anew out of the schema of a scratch copy, as if it had never been there: then nobody stumbles over it. */
function forgetDerived(db: Database): void {
  db.unsafeMode(true) // the schema of a library is otherwise not to be written
  db.pragma('writable_schema = ON')
  // A test sees to it that these are the only virtual tables.
  db.exec(`DELETE FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL OR type = 'table' AND (name IN ('article_search', 'unspaced_search') OR name LIKE 'article\\_search\\_%' ESCAPE '\\' OR name LIKE 'unspaced\\_search\\_%' ESCAPE '\\')`)
}

/** Faults of trees are told before pages that nobody uses, which is what forgetting leaves behind. */
function hasWholeTables(db: Database): boolean {
  return findDamage(db, 'full', mostFaults).every((message) => /^(Page \d+: never used|Freelist: )/.test(message))
}

/** Reads along the tables themselves, never along an index, and builds every index and the full-text index anew. */
function copyTables(db: Database, from: string): void {
  db.pragma('foreign_keys = OFF') // rows come before what they belong to; looked at afterwards
  db.prepare('ATTACH ? AS damaged').run(from)
  db.pragma('damaged.cell_size_check = ON')
  const triggers = db.prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[]
  const tables = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`DROP TRIGGER main."${name}"`) // what they would write is copied as well
    for (const table of tables) {
      const columns = (db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]).map((name) => `"${name}"`).join(', ')
      db.exec(`DELETE FROM main."${table}"; INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM damaged."${table}" NOT INDEXED`)
    }
    // An id that was given out is never given out again.
    db.exec('DELETE FROM main.sqlite_sequence; INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM damaged.sqlite_sequence')
    for (const { sql } of triggers) db.exec(sql)
    rebuildSearchIndex(db)
  })()
  db.exec('DETACH damaged')
}
