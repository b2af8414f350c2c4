// Paragraphs about a company that owns nothing in the article: their numbers are nobody's, and never those of the company told of before.
import type { Course } from '../course.ts'
import type { Block } from '../parts.ts'
import { moved as verbs } from '../prices/moves.ts'
import { beginningIn, hasWord } from '../words.ts'

const moved = `(?:${verbs}|closed|ended|finished|were (?:also )?(?:up|down)|was (?:also )?(?:up|down)|shot up|got a boost)`
const linked = '(?:,? (?:Inc|Corp|Co|Ltd)\\.?)?(?: [A-Z]{2,5})?(?: [+-]?\\d{1,3}\\.\\d\\d%,?)?' // a page's link and its moving quote
const name = '(?<name>(?:\\p{Lu}|\\d(?!(?:st|nd|rd|th)\\b)\\p{L}{3})[\\p{L}\\d&.’\'-]*(?: (?:& )?\\p{Lu}[\\p{L}\\d&.’\'-]*){0,3})'
const noName = /^(?:The|Its|Their|Our|It|They|But|And|In|On|At|By|For|As|Class|Common|Ordinary|Preferred|American|Hong Kong|London|New York|Both|All|Company|Group|Chief|Meanwhile|Still|Also|Separately|Management|U\.?S\.?|Shares|Stock|When|After|Before|While|Since|Despite|With|This|That|These|Those|Last|Early|Late|\w+day|(?:January|February|March|April|May|June|July|August|September|October|November|December))\b/u

// "JC Penney shares slid 8 per cent", "Norrgate's stock was down": a name that owns shares at the start of a paragraph
const ownsShares = new RegExp(`^\\W*${name}${linked}(?:['’]s)? (?:shares|stocks?) ${moved}\\b`, 'u')
// "JC Penney also lifted its full-year forecasts"
const ownsForecast = new RegExp(`^\\W*${name} (?:also |meanwhile |later |now )?(?:lifted|raised|cut|lowered|trimmed|boosted|slashed|narrowed|reaffirmed|withdrew|pulled) its (?:[\\w-]+ ){0,5}(?:forecasts?|guidance|outlook|targets?|view)\\b`, 'u')
// "After lifting its outlook, shares of Shake Shack ended 4 per cent lower"
const sharesOf = new RegExp(`^[^.;]{0,90}\\b[Ss]hares (?:of|in) ${name}${linked}(?:, [^,.]{2,60},)? ${moved}\\b`, 'u')
// "Excluding items, Halwick Air lost $2.28 per share", "10.25am: Countley said net profit": a name that tells its numbers at the start of a paragraph
const ownsResults = new RegExp(
  `^\\W*(?:\\d{1,2}[.:]\\d\\d ?(?:[ap]m)?: ?)?(?:(?:In|For|Excluding|During|After|Adjusted for|Stripping out) [^,.]{3,50}, )?${name}(?: (?:Inc|Corp|Co|Ltd|plc|Limited|Group)\\.?)?(?:, [^,]{3,80},)?(?:['’]s? (?:[\\w-]+ ){0,3}(?:revenues?|sales|profits?|loss(?:es)?|earnings|income|EBITDA?)\\b| (?:also |has |have |had |on \\w+day |meanwhile )*(?:reported|posted|earned|lost|booked|swung to|narrowed its|widened its|said (?:its |that )?(?:quarterly|annual|fiscal|operating|earnings|same-store|pre-?tax|(?:first|second|third|fourth)-|half-year|full-year|net (?:profit|income|loss)|revenue|sales|profit))\\b)`,
  'u',
)
// "Centauri was higher following its results", "Bloomley Publishing surged 8%": in a story of the market
const opensMarket = new RegExp(`^\\W*(?:\\p{Lu}[\\p{Ll}-]+(?: (?:\\p{Ll}[\\p{L}-]*|and|&)){0,6} )?${name} (?:– [^–]{3,80} – )?(?:also |has |had |is |was |were )*(?:higher|lower|firmer|weaker|up|down|trading|rising|falling|in the (?:red|black)|on the (?:rise|up)|${moved.slice(3, -1)}|advanced|rallied|reported|posted|said|announced)\\b`, 'u')
// "The Plano-Texas based company said same-store sales rose": whoever the paragraph before told of
export const goesOn = /^\W*(?:It|Its|They|Their|That(?:['’]s)? (?:also )?(?:better|worse|compares|was|is)|The (?:[\w-]+ ){0,4}(?:company|group|firm|retailer|chain|maker|bank|insurer|airline|carrier|miner|lender|manufacturer|operator|brand|business|giant|\w+maker))(?:['’]s)?\b/u

const goesOnTelling = /^\W*(?:Revenues?|Sales|Net|Operating|Adjusted|Excluding|Earnings|Profits?|Pre-?tax|Turnover|Analysts)\b/u

// "On a standalone basis, the New Zealand-based company made"
// "However, Halwick said profits had sunk", behind a paragraph of Halwick, of which no symbol is known
const goesOnNamed = /^\W*(?:However|But|Still|Meanwhile|Even so),? \p{Lu}\p{L}+ (?:also )?(?:said|added|reported|warned)\b/u
const goesOnBehind = /^\W*(?:On|For|In|During) [^,.]{3,40}, (?:it|the (?:[\p{L}-]+ ){0,3}(?:company|group|firm|business))\b/u
// "has helped HalwickClear, the local subsidiary of phone giant Halwick, return to profit": what follows is the subsidiary's
const ofOwner = /\p{Lu}[\p{L}\d]+, the (?:[\p{L}-]+ ){0,2}(?:subsidiary|unit|arm|affiliate|offshoot) of (?:[\p{L}-]+ ){0,4}?\p{Lu}/u

const calledByBrand = /^\p{Lu}[\p{L}&’'-]+(?: \p{Lu}[\p{L}&’'-]+)? (?:owner|parent|maker|operator|publisher)\b/u

