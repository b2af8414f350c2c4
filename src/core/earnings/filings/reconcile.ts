// What articles claim against what the company filed.
import type { Database } from 'better-sqlite3'
import type { LedgerClaim, LedgerEntry } from '../../../shared/ledger.ts'
import { statement } from '../../db/index.ts'
import { leastUnit } from '../../extract/index.ts'
import { agree } from '../printed.ts'
import { readDepositaryRatio } from './depositary.ts'

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

const perOrdinary = 'The company files per ordinary share; these articles do not say that they mean one and no depositary share, so they are not held against what was filed.'
const noRatio = 'The company files per ordinary share; for how many of them a depositary share stands, the articles here do not say, or not alike, so these are not held against what was filed.'
/** "Per share" alone may mean either of them. */
const saysOrdinary = /\b(?:ordinary|common|equity|Class [A-Z])\b[^.;]{0,12}\bshares?\b/iu

/**
 * Gives each claim of a reported, whole-company number its standing: confirmed by what was filed, or different; pending where nothing of that period was imported. Companies with
 * depositary shares file per ordinary share: a claim per depositary share is held against the conversion, where an article says the ratio, and else against nothing.
 */
export function reconcile(db: Database, company: string, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const facts = statement(
    db,
    `SELECT filed_facts.name, kind, unit, currency, value_number AS value, ends_on AS endsOn, fiscal_year AS fiscalYear, fiscal_quarter AS fiscalQuarter, derived, tag, form, accession, filed_on AS filedOn
     FROM filers JOIN filed_facts ON filed_facts.cik = filers.cik WHERE filers.company_key = ?`,
  ).all(company) as FactRow[]
  if (facts.length === 0) return entries
  const receipts = entries.filter((entry) => entry.per === 'ADS' || entry.per === 'ADR')
  const hasReceipts = receipts.length > 0 || facts.some((fact) => fact.unit === 'per-share' && /^(?:20-F|6-K)/u.test(fact.form))
  const ratios = receipts.length > 0 ? readRatios(db, company) : []
  return entries.map((entry) => reconcileEntry(entry, facts, { hasReceipts, ratio: ratios.length === 1 ? (ratios[0] as number) : null }))
}

interface Receipts {
  readonly hasReceipts: boolean
  readonly ratio: number | null // ordinary shares for one depositary share; null: not said, or not always the same
}

/** What the articles that claim anything per depositary share say one is worth. */
function readRatios(db: Database, company: string): readonly number[] {
  const texts = statement(
    db,
    `SELECT article_texts.text FROM articles JOIN article_texts ON article_texts.id = articles.text_id
     WHERE articles.id IN (SELECT article_id FROM claims WHERE company_key = ? AND unit = 'per-share' AND withdrawn_at IS NULL)`,
  ).pluck().all(company) as string[]
  return [...new Set(texts.flatMap((text) => readDepositaryRatio(text) ?? []))]
}

function reconcileEntry(entry: LedgerEntry, facts: readonly FactRow[], { hasReceipts, ratio }: Receipts): LedgerEntry {
  if (entry.field !== 'actual' || entry.basis !== 'reported' || entry.segment !== null || entry.period === null) return entry
  const fact = findFact(entry, facts)
  if (!fact) return entry
  const isReceipt = entry.per === 'ADS' || entry.per === 'ADR'
  if (isReceipt && ratio === null) return withNote(entry, noRatio)
  const isMeant = (claim: LedgerClaim): boolean => entry.unit !== 'per-share' || isReceipt || !hasReceipts || saysOrdinary.test(claim.quote)
  if (!entry.groups.some((group) => group.claims.some(isMeant))) return withNote(entry, perOrdinary)
  const times = isReceipt ? (ratio as number) : 1
  const filed = { value: roundNumber(fact.value * times), precision: precisionOf(fact) * times, hedge: null }
  const groups = entry.groups.map((group) => ({
    ...group,
    claims: group.claims.map((claim) => (isMeant(claim) ? { ...claim, filed: agree({ value: claim.value, precision: claim.precision, hedge: null }, filed) ? ('confirmed' as const) : ('different' as const) } : claim)),
  }))
  const isConfirmed = groups.every((group) => group.claims.every((claim) => claim.filed !== 'different'))
  return {
    ...entry, groups,
    filed: {
      value: filed.value, form: fact.form, accession: fact.accession, filedOn: fact.filedOn, tag: fact.tag, derived: fact.derived === 1, standing: isConfirmed ? 'confirmed' : 'different',
      ...(isReceipt ? { conversion: { ratio: times, perShare: fact.value } } : {}),
    },
  }
}

/** A number per share is filed in cents, whatever its last digit; one that was worked out from two rounded ones is only as exact as they are. */
function precisionOf(fact: FactRow): number {
  if (fact.unit !== 'per-share') return fact.derived === 1 ? 2e6 : Math.abs(fact.value) * 1e-9
  return fact.derived === 1 ? 0.02 : Math.min(0.01, leastUnit(fact.value))
}

function withNote(entry: LedgerEntry, note: string): LedgerEntry {
  return { ...entry, note: entry.note === null ? note : `${entry.note} ${note}` }
}

function roundNumber(value: number): number {
  return Number(value.toPrecision(12))
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
