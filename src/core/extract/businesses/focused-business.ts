// The business that a clause or sentence goes on about without its name: "Sales climbed 11% to $940 million, and operating income reached $151 million. The margin widened to 16.1%".
// Whom it was about must be said right before: the sentence begins with a business, and what it told was told of that one alone.
import type { Draft } from '../figures/drafts.ts'
import { isProfit } from '../figures/drafts.ts'
import type { MetricMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { isKnownPart, tellsMeasure } from './known-parts.ts'
import { cleanSegment } from './clean-segment.ts'
import { findAll } from '../words.ts'

const nouns = '(?:division|unit|segment|arm|business|brand|label|chain|banner|line|region|category|subsidiary|studio)'
const adjectives = '(?:(?:segment|operating|adjusted|underlying|core|net|gross|comparable|organic|same-store|comparable-store|quarterly|own|total) )*'

// ", and operating income reached", "while its operating income nearly doubled", "and an operating profit of", ". Operating profit for the unit was" is the next sentence's
const goesOnHere = new RegExp(`^\\)?(?: a year (?:ago|earlier|before)| (?:from|in) the (?:same|year-ago|year-earlier|prior-year) (?:quarter|period|half))?[,;]? ?(?:and|while|with|but|as) (?:(?:posted|reported|made|had|booked|recorded|generated|delivered|produced) )?(?:its |the |the ${nouns}['’]s |an? )?${adjectives}$`, 'u')
const ofWhole = /^ (?:at|for|of) (?:the |all of )?(?:company|group|whole|firm|parent|\p{Lu})/u
/** A way of selling or being paid is no business with a profit of its own. */
const wayOfSelling = /\b(?:services?|products?|subscriptions?|licen[cs]es?|digital|online|advertising|ads?|recurring|wholesale|retail|direct-to-consumer|e-commerce|comparable|organic|domestic|export|exports|maintenance|royalt(?:y|ies)|fees?|interest|trading|rental|homes?|ticket|passenger|cargo|other|new|international|foreign|overseas|customers?|U\.?S\.?|America|Americas|Europe|Asia|China|Japan|India)\b/iu

const measures = (mark: MetricMark): boolean => mark.metric !== null && (isProfit(mark.metric) || /-margin$/u.test(mark.metric) || mark.metric === 'comparable-sales' || mark.metric === 'bookings' || mark.metric === 'backlog')

/** The business of a metric that stands without an owner behind what was told of one business; null where nothing says which. */
export function focusedBusiness(state: Walk, mark: MetricMark): string | null {
  if (state.guide || state.opinion || mark.metric === 'eps') return null
  return labelOfSentence(state) ?? (state.drafts.length > 0 ? hereGoingOn(state, mark) : (nextGoingOn(state, mark) ?? judgedBusiness(state, mark) ?? openingBusiness(state, mark)))
}

const label = /^(\p{Lu}[\p{L}&’'/-]*(?: [\p{L}&’'/-]+){0,3}): (?:(?:net|total|segment|operating|adjusted|comparable|organic) )*(?:sales|revenues?|turnover|operating|profit|income|EBIT|EBITA|EBITDA)\b/u
const labels = /(?:^|[.;] )\p{Lu}[\p{L}&’'/-]*(?: [\p{L}&’'/-]+){0,3}: (?:(?:net|total|segment|operating|adjusted|comparable|organic) )*(?:sales|revenues?|turnover|operating|profit|income|EBIT|EBITA|EBITDA)\b/gu

/** "Beverage cans: sales of $1.5 billion, operating earnings of $190 million. Food cans: sales of": labels that stand in a row before the same measures. */
function labelOfSentence(state: Walk): string | null {
  const { text, companyNames, named, isItem, start, end } = state.context
  if (isItem || named.length > 0 || text.slice(start, start + 48).indexOf(': ') < 0) return null
  const match = label.exec(text.slice(start, Math.min(end, start + 90)))
  if (!match || tellsMeasure(match[1]!)) return null
  const opens = text.lastIndexOf('\n', start - 1) + 1
  const closes = text.indexOf('\n', end)
  const block = text.slice(Math.max(opens, start - 400), Math.min(closes < 0 ? text.length : closes, end + 400))
  return findAll(labels, block).length > 1 ? cleanSegment(match[1]!, companyNames) : null
}

