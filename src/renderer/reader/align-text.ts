// Finds the places of an article's plain text in the document that shows it. The text was made from the same HTML, in the
// same order, but with other white space, with bullets, numbers and bars put in, and now and then a piece left out.

import type { Span } from '../../shared/model.ts'

/** Where the characters of a text stand in the text nodes of a document. */
export interface Alignment {
  readonly nodes: readonly Text[]
  readonly starts: readonly number[] // where each node begins in their joined text
  readonly joined: string
  /** For each UTF-16 offset of the text its offset in `joined`, or -1 where the document does not have that character. */
  readonly places: Int32Array
}

const probeLength = 8 // this many visible characters in a row say that both sides are together again
const farthest = 600 // how many characters one side may have that the other has not
const nearest = 40 // how far both sides may differ at once
const mostWork = 20_000_000 // comparisons, after which the rest stays unplaced: a document of another article

/**
 * Walks the text and the document side by side, white space ignored. Where they differ, the shortest skip after which
 * `probeLength` characters agree again is taken: first on one side alone, then on both.
 */
export function alignText(root: Node, text: string): Alignment {
  const nodes: Text[] = []
  const starts: number[] = []
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let joined = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.picture')) continue // what is said in place of a picture is not the article's
    nodes.push(node as Text)
    starts.push(joined.length)
    joined += (node as Text).data
  }
  return { nodes, starts, joined, places: placeCharacters(text, joined) }
}

/** The places of `text`'s characters in `shown`; -1 for white space and for what is not there. */
export function placeCharacters(text: string, shown: string): Int32Array {
  const places = new Int32Array(text.length).fill(-1)
  let work = 0

  const agree = (fromText: number, fromShown: number): boolean => {
    let i = fromText
    let j = fromShown
    for (let matched = 0; matched < probeLength; matched++) {
      while (i < text.length && isBlank(text.charCodeAt(i))) i++
      while (j < shown.length && isBlank(shown.charCodeAt(j))) j++
      work++
      if (i >= text.length || j >= shown.length) return matched > 0 && i >= text.length && j >= shown.length
      if (text.charCodeAt(i++) !== shown.charCodeAt(j++)) return false
    }
    return true
  }

  const findSkip = (i: number, j: number): readonly [number, number] => {
    for (let distance = 1; distance <= farthest; distance++) {
      if (i + distance < text.length && agree(i + distance, j)) return [distance, 0]
      if (j + distance < shown.length && agree(i, j + distance)) return [0, distance]
    }
    for (let both = 1; both <= nearest; both++) {
      for (let other = 1; other <= both; other++) {
        if (agree(i + both, j + other)) return [both, other]
        if (agree(i + other, j + both)) return [other, both]
      }
    }
    return [1, 1]
  }

  let i = 0
  let j = 0
  while (i < text.length && j < shown.length && work < mostWork) {
    const a = text.charCodeAt(i)
    const b = shown.charCodeAt(j)
    if (isBlank(a)) i++
    else if (isBlank(b)) j++
    else if (a === b) places[i++] = j++
    else {
      const [skipText, skipShown] = findSkip(i, j)
      i += skipText
      j += skipShown
    }
  }
  return places
}

/** The part of the document's joined text that shows a span of the text, from its first character that is there to its last; null where none is. */
export function placeOfSpan(places: Int32Array, span: Span): Span | null {
  let start = -1
  let end = -1
  for (let offset = Math.max(0, span[0]); offset < Math.min(places.length, span[1]); offset++) {
    const place = places[offset]!
    if (place < 0) continue
    if (start < 0) start = place
    end = place + 1
  }
  return start < 0 ? null : [start, end]
}

/** The reverse: the span of the text that a part of the joined text shows. Both ends are visible characters. */
export function spanOfPlace(places: Int32Array, place: Span): Span | null {
  let start = -1
  let end = -1
  for (let offset = 0; offset < places.length; offset++) {
    const each = places[offset]!
    if (each < place[0]) continue
    if (each >= place[1]) break
    if (start < 0) start = offset
    end = offset + 1
  }
  return start < 0 ? null : [start, end]
}

/** White space, and the characters that take no space: soft hyphen, zero-width marks, byte order mark. */
function isBlank(code: number): boolean {
  if (code <= 32 || code === 0xa0 || code === 0xad) return true
  if (code < 0x1680) return false
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
