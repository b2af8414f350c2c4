// Articles that begin with several companies at once, and are about no one of them.
import type { NamedCompany } from '../names/mentions.ts'
import type { ExtractInput } from '../parts.ts'
import { findAll, hasWord } from '../words.ts'

/** "Three national banks, namely Orrin, Tessin and Wexcombe, have reported", under a headline that names none of them: about no one of them. */
export function opensWithSeveral(input: ExtractInput, companies: readonly NamedCompany[]): boolean {
  const first = /^\s*[^\n]{0,320}/u.exec(input.text)![0]
  const counted = /\b(?:two|three|four|five|six|both) (?:[\p{L}-]+ ){0,3}(?:banks|lenders|companies|carriers|airlines|carmakers|chipmakers|retailers|insurers|operators|miners)\b/iu.exec(first)
  if (!counted) return false
  const listed = companies.filter((company) => company.spans.some(([start]) => start > counted.index && start < first.length))
  return listed.length >= 2 && !companies.some((company) => company.aliases.some((alias) => hasWord(input.title, alias)))
}

/** Of two companies the one that was named first and is named more often; null where there are more, or neither outweighs the other. */
export function weightier(companies: readonly NamedCompany[]): string | null {
  const [first, second] = companies
  return first && second && companies.length === 2 && first.spans.length > second.spans.length && (first.spans[0]?.[0] ?? 0) < (second.spans[0]?.[0] ?? 0) ? first.symbol : null
}

const itemOpening =
  /(?:^|\n)\s*(?:[•*] )?(?<lead>\p{L}[\p{L}\d&.’']*)[\p{L}\d&.’' ]{0,40}(?: \([A-Z.]{1,6}\))? (?:[—–]|-{1,2}) (?:\k<lead>\b|Shares|(?:The|Its) (?:stock|shares)|(?:The|This) (?:[\p{Ll}-]+ ){0,4}(?:company|maker|retailer|chain|bank|lender|carmaker|chipmaker|drugmaker|firm|provider|operator|airline|insurer|manufacturer|giant|producer|group|platform|developer|owner|parent|supplier)(?:['’]s)?)\b/gu

/** "Five Below - The discount retailer soared": three such paragraphs or more make a round-up, whomever its headline names. */
export function opensManyItems(text: string): boolean {
  return findAll(itemOpening, text).length >= 3
}
