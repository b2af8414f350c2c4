import type { Database } from 'better-sqlite3'
import { storeArticle } from '../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../src/core/db/index.ts'
import type { Extraction, ParsedArticle } from '../../src/shared/model.ts'
import { longText } from './feeds/news-server.ts'

export const noon = Date.parse('2026-03-02T12:00:00Z')
const hour = 3_600_000

export const nothingRead: Extraction = { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }

export function parsedArticle(given: Partial<ParsedArticle>): ParsedArticle {
  return { title: 'Untitled', author: null, dek: null, publishedAt: null, url: null, source: null, language: null, text: 'Nothing to say.', html: null, sections: [], image: null, ...given }
}

/** A mention of a symbol at the place where it stands in the text. */
export function mention(text: string, symbol: string, primary = true): Extraction['mentions'][number] {
  const start = text.indexOf(symbol)
  return { symbol, exchange: null, company: null, primary, spans: start < 0 ? [] : [[start, start + symbol.length]] }
}

/** Stores an article `hoursAgo` before noon and returns its id as the contract has it. */
export function store(db: Database, given: Partial<ParsedArticle> & { symbols?: readonly string[]; hoursAgo?: number }): string {
  const { symbols = [], hoursAgo = 1, ...rest } = given
  const article = parsedArticle({ text: `${rest.title ?? 'Untitled'} text about ${symbols.join(' and ')}. ${longText(rest.title ?? 'nothing')}`, publishedAt: new Date(noon - hoursAgo * hour).toISOString(), ...rest })
  const extraction = { ...nothingRead, mentions: symbols.map((symbol) => mention(article.text, symbol)) }
  return String(storeArticle(db, article, { extraction, extractorVersion: 1 }, noon).id)
}

export function openLibraryWith(articles: readonly Parameters<typeof store>[1][]): { db: Database; ids: readonly string[] } {
  const db = openMemoryDatabase()
  return { db, ids: articles.map((article) => store(db, article)) }
}
