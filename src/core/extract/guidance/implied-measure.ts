// What a company foresees without naming the measure: "It now sees $6.65 to $6.75", "The new range is $9.80 to $10.00 per share", "Instead, they will drop 2% to 4%".
// Where verb or range stand directly before the number, what is meant is so much a share, or what was told right before.
import type { Draft } from '../figures/drafts.ts'
import { basisInside } from '../measures/basis.ts'
import { findMetrics } from '../measures/metrics.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from '../sentence/walk.ts'

const about = '(?:(?:about|around|roughly|between|at least|at most|no less than|approximately|some|nearly|from|anywhere|a|in|the|range|of|profit|up|to|as much as|just|only) )*'
const verbs = '(?:expects?|expecting|sees?|forecasts?|forecasting|anticipates?|projects?|foresees?|predicts?|targets?|guided?|guides|guiding|looks|looking|calls?|aims?|aiming|estimates|expected|forecast|projected|says|talks|speaks)'
// "It now sees", "and it is looking for", "the chipmaker guided to", "For 2027, Orrin expects"
const verbBefore = new RegExp(`\\b${verbs} (?:(?:to|for|at|on|of) )?(?:(?:earn|make|post|report|deliver) )?${about}$`, 'iu')
const earnBefore = new RegExp(`\\b(?:will|to|should|would|could|can) (?:now |still |probably |likely )?(?:earn|make) ${about}$`, 'iu')
const rangeBefore = new RegExp(`\\b(?:range|guidance|outlook|forecast|view|projection|estimate|goal|target)(?: for (?!\\d)[^,;:\\d]{3,30}(?: 20\\d\\d)?)?,? (?:is|was|are|to|of|at|now|stands?|goes|went|comes?|came|calls?|moves?|moved|rises?|rose|falls?|fell|down|up|for|from|now|back|also|between|around|about|a|range|in|set) (?:(?:is|was|are|to|of|at|now|down|up|for|back|between|around|about|a|range|in|set) )*$`, 'iu')
// what is paid, traded or counted so much apiece
const noEarnings = /\b(?:dividends?|distributions?|payouts?|prices?|priced|pricing|offer(?:ing|s)?|tender|bid|buybacks?|repurchases?|stock|shares? (?:at|between)|warrants?|options?|IPO|barrels?|tons?|tonnes?|ounces?|pounds?|gallons?|hour|wages?|tax|capex|capital|spending|costs?|expenses?|charges?|savings?|debt|cash|FFO|funds from operations|NAV|book value|acre|room|unit|head|deal|stake|loss of life)\b/iu

const ofTime = "(?:the )?(?:(?:fiscal )?(?:first|second|third|fourth|current|coming|next|full)[- ](?:fiscal )?(?:quarter|year|half)|Q[1-4]|(?:full )?year(?: as a whole)?|20\\d\\d|FY ?'?\\d{2,4}|fiscal 20\\d\\d|quarter we['’]re in, the (?:first|second|third|fourth))"
const whoSees = '(?:it|they|he|she|management|the (?:company|group|firm)|\\p{Lu}[\\p{L}&-]+) (?:now |still )?(?:expects?|sees?|forecasts?|guide[sd]? (?:to|for)|targets?|looks? for|wants to do|counts on|speaks of|says) '
const anotherTime = new RegExp(`^[\\s\\p{P}]*(?:(?:(?:And|But) )?(?:[Ff]or|[Ii]n) ${ofTime},? (?:though, |then, )?(?:${whoSees})?|(?:The )?${ofTime},? (?:then, )?(?:is|are) (?:put at |seen at )?)(?:about |around |between |at least |somewhere )*$`, 'u')
const times = { quarter: 1, half: 2, 'nine-months': 3, year: 4 } as const

/** Whether a sentence tells no more than a number of another time: "For the fourth quarter, $3.42 billion to $3.46 billion", "The fourth quarter, then, is $37 billion to $38 billion". */
export const tellsAnotherTime = (words: string): boolean => anotherTime.test(words)

