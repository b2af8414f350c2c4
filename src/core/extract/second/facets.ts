// What the second reader makes of a number besides its place: what it measures, whose it is, on what footing, of when.
import type { Metric, Period } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Opinion } from './opinions.ts'
import { isComparative, isForecast, isYetToCome } from '../figures/completing.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { basisInside } from '../measures/basis.ts'
import { isActor } from '../owners/actors.ts'
import { findPeriods } from '../periods/periods.ts'
import { secondBasis } from '../sentence/directions.ts'

const surelyMeasure = 0.6 // likelihood, chosen on articles that the second reader had not learned from (docs/notes/extraction.md)
const likelyMeasure = 0.45 // … where the judge asks

// what stands around a number that is compared with: what was expected, or the year before
export const saysSo = {
  consensus: /\b(?:expect|forecast|estimat|consensus|analyst|Street|predict|project)/iu,
  prior: /\b(?:years?|20\d\d|last|earlier|ago)\b/iu,
}

/** The likeliest measure, where that is likely enough, fits the number, and is one that the sentence speaks of, if it speaks of any; else null. */
export function measureOf({ amount, role, sentence, measure }: Opinion, isJudged: boolean): Metric | null {
  const { metric, likelihood } = measure()
  const spoken = sentence.metrics.filter((mark) => mark.metric !== null)
  return likelihood >= (isJudged ? likelyMeasure : surelyMeasure) && fitsUnit(metric, role, amount) && (spoken.length === 0 || spoken.some((mark) => mark.metric === metric)) ? metric : null
}

/** Whether a number can be of a measure at all. */
export function fitsUnit(metric: Metric, role: Opinion['role'], amount: Amount): boolean {
  if (amount.ranged) return false
  const unit = unitOfMetric(metric)
  if (role === 'change') return unit === 'percent' ? amount.kind === 'bps' || amount.kind === 'points' : amount.kind === 'percent'
  if (unit === 'percent') return amount.kind === 'percent'
  if (unit === 'count') return amount.kind === 'number' && amount.value >= 100
  // "SEK 4.72, up from 4.31", "sales of 1.341 billion": what is held against a number need not name its money again
  if (amount.kind === 'number' && role in saysSo) return unit === 'per-share' ? !amount.scaled : amount.scaled
  if (unit === 'per-share') return amount.kind === 'money' && !amount.scaled
  return amount.kind === 'money' && amount.per === null && (amount.scaled || Math.abs(amount.value) >= 1e5)
}

/** Whose the number is: the one company of its sentence, else the article's, else the one that its paragraph told of last; undefined where that is not clear. */
export function ownerOf(course: Course, { sentence }: Opinion, near: readonly Draft[]): string | null | undefined {
  const told = [...new Set(near.map((draft) => draft.symbol))]
  if (told.length > 0) return told.length === 1 ? told[0] : undefined
  const named = [...new Set(sentence.named.map((name) => name.symbol))]
  if (named.length > 0) return named.length === 1 && isActor(course, named[0]!) ? named[0] : undefined
  if (course.topic !== null) return course.topic
  return course.drafts.findLast((draft) => draft.mode === 'result' && draft.evidence.some(([start, end]) => sentence.paragraph <= start && end <= sentence.start))?.symbol ?? undefined
}

/** On what footing it stands: what its own clause says, else what the sentence said before. */
export function basisOf(text: string, { amount, sentence, role }: Opinion, metric: Metric, toldBefore: Draft['basis'] | null = null): Draft['basis'] {
  const next = sentence.amounts.find((other) => other.start >= amount.end)?.start ?? sentence.end // "3.9% in rand, but 8.8% in constant currency"
  const clause = text.slice(Math.max(sentence.start, amount.start - 60), Math.min(next, amount.end + 40))
  if (role === 'change') return secondBasis(clause) ?? basisInside(text.slice(sentence.start, amount.end)) ?? toldBefore ?? 'reported'
  if (metric === 'revenue' || metric === 'users' || metric === 'deliveries' || metric === 'comparable-sales' || metric === 'bookings' || metric === 'backlog') return 'reported'
  return basisInside(text.slice(sentence.start, amount.end)) ?? toldBefore ?? 'reported'
}

/** The period that the sentence names; null where it names none or several: then it is the company's. */
export function periodOf(text: string, { sentence }: Opinion): Period | null {
  const marks = findPeriods(text, sentence.start, sentence.end).filter((mark) => !isYetToCome(text, mark) && !isComparative(text, mark) && !isForecast(text, mark))
  return marks.length === 1 ? marks[0]!.period : null
}

/** "versus Q4 2025 net income of $61.3m (EPS: $0.55)": beside a number that is of another period than the year before. */
export function standsBesideOtherPeriod(course: Course, { amount, sentence }: Opinion): boolean {
  const before = sentence.amounts.findLast((other) => other.end <= amount.start)
  if (before === undefined || amount.start - before.end > 40) return false
  return /^(?:other-period|quarter-ago)$/u.test(course.notes.findLast((note) => note.amount.start === before.start)?.rule ?? '')
}
