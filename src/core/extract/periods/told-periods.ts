// Which period a sentence tells of beside its own numbers: the one it opens with, the one it names for a company, the one looked ahead to, last year's.
import type { Period } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Amount, ExtractInput, NamedSpan, PeriodMark, Sentence } from '../parts.ts'
import * as cues from '../sentence/cues.ts'
import { isComparative, isForecast, isYetToCome } from '../figures/completing.ts'
import { findPeriods } from './periods.ts'
import { endsLastYear } from './year-ago.ts'
import { findAll } from '../words.ts'

// the present tense of wires: "Pretax profit in half-year ended March 31 rises 12%"
const wireVerb = /\b(?:rises|falls|jumps|drops|widens|narrows|increases|decreases|climbs|slips|declines|grows|swings|surges|improves)\b/iu

// "Results for the year to 31 January.", "Half-year numbers."
const announcedAlone = /^\W*(?:(?:Preliminary|Final|Interim|Annual|Audited|Unaudited) )?(?:[Rr]esults|[Nn]umbers|[Ff]igures|[Aa]ccounts) (?:for|in|from) [^,;:$€£]{6,44}\.$|^\W*(?:Half-year|Full-year|First-half|(?:First|Second|Third|Fourth)-quarter|Q[1-4]|H[12]) (?:results|numbers|figures|accounts)\.$/u

/** Which period a sentence without a verb announces the results of; null where it is no such sentence. */
export function periodAnnouncedAlone(text: string, sentence: Sentence): Period | null {
  if (sentence.end - sentence.start > 70 || !announcedAlone.test(text.slice(sentence.start, sentence.end))) return null
  const marks = findPeriods(text, sentence.start, sentence.end)
  return marks.length === 1 ? marks[0]!.period : null
}

/** "Pretax profit in the half-year to March rose 12% to £8.4 million. Revenue …": a number that is none of ours still says which period is told of. */
export function openingPeriod(text: string, sentence: Sentence): Period | null {
  const words = text.slice(sentence.start, sentence.end)
  cues.guideVerb.lastIndex = 0
  if (cues.guideVerb.test(words) || cues.guideNoun.test(words) || !(cues.reportVerb.test(words) || wireVerb.test(words) || /\bsold\b|\b(?:beat|miss|results|earnings|report|numbers) (?:for|from|in) (?:its|the) (?:fiscal )?(?:first|second|third|fourth|Q)/u.test(words))) return null
  const marks = findPeriods(text, sentence.start, sentence.end)
  const mark = marks.length === 1 ? marks[0]! : null
  return mark && !isComparative(text, mark) && !isYetToCome(text, mark) && !isForecast(text, mark) ? mark.period : null
}

/** "Harlow Depot, which reported second-quarter earnings today", "Both reported their fiscal second-quarter results": whose quarter is told of. */
export function noteSpokenPeriod(course: Course, sentence: Sentence, names: readonly NamedSpan[]): void {
  const { text } = course.input
  const words = text.slice(sentence.start, sentence.end)
  if (names.length === 0 || !/\b(?:report(?:s|ed)|post(?:s|ed)|earnings|results|profits?|revenues?|sales)\b/iu.test(words)) return
  const marks = findPeriods(text, sentence.start, sentence.end).filter(
    (mark) => mark.period.kind !== 'year' && mark.period.number !== null && !isComparative(text, mark) && !isYetToCome(text, mark) && !isForecast(text, mark),
  )
  if (marks.length !== 1) return
  const mark = marks[0]!
  const before = names.filter((name) => name.end <= mark.start)
  const owners = /\b(?:both|all (?:three|four|of them)|(?:two|three|four|five|six|seven) (?:[\w-]+ ){0,3}(?:companies|\w+makers|banks|airlines|carriers|retailers|giants|groups|lenders|insurers|miners))\b/iu.test(words) ? names : before.length > 0 ? before.slice(-1) : names.slice(0, 1)
  for (const { symbol } of owners) if (!course.spoken.has(symbol)) course.spoken.set(symbol, mark.period)
}

/** "The company lifted its full-year 2021 outlook.", "Looking ahead to the full year, …": the year that the next sentences look to. */
export function announcedPeriod(course: Course, sentence: Sentence): Period | null {
  const words = course.input.text.slice(sentence.start, sentence.end)
  if (!/\b(?:outlook|guidance|forecast|looking (?:ahead|forward))\b/iu.test(words) || cues.outsider.test(words)) return null
  const years = findPeriods(course.input.text, sentence.start, sentence.end).filter((mark) => mark.period.kind === 'year')
  return years.length === 1 ? years[0]!.period : null
}

