// Periods as articles name them: quarters, halves, nine months, years; fiscal or not; with or without a year.
import type { Period } from '../../../shared/model.ts'
import { daySpan, isoSpan, readDaySpan, readIsoSpan, readYearEndReport, yearEndReport } from './day-spans.ts'
import type { PeriodMark } from '../parts.ts'
import { joinQuarterOfYear } from './quarter-of-year.ts'
import { keepLongest, rememberMarks } from '../words.ts'

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
  `\\b(?<fiscal>fiscal(?: year)?(?: ${year})?'?s? |financial )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter(?! (?:in a row|running)\\b)(?:'s|’s)?(?:(?: of)?(?: the| its)?(?<fiscal2> fiscal(?:[ -]years?)?| financial year| FY)?(?: (?:ending|ended|to|through)(?: in)?(?: \\d{1,2})? [A-Z][a-z]+(?: \\d{1,2}(?!\\d))?,?)? ?(?<year>(?:19|20)\\d\\d|FY\\d\\d)| of (?:the|its|their) (?:fiscal|financial) year\\b)?`,
  'giu',
)
// "Net sales for 2026 were", "net loss for 2025 widens": a year alone that owns a metric
const bareYear =
  // "reported all-time high earnings for 2020", where the sentence ends
  /(?<=\b(?:reported|posted|announced|released|unveiled) [^.\d]{0,50}(?:earnings|results|profits?|loss|net income) for )(?<told>20\d\d)(?=[.,;]|\s*$)|(?<=\b(?:rose|fell|dipped|grew|dropped|increased|decreased|climbed|declined|jumped|slid|slipped|totall?ed|reached|amounted) (?:[^.\n]|\.(?=\d)){0,60}\d ?(?:million|billion|trillion|bn|crore|m) for )(?<sum>20\d\d)(?=\.(?:\s|$)|,)|(?<=\b(?:sales|revenues?|turnover|income|profits?|loss(?:es)?|earnings|EBITDA|EBIT|EPS|per share|cash flow|results) (?:for|in) )(?<year>20\d\d)(?=,? (?:was|were|rose|fell|grew|increased?s?|decreased?s?|declined?s?|totall?ed|amounted|came|reached|climbed|jumped|widen(?:s|ed)|narrow(?:s|ed)|rises|falls|grows)\b)|(?<=\b(?:[Ff]or|[Ii]n) )(?:the )?(?:calendar )?(?:year )?(?<whole>20\d\d)(?= as a whole\b)|\bthe whole of (?<all>20\d\d)\b/gu
