// Whose move a clause tells of, and which percentages are no move of shares at all.
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import { moved } from './moves.ts'
import { findAll } from '../words.ts'

const someoneOpens =
  new RegExp(`^\\s?(?:[\\p{Lu}][\\p{L}\\d&.’'-]*(?: (?:& )?[\\p{Lu}][\\p{L}\\d&.’'-]*){0,3})(?:['’]s?)?(?: (?:shares|stock))?(?: (?:was|were|is|are|also))? (?:${moved}|increased|decreased|up|down|ended|closed|finished)\\b`, 'u')

/** "while Citigroup climbed 3.7%": a clause about a company that may own nothing here. */
export function isStranger(clause: string): boolean {
  return (
    /^\s?(?:and )?[\p{Lu}][\p{L}&.’'-]+(?: (?:& )?[\p{Lu}][\p{L}&.’'-]*){0,3} \d[\d.]*(?:%| per ?cent) (?:higher|lower|up|down|firmer|weaker)\b/u.test(clause) ||
    someoneOpens.test(clause) && !/^\s?(?:The|It|They|Its|Shares|Stock|Both|That|This|On|In|At|By|After|Before|Earlier|Volume|Monday|Tuesday|Wednesday|Thursday|Friday|U\.S\.|New York|ADRs?|ADSs?)\b/u.test(clause)
  )
}

// "Scallane: up 1.8pc to $3.89", a line of a list
const named = new RegExp(`^\\W*(\\p{Lu}[\\p{L}\\d&.’'-]*(?: [\\p{Lu}&][\\p{L}\\d&.’'-]*){0,3}): (?:up|down|${moved}|unchanged|flat|steady) [^:;]*$`, 'u')

/** A line of a list that tells of somebody of whom no symbol is known: its numbers are none of the line above. */
export function isStrangeLine(context: PriceInput): boolean {
  const called = context.namesAt.length === 0 ? named.exec(context.text.slice(context.start, context.end))?.[1] : undefined
  return called !== undefined && !/^(?:Shares?|Stock|Price|Close|Open(?:ing)?|Midday|Noon|Pre-?[Mm]arket|After[- ][Hh]ours|Postmarket|Extended|Reaction|Year|Month|Week|Today|Now|Friday|Monday|Tuesday|Wednesday|Thursday)\b/u.test(called) && context.companyCalled(called) === null
}

// "shares of energy producers climbed 0.7%"
const groupShares = new RegExp(`\\b[Ss]hares (?:of|in) (?!the |its |their |this |that )(?:[\\p{Ll}-]+ ){0,3}[\\p{Ll}-]+s (?:also |have |had |were |all )?(?:${moved}|risen|fallen|increased|decreased|up|down)\\b`, 'u')
// "Shares of Velling Energy Corp., Skerry Point Corp. and Odell Energy Inc. increased 7.2, 6.8 and 6.2 per cent"
const strangeShares = /^\W*Shares (?:of|in) \p{Lu}[\p{L}&.’'-]+(?: [\p{Lu}&][\p{L}&.’'-]*)*(?:,|,? and) \p{Lu}/u

const sharesOfName =
  new RegExp(`\\b[Ss]hares (?:in|of) (?!(?:London|Hong Kong|New York|Frankfurt|Paris|Tokyo|Toronto|Sydney|Zurich|Milan|Madrid|Amsterdam|Shanghai|Mumbai|Seoul|Singapore|Europe|Asia|Stockholm|Oslo|Copenhagen)\\b)(?:the )?(?:\\p{Lu}[\\p{L}-]+ (?=\\p{Ll}))?(?:[\\p{Ll}-]+ ){0,4}?(\\p{Lu}[\\p{L}&.’'-]+)(?: [\\p{Lu}&][\\p{L}&.’'-]*)*(?:, (?:which|who|the|an?) [^.;%]{3,90},)?\\s(?:${moved}|were|are|closed|ended|finished|last|traded)\\b`, 'u')

