import { readMigrations } from '../../../src/core/db/index.ts'
import type { Migration } from '../../../src/core/db/index.ts'

const shipped = readMigrations()

/** The shipped migrations and five of tomorrow: each makes a table and moves every text on. */
export const fiveMigrations: readonly Migration[] = [
  ...shipped,
  ...[1, 2, 3, 4, 5].map((step): Migration => ({
    version: shipped.length + step,
    name: `step ${step}`,
    sha256: '',
    sql: `CREATE TABLE step_${step} (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
      INSERT INTO step_${step} SELECT id, text FROM ${step === 1 ? 'article_texts' : `step_${step - 1}`};
      ${step === 1 ? '' : `DROP TABLE step_${step - 1};`}`,
  })),
]

/** The tables that a library of this version has of those five. */
export function stepsOf(version: number): readonly string[] {
  return version === shipped.length ? [] : [`step_${version - shipped.length}`]
}
