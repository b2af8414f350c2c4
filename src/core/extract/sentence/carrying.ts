// Frames carried over where a sentence names no metric: sibling segments, pronouns, elliptic lists.
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount, MetricMark } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { segmentAsSubject } from '../businesses/segments.ts'
import { siblingSegment } from '../businesses/siblings.ts'

/** A business named where no metric is: what is told of it is its revenue. */
function frameOfSegment(segment: string, start: number): Frame {
  return { metric: 'revenue', basis: 'reported', basisSaid: false, segment, loss: false, vague: false, perShare: false, start, mark: null }
}

/** Where the clause begins that holds a number: after the last number, or with the sentence. */
function clauseStart(state: Walk): number {
  if (state.lastAmountEnd <= state.sentence[0]) return state.sentence[0]
  return (
    state.lastAmountEnd +
    (/^[,;]?\s?(?:(?:and|while|but) )?/u.exec(state.context.text.slice(state.lastAmountEnd, state.lastAmountEnd + 12))?.[0].length ?? 0)
  )
}

/** "Capital expenditures dropped 24%": a measure that is none of ours is no business. */
function isOtherMeasure(state: Walk, amount: Amount): boolean {
  const from = clauseStart(state)
  return state.metrics.some((mark) => mark.metric === null && mark.start >= from && mark.end <= amount.start)
}

