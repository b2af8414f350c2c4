// What another company is told of without its measure: "Revenue at Tarnow rose 4% to $6.5 billion and at Orrin 9% to $3.1 billion", "Orrin's fell 14% to $1.1 billion", "against Orrin's $47 billion".
// The measure is that of the company told just before; what opens here is where the name stands, and nothing but words of movement may stand between it and the number.
import type { Draft } from '../figures/drafts.ts'
import type { Amount, NamedSpan } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { addEvidence, newDraft } from '../figures/drafts.ts'
import { fitsUnit } from './targets.ts'
import { note } from './walk.ts'
import { ownerBehind } from './owner-behind.ts'

const movement =
  '(?:just |only |about |nearly |almost |roughly |around |by |to |of |a |an |at |was |were |is |are |came in at |came to |stood at |reached |rose |fell |grew |climbed |increased |jumped |advanced |surged |gained |improved |dropped |declined |decreased |slid |slipped |sank |tumbled |shrank |contracted |eased |edged up |edged down |up |down |profit |loss |net )*'
const bracket = '(?: \\([^()]{1,24}\\)|\\))?' // the span of a name may end before the bracket that closes its symbol
// "Revenue … and at Orrin 9%", "…; at Orrin it halved to", "against Orrin's $47 billion", "and Orrin's 23 cents"
const before = new RegExp(`(?:^|,|;|\\band|\\bbut|\\bwhile|\\bwhereas|\\bversus|\\bvs\\.?|\\bagainst|\\bcompared (?:with|to)|\\b(?:matching|topping|beating|trailing|exceeding|than|ahead of|behind)) ?(?:(?:at|for|in the case of) )?(?:rival |the )?$`, 'iu')
const behindName = new RegExp(`^${bracket}(?:['’]s?)?,? (?:(?:it|they|the figure) )?${movement}$`, 'iu')
// "the $51 million that Orrin (NYSE: ORRN) made", "the $13.7 billion Orrin posted", "a 0.8% decline at Orrin"
const behindNumber = /^(?: (?:increase|rise|gain|growth|decline|drop|fall|decrease))?(?: at| for| of|(?: made| posted| reported)? by|,? that|,? which)? $/u
// "more than the $51 million", but not "compared with a year earlier to $51 million"
const comparesWith = /\b(?:compared (?:with|to)|against|versus|than|double|twice|above|below|ahead of|behind|matching)\b(?:(?!\b(?:years?|earlier|ago|quarter|period|months|half)\b)[^,;])*$/u
const didAfter = /^(?: \([^()]{1,24}\)|\))? (?:had |has |also )?(?:reported|posted|made|earned|booked|recorded|announced|delivered|generated)\b/u
const endsAfter = /^(?: \([^()]{1,24}\)|\))?(?:[.,;]|$)/u
const onAfter = /^(?:[.,;)]|$| (?:from|to|in|for|a year|and|while|but|after|on|as|or|at|up|down|a share|per share)\b)/u
const sinks = /\b(?:fell|dropped|declined|decreased|slid|slipped|sank|tumbled|shrank|contracted|eased|edged down|down|decline|drop|fall|decrease)\b/iu
const rises = /\b(?:rose|grew|climbed|increased|jumped|advanced|surged|gained|improved|edged up|up|increase|rise|gain|growth)\b/iu

/** The company of this article that a number is told of where the sentence names it right beside the number; null where none, or the sentence's own subject. */
function besideRival(state: Walk, amount: Amount): NamedSpan | null {
  const { text, named } = state.context
  const from = Math.max(state.sentence[0], state.lastAmountEnd)
  const name = named.findLast((other) => other.start >= from && other.end <= amount.start)
  if (name && name.start > state.sentence[0] && named.some((other) => other.symbol !== name.symbol && other.end <= name.start)) {
    const lead = before.exec(text.slice(from, name.start))
    const gap = text.slice(name.end, amount.start)
    const owned = /['’]s?$/u.test(text.slice(name.start, name.end)) || /^(?: \([^()]{1,24}\)|\))?['’]/u.test(gap)
    if (lead && (owned || / ?\b(?:at|for|in the case of) (?:rival |the )?$/iu.test(lead[0])) && behindName.test(gap)) return name
  }
  const next = named.find((other) => other.start >= amount.end && other.start - amount.end < 40)
  if (!next) return null
  const [gap, rest] = [text.slice(amount.end, next.start), text.slice(next.end, Math.min(state.sentence[1], next.end + 50))]
  if (!behindNumber.test(gap) || !(didAfter.test(rest) || ((gap.endsWith(' at ') || / (?:made|posted|reported) by $/u.test(gap) || (/ (?:for|of) $/u.test(gap) && comparesWith.test(text.slice(from, amount.start)))) && endsAfter.test(rest)))) return null
  const compared = /(?: at| for| of) $/u.test(gap) && comparesWith.test(text.slice(from, amount.start))
  const others = compared || named.some((other) => other.symbol !== next.symbol && other.end <= amount.start)
  return others || (/^\W*(?:That|This|It)\b/u.test(text.slice(state.sentence[0], amount.start)) && state.context.recent.some((draft) => draft.symbol !== next.symbol)) ? next : null
}

