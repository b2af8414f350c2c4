// Over what span shares moved: only the move of a day or a session is told.
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'

/** Words of weeks, months or years. */
export const longSpan =
  /\b(?:this year|between (?:the start of the year|January|February|March|April|May|June|July|August|September|October|November|December)\b[^.;]{0,20} and|from its (?:IPO|listing|float|flotation|debut|offer) price|from (?:a|one) year (?:ago|earlier|before)|year[- ]to[- ]date|ytd|so far (?:this|in)|since (?:the (?:start|beginning)|its|last|then|\d{4}|(?:late |early |mid-)?[A-Z][a-z]+|the report|going)|(?:in|over|during|for) the (?:past|last|previous|prior) (?:\w+ )?(?:year|months?|weeks?|quarters?|decade)|(?:in|over) (?:the )?past one (?:month|quarter|year)|past (?:year|12 months|twelve months|month|week)|for the (?:year|week|month)|(?:trailing )?\w+-(?:month|week|year) (?:period|span|stretch)|trailing|on the (?:year|week|month)\b(?!['’])|over the (?:year|week|month)|(?:in|over) recent (?:days|weeks|months)|(?:in|over|during) the (?:quarter|period|first half|second half|month|week|year)|(?:52|twelve)[- ]week|this (?:month|quarter)|last (?:year|month|quarter|week)|from (?:its|the|their) (?:(?:recent|all-time|record|52-week|previous|last) )?(?:peak|high|record)s?|of (?:its|their) value|the year['’]s gain|annual gain|all-time|by an average|the value of the offer|a year (?:ago|earlier) (?:was|stood)|in the past|month-to-date|in 20\d\d|during 20\d\d|imply|implies|implied|implying|upside|move of|from the (?:beginning|start) of the (?:year|month)|in (?:that|this) time ?frame|over that (?:time|period|span)|in the year to date)\b/iu
/** "…; in the year to date, ": right before a clause, the span of what it tells. */
export const ledBySpan = /(?:^|[;,.] |\b(?:and|but) )(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ss]o far|[Ss]ince) (?:the (?:past|last|year[- ]to[- ]date|trailing|previous)|this (?:year|month|quarter)|(?:the start of|January|last)|20\d\d)\b[^,;%]{0,40}, $/u
const dayWords =
  /\b(?:today|yesterday|morning|afternoon|(?:Mon|Tues|Wednes|Thurs|Fri)day|pre-?market|session|clos(?:e[ds]?|ing)|open(?:ed|ing)?|as of (?:this writing|\d)|at the time of (?:writing|publication)|after|when|news|intra-?day|at one (?:stage|point)|halted|trad(?:ed|ing)|debut|sessions?|listing)\b/iu
const sharesMove = /\b(?:shares|stock|ADRs?|ADSs?|units)(?: price)? (?:(?:was|were|is|are|also|then|\w+ly) )*(?:up|down|off|ros|ris|fell|fall|gain|los|add|jump|drop|climb|slid|slip|s[au]nk|surg|soar|tumbl|plung|eas|edg|advanc|dip|shed|trad|clos|end|finish|rall|declin|leap)/iu

/** "With the shares up 77%", "a dividend of $0.61 on all Class B shares, up 8.5%": no move of a day. */
export function isNoDayMove(context: PriceInput, from: number, move: Amount, priced: boolean): boolean {
  const { text } = context
  if (Math.abs(move.value) >= 50 && !priced && !dayWords.test(text.slice(context.start, context.end))) return true
  const lead = text.slice(from, move.start)
  const paid = lead.search(/\b(?:dividends?|distributions?|payouts?)\b/iu)
  return paid >= 0 && !sharesMove.test(lead.slice(paid))
}

// "has crashed 32% lower after it cut its forecast for the second time this month": how often something happened, and no span of the move
const howOften = /\bfor (?:the|a) (?:second|third|fourth|fifth) time (?:this|in (?:as many|a|two|three|four|five|six)) (?:year|month|quarter|weeks?|months?)\b/gu

// "In August Orrin beat by 11 cents, and its stock still fell": on a day of that month
const inMonth = /(?:^|\n|[.!?] )(?:And |But )?In (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?!\d)(?:[^.;\n]|\.\d)*\b(?:shares|stock)\b(?:[^.;\n]|\.\d)*$/u

