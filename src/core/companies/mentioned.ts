import type { Database } from 'better-sqlite3'
import type { Company } from '../../shared/model.ts'

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