/** The company that is the topic and stands in the headline: what such an article calls by other names are its businesses. */
function headOf(course: Course): string | null {
  const topic = course.companies.find((company) => company.symbol === course.topic)
  // "Uniqlo owner posts fifth record year": the company by what it owns
  return topic && (topic.aliases.some((alias) => hasWord(course.input.title, alias)) || calledByBrand.test(course.input.title)) ? topic.symbol : null
}

function isUnknown(course: Course, called: string | undefined): boolean {
  if (called === undefined || (noName.test(called) && !/^(?:American$|(?:U\.?S\.?|American|London|New York|Hong Kong) \p{Lu})/u.test(called)) || noReporter.test(called)) return false
  const bare = called.replace(/['’]s?$/u, '')
  // "Halwick loss exceeds estimates" over "HWK (HWK) reported": what the headline calls the article's one company
  if (course.companies.length === 1 && course.companies[0]!.printed && (course.companies[0]!.spans[0]?.[0] ?? 1e9) < 100 && hasWord(course.input.title, bare)) return false
  return !course.companies.some(({ aliases, company }) => company === null || aliases.some((own) => own.toLowerCase().includes(bare.toLowerCase()) || bare.includes(own)))
}

// no names, though they begin a paragraph with a capital
const noReporter = /^(?:Q[1-4]|H[12]|FY|First|Second|Third|Fourth|Half|Full|Net|Total|Operating|Adjusted|Quarterly|Annual|Organic|Underlying|Comparable|Revenues?|Sales|Profits?|Earnings|Income|Gross|Core|Non|GAAP|EPS|EBIT|Diluted|Basic|Results|Global|Worldwide|Domestic|International|North|South|Europe|European|Asia|China|Chinese|India|Indian|Japan|Japanese|German|British|French|Analysts|Wall|Investors|Excluding|Overall|Shareholders|Company|Here|How|What|Why|Strong|Weak|Higher|Lower|Growth|Demand|Cash|Free|Segment|Commercial|Consumer|Retail|Digital|Online|Cloud|Services?|Products?|Advertising|Subscription|Wholesale|Industrial|Corporate|Same)\b/u

/**
 * Whether a paragraph tells of a company that owns nothing here: one without a symbol, or one that is mentioned only. A paragraph that says "the company" behind such a one
 * tells of it too; one that names a company of the article ends it.
 */
export function tellsOfStranger(course: Course, block: Block): boolean {
  const { text } = course.input
  const opening = withoutDateline(text.slice(block.start, Math.min(block.end, block.start + 240)))
  const first = opening.split(/(?<=[.!?])\s/u)[0]!
  const here = beginningIn(course.named, block.start, block.start + first.length).filter((name) => !/, (?:part|(?:the|a|an) (?:[\p{L}-]+ ){0,2}?(?:unit|subsidiary|arm|affiliate|offshoot)) of (?:the )?(?:[\p{L}-]+ ){0,4}$/u.test(text.slice(Math.max(block.start, name.start - 70), name.start)))
  const isOwner = (symbol: string): boolean => course.companies.some((company) => company.symbol === symbol)
  if (here.some(({ symbol }) => isOwner(symbol))) return false
  for (const pattern of [ownsShares, ownsForecast, sharesOf]) {
    const called = pattern.exec(opening)?.groups?.['name']
    if (called !== undefined && !noName.test(called) && !course.companies.some(({ aliases }) => aliases.some((own) => own.includes(called) || called.includes(own)))) return true
  }
  if (here.length === 0 && callsStranger(course, opening)) {
    course.strayed = !course.mentioned.some(({ aliases }) => aliases.some((own) => course.input.title.includes(own)))
    return true
  }
  if (here.length === 0 && headOf(course) === null && ofOwner.test(first)) return true
  if (course.kind === 'market' && here.length === 0 && (isUnknown(course, opensMarket.exec(opening)?.groups?.['name']) || isUnknown(course, namedByTrade.exec(first)?.groups?.['name']))) return true
  if (headOf(course) === null && isUnknown(course, ownsResults.exec(withoutAdverb(opening))?.groups?.['name'])) return true
  return course.stranger && (goesOn.test(opening) || (here.length === 0 && (goesOnBehind.test(opening) || goesOnNamed.test(opening))) || goesOnTelling.test(opening) || (course.strayed && here.length === 0))
}

// "DALLAS (AP) -- "
const agencyLine = /^\p{Lu}{2}[\p{L}., ]{1,30} \((?:CBS\.MW|MarketWatch|AP|Reuters|Dow Jones|CNN\/Money)\) ?(?:--|[-–—]) ?(?=\p{Lu})/u

// "OAKBROOK TERRACE -- ", of a paper's own stories
const cityLine = /^\p{Lu}{3}[\p{Lu} ]{0,24}(?:, \p{Lu}\p{Ll}{1,5}\.)? ?-- ?(?=\p{Lu})/u

function withoutDateline(opening: string): string {
  return opening.replace(agencyLine, '').replace(cityLine, '')
}

function withoutAdverb(opening: string): string {
  return opening.replace(/^\W*(?:Finally|Meanwhile|Elsewhere|Separately|Similarly|Likewise|Also|And|But), (?=\p{Lu})/u, '')
}

const ownsProfit = new RegExp(`^\\W*${name}(?: (?:Inc|Corp|Co|Ltd|plc|Limited|Group)\\.?)?(?:, [^,]{3,80},)? (?:also |meanwhile |on \\w+day )*(?:earned|lost|swung to|narrowed its|widened its|(?:reported|posted|booked) (?:an? |its )?(?:[\\w-]+ ){0,3}(?:loss|profit|earnings|net income))\\b`, 'u')

// "Norvik Seafood rose 8.1 percent to NOK 412 after reporting": shares, and what they moved for
const movedAfterReport = new RegExp(`^\\W*${name} ${moved} (?:by )?(?:as much as )?\\d[\\d.,]* ?(?:%|per ?cent|pct)[^.;%]{0,40}? (?:after|as) (?:it |the \\p{Ll}+ )?(?:report|post|announc|publish|present|unveil)(?:ing|ed)\\b`, 'u')

/** "Finally, Tessin Airlines reported a loss of $8 million", in the middle of a paragraph of an article whose headline names nobody: whom no symbol is known of. */
export function opensStrangerSentence(course: Course, sentence: string): boolean {
  if (isUnknown(course, movedAfterReport.exec(sentence.slice(0, 200))?.groups?.['name'])) return true
  if (headOf(course) !== null || !/^\W*\p{Lu}/u.test(sentence)) return false
  if (course.kind === 'market' && !/^\W*(?:The|Its?|They|Their|This|That|A|An)\b/u.test(sentence) && isUnknown(course, opensMarket.exec(sentence.slice(0, 200))?.groups?.['name'])) return true
  return isUnknown(course, ownsProfit.exec(withoutAdverb(sentence.slice(0, 200)))?.groups?.['name'])
}

const nation = /^(?:Chinese|Indian|Japanese|German|British|French|European) (?=\p{Lu})/u // "British Airways" is a name
const leadsTo = new RegExp(`\\b(?:included|include|were|was|is|are) ${name}(?:,| (?:as|after|which|where|amid)\\b)`, 'u')

/** "Other moves of note included Tessin Air, as investors …", without a number: what the next sentence tells is of a company that no symbol is known of. */
export function leadsToStranger(course: Course, sentence: string): boolean {
  return headOf(course) === null && course.sectionSubject === null && isUnknown(course, leadsTo.exec(sentence)?.groups?.['name']?.replace(nation, ''))
}

/** "American narrowed its loss", where American Airlines is the only one called so: whose paragraph it is. */
export function findOwnerCalled(course: Course, block: Block): string | null {
  const called = ownsResults.exec(course.input.text.slice(block.start, Math.min(block.end, block.start + 200)))?.groups?.['name']
  if (called === undefined || called.includes(' ') || noReporter.test(called)) return null
  const owners = course.companies.filter(({ aliases }) => aliases.some((alias) => alias.startsWith(`${called} `)))
  return owners.length === 1 && !owners[0]!.aliases.includes(called) ? owners[0]!.symbol : null
}

// "Halvern Grill" over "The Miami-based franchisor reported": a heading that is the name of whom no symbol is known
const bareName = /^\p{Lu}[\p{L}&’'-]*(?: [\p{Lu}&][\p{L}&’'-]*){0,3}$/u
const basedIn = /^\s*The \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}-based \p{Ll}/u

