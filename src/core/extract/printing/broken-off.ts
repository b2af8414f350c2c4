// A sentence that breaks off before a blank line and goes on behind it: "an increase from" / "$19.7 million the year before".
import { findAll } from '../words.ts'
import { isColumned, linesAround } from './line-shapes.ts'
import type { Cut } from './tidy.ts'

/** A break over a blank line behind what ends no sentence. */
export const doubleWrap = /(?<=[^\s.:!?|])[ \t]*\n[ \t]*\n[ \t]*(?=\S)/gu
const breaksOff = /\b(?:an?|and|from|of|by|or|that|the|to|with)$/u

/** "an increase from" / "$19.7 million the year before": behind a line that breaks off a sum or a small letter goes on, even over one blank line. */
export function brokenOffCuts(text: string): readonly Cut[] {
  return findAll(doubleWrap, text).flatMap((match): readonly Cut[] => {
    const end = match.index + match[0].length
    if (!/^(?:[$€£]\d|\p{Ll}{2})/u.test(text.slice(end, end + 2))) return []
    const [before, after] = linesAround(text, match.index, end)
    return before.length > 20 && breaksOff.test(before) && !isColumned(before) && !isColumned(after) ? [{ start: match.index, end, instead: ' ' }] : []
  })
}
