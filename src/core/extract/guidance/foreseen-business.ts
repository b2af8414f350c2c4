// Which business a forecast is of, where its words say so beside the measure: behind it, at the sentence's head, or as who foresees.
import { cleanSegment } from '../businesses/clean-segment.ts'
import { isKnownPart } from '../businesses/known-parts.ts'
import { escapePattern } from '../words.ts'
import type { Amount } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'

const forms = '(?:business|segment|unit|division|arm)'
const measure = '(?:guidance|forecasts?|outlook|targets?|sales|revenues?|EBITDAS?|EBITA?|margins?|profits?|income|growth|earnings)'
const foresees = '(?:now |still |also |itself |itself now )*(?:guides?|guided|expects?|sees|foresees|forecasts?|targets|projects|anticipates|aims)'

// "raised its comparable sales forecast for the Dray's business to 4%", "adjusted EBITDA for its chemicals business of", "growth in the real estate segment of"
const beforeNumber = new RegExp(`\\b${measure} (?:for|in|at|of|from) (?:its|the|their) ((?:[\\p{L}\\d&'’.-]+ ){1,5}?)${forms}\\b[^,;.]{0,40}$`, 'u')
// "an operating margin of 12% in the software segment"
const behindNumber = new RegExp(`^ (?:for|in|at|from) (?:its|the|their) ((?:[\\p{L}\\d&'’.-]+ ){1,5}?)${forms}\\b`, 'u')
// "For Extrusions, where customers have stopped getting worse, Hallen now expects"
const atHead = new RegExp(`^\\W*(?:For|In|At) (\\p{Lu}[\\p{L}\\d&'’-]*(?: (?:and |& )?\\p{Lu}[\\p{L}\\d&'’-]*){0,3}), (?:where [^;]{3,140}?, )?(?:it|they|we|management|the (?:company|group|board|firm)|\\p{Lu}[\\p{L}.&-]+(?: \\p{Lu}[\\p{L}.&-]+){0,2}) ${foresees}\\b`, 'u')
// "DRV now guides for an EBIT margin of 2 to 3 per cent, down from 4, and says free cash flow would be"
const whoForesees = new RegExp(`(?:^|, |[;:] |\\band |\\bwhile |\\bbut )(\\p{Lu}[\\p{L}\\d&-]*(?: \\p{Lu}[\\p{L}\\d&-]*){0,2}) ${foresees}\\b(?:[^;.]|\\.\\d)*$`, 'u')
// "DRV's own revenue was 5.6 billion pounds; the unit trimmed its margin guidance to"
const unitForesees = new RegExp(`\\bthe ${forms} (?:now |has |also )*(?:guides?|expects?|sees|forecasts?|targets|projects|trimmed|cut|raised|lifted|lowered|lifts|cuts|raises|lowers|kept|keeps|narrowed)\\b(?:[^;.]|\\.\\d)*$`, 'u')
// "expects its Studios division to earn at least $3 billion", "expects HealthCo to close the year with revenue of", "expects revenue from AI servers to grow by"
const toEarn = new RegExp(`\\b${foresees} (?:that )?(?:its|the) ((?:[\\p{L}\\d&'’.-]+ ){1,4}?)${forms} (?:to|will|would|should) (?:earn|make|have|generate|grow|reach|lose|report|post|bring in|deliver)\\b(?:[^;.]|\\.\\d){0,60}$`, 'u')
const nameToEarn = new RegExp(`\\b${foresees} (\\p{Lu}[\\p{L}\\d&-]+(?: \\p{Lu}[\\p{L}\\d&-]+)?) (?:to|will|would|should) (?:earn|make|have|generate|grow|reach|lose|report|post|close|end|finish|bring in)\\b(?:[^;.]|\\.\\d){0,60}$`, 'u')
const fromBusiness = /\b(?:sales|revenues?) (?:from|of|at) (?:its |the )?((?:(?!(?:its|the|about|more|less|than|as|at|least|between|which|that|a|an)\b)[\p{L}\d&'’-]+ ){1,3})to (?:grow|rise|increase|fall|decline|drop|double|reach|exceed|be)\b(?:[^;.,]|\.\d){0,40}$/u
const wholeCompany = /^(?:whole|entire|overall|combined|group['’]s|company['’]s|core|main|other|new|underlying|rest of the)$/iu

const farthest = 400 // characters that a clause may be long
const spokenWithin = 20_000 // UTF-16 units before a forecast, so that time grows with the text and no faster

/** The business that a forecast is of, null for the whole company's. The measure's own words ("cloud revenue") are read elsewhere. */
export function businessForeseen(state: Walk, amount: Amount): string | null {
  const { text, companyNames } = state.context
  const from = Math.max(state.sentence[0], amount.start - farthest)
  const lead = text.slice(from, amount.start)
  const said = beforeNumber.exec(lead.slice(-160))?.[1] ?? behindNumber.exec(text.slice(amount.end, amount.end + 70))?.[1] ?? toEarn.exec(lead)?.[1] ?? fromBusiness.exec(lead)?.[1]
  if (said !== undefined) return wholeCompany.test(said.trim()) ? null : cleanSegment(said.trim(), companyNames)
  const subject = whoForesees.exec(lead)
  // "The maker of Skarn and Brill now expects": of what it makes, and still the company
  const isMade = subject !== null && /\b(?:makers?|owners?|operators?|sellers?|producers?|home|parent|company|group|firm) (?:of|behind)\b[^,;]*$/iu.test(lead.slice(0, subject.index))
  const named = (from === state.sentence[0] ? atHead.exec(lead)?.[1] : undefined) ?? (isMade ? undefined : subject?.[1]) ?? nameToEarn.exec(lead)?.[1]
  if (named !== undefined) return companyNames.some((name) => name.startsWith(named) || named.startsWith(name)) || !(isKnownPart(text, named) || isSpokenOf(text.slice(Math.max(0, amount.start - spokenWithin), amount.start), named)) ? null : cleanSegment(named, companyNames)
  return unitForesees.test(lead) ? (state.drafts.at(-1)?.segment ?? null) : null
}

/** "Energy reported NOK 109 million and Extrusions NOK 102 million", "Dravec’s revenue was": a name with numbers of its own. */
function isSpokenOf(text: string, name: string): boolean {
  if (name.length < 3) return false
  const words = escapePattern(name)
  return new RegExp(`\\b${words}(?:['’]s? (?:own )?(?:revenues?|sales|turnover|operating|EBITD?A?|margin|profits?|earnings|demerger|listing|spin-off)\\b| (?:reported |made |earned |lost |contributed |had )?(?:[A-Z]{3} ?|[$€£¥₹])\\d)`, 'u').test(text)
}
