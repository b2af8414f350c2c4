import { commonWords, monthNames, weekdays } from './common-words.ts'
import { foldSpelling } from './spelling.ts'

/** One word or number as it is compared: a hash of its folded form, and what it may be. */
export interface Word {
  readonly hash: number // 32 bits
  readonly kind: 'number' | 'digit' | 'year' | 'name' | 'word' | 'common' | 'dropped'
  readonly shouted: boolean // two capitals or more and nothing else
  readonly day: number // 0-6 where it is a weekday's name, 7-18 a month's, else -1
}

/** FNV-1a over UTF-16 units, finished by a mixer so that low and high bits are equally good. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mixHash(hash)
}

/** Murmur3's finalizer (Appleby, MurmurHash3, public domain): 32 bits in, 32 well-spread bits out. */
export function mixHash(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Only these characters may differ under compatibility normalisation; most texts have none and are spared the work. */
const mayChange = /[^\p{ASCII}\u00a0-\u00a7\u00a9\u00ab\u00ac\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u2010-\u2016\u2018-\u2023\u2026\u2027\u20ac]/u

/** Compatibility forms made plain and accents taken off: "Ｎｅｓｔｌé" is "Nestle". */
export function plainForm(text: string): string {
  return mayChange.test(text) ? text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '') : text
}

const separator = 0
const letter = 1
const digit = 2
const ideograph = 3

const plainClasses = Uint8Array.from({ length: 128 }, (_, code) => ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? letter : code >= 48 && code <= 57 ? digit : separator))

function classOf(code: number): number {
  if (code < 128) return plainClasses[code]!
  if (code < 0xaa) return separator
  if (code >= 0x2000 && code <= 0x20cf) return separator
  if ((code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)) return code <= 0x303f && code >= 0x3000 ? separator : ideograph
  if (code >= 0xd800 && code <= 0xdfff) return letter
  return /[\p{L}]/u.test(String.fromCharCode(code)) ? letter : separator
}

/**
 * Calls back with every word of a text in order; `starts` says that it opens a sentence. The text is in plain form.
 * A number keeps its decimals and loses its thousands separators; "10bn" is two words, "A320" is one; each ideograph is a word.
 */
export function eachWord(text: string, take: (word: Word, starts: boolean) => void): void {
  let starts = true
  let index = 0
  let wasPer = false
  while (index < text.length) {
    const code = text.charCodeAt(index)
    const kind = classOf(code)
    const from = index
    if (kind === separator) {
      index++
      if (code === 37) take(percent, false)
      else if (code === 46 || code === 33 || code === 63 || code === 10 || code === 58 || code === 34 || code === 0x201c || code === 0x2022) starts = true
      continue
    }
    index = kind === digit ? endOfNumber(text, index) : kind === ideograph ? index + 1 : endOfLetters(text, index)
    const word = wasPer && isToken(text, from, index, 'cent') ? percent : readWord(text, from, index)
    wasPer = isToken(text, from, index, 'per')
    if (wasPer || word.kind === 'dropped') continue
    take(word, starts)
    starts = false
  }
}

function isToken(text: string, from: number, to: number, token: string): boolean {
  return to - from === token.length && text.startsWith(token, from)
}

function endOfNumber(text: string, from: number): number {
  let index = from + 1
  for (;;) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) index++
    else if ((code === 44 || code === 46) && classOf(text.charCodeAt(index + 1)) === digit) index += 2
    else return index
  }
}

function endOfLetters(text: string, from: number): number {
  let index = from + 1
  while (index < text.length) {
    const kind = classOf(text.charCodeAt(index))
    if (kind !== letter && kind !== digit) break
    index++
  }
  return index
}

/**
 * The same few ten thousand words come again and again, so each is folded once: of those whose spelling falls to one place the last two are kept. A word is found by its
 * letters as they stand in the text, which cutting it out and asking a map would take three times as long. Nothing depends on what is kept.
 */
const places = 1 << 16
const spellings = Array<string>(places).fill('') // not Array.from: that calls a function for each, a tenth of what a library takes to load
const words = Array<Word | undefined>(places).fill(undefined)
const longestKnown = 40
const longestCopied = 12 // V8 keeps a longer slice as a view of the text that it was cut from, and so the whole text in memory

function readWord(text: string, from: number, to: number): Word {
  if (to - from > longestKnown) return makeWord(text.slice(from, to))
  let hash = 0x811c9dc5
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  const place = (hash ^ (hash >>> 15)) & (places - 1)
  if (isToken(text, from, to, spellings[place]!)) return words[place]!
  if (isToken(text, from, to, spellings[place ^ 1]!)) return words[place ^ 1]!
  const token = text.slice(from, to)
  const word = makeWord(token)
  spellings[place ^ 1] = spellings[place]!
  words[place ^ 1] = words[place]
  spellings[place] = token.length > longestCopied ? [...token].join('') : token
  words[place] = word
  return word
}

const dropped = new Set(['s', 'dollar', 'dollars', 'usd'])

function makeWord(token: string): Word {
  if (classOf(token.charCodeAt(0)) === digit) {
    const value = numberForm(token)
    const kind = /^(?:19|20)\d\d$/.test(token) ? 'year' : /^\d$/.test(value) ? 'digit' : 'number'
    return { hash: hashText(value), kind, shouted: false, day: -1 }
  }
  const lower = token.toLowerCase()
  const folded = lower.length > longestKnown ? lower : foldSpelling(lower)
  const capital = token.charAt(0) !== lower.charAt(0)
  const day = capital ? dayOf(lower) : -1
  const kind = dropped.has(folded) ? 'dropped' : commonWords.has(folded) || day >= 0 ? 'common' : capital ? 'name' : 'word'
  return { hash: hashText(folded), kind, shouted: token.length > 1 && token === token.toUpperCase() && token !== lower, day }
}

const percent = makeWord('percent')

function dayOf(lower: string): number {
  const weekday = weekdays.indexOf(lower)
  if (weekday >= 0) return weekday
  const month = monthNames.indexOf(lower)
  return month >= 0 ? 7 + month : -1
}

/** "1,234.50" is "1234.5". */
function numberForm(token: string): string {
  const plain = token.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(/^0+(?=\d)/, '')
  return /^\d+\.\d+$/.test(plain) ? plain.replace(/\.?0+$/, '') : plain
}
