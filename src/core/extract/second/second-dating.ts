// The second reader dates what names no period itself: "The numbers for the year were no comfort. Turnover of £312m was down 6 per cent" is the year's, though the article tells of a quarter first.
import type { Period } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount, Block } from '../parts.ts'
import type { Dates } from './period-traits.ts'
import type { Surroundings } from './traits.ts'
import { partBehindYear } from '../periods/told-periods.ts'
import { beginningIn } from '../words.ts'
import { likeliest, makeLikelihoods } from './likelihoods.ts'
import { findDates, kindsOf, mayBeTold, periodKinds, traitsOfPeriod } from './period-traits.ts'
import { taughtPeriods } from './taught.ts'

const likely = 0.6
const surely = 0.95 // likelihood, chosen on articles that the second reader had not learned from (docs/notes/extraction.md)

const spanOfMonths = /\b(?:Jan|Apr|Jul|Oct)\p{L}*[-–](?:Mar|Jun|Sep|Dec)/u // "net income in Jan-Sept": dated by its headline
const likelihoodsOfPeriods = makeLikelihoods(taughtPeriods)

/** Dates the figures whose own sentences name no period, where the article tells of several kinds and he is sure which of them it is. */
export function dateSecondTime(course: Course, blocks: readonly Block[], sentences: readonly Surroundings[]): void {
  const { input, drafts } = course
  const partAt = partBehindYear(input.title, input.text, course.headPeriods)
  const undated = drafts.filter((draft) => draft.mode === 'result' && !course.tabled.has(draft) && (draft.actual !== null || draft.change !== null) && draft.evidence.length > 0 && draft.evidence[0]![0] >= partAt)
  if (undated.length === 0 || spanOfMonths.test(input.title)) return
  const dates = findDates(input, blocks)
  const several = kindsOf(dates.named.filter(mayBeTold)) | dates.head
  if ((several & (several - 1)) === 0) return // of one kind, or of none
  for (const draft of undated) {
    if (draft.evidence.some(([start, end]) => beginningIn(dates.named, start, end).some(({ kind, use }) => use === 0 || (draft.period !== null && periodKinds[kind] === draft.period.kind)))) continue
    const found = findNumber(draft, sentences)
    if (found === null || isLine(found.sentence) || isHeaded(dates, draft)) continue // a list is dated by the line above it
    const likelihoods = likelihoodsOfPeriods(traitsOfPeriod(dates, found.sentence, found.amount))
    const best = likeliest(likelihoods)
    const period = findPeriod(course, dates, draft, best)
    if (likelihoods[best]! >= likely && period !== null) course.likelyPeriods.set(draft, period)
    if (likelihoods[best]! < surely || draft.period?.kind === periodKinds[best]) continue
    draft.period = period ?? draft.period
  }
}

/** An item of a list, or a line that ends as one. */
const isLine = ({ kind, text, end }: Surroundings): boolean => kind !== 'paragraph' || text[end - 1] === ';'

/** "Full Year 2020 Highlights": dated by the heading above it, behind which no period is named. */
function isHeaded({ headings, told }: Dates, { evidence, period }: Draft): boolean {
  const at = evidence[0]![0]
  const heading = beginningIn(headings, 0, at).at(-1)
  return heading !== undefined && heading.period.kind === period?.kind && beginningIn(told, heading.end, at).length === 0
}

/** The number that a figure is of: what was reached, or else by how much it changed. */
function findNumber(draft: Draft, sentences: readonly Surroundings[]): { readonly sentence: Surroundings; readonly amount: Amount } | null {
  const [start, end] = draft.evidence[0]!
  const value = Math.abs(draft.actual ?? draft.change!.value)
  for (const sentence of beginningIn(sentences, start, end)) {
    const amount = sentence.amounts.find((other) => Math.abs(Math.abs(other.value) - value) <= 1e-9 * value)
    if (amount !== undefined) return { sentence, amount }
  }
  return null
}

/** Which period of that kind: the one that the company's other figures name, else the one that was named last, else the next. */
function findPeriod({ drafts, topic }: Course, { named, told }: Dates, draft: Draft, kind: number): Period | null {
  const owner = draft.symbol ?? topic
  const other = drafts.find((each) => each !== draft && each.mode === 'result' && (each.symbol ?? topic) === owner && each.period?.kind === periodKinds[kind])
  if (other !== undefined) return other.period
  const fitting = told.filter((mark) => mark.kind === kind)
  const nearest = fitting.findLast((mark) => mark.start < draft.evidence[0]![0]) ?? fitting[0]
  if (nearest !== undefined) return nearest.period
  // one that is only compared with, foreseen or said by the way lends its kind, and neither number nor year
  return named.some((mark) => mark.kind === kind) ? { kind: periodKinds[kind]!, number: null, fiscal: false, year: null, text: '' } : null
}
