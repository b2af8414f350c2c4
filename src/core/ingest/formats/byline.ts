import { findDate, isDateLine } from './dates.ts'
import type { FoundDate } from './dates.ts'

export interface Byline {
  readonly author: string | null // null where the line is one but names nobody
  readonly date: FoundDate | null
}

const name = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:de|da|di|du|del|della|der|den|van|von|ten|ter|la|le|bin|ibn|al|y|e|and|of|the)(?=\s)|&)`
const startingNames = new RegExp(String.raw`^(?:[Tt]he\s+)?${name}(?:,?\s+${name}){0,9}(?=$|[\s,.;|·•—–/(-])`, 'u')
const wholeName = new RegExp(`^${name}$`, 'u')

// What stands before the name. "Tesla beaten by BYD" is none: only these words make "by" a byline.
const introductions = [
  /^(?:(?:written|compiled|reported|reporting|updated|posted|published|prepared|produced|curated|collected|gathered|assembled|(?:pulled|put) together|(?:\p{L}+\s+)?(?:story|text|words|report|note|analysis|column|commentary|newsletter)|and)\s+)?by(?:\s+our)?(?:\s+(?:special|staff|chief|foreign|senior|economics|business|city))*(?:\s+(?:correspondent|reporter|writer|editor|contributor))?\s*:?\s+/iu,
  /^(?:words|text|author|authors|story|reporting|byline|from our correspondent)\s*:\s*/iu,
  /^(?:the|your|a)\s+(?:weekly|daily|monthly|newsletter|letter|column|dispatch|briefing|diary|notebook)\s+(?:from|of)\s+/iu,
  /^[Ww]ith\s+(?=\p{Lu}\S+ \p{Lu}\S+ (?:in|at|on) \p{Lu}[^\s.]*(?:\.|$))/u,
]

/**
 * A line that says who wrote the article: "By Nadia Ferrante", "by Ruthie C. | Thursday, October 29, 2026", "Compiled by the Consumer Crew, Nov. 6, 2026".
 * Null where the line is no such line: a wrong author is worse than none.
 */
export function readByline(line: string, reference: string | null): Byline | null {
  if (line.length > 140) return null
  const date = findDate(line, reference)
  const undated = date ? `${line.slice(0, date.start)}|${line.slice(date.end)}` : line
  for (const part of undated.split(/\s+[·•]\s+|\|/).map((piece) => piece.trim())) {
    for (const pattern of introductions) {
      const introduction = pattern.exec(part)
      if (!introduction) continue
      const after = part.slice(introduction[0].length)
      const match = startingNames.exec(after)
      const author = match ? cleanName(match[0]) : null
      // What follows the name may be a post, a place or a paper, never a sentence that goes on.
      const following = match ? (after.slice(match[0].length).match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu) ?? []).length : 0
      if (
        author !== null &&
        (following <= 3 || /^with/i.test(part)) &&
        !/^(?:\w+day|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(author)
      ) {
        return { author, date }
      }
    }
  }
  return null
}

const organisations =
  /\b(?:team|desk|staff|editors?|editorial|newsroom|crew|bureau|reporters?|correspondents?|contributors?|analysts?|research|wire|agencies|writers?|columnist)\b/i
const notNames =
  /\b(?:earnings|preview|results?|shares?|stocks?|profits?|revenue|reports?|update|analysis|opinion|review|breaking|exclusive|live|markets?|business|technology|world|politics|finance|guidance|quarter|outlook|highlights|introduction|summary|today|sales|forecast|rises?|falls?|jumps?|drops?|beats?|misses|premium|sponsored|advertisement|home|menu|search|press|release|announcement|statement|letter|notes?|read|share|subscribe)\b/i
const outlets =
  /\b(?:times|post|news|journal|courier|herald|ledger|chronicle|wire|tribune|gazette|sentinel|press|reuters|bloomberg|standard|telegraph|observer|guardian|independent|mail|star|globe|examiner|bulletin|review|magazine|weekly|daily|staff|correspondent|reporter|editor|writer|contributor)\b/i

/**
 * A line that is a name alone and is one because of what stands under it: a date, or the paper's name.
 * "MarketDash Editorial Team" over "9 hours ago"; "Dana Pruitt, The Motor Ledger" over a date; "Harriet Lyle" over "Somerset Chronicle".
 */
export function readBareName(line: string, next: string | undefined, reference: string | null): string | null {
  if (line.length > 70 || next === undefined || /[\d:?!"“”]|[.;]$/.test(line)) return null
  const [first = '', ...after] = line.split(/,\s+|\s+[|·•—–]\s+/)
  const known = organisations.test(first)
  const people = first.split(/\s+(?:and|&)\s+/)
  const count = first.split(/\s+/).length
  const several =
    people.length > 1 &&
    people.length <= 3 &&
    people.every((person) => /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(person)) &&
    !notNames.test(first)
  const proper = first.split(/\s+/).every((word) => wholeName.test(word) || word === 'and' || word === 'of')
  if (!proper || count > 9 || (count > 6 && !several) || (!known && !several && (count < 2 || count > 3 || notNames.test(first))))
    return null
  if (isDateLine(next, reference)) return cleanName(first)
  return after.length === 0 && count >= 2 && outlets.test(next) && isAttribution(next) ? cleanName(first) : null
}

/** Lines under a byline that belong to it: "Special to the High Plains Sentinel", "Somerset Chronicle", "LONDON". */
export function isAttribution(line: string): boolean {
  if (line.length > 60 || /[.!?:]$/.test(line)) return false
  if (/^(?:special to|from|for|staff|contributing|follow|@|twitter|email)\b/i.test(line)) return true
  const words = line.split(/[\s,]+/)
  return words.length <= 5 && (!/\p{Ll}/u.test(line) || outlets.test(line)) && words.every((word) => /^(?:\p{Lu}|of|the|and|&)/u.test(word))
}

/** The names alone: "Farhan Qureshi, Mumbai" is one name and a place, "A. Smith, B. Jones and C. Doe" are three names. */
function cleanName(raw: string): string | null {
  const listed = /,/.test(raw) && /(?:\band|&)\s+\p{Lu}/u.test(raw.slice(raw.indexOf(','))) ? raw : raw.split(/,\s/)[0]!
  const cleaned = listed
    .replace(/^the\s+/i, '')
    .replace(/[\s,]+(?:and|&|of|the|de|la)?$/, '')
    .replace(/(?<!\b\p{Lu}|\b[JS]r)\.$/u, '')
    .trim()
  return cleaned.length >= 2 && cleaned.length <= 120 && /\p{Lu}/u.test(cleaned) ? cleaned : null
}