const forThePeriod = /(?<!\b(?:profit|loss|income|result|earnings) )\b(?:for|during|in) the (?:reporting |interim )?period\b(?! (?:ended|ending|from|of|in|under|between|January|April|July|last)\b| to (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/giu

/** "Sales for the quarter were 665.8, and for the period 1,271.7", in an "Interim report January–June": the period is that of the report. */
export function withPeriodOfReport(course: Course, sentence: Sentence, marks: readonly PeriodMark[]): readonly PeriodMark[] {
  const span = course.headPeriods.find(({ kind }) => kind === 'half' || kind === 'nine-months')
  if (!span || course.sectionPeriod !== null || marks.some(({ period }) => period.kind !== 'quarter')) return marks
  const words = course.input.text.slice(sentence.start, sentence.end)
  const own = words.includes(' period') ? findAll(forThePeriod, words).map((match): PeriodMark => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, period: span })) : []
  return own.length === 0 ? marks : [...marks, ...own].sort((a, b) => a.start - b.start)
}

// "The company had reported a net profit of Rs 2,954 crore in the July-September period of financial year 2018-19"
const hadReported =
  /^\W*(?:The \p{Ll}+|It|\p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*){0,3}) had (?:reported|posted|earned|logged|recorded|made|registered|clocked)\b(?!.*\b(?:compared|versus|against|from|expected)\b).*\b(?:(?:financial year|fiscal(?: year)?|FY) ?'?(?:20)?\d\d|in the \p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+ 20\d\d (?:quarter|period)|in the \p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+ (?:quarter|period) of 20\d\d)/su

// "The company had posted a net profit of Rs 364 crore in the July-September quarter a year ago"
const hadReportedAgo =
  /^\W*(?:The \p{Ll}+|It|\p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*){0,3}) had (?:reported|posted|earned|logged|recorded|made|registered|clocked)\b(?!.*\b(?:compared|versus|against|from|expected)\b).*\b(?:quarter|half|period|months) (?:a year (?:ago|earlier)|(?:of )?last year|of the (?:previous|last|preceding) (?:fiscal|financial) year)/su

