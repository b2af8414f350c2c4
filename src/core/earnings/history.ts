// One metric of a company over its periods, from the claims of the library's own articles.
import type { Database } from 'better-sqlite3'
import type { History, HistoryPoint, LedgerClaim, LedgerEntry } from '../../shared/ledger.ts'
import { nameOfCompany } from '../companies/index.ts'
import { companyOfSymbol } from './company.ts'
import { readLedger } from './ledger/read.ts'
import { keyOfSegment } from './ledger/thing.ts'
import { surpriseOf } from './store-claims.ts'

export interface HistoryRequest {
  readonly symbol: string
  readonly metric: LedgerEntry['metric']
  readonly basis: LedgerEntry['basis']
  readonly segment: string | null
}

const month = 30 * 86_400_000

/** Points oldest first, those of articles without a date before all: one a period, currency and share. The actual is what most articles say; the consensus is the range that they claim. */
export function readHistory(db: Database, request: HistoryRequest): History {
  const entries = readLedger(db, request.symbol)
  const own = entries.filter((entry) => entry.metric === request.metric && entry.basis === request.basis && keyOfSegment(entry.segment) === keyOfSegment(request.segment) && entry.period !== null)
  const measured = own.filter((entry) => !entry.field.startsWith('change'))
  const rates = own.filter((entry) => entry.field === 'change' && entry.unit === 'percent')
  const groups = Map.groupBy(measured.length > 0 ? measured : rates, (entry) => [nameOfPeriod(entry), entry.currency, entry.per, entry.unit].join('|'))
  const points = [...groups.values()].map((group) => makePoint(group, rates)).toSorted((a, b) => ((a.latestAt ?? '') < (b.latestAt ?? '') ? -1 : 1))
  return { symbol: request.symbol.toUpperCase(), company: nameOfCompany(db, companyOfSymbol(db, request.symbol)), points: withGrowth(points), choices: listChoices(entries) }
}

/** A year that no article prints is told by when they were written. */
function nameOfPeriod(entry: LedgerEntry): string {
  const { kind, number, year } = entry.period as NonNullable<LedgerEntry['period']>
  return `${kind} ${number ?? ''} ${year ?? `~${Math.round(newestOf(entry) / (12 * month))}`}`
}

function makePoint(group: readonly LedgerEntry[], rates: readonly LedgerEntry[]): HistoryPoint {
  const first = group[0] as LedgerEntry
  const find = (field: LedgerEntry['field']): LedgerEntry | undefined => group.find((entry) => entry.field === field)
  const [actual, consensus, low, high] = [find('actual'), find('consensus'), newest(group, 'guidance-low'), newest(group, 'guidance-high')]
  const rate = rates.find((entry) => nameOfPeriod(entry) === nameOfPeriod(first))
  const value = actual?.groups[0]?.value ?? null
  const expected = consensus?.groups.map((each) => each.value) ?? []
  const surprises = expected.flatMap((each) => surpriseOf({ actual: value, consensus: each }) ?? [])
  return {
    period: first.period as HistoryPoint['period'],
    currency: first.currency,
    per: first.per,
    unit: first.unit === 'points' || first.unit === 'bps' ? 'percent' : first.unit,
    actual: value === null ? null : { value, claims: actual?.groups[0]?.claims ?? [] },
    disputed: group.some((entry) => !entry.agree),
    consensus: expected.length === 0 ? null : { low: Math.min(...expected), high: Math.max(...expected), claims: claimsOf(consensus) },
    surprise: surprises.length === 0 ? null : { low: Math.min(...surprises), high: Math.max(...surprises) },
    growth: rate?.groups[0] ? { value: rate.groups[0].value, stated: true, claims: rate.groups[0].claims } : null,
    guidance: low || high ? { low: low?.groups[0]?.value ?? null, high: high?.groups[0]?.value ?? null, claims: [...claimsOf(low), ...claimsOf(high)] } : null,
    filed: actual?.filed ?? null,
    latestAt: dateOf(Math.max(...group.map(newestOf))),
  }
}

/** Where no article states the growth, two periods of the library give it: the same period a year apart, in one currency. */
function withGrowth(points: readonly HistoryPoint[]): readonly HistoryPoint[] {
  return points.map((point) => {
    const before = points.find((other) => other.period.kind === point.period.kind && other.period.number === point.period.number && other.currency === point.currency && other.per === point.per && other.period.year !== null && point.period.year === other.period.year + 1)
    if (point.growth || point.unit === 'percent' || !point.actual || !before?.actual || before.actual.value <= 0) return point
    const value = Number((((point.actual.value - before.actual.value) / before.actual.value) * 100).toPrecision(12))
    return { ...point, growth: { value, stated: false, claims: [...point.actual.claims, ...before.actual.claims] } }
  })
}

function newest(group: readonly LedgerEntry[], field: LedgerEntry['field']): LedgerEntry | undefined {
  return group.filter((entry) => entry.field === field).toSorted((a, b) => newestOf(b) - newestOf(a))[0]
}

/** What nobody dated has no date, and not the first one that a computer knows. */
function dateOf(time: number): string | null {
  return time === 0 ? null : new Date(time).toISOString()
}

/** Epoch milliseconds of the newest article; 0 where none of them carries a date. */
function newestOf(entry: LedgerEntry): number {
  const times = [...claimsOf(entry), ...entry.superseded.map(({ claim }) => claim)].map((claim) => (claim.publishedAt === null ? 0 : Date.parse(claim.publishedAt)))
  return Math.max(0, ...times)
}

function claimsOf(entry: LedgerEntry | undefined): readonly LedgerClaim[] {
  return entry?.groups.flatMap((group) => group.claims) ?? []
}

function listChoices(entries: readonly LedgerEntry[]): History['choices'] {
  const counts = new Map<string, { metric: LedgerEntry['metric']; basis: LedgerEntry['basis']; segment: string | null; claims: number }>()
  for (const entry of entries) {
    const key = [entry.metric, entry.basis, keyOfSegment(entry.segment)].join('|')
    const known = counts.get(key) ?? { metric: entry.metric, basis: entry.basis, segment: entry.segment, claims: 0 }
    counts.set(key, { ...known, claims: known.claims + claimsOf(entry).length })
  }
  return [...counts.values()].toSorted((a, b) => b.claims - a.claims)
}
