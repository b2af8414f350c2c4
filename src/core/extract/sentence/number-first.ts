// Paragraphs that open with a number alone and say behind it what it is: "$15.7 billion. Revenue, an increase of 17%.", "84 cents. Earnings per share, and not comparable with anything."
import type { Draft } from '../figures/drafts.ts'
import type { Amount, Sentence } from '../parts.ts'
import { newDraft } from '../figures/drafts.ts'
import { basisInside } from '../measures/basis.ts'
import { findMetrics } from '../measures/metrics.ts'

/** The figure of a sentence that is nothing but a number, where the next one opens with a metric; null elsewhere. */
export function readNumberFirst(text: string, first: Sentence, next: Sentence | undefined, amounts: readonly Amount[], block: number): Draft | null {
  const [amount] = amounts
  if (!next || amounts.length !== 1 || !amount || amount.ranged || first.end - first.start > 30) return null
  if (/[\p{L}\d]/u.test(text.slice(first.start, amount.start) + text.slice(amount.end, first.end))) return null
  const mark = findMetrics(text, next.start, Math.min(next.end, next.start + 60)).find((other) => other.start - next.start <= 12)
  if (!mark || mark.metric === null || mark.verb) return null
  // "Revenue was $3 billion": the metric has a number of its own
  if (/^[^,.;]{0,30}\b(?:was|were|came|of|rose|fell|grew)\b/u.test(text.slice(mark.end, next.end))) return null
  const metric = mark.perShare || (mark.vague && !amount.scaled) ? 'eps' : mark.metric
  const basis = mark.basis ?? basisInside(text.slice(next.start, mark.end))
  const draft = newDraft('result', metric, basis ?? 'reported', basis !== null, null, block, mark.loss)
  const fits = draft.unit === 'currency' ? amount.kind === 'money' && amount.scaled : draft.unit === 'per-share' ? amount.kind === 'money' && !amount.scaled && amount.value < 1000 : draft.unit === 'percent' ? amount.kind === 'percent' : amount.kind === 'number' && amount.value >= 1000
  if (!fits) return null
  draft.actual = (mark.loss && !amount.signed ? -1 : 1) * amount.value
  draft.currency = amount.kind === 'money' ? amount.currency : null
  draft.per = draft.unit === 'per-share' ? (amount.per ?? 'share') : null
  draft.evidence = [[first.start, next.end]]
  return draft
}
