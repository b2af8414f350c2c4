import type { ReadNumbers } from '../articles/index.ts'
import type { DirectoryCompany, TraceLine } from '../../shared/model.ts'
import { mergeDirectories, readDirectory } from '../companies/index.ts'
import { explainArticle, extractArticle, extractorVersion } from '../extract/index.ts'
import type { NumberedText } from './parser.ts'
import { encodeFingerprint, fingerprintArticle, primaryFirst } from '../stories/index.ts'

let directory: readonly DirectoryCompany[] | null = null

/** Lays the person's own companies over the built-in directory, for every article that is read from now on in this process. */
export function useImported(companies: readonly DirectoryCompany[]): void {
  directory = mergeDirectories(readDirectory(), companies)
}

/** Lifts the numbers out of an article that is about to be stored, and makes the fingerprint that its story is found by. */
export function readNumbers(article: NumberedText): ReadNumbers {
  directory ??= readDirectory()
  const { title, dek, text, sections, publishedAt } = article
  const extraction = extractArticle({ title, dek, text, sections, publishedAt, directory })
  const fingerprint = encodeFingerprint(fingerprintArticle({ title, text, publishedAt: null, symbols: primaryFirst(extraction.mentions) }))
  return { extraction, extractorVersion, fingerprint }
}

/** One line for every number of an article: which rule took or refused it, and why. */
export function explainNumbersOf(article: NumberedText): readonly TraceLine[] {
  directory ??= readDirectory()
  const { title, dek, text, sections, publishedAt } = article
  return explainArticle({ title, dek, text, sections, publishedAt, directory }).trace
}
