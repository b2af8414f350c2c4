// A company has one revenue of a quarter. What is told as a second one is last year's, or that of one of its businesses.
import type { Course } from '../course.ts'
import type { Amount } from '../parts.ts'
import type { Draft } from './drafts.ts'
import { isBusinessName } from '../businesses/business-words.ts'
import { isKnownPart } from '../businesses/known-parts.ts'
import { isPartName } from '../tables/table-parts.ts'
import { findPartName } from '../second/part-names.ts'
import { beginningIn } from '../words.ts'
import { fitsGrowth } from './contradictions.ts'
import { addEvidence } from './drafts.ts'

const farthestBack = 500 // UTF-16 units of a paragraph before a sentence
const yearAgo = /\b(?:(?:a|one) year (?:ago|earlier|before|previously)|year[- ](?:ago|earlier)|last year|(?:the )?(?:same|corresponding|comparable) (?:quarter|period|half|months|time|stretch)\b[^,;.]{0,20}\b(?:last|previous|prior|before|ago|earlier|20\d\d)|the (?:year|quarter|period) before|(?:the )?(?:previous|prior)[- ]year|twelve months (?:ago|earlier|before))\b/iu

/** Puts such numbers into their places, before figures are merged; what finds none stays as it is. */
export function placeSecondNumbers(course: Pick<Course, 'input' | 'names' | 'tabled' | 'likelyPeriods'>, kept: Draft[], amounts: readonly Amount[]): void {
  const { text } = course.input
  const headed: { readonly draft: Draft; readonly heading: string | null }[] = []
  const businesses = new Set(kept.flatMap(({ segment }) => segment ?? []))
  const told = kept.slice()
  for (const draft of told) {
    if (course.tabled.has(draft) || draft.segment !== null || draft.actual === null || draft.evidence.length === 0) continue
    const first = kept.find((other) => other !== draft && isOfSame(other, draft))
    if (first === undefined || kept.indexOf(first) > kept.indexOf(draft) || isNear(first.actual!, draft.actual)) continue
    const [start, end] = draft.evidence[0]!
    const sentence = text.slice(start, end)
    if (isOfYearBefore(first, draft, sentence)) {
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
    if (draft.metric === 'net-income' || draft.unit === 'per-share' || (draft.unit === 'currency' && draft.actual > 0 && draft.actual >= first.actual!)) continue // no part is larger than its whole
    const name = businessOf(course, draft, amounts, businesses)
    if (name !== null) draft.segment = name
    else headed.push({ draft, heading: headingOver(text, start) })
  }
  // one heading over a measure may be anything; two are the businesses of a list
  const headings = new Set(headed.flatMap(({ heading }) => heading ?? []))
  if (headings.size > 1) for (const { draft, heading } of headed) if (heading !== null) draft.segment = heading
}

const isOfSame = (one: Draft, other: Draft): boolean => one.mode === 'result' && other.mode === 'result' && one.segment === null && one.actual !== null && one.symbol === other.symbol && one.metric === other.metric && one.basis === other.basis && one.period?.kind === other.period?.kind && one.lesser === other.lesser
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 0.012 * Math.max(Math.abs(one), Math.abs(other))

/** "In the same quarter a year ago it earned $2.90 a share on sales of $2.26 billion." */
function isOfYearBefore(first: Draft, draft: Draft, sentence: string): boolean {
  if (first.prior !== null || draft.prior !== null || draft.change !== null || draft.consensus !== null || !yearAgo.test(sentence)) return false
  const ratio = draft.actual! / first.actual!
  return (ratio < 0 || (ratio > 0.4 && ratio < 2.5)) && fitsGrowth({ ...first, prior: draft.actual })
}

/** The business that its clause is about, else the one that its paragraph named last. */
function businessOf({ input: { text }, names }: Pick<Course, 'input' | 'names'>, draft: Draft, amounts: readonly Amount[], businesses: ReadonlySet<string>): string | null {
  const [start, end] = draft.evidence[0]!
  const inside = beginningIn(amounts, start, end)
  const amount = inside.find(({ value }) => Math.abs(Math.abs(value) - Math.abs(draft.actual!)) <= 1e-9 * Math.abs(draft.actual!))
  if (amount === undefined) return null
  const subject = findPartName(text, start, inside, amount, names)
  if (subject !== null && (businesses.has(subject) || isKnownPart(text, subject) || isBusinessName(subject))) return subject
  const paragraph = text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(paragraph, start - farthestBack)
  const before = text.slice(from, amount.start)
  const named = [...businesses].filter((name) => /^\p{Lu}/u.test(name) && !names.includes(name)).map((name) => ({ name, at: before.lastIndexOf(name) })).filter(({ at }) => at >= 0).toSorted((one, other) => other.at - one.at)[0]
  return named?.name ?? null
}

/** What the line above a paragraph is called, where that may be a business. */
function headingOver(text: string, start: number): string | null {
  const paragraph = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(Math.max(0, paragraph - farthestBack), paragraph).trimEnd().split('\n').at(-1)!.trim()
  return line.length <= 40 && !/[.!?:,]$|\d/u.test(line) && isPartName(line) && (isKnownPart(text, line) || isBusinessName(line)) ? line : null
}
