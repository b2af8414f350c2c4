// A frame is the metric that numbers attach to, with its basis and segment.
import type { Basis, Metric } from '../../shared/model.ts'
import type { Chunk } from './chunks.ts'
import type { Amount, MetricMark } from './parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { basisInside } from './metrics.ts'
import { segmentAfter, segmentAsSubject, segmentBefore } from './segments.ts'
import { frontedSegment, owningSegment } from './siblings.ts'
import { findRecent } from './targets.ts'

const aside = /[—–]\s?(?:the|a|an|which|or|that is)\b[^—–\d]{5,110}[—–]/gu

/** "Gross margin — the percentage of sales left after the cost of production — was": what explains a metric names none. */
export function dropAsides(text: string, start: number, end: number, metrics: readonly MetricMark[]): readonly MetricMark[] {
  const spans = [...text.slice(start, end).matchAll(aside)].map(
    (match) => [start + match.index, start + match.index + match[0].length] as const,
  )
  if (spans.length === 0) return metrics
  return metrics.filter(
    (mark) =>
      !spans.some(
        ([from, to]) => from < mark.start && mark.end < to && metrics.some((other) => other.metric !== null && other.end <= from),
      ),
  )
}

/** "net sales and revenue" is one metric said twice. */
export function joinSynonyms(text: string, metrics: readonly MetricMark[]): readonly MetricMark[] {
  const joined: MetricMark[] = []
  for (const mark of metrics) {
    const last = joined.at(-1)
    if (last && last.metric === 'revenue' && mark.metric === 'revenue' && /^ (?:and|or) $/u.test(text.slice(last.end, mark.start)))
      joined[joined.length - 1] = { ...last, end: mark.end }
    else joined.push(mark)
  }
  return joined
}

export function findLeadBasis(text: string, start: number, end: number): Basis | null {
  const lead = text.slice(start, Math.min(end, start + 160))
  const clause = /^[^,]{0,90},/u.exec(lead)?.[0] ?? lead.slice(0, 60)
  if (/\b(?:under|on an?|on the|in|by) (?:US |U\.S\. )?(?:GAAP|IFRS|statutory|reported)\b/iu.test(clause)) return 'reported'
  if (/\b(?:on an? (?:adjusted|non-GAAP|underlying)|on the (?:adjusted|non-GAAP|underlying)) (?:basis|measure|count)/iu.test(clause))
    return 'adjusted'
  if (
    /^(?:(?:In|At) constant (?:currenc(?:y|ies)|exchange rates)|On an? constant[- ]currency basis|In local currenc(?:y|ies))\b/u.test(lead)
  )
    return 'constant-currency'
  if (
    /^(?:(?:And|But) )?(?:Excluding|Stripping out|Strip(?:ped)? (?:of|out)|Adjusted for|Adjusting for|Before (?:special|one-off|exceptional|one-time) (?:items|costs|charges)|Not counting|Leaving out|Without (?:the |one-time |special ))/iu.test(
      lead,
    )
  )
    return 'adjusted'
  return null
}

const adjustedLeft =
  /\b(?:adjusted|adj\.|non-gaap|non-ifrs|core|underlying|recurring|headline|normali[sz]ed|pro forma)[\s-]+(?:(?:diluted|basic|group|net|consolidated|fully|operating|pre-tax|quarterly|annual|full-year|first-half|half-year|first-quarter|second-quarter|third-quarter|fourth-quarter|earnings|profit|attributable|income|cash|total|company)[\s-]+)*$/iu

const reportedLeft =
  /\b(?:gaap|ifrs|statutory|reported|diluted|basic)[\s-]+(?:(?:diluted|basic|group|net|consolidated|operating|attributable)[\s-]+)*$/iu

const adjustedRight =
  /^(?:\san?)? adjusted\s|^[^;]{0,70}?(?:\d(?: cents)?(?: (?:a|per) share)? adjusted\b|\b(?:excluding|before|ex|adjusted for|stripping out|minus|without|less|barring) (?:[\w-]+[ -]){0,3}(?:items|one-offs)\b|, adjusted\b|\bex-items\b|\bafter adjustments\b|\bon an? (?:adjusted|non-GAAP|underlying) basis\b|\bon the non-GAAP (?:count|measure)\b|\bon its adjusted measure\b|\(adjusted\)|\(non-GAAP\))/iu

