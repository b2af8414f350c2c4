import { describe, expect, it } from 'vitest'
import { readSummaries } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { listDisagreements, listReports, openLedgerWork, queueCompanies, readHistory, readLedger } from '../../../src/core/earnings/index.ts'
import { keep, quarter } from './kept-articles.ts'

function openLibrary() {
  const db = openMemoryDatabase()
  const beat = keep(db, { text: quarter('Adjusted earnings were 61 cents per share, ahead of the 49 cents that analysts had expected. Revenue was $914 million.'), source: 'Gazette' })
  const miss = keep(db, { title: 'Orlend falls short', text: quarter('Adjusted earnings of $0.61 per share missed the $0.85 consensus estimate.'), source: 'Courier', publishedAt: '2026-10-22T14:00:00Z' })
  const before = keep(db, { text: quarter('Revenue was $823 million.'), publishedAt: '2025-10-20T12:00:00Z' })
  return { db, beat, miss, before }
}
const disputes = (db: ReturnType<typeof openMemoryDatabase>): unknown => db.prepare('SELECT thing, latest_at FROM disputes ORDER BY thing').all()
const workOff = (db: ReturnType<typeof openMemoryDatabase>): void => {
  const work = openLedgerWork(db)
  while (work.step(5));
}

describe('a disagreement on an article’s card', () => {
  it('says on which side each article stands, with verdict and surprise', () => {
    const { db, beat, miss, before } = openLibrary()
    const [found, ...others] = listDisagreements(db, miss)
    expect(others).toEqual([])
    expect(found).toMatchObject({ metric: 'eps', field: 'consensus', sentence: 'beat by 24.5 % against 0.49 in Gazette; missed by 28.2 % against 0.85 in Courier.' })
    expect(found?.sides.map((side) => [side.value, side.verdict, side.here, side.claims[0]?.articleId])).toEqual([[0.49, 'beat', false, beat], [0.85, 'miss', true, miss]])
    expect(listDisagreements(db, before)).toEqual([])
    expect(readSummaries(db, [beat, before]).map((each) => each.disputed ?? false)).toEqual([true, false])
  })

  it('is gone when the article that disagreed is gone, and stays right when a company is given another key', () => {
    const { db, beat } = openLibrary()
    db.prepare("UPDATE mentions SET company_key = 'OF.L'").run()
    expect(db.prepare('SELECT DISTINCT company_key FROM claims').pluck().all()).toEqual(['OF.L'])
    workOff(db)
    expect(db.prepare('SELECT DISTINCT company_key FROM disputes').pluck().all()).toEqual(['OF.L'])
    db.prepare('DELETE FROM articles WHERE id = ?').run(Number(beat))
    workOff(db)
    expect(disputes(db)).toEqual([])
    expect(db.prepare('SELECT count(*) FROM ledger_backlog').pluck().get()).toBe(0)
    db.close()
  })

  it('is the same when the whole ledger is compared anew, and when claims of an older program are brought forward', () => {
    const { db } = openLibrary()
    const [kept, entries] = [disputes(db), readLedger(db, 'ORLF')]
    queueCompanies(db)
    workOff(db)
    expect(disputes(db)).toEqual(kept)
    db.exec("UPDATE claims SET thing = '', precision = NULL, number_start = NULL; DELETE FROM disputes; DELETE FROM figures; DELETE FROM settings WHERE name = 'ledgerVersion'")
    workOff(db)
    expect(disputes(db)).toEqual(kept)
    expect(readLedger(db, 'ORLF')).toEqual(entries)
    expect(db.prepare('SELECT count(*) FROM figures').pluck().get()).toBeGreaterThan(2)
    db.close()
  })
})

describe('a history from one’s own archive', () => {
  it('has a point for each period, with what was expected as claimed, and growth from two periods', () => {
    const { db } = openLibrary()
    const earnings = readHistory(db, { symbol: 'orlf', metric: 'eps', basis: 'adjusted', segment: null })
    expect(earnings.points).toHaveLength(1)
    expect(earnings.points[0]).toMatchObject({ period: { kind: 'quarter', number: 3, year: 2026 }, actual: { value: 0.61 }, consensus: { low: 0.49, high: 0.85 }, disputed: true })
    expect(earnings.points[0]?.surprise?.low).toBeCloseTo(-28.24, 2)
    const revenue = readHistory(db, { symbol: 'ORLF', metric: 'revenue', basis: 'reported', segment: null })
    expect(revenue.points.map((point) => [point.period.year, point.actual?.value])).toEqual([[2025, 823e6], [2026, 914e6]])
    expect(revenue.points[1]?.growth).toMatchObject({ stated: false, value: expect.closeTo(11.057, 3) })
    expect(revenue.choices.map((choice) => choice.metric)).toContain('eps')
    db.close()
  })
})

