// What a company expects becomes guidance: bounds, period and what was done to it.
import type { Period } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Walk } from '../sentence/walk.ts'
import { businessForeseen } from './foreseen-business.ts'
import { noForecast } from './no-forecasts.ts'
import * as cues from '../sentence/cues.ts'
import { secondBasis } from '../sentence/directions.ts'
import { addEvidence, newDraft, unitOfMetric } from '../figures/drafts.ts'
import { currencyOf, ownerOf, perOf } from '../sentence/recording.ts'
import { periodFor } from '../periods/timing.ts'
import { isWithdrawn } from '../sentence/told-before.ts'
import { note } from '../sentence/walk.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { findAll } from '../words.ts'

/** Puts a number down as guidance, unless its sentence has given one. */
export function recordGuidance(state: Walk, frame: Frame, amount: Amount): void {
  const { context } = state
  const upper = upperBound(context.text, amount)
  if (upper !== null) return recordGuidance(state, frame, { ...amount, low: amount.value, high: upper, ranged: true })
  // "we have revised our long-term model to between 34% and 36%": of no year
  const sentence = context.text.slice(state.sentence[0], amount.end)
  if (/\b(?:long[- ]term (?:\w+ )?(?:model|targets?|goals?|objectives?|framework|ambitions?|algorithm)|(?:standing|financial) targets?)\b/iu.test(sentence) && !/\b20\d\d\b/u.test(sentence))
    return note(state, amount, 'context', 'long-term', 'a target of no named year')
  // "The medium-term ambition, £830m in operating profit by 2030, is still in the text"
  if (/\b(?:long|medium|mid)[- ]term (?:\w+ )?(?:ambitions?|targets?|goals?|objectives?|aims?)\b/iu.test(sentence) && /\bby (?:fiscal )?20\d\d\b/u.test(context.text.slice(...state.sentence)))
    return note(state, amount, 'context', 'long-term', 'a target of years to come')
  // "slashed its profit outlook for the year by 20 cents": by how much, and not to what
  if (/\b(?:cut|rais|lift|low|slash|trim|boost|reduc|increas|hik|chopp)\w* (?:its|their|the|our) (?:[\w-]+ ){0,6}?(?:forecasts?|outlook|guidance|view|projections?|targets?)(?: for (?:[\w-]+ ){1,4}?)? ?by (?:about |around |nearly |more than |as much as )?$/iu.test(context.text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'context', 'difference', 'by how much a forecast was changed')
  // "expects the segment's EBITDA to improve by about $20 million"
  if (amount.kind === 'money' && /\bto (?:improve|increase|rise|grow|fall|decline|decrease|drop) by (?:about |around |approximately |up to |at least )*$/iu.test(context.text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'context', 'difference', 'by how much a number is to change')
  // "using the adjusted $3.86 per share it earned in 2025 as the base level", "a compound annual rate of 5 to 7 percent through 2030"
  if (/^,? (?:that )?(?:it|we|the company) (?:earned|reported|made|posted|achieved)\b/u.test(context.text.slice(amount.end, amount.end + 30)) || /\b(?:compound(?:ed)? annual|annual compound|CAGR)\b/iu.test(sentence.slice(-160)))
    return note(state, amount, 'context', 'long-term', 'where growth begins, or how it runs over years')
  // "forecasts of adding 5.2 million subscribers — 1.5 million at home": how many were to come
  if (frame.metric === 'users' && /\b(?:forecasts?|guidance|projections?|expectations?|target)s? (?:of|for|to) add(?:ing)?\b/iu.test(context.text.slice(state.sentence[0], amount.start))) return note(state, amount, 'context', 'additions', 'how many were to come, not how many there are')
  // "slightly ahead of the market consensus, which it puts at £23.5m": what others expect
  if (/\bconsensus\b[^;.]{0,40}, which (?:it|we|the (?:company|group|board)) (?:puts?|understands?|believes?|considers?|estimates?|reckons?)\b[^;.]{0,40}$/iu.test(context.text.slice(state.sentence[0], amount.start))) return note(state, amount, 'context', 'consensus', 'what others expect')
  if (widens(state, amount)) return note(state, amount, 'taken', 'guidance-width', 'how far a forecast reaches on both sides')
  const why = noForecast(context.text, state.sentence[0], amount)
  if (why !== null) return note(state, amount, 'context', 'no-forecast', why)
  if (isWithdrawn(state)) return note(state, amount, 'context', 'withdrawn', 'what the company no longer foresees')
  // "to deliver between 80 and 85 commercial jets and between 160 and 170 executive jets"
  const kind = frame.metric === 'deliveries' && frame.segment === null ? /^ ((?:commercial|executive|business|regional|military) (?:jets|aircraft|planes|helicopters))\b/u.exec(context.text.slice(amount.end, amount.end + 40))?.[1] : undefined
  const business = frame.segment !== null ? null : (kind ?? businessForeseen(state, amount))
  if (business !== null) return recordGuidance(state, { ...frame, segment: business }, amount)
  // "guidance went up too, by 20 cents at both ends, to $7.30 to $7.45"
  if (/^ at (?:both|either|each|the (?:top|bottom|lower|upper|low|high)) ends?\b/u.test(context.text.slice(amount.end, amount.end + 20))) return note(state, amount, 'context', 'difference', 'by how much guidance moved')
  // "$640 million or $16.80 per share to $660 million to $17.40 per share": of which range a bound is, is not said
  if (!amount.ranged && (/^(?: or [^,;]{2,20} per share)? to [$€£]\d/u.test(context.text.slice(amount.end, amount.end + 40)) || /^(?!.*\bfrom\b).*[$€£][\d.]+(?: million| billion|[mbMB])(?: or [^,;]{2,20} per share)? to $/u.test(context.text.slice(Math.max(state.sentence[0], amount.start - 50), amount.start))))
    return note(state, amount, 'refused', 'split-range', 'a bound whose other bound could not be read')
  // "while maintaining its annual forecast of 165 billion yen", behind the profit of a half
  const ofYear = /\b(?:annual|full[- ]year) (?:[\p{Ll}-]+ ){0,4}(?:forecasts?|guidance|outlook|targets?|projections?)\b[^,;]{0,60}$/u.test(context.text.slice(Math.max(state.sentence[0], amount.start - 120), amount.start))
  const said = guidePeriod((ofYear ? annualPeriod(state, amount) : null) ?? periodFor(state, amount, true) ?? annualPeriod(state, amount), context.lastGuidePeriod)
  // "reaffirms 2026 annual earnings per share guidance of"
  const dated = said?.kind === 'year' && said.year === null ? annualPeriod(state, amount) : null
  // "after its Q2 beat, with earnings of $1.20 a share and a forecast of up to $8.5 billion": a quarter that was reported is not foreseen
  const period = said?.kind === 'quarter' && isReported(state, said) ? null : dated?.year ? dated : said
  const existing = state.drafts.find(
    (draft) =>
      draft.mode === 'guidance' &&
      draft.metric === frame.metric &&
      draft.basis === frame.basis &&
      draft.segment === frame.segment &&
      draft.unit === unitOfAmount(frame, amount),
  )
  state.guide = true
  if (existing) {
    if (existing.low === amount.low && existing.high === amount.high)
      return note(state, amount, 'taken', 'said-twice', 'the same guidance again')
    if (!period || !existing.period || period === existing.period)
      return note(state, amount, 'refused', 'second-number', 'the guidance already has a number in this sentence')
  }
  const footing =
    frame.basis !== 'like-for-like' && unitOfMetric(frame.metric) === 'currency' && !/cash-flow$/u.test(frame.metric)
      ? secondBasis(context.text.slice(Math.max(frame.start, state.lastAmountEnd), Math.min(state.sentence[1], amount.end + 40)).replace(/(?<=\d%);.*$/su, '').replace(/(?<=\d%)((?: \p{L}+){0,4}) and (?:core|adjusted|underlying|non-GAAP|comparable|EPS|earnings)\b.*$/su, '$1'))
      : null
  const shared = footing === null && (frame.basis === 'reported' || frame.basis === 'adjusted') && amount.kind === 'percent' && !/-margin$/u.test(frame.metric) ? sharedFooting.exec(context.text.slice(amount.end, state.sentence[1]))?.[0] : undefined
  const worded = footing ?? (shared === undefined ? null : secondBasis(shared)) ?? frame.basis
  // "revenue of about £318 million, down 4% on a like-for-like basis": the footing is that of the growth
  const basis = worded === 'like-for-like' && footing === worded && amount.kind === 'money' && /^,? (?:up|down|a (?:rise|fall|decline|drop|growth|decrease|increase) of) (?:about |around )?\d/iu.test(context.text.slice(amount.end, amount.end + 40)) ? frame.basis : worded
  const draft = newDraft('guidance', frame.metric, basis, frame.basisSaid, frame.segment, context.block, frame.loss)
  const left = context.text.slice(Math.max(state.sentence[0], amount.start - 70), amount.start)
  const loss =
    (frame.loss || outOfPocket.test(left) || /\bloss(?:es)? (?:before [\p{Ll} ]{3,30}(?:\([A-Z]+\) )?)?(?:of|between|in the range of)(?: (?:about|around|between|up to))*\s$/iu.test(left)) &&
    !(amount.signed && amount.value < 0)
  const [low, high] = boundsOf(context.text, amount, loss)
  draft.low = low ?? null
  draft.high = high ?? null
  draft.symbol = ownerOf(state, amount)
  draft.unit = unitOfAmount(frame, amount)
  draft.currency = currencyOf(amount)
  draft.per = frame.metric === 'eps' && draft.unit === 'per-share' ? perOf(frame, amount) : null
  draft.period = period
  draft.action = actionWords(state, amount)
  addEvidence(draft, state.sentence)
  state.drafts.push(draft)
  state.lastDraft = draft
  note(
    state,
    amount,
    'taken',
    `guidance-${frame.metric}`,
    `${frame.basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}, expected`,
  )
}

/** "on revenue of $265 million and $275 million": the other bound of a range that is told without its "between". */
function upperBound(text: string, amount: Amount): number | null {
  if (amount.ranged || amount.kind !== 'money' || !amount.scaled) return null
  const other = /^ and [$€£](?<sum>[\d,.]*\d) (?<scale>million|billion)(?=[.;]|$)/u.exec(text.slice(amount.end, amount.end + 40))?.groups
  if (!other) return null
  const value = Number(other['sum']!.replaceAll(',', '')) * (other['scale'] === 'million' ? 1e6 : 1e9)
  return value > amount.value && value < 1.25 * amount.value ? roundNumber(value) : null
}

/** "It guides to $16.2 billion for the current quarter, give or take $500 million": the forecast right before is the middle of a range. */
function widens(state: Walk, amount: Amount): boolean {
  const middle = state.drafts.at(-1)
  if (amount.ranged || middle?.mode !== 'guidance' || middle.low === null || middle.low !== middle.high || Math.abs(amount.value) >= Math.abs(middle.low)) return false
  if (middle.unit === 'percent' ? amount.kind !== 'percent' : amount.kind !== 'money') return false
  if (!/\b(?:plus or minus|give or take) (?:about |around )?$/iu.test(state.context.text.slice(state.sentence[0], amount.start))) return false
  ;[middle.low, middle.high] = [roundNumber(middle.low - amount.value), roundNumber(middle.low + amount.value)]
  return true
}

/** "It now forecasts an annual net profit of 705 billion yen" */
function annualPeriod(state: Walk, amount: Amount): Period | null {
  const year = /\b(20\d\d) annual (?!meeting|report|pace|rate|run|savings|cost)[^,;]*$/iu.exec(state.context.text.slice(state.sentence[0], amount.start))?.[1]
  if (year) return { kind: 'year', number: null, fiscal: false, year: Number(year), text: `${year} annual` }
  return /\bannual (?!meeting|report|pace|rate|run|savings|cost)[^,;]*$/iu.test(state.context.text.slice(state.sentence[0], amount.start))
    ? { kind: 'year', number: null, fiscal: false, year: null, text: 'annual' }
    : null
}

function isReported(state: Walk, period: Period): boolean {
  return state.drafts.some(
    (draft) => draft.mode === 'result' && draft.actual !== null && draft.period?.kind === period.kind && draft.period.number === period.number && draft.period.year === period.year,
  )
}

const minusBefore = /(?<!\bor |\/)\b(?:minus|negative) (?:about |around |some |roughly )?$/iu
// "free cash flow should be negative by some €350 million", "would be an outflow of £1.2 billion to £1.5 billion"
const outOfPocket = /\b(?:negative by|outflow of) (?:about |around |some |roughly |between |up to )?$/iu
// "sales growth of 3% to 5% and profit growth of 7% to 9%, both at constant exchange rates"
const sharedFooting = /^[^.;]{0,140}?,? (?:both|each|all)(?: of (?:them|it))? (?:measured |stated |calculated )?(?:(?:at|in|on|under) [^.;,]{4,40})/iu
const orBetter = /^[^,;.]{0,3} ?or (?:better|higher|above)\b|\bor (?:better|higher|above)$/iu

/** What is expected at least and at most: of a loss the other way round, "minus $1.0 billion or better" is a floor below zero. */
function boundsOf(text: string, amount: Amount, loss: boolean): readonly [number | null, number | null] {
  const { low, high } = amount
  // "aim to surpass $4 billion": a floor
  if (low !== null && low === high && !loss && /\b(?:surpass|exceed|top|be (?:more|higher|greater) than|be above|in excess of|north of|upwards? of) $/iu.test(text.slice(Math.max(0, amount.start - 24), amount.start))) return [low, null]
  const below = (bound: number | null): number | null => (bound === null ? null : -Math.abs(bound))
  const minus = minusBefore.test(text.slice(Math.max(0, amount.start - 24), amount.start))
  if (minus && amount.ranged && /\b(?:plus|positive)\b|\+/iu.test(text.slice(amount.start, amount.end))) return [below(low), high]
  if (!minus && !loss) return [low, high]
  // "negative $0.05 to $0.02": only the first is below zero
  if (minus && !loss && amount.ranged && !/\b(?:minus|negative)\b/iu.test(text.slice(amount.start, amount.end))) {
    const [first, second] = [...text.slice(amount.start, amount.end).matchAll(/\d[\d.,]*/gu)].map((match) => Number(match[0].replace(/,/gu, '')))
    return first! > second! ? [below(high), low] : [below(low), high]
  }
  if (low !== null && high !== null) return [Math.min(below(low)!, below(high)!), Math.max(below(low)!, below(high)!)]
  const better = orBetter.test(text.slice(amount.start, amount.end)) || orBetter.test(text.slice(amount.end, amount.end + 16))
  return minus || better ? [below(low), below(high)] : [below(high), below(low)]
}

/** "for the year" after "fiscal 2026" is the same year; "this year" says no number. */
function guidePeriod(own: Period | null, last: Period | null): Period | null {
  if (!own || !last) return own ?? last
  if (
    own.kind === 'year' &&
    own.year === null &&
    last.kind === 'year' &&
    !/^(?:this|next|the (?:new|coming|current))/iu.test(own.text ?? '')
  )
    return { ...own, year: last.year, fiscal: own.fiscal || last.fiscal }
  return own
}

function unitOfAmount(frame: Frame, amount: Amount): Draft['unit'] {
  return amount.kind === 'percent' ? 'percent' : unitOfMetric(frame.metric)
}

function actionWords(state: Walk, amount: Amount): Draft['action'] {
  const sentence = state.context.text.slice(state.sentence[0], state.sentence[1])
  // "raised its forecast, based on an unchanged assumption of the yen"
  const clause = clauseAround(sentence, amount.start - state.sentence[0]).replace(/\bunchanged (?:assumption|exchange|currency|dividend)[^,;]*/giu, '')
  if (cues.reaffirmedWords.test(clause)) return 'reaffirmed'
  if (/\bnarrow(?:s|ed|ing)\b/iu.test(clause)) return null
  if (cues.raisedWords.test(clause)) return 'raised'
  return cues.loweredWords.test(clause) ? 'lowered' : null
}

function clauseAround(sentence: string, at: number): string {
  const breaks =
    /;|,? even (?:as|though) |, (?:and|but|while|although|though) |, (?=(?:reaffirm|reiterat|confirm|maintain|rais|lower|increas|lift|narrow|updat)(?:e?s) )|\band (?=expects|now expects|sees|guided|guides|forecast|reaffirm|raised|lifted|cut|lowered|maintain|kept|it (?:raised|cut|kept))/giu
  let from = 0
  let to = sentence.length
  for (const match of findAll(breaks, sentence)) {
    if (match.index + match[0].length <= at) from = match.index + match[0].length
    else if (match.index >= at) {
      to = match.index
      break
    }
  }
  return sentence.slice(from, to)
}
