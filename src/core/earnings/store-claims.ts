// Claims and figures of one article, as the ledger and searches over numbers need them.
import type { Database } from 'better-sqlite3'
import type { Extraction, Figure, Period, Snapshot } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { claimsOfSnapshot, toDecimal, trustPeriod } from './claims.ts'
import type { Claim } from './claims.ts'
import { companyOfMention } from './company.ts'
import { refreshDisputes } from './ledger/disputes.ts'
import { keyOfSegment, nameThing } from './ledger/thing.ts'
import { readStanding } from './standing.ts'

export interface ClaimsToStore {
  readonly articleId: number
  readonly textId: number
  readonly text: string
  readonly sortAt: number
  readonly now: number
  readonly isNew?: boolean | undefined // nothing of the article can be stored yet
}

/**
 * Replaces what an article claims. Where its publisher changed the article, a claim that the new text does not make any more is kept as withdrawn. Runs inside the caller's
 * transaction; which things are in dispute is put right for every thing that the article claimed or claims.
 */
export function storeClaims(db: Database, given: ClaimsToStore, extraction: Extraction): void {
  const before = given.isNew ? [] : (statement(db, 'SELECT DISTINCT company_key, thing FROM claims WHERE article_id = ?').all(given.articleId) as { company_key: string; thing: string }[])
  const claims = extraction.snapshots.flatMap((snapshot) => claimsOfSnapshot(snapshot, given.text))
  if (!given.isNew) removeOld(db, given, claims)
  const companies = new Map<string, string>()
  const companyOf = (symbol: string): string => {
    const known = companies.get(symbol) ?? companyOfMention(db, given.articleId, symbol)
    companies.set(symbol, known)
    return known
  }
  for (const claim of claims) insertClaim(db, given, claim, companyOf(claim.symbol.toUpperCase()))
  storeFigures(db, given, extraction, companyOf)
  storeStanding(db, given, claims.length > 0)
  const touched = new Map([...before, ...claims.map((claim) => ({ company_key: companyOf(claim.symbol.toUpperCase()), thing: nameThing(claim) }))].map((each) => [`${each.company_key} ${each.thing}`, each]))
  for (const { company_key: company, thing } of touched.values()) refreshDisputes(db, company, thing)
}

/** What an earlier reading left. */
function removeOld(db: Database, given: ClaimsToStore, claims: readonly Claim[]): void {
  withdrawOld(db, given, claims)
  statement(db, 'DELETE FROM figures WHERE article_id = ?').run(given.articleId)
  statement(db, 'DELETE FROM article_standings WHERE article_id = ?').run(given.articleId)
}

/** The text before was the publisher's own: what it claimed and the new one does not is withdrawn. A teaser that its whole page replaces has withdrawn nothing. */
function withdrawOld(db: Database, given: ClaimsToStore, claims: readonly Claim[]): void {
  const reason = statement(db, 'SELECT reason FROM article_texts WHERE id = ?').pluck().get(given.textId) as string | undefined
  if (reason !== 'publisher') {
    statement(db, 'DELETE FROM claims WHERE article_id = ?').run(given.articleId)
    return
  }
  statement(db, 'DELETE FROM claims WHERE article_id = ? AND (text_id = ? OR quote = ?)').run(given.articleId, given.textId, '')
  const old = statement(db, 'SELECT id, thing, value_number AS value, withdrawn_at FROM claims WHERE article_id = ?').all(given.articleId) as { id: number; thing: string; value: number; withdrawn_at: number | null }[]
  const said = new Set(claims.map((claim) => `${nameThing(claim)} ${claim.value}`))
  for (const row of old) {
    if (said.has(`${row.thing} ${row.value}`)) statement(db, 'DELETE FROM claims WHERE id = ?').run(row.id)
    else if (row.withdrawn_at === null) statement(db, 'UPDATE claims SET withdrawn_at = ? WHERE id = ?').run(given.now, row.id)
  }
}

