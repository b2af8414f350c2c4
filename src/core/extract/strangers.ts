// Paragraphs about a company that owns nothing in the article: their numbers are nobody's, and never those of the company told of before.
import type { Course } from './course.ts'
import type { Block } from './parts.ts'
import { beginningIn } from './words.ts'

const moved = '(?:rose|fell|gained|lost|added|slipped|slid|sank|jumped|dropped|climbed|surged|soared|tumbled|slumped|advanced|declined|eased|dipped|retreated|rallied|plunged|edged|shed|closed|ended|finished|were (?:up|down)|was (?:up|down))'
const name = '(?<name>\\p{Lu}[\\p{L}\\d&.’\'-]*(?: (?:& )?\\p{Lu}[\\p{L}\\d&.’\'-]*){0,3})'
const noName = /^(?:The|Its|Their|Our|It|They|But|And|In|On|At|By|For|As|Class|Common|Ordinary|Preferred|American|Hong Kong|London|New York|Both|All|Company|Group|Chief|Meanwhile|Still|Also|Separately|Management|U\.?S\.?|Shares|Stock|When|After|Before|While|Since|Despite|With|This|That|These|Those|Last|Early|Late|\w+day|(?:January|February|March|April|May|June|July|August|September|October|November|December))\b/u

// "JC Penney shares slid 8 per cent", "Norrgate's stock was down": a name that owns shares at the start of a paragraph
const ownsShares = new RegExp(`^\\W*${name}(?:['’]s)? (?:shares|stocks?) ${moved}\\b`, 'u')
// "JC Penney also lifted its full-year forecasts"
const ownsForecast = new RegExp(`^\\W*${name} (?:also |meanwhile |later |now )?(?:lifted|raised|cut|lowered|trimmed|boosted|slashed|narrowed|reaffirmed|withdrew|pulled) its (?:[\\w-]+ ){0,5}(?:forecasts?|guidance|outlook|targets?|view)\\b`, 'u')
// "After lifting its outlook, shares of Shake Shack ended 4 per cent lower"
const sharesOf = new RegExp(`^[^.;]{0,90}\\b[Ss]hares (?:of|in) ${name}(?:, [^,.]{2,60},)? ${moved}\\b`, 'u')
// "The Plano-Texas based company said same-store sales rose": whoever the paragraph before told of
export const goesOn = /^\W*(?:It|Its|They|Their|The (?:[\w-]+ ){0,4}(?:company|group|firm|retailer|chain|maker|bank|insurer|airline|carrier|miner|lender|manufacturer|operator|brand|business|giant|\w+maker))(?:['’]s)?\b/u

/**
 * Whether a paragraph tells of a company that owns nothing here: one without a symbol, or one that is mentioned only. A paragraph that says "the company" behind such a one
 * tells of it too; one that names a company of the article ends it.
 */
export function tellsOfStranger(course: Course, block: Block): boolean {
  const { text } = course.input
  const opening = text.slice(block.start, Math.min(block.end, block.start + 200))
  const first = opening.split(/(?<=[.!?])\s/u)[0]!
  const here = beginningIn(course.named, block.start, block.start + first.length).filter((name) => !/, (?:part|a unit|a subsidiary|an arm|an affiliate) of (?:the )?$/u.test(text.slice(Math.max(block.start, name.start - 26), name.start)))
  const isOwner = (symbol: string): boolean => course.companies.some((company) => company.symbol === symbol)
  if (here.some(({ symbol }) => isOwner(symbol))) return false
  for (const pattern of [ownsShares, ownsForecast, sharesOf]) {
    const called = pattern.exec(opening)?.groups?.['name']
    if (called !== undefined && !noName.test(called) && !course.companies.some(({ aliases }) => aliases.some((own) => own.includes(called) || called.includes(own)))) return true
  }
  if (here.length === 0 && callsStranger(course, opening)) return true
  return course.stranger && goesOn.test(opening)
}

const leadingName = /^\p{Lu}[\p{L}\d&.’'-]*(?: (?:\p{Lu}[\p{L}\d&.’'-]*|of|and|&)(?= \p{Lu}|$|[ ,:]))*/u