const leadingName = /^\p{Lu}[\p{L}\d&.’'-]*(?: (?:\p{Lu}[\p{L}\d&.’'-]*|of|and|&)(?= \p{Lu}|$|[ ,:]))*/u

const trade = '(?:[\\w-]*(?:maker|seller|builder|retailer|grocer|bank|lender|insurer|airline|carrier|miner|operator|chain|giant|group|firm|company|developer|producer|supplier|provider|brewer|broker|publisher|owner|manufacturer|distributor|contractor|hotelier|bookmaker|drugmaker|chipmaker|carmaker|steelmaker|refiner|utility|telco|telecom|supermarket|conglomerate|holding))'
const reports = '(?:reported|posted|said|announced|unveiled|swung|saw|recorded|booked|made|earned|lost|cut|raised|lifted|narrowed|widened|delivered|suffered|registered)'
// "Meanwhile, the Co-operative posted", in an article whose headline names nobody
const ofShift = new RegExp(`^\\W*(?:Meanwhile|Elsewhere|Separately|(?:By|In) contrast),? (?:the )?(?<name>\\p{Lu}[\\p{L}\\d&.’'-]+(?: (?:& |of |and )?\\p{Lu}[\\p{L}\\d&.’'-]*){0,4})(?:, [^,.]{2,80},)?(?: also)? (?:reported|posted|unveiled|announced|booked|recorded)\\b`, 'u')
const anyReport = new RegExp(`\\b(?:${reports}|(?:fell|rose|slipped|gained|dropped|jumped|climbed|sank|slid) (?:despite|as|after))\\b`, 'u')
const called = '(?<name>\\p{Lu}[\\p{L}\\d&.’\'-]+(?: (?:& |of |and )?\\p{Lu}[\\p{L}\\d&.’\'-]*){0,4})'
// "BUILDER Wilson Bayly reported", "Italian automaker Ferro said", "HOTEL chain Solis International reported"
const ofTrade = new RegExp(`^\\W*(?:\\p{Lu}[\\p{Ll} ]{3,30}, )?(?:(?:(?:\\p{Lu}[\\p{L}.’'-]*|[a-z-]+) ){0,3}?${trade}|[A-Z]{4,}(?: [a-z-]+)?) ${called}(?:, [^,.]{2,80},)?(?: also| yesterday| on \\w+day)? (?:${reports}|(?:fell|rose|slipped|gained|dropped|jumped|climbed|sank|slid) (?:despite|as|after)\\b)`, 'u')
// "Taiwan Mobile Co (…) yesterday posted", "Curro Holdings, South Africa's largest private schools operator, said"
const ofForm = new RegExp(`^\\W*${called}(?:,? (?:Co|Corp|Inc|Ltd|plc|PLC|AG|SE|NV|SA|AB|Holdings?|Group)\\b\\.?)+(?: \\([^)]{1,30}\\))?(?:, [^,.]{2,110}(?:, [^,.]{2,60})?,)?(?: also| yesterday| on \\w+day)? ${reports}\\b`, 'u')
const ofAside = new RegExp(`^\\W*${called}(?: \\([^)]{1,30}\\))?, (?:(?:part|a unit|a subsidiary|an arm|an affiliate) of [^,.]{2,60},|(?:the|a|an|one of|part of|\\p{Lu}[\\p{L} ]+['’]s) [^,.]{0,70}\\b${trade}\\b[^,.]{0,50},)(?: also| yesterday| on \\w+day)? ${reports}\\b`, 'u')

