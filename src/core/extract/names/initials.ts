// Companies called by the initials of a name that the text has written out: "TI said", of Texas Instruments.
import type { Span } from '../../../shared/model.ts'
import { initialsOf } from './company-nouns.ts'
import { findAll } from '../words.ts'

interface Called {
  readonly aliases: readonly string[]
  readonly spans: readonly Span[]
}

const speaks = "(?=(?:['’]s)? (?:said|says|announced|announces|reported|reports|posted|expects|expected|forecasts?|earned|also|shares|stock|revenues?|sales|net|profits?|will|has|now)\\b)"
const legalWords = /,? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LP|PLC|plc|AG|SE|SA|NV|AB|Holdings?|Group)\b\.?/gu

/** The same companies, with their initials among what they are called, and where these stand; only where the initials speak somewhere as companies do, and are nobody else's. */
export function addInitials<Company extends Called>(text: string, companies: readonly Company[]): readonly Company[] {
  const taken = new Set(companies.flatMap((company) => company.aliases))
  return companies.map((company) => {
    const longest = company.aliases.reduce((best, alias) => (alias.length > best.length ? alias : best), '').replace(legalWords, '')
    const letters = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(longest) ? initialsOf(longest) : ''
    if (letters.length < 2 || letters.length > 4 || taken.has(letters) || !text.includes(letters) || companies.filter((other) => other.aliases.some((alias) => initialsOf(alias.replace(legalWords, '')) === letters)).length > 1) return company
    if (!new RegExp(`(?<![\\p{L}\\p{N}&.-])${letters}${speaks}`, 'u').test(text)) return company
    const spans = findAll(new RegExp(`(?<![\\p{L}\\p{N}&.-])${letters}(?![\\p{L}\\p{N}&-])`, 'gu'), text).map((match): Span => [match.index, match.index + letters.length])
    const free = spans.filter(([start, end]) => !company.spans.some((own) => own[0] < end && start < own[1]))
    return { ...company, aliases: [...company.aliases, letters], spans: [...company.spans, ...free].sort((a, b) => a[0] - b[0]) }
  })
}
