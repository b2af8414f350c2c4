// The business, region or product that stands right of its metric: "revenue at Commercial Airplanes", "sales of the Finest range".
import { isCompanyNoun } from '../names/company-nouns.ts'
import { cleanSegment } from './clean-segment.ts'
import { isRegion } from './known-parts.ts'
import { withMoves } from '../words.ts'

const afterPlace =
  /^,?\s(?:at|in|from|of|for(?= (?:the )?(?!(?:First|Second|Third|Fourth|Fiscal|Full|Financial|Calendar|All|Continuing|January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}&/]+(?: [\p{Lu}&][\p{L}&]*)*(?: (?:rose|fell|grew|climbed|dropped|jumped|slipped|increased|decreased|declined|was|were|segment|division|unit|business)\b|, (?:which|its|whose) ))|within|across)\s(?:(?:the\s|its\s|our\s)(?:[a-z-]+\s){0,3})?((?:[\p{Lu}\d][\p{L}\p{N}&.’'/+-]*)(?:(?:,? (?:and |& |of |the )?| )(?:[\p{Lu}\d&][\p{L}\p{N}&.’'/+-]*|and|&)){0,6}?(?:\s(?:excluding|ex|outside)\s[\p{Lu}][\p{L}-]+|\s(?:sedans?|SUVs?|trucks?|pickups?|vans?|crossovers?|hatchbacks?|saloons?|drugs?|vaccines?|pills?|franchises?|brands?|products?|services|solutions|systems|housing|housebuilding|banking|lending|insurance|retailing|software|licen[cs]es?|subscriptions?|equipment|devices|rentals?|hardware|phones|chips))?)(?:\s(?:family|franchise|line|line-up|portfolio))?(?:\s(?:segment|division|unit|business|range|arm|region|market|operations))?(?=\s(?:for|in|on|to be|to grow|to come|would|will|should|[a-z]{3,}ed|stood|hit|made|was|were|rose|fell|grew|came|jumped|climbed|dropped|slid|slipped|declined|increased|decreased|had|has|is|are|totaled|totalled|reached|amounted|edged|advanced|surged|sank|gained|shrank|plunged|tumbled|soared|up|down|of|at|went|added|lost)\b|\s[$€£¥₹]\d|:|,|$)/u
const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q[1-4]|H[12]|FY|Rs|SEK|CHF|EUR|USD|DKK|NOK|RMB|GBP|The|Monday|Tuesday|Wednesday|Thursday|Friday)\b/u

const afterThe =
  withMoves(/^\s(?:at|in|within|across) (?:the|its) ((?:\p{L}[\p{Ll}-]+ )?[a-z][a-z-]+(?: [a-z][a-z-]+)?)(?: (?:segment|division|unit|business|arm))?(?=\s(?:was|were|MOVED)\b)/u)
// "comps at physical stores rose", but not "at stores open at least a year"
const atPlaces =
  withMoves(/^\s(?:at|in) (?!(?:its|the|our|new|open|existing)\b)((?:[a-z][a-z-]+ ){1,2}(?:stores|shops|restaurants|outlets|pubs|hotels|clubs|cinemas|branches|cafes|salons))(?=\s(?:was|were|MOVED)\b)/u)
