// Drafts become figures: merged by what they are about, checked, given a verdict.
import type { Doubt, Figure, Guidance, Metric, Period, Snapshot, Verdict } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'
import { isSameRange, isWithinReach, samePeriod, sameSegment } from './alike.ts'
import { doubtComparison, fitsGrowth } from './contradictions.ts'
import { addEvidence } from './drafts.ts'
import { roundNumber } from '../numbers/arithmetic.ts'

/** Merges drafts that are about the same figure. The first printed number stands; a later, different one is left out. */
export function mergeDrafts(drafts: readonly Draft[], doubts: Doubt[] = []): readonly Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts) {
    const orphan = draft.mode === 'result' && draft.actual === null && draft.change === null && !draft.basisSaid
    const target = orphan ? undefined : merged.find((other) => isSameFigure(other, draft))
    if (!target) {
      merged.push(draft)
      continue
    }
    absorb(target, draft, doubts)
  }
  return merged.filter((draft) => !isNamedElsewhere(draft, merged) && !isSequentialAgain(draft, merged))
}

/** "an 18.4% increase on a sequential basis", and further down "The 18.4% increase in revenue resulted from": no growth on the year. */
function isSequentialAgain(draft: Draft, all: readonly Draft[]): boolean {
  if (draft.mode !== 'result' || draft.actual !== null || draft.prior !== null || draft.change?.period !== 'yoy') return false
  return all.some((other) => other.mode === 'result' && other.change?.period === 'qoq' && other.change.value === draft.change!.value && other.change.kind === draft.change!.kind && other.symbol === draft.symbol && other.metric === draft.metric && sameSegment(other.segment, draft.segment))
}

/** "the service ended with 156 million subscribers", told before of the service by name: one count, and not the company's. */
function isNamedElsewhere(draft: Draft, all: readonly Draft[]): boolean {
  if (draft.mode !== 'result' || draft.metric !== 'users' || draft.segment !== null || draft.actual === null) return false
  const named = all.find((other) => other.mode === 'result' && other.metric === 'users' && other.segment !== null && other.symbol === draft.symbol && other.actual === draft.actual && samePeriod(other.period, draft.period))
  if (!named) return false
  named.prior ??= draft.prior
  named.change ??= draft.change
  for (const span of draft.evidence) addEvidence(named, span)
  return true
}

function isSameFigure(a: Draft, b: Draft): boolean {
  if (isSameRange(a, b)) return true
  // the same range told again without its year
  if (a.mode === 'guidance' && b.mode === 'guidance' && b.period === null && a.low !== null && a.low === b.low && a.high === b.high && a.symbol === b.symbol && a.metric === b.metric && a.basis === b.basis && a.unit === b.unit && sameSegment(a.segment, b.segment)) return true
  return (
    a.mode === b.mode &&
    a.symbol === b.symbol &&
    (a.mode === 'guidance' || a.actual !== null || a.change !== null || a.basisSaid) &&
    (a.change === null || b.change === null || a.change.period === b.change.period) &&
    a.metric === b.metric &&
    a.basis === b.basis &&
    sameSegment(a.segment, b.segment) &&
    a.period?.kind === b.period?.kind &&
    (a.mode === 'result' || (a.unit === b.unit && samePeriod(a.period, b.period)))
  )
}

/** The same number rounded: the exact one stands. */
function finer(known: number, other: number): number {
  const digits = (value: number): number => String(Math.abs(value)).replace(/0+$/u, '').length
  return digits(other) > digits(known) ? other : known
}

