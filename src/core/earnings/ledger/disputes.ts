// Which things are in dispute, kept beside the claims: lists and searches read it, nothing is compared there.
import type { Database } from 'better-sqlite3'
import { statement } from '../../db/index.ts'
import { makeEntries } from './entries.ts'
import { partByPeriod } from './periods.ts'
import { readBareClaims, readSplits, withArticles } from './rows.ts'

/** One period of a thing about which articles disagree. */
interface Dispute {
  readonly year: number | null
  readonly latestAt: number // epoch milliseconds
  readonly articles: readonly number[] // ascending
}

/**
 * Compares the claims about one thing anew. Runs inside the caller's transaction, after the claims have changed. Returns the articles whose disputes are others now; none where
 * everything stays as it was, and then nothing is written.
 */
export function refreshDisputes(db: Database, company: string, thing: string): readonly number[] {
  // Most things are claimed by one article, or by several that say the same: one question for all of them, answered by the first two that differ.
  const { differ, disputed } = statement(
    db,
    `SELECT EXISTS (SELECT 1 FROM claims WHERE company_key = @company AND thing = @thing AND value_number <> (SELECT value_number FROM claims WHERE company_key = @company AND thing = @thing LIMIT 1)) AS differ,
       EXISTS (SELECT 1 FROM disputes WHERE company_key = @company AND thing = @thing) AS disputed`,
  ).get({ company, thing }) as { differ: 0 | 1; disputed: 0 | 1 }
  if (differ !== 1 && disputed === 0) return []
  const before = disputed === 0 ? [] : readDisputes(db, company, thing)
  const after = differ === 1 ? findDisputes(db, company, thing) : []
  if (before.length === after.length && before.every((dispute, place) => isSame(dispute, after[place]!))) return []
  // Most often one more article joins a dispute: what stands of it stays.
  if (before.length === after.length && before.every((dispute, place) => isPartOf(dispute, after[place]!))) before.forEach((dispute, place) => extend(db, dispute, after[place]!))
  else replace(db, company, thing, after)
  return [...new Set([...before, ...after].flatMap((dispute) => dispute.articles))]
}

function isSame(before: Dispute, after: Dispute): boolean {
  return before.latestAt === after.latestAt && before.articles.length === after.articles.length && isPartOf(before, after)
}

function isPartOf(before: Dispute, after: Dispute): boolean {
  const articles = new Set(after.articles)
  return before.year === after.year && before.articles.every((article) => articles.has(article))
}

function extend(db: Database, before: StoredDispute, after: Dispute): void {
  if (before.latestAt !== after.latestAt) statement(db, 'UPDATE disputes SET latest_at = ? WHERE id = ?').run(after.latestAt, before.id)
  const known = new Set(before.articles)
  for (const article of after.articles) if (!known.has(article)) statement(db, 'INSERT INTO dispute_articles (article_id, dispute_id) VALUES (?, ?)').run(article, before.id)
}

function replace(db: Database, company: string, thing: string, after: readonly Dispute[]): void {
  statement(db, 'DELETE FROM disputes WHERE company_key = ? AND thing = ?').run(company, thing)
  for (const { year, latestAt, articles } of after) {
    const id = statement(db, 'INSERT INTO disputes (company_key, thing, year, latest_at) VALUES (?, ?, ?, ?)').run(company, thing, year, latestAt).lastInsertRowid
    for (const article of articles) statement(db, 'INSERT INTO dispute_articles (article_id, dispute_id) VALUES (?, ?)').run(article, id)
  }
}

interface StoredDispute extends Dispute {
  readonly id: number
}

/** As they are stored. */
function readDisputes(db: Database, company: string, thing: string): readonly StoredDispute[] {
  const rows = statement(db, 'SELECT id, year, latest_at AS latestAt FROM disputes WHERE company_key = ? AND thing = ? ORDER BY id').all(company, thing) as { id: number; year: number | null; latestAt: number }[]
  return rows.map(({ id, year, latestAt }) => ({ id, year, latestAt, articles: statement(db, 'SELECT article_id FROM dispute_articles WHERE dispute_id = ? ORDER BY article_id').pluck().all(id) as number[] }))
}

/** As the claims have it. */
function findDisputes(db: Database, company: string, thing: string): readonly Dispute[] {
  const disputable = partByPeriod(readBareClaims(db, company, thing)).filter(({ claims }) => claims.some((claim) => claim.value !== claims[0]?.value))
  if (disputable.length === 0) return []
  const claims = withArticles(db, disputable.flatMap((cluster) => cluster.claims))
  return makeEntries(company, claims, () => readSplits(db, company)).flatMap(({ entry, latestAt }): readonly Dispute[] => {
    if (entry.agree) return []
    const articles = new Set(entry.groups.flatMap((group) => group.claims.flatMap((claim) => [claim.articleId, ...claim.places].map(Number))))
    return [{ year: entry.period?.year ?? null, latestAt, articles: [...articles].toSorted((a, b) => a - b) }]
  })
}