/** Gives such a number to its own company, under the measure told just before it; whether it is one, and so nobody else's. */
export function takeRival(state: Walk, amount: Amount): boolean {
  const { context } = state
  if (state.guide || context.opinion || state.expected || amount.ranged || (amount.kind !== 'money' && amount.kind !== 'percent')) return false
  if (takeCase(state, amount)) return true
  const ownBehind = ownerBehind(state, amount)
  if (ownBehind === 'stranger') {
    note(state, amount, 'context', 'other-company', 'told of a company that no symbol is known of')
    return true
  }
  if (state.rival !== null && state.lastAmountEnd > state.rival.at && takeMore(state, state.rival.draft, amount)) return true
  state.rival = null
  if (context.named.length === 0) return false
  const name = besideRival(state, amount)
  const gap = context.text.slice(Math.max(state.sentence[0], state.lastAmountEnd), amount.start)
  if (!name || (ownBehind !== null && !comparesWith.test(gap))) return false // whose owner stands behind it
  if (state.metrics.some((mark) => mark.start >= Math.max(state.sentence[0], state.lastAmountEnd) && mark.end <= amount.start && !/^(?:profit|loss)$/iu.test(mark.name))) return false
  const told = (state.lastDraft ?? [...context.recent, ...state.drafts].findLast((draft) => draft.mode === 'result')) as Draft | null | undefined
  const behind = context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 24))
  if (!told || told.mode !== 'result' || told.segment !== null || !fits(told, amount) || (name.start < amount.start && !onAfter.test(behind))) {
    note(state, amount, 'context', 'other-company', 'a number of another company')
    return true
  }
  const words = name.start < amount.start ? gap : `${/\b(?:and|but|while|than|with|to|against|versus)\b(.*)$/u.exec(gap)?.[1] ?? ''}${behind}`
  const direction = sinks.test(words) ? -1 : rises.test(words) ? 1 : 0
  const draft = newDraft('result', told.metric, basisFor(told), told.basisSaid, null, context.block, false)
  draft.symbol = name.symbol
  draft.period = told.period
  if (amount.kind === 'percent' && told.unit !== 'percent') {
    const sign = direction || Math.sign(told.change!.value)
    draft.change = { value: sign * amount.value, kind: 'percent', period: 'yoy' }
  } else place(draft, told, amount, direction)
  addEvidence(draft, state.sentence)
  state.drafts.push(draft)
  state.rival = { draft, at: state.sentence[0] }
  note(state, amount, 'taken', 'rival', `${draft.basis} ${draft.metric} of ${name.symbol}`)
  return true
}

const inCase = /^ (?:in|for|at) the (first|former|second|latter)(?: case| one| company)?(?=[.,;]|$| and\b)/u

/** "… $3.41 billion and Orrin's $2.77 billion, an increase of 1% in the first case and a decrease of 4% in the second": each growth goes to its own of the two; elsewhere to nobody. */
function takeCase(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  const which = amount.kind === 'percent' ? inCase.exec(text.slice(amount.end, Math.min(state.sentence[1], amount.end + 30)))?.[1] : undefined
  if (which === undefined) return false
  const told = state.drafts.filter((draft) => draft.mode === 'result' && draft.actual !== null)
  const same = told.filter((draft) => draft.metric === told.at(-1)?.metric)
  const words = text.slice(Math.max(state.sentence[0], amount.start - 40), amount.start).split(/[,;]| and /u).at(-1)!
  const direction = sinks.test(words) ? -1 : rises.test(words) ? 1 : 0
  const target = same.length === 2 && direction !== 0 ? same[which === 'first' || which === 'former' ? 0 : 1]! : null
  if (target === null || target.change !== null) note(state, amount, 'context', 'other-company', 'of one of two, and not said clearly of which')
  else {
    target.change = { value: direction * amount.value, kind: 'percent', period: 'yoy' }
    note(state, amount, 'taken', 'change-percent', `change of ${target.basis} ${target.metric}`)
  }
  return true
}

