// Which way a percentage moved, and on what footing it was measured.
import type { Basis } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import * as cues from './cues.ts'
import { findAll } from '../words.ts'

const moreAfter =
  /^\s?(?:(?:year[- ](?:on|over)[- ]year|on[- ]year|on[- ]quarter|on the year|y\/y|yoy|organic|organically|constant[- ]currency(?: net)?|net|currency-adjusted|on an organic basis|in constant currency)[\s,]+)*(?:\w+\s)?(higher|more|increase|rise|lift|boost|gain|growth|jump|better|up|improvement|advance|surge|expansion|climb|uptick|above|ahead|stronger|firmer|fatter|wider|thicker|in the green)\b/iu

const lessAfter =
  /^\s?(?:(?:year[- ](?:on|over)[- ]year|on[- ]year|on[- ]quarter|on the year|y\/y|yoy|net)[\s,]+)*(?:\w+\s)?(lower|less|fewer|decline|decrease|drop|fall|down|worse|reduction|dip|slide|contraction|slump|below|short|weaker|softer|plunge|tumble|thinner|narrower|slimmer|in the red)\b/iu

/** +1, -1 or 0 where no word says which way a number moved. */
export function directionOf(text: string, floor: number, amount: Amount, ceiling: number): number {
  if (amount.signed) return amount.value < 0 ? -1 : 1
  const right = text.slice(amount.end, Math.min(ceiling, amount.end + 46)).replace(/\s\((?:y-?o-?y|q-?o-?q|y\/y|q\/q)\)/iu, '').replace(/^,? or (?:[A-Z]{1,3} ?)?[$€£¥₹]?[\d.,]*\d(?: ?(?:cents|pence|sen|p|yen|won|baht|points))?,?(?= (?:higher|lower|firmer|weaker|up|down)\b)/u, '')
  const left = text.slice(Math.max(floor, amount.start - 90), amount.start).replace(/(?<=\b(?:declin(?:e|es|ed|ing)|fall(?:s|ing)?|fell|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|shrink(?:s|ing)?|slip(?:s|ped|ping)?) (?:by )?)up to $/u, '') // "to decline by up to 30 percent": a bound, and no rise
  const near = lastDirection(left)
  const adjacent = near !== null && left.length - near.end <= 12
  // "growth and a 2% decline in": the noun directly behind says more than the one before
  const behind = directionBehind(right)
  // "8% lower, or 1% higher at constant exchange rates": the word before it belongs to the number before it
  if (behind !== 0 && adjacent && /(?:^|\d ?(?:%|per ?cent|percent)) [a-z]+,? (?:or|and|but) $/u.test(left)) return behind
  if (behind !== 0 && (!adjacent || /^\s(?:increase|rise|gain|growth|jump|improvement|advance|surge|decline|decrease|drop|fall|reduction|dip|slide|contraction|slump)\s(?:in|of)\b/iu.test(right)))
    return behind
  return near ? near.direction : behind
}

/** What the words behind a number say; of two the nearer: "0.3% down ahead of the report". */
function directionBehind(right: string): number {
  const [more, less] = [moreAfter.exec(right), lessAfter.exec(right)]
  if (!more || !less) return more ? 1 : less ? -1 : 0
  return more[0].length <= less[0].length ? 1 : -1
}

export function lastDirection(left: string): { readonly direction: number; readonly end: number } | null {
  let best: { direction: number; end: number; length: number } | null = null
  for (const [pattern, direction] of [
    [cues.upWords, 1],
    [cues.downWords, -1],
  ] as const) {
    for (const match of findAll(pattern, left)) {
      const end = match.index + match[0].length
      if (!best || end > best.end || (end === best.end && match[0].length > best.length)) best = { direction, end, length: match[0].length }
    }
  }
  return best
}

export function negate(amount: Amount): Amount {
  if (amount.signed) return amount
  const [low, high] = [amount.high === null ? null : -Math.abs(amount.high), amount.low === null ? null : -Math.abs(amount.low)]
  return { ...amount, value: -Math.abs(amount.value), low, high, signed: true }
}

/** "increased by 10.6% to £2.10 billion on a constant currency basis; up 20.0% on a reported basis": the words behind the sum say what the growth before it was measured on. */
export function footingBehindSum(text: string, between: string, sum: Amount | undefined, limit: number): string | undefined {
  if (sum === undefined || between !== ' to ') return undefined
  return /^ (?:on|in|at) (?:a |the )?(?:constant[- ]currency|organic|like[- ]for[- ]like)[^,;\d]{0,12}/u.exec(text.slice(sum.end, Math.min(limit, sum.end + 44)))?.[0]
}