const organicRight = /^[,\s]*(?:,? like[ -]for[ -]like,?|organically)/iu

function basisOf(state: Walk, mark: MetricMark): { readonly basis: Basis; readonly said: boolean } {
  const { text } = state.context
  const inside = mark.basis ?? basisInside(mark.name) ?? (mark.metric === 'eps' && /\bcomparable\b/iu.test(mark.name) ? 'adjusted' : null)
  if (inside) return { basis: inside, said: true }
  if (mark.metric === 'free-cash-flow' && !/\badjusted\s$/iu.test(text.slice(Math.max(state.sentence[0], mark.start - 12), mark.start)))
    return { basis: 'reported', said: false }
  const left = text.slice(Math.max(state.sentence[0], mark.start - 60), mark.start)
  if (adjustedLeft.test(left)) return { basis: 'adjusted', said: true }
  if (/\bnon-(?:gaap|ifrs)[\s-]/iu.test(left.slice(-22))) return { basis: 'adjusted', said: true }
  if (reportedLeft.test(left)) return { basis: 'reported', said: true }
  if (mark.metric === 'eps' && /\boperating\s$/iu.test(left)) return { basis: 'adjusted', said: true }
  if (mark.metric !== 'revenue' && mark.metric !== 'comparable-sales' && /\bcomparable\s$/iu.test(left))
    return { basis: 'adjusted', said: true }
  if (mark.metric === 'revenue' && /\b(?:organic|like-for-like)\s$/iu.test(left)) return { basis: 'like-for-like', said: true }
  if (mark.metric === 'revenue' && /\b(?:currency-adjusted|constant-currency)\s$/iu.test(left))
    return { basis: 'constant-currency', said: true }
  const nextMetric = state.metrics.find((metric) => metric.start >= mark.end && metric.metric !== null)
  const right = text.slice(mark.end, Math.min(state.sentence[1], nextMetric?.start ?? state.sentence[1], mark.end + 140)).replace(aside, '')
  if (mark.metric === 'revenue' && organicRight.test(right)) return { basis: 'like-for-like', said: true }
  if (adjustedRight.test(right)) return { basis: 'adjusted', said: true }
  if (state.leadBasis === 'constant-currency')
    return mark.metric === 'revenue' ? { basis: 'constant-currency', said: true } : { basis: 'reported', said: false }
  if (state.leadBasis && mark.metric !== 'revenue') return { basis: state.leadBasis, said: true }
  if (state.leadBasis === 'adjusted' && mark.metric === 'revenue') return { basis: 'reported', said: false }
  if (state.leadBasis) return { basis: state.leadBasis, said: true }
  return { basis: 'reported', said: false }
}

const families: Readonly<Partial<Record<Metric, string>>> = { 'net-income': 'earnings', eps: 'earnings' }

const familyOf = (metric: Metric): string => families[metric] ?? metric

function isProfit(metric: Metric): boolean {
  return (
    metric === 'ebit' ||
    metric === 'ebita' ||
    metric === 'ebitda' ||
    metric === 'operating-income' ||
    metric === 'free-cash-flow' ||
    metric === 'operating-cash-flow'
  )
}

