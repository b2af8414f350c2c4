// What an article says of a period in one place completes it in another: number, fiscal, year.
import type { Period } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'
import type { PeriodMark } from '../parts.ts'
import { findPeriods } from '../periods/periods.ts'

const figure =
  ' ?(?:(?:the |an? )?(?:net |operating |pre-tax )?(?:loss|profit) of |(?:an? )?(?:[a-z-]+ ){1,6}of |the |an? )?(?:nearly |almost |about |around |some |roughly |just |over |more than |less than |approximately |record )*(?:[A-Z]{0,3}[$€£¥₹₩]|[A-Z]{3} ?|Rs\\.? ?)?[\\d.,]+\\S*(?: (?:million|billion|trillion|crore|yen|won|euros|cents|per share|a share))*(?: (?!(?:in|for|of the|during|and|or|to)\\b)[a-z]+| of [a-z]+){0,4}'
const when = '(?: (?:in|for|of|during))?(?: the| its)?(?: same| fiscal)*\\s$'
const comparing = new RegExp(
  `\\b(?:since|from|than|against|versus|vs\\.?|compared (?:with|to)|over)(?:${figure}(?:,? or${figure})?,?)?${when}|\\b(?:after|above|below|ahead of)${figure}${when}` +
    '|\\b(?:same|corresponding|equivalent|year[- ]ago|prior|previous|last)(?: \\w+)?\\s$|\\b(?:having (?:lost|earned|made|posted|reported)|had (?:been|reported|posted|earned))\\b(?:(?!\\.\\s)[^;]){0,110}$',
  'iu',
)

/** "fell 2.9%, after a first half in which its website was out of action": the cause of a number. */
export function isCause(text: string, mark: PeriodMark): boolean {
  // "due to fiscal 2026 being a 53-week year"
  if (/^,? being\b/u.test(text.slice(mark.end, mark.end + 8)) || /\bbeing an? $/u.test(text.slice(Math.max(0, mark.start - 9), mark.start))) return true
  return /\bafter (?:a|an|the|its) (?:[\p{L}-]+ )?$/u.test(text.slice(Math.max(0, mark.start - 30), mark.start)) && /^ (?:in which|when|that|hit|marked|marred|blighted)\b/u.test(text.slice(mark.end, mark.end + 12))
}

