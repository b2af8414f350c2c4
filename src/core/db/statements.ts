import type { Database, Statement } from 'better-sqlite3'

const caches = new WeakMap<Database, Map<string, Statement>>()

/**
 * A prepared statement, kept with its database: preparing costs as much as running where rows are small and many.
 * One SQL text is used in one way (plucked or not), for the mode stays with the statement.
 */
export function statement(db: Database, sql: string): Statement {
  let cache = caches.get(db)
  if (!cache) caches.set(db, (cache = new Map()))
  let prepared = cache.get(sql)
  if (!prepared) cache.set(sql, (prepared = prepareOnce(db, sql)))
  return prepared
}

/**
 * Prepares a statement that SQLite does not prepare again for each value it is given. To "column = ?" it does: its planner looks whether the value is a small whole
 * number (whereLoopOutputAdjust asks sqlite3ExprIsInteger), so a statement with an order, a join or a sum was planned anew before each run. It does not look behind
 * a plus sign, which changes no value and no comparison (SQLite, "Operators, and Parse-Affecting Attributes").
 */
export function prepareOnce(db: Database, sql: string): Statement {
  return db.prepare(sql.replace(/(?<![<>!=])=\s*(?=[?@])/g, '= +'))
}
