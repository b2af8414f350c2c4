// The one public file of this room: text in, what it says about companies and their numbers out. Pure and deterministic.
export type { ExtractInput } from './parts.ts'
export { explainArticle, extractArticle } from './extract-article.ts'
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
