import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Article, ArticleSummary, ArticleText, Extraction, ParsedArticle } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { indexText, unindexText } from '../search/index.ts'
import { showUndone } from './hidden.ts'
import { storeExtraction } from '../earnings/index.ts'
import { registerImages } from '../images/index.ts'
import { joinStory, primaryFirst } from '../stories/index.ts'
import { keyOfAddress, parseWebAddress } from './address.ts'
import { summaryColumns, toArticle, toSummary } from './rows.ts'
import type { ArticleRow, SummaryRow } from './rows.ts'

export interface StoredArticle {
  readonly id: number
  readonly outcome: 'added' | 'existing' | 'revised'
}

/** What is stored with an article's text: its numbers, and which version of the extractor read them. */
export interface ReadNumbers {
  readonly extraction: Extraction
  readonly extractorVersion: number
  readonly fingerprint?: Uint8Array // by which its story is found, as core/stories encodes it; made while the article is stored where it is missing
}

/**
 * Stores an article whole, in one transaction: article, immutable text, search index, mentions, numbers.
 * One story is one entry: the same address or the same title and text is the article that is already there;
 * the same address with another text is a revision, and both texts are kept.
 * `now` is epoch milliseconds; `known` is the article that this is by its feed's own word, whatever its address.
 */
export function storeArticle(db: Database, parsed: ParsedArticle, numbers: ReadNumbers, now: number, known: number | null = null): StoredArticle {
  return db.transaction((): StoredArticle => {
    const { textId, ...stored } = storeUnindexed(db, parsed, numbers, now, known)
    if (textId !== null) indexText(db, textId)
    return stored
  }).immediate()
}

/**
 * The same for one of several articles that are stored together: its text is not in the search index yet. The caller's transaction gives `textId` (null: there was
 * nothing to store) to `indexTexts` before it ends, with those of the others.
 */
export function storeUnindexed(db: Database, parsed: ParsedArticle, numbers: ReadNumbers, now: number, known: number | null = null): StoredArticle & { readonly textId: number | null } {
  const textHash = hashOfText(parsed.title, parsed.text)
  const addressKey = keyOfAddress(parsed.url)
  const sameText = statement(db, 'SELECT article_id FROM article_texts WHERE text_hash = ? LIMIT 1').pluck().get(textHash) as number | undefined
  // What was hidden because its import was undone comes as if it were new.
  if (sameText !== undefined) return { id: sameText, outcome: showUndone(db, sameText) ? 'added' : 'existing', textId: null }
  const sameAddress = known ?? (addressKey === null ? undefined : (statement(db, 'SELECT id FROM articles WHERE address_key = ? ORDER BY id LIMIT 1').pluck().get(addressKey) as number | undefined))
  if (sameAddress !== undefined) {
    const textId = replaceUnindexed(db, sameAddress, parsed, 'publisher', numbers, now)
    return { id: sameAddress, outcome: showUndone(db, sameAddress) ? 'added' : 'revised', textId }
  }
  return { ...insertArticle(db, parsed, addressKey, textHash, numbers, now), outcome: 'added' }
}

function insertArticle(db: Database, parsed: ParsedArticle, addressKey: string | null, textHash: string, numbers: ReadNumbers, now: number): { readonly id: number; readonly textId: number } {
  const publishedAt = parsed.publishedAt === null ? null : Date.parse(parsed.publishedAt)
  // A date in the future would pin an article to the top of every list for years.
  const sortAt = publishedAt === null || publishedAt > now ? now : publishedAt
  const id = statement(db, 
    `INSERT INTO articles (title, author, dek, url, address_key, source, image, language, published_at, added_at, sort_at, words)
     VALUES (@title, @author, @dek, @url, @addressKey, @source, @image, @language, @publishedAt, @now, @sortAt, @words)`,
  ).run({
    title: parsed.title, author: parsed.author, dek: parsed.dek, addressKey, publishedAt, now, sortAt,
    url: parseWebAddress(parsed.url)?.href ?? null, source: parsed.source, image: parseWebAddress(parsed.image)?.href ?? null,
    language: parsed.language, words: countWords(parsed.text),
  }).lastInsertRowid as number
  statement(db, 'INSERT INTO article_states (article_id, sort_at) VALUES (?, ?)').run(id, sortAt)
  const textId = insertText(db, id, parsed, textHash, 'publisher', now)
  statement(db, 'UPDATE articles SET text_id = ? WHERE id = ?').run(textId, id)
  storeExtraction(db, { articleId: id, textId, text: parsed.text, sortAt, now, isNew: true, ...numbers })
  joinStory(db, { articleId: id, title: parsed.title, text: parsed.text, publishedAt, sortAt, symbols: primaryFirst(numbers.extraction.mentions), fingerprint: numbers.fingerprint })
  return { id, textId }
}

