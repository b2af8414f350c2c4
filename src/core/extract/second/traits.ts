// What stands around a number, as plain counts of words and marks: all that the second reader looks at. Each trait is a 32-bit hash, so that no list of words is kept.
import type { Amount, BlockKind, MetricMark, NamedSpan } from '../parts.ts'

/** One sentence (or line of a table) with everything in it that was recognised. */
export interface Surroundings {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly paragraph: number // where its block begins
  readonly before: string // up to 120 characters of the paragraph that stand before the sentence
  readonly kind: BlockKind
  readonly amounts: readonly Amount[]
  readonly metrics: readonly MetricMark[]
  readonly named: readonly NamedSpan[]
  readonly topic: string | null // the one company the article is about
}

export interface Word {
  readonly start: number
  readonly end: number
  readonly hash: number
  readonly cues: number // which of the groups below it belongs to, a bit each
}

const groups: readonly (readonly string[])[] = [
  'expected expectations expectation expecting consensus estimate estimates estimated forecast forecasts analysts analyst street predicted polled projected pencilled penciled hoped'.split(' '),
  'earlier ago last prior previous compared versus vs from against before same'.split(' '),
  'guidance guided outlook sees expects target targets anticipates will now forecast raised lowered full-year'.split(' '),
  'shares share stock stocks trading premarket closed close traded opened'.split(' '),
  'beat beats beating missed miss topped topping above below ahead exceeded exceeding short better worse'.split(' '),
  'up rose grew climbed jumped increased increase rise gained advanced higher surged expanded swelled growth improved'.split(' '),
  'down fell dropped declined decreased decrease fall lower slid shrank slipped lost decline narrowed widened'.split(' '),
  'charge charges buyback dividend repurchase debt cash acquisition invest invested costs cost restructuring impairment tax deal worth'.split(' '),
  'segment division unit business arm cloud services region americas europe china'.split(' '),
  'quarter first-quarter second-quarter third-quarter fourth-quarter months half first-half half-year'.split(' '),
  'year years annual fiscal full-year'.split(' '),
]
const cuesOf = new Map<number, number>()
groups.forEach((words, group) => words.forEach((word) => cuesOf.set(hashOf(word), (cuesOf.get(hashOf(word)) ?? 0) | (1 << group))))
const figureHash = hashOf('#')

/** FNV-1a over UTF-16 units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** One hash of a hash and a further value. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const wordPattern = /\p{L}[\p{L}’'-]*|\d[\d.,]*|[^\s\p{L}\d]/gu

/** Words, numbers and signs in order; every number counts as the same word. */
export function wordsOf(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = []
  wordPattern.lastIndex = start
  for (let match = wordPattern.exec(text); match !== null && match.index < end; match = wordPattern.exec(text)) {
    const code = match[0].charCodeAt(0)
    const hash = code >= 48 && code <= 57 ? figureHash : hashOf(match[0].toLowerCase())
    words.push({ start: match.index, end: match.index + match[0].length, hash, cues: cuesOf.get(hash) ?? 0 })
  }
  return words
}

const kinds: readonly Amount['kind'][] = ['money', 'percent', 'points', 'bps', 'number', 'multiple', 'year', 'date', 'time', 'ordinal', 'code']
const kindOf = (amount: Amount): number => kinds.indexOf(amount.kind) * 2 + (amount.per === null ? 0 : 1)
export const blockKinds: readonly BlockKind[] = ['paragraph', 'heading', 'item', 'table']
const nothing = 99

/** How far, coarsely: of the near every step counts, of the far none. */
const reach = (distance: number): number => (distance < 2 ? distance : distance < 4 ? 2 : distance < 8 ? 3 : 4)

/** The traits of the numbers of a sentence, in their order; null for those not asked for. */
export function traitsOf(given: Surroundings, asked: readonly boolean[]): readonly (readonly number[] | null)[] {
  const words = wordsOf(given.text, given.start, given.end)
  let cuesBefore = 0
  for (const word of wordsOf(given.before, 0, given.before.length)) cuesBefore |= word.cues
  return given.amounts.map((amount, index) => (asked[index] !== true ? null : traitsOfOne(given, words, cuesBefore, amount, index)))
}

