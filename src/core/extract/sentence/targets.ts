// Which figure a comparison belongs to.
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Role, Walk } from './walk.ts'
import { roundNumber } from '../numbers/arithmetic.ts'

export function findRecent(state: Walk, accepts: (draft: Draft) => boolean): Draft | null {
  const here = [...state.drafts].reverse().find(accepts)
  if (here) return here
  if (!state.reaches) return null
  return (
    [...state.context.recent].reverse().find((draft) => accepts(draft) && isSpokenOf(state, draft) && isOfSaidPeriod(state, draft) && (!state.context.isItem || draft.block === state.context.block)) ??
    null
  )
}

/** "The Street was at $1.27 billion and $1.75" after revenue, net income and earnings per share: an expectation goes to the figure of its size. */
export function findOfSize(state: Walk, amount: Amount, role: Role): Draft | null {
  if (role !== 'consensus') return null
  const near = (draft: Draft): number => Math.abs(Math.log(Math.abs(amount.value / draft.actual!)))
  const candidates = [...(state.reaches ? state.context.recent : []), ...state.drafts].filter(
    (draft) =>
      draft.mode === 'result' &&
      draft.actual !== null &&
      draft.actual * amount.value > 0 &&
      fitsUnit(draft, amount) &&
      !hasRole(draft, role) &&
      isSpokenOf(state, draft) &&
      near(draft) < 0.3 &&
      (!state.context.isItem || draft.block === state.context.block),
  )
  if (candidates.length === 0) return null
  const best = candidates.reduce((nearest, draft) => (near(draft) < near(nearest) ? draft : nearest))
  // What analysts expect leaves special items out.
  const without = best.metric === 'eps' && best.basis === 'reported' ? candidates.find((draft) => draft.metric === 'eps' && draft.basis === 'adjusted' && draft.segment === best.segment) : undefined
  return without ?? best
}

/** A sentence that names companies compares with theirs only: "Last year Tessin earned CHF 710 million". */
function isSpokenOf(state: Walk, draft: Draft): boolean {
  const { named } = state.context
  return named.length === 0 || draft.symbol === null || named.some((name) => name.symbol === draft.symbol)
}

/** "The consensus for the fourth quarter calls for 78 cents", after guidance for the quarter and for the year: of the period that the sentence names, where it names one. */
function isOfSaidPeriod(state: Walk, draft: Draft): boolean {
  const [said, ...others] = state.context.periods.map(({ period }) => period)
  if (!said || !draft.period || others.some(({ kind, number }) => kind !== said.kind || number !== said.number)) return true
  return said.kind === draft.period.kind && (said.number === null || draft.period.number === null || said.number === draft.period.number)
}

/** "operating cash flow was A and free cash flow B, as compared to C and D": in the order they came. */
export function respectiveTarget(state: Walk, amount: Amount, role: Role, chunk: Chunk): Draft | null {
  if (role !== 'prior' || chunk.metrics.length > 0) return null
  const first = state.chunks.findIndex((other) => other.start === comparisonStart(state, chunk))
  const run = state.chunks
    .slice(first)
    .findIndex((other, at) => at > 0 && (other.joiner !== 'and' || other.opener !== null || other.metrics.length > 0))
  const comparing = state.chunks
    .slice(first, run < 0 ? undefined : first + run)
    .flatMap((other) => other.amounts)
    .filter((other) => other.kind === amount.kind && !!other.per === !!amount.per)
  const open = state.drafts.filter((draft) => draft.actual !== null && fitsUnit(draft, amount))
  if (comparing.length < 2 || open.length !== comparing.length) return null
  return open[comparing.indexOf(amount)] ?? null
}

/** "it reported $0.71 and $0.87, respectively", "the figures were $0.49 and $0.60" */
function inTurn(before: string, behind: string): boolean {
  return /^(?:(?: (?:a|per) share)?,? and [^,;.]{1,12}(?:\.\d+)?(?: \w+){0,3})?,? respectively\b/u.test(behind) || (/\b(?:figures|numbers) (?:were|had been|stood at) (?:[^,;]{1,16} and )?$/u.test(before) && /^(?: (?:a|per) share)?(?:,? and [$€£]?\d[\d.]*(?: cents)?(?: (?:a|per) share)?)?\W*$/u.test(behind))
}

/** "Earnings were $0.88 a share and adjusted earnings $1.04. A year earlier it reported $0.71 and $0.87, respectively": in the order of the sentence before. */
export function toldInTurn(state: Walk, amount: Amount, role: Role): Draft | null {
  const { text, amounts, recent } = state.context
  if ((role !== 'prior' && role !== 'consensus') || state.drafts.some((draft) => draft.actual !== null) || !inTurn(text.slice(state.sentence[0], amount.start), text.slice(amount.end, state.sentence[1]))) return null
  const row = amounts.filter((other) => other.kind === amount.kind && !!other.scaled === !!amount.scaled)
  const told = recent.filter((draft) => draft.mode === 'result' && draft.actual !== null && fitsUnit(draft, amount))
  const sentence = told.at(-1)?.evidence[0]?.[0]
  const same = told.filter((draft) => draft.evidence.some(([start]) => start === sentence))
  return row.length > 1 && same.length === row.length ? same[row.indexOf(amount)]! : null
}

