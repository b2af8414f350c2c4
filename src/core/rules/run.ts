import type { Database } from 'better-sqlite3'
import type { RuleNotice } from '../../shared/rules.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { compileQuery, parseQuery } from '../search/index.ts'
import type { Query } from '../search/index.ts'
import { actOn } from './act.ts'
import { readActions } from './rows.ts'

interface ActiveRule {
  readonly id: number
  readonly name: string
  readonly query: string
  readonly actions: string
}

/**
 * Has every rule that is on look at an article that came in, or that became whole, in their order: what one does, the next one sees. A rule
 * acts on an article once, so that what the person took back stays so. Runs inside the transaction that stored the article.
 * Returns what rules want the person to hear of. Each costs one look at this article alone, whatever the library holds.
 */
export function runRules(db: Database, articleId: number, now: number): readonly RuleNotice[] {
  const rules = statement(db,
    'SELECT id, name, query, actions FROM rules WHERE is_on = 1 AND NOT EXISTS (SELECT 1 FROM rule_matches WHERE article_id = ? AND rule_id = rules.id) ORDER BY position, id',
  ).all(articleId) as ActiveRule[]
  return rules.flatMap((rule): readonly RuleNotice[] => {
    const query = readQuery(db, rule.query)
    if (query === null || !matches(db, query, articleId, now)) return []
    statement(db, 'INSERT INTO rule_matches (article_id, rule_id, matched_at) VALUES (?, ?, ?)').run(articleId, rule.id, now)
    const actions = readActions(rule.actions)
    actOn(db, [String(articleId)], actions, now)
    if (!actions.notify) return []
    const article = statement(db, 'SELECT title, source FROM articles WHERE id = ?').get(articleId) as { title: string; source: string | null }
    return [{ articleId: String(articleId), ...article, rule: rule.name }]
  })
}

function matches(db: Database, query: Query, articleId: number, now: number): boolean {
  const { where, parameters } = compileQuery(query, { now, keyOf: (symbol) => keyOfSymbol(db, symbol), alone: true })
  const sql = `SELECT 1 FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE articles.id = ? AND (${where})`
  return statement(db, sql).get(articleId, ...parameters) !== undefined
}

const queries = new WeakMap<Database, Map<string, Query | null>>()

/** What a rule looks for, read once; null for a query that cannot be read (any more), which the list of rules says. */
function readQuery(db: Database, text: string): Query | null {
  const known = queries.get(db) ?? new Map<string, Query | null>()
  queries.set(db, known)
  const kept = known.get(text)
  if (kept !== undefined) return kept
  let query: Query | null = null
  try {
    query = parseQuery(text)
  } catch {
    // said where the rule is listed; news must come in all the same
  }
  known.set(text, query)
  return query
}