/** "Defense, Space & Security: $7.1 billion, up 3%", "Sales Cloud added 8% to $2.33 billion": revenue of a segment, said of another just before. */
export function ellipticSegment(state: Walk, amount: Amount, chunk: Chunk, role: Role, left: string): Frame | null {
  const { context } = state
  if (role !== 'actual' || !(amount.kind === 'money' && amount.scaled) || isOtherMeasure(state, amount)) return null
  const colon = /^\s*([\p{Lu}\d][\p{L}\p{N}&,.’'\s-]{1,60}):\s*$/u.exec(context.text.slice(state.sentence[0], amount.start))
  const broken = colon !== null && (isBreakdownLine(state, colon[1]!, amount) || (context.sectionParts && !notBreakdown.test(colon[1]!) && !/\b(?:total|group)\b/iu.test(colon[1]!)))
  const sells = /\b(?:brought in|brings in|took in|takes in|turned over|generated|contributed|chipped in|kicked in|pulled in|accounted for|made up)\b/iu.test(left)
  // "The data center business generated $2.6 billion": a unit that generates money makes sales of it.
  const unit = /(?:^|[.;] )The [\p{L}&][\p{L}& -]{1,40} (?:business|division|segment|unit|arm)(?:, (?:which|whose|its|the) [^,;$€£%]{3,80},)? (?:generated|brought in|took in|turned over) (?:about |around |nearly |some |a record )?$/u.test(context.text.slice(Math.max(state.sentence[0], amount.start - 190), amount.start))
  // "Care Chemicals, the largest unit, contributed 511 million francs", "Value-added services, which include games, accounted for"
  const explained = explainedUnit.exec(context.text.slice(state.sentence[0], amount.start))
  if (explained && (explained[2] !== undefined || context.recent.some((draft) => draft.metric === 'revenue')) && !context.companyNames.includes(explained[1]!)) {
    state.subjectSegment = explained[1]!
    return frameOfSegment(explained[1]!, chunk.start)
  }
  if (
    !unit &&
    !context.previousRevenueSegment &&
    !state.drafts.some((draft) => draft.metric === 'revenue' && draft.segment) &&
    !(sells && context.recent.some((draft) => draft.metric === 'revenue' || (draft.segment !== null && draft.block === context.block))) &&
    !broken
  )
    return null
  const name = colon ? colon[1]!.trim() : segmentAsSubject(context.text, clauseStart(state), amount.start, context.companyNames)
  if (!name || !left) return null
  state.subjectSegment = name
  return likeSibling(context.recent.at(-1), frameOfSegment(name, chunk.start), context.block, sells)
}

/** "EBITDA was $3.6 billion, of which copper made up $2.2 billion. Coal contributed $540 million": a part beside a part, of the same measure. */
function likeSibling(last: Draft | undefined, frame: Frame, block: number, sells: boolean): Frame {
  if (last?.mode === 'result' && last.metric === 'bookings' && last.segment !== null && last.block === block) return { ...frame, metric: 'bookings' }
  if (!sells || last?.mode !== 'result' || last.segment === null || last.block !== block || !['ebitda', 'ebit', 'ebita', 'operating-income', 'net-income'].includes(last.metric)) return frame
  return { ...frame, metric: last.metric, basis: last.basis, basisSaid: last.basisSaid }
}

const explainedUnit = /^(?:The )?(\p{Lu}[\p{L}&-]+(?: [\p{L}&-]+){0,3}), (?:(?:the|its) (?:largest|biggest|second-largest|smallest|main|core) (unit|division|segment|business|arm)|which (?:include|includes|cover|covers|comprise|comprises|hold|holds) [^,;\d]{3,50}), (?:contributed|brought in|generated|accounted for|turned over|made up) (?:about |around |some |nearly )?$/u

/** "Personal Care: €1,206 million, up 4.1% as reported": a line for each business under the group's sales. */
function isBreakdownLine(state: Walk, name: string, amount: Amount): boolean {
  const { context } = state
  const grown = /^\s?[,(]\s?(?:\+|-|−|up |down |an? (?:increase|decrease|rise|fall|decline) of )[\d.]+(?:%| per ?cent)/u.test(context.text.slice(amount.end, amount.end + 40))
  const sales = context.recent.find((draft) => draft.metric === 'revenue' && draft.mode === 'result' && draft.actual !== null)
  return (
    grown &&
    sales !== undefined &&
    (sales.segment !== null || amount.value < sales.actual!) &&
    amount.currency === sales.currency &&
    name.split(/\s+/u).every((word) => /^(?:[\p{Lu}&]|and$|of$)/u.test(word)) &&
    !notBreakdown.test(name)
  )
}

const notBreakdown =
  /\b(?:orders?|intake|invest\w*|capital|spend\w*|production|volumes?|income|interest|tax\w*|assets?|equity|liquidity|synerg\w*|savings|impact|effect|charges?|total|group|cash|costs?|expenses?|profit|result|earnings|margin|debt|dividends?|backlog|outlook|provisions?|funds|deposits|loans|premiums?|fees|budget|value|contracts?|deal|acquisition|net|gross)\b/iu

/** "and software and services the remaining $430 million": another segment of the same revenue. */
export function remainderSegment(text: string, chunk: Chunk, amount: Amount): string | null {
  const from = Math.max(chunk.start - 60, 0)
  const match = /\band ([\p{L}&][\p{L}& -]{2,40}?) (?:the (?:remaining|other|rest,?|balance,?)|contributed|added|brought in) $/u.exec(
    text.slice(from, amount.start),
  )
  return match ? match[1]! : null
}

const byPart = /^\W*(?:[\w-]+ ){1,3}by (?:brand|banner|segment|division|region|country|business|product)s?: (\p{Lu}[\p{L}&’'-]*(?: [\p{L}&’'-]+){0,3}) (?:(?:was |were )?(?:up|down)|rose|fell|grew|increased|decreased|declined) (?:by )?$/u

/** A metric carried over to another segment: in this sentence, or from the sentence before where this one names no metric. */
export function adoptSibling(state: Walk, amount: Amount, chunk: Chunk): void {
  const { context } = state
  // "Comparable sales by brand: Tarrow Coffee up 4.2%, Kerrow Grill up 3.1%"
  const listed = state.frame && byPart.exec(context.text.slice(state.sentence[0], amount.start))
  if (listed && !context.companyNames.includes(listed[1]!)) {
    state.frame = { ...state.frame!, segment: listed[1]!, start: chunk.start, mark: null }
    return
  }
  const inSentence = state.lastAmountEnd > state.sentence[0]
  const from = inSentence ? state.lastAmountEnd : state.sentence[0]
  const carried = state.frame ?? (inSentence ? null : frameOfBefore(state))
  if (
    !carried ||
    carried.loss ||
    !['revenue', 'comparable-sales', 'net-income', 'operating-income', 'ebit', 'ebitda', 'deliveries', 'bookings'].includes(carried.metric)
  )
    return
  const aside = (metric: MetricMark): boolean =>
    inSentence && /^ of (?:the |its |total |group |net )*$/u.test(context.text.slice(from, metric.start))
  if (state.metrics.some((metric) => metric.start >= from && metric.start < amount.start && !aside(metric))) return
  const lead = inSentence
    ? context.text
        .slice(from, amount.start)
        .replace(/^ of (?:the |its |total |group |net )*(?:revenues?|sales|total)(?=,)/u, '')
        .replace(/^ (?:(?:in|at) (?:local|constant) (?:currenc(?:y|ies)|exchange rates)|organically|on an organic basis|like[- ]for[- ]like|year[- ]o(?:n|ver)[- ]year|in the (?:quarter|period|half|year))(?=,| and\b)/u, '')
    : ` ${context.text.slice(from, amount.start)}`
  const name = siblingSegment(lead, 0, lead.length, context.companyNames) ?? (inSentence ? (smallSibling(lead, carried.segment) ?? nextOfList(lead, carried.segment, amount, context.companyNames)) : null)
  const last = state.lastDraft
  const basis =
    last && inSentence && last.metric === carried.metric && last.actual === null && last.change !== null ? last.basis : carried.basis
  // growth stood in local currencies; a sum is of the reported number
  if (name) state.frame = { ...carried, basis: amount.kind === 'money' && basis === 'constant-currency' ? 'reported' : basis, segment: name, start: chunk.start, mark: null }
  // Another subject has begun and cannot be named: its number belongs to no figure.
  else if (
    inSentence &&
    !context.named.some((other) => other.start >= from && other.end <= amount.start) &&
    /\b(?:while|whereas)\b[^,;]*\b(?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|gained|lost|was up|was down|were up|were down)\b/u.test(
      lead,
    )
  )
    state.frame = null
}

/** "contributed 511 million francs, 5% less in local currencies, and Catalysis 198 million": the next business of a list, right before its sum. */
function nextOfList(lead: string, carried: string | null, amount: Amount, companyNames: readonly string[]): string | null {
  const name = carried !== null && amount.kind === 'money' ? /^[^;]{0,60}, and (\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,2}) $/u.exec(lead)?.[1] : undefined
  return name === undefined || companyNames.includes(name) ? null : name
}

const noSibling = /\b(?:it|they|sales|revenue|profit|margin|income|earnings|costs?|that|orders|volumes?|the|prices|shares|stock|traffic|expenses|spending|headcount|deposits|loans|cash|debt|visits|tickets?)\b/u

/** "sales in beauty rose 5.1 per cent, while ice cream shrank": goods in small letters beside others in small letters. */
function smallSibling(words: string, carried: string | null): string | null {
  const lead = words.includes(';') ? words.slice(words.lastIndexOf(';')) : words
  const parted = /^; (?:and |but )?[a-z]|^(?:\)| \([^()]*\))?(?:,| and|, and) [a-z][a-z -]{2,40} for $/u.test(lead) // "Datacom revenue was $171 million; telecom fell 4% to $62 million"
  if (!carried || !(parted || /^\p{Ll}/u.test(carried))) return null
  // "services accounted for RMB22.7 billion (+9 percent), online advertising for RMB10.4 billion"
  const share = /^(?:\)| \([^()]*\))?(?:,| and|, and) ([a-z][a-z-]+(?: [a-z-]+){0,2}) for $/u.exec(lead)
  if (share) return noSibling.test(share[1]!) ? null : share[1]!
  const match =
    /^(?:; (?:and |but )?|(?: in the (?:quarter|period|half|year))?,? (?:while|and|but|with) )(?:sales of |those of |that of |in )?([a-z][a-z-]{2,}(?: (?:and )?[a-z-]{2,}){0,3}) (?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|slid|gained|added|shrank|was up|was down|were up|were down|ahead|up|down|(?:did|fared) [^,;]{3,20}, (?:falling|rising|growing|dropping|climbing|up|down)) (?:by )?$/u.exec(
      lead,
    ) ?? /^; (?:and )?([a-z][a-z-]{2,}(?: (?:and )?(?!for\b)[a-z-]{2,}){0,3})(?: (?:was|were|came to|at|for(?: the (?:remaining|rest|other))?))? $/u.exec(lead)
  return match && !noSibling.test(match[1]!) ? match[1]! : null
}

