import type { Mention } from '../../shared/model.ts'
import { stripBoilerplate } from './boilerplate.ts'
import { eachWord, hashText, mixHash, plainForm } from './words.ts'

/**
 * What of an article is kept to compare it by. Sets are kept as their smallest hashes, ascending ("bottom-k" or KMV
 * sketches; Broder 1997, "On the resemblance and containment of documents"; Beyer et al. 2007): small sets whole, large
 * ones as a fair sample that tells both how alike two texts are and how much of one stands in the other.
 */
export interface Fingerprint {
  readonly publishedAt: number | null // epoch milliseconds
  readonly words: number // of the story itself, without what stands around it
  readonly dates: number // bits 0-6: weekdays named, 7-18: months named, 19-28: single digits
  readonly headline: number // bit 0: "UPDATE 2-", "WRAPUP 1-"; bit 1: "CORRECTED-", "REFILE-", "RPT-"
  readonly shingles: Sketch // runs of three words
  readonly upper: readonly boolean[] // for each of these: does it stand in the upper half of the text
  readonly opening: readonly number[] // the smallest hashes of the first runs
  readonly title: readonly number[] // 16-bit hashes of the words that tell it apart, as they come
  readonly mainNames: readonly number[] // 16-bit, what is named most often first
  readonly names: Sketch
  readonly numbers: Sketch // of two digits or more, years left out
  readonly symbols: readonly number[] // 16-bit
}

/** The smallest hashes of a set, ascending, and how large the set is. */
export interface Sketch {
  readonly smallest: readonly number[]
  readonly size: number
}

export interface ArticleWords {
  readonly title: string
  readonly text: string
  readonly publishedAt: number | null // epoch milliseconds
  readonly symbols: readonly string[] // primary companies first
}

export const sketchSizes = { shingles: 120, opening: 6, title: 12, mainNames: 3, names: 18, numbers: 32, symbols: 6 } as const
const openingRuns = 36
const openingStep = 3 // words of a run

/** The same for the same words, whatever their white space, Unicode form, British or American spelling, or agency line. Never throws. */
export function fingerprintArticle({ title, text, publishedAt, symbols }: ArticleWords): Fingerprint {
  const body = readBody(stripBoilerplate(plainForm(text)))
  const { words: titleWords, headline } = readTitle(plainForm(title))
  const shingles = sketch(body.runs, sketchSizes.shingles)
  const limit = shingles.smallest.at(-1) ?? 0
  const upper = new Set(body.runs.subarray(0, Math.ceil(body.runs.length / 2)).filter((hash) => hash <= limit))
  return {
    publishedAt: publishedAt !== null && Number.isFinite(publishedAt) ? publishedAt : null,
    words: body.words,
    dates: body.dates,
    headline,
    shingles,
    upper: shingles.smallest.map((hash) => upper.has(hash)),
    opening: sketch(body.runs.subarray(0, openingRuns), sketchSizes.opening).smallest,
    title: titleWords,
    mainNames: body.mainNames,
    names: sketch(body.names, sketchSizes.names),
    numbers: sketch(body.numbers, sketchSizes.numbers),
    symbols: [...new Set(symbols.map((symbol) => short(hashText(symbol.toUpperCase()))))].slice(0, sketchSizes.symbols),
  }
}

/** An article's symbols as a fingerprint takes them, primary companies first: they tell two stories of one template apart. */
export function primaryFirst(mentions: readonly Mention[]): readonly string[] {
  return mentions.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map((mention) => mention.symbol)
}

interface Body {
  readonly words: number
  readonly dates: number
  readonly runs: Uint32Array
  readonly names: Uint32Array
  readonly numbers: Uint32Array
  readonly mainNames: readonly number[]
}

