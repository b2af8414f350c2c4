// What a heading says of the lines under it.
import type { Course } from '../course.ts'
import type { Basis, Period } from '../../../shared/model.ts'
import { findPeriods } from '../periods/periods.ts'

/** "Non-GAAP results": the footing of a section's numbers. */
const basisOfHeading = /\b(?:non-GAAP|GAAP|non-IFRS|IFRS|adjusted|underlying|statutory)\b(?! and\b)(?: \p{L}+){0,2} (?:results|measures|highlights|metrics|figures|summary|performance)\b|\b(?:on|under) an? (?:non-GAAP|GAAP|non-IFRS|IFRS|adjusted|underlying|statutory) basis\b/iu

/** "On a non-GAAP basis in the third quarter:": the footing that such words give to the lines under them, or null. */
export function basisGiven(words: string): Basis | null {
  return basisOfHeading.test(words) ? (/\b(?:non-|adjusted|underlying)/iu.test(words) ? 'adjusted' : 'reported') : null
}

/** "By end market": each line under it is the revenue of a business. */
export const partsHeading = /^\W*(?:(?:net )?(?:revenues?|sales),? )?by (?:end[- ]market|segment|division|business|region|geography|product|category|line of business|market)(?: line| group|s)?\W*$|^\W*(?:product|segment|divisional|regional|geographic|brand|drug) (?:sales|revenues?)\W*$|^\W*(?:the )?(?:brands|drugs|medicines)\W*$|^\W*(?:selected|key|priority|top|leading|main|growth) (?:brands|products|medicines|drugs)(?: (?:in|for) (?:the )?(?:Q[1-4]|H[12]|[a-z]+ quarter|20\d\d)(?: 20\d\d)?)?\W*$/iu

/** The companies of the article whose name a heading is. */
export function headingSymbols(course: Course, heading: string): readonly string[] {
  const plain = heading.replace(/[*#]/gu, '').trim().toLowerCase()
  return course.companies
    .filter((company) => company.aliases.some((alias) => alias.toLowerCase() === plain))
    .map((company) => company.symbol)
}

/** Whether a heading is nothing but a period: "Second quarter fiscal 2027". */
export function isOnlyPeriod(heading: string): boolean {
  const words = heading.trim().replace(/^(?:for )?(?:the )?|\W*$/giu, '')
  return words.length < 50 && findPeriods(words, 0, words.length).some((mark) => mark.start === 0 && mark.end === words.length)
}

const month = /\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b/gu
const heldAgainst = /\((?:in )?(?:comparison|compared|comparatives?|comparative figures|figures in brackets|year[- ]ago)\b[^()]*\)/giu

/** "JANUARY–MARCH 2026 IN BRIEF (comparison with January–March 2025 in brackets)": the period of the lines under a heading, which is not the one that it says they are held against. */
export function periodOfHeading(text: string, start: number, end: number): Period | null {
  const heading = text.slice(start, end)
  const told = heading.replace(heldAgainst, ' ')
  if (told === heading) return findPeriods(text, start, end)[0]?.period ?? yearAlone(heading)
  const spelled = told.replace(month, (name) => name[0]! + name.slice(1).toLowerCase())
  return findPeriods(spelled, 0, spelled.length)[0]?.period ?? null
}

/** "2026 Accomplishments", over a list. */
function yearAlone(heading: string): Period | null {
  const year = /^\W*(20\d\d) (?:Accomplishments|Achievements|(?:Business |Operational |Operating |Financial )?Highlights|Financial Results|Year-End[- ]Highlights)\W*$/iu.exec(heading)?.[1]
  return year === undefined ? null : { kind: 'year', number: null, fiscal: false, year: Number(year), text: year }
}