/** A frame on the footing and of the business of a figure told before. */
function frameAfter({ basis, basisSaid, segment }: Draft, metric: Frame['metric'], start: number): Frame {
  return { metric, basis, basisSaid, segment, loss: false, vague: false, perShare: false, start, mark: null }
}

function frameOfBefore(state: Walk): Frame | null {
  const last = state.context.firstOfBlock ? null : state.context.recent.at(-1)
  if (!last || last.mode !== 'result') return null
  return frameAfter(last, last.metric, state.sentence[0])
}

/** "Over the whole of fiscal 2026 it added up to $1.6 billion": the sum of the sentence before, over another period. */
export function sumPronoun(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || amount.kind !== 'money' || !amount.scaled) return null
  const before = state.context.text.slice(state.sentence[0], amount.start)
  if (
    !/\bit (?:added up|came|amounted|summed up) to (?:about |around )?$/iu.test(before) &&
    !(state.context.periods.length > 0 && /^(?:In|For|Over) the [\w -]{4,40}(?:, (?:by|on|according to) [^,\d]{3,40})?,? (?:they|it|these|this|that) (?:was|were|came to|reached|totall?ed) (?:about |around )?$/u.test(before))
  )
    return null
  const frame = frameOfBefore(state)
  // growth at constant exchange rates stood last; a sum is of the reported number
  const basis = frame?.basis === 'constant-currency' ? 'reported' : frame?.basis
  return frame && basis && frame.metric !== 'eps' ? { ...frame, basis, start: amount.start } : null
}

