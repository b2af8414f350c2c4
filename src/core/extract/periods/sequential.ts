// Whether a change is measured from the quarter before.
import type { Chunk } from '../sentence/chunks.ts'
import type { Amount } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import * as cues from '../sentence/cues.ts'
import { findAll } from '../words.ts'

/** "a 9% decrease compared to $286.5 million for the third quarter of 2026", of a fourth quarter of 2026. */
export function comparesWithLast(state: Walk, amount: Amount): boolean {
  const { text, periods, mainPeriod, paragraphPeriod } = state.context
  const lead = /^ (?:(?:increase|decrease|decline|drop|rise|gain|growth|higher|lower|more|less|up|down|improvement|reduction),? )?(?:from|over|on|versus|than|compared (?:with|to)) (?:(?:the |[A-Z]{0,3}[$€£¥][\d.,]+ ?(?:million|billion)? ?(?:for|in|of|reported) )){0,3}/iu.exec(text.slice(amount.end, amount.end + 90))
  const mark = lead && periods.find((other) => Math.abs(other.start - amount.end - lead[0].length) < 5 && other.period.kind === 'quarter' && other.period.number !== null && other.period.year !== null)
  if (!mark) return false
  const own = periods.find((other) => other.end <= amount.start && other.period.kind === 'quarter' && other.period.number !== null)?.period ?? paragraphPeriod ?? mainPeriod
  if (own?.kind !== 'quarter' || own.number === null) return false
  return (own.number + 2) % 4 + 1 === mark.period.number && (own.year === null || own.year - (own.number === 1 ? 1 : 0) === mark.period.year)
}

/** Whether a change is measured from the quarter before: the words around it say so, or the sentence opens with them. */
export function isSequential(state: Walk, chunk: Chunk, amount: Amount, next: number): boolean {
  const { text } = state.context
  const sentence = state.sentence[0]
  if (/^ (?:annual|annually|year-on-year|year-over-year|on-year)\b/u.test(text.slice(amount.end, amount.end + 18))) return false // "an 18.8 percent annual decline for last quarter"
  if (state.context.onQuarter || comparesWithLast(state, amount) || isHeldAgainstQuarterBefore(state, amount)) return true
  if (/^ (?:quarterly|sequentially)\b/u.test(text.slice(amount.end, amount.end + 14))) return true // "expanding 56.13 percent annually and 17.46 percent quarterly"
  // "profit in the last quarter plunged 29 percent": when it was, and nothing that it is held against
  // "growth of 2.9% and sequential growth of 2.2%": what is told of the number behind
  const words = (text.slice(chunk.start, amount.end) + text.slice(amount.end, Math.max(amount.end, Math.min(next, amount.end + 60))).split(/ and (?:an? )?(?:sequential|quarter-on-quarter|quarterly) (?:growth|rise|increase|fall|decline|drop)\b/u)[0]!).split(';')[0]!.replace(/(?<=\b(?:profits?|earnings|sales|revenues?|income|loss) )(?:in|for) the last quarter(?= (?:\p{Ll}+ly )?\p{Ll}+ed? )/giu, '')
  if (cues.quarterAgoWords.test(words)) return true
  if (
    /^\s(?:more|less|higher|lower|above|below|up|down)(?: than| on)? the\s$/iu.test(text.slice(amount.end, next)) &&
    cues.quarterAgoWords.test(/^(?:[^.]|\.(?=\d))*/u.exec(text.slice(amount.end, next + 60))![0])
  )
    return true
  const named = /^ (?:(?:more|less|higher|lower|above|below|up|down) )?(?:from|over|on|versus|than(?: in)?|compared (?:with|to)) (?:the )?(?:Q[1-4]|(?:first|second|third|fourth) quarter)\b(?! (?:of )?(?:last|a year|the (?:previous|prior)|(?:(?:fiscal|financial) (?:year )?|FY ?)?20\d\d))/iu.exec(
    text.slice(amount.end, amount.end + 48),
  )
  if (named && !/20\d\d/u.test(text.slice(amount.end, amount.end + named[0].length + 6))) return true
  // "up 27.0% from net income of $78.6 million in the immediately preceding quarter"
  if (/^ (?:from|over|versus|compared (?:with|to)) (?:[^,;.%]|\.(?=\d)){0,70}\b(?:in|for|of) the (?:immediately )?(?:preceding|previous|prior|linked|last) quarter\b(?! (?:of )?(?:last|the prior|the previous|fiscal|20\d\d))/iu.test(text.slice(amount.end, amount.end + 130))) return true
  const lead =
    /^\W*(?:sequentially|[Oo]n a (?:quarterly|sequential) basis|quarter[- ](?:on|over)[- ]quarter|(?:compared (?:with|to)|from|versus) (?:three months|a quarter) (?:earlier|before|ago)|(?:compared (?:with|to)|from|versus|over|against) the (?:previous|prior|preceding) quarter)\b/iu
  return lead.test(text.slice(sentence, chunk.start).split(';').at(-1)!) // "up 14.6% on the year; sequentially, the figure was up 4.7%"
}

