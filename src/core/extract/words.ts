// Whole words in text, without compiling a pattern for each.

const wordLetter = /[\p{L}\p{N}]/u

function isBoundary(text: string, at: number): boolean {
  return at < 0 || at >= text.length || !wordLetter.test(text[at]!)
}

/** Whether `word` stands in `text` with no letter or digit on either side. */
export function hasWord(text: string, word: string): boolean {
  return findWord(text, word, 0) >= 0
}

/** The first place at or after `from` where `word` stands alone, or -1. */
export function findWord(text: string, word: string, from: number): number {
  if (word === '') return -1
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isBoundary(text, at - 1) && isBoundary(text, at + word.length)) return at
  }
  return -1
}

/** The elements of a list sorted by start that begin in [start, end). Logarithmic, so reading stays linear. */
export function beginningIn<T extends { readonly start: number }>(sorted: readonly T[], start: number, end: number): readonly T[] {
  return sorted.slice(lowerBound(sorted, start), lowerBound(sorted, end))
}

function lowerBound<T extends { readonly start: number }>(sorted: readonly T[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** A pattern that is made when it is first asked for: one with all currencies takes five milliseconds, which a library that opens need not wait for. */
export function makeLater(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined
  return () => (made ??= make())
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** Every match of a global pattern, in order. Unlike matchAll it makes no new expression each time, which costs more than the search of a sentence. */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** Where every run of letters and digits begins and ends, in order: what a reader takes for a word or number. An article is asked about several times and walked through once. */
export function findRuns(text: string): readonly number[] {
  if (text === lastWalked) return lastRuns
  const runs: number[] = []
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inside === (code < 128 ? isPlainLetter[code] === 1 : wordLetter.test(text[at]!))) continue
    inside = !inside
    runs.push(at)
  }
  if (inside) runs.push(text.length)
  lastWalked = text
  lastRuns = runs
  return lastRuns
}

let lastWalked = ''
let lastRuns: readonly number[] = []
const isPlainLetter = Uint8Array.from({ length: 128 }, (_, code) => (wordLetter.test(String.fromCharCode(code)) ? 1 : 0))

/** Longest reading first where two overlap: keeps a list of non-overlapping marks, in order. */
export function keepLongest<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): readonly T[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: T[] = []
  for (const mark of sorted) {
    const last = kept.at(-1)
    if (!last || mark.start >= last.end) kept.push(mark)
    else if (mark.end - mark.start > last.end - last.start) kept[kept.length - 1] = mark
  }
  return kept
}

/** The same reader, which knows what it found between two offsets as long as it is asked about the same text: a sentence is asked about several times. Nothing depends on what is kept. */
export function rememberMarks<Mark>(read: (text: string, start: number, end: number) => readonly Mark[]): (text: string, start: number, end: number) => readonly Mark[] {
  let last = ''
  const known = new Map<number, readonly Mark[]>()
  return (text, start, end) => {
    if (text.length < 300) return read(text, start, end) // a title, a cell: quickly read, and not to push the article out
    if (last !== text) {
      last = text
      known.clear()
    }
    const key = start * (text.length + 1) + end
    const marks = known.get(key) ?? read(text, start, end)
    known.set(key, marks)
    return marks
  }
}

const moved =
  'rose|fell|grew|jumped|climbed|dropped|declined|increased|decreased|slipped|advanced|added|surged|slid|gained|soared|tumbled|inched|edged|narrowed|widened|plunged|slumped|sank|shrank|plummeted|eased|dipped|doubled|tripled|quadrupled|halved|rebounded|recovered|leapt|leaped|swelled|contracted|weakened|strengthened|expanded|improved|crept|rocketed|skyrocketed|ballooned|collapsed'

/** The answers to a question about words of a text, each asked once: an article has few names and many numbers. Nothing depends on what is kept. */
export function rememberAnswers(ask: (text: string, words: string) => boolean): (text: string, words: string) => boolean {
  let last = ''
  const answers = new Map<string, boolean>()
  return (text, words) => {
    if (text !== last) {
      last = text
      answers.clear()
    }
    const known = answers.get(words)
    if (known !== undefined) return known
    const answer = ask(text, words)
    answers.set(words, answer)
    return answer
  }
}

/** The same pattern, with every word for what a measure did in the place of `MOVED`. */
export function withMoves(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll('MOVED', moved), pattern.flags)
}

/** The months by their whole names, for an expression. */
export const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