const glanceEstimate = /^\W*Analysts?['’]? [Ee]stimates?: (?:[A-Z]{0,3}[$€£])?$/u

/** "-EPS (Q3): $0.60 vs. $0.47 last year." … "-Analysts Estimate: $0.51": an item of a summary, and the earnings per share of one above it. */
export function glanceTarget(state: Walk, amount: Amount): Draft | null {
  if (amount.kind !== 'money' || amount.scaled || !glanceEstimate.test(state.context.text.slice(state.sentence[0], amount.start))) return null
  return state.context.recent.findLast((draft) => draft.mode === 'result' && draft.metric === 'eps' && draft.consensus === null) ?? null
}

function comparisonStart(state: Walk, chunk: Chunk): number {
  const index = state.chunks.indexOf(chunk)
  for (let at = index; at >= 0; at--) if (state.chunks[at]!.opener !== null) return state.chunks[at]!.start
  return chunk.start
}

export function hasRole(draft: Draft, role: Role): boolean {
  if (role === 'consensus' || role === 'guide-consensus') return draft.consensus !== null
  if (role === 'prior') return draft.prior !== null
  if (role === 'earlier-guide') return draft.earlierLow !== null || draft.earlierHigh !== null
  return false
}

export function fitsUnit(draft: Draft, amount: Amount): boolean {
  if (draft.mode === 'result' && draft.actual === null && draft.consensus === null && draft.prior === null) return false
  if (draft.unit === 'count') return amount.kind === 'number'
  if (draft.unit === 'percent') return amount.kind === 'percent'
  if (amount.kind !== 'money') return false
  if (draft.unit === 'per-share') return !amount.scaled && (amount.per !== null || Math.abs(amount.value) < 100000)
  return amount.scaled || (Math.abs(amount.value) >= 1000 && amount.per === null)
}

/** "SEK 14,310 million (13,655)": the Nordic and German way to set last year's number beside this year's. */
export function bracketPrior(state: Walk, amount: Amount, chunk: Chunk): Draft | null {
  const draft = state.lastDraft
  if (expectsInBrackets(state, chunk)) return null
  if (chunk.joiner !== '(' || !draft || draft.actual === null || draft.prior !== null || draft.mode !== 'result') return null
  if (
    state.context.text.slice(chunk.start, amount.start).trim() !== '' ||
    !/^\s*(?:in (?:Q[1-4]|H[12]|the [\w -]{3,30}?)(?: (?:of )?20\d\d)?|a year (?:ago|earlier)|last year)?\s*$/u.test(
      state.context.text.slice(amount.end, chunk.end),
    ) ||
    state.context.text[chunk.end] !== ')'
  )
    return null
  if (amount.start - state.lastAmountEnd > 3) return null
  if (
    draft.unit === 'percent'
      ? amount.kind !== 'percent' && amount.kind !== 'number'
      : amount.kind !== 'number' && !(amount.kind === 'money' && amount.currency === draft.currency)
  )
    return null
  if (draft.metric === 'revenue' && amount.value < 0) return null // "$821M (-5)" is growth without its sign
  if (draft.unit === 'percent' && amount.value < 0 !== draft.actual < 0) return null // "12.9 percent (-0.2)" may be a change in points
  const ratio = Math.abs(rescale(state, amount, draft) / draft.actual)
  const alike = amount.kind === 'number' && decimalsOf(state.context.text, amount) > 0 && decimalsOf(state.context.text, amount) === decimalsBefore(state)
  return (ratio > 0.2 && ratio < 5) || ((alike || amount.value < 0) && ratio > 0.005 && ratio < 200) ? draft : null
}

// "orders CHF 2.96bn (consensus CHF 2.88bn), sales CHF 2.71bn (CHF 2.75bn)": what the first bracket says of itself holds for those behind it
const consensusBracket = /\((?:consensus|cons|est|estimates?|exp|expected|forecasts?|analysts)\b[.:]? ?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} ?)?\d[^()]*\)/iu

/** Whether an earlier bracket of the sentence says that it holds what was expected, and this one says nothing of itself. */
export function expectsInBrackets(state: Walk, chunk: Chunk): boolean {
  return chunk.joiner === '(' && consensusBracket.test(state.context.text.slice(state.context.start, chunk.start))
}

function decimalsOf(text: string, amount: Amount): number {
  return /[.,](\d{1,2})\D*$/u.exec(text.slice(amount.start, amount.end))?.[1]?.length ?? 0
}

/** Of the number read last: "SEK 10.7 million (158.1)" prints both alike. */
function decimalsBefore(state: Walk): number {
  const last = state.context.amounts.find((other) => other.end === state.lastAmountEnd)
  return last ? decimalsOf(state.context.text, last) : 0
}

/** Last year's number in the scale of this year's, which is printed beside it or behind both. */
export function rescale(state: Walk, amount: Amount, draft: Draft): number {
  if (draft.unit !== 'currency' || amount.kind !== 'number' || amount.scaled) return amount.value
  const last = state.context.amounts.find((other) => other.end === state.lastAmountEnd)
  const printed = last ? Number(/\d[\d,]*(?:\.\d+)?/u.exec(state.context.text.slice(last.start, last.end))?.[0].replace(/,/gu, '')) : 0
  const own = [1e9, 1e7, 1e6, 1e3, 1].find((size) => printed > 0 && Math.abs(Math.abs(draft.actual!) / (printed * size) - 1) < 1e-9)
  const factor =
    own ??
    [1e9, 1e6, 1e3].find(
      (size) =>
        Math.abs(draft.actual!) / size >= 0.05 * Math.abs(amount.value) && Math.abs(draft.actual!) / size <= 20 * Math.abs(amount.value),
    ) ??
    1
  return roundNumber(amount.value * factor)
}
