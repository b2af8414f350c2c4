// A company has one revenue of a quarter. What is told as a second one is last year's, or that of one of its businesses.
import type { Course } from '../course.ts'
import type { Amount } from '../parts.ts'
import type { Draft } from './drafts.ts'
import { isBusinessName } from '../businesses/business-words.ts'
import { isKnownPart } from '../businesses/known-parts.ts'
import { isPartName } from '../tables/table-parts.ts'
import { namingOfFigure } from '../second/namings.ts'
import { fitsGrowth } from './contradictions.ts'
import { addEvidence, isProfit } from './drafts.ts'

const farthestBack = 500 // UTF-16 units of a paragraph before a sentence
const likelyNamed = 0.6 // likelihoods, chosen on articles that the second reader had not learned from (docs/notes/extraction.md)
const likelyPart = 0.4
const yearAgo = /\b(?:(?:a|one) year (?:ago|earlier|before|previously)|year[- ](?:ago|earlier)|last year|(?:the )?(?:same|corresponding|comparable) (?:quarter|period|half|months|time|stretch)\b[^,;.]{0,20}\b(?:last|previous|prior|before|ago|earlier|20\d\d)|the (?:year|quarter|period) before|(?:the )?(?:previous|prior)[- ]year|twelve months (?:ago|earlier|before))\b/iu

/** Puts such numbers into their places, before figures are merged; what finds none stays as it is. */
export function placeSecondNumbers(course: Pick<Course, 'input' | 'tabled' | 'likelyPeriods' | 'namings'>, kept: Draft[], amounts: readonly Amount[]): void {
  const { text } = course.input
  const headed: { readonly draft: Draft; readonly heading: string | null }[] = []
  for (const draft of kept.slice()) {
    if (course.tabled.has(draft) || draft.segment !== null || draft.evidence.length === 0) continue
    const first = kept.find((other) => other !== draft && isOfSame(other, draft))
    if (first === undefined || kept.indexOf(first) > kept.indexOf(draft) || isNear(valueOf(first), valueOf(draft))) continue
    const [start, end] = draft.evidence[0]!
    if (draft.actual !== null && isOfYearBefore(first, draft, text.slice(start, end))) {
      first.prior = draft.actual
      addEvidence(first, draft.evidence[0]!)
      kept.splice(kept.indexOf(draft), 1)
      continue
    }
    const other = [draft, first].find((each) => each.period !== null && course.likelyPeriods.has(each) && course.likelyPeriods.get(each)!.kind !== each.period.kind)
    if (other !== undefined) {
      other.period = course.likelyPeriods.get(other)!
      continue
    }
    if (standsOtherwise(first, draft, text, kept)) continue
    if (draft.metric === 'net-income' || draft.unit === 'per-share') continue
    const [one, two] = [draft, first].map((each) => namingOfFigure(course.namings, each, amounts))
    // no part is larger than its whole
    const isFirst = draft.unit === 'currency' && draft.actual !== null && valueOf(first) > 0 ? draft.actual >= valueOf(first) : (two?.part ?? 0) > (one?.part ?? 0)
    const [part, naming] = isFirst ? [first, two] : [draft, one]
    if (naming?.name != null && naming.likelihood >= likelyNamed && naming.part >= likelyPart && !course.tabled.has(part)) part.segment = naming.name
    else if (part === draft && draft.actual !== null) headed.push({ draft, heading: headingOver(text, start) })
  }
  // one heading over a measure may be anything; two are the businesses of a list
  const headings = new Set(headed.flatMap(({ heading }) => heading ?? []))
  if (headings.size > 1) for (const { draft, heading } of headed) if (heading !== null) draft.segment = heading
}

const valueOf = ({ actual, change }: Draft): number => actual ?? change!.value
const isOfSame = (one: Draft, other: Draft): boolean => one.mode === 'result' && other.mode === 'result' && one.segment === null && (one.actual !== null ? other.actual !== null : one.change !== null && other.change !== null && other.actual === null && one.change.kind === other.change.kind && one.change.period === other.change.period) && one.symbol === other.symbol && one.metric === other.metric && one.basis === other.basis && one.period?.kind === other.period?.kind && one.lesser === other.lesser
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 0.012 * Math.max(Math.abs(one), Math.abs(other))

/** "In the same quarter a year ago it earned $2.90 a share on sales of $2.26 billion." */
function isOfYearBefore(first: Draft, draft: Draft, sentence: string): boolean {
  if (first.prior !== null || draft.prior !== null || draft.change !== null || draft.consensus !== null || !yearAgo.test(sentence)) return false
  const ratio = draft.actual! / first.actual!
  return (ratio < 0 || (ratio > 0.4 && ratio < 2.5)) && fitsGrowth({ ...first, prior: draft.actual })
}

const leavesOut = /\b(?:adjust(?:ed|ing|ments?)|exclud(?:es?|ing)|exclusive of|leav(?:es?|ing) (?:out|aside)|(?:take|taking|strip|stripping|setting|set) (?:out|away|aside)|without|before (?:special|one-off|one-time|exceptional|non-recurring|items|adjustments)|underlying|core|non-\p{Lu}*(?:GAAP|IFRS|FRS)|normali[sz]ed|ex-items)\b/iu
const leavesNothingOut = /(?<!non-)\b(?:GAAP|IFRS|statutory|as reported|bottom line|net (?:income|profit|earnings|loss)|with (?:it|them|that (?:gain|charge)|everything|all of (?:it|them|that)) (?:included|counted)|includ(?:es|ing)|all in)\b/u

/** "Take out stock-based pay, and it made $5.95 a share", beside $4.51: two earnings of a company are reported and adjusted, where the words of one of them say so. */
function standsOtherwise(first: Draft, draft: Draft, text: string, kept: readonly Draft[]): boolean {
  if (draft.actual === null || (!isProfit(draft.metric) && draft.unit !== 'per-share' && draft.metric !== 'net-income')) return false
  const isTaken = (basis: Draft['basis']): boolean => kept.some((other) => other.mode === 'result' && other.basis === basis && other.segment === null && other.actual !== null && other.metric === draft.metric && other.symbol === draft.symbol && other.period?.kind === draft.period?.kind)
  if (isTaken(draft.basis === 'reported' ? 'adjusted' : 'reported')) return false
  const said = (each: Draft): string => each.evidence.slice(0, 1).map(([start, end]) => text.slice(start, end)).join(' ')
  const [one, two] = [said(first), said(draft)]
  if (one === two) return false
  const [outOne, outTwo] = [leavesOut.test(one), leavesOut.test(two)]
  if (draft.basis === 'reported' && outOne !== outTwo) {
    ;(outOne ? first : draft).basis = 'adjusted'
    return true
  }
  const [allOne, allTwo] = [leavesNothingOut.test(one), leavesNothingOut.test(two)]
  if (draft.basis === 'adjusted' && allOne !== allTwo && !(allOne ? outOne : outTwo)) {
    ;(allOne ? first : draft).basis = 'reported'
    return true
  }
  return false
}

/** What the line above a paragraph is called, where that may be a business. */
function headingOver(text: string, start: number): string | null {
  const paragraph = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(Math.max(0, paragraph - farthestBack), paragraph).trimEnd().split('\n').at(-1)!.trim()
  return line.length <= 40 && !/[.!?:,]$|\d/u.test(line) && isPartName(line) && (isKnownPart(text, line) || isBusinessName(line)) ? line : null
}