// "The best result was produced by honey supplier Tessin on": in a story of the market
const namedByTrade = new RegExp(`\\b(?:by|from|at|of|for) (?:the )?(?:\\p{Ll}[\\p{L}-]* ){0,3}${trade} ${called}(?! \\p{Lu})`, 'u')

/**
 * "BUILDER Wilson Bayly reported", "Curro Holdings, South Africa's largest private schools operator, said": a paragraph whose first words call a company by its trade or its legal form. Where no
 * symbol of this article is known of it, what the paragraph tells is nobody's.
 */
function callsStranger(course: Course, opening: string): boolean {
  if (!/^\W*[\p{Lu}a-z]/u.test(opening) || !anyReport.test(opening)) return false
  const titled = course.mentioned.some(({ aliases }) => aliases.some((own) => course.input.title.includes(own)))
  for (const pattern of titled ? [ofForm, ofAside, ofTrade] : [ofForm, ofAside, ofTrade, ofShift]) {
    const name = pattern.exec(opening)?.groups?.['name']
    if (name === undefined || noName.test(name)) continue
    const plain = name.toLowerCase()
    return !course.mentioned.some(({ aliases, symbol }) => symbol.toLowerCase() === plain || aliases.some((own) => own.toLowerCase().includes(plain) || plain.includes(own.toLowerCase())))
  }
  return false
}

