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

interface HighlightsWanted {
  readonly color: HighlightColor | null
  readonly text?: string // words of the passage, its note or the article's title; empty: all
  readonly limit: number
  readonly cursor: string | null
}

/** A page of the highlights of the whole library, the newest first. The cursor names the last one of a page. Rows are read in that order until the page is full. */
export function listHighlights(db: Database, { color, text = '', limit, cursor }: HighlightsWanted): HighlightPage {
  const after = readTimeCursor(cursor)
  const rows = db.prepare(
    `SELECT ${highlightColumns}, ${articleColumns} FROM highlights JOIN articles ON articles.id = highlights.article_id
     WHERE 1 ${color === null ? '' : 'AND highlights.color = ?'} ${after === null ? '' : 'AND (highlights.made_at, highlights.id) < (?, ?)'}
     ORDER BY highlights.made_at DESC, highlights.id DESC`,
  ).iterate(...(color === null ? [] : [color]), ...(after ?? [])) as IterableIterator<HighlightRow & MarkedArticleRow>
  const words = foldCase(text).split(/\s+/).filter((word) => word !== '')
  const found: (HighlightRow & MarkedArticleRow)[] = []
  for (const row of rows) {
    const whole = words.length === 0 ? '' : foldCase(`${row.quote} ${row.note ?? ''} ${row.title}`)
    if (words.every((word) => whole.includes(word))) found.push(row)
    if (found.length > limit) break
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    highlights: page.map((row) => ({ ...toHighlight(row), article: toMarkedArticle(row) })),
    next: found.length > limit && last ? writeTimeCursor(last.made_at, last.id) : null,
  }
}

/** Without case and accents: who looks for "uber" finds "Über". SQLite's LIKE folds A to Z only. */
function foldCase(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
