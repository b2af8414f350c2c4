import type { Database } from 'better-sqlite3'
import type { Extraction } from '../../shared/model.ts'
import { applyDecisions, keyOfListing, readDirectoryGeneration } from '../companies/index.ts'
import type { DecidedExtraction } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { applyCorrections } from './corrections/apply.ts'
import { keepProven, quoteEvidence } from './evidence.ts'
import type { Quotes } from './evidence.ts'
import { storeClaims } from './store-claims.ts'

export interface ExtractionToStore {
  readonly articleId: number
  readonly textId: number
  readonly text: string
  readonly sortAt: number
  readonly now: number
  readonly extraction: Extraction
  readonly extractorVersion: number
  readonly isNew?: boolean // nothing of the article can be stored yet, so nothing is looked for
}

interface StoredDocument {
  readonly extraction: Extraction
  readonly quotes: Quotes
}

/**
 * Stores what was read from an article's current text: the document with the quote of every span, the mentions,
 * and every number as a claim. What stood there from an earlier text is replaced. Runs inside the caller's transaction.
 */
export function storeExtraction(db: Database, given: ExtractionToStore): void {
  const extraction = storeDocument(db, given)
  storeReading(db, given, decide(db, given, extraction))
}

/** Stores what was read again of a text that is stored already. Where its article has a newer text, or is gone, nothing of the article changes. Runs inside the caller's transaction. */
export function storeAgain(db: Database, given: ExtractionToStore): void {
  const current = statement(db, 'SELECT articles.text_id FROM article_texts JOIN articles ON articles.id = article_texts.article_id WHERE article_texts.id = ?').pluck().get(given.textId) as number | undefined
  if (current === undefined) return
  storeDocument(db, given)
  if (current === given.textId) refileArticle(db, given.articleId)
}

/** The document of a text with the quote of every span. Returns what of it is proven. */
function storeDocument(db: Database, given: ExtractionToStore): Extraction {
  const quotes = quoteEvidence(given.text, given.extraction)
  const extraction = keepProven(given.text, given.extraction, quotes)
  const document: StoredDocument = { extraction, quotes }
  statement(db, 
    `INSERT INTO extractions (text_id, article_id, extractor_version, document, extracted_at, directory_generation) VALUES (@textId, @articleId, @extractorVersion, @document, @now, @generation)
     ON CONFLICT (text_id) DO UPDATE SET extractor_version = @extractorVersion, document = @document, extracted_at = @now, directory_generation = @generation`,
  ).run({ generation: readDirectoryGeneration(db), textId: given.textId, articleId: given.articleId, extractorVersion: given.extractorVersion, document: JSON.stringify(document), now: given.now })
  return extraction
}

/** An article whose reading is filed. */
interface FiledArticle {
  readonly articleId: number
  readonly textId: number
  readonly text: string
  readonly sortAt: number
  readonly now: number // when it was read, epoch milliseconds
  readonly isNew?: boolean | undefined
}

/**
 * Files an article anew from what was read of it, after the person decided something about its companies or its numbers: mentions with the price moves that lists show, and claims. The same reading and
 * the same decisions give the same rows. Runs inside the caller's transaction.
 */
export function refileArticle(db: Database, articleId: number): void {
  const article = statement(
    db,
    `SELECT articles.id AS articleId, articles.text_id AS textId, article_texts.text AS text, articles.sort_at AS sortAt,
       coalesce(extractions.extracted_at, article_texts.added_at) AS now
     FROM articles JOIN article_texts ON article_texts.id = articles.text_id LEFT JOIN extractions ON extractions.text_id = articles.text_id WHERE articles.id = ?`,
  ).get(articleId) as FiledArticle | undefined
  if (!article) return
  storeReading(db, article, decide(db, article, readWhole(db, article.textId, article.text) ?? { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }))
}