function absorb(target: Draft, other: Draft, doubts: Doubt[]): void {
  if (target.mode === 'guidance' && isSameRange(target, other) && other.basisSaid) Object.assign(target, { basis: other.basis, basisSaid: true })
  const lone = target.actual === null && other.actual !== null
  const near = (a: number | null, b: number | null): boolean =>
    a === null || b === null || Math.abs(a - b) <= 0.012 * Math.max(Math.abs(a), Math.abs(b))
  if (target.mode === 'guidance') {
    const bounded = target.low === null && other.low !== null && near(target.high, other.high) // "up to $1.42 billion" in the headline, "$1.40-1.42 billion" below
    if ((target.low === null && target.high === null) || bounded) {
      target.low = other.low
      target.high = other.high
      target.currency ??= other.currency
    } else if (!(near(target.low, other.low) && near(target.high, other.high))) return
  } else {
    if (target.actual !== null && other.actual !== null && target.lesser !== other.lesser) return takeNet(target, other)
    if (target.actual !== null && other.actual !== null && !near(target.actual, other.actual)) return takeYearBefore(target, other)
    // $150 million from $124 million and $151 million from $121 million are two numbers, not one rounded
    if (target.actual !== null && other.actual !== null && target.actual !== other.actual && target.prior !== null && other.prior !== null && !near(target.prior, other.prior)) return
    target.actual = target.actual !== null && other.actual !== null ? finer(target.actual, other.actual) : (target.actual ?? other.actual)
  }
  const joined = { actual: target.actual, prior: target.prior ?? other.prior, change: target.change ?? other.change, atLeast: (target.change === null ? other : target).atLeast === true }
  // "profit before tax up 169 per cent" read as the net one, and then "profit after tax grew by 162 per cent from 111 to 292 billion": growth told alone gives way to numbers that deny it
  if (lone && other.prior !== null && other.change !== null && fitsGrowth(other) && target.change !== null && Math.abs(target.change.value - other.change.value) > 4) {
    doubtComparison(doubts, { ...other, evidence: target.evidence })
    Object.assign(target, { change: other.change, evidence: [] })
  } else if (!fitsGrowth(joined) && fitsGrowth(target)) {
    doubtComparison(doubts, other)
    other = { ...other, prior: null, change: null }
  }
  // "surged more than 60 per cent", and then "rose 62 per cent to 42 billion": the growth that stands with the number is the exact one
  if (lone && target.change !== null && other.change !== null && target.change.kind === other.change.kind && target.change.period === other.change.period && Math.sign(target.change.value) === Math.sign(other.change.value) && Math.abs(target.change.value - other.change.value) <= 4) target.change = other.change
  target.currency ??= other.currency
  target.per ??= other.per
  target.consensus ??= other.consensus
  target.prior = target.prior !== null && other.prior !== null && near(target.prior, other.prior) ? finer(target.prior, other.prior) : (target.prior ?? other.prior)
  target.change ??= other.change
  target.verdict ??= other.verdict
  target.earlierLow ??= other.earlierLow
  target.earlierHigh ??= other.earlierHigh
  target.action ??= other.action
  for (const alternative of other.alternatives)
    if (!target.alternatives.some((known) => known.currency === alternative.currency)) target.alternatives.push(alternative)
  for (const span of other.evidence) addEvidence(target, span)
}

/** "Loss from continuing operations was $7.2 million. … Net loss was $7.9 million": the net number is the figure. */
function takeNet(target: Draft, other: Draft): void {
  if (!target.lesser) return
  const { actual, prior, change, consensus, verdict, currency, per, evidence } = other
  Object.assign(target, { actual, prior, change, consensus, verdict, currency, per, evidence: [...evidence], lesser: false })
}

/** "Net income for the fourth quarter of 2025 was $4.0 million", beside that of 2026: what looks like another number of the figure is that of the year before. */
function takeYearBefore(target: Draft, other: Draft): void {
  const [told, named] = [target.period, other.period]
  if (told?.year == null || named?.year == null || told.number !== named.number) return
  if (/\bend(?:ed|ing)\b/iu.test(`${told.text} ${named.text}`) && (told.fiscal || named.fiscal)) return // fiscal 2027 may end in June 2026
  const [later, earlier] = told.year > named.year ? [target, other] : [other, target]
  if (Math.abs(told.year - named.year) !== 1 || target.prior !== null || later.prior !== null || !fitsGrowth({ actual: later.actual, prior: earlier.actual, change: later.change })) return
  const { actual } = later
  Object.assign(target, { prior: earlier.actual, actual, change: later.change, period: later.period, consensus: later.consensus, verdict: later.verdict })
  for (const span of other.evidence) addEvidence(target, span)
}

/** Drafts that carry only a comparison (a consensus, a year-ago number) join the figure they compare with, whatever basis was said. */
export function adoptOrphans(drafts: readonly Draft[], doubts: Doubt[] = []): readonly Draft[] {
  const whole = drafts.filter((draft) => draft.mode === 'guidance' || draft.actual !== null || draft.change !== null)
  const orphans = drafts.filter((draft) => !whole.includes(draft))
  for (const orphan of orphans) {
    const candidates = whole.filter(
      (draft) =>
        draft.mode === 'result' &&
        draft.symbol === orphan.symbol &&
        draft.metric === orphan.metric &&
        sameSegment(draft.segment, orphan.segment) &&
        samePeriod(draft.period, orphan.period) &&
        draft.actual !== null &&
        isWithinReach(draft, orphan.consensus),
    )
    const excluding =
      orphan.metric === 'eps' && orphan.consensus !== null && !orphan.basisSaid
        ? candidates.find((draft) => draft.basis === 'adjusted' && draft.consensus === null)
        : undefined
    const match =
      excluding ??
      candidates.find((draft) => draft.basis === orphan.basis) ??
      (orphan.basisSaid ? undefined : candidates.length === 1 ? candidates[0] : undefined)
    if (!match) continue
    if (orphan.consensus !== null && match.consensus === null) match.consensus = orphan.consensus
    else if (orphan.prior !== null && match.prior === null && !fitsGrowth({ ...match, prior: orphan.prior })) {
      doubtComparison(doubts, orphan)
      continue
    } else if (orphan.prior !== null && match.prior === null) match.prior = orphan.prior
    else continue
    match.verdict ??= orphan.verdict
    for (const span of orphan.evidence) addEvidence(match, span)
  }
  return whole
}

