import type { Database } from 'better-sqlite3'

/** The schema as SQLite keeps it, one statement after another, without the tables that FTS5 makes for itself. */
export function describeSchema(db: Database): string {
  const statements = db.prepare(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
     ORDER BY tbl_name, type = 'index', name`,
  ).pluck().all() as string[]
  return `-- Generated from migrations/ by "npm run schema"; do not edit.\n\n${statements.map((sql) => `${sql};`).join('\n\n')}\n`
}
