import type { ClaimUnit, Disagreement, LedgerClaim, LedgerEntry } from '../../shared/ledger.ts'
import { formatChange, formatFigure } from '../ui/numbers.ts'

type Entry = Pick<LedgerEntry, 'period' | 'metric' | 'basis' | 'segment' | 'field' | 'unit' | 'per' | 'currency'> & ({ readonly groups: LedgerEntry['groups'] } | { readonly sides: Disagreement['sides'] })

/** One name for one thing that is claimed. Two of them may differ only in their articles: where nobody prints the year. */
export function keyOfEntry(entry: Entry): string {
  const { period, metric, basis, segment, field, unit, per, currency } = entry
  return JSON.stringify([period, metric, basis, segment, field, unit, per, currency, claimsOf(entry)[0]?.articleId])
}

/** When the newest of its articles came out, ISO 8601; null where none of them has a date. */
export function toldAt(entry: Entry): string | null {
  return claimsOf(entry).map((claim) => claim.publishedAt).filter((time) => time !== null).toSorted().at(-1) ?? null
}

function claimsOf(entry: Entry): readonly LedgerClaim[] {
  return ('groups' in entry ? entry.groups : entry.sides).flatMap((group) => group.claims)
}

/** A claimed value in its own unit: changes always with their sign. */
export function formatClaim(value: number, field: LedgerEntry['field'], unit: ClaimUnit, currency: string | null): string {
  const isChange = field === 'change' || field === 'change-qoq'
  if (unit === 'points' || unit === 'bps' || isChange) {
    const { number, unit: counted } = formatChange({ value, kind: unit === 'points' || unit === 'bps' ? unit : 'percent' })
    return counted === '' ? number : `${number} ${counted}`
  }
  return formatFigure(value, unit, currency)
}