/** Beat, miss or inline: by the numbers, where both are known; a smaller loss is a beat. */
export function verdictOf(draft: Draft): Verdict | null {
  if (draft.actual === null) return draft.verdict
  if (draft.consensus === null) return draft.verdict
  const difference = roundNumber(draft.actual - draft.consensus)
  if (Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(draft.actual))) return 'inline'
  if (draft.verdict === 'inline') return 'inline'
  return difference > 0 ? 'beat' : 'miss'
}

function toFigure(draft: Draft): Figure {
  return {
    metric: draft.metric,
    basis: draft.basis,
    segment: draft.segment,
    actual: draft.actual,
    unit: draft.unit,
    currency: draft.actual === null && draft.prior === null ? null : draft.currency,
    ...(draft.per && draft.unit === 'per-share' ? { per: draft.per } : {}),
    consensus: draft.consensus,
    prior: draft.prior,
    change: draft.change,
    verdict: verdictOf(draft),
    ...(draft.alternatives.length > 0 ? { alternatives: draft.alternatives } : {}),
    evidence: [...draft.evidence].sort((a, b) => a[0] - b[0]),
  }
}

function toGuidance(draft: Draft): Guidance {
  return {
    metric: draft.metric,
    basis: draft.basis,
    segment: draft.segment,
    unit: draft.unit,
    currency: draft.unit === 'currency' || draft.unit === 'per-share' ? draft.currency : null,
    ...(draft.per && draft.unit === 'per-share' ? { per: draft.per } : {}),
    low: draft.low,
    high: draft.high,
    period: draft.period,
    action: actionOf(draft),
    consensus: draft.consensus,
    evidence: [...draft.evidence].sort((a, b) => a[0] - b[0]),
  }
}

function actionOf(draft: Draft): Guidance['action'] {
  const middle = (low: number | null, high: number | null): number | null => (low === null ? high : high === null ? low : (low + high) / 2)
  const now = middle(draft.low, draft.high)
  const before = middle(draft.earlierLow, draft.earlierHigh)
  if (now !== null && before !== null) {
    const inside =
      draft.low !== null &&
      draft.high !== null &&
      draft.earlierLow !== null &&
      draft.earlierHigh !== null &&
      draft.low > draft.earlierLow &&
      draft.high < draft.earlierHigh
    if (inside) return null
    if (Math.abs(now - before) > 1e-9 * Math.abs(before))
      return draft.action === 'reaffirmed' ? 'reaffirmed' : now > before ? 'raised' : 'lowered'
    return draft.action
  }
  return draft.action
}

const headline: readonly Metric[] = [
  'revenue',
  'eps',
  'net-income',
  'operating-income',
  'ebit',
  'ebita',
  'ebitda',
  'gross-margin',
  'operating-margin',
  'free-cash-flow',
  'operating-cash-flow',
  'comparable-sales',
  'users',
  'deliveries',
  'bookings',
  'backlog',
]

/** Groups finished drafts into snapshots, one per company and period; guidance goes with the company's first snapshot. */
export function buildSnapshots(
  drafts: readonly Draft[],
  companies: ReadonlyMap<string, string | null>,
  doubts: Doubt[],
): readonly Snapshot[] {
  const snapshots = new Map<string, { symbol: string; period: Period; figures: Draft[]; guidance: Draft[] }>()
  for (const draft of drafts) {
    if (draft.mode !== 'result' || !draft.symbol || !draft.period || !headline.includes(draft.metric)) continue
    const key = `${draft.symbol} ${draft.period.kind}`
    const entry = snapshots.get(key) ?? { symbol: draft.symbol, period: draft.period, figures: [], guidance: [] }
    entry.period = richerPeriod(entry.period, draft.period)
    entry.figures.push(draft)
    snapshots.set(key, entry)
  }
  for (const draft of drafts) {
    if (draft.mode !== 'guidance' || !draft.symbol || (draft.low === null && draft.high === null)) continue
    const home = [...snapshots.values()].find((entry) => entry.symbol === draft.symbol)
    if (home) home.guidance.push(draft)
    else
      for (const span of draft.evidence)
        doubts.push({
          span,
          symbol: draft.symbol,
          metric: draft.metric,
          reading: `guidance for ${draft.metric}`,
          reason: 'the article reports no results of this company',
        })
  }
  return [...snapshots.values()].map((entry) => ({
    symbol: entry.symbol,
    company: companies.get(entry.symbol) ?? null,
    period: entry.period,
    figures: entry.figures.map(toFigure),
    guidance: entry.guidance.map(toGuidance),
  }))
}

function richerPeriod(a: Period, b: Period): Period {
  return { ...a, number: a.number ?? b.number, fiscal: a.fiscal || b.fiscal, year: a.year ?? b.year }
}
