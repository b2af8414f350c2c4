// A number whose measure the sentence before named: on another footing, or for a period to come.
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { findRecent, fitsUnit } from './targets.ts'

function frameOf(draft: Draft, start: number): Frame {
  const { metric, basis, basisSaid, segment } = draft
  return { metric, basis, basisSaid, segment, loss: false, vague: false, perShare: metric === 'eps', start, mark: null }
}

const footed = /^\W*(?:But |And )?(?:[Tt]he|[Ii]ts) (reported|GAAP|IFRS|statutory|adjusted|underlying|non-GAAP|core) (?:figure|number|sum|result|total)(?:, at| was| came to| came in at| stood at| is) (?:about )?$/u

/** "Adjusted earnings fell to $1.94 per share. The reported figure, at $1.61, was dented by": the same measure on another footing. */
export function footedAgain(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || amount.kind !== 'money') return null
  const said = footed.exec(state.context.text.slice(state.sentence[0], amount.start))?.[1]
  const last = said === undefined ? undefined : state.context.recent.findLast((draft) => draft.mode === 'result' && draft.actual !== null)
  if (said === undefined || !last || !fitsUnit(last, amount) || last.metric === 'revenue') return null
  const basis = /^(?:reported|GAAP|IFRS|statutory)$/iu.test(said) ? 'reported' : 'adjusted'
  return last.basis === basis ? null : { ...frameOf(last, amount.start), basis, basisSaid: true }
}

const inCurrencies = /^\W*(In local currencies|In constant currenc(?:y|ies)|At constant (?:currencies|exchange rates)|Currency-adjusted|Organically|Like[- ]for[- ]like|On an organic basis),? (?:the|that|this|its) (?:drop|decline|decrease|fall|slide|increase|rise|gain|growth|plus|minus) (?:was|came to|amounted to|would have been|stood at) (?:about )?$/iu

/** "Sales declined 8% to 921 million francs. In local currencies the drop was 3%": the growth of the sum before it, on another footing. */
export function changeAgain(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || amount.kind !== 'percent') return null
  const said = inCurrencies.exec(state.context.text.slice(state.sentence[0], amount.start))?.[1]
  const last = said === undefined ? undefined : state.context.recent.findLast((draft) => draft.mode === 'result' && draft.unit === 'currency')
  if (said === undefined || !last || (last.metric !== 'revenue' && last.metric !== 'bookings')) return null
  return { ...frameOf(last, state.sentence[0]), basis: /^(?:Organ|Like|On)/iu.test(said) ? 'like-for-like' : 'constant-currency', basisSaid: true }
}

const without = /, (?:ex|excluding|without) (?:an? |the |that )?[^,;.\d]{3,40} (?:about )?$/u

/** "EPS 88c, ex a building sale 81c": the same measure without an item, behind the reported one. */
export function withoutItem(state: Walk, amount: Amount, role: Role): Frame | null {
  const last = state.lastDraft
  if (role !== 'actual' || amount.kind !== 'money' || last?.mode !== 'result' || last.basis !== 'reported' || last.actual === null || last.metric === 'revenue' || !fitsUnit(last, amount)) return null
  return without.test(state.context.text.slice(state.lastAmountEnd, amount.start)) ? { ...frameOf(last, amount.start), basis: 'adjusted', basisSaid: true, loss: last.actual < 0 } : null
}

const ahead = /^\W*(?:For|In) [^,;.]{3,30}?,? (?:it|the (?:company|group|firm)|management|\p{Lu}[\p{L}.&-]+) (?:now |still |itself )?(?:expects?|forecasts?|sees|foresees|projects|anticipates|targets|promises|guides for|is guiding for|is aiming for) (?:["“] ?|about |around |roughly |some |at least |more than |up to |between |that to (?:be|reach|come to) |it to (?:be|reach|come to) )*$/u

/** "Free cash flow came to $734 million. For all of 2026 it expects at least $2.6 billion": the measure told last, in a period to come. */
export function aheadOfLast(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'guide' || amount.kind !== 'money' || state.context.periods.length === 0) return null
  if (!ahead.test(state.context.text.slice(state.sentence[0], amount.start))) return null
  const last = state.context.recent.at(-1)
  if (last?.mode !== 'result' || last.actual === null || last.segment !== null || !fitsUnit(last, amount)) return null
  const size = (amount.low ?? amount.high ?? amount.value) / last.actual
  return size > 0.4 && size < 12 ? frameOf(last, amount.start) : null
}

// "continues a slide since it posted record earnings of $33 billion"
const sincePosted = /\bsince (?:it|they|the (?:company|group|bank|firm)) (?:last )?(?:posted|reported|made|earned|recorded|booked|hit|reached) [^,;\d]*$/u
const earlierWhen = /^\W*(?:From|Compared (?:with|to)|Against|Versus) (?:the |a )?(?:[\w-]+ ){0,4}?(?:earlier|ago|before|quarter|year|half|period), when [^,]*$/u

/** "From three months earlier, when it recorded sales of 4.41 trillion won, revenue was down": a number of the period that is compared with. */
export function tellsEarlier(state: Walk, amount: Amount): boolean {
  const before = state.context.text.slice(state.sentence[0], amount.start)
  return earlierWhen.test(before) || sincePosted.test(before)
}

const withdrawn = /\b(?:withdr(?:aws?|ew|awn|awing)|suspend(?:s|ed|ing)|scrap(?:s|ped|ping)|abandon(?:s|ed|ing)|dropp(?:ed|ing)|ditch(?:es|ed|ing)|pull(?:s|ed|ing)) (?:its|their|the|all|our|an?|previous|existing) (?:(?!and\b)[\w-]+ ){0,4}(?:guidance|forecasts?|outlook|targets?)\b(?! (?:\p{L}+ ){0,6}?to (?:between |about |around |a range of )?[$€£\d])/iu // "dropped its forecast to between": lowered

/** "It has withdrawn its guidance (which was for EBITDA of £6m to £9m)": what a company no longer foresees. */
export function isWithdrawn(state: Walk): boolean {
  return withdrawn.test(state.context.text.slice(...state.sentence))
}

/** "earned $2.50 a share … On a year-over-year basis earnings jumped 47%": of the earnings that the paragraph told of, where those were per share only. */
export function asPerShare(state: Walk, frame: Frame): Frame {
  if (frame.metric !== 'net-income' || !frame.vague || !/earnings$/iu.test(frame.mark?.name ?? '')) return frame
  const ofEarnings = (draft: Draft): boolean => draft.mode === 'result' && draft.segment === null && draft.actual !== null
  const told = findRecent(state, (draft) => ofEarnings(draft) && draft.metric === 'eps' && draft.change === null)
  if (!told || findRecent(state, (draft) => ofEarnings(draft) && draft.metric === 'net-income')) return frame
  return { ...frame, metric: 'eps', basis: told.basis, basisSaid: true, vague: false, perShare: true }
}