function place(draft: Draft, told: Draft, amount: Amount, direction: number): void {
  draft.actual = draft.metric === 'comparable-sales' ? (direction || Math.sign(told.actual!)) * amount.value : amount.value
  draft.currency = amount.kind === 'money' ? (amount.currency ?? told.currency) : null
  draft.per = told.per
}

/** "… and at Orrin 9% to $3.1 billion", "Orrin's fell to $98 million from $112 million": what goes on about the same company. */
function takeMore(state: Walk, draft: Draft, amount: Amount): boolean {
  const gap = state.context.text.slice(state.lastAmountEnd, amount.start)
  if (amount.kind !== 'money' || draft.unit === 'percent') return false
  if (draft.actual === null && /^ to (?:about |nearly |just )?$/u.test(gap)) place(draft, draft, amount, 0)
  else if (draft.actual !== null && draft.prior === null && /^,? from $/u.test(gap)) draft.prior = amount.value
  else return false
  note(state, amount, 'taken', 'rival', `${draft.basis} ${draft.metric} of ${draft.symbol}`)
  return true
}

const opening = new RegExp(
  `^\\W*(?:(?:By|In) (?:contrast|comparison), |Meanwhile, |But |And |While |For |At |(?:Its |The )?(?:[a-z]+ ){0,2}(?:rival|competitor|peer)s?,? )?NAME${bracket}(?:['’]s?)?(?:, [^,;:\\d]{3,70},)? (?:(?:also |on \\w+day |it )*(?:reported|posted|booked|recorded|saw|managed|delivered|logged|eked out|had) )?(?:growth |(?:increase|decline|drop|gain|rise) )?(?:it |they )?${movement}$`,
  'u',
)

/** "United Airlines, which competes with Delta, reported $14.9 billion": a sentence about another company than the one before goes on with its measure, where only one was told. */
export function rivalMeasure(state: Walk, amount: Amount, role: Role): Frame | null {
  const { context } = state
  if (role !== 'actual' || state.frame !== null || state.guide || context.opinion || amount.ranged || (amount.kind !== 'money' && amount.kind !== 'percent')) return null
  const [start] = state.sentence
  const first = context.named.find((name) => name.end <= amount.start)
  if (!first || first.start - start > 60 || state.metrics.some((mark) => mark.start < amount.start)) return null
  if (context.amounts.some((other) => other.end <= amount.start && (other.kind === 'money' || other.kind === 'percent' || other.kind === 'number'))) return null
  const lead = `${context.text.slice(start, first.start)}NAME${context.text.slice(first.end, amount.start)}`
  if (!opening.test(lead)) return null
  const told = context.recent.filter((draft) => draft.mode === 'result' && draft.evidence.some(([, end]) => end <= start && start - end < 6 && !/[\p{L}\d]/u.test(context.text.slice(end, start))))
  const measures = new Set(told.map((draft) => `${draft.metric} ${draft.segment ?? ''} ${draft.symbol}`))
  const last = told.findLast((draft) => draft.actual !== null)
  if (!last || measures.size !== 1 || last.symbol === null || last.symbol === first.symbol || last.segment !== null) return null
  return fits(last, amount) || (amount.kind === 'percent' && last.unit === 'currency' && (sinks.test(lead) || rises.test(lead))) ? frameOf(last, start) : null
}

/** A number of the same kind as the one it stands beside, and not of another order. */
function fits(told: Draft, amount: Amount): boolean {
  if (told.actual === null || told.metric === 'users' || told.metric === 'deliveries') return false
  if (told.unit === 'percent') return amount.kind === 'percent'
  if (amount.kind === 'percent') return told.change !== null
  if (!fitsUnit(told, amount)) return false
  const ratio = Math.abs(amount.value / told.actual)
  return ratio > 1 / 30 && ratio < 30
}

/** The footing on which another company's number goes on: its exchange rates are its own. */
function basisFor(told: Draft): Draft['basis'] {
  return told.basis === 'constant-currency' ? 'reported' : told.basis
}

function frameOf(told: Draft, start: number): Frame {
  return { metric: told.metric, basis: basisFor(told), basisSaid: told.basisSaid, segment: null, loss: false, vague: false, perShare: told.metric === 'eps', start, mark: null }
}
