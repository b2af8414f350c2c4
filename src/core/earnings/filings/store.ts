import type { Database } from 'better-sqlite3'
import type { FiledNumber, FilingsReport } from '../../../shared/ledger.ts'
import { AppError } from '../../../shared/errors.ts'
import { findCompanies } from '../../companies/index.ts'
import { statement } from '../../db/index.ts'
import { toDecimal } from '../claims.ts'
import { companyOfSymbol } from '../company.ts'
import { readCompanyFacts } from './company-facts.ts'
import type { CompanyFacts } from './company-facts.ts'

/**
 * Takes a companyfacts file into the library, in place of what an earlier one said. `symbol` names the company where neither the SEC's number nor the name tells it.
 * @throws AppError bad-input, not-found where the company is not known
 */
export function importFilings(db: Database, file: { readonly name: string; readonly bytes: Uint8Array; readonly symbol: string | null }, now: number): FilingsReport {
  const filed = readCompanyFacts(new TextDecoder().decode(file.bytes))
  return db.transaction((): FilingsReport => {
    const company = file.symbol === null ? findFiler(db, filed) : companyOfSymbol(db, file.symbol)
    const before = new Map((statement(db, 'SELECT name, kind, ends_on, currency, value FROM filed_facts WHERE cik = ?').all(filed.cik) as { name: string; kind: string; ends_on: string; currency: string; value: string }[]).map((row) => [[row.name, row.kind, row.ends_on, row.currency].join('|'), row.value]))
    statement(db, 'DELETE FROM filers WHERE cik = ?').run(filed.cik)
    statement(db, 'INSERT INTO filers (cik, name, company_key, source, imported_at) VALUES (?, ?, ?, ?, ?)').run(filed.cik, filed.name, company, file.name, now)
    const insert = statement(
      db,
      `INSERT INTO filed_facts (cik, name, kind, starts_on, ends_on, unit, currency, value, value_number, fiscal_year, fiscal_quarter, derived, tag, form, accession, filed_on)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    let [added, changed] = [0, 0]
    for (const fact of filed.facts) {
      const value = toDecimal(fact.value)
      const known = before.get([fact.name, fact.kind, fact.endsOn, fact.currency].join('|'))
      if (known === undefined) added++
      else if (known !== value) changed++
      insert.run(filed.cik, fact.name, fact.kind, fact.startsOn, fact.endsOn, fact.unit, fact.currency, value, fact.value, fact.fiscalYear, fact.fiscalQuarter, fact.derived ? 1 : 0, fact.tag, fact.form, fact.accession, fact.filedOn)
    }
    return { cik: filed.cik, name: filed.name, symbol: company, facts: filed.facts.length, added, changed }
  }).immediate()
}

/** By the SEC's number, else by the very name. Null: it is kept, and waits for somebody to say whose it is. */
function findFiler(db: Database, filed: CompanyFacts): string | null {
  const listed = statement(
    db,
    'SELECT listings.symbol FROM companies JOIN listings ON listings.company_id = companies.id WHERE ltrim(companies.cik, ?) = ? AND listings.former = 0 ORDER BY listings.symbol LIMIT 1',
  ).pluck().get('0', filed.cik.replace(/^0+/u, '')) as string | undefined
  if (listed !== undefined) return companyOfSymbol(db, listed)
  const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\b(?:inc|corp|corporation|company|co|ltd|limited|plc|holdings?|group|the|class [a-z])\b/gu, ' ').replace(/ +/gu, ' ').trim()
  const named = findCompanies(db, fold(filed.name), 5).find((company) => fold(company.name) === fold(filed.name))
  return named ? companyOfSymbol(db, named.symbol) : null
}

/** What a company filed, the newest first. Throws AppError not-found where nothing of it was imported. */
export function listFilings(db: Database, symbol: string): readonly FiledNumber[] {
  const rows = statement(
    db,
    `SELECT filed_facts.name, kind, starts_on AS startsOn, ends_on AS endsOn, unit, currency, value, fiscal_year AS fiscalYear, fiscal_quarter AS fiscalQuarter, derived, tag, form, accession, filed_on AS filedOn
     FROM filers JOIN filed_facts ON filed_facts.cik = filers.cik WHERE filers.company_key = ? ORDER BY ends_on DESC, filed_facts.name, kind`,
  ).all(companyOfSymbol(db, symbol)) as (Omit<FiledNumber, 'derived'> & { readonly derived: number })[]
  if (rows.length === 0) throw new AppError('not-found', `No filings of ${symbol.toUpperCase()} are in the library. "marketdash filings import FILE" takes in a companyfacts file of the SEC.`)
  return rows.map((row) => ({ ...row, derived: row.derived === 1 }))
}
