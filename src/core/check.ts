import type { Database } from 'better-sqlite3'
import type { CheckFinding } from '../shared/contract.ts'
import { checkEvidence } from './earnings/index.ts'
import { checkSearchIndex, rebuildSearchIndex } from './search/index.ts'

/**
 * Looks over the whole library: the file, its references, the search index against the texts, and every stored
 * number against its sentence. The index is derived, so it is rebuilt where `repair` allows; nothing else is touched.
 */
export function checkLibrary(db: Database, repair: boolean): readonly CheckFinding[] {
  const findings: CheckFinding[] = []
  const integrity = db.pragma('integrity_check(20)') as { integrity_check: string }[]
  for (const { integrity_check: message } of integrity) {
    if (message !== 'ok') findings.push({ part: 'database', message: `The library file is damaged: ${message}. Restore a backup with "marketdash restore".`, repaired: false })
  }
  for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number | null }[]) {
    findings.push({ part: 'references', message: `A row of ${row.table} (${row.rowid}) belongs to something that is not there.`, repaired: false })
  }
  const textless = db.prepare('SELECT count(*) FROM articles WHERE text_id IS NULL').pluck().get() as number
  if (textless > 0) findings.push({ part: 'references', message: `${textless} articles have no text.`, repaired: false })
  if (checkSearchIndex(db) === 'drifted') {
    if (repair) rebuildSearchIndex(db)
    findings.push({ part: 'search', message: repair ? 'The search index did not match the articles; it was rebuilt.' : 'The search index does not match the articles.', repaired: repair })
  }
  for (const message of checkEvidence(db)) findings.push({ part: 'spans', message, repaired: false })
  return findings
}