/** What was read, as the person has it: first the companies, then their numbers. */
function decide(db: Database, article: Pick<FiledArticle, 'articleId' | 'textId' | 'text'>, extraction: Extraction): DecidedExtraction {
  // One question for most libraries, where nothing was ever decided.
  const anything = statement(db, 'SELECT EXISTS (SELECT 1 FROM mention_vetoes) OR EXISTS (SELECT 1 FROM filed_articles) OR EXISTS (SELECT 1 FROM corrections)').pluck().get()
  if (anything === 0) return { extraction, vetoed: [] }
  const decided = applyDecisions(db, article, extraction)
  return { ...decided, extraction: applyCorrections(db, article, decided.extraction) }
}

function storeReading(db: Database, given: FiledArticle, { extraction, vetoed }: DecidedExtraction): void {
  storeMentions(db, given, extraction)
  storeClaims(db, given, extraction)
  if (!given.isNew) statement(db, 'DELETE FROM vetoed_mentions WHERE article_id = ?').run(given.articleId)
  for (const key of vetoed) statement(db, 'INSERT INTO vetoed_mentions (company_key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(key, given.articleId)
}

function storeMentions(db: Database, given: FiledArticle, extraction: Extraction): void {
  if (!given.isNew) statement(db, 'DELETE FROM mentions WHERE article_id = ?').run(given.articleId)
  const insert = statement(db, 
    `INSERT INTO mentions (article_id, symbol, text_id, exchange, company, is_primary, spans, sort_at, company_key, confidence, change_percent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  for (const mention of extraction.mentions) {
    insert.run(given.articleId, mention.symbol.toUpperCase(), given.textId, mention.exchange, mention.company, mention.primary ? 1 : 0, JSON.stringify(mention.spans), given.sortAt, keyOfListing(db, mention), mention.confidence ?? null, firstMove(extraction, mention.symbol))
  }
}

/** The move that lists show beside the company: in percent, null where the article states none. */
function firstMove(extraction: Extraction, symbol: string): number | null {
  return extraction.priceActions.find((action) => action.symbol === symbol && action.changePercent !== null)?.changePercent ?? null
}

/** What was read from a text, as the person has it, without anything whose quote the text no longer says. Null where nothing was read yet. */
export function readExtraction(db: Database, textId: number, text: string): Extraction | null {
  const extraction = readWhole(db, textId, text)
  const articleId = statement(db, 'SELECT article_id FROM article_texts WHERE id = ?').pluck().get(textId) as number | undefined
  return extraction === null || articleId === undefined ? extraction : decide(db, { articleId, textId, text }, extraction).extraction
}

/** The same before anything that the person decided about its companies and its numbers. */
export function readWhole(db: Database, textId: number, text: string): Extraction | null {
  const json = statement(db, 'SELECT document FROM extractions WHERE text_id = ?').pluck().get(textId) as string | undefined
  if (json === undefined) return null
  const document = JSON.parse(json) as StoredDocument
  return keepProven(text, document.extraction, document.quotes)
}

/** Whether the numbers of a text could be read at all. Version 0 stands for a text that stopped the reader. */
export function areNumbersRead(db: Database, textId: number): boolean {
  return statement(db, 'SELECT 1 FROM extractions WHERE text_id = ? AND extractor_version = 0').pluck().get(textId) === undefined
}

/** Claims and spans that do not say what their text says, as sentences: for `check`. */
export function checkEvidence(db: Database): readonly string[] {
  const findings: string[] = []
  const wrong = db.prepare(
    `SELECT claims.id AS id, claims.article_id AS article, claims.start_offset AS start, claims.end_offset AS end, claims.quote AS quote, article_texts.text AS text
     FROM claims JOIN article_texts ON article_texts.id = claims.text_id`,
  )
  for (const row of wrong.iterate() as IterableIterator<{ article: number; start: number; end: number; quote: string; text: string }>) {
    if (row.text.slice(row.start, row.end) !== row.quote) findings.push(`A number of article ${row.article} does not stand where it is said to (offsets ${row.start} to ${row.end}); it is not shown.`)
  }
  return findings
}
