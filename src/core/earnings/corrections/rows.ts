import type { Database } from 'better-sqlite3'
import type { Correction, CorrectionKind, ListedCorrection } from '../../../shared/corrections.ts'
import { readTimeCursor, statement, writeTimeCursor } from '../../db/index.ts'

interface CorrectionRow {
  readonly id: number
  readonly article_id: number
  readonly text_id: number
  readonly kind: CorrectionKind
  readonly document: string
  readonly made_at: number
}

type StoredDocument = Pick<Correction, 'read' | 'said' | 'doubt' | 'quotes'>

const columns = 'corrections.id, corrections.article_id, corrections.text_id, corrections.kind, corrections.document, corrections.made_at'

/** What the person said of one article's numbers, in the order in which it was said. */
export function readCorrections(db: Database, articleId: number): readonly Correction[] {
  return (statement(db, `SELECT ${columns} FROM corrections WHERE article_id = ? ORDER BY id`).all(articleId) as CorrectionRow[]).map(toCorrection)
}

export function readCorrection(db: Database, id: number): Correction | null {
  const row = statement(db, `SELECT ${columns} FROM corrections WHERE id = ?`).get(id) as CorrectionRow | undefined
  return row ? toCorrection(row) : null
}

/** Everything the person said of numbers, the newest first. */
export function listCorrections(db: Database, limit: number, cursor: string | null): { readonly corrections: readonly ListedCorrection[]; readonly next: string | null } {
  const after = readTimeCursor(cursor)
  const rows = statement(
    db,
    `SELECT ${columns}, articles.title AS title, articles.published_at AS published_at, articles.text_id = corrections.text_id AS is_current FROM corrections JOIN articles ON articles.id = corrections.article_id
     ${after === null ? '' : 'WHERE (corrections.made_at, corrections.id) < (?, ?)'} ORDER BY corrections.made_at DESC, corrections.id DESC LIMIT ?`,
  ).all(...(after ?? []), limit + 1) as (CorrectionRow & { title: string; published_at: number | null; is_current: 0 | 1 })[]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    corrections: shown.map((row) => ({ ...toCorrection(row), title: row.title, publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(), isCurrent: row.is_current === 1 })),
    next: rows.length > limit && last ? writeTimeCursor(last.made_at, last.id) : null,
  }
}

/** Writes one down; under its old number where it is put back. Returns its number, or null where that number is taken or its article is gone. */
export function insertCorrection(db: Database, given: Omit<Correction, 'id'> & { readonly id: string | null }): number | null {
  const document: StoredDocument = { read: given.read, said: given.said, doubt: given.doubt, quotes: given.quotes }
  const id = statement(
    db,
    `INSERT INTO corrections (id, article_id, text_id, kind, document, made_at) SELECT @id, @articleId, @textId, @kind, @document, @madeAt
     WHERE EXISTS (SELECT 1 FROM article_texts WHERE id = @textId AND article_id = @articleId) ON CONFLICT DO NOTHING RETURNING id`,
  ).pluck().get({ id: given.id === null ? null : Number(given.id), articleId: Number(given.articleId), textId: Number(given.textId), kind: given.kind, document: JSON.stringify(document), madeAt: Date.parse(given.madeAt) }) as number | undefined
  return id ?? null
}

export function deleteCorrection(db: Database, id: string): boolean {
  return statement(db, 'DELETE FROM corrections WHERE id = ?').run(Number(id)).changes > 0
}

function toCorrection(row: CorrectionRow): Correction {
  const { read, said, doubt, quotes } = JSON.parse(row.document) as StoredDocument
  return { id: String(row.id), articleId: String(row.article_id), textId: String(row.text_id), kind: row.kind, read, said, doubt, quotes, madeAt: new Date(row.made_at).toISOString() }
}
