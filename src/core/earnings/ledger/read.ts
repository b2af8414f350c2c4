import type { Database } from 'better-sqlite3'
import type { LedgerEntry } from '../../../shared/ledger.ts'
import { companyOfSymbol } from '../company.ts'
import { reconcile } from '../filings/reconcile.ts'
import { compareEntries, makeEntries } from './entries.ts'
import { readClaims, splitsOf } from './rows.ts'

/** Every claim about a company, article by article: disagreements first, then the newest. Empty where no article claims anything of it. */
export function readLedger(db: Database, symbol: string): readonly LedgerEntry[] {
  const company = companyOfSymbol(db, symbol)
  const claims = readClaims(db, company)
  const entries = makeEntries(symbol.trim().toUpperCase(), claims, () => splitsOf(claims)).toSorted(compareEntries)
  return reconcile(db, company, entries.map(({ entry }) => entry))
}
