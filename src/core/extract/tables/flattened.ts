// A table that lost its lines and stands in the text like a sentence.
import type { Amount } from '../parts.ts'

const runOfCells = /(?:(?:^|\s)\(?[-–−+]?[$€£¥]?\d[\d.,]*\)?(?:\s?%)?(?=\s)){5,}/u

/** "Net sales Operating profit … Million yen % Million yen % March 31, 2026 44,180 3.9 3,510 19.6": a table that lost its lines says of no number what it is. */
export function isFlattened(words: string, amounts: readonly Amount[]): boolean {
  if (amounts.length < 6) return false
  if (runOfCells.test(words)) return true
  if (amounts.length < 10) return false
  return (words.match(pairOfSums)?.length ?? 0) >= 4 || ((words.match(pairOfCells)?.length ?? 0) >= 3 && !sentenceVerb.test(words))
}

// "Net Sales $324.0 $279.9 $914.0 $780.4": cells side by side, in what has no verb
const pairOfCells = /\d%? ?(?:[$€£]\s?)?\(?\d[\d,.]*\)?%? (?:[$€£]\s?)?\(?\d/gu
// "$ 279,826 $ 243,010": two sums side by side
const pairOfSums = /[$€£]\s?\(?\d[\d,.]*\s?\)? [$€£]\s?\(?\d/gu
const sentenceVerb = /\b(?:was|were|is|are|rose|fell|grew|increased|decreased|declined|totall?ed|amounted|reported|posted|came|earned|expects?|compared|improved)\b/iu
