// Many names found in one pass over a text.
import type { Span } from '../../../shared/model.ts'
import { findRuns } from '../words.ts'

export interface NameEntry {
  readonly name: string
  readonly owner: string
}

export interface NameIndex {
  readonly byStart: ReadonlyMap<string, readonly NameEntry[]>
  readonly beginnings: ReadonlySet<number> // first UTF-16 units
}

const keyLength = 2

/** Sorts names by how they begin; longer ones first, so that they win. */
export function buildNameIndex(entries: readonly NameEntry[]): NameIndex {
  const byStart = Map.groupBy(entries.filter((entry) => entry.name.length >= keyLength), (entry) => entry.name.slice(0, keyLength))
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { byStart, beginnings: new Set([...byStart.keys()].map((key) => key.charCodeAt(0))) }
}

const wordLetter = /[\p{L}\p{N}]/u

/** Every whole-word occurrence of any name, the longest at each place, in order. */
export function findNames(text: string, index: NameIndex): readonly { readonly owner: string; readonly span: Span }[] {
  const found: { owner: string; span: Span }[] = []
  let free = 0
  const runs = findRuns(text)
  for (let place = 0; place < runs.length; place += 2) {
    const at = runs[place]!
    if (at < free || !index.beginnings.has(text.charCodeAt(at)) || text[at - 1] === '$') continue
    const hit = index.byStart.get(text.slice(at, at + keyLength))?.find((entry) => text.startsWith(entry.name, at) && !(wordLetter.test(entry.name.at(-1)!) && wordLetter.test(text[at + entry.name.length] ?? ' ')))
    if (!hit) continue
    found.push({ owner: hit.owner, span: [at, at + hit.name.length] })
    free = at + hit.name.length
  }
  return found
}

const timeBehind = /^ (?:week|month|year|quarter|season|spring|summer|autumn|winter|time|day|up\b|on the|comes?\b|came\b|\p{Lu}\p{Ll}+day\b)/u

/** "The Dow is up 1.85%", in an article that prints Dow (DOW) too: the index. "Next week", in one of Next (NXT): a time. "Numbers from Rio", in one of Rio Tinto: a town. */
export function callsIndex(text: string, [start, end]: readonly [number, number]): boolean {
  if (text.slice(start, end) === 'Next') return timeBehind.test(text.slice(end, end + 14))
  if (text.slice(start, end) === 'Rio') return /\b(?:from|in|near|to) $/u.test(text.slice(Math.max(0, start - 6), start))
  return /^(?:Dow|Nasdaq)$/u.test(text.slice(start, end)) && /\b[Tt]he $/u.test(text.slice(Math.max(0, start - 4), start))
}
