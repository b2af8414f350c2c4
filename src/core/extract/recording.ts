// Numbers become parts of drafts: results, guidance, comparisons.
import type { Basis, Period } from '../../shared/model.ts'
import type { Chunk } from './chunks.ts'
import type { Draft } from './drafts.ts'
import type { Amount } from './parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import * as cues from './cues.ts'
import { secondBasis } from './directions.ts'
import { addEvidence, newDraft, unitOfMetric } from './drafts.ts'
import { hasRole } from './targets.ts'
import { carriedPeriod, periodFor } from './timing.ts'
import { note } from './walk.ts'

export function currencyOf(amount: Amount): string | null {
  return amount.kind === 'money' ? amount.currency : null
}

export function record(state: Walk, frame: Frame, amount: Amount, role: Role): void {
  const guiding = role === 'guide' || (amount.ranged && role === 'actual' && amount.kind !== 'percent')
  if (guiding) return recordGuidance(state, frame, amount)
  if (amount.ranged) return note(state, amount, 'refused', 'range-as-result', 'a result is one number, not a range')
  if (isCoreProfit(state, frame))
    return note(state, amount, 'refused', 'core-profit', 'core profit means EBITDA to some and net profit to others')
  const value = signOf(state, frame, amount)
  const owner = ownerOf(state, amount)
  const period = periodFor(state, amount, false) ?? carriedPeriod(state, frame.metric)
  const existing = state.drafts.findLast(
    (draft) =>
      draft.mode === 'result' &&
      draft.symbol === owner &&
      draft.metric === frame.metric &&
      draft.basis === frame.basis &&
      draft.segment === frame.segment &&
      (!period || !draft.period || draft.period.kind === period.kind),
  )
  if (existing && existing.actual !== null) {
    if (existing.actual === value) return note(state, amount, 'taken', 'said-twice', 'the same figure again')
    return note(state, amount, 'refused', 'second-number', 'the figure already has a number in this sentence')
  }
  const draft = existing ?? newDraft('result', frame.metric, frame.basis, frame.basisSaid, frame.segment, state.context.block, frame.loss)
  draft.symbol = owner
  draft.actual = value
  draft.currency = currencyOf(amount)
  draft.per = frame.metric === 'eps' ? (amount.per ?? 'share') : null
  draft.period = period
  draft.verdict ??= verdictWords(state, frame, amount)
  addEvidence(draft, state.sentence)
  if (!existing) state.drafts.push(draft)
  state.lastDraft = draft
  note(state, amount, 'taken', `actual-${frame.metric}`, `${frame.basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}`)
}

/** The company a number belongs to where the sentence names several: the last one named in its own clause. Null: the sentence's subject. */
export function ownerOf(state: Walk, amount: Amount): string | null {
  const { text, named } = state.context
  if (new Set(named.map((name) => name.symbol)).size < 2) return null
  const before = text.slice(state.sentence[0], amount.start)
  let clause = state.sentence[0]
  for (const match of before.matchAll(/;|\b(?:while|whereas|but)\b|,? and (?=[A-Z])/gu))
    clause = state.sentence[0] + match.index + match[0].length
  const own = named.filter(
    (name) =>
      name.start >= clause &&
      name.end <= amount.start &&
      !/\b(?:from|with|to|by|against|versus|than|like|including|via|over|owns|bought|buying|behind|joining) $/iu.test(
        text.slice(Math.max(clause, name.start - 12), name.start),
      ),
  )
  return own.at(-1)?.symbol ?? null
}

/** "core profit" without a share is EBITDA in one house and net profit in the next. */
export function isCoreProfit(state: Walk, frame: Frame): boolean {
  return (
    frame.metric === 'net-income' &&
    frame.vague &&
    frame.mark !== null &&
    /\bcore\s$/iu.test(state.context.text.slice(Math.max(state.sentence[0], frame.mark.start - 6), frame.mark.start))
  )
}

