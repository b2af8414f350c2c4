// A draft is a figure or a piece of guidance while its numbers are still being gathered, sentence by sentence.
import type { Basis, Change, Doubt, Figure, Metric, Period, Span, TraceLine, Unit, Verdict } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'

export interface Draft {
  readonly mode: 'result' | 'guidance'
  symbol: string | null
  period: Period | null // null: not said here; the company's own period is used
  metric: Metric
  basis: Basis
  basisSaid: boolean
  segment: string | null
  unit: Unit
  currency: string | null
  per: Figure['per']
  actual: number | null
  consensus: number | null
  prior: number | null
  change: Change | null
  atLeast?: boolean // "more than 20%": the growth is told as a bound
  verdict: Verdict | null
  alternatives: { actual: number; currency: string }[]
  low: number | null
  high: number | null
  earlierLow: number | null
  earlierHigh: number | null
  action: 'raised' | 'lowered' | 'reaffirmed' | null
  evidence: Span[]
  readonly block: number
  readonly loss: boolean
  lesser: boolean // of continuing operations, or per share before dilution: beside the net or the diluted number it gives way
}

/** A draft that becomes no figure is kept as a question, one for each of its sentences. */
export function doubtDraft(doubts: Doubt[], draft: Draft, reason: string): void {
  for (const span of draft.evidence) doubts.push({ span, symbol: draft.symbol, metric: draft.metric, reading: `${draft.metric} of ${draft.symbol ?? 'an unnamed company'}`, reason })
}

/** What reading leaves behind about one number. */
export interface Note {
  readonly amount: Amount
  readonly rule: string
  readonly outcome: TraceLine['outcome']
  readonly why: string
  readonly metric?: Metric | null // what a refused number may have been
}

const percentMetrics = new Set<Metric>(['gross-margin', 'operating-margin', 'comparable-sales'])
const countMetrics = new Set<Metric>(['users', 'deliveries'])

export function unitOfMetric(metric: Metric): Unit {
  if (metric === 'eps') return 'per-share'
  if (percentMetrics.has(metric)) return 'percent'
  if (countMetrics.has(metric)) return 'count'
  return 'currency'
}

export function newDraft(
  mode: Draft['mode'],
  metric: Metric,
  basis: Basis,
  basisSaid: boolean,
  segment: string | null,
  block: number,
  loss: boolean,
): Draft {
  return {
    mode,
    symbol: null,
    period: null,
    metric,
    basis,
    basisSaid,
    segment,
    unit: unitOfMetric(metric),
    currency: null,
    per: null,
    actual: null,
    consensus: null,
    prior: null,
    change: null,
    verdict: null,
    alternatives: [],
    low: null,
    high: null,
    earlierLow: null,
    earlierHigh: null,
    action: null,
    evidence: [],
    block,
    loss,
    lesser: false,
  }
}

export function addEvidence(draft: Draft, span: Span): void {
  if (!draft.evidence.some((other) => other[0] <= span[0] && span[1] <= other[1])) draft.evidence.push(span)
}

/** A profit above the bottom line, or a cash flow. */
export function isProfit(metric: Metric): boolean {
  return (
    metric === 'ebit' ||
    metric === 'ebita' ||
    metric === 'ebitda' ||
    metric === 'operating-income' ||
    metric === 'free-cash-flow' ||
    metric === 'operating-cash-flow'
  )
}
