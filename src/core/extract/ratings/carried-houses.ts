// The house that an action is of where the sentence does not name it: that of the analyst it calls by his surname, or the one told of just before.
import type { RatingContext } from './ratings.ts'
import { findFirm, findFirms, surnameActs } from './firms.ts'

export interface CarriedHouse {
  readonly name: string
  readonly analyst: string | null
  readonly begins?: boolean // the sentence before said that it starts coverage
}

/** The house that a sentence without one goes on about; null where none was told of. */
export function carriedHouse(context: RatingContext, sentence: string): CarriedHouse | null {
  const called = analystCalled(context, sentence)
  if (called !== null) return called
  const { text, start, paragraph } = context
  const introduced = introducedAnalyst.exec(sentence)?.[1]
  if (introduced !== undefined) {
    const houses = findFirms(text, paragraph[0], start, context.companyNames)
    if (houses.length === 1 && houses[0]!.analyst === null) return { name: houses[0]!.name, analyst: introduced }
  }
  if (!goesOn.test(sentence) && !movedAgain.test(sentence)) return null
  // "His target went to $221", where a house without an analyst was named since
  const person = /^\W*(?:His|Her|He|She)\b/u.test(sentence) ? findFirms(text, paragraph[0], start, context.companyNames).findLast(({ analyst }) => analyst !== null) : undefined
  const house = person ?? findFirm(text, paragraph[0], start, context.companyNames) ?? lastOfParagraph(context) ?? analystAbove(context, sentence) ?? houseAbove(context, sentence)
  // "Morgan Stanley initiated coverage on Tarnow. They set an underweight rating"
  return house && { name: house.name, analyst: house.analyst, begins: beginsCoverage.test(text.slice(paragraph[0], start).trimEnd().split(/(?<=[.!?])\s/u).at(-1) ?? '') }
}

// "Analyst Dana Whitlock kept her overweight rating", behind what the house did
const introducedAnalyst = /^\W*(?:[Aa]n|[Tt]he |[Ii]ts )?[Aa]nalyst (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}) (?=\p{Ll})/u
const goesOn = /^[^;]{0,160}, (?:he|she) (?:lower|rais|cut|upgrad|downgrad|kept|maintain|reiterat|trim|increas|reduc|bump|hik|lift|boost)|^(?:\W*|[^,;]{0,40}?[ ,]+|[^;]{0,70}, but )(?:he|she|they|it|(?:(?:his|her|their|its|the) )?(?:new )?(?:price )?target|its [$€£][\d.,]+ (?:price )?target|the (?:[\p{L}]+ ){0,2}(?:firm|broker|bank|brokerage|house|analysts?|expert|pundit|prognosticator))\b/iu
const movedAgain = /^[^,;]{2,40} (?:is|was) (?:also )?(?:moved|cut|raised|lowered|downgraded|upgraded|lifted) (?:from|to) /u
const beginsCoverage = /\b(?:initiated|started|began|assumed|launched|resumed|reinstated) (?:their |its )?(?:coverage|research)\b(?!.*\b(?:rating|price target|target price)\b)/iu

/** "Ohmes increased his price target", behind "Bank of America analyst Robert Ohmes": an analyst by the surname, of a house told of before. */
function analystCalled(context: RatingContext, sentence: string): CarriedHouse | null {
  const surname = surnameActs(sentence)
  if (surname === null) return null
  const before = context.before.findLast((rating) => rating.analyst?.endsWith(` ${surname}`))
  return before ? { name: before.firm, analyst: before.analyst } : houseOf(context, surname)
}

/** The house that a text above gives an analyst to. */
function houseOf(context: RatingContext, surname: string): { readonly name: string; readonly analyst: string } | null {
  const house = findFirms(context.text, Math.max(0, context.start - 1500), context.start, context.companyNames).findLast(({ analyst }) => analyst?.endsWith(` ${surname}`))
  return house?.analyst ? { name: house.name, analyst: house.analyst } : null
}

/** "Ives maintains a neutral rating", after "Wedbush cut its target … Analyst Daniel Ives said": a person, not a house. */
export function analystNamed(context: RatingContext, name: string, at: number): { readonly firm: string; readonly analyst: string } | null {
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(name)) return null
  const known = context.before.findLast((rating) => rating.analyst?.endsWith(` ${name}`))
  if (known) return { firm: known.firm, analyst: known.analyst! }
  const told = houseOf(context, name)
  if (told) return { firm: told.name, analyst: told.analyst }
  const said = new RegExp(`\\banalyst (\\p{Lu}[\\p{L}.’'-]+ (?:\\p{Lu}\\. )?${name})\\b`, 'iu').exec(context.text.slice(Math.max(0, at - 900), at))
  const firm = said ? context.before.at(-1)?.firm : undefined
  // "came from Gabriel Dechaine, a veteran bank analyst with National Bank of Canada"
  const whole = new RegExp(`(\\p{Lu}[\\p{L}.’'-]+ (?:\\p{Lu}\\. )?${name}), (?:an?|the) (?:[\\p{Ll}-]+ ){0,3}analyst (?:at|with|for|of) `, 'u').exec(context.text.slice(Math.max(0, at - 900), at))
  if (whole) {
    const from = Math.max(0, at - 900) + whole.index + whole[0].length
    const house = findFirms(context.text, from, Math.min(at, from + 40), context.companyNames)[0]
    if (house) return { firm: house.name, analyst: whole[1]! }
  }
  return said && firm ? { firm, analyst: said[1]! } : null
}

/** "The downgrade has the analyst dropping it to underperform", under a paragraph that names one analyst of one firm. */
function analystAbove(context: RatingContext, sentence: string): { readonly name: string; readonly analyst: string | null } | null {
  if (!/\b(?:the analyst|he|she)\b/iu.test(sentence)) return null
  const from = context.text.lastIndexOf('\n', Math.max(0, context.paragraph[0] - 3)) + 1
  const firms = findFirms(context.text, from, context.paragraph[0], context.companyNames)
  return firms.length === 1 && firms[0]!.analyst !== null ? { name: firms[0]!.name, analyst: firms[0]!.analyst } : null
}

/** "The bank cut it from buy to neutral", under a paragraph in which one house and no other up- or downgraded the shares. */
function houseAbove(context: RatingContext, sentence: string): { readonly name: string; readonly analyst: string | null } | null {
  if (context.start !== context.paragraph[0] || !/^\W*The (?:bank|broker|brokerage|investment bank|Wall Street firm|firm)(?: also)? (?:cut|raised|moved|lowered|lifted|downgraded|upgraded|took)\b/u.test(sentence)) return null
  const from = context.text.lastIndexOf('\n', Math.max(0, context.paragraph[0] - 3)) + 1
  if (!/\b(?:up|down)graded\b/u.test(context.text.slice(from, context.paragraph[0]))) return null
  const firms = findFirms(context.text, from, context.paragraph[0], context.companyNames)
  return firms.length === 1 ? { name: firms[0]!.name, analyst: firms[0]!.analyst } : null
}

function lastOfParagraph(context: RatingContext): { readonly name: string; readonly analyst: string | null } | null {
  // the line right above counts: a heading that named the firm
  let end = context.paragraph[0]
  while (end > 0 && /\s/u.test(context.text[end - 1]!)) end--
  const above = end === 0 ? 0 : context.text.lastIndexOf('\n', end - 1) + 1
  const last = context.before.filter((rating) => rating.evidence.some((span) => span[0] >= above)).at(-1)
  return last ? { name: last.firm, analyst: last.analyst } : null
}