describe('a history of articles without a date', () => {
  it('says that they have none, and puts them before all others', () => {
    const { db } = openLibrary()
    keep(db, { text: 'Orlend Foods (NASDAQ: ORLF) said third-quarter revenue was $700 million.', publishedAt: null })
    const { points } = readHistory(db, { symbol: 'ORLF', metric: 'revenue', basis: 'reported', segment: null })
    expect(points.map((point) => [point.actual?.value, point.period.year, point.latestAt?.slice(0, 7) ?? null])).toEqual([[700e6, null, null], [823e6, 2025, '2025-10'], [914e6, 2026, '2026-10']])
    db.close()
  })
})

describe('a day of earnings', () => {
  it('lists who reported, with figures, disagreements and coverage', () => {
    const { db, beat, miss } = openLibrary()
    const [report, ...others] = listReports(db, Date.parse('2026-10-22T00:00:00Z'), Date.parse('2026-10-23T00:00:00Z'))
    expect(others).toEqual([])
    expect(report).toMatchObject({ symbol: 'ORLF', articleIds: [miss, beat] })
    expect(report?.disagreements).toMatchObject([{ metric: 'eps', field: 'consensus', sentence: 'beat by 24.5 % against 0.49 in Gazette; missed by 28.2 % against 0.85 in Courier.' }])
    expect(report?.figures.map((figure) => figure.metric).sort()).toEqual(['eps', 'revenue'])
    expect(report?.figures.map((figure) => [figure.metric, figure.unit])).toEqual(expect.arrayContaining([['eps', 'per-share'], ['revenue', 'currency']]))
    expect(listReports(db, 0, 1)).toEqual([])
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT 1 FROM figures WHERE figures.sort_at >= 1 AND figures.sort_at < 2').all() as { detail: string }[]
    expect(plan[0]?.detail).toContain('figures_by_time')
    const planOf = (sql: string): string => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail).join(' | ')
    expect(planOf("SELECT value FROM claims WHERE company_key = 'A' ORDER BY thing")).toMatch(/^SEARCH claims USING INDEX claims_by_thing \(company_key=\?\)$/)
    expect(planOf("SELECT value FROM claims WHERE company_key = 'A' AND thing = 'B'")).toContain('claims_by_thing (company_key=? AND thing=?)')
    expect(planOf("DELETE FROM disputes WHERE company_key = 'A' AND thing = 'B'")).toContain('disputes_by_thing')
    expect(planOf("SELECT thing FROM disputes WHERE latest_at >= 1 AND latest_at < 2")).toContain('disputes_by_time')
    db.close()
  })

  it('says what each figure is counted in, whatever its metric, and sets depositary shares apart', () => {
    const db = openMemoryDatabase()
    keep(db, { text: quarter('Comparable sales were $310 million. Its gross margin was 41.5%. It had 12.4 million subscribers. Earnings were 88 cents per ADS. Revenue of the Cloud Kitchen Group rose 9% to $120 million.') })
    keep(db, { text: quarter('Comparable sales rose 4.2%. Earnings came to 11 cents per ordinary share.') })
    const [report] = listReports(db, Date.parse('2026-10-22T00:00:00Z'), Date.parse('2026-10-23T00:00:00Z'))
    const said = report?.figures.map(({ metric, unit, per, actual }) => [metric, unit, per, actual]) ?? []
    expect(report?.figures.find((figure) => figure.segment !== null)?.segment).toBe('Cloud Kitchen Group')
    expect(said.map(([metric]) => metric).slice(0, 2)).toEqual(['eps', 'eps'])
    expect(said).toEqual(expect.arrayContaining([['gross-margin', 'percent', null, 41.5], ['users', 'count', null, 12.4e6], ['eps', 'per-share', 'ADS', 0.88], ['eps', 'per-share', 'share', 0.11]]))
    db.close()
  })

  it('tells each figure under its period, the quarter before the year, and growth without a sum only where no sum tells it', () => {
    const db = openMemoryDatabase()
    const day = [Date.parse('2026-10-22T00:00:00Z'), Date.parse('2026-10-23T00:00:00Z')] as const
    keep(db, { text: quarter('Revenue rose 12% to $300 million. For the full year, revenue rose 9% to $1.1 billion.', 'fiscal fourth quarter of 2026') })
    keep(db, { title: 'Orlend Foods reports quarterly results', text: quarter('Revenue rose 12%.', 'fourth quarter') })
    const [report] = listReports(db, ...day)
    expect(report?.figures.map(({ period, metric, actual, change }) => [period?.kind, period?.number, period?.year, period?.fiscal, metric, actual, change])).toEqual([
      ['quarter', 4, 2026, true, 'revenue', 300e6, 12],
      ['year', null, null, false, 'revenue', 1.1e9, 9],
    ])
    keep(db, { title: 'Orlend Foods reports quarterly results again', text: quarter('Adjusted revenue rose 11%.', 'fourth quarter') })
    expect(listReports(db, ...day)[0]?.figures.map(({ basis, actual, change }) => [basis, actual, change])).toContainEqual(['adjusted', null, 11])
    db.close()
  })
})
