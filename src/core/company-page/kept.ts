// What the person kept of a company's articles: tags, highlights, notes.
import type { Database } from 'better-sqlite3'
import type { KeptOfCompany } from '../../shared/contract.ts'
import type { TagColor } from '../../shared/model.ts'
import { statement } from '../db/index.ts'

const tagsShown = 40
const marksShown = 20

interface HighlightRow {
  readonly articleId: number
  readonly title: string
  readonly quote: string
  readonly note: string | null
  readonly color: KeptOfCompany['highlights'][number]['color']
  readonly start: number
  readonly end: number
  readonly isCurrent: number
}

/** The tags, highlights and notes that the person gave to articles about a company, by its key: the commonest tags, and of the rest the newest. */
export function readKept(db: Database, key: string): KeptOfCompany {
  const tags = statement(
    db,
    `SELECT tags.name AS name, tags.color AS color, count(DISTINCT article_tags.article_id) AS articles FROM mentions JOIN article_tags ON article_tags.article_id = mentions.article_id
     JOIN tags ON tags.id = article_tags.tag_id WHERE mentions.company_key = ? GROUP BY tags.id ORDER BY articles DESC, tags.name LIMIT ?`,
  ).all(key, tagsShown) as { name: string; color: TagColor | null; articles: number }[]
  const highlights = statement(
    db,
    `SELECT highlights.article_id AS articleId, articles.title AS title, highlights.quote AS quote, highlights.note AS note, highlights.color AS color, highlights.start_offset AS start, highlights.end_offset AS end,
       highlights.text_id = articles.text_id AS isCurrent
     FROM highlights JOIN articles ON articles.id = highlights.article_id
     WHERE EXISTS (SELECT 1 FROM mentions WHERE mentions.article_id = highlights.article_id AND mentions.company_key = ?) ORDER BY highlights.made_at DESC, highlights.id DESC LIMIT ?`,
  ).all(key, marksShown) as HighlightRow[]
  const notes = statement(
    db,
    `SELECT article_notes.article_id AS articleId, articles.title AS title, article_notes.note AS note FROM article_notes JOIN articles ON articles.id = article_notes.article_id
     WHERE EXISTS (SELECT 1 FROM mentions WHERE mentions.article_id = article_notes.article_id AND mentions.company_key = ?) ORDER BY article_notes.changed_at DESC, article_notes.article_id DESC LIMIT ?`,
  ).all(key, marksShown) as { articleId: number; title: string; note: string }[]
  return {
    tags,
    highlights: highlights.map(({ articleId, start, end, isCurrent, ...rest }) => ({ ...rest, articleId: String(articleId), span: isCurrent === 1 ? [start, end] : null })),
    notes: notes.map(({ articleId, ...rest }) => ({ ...rest, articleId: String(articleId) })),
  }
}