/** "It expects sales of $13.6 billion for 2026. For the fourth quarter, $3.42 billion to $3.46 billion": the same of another time, where it is as much as that time would bring. */
function ofAnotherTime(state: Walk, amount: Amount): Frame | null {
  const words = state.context.text.slice(state.sentence[0], amount.start)
  if (!amount.ranged || !tellsAnotherTime(words)) return null
  const kind = /\b(?:quarter|Q[1-4])\b/u.test(words) ? 'quarter' : /\bhalf\b/u.test(words) ? 'half' : 'year'
  const fits = (draft: Draft): boolean => {
    if (draft.mode !== 'guidance' || draft.period === null || draft.period.kind === kind || (draft.low ?? draft.high) === null) return false
    if (amount.kind === 'percent') return draft.unit === 'percent' && !/-margin$/u.test(draft.metric)
    if (amount.kind !== 'money' || draft.unit !== (amount.scaled ? 'currency' : 'per-share')) return false
    const share = (amount.low! / (draft.low ?? draft.high)!) * (times[draft.period.kind] / times[kind])
    return share > 0.6 && share < 1.6
  }
  const told = state.context.recent.findLast(fits)
  return told === undefined ? null : { metric: told.metric, basis: told.basis, basisSaid: told.basisSaid, segment: told.segment, loss: false, vague: false, perShare: told.metric === 'eps', start: state.sentence[0], mark: null }
}

/** The frame of a number that is foreseen, where its clause names no measure; null where more than one could be meant. */
export function impliedGuidance(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'guide' || state.frame !== null || state.opinion || state.expected) return null
  const from = Math.max(state.sentence[0], state.lastAmountEnd)
  const lead = state.context.text.slice(from, amount.start)
  const anew = ofAnotherTime(state, amount) ?? foreseenAnew(state, amount)
  if (anew !== null) return anew
  if (lead.length > 150 || noEarnings.test(lead) || state.metrics.some((mark) => mark.start >= from && mark.start < amount.start)) return null
  if (amount.kind === 'percent') return amount.ranged ? ofSpokenMeasure(state, lead, amount) : null
  if (amount.kind !== 'money' || !(verbBefore.test(lead) || rangeBefore.test(lead) || earnBefore.test(lead))) return null
  const kin = state.context.recent.filter((draft) => draft.segment === null && (amount.scaled ? draft.mode === 'guidance' && draft.unit === 'currency' : draft.metric === 'eps'))
  // "For the full year it now sees at least $3.75", behind what a quarter is to bring
  const yearly = /^\W*For (?:the|all of) (?:full |whole |fiscal |20\d\d)/u.test(lead) && kin.at(-1)?.mode === 'guidance' && kin.at(-1)?.period?.kind === 'quarter'
  const told = kin.findLast((draft) => isNear(draft, amount)) ?? kin.at(-1)
  if (yearly && !amount.scaled && told !== undefined && Math.abs(amount.value) < 1000 && isNear(told, { ...amount, value: amount.value / 4, low: amount.low === null ? null : amount.low / 4, high: amount.high === null ? null : amount.high / 4 }, 3)) return frameOf(state, told)
  if (amount.scaled) return told && amount.ranged && isNear(told, amount) ? frameOf(state, told) : null
  if (Math.abs(amount.value) >= 1000 || (amount.per === null && !amount.ranged && (amount.low === null) === (amount.high === null))) return null
  if (told === undefined) return amount.per !== null && (amount.ranged || earnBefore.test(lead)) ? frameOf(state, null) : null
  return isNear(told, amount) || amount.per !== null || amount.minor ? frameOf(state, told) : null
}

const whole = '(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|[Mm]anagement|[Tt]he (?:company|group|firm|bank|board|range|target|goal|forecast|figure)|\\p{Lu}[\\p{L}&-]+)'
// "It now looks for ¥500 billion", "Now it's $9.60 to $9.80", "Kotzé now talks of “comfortably north of R200m”"
const saysAnew = new RegExp(`^\\W*(?:And |But |So )?(?:${whole} (?:now|today) (?:says|speaks of|talks of|thinks of|looks for|expects|sees|foresees|forecasts|targets|aims for|guides (?:to|for)|projects|anticipates|reckons with|puts it at|stands at|is)|Now (?:it|that)(?:['’]s| is)|[Ii]t will be|[Ii]t said at the time it expected) (?:["“]|(?:an?|the|about|around|between|at|least|most|up|to|more|than|over|roughly|approximately|some|nearly|from|of|by|in|range|decline|rise|growth|drop|fall|increase|decrease|comfortably|well|north|profit|loss) )*$`, 'u')
const foretold = /\b(?:forecasts?|guidance|targets?|outlook|goals?|projections?|promised?|expect(?:ed|s)?|would|hoped|guided|predicted|range|view)\b/iu

