import type { Fingerprint, Sketch } from './fingerprint.ts'

/** What two sets have in common, as their sketches show it. Shares are between 0 and 1, or null where nothing can be said. */
export interface Overlap {
  readonly jaccard: number | null
  readonly ofFirst: number | null // how much of the first stands in the second
  readonly ofSecond: number | null
  readonly inBoth: number // elements seen in both
}

/** Everything that a decision about two articles stands on. */
export interface Likeness {
  readonly runs: Overlap
  readonly contained: number // how much of the shorter text stands in the longer, as runs of three words
  readonly upper: number // the same of the upper half of either text, wherever it stands in the other: what two stories of one company share stands below
  readonly opening: number // the same of the first sentences
  readonly length: number // words of the shorter
  readonly lengths: number // the shorter's words by the longer's
  readonly numbers: Overlap
  readonly numbersKept: number | null // of the smaller set
  readonly numbersSeen: number // how many that share was counted on
  readonly namesKept: number | null
  readonly sameMainName: boolean | null // does what one names most stand among what the other names most
  readonly otherSubjects: boolean // each names something most often that the other does not name at all
  readonly otherHeadlines: boolean // each has a name in its headline that the other does not name at all
  readonly title: number | null // of the shorter title's telling words
  readonly sharedTitleWords: number
  readonly sharedTopic: number // of these, those that are not what is named most: what is said of the company
  readonly sameSymbols: boolean | null // is there one that both have
  readonly sameFirstSymbol: boolean // the same company first: competitors are named in each other's stories
  readonly otherWeekday: boolean // both name days of the week, none in common
  readonly otherMonth: boolean
  readonly otherDigits: boolean // other single digits, or no number at all in common
  readonly hours: number // between them; 0 where one has no time
  readonly marksUpdate: boolean // one of them is headed as an update or a correction
}

const hour = 3_600_000
const weekdayBits = 0x7f
const monthBits = 0xfff << 7
const digitBits = 0x3ff << 19

/** Lays two fingerprints beside each other. Symmetric. */
export function measureLikeness(first: Fingerprint, second: Fingerprint): Likeness {
  const { runs, upper } = measureRuns(first, second)
  const numbers = overlapOf(first.numbers, second.numbers)
  const names = overlapOf(first.names, second.names)
  const [shorter, longer] = first.words <= second.words ? [first.words, second.words] : [second.words, first.words]
  const sharedTitleWords = countShared(first.title, second.title)
  const shorterTitle = Math.min(first.title.length, second.title.length)
  return {
    runs, numbers, sharedTitleWords,
    contained: Math.max(runs.ofFirst ?? 0, runs.ofSecond ?? 0),
    upper,
    opening: shareOfShorter(first.opening, second.opening),
    length: shorter,
    lengths: longer === 0 ? 1 : shorter / longer,
    numbersSeen: Math.min(first.numbers.smallest.length, second.numbers.smallest.length),
    numbersKept: ofSmaller(numbers, first.numbers, second.numbers),
    namesKept: ofSmaller(names, first.names, second.names),
    sameMainName: first.mainNames.length === 0 || second.mainNames.length === 0 ? null : countShared(first.mainNames, second.mainNames) > 0,
    otherSubjects: isOneAlone(first.mainNames.slice(0, subjects), second) && isOneAlone(second.mainNames.slice(0, subjects), first),
    otherHeadlines: isOneAlone(headlineNames(first), second) && isOneAlone(headlineNames(second), first),
    sharedTopic: first.title.filter((word) => second.title.includes(word) && !first.mainNames.includes(word) && !second.mainNames.includes(word)).length,
    title: shorterTitle === 0 ? null : sharedTitleWords / shorterTitle,
    sameSymbols: first.symbols.length === 0 || second.symbols.length === 0 ? null : countShared(first.symbols, second.symbols) > 0,
    sameFirstSymbol: first.symbols.length > 0 && first.symbols[0] === second.symbols[0],
    otherWeekday: areApart(first.dates & weekdayBits, second.dates & weekdayBits),
    otherMonth: areApart(first.dates & monthBits, second.dates & monthBits),
    otherDigits: areApart(first.dates & digitBits, second.dates & digitBits) || (numbers.inBoth === 0 && hasNumber(first) && hasNumber(second) && (first.dates & second.dates & digitBits) === 0),
    hours: first.publishedAt === null || second.publishedAt === null ? 0 : Math.abs(first.publishedAt - second.publishedAt) / hour,
    marksUpdate: first.headline !== 0 || second.headline !== 0,
  }
}

