// Which company a listing means.
import type { Database } from 'better-sqlite3'
import { keyOfListing, keyOfSymbol } from '../companies/index.ts'
import { statement } from '../db/index.ts'

/** The company of an article's mention, which is stored before its claims; a symbol that the article does not mention means what the directory says. */
export function companyOfMention(db: Database, articleId: number, symbol: string): string {
  const key = statement(db, 'SELECT company_key FROM mentions WHERE article_id = ? AND symbol = ?').pluck().get(articleId, symbol) as string | undefined
  return key ?? keyOfListing(db, { symbol, exchange: null, company: null })
}

/** The company that a person means by a symbol. */
export function companyOfSymbol(db: Database, symbol: string): string {
  return keyOfSymbol(db, symbol)
}
