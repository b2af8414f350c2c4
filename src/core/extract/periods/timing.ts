// The period a number of a sentence is about.
import type { Metric, Period } from '../../../shared/model.ts'
import type { Amount, PeriodMark } from '../parts.ts'
import type { Chunk } from '../sentence/chunks.ts'
import type { Walk } from '../sentence/walk.ts'
import * as cues from '../sentence/cues.ts'
import { periodBehind } from './behind-periods.ts'
import { longerSpan } from './longer-spans.ts'
import { isCause, isYetToCome } from '../figures/completing.ts'
import { findAll } from '../words.ts'

// "pare back its estimate for full year results"
const foreseenYear = /\b(?:forecasts?|guidance|outlook|targets?|projections?|estimates?|view|promised|planned|targeted|foreseen|guided|budgeted) (?:for|of) (?:the |its )?$/iu

export function periodFor(state: Walk, amount: Amount, guide: boolean): Period | null {
  const { context } = state
  const index = state.chunks.findIndex((chunk) => chunk.start <= amount.start && amount.start < chunk.end)
  // "Income was $1.6 million in 2025 as compared to $1.5 million in 2024", of a year the article reports
  const behind = guide ? null : /^(?:,? or (?:[A-Z]{0,3}[$€£] ?)?\d[\d.]*(?: cents?)? (?:a|per) (?:diluted |basic |common )*share| \([^()]{2,30} (?:a|per) (?:diluted |basic |common )*share\))?(?: diluted)? (?:in|during|for) (20\d\d)(?=,? (?:as )?(?:compared|versus|from|up|down|vs)\b|[.,;]|\s?$)/u.exec(context.text.slice(amount.end, Math.min(amount.end + 70, context.end)))
  // "Adjusted EBITDA was $13.1 million and cash flow from operations was $11.6 million for 2026"
  const joined = guide || behind ? null : /^ and (?:[^,;.]|[,.](?=\d)){3,90}? (?:for|in|during) (20\d\d)[.;]?\s*$/u.exec(context.text.slice(amount.end, Math.min(amount.end + 110, context.end)))
  if (joined && context.reportedYears.has(Number(joined[1])) && context.periods.every((mark) => mark.start > amount.end) && !/\b(?:from|compared|versus|than|over|against)\b/u.test(joined[0])) return { kind: 'year', number: null, fiscal: false, year: Number(joined[1]), text: joined[1]! }
  // "For 2026, non-GAAP net income was", in a paragraph that told of the quarter before
  const before = guide ? null : /^\W*(?:(?:For|In|During|Over) (?:all of |the whole of )?(20\d\d)(?: as a whole| overall)?(?:, | (?=it |they |the company ))|(20\d\d) (?=(?:net |total |adjusted |comparable |operating |consolidated |diluted |full-year )*(?:revenues?|sales|income|earnings|profits?|EBITDA|EPS|store|restaurant)\b))/u.exec(context.text.slice(context.start, context.start + 64))
  const opened = before?.[1] ?? before?.[2]
  if (opened && context.reportedYears.has(Number(opened)) && !context.periods.some((mark) => mark.end <= amount.start)) return { kind: 'year', number: null, fiscal: false, year: Number(opened), text: opened }
  // "Utility Group 2026 earnings were $123.9 million": the year before its measure
  const named = guide ? null : state.frame?.mark && state.frame.mark.start >= context.start && amount.start - state.frame.mark.end < 60 ? /(?<!\d,? |\b(?:than|from|to|with|of) )\b(20\d\d) (?:(?:net|total|adjusted|operating|consolidated|diluted|full-year) )*$/u.exec(context.text.slice(Math.max(context.start, state.frame.mark.start - 40), state.frame.mark.start)) : null
  if (named && context.reportedYears.has(Number(named[1])) && !context.periods.some((mark) => mark.start < state.frame!.mark!.start && mark.end > state.frame!.mark!.start - 12)) return { kind: 'year', number: null, fiscal: false, year: Number(named[1]), text: named[1]! }
  if (behind && context.reportedYears.has(Number(behind[1]))) return { kind: 'year', number: null, fiscal: false, year: Number(behind[1]), text: behind[1]! }
  const usable = (mark: PeriodMark): boolean => {
    const chunk = state.chunks.find((other) => other.start <= mark.start && mark.start < other.end)
    if (!guide && (isYetToCome(context.text, mark) || (mark.period.kind === 'year' && foreseenYear.test(context.text.slice(Math.max(context.start, mark.start - 40), mark.start))))) return false
    // "for the first nine months (April to December) of the current financial year 2017-18": of which year the months are
    if (!guide && mark.period.kind === 'year' && context.periods.some((other) => other.period.kind !== 'year' && other.end <= mark.start && mark.start - other.end < 44 && / of (?:the |its )?(?:current |this |present |last )?$/u.test(context.text.slice(other.end, mark.start)))) return false
    // "an increase of $200,000 from the first quarter": named to compare with
    if (!guide && !/^\W*From $/u.test(context.text.slice(context.start, mark.start)) && /\b(?:from|than|against|versus|compared (?:with|to)) (?:the |our |its )?$/iu.test(context.text.slice(Math.max(context.start, mark.start - 22), mark.start))) return false
    if (isCause(context.text, mark)) return false
    if (!chunk) return true
    if (chunk.opener !== null && chunk.amounts.length > 0) return false
    // "fell to €61m after it booked a charge in the first quarter": when the cause was
    if (!guide && mark.start > amount.end && /\b(?:after|because|since) (?:it|they|the \p{L}+) (?:took|had|was|were|booked|made|wrote|lost|recorded)\b/u.test(context.text.slice(amount.end, mark.start))) return false
    // "grew by 3.4% for the period, driven by a 4.2% jump in the most recent quarter"
    if (!guide && mark.start > amount.end && /\b(?:driven|boosted|helped|led|lifted|buoyed|supported|hurt|dragged down) by\b/u.test(context.text.slice(amount.end, mark.start))) return false
    if (chunk.joiner === '(' && /^\s?:/u.test(context.text.slice(mark.end, mark.end + 2))) return false
    const ago = / same quarter$/u.test(context.text.slice(mark.start, mark.end)) ? null : cues.yearAgoWords.exec(context.text.slice(chunk.start, chunk.end)) // "for the same quarter": the one told of before
    if (ago && mark.start >= chunk.start + ago.index - 16) return false
    const words = context.text.slice(chunk.start, Math.min(context.end, mark.end + 24))
    if (
      /^(?:['’]s|,)? ?(?:of |in )?(?:the )?(?:last|previous|prior|preceding) (?:year|fiscal|financial)/iu.test(
        context.text.slice(mark.end, mark.end + 34),
      ) ||
      /\b(?:last|previous|prior)\s(?:year['’]s\s)?$/iu.test(context.text.slice(Math.max(context.start, mark.start - 14), mark.start))
    )
      return false
    if (chunk.opener !== null && /^from|^than|^compared|^against|^versus|^after/u.test(chunk.opener) && words.length < 80) return false
    return true
  }
  const own = guide ? null : (periodBehind(state, amount, usable) ?? longerSpan(state, amount, usable))
  if (own) return own
  const marks = [...context.periods, ...(guide ? [...bareYears(state), ...spokenPeriods(state)] : [])]
    .filter(usable)
    .sort((a, b) => a.start - b.start)
  // "revised its forecast to 2.3 trillion from its earlier estimate of 2.1 trillion for the year to March": the year of both
  if (marks.length === 0 && guide && context.periods.length === 1) {
    const { start, period } = context.periods[0]!
    const both = period.kind === 'year' && /\d[^,;]{0,24} for (?:the |its )?$/u.test(context.text.slice(Math.max(context.start, start - 40), start)) && state.chunks.some((chunk) => chunk.opener === 'from' && chunk.start < start && start < chunk.end)
    return both ? period : null
  }
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
    if (own && !isOfNext(next, own, amount) && next.metrics.length === 0 && next.joiner !== 'which' && (guide || !/\b(?:guidance|outlook|forecast)\b[^,;]*$/iu.test(context.text.slice(next.start, own.start)))) return own.period
  }
  // "net income per share is expected to be A and adjusted net income B for the fourth fiscal quarter": said once, at the end
  const closing = marks.length === 1 && /\b(?:for|in|during) (?:the |its |our )?$/iu.test(context.text.slice(Math.max(context.start, marks[0]!.start - 12), marks[0]!.start)) && /^(?: of (?:fiscal )?20\d\d)?\W*$/u.test(context.text.slice(marks[0]!.end, context.end))
  if (guide) return marks.length === 1 && (closing || marks[0]!.period.kind === 'year') ? marks[0]!.period : null
  const only = marks.length === 1 ? marks[0]! : null
  const home = only ? state.chunks.find((chunk) => chunk.start <= only.start && only.start < chunk.end) : null
  const between = only && home && only.start > amount.start ? state.chunks.slice(index + 1, state.chunks.indexOf(home) + 1) : []
  if (between.some((chunk) => chunk.opener !== null || chunk.joiner === 'having' || chunk.joiner === 'which')) return null
  return only && home && !isOfNext(home, only, amount) && !home.metrics.some((metric) => metric.metric) && !cues.guideNoun.test(context.text.slice(home.start, home.end))
    ? only.period
    : null
}

/** "cash from operations of $1 billion; $2 billion in the first six months": a period behind a semicolon is of the number that stands before it there. */
function isOfNext(chunk: Chunk, mark: PeriodMark, amount: Amount): boolean {
  return chunk.joiner === ';' && chunk.start > amount.start && chunk.amounts.some((other) => other.kind === amount.kind && other.end <= mark.start)
}

/** "The group, which made a profit of 1.6 billion euros in the year to June, said": an aside about another period than the article reports. */
export function isAsideOfOtherPeriod(state: Walk, amount: Amount): boolean {
  // "Compared with the third quarter of 2018, when it reported its largest profit of 17.6 trillion won, the figure shrank"
  if (/^\W*Compared (?:with|to) [^,;]{4,70}, when [^,;]*$/u.test(state.context.text.slice(state.sentence[0], amount.start))) return true
  // "improvements on the year-ago period, when it booked $741.0 million in revenue and lost"
  if (/\b(?:on|over|from|of|to) the (?:year-ago|year-earlier|prior-year) (?:period|quarter|half), when (?:it|they|the (?:company|group|firm)) [^;]*$/u.test(state.context.text.slice(state.sentence[0], amount.start))) return true
  const main = state.context.mainPeriod
  const before = state.context.text.slice(Math.max(state.sentence[0], amount.start - 90), amount.start)
  if (!main || !/(?:,|\)) which (?:had )?(?:made|earned|lost|posted|reported|booked|had|generated|turned over|took in)\b[^,;]*$/u.test(before)) return false
  const own = periodFor(state, amount, false)
  return own !== null && own.kind !== main.kind
}

const spokenPeriod = /(?<!\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )\b(?:(?:this|next|the (?:new|coming|current)) (?:fiscal |financial )?year|(?:next|the (?:coming|current|running)) (?:fiscal )?quarter)\b/giu

/** "this year", "the current quarter": a period without a number, where the sentence looks ahead. */
function spokenPeriods(state: Walk): readonly PeriodMark[] {
  const [start, end] = state.sentence
  return findAll(spokenPeriod, state.context.text.slice(start, end)).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    period: { kind: /quarter$/iu.test(match[0]) ? 'quarter' : 'year', number: null, fiscal: /fiscal|financial/iu.test(match[0]), year: null, text: match[0] },
  }))
}