/** Both sketches are fair samples below the lower of their limits: there they are compared element by element. */
export function overlapOf(first: Sketch, second: Sketch, meet: (i: number, j: number) => void = () => {}): Overlap {
  const limit = Math.min(limitOf(first), limitOf(second))
  const [a, b] = [first.smallest, second.smallest]
  let [i, j, inBoth] = [0, 0, 0]
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity
    const y = b[j] ?? Infinity
    if (x > limit && y > limit) break
    if (x === y) {
      inBoth++
      meet(i, j)
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  const union = i + j - inBoth
  return { inBoth, jaccard: union === 0 ? null : inBoth / union, ofFirst: i === 0 ? null : inBoth / i, ofSecond: j === 0 ? null : inBoth / j }
}

/** How alike the words are, and how much of either text's upper half stands in the other, wherever: the greater of both. */
function measureRuns(first: Fingerprint, second: Fingerprint): { readonly runs: Overlap; readonly upper: number } {
  let [ofFirst, ofSecond] = [0, 0]
  const runs = overlapOf(first.shingles, second.shingles, (i, j) => {
    if (first.upper[i] === true) ofFirst++
    if (second.upper[j] === true) ofSecond++
  })
  return { runs, upper: Math.max(ofFirst / countUpper(first, limitOf(second.shingles)), ofSecond / countUpper(second, limitOf(first.shingles))) }
}

function countUpper(print: Fingerprint, limit: number): number {
  let count = 0
  for (let index = 0; index < print.upper.length && (print.shingles.smallest[index] as number) <= limit; index++) if (print.upper[index] === true) count++
  return Math.max(1, count)
}

const subjects = 2

/** Whether one of these names of `print` is surely not in the other: beyond the other's sample nothing is sure. */
function isOneAlone(names: readonly number[], other: Fingerprint): boolean {
  const limit = limitOf(other.names)
  return names.some((name) => name <= limit && !other.mainNames.includes(name) && !other.names.smallest.includes(name) && !other.title.includes(name))
}

/** The names of a headline: its words that the text has as names. */
function headlineNames(print: Fingerprint): readonly number[] {
  return print.title.filter((word) => print.mainNames.includes(word) || print.names.smallest.includes(word))
}

function limitOf(sketch: Sketch): number {
  return sketch.size > sketch.smallest.length ? (sketch.smallest.at(-1) ?? Infinity) : Infinity
}

function ofSmaller(overlap: Overlap, first: Sketch, second: Sketch): number | null {
  return first.size === second.size ? (overlap.ofFirst === null || overlap.ofSecond === null ? null : Math.max(overlap.ofFirst, overlap.ofSecond)) : first.size < second.size ? overlap.ofFirst : overlap.ofSecond
}

/** How much of the shorter list is in the other. */
function shareOfShorter(first: readonly number[], second: readonly number[]): number {
  const shorter = Math.min(first.length, second.length)
  return shorter === 0 ? 0 : countShared(first, second) / shorter
}

function countShared(first: readonly number[], second: readonly number[]): number {
  let shared = 0
  for (const value of first) if (second.includes(value)) shared++
  return shared
}

function hasNumber(print: Fingerprint): boolean {
  return print.numbers.size > 0 || (print.dates & digitBits) !== 0
}

function areApart(first: number, second: number): boolean {
  return first !== 0 && second !== 0 && (first & second) === 0
}
