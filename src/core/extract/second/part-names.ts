// Which business a number is of, where no rule has a word for it: the subject of its clause.
import type { Amount } from '../parts.ts'
import { cleanSegment, stopWords, verbish } from '../businesses/clean-segment.ts'
import { isRegion, tellsMeasure } from '../businesses/known-parts.ts'

// what stands before the subject of a clause
const lead =
  /^(?:[\s,;:.()[\]–—•*→✔-]+|(?:by (?:unit|division|region|segment|business|market|brand)|(?:unit|division|region|segment|business|category|product)-?wise|and|while|whereas|but|though|although|as|in|at|for|from|of|by|with|within|among|across|to|then|also|meanwhile|elsewhere|here|again|still|yet|even|only|of (?:that|this|which|it)|within (?:that|it|this)|the (?:remainder|rest)|on the other hand|for its part|by contrast|the|its|their|our|that|because|(?:net |total |comparable |same-store |service )?(?:sales|revenues?|turnover|orders|bookings|income|profits?|ebitd?a?)(?:-adjusted)?(?: (?:in|of|at|from|for|by))?)\b(?!['’-]))+/iu
const subject = /^(?:Europe,? (?:the )?Middle East,? (?:and|&) Africa|Asia,? (?:the )?Middle East,? (?:and|&) Africa|[\p{L}\d][\p{L}\d.&’'/+-]*(?: (?:\p{L}[\p{L}\d.&’'/+-]*|&|\d{1,2}(?=[ ,:]))){0,7})/u
const glue = /^(?:of|and|&|the|in|for|de|&amp;)$/iu
const nobody = /^(?:it|they|he|she|we|i|you|this|that|these|those|such|both|each|all|everything|everybody|analysts?|consensus|together|altogether|combined|people|somebody|someone|nobody|investors|brokers|wall street|street|the street|one|another|others?|there|what|which|who|company|group|firm|bank|management|figure|number|growth|gain|rise|increase|decrease|drop|fall|decline|quarter|year|half|month|margin|margins|profit|loss|cash|debt|dividend|shares?|stock|result|results|you|get|add|gains|increases|decreases|ahead|worth|two|three|area|main|biggest|largest|smallest|newest|developed|emerging|shone|crept|leapt|swung|sank|shrank|stood|region|country|volumes?|prices?|rs|inr|chf|eur|usd|gbp|sek|nok|dkk|jpy|cny|rmb|hkd|sgd|aud|cad|nzd|zar|krw|pln|euros?|pounds?|dollars?|francs?|kron(?:or|er)|rand|yen|won|yuan|rupees?)$/iu

const anyBusiness = /^(?:divisions?|segments?|units?|business(?:es)?|arms?|brands?|products?|portfolio|line)$/iu

/** Above the sentence's own beginning and behind the numbers before it, the nearest words that could name a business; null where none do. */
export function findPartName(text: string, start: number, amounts: readonly Amount[], amount: Amount, companyNames: readonly string[]): string | null {
  const ends = [start, ...amounts.filter((other) => other.end <= amount.start).map((other) => other.end)]
  let to = amount.start
  for (const from of ends.reverse()) {
    const clause = text.slice(from, to).replace(/[:;–—•-]?\s*$/u, '').split(/(?<=[;:])\s|\s(?=(?:while|whereas|but) )/u).at(-1)!
    const name = subjectOf(clause, companyNames)
    if (name !== null) return name
    to = from
  }
  return null
}

/** "whereas draught, sold through pubs, slipped to": draught. */
function subjectOf(clause: string, companyNames: readonly string[]): string | null {
  const words = clause.replace(lead, '')
  const found = subject.exec(words)?.[0]
  if (found === undefined) return null
  const kept: string[] = []
  for (const word of found.split(' ')) {
    const bare = word.replace(/['’]s$/u, '')
    const ended = bare !== word || /[.]$/u.test(word) && !/^(?:\p{L}\.)+$/u.test(word)
    if (!/^\p{Lu}/u.test(bare) && !glue.test(bare) && (verbish.test(bare) || stopWords.has(bare.toLowerCase()) || tellsMeasure(bare))) break
    if (/^\p{Lu}/u.test(bare) && kept.length > 0 && /^(?:Sales|Revenues?|EBITD?A?|EBIT|EPS|Net|Operating|Total)$/u.test(bare)) break
    kept.push(bare)
    if (ended) break
  }
  while (kept.length > 0 && glue.test(kept.at(-1)!)) kept.pop()
  const raw = kept.join(' ').replace(/[,:]+$/u, '')
  if (raw === '' || raw.split(' ').some((word) => nobody.test(word)) || (/^\p{Ll}/u.test(raw) && kept.length > 4)) return null
  const name = cleanSegment(raw, companyNames)
  if (name === null || anyBusiness.test(name) || /\d{2}/u.test(name) || name.split(' ').some((word) => nobody.test(word)) || (tellsMeasure(name) && !/\p{Lu}/u.test(name))) return null
  return isRegion(name) || /\p{L}{2}/u.test(name) ? name : null
}