/** "Advent lifted its operating profit forecast by 25%. It now looks for ¥500 billion": of the one measure whose forecast the sentence before speaks of. */
function foreseenAnew(state: Walk, amount: Amount): Frame | null {
  const { text } = state.context
  if (!saysAnew.test(text.slice(state.sentence[0], amount.start))) return null
  const start = Math.max(0, state.sentence[0] - 320)
  const before = text.slice(start, state.sentence[0]).trimEnd()
  const breaks = [...before.slice(0, -1).matchAll(/(?<=[.!?]["”’]?)\s+(?=[\p{Lu}"“])|\n/gu)].at(-1)
  const from = start + (breaks ? breaks.index + breaks[0].length : 0)
  if (!foretold.test(text.slice(from, start + before.length))) return null
  const marks = findMetrics(text, from, start + before.length).filter((mark) => mark.metric !== null)
  const [mark] = marks
  if (!mark || marks.some((other) => other.metric !== mark.metric || (other.basis !== null && other.basis !== mark.basis))) return null
  const another = amount.kind === 'percent' ? !/-margin$/u.test(mark.metric!) && !/\b(?:growth|grow|rise|decline|fall|drop|increase|decrease)\b/iu.test(text.slice(from, amount.start)) : mark.metric === 'eps' ? amount.kind !== 'money' || amount.scaled : !amount.scaled
  if (another) return null
  const basis = mark.basis ?? basisInside(text.slice(Math.max(from, mark.start - 24), mark.end))
  return { metric: mark.metric!, basis: basis ?? 'reported', basisSaid: basis !== null, segment: null, loss: mark.loss, vague: false, perShare: mark.metric === 'eps', start: state.sentence[0], mark: null }
}

/** "It had expected sales to grow. Instead, they will probably drop 2% to 4%": of the measure that the sentence before named without a number. */
function ofSpokenMeasure(state: Walk, lead: string, amount: Amount): Frame | null {
  const spoken = state.context.spokenMetric
  if (spoken?.metric == null || spoken.metric === 'eps' || !/^\W*(?:(?:Instead|Now|Rather|Then|But|Still),? )*(?:they|it|that|those) (?:is|are|will|should|could|would|may|might|now|probably|likely|expected|seen|to|be|instead|then|only) [\p{Ll} ]{0,50}$/iu.test(lead)) return null
  if (!/\b(?:rise|grow|increase|climb|fall|drop|decline|decrease|shrink|slip|up|down|higher|lower) (?:by )?(?:about |around |between )?$/iu.test(lead) || amount.kind !== 'percent') return null
  return { metric: spoken.metric, basis: spoken.basis ?? 'reported', basisSaid: spoken.basis !== null, segment: null, loss: false, vague: false, perShare: false, start: state.sentence[0], mark: null }
}

/** Within a factor of that which was told: a year is at most eight quarters' worth. */
function isNear({ low, high, actual }: Draft, amount: Amount, within = 2): boolean {
  const told = low ?? high ?? actual
  const value = amount.low ?? amount.high ?? amount.value
  if (told === null || told <= 0 || value <= 0) return told !== null && actual !== null && told < 0
  const ratio = value / told
  return actual === null ? ratio > 1 / within && ratio < within : ratio > 0.4 && ratio < 9
}

function frameOf(state: Walk, told: Draft | null): Frame {
  const sentence = state.context.text.slice(...state.sentence)
  const adjusted = /\b(?:adjusted|non-GAAP|core|underlying|excluding|operating)\b/iu.test(sentence)
  const basis = adjusted ? 'adjusted' : (told?.basis ?? 'reported')
  return { metric: told?.metric ?? 'eps', basis, basisSaid: adjusted || (told?.basisSaid ?? false), segment: null, loss: false, vague: false, perShare: told === null || told.metric === 'eps', start: state.sentence[0], mark: null }
}
