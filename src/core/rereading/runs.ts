// Goings-through of the library, and what each changed. One that was interrupted goes on as itself.
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { ArticleReadingChange, ItemChange, RereadingSummary } from '../../shared/rereading.ts'
import { statement } from '../db/index.ts'

/** The one that is not finished, or a new one. */
export function openRun(db: Database, now: number): number {
  const open = statement(db, 'SELECT id FROM rereadings WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1').pluck().get() as number | undefined
  return open ?? Number(statement(db, 'INSERT INTO rereadings (started_at) VALUES (?)').run(now).lastInsertRowid)
}

export function countRead(db: Database, run: number, texts: number): void {
  statement(db, 'UPDATE rereadings SET articles = articles + ? WHERE id = ?').run(texts, run)
}

/** Ends one. Those before it that changed nothing are forgotten. */
export function finishRun(db: Database, run: number, now: number): void {
  db.transaction(() => {
    statement(db, 'UPDATE rereadings SET finished_at = ? WHERE id = ?').run(now, run)
    statement(db, 'DELETE FROM rereadings WHERE id < ? AND NOT EXISTS (SELECT 1 FROM extraction_changes WHERE rereading_id = rereadings.id)').run(run)
  }).immediate()
}

/** Writes down what changed in one article; nothing where it is nothing. An article that is read twice in one run keeps what it was at first. */
export function recordChanges(db: Database, run: number, articleId: number, items: readonly ItemChange[]): void {
  if (items.length === 0) return
  const came = items.filter((change) => change.before === null).length
  const went = items.filter((change) => change.after === null).length
  statement(
    db,
    `INSERT INTO extraction_changes (rereading_id, article_id, came, went, other, document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (rereading_id, article_id) DO UPDATE SET came = came + excluded.came, went = went + excluded.went, other = other + excluded.other,
       document = (SELECT json_group_array(json(value)) FROM (SELECT value FROM json_each(document) UNION ALL SELECT value FROM json_each(excluded.document)))`,
  ).run(run, articleId, came, went, items.length - came - went, JSON.stringify(items))
}

/** Ends one that was stopped between its last text and its end. */
export function finishOpenRun(db: Database, now: number): void {
  const open = statement(db, 'SELECT id FROM rereadings WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1').pluck().get() as number | undefined
  if (open !== undefined) finishRun(db, open, now)
}

interface RunRow {
  readonly id: number
  readonly started_at: number
  readonly finished_at: number | null
  readonly texts: number
  readonly articles: number
  readonly came: number
  readonly went: number
  readonly other: number
}

/** The one that goes on, else the last that changed a figure, else the last. */
export function readLastRun(db: Database): RereadingSummary | null {
  const row = statement(
    db,
    `SELECT rereadings.id, rereadings.started_at, rereadings.finished_at, rereadings.articles AS texts, count(extraction_changes.article_id) AS articles,
       coalesce(sum(extraction_changes.came), 0) AS came, coalesce(sum(extraction_changes.went), 0) AS went, coalesce(sum(extraction_changes.other), 0) AS other
     FROM rereadings LEFT JOIN extraction_changes ON extraction_changes.rereading_id = rereadings.id
     WHERE rereadings.id = (SELECT id FROM rereadings ORDER BY finished_at IS NOT NULL, NOT EXISTS (SELECT 1 FROM extraction_changes WHERE rereading_id = rereadings.id), id DESC LIMIT 1)
     GROUP BY rereadings.id`,
  ).get() as RunRow | undefined
  if (!row) return null
  const { id, started_at: startedAt, finished_at: finishedAt, ...counts } = row
  return { id: String(id), startedAt: new Date(startedAt).toISOString(), finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(), ...counts }
}

/** The articles whose figures one changed, the newest article first. Throws AppError bad-input for a cursor that is none. */
export function listChanges(db: Database, request: { readonly id: string; readonly limit: number; readonly cursor: string | null }): { readonly changes: readonly ArticleReadingChange[]; readonly next: string | null } {
  if (request.cursor !== null && !/^\d{1,16}$/.test(request.cursor)) throw new AppError('bad-input', 'The list has moved on. Ask for it again from the start.')
  const rows = statement(
    db,
    `SELECT extraction_changes.article_id AS articleId, articles.title AS title, extraction_changes.came, extraction_changes.went, extraction_changes.other, extraction_changes.document AS document
     FROM extraction_changes JOIN articles ON articles.id = extraction_changes.article_id
     WHERE extraction_changes.rereading_id = ? AND extraction_changes.article_id < ? ORDER BY extraction_changes.article_id DESC LIMIT ?`,
  ).all(Number(request.id), request.cursor === null ? Number.MAX_SAFE_INTEGER : Number(request.cursor), request.limit + 1) as (Omit<ArticleReadingChange, 'articleId' | 'items'> & { articleId: number; document: string })[]
  const page = rows.slice(0, request.limit)
  return {
    changes: page.map(({ document, articleId, ...row }) => ({ ...row, articleId: String(articleId), items: JSON.parse(document) as ItemChange[] })),
    next: rows.length > request.limit ? String(page.at(-1)?.articleId) : null,
  }
}
