// What stands around a number about time: the periods that are named before and behind it, in its sentence, its paragraph and the whole article. All that the second reader looks at when he dates it.
import type { Period } from '../../../shared/model.ts'
import type { Amount, Block, ExtractInput, PeriodMark } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { isComparative, isForecast, isYetToCome } from '../figures/completing.ts'
import { findPeriods } from '../periods/periods.ts'
import { beginningIn, findAll } from '../words.ts'
import { blockKinds, hashOf, mix } from './traits.ts'

export const periodKinds: readonly Period['kind'][] = ['quarter', 'half', 'nine-months', 'year']

/** A period that the text names; what is only compared with, foreseen or awaited is not told. */
export interface NamedPeriod extends PeriodMark {
  readonly kind: number // index in periodKinds
  readonly use: 0 | 1 | 2 | 3 | 4 // told, awaited, foreseen, compared with, said by the way
}

/** An article as far as time goes. */
export interface Dates {
  readonly named: readonly NamedPeriod[] // in the order of the text
  readonly told: readonly NamedPeriod[] // of them, those whose results are told
  readonly headings: readonly NamedPeriod[] // … and those in headings
  readonly head: number // the kinds in headline and standfirst, a bit each
  readonly all: number // those of `told`
}

export function findDates({ title, dek, text }: ExtractInput, blocks: readonly Block[]): Dates {
  const plain = findPeriods(text, 0, text.length).map((mark): NamedPeriod => ({ ...mark, kind: periodKinds.indexOf(mark.period.kind), use: isYetToCome(text, mark) ? 1 : isForecast(text, mark) ? 2 : isComparative(text, mark) ? 3 : 0 }))
  const named = [...plain, ...findAsides(text).filter((aside) => beginningIn(plain, aside.start - 20, aside.end).every((mark) => mark.end <= aside.start))].sort((one, other) => one.start - other.start)
  const told = named.filter((mark) => mark.use === 0)
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? beginningIn(told, block.start, block.end) : []))
  const headline = [title, dek ?? ''].flatMap((line) => findPeriods(line, 0, line.length).map((mark) => ({ kind: periodKinds.indexOf(mark.period.kind) })))
  return { named, told, headings, head: kindsOf(headline), all: kindsOf(told) }
}

const months = 'January February March April May June July August September October November December'.split(' ')
const asidePattern = /\b(?:(?<span>last (?:quarter|half|year)|the (?:year|half|quarter))|(?:between|from) (?<from>[A-Z][a-z]+) (?:and|to|through) (?<to>[A-Z][a-z]+)|(?:in|for|of|during) (?<year>20\d\d))(?!\p{L})/gu

/** "last quarter", "between January and June", "in 2025": what may be a period and what a rule would not take for one. */
function findAsides(text: string): readonly NamedPeriod[] {
  return findAll(asidePattern, text).flatMap((match) => {
    const { span, from, to, year } = match.groups!
    const length = from === undefined ? 0 : (months.indexOf(to!) - months.indexOf(from) + 12) % 12
    const kind = year !== undefined ? 3 : span !== undefined ? periodKinds.indexOf(span.replace(/^\w+ /u, '') as 'year') : months.includes(from!) && months.includes(to!) ? [2, 5, 8, 11].indexOf(length) : -1
    if (kind < 0) return []
    const period = { kind: periodKinds[kind]!, number: null, fiscal: false, year: null, text: match[0] }
    return [{ start: match.index, end: match.index + match[0].length, period, kind, use: 4 as const }]
  })
}

