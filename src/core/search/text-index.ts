import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { statement } from '../db/index.ts'

/**
 * Puts a text into the full-text index, inside the caller's transaction, after articles.text_id points at it. Does nothing where it is
 * there already (a text never changes). Throws internal where the text is not the current one of its article: it would be found,
 * and nothing could be shown.
 */
export function indexText(db: Database, textId: number): void {
  if (isIndexed(db, textId)) return
  const inserted = statement(db, `
    INSERT INTO article_search (rowid, title, author, dek, text, notes)
    SELECT id, title, author, dek, text, notes FROM searchable_texts WHERE id = ?`).run(textId)
  if (inserted.changes === 0)
    throw new AppError('internal', `Text ${textId} is not the current text of an article, so it cannot be searched.`)
}

/**
 * The same for several texts at once (null: there was nothing to store), of which only those count that are current by now. One statement, because whatever is written between two
 * texts makes FTS5 write out what it holds of the first (a statement that can fail halfway sets a savepoint, and FTS5 flushes at each).
 */
export function indexTexts(db: Database, stored: readonly { readonly textId: number | null }[]): void {
  const textIds = stored.flatMap(({ textId }) => textId ?? [])
  if (textIds.length === 0) return
  statement(db, `
    INSERT INTO article_search (rowid, title, author, dek, text, notes)
    SELECT id, title, author, dek, text, notes FROM searchable_texts
    WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM article_search_docsize WHERE article_search_docsize.id = searchable_texts.id)`).run(JSON.stringify(textIds))
}

/**
 * Takes a text out of the full-text index, inside the caller's transaction, before articles.text_id moves on or the article is deleted.
 * Does nothing where it is not in it: FTS5's 'delete' believes what it is told and would damage the index (FTS5, section 6.4).
 */
export function unindexText(db: Database, textId: number): void {
  if (!isIndexed(db, textId)) return
  statement(db, `
    INSERT INTO article_search (article_search, rowid, title, author, dek, text, notes)
    SELECT 'delete', id, title, author, dek, text, notes FROM searchable_texts WHERE id = ?`).run(textId)
}

/**
 * Runs `change`, which may write notes of the article, and brings the index up to it. Inside the caller's transaction: FTS5 must be told
 * the old notes before they are gone.
 */
export function reindexAround<Result>(db: Database, articleId: number, change: () => Result): Result {
  const textId = statement(db, 'SELECT text_id FROM articles WHERE id = ?').pluck().get(articleId) as number | null | undefined
  if (textId === null || textId === undefined) return change()
  unindexText(db, textId)
  const result = change()
  indexText(db, textId)
  return result
}

/**
 * Whether the full-text index agrees with the texts. SQLite's own integrity_check does not see ghosts, missing rows or an emptied index;
 * only FTS5's 'integrity-check' with rank 1 does. Reads every text: about 10 s for 100,000 articles.
 */
export function checkSearchIndex(db: Database): 'ok' | 'drifted' {
  try {
    db.prepare("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)").run()
    return 'ok'
  } catch (error) {
    if (isSearchIndexError(error)) return 'drifted'
    throw error
  }
}

/** Makes the full-text index anew from the texts, whatever its state: half a minute to a minute and a half for 100,000 articles. */
export function rebuildSearchIndex(db: Database): void {
  db.transaction(() => {
    emptySearchIndex(db)
    db.prepare("INSERT INTO article_search (article_search) VALUES ('rebuild')").run()
  }).immediate()
}

/**
 * The same in small steps, so that a library stays usable meanwhile: first emptySearchIndex, then this until it answers 0, each in a
 * transaction of its own. It may stop anywhere and go on later; articles may come and go between steps.
 * Answers how many texts it put in.
 */
export function indexMissingTexts(db: Database, limit: number): number {
  const missing = db
    .prepare<[number], { textId: number }>(`
    SELECT text_id AS textId FROM articles
    WHERE text_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article_search_docsize WHERE article_search_docsize.id = articles.text_id)
    LIMIT ?`)
    .all(limit)
  for (const { textId } of missing) indexText(db, textId)
  return missing.length
}

/**
 * Makes an empty full-text index in place of whatever is there; the texts themselves stay. Until it is filled again a search finds too
 * little. The table is dropped and made again by its own statement, because FTS5's 'delete-all' and 'rebuild' refuse an index that has
 * lost a table of its own.
 */
export function emptySearchIndex(db: Database): void {
  db.transaction(() => {
    const statement = db
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'article_search'")
      .get()
    if (!statement)
      throw new AppError('library-unreadable', 'The library has no search index. Bring a backup back with "marketdash restore".')
    try {
      db.exec('DROP TABLE article_search')
    } catch (error) {
      if (!isSearchIndexError(error)) throw error
      makeDroppable(db)
      db.exec('DROP TABLE article_search')
    }
    db.exec(statement.sql)
  }).immediate()
}

/** An index whose format number is lost cannot even be dropped. SQLite guards that table, so the guard is lowered for one statement. */
function makeDroppable(db: Database): void {
  db.unsafeMode(true)
  try {
    db.exec(`CREATE TABLE IF NOT EXISTS article_search_config (k PRIMARY KEY, v) WITHOUT ROWID;
      INSERT INTO article_search_config (k, v) VALUES ('version', 4) ON CONFLICT (k) DO UPDATE SET v = excluded.v;`)
  } finally {
    db.unsafeMode(false)
  }
}

/**
 * Whether an error says that the full-text index, and only it, is damaged or disagrees with the texts. It is derived and can be rebuilt;
 * SQLite words it "database disk image is malformed", which must never reach a person or start a rescue of the library.
 */
export function isSearchIndexError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as Error & { code?: unknown }).code
  if (code === 'SQLITE_CORRUPT_VTAB') return true
  return (
    code === 'SQLITE_ERROR' &&
    /^(invalid fts5 file format|vtable constructor failed: article_search|no such table: (main\.)?article_search)/.test(error.message)
  )
}

function isIndexed(db: Database, textId: number): boolean {
  return statement(db, 'SELECT 1 FROM article_search_docsize WHERE id = ?').get(textId) !== undefined
}
