import type { ReadNumbers } from '../articles/index.ts'
import type { ParsedArticle } from '../../shared/model.ts'
import { extractArticle, extractorVersion } from '../extract/index.ts'

/** Lifts the numbers out of an article that is about to be stored. */
export function readNumbers(article: ParsedArticle): ReadNumbers {
  const { title, dek, text, sections, publishedAt } = article
  return { extraction: extractArticle({ title, dek, text, sections, publishedAt }), extractorVersion }
}