function insertClaim(db: Database, given: ClaimsToStore, claim: Claim, company: string): void {
  const [start, end] = claim.span
  statement(
    db,
    `INSERT INTO claims (text_id, article_id, symbol, period_kind, period_number, period_fiscal, period_year, metric, basis, segment, field,
       unit, per, currency, value, value_number, start_offset, end_offset, quote, sort_at, company_key, number_start, number_end, precision, hedge, per_said, mark, thing, by_person, is_dated)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, articles.published_at IS NOT NULL FROM articles WHERE articles.id = ?`,
  ).run(
    given.textId, given.articleId, claim.symbol.toUpperCase(), claim.period?.kind ?? null, claim.period?.number ?? null, claim.period?.fiscal ? 1 : 0,
    claim.period?.year ?? null, claim.metric, claim.basis, claim.segment, claim.field, claim.unit, claim.per, claim.currency,
    toDecimal(claim.value), claim.value, start, end, given.text.slice(start, end), given.sortAt, company,
    claim.number?.[0] ?? null, claim.number?.[1] ?? null, claim.precision, claim.hedge, claim.perSaid ? 1 : 0, claim.mark, nameThing(claim), claim.byPerson, given.articleId,
  )
}

function storeFigures(db: Database, given: ClaimsToStore, extraction: Extraction, companyOf: (symbol: string) => string): void {
  const insert = statement(
    db,
    `INSERT INTO figures (article_id, company_key, period_kind, period_number, period_fiscal, period_year, metric, basis, segment, unit, per, currency, actual, consensus, prior, change, surprise, low, high, verdict, sort_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const snapshot of extraction.snapshots) {
    const company = companyOf(snapshot.symbol.toUpperCase())
    const period = columnsOf(snapshot.period)
    for (const figure of snapshot.figures) {
      const change = figure.change?.kind === 'percent' && figure.change.period === 'yoy' ? figure.change.value : null
      insert.run(given.articleId, company, ...period, figure.metric, figure.basis, keyOfSegment(figure.segment), figure.unit, figure.per ?? null, figure.currency, figure.actual, figure.consensus, figure.prior, change, surpriseOf(figure), null, null, figure.verdict, given.sortAt)
    }
    for (const guided of snapshot.guidance as Snapshot['guidance']) {
      insert.run(given.articleId, company, ...columnsOf(guided.period), guided.metric, guided.basis, keyOfSegment(guided.segment), guided.unit, guided.per ?? null, guided.currency, null, guided.consensus, null, null, null, guided.low, guided.high, null, given.sortAt)
    }
  }
}

function columnsOf(given: Period | null): readonly [kind: string | null, number: number | null, fiscal: number | null, year: number | null] {
  const period = trustPeriod(given)
  return period === null ? [null, null, null, null] : [period.kind, period.number, period.fiscal ? 1 : 0, period.year]
}

/** Percent by which the actual differs from the consensus; a smaller loss is a positive surprise. Null where there is no consensus, or one of nothing. */
export function surpriseOf(figure: Pick<Figure, 'actual' | 'consensus'>): number | null {
  if (figure.actual === null || figure.consensus === null || figure.consensus === 0) return null
  return Number((((figure.actual - figure.consensus) / Math.abs(figure.consensus)) * 100).toPrecision(12))
}

function storeStanding(db: Database, given: ClaimsToStore, claims: boolean): void {
  if (!claims) return
  const title = statement(db, 'SELECT title FROM article_texts WHERE id = ?').pluck().get(given.textId) as string | undefined
  const standing = readStanding(title ?? '', given.text)
  statement(db, 'INSERT INTO article_standings (article_id, is_primary, corrects, split) VALUES (?, ?, ?, ?)').run(given.articleId, standing.isPrimary ? 1 : 0, standing.corrects ? 1 : 0, standing.split)
}