/** "CORVO Homes 'relies on second half'" above "CORVO HOMES saw sales rise": a heading whose name opens the paragraph below it is about that company; where no symbol is known of it, its numbers are nobody's. */
export function headsStranger(course: Course, heading: string, next: Block | undefined): boolean {
  // "JP Morgan Q2 at a glance", a bank that owns nothing in this article
  if (course.mentioned.some(({ symbol, aliases }) => !course.companies.some((company) => company.symbol === symbol) && aliases.some((alias) => heading.trimStart().startsWith(alias)))) return true
  if (next === undefined || next.kind !== 'paragraph' || course.companies.length === 0) return false
  if (bareName.test(heading.trim()) && basedIn.test(course.input.text.slice(next.start, next.start + 80))) return true
  const lead = leadingName.exec(heading)?.[0]
  if (lead === undefined || lead.length === heading.trim().length || lead.length < 4 || noName.test(lead)) return false
  const opening = course.input.text.slice(next.start, Math.min(next.end, next.start + 160))
  const first = lead.split(' ').slice(0, 2).join(' ')
  if (!opening.toLowerCase().startsWith(first.toLowerCase())) return false
  if (!/^(?:['’]s?|,|\.)?\s(?:\p{Ll}+ )?(?:saw|said|says|has|had|is|was|posted|reported|swung|rose|fell|made|booked|shares|stock|profits?|sales|revenues?|recorded|announced|warned|unveiled|also|enjoyed|suffered)\b/u.test(opening.slice(first.length))) return false
  return beginningIn(course.named, next.start, next.start + first.length + 1).length === 0
}
