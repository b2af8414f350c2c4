// What a line that ends with a colon says of the lines under it.
import type { Period } from '../../shared/model.ts'
import type { Course } from './course.ts'
import type { Block } from './parts.ts'
import * as cues from './sentence/cues.ts'
import { isComparative, isForecast, isYetToCome } from './figures/completing.ts'
import { basisGiven } from './owners/section-headings.ts'
import { findPeriods } from './periods/periods.ts'

/** "For fiscal 2027, Copperline expects:" */
export function announcesGuidance(lead: string): boolean {
  cues.guideVerb.lastIndex = 0
  return lead.endsWith(':') && cues.guideVerb.test(lead) && !cues.outsider.test(lead)
}

/** "For the first quarter of fiscal 2027 the company expects:" says what the items under it are. */
export function openList(course: Course, block: Block): void {
  const { text } = course.input
  const goesOn = course.listPeriod !== null && course.listGroup === block.group
  course.listGuides = false
  course.listBasis = text[block.end - 1] === ':' && block.end - block.start < 160 ? basisGiven(text.slice(block.start, block.end)) : null
  if (text[block.end - 1] !== ':') {
    if (!goesOn) course.listPeriod = null
    return
  }
  course.listPeriod = listedPeriod(text.slice(block.start, block.end))
  course.listGroup = block.group
  const tail = text.slice(Math.max(block.start, block.end - 200), block.end)
  const lead = tail.slice(tail.lastIndexOf('. ') + 1)
  course.listGuides = announcesGuidance(lead) || /^\W*what(?:['’]s| is) next:$/iu.test(lead)
  const told = findPeriods(text, block.end - lead.length, block.end).filter((mark) => !isComparative(text, mark) && !isYetToCome(text, mark) && !isForecast(text, mark))
  if (!course.listGuides && told.length === 1 && told[0]!.period.kind !== 'year') course.listPeriod = told[0]!.period
  if (course.listGuides) course.listPeriod = null
  const said = findPeriods(text, block.end - lead.length, block.end).at(-1)
  if ((course.listGuides || course.sectionGuides) && said) course.lastGuidePeriod = said.period
}

/** "Highlights for the full year 2026 compared to 2025 are as follows (…):": the period of the lines under it. */
function listedPeriod(lead: string): Period | null {
  const said = /\bhighlights (?:for|of) (?:the )?[^:]{4,}(?:as follows|includ(?:ed|e|ing))[^:]*:$/iu.exec(lead)?.[0].replace(/,? (?:as )?compared (?:to|with)\b.*$/isu, '')
  if (said === undefined) return null
  const marks = findPeriods(said, 0, said.length)
  return marks.find((mark) => mark.period.number !== null)?.period ?? marks[0]?.period ?? null
}
