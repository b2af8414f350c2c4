// A small library in memory for the tests of this folder: real schema, real index, articles written for it.
import type { Database } from 'better-sqlite3'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { compileQuery, indexText, parseQuery } from '../../../src/core/search/index.ts'

/** Noon of 15 May 2025 on this computer. */
export const now = new Date(2025, 4, 15, 12).getTime()

export interface Sample {
  readonly name: string // how the tests call it; not stored
  readonly title: string
  readonly text: string
  readonly author?: string
  readonly dek?: string
  readonly source?: string
  readonly sortAt?: number
  readonly words?: number
  readonly tags?: readonly string[]
  readonly symbols?: readonly string[]
  readonly read?: boolean
  readonly starred?: boolean
  readonly later?: boolean
  readonly claim?: boolean
}

export interface Library {
  readonly db: Database
  readonly idOf: ReadonlyMap<string, number>
  readonly nameOf: ReadonlyMap<number, string>
}

export function makeLibrary(samples: readonly Sample[]): Library {
  const db = openMemoryDatabase()
  const idOf = new Map<string, number>()
  const nameOf = new Map<number, string>()
  for (const sample of samples) {
    const id = addSample(db, sample)
    idOf.set(sample.name, id)
    nameOf.set(id, sample.name)
  }
  return { db, idOf, nameOf }
}

export function addSample(db: Database, sample: Sample): number {
  const sortAt = sample.sortAt ?? now - 60_000
  const words = sample.words ?? sample.text.split(' ').length
  const id = Number(
    db
      .prepare('INSERT INTO articles (title, author, dek, source, published_at, added_at, sort_at, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(sample.title, sample.author ?? null, sample.dek ?? null, sample.source ?? null, sortAt, now, sortAt, words).lastInsertRowid,
  )
  addText(db, id, sample)
  db.prepare('INSERT INTO article_states (article_id, sort_at, read_at, starred_at, later_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    sortAt,
    sample.read ? now : null,
    sample.starred ? now : null,
    sample.later ? now : null,
  )
  for (const tag of sample.tags ?? []) {
    db.prepare('INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING').run(tag)
    db.prepare('INSERT INTO article_tags SELECT id, ?, ?, ? FROM tags WHERE name = ?').run(id, sortAt, now, tag)
  }
  const textId = readTextId(db, id)
  for (const symbol of sample.symbols ?? []) {
    db.prepare("INSERT INTO mentions (article_id, symbol, text_id, is_primary, spans, sort_at) VALUES (?, ?, ?, 1, '[]', ?)").run(
      id,
      symbol,
      textId,
      sortAt,
    )
  }
  if (sample.claim) {
    db.prepare(`INSERT INTO claims (text_id, article_id, symbol, period_fiscal, metric, basis, field, unit, value, value_number, start_offset, end_offset, quote, sort_at)
      VALUES (?, ?, 'ACME', 0, 'revenue', 'reported', 'actual', 'currency', '1', 1, 0, 1, 'x', ?)`).run(textId, id, sortAt)
  }
  return id
}

/** A new text of an article becomes its current one, as a store does it: out of the index before, into it after. */
export function addText(db: Database, id: number, sample: Pick<Sample, 'title' | 'author' | 'dek' | 'text'>): number {
  const textId = Number(
    db
      .prepare(
        "INSERT INTO article_texts (article_id, title, author, dek, text, sections, text_hash, added_at) VALUES (?, ?, ?, ?, ?, '[]', '', ?)",
      )
      .run(id, sample.title, sample.author ?? null, sample.dek ?? null, sample.text, now).lastInsertRowid,
  )
  db.prepare('UPDATE articles SET text_id = ? WHERE id = ?').run(textId, id)
  indexText(db, textId)
  return textId
}

export function readTextId(db: Database, id: number): number {
  const row = db.prepare<[number], { textId: number }>('SELECT text_id AS textId FROM articles WHERE id = ?').get(id)
  if (!row) throw new Error(`no article ${id}`)
  return row.textId
}

/** The statement a list would send, newest first. */
export function writeList(
  query: string,
  order = 'articles.sort_at DESC, articles.id DESC',
): { sql: string; parameters: (string | number)[] } {
  const { where, parameters } = compileQuery(parseQuery(query), { now })
  return {
    sql: `SELECT articles.id FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE ${where} ORDER BY ${order} LIMIT 100`,
    parameters,
  }
}

/** Names of the samples that a query finds, sorted. */
export function findNames(library: Library, query: string): string[] {
  const { sql, parameters } = writeList(query)
  const rows = library.db.prepare<(string | number)[], { id: number }>(sql).all(...parameters)
  return rows.map((row) => library.nameOf.get(row.id) ?? '?').sort()
}