/** Whether results of it may be told: it is named for that, or said by the way. */
export const mayBeTold = ({ use }: NamedPeriod): boolean => use === 0 || use === 4
/** Their kinds, a bit each. */
export const kindsOf = (marks: readonly { readonly kind: number }[]): number => marks.reduce((kinds, { kind }) => kinds | (1 << kind), 0)
const nothing = 99
const timeWord = /(?:year|quarter|half|month|annual|period|week|three|twelve|six|nine|full)/u
const wordPattern = /\p{L}[\p{L}’'-]*/gu
const longestSentence = 600 // UTF-16 units of it that are looked at
const farthestBack = 800 // … and of its paragraph before it

const wordsIn = (text: string, start: number, end: number): readonly string[] => text.slice(start, end).toLowerCase().match(wordPattern) ?? []

/** The traits of a number of a sentence, each a 32-bit hash. */
export function traitsOfPeriod(dates: Dates, sentence: Surroundings, amount: Amount): readonly number[] {
  const { text } = sentence
  const traits: number[] = []
  const add = (type: number, ...values: readonly number[]): void => void traits.push(values.reduce(mix, mix(type, 29)))
  const seen = (mark: NamedPeriod | undefined): number => (mark === undefined ? nothing : mark.kind * 5 + mark.use)
  const kind = (mark: NamedPeriod | undefined): number => mark?.kind ?? nothing
  const between = (start: number, end: number): number => Math.min(3, sentence.amounts.filter((other) => other.start >= start && other.end <= end && other.kind !== 'year' && other.kind !== 'date').length)

  const inside = beginningIn(dates.named, sentence.start, sentence.end)
  const before = inside.findLast((mark) => mark.end <= amount.start)
  const behind = inside.find((mark) => mark.start >= amount.end)
  const ownKinds = kindsOf(inside.filter((mark) => mark.use === 0))
  const own = ownKinds === 0 ? 0 : 1
  add(1)
  add(2, seen(before))
  add(3, seen(behind))
  add(4, seen(before), seen(behind))
  if (before !== undefined) add(5, seen(before), between(before.end, amount.start))
  if (behind !== undefined) add(6, seen(behind), between(amount.end, behind.start))
  add(7, ownKinds)

  const inParagraph = beginningIn(dates.told, Math.max(sentence.paragraph, sentence.start - farthestBack), sentence.start).at(-1)
  const distance = inParagraph === undefined ? nothing : Math.min(3, (text.slice(inParagraph.end, sentence.start).match(/[.!?][”"’)]* /gu) ?? []).length)
  const earlier = beginningIn(dates.told, 0, sentence.paragraph).at(-1)
  const later = dates.told.find((mark) => mark.start >= sentence.end)
  add(8, kind(inParagraph), own)
  add(9, kind(inParagraph), distance, own)
  add(10, kind(earlier), inParagraph === undefined ? 0 : 1, own)
  add(11, dates.head, kind(inParagraph), own)
  add(12, dates.head, kind(dates.told[0]), own)
  add(13, dates.all, own, kind(inParagraph))
  add(14, dates.all, dates.head)
  add(15, kind(dates.told[0]), kind(dates.told[1]))
  add(16, kind(later), inParagraph === undefined ? 4 + kind(earlier) : inParagraph.kind, own)
  const aside = beginningIn(dates.named, Math.max(sentence.paragraph, sentence.start - farthestBack), sentence.start).findLast(mayBeTold)
  const first = dates.named.find(mayBeTold)
  add(18, seen(aside), own, seen(before))
  add(19, seen(first), seen(aside), own)
  const heading = beginningIn(dates.headings, 0, sentence.start).at(-1)
  add(26, kind(heading), own)
  add(27, kind(heading), kind(inParagraph), own, kind(earlier))
  add(28, kind(heading), blockKinds.indexOf(sentence.kind))
  add(17, blockKinds.indexOf(sentence.kind), dates.head)

  const words = wordsIn(text, sentence.start, Math.min(sentence.end, sentence.start + longestSentence))
  for (const word of words) add(20, hashOf(word))
  words.slice(0, 3).forEach((word, place) => add(21, place, hashOf(word)))
  const left = wordsIn(text, Math.max(sentence.start, amount.start - 60), amount.start).slice(-4)
  for (const word of left) add(22, hashOf(word))
  if (left.length > 1) add(23, hashOf(left.at(-1)!), hashOf(left.at(-2)!))
  for (const word of wordsIn(text, amount.end, Math.min(sentence.end, amount.end + 60)).slice(0, 4)) add(24, hashOf(word))
  for (const word of wordsIn(text, Math.max(sentence.paragraph, sentence.start - farthestBack), sentence.start)) if (timeWord.test(word)) add(25, hashOf(word))
  return [...new Set(traits)]
}
