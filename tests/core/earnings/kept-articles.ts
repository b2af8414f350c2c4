import type { Database } from 'better-sqlite3'
import { storeArticle } from '../../../src/core/articles/index.ts'
import { extractArticle, extractorVersion } from '../../../src/core/extract/index.ts'
import type { ParsedArticle } from '../../../src/shared/model.ts'
import { parsedArticle } from '../library-fixture.ts'

const now = Date.parse('2026-12-01T12:00:00Z')

/** Keeps an article as it arrives: read by the real extraction, stored in the real library. Returns its id. */
export function keep(db: Database, given: Partial<ParsedArticle>): string {
  const article = parsedArticle({ title: 'Orlend Foods reports third-quarter results', publishedAt: '2026-10-22T12:00:00Z', ...given })
  return String(storeArticle(db, article, { extraction: extractArticle(article), extractorVersion }, now).id)
}

/** One quarter of an invented company, in one sentence or two. */
export function quarter(figures: string, when = 'third quarter'): string {
  return `Orlend Foods (NYSE: ORLF) reported results for the ${when} on Thursday. ${figures}`
}
