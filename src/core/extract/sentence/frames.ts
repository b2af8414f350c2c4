// A frame is the metric that numbers attach to, with its basis and segment.
import type { Metric } from '../../../shared/model.ts'
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount, MetricMark } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { aside, basisOf, bracketed, explained, holding } from '../measures/basis.ts'
import { isProfit } from '../figures/drafts.ts'
import { isOfPart } from '../businesses/segments-behind.ts'
import { afterExceptionals } from './told-again.ts'
import { focusedBusiness, isOfUnread, nameUnit } from '../businesses/focused-business.ts'
import { segmentGoingOn, toldSegment } from '../businesses/told-segments.ts'
import { profitAgain } from '../measures/own-measures.ts'
import { isBareOfTwo } from './compared-again.ts'
import { findRecent } from './targets.ts'
import { ownerInTurn, pairedOwner } from '../businesses/parts-in-turn.ts'
import { findSegment, ownerPerShare } from '../businesses/metric-segments.ts'
import { findAll } from '../words.ts'

/** "Gross margin — the percentage of sales left after the cost of production — was": what explains a metric names none. */
export function dropAsides(text: string, start: number, end: number, all: readonly MetricMark[]): readonly MetricMark[] {
  const metrics = all.filter((mark) => !isInsured(text, start, mark) && !/, (?:a|an|one) (?:[a-z]+ )?(?:gauge|sign|indicator|proxy|predictor|harbinger) (?:of|for) (?:\w+ )?$/u.test(text.slice(Math.max(start, mark.start - 50), mark.start)))
  const spans = findAll(aside, text.slice(start, end)).map(
    (match) => [start + match.index, start + match.index + match[0].length] as const,
  )
  const held = [...findAll(holding, text.slice(start, end)), ...findAll(explained, text.slice(start, end)), ...findAll(bracketed, text.slice(start, end))].map((match) => [start + match.index, start + match.index + match[0].length] as const)
  if (spans.length === 0 && held.length === 0) return metrics
  return metrics.filter(
    (mark) =>
      !held.some(([from, to]) => from < mark.start && mark.end < to) &&
      !spans.some(
        ([from, to]) => from < mark.start && mark.end < to && metrics.some((other) => !other.verb && other.end <= from),
      ),
  )
}

/** "The surge in catastrophe losses … recorded $850 million in losses": what an insurer pays is no loss of its own. */
function isInsured(text: string, start: number, mark: MetricMark): boolean {
  return (
    /^losses$/iu.test(mark.name) &&
    /\b(?:in|of) $/iu.test(text.slice(mark.start - 4, mark.start)) &&
    /\b(?:catastrophe|storm|hail|wildfire|hurricane|insured|claims?)\b/iu.test(text.slice(Math.max(0, start - 220), mark.start))
  )
}

/** "net sales and revenue" is one metric said twice. */
export function joinSynonyms(text: string, metrics: readonly MetricMark[]): readonly MetricMark[] {
  const joined: MetricMark[] = []
  for (const mark of metrics) {
    const last = joined.at(-1)
    if (last && last.metric !== null && last.metric === mark.metric && !mark.verb && /^,? or $/u.test(text.slice(last.end, mark.start)))
      joined[joined.length - 1] = { ...last, end: mark.end }
    else if (last && last.metric === 'revenue' && mark.metric === 'revenue' && /^ (?:and|or) $/u.test(text.slice(last.end, mark.start)))
      joined[joined.length - 1] = { ...last, end: mark.end }
    else if (last && last.metric === 'ebitda' && mark.metric === 'operating-income' && /^\)?,? (?:which is )?also (?:known|called|referred to) as (?:the |an? )?$/u.test(text.slice(last.end, mark.start))) // "EBITDA, also known as operating profit, came in at"
      joined[joined.length - 1] = { ...last, end: mark.end }
    else joined.push(mark)
  }
  return joined
}

