// The longer period told beside the quarter: "$2.02 per share in the quarter and $9.13 in the year", "annual sales dropped 11%", "$22 billion in the fourth quarter and $98 billion in 2026".
import type { Period } from '../../../shared/model.ts'
import type { Amount, PeriodMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { findPeriods } from './periods.ts'

const plain = (kind: Period['kind'], text: string): Period => ({ kind, number: null, fiscal: /fiscal|financial/iu.test(text), year: null, text })

const measures = '(?:(?:net|total|adjusted|operating|gross|comparable|organic|diluted|group|core|underlying) )*'
const adjective = new RegExp(`\\b(?<year>annual|yearly|full-year|twelve-month|12-month|fiscal-year)|\\b(?<half>half-year|half-yearly|six-month|first-half)|\\b(?<nine>nine-month)`, 'iu')
const before = new RegExp(`(?:${adjective.source}) ${measures}$`, 'iu')
const verbBehind = /^ (?:per share )?(?:was|were|rose|fell|grew|dropped|declined|climbed|jumped|increased|decreased|totaled|totalled|came|reached|slid|slipped|hit|amounted|edged|surged|advanced|gained|sank|narrowed|widened|shrank|gained|is|are|\()/u
const told = /\b(?:reported|posted|recorded|record|booked|generated|delivered) (?:an? |its )?$/iu

/** "Annual sales dropped", "Half-year sales reached", "nine-month net income was": the adjective of the measure, where a quarter is told in the article. */
function byAdjective(state: Walk, amount: Amount): Period | null {
  const { text, mainPeriod } = state.context
  const mark = state.frame?.mark
  if (!mark || mark.metric === 'users' || mark.metric === 'deliveries' || mark.start < state.sentence[0] || mark.end > amount.start || amount.start - mark.end > 60 || state.lastAmountEnd > mark.end + 40) return null
  const lead = text.slice(Math.max(state.sentence[0], mark.start - 60), mark.start)
  const match = before.exec(lead)
  if (!match || mainPeriod === null || (mainPeriod.kind !== 'quarter' && !(mainPeriod.kind === 'year' && match.groups!['year'] !== undefined))) return null
  const { year, half, nine } = match.groups!
  if (/^ (?:recurring|run[- ]rate|meeting|report|rate)/iu.test(text.slice(mark.start - 1, mark.end + 20)) || state.context.periods.some((other) => other.start > match.index && other.end <= amount.start && other.start > mark.end)) return null
  if (!verbBehind.test(text.slice(mark.end, mark.end + 20)) && !(/^ of /u.test(text.slice(mark.end, mark.end + 4)) && told.test(lead.slice(0, match.index)))) return null
  if (half !== undefined) return plain('half', half)
  if (nine !== undefined) return plain('nine-months', nine)
  return mainPeriod.kind === 'year' || mainPeriod.number === 4 || state.context.annual || mainPeriod.number === null ? plain('year', year!) : null
}

const share = '(?:,? (?:or|and) (?:an? )?[A-Z]{0,3}[$€£¥]?\\d[\\d.,]*(?: cents?)? (?:a|per) (?:[a-z]+ ){0,2}share,?| (?:a|per) (?:[a-z]+ ){0,2}share)?'
const spanBehind = new RegExp(`^${share},? (?:for|in|during) (?:the )?(?:full |whole |first )?(?<span>(?:fiscal |financial )?year|half|(?:three|six|nine|twelve) months)(?![\\w-])(?! (?:ago|earlier|before|to come|ahead|of))`, 'iu')
const spanBetween = /^ (?:for|in|during) (?:the )?(?:full |whole |first )?(?<span>(?:fiscal |financial )?year|half|(?:three|six|nine|twelve) months) to (?:a record |about |nearly )?$/iu
const otherSpan = /\b(?:quarter|Q[1-4]|(?:three|six|nine|twelve) months|half|year)\b/giu

const kindOf = (span: string): Period['kind'] => (/year|twelve/iu.test(span) ? 'year' : /half|six/iu.test(span) ? 'half' : /nine/iu.test(span) ? 'nine-months' : 'quarter')

const toDateBehind = /^(?: (?:on a|for the))? year[- ]to[- ]date\b/iu

/** "$350 million in the quarter and $1.1 billion year-to-date": from the year's beginning to the end of the quarter that is reported. */
function byDateBehind(state: Walk, amount: Amount): Period | null {
  const { text, mainPeriod } = state.context
  const behind = toDateBehind.exec(text.slice(amount.end, amount.end + 24))
  if (!behind || mainPeriod?.kind !== 'quarter' || !/\bquarter\b/iu.test(text.slice(state.sentence[0], amount.start))) return null
  const kind = mainPeriod.number === 3 ? 'nine-months' : mainPeriod.number === 2 ? 'half' : null
  return kind && plain(kind, behind[0].trim())
}

/** "$2.0 billion in the quarter and $7.6 billion in the year": words that alone name no period, where the sentence tells the same measure of another one. */
function bySpan(state: Walk, amount: Amount): Period | null {
  const { text, periods } = state.context
  const last = state.context.amounts.findLast((other) => other.end <= amount.start && other.start >= state.sentence[0] && other.kind !== 'year')
  const match = spanBehind.exec(text.slice(amount.end, Math.min(state.sentence[1], amount.end + 70))) ?? (last ? spanBetween.exec(text.slice(last.end, amount.start)) : null)
  if (!match) return null
  const span = match.groups!['span']!
  const kind = kindOf(span)
  const sentence = text.slice(...state.sentence)
  const spans = new Set((sentence.match(otherSpan) ?? []).map((word) => (/^Q|quarter/iu.test(word) ? 'quarter' : kindOf(word))))
  if (spans.size < 2 || periods.some((mark) => mark.start >= amount.end && mark.start - amount.end < 12 && mark.period.kind === kind)) return null
  return plain(kind, span)
}

const adjectiveAlone = /^(?:annual|yearly|full-year|twelve-month|12-month|half-year|half-yearly|six-month|nine-month|(?:six|nine|twelve) months)$/iu
const opening = /^\W*(?:Through|Over|After|In|For|During) (?:the )?(?:first )?(?<span>six|nine|twelve) months(?: of (?:the|this) (?:fiscal |financial )?year)?,? /u

// "Through September, net income totaled", "So far this year it has generated"
const toDate = /^\W*(?:Through|Up to|To the end of) (?<month>June|September)\b(?! \d)|^\W*(?:So far this (?:fiscal |financial )?year|(?:In the )?[Yy]ear to date),? /u

/** The span from the year's beginning to the end of the quarter that is reported; null where the sentence tells of none. */
function bySpanToDate(state: Walk): Period | null {
  if (state.context.periods.length > 0) return null
  const { text, mainPeriod } = state.context
  const match = toDate.exec(text.slice(state.sentence[0], state.sentence[0] + 40))
  const main = !match ? null : (mainPeriod ?? findPeriods(text, 0, Math.min(state.sentence[0], 2000)).find((mark) => mark.period.kind === 'quarter')?.period)
  if (main?.kind !== 'quarter') return null
  if (!match || (match.groups!['month'] !== undefined && main.fiscal)) return null
  if (main.number === 3 && match.groups!['month'] !== 'June') return plain('nine-months', match[0].trim())
  return main.number === 2 && match.groups!['month'] !== 'September' ? plain('half', match[0].trim()) : null
}

/** The longer period that a number is told of by the words beside it; null where they name none, or the quarter. */
export function longerSpan(state: Walk, amount: Amount, usable: (mark: PeriodMark) => boolean): Period | null {
  const behind = state.context.periods.find((mark) => mark.start >= amount.end && mark.start - amount.end < 8)
  if (behind && usable(behind)) return null
  const own = byAdjective(state, amount) ?? bySpan(state, amount) ?? byDateBehind(state, amount) ?? bySpanToDate(state)
  if (own) return own
  // "Its annual loss was $88 million on revenue of $2.9 billion"
  const first = state.drafts[0]?.period
  if (first && state.context.periods.length === 0 && adjectiveAlone.test(first.text ?? '') && state.drafts.every((draft) => draft.period === first || draft.period?.text === first.text) && !/\bquarter/iu.test(state.context.text.slice(...state.sentence))) return first
  const span = state.context.periods.length === 0 ? opening.exec(state.context.text.slice(state.sentence[0], state.sentence[0] + 70))?.groups!['span'] : undefined
  return span === undefined || /^(?:months|weeks) /u.test(span) ? null : plain(kindOf(`${span} months`), `${span} months`)
}

const closing = /(?:\b(?:fourth|final|last)[- ](?:fiscal[- ])?quarter\b|\bQ4\b|\b(?:final|last) three months of (?:the year|20\d\d))[^.;\n]{0,50}\b(?:revenues?|sales|profits?|earnings|income|loss(?:es)?|results|EPS|EBITDA?|bookings|orders|cash flow)\b|\b(?:revenues?|sales|profits?|earned|earnings|income|loss|lost|made|results|EPS|EBITDA?|bookings|orders|vehicles|increased|rose|grew)\b[^.;\n]{0,90}\b(?:in|for) (?:the |its )?(?:(?:fourth|final|last)[- ](?:fiscal[- ])?quarter\b|Q4\b|(?:final|last) three months of (?:the year|20\d\d))(?! of 20\d\d,? (?:to|with|when))/iu
const ofYear = /\b(?:[Ff]or|[Ii]n|[Dd]uring|[Oo]ver) (?:all of |the whole of )?(20\d\d)\b(?! (?:first|second|third|fourth|to|and 20))/gu
const ahead = /\b(?:expect\w*|sees?|seen|forecast\w*|guid\w+|outlook|targets?|will|should|project\w*|anticipat\w*|predict\w*|plans?|aims?|looks? (?:to|for)|estimate\w*|by)\b/iu

/** The year that a fourth quarter closes, where the article tells numbers "in 2026": the newest one that is not only foreseen. */
export function closedYear(title: string, text: string): number | null {
  if (!closing.test(`${title}\n${text.slice(0, 1200)}`)) return null
  const newest = Math.max(0, ...[...text.slice(0, 6000).matchAll(ofYear)].filter((match) => {
    const from = Math.max(text.lastIndexOf('. ', match.index), text.lastIndexOf('\n', match.index))
    const to = text.slice(match.index).search(/\.\s|\n|$/u)
    return !ahead.test(text.slice(from + 1, match.index + to))
  }).map((match) => Number(match[1])))
  const any = Math.max(0, ...[...text.slice(0, 6000).matchAll(/\b20\d\d\b/gu)].map((match) => Number(match[0])))
  return newest > 0 && newest >= any - 1 ? newest : null
}