export function openFrame(state: Walk, mark: MetricMark, chunk: Chunk, role: Role): void {
  if (
    /(?:%|per ?cent|percent) of (?:its |total |net |the company['’]s |group |our )*$/iu.test(
      state.context.text.slice(Math.max(state.sentence[0], mark.start - 34), mark.start),
    )
  )
    return
  if (mark.metric === null) {
    if (chunk.amounts.length === 0 && state.frame) return
    if (
      /\b(?:after|before|excluding|including|net of|despite|ex) (?:\w+ )?$/iu.test(
        state.context.text.slice(Math.max(state.sentence[0], mark.start - 24), mark.start),
      ) &&
      state.frame
    )
      return
    state.sunk = chunk
    if (role === 'actual' || role === 'guide' || state.frame === null) state.frame = null
    return
  }
  state.sunk = null
  // "earnings of $0.84 per share": the number behind the word says which earnings are meant.
  const spoken =
    mark.vague && !mark.verb ? state.context.amounts.find((amount) => amount.start >= mark.end && amount.start - mark.end <= 4) : undefined
  if (spoken?.per && mark.metric === 'net-income')
    return openFrame(state, { ...mark, metric: 'eps', vague: false, perShare: true }, chunk, role)
  const current = state.frame
  const comparing = role === 'consensus' || role === 'prior' || role === 'earlier-guide' || role === 'guide-consensus'
  const { basis, said } = basisOf(state, mark)
  const sameFamily =
    current !== null && (familyOf(current.metric) === familyOf(mark.metric) || (mark.vague && !mark.verb && isProfit(current.metric)))
  // "EBITDA swung to a profit of": the word tells the sign of the metric before it, and is none of its own.
  if (
    current &&
    mark.vague &&
    !mark.verb &&
    (isProfit(current.metric) || familyOf(current.metric) === 'earnings') &&
    state.lastAmountEnd <= current.start &&
    /^[^,;]{0,40}\b(?:to|into|was|of|at) an? (?:\w+ )?$/iu.test(state.context.text.slice(current.mark?.end ?? current.start, mark.start))
  ) {
    state.frame = { ...current, loss: mark.loss, comparing: false }
    return
  }
  const segment = findSegment(state, mark, chunk) ?? (comparing && sameFamily ? current.segment : null)
  if (comparing && sameFamily) {
    state.frame = {
      ...current,
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
    const recent =
      findRecent(state, (draft) => familyOf(draft.metric) === familyOf(mark.metric!)) ??
      findRecent(state, (draft) => isProfit(draft.metric) && draft.segment === null)
    if (recent) {
      state.frame = {
        metric: recent.metric,
        basis: recent.basis,
        basisSaid: recent.basisSaid,
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
  }
}

function findSegment(state: Walk, mark: MetricMark, chunk: Chunk): string | null {
  const { context } = state
  const floor = Math.max(state.sentence[0], state.lastAmountEnd)
  const names = context.companyNames
  const before = mark.verb ? null : segmentBefore(context.text, floor, mark.start, names)
  if (before)
    return context.leadSegment && !/\b(?:online|digital)\b/iu.test(before)
      ? before
      : context.leadSegment
        ? `${context.leadSegment} ${before}`
        : before
  const after = segmentAfter(context.text, mark.end, state.sentence[1], names)
  if (after) return after
  const owner = owningSegment(context.text, state.sentence[0], mark.start, names)
  if (owner) return owner
  const front = frontedSegment(context.text, state.sentence[0], mark.start, names)
  if (front && chunk.joiner !== 'and') return front
  if (/^ there\b/u.test(context.text.slice(mark.end, mark.end + 6))) {
    const place = /^([\p{Lu}][\p{L}& -]{1,30})(?:,|\s(?:went|was|had))/u.exec(context.text.slice(state.sentence[0], mark.start))
    if (place) return place[1]!.trim()
  }
  const clauseStart = state.lastAmountEnd > state.sentence[0] ? chunk.start : state.sentence[0]
  const subject = segmentAsSubject(context.text, clauseStart, mark.start, names)
  if (subject) {
    state.subjectSegment = subject
    return subject
  }
  if (
    state.subjectSegment &&
    chunk.joiner === 'and' &&
    /^\s*(?:\w+ed|made|had|lost|saw|won)\b/u.test(context.text.slice(chunk.start, mark.start))
  )
    return state.subjectSegment
  return context.leadSegment
}

export function isSmallMoney(amount: Amount): boolean {
  return !amount.scaled && Math.abs(amount.value) < 10000
}

export function perShareFrame(state: Walk, frame: Frame, amount: Amount): Frame {
  const small = isSmallMoney(amount) && Math.abs(amount.value) < 10000
  if (frame.metric === 'eps' && amount.per === null && amount.scaled) return { ...frame, metric: 'net-income', perShare: false }
  if (frame.metric === 'operating-income' && amount.per !== null)
    return { ...frame, metric: 'eps', basis: 'adjusted', basisSaid: true, perShare: true }
  if (frame.metric !== 'net-income') return frame
  if (
    amount.per !== null ||
    frame.perShare ||
    amount.minor ||
    (small && (frame.vague || state.drafts.some((draft) => draft.metric === 'net-income' && draft.actual !== null)))
  )
    return { ...frame, metric: 'eps' }
  return frame
}

export function revenueFrame(segment: string, chunk: Chunk): Frame {
  return {
    metric: 'revenue',
    basis: 'reported',
    basisSaid: false,
    segment,
    loss: false,
    vague: false,
    perShare: false,
    start: chunk.start,
    mark: null,
  }
}
