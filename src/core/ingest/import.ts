import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { ImportReport, IncomingDocument } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { DocumentHints, ParsedArticle, ParsedDocument } from '../../shared/model.ts'
import { readSummaries, storeArticle } from '../articles/index.ts'
import type { ReadNumbers } from '../articles/index.ts'
import type { Parser } from './parser.ts'

/**
 * Files and pasted texts become articles. Each document is parsed in the parse process and stored in transactions
 * of its own: one that cannot be read is refused with its reason and never keeps another one out.
 * `now` gives epoch milliseconds. "9 hours ago" counts from `fixedNow`, else from the document's own time, else from now.
 */
export async function importDocuments(
  db: Database, parser: Parser, documents: readonly IncomingDocument[], now: () => number, fixedNow: number | null,
): Promise<ImportReport> {
  const added: number[] = []
  const existing: { id: number; given: string }[] = []
  const refused: { source: string; reason: string }[] = []
  for (const document of documents) {
    try {
      const articles = articlesIn(await parser.parseDocument(document.bytes, hintsOf(document, fixedNow, now())), document)
      const numbers = await parser.readNumbers(articles)
      for (const [index, article] of articles.entries()) {
        const stored = storeArticle(db, article, numbers[index] as ReadNumbers, now())
        if (stored.outcome === 'existing') existing.push({ id: stored.id, given: document.name })
        else added.push(stored.id)
      }
    } catch (error) {
      const value = toErrorValue(error)
      // A full disk or a library that cannot be written is not the document's fault: nothing more can be stored.
      if (value.kind !== 'bad-input' && value.kind !== 'too-large' && value.kind !== 'took-too-long') throw error
      refused.push({ source: document.name, reason: value.message })
    }
  }
  return {
    added: readSummaries(db, [...new Set(added)]),
    existing: existing.flatMap(({ id, given }) => readSummaries(db, [id]).map((summary) => ({ ...summary, given }))),
    refused,
  }
}

function hintsOf(document: IncomingDocument, fixedNow: number | null, now: number): DocumentHints {
  const reading = fixedNow === null ? (document.modifiedAt ?? new Date(now).toISOString()) : new Date(fixedNow).toISOString()
  return { source: document.name, url: document.url, contentType: null, modifiedAt: document.modifiedAt, now: reading }
}

function articlesIn(parsed: ParsedDocument, document: IncomingDocument): readonly ParsedArticle[] {
  if (parsed.kind === 'opml') throw new AppError('bad-input', 'This is a list of feeds, not an article. Subscribe to its feeds with "marketdash feeds import", or under Add feed.')
  return parsed.articles.map((article) => (article.source === null && parsed.kind === 'feed' ? { ...article, source: parsed.feed.title ?? basename(document.name) } : article))
}
