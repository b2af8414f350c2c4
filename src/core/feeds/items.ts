import type { Database } from 'better-sqlite3'
import type { FullText, ParsedArticle, ParsedNews } from '../../shared/model.ts'
import type { RuleNotice } from '../../shared/rules.ts'
import { storeUnindexed } from '../articles/index.ts'
import type { ReadNumbers } from '../articles/index.ts'
import { statement } from '../db/index.ts'
import { refileArticle } from '../earnings/index.ts'
import { runRules } from '../rules/index.ts'
import { indexTexts } from '../search/index.ts'
import { isTeaser, wantPage } from './pages.ts'

/** One item of a feed as it stands against what is stored. */
export interface ArrivedItem {
  readonly key: string
  readonly hash: string
  readonly article: ParsedArticle
}

/** The items that are new or that their publisher changed, the oldest first. What retention removed does not come back. */
export function pickNewItems(db: Database, feedId: number, { articles, marks }: Extract<ParsedNews, { kind: 'feed' }>): readonly ArrivedItem[] {
  const known = statement(db, 'SELECT content_hash FROM feed_items WHERE feed_id = ? AND item_key = ?').pluck()
  const forgotten = statement(db, 'SELECT 1 FROM forgotten_items WHERE feed_id = ? AND item_key = ?').pluck()
  const seen = new Set<string>()
  const arrived: ArrivedItem[] = []
  marks.forEach(({ key, hash }, index) => {
    const article = articles[index]
    if (!article) return
    if (seen.has(key) || known.get(feedId, key) === hash || forgotten.get(feedId, key) !== undefined) return
    seen.add(key)
    arrived.push({ key, hash, article })
  })
  return arrived.reverse()
}

/** What became of an arrived item. */
export interface StoredItem {
  readonly id: number // the article's
  readonly isNew: boolean // to the library
  readonly isChanged: boolean
  readonly notices: readonly RuleNotice[] // what rules want the person to hear of
}

/** What a feed calls itself, where that is new. */
export interface FeedName {
  readonly title: string
  readonly site: string | null // its address
}

export function nameFeed(db: Database, feedId: number, { title, site }: FeedName): void {
  statement(db, 'UPDATE feeds SET feed_title = ?, site = coalesce(?, site) WHERE id = ?').run(title, site, feedId)
}

/**
 * Stores arrived items: the articles, which feed brought them, and whether their pages are still to be fetched; and what `also` writes. One transaction.
 */
export function storeItems(db: Database, feedId: number, fullText: FullText, items: readonly { readonly item: ArrivedItem; readonly numbers: ReadNumbers }[], now: number, also: (stored: readonly StoredItem[]) => void): readonly StoredItem[] {
  return db.transaction(() => {
    const unruled = items.map(({ item, numbers }) => storeItem(db, feedId, fullText, item, numbers, now))
    indexTexts(db, unruled)
    // Rules search, and ask which feed brought an article.
    const stored = unruled.map(({ id, isNew, isChanged }) => ({ id, isNew, isChanged, notices: isNew ? runRules(db, id, now) : [] }))
    also(stored)
    return stored
  }).immediate()
}

function storeItem(db: Database, feedId: number, fullText: FullText, item: ArrivedItem, numbers: ReadNumbers, now: number): Omit<StoredItem, 'notices'> & { readonly textId: number | null } {
  const known = statement(db, 'SELECT article_id FROM feed_items WHERE feed_id = ? AND item_key = ?').pluck().get(feedId, item.key) as number | undefined
  const pageIsHere = known !== undefined && statement(db, "SELECT 1 FROM article_pages WHERE article_id = ? AND state = 'whole'").pluck().get(known) !== undefined
  // A changed teaser must not take the place of the whole text: its page is fetched again instead.
  if (known !== undefined && pageIsHere && isTeaser(item.article, fullText)) {
    rememberItem(db, feedId, item, known, now)
    wantPage(db, known, now)
    return { id: known, isNew: false, isChanged: false, textId: null }
  }
  const stored = storeUnindexed(db, item.article, numbers, now, known ?? null)
  rememberItem(db, feedId, item, stored.id, now)
  if (stored.outcome !== 'existing' && isTeaser(item.article, fullText)) wantPage(db, stored.id, now)
  return { id: stored.id, isNew: stored.outcome === 'added', isChanged: stored.outcome === 'revised', textId: stored.textId }
}

function rememberItem(db: Database, feedId: number, item: ArrivedItem, articleId: number, now: number): void {
  statement(db, 
    `INSERT INTO feed_items (feed_id, item_key, article_id, content_hash, sort_at, seen_at)
     SELECT @feedId, @key, id, @hash, sort_at, @now FROM articles WHERE id = @articleId
     ON CONFLICT (feed_id, item_key) DO UPDATE SET article_id = excluded.article_id, content_hash = excluded.content_hash, sort_at = excluded.sort_at, seen_at = excluded.seen_at`,
  ).run({ feedId, key: item.key, hash: item.hash, articleId, now })
  // Which feed brought it is known only now, and the person may have said that a company is never meant there.
  if (statement(db, 'SELECT 1 FROM mention_vetoes WHERE feed_id = ? LIMIT 1').pluck().get(feedId) !== undefined) refileArticle(db, articleId)
}
