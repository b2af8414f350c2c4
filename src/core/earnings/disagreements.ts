// What stands on a snapshot's card: "beat by 24.5 % against 0.49 in A; missed by 28.2 % against 0.85 in B".
import type { Database } from 'better-sqlite3'
import type { Disagreement, DisagreementSide, LedgerEntry } from '../../shared/ledger.ts'
import type { Verdict } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { makeEntries } from './ledger/entries.ts'
import { readClaimsAbout, readSplits } from './ledger/rows.ts'
import type { ClaimRow } from './ledger/rows.ts'
import { surpriseOf } from './store-claims.ts'

/** Everything that other articles dispute of what this one claims, or that it disputes of theirs. */
export function listDisagreements(db: Database, articleId: string): readonly Disagreement[] {
  const things = statement(
    db,
    `SELECT DISTINCT disputes.company_key AS company, disputes.thing AS thing, claims.symbol AS symbol FROM dispute_articles
     JOIN disputes ON disputes.id = dispute_articles.dispute_id
     JOIN claims ON claims.article_id = dispute_articles.article_id AND claims.company_key = disputes.company_key AND claims.thing = disputes.thing
     WHERE dispute_articles.article_id = ?`,
  ).all(Number(articleId)) as { company: string; thing: string; symbol: string }[]
  return things.flatMap(({ company, thing, symbol }) => describeThing(db, company, thing, symbol).filter(({ sides }) => sides.some((side) => side.claims.some((claim) => isIn(claim, articleId)))).map((each) => markHere(each, articleId)))
}

/** The disagreements about one thing of a company. */
export function describeThing(db: Database, company: string, thing: string, symbol: string): readonly Disagreement[] {
  const entries = makeEntries(symbol, readClaimsAbout(db, company, thing), () => readSplits(db, company)).filter(({ entry }) => !entry.agree)
  const actuals = thing.includes('|consensus|') ? readClaimsAbout(db, company, thing.replace('|consensus|', '|actual|')) : []
  return entries.map(({ entry }) => describeEntry(entry, actuals))
}

function describeEntry({ agree: _agree, groups, superseded: _superseded, ...of }: LedgerEntry, actuals: readonly ClaimRow[]): Disagreement {
  const sides = groups.map(({ value, claims }): DisagreementSide => {
    const own = actuals.find((actual) => claims.some((claim) => claim.articleId === String(actual.article_id)) && actual.withdrawn_at === null)
    const actual = of.field === 'consensus' ? (own?.value ?? null) : null
    const surprise = surpriseOf({ actual, consensus: value })
    const verdict: Verdict | null = surprise === null ? null : surprise > 0 ? 'beat' : surprise < 0 ? 'miss' : 'inline'
    return { value, claims, actual, surprise, verdict, here: false }
  })
  return { ...of, sides, sentence: `${sides.map(saySide).join('; ')}.` }
}

function saySide({ value, surprise, verdict, claims }: DisagreementSide): string {
  const where = [...new Set(claims.map((claim) => claim.source ?? claim.title))].slice(0, 3).join(', ')
  const size = surprise === null ? '' : `${Math.abs(surprise).toFixed(1)} %`
  const said = verdict === null ? String(value) : verdict === 'inline' ? `in line with ${value}` : `${verdict === 'beat' ? 'beat by' : 'missed by'} ${size} against ${value}`
  return `${said} in ${where}`
}

function markHere(disagreement: Disagreement, articleId: string): Disagreement {
  return { ...disagreement, sides: disagreement.sides.map((side) => ({ ...side, here: side.claims.some((claim) => isIn(claim, articleId)) })) }
}

function isIn(claim: DisagreementSide['claims'][number], articleId: string): boolean {
  return claim.articleId === articleId || claim.places.includes(articleId)
}
