import type { History, HistoryPoint } from '../../shared/ledger.ts'
import type { Words } from '../../shared/words/languages.ts'
import { formatMonth } from '../ui/times.ts'

const steps = 4 // of a scale, about

export type PeriodKind = HistoryPoint['period']['kind']
/** A period without a year is told apart by when articles told of it. */
export function tellPeriod(point: HistoryPoint, { claims, earnings }: Words): { readonly whole: string; readonly brief: string } {
  const { period, latestAt } = point
  const [toldIn, told] = latestAt === null ? [claims.toldUndated, claims.undated] : [claims.toldIn(formatMonth(latestAt)), formatMonth(latestAt)]
  return { whole: period.year === null ? `${earnings.period(period)}, ${toldIn}` : earnings.period(period), brief: claims.periodBriefly(period, told) }
}

export type Choice = History['choices'][number]

/** One name for what a history is of. */
export function keyOfChoice({ metric, basis, segment }: Choice): string {
  return JSON.stringify([metric, basis, segment])
}

/** The kinds of periods that a history has, those with the most points first. */
export function listKinds(points: readonly HistoryPoint[]): readonly PeriodKind[] {
  return [...Map.groupBy(points.filter(isTold), (point) => point.period.kind)].toSorted(([, a], [, b]) => b.length - a.length).map(([kind]) => kind)
}

/** Whether there is a number to show: of a period that only a forecast speaks of, a row would hold nothing but dashes. */
export function isTold({ actual, consensus, growth, filed }: HistoryPoint): boolean {
  return actual !== null || consensus !== null || growth !== null || filed !== null
}

/** Points that may stand on one scale: of one kind of period, and in the currency and per the unit that most of them have. */
export function comparable(points: readonly HistoryPoint[], kind: PeriodKind): readonly HistoryPoint[] {
  const ofKind = points.filter((point) => point.period.kind === kind && isTold(point))
  const byScale = [...Map.groupBy(ofKind, (point) => `${point.unit} ${point.currency} ${point.per}`).values()]
  return byScale.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** What of a point is drawn: the number itself and what was expected, or its growth in percent. */
export interface Drawn {
  readonly point: HistoryPoint
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

export function drawnOf(point: HistoryPoint, what: 'value' | 'growth'): Drawn {
  if (what === 'growth') return { point, value: point.growth?.value ?? null, low: null, high: null }
  return { point, value: point.actual?.value ?? null, low: point.consensus?.low ?? null, high: point.consensus?.high ?? null }
}

/** A scale that holds all the numbers, in steps of 1, 2 or 5 of a power of ten; zero is among them where the numbers are near it. */
export function scaleOf(drawn: readonly Drawn[]): { readonly low: number; readonly high: number; readonly steps: readonly number[] } {
  const numbers = drawn.flatMap(({ value, low, high }) => [value, low, high]).filter((number) => number !== null)
  const [least, most] = numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)]
  const from = least > 0 && least < most * 0.6 ? 0 : least
  const to = most < 0 && most > least * 0.6 ? 0 : most
  const rough = Math.max(to - from || Math.abs(to) || 1, Number.EPSILON) / steps // no article prints anything finer
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10)
  const [first, last] = [Math.floor(from / step), Math.ceil(to / step) + (from === to ? 1 : 0)]
  return { low: first * step, high: last * step, steps: Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12))) }
}

/** Where a number stands on a scale: 0 at the top, 1 at the bottom. */
export function heightOf(value: number, { low, high }: Pick<ReturnType<typeof scaleOf>, 'low' | 'high'>): number {
  return (high - value) / (high - low)
}