// "The company had posted a net profit of Rs 63 crore in the quarter ended March 31, 2021"
const hadReportedEnded =
  /^\W*(?:The \p{Ll}+(?: \p{Ll}+)?|It|\p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*){0,3}) had (?:reported|posted|earned|logged|recorded|made|registered|clocked)\b(?!.*\b(?:compared|versus|against|from|expected)\b).*\b(?:quarter|half|months|year|period),? end(?:ed|ing)(?: on| in)? (?:\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?,? (20\d\d)\b/u

/** A period that ended in the same month of the year before one that the article told of. */
function hadBefore(text: string, sentence: Sentence): boolean {
  const words = text.slice(sentence.start, sentence.end)
  const ended = words.includes(' had ') ? hadReportedEnded.exec(words) : null
  return ended !== null && new RegExp(`\\b${ended[1]!}\\b[^.\\n]{0,14}\\b${Number(ended[2]) + 1}\\b`, 'u').test(text.slice(0, sentence.start))
}

// "It lost $6.6 million in the previous year, when frost and fire came within weeks of each other."
const inYearBefore = /^\W*(?:It|They|The (?:company|group|firm)) (?:had )?(?:lost|earned|made) [^,;]{3,40} in the (?:previous|prior|preceding) (?:fiscal |financial |business )?(?:year|quarter)\b(?!.*\b(?:compared|versus|against)\b)/u

/** "Orrin reported EPS of $1.58 in the third quarter of 2016, and the consensus for the third quarter of 2017 is $1.65": what was is last year's. */
function comparesWithComing(text: string, sentence: Sentence): boolean {
  const words = text.slice(sentence.start, sentence.end)
  if (!cues.consensusWords.test(words)) return false
  const marks = findPeriods(text, sentence.start, sentence.end).filter((mark) => mark.period.year !== null)
  const before = marks.find((mark) => /\b(?:consensus|estimates?|expected)\b/iu.test(text.slice(mark.end, sentence.end)))
  return before !== undefined && marks.some((mark) => mark.start > before.end && mark.period.kind === before.period.kind && mark.period.year === before.period.year! + 1 && /\b(?:is|are|stands? at)\b/iu.test(text.slice(mark.end, mark.end + 12)))
}

/** "Fourth quarter 2025 net income was …", where the article reports the fourth quarter of 2026: last year's numbers. */
export function isPastSentence(course: Course, sentence: Sentence, amounts: readonly Amount[]): boolean {
  const { text } = course.input
  if (endsLastYear(text.slice(sentence.start, sentence.end))) return true
  if (comparesWithComing(text, sentence)) return true
  if (/^\W*(?:In|For|Over) (?:the whole of |all of )?last year,? (?:as a whole,? )?(?:it|they|the (?:company|group|firm)|\p{Lu}[\p{L}&.-]+) /u.test(text.slice(sentence.start, sentence.start + 60))) return true
  if (/^\W*In the (?:first|second|third|fourth)[- ](?:quarter|half) of the (?:previous|prior|preceding) (?:fiscal |financial )?year,/u.test(text.slice(sentence.start, sentence.start + 70))) return true
  if (inYearBefore.test(text.slice(sentence.start, sentence.end))) return true
  if (hadReported.test(text.slice(sentence.start, sentence.end)) || hadReportedAgo.test(text.slice(sentence.start, sentence.end)) || hadBefore(text, sentence)) return true
  // "By contrast, the company lost $4.5 million in the 2019 fourth quarter"
  if (/^\W*(?:By|In) (?:contrast|comparison), /u.test(text.slice(sentence.start, sentence.start + 20)) && (cues.yearAgoWords.test(text.slice(sentence.start, sentence.end).replace(/\bfor the same (?:quarter|period|half)\b(?! (?:of|in|last|a|the)\b)/gu, '')) || // "In contrast, Tessin posted a drop for the same quarter": the one told of before
     findPeriods(text, sentence.start, sentence.end).some((mark) => mark.period.year !== null))) return true
  // "For the prior year second quarter ended July 28, 2025, the company recorded"
  if (/^\W*(?:For|In|During) (?:the |its )?(?:prior|previous|last)[- ]year(?:['’]s)? (?:\w+ ){0,2}(?:quarter|half|months|period)\b[^.]{0,40}, (?:the |it |net |we |(?-i:\p{Lu}[\p{L}.&’'-]+(?: \p{Lu}[\p{L}.&’'-]+){0,2} (?:had |also )?(?:reported|posted|earned|lost|made|recorded|booked) ))/iu.test(text.slice(sentence.start, sentence.end))) return true
  // "In 2025, the company reported earnings of", where the article reports the year 2026
  const whole = /^\W*(?:In|For|During) (?:fiscal (?:year )?|calendar (?:year )?)?(20\d\d), (?:the |it |we |net |our )/u.exec(text.slice(sentence.start, sentence.start + 50))
  if (whole && !course.reportedYears.has(Number(whole[1])) && [...course.headPeriods, ...course.drafts.map((draft) => draft.period)].some((period) => period?.kind === 'year' && period.year === Number(whole[1]) + 1)) return true
  const first = amounts.find((amount) => amount.kind === 'money' || amount.kind === 'percent' || amount.kind === 'number')
  if (!first) return false
  const lead = findPeriods(text, sentence.start, Math.min(first.start, sentence.start + 120)).filter((mark) => mark.period.year !== null)
  // "Comparatively, net income available to common stockholders for the fourth quarter of 2025 was": the words of the measure before it
  if (lead.length !== 1 || lead[0]!.start - sentence.start > (/^,? (?:was|were|totall?ed|amounted to|came to) /u.test(text.slice(lead[0]!.end, lead[0]!.end + 13)) ? 110 : 60)) return false
  if (/\b(?:from|than|versus|with|to|against|over|since)\b[^,]*$/iu.test(text.slice(sentence.start, lead[0]!.start).replace(/\b(?:available|attributable|applicable) to\b/gu, ''))) return false
  const { kind, number, year } = lead[0]!.period
  // "the first quarter ended June 27, 2026", of a first quarter of fiscal 2027 that ended on that day
  const ended = /\b(?:ended|ending) (?:[A-Z][a-z]+day,? )?[A-Z][a-z]+\.? \d{1,2}, (20\d\d)/u
  if (ended.test(text.slice(lead[0]!.start, lead[0]!.end + 34)) && ended.exec(`${course.input.title}\n${text.slice(0, 900)}`)?.[1] === String(year)) return false
  const later = (period: Period | null): boolean =>
    period !== null && period.kind === kind && period.year === year! + 1 && (period.number === number || period.number === null || number === null)
  return course.headPeriods.some(later) || course.drafts.some((draft) => draft.mode === 'result' && draft.actual !== null && later(draft.period))
}

const opensPast = /^\W*(?:For|In|During) (?:the |its )?(?:prior|previous)[- ]year(?:['’]s)? (?:\w+ ){0,2}(?:quarter|half|months|period) (?:ended|to) [^.]{4,30}, (?:the |it |net |we )/iu

/** "For the prior year second quarter ended July 28, 2025, the company recorded": all that stands behind it in its paragraph is of last year. */
export function opensPastParagraph(text: string, start: number): boolean {
  return opensPast.test(text.slice(start, start + 90))
}

/** Where the text first names a quarter or half under a headline that names a year only; 0 where the headline names none or a part of one. */
export function partBehindYear(title: string, text: string, head: readonly Period[]): number {
  if (head.length === 0 || head.some((period) => period.kind !== 'year' || period.year === null) || !/\b(?:results|reports|announces)\b/iu.test(title)) return 0
  return findPeriods(text, 0, text.length).find((mark) => mark.period.kind !== 'year')?.start ?? 0
}

// "a quarter of its revenue" and "jumps a quarter" are shares
const spokenQuarter = /\b(?:the|this|that|last|latest|same|its|kind of|sort of|year-ago|year-earlier|prior-year|\p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+) quarter\b(?! of (?!20\d\d|last|the (?:previous|prior)))/u
const comparedQuarter = /\b(?:year-ago|year-earlier|prior-year) quarter\b|\bsame quarter (?:a year (?:ago|earlier)|last year|of (?:last|the previous) year)\b/iu
const spokenHalf = /\b(?:interim (?:dividend|results?|profits?|report|statement)|half-year(?:ly)? (?:results?|profits?|report|figures|numbers|dividend)|(?:the|this) half(?: year)?(?=[,.]| (?:was|were|saw|had|ended)))\b/iu

/**
 * "the kind of quarter that needs a map", "in the year-ago quarter", in an article that names no quarter and no half: what it tells is a quarter's, and not that of the year
 * for which it names its spending. Where it names no year either only a comparison tells: "versus a net loss of $1.9 billion in the year-ago quarter". At first sight 25 of 29 figures that took such a year were wrong.
 */
export function unnamedPeriod(text: string, namesYears: boolean): Period | null {
  const kind = !namesYears ? (comparedQuarter.test(text) ? 'quarter' : null) : spokenQuarter.test(text) ? 'quarter' : spokenHalf.test(text) ? 'half' : null
  return kind && { kind, number: null, fiscal: false, year: null, text: '' }
}

/**
 * "Bankers at the two firms had the kind of second quarter they tell their children about": the one numbered quarter that an article of several companies speaks of before its first
 * result, in a paragraph that names none of them, is that of all of them, as if the headline said it.
 */
export function openingQuarter({ input: { text }, named, drafts }: Course): Period | null {
  const namedBeside = ({ start, end }: PeriodMark): boolean => named.some((name) => name.start >= text.lastIndexOf('\n', start) && !text.slice(Math.min(name.start, end), Math.max(name.start, end)).includes('\n'))
  const first = drafts[0]?.evidence[0]?.[0] ?? 0
  const quarters = first === 0 ? [] : findPeriods(text, 0, first).filter((mark) => !isYetToCome(text, mark) && !isComparative(text, mark) && !isForecast(text, mark) && !namedBeside(mark))
  const said = quarters[0]?.period
  return said && quarters.every(({ period }) => period.kind === 'quarter' && !period.fiscal && period.number !== null && period.number === said.number) ? said : null
}

const turns = /^\W*(?:But |Still, |As for |It['’]s hard to find fault with )?(?:[Tt]he|[Ii]ts|[Tt]hat) (?:fiscal )?(?:first|second|third|fourth)[- ](?:quarter|half)(?: itself| just (?:closed|ended|gone|past))?(?: (?:was|were|went|had|looked|brought|held)\b[^;:]{0,80})?[.:]$/u

/** "The fourth quarter itself was good.": what stands behind it is told of that quarter, whatever year was spoken of before. */
export function turnsToPeriod(text: string, sentence: Sentence): Period | null {
  if (sentence.end - sentence.start > 130 || !turns.test(text.slice(sentence.start, sentence.end))) return null
  const marks = findPeriods(text, sentence.start, sentence.end)
  return marks.length === 1 && !isYetToCome(text, marks[0]!) ? marks[0]!.period : null
}

/** Every year that the article names as a period; a year without a number counts only where it is not that of a forecast. */
export function yearsOf(input: ExtractInput): readonly Period[] {
  const ahead = /^(?: \p{L}+){0,3} (?:forecasts?|outlook|guidance|targets?|view|expectations|range|goals?)\b/iu
  return [input.title, input.dek ?? '', input.text].flatMap((text) =>
    findPeriods(text, 0, text.length)
      .filter((mark) => mark.period.kind === 'year' && !(mark.period.year === null && ahead.test(text.slice(mark.end, mark.end + 60))))
      .map((mark) => mark.period),
  )
}
