import type { Database } from 'better-sqlite3'

/**
 * Whether an error says that the library file itself is damaged. What the system could not do (no space, no permission,
 * a failing disk) is never damage: moving a healthy library away for it would be the damage. A full-text index that
 * disagrees with the texts reports SQLITE_CORRUPT_VTAB and is not damage either: it is built anew.
 */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown } | null)?.cause)
  return code === 'SQLITE_NOTADB' || (code !== null && code.startsWith('SQLITE_CORRUPT') && code !== 'SQLITE_CORRUPT_VTAB')
}

export function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : null
}

/**
 * What is wrong with a database, in SQLite's words; empty where nothing is. `quick` leaves out that every index agrees with its table.
 * What concerns the inside of the full-text index alone is left out: see checkSearchIndex.
 * Throws SqliteError where the file is too damaged to be looked at. About 15 s for 1 GB.
 */
export function findDamage(db: Database, depth: 'quick' | 'full', most = 100): readonly string[] {
  return runCheck(db, `${depth === 'quick' ? 'quick_check' : 'integrity_check'}(${most})`)
    .flatMap((message) => message.split('\n')) // the faults of trees come in one message
    .filter((message) => message !== 'ok' && !message.startsWith('*** in database') && !/^fts5: |\bFTS5 table\b/.test(message))
}

function runCheck(db: Database, check: string): readonly string[] {
  try {
    return (db.pragma(check) as Readonly<Record<string, string>>[]).flatMap((row) => Object.values(row))
  } catch (error) {
    if (codeOf(error) === 'SQLITE_ERROR') return [(error as Error).message] // a table that cannot even be opened
    throw error
  }
}
