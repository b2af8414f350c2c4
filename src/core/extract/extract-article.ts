import type { Extraction, TraceLine } from '../../shared/model.ts'
import type { ExtractInput } from './parts.ts'
import { readArticle } from './article.ts'

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
