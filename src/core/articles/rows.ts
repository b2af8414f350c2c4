import type { Database } from 'better-sqlite3'
import type { Article, ArticleSummary, Section } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { storyColumns } from '../stories/index.ts'

/** The columns of every list, once. Symbols stand with the primary companies first, then as they come in the text. */
export const summaryColumns = `
  articles.id, articles.title, articles.author, articles.dek, articles.url, articles.source,
  articles.published_at, articles.added_at, articles.sort_at, articles.words,
  article_states.read_at, article_states.starred_at, article_states.later_at,
  (SELECT json_group_array(json_array(symbol, change_percent)) FROM (SELECT symbol, change_percent FROM mentions WHERE mentions.article_id = articles.id
    ORDER BY is_primary DESC, json_extract(spans, '$[0][0]'), symbol)) AS symbols,
  (SELECT json_group_array(name) FROM (SELECT tags.name FROM article_tags JOIN tags ON tags.id = article_tags.tag_id
    WHERE article_tags.article_id = articles.id ORDER BY tags.name)) AS tags,
  EXISTS (SELECT 1 FROM dispute_articles WHERE dispute_articles.article_id = articles.id) AS disputed,
  ${storyColumns('articles.id')}`

export interface SummaryRow {
  readonly id: number
  readonly title: string
  readonly author: string | null
  readonly dek: string | null
  readonly url: string | null
  readonly source: string | null
  readonly published_at: number | null
  readonly added_at: number
  readonly sort_at: number
  readonly words: number
  readonly read_at: number | null
  readonly starred_at: number | null
  readonly later_at: number | null
  readonly symbols: string // JSON: [[symbol, move or null]]
  readonly tags: string
  readonly disputed: number
  readonly story_id: number | null
  readonly story_others: number | null
}

/** The rows of articles in the order of their ids as given; an id that there is not is passed over. */
export function readSummaryRows(db: Database, ids: readonly number[]): SummaryRow[] {
  const sql = `SELECT ${summaryColumns} FROM json_each(?) AS found CROSS JOIN articles ON articles.id = found.value CROSS JOIN article_states ON article_states.article_id = articles.id`
  return statement(db, sql).all(JSON.stringify(ids)) as SummaryRow[]
}

export interface ArticleRow extends SummaryRow {
  readonly text_id: number
  readonly text: string
  readonly html: string | null
  readonly sections: string
  readonly language: string | null
}

export function toSummary(row: SummaryRow): ArticleSummary {
  const symbols = JSON.parse(row.symbols) as (readonly [symbol: string, move: number | null])[]
  return {
    id: String(row.id),
    title: row.title,
    author: row.author,
    dek: row.dek,
    url: row.url,
    source: row.source,
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
    addedAt: new Date(row.added_at).toISOString(),
    symbols: symbols.map(([symbol]) => symbol),
    moves: Object.fromEntries(symbols.filter(([, move]) => move !== null)) as Record<string, number>,
    tags: JSON.parse(row.tags) as string[],
    read: row.read_at !== null,
    starred: row.starred_at !== null,
    later: row.later_at !== null,
    words: row.words,
    ...(row.disputed ? { disputed: true } : {}),
    story: row.story_id === null || !row.story_others ? null : { id: String(row.story_id), others: row.story_others },
  }
}

export function toArticle(row: ArticleRow): Article {
  return {
    ...toSummary(row),
    text: row.text,
    html: row.html,
    sections: JSON.parse(row.sections) as Section[],
    language: row.language,
    textId: String(row.text_id),
  }
}
