import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { writeList } from './library.ts'

/** Plans depend on sizes: 20,000 articles, made by SQL alone, of which few are unread, tagged or about AAA. */
function makeLarge(analysed: boolean): Database {
  const db = openMemoryDatabase()
  db.exec(`BEGIN;
    CREATE TEMP TABLE numbers AS WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 20000) SELECT n FROM counted;
    INSERT INTO articles (id, text_id, title, source, added_at, sort_at, words) SELECT n, n, 'Title ' || n, 'Gazette', n, n, n % 900 FROM numbers;
    INSERT INTO article_texts (id, article_id, title, text, sections, text_hash, added_at) SELECT n, n, 'Title ' || n, 'text', '[]', '', n FROM numbers;
    INSERT INTO article_states SELECT n, n, iif(n % 10, n, NULL), iif(n % 50, NULL, n), iif(n % 60, NULL, n) FROM numbers;
    INSERT INTO tags (name) VALUES ('rare'), ('other');
    INSERT INTO article_tags SELECT 1 + (n % 300 > 0), n, n, n FROM numbers WHERE n % 3 = 0;
    INSERT INTO mentions (article_id, symbol, text_id, is_primary, spans, sort_at) SELECT n, iif(n % 400, 'B' || n % 400, 'AAA'), n, 1, '[]', n FROM numbers;
    INSERT INTO claims (text_id, article_id, symbol, period_fiscal, metric, basis, field, unit, value, value_number, start_offset, end_offset, quote, sort_at)
      SELECT n, n, 'AAA', 0, 'eps', 'reported', 'actual', 'per-share', '1', 1, 0, 1, 't', n FROM numbers WHERE n % 25 = 0;
    INSERT INTO watchlists (name, position) VALUES ('mine', 0);
    INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at) VALUES (1, 'AAA', 0, 0);
    COMMIT;`)
  if (analysed) db.exec('ANALYZE')
  return db
}

/** By the state's own copy of the time, so that its partial indexes serve both condition and order. */
const byState = 'article_states.sort_at DESC, article_states.article_id DESC'

describe.each([
  ['as it is', false],
  ['with statistics', true],
])('a library %s', (_name, analysed) => {
  const db = makeLarge(analysed)
  const readPlan = (query: string, order?: string): string[] => {
    const { sql, parameters } = writeList(query, order)
    return db
      .prepare<(string | number)[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map((row) => row.detail)
  }

  test.each([
    'tag:rare',
    'tag:ra*',
    'symbol:aaa',
    'symbol:aa*',
    'watchlist:mine',
    'tag:rare words',
    'tag:rare -symbol:aaa',
    'symbol:aaa is:unread',
    'tag:rare OR symbol:aaa',
    'tag:rare after:7d',
  ])('finds %s without walking through every article', (query) => {
    const plan = readPlan(query)
    expect(
      plan.filter((line) => /^SCAN (articles|article_states|article_tags|mentions|claims)\b/.test(line)),
      plan.join('\n'),
    ).toEqual([])
  })

  test.each([
    ['is:unread', 'article_states_unread'],
    ['is:starred', 'article_states_starred'],
    ['is:later', 'article_states_later'],
  ])('lists %s in order along its index, unsorted and without a look at other articles', (query, index) => {
    const plan = readPlan(query, byState)
    expect(plan[0], plan.join('\n')).toMatch(new RegExp(`^SCAN article_states USING (COVERING )?INDEX ${index}$`))
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
  })

  test.each(['has:snapshot', 'has:tag', 'has:correction'])('answers %s from an index, article by article', (query) => {
    const plan = readPlan(query).join('\n')
    expect(plan).toMatch(/INDEX (claims_by_text|article_tags_by_article|corrections_by_article)/)
    expect(plan).not.toMatch(/SCAN (claims|article_tags|corrections)\b/)
  })

  test('answers words, phrases, alternatives and exclusions together by one full-text search', () => {
    const plan = readPlan('(apple OR "free cash") pear* -(plum OR title:fig)')
    expect(plan.filter((line) => line.startsWith('SCAN article_search'))).toHaveLength(1)
    expect(plan.filter((line) => line.startsWith('SCAN unspaced_search'))).toHaveLength(1) // the index of scripts without spaces
  })
})
