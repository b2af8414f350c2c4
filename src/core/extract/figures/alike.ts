// What makes two readings one, and what cannot belong together: ranges told twice, expectations out of reach.
import type { Period } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'

export const sameSegment = (a: string | null, b: string | null): boolean => (a ?? '').toLowerCase() === (b ?? '').toLowerCase()

export function samePeriod(a: Period | null, b: Period | null): boolean {
  return (
    a?.kind === b?.kind &&
    (a?.number === b?.number || a?.number == null || b?.number == null) &&
    (a?.year === b?.year || a?.year == null || b?.year == null)
  )
}

/** "adjusted EPS guidance of $4.60 to $4.80", and again "EPS guidance: $4.60 - $4.80": one range, whose footing one of the two places leaves out. */
export function isSameRange(a: Draft, b: Draft): boolean {
  return a.mode === 'guidance' && b.mode === 'guidance' && a.low !== null && a.high !== null && a.low !== a.high && a.low === b.low && a.high === b.high && a.symbol === b.symbol && a.metric === b.metric && a.unit === b.unit && a.basisSaid !== b.basisSaid && (a.basisSaid ? b : a).basis === 'reported' && sameSegment(a.segment, b.segment) && (a.period === null || b.period === null || samePeriod(a.period, b.period))
}

/** Whether a number can be what was expected of another: not a loss beyond a small profit, nor revenue many times as large. Told apart from its figure, it may be another company's. */
export function isWithinReach({ actual, metric }: Draft, expected: number | null): boolean {
  if (expected === null || actual === null || actual === 0 || expected === 0) return true
  if (actual * expected < 0) return Math.abs(expected) < 2 * Math.abs(actual)
  return metric !== 'revenue' || Math.abs(Math.log(actual / expected)) < Math.log(4)
}