// "Same-store sales at Orrin's U.S. company restaurants grew", "… at Timber Cafe restaurants in Canada grew": some of the shops, and not all
const atShops = /^ at ((?:\p{Lu}[\p{L}.’'-]*\.? ){1,4}(?:[a-z-]+ )?(?:restaurants|stores|shops|cafes|outlets|hotels|pubs)(?: in (?:the )?\p{Lu}[\p{L}.]+)?)(?= (?:grew|rose|fell|increased|decreased|declined|climbed|dropped|jumped|slipped|gained|were|was)\b)/u

function cleanShops(name: string, companyNames: readonly string[]): string | null {
  const own = companyNames.find((company) => name.startsWith(`${company}’s `) || name.startsWith(`${company}'s `) || name.startsWith(`${company} `))
  const rest = own ? name.slice(own.length).replace(/^['’]s?/u, '').trim() : name
  return /^(?:restaurants|stores|shops|cafes|outlets|hotels|pubs)$/u.test(rest) ? null : rest
}

// "Revenues from print publishing declined", "sales of pickup trucks fell"
const ofGoods =
  withMoves(/^\s(?:of|from|in) ((?:[a-z][a-z-]+ (?:and )?){0,3}[a-z][a-z-]{2,})(?:, (?:the|its|a|an) [^,;\d]{3,50},)?(?=\s(?:MOVED|was (?:up|down)|were (?:up|down))\b)/u)
// "Revenues from rides were RMB1,502.9 million"
const ofGoodsAt =
  /^\s(?:of|from|in) ((?:[a-z][a-z-]+ (?:and )?){0,3}[a-z][a-z-]{2,})(?=\s(?:was|were|came to|totall?ed|amounted to|reached|stood at) (?:about |around )?(?:[$€£¥₹₩]|[A-Z]{1,3}\$?\s?\d))/u
const notGoodsAt = /\b(?:activities|currency|currencies|terms|dollars|euros|sterling|pounds|yen|rupees|francs|yuan|line|total|cash|aggregate|fact|turn|all|sources|contracts|parties|period|items|terms|services|products|members)$/u
// "Revenue from its cloud unit climbed"
const ofUnit =
  withMoves(/^\s(?:of|from|at|in|for|within|across) (?:its|the \p{Ll}+['’]s|the|their|our|\p{Lu}[\p{L}.&-]+(?: \p{Lu}[\p{L}.&-]+)?(?:['’]s|(?<=s)['’])) ((?:[\p{L}&’'-]+ ){1,4}?)(?:unit|division|business|segment|arm|operation|studios?)(?:,[^,;]{3,130},|, (?:composed|made up|consisting) of [^;]{3,110},)?(?: also| alone)?(?=\s(?:MOVED|edged|inched|ticked|was|were|came|reached|hit|totall?ed|more than|nearly|almost|to be|to grow|to come|will be|is expected|narrowed|widened|for|in|during)\b)/u)
// "Q3 revenue from legal business $843 million": agencies' points leave articles and verbs out
const ofTerseUnit = /^\s(?:of|from|at|in|for) ((?:(?!ongoing|continuing|core|existing|total|all|discontinued|other)[\p{L}&-]+ ){1,5}?)(?:unit|division|segment|business) (?=[A-Z]{0,3}[$€£]\s?\d)/u
// "Q3 revenue from corporate & other (includes news) business $82 million": a part whose name is not read
const ofTersePart = /^\s(?:of|from|at|in|for) [^$€£\d;]{3,70}\b(?:unit|division|segment|business) [A-Z]{0,3}[$€£]\s?\d/u
// "Revenue for Tarrow's parks, rides and products segment — which holds two resorts — was"
const ofListedUnit =
  withMoves(/^\s(?:of|from|at|in|for) (?:its|the company['’]s|the group['’]s|the|\p{Lu}[\p{L}.&-]+['’]s) ((?:[\p{L}&-]+,? ){1,6}?)(?:unit|division|segment|business)(?: [—–] ?[^—–]{3,120}? ?[—–])?(?=\s(?:MOVED|was|were|came|reached|hit|totall?ed)\b)/u)
// "raised its profit forecast for the semiconductor division"
const forecastOfUnit = /^ (?:forecasts?|guidance|outlook|targets?|projections?) (?:for|of|in|at) (?:the|its) ((?:[\p{L}&-]+ ){1,4}?)(?:unit|division|business|segment|arm)\b/u
const notGoods =
  /^(?:which|it|those|that|this|these|all|both|about|around|nearly|over|more|less|continuing|ongoing|existing|external|comparable|such|its|their|discontinued|core|other|total|operations|customers|the|last|new (?:homes?|business|customers|products|orders)|goods|a|an|sales? of (?:products|goods|services))\b|\b(?:operations|activities|businesses|percent|cents|million|billion|customers)$/u
// "sales of lung cancer drug Tagrivo climbed", "revenue from its weight-loss injection Slendra rose"
const ofNamedGoods =
  withMoves(/^\s(?:of|from) (?:the |its |our )?(?:[a-z][a-z-]+ ){1,4}(?:\([A-Z]{2,6}\) [a-z]+ )?([\p{Lu}][\p{L}\p{N}-]+(?: [\p{Lu}][\p{L}\p{N}-]+)?)(?=,? (?:MOVED|were|was|came|reached|hit|totall?ed|more than|nearly))/u)
// "Sales of the pill, Slendra, nearly doubled"
const apposition = /^\s(?:of|from) (?:the|its|our) (?:[a-z-]+ ){0,3}[a-z-]+, ([\p{Lu}][\p{L}\p{N}-]+(?: [\p{Lu}][\p{L}\p{N}-]+)?),/u
// "at its supermarkets": all of them
const barePlace = /^(?:stores|shops|supermarkets|restaurants|outlets|pubs|hotels|clubs|branches|locations|salons|cafes)$/u
const timeWords =
  /\b(?:quarter|half|year|period|months?|weeks?|company|group|same|latest|first|second|third|fourth|current|previous|prior|reporting|market|process|meantime|end)\b/u

// "Currency-neutral revenues for the Ridgemont brand increased": a brand is no whole company, even where it has its name
const forBrand =
  withMoves(/^\s(?:for|of|at|in) (?:the|its|\p{Lu}[\p{L}.&-]+['’]s) (?:marquee |flagship |core |main )?([\p{L}][\p{L}\p{N}&’'-]*(?: [\p{L}\p{N}&’'-]+){0,3} brand)(?:, which [^,;\d]{3,80},)?(?=\s(?:was|were|MOVED)\b)/u)

// "Sales in the rest of Tessin's stores in Africa rose 6.2%"
const restOf = withMoves(/^\s(?:in|at|from|across) the (rest of [^,;.\d]{3,44}?)(?=\s(?:MOVED)\b)/u)

// "Revenue from "new businesses", which include food delivery, doubled"
const inQuotes = /^\s(?:of|from|in|at) (?:its |the )?["“‘]([\p{L}][^"“”’\d\n]{2,40})["”’]/u

// "Revenues- Legal Professionals: $721 million versus", "Operating Profit- Aerospace- Adjusted: $1.05 billion"
const dashedLabel = /^\s?[-–]\s?(?!Adjusted|Non-GAAP|GAAP|YoY|Total)([\p{Lu}\d][^:;\n]{1,64}?)(?:\s?[-–]\s?(?:Adjusted|[Nn]on-GAAP|GAAP|Total))?\s?:\s/u

const partOf = withMoves(
  /^\s(?:from(?=\p{Lu})|(?:from|of|on) (?:sales of )?)(?:the |our |its |their )?((?:[\p{L}&'’/,-]+ ){0,8}?[\p{L}&'’/,-]+)\s(?:for (?:the|fiscal|\d)|in (?:the|fiscal|Q\d)|over the (?:\d|year|twelve|six|three)|during the|was\b|were\b|(?:MOVED)\b|totall?ed\b|amounted\b|reached\b|came\b)/u,
)
const partIsWhole =
  /^(?:January|April|July|October|sales? of (?:products|goods|services)|continuing|ongoing|ordinary|all|total|operations\b|operating activities|contracts? with|(?:external |third[- ]party )?customers|third parties|both|these|this|each|(?:group|company)(?!['’]s)|consolidated|about|around|approximately|nearly|almost|over|more|less|up to|record|business operations|core operations|a\b|an\b|which|what|it\b|that|those|them|us\b|\w+ quarter|quarter|year|half|period|prior|previous|last)/iu

// "Earnings from iron ore, which typically accounts for most of them, gained"
function withoutAside(right: string): string {
  return right.startsWith(' from ') && right.includes(', which ') ? right.replace(/^( from [^,;.\d]{3,50}), which [^,;]{3,140},(?= )/u, '$1') : right
}

/** "Revenue from Skincare brands for the quarter was": of a part, whether its name could be read or not. */
export function isOfPart(text: string, metricEnd: number, limit: number, companyNames: readonly string[]): boolean {
  if (/^ of (?:its|their|our) (?:top|leading|best-selling|biggest|key|main|newest|core|newer|older|two|three|four|five|six|ten)\b/u.test(text.slice(metricEnd, Math.min(limit, metricEnd + 24)))) return true // "Sales of its top five products"
  if (/^ by (?:dealers|retailers|franchisees|resellers|distributors|partners)\b/u.test(text.slice(metricEnd, Math.min(limit, metricEnd + 20)))) return true
  if (/^ to (?:[a-z-]+ ){1,3}(?:in|from|across) (?:the )?\p{Lu}/u.test(text.slice(metricEnd, Math.min(limit, metricEnd + 50)))) return true // "Sales to dealers in the UK"
  if (/^ (?:from|in) the [a-z-]+ (?:market|region)\b|^ (?:from|in|at|across) (?:its|their|our) (?:[a-z-]+ ){1,5}(?:markets?|regions?|countries)\b/u.test(text.slice(metricEnd, Math.min(limit, metricEnd + 70)))) return true // "Revenue from the oversupplied market"
  if (ofTersePart.test(text.slice(metricEnd, Math.min(limit, metricEnd + 100)))) return true
  const match = partOf.exec(withoutAside(text.slice(metricEnd, Math.min(limit, metricEnd + 240))).slice(0, 130))
  if (!match || partIsWhole.test(match[1]!) || timeWords.test(match[1]!)) return false
  return !companyNames.some((company) => match[1]!.startsWith(company) || company.startsWith(match[1]!))
}

// "Same-store sales for the company's Coast operations", "in our Lakeside restaurants"
const atPlacesOfOurs = /^ (?:for|at|in|from|of) (?:(?:its|our) (?:[Cc]ompany(?:['’]s)? )?|the (?:[Cc]ompany['’]s |[Gg]roup['’]s ))((?:[a-z-]*\p{Lu}[\p{L}.&’'-]*)(?: (?:and|&|\p{Lu}[\p{L}.&’'-]*)){0,4}) (?:division|segment|unit|business|operations|stores|restaurants|shops|locations|hotels|markets?|region)\b/u

// "Like-for-like sales - which strips out new stores - excluding petrol in the UK grew": of one country's shops
const outletsIn = withMoves(/^(?: [-–—] which [^-–—\d]{5,80} [-–—]|, which [^,\d]{5,80},)?,? (?:excluding|ex|stripping out) (?:petrol|fuel|VAT|fuel and VAT|gas|gasoline) in (?:the )?(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)(?: [-–—] which [^-–—\d]{5,80} [-–—])?(?= (?:MOVED|was|were)\b)/u)

// "a 1.5% revenue decline at its Beverages unit"
const movedNoun = /^ (?:decline|growth|increase|drop|gain|rise|fall|jump|slump)(?= (?:at|in|for) (?:its|our) )/u

// "Operating income in forwarding collapsed to $18 million"
const inTrade = /^ (?:in|at|from) (\p{Ll}{4,}ing)(?= (?:was|were|rose|fell|grew|sank|slid|shrank|\p{Ll}{3,}ed)\b)/u

// "Sales to data center customers more than tripled": of one kind of customers
const toCustomers = /^ to ((?!(?:its|our|their|the|new|existing|other|outside|external|all|both|individual|repeat|large|larger|big|small|smaller|major|top|key|core|most|some)\b)(?:[\p{L}-]+ ){1,3}?(?:customers|clients|hospitals|schools|restaurants|utilities|carmakers|automakers|builders|homebuilders|contractors|dentists|farmers|airlines))(?=,? (?:\p{Ll}+(?:ed|ly)|rose|fell|grew|sank|slid|shrank|was|were|came|more than|nearly|almost|about)\b)/u
// "Gross margin on home sales was": that of one trade
const onSales = /^ on ((?:[a-z-]+ )?[a-z-]+ sales)\b/u

// "Revenue from the US market including its subsidiary rose"
const ofMarket = /^ (?:from|in) the (\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}) market\b/u

/** "Revenue at Commercial Airplanes was", "profit in Brazil fell", "sales of the Finest range": the name right of the metric. */
export function segmentAfter(text: string, endOfMetric: number, limit: number, companyNames: readonly string[]): string | null {
  const metricEnd = endOfMetric + (movedNoun.exec(text.slice(endOfMetric, endOfMetric + 16))?.[0].length ?? 0)
  const dashed = dashedLabel.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 90)))
  if (dashed) return cleanSegment(dashed[1]!, []) // a business may bear the company's old name
  const places = atPlacesOfOurs.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 90)))
  if (places) return cleanSegment(places[1]!, companyNames)
  const outlets = outletsIn.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 150)))
  if (outlets) return cleanSegment(outlets[1]!, companyNames)
  const market = ofMarket.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 50)))
  if (market && isRegion(market[1]!)) return market[1]!
  const customers = toCustomers.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 80))) ?? (/margins?$/iu.test(text.slice(metricEnd - 8, metricEnd)) ? onSales.exec(text.slice(metricEnd, metricEnd + 40)) : null)
  if (customers) return customers[1]!
  const trade = inTrade.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 40)))
  if (trade) return trade[1]!
  const brand = forBrand.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 160)))
  if (brand) return brand[1]!
  const others = restOf.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 90)))
  if (others) return others[1]!
  const quoted = inQuotes.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 70)))
  if (quoted) return cleanSegment(quoted[1]!, companyNames)
  const shops = atShops.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 90)))
  if (shops && !months.test(shops[1]!)) return cleanShops(shops[1]!, companyNames)
  // "Operating profits in Tarrow Investment Management (TIM) rose": the short form says nothing of its own
  const match = afterPlace.exec(text.slice(metricEnd, Math.min(limit, metricEnd + 90)).replace(/(?<=\p{Lu}\p{Ll}+) \(\p{Lu}{2,6}\)(?= )/u, ''))
  if (!match) {
    const right = text.slice(metricEnd, Math.min(limit, metricEnd + 220))
    const unit = forecastOfUnit.exec(right) ?? ofUnit.exec(right) ?? ofListedUnit.exec(right) ?? ofTerseUnit.exec(right)
    const arm = unit?.[1]!.replace(/^(?:all-important|all-electric|once-\p{L}+|core|main|key) (?=\S)/u, '')
    if (arm && !timeWords.test(arm) && !notGoods.test(arm)) return cleanSegment(arm, companyNames) ?? (companyNames.includes(arm.trim().replaceAll('’', "'")) ? arm.trim() : null) // "sales in the Tarrow business", of a group that bears its name
    const named = apposition.exec(right) ?? ofNamedGoods.exec(right)
    if (named) return cleanSegment(named[1]!, companyNames)
    const lower = afterThe.exec(right) ?? atPlaces.exec(right) ?? ofGoods.exec(right)
    const stands = lower ? null : ofGoodsAt.exec(right)
    if (stands && !timeWords.test(stands[1]!) && !notGoods.test(stands[1]!) && !notGoodsAt.test(stands[1]!)) return stands[1]!
    return lower && !timeWords.test(lower[1]!) && !barePlace.test(lower[1]!) && !notGoods.test(lower[1]!) && !isCompanyNoun(lower[1]!.slice(lower[1]!.lastIndexOf(' ') + 1)) ? lower[1]!.replace(/ (?:segment|division|unit|business|arm)$/u, '') : null
  }
  if (/^U\.S\.$|^US$/u.test(match[1]!) && /^ \$/u.test(text.slice(text.indexOf(match[1]!, metricEnd) + match[1]!.length, metricEnd + 24))) return null // "net earnings of U.S. $28.0 million"
  if (months.test(match[1]!) || /^\d|^[A-Za-z]{1,3}\$?\d[\d.,]*(?:bn|mn|m|tn|k)?\b/u.test(match[1]!)) return null
  const name = cleanSegment(match[1]!, companyNames)
  if (!name || companyNames.some((company) => name === company || company.startsWith(`${name} `))) return null
  if (name === 'Rest') return /\bRest of (?:the )?World\b/u.exec(text.slice(metricEnd, metricEnd + 50))?.[0] ?? null
  // "revenue in Europe, Mid-East and Africa (EMEA) rose"
  const at = text.indexOf(name, metricEnd)
  const listed = /^(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)*)*,? and (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*(?= \([A-Z]{2,6}\)| (?:segment|division|region|unit|business)\b)/u.exec(text.slice(at + name.length, at + name.length + 70))
  if (listed) return name + listed[0]
  // "Revenue for Tarrow Entertainment dropped": a business that bears the company's name, but not "Tarrow Holdings"
  const rest = companyNames.find((company) => name.startsWith(`${company} `))
  return rest !== undefined && notBusinessName.test(name.slice(rest.length + 1)) ? null : name
}

const notBusinessName = /^(?:Inc|Corp|Corporation|Co|Company|Companies|Cos|Ltd|Limited|plc|PLC|AG|SE|NV|SA|AB|ASA|Oyj|SpA|KGaA|LLC|LP|Holdings?|Group|Group’s|Bancorp|Trust|Partners|Enterprises|Brands|and|&|for|in|on)\b/u