const trade = '(?:[\\w-]*(?:maker|seller|builder|retailer|grocer|bank|lender|insurer|airline|carrier|miner|operator|chain|giant|group|firm|company|developer|producer|supplier|provider|brewer|broker|publisher|owner|manufacturer|distributor|contractor|hotelier|bookmaker|drugmaker|chipmaker|carmaker|steelmaker|refiner|utility|telco|telecom|supermarket|conglomerate|holding))'
const reports = '(?:reported|posted|said|announced|unveiled|swung|saw|recorded|booked|made|earned|lost|cut|raised|lifted|narrowed|widened|delivered|suffered|registered)'
const anyReport = new RegExp(`\\b${reports}\\b`, 'u')
const called = '(?<name>\\p{Lu}[\\p{L}\\d&.’\'-]+(?: (?:& |of |and )?\\p{Lu}[\\p{L}\\d&.’\'-]*){0,4})'
// "BUILDER Wilson Bayly reported", "Italian automaker Ferro said", "HOTEL chain Solis International reported"
const ofTrade = new RegExp(`^\\W*(?:(?:(?:\\p{Lu}[\\p{L}.’'-]*|[a-z-]+) ){0,3}?${trade}|[A-Z]{4,}(?: [a-z-]+)?) ${called}(?:, [^,.]{2,80},)?(?: also| yesterday| on \\w+day)? ${reports}\\b`, 'u')
// "Taiwan Mobile Co (…) yesterday posted", "Curro Holdings, South Africa's largest private schools operator, said"
const ofForm = new RegExp(`^\\W*${called}(?:,? (?:Co|Corp|Inc|Ltd|plc|PLC|AG|SE|NV|SA|AB|Holdings?|Group)\\b\\.?)+(?: \\([^)]{1,30}\\))?(?:, [^,.]{2,110}(?:, [^,.]{2,60})?,)?(?: also| yesterday| on \\w+day)? ${reports}\\b`, 'u')
const ofAside = new RegExp(`^\\W*${called}(?: \\([^)]{1,30}\\))?, (?:(?:part|a unit|a subsidiary|an arm|an affiliate) of [^,.]{2,60},|(?:the|a|an|one of|part of|\\p{Lu}[\\p{L} ]+['’]s) [^,.]{0,70}\\b${trade}\\b[^,.]{0,50},)(?: also| yesterday| on \\w+day)? ${reports}\\b`, 'u')

/**
 * "BUILDER Wilson Bayly reported", "Curro Holdings, South Africa's largest private schools operator, said": a paragraph whose first words call a company by its trade or its legal form. Where no
 * symbol of this article is known of it, what the paragraph tells is nobody's.
 */
function callsStranger(course: Course, opening: string): boolean {
  if (!/^\W*[\p{Lu}a-z]/u.test(opening) || !anyReport.test(opening)) return false
  for (const pattern of [ofForm, ofAside, ofTrade]) {
    const name = pattern.exec(opening)?.groups?.['name']
    if (name === undefined || noName.test(name)) continue
    const plain = name.toLowerCase()
    return !course.mentioned.some(({ aliases, symbol }) => symbol.toLowerCase() === plain || aliases.some((own) => own.toLowerCase().includes(plain) || plain.includes(own.toLowerCase())))
  }
  return false
}

/** "CORVO Homes 'relies on second half'" above "CORVO HOMES saw sales rise": a heading whose name opens the paragraph below it is about that company; where no symbol is known of it, its numbers are nobody's. */
export function headsStranger(course: Course, heading: string, next: Block | undefined): boolean {
  if (next === undefined || next.kind !== 'paragraph' || course.companies.length === 0) return false
  const lead = leadingName.exec(heading)?.[0]
  if (lead === undefined || lead.length === heading.trim().length || lead.length < 4 || noName.test(lead)) return false
  const opening = course.input.text.slice(next.start, Math.min(next.end, next.start + 160))
  const first = lead.split(' ').slice(0, 2).join(' ')
  if (!opening.toLowerCase().startsWith(first.toLowerCase())) return false
  if (!/^(?:['’]s?|,|\.)?\s(?:\p{Ll}+ )?(?:saw|said|says|has|had|is|was|posted|reported|swung|rose|fell|made|booked|shares|stock|profits?|sales|revenues?|recorded|announced|warned|unveiled|also|enjoyed|suffered)\b/u.test(opening.slice(first.length))) return false
  return beginningIn(course.named, next.start, next.start + first.length + 1).length === 0
}
