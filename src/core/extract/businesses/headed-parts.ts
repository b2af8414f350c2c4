// Businesses as headings: "Aerospace" over "Revenue of £88.4m was 2.7% ahead", "Construction & Home" over "Revenue fell 14.1%".
import type { Course } from '../course.ts'
import type { Block } from '../parts.ts'
import { findMetrics } from '../measures/metrics.ts'
import { findPeriods } from '../periods/periods.ts'
import { beginningIn } from '../words.ts'
import { cleanSegment } from './clean-segment.ts'
import { notBusiness } from './opening-units.ts'

const nameLike = /^\p{Lu}[\p{L}\d&’'-]*(?:,? (?:and |& |of )?\p{Lu}[\p{L}\d&’'-]*){0,4}$/u
const opensWithSales = /^(?:(?:Net |Total |Segment |Divisional )?(?:[Rr]evenues?|[Ss]ales|[Tt]urnover)|(?:Underlying |Adjusted |Segment )?(?:[Oo]perating (?:profit|income|loss)|EBITDA?)|Like-for-like sales|Comparable sales)\b(?! (?:by|of which)\b)/u
// a heading of the whole: "Financial Review", "Group Performance", "Third Quarter"
const ofWhole = /\b(?:Review|Results?|Performance|Highlights|Summary|Overview|Statement|Update|Quarter|Year|Half|Group|Financials?|Numbers|Figures|Outlook|Guidance|Trading|Revenues?|Sales|Profits?|Earnings|Margins?|Cash|Growth|Company|Business|Total|Top|Bottom|Line|Score|Money|Market)\b/iu

// "Aggregates profitability remains solid" over "• Sales EUR 331 million (EUR 386 million)", on a slide
const ofPart = /^(?<part>\p{Lu}[\p{L}&’'-]+(?: (?:and |& )?\p{Lu}[\p{L}&’'-]+){0,2}) (?:profitability|orders|sales|margins?|earnings|performance) (?:remain(?:s|ed)|continue[sd]?|improve[sd]?|grew|held|was|were|impacted|affected)\b[^\d]*$/u
const noPart = /^(?:Strong|Solid|Record|Robust|Resilient|Good|Overall|Adjusted|Underlying|Organic|Operating|Higher|Lower|Net|Gross|Core|Positive|Like|Comparable|Financial|Our|The|Its)\b/u
const itemWithSales = /^[\s•·-]*(?:Orders received|Order intake|(?:Net )?[Ss]ales|Revenues?|Adjusted EBITA?D?A?)\b/u

/** The business of which a heading with a verb tells, over an item with a measure of its own; null where it names none. */
function partOfSlide(heading: string, next: Block, text: string): string | null {
  const part = next.kind === 'item' && itemWithSales.test(text.slice(next.start, next.start + 40)) ? ofPart.exec(heading)?.groups!['part'] : undefined
  return part === undefined || noPart.test(part) || ofWhole.test(part) || notBusiness.test(part) ? null : part
}

/**
 * The businesses that headings name, by where each heading begins. Two or more must stand each over a paragraph that opens with a measure of its own; a single one may be the
 * title of anything. Nothing where the article has several companies of which headings could tell.
 */
export function findHeadedParts(course: Course, blocks: readonly Block[]): ReadonlyMap<number, string> {
  const parts = new Map<number, string>()
  const slides = new Map<number, string>()
  const { text } = course.input
  if (course.topic === null) return parts
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    const slide = block.kind === 'heading' && next && block.end - block.start < 80 ? partOfSlide(text.slice(block.start, block.end), next, text) : null
    const told = slide === null || beginningIn(course.named, block.start, block.end).length > 0 ? null : cleanSegment(slide, course.names)
    if (told !== null) slides.set(block.start, told)
    if (block.kind !== 'heading' || next?.kind !== 'paragraph' || block.end - block.start > 44) return
    const heading = text.slice(block.start, block.end).replace(/^[*#\s]+|[*:\s]+$/gu, '')
    if (!nameLike.test(heading) || ofWhole.test(heading) || notBusiness.test(heading) || !opensWithSales.test(text.slice(next.start, next.start + 60))) return
    if (beginningIn(course.named, block.start, block.end).length > 0 || findMetrics(text, block.start, block.end).length > 0 || findPeriods(text, block.start, block.end).length > 0) return
    const part = cleanSegment(heading.replace(/\b\p{Lu}{4,}\b/gu, (word) => word[0]! + word.slice(1).toLowerCase()), course.names) // "SOUTH AMERICA"
    if (part !== null) parts.set(block.start, part)
  })
  return parts.size >= 2 ? new Map([...parts, ...slides]) : slides
}
