// "was raised to Buy from Neutral with a $310 price target at Nomura": the house stands behind what it did.
import type { Span } from '../../../shared/model.ts'
import { ratingWord } from './rating-words.ts'
import { findAll } from '../words.ts'

const done =
  /\b(?:rais|lift|lower|upgrad|downgrad|start|initiat|reiterat|maintain|resum|reinstat|mov|boost|trim|hik|increas|reduc|reaffirm|nam|tak|bump|slash|assign|nudg|drop|upp|decreas|rat|doubl|halv|tripl)(?:ed|en|ped)\b|\bcut\b|\bkept\b|\b(?:target|rating|price)[- ](?:target )?(?:hike|boost|increase|raise|lift|bump|cut|trim)\b|\bset\b|\b(?:rating|price target|target price)\b/iu
const viewed = new RegExp(`\\b(?:${ratingWord.slice(3, -1)})\\b|\\b(?:targets?|price objective|coverage)\\b`, 'iu')
const handing = /\b(?:at|by)(?: (?:(?:(?:equity|equities|stock|investment) )?(?:research )?analysts (?:at|from|of)|brokers?(?: at)?|(?:the )?investment bank|(?:equities )?researchers at|house))? $/iu
const acts = /^(?:['’]s? \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}| analysts?(?: \p{Lu}[\p{L}.’'-]+){0,3})?(?:, [^,.;]{3,50},)? (?:(?:has|have|had|also|on \w+day) )*(?:rais|lift|lower|upgrad|downgrad|initiat|reiterat|maintain|resum|boost|trim|hik|slash|nudg)(?:ed|es|s)\b|^ (?:cuts?|keeps?|kept) /iu
const parting = /;|,? (?:while|whereas|but) |,? and (?=(?:(?:was|were|is|has|had|also|then) )*(?:rais|lift|lower|upgrad|downgrad|start|initiat|reiterat|maintain|to |cut))/giu

/** The part of a sentence that tells what the house at `firm` did, where it stands behind its deed; null: it stands before it. `floor` and `ceiling` are the ends of the houses around. */
export function handedBy(text: string, floor: number, firm: Span, ceiling: number): Span | null {
  const lead = text.slice(floor, firm[0])
  if (!handing.test(lead.slice(-48)) || acts.test(text.slice(firm[1], firm[1] + 90))) return null
  const cut = findAll(parting, lead).at(-1)
  const from = cut && done.test(lead.slice(cut.index + cut[0].length)) ? floor + cut.index + cut[0].length : floor
  const words = text.slice(from, firm[0])
  return done.test(words) && viewed.test(words) ? [from, ceiling] : null
}

const capitals = "\\p{Lu}[\\p{L}&.’'-]*(?: (?:& |and )?\\p{Lu}[\\p{L}&.’'-]*){0,3}"
const unknownHouse = new RegExp(
  `\\b(?:(?:up|down)graded|raised|lifted|cut|lowered|started|initiated|reiterated|resumed|reinstated)\\b((?:[^.;]|\\.\\d){3,150}?)\\b(?:at|by) (?:analysts (?:at|from) )?(?<firm>${capitals})(?=[.,;)]|$| where\\b| which\\b| on \\w+day| today\\b| yesterday\\b| in an? )`,
  'gu',
)
const noHouse = /^(?:Nasdaq|NYSE|The|Its|Wall|Street|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|S&P|Moody|Fitch|DBRS|Scope)\b/u

/** Houses known by no list, behind a rating that they gave: "downgraded to Hold from Buy at Aldous Tarrant". Offsets are into `slice`. */
export function findHandingHouses(slice: string): readonly { readonly name: string; readonly at: number }[] {
  if (!/\b(?:at|by) /u.test(slice)) return []
  return findAll(unknownHouse, slice).flatMap((match) => {
    const name = match.groups!['firm']!.replace(/\.$/u, '')
    if (noHouse.test(name) || !rated.test(match[1]!)) return []
    return [{ name, at: match.index + match[0].lastIndexOf(name) }]
  })
}

const rated = new RegExp(`\\b(?:${ratingWord.slice(3, -1)})\\b`, 'iu')
