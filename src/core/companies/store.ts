// Companies that the person imported, as the library keeps them.
import type { Database } from 'better-sqlite3'
import type { CompaniesReport } from '../../shared/contract.ts'
import type { CompanyKind, DirectoryCompany, Listing } from '../../shared/model.ts'
import type { CompanyRow } from './company-file.ts'
import { readCompanyFile } from './company-file.ts'
import { raiseDirectoryGeneration } from './generation.ts'
import { articleNames, bareName, namesAgree } from './company-names.ts'
import { mergeDirectories } from './merge.ts'
import { readDirectory } from './directory.ts'

interface StoredCompany {
  readonly id: number
  readonly name: string
  readonly kind: CompanyKind
  readonly cik: string | null
}

const merged = new WeakMap<Database, readonly DirectoryCompany[]>()
const mostTold = 100

/** The built-in directory with the library's own companies laid over it. The same array until something is imported. */
export function readLibraryDirectory(db: Database): readonly DirectoryCompany[] {
  const known = merged.get(db)
  if (known) return known
  const directory = mergeDirectories(readDirectory(), listImported(db))
  merged.set(db, directory)
  return directory
}

/** Every imported company, oldest first. */
export function listImported(db: Database): readonly DirectoryCompany[] {
  const companies = db.prepare('SELECT id, name, kind FROM companies ORDER BY id').all() as StoredCompany[]
  if (companies.length === 0) return []
  const listings = Map.groupBy(db.prepare('SELECT company_id AS id, symbol, exchange, former FROM listings ORDER BY company_id, former, symbol').all() as readonly (Omit<Listing, 'former'> & { id: number; former: number })[], (row) => row.id)
  const formerNames = Map.groupBy(db.prepare("SELECT company_id AS id, name FROM company_names WHERE kind = 'former' ORDER BY company_id, name").all() as readonly { id: number; name: string }[], (row) => row.id)
  const current = new Set([...listings.values()].flat().flatMap(({ symbol, former }) => (former === 0 ? [symbol] : [])))
  return companies.flatMap(({ id, name, kind }) => {
    const own: readonly Listing[] = (listings.get(id) ?? []).map(({ symbol, exchange, former }) => ({ symbol, exchange, former: former === 1 }))
    const first = own[0]
    // All its symbols are another company's now: what it is called leads nowhere.
    if (!first || (first.former && current.has(first.symbol))) return []
    return [{ symbol: first.symbol, exchange: first.exchange, name, kind, imported: true, ...articleNames(name), formerNames: (formerNames.get(id) ?? []).map((former) => former.name), aliases: [], listings: own }]
  })
}

/**
 * Takes the companies of a file into the library, all or nothing. A company is known again by the SEC's number, by a symbol beside a name that agrees, or by its name. Nothing
 * is ever deleted: another name makes the old one a former name, a symbol that went to another company or was given up stays a former listing, so that articles stay found.
 * @param name of the file, for messages and as the source
 * @throws AppError bad-input where the file is no directory
 */
export function importCompanies(db: Database, name: string, bytes: Uint8Array, now: number): CompaniesReport {
  const file = readCompanyFile(bytes, name)
  const builtIn = new Map(readDirectory().flatMap((company) => (company.listings ?? []).filter((listing) => !listing.former).map((listing) => [listing.symbol, company] as const)))
  const report = db.transaction(() => {
    const shelf = openShelf(db, name, now)
    const outcome = { added: 0, updated: 0, unchanged: 0 }
    const reused: CompaniesReport['reused'][number][] = []
    for (const rows of groupRows(file.rows)) {
      const before = shelf.find(rows)
      for (const { symbol, name: after } of rows) {
        const stored = shelf.holderOf(symbol)
        const known = builtIn.get(symbol)
        const holder = stored?.name ?? known?.name
        if (holder === undefined || (stored !== null && stored.id === before?.id)) continue
        const names = [holder, ...(known ? [...(known.formerNames ?? []), ...(known.aliases ?? []), ...known.shortNames] : [])]
        if (!names.some((other) => namesAgree(other, after))) reused.push({ symbol, before: holder, after })
      }
      outcome[before === null ? shelf.add(rows) : shelf.update(before, rows)] += 1
    }
    if (outcome.added + outcome.updated > 0) raiseDirectoryGeneration(db)
    return { ...outcome, reused }
  }).immediate()
  merged.delete(db)
  const refused = file.refused.length > mostTold ? [...file.refused.slice(0, mostTold), { source: name, reason: `and ${file.refused.length - mostTold} further rows` }] : file.refused
  return { ...report, duplicates: file.duplicates, refused, total: readLibraryDirectory(db).length }
}

/** Rows of one company together: by the SEC's number, else by the same name. */
function groupRows(rows: readonly CompanyRow[]): readonly (readonly CompanyRow[])[] {
  return [...Map.groupBy(rows, (row) => row.cik ?? `name ${row.name.toLowerCase()}`).values()]
}

