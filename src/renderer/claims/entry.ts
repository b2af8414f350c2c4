import type { ClaimUnit, LedgerEntry } from '../../shared/ledger.ts'
import { formatChange, formatFigure } from '../ui/numbers.ts'

type Thing = Pick<LedgerEntry, 'period' | 'metric' | 'basis' | 'segment' | 'field' | 'unit' | 'per' | 'currency'>

/** One name for one thing that is claimed. */
export function keyOfEntry({ period, metric, basis, segment, field, unit, per, currency }: Thing): string {
  return JSON.stringify([period, metric, basis, segment, field, unit, per, currency])
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