function verdictWords(state: Walk, frame: Frame, amount: Amount): Draft['verdict'] {
  const after = state.context.text.slice(frame.start, Math.min(state.sentence[1], amount.end + 90))
  const stop = /[;]/u.exec(after)?.index ?? after.length
  const clause = after.slice(0, stop)
  if (
    /\b(?:in line with|matched|matching|in-line with|met|just as expected|(?:exactly|just|precisely) what (?:analysts|(?:Wall |the )?Street|brokers)|bang in line|as expected|as analysts (?:had )?expected)\b/iu.test(
      clause,
    )
  )
    return /\b(?:estimates?|expectations?|consensus|forecasts?|expected)\b/iu.test(clause) ? 'inline' : null
  return null
}

function signOf(state: Walk, frame: Frame, amount: Amount): number {
  if (amount.signed && amount.value < 0) return amount.value
  const left = state.context.text.slice(Math.max(state.sentence[0], amount.start - 24), amount.start)
  if (/\b(?:negative|minus|loss of|deficit of|loss was|outflow of|burn of) (?:about |around |a )?$/iu.test(left))
    return -Math.abs(amount.value)
  return frame.loss ? -Math.abs(amount.value) : amount.value
}

export function recordGuidance(state: Walk, frame: Frame, amount: Amount): void {
  const { context } = state
  const period = guidePeriod(periodFor(state, amount, true), context.lastGuidePeriod)
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
    unitOfMetric(frame.metric) === 'currency'
      ? secondBasis(context.text.slice(Math.max(frame.start, state.lastAmountEnd), Math.min(state.sentence[1], amount.end + 40)))
      : null
  const draft = newDraft('guidance', frame.metric, footing ?? frame.basis, frame.basisSaid, frame.segment, context.block, frame.loss)
  const left = context.text.slice(Math.max(state.sentence[0], amount.start - 40), amount.start)
  const loss =
    (frame.loss || /\bloss(?:es)? (?:of|between|in the range of)(?: (?:about|around|between|up to))*\s$/iu.test(left)) &&
    !(amount.signed && amount.value < 0)
  const bounds = [amount.low, amount.high].map((bound) => (bound === null ? null : loss ? -Math.abs(bound) : bound))
  const [low, high] =
    bounds[0] !== null && bounds[1] !== null
      ? [Math.min(bounds[0]!, bounds[1]!), Math.max(bounds[0]!, bounds[1]!)]
      : loss
        ? [bounds[1]!, bounds[0]!]
        : [bounds[0]!, bounds[1]!]
  draft.low = low ?? null
  draft.high = high ?? null
  draft.symbol = ownerOf(state, amount)
  draft.unit = unitOfAmount(frame, amount)
  draft.currency = currencyOf(amount)
  draft.per = frame.metric === 'eps' && draft.unit === 'per-share' ? (amount.per ?? 'share') : null
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
  const clause = clauseAround(sentence, amount.start - state.sentence[0])
  if (cues.reaffirmedWords.test(clause)) return 'reaffirmed'
  if (/\bnarrow(?:s|ed|ing)\b/iu.test(clause)) return null
  if (cues.raisedWords.test(clause)) return 'raised'
  return cues.loweredWords.test(clause) ? 'lowered' : null
}

function clauseAround(sentence: string, at: number): string {
  const breaks =
    /;|, (?:and|but|while) |\band (?=expects|now expects|sees|guided|guides|forecast|reaffirm|raised|lifted|cut|lowered|maintain|kept|it (?:raised|cut|kept))/giu
  let from = 0
  let to = sentence.length
  for (const match of sentence.matchAll(breaks)) {
    if (match.index + match[0].length <= at) from = match.index + match[0].length
    else if (match.index >= at) {
      to = match.index
      break
    }
  }
  return sentence.slice(from, to)
}

