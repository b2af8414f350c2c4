import type { Database } from 'better-sqlite3'
import { readArticle } from '../articles/index.ts'
import { keyOfListing, keyOfSymbol, readParts } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { readExtraction } from '../earnings/index.ts'
import type { ExplainedMention, ExplainedPlace, Mention, MentionPlace, MentionRule } from '../../shared/model.ts'

const ruleWords: Readonly<Record<MentionRule, string>> = {
  'symbol-with-exchange': 'symbol with its exchange',
  'symbol-in-brackets': 'symbol in brackets behind a name',
  cashtag: 'symbol with a dollar sign',
  'name-of-printed-symbol': 'name of a company whose symbol the article prints',
  'full-name': 'full name',
  'short-name': 'name by which articles call it',
  'word-sure-by-context': 'short name that is a word too, sure by the words around it',
  'word-carried-by-another-place': 'short name that is a word too, meant elsewhere in the article',
}

/** Why an article stands under each of its companies: the places that name it and the rule that took each, in words. Throws AppError not-found. */
export function explainMentions(db: Database, id: string): readonly ExplainedMention[] {
  const article = readArticle(db, id)
  const extraction = readExtraction(db, Number(article.textId), article.text)
  const parts = readParts(db, { textId: Number(article.textId), text: article.text })
  const byHand = new Set(statement(db, 'SELECT symbol FROM filed_articles WHERE article_id = ?').pluck().all(Number(id)) as string[])
  return (extraction?.mentions ?? []).map((mention) => ({
    symbol: mention.symbol,
    means: meansOf(db, mention),
    exchange: mention.exchange,
    company: mention.company,
    primary: mention.primary,
    confidence: mention.confidence ?? null,
    byHand: byHand.has(mention.symbol.toUpperCase()) && mention.spans.length === 0,
    spans: mention.spans,
    places: placesOf(mention).map((place): ExplainedPlace => ({ ...place, quote: parts[place.part].slice(place.span[0], place.span[1]), reason: wordReason(place) })),
  }))
}

/** The printed symbol where that alone means the company; else the company's key. */
function meansOf(db: Database, mention: Mention): string {
  const key = keyOfListing(db, mention)
  return keyOfSymbol(db, mention.symbol) === key ? mention.symbol : key
}

interface KnownPlace {
  readonly part: MentionPlace['part']
  readonly span: MentionPlace['span']
  readonly rule: MentionRule | null
}

function placesOf(mention: Mention): readonly KnownPlace[] {
  return mention.places ?? mention.spans.map((span) => ({ part: 'text', span, rule: null }))
}

function wordReason({ part, rule }: KnownPlace): string {
  const words = rule === null ? 'read by an earlier version, which did not keep its reasons' : ruleWords[rule]
  if (part === 'title') return `named in the headline: ${words}`
  return part === 'dek' ? `named under the headline: ${words}` : words
}
