import type { Database } from 'better-sqlite3'
import type { FullText, ParsedArticle } from '../../shared/model.ts'
import { countWords } from '../articles/index.ts'

const hour = 3_600_000
const mostTries = 3
/** A text with fewer words is a teaser where its feed asks for whole texts; news items of the shortest kind are about so long. */
const teaserWords = 180
const cutMark = /(\[?(…|\.\.\.)\]?|read more|continue reading|read the full (story|article))\W*$/i

/** Whether an item of a feed gives only the beginning of its article. */
export function isTeaser(article: ParsedArticle, fullText: FullText): boolean {
  if (fullText === 'never' || article.url === null) return false
  if (fullText === 'always') return true
  return cutMark.test(article.text.trimEnd()) || countWords(article.text) < teaserWords
}

/** Marks an article's page to be fetched. Runs inside the caller's transaction. */
export function wantPage(db: Database, articleId: number, now: number): void {
  db.prepare(
    `INSERT INTO article_pages (article_id, state, due_at) VALUES (?, 'wanted', ?)
     ON CONFLICT (article_id) DO UPDATE SET state = 'wanted', problem = NULL, tries = 0, due_at = excluded.due_at`,
  ).run(articleId, now)
}

export interface WantedPage {
  readonly articleId: number
  readonly address: string
  readonly isLocal: boolean
  readonly tries: number
}

/** Pages whose time has come, the newest article first: that is what a person reads next. */
export function readWantedPages(db: Database, now: number, limit: number): readonly WantedPage[] {
  const rows = db.prepare(
    `SELECT article_pages.article_id AS articleId, articles.url AS address, article_pages.tries AS tries,
       EXISTS (SELECT 1 FROM feed_items JOIN feeds ON feeds.id = feed_items.feed_id WHERE feed_items.article_id = articles.id AND feeds.is_local = 1) AS isLocal
     FROM article_pages JOIN articles ON articles.id = article_pages.article_id
     WHERE article_pages.state = 'wanted' AND article_pages.due_at <= ? AND articles.url IS NOT NULL ORDER BY article_pages.due_at DESC LIMIT ?`,
  ).all(now, limit) as { articleId: number; address: string; tries: number; isLocal: number }[]
  return rows.map((row) => ({ ...row, isLocal: row.isLocal === 1 }))
}

/** Says that the whole text is here. */
export function markWhole(db: Database, articleId: number): void {
  db.prepare("UPDATE article_pages SET state = 'whole', problem = NULL WHERE article_id = ?").run(articleId)
}

/** The page could not be had: tried again an hour, then four hours later; after that the teaser stays, and says why. */
export function markTeaser(db: Database, page: WantedPage, problem: string, isFinal: boolean, now: number): void {
  const tries = page.tries + 1
  const over = isFinal || tries >= mostTries
  db.prepare('UPDATE article_pages SET state = ?, problem = ?, tries = ?, due_at = ? WHERE article_id = ?')
    .run(over ? 'teaser' : 'wanted', problem, tries, now + hour * 4 ** (tries - 1), page.articleId)
}

export const noMoreSentence = 'The page gives no more than this beginning; it may be for subscribers only. Open it in the browser to read on.'

/**
 * Whether a fetched page is the whole of what the teaser began. A page that gives hardly more words, or speaks of something else,
 * is a paywall, a consent form or an error; then the teaser stays. Returns the reason, or null where the page is good.
 */
export function refusePage(teaser: string, page: ParsedArticle): string | null {
  const words = countWords(page.text)
  if (words < 60 || words < countWords(teaser) * 0.9) return noMoreSentence
  const share = sharedWords(teaser, page.text)
  return share < 0.5 ? 'The page shows something else than this article, perhaps a form to agree to. Open it in the browser to read on.' : null
}

/** How many of the teaser's longer words the page has too, from 0 to 1. A teaser without any says nothing. */
function sharedWords(teaser: string, page: string): number {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [])
  const wanted = [...wordsOf(teaser)]
  const given = wordsOf(page)
  return wanted.length < 4 ? 1 : wanted.filter((word) => given.has(word)).length / wanted.length
}

/** Whether all of an article is here, and why not. An article that was never a teaser is whole. */
export function readPageState(db: Database, articleId: string): { readonly state: 'whole' | 'wanted' | 'teaser'; readonly problem: string | null } {
  const row = db.prepare('SELECT state, problem FROM article_pages WHERE article_id = ?').get(Number(articleId)) as { state: 'whole' | 'wanted' | 'teaser'; problem: string | null } | undefined
  return row ?? { state: 'whole', problem: null }
}

/** One article's page, whatever its turn. Null where the article has no address. */
export function readPageOf(db: Database, articleId: string): WantedPage | null {
  const row = db.prepare(
    `SELECT articles.id AS articleId, articles.url AS address, coalesce(article_pages.tries, 0) AS tries,
       EXISTS (SELECT 1 FROM feed_items JOIN feeds ON feeds.id = feed_items.feed_id WHERE feed_items.article_id = articles.id AND feeds.is_local = 1) AS isLocal
     FROM articles LEFT JOIN article_pages ON article_pages.article_id = articles.id WHERE articles.id = ? AND articles.url IS NOT NULL`,
  ).get(Number(articleId)) as { articleId: number; address: string; tries: number; isLocal: number } | undefined
  return row ? { ...row, isLocal: row.isLocal === 1 } : null
}