/** A growth rate that is said again on another footing: "or 11% at constant currencies", "by 6.5 per cent on an organic basis". */
export function secondBasis(words: string): Basis | null {
  // "excluding currency translation and portfolio effects"
  if (/\b(?:excluding|adjusted for|net of|before) (?:the )?(?:effects? of )?(?:currenc(?:y|ies)|foreign exchange|exchange[- ]rates?)\b[^,;)]{0,30} (?:and|or) (?:portfolio|acqui|divest|disposal|perimeter|scope|structural)/iu.test(words)) return 'like-for-like'
  // "organic constant currency revenue growth"
  if (/\borganic,? (?:and )?constant[- ]currency\b|\bconstant[- ]currency,? (?:and )?organic\b/iu.test(words)) return 'like-for-like'
  // "at constant exchange rates and scope", "at constant perimeter and currencies"
  if (/\bconstant (?:exchange rates?|currenc(?:y|ies)) and (?:constant )?(?:scope|perimeter|structure|consolidation)\b|\bconstant (?:scope|perimeter|structure|consolidation scope)(?: of consolidation)? and (?:constant )?(?:exchange rates?|currenc(?:y|ies))\b/iu.test(words)) return 'like-for-like'
  if (
    /\b(?:const\.? curr\.?|cc|(?:constant|comparable)[- ](?:currenc(?:y|ies)|exchange rates|euros|dollars|FX)|local currenc(?:y|ies)|currency[- ](?:adjusted|neutral)|(?:adjusted|adjusting) for (?:the )?(?:changes? in |swings in )?(?:currency|currencies|exchange)|(?:when|once|with|if) (?:currenc(?:y|ies)|exchange rates?)(?: \w+)? (?:is|are|were) (?:set aside|stripped out|left out|taken out|excluded|ignored)|(?:FX|F\/X|foreign[- ]exchange|currency)[- ]neutral|CER|ex-FX|before (?:the )?(?:effects? of )?currency(?: changes| effects| movements)?|(?:factoring|stripping|taking|leaving) out (?:the )?(?:effects? of )?(?:currenc(?:y|ies)|foreign exchange|exchange)|excluding (?:(?:the )?(?:effects?|impacts?) (?:of|from) (?:[a-z]+ ){0,2})?(?:currenc(?:y|ies)|foreign exchange|exchange[- ]rate)[^,;]{0,20}|at constant)\b/iu.test(
      words,
    )
  )
    return 'constant-currency'
  if (/^ comparable\)?$/u.test(words)) return 'like-for-like' // "increased 2.9% (8.4% comparable)"
  if (/^ for currency effects\b/u.test(words)) return 'constant-currency' // "adjusted to -15.5% for currency effects"
  if (/\b(?:organic(?:ally)?|like[ -](?:for|to)[ -]like|LFL|adjust(?:ed|ing) for (?:comparable|identical) units|(?:excluding|stripping out|adjusted for|before|net of) (?:the )?(?:effects? |impact |contribution )?(?:of |from )?(?:recent |its |the )?(?:divest|acqui|disposal|M&A)[^,;]{0,30}|comparable basis)\b/iu.test(words))
    return 'like-for-like'
  return null
}

/** "Leaving out the chains it has sold, revenue would have grown": growth without what was sold. */
export function isWithoutSold(before: string): boolean {
  return /^\W*(?:leaving out|excluding|without|strip(?:ping)? out|not counting)\b.*\b(?:sold|divested|disposals?|sale of|left the group)\b.*\bwould have\b/iu.test(
    before,
  )
}

const farthestBehind = 44 // UTF-16 units

/** The words behind a number that may say its footing: up to the next number, without a bracket that holds that one ("up 9% (cc: +7%)"). */
export function wordsBehind(text: string, at: number, next: number, limit: number): string {
  // "+2% (flat in constant currency)": what the bracket tells stood still is another growth
  const words = text.slice(at, Math.min(limit, next, at + farthestBehind)).replace(/^\s?\((?:flat|unchanged|level|stable|little changed|no change)\b[^()]*\)?/iu, '').split(/[,;]\s| (?:while|whereas|but) (?=\p{Ll})| and (?=(?:core|adjusted|underlying|non-GAAP|comparable|constant-currency|organic) )/u)[0]!
  return next < limit && next - at <= farthestBehind ? words.replace(/\s?\([^()]*$/u, '') : words
}

/** "(+14%, cc: +11%)": the footing that a label before a number gives it. */
export function labelledBasis(words: string): Basis | null {
  const label = /\b(cc|CER|(?:in )?constant (?:currenc(?:y|ies)|exchange rates)|organic|like-for-like|LFL): ?[+−-]?$/u.exec(words)?.[1]
  return label === undefined ? null : /^(?:organic|like|LFL)/u.test(label) ? 'like-for-like' : 'constant-currency'
}

// "as a 3 percent price increase offset a 3 percent drop in volumes"
const moves = '(?:increases?|rises?|hikes?|drops?|declines?|decreases?|growth|gains?|falls?)'
/** What stands behind a percentage that is of prices or volumes, and not of the sales they make up. */
export const ofPricesOrVolumes = new RegExp(`^\\s(?:(?:average )?(?:price|pricing|volume|traffic) ${moves}\\b|${moves} in (?:\\p{L}+ )?(?:prices?|pricing|volumes?|traffic|footfall|tonnage|output|production|capacity|demand|costs)\\b)`, 'iu')
