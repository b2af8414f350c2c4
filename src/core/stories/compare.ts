import type { Fingerprint } from './fingerprint.ts'
import { measureLikeness } from './likeness.ts'
import type { Likeness } from './likeness.ts'

export type Relation = 'copy' | 'update' | 'same-event' | 'different'

export interface Comparison {
  readonly relation: Relation
  readonly score: number // 0 to 1: how sure
  readonly why: string // in words, for whoever asks why two articles stand together
}

export const copyWindowHours = 14 * 24
export const updateWindowHours = 72
const sameEventHours = 36
const shortText = 60 // words; below this a text is little more than its numbers and names

/**
 * What two articles are to each other. Symmetric. Words alone never decide: two results stories from one template share most of
 * theirs, so companies, names, numbers and days have to agree, the more the shorter and the more alike the texts are.
 */
export function compareFingerprints(first: Fingerprint, second: Fingerprint): Comparison {
  if (haveNothingInCommon(first, second)) return { relation: 'different', score: 0, why: 'they are about other companies' }
  const like = measureLikeness(first, second)
  const veto = findVeto(like)
  if (veto !== null) return { relation: 'different', score: 0, why: veto }
  return asCopy(like) ?? asUpdate(like) ?? asSameEvent(like) ?? { relation: 'different', score: like.contained, why: `only ${percent(like.contained)} of the words in common` }
}

/** The cheapest of all tests first: most of what shares a run of words shares no more than that. */
function haveNothingInCommon(first: Fingerprint, second: Fingerprint): boolean {
  const share = (a: readonly number[], b: readonly number[]): boolean => a.some((value) => b.includes(value))
  return first.symbols.length > 0 && second.symbols.length > 0 && !share(first.symbols, second.symbols) && !share(first.opening, second.opening) && !share(first.title, second.title)
}

/** What makes two articles different however alike their words are. */
function findVeto(like: Likeness): string | null {
  const near = like.runs.jaccard ?? 0
  const isShort = like.length < shortText
  const isLine = isShort && like.lengths > 0.5 // not the beginning of something longer, which may end within a number
  if (like.hours > copyWindowHours) return 'too far apart in time'
  if (near >= 0.97 && !isShort) return null // word for word
  if (like.sameSymbols === false) return 'they are about other companies'
  if (like.otherWeekday && near < 0.9) return 'they name other days'
  if (isTeaser(like)) return null
  if (like.otherMonth && like.lengths > 0.5 && (like.numbersKept ?? 1) < 0.9) return 'they name other months'
  if (like.sameMainName === false && (like.namesKept ?? 1) < 0.5) return 'they name other people and companies'
  if (like.otherHeadlines && !like.sameFirstSymbol && !isCut(like)) return 'what one is about is not named in the other'
  if (like.otherSubjects && !like.sameFirstSymbol && like.upper < 0.6) return 'what one names most is not named in the other'
  if (like.numbersKept !== null && like.numbersSeen >= (isLine ? 1 : 2) && like.numbersKept < leastNumbers(like)) return 'their numbers differ'
  if (isLine && like.otherDigits) return 'their numbers differ'
  if (isShort && like.title !== null && like.title < leastTitle(like)) return 'their headlines are about something else'
  return null
}

/** Of a few lines without a name, such as a dividend's, only the headline says whose they are. */
function leastTitle(like: Likeness): number {
  return like.sameMainName === null ? 0.5 : 0.01
}

/** Where words were kept, the numbers between them were kept too; where the same words stand around other numbers, it is a template. */
function leastNumbers(like: Likeness): number {
  if (like.length < shortText) return 0.5
  return like.numbersSeen < 4 ? 0.2 : Math.max(0.25, Math.min(0.6, like.contained - 0.3))
}

/** A teaser, or a text whose end is missing. */
function isCut(like: Likeness): boolean {
  return like.lengths < 0.8 && (like.contained >= 0.85 || (like.contained >= 0.7 && like.opening >= 0.6))
}

/** A line or two under the same headline: too few words to count names and numbers in, and many teasers end in the middle of one. */
function isTeaser(like: Likeness): boolean {
  return like.hours <= updateWindowHours && like.title === 1 && like.sharedTitleWords >= 3 && like.lengths < 0.4 && (like.contained >= 0.5 || like.opening >= 0.33)
}

function asCopy(like: Likeness): Comparison | null {
  const near = like.runs.jaccard ?? 0
  const numbers = like.numbersKept ?? 1
  const names = like.namesKept ?? 1
  if (isTeaser(like)) return { relation: 'copy', score: Math.max(like.contained, like.opening), why: 'the same headline above a part of the same words' }
  if (numbers < 0.85 || names < 0.6 || like.otherHeadlines) return null
  if (near >= 0.6 || like.contained >= 0.8 || isCut(like)) return { relation: 'copy', score: Math.max(near, like.contained), why: `${percent(like.contained)} of the shorter text stands in the longer` }
  return null
}

function asUpdate(like: Likeness): Comparison | null {
  if (like.hours > updateWindowHours) return null
  const numbers = like.numbersKept ?? 0.5
  const title = like.title ?? 0
  const score = Math.min(like.contained, like.upper) + 0.25 * (title - 0.5) + 0.25 * (numbers - 0.5) + (like.marksUpdate ? 0.1 : 0)
  if (score >= 0.4) return { relation: 'update', score: Math.min(1, score), why: `${percent(like.contained)} of the shorter text was kept` }
  return null
}

/** Two accounts in words of their own: the same company, the same numbers, and headlines that say the same of it. */
function asSameEvent(like: Likeness): Comparison | null {
  const numbers = like.numbersKept ?? 0
  if (like.hours > sameEventHours || like.sameSymbols !== true || like.sharedTopic === 0 || like.numbers.inBoth < 5 || numbers < 0.6) return null
  return { relation: 'same-event', score: numbers, why: `the same company and ${like.numbers.inBoth} numbers in common` }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