/** Whether a period is named only to compare with: "(H1 2025: €1.98 billion)", "from the first half of 2025". */
export function isComparative(text: string, mark: PeriodMark): boolean {
  const before = text.slice(Math.max(0, mark.start - 130), mark.start).replace(/\b(?:just|well|slightly|a little|a bit|of|to|reached|totall?ed|made|earned) (?:over|above|under|below) (?=[A-Z]{0,3}[$€£]?\d)/giu, '') // "profits of just over €1.7 billion for" compares with nothing
  // "an increase of 10 per cent on the half-year ended"
  if (/\b(?:increase|rise|decrease|fall|drop|gain|up|down|higher|lower)(?: of)? [\d.]+ ?(?:%|per ?cent|percent|pc) (?:on|over) (?:the )?$/iu.test(before)) return true
  // "Five things to take away from its third-quarter briefing": where it was told
  if (/\bfrom (?:its|the|their) (?:fiscal )?$/u.test(before) && /^(?: earnings| results)? (?:briefing|call|presentation|webcast|report|update|statement|release|letter)\b/u.test(text.slice(mark.end, mark.end + 24))) return false
  // "rose to $8.1 billion from October to December": from when to when
  if (/^[A-Z][a-z]+ (?:to|through) [A-Z]/u.test(text.slice(mark.start, mark.end)) && /\bfrom $/u.test(before)) return false
  // "By contrast, it lost $4.5 million in the 2019 fourth quarter"
  if (/(?:^|[.!?]\s+|\n)(?:By|In) (?:contrast|comparison),[^.;]*(?:\.\d[^.;]*)*$/u.test(before)) return true
  // "added more than 2.3 million readers in the third quarter" compares with nothing, "2% more than $5 million in" does
  if (comparing.test(before.replace(/(?<!(?:%|percent|per ?cent|million|billion|\d) )\b(?:more|less|fewer) than (?=[$€£]?\d)/giu, ''))) return true
  // "vs. $41 million in Q2 and a benefit of $46 million in Q3 2021": the later of two that are compared with
  if (/\b(?:vs|versus|from|compared (?:with|to)|against)\b[^;]{4,90}\b(?:Q[1-4]|H[12]|quarter|half)(?: \d{4})?,? and [^;]{3,60}\b(?:in|for|of) (?:the )?$/u.test(before)) return true
  if (/\b(?:up|down) from [$€£]?[\d.,]+(?: ?(?:million|billion|bn|m|b|%|percent|cents))?(?: (?:a|per) share)? in $/iu.test(before)) return true // "down from $16.32 in Q1 2024"
  if (/\bimprovement (?:on|over|from) (?:the |its )?$/iu.test(before)) return true // "down 3.4%, an improvement on the second quarter's 7.9% drop"
  if (isCause(text, mark)) return true
  if (/\b(?:a|one) year after \p{L}[^,;.]*$/u.test(before)) return true // "came a year after it reported a slump for the first half of 2024"
  if (/\($/u.test(before) && /^\s?:/u.test(text.slice(mark.end, mark.end + 3))) return true
  return /^,? (?:of )?(?:last|the (?:previous|prior)) (?:fiscal |financial )?year\b/iu.test(text.slice(mark.end, mark.end + 30))
}

/** "which reports fourth-quarter results in February": a period whose results are still to come. */
export function isYetToCome(text: string, mark: PeriodMark): boolean {
  const before = text.slice(Math.max(0, mark.start - 70), mark.start)
  const after = text.slice(mark.end, mark.end + 70)
  if (
    !/\b(?:enabled|allowed|helped|led|permitted|caused|drove|pushed) [^;]{2,40} to (?:report|post) (?:\w+ ){0,4}$/iu.test(before) && // "Higher sales enabled Orrin to report a profitable second quarter"
    /\b(?:will|to|due|scheduled|set|expected|plans|when it|ahead of)(?: \w+){0,3} (?:report|reports|publish|release|announce|post|present|update|unveil)s?(?: \w+){0,4}\s$/iu.test(
      before,
    )
  )
    return true
  // "the second quarter would also see a loss"
  if (mark.period.kind !== 'year' && /^ (?:would|will|should) (?:also |again |then |still |probably |likely )*(?:be|see|bring|show|mean|yield|end|mark|come)\b/iu.test(after)) return true
  // "the second quarter kicked off at a faster pace"
  if (mark.period.kind !== 'year' && /^ (?:has |had )?(?:kicked off|got off|got underway|started|began|begun|is off to|opened)\b/u.test(after)) return true
  // "Q4 notably includes the holiday season": what a quarter is like, and not what it brought
  if (mark.period.kind !== 'year' && /^ (?:notably |typically |usually |also |traditionally |generally |normally )*(?:includes|tends|contains|covers|begins|(?:is|are) (?:typically|usually|normally|traditionally|generally|historically))\b/u.test(after)) return true
  if (/\b(?:wait for|ahead of|until|looking (?:to|ahead to|forward to)|awaits?|awaiting)\b[^.;]{0,24}$/iu.test(before)) return true
  // "sufficient, the company believes, into the first half of 2029": how long something lasts
  if (/\b(?:into|through|until|beyond) (?:the |at least (?:the )?)?$/iu.test(before) && /\b(?:cash|runway|sufficient|enough|fund(?:s|ed)?|last(?:s|ing)?)\b/iu.test(text.slice(Math.max(0, mark.start - 150), mark.start))) return true
  // "Deliveries begin in the fourth quarter of 2027"
  if (/\b(?:begins?|starts?|commences?|due|scheduled|slated|planned|opens?|launches|closes|completes?|available)\b[^.;]{0,40}\b(?:in|by|during|from|for) (?:the )?$/iu.test(before)) return true
  // "to trim flights in second half"
  if (/\bto (?:cut|trim|raise|launch|open|close|reduce|start|begin|resume|slash|add|hire|lay off|sell|buy|list|split|spin off|invest|spend|expand|end|stop|exit|ship|release|introduce)\b[^.;]{0,50}\b(?:in|by|from|during) (?:the )?$/iu.test(before)) return true
  // "growth to slow further in first quarter": a headline's future
  if (mark.period.kind !== 'year' && /\b(?<!\b(?:due|down|up|used|led|came|rose|fell|grew|back|helped|leads?|returns?|swings?|climbs?|drops?|rises?|falls?|continued?|continues|began|managed|failed?|fails) )to (?:slow|fall|rise|drop|grow|improve|decline|widen|narrow|shrink|recover|rebound|increase|decrease|weaken|miss|beat|stay|remain|return)\b[^.;,]{0,40}\b(?:in|by|during|for) (?:the |its )?(?:fiscal )?$/u.test(before)) return true
  // "would list it in the second half of 2027"
  if (/\b(?:will|would|plans? to|aims? to|expects? to|intends? to|wants to) (?!have\b)[^.;]{0,60}\b(?:in|by|during) the $/iu.test(before))
    return true
  return (
    /\b(?:reports?|publishes|releases|announces)(?: \w+){0,3}\s$/u.test(before) &&
    /^[^.;]{0,40}\b(?:results|earnings|figures|numbers)\b[^.;]{0,30}\b(?:on|in|next|after|before|later|tomorrow)\b/iu.test(after)
  )
}

const foreseeing =
  /(?<!\b(?:analysts['’]?|the|its|their|Street|consensus|average|market|brokers['’]?|had|beat|beats|topped|missed|above|below|with|than|of) )\b(?:forecasts?|expects?|sees|foresees|anticipates|projects|projected|predicts|guided for|guides for|guided to|guiding (?:for|to)|is guiding|called for|calls for) (?:(?:its|the|an?|that|for|fiscal|adjusted|revenue|sales|earnings|profit|operating|net|of|in|to|report) ){0,5}$/iu

/** "its forecast for the year through February": a period whose results are only foreseen. */
export function isForecast(text: string, mark: PeriodMark): boolean {
  const before = text.slice(Math.max(0, mark.start - 110), mark.start).replace(/^.*(?:\n|(?<=\p{Ll}|\d|\))[.!?] (?=\p{Lu}))/su, '')
  if (/\b(?:forecasts?|guidance|outlook|targets?|projections?)\b (?:for|of) (?:the )?$/iu.test(before.slice(-40))) return true
  if (/\b(?:forecasts?|guidance|outlook|targets?|projections?) $/iu.test(before.slice(-16)) && /^for /u.test(text.slice(mark.start, mark.start + 4))) return true // "lowering its profit outlook" over "for the year", read with its "for"
  // "would suspend updating its FY2025 guidance"
  if (mark.period.kind === 'year' && /^(?: (?:adjusted|net|operating|total|revenue|sales|earnings|profit|income|EPS|margin|organic|growth)){0,3} (?:guidance|outlook)\b/iu.test(text.slice(mark.end, mark.end + 50)) && !/\b(?:topp?(?:ed|ing|s)|beat(?:s|ing)?|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|above|ahead of|met) (?:the |its )?$/iu.test(before)) return true
  // "raised its annual profit forecast for a third time"
  if (mark.period.kind === 'year' && /^(?: (?:adjusted|net|operating|total|revenue|sales|earnings|profit|income|EPS|margin|organic|growth)){0,3} (?:forecasts?|targets?|projections?)\b/iu.test(text.slice(mark.end, mark.end + 50)) && /\b(?:raise[sd]?|raising|lift(?:s|ed|ing)?|lower(?:s|ed|ing)?|cuts?|cutting|trim(?:s|med|ming)?|hike[sd]?|boost(?:s|ed|ing)?|increase[sd]?|reduce[sd]?|slash(?:es|ed|ing)?|withdr[ae]ws?|kept|keeps|reaffirm(?:s|ed)|maintain(?:s|ed)|reiterat(?:es|ed)) (?:its|their) (?:\p{L}+ ){0,2}$/iu.test(before)) return true
  // "The company forecast full-year free cash flow of"
  if (mark.period.kind === 'year' && /\b(?:company|it|firm|group) (?:also |now )?forecast(?:ed)? $/iu.test(before)) return true
  // "forecast fourth-quarter revenue", "has guided for third-quarter sales": the quarter to come, not the one that is reported
  if (mark.period.kind !== 'year' && foreseeing.test(before)) return true
  // "a weaker-than-expected fourth-quarter forecast", but not "topped fourth-quarter forecasts"
  if (
    mark.period.kind !== 'year' &&
    /^(?: (?:adjusted|net|operating|total|revenue|sales|earnings|profit|income|EPS|margin|production|delivery|and)){0,3} (?:forecast|outlook|guidance|projections?|target)\b/iu.test(text.slice(mark.end, mark.end + 60)) &&
    !/\b(?:topp?(?:ed|ing|s)|beat(?:s|ing)?|miss(?:ed|es|ing)?|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|above|below|ahead of|within|in line with|met|short of|than|against|versus|analysts['’]?|Street['’]?s?|consensus)(?: (?:the|its|their|own|average|market|Wall Street|Street['’]?s?|analysts['’]?|analyst|consensus|company['’]s))*\s$/iu.test(before)
  )
    return true
  const wide = text.slice(Math.max(0, mark.start - 190), mark.start).replace(/^.*(?:\n|(?<=\p{Ll}|\d|\))[.!?] (?=\p{Lu}))/su, '').replace(/\.(?=\d)/gu, ',')
  // "forecasted adjusted earnings of $4.50 to $4.55 and revenue of $5.33 billion for the fiscal third quarter"
  if (mark.period.kind !== 'year' && /\b(?:forecasted|(?<!\b(?:its|their|annual|year|profits?|earnings|income|sales|revenue|growth) )forecasts?|projected|projects|predicts|guided|expects|anticipates|sees)\b(?![^.;]*\b(?:said|reported|rose|fell|grew|was|were|beat|topped|missed|posted)\b)[^.;]{4,150}\b(?:for|in) (?:the|its) (?:fiscal |current |coming )?$/iu.test(wide) && !/\b(?:analysts|Street|consensus|market|average)\b/iu.test(wide)) return true
  // "During the second quarter, the retailer projected sales would recover"
  if (mark.period.kind !== 'year' && /^, (?:the \p{L}+|it|\p{Lu}\p{L}+) (?:now |also )?(?:projected|forecasts?|expects?|sees|anticipates?|predicts?|guided|projects)\b/u.test(text.slice(mark.end, mark.end + 50))) return true
  // "full-year profits would be at the bottom of expectations"
  if (mark.period.kind !== 'year' && /^,? (?:will|should|would|is expected to|are expected to) (?:be|come|reach|total|rise|fall|grow)\b/iu.test(text.slice(mark.end, mark.end + 40))) return true
  if (mark.period.kind === 'year' && /^(?: \p{L}+){0,3} (?:would|will|should|to be|is expected|are expected)\b/iu.test(text.slice(mark.end, mark.end + 50))) return true
  // "now expects pretax profit for the year to January", of a year without a word of what was
  return (
    mark.period.kind === 'year' &&
    /\b(?:expects?|forecasts|anticipates|projects|foresees|guid(?:es|ed) for|aims|is planning|plans)\b(?![^.;]*\b(?:said|reported|rose|fell|grew|was|were)\b)[^.;]{0,90}$/iu.test(before.replace(/\.(?=\d)/gu, ','))
  )
}

/** A draft without a period of its own takes its company's: the first one its results name, else the headline's, else the article's. */
export function givePeriods(
  drafts: readonly Draft[],
  head: readonly Period[],
  all: readonly Period[],
  topic: string | null,
  spoken: ReadonlyMap<string, Period>,
  partAt: number, // where the text first names a quarter or half, of a headline that names a year only; else 0
  ofLastQuarter: boolean, // its results are those of "last quarter", whichever that is
): void {
  const single = topic !== null
  const main = new Map<string, Period>()
  for (const draft of drafts)
    if (draft.mode === 'result' && draft.period && draft.actual !== null && !main.has(draft.symbol!)) main.set(draft.symbol!, draft.period)
  for (const draft of drafts)
    if (draft.mode === 'result' && draft.period && draft.change !== null && !main.has(draft.symbol!)) main.set(draft.symbol!, draft.period)
  // In an article about several companies only a period that all of them share may be lent.
  const shared = new Set([...head, ...all].filter((period) => period.kind !== 'year').map((period) => period.kind)).size <= 1
  const lentTo = new Set<Draft>()
  const article = (head.length === 0 && all[0]?.kind === 'year' && endedYear.test(all[0].text ?? '') ? all[0] : null) ?? head.find((period) => period.kind !== 'year') ?? all.find((period) => period.kind !== 'year') ?? head[0] ?? all[0] ?? null
  for (const draft of drafts) {
    if (draft.mode !== 'result' || draft.period) continue
    // "Reports Results for Fiscal Year 2026" over lines of the year, before the release tells of its last quarter
    if (draft.symbol === topic && draft.evidence.length > 0 && draft.evidence[0]![0] < partAt) {
      draft.period = head[0]!
      continue
    }
    const own = main.get(draft.symbol!) ?? (draft.symbol === topic ? null : (spoken.get(draft.symbol!) ?? null))
    const lent = single ? (shared || draft.symbol === topic ? article : null) : lendPeriod(head, all)
    const named = draft.symbol === topic ? article : (spoken.get(draft.symbol!) ?? lent) // what was told before, where the company's own period is said later only
    // "profit rose to 1.9 billion. For the first nine months it was 5.2 billion", behind another company's quarter: the longer span is told beside it
    const beside = own && !named && all[0]?.kind === 'quarter' && own.kind !== 'quarter' && own.kind !== 'year' && isSaidLater(own, draft, drafts) ? unnumbered : null
    draft.period = beside ?? (own && named && isSaidLater(own, draft, drafts) ? named : (own ?? lent))
    lentTo.add(draft)
  }
  if (ofLastQuarter) takeBackPeriods(drafts, lentTo)
  // "a rise in quarterly profit … warm weather in the first quarter … second-quarter earnings rose to $247 million": the quarter without a number is the one that a number is told of; two say as much as a thousand
  const numbered = drafts.flatMap((draft) => (draft.mode === 'result' && draft.symbol === topic && draft.segment === null && draft.actual !== null && draft.period !== null && draft.period.number !== null ? [{ ...draft.period, year: null }] : []))
  const stated = [...head, ...(new Set(numbered.map((period) => `${period.kind} ${period.number}`)).size === 1 ? numbered.slice(0, 2) : []), ...all]
  for (const draft of drafts) {
    if (!draft.period || draft.mode !== 'result' || draft.period === unnumbered) continue
    const told = draft.symbol === topic ? undefined : spoken.get(draft.symbol!)
    const own = told && told.kind === draft.period.kind && draft.period.number === null ? { ...told, text: draft.period.text } : draft.period
    draft.period = completePeriod(own, single && draft.symbol === topic ? statedOf(own, head, stated) : stated, single && draft.symbol === topic)
  }
  for (const draft of drafts)
    if (draft.period && draft.mode === 'guidance')
      draft.period = completeGuidance(
        draft.period,
        drafts.find((other) => other.symbol === draft.symbol && other.mode === 'result' && other.actual !== null)?.period ?? null,
      )
}

/** What the headline says of a period with its year stands before what the text says of others: "an EBITDA margin of 5% in the fourth quarter of 2027" dates no fourth quarter of a release of 2026. */
function statedOf(period: Period, head: readonly Period[], stated: readonly Period[]): readonly Period[] {
  const dated = head.filter((other) => other.kind === period.kind && other.number !== null && other.year !== null)
  if (dated.length !== 1 || period.kind === 'year' || (period.number !== null && period.number !== dated[0]!.number)) return stated
  const { number, year } = dated[0]!
  return stated.filter((other) => !(other.kind === period.kind && other.number === number && other.year !== null && other.year > year!))
}

// a quarter of which nothing more is known, and that no other place completes
const unnumbered: Period = { kind: 'quarter', number: null, fiscal: false, year: null }

/**
 * "Net profit last quarter soared. Revenue rose to 65 billion. The company posted revenue of 49 billion in the first quarter": where one quarter is told to have two numbers of one measure, the one
 * that names it is its own, and the quarter that the others are of is another one.
 */
function takeBackPeriods(drafts: readonly Draft[], lentTo: ReadonlySet<Draft>): void {
  const isOther = (one: Draft, other: Draft): boolean =>
    !lentTo.has(other) && other.mode === 'result' && other.symbol === one.symbol && other.metric === one.metric && other.basis === one.basis && other.segment === one.segment &&
    other.actual !== null && one.actual !== null && Math.abs(other.actual - one.actual) > 0.05 * Math.abs(one.actual) && other.period?.kind === 'quarter' && other.period.number !== null && other.period.number === one.period?.number
  const strayed = new Set([...lentTo].filter((draft) => draft.period?.kind === 'quarter' && drafts.some((other) => isOther(draft, other))).map((draft) => draft.symbol))
  for (const draft of lentTo) if (strayed.has(draft.symbol) && draft.period?.kind === 'quarter') draft.period = unnumbered
}

/**
 * What an article about several companies lends to one that names no period: the headline's, else the one all the others share. Quarters that differ, and
 * those of a business year, lend no more than that it is a quarter: "Winmere earned $1.69 for its fiscal first quarter" numbers no other company's.
 */
function lendPeriod(head: readonly Period[], all: readonly Period[]): Period | null {
  const named = [...head, ...all].filter((period) => period.kind !== 'year')
  const first = head.find((period) => period.kind !== 'year') ?? named[0] ?? head[0] ?? all[0] ?? null
  if (first === null || first.kind === 'year') return first
  const heads = head.filter((period) => period.kind !== 'year')
  // "the third quarter of FY27", and nine months that end with it: that quarter is what all of them report, whatever each of them counts it as
  const counted = new Set(named.flatMap((period) => (period.kind === 'quarter' && period.number !== null ? [period.number] : [])))
  const cumulated = named.every((period) => period.kind === 'quarter' || period.kind === (counted.has(3) ? 'nine-months' : counted.has(2) ? 'half' : 'quarter'))
  if (counted.size === 1 && cumulated && named[0]!.kind === 'quarter' && named.some((period) => period.kind !== 'quarter')) return { ...named.find((period) => period.number !== null)!, number: null, fiscal: false, year: null }
  if (new Set(named.map((period) => period.kind)).size > 1) return heads.length === 1 && heads[0]!.kind === 'quarter' && heads[0]!.number !== null ? heads[0]! : null
  const numbers = new Set(named.flatMap((period) => (period.number === null ? [] : [period.number])))
  const own = named.some((period) => period.fiscal)
  const said = head.some((period) => period.number !== null) || named.filter((period) => period.number !== null).length !== 1 // once only: it may be the other company's
  return numbers.size <= 1 && !own && said ? first : { ...first, number: null, fiscal: false, year: null }
}

/** "For the fiscal year revenue was …" at the end of an article says nothing of the numbers that stand before it. */
function isSaidLater(period: Period, draft: Draft, drafts: readonly Draft[]): boolean {
  const saying = drafts.find((other) => other.mode === 'result' && other.period === period)
  const [at, said] = [draft.evidence[0], saying?.evidence[0]]
  return at !== undefined && said !== undefined && at[0] < said[0]
}

// "in the year to 28 March": what an article tells of first is what it is about, whatever half it names later
const endedYear = /\byear (?:to|ended|ending) (?:(?:the end of|end) )?(?:\d|\p{Lu})/u

const spanOfMonths = /^(?:Jan|Apr|Jul|Oct)[a-z]*\.?(?:[-–]| to |-to-)/u

/** The quarters that are named by their ordinal, not by their months. */
function ordinalQuarters(stated: readonly Period[], period: Period): readonly Period[] {
  return stated.filter((other) => other.kind === period.kind && !spanOfMonths.test(other.text ?? ''))
}

function completePeriod(period: Period, stated: readonly Period[], single: boolean): Period {
  const same = stated.filter(
    (other) => other.kind === period.kind && (other.number === period.number || period.number === null || other.number === null),
  )
  const numbers = new Set(same.flatMap((other) => (other.number === null ? [] : [other.number])))
  // Of several companies one has its fiscal first quarter while another has its second.
  const lends = single || (numbers.size === 1 && same.filter((other) => other.number !== null).length > 1 && !same.some((other) => other.number !== null && other.fiscal))
  // "first-quarter profits" of a business year, and "in the April-to-June quarter": the ordinal is the company's own count
  const counted = single && period.kind === 'quarter' && spanOfMonths.test(period.text ?? '') ? ordinalQuarters(stated, period).filter((other) => other.number !== null) : []
  // of several it is that of the business year: "in the second quarter of the 2026/27 financial year … last raised in the first quarter … from July to September"
  const ofYear = counted.filter((other) => other.fiscal)
  const ordinals = new Set((new Set(ofYear.map((other) => other.number)).size === 1 ? ofYear : counted).map((other) => other.number!))
  if (ordinals.size === 1 && !ordinals.has(period.number!)) return completePeriod({ ...period, number: [...ordinals][0]!, text: '' }, stated.filter((other) => !spanOfMonths.test(other.text ?? '')), single)
  const number = period.number ?? (lends ? (same.find((other) => other.number !== null)?.number ?? null) : null)
  if (!single)
    return {
      ...period,
      number,
      fiscal: period.fiscal || (period.number === null && same.some((other) => other.fiscal && other.number === number)),
    }
  const matching = same.filter((other) => other.number === number)
  const years = matching.flatMap((other) => (other.year === null ? [] : [other.year]))
  // "the quarter ended March 31, 2026" beside "the first quarter of 2025", with which it is compared
  const unnumbered = same.flatMap((other) => (other.number === null && other.year !== null ? [other.year] : []))
  if (period.number === null && period.year === null && years.length > 0 && unnumbered.length > 0 && Math.max(...unnumbered) === Math.max(...years) + 1) years.push(Math.max(...unnumbered))
  // "the first quarter ended May 1, 2026", which is that of fiscal 2027
  const labels = matching.flatMap((other) => (other.fiscal && other.year !== null && !/\bended\b/iu.test(other.text ?? '') ? [other.year] : []))
  const label = labels.length > 0 ? Math.max(...labels) : null
  if (label !== null && period.year !== null && !period.fiscal && period.kind === 'quarter' && /\bended\b/iu.test(period.text ?? '') && label === period.year + 1) return { ...period, number, fiscal: true, year: label }
  return {
    ...period,
    number,
    fiscal: period.fiscal || matching.some((other) => other.fiscal),
    year:
      period.year !== null && (years.includes(period.year) || (years.length > 0 && period.year === Math.max(...years) + 1 && matching.every((other) => !other.fiscal)))
        ? period.year
        : years.length > 0 && period.kind !== 'year'
          ? Math.max(...years)
          : null,
  }
}

function completeGuidance(period: Period, main: Period | null): Period {
  if (!main?.fiscal) return period
  const year =
    period.kind === 'year' && period.year === null && main.year !== null && main.number !== 4 && main.kind !== 'year'
      ? main.year
      : period.year
  return { ...period, fiscal: true, year }
}

export function keyOfPeriod({ kind, number, year }: Period): string {
  return `${kind} ${number} ${year}`
}

/** "compared with the first half of 2024 … However, the first half of 2024 was very strong": what results are held against, wherever it is told of again. Keys of quarters and halves. */
export function comparedPeriods(text: string): ReadonlySet<string> {
  // "$5m more than in the same period in 2025"
  const years = new Set([...text.matchAll(/\b(?:same|corresponding|comparable|equivalent) (?:period|quarter|half|time|six months|three months|nine months) (?:of|in) (20\d\d)\b/gu)].map((match) => Number(match[1])))
  const held = findPeriods(text, 0, text.length).filter((mark) => mark.period.year !== null && mark.period.kind !== 'year' && (years.has(mark.period.year) || /\b(?:compare[ds]? (?:with|to)|than(?: in)?|versus|over|from) (?:the )?$/u.test(text.slice(Math.max(0, mark.start - 24), mark.start))))
  return new Set(held.map((mark) => keyOfPeriod(mark.period)))
}
