import type { Database } from 'better-sqlite3'
import type { ArticleMarks, HighlightPage } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Highlight, HighlightColor } from '../../shared/model.ts'
import { readTimeCursor, statement, writeTimeCursor } from '../db/index.ts'
import { articleColumns, highlightColumns, toHighlight, toMarkedArticle } from './rows.ts'
import type { HighlightRow, MarkedArticleRow } from './rows.ts'

/** One highlight. Throws AppError not-found. */
export function readHighlight(db: Database, id: string): Highlight {
  const row = statement(db, `SELECT ${highlightColumns} FROM highlights JOIN articles ON articles.id = highlights.article_id WHERE highlights.id = ?`).get(Number(id)) as HighlightRow | undefined
  if (!row) throw new AppError('not-found', 'That highlight is not there any more.')
  return toHighlight(row)
}

/** What the reader marked in an article, older texts first and in the order of the text, and wrote about it. Throws AppError not-found. */
export function marksOfArticle(db: Database, articleId: string): ArticleMarks {
  if (statement(db, 'SELECT 1 FROM articles WHERE id = ?').get(Number(articleId)) === undefined) throw new AppError('not-found', `There is no article ${articleId} in this library.`)
  const rows = statement(db,
    `SELECT ${highlightColumns} FROM highlights JOIN articles ON articles.id = highlights.article_id
     WHERE highlights.article_id = ? ORDER BY highlights.text_id, highlights.start_offset`,
  ).all(Number(articleId)) as HighlightRow[]
  const note = statement(db, 'SELECT note FROM article_notes WHERE article_id = ?').pluck().get(Number(articleId)) as string | undefined
  return { highlights: rows.map(toHighlight), note: note ?? null }
}

/** A page of the highlights of the whole library, the newest first. The cursor names the last one of a page. */
export function listHighlights(db: Database, request: { readonly color: HighlightColor | null; readonly limit: number; readonly cursor: string | null }): HighlightPage {
  const after = readTimeCursor(request.cursor)
  const rows = db.prepare(
    `SELECT ${highlightColumns}, ${articleColumns} FROM highlights JOIN articles ON articles.id = highlights.article_id
     WHERE 1 ${request.color === null ? '' : 'AND highlights.color = ?'} ${after === null ? '' : 'AND (highlights.made_at, highlights.id) < (?, ?)'}
     ORDER BY highlights.made_at DESC, highlights.id DESC LIMIT ?`,
  ).all(...(request.color === null ? [] : [request.color]), ...(after ?? []), request.limit + 1) as (HighlightRow & MarkedArticleRow)[]
  const page = rows.slice(0, request.limit)
  const last = page.at(-1)
  return {
    highlights: page.map((row) => ({ ...toHighlight(row), article: toMarkedArticle(row) })),
    next: rows.length > request.limit && last ? writeTimeCursor(last.made_at, last.id) : null,
  }
}