const bareUnit = new RegExp(`^(?:the |this |that )?(?:${nouns.replace('|studio', '')}|Segment)$`, 'u')

/** A name as it was read, or the business that "unit", "brand" or "segment" alone stands for; 'unread' where none is told. */
export function nameUnit(state: Walk, name: string | null): string | null {
  return name !== null && bareUnit.test(name) ? (state.drafts.at(-1)?.segment ?? businessBefore(state) ?? 'unread') : name
}

const unitBehind = new RegExp(`\\b(?:at|in|of|for|from) (?:the|that|this) ${nouns}\\b[^.]*(?:,|\\band|\\bwhile|\\bbut) (?:and |while |but )?its ${adjectives}$`, 'u')

/** "Revenue at the unit rose to $3.9 billion, while its operating income": of a unit whose name was not read. */
export const isOfUnread = (state: Walk, mark: MetricMark): boolean => state.drafts.length === 0 && unitBehind.test(state.context.text.slice(state.sentence[0], mark.start))

/** "… climbed 11% to $940 million, and operating income reached": in one sentence. */
function hereGoingOn(state: Walk, mark: MetricMark): string | null {
  const { text } = state.context
  const last = state.drafts.at(-1)!
  if (!measures(mark) || mark.verb || last.segment === null || last.mode !== 'result' || last.metric === mark.metric || (last.actual === null && last.change === null)) return null
  // "…, an increase of 14%; operating profit there was"
  if (/^ there\b/u.test(text.slice(mark.end, mark.end + 6)) && state.drafts.every((draft) => draft.segment === last.segment)) return last.segment
  if (wayOfSelling.test(last.segment) || state.drafts.some((draft) => draft.segment !== last.segment)) return null
  if (!goesOnHere.test(text.slice(state.lastAmountEnd, mark.start)) || ofWhole.test(text.slice(mark.end, mark.end + 14))) return null
  return isSmaller(state, mark, last) ? last.segment : null
}

/** What is left of sales is less than the sales. */
function isSmaller(state: Walk, mark: MetricMark, told: Draft): boolean {
  const next = state.context.amounts.find((amount) => amount.start >= mark.end && amount.kind === 'money' && amount.scaled)
  return !next || told.metric !== 'revenue' || told.actual === null || next.value < told.actual
}

const anaphor = new RegExp(`^\\W*(?:(?:But |And |Still, |Meanwhile, )?(?:Its|The ${nouns}['’]s|Segment|That ${nouns}['’]s) ${adjectives}|(?:It|The ${nouns}|That ${nouns})(?: also)? (?:had|has|saw|made|posted|reported|recorded|generated|earned|produced|delivered|booked|achieved|suffered|ended the \\p{Ll}+ with) (?:an? |its )?(?:(?:strong|weak|small|record|further|solid) )?${adjectives})$`, 'u')
const marginNext = /^\W*(?:The |Its )?(?:operating |profit |EBITDA? |segment )*$/u
const atUnit = new RegExp(`^ (?:at|in|of|for|from) (?:the|that|this) ${nouns}\\b(?! (?:of|that|which)\\b)`, 'u')
const upright = new RegExp(`^\\W*${adjectives}$`, 'iu')

/** "Water Systems brought in $610 million. Its operating profit was": in the sentence behind. */
function nextGoingOn(state: Walk, mark: MetricMark): string | null {
  const { context } = state
  if (context.firstOfBlock || context.named.length > 0) return null
  const lead = context.text.slice(state.sentence[0], mark.start)
  const at = atUnit.test(context.text.slice(mark.end, mark.end + 30)) && upright.test(lead)
  if (!at && !(measures(mark) || mark.metric === 'revenue' || mark.metric === 'net-income' ? anaphor.test(lead) : false) && !(mark.metric === 'operating-margin' && /^margin$/iu.test(mark.name) && marginNext.test(lead))) return null
  return businessBefore(state, at)
}