/** Puts a comparison with its figure. */
export function settle(state: Walk, target: Draft, amount: Amount, role: Role, chunk: Chunk): void {
  const { context } = state
  const left = context.text.slice(Math.max(chunk.start, amount.start - 40), amount.start)
  const ownSign =
    amount.signed && amount.value < 0 ? amount.value : lossNear(left, target, state, chunk, amount) ? -Math.abs(amount.value) : amount.value
  if (role === 'consensus' || role === 'guide-consensus') {
    if (hasRole(target, role)) return note(state, amount, 'refused', 'second-consensus', 'the figure already has a consensus')
    if (amount.ranged) return note(state, amount, 'refused', 'range-as-consensus', 'a consensus is one number')
    target.consensus = ownSign
  } else if (role === 'prior') {
    if (target.prior !== null) return note(state, amount, 'refused', 'second-prior', 'the figure already has a year-ago number')
    if (amount.ranged) return note(state, amount, 'refused', 'range-as-prior', 'a result is one number')
    if (isOtherPeriod(state, target, amount))
      return note(state, amount, 'context', 'other-period', 'another period than the year before')
    if (cues.quarterAgoWords.test(context.text.slice(chunk.start, chunk.end)))
      return note(state, amount, 'context', 'quarter-ago', 'the quarter before, not the year before')
    target.prior = ownSign
  } else {
    const flip = lossNear(left, target, state, chunk, amount)
    target.earlierLow = amount.low === null ? null : flip ? -Math.abs(amount.low) : amount.low
    target.earlierHigh = amount.high === null ? null : flip ? -Math.abs(amount.high) : amount.high
    return note(state, amount, 'context', 'earlier-guidance', "the company's earlier guidance")
  }
  target.currency ??= currencyOf(amount)
  addEvidence(target, state.sentence)
  note(state, amount, 'taken', role, `${role} of ${target.metric}`)
}

/** "compared to $79 million for the second quarter of 2026 and $69 million for the third quarter of 2025": only the latter is a year ago. */
function isOtherPeriod(state: Walk, target: Draft, amount: Amount): boolean {
  const main = target.period ?? state.drafts.find((draft) => draft.mode === 'result' && draft.period !== null)?.period ?? state.context.paragraphPeriod
  const mark = state.context.periods.find((other) => other.start >= amount.end && other.start - amount.end < 90)
  if (!main || !mark || mark.period.kind !== main.kind || mark.period.text === main.text) return false
  if (main.number !== null && mark.period.number !== null && main.number !== mark.period.number) return true
  return main.year !== null && mark.period.year !== null && mark.period.year !== main.year - 1
}

/** A comparison has the sign its own words give it, else the sign of the figure's words: "a net loss of $4 million against $2 million". */
function lossNear(left: string, target: Draft, state: Walk, chunk: Chunk, amount: Amount): boolean {
  const own = state.metrics.filter((metric) => metric.start >= chunk.start && metric.end <= amount.start && metric.metric).at(-1)
  if (own) return own.loss
  if (/\b(?:loss|losses|deficit|negative|minus|lost)\b[^,;]*$/iu.test(left)) return true
  if (/\b(?:profit|earnings|income|surplus|gain)\b[^,;]*$/iu.test(left)) return false
  const after = state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 18))
  if (/^\s(?:profit|surplus)\b/iu.test(after)) return false
  if (/^\s(?:[\w-]+\s)?loss\b/iu.test(after)) return true
  if (state.frame?.comparing) return state.frame.loss
  return target.loss && (target.actual ?? target.low ?? -1) < 0
}

export function startDraft(state: Walk, frame: Frame, basis: Basis, amount: Amount): Draft {
  const draft = newDraft(
    'result',
    frame.metric,
    basis,
    frame.basisSaid || basis !== frame.basis,
    frame.segment,
    state.context.block,
    frame.loss,
  )
  draft.symbol = ownerOf(state, amount)
  state.drafts.push(draft)
  return draft
}
