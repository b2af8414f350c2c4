// Spans of time that are no period of ours: a month, nine weeks, ten months. What is told of them is no quarter's number.
import { findAll, month } from '../words.ts'

const weeks = '(?:four|five|six|seven|eight|nine|ten|eleven|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-one|twenty-two|4|5|6|7|8|9|10|11|15|16|17|18|19|20|21|22)'
const months = '(?:two|four|five|seven|eight|ten|eleven|2|4|5|7|8|10|11)'

const oddSpan = new RegExp(
  `\\b(?:first |last |past |latest |final )?(?:period of ${weeks} weeks|${weeks}[- ]weeks?(?: (?:to|ended|ending|through|since|of|over|that|trading|period|covering)\\b)|${months}[- ]months?(?: (?:to|ended|ending|through|of|period)\\b))`,
  'iu',
)

// "For the first 11 months, revenue totaled": the span is the sentence's own, whatever stands behind it
const oddMonths = new RegExp(`\\bfirst ${months} months\\b`, 'iu')

// "January-November sales", "from January to October"
const monthRange = new RegExp(`\\b(${month})(?:[-–]| to | through |-to-)(${month})\\b`, 'gu')
const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec'

// "between May 1 and June 7", "from 12 March to 4 April"
const dayRange = new RegExp(`\\b(?:between|from) (?:(\\d{1,2}) (${month})|(${month}|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Jan)(?:\\. ?| )(\\d{1,2})) (?:and|to|through|until) (?:(\\d{1,2}) (${month})|(${month}|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Jan)(?:\\. ?| )(\\d{1,2}))\\b`, 'u')

/** From a day to a day that are not some three, six, nine or twelve months apart. */
function spansOddDays(sentence: string): boolean {
  const found = dayRange.exec(sentence)
  if (!found) return false
  const [first, last] = [found[2] ?? found[3]!, found[6] ?? found[7]!].map((name) => monthNames.indexOf(name.slice(0, 3)) / 3)
  const [from, to] = [found[1] ?? found[4]!, found[5] ?? found[8]!].map(Number)
  const months = ((last! - first! + 12) % 12) + (to! - from!) / 30
  return ![3, 6, 9, 12, 0].some((whole) => Math.abs(months - whole) < 0.3) || months < 0.3
}

/** Two, four or eleven months by their names; three, six, nine and twelve are periods of ours. */
function spansOddMonths(sentence: string): boolean {
  return findAll(monthRange, sentence).some(([, from, to]) => {
    const [first, last] = [from!, to!].map((name) => monthNames.indexOf(name.slice(0, 3)) / 3)
    return ((last! - first! + 12) % 12) % 3 !== 2
  })
}

// "October sales", "revenue of T$19.6 billion for October", "sold 24,600 cars in September"
const monthOwns = new RegExp(`\\b${month}(?:['’]s)?(?: 20\\d\\d)? (?:[a-z-]+ ){0,2}(?:sales|revenues?|turnover|deliveries|registrations|shipments|bookings|orders|traffic)\\b`, 'u')
const ofMonth = new RegExp(
  `\\d[^.;,:]{0,40}(?<!\\b(?:ended|ending|began|started|reported|announced|said|due|back|expected|scheduled|launched|opened|held|dated|filed|recorded|posted|achieved|registered|forecast|predicted|projected|promised|foresaw|guided|given|gave|penciled|pencilled|period|half|than)) (?:for|in|during) (?:the month of )?${month}(?! (?:quarter|half|\\d{1,2}\\b)|[-–]| (?:to|through|and) (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)(?=[\\s,.;]|$)`,
  'u',
)

// "For the year-to-date period of 22 weeks sales were": how long it is, the sentence's period would have said
const toDate = /\b(?:year|quarter|month)[- ]to[- ]date\b(?! (?:the |its )?(?:shares|stock|gain|return|decline|loss|performance))/iu

/**
 * "Reported consolidated quarterly numbers are: Net sales at Rs 5,353 crore in September 2020": some pages name a quarter by its last month.
 * @param head headline and first lines
 */
export function namesQuartersByMonth(head: string): boolean {
  return /\bquarterly (?:numbers|results|net (?:profit|loss|sales)|profit|loss)\b/iu.test(head) && quarterMonth.test(head)
}

