// What stands between a number and the words that could be what its business is called: all that decides which of them is.
import type { Amount, Block } from '../parts.ts'
import type { Surroundings, Word } from './traits.ts'
import type { CandidateName } from './candidate-names.ts'
import { isBusinessName } from '../businesses/business-words.ts'
import { isRegion } from '../businesses/known-parts.ts'
import { splitSentences } from '../printing/sentences.ts'
import { findCandidateNames } from './candidate-names.ts'
import { hashOf, mix, wordsOf } from './traits.ts'

export interface NameTraits {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly seat: number // where it stands, seen from the number
  readonly traits: readonly number[]
}

const farthestBack = 600 // UTF-16 units of a paragraph above a sentence
const farthestAbove = 300 // … of the block above
const farthestHeading = 12 // blocks

/** Where a name stands, seen from a number. */
const places = { before: 0, beyondNumbers: 1, behind: 2, lastSentence: 3, sentenceBefore: 4, paragraph: 5, heading: 6, above: 7 }

/** A name where it stands, with all that does not depend on the number it is asked for. */
interface Standing {
  readonly candidate: CandidateName
  readonly opens: boolean // its sentence begins with it
  readonly form: number
  readonly count: number // how often the article has it, up to four
  readonly length: number // words
  readonly key: number
  readonly head: number // its last word
  readonly before: number // the word before it …
  readonly behind: number // … and those behind
  readonly further: number
}

interface Scope {
  readonly names: readonly (Standing & { readonly place: number })[]
  readonly words: readonly Word[]
}

/** A function from a number to the names it may belong to, each with its traits, and to those of its belonging to none. */
export function traitsOfNames(text: string, blocks: readonly Block[], companyNames: readonly string[]): (sentence: Surroundings, amount: Amount) => { readonly names: readonly NameTraits[]; readonly none: readonly number[] } {
  const scopes = new Map<Surroundings, Scope>()
  const standingsOf = rememberStandings(text, companyNames)
  const places = new Map(blocks.map((block, index) => [block.start, index]))
  return (sentence, amount) => {
    let scope = scopes.get(sentence)
    if (scope === undefined) scopes.set(sentence, (scope = scopeOf(text, blocks, places.get(sentence.paragraph) ?? -1, sentence, standingsOf)))
    return judge(scope, sentence, amount)
  }
}

/** The names between two offsets: a sentence is asked for by those that follow it, too. */
function rememberStandings(text: string, companyNames: readonly string[]): (start: number, end: number) => readonly Standing[] {
  const known = new Map<number, readonly Standing[]>()
  const lower = text.toLowerCase()
  const looks = new Map<string, { readonly form: number; readonly count: number }>()
  const lookOf = (name: string): { readonly form: number; readonly count: number } => {
    const seen = looks.get(name)
    if (seen !== undefined) return seen
    let count = 0
    let called = 0
    const small = name.toLowerCase()
    for (let found = lower.indexOf(small); found >= 0 && count < 4; found = lower.indexOf(small, found + small.length), count++) {
      const behind = lower.slice(found + small.length, found + small.length + 24)
      called |= calledBusiness.test(behind) ? 16 : measuredBehind.test(behind) ? 64 : 0
    }
    const look = { form: formOf(name, companyNames) + called, count }
    looks.set(name, look)
    return look
  }
  return (start, end) => {
    const key = start * (text.length + 1) + end
    let standings = known.get(key)
    if (standings === undefined) known.set(key, (standings = findCandidateNames(text, start, end, companyNames).map((candidate) => standingOf(text, candidate, start, lookOf(candidate.name)))))
    return standings
  }
}

