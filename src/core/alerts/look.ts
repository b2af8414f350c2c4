import type { Database } from 'better-sqlite3'
import type { AlertKind, AlertNotice } from '../../shared/contract.ts'
import { nameOfCompany } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { readExtraction } from '../earnings/index.ts'
import type { AlertRow } from './store.ts'
import { readAlertRows, readNotice, readSeenText, writeSeenText } from './store.ts'

/** Older articles are no news, whenever they come in. Milliseconds. */
const newsFor = 48 * 3_600_000
/** Texts looked at in one transaction. */
const atOnce = 200
/** What says most is told first: a story is told once. */
const rank: Readonly<Record<AlertKind, number>> = { disagreement: 0, snapshot: 1, rating: 2, article: 3 }

interface NewArticle {
  readonly id: number
  readonly textId: number
  readonly sortAt: number
  readonly text: string
  readonly isRead: number
}

interface Named {
  readonly symbol: string
  readonly key: string
}

/**
 * Has every alert look at the texts that came since the last time, in their order. At most one notice a story, whichever alerts it meets; what is old, read or silenced is passed
 * over. Answers the notices and whether there may be more to look at. One transaction.
 */
export function lookForAlerts(db: Database, now: number): { readonly notices: readonly AlertNotice[]; readonly more: boolean } {
  return db.transaction(() => {
    const alerts = readAlertRows(db).toSorted((a, b) => rank[a.kind] - rank[b.kind] || a.id - b.id)
    if (alerts.length === 0) return { notices: [], more: false }
    const articles = statement(
      db,
      `SELECT articles.id AS id, articles.text_id AS textId, articles.sort_at AS sortAt, article_texts.text AS text, article_states.read_at IS NOT NULL AS isRead
       FROM articles JOIN article_texts ON article_texts.id = articles.text_id JOIN article_states ON article_states.article_id = articles.id
       WHERE articles.text_id > ? ORDER BY articles.text_id LIMIT ?`,
    ).all(readSeenText(db), atOnce) as NewArticle[]
    const notices = articles.flatMap((article): readonly AlertNotice[] => {
      if (article.sortAt < now - newsFor || article.isRead === 1 || wasTold(db, article.id)) return []
      const told = tellOf(db, article, alerts.filter((alert) => alert.silenced_until === null || alert.silenced_until <= now), now)
      return told === null ? [] : [told]
    })
    const last = articles.at(-1)
    if (last) writeSeenText(db, last.textId)
    return { notices, more: articles.length === atOnce }
  }).immediate()
}

/** Whether anything of an article's story was told already. */
function wasTold(db: Database, articleId: number): boolean {
  return statement(
    db,
    `SELECT 1 FROM alert_notices WHERE article_id = @articleId
     UNION ALL SELECT 1 FROM story_articles AS own JOIN story_articles AS member ON member.story_id = own.story_id JOIN alert_notices ON alert_notices.article_id = member.article_id WHERE own.article_id = @articleId LIMIT 1`,
  ).pluck().get({ articleId }) !== undefined
}

function tellOf(db: Database, article: NewArticle, alerts: readonly AlertRow[], now: number): AlertNotice | null {
  const named = statement(db, 'SELECT symbol, company_key AS key FROM mentions WHERE article_id = ? ORDER BY is_primary DESC, symbol').all(article.id) as Named[]
  if (named.length === 0) return null
  for (const alert of alerts) {
    const meant = named.filter(({ key }) => isMeant(db, alert, key))
    const found = meant.length === 0 ? null : findReason(db, alert.kind, article, meant)
    if (found === null) continue
    const id = Number(statement(db, 'INSERT INTO alert_notices (alert_id, article_id, symbol, reason, made_at) VALUES (?, ?, ?, ?, ?)').run(alert.id, article.id, found.company.symbol, found.reason, now).lastInsertRowid)
    return readNotice(db, id)
  }
  return null
}

function isMeant(db: Database, alert: AlertRow, key: string): boolean {
  if (alert.company_key !== null) return alert.company_key === key
  if (alert.watchlist_id !== null) return statement(db, 'SELECT 1 FROM watchlist_symbols WHERE company_key = ? AND watchlist_id = ?').pluck().get(key, alert.watchlist_id) !== undefined
  return statement(db, 'SELECT 1 FROM watchlist_symbols JOIN watchlists ON watchlists.id = watchlist_symbols.watchlist_id WHERE watchlist_symbols.company_key = ? AND watchlists.archived_at IS NULL').pluck().get(key) !== undefined
}

/** Why an article is worth a notice of a kind, in a sentence; null where it is not. */
function findReason(db: Database, kind: AlertKind, article: NewArticle, meant: readonly Named[]): { readonly company: Named; readonly reason: string } | null {
  const [first] = meant
  if (!first) return null
  const nameOf = ({ key, symbol }: Named): string => nameOfCompany(db, key) ?? symbol
  if (kind === 'article') return { company: first, reason: `New about ${nameOf(first)}` }
  if (kind === 'snapshot') {
    const reports = statement(db, "SELECT 1 FROM claims WHERE text_id = ? AND symbol = ? AND field = 'actual' LIMIT 1").pluck()
    const company = meant.find(({ symbol }) => reports.get(article.textId, symbol) !== undefined)
    return company ? { company, reason: `Results of ${nameOf(company)}` } : null
  }
  if (kind === 'disagreement') {
    const disputed = statement(db, 'SELECT 1 FROM dispute_articles JOIN disputes ON disputes.id = dispute_articles.dispute_id WHERE dispute_articles.article_id = ? AND disputes.company_key = ?').pluck()
    const company = meant.find(({ key }) => disputed.get(article.id, key) !== undefined)
    return company ? { company, reason: `Articles disagree about ${nameOf(company)}` } : null
  }
  const ratings = readExtraction(db, article.textId, article.text)?.ratings ?? []
  for (const rating of ratings) {
    const company = meant.find(({ symbol }) => symbol === rating.symbol.toUpperCase())
    if (!company) continue
    if (rating.action === 'upgrade' || rating.action === 'downgrade' || rating.action === 'initiate') return { company, reason: `${rating.firm}: ${actionWords[rating.action]} ${nameOf(company)}` }
    if (rating.priceTarget !== null && rating.priceTargetPrior !== null && rating.priceTarget !== rating.priceTargetPrior) return { company, reason: `${rating.firm}: another price target for ${nameOf(company)}` }
  }
  return null
}

const actionWords = { upgrade: 'upgrades', downgrade: 'downgrades', initiate: 'starts to cover' } as const
