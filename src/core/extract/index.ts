// The one public file of this room: text in, what it says about companies and their numbers out. Pure and deterministic.
import type { Extraction, TraceLine } from '../../shared/model.ts'
import type { ExtractInput } from './parts.ts'
import { readArticle } from './article.ts'

export type { ExtractInput } from './parts.ts'
export type { MentionInput, NamedCompany } from './mentions.ts'
export { findCompanies } from './mentions.ts'
export { baseSymbol, indexDirectory, suffixOf } from './directory-index.ts'
export { findListed } from './directory-names.ts'
export { findPeriods } from './periods.ts'
export { parseCell, splitCells, splitWide } from './cells.ts'
export { splitBlocks } from './lines.ts'
export { splitSentences } from './sentences.ts'
export { leastUnit, readPrintedNumbers, type Hedge, type PrintedNumber } from './printed-numbers.ts'
export { isUnexplained, measureCoverage } from './coverage.ts'
export { confidenceOf } from './mention-confidence.ts'

/** Rises whenever the same text may give other figures; stored with every snapshot so that old ones can be read again. */
export const extractorVersion = 76

/**
 * Lifts mentions, snapshots, price actions and ratings out of one article.
 * @param input title, dek and body text; every offset of the result is a UTF-16 offset into `input.text`
 * @returns the extraction contract's objects; currencies in whole units, percentages as printed; never throws on any text
 */
export function extractArticle(input: ExtractInput): Extraction {
  return readArticle(input).extraction
}

/** The same, with one line for every number of the text: which rule took or refused it, and why. */
export function explainArticle(input: ExtractInput): { readonly extraction: Extraction; readonly trace: readonly TraceLine[] } {
  return readArticle(input)
}
