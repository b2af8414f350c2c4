import type { Highlight, HighlightColor, MarkedArticle, Span } from '../../shared/model.ts'

/** The columns of every highlight, with the texts that tell whether it still stands in the article. */
export const highlightColumns = `
  highlights.id, highlights.article_id, highlights.text_id, highlights.start_offset, highlights.end_offset, highlights.quote,
  highlights.color, highlights.note, highlights.made_at, highlights.changed_at, articles.text_id AS current_text_id,
  CASE WHEN articles.text_id = highlights.text_id THEN NULL ELSE (SELECT text FROM article_texts WHERE article_texts.id = articles.text_id) END AS current_text`

export const articleColumns = 'articles.id AS article, articles.title, articles.author, articles.source, articles.url, articles.published_at'

export interface HighlightRow {
  readonly id: number
  readonly article_id: number
  readonly text_id: number
  readonly start_offset: number
  readonly end_offset: number
  readonly quote: string
  readonly color: HighlightColor
  readonly note: string | null
  readonly made_at: number
  readonly changed_at: number
  readonly current_text_id: number
  readonly current_text: string | null // null where the highlight was made in the article's present text
}

export interface MarkedArticleRow {
  readonly article: number
  readonly title: string
  readonly author: string | null
  readonly source: string | null
  readonly url: string | null
  readonly published_at: number | null
}

export function toHighlight(row: HighlightRow): Highlight {
  const isOld = row.text_id !== row.current_text_id
  return {
    id: String(row.id),
    articleId: String(row.article_id),
    textId: String(row.text_id),
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
    color: row.color,
    note: row.note,
    addedAt: new Date(row.made_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
    isOld,
    current: isOld ? findOnce(row.current_text ?? '', row.quote) : [row.start_offset, row.end_offset],
  }
}

export function toMarkedArticle(row: MarkedArticleRow): MarkedArticle {
  return {
    id: String(row.article), title: row.title, author: row.author, source: row.source, url: row.url,
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
  }
}

/** Where a passage stands in a text; null where it is missing, or stands more than once so that nobody can say which is meant. */
export function findOnce(text: string, quote: string): Span | null {
  const start = text.indexOf(quote)
  return start < 0 || text.includes(quote, start + 1) ? null : [start, start + quote.length]
}
