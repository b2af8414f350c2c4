// A forecast that says no period itself: of which its paragraph, its heading, the other forecasts or its size tell it is.
import type { Period } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'
import type { ExtractInput, PeriodMark } from '../parts.ts'
import * as cues from '../sentence/cues.ts'
import { isComparative } from '../figures/completing.ts'
import { findPeriods } from '../periods/periods.ts'
import { findAll } from '../words.ts'

/** Gives forecasts without a period the one that is spoken of last before them, and takes what their size speaks against for none. */
export function giveForeseenPeriods({ title, text }: Pick<ExtractInput, 'title' | 'text'>, drafts: readonly Draft[]): void {
  for (const [symbol, own] of Map.groupBy(drafts, (draft) => draft.symbol)) {
    if (symbol === null) continue
    const results = own.filter(({ mode, period }) => mode === 'result' && period !== null).slice(0, most)
    const forecasts = own.filter(({ mode, evidence }) => mode === 'guidance' && evidence.length > 0).slice(0, most)
    for (const [index, draft] of forecasts.entries()) if (draft.period === null) draft.period = foreseenPeriod(title, text, draft, forecasts, index, results)
  }
}

function foreseenPeriod(title: string, text: string, draft: Draft, forecasts: readonly Draft[], index: number, results: readonly Draft[]): Period | null {
  const others = forecasts.filter(({ period }) => period !== null)
  const fits = (period: Period | null): period is Period =>
    period !== null && !isTold(period, results) && isOfSize(draft, period.kind, results) && !others.some((other) => isOfSame(other, draft) && other.period!.kind === period.kind)
  return spokenBefore(text, draft).findLast(fits) ?? [nearBefore(draft, forecasts.slice(0, index)), oneOf(others), ...spokenOfForecasts(text, draft), bySize(draft, results), ...spokenOfForecasts(title, null)].find(fits) ?? null
}

/** "forecast revenue for the current quarter", "raises its outlook for 2026": periods that the paragraph above or the headline speaks of forecasts for, the last first. */
function spokenOfForecasts(text: string, draft: Draft | null): readonly Period[] {
  const own = draft === null ? text.length : text.lastIndexOf('\n', draft.evidence[0]![0] - 1)
  const above = text.slice(Math.max(0, own - farthest), Math.max(0, own)).trimEnd()
  const start = Math.max(0, own - farthest) + (draft === null ? 0 : above.lastIndexOf('\n') + 1)
  const end = Math.max(0, own - farthest) + above.length
  return start < end && cues.guideNoun.test(text.slice(start, end)) ? marksAhead(text, start, end).map(({ period }) => period).toReversed() : []
}

const most = 200 // of one company: no article tells more, and time grows with the text and no faster
const farthest = 700 // UTF-16 units back from a forecast
const heading = 130 // UTF-16 units: a line that is no longer may head the next

/** The periods that are spoken of from the heading of a forecast's paragraph to the end of its sentence, in order. */
function spokenBefore(text: string, { evidence }: Draft): readonly Period[] {
  const [start, end] = evidence[0]!
  let from = text.lastIndexOf('\n', start - 1) + 1
  // up through items of a list, or lines that stand alone, to what heads them
  while (from > 0 && start - from < farthest) {
    const back = Math.max(0, from - heading - 9)
    const above = text.slice(back, from).trimEnd()
    const line = above.lastIndexOf('\n') + 1
    if (above.length - line > heading || (line === 0 && back > 0)) break
    from = back + line
  }
  return marksAhead(text, Math.max(from, start - farthest), end).map(({ period }) => period)
}

