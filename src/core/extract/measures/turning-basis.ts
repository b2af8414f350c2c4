// The word beside a number that turns the basis of its metric: GAAP, non-GAAP, adjusted.
import type { Amount } from '../parts.ts'
import type { Chunk } from '../sentence/chunks.ts'
import type { Walk } from '../sentence/walk.ts'
import { yearAgoWords } from '../sentence/cues.ts'
import { leavesOut } from './left-out.ts'

// "54.4% on a GAAP basis and 54.6% on a non-GAAP basis"
const behindBasis = /^(?: per (?:\w+ ){0,2}share)?,? on an? (non-GAAP|GAAP|non-IFRS|IFRS|statutory|adjusted|underlying|unadjusted|reported) (?:basis|one|footing)\b/iu

/** "Earnings per share: GAAP $2.61; Non-GAAP $3.81", "GAAP: $0.63 to $0.68": the word directly before a number turns the basis of its metric. */
export function turnBasis(state: Walk, amount: Amount): void {
  if (!state.frame || state.frame.metric === 'revenue' || !isMeasured(amount)) return
  const behind = behindBasis.exec(state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60)))?.[1]
  if (behind) {
    state.frame = { ...state.frame, basis: /^(?:non|adjusted|underlying)/iu.test(behind) ? 'adjusted' : 'reported', basisSaid: true }
    return
  }
  const lead = state.context.text.slice(Math.max(state.frame.start, state.lastAmountEnd), amount.start)
  const after = state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60))
  // "$1.60; on an adjusted basis, which removes amortization, it was $1.83", "7.4%, or 8.9% after adjustments"
  if ((/^(?:,? (?:but|while|though)|;(?: but)?) on an? (?:adjusted|non-GAAP|underlying) basis, (?:[^,;\d]{3,70}, )?(?:it|they|earnings|EPS|the (?:figure|number|profit)) (?:was|were|came (?:to|in at)) $/u.test(lead) && !state.frame.loss) || (/^[^;]{0,40},? or (?:about )?$/u.test(lead) && /^(?: (?:a|per) share)?,? (?:after adjustments|when adjusted|adjusted|excluding (?:(?:special|one-time|certain|some) )?items)\b/u.test(after) && sameKind(state, amount))) {
    state.frame = { ...state.frame, basis: 'adjusted', basisSaid: true }
    return
  }
  const word = /(?:^|[\s:;(,/])(non-GAAP|GAAP|non-IFRS|IFRS|statutory|adjusted)(?: basis)?(?: of| was| were|:)?\s$/iu.exec(
    state.context.text.slice(Math.max(state.sentence[0], amount.start - 26), amount.start),
  )?.[1]
  const figure = /\bthe (non-GAAP|GAAP|non-IFRS|IFRS|adjusted|underlying|statutory|reported) (?:figure|number|measure|result|equivalent|one)\b/iu.exec(
    state.context.text.slice(Math.max(state.frame.start, state.lastAmountEnd), amount.start),
  )?.[1]
  // "net income: $148 million; excluding special items: $171 million"
  const without = /^[;,]?\s?(?:and )?(?:excluding|before|adjusted for) (?:[a-z-]+ ){0,3}(?:items|charges|costs|one-offs)\s?[:,]?\s$/iu.test(
    state.context.text.slice(Math.max(state.frame.start, state.lastAmountEnd), amount.start),
  )
  if (without) state.frame = { ...state.frame, basis: 'adjusted', basisSaid: true }
  if (figure) state.frame = { ...state.frame, basis: /^(?:non|adjusted|underlying)/iu.test(figure) ? 'adjusted' : 'reported', basisSaid: true }
  if (word) state.frame = { ...state.frame, basis: /^(?:non|adjusted)/iu.test(word) ? 'adjusted' : 'reported', basisSaid: true }
}

/** What a clause turns before its numbers are read: one that leaves something out makes them adjusted, and what stands in a bracket turns nothing behind it. */
export function turnClause(state: Walk, chunk: Chunk): void {
  const { text } = state.context
  const { beforeBracket, frame } = state
  if (chunk.joiner === '(') state.beforeBracket = frame
  else if (beforeBracket && text.slice(beforeBracket.start, chunk.start).lastIndexOf(')') > text.slice(beforeBracket.start, chunk.start).lastIndexOf('(')) {
    // "$1.21 (adjusted: $1.34), compared with $1.10"
    if (frame && frame.start === beforeBracket.start && frame.metric === beforeBracket.metric) state.frame = { ...frame, basis: beforeBracket.basis, basisSaid: beforeBracket.basisSaid || frame.basis !== beforeBracket.basis }
    state.beforeBracket = null
  }
  if (!leavesOut(text, chunk, state.sentence[1])) return
  // "Results in the year-ago quarter included a charge; without it the brewer had earned 50 cents": of last year
  if (![...state.notes.values()].some(({ rule }) => rule === 'prior') && yearAgoWords.test(text.slice(state.sentence[0], chunk.start))) return
  state.leadBasis = 'adjusted'
  if (state.frame && chunk.joiner === ';' && /^(?:eps|net-income|operating-income)$/u.test(state.frame.metric)) state.frame = { ...state.frame, basis: 'adjusted', basisSaid: true }
}

/** A number that measures something: no year, date or code. */
export function isMeasured(amount: Amount): boolean {
  return amount.kind === 'money' || amount.kind === 'number' || amount.kind === 'percent' || amount.kind === 'points' || amount.kind === 'bps'
}

/** Whether the number before is of the kind of this one: per share, or a percentage. */
function sameKind(state: Walk, amount: Amount): boolean {
  const last = state.context.amounts.findLast((other) => other.end <= amount.start && isMeasured(other))
  return last !== undefined && last.kind === amount.kind && (amount.kind === 'percent' || (!last.scaled && !amount.scaled))
}
