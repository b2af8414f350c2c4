import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { statement } from '../db/index.ts'
import { hasUnspaced, lastLetters, splitTerm, splitText } from './unspaced.ts'

/** A text stands in one of two indexes: those with letters of scripts without spaces in the second. Both are derived and can be made anew. */
const indexes = ['article_search', 'unspaced_search'] as const
const nowhere = `NOT EXISTS (SELECT 1 FROM article_search_docsize WHERE article_search_docsize.id = current_texts.id)
  AND NOT EXISTS (SELECT 1 FROM unspaced_search_docsize WHERE unspaced_search_docsize.id = current_texts.id)`

interface SearchedText {
  readonly id: number
  readonly title: string
  readonly author: string | null
  readonly dek: string | null
  readonly text: string
  readonly notes: string | null
}

/**
 * Puts a text into the full-text index, inside the caller's transaction, after articles.text_id points at it. Does nothing where it is
 * there already (a text never changes). Throws internal where the text is not the current one of its article: it would be found,
 * and nothing could be shown.
 */
export function indexText(db: Database, textId: number): void {
  if (isIndexed(db, textId)) return
  const text = statement(db, 'SELECT id, title, author, dek, text, notes FROM current_texts WHERE id = ?').get(textId) as SearchedText | undefined
  if (text === undefined) throw new AppError('internal', `Text ${textId} is not the current text of an article, so it cannot be searched.`)
  if (isUnspaced(text)) return indexUnspaced(db, [text])
  statement(db, `
    INSERT INTO article_search (rowid, title, author, dek, text, notes)
    SELECT id, title, author, dek, text, notes FROM searchable_texts WHERE id = ?`).run(textId)
}

/**
 * The same for several texts at once (null: there was nothing to store), of which only those count that are current by now. One statement for each index, because whatever is written between two
 * texts makes FTS5 write out what it holds of the first (a statement that can fail halfway sets a savepoint, and FTS5 flushes at each).
 */
export function indexTexts(db: Database, stored: readonly { readonly textId: number | null }[]): void {
  const textIds = stored.flatMap(({ textId }) => textId ?? [])
  if (textIds.length === 0) return
  const texts = statement(db, `
    SELECT id, title, author, dek, text, notes FROM current_texts WHERE id IN (SELECT value FROM json_each(?)) AND ${nowhere}`).all(JSON.stringify(textIds)) as SearchedText[]
  const unspaced = texts.filter(isUnspaced)
  if (unspaced.length > 0) indexUnspaced(db, unspaced)
  if (unspaced.length === texts.length) return
  statement(db, `
    INSERT INTO article_search (rowid, title, author, dek, text, notes)
    SELECT id, title, author, dek, text, notes FROM searchable_texts WHERE id IN (SELECT value FROM json_each(?))`)
    .run(JSON.stringify(texts.filter((text) => !isUnspaced(text)).map(({ id }) => id)))
}

/**
 * Takes a text out of the full-text index, inside the caller's transaction, before articles.text_id moves on or the article is deleted.
 * Does nothing where it is not in it: FTS5's 'delete' believes what it is told and would damage the index (FTS5, section 6.4).
 */
export function unindexText(db: Database, textId: number): void {
  if (isInUnspaced(db, textId)) statement(db, 'DELETE FROM unspaced_search WHERE rowid = CAST(? AS INTEGER)').run(textId)
  if (!isInSpaced(db, textId)) return
  statement(db, `
    INSERT INTO article_search (article_search, rowid, title, author, dek, text, notes)
    SELECT 'delete', id, title, author, dek, text, notes FROM searchable_texts WHERE id = ?`).run(textId)
}

/**
 * Moves the texts with letters of scripts without spaces that stand in the first index, where libraries made before kept all, to the second: of the `limit` texts after the id `after`.
 * Inside the caller's transaction. Answers the last id that was looked at (null: there is none) and how many were moved.
 */
export function moveUnspacedTexts(db: Database, after: number, limit: number): { readonly last: number | null; readonly moved: number } {
  const texts = statement(db, `
    SELECT id, title, author, dek, text, notes FROM current_texts WHERE id > CAST(? AS INTEGER) ORDER BY id LIMIT ?`).all(after, limit) as SearchedText[]
  const misplaced = texts.filter((text) => isUnspaced(text) && isInSpaced(db, text.id))
  for (const { id } of misplaced) unindexText(db, id)
  if (misplaced.length > 0) indexUnspaced(db, misplaced)
  return { last: texts.at(-1)?.id ?? null, moved: misplaced.length }
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
 * only FTS5's 'integrity-check' with rank 1 does. The second index keeps no text to be compared with: it must be sound in itself and hold current texts only, and each
 * of them must be found by its last letters; what neither holds the first one's check misses. Reads every text: about 10 s for 100,000 articles.
 */
export function checkSearchIndex(db: Database): 'ok' | 'drifted' {
  try {
    db.prepare("INSERT INTO unspaced_search (unspaced_search, rank) VALUES ('integrity-check', 1)").run()
    if (db.prepare('SELECT 1 FROM unspaced_search_docsize WHERE id NOT IN (SELECT text_id FROM articles WHERE text_id IS NOT NULL) LIMIT 1').get() !== undefined) return 'drifted'
    if (!readUnspaced(db, (texts) => texts.every((text) => !isInUnspaced(db, text.id) || isFound(db, text)))) return 'drifted'
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
    if (hasUnspacedIndex(db)) {
      readUnspaced(db, (texts) => {
        indexUnspaced(db, texts)
        return true
      })
    }
    db.prepare("INSERT INTO article_search (article_search) VALUES ('rebuild')").run()
  }).immediate()
}