// What is spoken of when one looks ahead, beside named periods: "in 2026", "the 2026 guidance", "this year", "the current quarter", "next year"
const ahead = /(?<![\d$€£.,/-])(?<year>20[2-4]\d)(?![\d%]|[.,]\d|\/)|\b(?:this|next|the (?:current|coming|running|new|whole|rest of the|remainder of the)|current|that|(?<=\b(?:for|tightened|raised|narrowed|lifted|lowered|cut|the final|the last stretch of) )the|the (?=year['’]s)|the final) (?:(?:fiscal|financial|business) )?(?<unit>year|quarter)\b(?! ago| earlier| to\b| ended| before)/giu

function marksAhead(text: string, start: number, end: number): readonly PeriodMark[] {
  const named = findPeriods(text, start, end)
  const spoken = findAll(ahead, text.slice(start, end)).map((match): PeriodMark => {
    const at = start + match.index
    const { year, unit } = match.groups ?? {}
    return { start: at, end: at + match[0].length, period: { kind: unit?.toLowerCase() === 'quarter' ? 'quarter' : 'year', number: null, fiscal: /fiscal|financial|business/iu.test(match[0]), year: year === undefined ? null : Number(year), text: match[0] } }
  })
  return [...named, ...spoken.filter((mark) => !named.some((other) => mark.start < other.end && other.start < mark.end))]
    .filter((mark) => !isComparative(text, mark) && !isDay(text, mark))
    .sort((one, other) => one.start - other.start)
}

/** "June 30, 2026", "since 2026" */
const isDay = (text: string, { start, end, period }: PeriodMark): boolean =>
  period.kind === 'year' && (/\b(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.? (?:\d{1,2}, ?)?|since |from |than |against |versus |compared (?:with|to) |end of |until |after )$/u.test(text.slice(Math.max(0, start - 16), start)) || /^['’]s\b/u.test(text.slice(end, end + 2)))

/** Whether a period is one that the article reports: a quarter of that number, a year that is over. */
const isTold = ({ kind, number, year }: Period, results: readonly Draft[]): boolean =>
  results.some(({ period, actual }) => actual !== null && period!.kind === kind && (kind === 'year' ? year !== null && period!.year === year : number !== null && period!.number === number && (year === null || period!.year === null || period!.year === year)))

/** A company foresees a thing of one period once: what it foresees of it beside that is of another. */
const isOfSame = (one: Draft, other: Draft): boolean => one.metric === other.metric && one.basis === other.basis && one.segment === other.segment && one.unit === other.unit && (one.low !== other.low || one.high !== other.high)

/** The period of the forecast right before, where it stands near. */
function nearBefore({ evidence }: Draft, before: readonly Draft[]): Period | null {
  const last = before.findLast(({ period }) => period !== null)
  return last !== undefined && evidence[0]![0] - last.evidence[0]![1] <= farthest ? last.period : null
}

/** The one kind of period that all other forecasts of a company have. */
function oneOf(others: readonly Draft[]): Period | null {
  const [first] = others
  return first !== undefined && others.every(({ period }) => period!.kind === first.period!.kind) ? first.period : null
}

const quarters = { quarter: 1, half: 2, 'nine-months': 3, year: 4 } as const
const flows: ReadonlySet<string> = new Set(['revenue', 'ebitda', 'ebit', 'ebita', 'operating-income', 'pretax-income', 'net-income', 'gross-profit', 'eps', 'bookings', 'deliveries', 'free-cash-flow', 'operating-cash-flow'])

/** How many times what was reported a forecast is, counted in results of one quarter; null where that cannot be told. */
function quartersForeseen({ metric, segment, basis, unit, currency, low, high }: Draft, results: readonly Draft[]): number | null {
  const alike = results.filter((result) => result.metric === metric && result.segment === segment && result.unit === unit && result.currency === currency && (result.actual ?? 0) > 0)
  const result = alike.find((each) => each.basis === basis) ?? alike[0]
  const bounds = [low, high].filter((bound) => bound !== null)
  if (!flows.has(metric) || unit === 'percent' || result === undefined || bounds.length === 0 || bounds.some((bound) => bound <= 0)) return null
  return (bounds.reduce((sum, bound) => sum + bound, 0) / bounds.length / result.actual!) * quarters[result.period!.kind]
}

/** Whether a forecast may be of such a period, by its size: a year's is hardly as small as a quarter was, nor a quarter's as large as a year. */
function isOfSize(draft: Draft, kind: Period['kind'], results: readonly Draft[]): boolean {
  const foreseen = quartersForeseen(draft, results)
  if (foreseen === null) return true
  return kind === 'year' ? foreseen > 1.8 : kind === 'quarter' ? foreseen < 2.6 : true
}

/** A forecast of as much as the quarter was is of a quarter, of four times that of a year. */
function bySize(draft: Draft, results: readonly Draft[]): Period | null {
  const foreseen = quartersForeseen(draft, results)
  const kind = foreseen === null ? null : foreseen > 0.6 && foreseen < 1.5 ? 'quarter' : foreseen > 3 && foreseen < 6 ? 'year' : null
  return kind === null ? null : { kind, number: null, fiscal: false, year: null, text: '' }
}
