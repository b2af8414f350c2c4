// The name of a company whose symbol stands behind no name: "The company (NYSE: TSSN)".
import type { MentionInput } from './mentions.ts'
import { indexDirectory } from './directory-index.ts'
import { findListed } from './directory-names.ts'
import { spellsIn } from './listings.ts'
import { isCompanySuffixed, trimName } from './names.ts'
import { escapePattern, findAll, hasWord } from '../words.ts'

const measure = /^(?:Revenues?|Sales|Profits?|Earnings|Income|Results|Net|Operating|Growth|Shares|Quarterly|Turnover|Loss(?:es)?)\b/u

const candidate = /\b(?:[A-Z][\p{L}\d&’'.-]*|[A-Z]{2,})(?:(?: (?:&|and|of|de) | )[A-Z][\p{L}\d&’'.-]*)*(?:,? (?:Inc|Corp|Co|Ltd|PLC|plc|AG|SE|SA|AB|Oyj)\b\.?)?/gu

function candidatesIn(text: string): readonly string[] {
  return findAll(candidate, text).map((match) => trimName(match[0])).filter((name) => name !== null)
}

/** The name of a company whose symbol follows "The company": the title's or the text's own subject. */
export function nameFromContext(input: MentionInput, { symbol, exchange }: { readonly symbol: string; readonly exchange: string | null }, others: readonly string[]): string | null {
  const listed = input.directory ? findListed(indexDirectory(input.directory), symbol, null, exchange) : null
  // "The company's New York-listed shares (NASDAQ: TSSN)", under a headline that names Tessin
  const known = listed && [listed.name, ...listed.shortNames].find((name) => hasWord(input.title, name) && !(listed.wordNames?.includes(name) ?? false))
  if (known) return others.includes(known) ? null : known
  // "Companies in this story: (TSX: ORN, TSX: TSN)", far below their names
  const written = listed && [listed.name, ...listed.shortNames].find((name) => name.length > 3 && hasWord(input.text, name) && !(listed.wordNames?.includes(name) ?? false))
  if (written && !others.includes(written)) return written
  const at = input.text.search(new RegExp(`[:(]\\s?${symbol.replace('.', '[.\\-/]')}\\b`, 'u'))
  const before = input.text.slice(Math.max(0, at - 1200), Math.max(0, at))
  const candidates = candidatesIn(before)
  const inTitle = (name: string): boolean => name.length > 3 && !measure.test(name) && !others.includes(name) && new RegExp(`(?<![\\p{L}])${escapePattern(name)}(?![\\p{L}])`, 'iu').test(input.title)
  const spelled = candidates.find((name) => name.startsWith(symbol[0]!) && spellsIn(symbol, name) && inTitle(name))
  if (spelled) return spelled
  const suffixedName = candidates.find((name) => isCompanySuffixed(name) && !others.some((other) => other === name || other.startsWith(`${name}, `)) && !before.includes(`${name} (`)) // whose own symbol stands behind it
  if (suffixedName) return suffixedName
  // a long way above the symbol, or below it under a headline that begins with the name
  const titleWord = candidates.find(inTitle) ?? (at > 1200 ? candidatesIn(input.text.slice(0, 300)).find(inTitle) : candidatesIn(input.text.slice(at)).find((name) => inTitle(name) && input.title.toLowerCase().startsWith(name.toLowerCase())))
  return titleWord ? (titleWord === titleWord.toUpperCase() && titleWord.length > 4 ? titleWord[0]! + titleWord.slice(1).toLowerCase() : titleWord) : null
}
