import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { libraryFileOf, makeEmptyLibrary, openDatabase, readMigrations } from '../../../src/core/db/index.ts'

it('a library from before figures had a unit and a period knows them from their claims afterwards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-units-'))
  try {
    makeEmptyLibrary(libraryFileOf(folder), readMigrations().slice(0, 9))
    const old = new BetterSqlite(libraryFileOf(folder))
    const claim = (field: string, metric: string, unit: string, per: string, said: number, currency: string, value: string): string =>
      `INSERT INTO claims (text_id, article_id, symbol, period_kind, period_number, period_fiscal, period_year, metric, basis, field, unit, per, per_said, currency, value, value_number, start_offset, end_offset, quote, sort_at, company_key)
       VALUES (1, 1, 'HRBR', 'quarter', 2, 1, 2026, '${metric}', 'reported', '${field}', '${unit}', ${per}, ${said}, ${currency}, '${value}', ${value}, 0, 4, 'more', 1, 'HRBR');`
    const figure = (metric: string, currency: string, numbers: string): string =>
      `INSERT INTO figures (article_id, company_key, metric, basis, segment, currency, actual, consensus, change, low, sort_at) VALUES (1, 'HRBR', '${metric}', 'reported', '', ${currency}, ${numbers}, 1);`
    old.exec(`BEGIN; INSERT INTO articles (id, text_id, title, added_at, sort_at, words) VALUES (1, 1, 'Harbour', 1, 1, 2);
      INSERT INTO article_texts (id, article_id, title, text, sections, text_hash, added_at) VALUES (1, 1, 'Harbour', 'more cranes', '[]', 'x', 1);
      INSERT INTO article_states (article_id, sort_at) VALUES (1, 1);
      ${claim('actual', 'eps', 'per-share', "'ADS'", 1, "'USD'", '0.61')} ${figure('eps', "'USD'", '0.61, 0.49, NULL, NULL')}
      ${claim('guidance-low', 'eps', 'per-share', "'share'", 0, "'USD'", '0.7')} ${figure('eps', "'USD'", 'NULL, NULL, NULL, 0.7')}
      ${claim('actual', 'comparable-sales', 'currency', 'NULL', 0, "'USD'", '310')} ${figure('comparable-sales', "'USD'", '310, NULL, NULL, NULL')}
      ${claim('consensus', 'users', 'count', 'NULL', 0, 'NULL', '7')} ${figure('users', 'NULL', 'NULL, 7, NULL, NULL')}
      ${claim('change', 'revenue', 'percent', 'NULL', 0, 'NULL', '5')} ${figure('revenue', "'USD'", 'NULL, NULL, 5, NULL')} COMMIT`)
    old.close()
    const db = openDatabase(folder)
    expect(db.prepare('SELECT metric, unit, per FROM figures ORDER BY id').raw().all()).toEqual([['eps', 'per-share', 'ADS'], ['eps', 'per-share', null], ['comparable-sales', 'currency', null], ['users', 'count', null], ['revenue', null, null]])
    expect(db.prepare('SELECT DISTINCT period_kind, period_number, period_fiscal, period_year FROM figures').raw().all()).toEqual([['quarter', 2, 1, 2026]])
    db.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
