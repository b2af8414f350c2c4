// A quarter with its year, in a sentence that reports no number: "the film was still in theatres during the second quarter of 2025" dates no result of this year's second quarter.
import type { Draft } from './drafts.ts'
import type { PeriodMark } from '../parts.ts'

const opening = 300 // characters: what an article opens with is what it reports
const announces = /\b(?:report\w*|results?|earnings|announc\w*|post(?:s|ed|ing)|releas\w*|publish\w*|figures|statements?|ended|ending)\b/iu
const happened = /\b(?:was|were|had|has|been|began|opened|closed|launched|came|took|when|that|which|who)\b[^.!?\n]{0,90}\b(?:during|in) (?:(?:the|its|their|\p{Lu}[\p{L}&.-]*['’]s?) )?$/u

/** Whether a quarter or half is named with its year only to say when something else happened. */
export function datesSomethingElse(text: string, mark: PeriodMark, drafts: readonly Draft[]): boolean {
  if (mark.period.year === null || mark.period.kind === 'year' || mark.start < opening) return false
  if (drafts.some((draft) => draft.evidence.some(([start, end]) => start <= mark.start && mark.end <= end))) return false
  const before = text.slice(Math.max(0, mark.start - 240), mark.start)
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.search(/[.!?] (?=[^.!?]*$)/u)) + 1) + text.slice(mark.end, mark.end + 120).split(/[.!?](?:\s|$)|\n/u)[0]!
  return happened.test(before) && !announces.test(sentence)
}

/** "For Q3, revenue of $1.86 billion to $1.864 billion", in a page that tells the newest first: the quarter of a sentence of which only guidance is told dates no result. */
export function datesOnlyGuidance(mark: PeriodMark, drafts: readonly Draft[]): boolean {
  if (mark.period.kind === 'year') return false
  const told = drafts.filter((draft) => draft.evidence.some(([start, end]) => start <= mark.start && mark.end <= end))
  return told.some((draft) => draft.mode === 'guidance' && draft.period?.kind === mark.period.kind && draft.period.number === mark.period.number) && !told.some((draft) => draft.mode === 'result' && draft.actual !== null)
}
