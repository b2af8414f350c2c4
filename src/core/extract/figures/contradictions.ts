// A number, last year's and the growth between them must agree: a comparison from another sentence that does not fit is somebody else's.
import type { Doubt } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'

type Compared = Pick<Draft, 'actual' | 'prior' | 'change' | 'atLeast'>

/** Whether growth over last year's number gives this year's, as far as the printed digits tell. True where one of them is missing or a loss. */
export function fitsGrowth({ actual, prior, change, atLeast }: Compared): boolean {
  if (actual === null || prior === null || change?.kind !== 'percent' || change.period !== 'yoy') return true
  if (actual <= 0 || prior <= 0) return true
  const grown = (actual / prior - 1) * 100
  if (atLeast && Math.sign(grown) === Math.sign(change.value) && Math.abs(grown) >= Math.abs(change.value) && Math.abs(grown) < 1.5 * Math.abs(change.value)) return true
  const rounding = (100 + Math.abs(grown)) * (printedError(actual) + printedError(prior))
  return Math.abs(grown - change.value) <= Math.max(1.5, 0.15 * Math.abs(change.value), rounding)
}

/** How far a printed number may be from the true one, as a share of it: "$2.1 billion" by 2.4 %. */
function printedError(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+|0+$/gu, '')
  return digits.length === 0 ? 1 : 0.5 / Number(digits.slice(0, 6).padEnd(2, '0'))
}

/** By how many points a stated growth misses that of the numbers; 0 where they tell none. */
function missOf({ actual, prior }: Compared, stated: number): number {
  return actual === null || prior === null || actual <= 0 || prior <= 0 ? 0 : Math.abs((actual / prior - 1) * 100 - stated)
}

/**
 * "a profit of $369 million, or 18 cents a share, up 31% from $281 million, or 13 cents a share", "$7.8 million for the quarter and $27.7 million for the year, a 35% increase compared
 * to $5.8 million for the quarter": growth that its own numbers deny, and those beside it give, is theirs.
 */
export function moveGrowth(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.mode !== 'result' || draft.change === null || missOf(draft, draft.change.value) < 3) continue
    const beside = drafts.find((other) => other.mode === 'result' && other !== draft && isBeside(draft, other) && other.segment === draft.segment && other.change === null && other.actual !== null && other.prior !== null && missOf(other, draft.change!.value) < 1)
    if (!beside) continue
    beside.change = draft.change
    draft.change = null
  }
}

/** The profit in total and per share, or one measure of two periods. */
function isBeside(draft: Draft, other: Draft): boolean {
  const profit = (metric: Draft['metric']): boolean => metric === 'eps' || metric === 'net-income'
  return (profit(draft.metric) && profit(other.metric) && draft.metric !== other.metric) || (draft.metric === other.metric && draft.basis === other.basis && draft.period?.kind !== other.period?.kind)
}

/** Keeps what was left out as a question. */
export function doubtComparison(doubts: Doubt[], draft: Draft): void {
  for (const span of draft.evidence)
    doubts.push({
      span,
      symbol: draft.symbol,
      metric: draft.metric,
      reading: `a comparison for ${draft.metric}`,
      reason: 'the growth that is stated does not fit the number of the year before',
    })
}

const neverNegative = new Set<Draft['metric']>(['revenue', 'users', 'deliveries', 'bookings', 'backlog'])

/** "Analysts expected a 31 cents per share loss on $54.8 million in revenue": the loss is not that of the revenue. */
export function straightened(draft: Draft): { readonly consensus: number | null; readonly prior: number | null } {
  const upright = neverNegative.has(draft.metric) && draft.actual !== null && draft.actual > 0
  return { consensus: upright && draft.consensus !== null ? Math.abs(draft.consensus) : draft.consensus, prior: upright && draft.prior !== null ? Math.abs(draft.prior) : draft.prior }
}

/** "results for the fourth quarter and full year, with record revenue of $291.3 million", and later "annual revenues of $291.3 million": no quarter is its year, and the number is that of the period its own sentence names alone. */
export function dropWholeYearsOfQuarters(drafts: readonly Draft[], text: string): readonly Draft[] {
  const isTold = (draft: Draft): boolean => draft.mode === 'result' && draft.actual !== null && draft.unit === 'currency'
  const years = drafts.filter((draft) => isTold(draft) && draft.period?.kind === 'year' && (draft.metric === 'revenue' || draft.metric === 'net-income'))
  if (years.length === 0) return drafts
  return drafts.filter((draft) => !isTold(draft) || draft.period?.kind !== 'quarter' || !years.some((year) => year.actual === draft.actual && year.metric === draft.metric && year.basis === draft.basis && year.segment === draft.segment && year.symbol === draft.symbol && year.evidence.some(([start, end]) => /\b(?:full[- ]year|annual|for the year|twelve months)\b/iu.test(text.slice(start, end)))))
}

/** "EPS: $2.57 … Analyst estimate: $2.91", told before of the adjusted $3.21: analysts leave special items out, so what they expected is held against one of the two only. */
export function dropSharedConsensus(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.metric !== 'eps' || draft.basis !== 'reported' || draft.consensus === null || draft.mode !== 'result') continue
    const adjusted = drafts.some((other) => other.mode === 'result' && other.metric === 'eps' && other.basis === 'adjusted' && other.actual !== null && other.symbol === draft.symbol && other.period?.kind === draft.period?.kind && other.consensus === draft.consensus)
    if (adjusted) Object.assign(draft, { consensus: null, verdict: null })
  }
}
