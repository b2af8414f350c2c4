import type { Database } from 'better-sqlite3'
import { readDirectoryGeneration } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { extractorVersion } from '../extract/index.ts'
import type { ParsedArticle, Section } from '../../shared/model.ts'

/** A text that is to be read again, as it was stored. */
export interface WaitingText {
  readonly articleId: number
  readonly textId: number
  readonly sortAt: number
  readonly isCurrent: boolean // false: the article has a newer text
  readonly article: ParsedArticle
}

interface WaitingRow {
  readonly articleId: number
  readonly textId: number
  readonly sortAt: number
  readonly currentId: number | null
  readonly title: string
  readonly author: string | null
  readonly dek: string | null
  readonly text: string
  readonly sections: string
  readonly publishedAt: number | null
}

/** Both conditions walk an index of their own. What is waiting is in the library itself, so that it goes on where it was left. */
const outdated = 'SELECT text_id FROM extractions WHERE directory_generation < @generation UNION SELECT text_id FROM extractions WHERE extractor_version < @version'

/** How many texts were read with an older directory or an older extractor than the ones in use. */
export function countWaiting(db: Database): number {
  return statement(db, `SELECT count(*) FROM (${outdated})`).pluck().get(now(db)) as number
}

/** The next of them, a few at a time: each of the two queues from its newest text. */
export function readWaiting(db: Database, limit: number): readonly WaitingText[] {
  const rows = statement(
    db,
    `SELECT articles.id AS articleId, article_texts.id AS textId, articles.sort_at AS sortAt, articles.text_id AS currentId, articles.published_at AS publishedAt,
       article_texts.title, article_texts.author, article_texts.dek, article_texts.text, article_texts.sections
     FROM (SELECT text_id FROM (SELECT text_id FROM extractions WHERE directory_generation < @generation ORDER BY directory_generation DESC, text_id DESC LIMIT @limit)
           UNION SELECT text_id FROM (SELECT text_id FROM extractions WHERE extractor_version < @version ORDER BY extractor_version DESC, text_id DESC LIMIT @limit)) AS waiting
       JOIN article_texts ON article_texts.id = waiting.text_id JOIN articles ON articles.id = article_texts.article_id
     ORDER BY article_texts.id DESC LIMIT @limit`,
  ).all({ ...now(db), limit }) as WaitingRow[]
  return rows.map((row) => ({
    articleId: row.articleId,
    textId: row.textId,
    sortAt: row.sortAt,
    isCurrent: row.currentId === row.textId,
    article: {
      title: row.title, author: row.author, dek: row.dek, text: row.text, sections: JSON.parse(row.sections) as Section[],
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(), url: null, source: null, language: null, html: null, image: null,
    },
  }))
}

/** A text that stops the reader is left as it was, and not asked again before the next change. */
export function passOver(db: Database, textId: number): void {
  statement(db, 'UPDATE extractions SET directory_generation = @generation, extractor_version = @version WHERE text_id = @textId').run({ ...now(db), textId })
}

function now(db: Database): { readonly generation: number; readonly version: number } {
  return { generation: readDirectoryGeneration(db), version: extractorVersion }
}
