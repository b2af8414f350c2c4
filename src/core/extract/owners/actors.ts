// Who may own what a sentence tells: companies of the article, but no house in its own note and nobody in what is only supposed.
import type { Course } from '../course.ts'
import type { Block } from '../parts.ts'

/** Whether a company may own figures in this article. */
export function isActor(course: Course, symbol: string): boolean {
  return course.companies.some((company) => company.symbol === symbol)
}

/** Of two companies of an article the one that is not meant; nobody where there are more. */
export function theOther(course: Course, symbol: string | null): string {
  return (course.companies.length === 2 && symbol !== null ? course.companies.find((company) => company.symbol !== symbol)?.symbol : undefined) ?? ''
}

/** "Citi raised its price target from $80 to $103. The stock closed at $103": the firm is not what it rates. */
export function isHouse(course: Course, symbol: string, firm: string): boolean {
  const house = course.mentioned.find((company) => company.symbol === symbol)
  return house !== undefined && house.aliases.some((alias) => alias === firm || firm.startsWith(`${alias} `))
}

/** Whether a company is the firm of a rating told in the same paragraph, while the sentence does not name it. */
export function isHouseOfParagraph(course: Course, block: Block, symbol: string, named: boolean): boolean {
  return !named && course.ratings.some((rating) => rating.evidence.some(([start]) => start >= block.start && start < block.end) && isHouse(course, symbol, rating.firm))
}

// "Still to come: Oracle reports after the close", "On deck for Thursday: Amazon, est. EPS $1.98"
const yetToReport = /^\W*(?:Still to come|On deck|Coming up|Next up|Up next)\b/u

const supposing = /\b(?:unless|if|suppose|supposing|imagine|assuming|had (?:it|they|the \w+) (?:not )?(?:been|lost|suffered))\b/iu

/** "unless June delivers a roughly 1% uptick", "if it suffered such a loss, its stock would be down 40%": a number of what is only supposed, or yet to come. */
export function isSupposed(text: string, start: number, at: number): boolean {
  if (yetToReport.test(text.slice(start, start + 24))) return true
  const left = text.slice(Math.max(start, at - 160), at)
  // "(2Q guide implies 18% vs. 19% in 1Q)": somebody's arithmetic
  if (/\((?:[\w’'-]+ ){0,4}(?:guide|guidance|outlook|target|consensus) impl(?:y|ies|ied|ying)\b[^)]*$/iu.test(left)) return true
  if (!supposing.test(left)) return false
  return /\b(?:unless|suppose|supposing|imagine)\b[^,;]*$/iu.test(left) || /\bif\b (?!not\b|any\b)[^;]*\bwould(?: not)? be (?:(?:\w+ ){0,2})?$/iu.test(left) || /(?:^|[(,;:] ?)if (?!not\b|any\b)[^,;]*$/iu.test(left)
}