const lastWord = /(\S+)\s*$/u
const nextWords = /^\s*(['’]s|[^\s\p{L}\d]|[\p{L}\d.'’-]+)(?:\s+([\p{L}\d.'’-]+))?/u

function standingOf(text: string, candidate: CandidateName, start: number, look: { readonly form: number; readonly count: number }): Standing {
  const words = candidate.name.toLowerCase().split(' ')
  const behind = nextWords.exec(text.slice(candidate.end, candidate.end + 36))
  return {
    candidate,
    opens: candidate.start - start < 5,
    ...look,
    length: words.length,
    key: hashOf(candidate.name.toLowerCase()),
    head: hashOf(words.at(-1)!),
    before: hashOf(lastWord.exec(text.slice(Math.max(0, candidate.start - 24), candidate.start))?.[1]?.toLowerCase() ?? ''),
    behind: hashOf(behind?.[1]?.toLowerCase() ?? ''),
    further: hashOf(behind?.[2]?.toLowerCase() ?? ''),
  }
}

function scopeOf(text: string, blocks: readonly Block[], at: number, sentence: Surroundings, standingsOf: (start: number, end: number) => readonly Standing[]): Scope {
  const from = Math.max(sentence.paragraph, sentence.start - farthestBack)
  const starts = splitSentences(text, from, sentence.start).map(({ start }) => start)
  const heading = blocks.slice(Math.max(0, at - farthestHeading), Math.max(0, at)).findLast((block) => block.kind === 'heading')
  const above = at > 0 && blocks[at - 1]!.kind !== 'heading' && blocks[at - 1]!.kind !== 'table' ? blocks[at - 1]! : null
  const pieces = [
    ...(heading ? [{ start: heading.start, end: Math.min(heading.end, heading.start + farthestAbove), place: places.heading }] : []),
    ...(above ? [{ start: Math.max(above.start, above.end - farthestAbove), end: above.end, place: places.above }] : []),
    ...starts.map((start, index) => ({ start, end: starts[index + 1] ?? sentence.start, place: index === starts.length - 1 ? places.lastSentence : index === starts.length - 2 ? places.sentenceBefore : places.paragraph })),
    { start: sentence.start, end: sentence.end, place: places.before },
  ]
  return { names: pieces.flatMap(({ start, end, place }) => standingsOf(start, end).map((standing) => ({ ...standing, place }))), words: wordsOf(text, sentence.start, sentence.end) }
}

const calledBusiness = /^(?:['’]s?)? (?:business(?:es)?|units?|segments?|divisions?|arms?|operations|groups?|brands?|subsidiary|stores|restaurants)\b/u
const measuredBehind = /^(?:['’]s?)? (?:(?:net|total|organic|comparable) )?(?:sales|revenues?|turnover|profits?|ebitd?a?|orders)\b/u

/** Capitals, a place, words that businesses are called by, a company's name: a bit each. */
function formOf(name: string, companyNames: readonly string[]): number {
  const capitals = /^\p{Lu}/u.test(name) ? (/ \p{Ll}/u.test(name) ? 1 : 2) : 0
  return capitals + (isRegion(name) ? 4 : 0) + (isBusinessName(name) ? 8 : 0) + (companyNames.some((company) => company.includes(name)) ? 32 : 0)
}

/** How many other names stand between a name and a number, up to three. */
function countRivals({ names }: Scope, seats: readonly number[], at: number, right: number): number {
  const { key, candidate } = names[at]!
  const seat = seats[at]!
  const seen: number[] = []
  for (let other = at + 1; other < names.length && seen.length < 3; other++) {
    const rival = names[other]!
    if (rival.key === key || rival.candidate.start < candidate.end || rival.candidate.end > right || seen.includes(rival.key)) continue
    if (seats[other] === seat || (seat >= places.lastSentence && seats[other]! < places.behind)) seen.push(rival.key)
  }
  return seen.length
}

const wholeWords = /\b(?:group|company|overall|total|consolidated|in all|altogether|company-?wide|group-?wide)\b/iu
const roleless = 99

function judge(scope: Scope, sentence: Surroundings, amount: Amount): { readonly names: readonly NameTraits[]; readonly none: readonly number[] } {
  const { text } = sentence
  const { words } = scope
  const kind = amount.kind === 'money' ? 1 : amount.kind === 'percent' ? 2 : 0
  const opening = words[0]?.hash ?? 0
  const opening2 = mix(opening, words[1]?.hash ?? 0)
  const index = sentence.amounts.indexOf(amount)
  const lastEnd = sentence.amounts[index - 1]?.end ?? sentence.start
  const seats = scope.names.map((each) => {
    const { candidate, place } = each
    if (place !== places.before) return place
    if (candidate.start >= amount.end) return places.behind
    return sentence.amounts.some((other) => other.start >= candidate.end && other.end <= amount.start) ? places.beyondNumbers : places.before
  })
  const names = scope.names.flatMap((each, at): NameTraits[] => {
    const { candidate, opens, form, count, key, before: wordBefore, behind: wordBehind, further, head } = each
    if ((candidate.start < amount.end && amount.start < candidate.end) || (seats[at]! <= places.behind && Math.abs(candidate.start - amount.start) > farthestBack)) return []
    const seat = seats[at]!
    const traits: number[] = []
    const add = (type: number, one: number, two = 0, three = 0): void => void traits.push(mix(mix(mix(mix(type, one), two), three), 29))
    const isIn = seat <= places.behind
    const [left, right] = candidate.end <= amount.start ? [candidate.end, amount.start] : [amount.end, candidate.start]
    const between = isIn ? words.filter((word) => word.start >= left && word.end <= right) : []
    const rivals = countRivals(scope, seats, at, isIn ? right : Infinity)
    const numbers = isIn ? sentence.amounts.filter((other) => other !== amount && other.start >= left && other.end <= right).length : 0
    const measures = isIn ? sentence.metrics.filter((mark) => mark.start >= left && mark.end <= right).length : sentence.metrics.filter((mark) => mark.end <= amount.start).length
    add(1, seat)
    add(2, seat, opens ? 1 : 0)
    add(3, seat, wordBefore)
    add(4, seat, wordBehind)
    add(5, seat, wordBefore, wordBehind)
    add(6, seat, wordBehind, further)
    add(7, seat, form)
    add(8, form, opens ? 1 : 0, rivals)
    add(9, seat, Math.min(numbers, 3), rivals)
    add(10, seat, between.length > 12 ? 5 : between.length > 6 ? 4 : Math.min(between.length, 3), kind)
    add(11, key)
    add(12, head)
    add(13, seat, opening, opens ? 1 : 0)
    add(14, seat, opening2, opens ? 1 : 0)
    add(15, seat, Math.min(count, 3), form & 3)
    add(16, seat, Math.min(measures, 2), Math.min(numbers, 2))
    add(17, seat, each.length)
    add(18, wordBefore, form & 3)
    add(19, seat, Math.min(index, 3), Math.min(numbers, 3))
    if (isIn && between.length <= 4) add(20, seat, between.reduce((hash, word) => mix(hash, word.hash), 7))
    for (const word of between.slice(0, 12)) add(21, seat, word.hash)
    if (isIn && wholeWords.test(text.slice(left, right))) add(22, seat)
    add(23, seat, amount.start - lastEnd < 12 ? 1 : 0, kind)
    return [{ ...candidate, seat, traits }]
  })
  const none: number[] = []
  const add = (type: number, one: number, two = 0, three = 0): void => void none.push(mix(mix(mix(mix(type, one), two), three), 31))
  const nearest = seats.includes(places.before) ? 0 : seats.includes(places.beyondNumbers) ? 1 : seats.includes(places.lastSentence) ? 2 : roleless
  const named = sentence.named.findLast((name) => name.end <= amount.start)
  add(1, 0)
  add(2, kind, Math.min(index, 4))
  add(3, opening)
  add(4, opening2)
  add(5, nearest)
  add(6, named === undefined ? 0 : named.symbol === sentence.topic ? 1 : 2, index > 3 ? 3 : index)
  add(7, wholeWords.test(text.slice(sentence.start, amount.start)) ? 1 : 0, kind)
  add(8, sentence.kind === 'paragraph' ? 0 : sentence.kind === 'item' ? 1 : 2, sentence.start === sentence.paragraph ? 1 : 0)
  const before = sentence.metrics.findLast((mark) => mark.end <= amount.start)
  add(9, hashOf(before?.metric ?? '-'), kind)
  add(10, hashOf(before?.metric ?? '-'), sentence.start === sentence.paragraph ? 1 : 0)
  add(11, Math.min(10, Math.floor((10 * sentence.start) / (text.length + 1))))
  return { names, none }
}
