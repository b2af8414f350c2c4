// Forecasts that no verb before the number announces: "Free cash flow of about $3 billion is reaffirmed", "Guidance. Revenue of $4 billion", "FY27 sales growth of 2% to 3%".
import type { Chunk } from '../sentence/chunks.ts'
import type { Walk } from '../sentence/walk.ts'
import { tellsAnotherTime } from './implied-measure.ts'
import * as cues from '../sentence/cues.ts'

/** What tells of a result, and of nothing to come. */
export const reportedWords =
  /\b(?:rose|fell|grew|dropped|climbed|jumped|declined|surged|slipped|tumbled|soared|swung|plunged|shrank|was|were|came (?:in|to)|slid|slumped|eased|advanced|reported|posted|increased|decreased|totaled|amounted|stood|ended|finished|closed|earned|generated|delivered|(?:quarter|half|year) hit|reached|logged|booked|crept|retreated|brought in|turned over|contributed|showed|recorded|expanded|contracted|edged|ticked|inched)\b/iu

// "Free cash flow, about $2.4 billion, was reaffirmed", "An operating margin of 13% remains the goal", "Revenues of 8 billion and EBITDA of 530 million are targeted"
const affirmed =
  /(?:["”]|[\d%)]|\p{L}),? (?:(?:is|are|was|were|has been|have been) (?:now |still |also |again |once more )?(?:(?:re)?confirmed|reaffirmed|affirmed|reiterated|repeated|maintained|targeted|envisaged|left (?:alone|unchanged|untouched|in place|standing|as (?:it|they) (?:is|was|are|were)))\b|(?:remains?|stays?) (?:the (?:goal|target|aim|plan|guidance|forecast|outlook)|in (?:place|force)|valid)\b)/iu
// "Revenue of $54 billion or so is expected", "Free cash flow of about $12 billion is unchanged": of a forecast only behind another
const awaited = /[\p{L}\d%)"”],? (?:is|are) (?:now |still |also )?(?:expected|forecast|foreseen|anticipated|projected|planned|unchanged|as before)(?=[,.;]|$| (?:for|in|this|by) )/iu
// "free cash flow was $700 million to $900 million and is about $650 million"
const wasAndIs = /^[^;]{0,80}\b(?:was|were) (?:about |around |between )?[$€£¥]?\d[^;,]{0,44} and (?:is|are) (?:now )?(?:about |around |between |at )?[$€£¥]?\d/u
const isFor = /^\W*(?:It|That|This|They|These)(?:['’]s| is| are) (?:now |still )?for (?!the\b|sale\b|now\b)/u
// "– FY27 subscription revenue seen at $9.96B"
const seenAt = /^[^\p{L}\d]*(?:FY ?'?\d{2,4}|Q[1-4]|20\d\d|[Ff]ull[- ]year) (?:FY ?'?\d{2,4} |20\d\d )?[^.;,\d]{3,50} (?:now )?(?:seen|guided|put) (?:at|between|in)\b/u
const labels = '(?:[Gg]uidance|GUIDANCE|[Oo]utlook|OUTLOOK|[Ff]orecasts?|FORECASTS?|[Gg]uide|GUIDE|[Pp]romises?|PROMISE|[Tt]argets|TARGETS|[Ll]ooking ahead|LOOKING AHEAD)'
const ofTime = "(?:(?:[Nn]ew|[Ff]ull[- ][Yy]ear|[Ff]iscal|FISCAL|FY|FY ?'?\\d{2,4}|20\\d\\d|Q[1-4]|[Tt]he|THE|[Tt]hird-quarter|[Ff]ourth-quarter|[Ss]econd-quarter|[Ff]irst-quarter|[Ll]atest|[Uu]pdated) )*"
const label = new RegExp(`^[\\s\\p{P}]{0,4}${ofTime}${labels}(?:,? (?:now|for (?:the (?:year|full year|quarter|fourth quarter|third quarter|second quarter|first quarter)|fiscal 20\\d\\d|FY ?'?\\d{2,4}|Q[1-4]|20\\d\\d)))?(?:[.:]|\\?) (?=\\S)`, 'u')
// "in 2026", "for the year", "FY27", "this quarter": of what is not over
const toCome = /\b(?:(?:in|for|of) (?:all of |the whole of |fiscal |calendar )?20[2-4]\d|20[2-4]\d (?=(?:[\p{L}-]+ ){0,3}(?:sales|revenues?|growth|EPS|earnings|EBITDA?|margin))|FY ?'?(?:20)?\d\d|[Ff]iscal (?:year )?20[2-4]\d|this (?:fiscal |financial )?year|next (?:fiscal |financial )?year|next quarter|(?:for|in) the (?:full |whole |current |coming )?(?:fiscal |financial )?year(?! (?:to|ended|ending|that|just|before|earlier|ago)\b)|[Ff]ull[- ]year|the (?:current|coming|next) quarter)\b/u
const others = /\b(?:consensus|estimates?|est\.|Street|polled?|surveyed|market (?:growth|to grow|sees|expects)|industry|GDP|inflation|economy)\b/iu

/** Whether a paragraph opens with a label of what is to come: "Guidance. For the fourth quarter revenue of …". */
export const opensForecasts = (text: string, start: number): boolean => label.test(text.slice(start, start + 60))

/** Whether a chunk's numbers are foreseen by words behind them, or by nothing but their shape and their time. */
export function isToldPlainly(state: Walk, chunk: Chunk): boolean {
  const { text, start, end } = state.context
  if (!chunk.amounts.some(({ kind }) => kind === 'money' || kind === 'percent' || kind === 'number')) return false
  const sentence = text.slice(start, end)
  if (cues.outsider.test(sentence)) return false
  if (state.context.recent.at(-1)?.mode === 'guidance' && tellsAnotherTime(text.slice(start, chunk.amounts.find(({ ranged }) => ranged)?.start ?? start))) return true
  return goesOnForecast(state, sentence) || seenAt.test(sentence) || wasAndIs.test(text.slice(chunk.start, end)) || isAffirmed(state, chunk, text.slice(chunk.start, end)) || isRangeToCome(state, chunk, sentence)
}

/** "The full-year forecast stands. It is for sales of $7.5 billion": what the sentence before calls a forecast. */
function goesOnForecast({ context: { text, start, firstOfBlock } }: Walk, sentence: string): boolean {
  if (firstOfBlock || !isFor.test(sentence)) return false
  const before = text.slice(Math.max(0, start - 200), start).trimEnd()
  const words = before.slice(Math.max(before.lastIndexOf('\n'), before.slice(0, -1).search(/[.!?]["”’]? (?=[^.!?]*$)/u)) + 1)
  return cues.guideNoun.test(words) && !cues.outsider.test(words) && !others.test(words)
}

function isAffirmed(state: Walk, chunk: Chunk, words: string): boolean {
  const { context } = state
  const last = context.recent.at(-1)
  const found = affirmed.exec(words) ?? (last?.mode === 'guidance' && last.block === context.block && !others.test(words) ? awaited.exec(words) : null)
  if (!found || found.index + chunk.start < chunk.amounts[0]!.start) return false
  const lead = context.text.slice(context.start, chunk.start + found.index)
  return !lead.includes(';') && !reportedWords.test(lead)
}

/** "FY26 sales growth of 2.5% to 3%": growth that is a range, of a time that is not over, beside no word of a result. */
function isRangeToCome({ context }: Walk, chunk: Chunk, sentence: string): boolean {
  const amount = chunk.amounts.find(({ ranged, kind }) => ranged && kind === 'percent')
  if (!amount || !toCome.test(sentence) || others.test(sentence)) return false
  return chunk.opener === null && !reportedWords.test(context.text.slice(context.start, amount.start))
}
