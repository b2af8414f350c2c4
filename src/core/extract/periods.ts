// Periods as articles name them: quarters, halves, nine months, years; fiscal or not; with or without a year.
import type { Period } from '../../shared/model.ts'
import type { PeriodMark } from './parts.ts'
import { keepLongest } from './words.ts'

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  final: 4,
  last: 4,
}
const year = '((?:19|20)\\d\\d)'
const quarterWords = new RegExp(
  `\\b(?<fiscal>fiscal(?: year)?(?: ${year})?'?s? |financial )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter(?:'s|’s)?(?:(?: of)?(?: the)?(?<fiscal2> fiscal(?: year)?| financial year| FY)?(?: (?:ending|ended|to|through)(?: in)?(?: \\d{1,2})? [A-Z][a-z]+(?: \\d{1,2}(?!\\d))?,?)? ?(?<year>(?:19|20)\\d\\d|FY\\d\\d))?`,
  'giu',
)
// "Net sales for 2026 were", "net loss for 2025 widens": a year alone that owns a metric
const bareYear =
  /(?<=\b(?:sales|revenues?|turnover|income|profits?|loss(?:es)?|earnings|EBITDA|EBIT|EPS|per share|cash flow|results) (?:for|in) )(?<year>20\d\d)(?=,? (?:was|were|rose|fell|grew|increased?s?|decreased?s?|declined?s?|totall?ed|amounted|came|reached|climbed|jumped|widen(?:s|ed)|narrow(?:s|ed)|rises|falls|grows)\b)|(?<=\b(?:[Ff]or|[Ii]n) )(?:the )?(?:calendar )?(?:year )?(?<whole>20\d\d)(?= as a whole\b)|\bthe whole of (?<all>20\d\d)\b/gu
