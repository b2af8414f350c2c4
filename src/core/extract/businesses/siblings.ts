// Segments that share a metric said once: "those of the robot division by 14.5%", "in Spain it climbed 8%", "Sales Cloud added 8% to …".
import { isKnownPart } from './known-parts.ts'
import { cleanSegment } from './clean-segment.ts'
import { segmentAsSubject } from './segments.ts'

const capital = "(?:the )?((?:[\\p{Lu}\\d][\\p{L}\\p{N}&.’'/-]*)(?:,? (?:and |& |of |the )?[\\p{Lu}\\d][\\p{L}\\p{N}&.’'/-]*){0,5})"
const moved =
  '(?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|advanced|slid|edged up|edged down|gained|added|lost|was up|was down|were up|were down|was ahead|up|down|went up|went down|shrank|tumbled|soared)'
const patterns: readonly RegExp[] = [
  new RegExp(`^[,;]?\\s(?:and |while |but )?(?:in|at) (?:the |its )?(?!(?:turn|all|total|addition|fact|contrast|quarter|year|(?:[a-z]+ )?(?:terms|currenc(?:y|ies)|quarter|half|year|months?|period|basis))\\b)([a-z][a-z-]+(?: (?!it\\b|they\\b|that\\b)[a-z-]+)?),? (?:it|they|that|the figure) (?:was|were|came to|amounted to|stood at|${moved}) (?:by |to |at |about )?$`, 'u'), // ", and in plastics it was $205 million"
  /^[,;]?\s(?:and |while |with )?those (?:of|in|at) (?:the )?([\p{L}\p{N}&’' -]{2,40}?) (?:rose |fell |grew |climbed |declined |were up |were down |came |were |up |down )?(?:by |to |at )?$/u,
  new RegExp(`^[,;]?\\s(?:and |while |but )(?:that|those) (?:of|from|at|in) (?:the |its )?([\\p{L}][\\p{L}&’' -]{2,40}?) ${moved} (?:by )?$`, 'u'),
  new RegExp(
    `^[,;]?\\s(?:and |while |but )?in ${capital},? (?:it |they |sales |revenue |profit |the (?:figure|rate|increase|decline) was )?(?:${moved} )?(?:by )?$`,
    'u',
  ),
  new RegExp(`^[,;]?\\s(?:and |while |but )?(?:[Ii]n|[Aa]t) ${capital}(?:, (?:where|which|a|an|the|its|long|still) [^,;:\\d]{3,80})?,? (?:it|they|sales|revenues?|profits?|the figure) ${moved} (?:by |to )?(?:just |only |about )?$`, 'u'), // "At Tarrow it fell to £29.9m"
  new RegExp(`^[,;]?\\s(?:and |while |but )?(?:[Ii]n|[Aa]t) ${capital}(?:, (?:where|which|a|an|the|its|long|still) [^,;:\\d]{3,80})?,? (?:it|they) (?:was|were) (?:about )?$`, 'u'), // "At Sam's Club they were 3.6% higher"
  new RegExp(`^[,;]?\\s(?:and |while |but )?${capital} (?:${moved} )?by $`, 'u'),
  new RegExp(`^[,;]\\s(?:and |while |but |with |including )?${capital} ${moved} (?:by )?$`, 'u'),
  new RegExp(`^;\\s(?:and )?${capital} $`, 'u'), // "; India +9%"
  new RegExp(`^ and ${capital} ${moved} (?:by )?$`, 'u'),
  new RegExp(`^\\s?(?:The )?${capital} (?:segment|division|unit|business|arm) ${moved} (?:by )?$`, 'u'),
  new RegExp(`^ (?:of (?:that|this|it)|of the (?:revenue|sales|total))?,? and ${capital} for $`, 'u'),
  new RegExp(`^[,;]?\\s(?:and |while |but )(?:(?:that|those|sales|revenue) of )?(?:[a-z][a-z-]+ ){1,4}${capital} ${moved} (?:by )?$`, 'u'),
  new RegExp(`^[,;]?\\s(?:and |while |but )?${capital},? (?:where|which) [^,;]{3,50}, $`, 'u'),
]

/** The segment that stands between one number and the next, where a metric is carried over. */
export function siblingSegment(text: string, from: number, to: number, companyNames: readonly string[]): string | null {
  const gap = text.slice(from, to)
  if (gap.length > 130 || gap.length < 4) return null
  const tail = /(?:, (?:and |while |but |with )?|; | while | and | but )(?=(?:the )?[\p{Lu}\d][^,;]*$)/u.exec(gap)
  const clause = tail && tail.index > 0 ? `, ${gap.slice(tail.index + tail[0].length)}` : gap
  for (const pattern of patterns) {
    const match = pattern.exec(gap) ?? pattern.exec(clause)
    const name = match ? cleanSegment(match[1]!, companyNames) : null
    if (name && !companyNames.includes(name)) return name
  }
  const lead = /^[,;]?\s(?:and |while |but )?/u.exec(gap)?.[0].length ?? 0
  if (/^[,;]\s/u.test(gap)) return segmentAsSubject(text, from + lead, to, companyNames)
  return null
}

const listed =
  /^(?:[,;:]|,? and)?\s?(?:and )?([\p{Lu}][\p{L}\p{N}&.’'/-]*(?: (?:and |& )?[\p{Lu}][\p{L}\p{N}&.’'/-]*){0,4})(?: at| was)? $/u

/** "Sales by product: Footwear €1,012.6 million, Apparel €561.0 million": the name directly before an amount of a list. */
export function listedSegment(text: string, from: number, to: number, companyNames: readonly string[]): string | null {
  const match = listed.exec(text.slice(from, to))
  return match ? cleanSegment(match[1]!, companyNames) : null
}

// "Segment revenue: Personal care: $2.25B (+2%); Consumer Tissue: $1.46B (-3%)"
const listOpens = /^\W*(?:(?:Segment|Segmental|Divisional|Business) (?:net |total )?(?<what>revenues?|sales|operating (?:profits?|income))|(?:Net )?(?<by>Revenues?|sales|Operating (?:profits?|income)) (?:by (?:segment|division|business|region|product)s?|breakdown)):|^\W*(?:In|By) (?<terms>revenue|sales) terms,? /iu
const labelBehind = /(?:^|[:;,)] ?)\s?(?:and )?(\p{Lu}[\p{L}\p{N}&.’'/+-]*(?: (?:and |& |of )?[\p{L}\p{N}&.’'/+-]+){0,5})[:,] $/u