/** "shares in Halfords fell 8.5% after Tesco …": the shares of a company that is none of the article's. */
export function ownsShares(text: string, from: number, to: number, named: readonly { readonly start: number; readonly end: number }[]): boolean {
  const match = sharesOfName.exec(text.slice(from, to))
  if (named.length === 0 && (groupShares.test(text.slice(from, to)) || strangeShares.test(text.slice(from, to)))) return true
  if (!match) return false
  const [start, end] = [from + match.index, from + match.index + match[0].length]
  return !named.some((name) => name.start < end && start < name.end)
}

const sharesCalled =
  new RegExp(`^(?:\\W*|[^:]{1,14}: )(?!(?:The|Its|Their|His|Her|Company|Group|Class|Series|Ordinary|Preferred|Common|American [Dd]epositary|Hong Kong|London|New York|Frankfurt|Paris|Tokyo|Toronto|Both|All|A|B|Bank|Tech|Chip|Energy|Airline|Retail|Mining|Auto|Oil|But|And|When|After|While|As|On|In|At|By|Meanwhile|Monday|Tuesday|Wednesday|Thursday|Friday|Early|Late|U\\.?S\\.?-?\\w*|\\w+-listed|\\w+-traded)\\b)(\\p{Lu}[\\p{L}&.’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}) (?:shares|stock) (?:also |then )?(?:${moved}|were (?:up|down)|was (?:up|down)|closed|ended|finished)\\b`, 'u')

/** "American shares rose 0.8% to $40.17": what a clause calls the owner of its shares; null where it opens otherwise. */
export function sharesOf(clause: string): string | null {
  return sharesCalled.exec(clause)?.[1] ?? null
}

const someoneMoves =
  new RegExp(`(?<![\\p{L}\\d&.’'-])(?!(?:The|It|Its|They|Both|That|This|On|In|At|By|After|Before|But|And|While|Shares|Stock|Stocks|Volume|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|U\\.S|New York|London|ADRs?|ADSs?|EDT|EST|ET|GMT|EPS|Class|Ordinary|Inc|Corp|Co|Ltd|Plc|PLC|Group|Analysts|Revenue|Sales|Net|Profit|Earnings)\\b)(\\p{Lu}[\\p{L}&.’'-]*\\p{L}(?: (?:& )?\\p{Lu}[\\p{L}&.’'-]*){0,2})(?:,? (?:Inc|Corp|Co|Ltd|plc|PLC|Group|Holdings|AG|SE|SA|NV)\\.?)?(?: \\([^()]{2,20}\\)| <[A-Z.]{2,11}>)?(?:, (?:which|whose|part of|owner of|maker of|a unit of|an? [\\p{Ll}-]+) [^;%]{3,140},|,(?= [\\d.]+p (?:off|down|up|lower|higher) ))? (?:${moved}|(?:closed|ended|finished)(?= (?:$|up|down|higher|lower))|(?:was|were) (?:up|down|off)|(?:off|up|down) [\\d.]+p|[\\d.]+p (?:lower|higher|firmer|better|weaker|off|down|up))\\b`, 'gu')

/** "Legal & General was off 4.25p at 114p, fund manager Amvescap shed 14p": whoever stands right before the verb owns the number, and where no symbol is known of it, nobody does. */
export function belongsToStranger(text: string, from: number, at: number, named: readonly { readonly start: number; readonly end: number }[], isKnown: (word: string) => boolean): boolean {
  const match = findAll(someoneMoves, text.slice(from, at)).at(-1)
  if (!match) return false
  const start = from + match.index
  const end = start + match[1]!.length
  if (/\b(?:parent|owner|maker|operator|company|group|chain)(?: company)? (?:of|behind) (?:the )?$/u.test(text.slice(from, start))) return false // "The parent of Olive Mill fell"
  if (/\b(?:of|in|from|at|near) $/u.test(text.slice(from, start))) return false // "Orrin (ORN) of Columbus, which reports next week, added"
  return !isKnown(match[1]!) && !/^[A-Z]{1,5}$/u.test(match[1]!) && !named.some((name) => name.start < end && start < name.end) && !named.some((name) => name.start >= end && name.end <= at)
}