const firstOf = /\b(?:the )?(?<ordinal>first|second|third|fourth) of (?:fiscal(?: year)?|FY) ?(?<year>(?:19|20)\d\d)\b/giu
const quarterCode = new RegExp(
  `\\b(?:Q(?<number>[1-4])|(?<number2>[1-4])Q)(?:(?: of)?[ -]?(?<fiscal>FY[ -]?|fiscal (?:year )?)?'?(?<year>20\\d\\d|\\d\\d\\b))?(?!\\d)`,
  'gu',
)
const halfWords = new RegExp(
  `\\b(?<fiscal>fiscal )?(?<ordinal>first|second)[- ](?<fiscal3>fiscal[- ])?half(?:[- ]year)?(?:'s|’s)?(?:(?: of)?(?: the)?(?<fiscal2> fiscal(?: year)?| financial year| FY)?(?: (?:ending|ended|to|through)(?: in)?(?: \\d{1,2})? [A-Z][a-z]+(?: \\d{1,2}(?!\\d))?,?)? ?${year}|(?: of)? FY ?'?(?<short>\\d\\d)\\b)?`,
  'giu',
)
const halfCode = /\b(?:H(?<number>[12])|(?<number2>[12])H)(?:(?: of)?[ -]?(?<fiscal>FY[ -]?)?'?(?<year>20\d\d|\d\d\b))?(?!\d)/gu
const halfYear = new RegExp(
  `\\b(?:half[- ]year(?:ly)?(?: (?:ended|ending|to(?= \\d)|through))?|(?<!\\b(?:quarter|Q[1-4])(?: 20\\d\\d)?(?:,| unaudited)? )interim (?:results|report)(?!,? ?(?:for |[-–:] ?)?(?:the )?(?:Q[1-4]|(?:first|second|third|fourth)[- ]quarter|nine|(?:1 )?January\\s?[-–]|(?:1 )?(?:January|April|July|October)\\b.{1,5}(?:31|30)? ?(?:March|June|September|December)))|(?:after|over|for|in|during) the first six months|(?<=(?:^|[.;\\n]\\s?)after )six months|six months (?:to|ended|through)|(?:26|27|28|twenty-six|twenty-eight) weeks)(?: (?:of|ended|to|through)[^.,;]{0,20} ${year})?`,
  'giu',
)
const nineMonths = new RegExp(`\\b(?:first )?nine months(?: of (?:this year|(?:fiscal )?${year}))?|first three quarters`, 'giu')
const nineMonthsCode = /(?<![\p{L}\d.,$€£])9M(?:[ -]?'?(20\d\d|\d\d\b))?(?![\p{L}\d])/gu
const yearWords = new RegExp(
  `\\b(?:(?<full>full[- ](?:(?<fiscalA>fiscal|financial)[- ])?year|full[- ]year|annual (?:results|report|profit|earnings|figures|accounts)|(?:twelve|12) months(?= (?:to|ended|ending|through|ended))|52 weeks|53 weeks|year as a whole|for the year(?! (?:ago|before|earlier)|[ -]to[ -]date)|whole of|all of|year (?:ended|ending|through|to(?= (?:the end|end|(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)))|(?<fiscalB>fiscal|financial) year(?: (?:ended|ending|to|through))?|FY)(?:[ -]?(?:of |for |results )?(?<fiscalC>fiscal |financial )?(?:[A-Z][a-z]+\\.? )?(?:\\d{1,2},? )?'?(?<year>20\\d\\d|(?<=FY[ -]?'?)\\d\\d\\b)(?:[-/–]\\d\\d)?)?|(?<fiscal>fiscal)(?: year)? ?'?(?<year2>20\\d\\d))`,
  'giu',
)
const endedWords = new RegExp(
  `\\b(?:three|3) months (?:to|ended|ending|through|that ended)(?: in)?(?: the end of)? (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2}(?!\\d))?(?:,? (?<year>20\\d\\d))?`,
  'giu',
)
const endedQuarter = new RegExp(
  `\\bquarter(?:,? which| that)? (?:to|ended|ending|through)(?: in)? (?:\\d{1,2} )?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2}(?!\\d))?(?:,? (?<year>20\\d\\d))?`,
  'giu',
)
const thisQuarter =
  /\b(?:for|in|during|(?:ended|finished|closed|exited)) the (?:(?:latest|most recent|reported|reporting) )?(?:quarter|three[- ]month period)\b(?! (?:after|of|before|ended|to|ending))/giu
// "after a record quarter, in which profit jumped 62%"
const praisedQuarter = /\b(?:a|another) (?:record|strong|solid|robust|blowout|bumper|weak|stellar|tough|dismal|(?:better|stronger|weaker)-than-expected) quarter\b/giu
const weeks =
  /\b(?:(?:12|13|14|twelve|thirteen|fourteen) weeks|(?<nine>39|40|thirty-nine|forty) weeks)(?= (?:to|ended|ending|through|that ended)\b)/giu
const quarterly = /\bquarterly (?:earnings|results|profit|net|loss|revenue|sales|report|update|figures|numbers)\b/giu
const monthQuarter = /\b(?<month>March|June|September|December)[- ][Qq]uarter(?:(?: of)? (?<year>20\d\d))?/gu
const monthSpan =
  /\b(?:(?<first>January)(?:[- –]| to |-to-)March|(?<first2>April)(?:[- –]| to |-to-)June|(?<first3>July)(?:[- –]| to |-to-)September|(?<first4>October)(?:[- –]| to |-to-)December|(?<first5>Jan|Apr|Jul|Oct)\.?[-–](?:Mar|Jun|Sept?|Dec)\b)(?: (?:period|quarter))?(?: (?:of )?(?<year>20\d\d))?/gu

const halfSpan =
  /\b(?:(?<one>April[- –](?:to[- ])?September|January[- –](?:to[- ])?June)|(?<two>July[- –](?:to[- ])?December|October[- –](?:to[- ])?March))(?= (?:half|period|first half|six months)\b)|\b(?<three>April)(?:[-–]| to )September\b|\b(?<four>January)(?:[-–]| to )June\b/gu
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const anySpan =
  /\b(?<from>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:[-–]| to |-to-)(?<to>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:quarter|period|half|months|results?)\b/gu
const nineSpan = /\b(?:April(?:[-–]| to )December|January(?:[-–]| to )September|July(?:[-–]| to )March|October(?:[-–]| to )June)\b/gu
const monthQuarters: Readonly<Record<string, number>> = { mar: 1, jun: 2, sep: 3, dec: 4, jan: 1, apr: 2, jul: 3, oct: 4 }

// What every period has one of: most pieces of text have none, and need not be searched for each kind.
const periodHint = /\d|quarter|half|year|annual|interim|months|weeks|fiscal|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/iu

/** Every period named between two offsets, in order, longest reading first where two overlap. */
export function findPeriods(text: string, start: number, end: number): readonly PeriodMark[] {
  const slice = text.slice(start, end)
  if (!periodHint.test(slice)) return []
  const found: PeriodMark[] = []
  const add = (match: RegExpMatchArray, period: Omit<Period, 'text'>): void => {
    const at = start + (match.index ?? 0)
    found.push({ start: at, end: at + match[0].length, period: { ...period, text: match[0] } })
  }
  for (const match of slice.matchAll(quarterWords)) {
    const groups = match.groups ?? {}
    add(match, {
      kind: 'quarter',
      number: ordinals[groups['ordinal']!.toLowerCase()]!,
      fiscal: /fiscal|financial|FY/iu.test(match[0]),
      year: readYear(groups['year'] ?? match[2]),
    })
  }
  for (const match of slice.matchAll(bareYear))
    add(match, {
      kind: 'year',
      number: null,
      fiscal: false,
      year: readYear(match.groups!['year'] ?? match.groups!['whole'] ?? match.groups!['all']),
    })
  for (const match of slice.matchAll(firstOf))
    add(match, {
      kind: 'quarter',
      number: ordinals[match.groups!['ordinal']!.toLowerCase()]!,
      fiscal: true,
      year: readYear(match.groups!['year']),
    })
  for (const match of slice.matchAll(quarterCode)) {
    const groups = match.groups ?? {}
    add(match, {
      kind: 'quarter',
      number: Number(groups['number'] ?? groups['number2']),
      fiscal: groups['fiscal'] !== undefined,
      year: readYear(groups['year']),
    })
  }
  for (const match of slice.matchAll(halfWords)) {
    const groups = match.groups ?? {}
    add(match, {
      kind: 'half',
      number: ordinals[groups['ordinal']!.toLowerCase()]!,
      fiscal: /fiscal|financial|FY/iu.test(match[0]),
      year: readYear(groups['short'] ?? /20\d\d$/u.exec(match[0])?.[0]),
    })
  }
  for (const match of slice.matchAll(halfCode)) {
    const groups = match.groups ?? {}
    add(match, {
      kind: 'half',
      number: Number(groups['number'] ?? groups['number2']),
      fiscal: groups['fiscal'] !== undefined,
      year: readYear(groups['year']),
    })
  }
  for (const match of slice.matchAll(halfYear))
    add(match, { kind: 'half', number: 1, fiscal: false, year: readYear(/20\d\d$/u.exec(match[0])?.[0]) })
  for (const match of slice.matchAll(nineMonths))
    add(match, {
      kind: 'nine-months',
      number: null,
      fiscal: /fiscal/iu.test(match[0]),
      year: readYear(/\d\d(?:\d\d)?$/u.exec(match[0])?.[0]),
    })
  for (const match of slice.matchAll(nineMonthsCode))
    add(match, { kind: 'nine-months', number: null, fiscal: false, year: readYear(match[1]) })
  for (const match of slice.matchAll(praisedQuarter)) add(match, { kind: 'quarter', number: null, fiscal: false, year: null })
  for (const match of slice.matchAll(thisQuarter)) add(match, { kind: 'quarter', number: null, fiscal: false, year: null })
  for (const match of slice.matchAll(weeks))
    add(match, { kind: match.groups?.['nine'] ? 'nine-months' : 'quarter', number: null, fiscal: false, year: null })
  for (const match of slice.matchAll(quarterly)) add(match, { kind: 'quarter', number: null, fiscal: false, year: null })
  for (const match of slice.matchAll(endedWords))
    add(match, { kind: 'quarter', number: null, fiscal: false, year: readYear(match.groups?.['year']) })
  for (const match of slice.matchAll(endedQuarter))
    add(match, { kind: 'quarter', number: null, fiscal: false, year: readYear(match.groups?.['year']) })
  for (const match of slice.matchAll(monthQuarter)) {
    add(match, { kind: 'quarter', number: null, fiscal: false, year: readYear(match.groups?.['year']) })
  }
  for (const match of slice.matchAll(monthSpan)) {
    const groups = match.groups ?? {}
    const month = (groups['first'] ?? groups['first2'] ?? groups['first3'] ?? groups['first4'] ?? groups['first5'] ?? '')
      .slice(0, 3)
      .toLowerCase()
    add(match, { kind: 'quarter', number: monthQuarters[month] ?? null, fiscal: false, year: readYear(match.groups?.['year']) })
  }
  for (const match of slice.matchAll(halfSpan))
    add(match, { kind: 'half', number: match.groups?.['two'] ? 2 : 1, fiscal: false, year: null })
  for (const match of slice.matchAll(nineSpan)) add(match, { kind: 'nine-months', number: null, fiscal: false, year: null })
  // "March-May quarter": a business year need not begin with a quarter of the calendar.
  for (const match of slice.matchAll(anySpan)) {
    const [from, to] = [match.groups!['from']!, match.groups!['to']!].map((month) => monthNames.indexOf(month.toLowerCase()))
    const kind = ({ 2: 'quarter', 5: 'half', 8: 'nine-months' } as const)[((to! - from! + 12) % 12) as 2 | 5 | 8]
    if (kind && from! % 3 !== 0) add(match, { kind, number: null, fiscal: false, year: null })
  }
  for (const match of slice.matchAll(yearWords)) {
    const groups = match.groups ?? {}
    add(match, {
      kind: 'year',
      number: null,
      fiscal: /fiscal|financial|FY/iu.test(match[0]),
      year: readYear(groups['year'] ?? groups['year2']),
    })
  }
  return keepLongest(found)
}

function readYear(text: string | undefined): number | null {
  const digits = /\d+/u.exec(text ?? '')?.[0]
  if (!digits) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
