// What articles said about a company over time: its price, and what analysts made of it.
import type { Database } from 'better-sqlite3'
import type { SaidOfCompany } from '../../shared/contract.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { readTimeCursor, statement, writeTimeCursor } from '../db/index.ts'
import { readExtraction } from '../earnings/index.ts'

/** Articles looked at for one page: what each says is read from its document. */
const articlesAtOnce = 100

interface NamingArticle {
  readonly id: number
  readonly sortAt: number
  readonly symbols: string
  readonly title: string
  readonly source: string | null
  readonly publishedAt: number | null
  readonly textId: number
  readonly text: string
}

/**
 * Price moves, ratings and price targets that the library's articles state about a company, the newest article first, each with its sentences. A page looks at a hundred
 * articles, so it may hold less than another, or nothing, and still have a next one.
 */
export function listSaid(db: Database, symbol: string, cursor: string | null): SaidOfCompany {
  const after = readTimeCursor(cursor)
  const rows = statement(
    db,
    `SELECT mentions.article_id AS id, mentions.sort_at AS sortAt, json_group_array(mentions.symbol) AS symbols,
       articles.title AS title, articles.source AS source, articles.published_at AS publishedAt, articles.text_id AS textId, article_texts.text AS text
     FROM mentions JOIN articles ON articles.id = mentions.article_id JOIN article_texts ON article_texts.id = articles.text_id
     WHERE mentions.company_key = @key AND (mentions.sort_at, mentions.article_id) < (@time, @id)
     GROUP BY mentions.sort_at, mentions.article_id ORDER BY mentions.sort_at DESC, mentions.article_id DESC LIMIT @limit`,
  ).all({ key: keyOfSymbol(db, symbol), time: after?.[0] ?? Number.MAX_SAFE_INTEGER, id: after?.[1] ?? Number.MAX_SAFE_INTEGER, limit: articlesAtOnce + 1 }) as NamingArticle[]
  const page = rows.slice(0, articlesAtOnce)
  const priceActions: SaidOfCompany['priceActions'][number][] = []
  const ratings: SaidOfCompany['ratings'][number][] = []
  for (const row of page) {
    const extraction = readExtraction(db, row.textId, row.text)
    if (extraction === null) continue
    const own = new Set(JSON.parse(row.symbols) as string[])
    const article = { articleId: String(row.id), title: row.title, source: row.source, publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString() }
    const quotesOf = (thing: { readonly evidence: readonly (readonly [number, number])[] }): readonly string[] => thing.evidence.map(([start, end]) => row.text.slice(start, end))
    for (const action of extraction.priceActions) if (own.has(action.symbol.toUpperCase())) priceActions.push({ ...article, action, quotes: quotesOf(action) })
    for (const rating of extraction.ratings) if (own.has(rating.symbol.toUpperCase())) ratings.push({ ...article, rating, quotes: quotesOf(rating) })
  }
  const last = page.at(-1)
  return { priceActions, ratings, next: rows.length > articlesAtOnce && last ? writeTimeCursor(last.sortAt, last.id) : null }
}
