// Chinese, Japanese and Thai stand without spaces, and Korean glues particles to its nouns. The full-text index knows only words between spaces, so it is given every two neighbouring
// letters as a word: 三星电子 becomes 三星 星电 电子 子. What is looked for is cut the same way, as a phrase, and so found wherever it stands. Why pairs: docs/notes/search.md

/** A letter or digit of a script without spaces between words; 々 and ー are used by several scripts. */
const letter = '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]'
/** A letter as a person sees it: with the vowels and tones that stand above and below it. */
const letterWithMarks = `${letter}\\p{M}*`
const anyLetter = new RegExp(letter, 'u')
const eachLetter = new RegExp(letterWithMarks, 'gu')
const eachRun = new RegExp(`(?:${letterWithMarks})+`, 'gu')
const lastRun = new RegExp(`(?:${letterWithMarks})+(?=[^\\p{L}\\p{N}\\p{Co}]*$)`, 'u')
/** Letters that may take marks; the others' pairs are never the beginning of another pair. */
const takesMarks = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
/** Thai may hold spaces of no width between words, and a break without width may stand anywhere: two texts that look alike are alike. */
const invisible = /[\u{200B}\u{2060}\u{FEFF}]|\p{Variation_Selector}/gu
/** Where marks are put, because the index takes a mark for a gap: letters of private use that no text has. */
const privatePlane = 0xf_0000

/** Whether a text has a letter of a script without spaces. */
export function hasUnspaced(text: string | null): boolean {
  return text !== null && anyLetter.test(text)
}

/** How many letters of scripts without spaces a piece of text has. */
export function countUnspaced(text: string): number {
  return text.match(eachLetter)?.length ?? 0
}

/** The last letters of scripts without spaces that stand together in a text, eight at most; null where it has none. */
export function lastLetters(text: string): string | null {
  const last = tidy(text.slice(-100)).match(eachRun)?.at(-1) ?? tidy(text).match(eachRun)?.at(-1)
  return last?.match(eachLetter)?.slice(-8).join('') ?? null
}

/** A text as the index takes it: runs of letters without spaces cut into pairs, and the last letter alone. Other words stay. */
export function splitText(text: string | null): string | null {
  return text === null ? null : tidy(text).replace(eachRun, (run) => ` ${pair(listLetters(run)).join(' ')} `)
}

/**
 * What is looked for as the index holds it: a phrase of pairs. `prefix`: its last word may go on, which it may where a single letter is looked for (it begins a pair) and where
 * the last letter may still take a mark.
 */
export function splitTerm(text: string, prefix: boolean): { readonly text: string; readonly prefix: boolean } {
  const tidied = tidy(text)
  const last = lastRun.exec(tidied)
  if (!last) return { text: splitText(tidied) ?? '', prefix }
  const letters = listLetters(last[0])
  const pairs = letters.length === 1 ? letters : pair(letters).slice(0, -1)
  return { text: `${splitText(tidied.slice(0, last.index)) ?? ''} ${pairs.join(' ')}`, prefix: letters.length === 1 || takesMarks.test(last[0]) }
}

/** A word of a text and where it stands (UTF-16, end exclusive); each letter of a script without spaces is one. */
export interface WordOfText {
  readonly start: number
  readonly end: number
  readonly key: string // alike for words that the index takes for the same
  readonly unspaced: boolean
  readonly touches: boolean // the one before is a letter of such a script as well, and nothing stands between them
}

const eachWord = new RegExp(`${letterWithMarks}|(?:(?!${letter})[\\p{L}\\p{N}\\p{Co}]\\p{M}*)+`, 'gu')

/** The words of a text that was tidied. */
export function listWords(text: string): readonly WordOfText[] {
  const words: WordOfText[] = []
  for (const found of text.matchAll(eachWord)) {
    const unspaced = anyLetter.test(found[0])
    const before = words.at(-1)
    words.push({
      start: found.index, end: found.index + found[0].length, unspaced, key: unspaced ? keepMarks(found[0]) : fold(found[0]),
      touches: unspaced && before !== undefined && before.unspaced && before.end === found.index,
    })
  }
  return words
}

/** A text without what nobody sees, its letters composed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(invisible, '')
}

function listLetters(run: string): readonly string[] {
  return (run.match(eachLetter) ?? []).map(keepMarks)
}

function keepMarks(letterAndMarks: string): string {
  return letterAndMarks.replace(/\p{M}/gu, (mark) => (takesMarks.test(mark) ? String.fromCodePoint(privatePlane + mark.codePointAt(0)!) : ''))
}

function pair(letters: readonly string[]): readonly string[] {
  return letters.map((one, place) => one + (letters[place + 1] ?? ''))
}

/** Small letters without accents. */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
