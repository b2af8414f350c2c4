// What the person decided about companies in articles, laid over what was read from the text. The reading itself stays as it was, so that every decision can be taken back.
import type { Database } from 'better-sqlite3'
import type { Extraction, Mention, MentionPlace } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { confidenceOf } from '../extract/index.ts'
import { keyOfListing } from './keys.ts'

export interface DecidedArticle {
  readonly articleId: number
  readonly textId: number
  readonly text: string
}

export interface DecidedExtraction {
  readonly extraction: Extraction
  readonly vetoed: readonly string[] // keys of companies that were taken off, in whole or at some places
}

interface Decisions {
  readonly companies: ReadonlySet<string> // keys: not in this article, or not in one of its feeds
  readonly phrases: ReadonlyMap<string, ReadonlySet<string>> // folded phrases by company key
  readonly filed: readonly { readonly symbol: string; readonly exchange: string | null; readonly company: string | null }[]
}

/** How phrases are compared: one kind of apostrophe and white space, no case. */
export function foldPhrase(phrase: string): string {
  return phrase.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

function readDecisions(db: Database, articleId: number): Decisions | null {
  const companies = statement(
    db,
    `SELECT company_key FROM mention_vetoes WHERE article_id = @articleId
     UNION SELECT mention_vetoes.company_key FROM feed_items JOIN mention_vetoes ON mention_vetoes.feed_id = feed_items.feed_id WHERE feed_items.article_id = @articleId`,
  ).pluck().all({ articleId }) as string[]
  const phrases = statement(db, 'SELECT company_key, phrase FROM mention_vetoes WHERE phrase IS NOT NULL').all() as { company_key: string; phrase: string }[]
  const filed = statement(db, 'SELECT symbol, exchange, company FROM filed_articles WHERE article_id = ? ORDER BY filed_at, symbol').all(articleId) as Decisions['filed']
  if (companies.length + phrases.length + filed.length === 0) return null
  const byCompany = new Map<string, Set<string>>()
  for (const { company_key: key, phrase } of phrases) byCompany.set(key, (byCompany.get(key) ?? new Set()).add(foldPhrase(phrase)))
  return { companies: new Set(companies), phrases: byCompany, filed }
}

/** What was read from an article as the person has it: without vetoed companies and all that was said of them, with those it was filed under by hand. */
export function applyDecisions(db: Database, article: DecidedArticle, extraction: Extraction): DecidedExtraction {
  const decisions = readDecisions(db, article.articleId)
  if (decisions === null) return { extraction, vetoed: [] }
  const vetoed = new Set<string>()
  const gone = new Set<string>()
  const mentions = extraction.mentions.flatMap((mention) => {
    const key = keyOfListing(db, mention)
    const kept = decisions.companies.has(key) ? null : withoutPhrases(db, article, mention, decisions.phrases.get(key))
    if (kept !== mention) vetoed.add(key)
    if (kept === null) gone.add(mention.symbol.toUpperCase())
    return kept === null ? [] : [kept]
  })
  const present = new Set(mentions.map((mention) => keyOfListing(db, mention)))
  const filed = decisions.filed.filter((company) => !present.has(keyOfListing(db, company))).map((company): Mention => ({ ...company, spans: [], primary: true, confidence: 1, places: [] }))
  const stays = ({ symbol }: { readonly symbol: string }): boolean => !gone.has(symbol.toUpperCase())
  return {
    vetoed: [...vetoed],
    extraction: {
      mentions: [...mentions, ...filed],
      snapshots: extraction.snapshots.filter(stays),
      priceActions: extraction.priceActions.filter(stays),
      ratings: extraction.ratings.filter(stays),
      doubts: extraction.doubts.filter((doubt) => doubt.symbol === null || stays({ symbol: doubt.symbol })),
    },
  }
}

/** A mention without the places that say a vetoed phrase; null where nothing is left. A printed symbol speaks for all of its places. */
function withoutPhrases(db: Database, article: DecidedArticle, mention: Mention, phrases: ReadonlySet<string> | undefined): Mention | null {
  if (phrases === undefined) return mention
  const places = mention.places ?? mention.spans.map((span): MentionPlace => ({ part: 'text', span, rule: 'short-name' }))
  if (places.some(({ rule }) => rule === 'symbol-in-brackets' || rule === 'symbol-with-exchange' || rule === 'cashtag')) return mention
  const parts = readParts(db, article)
  const kept = places.filter(({ part, span }) => !phrases.has(foldPhrase(parts[part].slice(span[0], span[1]))))
  if (kept.length === places.length) return mention
  if (kept.every(({ rule }) => rule === 'word-carried-by-another-place')) return null
  const starts = new Set(kept.flatMap(({ part, span }) => (part === 'text' ? [span[0]] : [])))
  return { ...mention, spans: mention.spans.filter((span) => starts.has(span[0])), places: kept, confidence: confidenceOf(kept) }
}

/** The parts of an article that places point into. */
export function readParts(db: Database, { textId, text }: { readonly textId: number; readonly text: string }): Readonly<Record<MentionPlace['part'], string>> {
  const head = statement(db, 'SELECT title, dek FROM article_texts WHERE id = ?').get(textId) as { title: string; dek: string | null } | undefined
  return { title: head?.title ?? '', dek: head?.dek ?? '', text }
}
