import type { Database } from 'better-sqlite3'
import type { Company } from '../../shared/model.ts'

/** Companies that the library's articles name, by symbol or name: the exact symbol first, then beginnings, then the rest. */
export function findCompanies(db: Database, text: string, limit: number): readonly Company[] {
  const wanted = text.trim()
  const pattern = (value: string): string => value.replace(/[\\%_]/g, (character) => `\\${character}`)
  return db.prepare(
    `SELECT symbol, max(exchange) AS exchange, coalesce(max(company), symbol) AS name FROM mentions
     WHERE symbol LIKE @start ESCAPE '\\' OR company LIKE @inside ESCAPE '\\'
     GROUP BY symbol
     ORDER BY symbol = @exact DESC, symbol LIKE @start ESCAPE '\\' DESC, count(*) DESC, symbol LIMIT @limit`,
  ).all({ exact: wanted.toUpperCase(), start: `${pattern(wanted)}%`, inside: `%${pattern(wanted)}%`, limit }) as Company[]
}