const heldAgainst = /^ (?:increase|decrease|rise|decline|drop|gain|growth|improvement|higher|lower|more|less|up|down)?,? ?(?:from|over|on|versus|than|compared (?:with|to)) $/iu

/** " decrease from ": the words between a change and the number it is measured from. */
export const isHeldAgainst = (between: string): boolean => heldAgainst.test(between)

/** "a 7.6% increase from $441.1 million for the quarter ended June 30, 2026", in the report on the quarter that ended in September. */
function isHeldAgainstQuarterBefore(state: Walk, amount: Amount): boolean {
  const next = state.context.amounts.find((other) => other.start >= amount.end)
  return next?.kind === 'money' && isHeldAgainst(state.context.text.slice(amount.end, next.start)) && isOfQuarterBefore(state, next)
}

/** "fourth quarter of 2021 … down 30% compared to the fourth quarter of 2019": growth over two years and more is no growth of a year. */
export function isAgainstOlderYear(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  const against = /^(?:,| on \w+)? ?(?:compared (?:to|with)|versus|vs\.?|from|over|relative to|against|on) (?:the )?(?:same (?:period|quarter) (?:of|in) |(?:first|second|third|fourth)[ -]quarter (?:of )?|Q[1-4] |(?:full )?year (?:of )?|the year )?(20\d\d)\b/iu.exec(text.slice(amount.end, amount.end + 70))
  if (!against) return false
  const older = Number(against[1])
  const own = [...text.slice(state.sentence[0], amount.start).matchAll(/(?<![\d.,$])20\d\d(?![\d.,]\d)/gu)].at(-1)
  if (own) return Number(own[0]) - older >= 2
  const opening = /(?<![\d.,$])20\d\d(?![\d.,]\d)/u.exec(text.slice(0, 400))
  return opening !== null && Number(opening[0]) - older >= 3
}

/** "Third quarter of 2026 compared with second quarter of 2026", over a list: on the quarter before; null where a heading compares nothing. */
export function comparesQuarters(heading: string): boolean | null {
  const match = /^\W*(?:the )?(\w+) quarter\b[^.;:]{0,30}\bcompared (?:with|to) (?:the )?(?:(previous|preceding|first|second|third|fourth) quarter\b(?! (?:of )?(?:last|the previous|the prior))|previous|prior|last|same|corresponding)/iu.exec(heading)
  if (match) return match[2] !== undefined && match[2].toLowerCase() !== match[1]!.toLowerCase()
  return /^[^.;:]{0,60}\bcompared (?:with|to) (?:the )?(?:previous|prior|last|same|corresponding) (?:year|period)\b/iu.test(heading) ? false : null
}

const endOfQuarter = /\b(?:quarter|months|weeks|period) (?:ended|ending|to) (?:\d{1,2} )?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)? (?<year>(?:19|20)\d\d)\b/giu
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthsOf = ({ groups }: RegExpExecArray): number => Number(groups!['year']) * 12 + monthNames.indexOf(groups!['month']!.toLowerCase())

/** "By comparison, for the quarter ended September 30, 2026, net income was $3.1 million", in the report on a quarter that ended in December: a number of the quarter before, and none of last year's. */
export function isOfQuarterBefore(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  const [start, end] = state.sentence
  const behind = /^[^,;.\d]{0,24}/u.exec(text.slice(amount.end, Math.min(end, amount.end + 24)))![0]
  const reach = text.slice(start, Math.min(end, amount.end + behind.length + 60))
  if (!/\b(?:ended|ending|to) (?:\d{1,2} )?[A-Z]/u.test(reach)) return false
  const told = findAll(endOfQuarter, reach).filter((match) => start + match.index < amount.end + 30).at(-1)
  const main = findAll(endOfQuarter, text.slice(0, 1500))[0]
  if (!told || !main || /\b(?:six|nine|twelve|6|9|12|2[4-8]|3[6-9]|5[23]) $/iu.test(reach.slice(0, told.index))) return false
  const between = monthsOf(main) - monthsOf(told)
  return between >= 2 && between <= 4
}