/**
 * The same in small steps, so that a library stays usable meanwhile: first emptySearchIndex, then this until it answers 0, each in a
 * transaction of its own. It may stop anywhere and go on later; articles may come and go between steps.
 * Answers how many texts it put in.
 */
export function indexMissingTexts(db: Database, limit: number): number {
  const missing = db.prepare<[number], { textId: number }>(`SELECT id AS textId FROM current_texts WHERE ${nowhere} LIMIT ?`).all(limit)
  for (const { textId } of missing) indexText(db, textId)
  return missing.length
}

/**
 * Makes an empty full-text index in place of whatever is there; the texts themselves stay. Until it is filled again a search finds too
 * little. The tables are dropped and made again by their own statements, because FTS5's 'delete-all' and 'rebuild' refuse an index that has
 * lost a table of its own.
 */
export function emptySearchIndex(db: Database): void {
  db.transaction(() => {
    for (const name of hasUnspacedIndex(db) ? indexes : indexes.slice(0, 1)) {
      const made = db.prepare<[string], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name)
      if (!made) throw new AppError('library-unreadable', 'The library has no search index. Bring a backup back with "marketdash restore".')
      try {
        db.exec(`DROP TABLE ${name}`)
      } catch (error) {
        if (!isSearchIndexError(error)) throw error
        makeDroppable(db, name)
        db.exec(`DROP TABLE ${name}`)
      }
      db.exec(made.sql)
    }
  }).immediate()
}

/** A library that is put right before it is brought up to date has one index only, which keeps all. */
function hasUnspacedIndex(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'current_texts'").get() !== undefined
}

/** An index whose format number is lost cannot even be dropped. SQLite guards that table, so the guard is lowered for one statement. */
function makeDroppable(db: Database, name: (typeof indexes)[number]): void {
  db.unsafeMode(true)
  try {
    db.exec(`CREATE TABLE IF NOT EXISTS ${name}_config (k PRIMARY KEY, v) WITHOUT ROWID;
      INSERT INTO ${name}_config (k, v) VALUES ('version', 4) ON CONFLICT (k) DO UPDATE SET v = excluded.v;`)
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
    /^(invalid fts5 file format|vtable constructor failed: (article|unspaced)_search|no such table: (main\.)?(article|unspaced)_search)/.test(error.message)
  )
}

function isIndexed(db: Database, textId: number): boolean {
  return isInSpaced(db, textId) || isInUnspaced(db, textId)
}

function isInSpaced(db: Database, textId: number): boolean {
  return statement(db, 'SELECT 1 FROM article_search_docsize WHERE id = ?').get(textId) !== undefined
}

/** Whether a text stands in the index of texts with letters of scripts without spaces. */
export function isInUnspaced(db: Database, textId: number): boolean {
  return statement(db, 'SELECT 1 FROM unspaced_search_docsize WHERE id = ?').get(textId) !== undefined
}

function isUnspaced({ title, author, dek, text, notes }: SearchedText): boolean {
  return [title, author, dek, text, notes].some(hasUnspaced)
}

function indexUnspaced(db: Database, texts: readonly SearchedText[]): void {
  statement(db, `
    INSERT INTO unspaced_search (rowid, title, author, dek, text, notes)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`)
    .run(JSON.stringify(texts.map(({ id, ...columns }) => [id, splitText(columns.title), splitText(columns.author), splitText(columns.dek), splitText(columns.text), splitText(columns.notes)])))
}

/** Gives `take` the texts with letters of scripts without spaces, some at a time, until it answers false; answers whether it never did. */
function readUnspaced(db: Database, take: (texts: readonly SearchedText[]) => boolean): boolean {
  const read = db.prepare('SELECT id, title, author, dek, text, notes FROM current_texts WHERE id > CAST(? AS INTEGER) ORDER BY id LIMIT 200')
  for (let texts = read.all(0) as SearchedText[]; texts.length > 0; texts = read.all(texts.at(-1)!.id) as SearchedText[]) {
    const unspaced = texts.filter(isUnspaced)
    if (unspaced.length > 0 && !take(unspaced)) return false
  }
  return true
}

/** Whether the second index finds a text by its last letters. */
function isFound(db: Database, text: SearchedText): boolean {
  const column = (['text', 'notes', 'dek', 'title', 'author'] as const).find((name) => hasUnspaced(text[name]))
  const letters = column === undefined ? null : lastLetters(text[column]!)
  if (letters === null) return false
  const { text: words, prefix } = splitTerm(letters, false)
  return statement(db, 'SELECT 1 FROM unspaced_search WHERE unspaced_search MATCH ? AND rowid = CAST(? AS INTEGER)').get(`{${column}} : "${words}"${prefix ? ' *' : ''}`, text.id) !== undefined
}