// "Revenue by region: the United States and Canada brought in $5.74 billion"
const labelVerb = /(?:^|[:;,)]) ?(?:and |while )?(?:the )?(\p{Lu}[\p{L}\p{N}&.’'/+-]*(?:,? (?:and |& |of |the )*[\p{Lu}\d][\p{L}\p{N}&.’'/+-]*){0,6}) (?:brought in|contributed|generated|added|came to|accounted for|delivered|was|were|had|at) (?:about |nearly |another |a record )?$/u

// "In revenue terms Mobility contributed $8.7 billion (+13%), Delivery $6.0 billion (+34%) and Freight $1.3 billion"
const labelBare = /(?:[,;)]|\bbillion|\bmillion),? (?:and )?(\p{Lu}[\p{L}&-]*(?: (?:and |& )?\p{Lu}[\p{L}&-]*){0,3}) $/u

/** The business that a label names directly before a number, in a line that lists one measure of every business; with the measure. */
export function labelledSegment(text: string, start: number, at: number, companyNames: readonly string[]): { readonly metric: 'revenue' | 'operating-income'; readonly segment: string } | null {
  const opening = listOpens.exec(text.slice(start, start + 60))
  if (opening === null) return null
  const left = text.slice(Math.max(start + opening[0].length, at - 70), at)
  const label = labelBehind.exec(left) ?? labelVerb.exec(left) ?? (opening.groups!['terms'] === undefined ? null : labelBare.exec(left))
  const segment = label ? cleanSegment(label[1]!, companyNames) : null
  return segment === null ? null : { metric: /operating/iu.test(opening[0]) ? 'operating-income' : 'revenue', segment }
}

const fronted = new RegExp(`^(?:In |Across )?(?:${capital}), (?:where|which|whose|still|the|a|an|home) (?:[^,;:]|,(?=\\d)){3,70}, (?:\\w+: )?`, 'u')