/**
 * A further text becomes the current one, the old one stays: its publisher changed the article, or the whole page takes the
 * place of a teaser. Runs inside the caller's transaction.
 */
export function replaceText(db: Database, id: number, parsed: ParsedArticle, reason: 'publisher' | 'page', numbers: ReadNumbers, now: number): void {
  indexText(db, replaceUnindexed(db, id, parsed, reason, numbers, now))
}

function replaceUnindexed(db: Database, id: number, parsed: ParsedArticle, reason: 'publisher' | 'page', numbers: ReadNumbers, now: number): number {
  const old = statement(db, 'SELECT text_id, sort_at, published_at FROM articles WHERE id = ?').get(id) as { text_id: number; sort_at: number; published_at: number | null }
  const textId = insertText(db, id, parsed, hashOfText(parsed.title, parsed.text), reason, now)
  unindexText(db, old.text_id)
  statement(db, 'UPDATE articles SET text_id = ?, title = ?, author = coalesce(?, author), dek = coalesce(?, dek), image = coalesce(?, image), words = ? WHERE id = ?')
    .run(textId, parsed.title, parsed.author, parsed.dek, parseWebAddress(parsed.image)?.href ?? null, countWords(parsed.text), id)
  storeExtraction(db, { articleId: id, textId, text: parsed.text, sortAt: old.sort_at, now, ...numbers })
  joinStory(db, { articleId: id, title: parsed.title, text: parsed.text, publishedAt: old.published_at, sortAt: old.sort_at, symbols: primaryFirst(numbers.extraction.mentions), fingerprint: numbers.fingerprint })
  return textId
}

function insertText(db: Database, articleId: number, parsed: ParsedArticle, textHash: string, reason: 'publisher' | 'page', now: number): number {
  const html = registerImages(db, articleId, parsed.html, parseWebAddress(parsed.image)?.href ?? null, now)
  return statement(db, 
    'INSERT INTO article_texts (article_id, title, author, dek, text, html, sections, text_hash, added_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(articleId, parsed.title, parsed.author, parsed.dek, parsed.text, html, JSON.stringify(parsed.sections), textHash, now, reason).lastInsertRowid as number
}

/** How many texts an article has had from its publisher: the first, and one for each change. */
export function countPublisherTexts(db: Database, id: string): number {
  return statement(db, "SELECT count(*) FROM article_texts WHERE article_id = ? AND reason = 'publisher'").pluck().get(Number(id)) as number
}

/** Every text that an article has had, the newest first. */
export function listTexts(db: Database, id: string): readonly ArticleText[] {
  const rows = statement(db, 'SELECT id, title, text, added_at, reason FROM article_texts WHERE article_id = ? ORDER BY id DESC').all(Number(id)) as { id: number; title: string; text: string; added_at: number; reason: 'publisher' | 'page' }[]
  if (rows.length === 0) throw new AppError('not-found', `There is no article ${id} in this library.`)
  return rows.map((row) => ({ textId: String(row.id), title: row.title, text: row.text, addedAt: new Date(row.added_at).toISOString(), reason: row.reason }))
}

/** One whole article. Throws AppError not-found. */
export function readArticle(db: Database, id: string): Article {
  const row = statement(db, 
    `SELECT ${summaryColumns}, articles.text_id, articles.language, article_texts.text, article_texts.html, article_texts.sections
     FROM articles JOIN article_states ON article_states.article_id = articles.id JOIN article_texts ON article_texts.id = articles.text_id
     WHERE articles.id = ?`,
  ).get(Number(id)) as ArticleRow | undefined
  if (!row) throw new AppError('not-found', `There is no article ${id} in this library. "marketdash articles" lists what there is.`)
  return toArticle(row)
}

/** Summaries by id, in the order given; ids that are not there are left out. */
export function readSummaries(db: Database, ids: readonly (number | string)[]): readonly ArticleSummary[] {
  const select = statement(db, `SELECT ${summaryColumns} FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE articles.id = ?`)
  return ids.flatMap((id) => {
    const row = select.get(Number(id)) as SummaryRow | undefined
    return row ? [toSummary(row)] : []
  })
}

/** sha256, hex, of title and text with white space collapsed: what makes two arrivals the same text. */
function hashOfText(title: string, text: string): string {
  const collapse = (value: string): string => value.normalize('NFC').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(`${collapse(title)}\n${collapse(text)}`).digest('hex')
}

/** Runs of anything but white space: good enough to say how long a read is. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