/** "The corresponding margin improved to 12.2 percent": the margin of the operating profit told just before. */
export function marginPronoun(state: Walk, amount: Amount, chunk: Chunk): Frame | null {
  if (amount.kind !== 'percent') return null
  const { text } = state.context
  const spoken = /\b(?:[Tt]he|[Ii]ts|[Aa]|giving a|with a) (?:corresponding|respective|resulting|associated) margin\b[^,;%]{0,40}$|\b(?:giving|yielding|for|representing|equating to|equivalent to|corresponding to|reflecting|resulting in) an? margin of (?:about |around )?$/u.test(
    text.slice(Math.max(state.sentence[0], amount.start - 80), amount.start),
  ) || (/\b(?:giving|yielding|representing|equating to|equivalent to|corresponding to|reflecting|resulting in|for) an? $/u.test(text.slice(Math.max(state.sentence[0], amount.start - 24), amount.start)) && /^ margin\b/u.test(text.slice(amount.end, amount.end + 7))) // "representing a 13% margin"
  // "The margin of 18.4 per cent compared with 18.3 per cent", right behind an operating profit
  const bare = !spoken && state.drafts.length === 0 && !state.context.firstOfBlock && isProfitOfTrade(state.context.recent.at(-1)) && /^(?:The|Its|That) margin (?:of|was|stood at|came (?:to|in at)|(?:rose|fell|widened|narrowed|improved|slipped|increased|expanded|declined|dropped) to) (?:about |around )?$/u.test(text.slice(state.sentence[0], amount.start))
  if (!spoken && !bare) return null
  const last = [...state.context.recent, ...state.drafts].findLast((draft) => draft.mode === 'result' && draft.actual !== null && draft.unit === 'currency')
  if (!isProfitOfTrade(last)) return null
  state.frame = frameAfter(last, 'operating-margin', chunk.start)
  return state.frame
}

function isProfitOfTrade(draft: Draft | undefined): draft is Draft {
  return draft !== undefined && draft.mode === 'result' && (draft.metric === 'ebit' || draft.metric === 'operating-income')
}

/** "The number to watch is bookings. These were up 22% at $612 million": the metric is named in the sentence before. */
export function metricPronoun(state: Walk, role: Role): Frame | null {
  const { spokenMetric, text } = state.context
  if (
    role !== 'actual' ||
    !spokenMetric?.metric ||
    state.lastAmountEnd > state.sentence[0] ||
    !/^\W*(?:At (?:about |nearly |just over )?[A-Z]{0,3}[$€£]\s?[\d.,]+ (?:million|billion|trillion), )?(?:these|they|those|it|that|this)(?: (?:also|still|now))? (?:was|were|rose|fell|grew|climbed|dropped|jumped|increased|declined|decreased|came|stood|reached|slipped|surged|totall?ed|amounted|advanced|gained)\b/iu.test(
      text.slice(state.sentence[0], state.sentence[0] + 60),
    )
  )
    return null
  return {
    metric: spokenMetric.metric,
    basis: spokenMetric.basis ?? 'reported',
    basisSaid: spokenMetric.basis !== null,
    segment: null,
    loss: spokenMetric.loss,
    vague: spokenMetric.vague,
    perShare: spokenMetric.perShare,
    start: state.sentence[0],
    mark: null,
  }
}