// "sales for 2025-26 stayed at", "in 2025-26": the business year of India and Australia
const spannedYear = /(?<=\b(?:in|for|of|during|from|than|to|with|over|FY|fiscal(?: year)?|financial year) )(?:the )?(?<year>20\d\d)[-–/](?<end>\d\d)(?!\d)(?! (?:season|budget|session|academic|campaign|crop|World)\b)/gu
// "Reports 2026 Results", "today reported 2026 net income of": the year as a whole, before what was reported of it
const reportedYear = /\b(?<year>20\d\d)(?<=\b(?:reports?|reported|announces?|announced|posts|posted|releases|released) (?:its )?(?:annual )?20\d\d) (?:(?:annual |financial |operating |full-year )*results\b(?! (?:conference|call|date|webcast|on|in|for the (?:first|second|third|fourth)))|(?<=\btoday (?:reported|announced) 20\d\d )(?=(?:net |operating |GAAP |adjusted |consolidated )*(?:income|earnings|loss|sales|revenues?|profit) of (?:about |approximately )?[A-Z]{0,3}[$€£]))/giu
const firstOf = /\b(?:the )?(?<ordinal>first|second|third|fourth) of (?:fiscal(?: year)?|FY) ?(?<year>(?:19|20)\d\d)\b/giu
// "Reports 2026 Third Quarter Results"
const yearQuarter = /(?<!\b(?:in|of|from|than|since|to|for|and|fiscal) )\b(?<year>(?:19|20)\d\d) (?<fiscal>fiscal )?(?<ordinal>first|second|third|fourth)[- ]quarter\b(?! (?:of|ended|ending|to|fiscal|19|20))/giu
// "the last quarter of 2005", "Quarter 2, 2021"
const lastQuarter = /\b(?:last|final) quarter of (?:the )?(?:(?<fiscal>fiscal (?:year )?|financial year )?(?<year>(?:19|20)\d\d)\b|last year\b)/giu
const threeMonths = /\bfirst three months of (?:(?:the|this) (?:fiscal |financial )?year|(?:fiscal )?(?<year>20\d\d))\b/giu
const countedQuarter = /\b(?:Quarter (?<number>[1-4])\b(?:,? (?:of )?(?<year>20\d\d)\b)?|(?<fiscal>[Ff]iscal |FY ?)?quarter (?<number2>[1-4])(?=\s*(?:[\n,;:)—–]|\.(?!\d)|$|20\d\d\b)))/gu
const quarterCode = new RegExp(
  `\\b(?:Q(?<number>[1-4])|(?<number2>[1-4])Q)(?:(?: of)?[ /-]?(?<fiscal>FY[ -]?|fiscal (?:year )?)?'?(?<year>20\\d\\d|\\d\\d\\b))?(?!\\d)`,
  'gu',
)
// "FY3/2026 1Q", "1Q FY3/2026": the business year that ends in March 2026
const codedQuarter = /\bFY ?1?\d\/(?<year>20\d\d),? (?:(?<number>[1-4])Q|Q(?<number2>[1-4]))\b|\b(?:(?<number3>[1-4])Q|Q(?<number4>[1-4])),? FY ?1?\d\/(?<year2>20\d\d)\b/gu
const halfWords = new RegExp(
  `\\b(?<fiscal>fiscal )?(?<ordinal>first|second)[- ](?<fiscal3>fiscal[- ])?(?:half(?:[- ]year)?|semester)(?:'s|’s)?(?:(?: of)?(?: the)?(?<fiscal2> fiscal(?: year)?| financial year| FY)?(?: (?:ending|ended|to|through)(?: in)?(?: \\d{1,2})? [A-Z][a-z]+(?: \\d{1,2}(?!\\d))?,?)? ?${year}|(?: of)? FY ?'?(?<short>\\d\\d)\\b)?`,
  'giu',
)
const halfCode = /\bHY ?'?(?<interim>(?:20)?\d\d)\b|\b(?:H(?<number>[12])|(?<number2>[12])H)(?:(?: of)?[ -]?(?<fiscal>FY[ -]?)?'?(?<year>20\d\d|\d\d\b))?(?!\d)/gu
const halfYear = new RegExp(
  `\\b(?:half[- ]year(?:ly)?(?: (?:ended|ending|to(?= \\d)|through))?|(?<=\\b(?:the|its|this|a) )half (?:(?:that|which) )?(?:to|ended|ending|through)(?= (?:on |in )?(?:the end of |end-)?(?:\\d|June|September|December|March|January|July|Dec|Jun|Sept?|Mar|Jan|Jul)\\b)|(?<!\\b(?:quarter|Q[1-4])(?: 20\\d\\d)?(?:,| unaudited)? )interim (?:results|report)(?! \\d\\b)(?!,? ?(?:for |[-–:] ?)?(?:the )?(?:Q[1-4]|(?:first|second|third|fourth)[- ]quarter|nine|(?:1 )?January\\s?[-–]|(?:1 )?(?:January|April|July|October)\\b.{1,5}(?:31|30)? ?(?:March|June|September|December)))|interim (?=(?:(?:net|operating|pre-tax|underlying|adjusted) )*(?:sales|revenues?|turnover|profits?|earnings|loss)\\b)|(?:after|over|for|in|during) the first six months|(?:over|for|during) the half(?:[- ]year)?(?= to\\b| and\\b|[,.])|(?<=\\b(?:for|in|during|over) )the semester\\b|first (?:six|6) months(?= (?:of )?(?:fiscal )?20\\d\\d)|(?<=(?:^|[.;\\n]\\s?)after )six months|(?<=(?:^|[.;\\n]\\s{0,2})(?:For|In|During) )the six months(?=,)|(?:six|6)[- ]months?(?: period)? (?:(?:that|which) )?(?:to|ended|ending|through)|six-month (?=(?:(?:net|operating|pre-tax) )?(?:profits?|results|performance|earnings|revenues?|sales|loss|sum)\\b)|(?:26|27|28|twenty-six|twenty-seven|twenty-eight)[- ]weeks?(?: period)?)(?:(?: (?:of|ended|to|through)[^.,;]{0,20})? ${year})?`,
  'giu',
)
const nineMonths = new RegExp(`\\b(?:first )?(?:nine|9)[- ]months?(?! (?:ago|earlier|later))(?: period)?(?: of (?:this year|(?:fiscal )?${year}))?|first three quarters`, 'giu')
const nineMonthsCode = /(?<![\p{L}\d.,$€£])9M(?:[ -]?'?(20\d\d|\d\d\b))?(?![\p{L}\d])/gu
const yearWords = new RegExp(
  `\\b(?:(?<full>full[- ](?:(?<fiscalA>fiscal|financial)[- ])?year|full[- ]year|annual (?:bottom-line |statutory |cash |underlying |net |operating |after-tax |headline |core ){0,2}(?:results|report|profits?|earnings|figures|accounts)|(?:twelve|12)[- ]months?(?: period)?(?= (?:to|ended|ending|through|ended))|(?:52|53)[- ]weeks?(?: period)?|fifty-(?:two|three) weeks|year as a whole|for the year(?![ -](?:ago|before|earlier)|[ -]to[ -]date| (?:ended|ending|through|to (?:the end|end|(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))))|(?:whole|all) of(?= (?:the )?(?:fiscal|financial|year|FY|20\\d\\d|last (?:fiscal |financial )?year|this (?:fiscal |financial )?year))|(?<!\\bhalf[- ])year (?:(?:that|which) )?(?:ended|ending|closed(?= (?:on|in))|through|to(?= (?:the end|end|(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)))|(?<fiscalB>fiscal|financial) year(?: (?:ended|ending|to|through))?|FY)(?:[ -]?(?:of |for |results )?(?<fiscalC>fiscal |financial )?(?:[A-Z][a-z]+\\.? )?(?:\\d{1,2},? )?'?(?<year>20\\d\\d|(?<=FY[ -]?'?)\\d\\d\\b)(?:[-/–]\\d\\d)?)?|(?<fiscal>fiscal)(?: year)? ?'?(?<year2>20\\d\\d))`,
  'giu',
)
const endedWords = new RegExp(
  `\\b(?:three|3)[- ]months?(?: period)? (?:to|ended|ending|through|that ended)(?: in| on)?(?: the end of)? (?:\\d{1,2} )?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2}(?!\\d))?(?:,? (?<year>20\\d\\d))?`,
  'giu',
)
const endedQuarter = new RegExp(
  // "second quarter ended June 30" is the second
  `(?<!\\b(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?)\\bquarter(?:,? which| that)? (?:to|ended|ending|through)(?: in| on)? (?:\\d{1,2} )?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2}(?!\\d))?(?:,? (?<year>20\\d\\d))?`,
  'giu',
)
const thisQuarter =
  /\b(?:for|in|during|over(?= the past)|(?:ended|finished|closed|exited)) (?:the|its(?= (?:latest|most recent) quarter)) (?:(?:past|latest|recent|most recent|most recently reported|latest reported|reported|reporting|same(?= quarter(?:[.,;]| (?:and|but) ))|spring|summer|autumn|fall|winter|holiday) )?(?:quarter|three[- ]month period)\b(?! (?:after|of|before|ended|to|ending))/giu
// "after a record quarter, in which profit jumped 62%"
const tellsLastQuarter = /(?<=\b(?:profits?|sales|revenues?|earnings|income|loss) )in the last quarter(?= [a-z]+(?:ed|ank|ell|ew|ose|id) )/gu
const praisedQuarter = /\bthe kind of quarter\b|\b(?:a|another) (?:record|strong|solid|robust|blowout|bumper|weak|stellar|tough|dismal|(?:better|stronger|weaker)-than-expected) quarter\b/giu
const ended = '(?: (?:fiscal|trading|reporting))?(?: (?:period|quarter))? (?:to|ended|ending|through|that ended)\\b'
// Quarters of twelve weeks make half-years of 24 and three quarters of 36.
const weeks = new RegExp(
  `\\b(?:(?:12|13|14|twelve|thirteen|fourteen)[- ]weeks?(?=${ended})|(?:(?:first|the|for) )?(?:(?<nine>3[6-9]|40|thirty-(?:six|seven|eight|nine)|forty)|(?<half>2[458]|twenty-(?:four|five|eight)))[- ]weeks?(?:(?=${ended})|(?<=\\b(?:first|the|for) [\\w-]+[- ]weeks?)(?! (?:ago|earlier|later|before|old|from)\\b)(?: of (?:fiscal (?:year )?)?(?<year>20\\d\\d))?))`,
  'giu',
)
const quarterly = /\bquarterly (?:earnings|results|profit|net|loss|revenue|sales|report|update|figures|numbers)\b/giu
const monthQuarter = /\b(?<month>March|June|September|December)[- ][Qq]uarter(?!ly)(?:(?: of)? (?<year>20\d\d))?/gu
const monthSpan =
  /\b(?:(?<first>January)(?: ?[-–] ?| | to |-to-|-through-| through )March|(?<first2>April)(?: ?[-–] ?| | to |-to-|-through-| through )June|(?<first3>July)(?: ?[-–] ?| | to |-to-|-through-| through )September|(?<first4>October)(?: ?[-–] ?| | to |-to-|-through-| through )December|(?<first5>Jan(?=\.?[-–]Mar)|Apr(?=\.?[-–]Jun)|Jul(?=y?\.?[-–]Sep)|Oct(?=\.?[-–]Dec))\w*\.?[-–](?:Mar|Jun|Sept?|Dec)\b)(?: (?:period|quarter))?(?: (?:of )?(?:(?:the )?(?:financial|fiscal)(?: year)? (?=20\d\d[-–]))?(?<year>20\d\d)(?<business>[-–]\d\d(?!\d))?)?/gu
const halfSpan =
  /\b(?:(?<one>April[- –](?:to[- ])?September|January[- –](?:to[- ])?June)|(?<two>July[- –](?:to[- ])?December|October[- –](?:to[- ])?March))(?= (?:half|period|first half|six months)\b)|\b(?<three>April)(?: ?[-–] ?| to |-to-)September\b|\b(?<four>January)(?: ?[-–] ?| to |-to-)June\b|\b(?:Jan\.?[-–]June?|Apr\.?[-–]Sept?)\b|(?<two2>\b(?:July?\.?[-–]Dec|Oct\.?[-–]Mar)\b)/gu
// "in the last three months of 2026"
const monthsOfYear = /\b(?<which>first|last|final) three months of (?:(?<year>(?:19|20)\d\d)|the year|last year)\b/giu
const betweenMonths = /\b[Bb]etween (?<from>January|April|July|October) and (?:the end of )?(?<to>March|June|September|December)\b/gu
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const anySpan =
  /\b(?<from>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:[-–]| to |-to-)(?<to>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:quarter|period|half|months|results?)\b/gu
const nineSpan = /\b(?:April(?: ?[-–] ?| to )December|January(?: ?[-–] ?| to )September|July(?: ?[-–] ?| to )March|October(?: ?[-–] ?| to )June|Jan\.?[-–]Sept?|Apr\.?[-–]Dec|Jul\.?[-–]Mar|Oct\.?[-–]Jun)\b/gu
// "whose earnings through three quarters are down 42 percent"
const threeQuarters = /\b(?:through (?:the )?(?:first )?|(?:for|in|over|during) the first )three quarters\b(?! of the (?!year|fiscal))/gu
// "1 January – 31 December 2017", alone on its line
const yearSpan = /(?<=^|\n)(?:1 )?January ?(?:[-–—]|to) ?(?:31 )?December(?: (?<year>20\d\d))?(?= ?(?:\n|$))/gu
const monthQuarters: Readonly<Record<string, number>> = { mar: 1, jun: 2, sep: 3, dec: 4, jan: 1, apr: 2, jul: 3, oct: 4 }

interface Kind {
  readonly words: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>, match: RegExpExecArray) => Omit<Period, 'text'> | null
}