const quarterMonth = /\bin (?:March|June|September|December) 20\d\d\b/u

/** Whether a sentence tells of a quarter by its last month. */
export function tellsQuarterMonth(sentence: string): boolean {
  return quarterMonth.test(sentence)
}

// "Over the last year, same-store sales have fallen by 2%": a year that ends today
const untilNow = /\b(?:over|in|during) the (?:last|past) (?:year|(?:12|twelve) months|(?:few|two|three|four|five|ten|\d+) years|decade)\b/iu

// "up 10.2 percent from a month earlier", "month-on-month": what is held against a month is a month's
const againstMonth = /\bmonth[- ](?:on|over)[- ]month\b|\b(?:from|on|than|over|versus|compared (?:with|to)|in|for) (?:(?:a|the) )?(?:month (?:earlier|ago|before)|(?:previous|preceding|prior) month)\b|\bon[- ]month\b|(?<=%|\bpercent |\bper cent )(?:higher|lower) (?:on|than) (?:the )?month\b/iu
// "sales in the run-up to Christmas": a retailer's weeks of its own choice
const festive = /\brun[- ]up to Christmas\b|\b(?:over|during|in|for) the (?:\w+ )?(?:Christmas|festive)(?: and New Year)?(?: trading)?(?: period| season| weeks| quarter)?\b|\bChristmas (?:and New Year )?(?:trading|sales|period)\b/u
const lastMonth = /\b(?:profits?|income|revenues?|sales|earnings|EPS) (?:for |in )?last month\b|\b[Ll]ast month['’]s (?:[a-z]+ ){0,2}(?:profits?|income|revenues?|sales|earnings)\b|\d(?:%| (?:percent|per ?cent|million|billion|trillion|crore|lakh|yen|won|euros|yuan|dollars|units|vehicles|cars)|(?: cents| pence)? (?:per|a|each) share)(?: on the year)? last month\b(?!['’])/u

/** Whether a sentence without a period of ours tells of a month or of an odd number of weeks or months. */
export function tellsOtherSpan(sentence: string, hasPeriod: boolean): boolean {
  if (/^\W*(?:[A-Z]{2,6} )?YTD\b/u.test(sentence)) return true // "YTD 3Q2026 revenue down 30% to $121.4 million": of a quarter and all before it
  if ((oddSpan.test(sentence) && !tellsLongQuarter(sentence)) || oddMonths.test(sentence) || spansOddMonths(sentence)) return true
  if (/\b(?:between|from) (?:\d|[JFMASOND][a-z]+\.? ?\d)/u.test(sentence) && spansOddDays(sentence) && !hasPeriod) return true
  if (sentence.includes('month') && againstMonth.test(sentence)) return true
  return !hasPeriod && tellsSpanWithoutPeriod(sentence.replace(/, (?:which|who|whose|where) [^,;]*,(?=\s\p{Ll})/gu, ',')) // "which closed its purchase in July of last year,"
}

function tellsSpanWithoutPeriod(sentence: string): boolean {
  return (lastMonth.test(sentence) || festive.test(sentence) || untilNow.test(sentence) || toDate.test(sentence) || monthOwns.test(sentence) || ofMonth.test(sentence) || /\d[^.;,:]{0,24}\b(?:in|for) the month\b/u.test(sentence))
}

const longQuarter = /\b1[567][- ]weeks? (?:period|quarter)(?:,? (?:that |which )?ended\b|\b)/u

/** "a profit of $4.31 million for the 16-week period that ended Oct. 9": what is left over is told of a business year's quarters, one of which may be longer; updates between them tell sales. */
function tellsLongQuarter(sentence: string): boolean {
  return longQuarter.test(sentence) && /\b(?:profits?|earned|net (?:income|earnings)|earnings per share)\b/iu.test(sentence)
}

const behindNumber = new RegExp(
  `^(?: (?!and\\b|to\\b|from\\b|up\\b|down\\b|versus\\b)[a-z-]+){0,3} (?:for|in|during) (?:the month of )?${month}(?! (?:quarter|half|\\d{1,2}\\b)|[-–]| (?:to|through|and) (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)(?=[\\s,.;]|$)`,
  'u',
)