interface Shelf {
  readonly find: (rows: readonly CompanyRow[]) => StoredCompany | null
  readonly holderOf: (symbol: string) => StoredCompany | null // the company whose symbol it is now
  readonly add: (rows: readonly CompanyRow[]) => 'added'
  readonly update: (company: StoredCompany, rows: readonly CompanyRow[]) => 'updated' | 'unchanged'
}

/** What is stored, in memory while one file is read, and the statements that change it. */
function openShelf(db: Database, source: string, now: number): Shelf {
  const companies = new Map((db.prepare('SELECT id, name, kind, cik FROM companies').all() as StoredCompany[]).map((company) => [company.id, company]))
  const current = new Map((db.prepare('SELECT symbol, company_id, exchange FROM listings WHERE former = 0').all() as { symbol: string; company_id: number; exchange: string | null }[]).map((row) => [row.symbol, { id: row.company_id, exchange: row.exchange }]))
  const symbols = new Map<number, Set<string>>() // current ones of each company
  for (const [symbol, { id }] of current) symbolsOf(id).add(symbol)
  const byCik = new Map([...companies.values()].flatMap((company) => (company.cik === null ? [] : [[company.cik, company.id] as const])))
  const byName = new Map([...companies.values()].map((company) => [bareName(company.name), company.id]))
  const insertCompany = db.prepare('INSERT INTO companies (name, kind, cik, source, added_at, updated_at) VALUES (@name, @kind, @cik, @source, @now, @now)')
  const renameCompany = db.prepare('UPDATE companies SET name = @name, cik = coalesce(@cik, cik), source = @source, updated_at = @now WHERE id = @id')
  const insertFormerName = db.prepare("INSERT INTO company_names (company_id, name, kind) VALUES (?, ?, 'former') ON CONFLICT DO NOTHING")
  const endListing = db.prepare('UPDATE listings SET former = 1 WHERE company_id = ? AND symbol = ?')
  const insertListing = db.prepare('INSERT INTO listings (company_id, symbol, exchange, former) VALUES (@id, @symbol, @exchange, 0) ON CONFLICT (company_id, symbol) DO UPDATE SET former = 0, exchange = coalesce(excluded.exchange, exchange)')

  function symbolsOf(id: number): Set<string> {
    const own = symbols.get(id) ?? new Set<string>()
    symbols.set(id, own)
    return own
  }

  function end(id: number, symbol: string): void {
    endListing.run(id, symbol)
    symbolsOf(id).delete(symbol)
  }

  /** Whether anything changed. */
  function giveListing(id: number, { symbol, exchange }: CompanyRow): boolean {
    const holder = current.get(symbol)
    if (holder?.id === id && (exchange === null || exchange === holder.exchange)) return false
    if (holder && holder.id !== id) end(holder.id, symbol)
    insertListing.run({ id, symbol, exchange })
    symbolsOf(id).add(symbol)
    current.set(symbol, { id, exchange: exchange ?? (holder?.id === id ? holder.exchange : null) })
    return true
  }

  function holderOf(symbol: string): StoredCompany | null {
    const holder = current.get(symbol)
    return holder ? (companies.get(holder.id) ?? null) : null
  }

  return {
    holderOf,
    find(rows) {
      const first = rows[0]!
      const numbered = first.cik === null ? undefined : byCik.get(first.cik)
      if (numbered !== undefined) return companies.get(numbered)!
      // Two companies with different numbers are two, however alike their names are.
      const fits = (company: StoredCompany | null | undefined): company is StoredCompany => !!company && (company.cik === null || first.cik === null)
      const holder = rows.map(({ symbol }) => holderOf(symbol)).find((company) => fits(company) && namesAgree(company.name, first.name))
      if (holder) return holder
      const named = companies.get(byName.get(bareName(first.name)) ?? -1)
      return fits(named) ? named : null
    },
    add(rows) {
      const { name, kind, cik } = rows[0]!
      const id = Number(insertCompany.run({ name, kind, cik, source, now }).lastInsertRowid)
      companies.set(id, { id, name, kind, cik })
      byName.set(bareName(name), id)
      if (cik !== null) byCik.set(cik, id)
      for (const row of rows) giveListing(id, row)
      return 'added'
    },
    update(company, rows) {
      const { name, cik } = rows[0]!
      let changed = false
      for (const row of rows) if (giveListing(company.id, row)) changed = true
      // The SEC's file names every symbol of a company: one that it does not name any more was renamed or delisted.
      const named = new Set(rows.map(({ symbol }) => symbol))
      for (const symbol of cik === null ? [] : [...symbolsOf(company.id)]) {
        if (named.has(symbol)) continue
        end(company.id, symbol)
        current.delete(symbol)
        changed = true
      }
      if (company.name !== name || (cik !== null && company.cik === null)) {
        if (bareName(company.name) !== bareName(name)) insertFormerName.run(company.id, company.name)
        companies.set(company.id, { ...company, name, cik: cik ?? company.cik })
        if (cik !== null) byCik.set(cik, company.id)
        changed = true
      }
      if (changed) renameCompany.run({ id: company.id, name, cik, source, now })
      return changed ? 'updated' : 'unchanged'
    },
  }
}