const quarterUnnumbered = { kind: 'quarter', number: null, fiscal: false, year: null } as const
const endYear = /^(?<!\b(?:quarter|half))(?: (?:ended|ending|to|through))?(?: in)? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*),? (20\d\d)\b/u
// "the fourth quarter and fiscal 2016", "fourth quarter and full year 2016": the last quarter is of the year it ends with
const withYear = /^ and (?:the )?(?:full[- ](?:fiscal )?year|fiscal(?: year)?|year|twelve months) (?:ended [A-Z][a-z]+\.? \d{1,2}, )?(20\d\d)\b/iu
const saysFiscal = /fiscal|financial|FY/iu

/** What a quarter is called, and the rest: in a piece of text without the word none of the kinds behind it can stand. */
const kinds: readonly { readonly hint: RegExp; readonly kinds: readonly Kind[] }[] = [
  {
    hint: /quarter|three[- ]month/giu,
    kinds: [
      {
        words: quarterWords,
        read: (groups, match) => ({
          kind: 'quarter',
          number: ordinals[groups['ordinal']!.toLowerCase()]!,
          fiscal: saysFiscal.test(match[0]),
          year: readYear(match[2] ?? groups['year']),
        }),
      },
      { words: lastQuarter, read: (groups) => ({ kind: 'quarter', number: 4, fiscal: groups['fiscal'] !== undefined, year: readYear(groups['year']) }) },
      { words: praisedQuarter, read: () => quarterUnnumbered },
      { words: tellsLastQuarter, read: () => quarterUnnumbered },
      { words: thisQuarter, read: () => quarterUnnumbered },
      { words: quarterly, read: () => quarterUnnumbered },
      { words: endedQuarter, read: (groups) => ({ ...quarterUnnumbered, year: readYear(groups['year']) }) },
      { words: monthQuarter, read: (groups) => ({ ...quarterUnnumbered, year: readYear(groups['year']) }) },
    ],
  },
  {
    hint: /half|semester|(?:six|6)[- ]month|interim|weeks?/giu,
    kinds: [
      {
        words: halfWords,
        read: (groups, match) => ({
          kind: 'half',
          number: ordinals[groups['ordinal']!.toLowerCase()]!,
          fiscal: saysFiscal.test(match[0]),
          year: readYear(groups['short'] ?? /20\d\d$/u.exec(match[0])?.[0]),
        }),
      },
      { words: halfYear, read: (_, match) => ({ kind: 'half', number: 1, fiscal: false, year: readYear(/20\d\d$/u.exec(match[0])?.[0]) }) },
      { words: weeks, read: (groups) => ({ ...quarterUnnumbered, kind: groups['nine'] ? 'nine-months' : groups['half'] ? 'half' : 'quarter', number: groups['half'] ? 1 : null, year: readYear(groups['year']) }) },
    ],
  },
  {
    hint: /\d/gu,
    kinds: [
      {
        words: bareYear,
        read: (groups) => ({ kind: 'year', number: null, fiscal: false, year: readYear(groups['year'] ?? groups['whole'] ?? groups['all'] ?? groups['told'] ?? groups['sum']) }),
      },
      { words: spannedYear, read: (groups) => (Number(groups['end']) === (Number(groups['year']) + 1) % 100 ? { kind: 'year', number: null, fiscal: true, year: readYear(groups['year']) } : null) },
      { words: reportedYear, read: (groups) => ({ kind: 'year', number: null, fiscal: false, year: readYear(groups['year']) }) },
      {
        words: firstOf,
        read: (groups) => ({ kind: 'quarter', number: ordinals[groups['ordinal']!.toLowerCase()]!, fiscal: true, year: readYear(groups['year']) }),
      },
      {
        words: quarterCode,
        read: (groups) => ({
          kind: 'quarter',
          number: Number(groups['number'] ?? groups['number2']),
          fiscal: groups['fiscal'] !== undefined,
          year: readYear(groups['year']),
        }),
      },
      { words: codedQuarter, read: (groups) => ({ kind: 'quarter', number: Number(groups['number'] ?? groups['number2'] ?? groups['number3'] ?? groups['number4']), fiscal: true, year: readYear(groups['year'] ?? groups['year2']) }) },
      {
        words: halfCode,
        read: (groups) => ({
          kind: 'half',
          number: Number(groups['number'] ?? groups['number2'] ?? 1),
          fiscal: groups['fiscal'] !== undefined,
          year: readYear(groups['year'] ?? groups['interim']),
        }),
      },
      {
        words: yearQuarter,
        read: (groups) => ({ kind: 'quarter', number: ordinals[groups['ordinal']!.toLowerCase()]!, fiscal: groups['fiscal'] !== undefined, year: readYear(groups['year']) }),
      },
      { words: countedQuarter, read: (groups) => ({ kind: 'quarter', number: Number(groups['number'] ?? groups['number2']), fiscal: groups['fiscal'] !== undefined, year: readYear(groups['year']) }) },
      { words: isoSpan, read: readIsoSpan },
      { words: nineMonthsCode, read: (_, match) => ({ kind: 'nine-months', number: null, fiscal: false, year: readYear(match[1]) }) },
    ],
  },
  {
    hint: /months?|quarters/giu,
    kinds: [
      {
        words: nineMonths,
        read: (_, match) => ({
          kind: 'nine-months',
          number: null,
          fiscal: /fiscal/iu.test(match[0]),
          year: readYear(/\d\d(?:\d\d)?$/u.exec(match[0])?.[0]),
        }),
      },
      { words: threeQuarters, read: () => ({ kind: 'nine-months', number: null, fiscal: false, year: null }) },
      { words: threeMonths, read: (groups) => ({ ...quarterUnnumbered, number: 1, year: readYear(groups['year']) }) },
      { words: monthsOfYear, read: (groups) => ({ kind: 'quarter', number: groups['which']!.toLowerCase() === 'first' ? 1 : 4, fiscal: false, year: readYear(groups['year']) }) },
      { words: endedWords, read: (groups) => ({ ...quarterUnnumbered, year: readYear(groups['year']) }) },
    ],
  },
  {
    hint: /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/gu,
    kinds: [
      {
        words: monthSpan,
        read: (groups) => {
          const month = groups['first'] ?? groups['first2'] ?? groups['first3'] ?? groups['first4'] ?? groups['first5'] ?? ''
          // "the April-June quarter of 2026-27": of a business year it is no second quarter
          return { ...quarterUnnumbered, number: groups['business'] !== undefined ? null : (monthQuarters[month.slice(0, 3).toLowerCase()] ?? null), year: readYear(groups['year']) }
        },
      },
      { words: betweenMonths, read: readBetween },
      { words: halfSpan, read: (groups) => ({ kind: 'half', number: groups['two'] ?? groups['two2'] ? 2 : 1, fiscal: false, year: null }) },
      { words: nineSpan, read: () => ({ kind: 'nine-months', number: null, fiscal: false, year: null }) },
      { words: anySpan, read: readSpan },
      { words: daySpan, read: readDaySpan },
      { words: yearSpan, read: (groups) => ({ kind: 'year', number: null, fiscal: false, year: readYear(groups['year']) }) },
    ],
  },
  {
    hint: /year|annual|months?|weeks?|fiscal|whole of|all of|FY/giu,
    kinds: [
      { words: yearWords, read: (groups, match) => ({ kind: 'year', number: null, fiscal: saysFiscal.test(match[0]), year: readYear(groups['year'] ?? groups['year2']) }) },
      { words: yearEndReport, read: readYearEndReport },
    ],
  },
]

