// What articles claim against what the company filed.
import type { Database } from 'better-sqlite3'
import type { LedgerEntry } from '../../../shared/ledger.ts'
import { statement } from '../../db/index.ts'
import { agree } from '../printed.ts'

interface FactRow {
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly currency: string
  readonly value: number
  readonly endsOn: string
  readonly fiscalYear: number
  readonly fiscalQuarter: number | null
  readonly derived: number
  readonly tag: string
  readonly form: string
  readonly accession: string
  readonly filedOn: string
}

const day = 86_400_000
const early = 15 * day // results told of before the period has ended
const late = 200 * day

/** Gives each claim of a reported, whole-company number its standing: confirmed by what was filed, or different; pending where nothing of that period was imported. */
export function reconcile(db: Database, company: string, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const facts = statement(
    db,
    `SELECT filed_facts.name, kind, unit, currency, value_number AS value, ends_on AS endsOn, fiscal_year AS fiscalYear, fiscal_quarter AS fiscalQuarter, derived, tag, form, accession, filed_on AS filedOn
     FROM filers JOIN filed_facts ON filed_facts.cik = filers.cik WHERE filers.company_key = ?`,
  ).all(company) as FactRow[]
  return facts.length === 0 ? entries : entries.map((entry) => reconcileEntry(entry, facts))
}

function reconcileEntry(entry: LedgerEntry, facts: readonly FactRow[]): LedgerEntry {
  if (entry.field !== 'actual' || entry.basis !== 'reported' || entry.segment !== null || entry.period === null || (entry.per !== null && entry.per !== 'share')) return entry
  const fact = findFact(entry, facts)
  if (!fact) return entry
  const exact = { value: fact.value, precision: Math.abs(fact.value) * 1e-9, hedge: null }
  // A number that was worked out from two rounded ones is only as exact as they are.
  const filed = fact.derived === 1 ? { ...exact, precision: fact.unit === 'per-share' ? 0.02 : 2e6 } : exact
  const groups = entry.groups.map((group) => ({
    ...group,
    claims: group.claims.map((claim) => ({ ...claim, filed: agree({ value: claim.value, precision: claim.precision, hedge: null }, filed) ? ('confirmed' as const) : ('different' as const) })),
  }))
  const confirmed = groups.every((group) => group.claims.every((claim) => claim.filed === 'confirmed'))
  return { ...entry, groups, filed: { value: fact.value, form: fact.form, accession: fact.accession, filedOn: fact.filedOn, tag: fact.tag, derived: fact.derived === 1, standing: confirmed ? 'confirmed' : 'different' } }
}

/** The filed number of the period that the articles speak of: it ended before they were written, and is the company's quarter of that number. */
function findFact(entry: LedgerEntry, facts: readonly FactRow[]): FactRow | undefined {
  const { kind, number, year, fiscal } = entry.period as NonNullable<LedgerEntry['period']>
  const dates = entry.groups.flatMap((group) => group.claims.flatMap((claim) => (claim.publishedAt === null ? [] : [Date.parse(claim.publishedAt)])))
  const told = dates.length === 0 ? null : Math.min(...dates)
  const fitting = facts.filter(
    (fact) =>
      fact.name === entry.metric && fact.kind === kind && fact.unit === entry.unit && fact.currency === entry.currency && (number === null || kind === 'nine-months' || fact.fiscalQuarter === (kind === 'half' ? number * 2 : number)) &&
      (told === null ? year === fact.fiscalYear : Date.parse(fact.endsOn) <= told + early && told - Date.parse(fact.endsOn) <= late) && (!fiscal || year === null || year === fact.fiscalYear),
  )
  return fitting.toSorted((a, b) => (a.endsOn > b.endsOn ? -1 : 1))[0]
}
