import type { Span } from '../../shared/model.ts'

export const mostFound = 10_000 // places; a letter of a long article stands in more, and nobody goes through them

const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g
const singleQuotes = /[‘’‚‛ʼ′]/g
const doubleQuotes = /[“”„‟″«»]/g
const dashes = /[‐‑‒–—−]/g

/** Without case, accents and the shapes of quotes and dashes. Every UTF-16 unit stays in its place. */
export function foldInPlace(text: string): string {
  const lower = text.toLowerCase()
  const sameLength = lower.length === text.length ? lower : [...text].map((each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('')
  return sameLength
    .replace(accented, (each) => each.normalize('NFD')[0]!)
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
}

/** Where a text stands in a folded one, at most `mostFound` places; white space of any kind and length is the same. Nothing but spaces is nowhere. */
export function findInText(folded: string, wanted: string): readonly Span[] {
  const words = foldInPlace(wanted).trim().split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'), 'g')
  const found: Span[] = []
  for (const match of folded.matchAll(pattern)) {
    found.push([match.index, match.index + match[0].length])
    if (found.length === mostFound) break
  }
  return found
}
