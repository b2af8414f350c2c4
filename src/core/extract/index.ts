// The one public file of this room: text in, what it says about companies and their numbers out. Pure and deterministic.
export type { ExtractInput } from './parts.ts'
export { explainArticle, extractArticle } from './extract-article.ts'
export type { MentionInput, NamedCompany } from './names/mentions.ts'
export { findCompanies } from './names/mentions.ts'
export { baseSymbol, indexSymbols, suffixOf } from './names/directory-index.ts'
export { findListed } from './names/directory-names.ts'
export { findPeriods } from './periods/periods.ts'
export { parseCell, splitCells, splitWide } from './tables/cells.ts'
export { splitBlocks } from './printing/lines.ts'
export { splitSentences } from './printing/sentences.ts'
export { leastUnit, readPrintedNumbers, type Hedge, type PrintedNumber } from './numbers/printed-numbers.ts'
export { isUnexplained, measureCoverage } from './figures/coverage.ts'
export { confidenceOf } from './names/mention-confidence.ts'

/** Rises whenever the same text may give other figures; stored with every snapshot so that old ones can be read again. */
export const extractorVersion = 143
