import type { Database } from 'better-sqlite3'
import type { SnippetOfArticle, Span } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { listTextTerms, matchAnyText } from './compile.ts'
import type { Query } from './query.ts'
import { isInUnspaced } from './text-index.ts'
import { markUnspaced, type SearchedColumns } from './unspaced-snippet.ts'

/** Private-use characters around a hit: a window splits at them and marks, and no HTML is made of what a publisher wrote. */
export const hitStart = '\u{E000}'
export const hitEnd = '\u{E001}'

const snippetWords = 24 // about two lines of a list

/**
 * The place in a text that shows best why it was found: about 24 words, each hit between hitStart and hitEnd, "…" where it is cut.
 * Null where the query looks for no words or the text has none of them. Line breaks become spaces.
 * Throws what isSearchIndexError recognises where the index is damaged.
 */
export function snippetOf(db: Database, textId: number, query: Query): string | null {
  const expression = matchAnyText(query)
  if (expression === null) return null
  if (isInUnspaced(db, textId)) return snippetOfUnspaced(db, textId, query)
  // The cast is needed: better-sqlite3 binds numbers as REAL, and FTS5 passes over a rowid that is no INTEGER, so any article would answer.
  const row = statement(db, `
    SELECT snippet(article_search, -1, ?, ?, '…', ?) AS snippet FROM article_search WHERE article_search MATCH ? AND rowid = CAST(? AS INTEGER)`)
    .get(hitStart, hitEnd, snippetWords, expression, textId) as { snippet: string } | undefined
  return row ? row.snippet.replace(/\s+/g, ' ') : null
}

function snippetOfUnspaced(db: Database, textId: number, query: Query): string | null {
  const columns = statement(db, 'SELECT title, author, dek, text, notes FROM current_texts WHERE id = ?').get(textId) as SearchedColumns | undefined
  return columns ? (markUnspaced(columns, listTextTerms(query), hitStart, hitEnd)?.replace(/\s+/g, ' ') ?? null) : null
}

/** The same as text and the places of the hits in it, as it goes over the border. */
export function readSnippet(db: Database, textId: number, query: Query): SnippetOfArticle | null {
  const marked = snippetOf(db, textId, query)
  if (marked === null) return null
  const hits: Span[] = []
  let text = ''
  for (const piece of marked.split(/(?=[\u{E000}\u{E001}])/u)) {
    const inside = piece.startsWith(hitStart)
    const plain = piece.replace(/^[\u{E000}\u{E001}]/u, '')
    if (inside && plain !== '') hits.push([text.length, text.length + plain.length])
    text += plain
  }
  return { text, hits }
}