function readBody(text: string): Body {
  const hashes: number[] = []
  const numbers: number[] = []
  const named = new Map<number, number>() // hash -> how often, a sentence's first word half
  let dates = 0
  let shouted = 0
  eachWord(text, (word, starts) => {
    hashes.push(word.hash)
    if (word.shouted) shouted++
    if (word.kind === 'word') return
    if (word.kind === 'number') numbers.push(short(word.hash))
    else if (word.kind === 'digit') dates |= 1 << (19 + digitOf(word.hash))
    else if (word.kind === 'name') named.set(word.hash, (named.get(word.hash) ?? 0) + (starts ? 1 : 2))
    else if (word.day >= 0) dates |= 1 << word.day
  })
  const isShouted = shouted * 2 > hashes.length // all in capitals: what is a name cannot be told
  const byWeight = isShouted ? [] : [...named].sort(([a, x], [b, y]) => y - x || a - b).map(([hash]) => short(hash))
  return {
    words: hashes.length, dates, runs: runsOf(hashes),
    names: Uint32Array.from(byWeight), numbers: Uint32Array.from(numbers), mainNames: byWeight.slice(0, sketchSizes.mainNames),
  }
}

/** Hashes of all runs of three words; a text of fewer words is one run. */
function runsOf(hashes: readonly number[]): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0)
  const runs = new Uint32Array(Math.max(1, hashes.length - openingStep + 1))
  for (let index = 0; index < runs.length; index++) {
    const two = Math.imul(hashes[index] as number, 31) + (hashes[index + 1] ?? 0)
    runs[index] = mixHash(Math.imul(two, 31) + (hashes[index + 2] ?? 0))
  }
  return runs
}

/** The smallest hashes without repeats. Of a large set only those that may be among them are sorted, and repeats count in its size. */
function sketch(hashes: Uint32Array, most: number): Sketch {
  if (hashes.length > 3 * most) {
    const likely = 2 ** 32 * ((2 * most) / hashes.length)
    const few = sortUnique(hashes.filter((hash) => hash < likely))
    if (few.length >= most) return { smallest: few.slice(0, most), size: hashes.length }
  }
  const all = sortUnique(hashes.slice())
  return { smallest: all.slice(0, most), size: all.length }
}

function sortUnique(hashes: Uint32Array): number[] {
  hashes.sort()
  const unique: number[] = []
  for (let index = 0; index < hashes.length; index++) if (index === 0 || hashes[index] !== hashes[index - 1]) unique.push(hashes[index] as number)
  return unique
}

const updates = /^(?:update|wrapup|wrap)\s*\d*\s*[-:–—]\s*/i
const corrections = /^\(?(?:corrected|correction|refile|rpt|repeat|advisory|correcting)(?:[-\s]?\(?official\)?)?\s*\d*\)?\s*[-:–—]\s*/i
const labels = /^(?:brief|exclusive|breaking|breakingviews|factbox|analysis|preview|focus|insight|instant view|graphic|timeline|interview|column|poll|live|watch|urgent|just in|new|\w+ (?:news|markets?|stocks|forex|bonds|results|research news)|deals)\s*\d*\s*[-:–—]\s*/i

/** What of a headline tells its story apart, without "UPDATE 2-", "CORRECTED-", "BRIEF-" before it. */
function readTitle(title: string): { readonly words: readonly number[]; readonly headline: number } {
  let rest = title.trim()
  let headline = 0
  for (let round = 0; round < 3; round++) {
    const before = rest
    if (updates.test(rest)) headline |= 1
    if (corrections.test(rest)) headline |= 2
    rest = rest.replace(updates, '').replace(corrections, '').replace(labels, '')
    if (rest === before) break
  }
  const found = new Set<number>()
  eachWord(rest, (word) => {
    if (word.kind === 'name' || word.kind === 'word') found.add(short(word.hash))
  })
  return { words: [...found].slice(0, sketchSizes.title), headline }
}

function short(hash: number): number {
  return hash >>> 16
}

const digitHashes = new Map(Array.from({ length: 10 }, (_, digit) => [hashText(String(digit)), digit]))
function digitOf(hash: number): number {
  return digitHashes.get(hash) ?? 0
}
