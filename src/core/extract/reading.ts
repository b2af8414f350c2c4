// Reads sentences into drafts: the one place where numbers, metrics and cues meet. Longer than most files because the rules share one walk over a sentence.
import type { Basis, Metric, Period, Span } from '../../shared/model.ts'
import type { Amount, MetricMark, PeriodMark } from './parts.ts'
import type { Chunk } from './chunks.ts'
import type { Draft, Note } from './drafts.ts'
import { roundNumber } from './arithmetic.ts'
import { splitChunks } from './chunks.ts'
import * as cues from './cues.ts'
import { addEvidence, newDraft, unitOfMetric } from './drafts.ts'
import { basisInside, findMetrics } from './metrics.ts'
import { frontedSegment, listedSegment, siblingSegment } from './siblings.ts'
import { segmentAfter, segmentAsSubject, segmentBefore } from './segments.ts'

export type Role = 'actual' | 'consensus' | 'prior' | 'guide' | 'earlier-guide' | 'guide-consensus' | 'none'

/** What surrounds a sentence. */
export interface SentenceContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly periods: readonly PeriodMark[]
  readonly companyNames: readonly string[]
  readonly block: number
  readonly leadSegment: string | null // "Bearings: Net sales came to …"
  readonly sectionGuides: boolean // under a heading like "Outlook"
  readonly opinion: boolean // the paragraph is an analyst's
  readonly firstOfBlock: boolean
  readonly previousRevenueSegment: boolean // the sentence before gave revenue of a segment
  readonly recent: readonly Draft[] // drafts of the paragraph so far
  readonly previousRole: Role | null
  readonly isItem: boolean
  readonly lastGuidePeriod: Period | null
  readonly paragraphPeriod: Period | null // said by an earlier sentence of the paragraph
}

export interface SentenceReading {
  readonly drafts: readonly Draft[]
  readonly notes: readonly Note[]
  readonly role: Role | null
}

interface Frame {
  readonly metric: Metric
  readonly basis: Basis
  readonly basisSaid: boolean
  readonly segment: string | null
  readonly loss: boolean
  readonly vague: boolean
  readonly perShare: boolean
  readonly start: number
  readonly mark: MetricMark | null
  readonly guide: boolean
  readonly period: Period | null
  readonly comparing?: boolean // opened inside a comparison: its loss word is the comparison's own
}

/** Reads one sentence (or list item). The drafts hold only what this sentence adds; comparisons may go to drafts of the paragraph. */
export function readSentence(context: SentenceContext): SentenceReading {
  const { text, start, end } = context
  const metrics = joinSynonyms(text, findMetrics(text, start, end))
  const chunks = splitChunks(text, start, end, context.amounts, metrics)
  const walk = new Map<Amount, Note>()
  const drafts: Draft[] = []
  const state: Walk = { context, chunks, metrics, drafts, notes: walk, frame: null, lastRole: null, lastDirection: 0, guide: false, leadBasis: findLeadBasis(text, start, end), sticky: null, lastAmountEnd: start, sentence: [start, end], lastDraft: null, subjectSegment: null, sunk: null, reaches: reachesBack(context), expected: isExpectedSentence(text.slice(start, end)), opinion: isOpinion(context) }
  for (let index = 0; index < chunks.length; index++) readChunk(state, index)
  return { drafts, notes: [...walk.values()], role: state.lastRole }
}

/** Across paragraphs only a sentence that opens with whose expectation or which year it tells may compare. */
function reachesBack(context: SentenceContext): boolean {
  if (!context.firstOfBlock || context.isItem) return true
  const lead = context.text.slice(context.start, Math.min(context.end, context.start + 90))
  return /^\W*(?:analysts|the (?:average|consensus|mean|median)|wall street|the street|brokers|the \w+ (?:analysts|brokers)|\w+ analysts|that (?:compares|compared|was|beat|topped|missed)|a year (?:ago|earlier)|note: analysts)/iu.test(lead)
}

/** "Analysts had expected a loss of 3 cents on revenue of $2 billion": every number is an expectation. */
function isExpectedSentence(sentence: string): boolean {
  return /^\W*(?:note: )?(?:(?:on average|meanwhile),? )?(?:the )?(?:(?:\w+ ){0,2}(?:analysts|brokers|brokerages|forecasters)|wall street|the street|consensus|(?:their|average|mean|median|consensus|analysts['’]) (?:estimates?|forecasts?|expectations?)|a rehearsal of expectations|(?:LSEG|FactSet|Bloomberg|Refinitiv|Zacks|Visible Alpha)(?:['’]s)? (?:consensus|estimates?|survey|poll))\b[^.;]{0,110}\b(?:had|were|was|expected|estimated|averaged|forecast|anticipated|polled|called|looking|projected|predicted|expectations|stood|gathered|at)\b/iu.test(sentence) ||
    (/\baccording to (?:estimates|analysts|a (?:poll|survey)|LSEG|FactSet|Bloomberg|Refinitiv|consensus)/iu.test(sentence) && /\b(?:settled on|expects?|expected|looking for|forecasts?)\b/iu.test(sentence) && !/\b(?:compared|versus|against|beat|topp|ahead of|above|below|miss)/iu.test(sentence))
}

