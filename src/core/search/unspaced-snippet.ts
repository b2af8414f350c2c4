import type { Query } from './query.ts'
import { countUnspaced, listWords, tidy, type WordOfText } from './unspaced.ts'

type TextTerm = Extract<Query, { kind: 'text' }>

/** The columns of a text, those first in which a hit says most. */
export interface SearchedColumns {
  readonly text: string
  readonly dek: string | null
  readonly notes: string | null
  readonly title: string
  readonly author: string | null
}

interface Hit {
  readonly start: number // UTF-16, end exclusive
  readonly end: number
  readonly term: number
}

const order = ['text', 'dek', 'notes', 'title', 'author'] as const
const lettersAround = 60 // about two lines of a list, as far as 150 narrow letters
const lettersBefore = 16
const longest = 100_000 // letters of a column that are looked through: what a snippet is for stands near the beginning
const mostHits = 100

/**
 * The same as FTS5's snippet for texts of which the index keeps nothing but pairs of letters: the piece of a text that has most of the terms, each hit between `opening` and `closing`, "…" where it is cut.
 * Null where no term stands in the first letters of any column.
 */
export function markUnspaced(columns: SearchedColumns, terms: readonly TextTerm[], opening: string, closing: string): string | null {
  let best: { readonly text: string; readonly piece: readonly Hit[]; readonly terms: number } | null = null
  for (const name of order) {
    const text = tidy((columns[name] ?? '').slice(0, longest))
    const piece = choosePiece(text, findHits(text, name, terms))
    const found = countTerms(piece)
    if (found > (best?.terms ?? 0)) best = { text, piece, terms: found }
  }
  return best === null ? null : cut(best.text, best.piece, opening, closing)
}

function findHits(text: string, column: string, terms: readonly TextTerm[]): readonly Hit[] {
  if (text === '') return []
  let words: readonly WordOfText[] | null = null // of a long text they take a millisecond, which is much for a list of a hundred
  const hits: Hit[] = []
  terms.forEach((term, number) => {
    if (term.column !== null && term.column !== column) return
    const wanted = listWords(tidy(term.text))
    const [first] = wanted
    if (!first) return
    if (wanted.every(({ unspaced, touches }, place) => unspaced && (touches || place === 0))) {
      hits.push(...findRun(text, tidy(term.text).slice(first.start, wanted.at(-1)!.end), number))
      return
    }
    const starred = term.prefix || wanted.at(-1)!.unspaced
    words ??= listWords(text)
    for (let place = 0; place + wanted.length <= words.length && hits.length < mostHits; place++) {
      if (!standsAt(words, place, wanted, starred)) continue
      hits.push({ start: words[place]!.start, end: words[place + wanted.length - 1]!.end, term: number })
    }
  })
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Letters of scripts without spaces that stand together are found as they are; a mark may follow the last. */
function findRun(text: string, run: string, term: number): readonly Hit[] {
  const hits: Hit[] = []
  for (let start = text.indexOf(run); start >= 0 && hits.length < mostHits; start = text.indexOf(run, start + run.length)) {
    const marks = /^\p{M}*/u.exec(text.slice(start + run.length, start + run.length + 8))?.[0].length ?? 0
    hits.push({ start, end: start + run.length + marks, term })
  }
  return hits
}

function standsAt(words: readonly WordOfText[], place: number, wanted: readonly WordOfText[], starred: boolean): boolean {
  return wanted.every((word, index) => {
    const found = words[place + index]!
    if (index > 0 && word.touches !== found.touches) return false
    return starred && index === wanted.length - 1 ? found.key.startsWith(word.key) : found.key === word.key
  })
}

/** The hits that fit into one snippet and are of most terms; of several such the first. */
function choosePiece(text: string, hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = []
  const all = countTerms(hits)
  for (const [place, hit] of hits.entries()) {
    const reach = endOfPiece(text, hit.start)
    const piece = hits.slice(place).filter(({ end }) => end <= reach)
    const together = piece.length > 0 ? piece : [hit] // a hit longer than a snippet
    if (countTerms(together) > countTerms(best)) best = together
    if (countTerms(best) === all) return best
  }
  return best
}

function countTerms(hits: readonly Hit[]): number {
  return new Set(hits.map(({ term }) => term)).size
}

/** Narrow letters count less than half of a wide one. */
function endOfPiece(text: string, start: number): number {
  const wide = countUnspaced(text.slice(start, start + lettersAround)) * 2 > lettersAround / 2
  return start + (wide ? lettersAround : lettersAround * 2.5) - lettersBefore
}

function cut(text: string, piece: readonly Hit[], opening: string, closing: string): string {
  const from = startOfLetter(text, Math.max(0, piece[0]!.start - lettersBefore))
  const end = Math.max(piece.at(-1)!.end, endOfPiece(text, piece[0]!.start))
  const to = end >= text.length ? text.length : startOfLetter(text, end)
  let written = from > 0 ? '…' : ''
  let place = from
  for (const { start, end: endOfHit } of piece) {
    if (endOfHit <= place) continue // within the hit before
    const begin = Math.max(start, place)
    written += `${text.slice(place, begin)}${opening}${text.slice(begin, endOfHit)}${closing}`
    place = endOfHit
  }
  return `${written}${text.slice(place, Math.max(place, to))}${to < text.length ? '…' : ''}`
}

/** The beginning of the word that stands at an offset: neither a word nor a letter of two UTF-16 units is cut. */
function startOfLetter(text: string, offset: number): number {
  const near = Math.max(0, offset - 30)
  const word = listWords(text.slice(near, offset + 30)).find(({ start, end }) => near + start < offset && offset < near + end)
  if (word) return near + word.start
  return /^[\u{DC00}-\u{DFFF}]/u.test(text.charAt(offset)) ? offset - 1 : offset
}
