// Which things are in dispute, kept beside the claims: lists and searches read it, nothing is compared there.
import type { Database } from 'better-sqlite3'
import { statement } from '../../db/index.ts'
import { makeEntries } from './entries.ts'
import { partByPeriod } from './periods.ts'
import { readBareClaims, readSplits, withArticles } from './rows.ts'

/** Compares the claims about one thing anew. Runs inside the caller's transaction, after the claims have changed. */
export function refreshDisputes(db: Database, company: string, thing: string): void {
  statement(db, 'DELETE FROM disputes WHERE company_key = ? AND thing = ?').run(company, thing)
  // Most things are claimed by one article, and nothing can be said against it.
  const several = statement(db, 'SELECT 1 FROM claims WHERE company_key = ? AND thing = ? LIMIT 1 OFFSET 1').pluck().get(company, thing)
  if (several === undefined) return
  const disputable = partByPeriod(readBareClaims(db, company, thing)).filter(({ claims }) => claims.some((claim) => claim.value !== claims[0]?.value))
  if (disputable.length === 0) return
  const claims = withArticles(db, disputable.flatMap((cluster) => cluster.claims))
  for (const { entry, latestAt } of makeEntries(company, claims, readSplits(db, company))) {
    if (entry.agree) continue
    const id = statement(db, 'INSERT INTO disputes (company_key, thing, year, latest_at) VALUES (?, ?, ?, ?)').run(company, thing, entry.period?.year ?? null, latestAt).lastInsertRowid
    const articles = new Set(entry.groups.flatMap((group) => group.claims.flatMap((claim) => [claim.articleId, ...claim.places])))
    for (const article of articles) statement(db, 'INSERT INTO dispute_articles (article_id, dispute_id) VALUES (?, ?)').run(Number(article), id)
  }
}
