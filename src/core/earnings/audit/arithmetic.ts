// Interval arithmetic: a printed number stands for all that rounds to it, and only what no such choice explains is a finding.
import { rangeOf } from '../printed.ts'
import type { Printed } from '../printed.ts'

export type Range = readonly [low: number, high: number]

function corners(one: Range, other: Range, compute: (a: number, b: number) => number): Range {
  const values = one.flatMap((a) => other.map((b) => compute(a, b)))
  return [Math.min(...values), Math.max(...values)]
}

/** Percent by which sizes changed. A fall is negative. */
export function changeBetween(actual: Printed, prior: Printed): Range {
  return corners(sizeOf(actual), sizeOf(prior), (a, b) => ((a - b) / Math.abs(b)) * 100)
}

export function shareOf(part: Printed, whole: Printed): Range {
  return corners(sizeOf(part), sizeOf(whole), (a, b) => (a / b) * 100)
}

export function ratioBetween(one: Printed, other: Printed): Range {
  return corners(sizeOf(one), sizeOf(other), (a, b) => a / b)
}

export function differenceBetween(one: Printed, other: Printed): Range {
  return corners(sizeOf(one), sizeOf(other), (a, b) => a - b)
}

export function sumOf(parts: readonly Printed[]): Range {
  return parts.map(sizeOf).reduce<Range>((sum, [low, high]) => [sum[0] + low, sum[1] + high], [0, 0])
}

export function sizeOf(number: Printed): Range {
  return rangeOf({ ...number, value: Math.abs(number.value) })
}

/** Whether two ranges have a number in common; where they only touch, rounding halves may have gone either way. */
export function touches(one: Range, other: Range): boolean {
  const slack = 1e-7 * Math.max(1e-6, Math.abs(one[0]), Math.abs(one[1]), Math.abs(other[0]), Math.abs(other[1]))
  return one[0] <= other[1] + slack && other[0] <= one[1] + slack
}

/** "14.0 %", "4.35 %": for a sentence. */
export function showPercent(range: Range): string {
  const middle = (range[0] + range[1]) / 2
  return `${Number(middle.toFixed(Math.abs(range[1] - range[0]) > 0.5 ? 1 : 2))} %`
}
