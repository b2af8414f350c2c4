// Whether two printed numbers can be one number. No percentage of tolerance: only what rounding, as printed, explains.
import { leastUnit } from '../extract/index.ts'

export interface Printed {
  readonly value: number
  readonly precision: number // one unit of the last printed digit
  readonly hedge: 'about' | 'over' | 'under' | null
}

const same = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-6)

/** Two values agree where one is the other rounded as printed; printed equally exactly they must be equal. A hedged number ("about", "more than") is a range. */
export function agree(one: Printed, other: Printed): boolean {
  if (same(one.value, other.value)) return true
  if (one.hedge !== null || other.hedge !== null) return meet(rangeOf(one), rangeOf(other))
  if (same(one.precision, other.precision)) return false
  const [fine, coarse] = one.precision < other.precision ? [one, other] : [other, one]
  return Math.abs(fine.value - coarse.value) <= (coarse.precision / 2) * (1 + 1e-9)
}

/** What a number may stand for: all that rounds to it; "more than 30" reaches to 40, for nobody who knows 41 says so. */
export function rangeOf({ value, precision, hedge }: Printed): readonly [low: number, high: number] {
  if (hedge === null) return [value - precision / 2, value + precision / 2]
  const unit = Math.max(leastUnit(value), precision)
  if (hedge === 'about') return [value - unit / 2, value + unit / 2]
  const outward = (hedge === 'over') === value >= 0
  return outward ? [value - precision / 2, value + unit] : [value - unit, value + precision / 2]
}

export function meet(one: readonly [number, number], other: readonly [number, number]): boolean {
  const slack = 1e-9 * Math.max(Math.abs(one[0]), Math.abs(one[1]), Math.abs(other[0]), Math.abs(other[1]))
  return one[0] <= other[1] + slack && other[0] <= one[1] + slack
}

/** Groups that rounding reconciles, the most exact numbers first: a coarse number joins the nearest group that it can be. */
export function groupPrinted<Claim extends Printed>(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups: Claim[][] = []
  const exactFirst = claims.toSorted((a, b) => Number(a.hedge !== null) - Number(b.hedge !== null) || a.precision - b.precision)
  for (const claim of exactFirst) {
    const fitting = groups.filter((group) => group.some((member) => agree(member, claim)))
    const nearest = fitting.toSorted((a, b) => distance(a[0]!, claim) - distance(b[0]!, claim))[0]
    if (nearest) nearest.push(claim)
    else groups.push([claim])
  }
  return groups
}

function distance(one: Printed, other: Printed): number {
  return Math.abs(one.value - other.value)
}
