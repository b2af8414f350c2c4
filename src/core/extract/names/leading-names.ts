// Names that open a line: the company that a paragraph of a round-up begins with, and who sends a story.
import { spellsIn } from './listings.ts'
import { trimName } from './names.ts'

/** "Vantor — Shares of the sportswear maker (VNTR) fell": the name a paragraph of a round-up opens with. */
export function nameLeading(body: string, at: number, symbol: string): string | null {
  const lineStart = body.lastIndexOf('\n', at - 1) + 1
  if (at - lineStart > 130) return null
  const lead = /^(?:[•*-] )?(\p{Lu}[^—–:.\n]{1,40}|\p{Lu}[^—–:\n]{1,36}\.?)(?: [—–-]|:) /u.exec(body.slice(lineStart, at))?.[1]
  return lead && spellsIn(symbol, lead) && !/[.!?] /u.test(body.slice(lineStart + lead.length, at)) ? trimName(lead.trim()) : null
}

// "BOISE, Idaho (TP) —": who sends the story, behind the place it comes from
const agencyPlace = /^\p{Lu}[\p{Lu}.'’ -]{2,30}, (?:\p{Lu}[\p{L}.]*,? ?){1,3}(?:\d{1,2},? (?:20\d\d)? ?)?$/u

// "Mumbai, Apr 28 (IPS):"
const dateline = /^\p{Lu}[\p{L}.'’ -]{2,30},? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? (?:20\d\d,? )?$/u

export function isAgency(body: string, at: number, length: number, symbol: string): boolean {
  const lineStart = body.lastIndexOf('\n', at - 1) + 1
  const lead = body.slice(lineStart, at)
  const behind = body.slice(at + length, at + length + 4)
  if (dateline.test(lead) && /^ ?(?:[—–:]|--?) /u.test(behind)) return true
  // "Basel (ATN) - Dental implant maker": a place that opens the story, and of which it says nothing else; a company is named again
  const place = lead.trim()
  if (/^ ?(?:[—–]|--?) \p{Lu}/u.test(`${behind}${body.slice(at + length + 4, at + length + 6)}`) && at < 400 && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(place) && !spellsIn(symbol, place) && !namesAgain(body, place, at)) return true
  // "AMSTERDAM (DNB) - Joost van Dalen"
  if (at < 400 && /^\p{Lu}{4,}(?: \p{Lu}{2,})?$/u.test(place) && /^ ?(?:[—–]|--?) /u.test(behind) && !spellsIn(symbol, place) && !namesAgain(body, place, at) && !namesAgain(body, place[0]! + place.slice(1).toLowerCase(), at)) return true
  if (at - lineStart >= 60 || !/^ ?(?:[—–]|--?) /u.test(body.slice(at + length, at + length + 4))) return false
  // "PHOENIX (CEW) - Halden Solar Inc. (NASDAQ: HLDS) on Thursday": behind the agency stands the company with its own symbol
  return agencyPlace.test(lead) || (/^\p{Lu}[\p{Lu}.'’ -]{2,30}$/u.test(lead) && /^ ?(?:[—–]|--?) \p{Lu}[\p{L}.,&’' -]{1,60} \((?:NYSE|NASDAQ|Nasdaq|TSX|LSE|LON)\b[^()]{0,12}: ?[A-Z]/u.test(body.slice(at + length, at + length + 100)))
}

function namesAgain(body: string, name: string, at: number): boolean {
  for (let found = body.indexOf(name, at); found >= 0; found = body.indexOf(name, found + 1)) if (!/^(?:-(?:based|headquartered|listed)\b|: ?[A-Z])/u.test(body.slice(found + name.length, found + name.length + 16))) return true
  return false
}

/** "3M (MMM) — Shares of 3M dropped", "Intuit (INTU): …": a name and symbol that open a line introduce a company. */
export function leadsLine(body: string, at: number, length: number): boolean {
  const lineStart = body.lastIndexOf('\n', at - 1) + 1
  return at - lineStart < 45 && /^\s?(?:[—–:-]|$|\n)/u.test(body.slice(at + length, at + length + 3)) && /^(?:[•*-] )?[\p{Lu}\d]/u.test(body.slice(lineStart, at))
}

/** "Skerry Stainless Alloy Products (SSAP) reported quarterly profits": initials that a line opens with are a company's, where it tells what the company or its shares did. */
export function leadsTelling(symbol: string, name: string, body: string): boolean {
  const at = body.indexOf(`${name} (${symbol})`)
  return at >= 0 && /(?:^|\n)\s*$/u.test(body.slice(Math.max(0, at - 4), at)) && /^ (?:shares |stock )?(?:reported|posted|rose|fell|jumped|slid|gained|lost|climbed|dropped|surged|tumbled|soared|plunged|sank|doubled|was (?:up|down)|is (?:up|down)|swung|earned)\b/u.test(body.slice(at + name.length + symbol.length + 3, at + name.length + symbol.length + 33))
}