const families: Readonly<Partial<Record<Metric, string>>> = { 'net-income': 'earnings', eps: 'earnings' }

const familyOf = (metric: Metric): string => families[metric] ?? metric

export function openFrame(state: Walk, mark: MetricMark, chunk: Chunk, role: Role): void {
  if (
    /(?:%|per ?cent|percent) of (?:its |total |net |the company['’]s |group |our )*$/iu.test(
      state.context.text.slice(Math.max(state.sentence[0], mark.start - 34), mark.start),
    )
  )
    return
  // "Operating expenses as a percentage of operating revenue were 93.8%": what something is measured by
  if (/\bas a (?:percent(?:age)?|%|share|proportion) of (?:[\p{L}’'-]+ ){0,3}$/iu.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 70), mark.start))) {
    return sink(state, chunk)
  }
  // "Membership in its stand-alone drug plans was up 41 percent": of some plans, and not of the whole
  if (mark.metric === 'users' && /^ (?:in|of|for|at) (?:\p{Lu}[\p{L}&]+['’]s|its|the) [^,;.\d]{3,70}\b(?:plans?|programs?|products?|tiers?|offerings?)\b/u.test(state.context.text.slice(mark.end, mark.end + 110))) return sink(state, chunk)
  // "EBITDA ended at 8.5 billion, corresponding to organic growth of 6.9 per cent": that of the measure told
  if (/^organic growth$/iu.test(mark.name) && state.lastDraft?.mode === 'result' && state.lastDraft.metric !== 'revenue' && state.lastAmountEnd > state.sentence[0] && /^,? (?:corresponding to|representing|equivalent to|reflecting|an?|with) (?:an? )?$/iu.test(state.context.text.slice(state.lastAmountEnd, mark.start)))
    return void (state.frame = { ...frameOfDraft(state.lastDraft, mark), basis: 'like-for-like', basisSaid: true })
  // "The earnings of the construction sector declined": of many companies
  if (mark.metric !== null && /^ (?:growth )?(?:of|in|for|across) the (?:[\p{L}&,-]+ ){0,6}(?:sector|industry)\b/u.test(state.context.text.slice(mark.end, mark.end + 70))) return sink(state, chunk)
  // "unit sales up 20% to 26,105": counted, not paid
  if (mark.metric === 'revenue' && /\bunit $/iu.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 5), mark.start))) {
    return sink(state, chunk)
  }
  if (mark.metric === null) {
    // "QCT: Revenue, $3.6B (-13%); EBT, $504M (-17%)": the number behind the comma is the label's
    if (/[;:)] $/u.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 2), mark.start)) && /^, [A-Z]{0,3}[$€£¥]\s?\d/u.test(state.context.text.slice(mark.end, mark.end + 8))) {
      return sink(state, state.chunks.find((other) => other.start >= mark.end && other.amounts.length > 0) ?? chunk)
    }
    const following = state.chunks[state.chunks.indexOf(chunk) + 1] // "while data income rose from 13.4 to 17.6 billion": both are its own
    if (chunk.amounts.length === 0 && following?.opener === 'from' && /^ (?:\p{Ll}+ly )?(?:rose|fell|grew|climbed|jumped|dropped|increased|decreased|declined|improved|slipped|surged|went) (?:up |down )?$/u.test(state.context.text.slice(mark.end, following.start))) return sink(state, following)
    // "growth of three to seven percent and an earnings margin of minus two to plus one percent"
    if (chunk.amounts.length === 0 && state.frame && !(/margins?$/iu.test(mark.name) && /\band (?:an?|the|its) (?:[a-z-]+ ){0,2}$/u.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 30), mark.start)))) return
    if (
      /\b(?:after|before|excluding|including|net of|despite|ex|(?<!\b(?:was|were|is|are|been) )adjusted for) (?:\w+ )?$/iu.test(
        state.context.text.slice(Math.max(state.sentence[0], mark.start - 24), mark.start),
      ) &&
      state.frame
    )
      return
    state.sunk = chunk
    // "net loss of $94 million (includes an impairment and losses on derivatives of $79 million), or $6.24 per share": the bracket ends no frame
    if (state.frame && /\([^()]*$/u.test(state.context.text.slice(Math.max(state.frame.start, mark.start - 160), mark.start))) return
    if (role === 'actual' || role === 'guide' || state.frame === null) state.frame = null
    return
  }
  // "a line of vaccines that brought in revenue of $2.5 billion": of the goods, whose name is not read
  if (mark.metric === 'revenue' && /\bthat (?:brought in|brings in|generated|generates|made|had|pulled in) (?:[a-z]+ )?$/u.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 36), mark.start))) {
    return sink(state, chunk)
  }
  // "The profit generated by Kerrow was €400 million", in an article about another company
  const maker = /^ (?:generated|made|posted|reported|booked|recorded|earned) by (?:the )?(\p{Lu}[\p{L}&’'-]*)/u.exec(state.context.text.slice(mark.end, mark.end + 50))?.[1]
  if (maker && !state.context.companyNames.some((name) => name.startsWith(maker))) return sink(state, chunk)
  state.sunk = null
  // in Indian accounts the income from operations is the revenue
  if (/^income from operations$/iu.test(mark.name) && state.context.amounts.find((amount) => amount.start >= mark.end && amount.kind === 'money')?.currency === 'INR')
    return openFrame(state, { ...mark, metric: 'revenue', name: 'revenue' }, chunk, role)
  const current = state.frame
  // "operating income, or loss, in this case"
  if (current && mark.vague && !mark.verb && mark.loss && isProfit(current.metric) && current.mark && /^,? or $/u.test(state.context.text.slice(current.mark.end, mark.start))) {
    state.frame = { ...current, loss: true }
    return
  }
  // "EBITDA swung to a profit of": the word tells the sign of the metric before it, and is none of its own.
  if (
    current &&
    mark.vague &&
    !mark.verb &&
    (isProfit(current.metric) || familyOf(current.metric) === 'earnings') &&
    state.lastAmountEnd <= current.start &&
    /^[^,;]{0,40}\b(?:to|into|was|of|at|between) an? (?:\w+ )?$/iu.test(state.context.text.slice(current.mark?.end ?? current.start, mark.start))
  ) {
    state.frame = { ...current, loss: mark.loss, comparing: false }
    return
  }
  // "earnings of $0.84 per share": the number behind the word says which earnings are meant.
  const spoken =
    mark.vague && !mark.verb ? state.context.amounts.find((amount) => amount.start >= mark.end && amount.start - mark.end <= 4) : undefined
  const bracketed = spoken !== undefined && state.context.text.slice(mark.end, spoken.start).includes('(')
  if (spoken?.per && !bracketed && mark.metric === 'net-income')
    return openFrame(state, { ...mark, metric: 'eps', vague: false, perShare: true }, chunk, role)
  // Of houses that speak per share: "earnings of $1.61 per share … The bottom line increased 18.4%".
  if (/^bottom line$/iu.test(mark.name) && state.lastAmountEnd <= mark.start) {
    const next = state.context.amounts.find((amount) => amount.start >= mark.end)
    const share = findRecent(state, (draft) => draft.mode === 'result' && draft.actual !== null)
    if (next?.kind === 'percent' && share?.metric === 'eps' && share.change === null && !state.drafts.includes(share)) {
      state.frame = frameOfDraft(share, mark)
      return
    }
  }
  const { context } = state
  const comparing = role === 'consensus' || role === 'prior' || role === 'earlier-guide' || role === 'guide-consensus'
  const { basis, said } = basisOf(state, mark)
  const sameFamily =
    current !== null && (familyOf(current.metric) === familyOf(mark.metric) || (mark.vague && !mark.verb && isProfit(current.metric)))
  const again = role === 'actual' ? profitAgain(state, mark) : null // "operating profit fell 42% … Profit came to 35.7 billion yen"
  if (again) return void (state.frame = frameOfDraft(again, mark))
  // "It was the highest-ever quarterly profit, surpassing expectations of": the profit told before
  const heldAgainst = mark.start - state.sentence[0] < 6 && /^\W*The $/u.test(state.context.text.slice(state.sentence[0], mark.start)) && /^ (?:was|is|came in) (?:well |slightly |just |far )?(?:higher|lower|better|worse|above|below|ahead|short|in line)\b/u.test(state.context.text.slice(mark.end, mark.end + 40)) // "The profit was higher than market expectations of"
  if (mark.vague && !mark.verb && (heldAgainst || (role === 'actual' && chunk.amounts.length === 0 && /^\W*(?:It|This|That) (?:was|is|marks|marked) /u.test(state.context.text.slice(state.sentence[0], mark.start))))) {
    const told = findRecent(state, (draft) => draft.mode === 'result' && draft.segment === null && (isProfit(draft.metric) || familyOf(draft.metric) === 'earnings'))
    if (told) {
      state.frame = frameOfDraft(told, mark)
      return
    }
  }
  const itemised = afterExceptionals(state, mark)
  if (itemised) {
    state.frame = itemised
    return
  }
  // "That was a loss of 2 cents a share": the adjusted loss told just before
  if ((mark.vague || mark.perShare) && !comparing && /^\W*(?:That|This|It) (?:was|is|amounts? to|equals|came to|works out at) (?:an? |about )*$/u.test(context.text.slice(state.sentence[0], mark.start))) {
    const told = context.recent.findLast((draft) => draft.mode === 'result' && draft.actual !== null)
    if (told?.metric === 'net-income' && told.basis === 'adjusted') {
      state.frame = { ...frameOfDraft(told, mark), metric: mark.metric, loss: mark.loss, vague: mark.vague, perShare: mark.perShare }
      return
    }
  }
  const meant = comparing && sameFamily ? null : toldSegment(state, mark)
  if (meant === 'unread') {
    return sink(state, chunk)
  }
  const named = (comparing ? null : pairedOwner(state, mark)) ?? meant?.name ?? nameUnit(state, findSegment(state, mark, chunk)) ?? (comparing && sameFamily ? current.segment : null) ?? segmentGoingOn(state, mark) ?? (comparing ? null : (ownerInTurn(state, mark) ?? focusedBusiness(state, mark)))
  if (named === 'unread' || (named === null && isOfUnread(state, mark))) return sink(state, chunk)
  const owner = named === null ? 'part' : ownerPerShare(state, mark, named)
  if (owner === 'stranger') {
    return sink(state, chunk)
  }
  const segment = owner === 'whole' ? null : named
  // "segment operating income increased": of all segments together, before what the company itself costs
  if (segment !== null && /^(?:total |combined |all )?segments?$/iu.test(segment)) {
    return sink(state, chunk)
  }
  // a part of revenue whose name could not be read is none of the whole
  if (segment === null && ((mark.metric === 'revenue' && (mark.basis === null || /^organic (?:net )?(?:revenues?|sales)$/iu.test(mark.name))) || (isProfit(mark.metric) || mark.metric === 'net-income') && / from /u.test(context.text.slice(mark.end, mark.end + 6))) && isOfPart(context.text, mark.end, state.sentence[1], context.companyNames)) {
    return sink(state, chunk)
  }
  if (comparing && sameFamily) {
    state.frame = {
      ...current,
      metric: current.metric === 'eps' && !mark.perShare && mark.metric === 'net-income' && state.context.amounts.some((amount) => amount.start >= mark.end && amount.start - mark.end < 8 && amount.per === null && Math.abs(amount.value) >= 100_000) ? 'net-income' : current.metric,
      loss: mark.loss,
      basis: said ? basis : current.basis,
      basisSaid: said || current.basisSaid,
      vague: mark.vague,
      perShare: mark.perShare || (current.perShare && mark.vague),
      start: mark.start,
      mark,
      comparing: true,
    }
    return
  }
  // "a pre-tax loss of 44 million, from a profit of 96 million": the comparison of a number that is none of ours.
  if (
    comparing &&
    current === null &&
    mark.vague &&
    state.metrics.some((other) => other.metric === null && other.end <= mark.start && /profit|loss|income|earnings/iu.test(other.name))
  )
    return
  if (comparing && current === null && mark.vague && !said) {
    const first = context.amounts.find((amount) => amount.start >= mark.end)
    const bare = first && isBareOfTwo(context.text.slice(first.end, state.sentence[1])) ? findRecent(state, (draft) => familyOf(draft.metric) === familyOf(mark.metric!) && draft.basis === 'reported') : null
    const recent =
      bare ??
      findRecent(state, (draft) => familyOf(draft.metric) === familyOf(mark.metric!)) ??
      findRecent(state, (draft) => isProfit(draft.metric) && draft.segment === null)
    if (recent) {
      state.frame = {
        metric: recent.metric,
        basis: recent.basis,
        basisSaid: recent.basisSaid || bare !== null,
        segment: recent.segment,
        loss: mark.loss,
        vague: true,
        perShare: recent.metric === 'eps',
        start: mark.start,
        mark,
        comparing: true,
      }
      return
    }
  }
  state.frame = {
    metric: mark.metric,
    basis,
    basisSaid: said,
    segment,
    loss: mark.loss,
    vague: mark.vague,
    perShare: mark.perShare,
    start: mark.start,
    mark,
    comparing,
  }
}

/** What follows in a chunk belongs to no measure of ours. */
function sink(state: Walk, chunk: Chunk): void {
  state.sunk = chunk
  state.frame = null
}

function frameOfDraft(draft: Draft, mark: MetricMark): Frame {
  const { metric, basis, basisSaid, segment } = draft
  return { metric, basis, basisSaid, segment, loss: false, vague: false, perShare: metric === 'eps', start: mark.start, mark }
}

export function isSmallMoney(amount: Amount): boolean {
  return !amount.scaled && Math.abs(amount.value) < 10000
}

export function perShareFrame(state: Walk, frame: Frame, amount: Amount): Frame {
  // "lost 41 billion won at the operating level"
  if (frame.metric === 'net-income' && frame.vague && /^ (?:at|on) (?:the|an) operating (?:level|line|basis)\b/u.test(state.context.text.slice(amount.end, amount.end + 28))) {
    state.frame = { ...frame, metric: 'operating-income' }
    return state.frame
  }
  const small = isSmallMoney(amount)
  if (frame.metric === 'eps' && amount.per === null && amount.scaled) return { ...frame, metric: 'net-income', perShare: false }
  if (frame.metric === 'operating-income' && amount.per !== null)
    return { ...frame, metric: 'eps', basis: 'adjusted', basisSaid: true, perShare: true }
  // an insurer's "operating earnings were $21.0 million, or $1.05 per diluted share": what is left after tax, without gains on investments
  if (frame.metric === 'operating-income' && amount.scaled && frame.segment === null && /^,? (?:or |\()[$€£]?\(?\d[\d.]*\)?(?: cents)? (?:a|per) (?:[a-z]+ ){0,3}share\b/iu.test(state.context.text.slice(amount.end, amount.end + 60))) {
    state.frame = { ...frame, metric: 'net-income', basis: 'adjusted', basisSaid: true }
    return state.frame
  }
  if (frame.metric !== 'net-income') return frame
  if (
    amount.per !== null || frame.perShare || amount.minor ||
    // "On a per-share basis, the Tarrow-based company said it had net income of $3.41"
    (small && (/^\W*On a per[- ]share basis\b/u.test(state.context.text.slice(state.sentence[0], amount.start)) || frame.vague || state.drafts.some((draft) => draft.metric === 'net-income' && draft.actual !== null)))
  )
    return { ...frame, metric: 'eps' }
  return frame
}