/** "without the fire it was $302 million": the sum before it, adjusted. */
export function withoutPronoun(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || amount.kind !== 'money' || !amount.scaled) return null
  if (
    !/\b(?:(?:without|excluding|before|adjusted for|leaving out|stripping out)\b[^,;.]{3,60},?|on an? (?:adjusted|non-GAAP|underlying|recurring) (?:basis|measure|count),?) (?:it|they|that|this) (?:was|were|came to|stood at|would have been) (?:about |around )?$/iu.test(
      state.context.text.slice(Math.max(state.sentence[0], state.lastAmountEnd), amount.start),
    )
  )
    return null
  const draft = [...state.context.recent, ...state.drafts].findLast((other) => other.mode === 'result' && other.unit === 'currency' && other.actual !== null)
  return draft && draft.metric !== 'revenue' && draft.basis === 'reported'
    ? { metric: draft.metric, basis: 'adjusted', basisSaid: true, segment: draft.segment, loss: draft.actual! < 0, vague: false, perShare: false, start: amount.start, mark: null }
    : null
}

const growthOfLast = /^\W*(?:that|this|the (?:figure|number|total|sum|result)) (?:is|was|marks|represents|represented|means),?(?: however,)? (?:an? )?(?:(?:increase|decrease|decline|growth|improvement|rise) of )?(?:about |around )?$/iu

/** "That is 4% more than", "That is a 10% drop from": the growth of the number of the sentence before, also where that one is a paragraph of its own. */
export function growthPronoun(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || !growthOfLast.test(state.context.text.slice(state.sentence[0], amount.start))) return null
  const last = state.context.recent.at(-1)
  if (last?.mode !== 'result' || (last.unit !== 'currency' && last.unit !== 'per-share') || last.actual === null || last.change !== null) return null
  return / of $/u.test(state.context.text.slice(state.sentence[0], amount.start)) || /^\s(?:more|less|higher|lower|above|below|increase|decrease|rise|fall|drop|gain|jump|decline)\b/iu.test(state.context.text.slice(amount.end, amount.end + 12))
    ? { ...frameAfter(last, last.metric, state.sentence[0]), perShare: last.metric === 'eps' }
    : null
}

/** "That is 13 cents a share": the loss or profit of the sentence before, per share. */
export function sharePronoun(state: Walk, amount: Amount, role: Role): Frame | null {
  if (
    role !== 'actual' ||
    amount.per === null ||
    !/^\W*(?:that|this|it|which)(?:['’]s| (?:is|was|work(?:s|ed) out|amount(?:s|ed)|equal(?:s|led)|makes|translate[sd]|came))\b/iu.test(
      state.context.text.slice(state.sentence[0], amount.start),
    )
  )
    return null
  const last = [...state.context.recent].reverse().find((draft) => draft.metric === 'net-income' && draft.actual !== null)
  return last
    ? {
        metric: 'eps',
        basis: last.basis,
        basisSaid: last.basisSaid,
        segment: last.segment,
        loss: (last.actual ?? 0) < 0,
        vague: false,
        perShare: true,
        start: amount.start,
        mark: null,
      }
    : null
}

export function ellipticPercent(state: Walk, amount: Amount, chunk: Chunk, role: Role): Frame | null {
  const { context } = state
  if (role !== 'actual' || amount.kind !== 'percent' || isOtherMeasure(state, amount)) return null
  if (!context.previousRevenueSegment && !state.drafts.some((draft) => draft.metric === 'revenue' && draft.segment)) return null
  const name = segmentAsSubject(context.text, clauseStart(state), amount.start, context.companyNames)
  if (!name || !/^[^,;]{0,12}\bto (?:[$€£¥₹]|[A-Z]{2,3}\s?\d|Rs|\d)/u.test(context.text.slice(amount.end, amount.end + 20))) return null
  state.frame = frameOfSegment(name, chunk.start)
  return state.frame
}
