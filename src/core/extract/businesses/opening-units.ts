// A paragraph that opens with a business goes on about it.
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Block, Sentence } from '../parts.ts'
import { findMetrics } from '../measures/metrics.ts'
import { findPeriods } from '../periods/periods.ts'
import { cleanSegment } from './clean-segment.ts'
import { isTranscript } from '../owners/topics.ts'
import { beginningIn } from '../words.ts'

// Words that lead a sentence back to the whole company.
export const wholeWords = /\b(?:group|company|total|overall|consolidated|we|our|it|they)\b/iu

/** "The Wines division recorded sales of … Profit from recurring operations was down 26%": the sentences behind the first go on about the business. */
export function openingUnit(words: string, drafts: readonly Draft[]): string | null {
  const place = /^At (?:its|the (?:company|group|firm)['’]s) ([^,.;:\d]{3,50}), /u.exec(words)?.[1]
  if (place !== undefined) return drafts.every((draft) => draft.segment !== null) ? place : null
  const unit = /^The ([^,.;\d]{3,60}?) (?:business group|division|segment|business|unit|arm) /u.exec(words)?.[1]
  // "The PR group registered 10.5 percent growth", but not "The FTSE group"
  const letters = unit === undefined ? /^The (?!FTSE|US|UK|EU|DAX|CAC|ASX)([A-Z&/]{2,6}) group /u.exec(words)?.[1] : undefined
  if (letters !== undefined) return letters
  if (unit === undefined) return null
  if (drafts.length === 0) return unit.split(' ').every((word) => /^(?:\p{Lu}|and$|&$)/u.test(word)) ? unit : null
  const segment = drafts[0]?.segment ?? null
  return segment !== null && drafts.every((draft) => draft.segment === segment) && words.startsWith(`The ${segment}`) ? segment : null
}

export const notBusiness =
  /^(?:facts?|figures|verdict|background|details|reaction|our view|valuation|risks?|conclusion|by (?:business|region|segment|division)|opinion|comment|units|deliveries|volumes?|tariffs?|cash|bottom|top|headline|good|bad|better|worse|what|why|how|in|on|for|by|group|total|overall|quarterly|annual|recap|summary|takeaways?|numbers|q[1-4]|h[12]|balance sheet|results|profitability|margins?|costs?|dividends?|liquidity|capital|expenses|profit|loss|tax|customers|financial|operating|business|income|earnings|growth|sales|full[- ]year|first|second|third|fourth|note|correction|update|outlook|guidance|shares|the (?:share|stock)|also|media|contact|revenue|about|source|price action|[A-Z]{2,5} price action|key|highlights?|net|adjusted|gaap|non-gaap)\b/iu

/** "Bearings: Net sales came to …", "FERRARI. Ferrari N.V. …": the words a paragraph opens with name its business. */
export function findLeadSegment(course: Course, start: number, end: number, isItem: boolean): string | null {
  // "QCT breakdown: Revenue, $3.6B"
  const broken = /^(\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){0,3}) (?:breakdown|segment|division|unit): (?=\p{Lu})/u.exec(course.input.text.slice(start, Math.min(end, start + 60)))?.[1]
  if (broken && !/^(?:Segment|Revenue|Sales|Geographic|Quarterly|Full|Business)\b/u.test(broken) && !course.names.includes(broken)) return broken
  const lead = /^([\p{Lu}][\p{L}\p{N}&,’' -]{1,40}):\s(?=\p{L})/u.exec(course.input.text.slice(start, Math.min(end, start + 60)))
  // In a list the metric may follow in small letters: "North America: underlying EBIT of …".
  // "PepsiCo Foods North America: revenue $6.55 billion" over other lines of that form
  const listed = lead !== null && !isItem && amongLabelled(course.input.text, start)
  const next = lead && (isItem || listed) ? findMetrics(course.input.text, start + lead[0].length, end)[0] : undefined
  if (
    lead &&
    /^\p{Ll}/u.test(course.input.text.slice(start + lead[0].length)) &&
    !(next?.metric && next.start - start - lead[0].length < 12)
  )
    return null
  if (!lead || !lead[1]!.split(/[\s,]+/u).every((word) => /^(?:[\p{Lu}\d&]|and$|of$)/u.test(word))) return null
  const names = beginningIn(course.named, start, Math.min(end, start + lead[0].length + 60) + 1)
  if (names.some((name) => !listed || name.start !== start || name.end >= start + lead[1]!.length)) return null
  if (
    findMetrics(course.input.text, start, start + lead[0].length).length > 0 ||
    findPeriods(course.input.text, start, start + lead[0].length).length > 0
  )
    return null
  // "Records: The company's release makes much of its margin": a label of the paragraph, whose sentence says whom it tells of
  if (course.companies.some(({ symbol }) => symbol === lead[1])) return null // "HD: Sales through its platforms"
  if (!isItem && /^(?:The|This|Its) (?:company|group|firm|bank|retailer|\w+maker)\b/u.test(course.input.text.slice(start + lead[0].length, start + lead[0].length + 24))) return null
  if (notBusiness.test(lead[1]!) || isSpeaker(course.input.text, lead[1]!)) return null
  return cleanSegment(lead[1]!, course.names)
}

/** Whether the line before or behind one that begins "Name: revenue …" begins so, too. */
function amongLabelled(text: string, start: number): boolean {
  const before = text[start - 1] === '\n' && text[start - 2] !== '\n' ? text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1) : ''
  const end = text.indexOf('\n', start)
  const after = end < 0 ? '' : text.slice(end + 1, end + 90)
  return labelledLine.test(before) || labelledLine.test(after)
}

const labelledLine = /^\p{Lu}[\p{L}\p{N}&,’' -]{1,40}: (?:(?:net|organic|comparable|adjusted|operating|total|segment|core|like-for-like|same-store) )*(?:revenues?|sales|profit|income|earnings|EBITDA?|EBIT|margin|bookings|orders|turnover)\b/u

/** "TAMSIN: Revenue was $418 million": who speaks in a transcript, where the same capitals open line after line. */
function isSpeaker(text: string, label: string): boolean {
  return /^\p{Lu}{2,}(?: \p{Lu}{2,})?$/u.test(label) && isTranscript(text)
}

/** "Roofing. Net sales rose 1.2% …": a business alone before a sentence that begins with a metric. */
export function findLeadWords(course: Course, first: Sentence, next: Sentence | undefined): string | null {
  const { text } = course.input
  const words = /^([\p{Lu}][\p{L}\p{N}&,’' -]{1,40})\.$/u.exec(text.slice(first.start, first.end))?.[1]
  if (!words || !next || words.split(/\s+/u).length > 5) return null
  if (!words.split(/\s+/u).every((word) => /^(?:[\p{Lu}\d&]|and$|of$)/u.test(word))) return null
  const opening = findMetrics(text, next.start, Math.min(next.end, next.start + 40))[0]
  if (!opening || opening.metric === null || opening.start - next.start > 12) return null
  if (beginningIn(course.named, first.start, first.end).length > 0 || findMetrics(text, first.start, first.end).length > 0) return null
  return notBusiness.test(words) ? null : cleanSegment(words, course.names)
}

/** "3/10 Pryse Estates: The developer has recorded …": a numbered paragraph about a company that is not known. */
export function isNumberedStranger(course: Course, block: Block): boolean {
  const item = /^\d+\/\d+ [^:\n]{2,60}:/u.exec(course.input.text.slice(block.start, block.start + 70))?.[0]
  return item !== undefined && beginningIn(course.named, block.start, block.start + item.length).length === 0
}

/** "The decent results, which come amid a slowdown, brighten its full-year outlook": a line below the headline, and no heading of a section. */
export function isSummary(heading: string, atTop: boolean): boolean {
  // "Full-year outlook raised for second time; shares hit record", right below the headline
  if (atTop && /\b(?:outlook|forecasts?|guidance|targets?) (?:is |was |again )?(?:raised|lifted|cut|lowered|trimmed|slashed|boosted|narrowed|reaffirmed|confirmed|kept|maintained|upgraded)\b.{6,}/iu.test(heading)) return true
  // "A resilient first half; guidance for the year maintained": wherever it stands it tells, and heads nothing
  if (/[;,] (?:full-year |annual )?(?:outlook|forecasts?|guidance|targets?) (?:for (?:the |20)[\p{L}\d -]{2,20} )?(?:is |was )?(?:raised|lifted|cut|lowered|trimmed|narrowed|reaffirmed|confirmed|kept|maintained|unchanged|upgraded)\W*$/iu.test(heading)) return true
  // "Tessin increases half-year profit and confirms outlook"
  if (atTop && /\b(?:profits?|sales|revenues?|earnings|income|results?|growth|margins?|orders)\b.{0,40}\b(?:and|,|;) (?:\w+ )?(?:confirms?|raises?|lifts?|cuts?|lowers?|trims?|reaffirms?|narrows?|keeps?|maintains?|upgrades?) (?:its |the |full-year |annual |20\d\d )*(?:outlook|forecasts?|guidance|targets?)\b/iu.test(heading)) return true
  // "Supplier keeps full-year forecast, betting on price talks", "Company lifts payout forecast; shares jump": a sentence, and no heading of forecasts
  if (atTop && /\p{L}.* (?:keeps?|holds?|lifts?|raises?|cuts?|lowers?|trims?|slashes|maintains?|confirms?|reaffirms?|backs?|sticks? (?:to|with)|narrows?|hikes?|ups|withdraws?|scraps?|drops?)(?: (?:its|the|full-year|annual|profit|sales|payout|dividend|revenue|earnings|margin|growth|20\d\d|\d+\w*))* (?:outlook|forecasts?|guidance|targets?|view)\b.{6,}/u.test(heading)) return true
  return heading.length > 60 && /\b(?:which|that|as|after|despite|amid|while|brightens?|clouds?|helps?|hurts?)\b/u.test(heading) && !heading.endsWith(':')
}

// "nLoden — Shares rose 8%", "Skerry (SKR) – The retailer fell"
const itemLabel = /^(?<lead>(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\d&.’'-]*)[^—–:.\n]{0,40} (?:[—–]|-{1,2}) (?:\k<lead>\b|Shares\b|The (?:[\p{Ll}-]+ ){0,4}(?:stock|shares|company|maker|retailer|chain|bank|lender|firm|giant|group|provider|airline|[\p{Ll}]+maker)\b)/u

/** An item of a round-up whose label is a company that nobody knows, though the headline names another. */
function opensItemOfStranger(course: Course, block: Block): boolean {
  const label = itemLabel.exec(course.input.text.slice(block.start, block.start + 110))
  return label !== null && beginningIn(course.named, block.start, block.start + label[0].length).length === 0
}

/** "Carnaval — The cruise operator gained 5.4%": a paragraph of a round-up about a company that the article gives no symbol. */
export function opensStranger(course: Course, block: Block): boolean {
  if (course.sectionStranger) return true
  if (course.topic !== null) return (!headNamesTopic(course) && opensWithStrange(course, block)) || opensItemOfStranger(course, block)
  if (course.telling && strangeTeller.test(course.input.text.slice(block.start, block.start + 90)) && beginningIn(course.named, block.start, block.start + 40).length === 0) return true
  if (opensWithStrange(course, block)) return true
  const lead = /^(?:\p{Lu}|\p{Ll}\p{Lu})[^—–:.\n]{1,40} (?:[—–]|-{1,2}) /u.exec(course.input.text.slice(block.start, block.start + 50))?.[0]
  return lead !== undefined && beginningIn(course.named, block.start, block.start + lead.length).length === 0
}

/** A topic that the headline does not name is a guess from how often companies are named. */
function headNamesTopic(course: Course): boolean {
  const topic = course.companies.find((company) => company.symbol === course.topic)
  return topic === undefined || topic.printed || topic.aliases.some((alias) => course.input.title.includes(alias))
}

// A name, and what the market did to it or it to the market
const strangeMover =
  /^(?!(?:The|A|An|It|Its|They|Their|Both|All|Some|Most|This|That|These|Those|In|On|At|By|For|But|And|Shares?|Stocks?|Analysts?|Revenues?|Sales|Net|Profits?|Earnings|Margins?|Management|Investors|Guidance|Volume|Trading)\b)\p{Lu}[\p{L}\d&.’'-]+(?: (?:& |of |and )?\p{Lu}[\p{L}\d&.’'-]+){0,3}(?: \([A-Z]{2,5}\))?,? (?:also |meanwhile |then )?(?:received an? (?:up|down)grade\b|led|topped|headed|(?:was|were) (?:the|among|also|another) |(?:was|were) (?:up|down) |said it (?:was|is|will|would|had|has)\b|(?:too |also )?rejected an?\b|rose|fell|gained|lost|added|slipped|slid|sank|jumped|dropped|climbed|surged|soared|tumbled|slumped|advanced|declined|eased|dipped|retreated|rallied|plunged|shed|soars|slumps) ?/u

/** "Melrose led the fallers. Its shares slumped 11%", in an article about several: a paragraph that opens with a name nobody is known by goes on about nobody. */
function opensWithStrange(course: Course, block: Block): boolean {
  if (course.companies.length < 2 || course.headed || course.sectionSubject !== null) return false
  const opening = course.input.text.slice(block.start, Math.min(block.end, block.start + 240))
  if (!strangeMover.test(opening)) return false
  const first = opening.split(/(?<=[.!?])\s/u)[0]!
  return beginningIn(course.named, block.start, block.start + first.length).length === 0
}

// "Celwick lifted its full-year guidance": a paragraph of a round-up about a company that no symbol is known of
const strangeTeller = /^(?!(?:The|It|Its|This|That|These|They|Both|All|Revenue|Sales|Net|Shares|Analysts|Management|In|On|For|At)\b)(?:\p{Lu}[\p{Ll}-]+(?: (?:\p{Ll}[\p{L}-]*|and|&)){0,6} )?[\p{Lu}\d][\p{L}.&’'-]+(?: \p{Lu}[\p{L}.&’'-]+){0,3} (?:has |also )?(?:gained|advanced|agreed|confirmed|booked|announced|reported|posted|saw|lifted|raised|said|delivered|recorded|earned|swung|beat|missed|cut)\b/u

const correctionNote = /^(?:Correction|CORRECTION|Clarification|CLARIFICATION)\b[^\n]{0,40}: |^\((?:In|Corrects|Adds|Updates|Recasts|Fixes|Refiles|Removes|Clarifies)\b[^()]*(?:\([^()]*\)[^()]*)*\)$/u

/** "(In the second paragraph corrects the rise to 9% from 19%)": what a wire says of its own text. */
export function isCorrectionNote(course: Course, block: Block): boolean {
  return block.kind === 'paragraph' && correctionNote.test(course.input.text.slice(block.start, block.end))
}