/** "posted 41,204 deliveries for December, bringing the quarter's total to": what stands behind a number makes it a month's, whatever else its sentence tells of. */
export function isOfMonth(right: string): boolean {
  return behindNumber.test(right) || /^(?: [a-z-]+){0,3} (?:for|in) last month\b(?!['’])/u.test(right)
}

// "today provides a trading update for the 18 weeks to 1 November 2026"
const weeksUpdate = new RegExp(`\\b(?:trading|sales) (?:update|statement)\\b[^.]{0,60}\\b(?:for|covering) the (?:first |last )?(?:${weeks} weeks|${months} months)\\b`, 'iu')

/** Whether headline or first lines say that an article is about so many weeks or months as are no period of ours. */
export function tellsOddUpdate(title: string, opening: string): boolean {
  return weeksUpdate.test(title) || (weeksUpdate.test(opening) && !/\b(?:results|Q[1-4]|H[12]|half[- ]year|(?:first|second|third|fourth|half|full)[- ](?:quarter|half|year))\b/iu.test(title))
}

// "Pickup truck sales in March remained strong"
const monthBehind = new RegExp(`\\b(?:sales|revenues?|turnover|deliveries|registrations|shipments|traffic) (?:in|for|during) ${month}(?! (?:quarter|half|\\d{1,2}\\b))\\b`, 'u')

/** "Global same-store sales rose 3.3% in May, led by …": the first sentence tells of a month, and of no period of ours. */
export function opensWithMonth(opening: string): boolean {
  const first = opening.trim().split(/(?<=\p{Ll}|\d|%|\))\.\s/u)[0]!
  if (againstMonth.test(first) && /\b(?:revenues?|sales|turnover|shipments|deliveries)\b/u.test(first)) return true
  if (/\b(?:EPS\)?|earnings|profits?|income|revenues?|sales)\b(?:[^.]|\.(?=\d)){0,50}\b(?:for|in) last month\b(?!['’])/u.test(first)) return true
  return (
    /\b(?:sales|revenues?|turnover|deliveries|registrations|shipments|traffic)\b/iu.test(first) &&
    (ofMonth.test(first) || monthBehind.test(first)) &&
    !/\b(?:quarter|quarterly|half|Q[1-4]|H[12]|full-year|annual|nine months|results|profits?|earnings|income|loss|years?(?! (?:ago|earlier|before)))\b/iu.test(first)
  )
}

const soldInMonth = new RegExp(`\\b(?:sales|revenues?|turnover|deliveries|registrations|traffic|shipments)\\b(?:[^.;:]|\\.(?=\\d)){0,40}\\b(?:in|for) ${month}\\b`, 'u')

/** "3M said its sales fell 11% in April": sales of a month, in a sentence without a period of ours. */
export function tellsSalesOfMonth(sentence: string, hasPeriod: boolean): boolean {
  return !hasPeriod && (soldInMonth.test(sentence) || monthOwns.test(sentence))
}

/** "Chip foundry's October sales climb 14.8%": the headline tells of a month. */
export function headTellsMonth(title: string): boolean {
  return (
    (monthOwns.test(title) || soldInMonth.test(title)) &&
    !/\b(?:quarter|half|Q[1-4]|H[12]|full-year|annual|year|nine months)\b/iu.test(title.replace(/\b(?:on|over|from (?:a|the)|year-(?:on|over)-)[ -]?year\b(?: (?:ago|earlier|before))?/giu, ''))
  )
}

/** "in the first seven weeks of the new financial year", "since the period end": after the results. */
export const currentTrading =
  /\b(?:is|are|was|were) (?:currently |now )?running (?:at )?(?:about |around |some )?$|\b(?:first|last|past|subsequent|following) (?!(?:13|26|27|39|40|52|53|thirteen|twenty-six|fifty-two) )(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) weeks\b|\bsince (?:the )?(?:period|year|half[- ]year|quarter)[- ]end\b|\bsince the end of the (?:period|year|half|quarter)\b|\bin the (?!(?:1[234]|2[678]|39|40|5[23]|twelve|thirteen|fourteen|twenty-six|twenty-seven|twenty-eight|thirty-nine|forty|fifty-two|fifty-three) )(?:[\w-]+ )?weeks (?:to|since|after|following)\b/iu

// "sales were up 9 per cent between 1 May and 7 June"
export const betweenDays = /\bbetween (?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2}) and (?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2})\b/u