function traitsOfOne(given: Surroundings, words: readonly Word[], cuesBefore: number, amount: Amount, index: number): readonly number[] {
  const traits: number[] = []
  const add = (type: number, one: number, two = 0, three = 0): void => void traits.push(mix(mix(mix(mix(type, one), two), three), 17))
  const kind = kindOf(amount)
  const addCues = (type: number, cues: number, with1: number, with2 = 0): void => {
    for (let group = 0; group < groups.length; group++) if ((cues >> group) & 1) add(type, group, with1, with2)
  }
  const shape = (amount.scaled ? 1 : 0) + (amount.minor ? 2 : 0) + (amount.signed ? 4 : 0) + (amount.ranged ? 8 : 0) + (amount.currency === null ? 0 : 16)
  add(1, 0)
  add(2, kind)
  add(3, kind, shape)
  add(4, blockKinds.indexOf(given.kind), kind)
  add(5, Math.min(index, 4), Math.min(given.amounts.length, 5), kind)

  // the words on both sides
  let left = words.length - 1
  while (left >= 0 && words[left]!.end > amount.start) left--
  let right = left + 1
  while (right < words.length && words[right]!.start < amount.end) right++
  const L = (distance: number): number => words[left - distance]?.hash ?? 0
  const R = (distance: number): number => words[right + distance]?.hash ?? 0
  for (let distance = 0; distance < 14 && left - distance >= 0; distance++) {
    add(10, reach(distance), L(distance))
    if (distance < 4) add(11, reach(distance), L(distance), kind)
    if (distance < 6) add(12, Math.min(distance, 3), L(distance + 1), L(distance))
  }
  for (let distance = 0; distance < 9 && right + distance < words.length; distance++) {
    add(13, reach(distance), R(distance))
    if (distance < 3) add(14, reach(distance), R(distance), kind)
    if (distance < 4) add(15, Math.min(distance, 2), R(distance), R(distance + 1))
  }
  for (let distance = 0; distance < 3; distance++) add(16, L(distance + 2), L(distance + 1), L(distance))
  add(17, R(0), R(1), R(2))
  for (let place = 0; place < 3; place++) add(18, words[place]?.hash ?? 0)

  // the numbers on both sides, and what stands between
  const last = given.amounts[index - 1]
  const next = given.amounts[index + 1]
  let cuesLeft = 0
  let stepsLeft = 0
  for (let at = left; at >= 0 && (last === undefined || words[at]!.start >= last.end); at--, stepsLeft++) {
    cuesLeft |= words[at]!.cues
    if (stepsLeft < 12) add(20, words[at]!.hash)
  }
  let cuesRight = 0
  let stepsRight = 0
  for (let at = right; at < words.length && (next === undefined || words[at]!.end <= next.start); at++, stepsRight++) {
    cuesRight |= words[at]!.cues
    if (stepsRight < 12) add(21, words[at]!.hash)
  }
  const lastKind = last === undefined ? nothing : kindOf(last)
  const nextKind = next === undefined ? nothing : kindOf(next)
  add(22, lastKind, kind)
  add(23, nextKind, kind)
  add(24, lastKind, kind, mix(L(stepsLeft - 1), L(stepsLeft - 2)))
  if (last !== undefined && stepsLeft <= 3) add(25, lastKind, kind, mix(mix(L(0), stepsLeft > 1 ? L(1) : 0), stepsLeft > 2 ? L(2) : 0))
  if (next !== undefined && stepsRight <= 3) add(26, nextKind, kind, mix(mix(R(0), stepsRight > 1 ? R(1) : 0), stepsRight > 2 ? R(2) : 0))
  if (last !== undefined && last.kind === amount.kind && last.value !== 0) {
    const ratio = Math.abs(amount.value / last.value)
    add(27, kind, ratio > 2 ? 2 : ratio <= 0.5 ? 1 : 0)
  }
  addCues(28, cuesLeft, kind)
  addCues(29, cuesRight, kind)
  let cues = 0
  for (const word of words) cues |= word.cues
  addCues(30, cues, kind)
  addCues(31, cuesBefore, kind)

  // the measures on both sides
  const measure = given.metrics.findLast((mark) => mark.end <= amount.start)
  const measureBehind = given.metrics.find((mark) => mark.start >= amount.end)
  if (measure === undefined) add(40, nothing, kind)
  else {
    const name = hashOf(measure.metric ?? '-')
    const between = given.amounts.filter((other) => other.start >= measure.end && other.end <= amount.start).length
    let distance = 0
    let cuesSince = 0
    for (let at = left; at >= 0 && words[at]!.start >= measure.end; at--, distance++) cuesSince |= words[at]!.cues
    add(40, name)
    add(41, name, kind, Math.min(between, 3))
    add(42, name, kind, Math.min(between, 2) * 8 + reach(distance))
    addCues(43, cuesSince, name, kind * 4 + Math.min(between, 2))
  }
  if (measureBehind === undefined) add(44, nothing, kind)
  else {
    const name = hashOf(measureBehind.metric ?? '-')
    const between = given.amounts.filter((other) => other.start >= amount.end && other.end <= measureBehind.start).length
    let distance = 0
    for (let at = right; at < words.length && words[at]!.end <= measureBehind.start; at++) distance++
    add(44, name)
    add(45, name, kind, Math.min(between, 2) * 8 + reach(distance))
  }
  add(46, given.metrics.reduce((sum, mark) => sum | (1 << (hashOf(mark.metric ?? '-') & 31)), 0), kind)

  // the companies
  const owner = given.named.findLast((name) => name.end <= amount.start)
  const whose = owner === undefined ? 0 : owner.symbol === given.topic ? 1 : given.topic === null ? 2 : 3
  add(50, whose, kind)
  add(51, new Set(given.named.map((name) => name.symbol)).size, given.topic === null ? 0 : 1)
  addCues(52, cuesLeft, whose, kind)
  return [...new Set(traits)]
}
