import type { Database } from 'better-sqlite3'

/** Every statement that `run` prepares, in order. */
export function statementsOf(db: Database, run: () => void): readonly string[] {
  const statements: string[] = []
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    statements.push(sql)
    return prepare(sql)
  }) as typeof db.prepare
  run()
  db.prepare = prepare
  return statements
}

/** The plan's top level of every statement that `run` prepares and that orders rows: what a list does, without the small subqueries of a row. */
export function planOf(db: Database, run: () => void): readonly string[] {
  return statementsOf(db, run).filter((sql) => /ORDER BY/.test(sql)).flatMap((sql) => {
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(sql.match(/\?/g) ?? []).map(() => 1)) as { parent: number; detail: string }[]
    return rows.filter((row) => row.parent === 0).map((row) => row.detail)
  })
}
