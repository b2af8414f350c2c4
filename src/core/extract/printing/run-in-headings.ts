// Headings that a page printed in the paragraph they stood over: "… reports so far. Halvern Grill The Miami-based franchisor reported a loss".
import type { Cut } from './tidy.ts'
import { findAll } from '../words.ts'

const runIn = /(?<=[.!?…]) (?<name>\p{Lu}[\p{L}&’'-]*(?: [\p{Lu}&][\p{L}&’'-]*){0,3}) (?=The \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}-based \p{Ll})/gu

/** The blanks around such headings. Linear in the length of the text. */
export function runInHeadingCuts(text: string): readonly Cut[] {
  if (!text.includes('-based ')) return []
  return findAll(runIn, text).flatMap((match): readonly Cut[] => {
    const behind = match.index + match[0].length
    return [{ start: match.index, end: match.index + 1, instead: '\n\n' }, { start: behind - 1, end: behind, instead: '\n\n' }]
  })
}