/** A present view of someone outside the company; its numbers are nobody's results. */
function isOpinion(context: SentenceContext): boolean {
  const sentence = context.text.slice(context.start, context.end)
  const first = /^[^;]*/u.exec(sentence)![0]
  const outsider = cues.outsider.exec(first)
  if (/^\W*(?:it|the company|management) assumes\b/iu.test(sentence)) return true
  if (/^\W*(?:his|her) own (?:model|forecast|projection|estimate)/iu.test(sentence) || /\b(?:his|her) own (?:projection|forecast|model) (?:has|is|shows)\b/iu.test(sentence)) return true
  if (context.opinion && /^\W*(?:it|he|she|they|the (?:firm|broker|bank|analysts?|brokerage)|both|(?:his|her|its) (?:model|estimate|forecast))\b[^.;]{0,40}?\b(?:expects?|sees?|estimates?|thinks?|reckons?|believes?|forecasts?|models?|projects?|values?|takes|mentions|doubts?|wrote|says)\b/iu.test(sentence)) return true
  if (!outsider) return false
  const rest = first.slice(outsider.index + outsider[0].length, outsider.index + outsider[0].length + 60)
  return outsider.index < 70 && /^\s(?:at|from|in|with|who|of|,|\(|believes?|expects?|sees?|estimates?|thinks?|reckons?|forecasts?|predicts?|models?|projects?|has|says?|that)/iu.test(rest) && /\b(?:expects?|sees?|estimates? (?:that|a|the)|thinks?|reckons?|believes?|forecasts? (?:that|a|the)|predicts?|could|might|may|is forecast)\b/iu.test(rest)
}

interface Walk {
  readonly context: SentenceContext
  readonly chunks: readonly Chunk[]
  readonly metrics: readonly MetricMark[]
  readonly drafts: Draft[]
  readonly notes: Map<Amount, Note>
  frame: Frame | null
  lastRole: Role | null
  lastDirection: number
  guide: boolean
  leadBasis: Basis | null
  sticky: Role | null
  lastAmountEnd: number
  readonly sentence: Span
  lastDraft: Draft | null
  subjectSegment: string | null
  sunk: Chunk | null // a number that is none of ours is the subject of this chunk
  readonly reaches: boolean // may compare with figures of the sentences before
  readonly expected: boolean // the whole sentence tells what analysts expected
  readonly opinion: boolean
}

/** "net sales and revenue" is one metric said twice. */
function joinSynonyms(text: string, metrics: readonly MetricMark[]): readonly MetricMark[] {
  const joined: MetricMark[] = []
  for (const mark of metrics) {
    const last = joined.at(-1)
    if (last && last.metric === 'revenue' && mark.metric === 'revenue' && /^ (?:and|or) $/u.test(text.slice(last.end, mark.start))) joined[joined.length - 1] = { ...last, end: mark.end }
    else joined.push(mark)
  }
  return joined
}

function findLeadBasis(text: string, start: number, end: number): Basis | null {
  const lead = text.slice(start, Math.min(end, start + 160))
  const clause = /^[^,]{0,90},/u.exec(lead)?.[0] ?? lead.slice(0, 60)
  if (/\b(?:under|on an?|on the|in|by) (?:US |U\.S\. )?(?:GAAP|IFRS|statutory|reported)\b/iu.test(clause)) return 'reported'
  if (/\b(?:on an? (?:adjusted|non-GAAP|underlying)|on the (?:adjusted|non-GAAP|underlying)) (?:basis|measure|count)/iu.test(clause)) return 'adjusted'
  if (/^(?:(?:And|But) )?(?:Excluding|Stripping out|Strip(?:ped)? (?:of|out)|Adjusted for|Adjusting for|Before (?:special|one-off|exceptional|one-time) (?:items|costs|charges)|Not counting|Leaving out|Without (?:the |one-time |special ))/iu.test(lead)) return 'adjusted'
  return null
}

function note(state: Walk, amount: Amount, outcome: Note['outcome'], rule: string, why: string): void {
  if (!state.notes.has(amount) || outcome === 'taken') state.notes.set(amount, { amount, outcome, rule, why })
}

function readChunk(state: Walk, index: number): void {
  const { context } = state
  const chunk = state.chunks[index]!
  const words = context.text.slice(chunk.start, chunk.end)
  updateGuide(state, chunk, words, index)
  const role = state.opinion ? 'none' : roleOfChunk(state, index)
  const events = [...chunk.metrics.map((metric) => ({ at: metric.start, metric, amount: null })), ...chunk.amounts.map((amount) => ({ at: amount.start, metric: null, amount }))].sort((a, b) => a.at - b.at)
  const opened = new Set<MetricMark>()
  for (const event of events) {
    if (event.metric) {
      if (!opened.has(event.metric)) openFrame(state, event.metric, chunk, role)
      continue
    }
    const amount = event.amount!
    const following = state.metrics.find((metric) => metric.start >= amount.end && metric.start - amount.end < 60)
    if (following && !opened.has(following) && belongsToNext(context.text, amount, following, state.frame)) {
      openFrame(state, following, chunk, role)
      opened.add(following)
    }
    takeAmount(state, amount, chunk, index, role)
    state.lastAmountEnd = amount.end
  }
  if (chunk.amounts.length > 0 && role !== 'none') state.lastRole = role
}

/** "$5 billion in revenue", "Rs 2,180 crore of revenue", "a 6% increase in profit", "a $2.3 billion operating loss". */
function belongsToNext(text: string, amount: Amount, metric: MetricMark, frame: Frame | null): boolean {
  const gap = text.slice(amount.end, metric.start)
  if (metric.metric === null && frame && (frame.metric === 'operating-cash-flow' || frame.metric === 'free-cash-flow')) return false
  if (/^[\s-]+(?:(?:net|adjusted|non-GAAP|GAAP|quarterly|core|underlying|organic|wider|narrower|annual|pretax|first|second|third|fourth|diluted)[\s-]+)*$/iu.test(gap)) return amount.kind !== 'percent' || /organic|growth/iu.test(metric.name) || metric.metric === 'comparable-sales'
  if (/^\s(?:in|of)\s(?:(?!in\b|of\b)[\p{L}&.'’-]+\s){0,5}$/u.test(gap)) {
    if (amount.kind === 'percent') return false
    return metric.metric !== null || true
  }
  if (amount.kind === 'percent' && /^\s(?:(?:year-on-year|year-over-year|yoy|annual|on-year|sharp|slight) )?(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|improvement|advance|surge|slump|dip)\s(?:in|of)\s(?:[\p{L}&.'’-]+\s){0,5}$/iu.test(gap)) return true
  if (amount.kind === 'number' && metric.metric !== null && unitOfMetric(metric.metric) === 'count' && /^\s(?:[\p{L}&.'’-]+\s){0,4}$/u.test(gap) && frame?.metric !== metric.metric) return true
  return false
}

function updateGuide(state: Walk, chunk: Chunk, words: string, index: number): void {
  const { context } = state
  if (state.expected) return
  if (chunk.joiner === 'after' && /\b(?:rose|fell|grew|jumped|climbed|dropped|declined|increased|decreased|surged|posted|reported|reporting|posting|beat|was|were)\b/iu.test(words)) state.guide = false
  if (!state.guide && besideGuidance.test(words)) return
  const after = context.text.slice(chunk.start, chunk.end)
  if (context.sectionGuides && !/\b(?:rose|fell|grew|was|were|came in|reported|posted|increased|decreased|totaled|amounted)\b/iu.test(words)) state.guide = state.guide || index === 0
  const noun = cues.guideNoun.test(words)
  const ours = noun && /\b(?:its|their|our|the company['’]s|management['’]s|full[- ]year|annual|20\d\d|fiscal|quarter|guidance|outlook|sales|revenue|profit|earnings|previous|prior|band)\b/iu.test(words) && !cues.outsider.test(words)
  cues.guideVerb.lastIndex = 0
  const verb = cues.guideVerb.exec(after)
  const spoken = verb !== null && !isOutsider(context.text.slice(context.start, chunk.start + verb.index), context) && !/\b(?:had|than|was|were|as) $/u.test(context.text.slice(Math.max(context.start, chunk.start + verb.index - 6), chunk.start + verb.index))
  if (ours || spoken) state.guide = true
}

/** "at the upper end of its guidance of 580 to 620 million": a result measured against guidance is no guidance. */
const besideGuidance = /\b(?:end of|above|below|within|ahead of|exceed(?:ed|ing)|beat(?:ing)?|in line with|topp(?:ed|ing)|middle of|range of|than|missed) (?:its|the company['’]s|their|our|management['’]s|the) (?:own )?(?:\w+ )?(?:guidance|forecast|guided range|target|range|outlook)\b/iu

/** Whether the speaker of a forward statement is someone outside the company. */
function isOutsider(before: string, context: SentenceContext): boolean {
  if (context.opinion) return true
  const clause = before.slice(Math.max(0, before.lastIndexOf(';') + 1))
  return cues.outsider.test(clause) && !/\b(?:the company|it|management|the group|the board|we)\s+(?:\w+\s){0,2}$/iu.test(clause)
}

/** The words between the last number and a chunk, where no metric of ours stands in them. */
function leadBefore(state: Walk, index: number): string {
  let from = index
  while (from > 0) {
    const previous = state.chunks[from - 1]!
    if (previous.amounts.some((amount) => amount.kind !== 'year' && amount.kind !== 'date') || previous.metrics.some((metric) => metric.metric) || state.chunks[from]!.joiner === 'but' || previous.opener !== null) break
    from--
    if (state.chunks[from]!.joiner === ';') break
  }
  return from === index ? '' : state.context.text.slice(state.chunks[from]!.start, state.chunks[index]!.start)
}

function roleOfChunk(state: Walk, index: number): Role {
  const { context, chunks } = state
  const chunk = chunks[index]!
  const words = context.text.slice(chunk.start, chunk.end)
  const next = chunks[index + 1]
  const aside = next && next.amounts.length === 0 && next.metrics.length === 0 && next.joiner !== ';' && next.joiner !== 'but' && next.joiner !== 'while' ? context.text.slice(next.start, next.end) : ''
  const lead = chunk.joiner === 'and' && chunk.metrics.some((metric) => metric.metric !== null) ? '' : leadBefore(state, index)
  if (!state.guide && besideGuidance.test(words) && !/\b(?:consensus|analyst|street)/iu.test(words)) {
    const place = besideGuidance.exec(words)!
    if (chunk.amounts.every((amount) => amount.start > chunk.start + place.index)) return 'none'
  }
  const expected = cues.consensusWords.test(words)
  const expectedAside = cues.consensusWords.test(aside)
  const ago = cues.yearAgoWords.test(words)
  const earlier = cues.earlierWords.test(words)
  const comparison = chunk.opener !== null
  if (/^(?:in line with|matching|matched)/u.test(chunk.opener ?? '') && /\b(?:consensus|estimates|expectations|forecasts)\b[^,;]{0,20} at $/iu.test(context.text.slice(chunk.start, chunk.amounts[0]?.start ?? chunk.start))) return 'actual'
  const reports = /\b(?:reported|posted|delivered|recorded|generated|came in)\b/iu.test(words)
  if (state.expected && !comparison && !reports) return state.guide && state.drafts.length === 0 && findRecent(state, (draft) => draft.mode === 'guidance' && draft.consensus === null) ? 'guide-consensus' : 'consensus'
  if (state.guide) {
    if (/^\W*(?:at the [^,]{3,24} )?(?:stage )?(?:that|it|this) (?:was|had been)\b/iu.test(words)) return 'earlier-guide'
    if (comparison || earlier || chunk.joiner === '(' ) {
      if (expected && !/\b(?:its|their|the (?:previous|prior|earlier))\b[^.]{0,30}\b(?:forecast|estimate|projection)/iu.test(words) && !(earlier && /\b(?:forecast|guidance|range|target|outlook)\b/iu.test(words) && !/consensus|analyst|street/iu.test(words))) return 'guide-consensus'
      if (comparison || earlier) return expectedAside && !earlier && !/^from/u.test(chunk.opener ?? '') ? 'guide-consensus' : 'earlier-guide'
    }
    if (/\b(?:consensus|analysts?|the Street|Wall Street|investors were)\b/iu.test(words) && !/\bmidpoint\b/iu.test(words.slice(0, 0))) return 'guide-consensus'
    return 'guide'
  }
  if (comparison) {
    if (expected) return 'consensus'
    if (ago || cues.quarterAgoWords.test(words)) return 'prior'
    if (expectedAside) return 'consensus'
    if (cues.yearAgoWords.test(aside)) return 'prior'
    if (/^(?:topp|beat|surpass|exceed|miss|ahead|short|shy|past|trail|lagg|undershot)/u.test(chunk.opener!)) return 'consensus'
    if (/^after/u.test(chunk.opener!)) {
      const first = chunk.amounts[0]
      return first && first.start - chunk.start < 12 && /^\s*(?:in (?:the|Q\d)|a year|last|previous|the year|[.,;)]|$)/iu.test(context.text.slice(first.end, chunk.end)) ? 'prior' : 'none'
    }
    if (/(?:better|worse|higher|lower|more|less|fewer) than$|^than|(?:above|below|under)$/u.test(chunk.opener!)) return chunk.amounts.some((amount) => amount.kind === 'money') ? 'consensus' : 'none'
    return 'prior'
  }
  if (chunk.joiner === 'or' && state.lastRole && chunk.metrics.length === 0) {
    const compared = next?.opener != null && next.amounts.length > 0 && (state.lastRole === 'prior' || state.lastRole === 'consensus')
    return compared && /^(?:up|down|from|compared|versus|vs|against)/u.test(next.opener!) ? 'actual' : state.lastRole
  }
  if (state.sticky) return state.sticky
  if (chunk.joiner === ':' && isEarlierLabel(chunks[index - 1], context)) return 'prior'
  if (/^\W*(?:when |where )?(?:(?:the year before|a year (?:ago|earlier),?) )?(?:it|that|this|they|the (?:figure|number)) had been\b/iu.test(words)) return 'prior'
  if (expected && isExpectation(words)) return 'consensus'
  if (ago && chunk.amounts.length > 0 && isAgoStatement(context.text, chunk)) {
    if (/\b(?:that year['’]s|at the time)\b/iu.test(words)) state.sticky = 'prior'
    return 'prior'
  }
  if (chunk.joiner === 'having' && /^\s*(?:lost|earned|made|posted|reported|recorded)\b/iu.test(words)) return 'prior'
  if (lead && cues.consensusWords.test(lead) && isExpectation(lead) && !/\b(?:its|their|our|full-year|annual)\b[^,;]{0,30}\b(?:forecasts?|estimates?|projections?|expectations)\b/iu.test(lead) && chunk.joiner !== 'but') return 'consensus'
  if (lead && index > 0 && cues.yearAgoWords.test(lead) && isLeadAgo(lead)) return 'prior'
  if (state.lastRole === 'consensus' || state.lastRole === 'prior') {
    if (chunk.joiner === 'and' && chunk.metrics.every((metric) => chunk.amounts.some((amount) => amount.end <= metric.start && belongsToNext(context.text, amount, metric, null)))) return state.lastRole
  }
  return 'actual'
}

/** "analysts had expected $4.84", "the consensus was $3", "$540M expected" - but not "reported better than expected sales of $3". */
function isExpectation(words: string): boolean {
  if (/\bestimated (?:that )?its\b/iu.test(words)) return false
  return !/\b(?:better|stronger|worse|weaker|higher|lower|smaller|larger)[- ]than[- ](?:expected|forecast)/iu.test(words) || /\b(?:consensus|analysts)\b/iu.test(words)
}

/** "(Q1 2025: €75.7 million)", "(2025: €2.14)": a bracket that begins with an earlier period. */
function isEarlierLabel(before: Chunk | undefined, context: SentenceContext): boolean {
  if (!before || before.joiner !== '(') return false
  const words = context.text.slice(before.start, before.end).trim()
  return /^(?:(?:Q[1-4]|H[12]|FY|[1-4]Q|[12]H|9M)[\s-]?'?(?:20)?\d\d|(?:fiscal )?20\d\d|last year|previous year|prior year|year ago|(?:a )?year earlier|prev(?:ious)?\.?)$/iu.test(words)
}

function isLeadAgo(lead: string): boolean {
  return /^\W*(?:a year (?:ago|earlier|before)|one year (?:ago|earlier)|twelve months|in the (?:same|prior|year-ago|year-earlier|previous)|last year|the year before|at the time|the previous year)/iu.test(lead)
}

/** The year-ago words belong to the amount ("$1.3 billion a year before"), not to its growth ("rose 9% from a year earlier to $10 billion"). */
function isAgoStatement(text: string, chunk: Chunk): boolean {
  const words = text.slice(chunk.start, chunk.end)
  const match = cues.yearAgoWords.exec(words)
  if (!match) return false
  const at = chunk.start + match.index
  const before = text.slice(Math.max(chunk.start, at - 22), at)
  if (/\b(?:from|than|over|on|versus|with|to|vs|against) (?:the |a |those of |what it was )?$/iu.test(before)) return false
  if (isLeadAgo(words)) return true
  if (/\bhad (?:reported|posted|earned|been|made|recorded|booked|logged|a )\b/iu.test(words)) return chunk.amounts.length > 0
  const money = chunk.amounts.filter((amount) => amount.kind === 'money' || amount.kind === 'number')
  if (money.length === 0) return false
  if (/^last year['’]s|^year[- ](?:ago|earlier)|^prior[- ]year|^previous[- ]year|^that year/iu.test(match[0])) return true
  const last = money.at(-1)!
  return at >= last.end && at - last.end < 12 && chunk.metrics.length === 0
}

// ------------------------------------------------------------------------------------------------ frames

const adjustedLeft = /\b(?:adjusted|adj\.|non-gaap|non-ifrs|core|underlying|recurring|headline|normali[sz]ed|pro forma)[\s-]+(?:(?:diluted|basic|group|net|consolidated|fully|operating|pre-tax|quarterly|annual|full-year|first-half|half-year|first-quarter|second-quarter|third-quarter|fourth-quarter|earnings|profit|attributable|income|cash|total|company)[\s-]+)*$/iu
const reportedLeft = /\b(?:gaap|ifrs|statutory|reported|diluted|basic)[\s-]+(?:(?:diluted|basic|group|net|consolidated|operating|attributable)[\s-]+)*$/iu
const adjustedRight = /^[^;]{0,70}?(?:\d(?: cents)?(?: (?:a|per) share)? adjusted\b|\b(?:excluding|before|ex|adjusted for|stripping out) (?:[\w-]+[ -]){0,3}(?:items|one-offs)\b|, adjusted\b|\bex-items\b|\bon an? (?:adjusted|non-GAAP|underlying) basis\b|\bon the non-GAAP (?:count|measure)\b|\bon its adjusted measure\b|\(adjusted\)|\(non-GAAP\))/iu
const organicRight = /^[,\s]*(?:,? like[ -]for[ -]like,?|organically)/iu

function basisOf(state: Walk, mark: MetricMark): { readonly basis: Basis; readonly said: boolean } {
  const { text } = state.context
  const inside = mark.basis ?? basisInside(mark.name)
  if (inside) return { basis: inside, said: true }
  const left = text.slice(Math.max(state.sentence[0], mark.start - 60), mark.start)
  if (adjustedLeft.test(left)) return { basis: 'adjusted', said: true }
  if (/\bnon-(?:gaap|ifrs)[\s-]/iu.test(left.slice(-22))) return { basis: 'adjusted', said: true }
  if (reportedLeft.test(left)) return { basis: 'reported', said: true }
  if (mark.metric === 'revenue' && /\b(?:organic|like-for-like)\s$/iu.test(left)) return { basis: 'like-for-like', said: true }
  if (mark.metric === 'revenue' && /\b(?:currency-adjusted|constant-currency)\s$/iu.test(left)) return { basis: 'constant-currency', said: true }
  const nextMetric = state.metrics.find((metric) => metric.start >= mark.end && metric.metric !== null)
  const right = text.slice(mark.end, Math.min(state.sentence[1], nextMetric?.start ?? state.sentence[1], mark.end + 100))
  if (mark.metric === 'revenue' && organicRight.test(right)) return { basis: 'like-for-like', said: true }
  if (adjustedRight.test(right)) return { basis: 'adjusted', said: true }
  if (state.leadBasis && mark.metric !== 'revenue') return { basis: state.leadBasis, said: true }
  if (state.leadBasis === 'adjusted' && mark.metric === 'revenue') return { basis: 'reported', said: false }
  if (state.leadBasis) return { basis: state.leadBasis, said: true }
  return { basis: 'reported', said: false }
}

const families: Readonly<Partial<Record<Metric, string>>> = { 'net-income': 'earnings', eps: 'earnings' }
const familyOf = (metric: Metric): string => families[metric] ?? metric

function isProfit(metric: Metric): boolean {
  return metric === 'ebit' || metric === 'ebita' || metric === 'ebitda' || metric === 'operating-income' || metric === 'free-cash-flow' || metric === 'operating-cash-flow'
}

function openFrame(state: Walk, mark: MetricMark, chunk: Chunk, role: Role): void {
  if (/(?:%|per ?cent|percent) of (?:its |total |net |the company['’]s |group |our )*$/iu.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 34), mark.start))) return
  if (mark.metric === null) {
    if (chunk.amounts.length === 0 && state.frame) return
    if (/\b(?:after|before|excluding|including|net of|despite|ex) (?:\w+ )?$/iu.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 24), mark.start)) && state.frame) return
    state.sunk = chunk
    if (role === 'actual' || role === 'guide' || state.frame === null) state.frame = null
    return
  }
  state.sunk = null
  const current = state.frame
  const comparing = role === 'consensus' || role === 'prior' || role === 'earlier-guide' || role === 'guide-consensus'
  const { basis, said } = basisOf(state, mark)
  const sameFamily = current !== null && (familyOf(current.metric) === familyOf(mark.metric) || (mark.vague && !mark.verb && isProfit(current.metric)))
  // "expected", "estimates" style words: "an earnings estimate of" is no new figure
  const segment = findSegment(state, mark, chunk) ?? (comparing && sameFamily ? current.segment : null)
  if (comparing && sameFamily) {
    state.frame = { ...current, loss: mark.loss, basis: said ? basis : current.basis, basisSaid: said || current.basisSaid, vague: mark.vague, perShare: mark.perShare || (current.perShare && mark.vague), start: mark.start, mark, comparing: true }
    return
  }
  if (comparing && current === null && mark.vague && !said) {
    const recent = findRecent(state, (draft) => familyOf(draft.metric) === familyOf(mark.metric!))
    if (recent) {
      state.frame = { metric: recent.metric, basis: recent.basis, basisSaid: recent.basisSaid, segment: recent.segment, loss: mark.loss, vague: true, perShare: recent.metric === 'eps', start: mark.start, mark, comparing: true, guide: recent.mode === 'guidance', period: recent.period }
      return
    }
  }
  state.frame = { metric: mark.metric, basis, basisSaid: said, segment, loss: mark.loss, vague: mark.vague, perShare: mark.perShare, start: mark.start, mark, guide: state.guide, period: null }
}

function findSegment(state: Walk, mark: MetricMark, chunk: Chunk): string | null {
  const { context } = state
  const floor = Math.max(state.sentence[0], state.lastAmountEnd)
  const names = context.companyNames
  const before = mark.verb ? null : segmentBefore(context.text, floor, mark.start, names)
  if (before) return context.leadSegment && !/\b(?:online|digital)\b/iu.test(before) ? before : context.leadSegment ? `${context.leadSegment} ${before}` : before
  const after = segmentAfter(context.text, mark.end, state.sentence[1], names)
  if (after) return after
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
  if (state.subjectSegment && chunk.joiner === 'and' && /^\s*(?:\w+ed|made|had|lost|saw|won)\b/u.test(context.text.slice(chunk.start, mark.start))) return state.subjectSegment
  return context.leadSegment
}

function findRecent(state: Walk, accepts: (draft: Draft) => boolean): Draft | null {
  const here = [...state.drafts].reverse().find(accepts)
  if (here) return here
  if (!state.reaches) return null
  return [...state.context.recent].reverse().find((draft) => accepts(draft) && (!state.context.isItem || draft.block === state.context.block)) ?? null
}

// ------------------------------------------------------------------------------------------------ amounts

function takeAmount(state: Walk, amount: Amount, chunk: Chunk, index: number, chunkRole: Role): void {
  const { text } = state.context
  const right = text.slice(amount.end, Math.min(state.sentence[1], amount.end + 90))
  const left = text.slice(Math.max(state.sentence[0], amount.start - 60), amount.start)
  let role = chunkRole
  if (state.opinion) return note(state, amount, 'refused', 'opinion', 'a view of someone outside the company')
  if (/^\s(?:a|per|each|every) (?:quarter|year|month|week|day)\b(?! (?:ago|before|earlier|prior|on))/iu.test(right)) return note(state, amount, 'context', 'rate', 'so much in every quarter or year')
  if (role === 'none') return note(state, amount, 'context', 'other-comparison', 'compared with something that is neither expectation nor last year')
  if (amount.kind === 'percent' && chunk.joiner === '(') {
    const beside = bracketPrior(state, amount, chunk)
    if (beside) return settle(state, beside, amount, 'prior', chunk)
  }
  if (amount.kind === 'year' || amount.kind === 'date' || amount.kind === 'time' || amount.kind === 'ordinal' || amount.kind === 'code' || amount.kind === 'multiple') return note(state, amount, 'context', amount.kind, `a ${amount.kind}, not a result`)
  if (amount.midpoint) {
    return note(state, amount, 'context', 'midpoint', 'a midpoint is not a bound')
  }
  if (/^\s(?:of (?:that|which|it|those|(?:net |total )?(?:sales|revenues?)|its|all|total|the (?:total|company|market|book|chips|category))\b)/iu.test(right) && amount.kind === 'percent') return note(state, amount, 'context', 'share-of', 'a share of something')
  if (/^[^,;.]{0,70}\b(?:turned into|gave way to|swung to|became)\b/iu.test(right) && role === 'actual') role = 'prior'
  else if (/\b(?:turned into|gave way to|became|swung to)\b[^,;]*$/iu.test(left) && role === 'prior') role = 'actual'
  if (/\bwould have been (?:\w+ ){0,4}$/iu.test(left) && amount.kind === 'money') return note(state, amount, 'refused', 'hypothetical', 'what would have been is not what was')
  if (amount.kind === 'percent' || amount.kind === 'points' || amount.kind === 'bps') return takePercent(state, amount, role, chunk, index, left, right)
  if (amount.kind === 'money' || amount.kind === 'number') return takeSum(state, amount, role, chunk, index, left, right)
}

function isDifference(left: string, right: string): boolean {
  return /^\s(?:more|less|better|worse|above|below|short|shy|ahead|higher|lower|under|over)\b(?! (?:in|at) )/iu.test(right) || /\b(?:by|(?<!made )up|down) (?:about |around |nearly |almost )?$/iu.test(left) && !/\b(?:to|at)\s*$/iu.test(left) && /\b(?:rose|fell|grew|increased|decreased|declined|improved|(?<!made )up|down|beat|missed|narrowed|widened)\b[^,;]{0,30}$/iu.test(left)
}

function takeSum(state: Walk, amount: Amount, role: Role, chunk: Chunk, index: number, left: string, right: string): void {
  const { context } = state
  const { text } = context
  if (isDifference(left, right)) return note(state, amount, 'context', 'difference', 'the size of a difference')
  if (state.sunk === chunk && amount.start - Math.max(chunk.start, 0) < 400) return note(state, amount, 'context', 'other-measure', 'a number that is none of ours')
  // The same amount in another currency stands in brackets behind it.
  if (chunk.joiner === '(' && amount.kind === 'money' && state.lastDraft?.actual != null && amount.currency !== state.lastDraft.currency && amount.start - state.lastAmountEnd <= 3 && role !== 'consensus') {
    if (state.lastDraft.currency && amount.currency) state.lastDraft.alternatives.push({ actual: amount.value, currency: amount.currency })
    addEvidence(state.lastDraft, state.sentence)
    return note(state, amount, 'taken', 'other-currency', 'the same amount in another currency')
  }
  const remaining = state.frame?.metric === 'revenue' && state.frame.segment ? remainderSegment(context.text, chunk, amount) : null
  if (remaining) state.frame = { ...state.frame!, segment: remaining, start: chunk.start, mark: null }
  const breakdown = /^\W*(?:net )?(?:sales|revenues?) (?:by|split by) [\w ]{3,20}:/iu.test(text.slice(state.sentence[0], state.sentence[0] + 40)) && role === 'actual' ? listedSegment(text, state.lastAmountEnd > state.sentence[0] ? state.lastAmountEnd : chunk.start, amount.start, context.companyNames) : null
  if (breakdown) state.frame = { ...revenueFrame(breakdown, chunk), basis: state.frame?.basis ?? 'reported' }
  else if (role === 'actual' && (state.frame === null || state.frame.start < chunk.start)) adoptSibling(state, amount, chunk)
  const bracket = bracketPrior(state, amount, chunk)
  if (bracket) return settle(state, bracket, { ...amount, value: rescale(amount, bracket) }, 'prior', chunk)
  let frame = state.frame ?? sharePronoun(state, amount, role) ?? ellipticSegment(state, amount, chunk, role, left)
  if (frame && state.frame === null) state.frame = frame
  if (!frame && (role === 'consensus' || role === 'prior' || role === 'earlier-guide' || role === 'guide-consensus')) {
    const recent = findRecent(state, (draft) => fitsUnit(draft, amount))
    if (recent) return settle(state, recent, amount, role, chunk)
  }
  if (!frame) return note(state, amount, 'context', 'no-metric', 'no metric of ours stands with it')
  if (amount.kind === 'number') {
    if (unitOfMetric(frame.metric) !== 'count') return note(state, amount, 'context', 'count', 'a count of something else')
    if (frame.metric === 'deliveries' && !isVehicleCount(context.text, amount, frame, state)) return note(state, amount, 'context', 'count', 'not vehicles')
    if (frame.metric === 'users' && amount.value < 1000 && !amount.scaled) return note(state, amount, 'context', 'count', 'too small for users')
  } else {
    if (unitOfMetric(frame.metric) === 'count' || unitOfMetric(frame.metric) === 'percent') {
      const recent = role === 'actual' ? null : findRecent(state, (draft) => fitsUnit(draft, amount))
      if (recent) return settle(state, recent, amount, role, chunk)
      return note(state, amount, 'context', 'unit-mismatch', `money beside ${frame.metric}`)
    }
    const share = perShareFrame(state, frame, amount)
    if (share !== frame && share.metric === 'eps' && frame.vague) state.frame = share
    frame = share
    if (unitOfMetric(frame.metric) === 'currency' && isSmallMoney(amount)) {
      return note(state, amount, 'refused', 'too-small', 'too small for a whole company and no per-share word')
    }
    if (frame.metric === 'eps' && (amount.scaled || Math.abs(amount.value) >= 100000)) return note(state, amount, 'refused', 'not-per-share', 'too large for a per-share number')
  }
  if (role === 'actual' || role === 'guide') return record(state, frame, amount, role, chunk, index)
  // A comparison: with the figure of this frame, else the nearest of its unit.
  const wanted = frame
  const matches = (draft: Draft): boolean => draft.metric === wanted.metric && draft.segment === wanted.segment && (draft.basis === wanted.basis || !wanted.basisSaid) && fitsUnit(draft, amount)
  const open = (draft: Draft): boolean => matches(draft) && !hasRole(draft, role)
  const named = frame.mark !== null && ((frame.mark.start >= chunk.start && frame.mark.start < chunk.end) || !state.drafts.some((draft) => draft.metric === frame.metric))
  const unclaimed = respectiveTarget(state, amount, role, chunk)
  const target = unclaimed ?? findRecent(state, open) ?? (named ? null : findRecent(state, (draft) => fitsUnit(draft, amount) && !hasRole(draft, role)))
  if (target) return settle(state, target, amount, role, chunk)
  if (named && (role === 'consensus' || role === 'prior')) {
    const pending = newDraft('result', frame.metric, frame.basis, frame.basisSaid, frame.segment, context.block, frame.loss)
    pending.period = null
    pending.currency = currencyOf(amount)
    state.drafts.push(pending)
    return settle(state, pending, amount, role, chunk)
  }
  note(state, amount, 'refused', 'no-target', `a ${role} with no figure to compare`)
}

/** "operating cash flow was A and free cash flow B, as compared to C and D": in the order they came. */
function respectiveTarget(state: Walk, amount: Amount, role: Role, chunk: Chunk): Draft | null {
  if (role !== 'prior' || chunk.metrics.length > 0) return null
  const first = state.chunks.findIndex((other) => other.start === comparisonStart(state, chunk))
  const run = state.chunks.slice(first).findIndex((other, at) => at > 0 && (other.joiner !== 'and' || other.opener !== null || other.metrics.length > 0))
  const comparing = state.chunks.slice(first, run < 0 ? undefined : first + run).flatMap((other) => other.amounts).filter((other) => other.kind === amount.kind && !!other.per === !!amount.per)
  const open = state.drafts.filter((draft) => draft.actual !== null && fitsUnit(draft, amount))
  if (comparing.length < 2 || open.length !== comparing.length) return null
  return open[comparing.indexOf(amount)] ?? null
}

function comparisonStart(state: Walk, chunk: Chunk): number {
  const index = state.chunks.indexOf(chunk)
  for (let at = index; at >= 0; at--) if (state.chunks[at]!.opener !== null) return state.chunks[at]!.start
  return chunk.start
}

function hasRole(draft: Draft, role: Role): boolean {
  if (role === 'consensus' || role === 'guide-consensus') return draft.consensus !== null
  if (role === 'prior') return draft.prior !== null
  if (role === 'earlier-guide') return draft.earlierLow !== null || draft.earlierHigh !== null
  return false
}

function fitsUnit(draft: Draft, amount: Amount): boolean {
  if (draft.mode === 'result' && draft.actual === null && draft.consensus === null && draft.prior === null) return false
  if (draft.unit === 'count') return amount.kind === 'number'
  if (draft.unit === 'percent') return amount.kind === 'percent'
  if (amount.kind !== 'money') return false
  if (draft.unit === 'per-share') return !amount.scaled && (amount.per !== null || Math.abs(amount.value) < 100000)
  return amount.scaled || (Math.abs(amount.value) >= 1000 && amount.per === null)
}

function isSmallMoney(amount: Amount): boolean {
  return !amount.scaled && Math.abs(amount.value) < 10000
}

function perShareFrame(state: Walk, frame: Frame, amount: Amount): Frame {
  const small = isSmallMoney(amount) && Math.abs(amount.value) < 10000
  if (frame.metric === 'eps' && amount.per === null && amount.scaled) return { ...frame, metric: 'net-income', perShare: false }
  if (frame.metric !== 'net-income') return frame
  if (amount.per !== null || frame.perShare || amount.minor || (small && (frame.vague || state.drafts.some((draft) => draft.metric === 'net-income' && draft.actual !== null)))) return { ...frame, metric: 'eps' }
  return frame
}

function isVehicleCount(text: string, amount: Amount, frame: Frame, state: Walk): boolean {
  const after = text.slice(amount.end, amount.end + 40)
  if (/^\s(?:[\p{L}-]+\s){0,3}(?:vehicles|cars|trucks|jets|planes|airplanes|aircraft|units|electric vehicles|EVs|motorcycles|motorbikes|engines|tractors|buses|machines)\b/iu.test(after)) return true
  if (/^(?:deliveries|vehicle deliveries)/iu.test(frame.mark?.name ?? '')) return true
  return state.drafts.some((draft) => draft.metric === 'deliveries') && amount.start > (frame.mark?.end ?? 0)
}

/** "Defense, Space & Security: $7.1 billion, up 3%", "Sales Cloud added 8% to $2.33 billion": revenue of a segment, said of another just before. */
function ellipticSegment(state: Walk, amount: Amount, chunk: Chunk, role: Role, left: string): Frame | null {
  const { context } = state
  if (role !== 'actual' || !(amount.kind === 'money' && amount.scaled)) return null
  const sells = /\b(?:brought in|brings in|took in|takes in|turned over|generated)\b/iu.test(left)
  if (!context.previousRevenueSegment && !state.drafts.some((draft) => draft.metric === 'revenue' && draft.segment) && !(sells && context.recent.some((draft) => draft.metric === 'revenue'))) return null
  const clauseStart = chunk.start
  const colon = /^\s*([\p{Lu}\d][\p{L}\p{N}&,.’'\s-]{1,60}):\s*$/u.exec(context.text.slice(state.sentence[0], amount.start))
  const name = colon ? colon[1]!.trim() : segmentAsSubject(context.text, clauseStart, amount.start, context.companyNames)
  if (!name || !left) return null
  state.subjectSegment = name
  return { metric: 'revenue', basis: 'reported', basisSaid: false, segment: name, loss: false, vague: false, perShare: false, start: chunk.start, mark: null, guide: false, period: null }
}

/** "and software and services the remaining $430 million": another segment of the same revenue. */
function remainderSegment(text: string, chunk: Chunk, amount: Amount): string | null {
  const from = Math.max(chunk.start - 60, 0)
  const match = /\band ([\p{L}&][\p{L}& -]{2,40}?) (?:the (?:remaining|other|rest,?|balance,?)|contributed|added|brought in) $/u.exec(text.slice(from, amount.start))
  return match ? match[1]! : null
}

/** "SEK 14,310 million (13,655)": the Nordic and German way to set last year's number beside this year's. */
function bracketPrior(state: Walk, amount: Amount, chunk: Chunk): Draft | null {
  const draft = state.lastDraft
  if (chunk.joiner !== '(' || !draft || draft.actual === null || draft.prior !== null || draft.mode !== 'result') return null
  if (state.context.text.slice(chunk.start, amount.start).trim() !== '' || state.context.text.slice(amount.end, chunk.end).trim() !== '' || state.context.text[chunk.end] !== ')') return null
  if (amount.start - state.lastAmountEnd > 3) return null
  if (draft.unit === 'percent' ? amount.kind !== 'percent' && amount.kind !== 'number' : amount.kind !== 'number' && !(amount.kind === 'money' && amount.currency === draft.currency)) return null
  const ratio = Math.abs(rescale(amount, draft) / draft.actual)
  return ratio > 0.2 && ratio < 5 ? draft : null
}

function rescale(amount: Amount, draft: Draft): number {
  if (draft.unit !== 'currency' || amount.kind !== 'number' || amount.scaled) return amount.value
  const factor = [1e9, 1e6, 1e3].find((size) => Math.abs(draft.actual!) / size >= 0.05 * Math.abs(amount.value) && Math.abs(draft.actual!) / size <= 20 * Math.abs(amount.value)) ?? 1
  return roundNumber(amount.value * factor)
}

function revenueFrame(segment: string, chunk: Chunk): Frame {
  return { metric: 'revenue', basis: 'reported', basisSaid: false, segment, loss: false, vague: false, perShare: false, start: chunk.start, mark: null, guide: false, period: null }
}

/** A metric carried over to another segment: in this sentence, or from the sentence before where this one names no metric. */
function adoptSibling(state: Walk, amount: Amount, chunk: Chunk): void {
  const { context } = state
  const inSentence = state.lastAmountEnd > state.sentence[0]
  const from = inSentence ? state.lastAmountEnd : state.sentence[0]
  const carried = state.frame ?? (inSentence ? null : frameOfBefore(state))
  if (!carried || carried.loss || !['revenue', 'comparable-sales', 'net-income', 'operating-income', 'ebit', 'ebitda'].includes(carried.metric)) return
  const gapStart = inSentence ? from : from - 1
  if (state.metrics.some((metric) => metric.start >= from && metric.start < amount.start)) return
  const lead = inSentence ? context.text.slice(from, amount.start) : ` ${context.text.slice(from, amount.start)}`
  const name = siblingSegment(lead, 0, lead.length, context.companyNames)
  void gapStart
  if (name) state.frame = { ...carried, segment: name, start: chunk.start, mark: null }
}

function frameOfBefore(state: Walk): Frame | null {
  const last = state.context.firstOfBlock ? null : state.context.recent.at(-1)
  if (!last || last.mode !== 'result') return null
  return { metric: last.metric, basis: last.basis, basisSaid: last.basisSaid, segment: last.segment, loss: false, vague: false, perShare: false, start: state.sentence[0], mark: null, guide: false, period: null }
}

/** "That is 13 cents a share": the loss or profit of the sentence before, per share. */
function sharePronoun(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || amount.per === null || !/^\W*(?:that|this|it|which)(?:['’]s| (?:is|was|works out|amounts|equals|makes|translates|came))\b/iu.test(state.context.text.slice(state.sentence[0], amount.start))) return null
  const last = [...state.context.recent].reverse().find((draft) => draft.metric === 'net-income' && draft.actual !== null)
  return last ? { metric: 'eps', basis: last.basis, basisSaid: last.basisSaid, segment: last.segment, loss: (last.actual ?? 0) < 0, vague: false, perShare: true, start: amount.start, mark: null, guide: false, period: null } : null
}

function currencyOf(amount: Amount): string | null {
  return amount.kind === 'money' ? amount.currency : null
}

function periodFor(state: Walk, amount: Amount, guide: boolean): Period | null {
  const { context } = state
  const index = state.chunks.findIndex((chunk) => chunk.start <= amount.start && amount.start < chunk.end)
  const usable = (mark: PeriodMark): boolean => {
    const chunk = state.chunks.find((other) => other.start <= mark.start && mark.start < other.end)
    if (!chunk) return true
    if (chunk.opener !== null && chunk.amounts.length > 0) return false
    const ago = cues.yearAgoWords.exec(context.text.slice(chunk.start, chunk.end))
    if (ago && mark.start >= chunk.start + ago.index - 16) return false
    const words = context.text.slice(chunk.start, Math.min(context.end, mark.end + 24))
    if (/\b(?:last|previous|prior|preceding) (?:year|fiscal|financial)?/iu.test(context.text.slice(mark.end, mark.end + 24)) || /\b(?:last|previous|prior)\s(?:year['’]s\s)?$/iu.test(context.text.slice(Math.max(context.start, mark.start - 14), mark.start))) return false
    if (chunk.opener !== null && /^from|^than|^compared|^against|^versus|^after/u.test(chunk.opener) && words.length < 80) return false
    return true
  }
  const marks = [...context.periods, ...(guide ? bareYears(state) : [])].filter(usable).sort((a, b) => a.start - b.start)
  if (marks.length === 0) return null
  for (let at = index; at >= 0; at--) {
    const chunk = state.chunks[at]!
    const own = marks.filter((mark) => mark.start >= chunk.start && mark.start < chunk.end)
    const best = at === index ? (own.filter((mark) => mark.start < amount.start).at(-1) ?? own[0]) : own.at(-1)
    if (best) return best.period
  }
  const next = state.chunks[index + 1]
  if (next) {
    const own = marks.find((mark) => mark.start >= next.start && mark.start < next.end)
    if (own && next.metrics.length === 0) return own.period
  }
  const only = marks.length === 1 && !guide ? marks[0]! : null
  const home = only ? state.chunks.find((chunk) => chunk.start <= only.start && only.start < chunk.end) : null
  return only && home && !home.metrics.some((metric) => metric.metric) && !cues.guideNoun.test(context.text.slice(home.start, home.end)) ? only.period : null
}

/** A paragraph that spoke of a period goes on about it; what stands at a date (backlog, members) does not. */
function carriedPeriod(state: Walk, metric: Metric): Period | null {
  return metric === 'backlog' || metric === 'users' ? null : state.context.paragraphPeriod
}

/** "its 2026 revenue forecast", "For 2026 it keeps to": a year alone is a period where the sentence looks ahead. */
function bareYears(state: Walk): readonly PeriodMark[] {
  return state.context.amounts
    .filter((amount) => amount.kind === 'year' && !state.context.periods.some((mark) => mark.start <= amount.start && amount.end <= mark.end))
    .filter((amount) => !/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2}),? $/u.test(state.context.text.slice(Math.max(0, amount.start - 12), amount.start)))
    .map((amount) => ({ start: amount.start, end: amount.end, period: { kind: 'year', number: null, fiscal: false, year: amount.value, text: state.context.text.slice(amount.start, amount.end) } }))
}

function record(state: Walk, frame: Frame, amount: Amount, role: Role, chunk: Chunk, index: number): void {
  const guiding = role === 'guide' || (amount.ranged && role === 'actual' && amount.kind !== 'percent')
  if (guiding) return recordGuidance(state, frame, amount, chunk)
  if (amount.ranged) return note(state, amount, 'refused', 'range-as-result', 'a result is one number, not a range')
  const value = signOf(state, frame, amount)
  const existing = state.drafts.find((draft) => draft.mode === 'result' && draft.metric === frame.metric && draft.basis === frame.basis && draft.segment === frame.segment)
  if (existing && existing.actual !== null) {
    if (existing.actual === value) return note(state, amount, 'taken', 'said-twice', 'the same figure again')
    return note(state, amount, 'refused', 'second-number', 'the figure already has a number in this sentence')
  }
  const draft = existing ?? newDraft('result', frame.metric, frame.basis, frame.basisSaid, frame.segment, state.context.block, frame.loss)
  draft.actual = value
  draft.currency = currencyOf(amount)
  draft.per = frame.metric === 'eps' ? (amount.per ?? 'share') : null
  draft.period = periodFor(state, amount, false) ?? carriedPeriod(state, draft.metric)
  draft.verdict ??= verdictWords(state, frame, amount)
  addEvidence(draft, state.sentence)
  if (!existing) state.drafts.push(draft)
  state.lastDraft = draft
  void index
  note(state, amount, 'taken', `actual-${frame.metric}`, `${frame.basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}`)
}

function verdictWords(state: Walk, frame: Frame, amount: Amount): Draft['verdict'] {
  const after = state.context.text.slice(frame.start, Math.min(state.sentence[1], amount.end + 90))
  const stop = /[;]/u.exec(after)?.index ?? after.length
  const clause = after.slice(0, stop)
  if (/\b(?:in line with|matched|matching|in-line with|met|just as expected|bang in line|as expected|as analysts (?:had )?expected)\b/iu.test(clause)) return /\b(?:estimates?|expectations?|consensus|forecasts?|expected)\b/iu.test(clause) ? 'inline' : null
  return null
}

function signOf(state: Walk, frame: Frame, amount: Amount): number {
  if (amount.signed && amount.value < 0) return amount.value
  const left = state.context.text.slice(Math.max(state.sentence[0], amount.start - 24), amount.start)
  if (/\b(?:negative|minus|loss of|deficit of|loss was|outflow of|burn of) (?:about |around |a )?$/iu.test(left)) return -Math.abs(amount.value)
  return frame.loss ? -Math.abs(amount.value) : amount.value
}

function recordGuidance(state: Walk, frame: Frame, amount: Amount, chunk: Chunk): void {
  const { context } = state
  const period = periodFor(state, amount, true) ?? context.lastGuidePeriod
  const existing = state.drafts.find((draft) => draft.mode === 'guidance' && draft.metric === frame.metric && draft.basis === frame.basis && draft.segment === frame.segment && draft.unit === unitOfAmount(frame, amount))
  state.guide = true
  if (existing) {
    if (existing.low === amount.low && existing.high === amount.high) return note(state, amount, 'taken', 'said-twice', 'the same guidance again')
    if (!period || !existing.period || period === existing.period) return note(state, amount, 'refused', 'second-number', 'the guidance already has a number in this sentence')
  }
  const footing = unitOfMetric(frame.metric) === 'currency' ? secondBasis(context.text.slice(Math.max(frame.start, state.lastAmountEnd), Math.min(state.sentence[1], amount.end + 40))) : null
  const draft = newDraft('guidance', frame.metric, footing ?? frame.basis, frame.basisSaid, frame.segment, context.block, frame.loss)
  const left = context.text.slice(Math.max(state.sentence[0], amount.start - 40), amount.start)
  const loss = (frame.loss || /\bloss(?:es)? (?:of|between|in the range of)(?: (?:about|around|between|up to))*\s$/iu.test(left)) && !(amount.signed && amount.value < 0)
  const bounds = [amount.low, amount.high].map((bound) => (bound === null ? null : loss ? -Math.abs(bound) : bound))
  const [low, high] = bounds[0] !== null && bounds[1] !== null ? [Math.min(bounds[0]!, bounds[1]!), Math.max(bounds[0]!, bounds[1]!)] : loss ? [bounds[1]!, bounds[0]!] : [bounds[0]!, bounds[1]!]
  draft.low = low ?? null
  draft.high = high ?? null
  draft.unit = unitOfAmount(frame, amount)
  draft.currency = currencyOf(amount)
  draft.per = frame.metric === 'eps' && draft.unit === 'per-share' ? (amount.per ?? 'share') : null
  draft.period = period
  draft.action = actionWords(state, amount, chunk)
  addEvidence(draft, state.sentence)
  state.drafts.push(draft)
  state.lastDraft = draft
  note(state, amount, 'taken', `guidance-${frame.metric}`, `${frame.basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}, expected`)
}

function unitOfAmount(frame: Frame, amount: Amount): Draft['unit'] {
  return amount.kind === 'percent' ? 'percent' : unitOfMetric(frame.metric)
}

function actionWords(state: Walk, amount: Amount, chunk: Chunk): Draft['action'] {
  const sentence = state.context.text.slice(state.sentence[0], state.sentence[1])
  const clause = clauseAround(sentence, amount.start - state.sentence[0])
  void chunk
  for (const words of [clause, sentence]) {
    if (cues.reaffirmedWords.test(words)) return 'reaffirmed'
    if (cues.raisedWords.test(words)) return 'raised'
    if (cues.loweredWords.test(words)) return 'lowered'
    if (words === clause && clause.length > 60) return null
  }
  return null
}

function clauseAround(sentence: string, at: number): string {
  const breaks = /;|, (?:and|but|while) |\band (?=reaffirm|raised|lifted|cut|lowered|maintain|kept|it (?:raised|cut|kept))/giu
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
function settle(state: Walk, target: Draft, amount: Amount, role: Role, chunk: Chunk): void {
  const { context } = state
  const left = context.text.slice(Math.max(chunk.start, amount.start - 40), amount.start)
  const ownSign = amount.signed && amount.value < 0 ? amount.value : lossNear(left, target, state, chunk, amount) ? -Math.abs(amount.value) : amount.value
  if (role === 'consensus' || role === 'guide-consensus') {
    if (hasRole(target, role)) return note(state, amount, 'refused', 'second-consensus', 'the figure already has a consensus')
    if (amount.ranged) return note(state, amount, 'refused', 'range-as-consensus', 'a consensus is one number')
    target.consensus = ownSign
  } else if (role === 'prior') {
    if (target.prior !== null) return note(state, amount, 'refused', 'second-prior', 'the figure already has a year-ago number')
    if (amount.ranged) return note(state, amount, 'refused', 'range-as-prior', 'a result is one number')
    if (cues.quarterAgoWords.test(context.text.slice(chunk.start, chunk.end))) return note(state, amount, 'context', 'quarter-ago', 'the quarter before, not the year before')
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

// ------------------------------------------------------------------------------------------------ percentages

const moreAfter = /^\s?(?:(?:year[- ](?:on|over)[- ]year|on the year|y\/y|yoy|organic|organically|net|currency-adjusted|on an organic basis|in constant currency)[\s,]+)*(?:\w+\s)?(higher|more|increase|rise|gain|growth|jump|better|up|improvement|advance|surge|expansion|climb|uptick|above|ahead|stronger|firmer)\b/iu
const lessAfter = /^\s?(?:(?:year[- ](?:on|over)[- ]year|on the year|y\/y|yoy|net)[\s,]+)*(?:\w+\s)?(lower|less|fewer|decline|decrease|drop|fall|down|worse|reduction|dip|slide|contraction|slump|below|short|weaker|softer|plunge|tumble)\b/iu

/** +1, -1 or 0 where no word says which way a number moved. */
export function directionOf(text: string, floor: number, amount: Amount, ceiling: number): number {
  if (amount.signed) return amount.value < 0 ? -1 : 1
  const right = text.slice(amount.end, Math.min(ceiling, amount.end + 40))
  const left = text.slice(Math.max(floor, amount.start - 90), amount.start)
  const near = lastDirection(left)
  const adjacent = near !== null && left.length - near.end <= 12
  if (!adjacent) {
    if (moreAfter.test(right)) return 1
    if (lessAfter.test(right)) return -1
  }
  if (near) return near.direction
  if (moreAfter.test(right)) return 1
  if (lessAfter.test(right)) return -1
  return 0
}

function lastDirection(left: string): { readonly direction: number; readonly end: number } | null {
  let best: { direction: number; end: number; length: number } | null = null
  for (const [pattern, direction] of [[cues.upWords, 1], [cues.downWords, -1]] as const) {
    for (const match of left.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!best || end > best.end || (end === best.end && match[0].length > best.length)) best = { direction, end, length: match[0].length }
    }
  }
  return best
}

function takePercent(state: Walk, amount: Amount, role: Role, chunk: Chunk, index: number, left: string, right: string): void {
  const { context } = state
  if (role === 'actual' && (state.frame === null || state.frame.start < chunk.start)) adoptSibling(state, amount, chunk)
  const frame = state.frame ?? ellipticPercent(state, amount, chunk, role)
  if (!frame) {
    const recent = role === 'consensus' || role === 'earlier-guide' || role === 'prior' || role === 'guide-consensus' ? findRecent(state, (draft) => draft.unit === 'percent' && !hasRole(draft, role)) : null
    if (recent && amount.kind === 'percent') return settlePercent(state, recent, amount, role, chunk)
    return note(state, amount, 'context', 'no-metric', 'a percentage of something else')
  }
  const margin = frame.metric === 'gross-margin' || frame.metric === 'operating-margin'
  if (amount.kind === 'points' || amount.kind === 'bps') {
    if (!margin) return note(state, amount, 'context', 'points', 'points of something else')
    return recordChange(state, frame, amount, chunk, index, left, right)
  }
  if (margin || frame.metric === 'comparable-sales') {
    if (role === 'guide') {
      const sign = frame.metric === 'comparable-sales' ? directionOf(context.text, Math.max(frame.start, state.lastAmountEnd), amount, chunk.end) : 1
      return recordGuidance(state, frame, sign < 0 ? negate(amount) : amount, chunk)
    }
    if (role === 'actual') {
      if (amount.ranged) return amount.low === 0 || frame.metric === 'comparable-sales' ? recordGuidance(state, frame, amount, chunk) : note(state, amount, 'refused', 'range-as-result', 'a result is one number')
      if (margin && /\b(?:rose|fell|up|down|increased|decreased|improved|declined|grew) (?:by )?$/iu.test(left)) return note(state, amount, 'refused', 'margin-moved-percent', 'a margin that moves by percent is doubtful')
      const sign = frame.metric === 'comparable-sales' ? directionOf(context.text, Math.max(frame.start, Math.min(state.lastAmountEnd, amount.start)), amount, Math.min(chunk.end + 1, state.sentence[1])) : 1
      const value = sign < 0 ? -Math.abs(amount.value) : amount.value
      const existing = state.drafts.find((draft) => draft.mode === 'result' && draft.metric === frame.metric && draft.segment === frame.segment && draft.basis === frame.basis && draft.actual !== null)
      if (existing) return note(state, amount, existing.actual === value ? 'taken' : 'refused', 'second-number', 'the figure already has a number in this sentence')
      return record(state, { ...frame, loss: false }, { ...amount, value, signed: value < 0, low: value, high: value }, 'actual', chunk, index)
    }
    const target = findRecent(state, (draft) => draft.metric === frame.metric && (frame.mark === null || frame.mark.start < chunk.start || draft.segment === frame.segment) && !hasRole(draft, role)) ?? findRecent(state, (draft) => draft.unit === 'percent' && !hasRole(draft, role))
    if (target) return settlePercent(state, target, amount, role, chunk)
    return note(state, amount, 'refused', 'no-target', `a ${role} with no figure to compare`)
  }
  if (role === 'guide' || role === 'earlier-guide') {
    const target = role === 'earlier-guide' ? findRecent(state, (draft) => draft.mode === 'guidance' && draft.unit === 'percent' && draft.earlierLow === null) : null
    if (target) return settlePercent(state, target, amount, role, chunk)
    if (role === 'guide' && (/\b(?:growth|grow|increase|rise|decline|fall|drop|decrease|up|down|higher|lower|climb|expand)\b/iu.test(context.text.slice(Math.max(state.sentence[0], frame.start - 50), amount.end + 24)))) {
      const sign = directionOf(context.text, Math.max(state.sentence[0], frame.start - 30), amount, chunk.end)
      const exists = state.drafts.some((draft) => draft.mode === 'guidance' && draft.metric === frame.metric && draft.low !== null)
      if (exists && chunk.joiner !== 'and') return note(state, amount, 'context', 'growth-of-guidance', 'the growth that guidance implies')
      const basis = secondBasis(context.text.slice(chunk.start, Math.min(state.sentence[1], amount.end + 40)))
      return recordGuidance(state, basis ? { ...frame, basis } : frame, sign < 0 ? negate(amount) : amount, chunk)
    }
    return note(state, amount, 'context', 'guide-percent', 'a percentage beside guidance')
  }
  if (role === 'consensus' && /^\s(?:more|less|higher|lower|above|below|up|better) (?:than )?(?:last year|a year|the (?:same|prior|previous|year))/iu.test(right)) return recordChange(state, frame, amount, chunk, index, left, right)
  if (role === 'consensus') return note(state, amount, 'context', 'against-consensus', 'how far from the consensus')
  const next = state.chunks[index + 1]
  if (next?.opener && next.joiner === '' && /(?:above|below|ahead|short|shy|better|worse|higher|lower|more|less)/u.test(next.opener) && chunk.amounts.at(-1) === amount && cues.consensusWords.test(context.text.slice(next.start, next.end))) return note(state, amount, 'context', 'against-consensus', 'how far from the consensus')
  if (amount.ranged) return note(state, amount, 'refused', 'range-as-change', 'a change is one number')
  recordChange(state, frame, amount, chunk, index, left, right)
}

function negate(amount: Amount): Amount {
  if (amount.signed) return amount
  const [low, high] = [amount.high === null ? null : -Math.abs(amount.high), amount.low === null ? null : -Math.abs(amount.low)]
  return { ...amount, value: -Math.abs(amount.value), low, high, signed: true }
}

function settlePercent(state: Walk, target: Draft, amount: Amount, role: Role, chunk: Chunk): void {
  if (target.metric === 'comparable-sales' || target.mode === 'guidance') {
    const around = state.context.text.slice(chunk.start, Math.min(chunk.end, amount.end + 30))
    if (!amount.signed && cues.declineNouns.test(around) && !cues.growthNouns.test(around)) return settle(state, target, negate(amount), role, chunk)
  }
  settle(state, target, amount, role, chunk)
}

function ellipticPercent(state: Walk, amount: Amount, chunk: Chunk, role: Role): Frame | null {
  const { context } = state
  if (role !== 'actual' || amount.kind !== 'percent') return null
  if (!context.previousRevenueSegment && !state.drafts.some((draft) => draft.metric === 'revenue' && draft.segment)) return null
  const name = segmentAsSubject(context.text, chunk.start, amount.start, context.companyNames)
  if (!name || !/^[^,;]{0,12}\bto (?:[$€£¥₹]|[A-Z]{2,3}\s?\d|Rs|\d)/u.test(context.text.slice(amount.end, amount.end + 20))) return null
  state.frame = { metric: 'revenue', basis: 'reported', basisSaid: false, segment: name, loss: false, vague: false, perShare: false, start: chunk.start, mark: null, guide: false, period: null }
  return state.frame
}

/** A growth rate that is said again on another footing: "or 11% at constant currencies", "by 6.5 per cent on an organic basis". */
export function secondBasis(words: string): Basis | null {
  if (/\b(?:constant (?:currenc(?:y|ies)|exchange rates|euros|dollars|FX)|local currenc(?:y|ies)|currency[- ](?:adjusted|neutral)|adjusted for (?:currency|exchange)|CER|ex-FX|excluding (?:currency|foreign exchange|exchange[- ]rate)[^,;]{0,20}|at constant)\b/iu.test(words)) return 'constant-currency'
  if (/\b(?:organic(?:ally)?|like[ -]for[ -]like|excluding (?:divest|acqui|disposal)[^,;]{0,30}|comparable basis)\b/iu.test(words)) return 'like-for-like'
  return null
}

function recordChange(state: Walk, frame: Frame, amount: Amount, chunk: Chunk, index: number, left: string, right: string): void {
  const { context } = state
  const floor = Math.max(state.sentence[0], state.lastAmountEnd > frame.start ? Math.min(state.lastAmountEnd, amount.start) : Math.min(frame.start, chunk.start))
  let direction = directionOf(context.text, floor, amount, state.sentence[1])
  if (direction === 0 && /\b(?:growth|growing)\b/iu.test(context.text.slice(Math.max(state.sentence[0], frame.start - 10), amount.start))) direction = 1
  if (direction === 0 && /\b(?:by|or|and)\s*$/iu.test(left.trimEnd() + ' ') && state.lastDirection !== 0) direction = state.lastDirection
  if (direction === 0 && chunk.joiner === 'or' && state.lastDirection !== 0) direction = state.lastDirection
  if (direction === 0 && state.lastDirection !== 0 && (secondBasis(right) || secondBasis(context.text.slice(Math.max(chunk.start, state.lastAmountEnd), amount.start)))) direction = state.lastDirection
  if (direction === 0) return note(state, amount, 'refused', 'no-direction', 'no word says whether it rose or fell')
  if (frame.loss) return note(state, amount, 'refused', 'loss-changed', 'the growth of a loss can be read two ways')
  const value = roundNumber(direction * Math.abs(amount.value))
  const nextAmount = context.amounts.find((other) => other.start > amount.start)
  const behind = context.text.slice(amount.end, Math.min(state.sentence[1], nextAmount?.start ?? state.sentence[1], amount.end + 44)).split(/[,;]\s/u)[0]!
  const footing = secondBasis(context.text.slice(Math.max(chunk.start, state.lastAmountEnd), amount.start)) ?? secondBasis(behind)
  const target = state.drafts.find((draft) => draft.mode === 'result' && draft.metric === frame.metric && draft.segment === frame.segment && draft.basis === frame.basis)
  const period = cues.quarterAgoWords.test(context.text.slice(chunk.start, Math.min(state.sentence[1], amount.end + 60))) ? 'qoq' : 'yoy'
  const kind = amount.kind === 'points' ? 'points' : amount.kind === 'bps' ? 'bps' : 'percent'
  state.lastDirection = direction
  const basis = footing && unitOfMetric(frame.metric) === 'currency' ? footing : frame.basis
  const draft = basis === frame.basis ? (target ?? startDraft(state, frame, basis)) : (state.drafts.find((other) => other.metric === frame.metric && other.segment === frame.segment && other.basis === basis) ?? startDraft(state, frame, basis))
  if (draft.change !== null) return note(state, amount, draft.change.value === value ? 'taken' : 'refused', 'second-change', 'the figure already has a change')
  draft.change = { value, kind, period }
  draft.period ??= periodFor(state, amount, false) ?? carriedPeriod(state, draft.metric)
  addEvidence(draft, state.sentence)
  state.lastDraft = draft
  note(state, amount, 'taken', `change-${kind}`, `change of ${basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}`)
}

function startDraft(state: Walk, frame: Frame, basis: Basis): Draft {
  const draft = newDraft('result', frame.metric, basis, frame.basisSaid || basis !== frame.basis, frame.segment, state.context.block, frame.loss)
  state.drafts.push(draft)
  return draft
}