const openingName = /^\W*(?:(?:The|A|An|Another|Fellow|Rival) )?(?:(?:\p{Lu}?[\p{Ll}-]+|[A-Z]{2,3}|\p{Lu}\p{Ll}+['’]s) ){0,4}?(\p{Lu}[\p{L}&.’'-]+(?: \p{Lu}[\p{L}&.’'-]+)*)(?: (?:was|is|said|says|reported|posted|announced|unveiled|also|saw|enjoyed|suffered|won|agreed)\b|,)/u
const noOpeningName = /^(?:The|It|Its|They|That|This|These|In|On|At|By|For|After|Before|But|And|While|When|As|Shares|Investors|Analysts|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Meanwhile|However|Separately|Elsewhere|Chief|CEO|CFO|President|Chairman|U\.?S\.?|Wall Street|Earlier|Later|Management)\b/u

/** "Food retailer Skerry was another bright spot, and its shares jumped 5.2 per cent": the shares of whom the sentence opens with, of whom no symbol is known. */
export function sharesOfUnknown(context: PriceInput, at: number): boolean {
  if (context.namesAt.some((name) => name.start < at)) return false
  const before = context.text.slice(context.start, at)
  if (!/\b(?:its|their|whose|the) (?:shares|stock)\b|; shares (?:rose|fell|closed|ended|were)\b/u.test(before.slice(-90))) return false
  // "investors rewarded Weevo by sending its stock up"
  const called = /\b(?:reward|punish|hammer|cheer|applaud)(?:ed|s|ing) (\p{Lu}[\p{L}&.’'-]+)(?: \p{Lu}[\p{L}&.’'-]+)* (?:by|with|for) /u.exec(before)?.[1] ?? openingName.exec(before)?.[1]
  return called !== undefined && !noOpeningName.test(called) && context.companyCalled(called) === null
}

const sharePriceOf = /(?:^|[.;] |\n)\W*The (\p{Lu}[\p{L}&.’'-]*(?: [\p{Lu}&][\p{L}&.’'-]*){0,4}) share price (?:is|was|has)\b/u

/** "The Skerry share price is down 23% to 15 cents": the shares of whom the sentence names, of whom no symbol is known. */
export function sharePriceOfUnknown(context: PriceInput, from: number, at: number): boolean {
  const called = sharePriceOf.exec(context.text.slice(from, at))
  return called !== null && !context.namesAt.some((name) => name.start < at && name.end > from) && context.companyCalled(called[1]!) === null
}

/** "The revenue for each seat that Orrin flew a mile, a measure of performance, rose 2.8 percent": the measure that opens the sentence moved, and no share. */
export function movesMeasure(context: PriceInput, from: number, at: number): boolean {
  const { text, start, namesAt } = context
  const first = namesAt.find((name) => name.start > start)
  return from > start && first !== undefined && first.start < from && first.start - start < 60 && /^\W*(?:The|Its|Their) /u.test(text.slice(start, start + 8)) && context.hasMeasure(start, first.start) && !/\b(?:shares|stock|scrip)\b/iu.test(text.slice(start, at))
}

/** "JLR wholesales of 66,200 units were 24 per cent lower": a count of goods moved. */
export function movesGoods(lead: string): boolean {
  return /\b(?:wholesales|volumes|output|production|shipments|deliveries|registrations|exports|imports|enrolments|passengers)\b/iu.test(lead) && !/\b(?:shares|stock|scrip)\b/iu.test(lead)
}

/** "increased its price target on the stock by 23%", "lifted its dividend 8%": what somebody moves is no price. */
export function movesAnother(lead: string): boolean {
  return /\b(?:(?:rais|lift|increas|boost|cut|lower|reduc|hik|slash|trim|bump|halv)\w*|put(?:ting|s)? (?:up|down)) (?:(?:its|own|their|his|her|the|a|quarterly|annual|12-month|full-year|price|share) )*(?:targets?|objectives?|estimates?|forecasts?|predictions?|outlook|guidance|dividends?|payouts?|stakes?|holdings?|positions?|prices?(?! targets?)|fares|wages|output|production)\b(?![^;]*\b(?:shares|stock)(?: price)? (?:\w+ )?(?:up|down|ros|fell|fall|gain|los|jump|drop|climb|sl[iu]d|slip|s[au]nk|surg|soar|tumbl|plung))[^;]{0,50}$/iu.test(lead)
}

/** "The average one-day share price change for companies was a decline of 0.57%", "after averaging a gap down of 0.76%": of many together. */
export function movesOnAverage(lead: string): boolean {
  return /\b(?:average (?:[\w-]+ ){0,2}(?:share|stock)(?: price)? (?:change|move|reaction|return|gain|loss|performance)|averag(?:ed|ing|es) an? |[Tt]he (?:average|typical|median) (?:stock|company|name|gain|loss|move|return))\b/u.test(lead)
}

/** "fell less than 1 percent", "at least 2.4% lower": a bound, not the move. */
export function isBound(text: string, from: number, amount: Amount): boolean {
  if (/\b(?:was|were|is|are) up to\s$/u.test(text.slice(Math.max(from, amount.start - 12), amount.start)) && /^ (?:lower|weaker|higher|firmer|stronger|up|down)\b/u.test(text.slice(amount.end, amount.end + 10))) return true // "were up to 0.5 percent weaker"
  return /\b(?:less than|at least|under)\s$/iu.test(text.slice(Math.max(from, amount.start - 12), amount.start))
}

/** "reported a 6 percent increase", "a projected drop of 6.6%": growth of sales, in a clause without a word of shares. */
export function reportsGrowth(text: string, from: number, percents: readonly Amount[]): boolean {
  return percents.some((amount) => {
    const left = text.slice(Math.max(from, amount.start - 70), amount.start)
    return (
      !/\b(?:shares|stock)\b/iu.test(text.slice(from, amount.start)) &&
      (/\b(?:reported|reports|posted|logged|managed|registered|recorded|to (?:post|see|show|report)) (?:an? |its )?(?:[\w-]+ )?(?:gain of |increase of |rise of |drop of |fall of |decline of )?(?:more than |about |nearly )?$/iu.test(left) ||
        /\b(?:projected|expected|forecast|estimated) (?:[\w-]+ ){0,2}(?:gain|increase|rise|drop|fall|decline) of (?:more than |about |nearly )?$/iu.test(left))
    )
  })
}

// "The British bank fell 2.9 percent after Tarrant cut its rating": whoever moves so is on the market
export const movesAsCompany = new RegExp(`^\\W*The (?:[\\w’'-]+ ){0,4}?(?:company|group|firm|bank|lender|retailer|grocer|supermarket|insurer|miner|carrier|airline|carmaker|automaker|chipmaker|drugmaker|housebuilder|builder|broadcaster|brewer|outsourcer|telecoms? (?:company|group|operator)|manager|maker|giant|chain|brand|utility|refiner|explorer|producer|[\\p{Ll}]+maker|conglomerate|(?:parent|owner|company|group|team|maker|operator)(?: company)? (?:of|behind) [\\p{Lu}][\\p{L}&.’' -]{1,40}?) (?:${moved}|nudged (?:up|down)|was (?:up|down)) (?:by |about |around |nearly |almost |more than |over |roughly )*$`, 'u')

/** "The fallers also included Oskar Mills off 15.1p, Pennon 28p lower": a sentence that names others and not whom the one before told of goes on about it only where it says so. */
export function inheritsSubject(context: PriceInput): boolean {
  return (
    context.namesAt.length === 0 ||
    context.namesAt.some((name) => name.symbol === context.subject) ||
    /^\W*(?:It|Its|They|Their|That|This|Shares|Stock|[Uu]nmoved|Up|Down|Off|(?:[\w’'-]+,? ){0,4}(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,4}?(?:company|group|firm|bank|retailer|lender|maker|chain|giant|stock|shares|share price|\w+maker)(?:['’]s)?)\b/u.test(context.text.slice(context.start, context.end))
  )
}

/** "Similarly, Tarnow saw a 3.1% drop, while Osprey showed a decline of 2.2%": a move told as a noun, among others of the same paragraph. */
export function sawMove(context: PriceInput, from: number, to: number, move: Amount, continuing: boolean): boolean {
  // "experienced a surge of nearly 13% in its shares", "leading to a more than 4% increase in its shares"
  if (/^(?: (?:surge|jump|rise|gain|increase|drop|fall|decline|decrease|slide|slump))? (?:in|of) (?:its|the|their) (?:shares|stock|share price|stock price)\b/u.test(context.text.slice(move.end, Math.min(to, move.end + 44)))) return true
  if (!continuing && context.sessionBefore === null) return false
  const { text } = context
  const lead = /\b(?:saw|showed|suffered|experienced|had) an? (decrease of |decline of |drop of |fall of |loss of |gain of |rise of |increase of |jump of )?$/iu.exec(text.slice(Math.max(from, move.start - 40), move.start))
  if (!lead) return false
  const behind = text.slice(move.end, Math.min(to, move.end + 40))
  return (lead[1] !== undefined || /^ (?:decrease|decline|drop|fall|loss|gain|rise|increase|jump|slide|advance)\b/iu.test(behind)) && !/^[^,;.]{0,12}\b(?:in|of)\b/u.test(behind)
}

/** "rose by 3.1 percent in local currency to CHF 7.48 billion": a number of the company moved, no share. */
export function movesSum(text: string, move: Amount, amounts: readonly Amount[]): boolean {
  return amounts.some((other) => other.kind === 'money' && other.scaled && other.start > move.end && /^(?:[^,;.]{0,34} to|(?: higher| lower)? for) (?:about |nearly |a record )?$/u.test(text.slice(move.end, other.start)))
}

// "At Tarnow it was up 0.5%", "At Orrin they fell to $1.37": whatever was told of the other one
const ofOtherOne = /\b[Aa]t (?:rival |the )?\p{Lu}[\p{L}&.’'-]*(?: [\p{Lu}&][\p{L}&.’'-]*){0,3}(?: \([^()]{1,24}\))?,? (?:it|they) (?:was|were|is|are|\p{Ll}+ed|rose|fell|grew) (?:up |down |by |only |to )*$/u

/** "which floated at £19 in October", "was not much better at 0.8%", "the purchase of Norlode, which added 7.9% to sales growth": no price of any day and no move of it. */
export function isNoMarketPrice(text: string, from: number, move: Amount | undefined, price: Amount | undefined): boolean {
  // "cut its price projection on Tessin shares to $18"
  if (price !== undefined && move === undefined && /\b(?:cut|rais|lift|lower|trimm|hik|boost|reduc|slash)\w* (?:its|his|her|their|the) (?:[\w-]+ ){0,2}(?:projection|forecast|estimate|target|objective)s? (?:on|for) [^,;$€£]{2,40} to $/iu.test(text.slice(Math.max(0, price.start - 90), price.start))) return true
  // "with the dollar fetching 113.84 yen": what money costs
  if (price !== undefined && move === undefined && /\b(?:dollar|greenback|euro|pound|sterling|yen|yuan|rupee)(?: (?:was|were|is))? (?:fetch|buy|bought|chang|trad|quot|at\b)[^.;$€£]{0,24}$/iu.test(text.slice(Math.max(0, price.start - 50), price.start))) return true
  // "They were up 12.6 percent when excluding the effects of foreign exchange", "is down 5.5% during the same time"
  if (move !== undefined && /^ (?:(?:when |if |after )?(?:excluding|stripping out|adjusted for|adjusting for|leaving out) (?:the )?(?:(?:effects?|impact) of )?(?:foreign |currency |currenc|exchange)|(?:at|in|on) (?:constant|local) (?:currenc|exchange)|(?:during|over|in) (?:the|that) same (?:time|period|span|stretch)\b)/iu.test(text.slice(move.end, move.end + 70))) return true
  // "Last one week high and low of the scrip stood at Rs. 108.00"
  if (price !== undefined && /\bhighs? and lows? (?:of|for) the (?:scrip|stock|shares?) (?:stood|was|were) at (?:Rs\.? ?)?$/iu.test(text.slice(Math.max(from, price.start - 60), price.start))) return true
  if ((move ?? price) !== undefined && ofOtherOne.test(text.slice(from, (move ?? price)!.start))) return true
  if (!move) return price !== undefined && /\b(?:Street|[Aa]nalysts|[Cc]onsensus|[Ee]stimates?|[Ff]orecasts?) (?:is|are|was|were|stands?|stood|sits?|sat|remains?) at $|\bcame (?:to (?:the )?market )?(?:in \w+ )?at $|\bbreaks? even at $|\b(?:went public|floated|listed|debuted|priced|sold|offered|placed|issued) (?:\w+ )?at $|\b(?:sell|bought|buy|charg|cost|hand)\w* [^,;$€£]{0,30}\bfor (?:just |only )?$/iu.test(text.slice(Math.max(from, price.start - 50), price.start))
  // "Halwick items per basket were down 2.8%", "the bank was likely to achieve only 5 percent"
  if (/\p{Lu}[\p{L}’'-]+ (?!shares|stocks|units)\p{Ll}{3,}s (?:per|of|in|for) (?:\p{Ll}+ ){1,4}(?:was|were) (?:up|down|higher|lower)(?: by)? $|\b(?:likely|expected|able|hoped|hopes|aims) to (?:achieve|reach|reduce|cut) [^,;.]*$/u.test(text.slice(from, move.start))) return true
  if (/^ to (?:the|its) [^,;.]{0,40}\b(?:[Ii]ndex|[Aa]verage|[Gg]auge|[Bb]enchmark)\b/u.test(text.slice(move.end, move.end + 70))) return true // "adding 0.7 percent to the Asia Pacific Index"
  // "a drop of 0.1 percent to 1.21 million cars", "gained 19% more;": sales and profits
  if (/^(?: (?:decline|drop|rise|increase|gain|fall))? to (?:just (?:under|over) |about |around |nearly |a record )?\d[\d.,]* ?(?:million|billion|trillion|thousand|cars|vehicles|units|tonnes|passengers)\b|^ (?:more|less|fewer)(?=[;,.]| and\b)|^,? from \d[\d,.]* (?:contracts|cars|vehicles|units|passengers|customers|stores|homes|orders|barrels|tonnes) to \d/u.test(text.slice(move.end, move.end + 50))) return true
  if (/^ (?:more|less) than\b/u.test(text.slice(move.end, move.end + 11))) return true // "which is 31% more than Kestrel fetched"
  if (/\b(?:free float|short[- ](?:interest|selling|sellers)|shares sold short)\b/iu.test(text.slice(Math.max(0, move.start - 70), move.start)) || /^ (?:higher|lower|more|less|up|down)? ?(?:than|from|on|over) (?:in )?(?:the )?(?:same|corresponding|comparable|year-ago|year-earlier|prior-year)\b/iu.test(text.slice(move.end, move.end + 40))) return true
  if (/\b(?:was|were|is|are) (?:not )?(?:much |little |slightly |no |any )*(?:better|worse|weaker|stronger) at $/iu.test(text.slice(from, move.start))) return true
  return /^ to (?:\p{L}+ ){0,4}(?:growth|sales|revenues?|earnings|profits?|volumes?)\b/iu.test(text.slice(move.end, move.end + 60))
}

const sectorShares =
  /(?:^|\b[Tt]he |, )\W*(?:[Ee]nergy|[Uu]tilit(?:y|ies)|[Ff]inancials?|[Hh]ealth ?care|[Tt]ech(?:nology)?|[Bb]asic materials|[Mm]aterials|[Ii]ndustrials?|[Cc]onsumer (?:staples|discretionary|goods|services|cyclicals?)|[Tt]elecom\w*|[Cc]ommunications?(?: services)?|[Ii]nformation technology|[Rr]eal estate|(?:[Nn]on-)?[Cc]yclical\w*(?: consumer goods & services)?|[Bb]ank(?:ing)?|[Mm]ining|[Oo]il|[Gg]old|[Aa]irline|[Cc]hip|[Ss]emiconductor|[Rr]etail) (?:shares|stocks|sector)\b[^.;]{0,40}$/u

/** "while the overall financials group was up 0.6 percent": of many companies at once. */
export function isGroupMove(lead: string): boolean {
  if (/^\W*(?:\p{Lu}[\p{L}.-]+ |[\p{Ll}-]+ ){0,3}(?:stocks|equities|markets|bourses)\b[^;]{0,70}$/u.test(lead)) return true // "Asian stocks rose"
  if (/\b(?:group|sector|market|industry) as a whole\b/u.test(lead)) return true
  return /^\W*(?:[Tt]he|its|their) (?:(?:overall|broader|wider|entire|whole|rest of the|heavyweight) (?:[\p{Ll}-]+ ){0,3}|[\p{Ll}-]+s |(?:energy|technology|materials|health-?care|gold|mining|oil|tech|retail|banking|real estate|consumer) )(?:group|sector|sub-?index|industry|market|index)\b[^,;]{0,30}$/u.test(lead)
}

/** "Energy shares fell by 1.56 percent": the move of a whole sector. */
export function isSectorMove(lead: string): boolean {
  return sectorShares.test(lead)
}

/** "lifting its shares by more than 5%", "knocking the stock by 4%", "took 7.9% off the stock": +1, -1 or 0. */
export function liftedShares(lead: string, behind = ''): number {
  if (/\b(?:took|takes|taking|knock(?:ed|s|ing)|wip(?:ed|es|ing)|shav(?:ed|es|ing)|lopp(?:ed|s|ing)|slic(?:ed|es|ing)) (?:about |around |nearly |almost |more than |over |as much as |another )?$/iu.test(lead) && /^ off (?:its|the|their|[\p{Lu}][\p{L}’'-]+(?:['’]s)?) (?:shares|stock|share price)\b/u.test(behind)) return -1
  const match = /\b(lift|boost|help|knock|drag|hit|dent)\w* (?:its|the|their) (?:shares|stock)(?: price)? (?:by )?(?:about |around |nearly |almost |more than |over |as much as )?$/iu.exec(lead)
  return match ? (/^(?:lift|boost|help)$/iu.test(match[1]!) ? 1 : -1) : 0
}

const sharesMoved = new RegExp(`\\b(?:shares|stock|[Tt]he share)(?: price)? (?:(?:have|has|had|are|were|is|was|also|then) )*(?:${moved}|risen|fallen|increased|decreased|up|down) (?:by |about |around |approximately |roughly |more than |nearly |almost |some |over |as much as )*$`, 'u')

/** "such a catch that shares surged 25% the day it named him": never the growth of a metric before it. */
export function movesShares(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 70), at)
  return sharesMoved.test(before) || indexOwns.test(before)
}

// "trailing the S&P 500's 13% gain"
const indexOwns = /\b(?:S&P 500|Dow(?: Jones Industrial Average)?|Nasdaq(?: Composite)?|FTSE (?:100|250)|DAX|CAC 40|Stoxx(?: Europe)? 600|STOXX 600|Nikkei(?: 225)?|Russell 2000|Hang Seng|Nifty(?: 50)?|Sensex|KOSPI|Kospi|TSX|[Bb]enchmark)(?: index)?['’]s (?:roughly |about |nearly )?$/u

/** "with the stock dipping 0.1 percent to C$60.83": where shares went is a price, and no earnings per share. */
export function pricesShares(text: string, at: number): boolean {
  return /\b(?:shares|stock|[Tt]he share)(?: price)? (?:\p{Ll}+ ){1,4}[\d.]+ ?(?:%|per ?cent),? (?:to|at) $/u.test(text.slice(Math.max(0, at - 70), at))
}

const marketWords = /\b(?:S&P|Dow|Nasdaq|FTSE|Stoxx|STOXX|Nikkei|Sensex|Nifty|DAX|Hang Seng|[Ii]ndex|[Bb]enchmark|futures|yield|[Gg]old|[Ss]ilver|[Cc]opper|[Cc]rude|Brent|[Bb]itcoin|[Oo]il)\b/u

/** "Brent crude averaged around $63 a barrel. It traded at about $61 on Friday.": what the sentence before tells of is no company. */
export function goesOnAboutMarket(text: string, start: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 300), start).split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? ''
  return marketWords.test(before.slice(0, 30))
}