const capital = "\\p{Lu}[\\p{L}\\p{N}&.’'+/-]*(?: (?:and |& |of )?[\\p{L}\\p{N}&.’'+/-]+){0,4}?"
// "Its Coatings division was the standout", "The Trailhead brand, its largest, suffered most", "At the flagship Farrow brand, sales slid", "The streaming business, Lumora Plus, lost"
const opensWithUnit = new RegExp(`^(?:(?:But|And|Meanwhile|However|Elsewhere|By contrast),? )?(?:At |In )?(?:[Tt]he|[Ii]ts|\\p{Lu}[\\p{L}.&-]+['’]s) ((?:[\\p{L}\\p{N}&’'-]+ ){1,4}?)${nouns}(?:['’]s)?(?: (?!of\\b|that\\b|which\\b)|, )`, 'u')
// "Lisle, the cheaper label, fared better", "Engines, its biggest business, grew sales"
const opensWithName = new RegExp(`^(${capital}), (?:the|its|an?|one of (?:its|the)|the company['’]s|\\p{Lu}[\\p{L}.&-]+['’]s) [^,;:\\d]{0,50}\\b(?:${nouns}|businesses|divisions|brands|units|segments|regions|markets?), `, 'u')
// "Growth at Tarrow Cloud sped up"
const opensAt = /^(?:Growth|Demand|Business|Trading|Momentum|Things|Results|Performance|Conditions) (?:at|in) (?:the |its )?(\p{Lu}[\p{L}\p{N}&.’'-]*(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,3})(?: (?:unit|division|segment|business|arm))? \p{Ll}/u

// "Copper remained the largest earner, with EBITDA of", "Farm equipment is the weak spot: sales in that segment fell", "Fire Safety was weaker: sales fell"
const judged = new RegExp(`^\\W*(?:(?:But|And|Meanwhile|However|Elsewhere|By contrast|By (?:region|geography|division|segment|category|business|product|brand)),? )?(?:(?:The|Its) (?<unit>(?:\\p{Ll}[\\p{Ll}-]+ ){1,3}?)(?:business|division|segment|unit|arm)|(?:The |Its )?(?!(?:The|Its|It|That|This|They|By|In|At|Both|All|Business|Trading|Demand|Results?|Performance|Conditions|Growth)\\b)(?<name>${capital})(?: (?:business|division|segment|unit|arm))?)(?:, [^,;:\\d]{3,60},)? (?:was|is|were|are|remains|remained|proved|stood out as|fared|did|held up|looked|shone|lagged|suffered|struggled|had|enjoyed|endured|went|saw)(?<judgement>(?: [\\p{L}’'-]+){0,8}?)(?::|;|, with| with) (?:its |the )?${adjectives}$`, 'u')
const judgement = /\b(?:earner|contributor|performer|spots?|star|stand-?out|laggard|drag|engine|driver|exception|(?:fastest|slowest)(?:-growing)?|largest|biggest|strongest|weakest|best|worst) ?/u

// "Its education business, Learnwell, chalked up revenue of": whatever the verb
const unitOpens = new RegExp(`^\\W*(?:(?:But|And|Meanwhile|However|Elsewhere|By contrast),? )?(?:[Tt]he (?=[^,;]{3,60}\\b(?:division|unit|segment|arm)\\b)|[Ii]ts )((?:[\\p{L}\\p{N}&’'-]+ ){1,4}?)(?:division|unit|segment|arm|business)(?:, ([^,;:]{2,60}),| (${capital}))? (?!of\\b|that\\b|which\\b|is\\b|to\\b|and\\b)\\p{Ll}+(?: [\\p{Ll}-]+){0,4} (?:an? |its )?${adjectives}$`, 'u')
// "At its film studio, revenue rose"
const atIts = new RegExp(`^\\W*(?:At|In) its ((?:[\\p{L}-]+ ){0,3}[\\p{L}-]+), (?:its |the )?${adjectives}$`, 'u')
const noPlace = /\b(?:peak|height|core|heart|best|worst|low|lows|highs?|annual|latest|last|first|second|third|fourth|fiscal|full|report|statement|release|outlook|guidance|results?|view|history|update|filing|letter|year|quarter|half|period|turn|home|usual)\b/iu

/** A business that opens its sentence, and whose number follows at once. */
function openingBusiness(state: Walk, mark: MetricMark): string | null {
  const { text, companyNames, named } = state.context
  if (mark.metric === 'net-income' || named.length > 0) return null
  const lead = text.slice(state.sentence[0], mark.start)
  const place = atIts.exec(lead)?.[1]
  if (place !== undefined && !noPlace.test(place)) return cleanSegment(place, companyNames)
  const unit = unitOpens.exec(lead)
  if (!unit || /\b(?:company|group|firm|bank|rival|peer)\b/u.test(lead)) return null
  const name = /^(?!the |its |an? |one )\p{Lu}/u.test(unit[2] ?? unit[3] ?? '') ? (unit[2] ?? unit[3])! : unit[1]!.trim()
  return companyNames.includes(name) ? null : cleanSegment(name, companyNames)
}

/** A business that opens its sentence with what it was to the company, and whose numbers follow. */
export function judgedBusiness(state: Walk, mark: MetricMark): string | null {
  const { text, companyNames, named, recent, block } = state.context
  if (mark.metric === 'net-income' || named.length > 0) return null
  const match = judged.exec(text.slice(state.sentence[0], mark.start))
  if (match?.groups!['unit'] !== undefined) return cleanSegment(match.groups!['unit'].trim(), companyNames)
  const called = match?.groups!['name']
  if (!match || called === undefined || tellsMeasure(called) || companyNames.some((name) => name.startsWith(called))) return null
  const listed = recent.some((draft) => draft.mode === 'result' && draft.segment !== null && draft.block === block)
  return listed || judgement.test(match.groups!['judgement']!) || /^\p{Lu}\S* (?:& |and )?\p{Lu}/u.test(called) || isKnownPart(text, called) ? cleanSegment(called, companyNames) : null
}

// "Diagnostics was the star of the quarter."
const wasJudged = new RegExp(`^(?:The )?(${capital}) (?:was|is|were|are|remains|remained|proved)(?: again| once more)? (?:the|its|an?|one of) (?:[\\p{L}-]+ ){0,4}?(?:earner|contributor|performer|spot|star|stand-?out|laggard|drag|engine|driver|exception|business|segment|division|region|market|category)\\b`, 'u')
// "Cheese is holding up. Net sales in the category"
const opensPlainly = new RegExp(`^(?!(?:The|It|They|He|She|We|But|And|This|That|These|There|In|At|On|For|Analysts|Shares|Investors)\\b)(${capital})(?:, [^,;:\\d]{3,90},)? (?:is|was|were|has|had|led|leads|remains|remained|kept|did|saw|fared|held|looked|made|found|brought|took|went|came|got|grew|rose|fell|lost|won|gave|stood|bounced|\\p{Ll}+ed)\\b`, 'u')

/** The business that the sentence before was about, from its first word on. */
export function businessBefore(state: Walk, surely = false): string | null {
  const { text, companyNames, recent, block } = state.context
  const from = state.sentence[0]
  const told = recent.filter((draft) => draft.mode === 'result' && draft.block === block && draft.evidence.some(([, end]) => end <= from && !/[\p{L}\d]/u.test(text.slice(end, from))))
  const before = text.slice(Math.max(0, from - 420), from)
  const paragraph = before.slice(before.lastIndexOf('\n') + 1).trimEnd()
  const sentence = paragraph.split(/(?<=[\p{L}\d”"%)][.!?]) (?=\p{Lu})/u).at(-1)!.replace(/^[\s"“]+/u, '')
  const segment = told[0]?.segment ?? null
  if (told.length > 0) {
    if (segment === null || told.some((draft) => draft.segment !== segment || draft.metric === 'net-income')) return null
    const bare = segment.replace(/^the /iu, '')
    const opening = sentence.slice(0, sentence.toLowerCase().indexOf(bare.toLowerCase()) + bare.length)
    return opening.length >= bare.length && /^(?:(?:But|And|Meanwhile|However|Elsewhere|By contrast),? )?(?:(?:At|In|For) )?(?:(?:[Tt]he|[Ii]ts|[Oo]ur|flagship|core|main|\p{Lu}[\p{L}.&-]+['’]s) )*(?:(?:[Nn]et |[Tt]otal )?(?:[Ss]ales|[Rr]evenues?) (?:of|at|in|from) (?:the |its )?(?:[a-z]+ ){0,2})?$/u.test(opening.slice(0, opening.length - bare.length)) ? segment : null
  }
  const match = opensWithUnit.exec(sentence) ?? opensWithName.exec(sentence) ?? opensAt.exec(sentence) ?? wasJudged.exec(sentence) ?? (surely ? opensPlainly.exec(sentence) : null)
  return match && !companyNames.includes(match[1]!.trim()) && !tellsMeasure(match[1]!) ? cleanSegment(match[1]!.trim(), companyNames.filter((name) => !match[1]!.startsWith(`${name} `))) : null
}
