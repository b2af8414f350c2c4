// Who reported on a day or in a week, by the articles of the library.
import type { Database } from 'better-sqlite3'
import type { DayReport } from '../../shared/ledger.ts'
import { metrics } from '../../shared/model.ts'
import type { Period } from '../../shared/model.ts'
import { nameOfCompany } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { describeThing } from './disagreements.ts'
import { keyOfSegment } from './ledger/thing.ts'

const mostFigures = 40

interface Row {
  readonly articleId: number
  readonly company: string
  readonly title: string
  readonly sortAt: number
  readonly move: number | null
  readonly kind: Period['kind'] | null
  readonly number: number | null
  readonly fiscal: number | null
  readonly year: number | null
  readonly metric: DayReport['figures'][number]['metric']
  readonly basis: DayReport['figures'][number]['basis']
  readonly segment: string
  readonly unit: DayReport['figures'][number]['unit']
  readonly per: DayReport['figures'][number]['per']
  readonly currency: string | null
  readonly actual: number | null
  readonly consensus: number | null
  readonly change: number | null
  readonly surprise: number | null
  readonly verdict: DayReport['figures'][number]['verdict']
}

/** Companies whose results the articles between two moments report (epoch milliseconds, the second exclusive), the most covered first. */
export function listReports(db: Database, from: number, to: number): readonly DayReport[] {
  const rows = statement(
    db,
    `SELECT figures.article_id AS articleId, figures.company_key AS company, articles.title AS title, figures.sort_at AS sortAt,
       figures.period_kind AS kind, figures.period_number AS number, figures.period_fiscal AS fiscal, figures.period_year AS year, figures.metric, figures.basis, figures.segment,
       figures.unit, figures.per, figures.currency, figures.actual, figures.consensus, figures.change, figures.surprise, figures.verdict,
       (SELECT change_percent FROM mentions WHERE mentions.article_id = figures.article_id AND mentions.company_key = figures.company_key AND change_percent IS NOT NULL LIMIT 1) AS move
     FROM figures JOIN articles ON articles.id = figures.article_id
     WHERE figures.sort_at >= ? AND figures.sort_at < ? AND (figures.actual IS NOT NULL OR figures.change IS NOT NULL) ORDER BY figures.sort_at DESC, figures.id`,
  ).all(from, to) as Row[]
  return [...Map.groupBy(rows, (row) => row.company)].map(([company, group]) => makeReport(db, company, group, from, to)).toSorted((a, b) => b.articleIds.length - a.articleIds.length || (a.symbol < b.symbol ? -1 : 1))
}

/** The shorter spans before the longer ones that hold them. */
const kinds: readonly Row['kind'][] = ['quarter', 'half', 'nine-months', 'year', null]

/** The newest of each kind of period first; in it the whole company before its parts, sales before earnings, and so on down the page. */
function inOrder(a: Row, b: Row): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (b.year ?? 0) - (a.year ?? 0) || (b.number ?? 0) - (a.number ?? 0) ||
    Number(a.segment !== '') - Number(b.segment !== '') || metrics.indexOf(a.metric) - metrics.indexOf(b.metric)
  )
}

function makeReport(db: Database, company: string, rows: readonly Row[], from: number, to: number): DayReport {
  const articles = new Map(rows.map((row) => [row.articleId, row]))
  const figures = new Map<string, Row>()
  // Who says neither "per ADS" nor "per share" means the one that the others say.
  const parted = rows.some((row) => row.per === 'share')
  for (const row of settlePeriods(rows)) {
    const depositary = parted && row.per !== null && row.per !== 'share'
    const key = [row.kind, row.number, row.year, row.metric, row.basis, row.segment, row.unit, depositary, row.currency].join('|')
    const known = figures.get(key)
    // Of several articles' figures the one that says most stands here; what they disagree about is told beside it.
    if (!known || countSaid(row) > countSaid(known)) figures.set(key, row)
  }
  const shown = [...figures.values()].filter((row) => !isToldBeside(row, figures.values())).toSorted(inOrder)
  const disputes = statement(db, 'SELECT DISTINCT thing FROM disputes WHERE company_key = ? AND latest_at >= ? AND latest_at < ?').pluck().all(company, from, to) as string[]
  return {
    symbol: company,
    company: nameOfCompany(db, company) ?? namePrinted(db, company),
    articleIds: [...articles.keys()].map(String),
    titles: [...articles.values()].map((row) => row.title),
    figures: shown.slice(0, mostFigures).map(({ articleId, metric, basis, segment, unit, per, currency, actual, consensus, change, surprise, verdict, kind, number, fiscal, year }) => ({
      period: kind === null ? null : { kind, number, fiscal: fiscal === 1, year }, metric, basis, segment: segment === '' ? null : nameSegment(db, articleId, segment), unit, per, currency, actual, consensus, change, surprise, verdict, articleId: String(articleId),
    })),
    moves: [...articles.values()].flatMap((row) => row.move ?? []),
    disagreements: disputes.flatMap((thing) => describeThing(db, company, thing, company)),
    firstAt: new Date(Math.min(...rows.map((row) => row.sortAt))).toISOString(),
  }
}

/** "The quarter" is the one that the others number, a period without a year the newest of its name; so that one period's rows stand under one heading. */
function settlePeriods(rows: readonly Row[]): readonly Row[] {
  const numbers = new Map<Row['kind'], Set<number>>()
  for (const { kind, number } of rows) if (number !== null) numbers.set(kind, (numbers.get(kind) ?? new Set()).add(number))
  const numbered = rows.map((row) => {
    const [only, ...others] = numbers.get(row.kind) ?? []
    return { ...row, number: row.number ?? (others.length === 0 ? (only ?? null) : null) }
  })
  const nameOf = (row: Row): string => `${row.kind} ${row.number}`
  const years = new Map<string, number>()
  for (const row of numbered) if (row.year !== null) years.set(nameOf(row), Math.max(row.year, years.get(nameOf(row)) ?? 0))
  const fiscal = new Set(numbered.filter((row) => row.fiscal === 1).map(nameOf))
  return numbered.map((row) => ({ ...row, year: row.year ?? years.get(nameOf(row)) ?? null, fiscal: fiscal.has(nameOf(row)) ? 1 : 0 }))
}

/** Growth that an article tells without a sum has no currency: where the row of the sum tells a growth too, it needs no row of its own. */
function isToldBeside(row: Row, others: Iterable<Row>): boolean {
  if (row.actual !== null || row.currency !== null) return false
  return [...others].some(
    (other) =>
      other.actual !== null && other.change !== null && other.kind === row.kind && other.number === row.number && other.year === row.year && other.metric === row.metric && other.basis === row.basis && other.segment === row.segment,
  )
}

/** What the articles call a company that no directory knows. */
function namePrinted(db: Database, company: string): string | null {
  return (statement(db, 'SELECT company FROM mentions WHERE company_key = ? AND company IS NOT NULL ORDER BY sort_at DESC LIMIT 1').pluck().get(company) as string | undefined) ?? null
}

/** A part as its article writes it; figures have only the key by which parts are compared. */
function nameSegment(db: Database, articleId: number, key: string): string {
  const printed = statement(db, 'SELECT DISTINCT segment FROM claims WHERE article_id = ? AND segment IS NOT NULL').pluck().all(articleId) as string[]
  return printed.find((segment) => keyOfSegment(segment) === key) ?? key
}

function countSaid(row: Row): number {
  return [row.actual, row.consensus, row.change, row.verdict].filter((each) => each !== null).length
}