/** A paragraph that spoke of a period goes on about it; what stands at a date (backlog, members) does not. */
export function carriedPeriod(state: Walk, metric: Metric): Period | null {
  return metric === 'backlog' || metric === 'users' ? null : state.context.paragraphPeriod
}

/** "in 2024, when revenue doubled to $1.2 billion", "sales of $4.7 billion in 2025": history, unless the article reports that year. */
export function isHistory(state: Walk, amount: Amount): boolean {
  const { text, reportedYears, annual } = state.context
  // "We have had an outstanding year, finishing with $10.4 billion in revenues", in a story of a quarter
  if (state.context.mainPeriod?.kind === 'quarter' && !annual && !/\bquarter\b/iu.test(text.slice(state.sentence[0], amount.start)) && /\b(?:an?|another) (?:outstanding|great|good|strong|record|excellent|remarkable|solid|fantastic|tremendous|successful|exceptional) (?:fiscal )?year\b/iu.test(text.slice(state.sentence[0], amount.start))) return true
  // "Last year it had sales of $614 million and net income of $47 million"
  if (!annual && /^\W*Last year,? (?:it|they|the \p{L}+|\p{Lu}[\p{L}.&’' -]{1,40}) (?:had|made|earned|posted|generated|booked|reported|took in|lost)\b/u.test(text.slice(state.sentence[0], state.sentence[0] + 70))) return true
  // "last went into the black in the first quarter of 2008, with net profit of $70 million"
  if (/\blast (?:went into|was in|made|earned|posted|turned|reported|recorded|had|saw) [^,;]{0,80}(?:,? (?:with|on|of|when)[^;]{0,40})?$/u.test(text.slice(Math.max(state.sentence[0], amount.start - 140), amount.start)) && /\b(?:19|20)\d\d\b/u.test(text.slice(Math.max(state.sentence[0], amount.start - 90), amount.start))) return true
  // "recalling that in 2018 it delivered 303 jets", "came a year after Tessin reported a 46-percent slump"
  const told = text.slice(Math.max(state.sentence[0], amount.start - 170), amount.start)
  if (/\b(?:recall(?:ed|ing|s)?|remember(?:ed|ing|s)?|back) (?:that )?in (?:19|20)\d\d\b/iu.test(told) || /\b(?:a|one|two|three) years? after \p{L}[^,;]*$/u.test(told)) return true
  // "EPS was $0.13 for 2025", in a story of 2026
  const plainYear = Number(/^ (?:in|for|during) (20\d\d)(?=[.,;]|\s*$)/u.exec(text.slice(amount.end, Math.min(state.sentence[1], amount.end + 12)))?.[1] ?? 0)
  if (plainYear > 0 && !reportedYears.has(plainYear) && reportedYears.has(plainYear + 1)) return true
  // "had sales of $890 million last year", "which last year had sales of 6.7 billion euros"
  const right = text.slice(amount.end, Math.min(state.sentence[1], amount.end + 44))
  const left = text.slice(Math.max(state.sentence[0], amount.start - 60), amount.start)
  if (!annual && !/\b(?:same|corresponding|year-ago|prior-year) (?:period|quarter|half|time|three months) (?:of )?last year\b/iu.test(left) && (/^(?: to [^\s,;]+(?: (?:million|billion|trillion|crore|lakh|euros|pounds|yen|won|crowns|crores|rupees|francs|dollars)){0,2})? last year\b(?!['’])/iu.test(right) || /\blast year (?:had|made|posted|reported|generated|earned|booked) [^,;]{0,30}$|\blast year,? on (?:\w+ )?(?:revenues?|sales|turnover) of (?:about )?$/iu.test(left)) && !/\b(?:from|than|versus|against|compare[ds]?|comparing|with|vs)\b[^,;]*$/iu.test(left.replace(/^.*\blast year\b/iu, '')))
    return true
  // "$3.9 billion of revenue over its life", "lost $22 million in its final year", "earned 38 cents on every dollar it sold"
  if (/^[^,;]{0,24} (?:over (?:its|their) (?:\p{L}+ )?(?:life|lifetime|existence|history)|in (?:its|their) (?:final|last|first|best|worst) (?:full )?year(?! (?:of|as|since|under|after)))\b/u.test(right) || /^ (?:on|of|in|out of) (?:every|each) dollar\b/u.test(right)) return true
  // "The airline, which carried 61 million passengers last year and made a profit of"
  if (/\b(?:which|that|who) [^,;]{3,90}\blast year,? and (?:had |then )?(?:made|earned|lost|posted|had|generated|took) [^,;]{0,40}$/u.test(text.slice(state.sentence[0], amount.start))) return true
  // "The soup business has annual sales of $740 million": how large it is, not what it made
  if (/\b(?:has|have|with|generates?|brings in|makes) (?:about |an? )?(?:combined )?annual (?:net )?(?:sales|revenues?|turnover|profits?|EBITDA|earnings|operating profit) of (?:about |around |some |nearly |roughly |more than )?$/iu.test(left)) return true
  // "The company, with revenue of $11.2 billion, has linked": the same
  if (/(?:^|[.;] )(?:The \p{L}+|(?!(?:The|Its) [\p{L}& -]+ (?:business|division|unit|segment|arm) )\p{Lu}[\p{L}.&’' -]{2,40}(?: \([^)]{2,24}\))?), (?:which has|with) (?:net )?(?:sales|revenues?|turnover) of (?:about |around |some |nearly |more than )?$/u.test(text.slice(state.sentence[0], amount.start)) && !state.context.periods.some((mark) => mark.start < amount.end + 16)) return true
  // "which tried the same in 2024, saw sales rise 0.6% in that quarter"
  if (/^[^.;]{0,30}\bin that (?:year|quarter|half|period)\b/u.test(right) && bareYears(state).some((mark) => mark.start < amount.start && !reportedYears.has(mark.period.year!))) return true
  if (state.context.periods.some((mark) => mark.start < amount.start && !isYetToCome(text, mark))) return false
  // "Online sales, which had been a sore spot since a migration in 2024, grew 2%": a year of the aside
  const aside = (start: number, end: number): boolean => /, (?:which|who|whose|where) [^,;]*$/u.test(text.slice(state.sentence[0], start)) && /^[^,;]{0,20}, /u.test(text.slice(end, amount.start))
  const years = bareYears(state).filter((mark) => !reportedYears.has(mark.period.year!) && !aside(mark.start, mark.end))
  if (years.length === 0) return false
  const behind = years.find((mark) => mark.start > amount.end)
  const between = behind ? text.slice(amount.end, behind.start) : ''
  // "sales of 3.6 billion and a margin of 19% in 2025", but not "3.6 billion, up from 3.1 billion in 2025"
  const compares = /\b(?:from|than|compared|versus|against|vs|over|since|after|until|by|on(?= the (?:same|corresponding)))\b/iu // "up 0.8 points on the same period in 2023"
  if (behind && !annual && between.length < 70 && /\s(?:in|during)\s(?:late |early |all of )?$/iu.test(between) && !compares.test(between))
    return true
  // "revenue of $7.52 billion in 2025, 5% more than …": the year belongs to a number that was taken.
  const isTaken = (at: number): boolean => {
    const last = state.context.amounts.filter((other) => other.end <= at).at(-1)
    return last !== undefined && state.notes.get(last)?.outcome === 'taken'
  }
  return years.some(
    (mark) =>
      mark.start < amount.start &&
      !isTaken(mark.start) &&
      /\b(?:in|during|by|since) (?:late |early |mid-)?$/iu.test(text.slice(Math.max(0, mark.start - 14), mark.start)),
  )
}

/** "its 2026 revenue forecast", "For 2026 it keeps to": a year alone is a period where the sentence looks ahead. */
function bareYears(state: Walk): readonly PeriodMark[] {
  return state.context.amounts
    .filter(
      (amount) => amount.kind === 'year' && !state.context.periods.some((mark) => mark.start <= amount.start && amount.end <= mark.end),
    )
    .filter(
      (amount) =>
        !/\b(?:relative to|compared (?:to|with)|from|than|versus|vs\.?|against|over|since) (?:fiscal )?$/iu.test(
          state.context.text.slice(Math.max(0, amount.start - 20), amount.start),
        ) &&
        !/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2}),? $/u.test(
          state.context.text.slice(Math.max(0, amount.start - 12), amount.start),
        ),
    )
    .map((amount) => ({
      start: amount.start,
      end: amount.end,
      period: { kind: 'year', number: null, fiscal: false, year: amount.value, text: state.context.text.slice(amount.start, amount.end) },
    }))
}

/** "a 9% decrease compared to $286.5 million for the third quarter", of a fourth quarter: the number it is held against is that of the quarter before. */
export function isAgainstQuarterBefore(state: Walk, amount: Amount): boolean {
  const { text, periods } = state.context
  const main = periods.findLast((mark) => mark.end <= amount.start && mark.period.kind === 'quarter' && mark.period.number !== null)?.period ?? state.context.paragraphPeriod ?? state.context.mainPeriod
  const held = /^ (?:(?:increase|decrease|rise|decline|drop|growth|gain|fall|higher|lower|up|down),? )?(?:compared (?:to|with)|from|over|versus|than|against) (?:the )?[A-Z]{0,3}[$€£¥₹]\s?[\d.,]+(?: (?:million|billion))?(?: (?:reported|recorded|posted))? (?:in|for|of)? ?(?:the )?/iu.exec(text.slice(amount.end, amount.end + 80))
  if (!held || main?.number == null) return false
  const mark = periods.find((other) => Math.abs(other.start - (amount.end + held[0].length)) <= 4)
  return mark?.period.kind === 'quarter' && mark.period.number !== null && mark.period.number === (main.number === 1 ? 4 : main.number - 1)
}