/** "Between April and June" */
function readBetween(groups: Readonly<Record<string, string | undefined>>): Omit<Period, 'text'> | null {
  const [from, to] = [groups['from']!, groups['to']!].map((month) => monthNames.indexOf(month.slice(0, 3).toLowerCase()))
  return to === from! + 2 ? { ...quarterUnnumbered, number: from! / 3 + 1 } : null
}

/** "March-May quarter": a business year need not begin with a quarter of the calendar. */
function readSpan(groups: Readonly<Record<string, string | undefined>>): Omit<Period, 'text'> | null {
  const [from, to] = [groups['from']!, groups['to']!].map((month) => monthNames.indexOf(month.toLowerCase()))
  const kind = ({ 2: 'quarter', 5: 'half', 8: 'nine-months' } as const)[((to! - from! + 12) % 12) as 2 | 5 | 8]
  return kind && from! % 3 !== 0 ? { kind, number: null, fiscal: false, year: null } : null
}

/** Every period named between two offsets, in order, longest reading first where two overlap. */
export const findPeriods = rememberMarks(readPeriods)

function readPeriods(text: string, start: number, end: number): readonly PeriodMark[] {
  const slice = text.slice(start, end)
  const found: PeriodMark[] = []
  for (const group of kinds) {
    const hints = hintsIn(slice, group.hint)
    if (hints === null) continue
    // Every period holds its hint or stands near it: a long text with one quarter in its first sentence is not searched to its end.
    const near = slice.slice(0, hints.last + reach)
    for (const { words, read } of group.kinds) {
      words.lastIndex = Math.max(0, hints.first - reach)
      // exec and not matchAll, which makes a new expression each time.
      for (let match = words.exec(near); match !== null; match = words.exec(near)) {
        const period = read(match.groups ?? {}, match)
        const at = start + match.index
        const end = match.index + match[0].length
        // "six months ended June 30, 2026", "year ended 31 March 2026": the year behind its last day
        const behind = period === null || period.year !== null ? null : period.number !== 4 ? endYear : period.kind === 'quarter' ? withYear : null
        const year = behind?.exec(slice.slice(end, end + 40))?.[1]
        if (year !== undefined) found.push({ start: at, end: at + match[0].length, period: { ...period!, year: Number(year), text: match[0] } })
        else if (period !== null) found.push({ start: at, end: at + match[0].length, period: { ...period, text: match[0] } })
      }
    }
  }
  // "the first nine months of the financial year", "the first quarter of the financial year to": the year says only whose
  return joinQuarterOfYear(text, keepLongest(found.filter((mark) => !(mark.period.kind === 'year' && mark.period.year === null && /\b(?:quarter|half|months|period) of (?:(?:the|its|this|current|new) )+$/iu.test(text.slice(Math.max(0, mark.start - 36), mark.start))))))
}

/** More characters than any period has, with all that is looked at around it. */
const reach = 160

/** Where the words of a group stand first and last, or null where there are none. */
function hintsIn(slice: string, hint: RegExp): { readonly first: number; readonly last: number } | null {
  hint.lastIndex = 0
  const first = hint.exec(slice)?.index
  if (first === undefined) return null
  let last = first
  if (slice.length > 2 * reach) while (hint.exec(slice) !== null) last = hint.lastIndex
  else last = slice.length
  return { first, last }
}

function readYear(text: string | undefined): number | null {
  const digits = /\d+/u.exec(text ?? '')?.[0]
  if (!digits) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