// "At the fashion and leather goods division, the group's largest, sales reached"
const frontedUnit = /^(?:At|In) (?:the|its) ([\p{L}][\p{L}&.’' -]{2,40}?) (?:division|segment|unit|business|arm|banner|chain|brand|label)(?:, [^,;:\d]{3,70}|, (?:which (?:includes|comprises|covers|houses|holds|makes|sells|runs)|made up of|consisting of|composed of|comprising|home to) [^;:\d]{3,110})?, (?:(?:its|the|total|net|operating) )*$/u

// "In the Process Systems business, the company expects a positive net sales contribution of"
const aheadInUnit = /^(?:At|In|For|On) (?:the|its) ([\p{L}][\p{L}&.’' -]{2,40}?) (?:business|division|segment|unit|arm|side)(?: sector| area| group)?, (?:the (?:company|group|firm)|it|management|\p{Lu}[\p{L}.&-]+)(?: now| also| still)? (?:expects?|sees|forecasts|anticipates|projects|posted|reported|recorded|made|booked|had|delivered)\b[^;:]{0,60}$/u

// "In China, same-store sales rose 2%"
const place = new RegExp(`(?:^|[.;] |, (?:while|but|and) )(?:In|Across|At|in|across) ${capital}(?:,| [–—-] [^–—\\d]{3,50} [–—-]) (?:(?:its|the|total|net|group|core|adjusted|underlying|organic) )*$`, 'u')
const placeWithout = /^(?:In|Across) (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? (?:excluding|outside|without|ex) (?:the )?\p{Lu}[\p{L}-]+),? (?:net )?$/u
const placeOwned = new RegExp(`^(?:In|Across) (?:the )?${capital}, ([\\p{Lu}][\\p{L}&.’'-]*(?: [\\p{Lu}][\\p{L}&.’'-]*){0,2}) (?:(?:has|had|have|also) )?(?:[a-z]+ (?:its |total )?)?$`, 'u')
// "Industrial coatings, 18 per cent of the business, is the good news: revenue of"
const praised = /^(?:\d{1,2}[.)] )?(?:The )?(\p{Lu}[\p{L}&-]*(?: [\p{L}&-]+){0,3}), [^,;:]{3,60}, (?:is|was|are|were|remains?|remained) [^,;:\d]{3,50}: (?:its |net |total )*$/u
const calendar = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12]|FY|Fiscal|Wall|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Rs|US|\d)/u

// "North America, where sales fell 3%, was the weak spot"
const where = new RegExp(`^(?:But |And |While )?${capital}, where (?:(?:its|the|net|total|organic|underlying|adjusted|comparable) )*$`, 'u')

// "For the company's non-Coast operations, same-store sales were up"
const frontedPlaces = /^(?:For|At|In|Within) (?:the |its |our )?(?:[Cc]ompany(?:['’]s)? |[Gg]roup['’]s )?((?:[a-z-]*\p{Lu}[\p{L}.&’'-]*|and|&|(?:company|franchisee?)-(?:owned|operated|run)|franchised?)(?: [\p{Lu}&][\p{L}.&’'-]*| and)*) (?:division|segment|unit|business|arm|banner|chain|brand|operations|stores|restaurants|shops|locations|hotels|markets?|region)(?:, [^,;:\d]{3,70})?, (?:(?:its|the|total|net|our|operating|adjusted|underlying|organic|segment) )*$/u

// "At Cluck & Larder, its chain of grills, same-store sales rose"
const frontedNamed = /^(?:At|In) ((?:the )?\p{Lu}[\p{L}.’'-]*(?: (?:& |and |of )?\p{Lu}[\p{L}.’'-]*){0,3}), (?:its|the|an?|which|where|whose) [^,;:]{3,70}, (?:(?:its|the|total|net|our) )*$/u

// "In food, sales increased by 8.1%", but not "In total, sales"
const frontedGoods = /^In (?!(?:addition|dollars|euros|pounds|cash|rupees|absolute|fact|contrast|comparison|turn|total|all|particular|general|short|sum|other|constant|local|reported|real|absolute|dollar|euro|sterling|yen|rupee|response|line|recent|part|both|each|summary|value|volume|organic|aggregate|result|fiscal|financial|calendar|late|early|mid|half|first|second|third|fourth|one|two|three|four|nine|twelve|order|terms|light|spite|common|underlying|like)\b)(\p{Ll}[\p{L}-]+(?: (?:and |& )?\p{Ll}[\p{L}-]+){0,2}), (?:(?:its|the|total|net) )*$/u

/** "At the flagship Tarrow brand, sales slid": a brand that bears the company's name. */
function brandOf(lead: string, given: string, companyNames: readonly string[]): string | null {
  const name = given.replace(/^(?:flagship|core|main|namesake|eponymous) /u, '')
  const noun = /^ (brand|label|banner|chain)\b/u.exec(lead.slice(lead.indexOf(given) + given.length))?.[1]
  return noun !== undefined && companyNames.includes(name) ? `${name} ${noun}` : null
}

/** "Online, where the company came late, sales went up 6%": the sentence begins with the segment. */
export function frontedSegment(text: string, start: number, metricStart: number, companyNames: readonly string[]): string | null {
  const lead = text.slice(start, metricStart).replace(/^(In (?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?) alone,/u, '$1,') // "In France alone, operating profit"
  const unit = frontedUnit.exec(lead) ?? frontedPlaces.exec(lead)
  const named = frontedNamed.exec(lead)
  if (named && !calendar.test(named[1]!) && !companyNames.includes(named[1]!)) return cleanSegment(named[1]!, companyNames)
  if (unit) return cleanSegment(unit[1]!, companyNames) ?? brandOf(lead, unit[1]!, companyNames)
  const coming = aheadInUnit.exec(lead)
  if (coming) return cleanSegment(coming[1]!, companyNames)
  const told = praised.exec(lead)
  if (told && !companyNames.includes(told[1]!)) return cleanSegment(told[1]!, companyNames)
  const goods = frontedGoods.exec(lead)
  if (goods && !/\b(?:terms|currenc(?:y|ies)|quarter|half|year|months?|period|basis)$/u.test(goods[1]!)) return cleanSegment(goods[1]!, companyNames)
  const there = place.exec(lead)
  if (there && !(calendar.test(there[1]!) && !/^US$/u.test(there[1]!)) && !companyNames.includes(there[1]!)) return cleanSegment(there[1]!, companyNames)
  const whereSold = where.exec(lead)
  if (whereSold && !calendar.test(whereSold[1]!) && !companyNames.includes(whereSold[1]!) && isKnownPart(text, whereSold[1]!)) return cleanSegment(whereSold[1]!, companyNames)
  // "In Asia excluding Japan sales fell 3%"
  const without = placeWithout.exec(lead)
  if (without) return cleanSegment(without[1]!, companyNames)
  // "In China, Volkswagen has boosted deliveries"
  const elsewhere = placeOwned.exec(lead)
  if (elsewhere && companyNames.includes(elsewhere[2]!.replace(/['’]s$/u, '')) && !(calendar.test(elsewhere[1]!) && !/^US$/u.test(elsewhere[1]!)))
    return cleanSegment(elsewhere[1]!, companyNames)
  const match = fronted.exec(lead)
  if (
    !match ||
    /^(?:Leaving|Excluding|Without|Stripping|Counting|Not|Including|Under|On|By|At|In|For|With|From|Since|After|Before|Despite)\b/u.test(
      match[1]!,
    )
  )
    return null
  const name = cleanSegment(match[1]!, companyNames)
  return name &&
    !companyNames.some(
      (company) =>
        company === name ||
        company.startsWith(`${name} `) ||
        (name.startsWith(`${company} `) && !/(?:Business|Services|Cloud|Digital|Bank|Energy|Capital|Financial)$/u.test(name)),
    ) &&
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Revenue|Sales|Net|Profit|Analysts|Shares)/u.test(
      name,
    )
    ? name
    : null
}

const behind = new RegExp(
  `^(?: (?:year[- ](?:on|over)[- ]year|on the year))? (?:in|at|across) (?:the )?([\\p{Lu}][\\p{L}&.’'-]*(?: (?:and |& )?[\\p{Lu}][\\p{L}&.’'-]*){0,3}(?: (?:excluding|outside|without|ex) (?:the )?\\p{Lu}[\\p{L}-]+)?)(?: (?:region|area|market))?(?=,? (?:and|while|but|mainly|largely|mostly) (?:\\p{Ll}|[\\p{Lu}]|\\d)|[,;.]|$)`,
  'u',
)

// "rose 4.5 percent at company restaurants and 4.8 percent at franchised ones"
const runBy = /^ (?:in|at) (?:its |the )?((?:company|company[- ](?:owned|operated|run)|franchised?|licensed) (?:restaurants|stores|shops|hotels|outlets|locations|clubs|salons|drive-ins|units|ones))(?=,? (?:and|while|but) |[,.;]|$)/u

// "rose 4.5% in its international markets"
const behindLower = /^ (?:in|at|across) (?:its|the|their) ([a-z][a-z-]+(?: [a-z-]+)?) (?:markets?|business|operations|segment|division|unit|arm)\b/u

// "0.8% for U.S. company-owned restaurants and 0.6% for U.S. franchised restaurants"
const behindShops = /^ (?:for|at|in|across) (?:its |the |our )?((?:\p{Lu}[\p{L}.]*\.? )?(?:company[- ](?:owned|operated)|franchised?|licensed|domestic|international) (?:restaurants|stores|shops|locations|clubs|hotels))\b/u
// "increased 7% in its Western Foods arm"
const behindUnit = /^ (?:in|at|across|for|within) (?:its|the|their) ((?:\p{Lu}[\p{L}&-]*(?: |, )(?:and |& )?){1,4})(?:markets?|business(?:es)?|operations|segment|division|unit|arm)\b/u

// "rose 3% at Tarrow stores and 6% at Little Sun"
const behindChain = /^ at ((?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:stores|shops|restaurants|outlets|hotels|pubs|clubs))(?=,? (?:and|while|but) (?:by |fell |rose )?[\d.]+(?:%| per ?cent) at )/u

/** "Sales rose 12% in North America and fell 2% in Europe": the place directly behind a growth rate is whose growth it is. */
export function placeBehind(text: string, end: number, limit: number, companyNames: readonly string[]): string | null {
  const chain = behindChain.exec(text.slice(end, Math.min(limit, end + 90)))
  if (chain) return chain[1]!
  const run = runBy.exec(text.slice(end, Math.min(limit, end + 70)))
  if (run) return run[1]!
  const shops = behindShops.exec(text.slice(end, Math.min(limit, end + 70)))
  if (shops) return shops[1]!
  const lower = behindLower.exec(text.slice(end, Math.min(limit, end + 70)))
  if (lower && !/^(?:same|first|second|third|fourth|whole|wider|broader|overall|core|current|stock)\b/u.test(lower[1]!)) return lower[1]!
  const unit = behindUnit.exec(text.slice(end, Math.min(limit, end + 90)))
  if (unit) return unit[1]!.trim()
  const match = behind.exec(text.slice(end, Math.min(limit, end + 70)))
  if (!match || calendar.test(match[1]!) || /^(?:GAAP|IFRS|CER|EUR|USD|CHF|GBP|Sept?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec)\b/u.test(match[1]!)) return null
  if (/^\.?\s(?:dollars?|euros?|pounds?|francs?|sterling|currency|terms)\b/iu.test(text.slice(end + match[0].length, end + match[0].length + 12))) return null // "in U.S. dollars"
  const name = match[1]!.replace(/\.$/u, '')
  return companyNames.includes(name) && !/ at /u.test(text.slice(end, end + 5)) ? null : name
}

const whose = new RegExp(`${capital} (?:segment|division|unit|business|arm|[Gg]roup), whose $`, 'u')
// "with Streamio reaching 115 million subscribers"
const withName = new RegExp(`\\bwith ${capital}(\\+)? (?:reaching|hitting|topping|ending|closing|exceeding|surpassing|passing|counting) [^,;]{0,40}$`, 'u')
// "helped the streaming unit, which ended the quarter with an operating loss of"
const unitWhere = /\b(?:[Tt]he|[Ii]ts|\p{Lu}[\p{L}.&-]+['’]s) ((?:[\p{L}&-]+ ){1,3}?)(?:unit|division|segment|business|arm), where (?:its |the )?(?:[a-z-]+ )?$/u
const unitWhich = /\b(?:[Tt]he|[Ii]ts) ((?:[\p{L}&-]+ ){1,3}?)(?:unit|division|segment|business|arm), which (?:ended|finished|closed|posted|reported|had|made|suffered|booked|recorded|saw) (?:[\p{L}-]+ ){0,8}$/u
const againIts = new RegExp(
  `^${capital}(?: (?:segment|division|unit|business|arm))? (?:is|was|did|had|remains|remained|kept|stood) [^:;.]{3,60}[:;] its $`,
  'u',
)

/** "the Diagnostics segment, whose revenue was", "The Cloud Group was the motor again: its revenue": the business that owns the metric. */
export function owningSegment(text: string, start: number, metricStart: number, companyNames: readonly string[]): string | null {
  const before = text.slice(start, metricStart)
  const counted = withName.exec(before)
  if (counted && (counted[2] !== undefined || !companyNames.includes(counted[1]!))) return counted[1]! + (counted[2] ?? '')
  const unit = unitWhich.exec(before) ?? unitWhere.exec(before)
  if (unit) return cleanSegment(unit[1]!, companyNames)
  const again = againIts.exec(before.replace(/^The /u, ''))
  const match = whose.exec(before) ?? (again && /(?:Group|Division|Segment|Unit|Business|Cloud|Services)$/u.test(again[1]!) ? again : null)
  const name = match ? cleanSegment(match[1]!, companyNames) : null
  return name && !companyNames.includes(name) ? name : null
}

/** "comprising increases of 5 per cent from passenger sales, 7 per cent from ancillary": growth of parts, each behind its number. */
export function isMadeUpOf(before: string, right: string): boolean {
  return / from \p{L}/u.test(right.slice(0, 8)) && /\b(?:comprising|made up of|consisting of|reflecting|including) (?:increases|rises|growth|gains|falls|declines) of\b/u.test(before)
}