/** Whether a move is one of weeks or more. */
export function isLongSpan(text: string, from: number, to: number, move: Amount): boolean {
  // "have risen 2%, 3.4% and 9.4%, respectively, YTD"
  if (/^[^.;]{0,60}\brespectively,? (?:YTD|year[- ]to[- ]date|so far this|this (?:year|month|quarter)|since|(?:in|over|during) the (?:past|last))/u.test(text.slice(move.end, move.end + 110).replace(/(?<=\d)\.(?=\d)/gu, ','))) return true
  const after = text.slice(move.end, Math.min(to, move.end + 50)).split(/,\s| (?<=^ (?:today|on the day|on \w+day|in the session|this morning) )and (?=[\d.]+ ?(?:%|per ?cent))/u)[0]! // "up 0.4% on the day and 3% this year"
  // "shares, up 22% this year, went down 2.6%": the span is that of the aside before
  const before = text.slice(Math.max(from, move.start - 60), move.start).replace(/^.*\d(?:%| per ?cent)[^,]*(?:, |, and | and )(?=(?:went (?:up|down)|fell|rose|dropped|slid|gained|lost|climbed|jumped|slipped|sank|added) (?:by )?$)/u, '')
    // "The shares, down by a fifth since January, gave up another", "reported last week and was down"
    .replace(/, (?:already )?(?:up|down|off) (?:by )?[^,\d]{3,50}, (?=[\p{L} ]+$)/u, ' ')
    .replace(/\b(?:reported|published|reports|reporting) (?:(?:its )?(?:own )?(?:results|figures|numbers) )?(?:last|earlier this|this) week and /u, ' ')
    .replace(/\b(?:reported|reports|published) (?:(?:its )?(?:results|figures|numbers) )?(?:a|two|three|four) (?:days|weeks?|months?) ago and /u, ' ') // "reported two weeks ago and was up"
  if (longSpan.test(after) && !/^\s(?:to|at) (?:a )?(?:(?:hit|touch|reach) an? (?:all-time|record|new|52-week|multi-year|\w+-(?:month|week|year)) (?:high|low)\b|[$€£¥₹]|\d|[A-Z]{1,3}\s?\$?\d|Rs)/u.test(after)) return true
  // "The share price has fallen 1.6% to $24.40": where it stands now; "have lost 1.5% today"
  if (/\b(?:has|have) (?:\w+ly )?(?:lost|gained|fallen|risen|surged|climbed|dropped|tumbled|soared|rallied|slumped|jumped|slipped|sunk) (?:by |about |around |almost |nearly |over |more than |another |a further )*$/iu.test(before) && /^(?: (?:lower|higher))?(?: so far)?(?: today| this (?:morning|afternoon))?(?: (?:to|at) (?:[A-Z]{0,3}[$€£]?[\d.]+|Rs|a )| so far today\b| today\b| this (?:morning|afternoon)\b| in (?:morning|afternoon|early|late) trad(?:e|ing)\b)/u.test(text.slice(move.end, move.end + 60)) && !longSpan.test(after.split(/ (?:to|at) [$€£\d]/u)[0]!) && !longSpan.test(text.slice(from, move.start))) return false
  // "shares are nearly 28% lower, and Orrin shares are down 24% so far this year": one span for both
  if (/\b(?:are|is) (?:up|down|nearly|almost|about|over|more than|some)? ?(?:about |nearly |over )?$/u.test(before) && /^[^.;]*, and [^.;]*\b(?:are|is) (?:up|down)\b[^.;]*\bso far this year\b/u.test(text.slice(move.end, move.end + 110))) return true
  if (/\b(?:has|have) been (?:under pressure|volatile|weak|choppy|on a (?:slide|tear|run)|sliding|falling|rising)\b/u.test(text.slice(from, move.start))) return true
  // "shares have risen $8.50, or 1.8%": a step in money is that of the day
  if (/\b(?:has|have) (?:risen|fallen|gained|lost|dropped|climbed|slipped|declined|added) [$€£][\d.]+(?:,? or | \()$/u.test(before) && !longSpan.test(after)) return false
  // "has lagged the market year to date, with the stock down 11%"
  if (/\b(?:year[- ]to[- ]date|so far this year), with (?:the |its )(?:stock|shares) (?:up|down|off) (?:about |nearly |almost )?$/u.test(text.slice(Math.max(0, move.start - 70), move.start))) return true
  // "It is down more than 50% from a high of $195.18 last April"
  if (/^ (?:from|off|below) (?:an?|its|their|the) (?:[\w-]+ ){0,2}(?:high|peak)\b/u.test(text.slice(move.end, move.end + 44)) && /\b(?:is|are|remains?|was|were) (?:still |now |already )?(?:down|off|up) (?:by |about |around |nearly |almost |over |more than |some )*$/u.test(before)) return true
  // "the stock is up 47% for 2024"
  if (/^ for 20\d\d\b/u.test(text.slice(move.end, move.end + 10))) return true
  // "had already jumped 23.5% the day before"
  if (/^ (?:the day before|a day earlier|(?:on )?the (?:previous|prior) (?:day|session)|in the (?:previous|prior) session)\b/iu.test(text.slice(move.end, move.end + 30))) return true
  // "dropped 21% in response to the September warning"
  if (/^ (?:in response to|after|on|following) (?:the|its|a) (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:[a-z-]+ )?(?:warning|report|update|results|announcement|earnings|news|guidance)\b/u.test(text.slice(move.end, move.end + 60))) return true
  // "plunged 18%, following the prior week's 16% dive"
  if (/^, (?:following|after|extending) (?:the |its )?(?:prior|previous|last) (?:week|month)['’]s\b/iu.test(text.slice(move.end, move.end + 36)) || /\b(?:prior|previous|last) (?:day|session|week|month|quarter|year)['’]s (?:roughly |nearly |about |almost |more than )?$/iu.test(before)) return true
  // "have gained more than a third since the trough in November, but lagging Tessin's 41 percent jump": over the same span
  if (/\b(?:lagg?(?:ed|ing)|trail(?:ed|ing)|outpac(?:ed|ing)|outperform(?:ed|ing)) (?:rival )?[^,;.]{2,24}['’]s? $/u.test(before)) return true
  // "recovered from yesterday's 6% reverse", "extending Monday's 5% gain"
  if (/\b(?:from|after|following|revers\w+|extend\w*|add\w* to|eras\w+|par(?:ed|ing)|trimm\w+|building on|built on|despite|on top of|since) (?:yesterday|last \w+day|(?:Mon|Tues|Wednes|Thurs|Fri)day)['’]s (?:[\w-]+ )?$/iu.test(before)) return true
  // "shares to plummet 20% after the company's last earnings report in January"
  if (/^ (?:after|following|on|when) (?:the company['’]s|its|their|the) (?:last|previous|prior) (?:[\w-]+ ){0,2}(?:report|results|earnings|update)\b/iu.test(text.slice(move.end, move.end + 60))) return true
  // "jumped more than 21% on August 13, the day Niccol was named"
  if (/^ (?:on|in) (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?,? (?:20\d\d,? )?(?:the day|when)\b/u.test(text.slice(move.end, move.end + 46)) || /^ (?:on )?the (?:day|week|month) (?:that |when )?(?:it|he|she|they|the company) /u.test(text.slice(move.end, move.end + 34))) return true
  // "in August it fell 9.1%": a day long ago
  if (inMonth.test(text.slice(Math.max(0, move.start - 150), move.start)) || /\bin (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:it|they|shares|the (?:stock|shares)) (?:had )?\w+(?: by)? $/iu.test(before)) return true
  if (/\b(?:has|have|having|had) (?:\w+ ){0,3}$/iu.test(before) && longSpan.test(text.slice(from, to).replace(howOften, ' '))) return true
  return (
    longSpan.test(before) || (/\b(?:has|have) (?:lost|gained|fallen|risen|surged|climbed|dropped|tumbled|soared|rallied)\b/iu.test(before) && !/\btoday,? (?:up|down) $/u.test(before)) // but "has rallied back today, up 3%"
  )
}

const sinceLong = /^ (?:this year|so far this year|(?:in|over) the (?:past|last) (?:year|\w+ months)|since \w+)\b/u

/** Of several moves the first that is no extreme; "up 22% this year ahead of the launch, went down 2.6% to $41": behind the year's move that of the day, where a price stands behind it. */
export function chooseMove(text: string, moves: readonly Amount[], isExtreme: (amount: Amount) => boolean): Amount | undefined {
  const first = moves.find((amount) => !isExtreme(amount)) ?? moves[0]
  if (!first || !sinceLong.test(text.slice(first.end, first.end + 34))) return first
  return moves.find((amount) => amount.start > first.end && /^(?: on \w+day)? (?:to|at) (?:[A-Z]{0,3}[$€£¥₹]?\s?\d)/u.test(text.slice(amount.end, amount.end + 24))) ?? first
}
