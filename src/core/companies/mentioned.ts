import type { Database } from 'better-sqlite3'
import type { Company } from '../../shared/model.ts'
import { statement } from '../db/index.ts'

const known = new WeakMap<Database, { changes: number; readonly companies: Map<string, Company> }>()

/**
 * Every company that the library's articles name, by symbol. Kept in memory: the symbols are looked up again after a change, by jumping from one to the next in their index,
 * and only a new one has its name read.
 */
export function listMentioned(db: Database): readonly Company[] {
  const changes = db.prepare('SELECT total_changes()').pluck().get() as number
  const kept = known.get(db) ?? { changes: -1, companies: new Map<string, Company>() }
  if (kept.changes === changes) return [...kept.companies.values()]
  const symbols = db
    .prepare(
      `WITH RECURSIVE named (symbol) AS (
         SELECT min(symbol) FROM mentions UNION ALL SELECT (SELECT min(symbol) FROM mentions WHERE mentions.symbol > named.symbol) FROM named WHERE named.symbol IS NOT NULL
       ) SELECT symbol FROM named WHERE symbol IS NOT NULL`,
    )
    .pluck()
    .all() as string[]
  const describe = db.prepare('SELECT max(exchange) AS exchange, max(company) AS name FROM (SELECT exchange, company FROM mentions WHERE symbol = ? ORDER BY sort_at DESC LIMIT 20)')
  const companies = new Map(
    symbols.map((symbol) => {
      const before = kept.companies.get(symbol)
      if (before && before.name !== symbol) return [symbol, before] as const
      const { exchange, name } = describe.get(symbol) as { exchange: string | null; name: string | null }
      return [symbol, { symbol, exchange, name: name ?? symbol }] as const
    }),
  )
  known.set(db, { changes, companies })
  return [...companies.values()]
}

/** Articles looked at for the name of one company, the newest first. */
const articlesAsked = 20

/** What the newest articles that name a company print of it, by its key: the name that most of them give it, and its exchange. Null where none names it. */
export function readPrinted(db: Database, key: string): Company | null {
  const printed = statement(db, 'SELECT exchange, company FROM mentions WHERE company_key = ? ORDER BY sort_at DESC, article_id DESC LIMIT ?').all(key, articlesAsked) as { exchange: string | null; company: string | null }[]
  if (printed.length === 0) return null
  const commonest = (values: readonly (string | null)[]): string | null => {
    const counts = Map.groupBy(values.filter((value) => value !== null), (value) => value)
    return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null // of as many the newest: sorting keeps the order
  }
  return { symbol: key, exchange: commonest(printed.map(({ exchange }) => exchange)), name: commonest(printed.map(({ company }) => company)) ?? key }
}
