import type { Database } from 'better-sqlite3'
import { toErrorValue } from '../../shared/errors.ts'
import { ruleActionsSchema } from '../../shared/rules.ts'
import type { Rule, RuleActions } from '../../shared/rules.ts'
import { statement } from '../db/index.ts'
import { parseQuery } from '../search/index.ts'

export interface RuleRow {
  readonly id: number
  readonly name: string
  readonly query: string
  readonly actions: string
  readonly is_on: number
  readonly matched: number
}

export const ruleColumns = 'id, name, query, actions, is_on, (SELECT count(*) FROM rule_matches WHERE rule_id = rules.id) AS matched'

/** Every rule in the order in which they have their say. */
export function readRuleRows(db: Database): readonly RuleRow[] {
  return statement(db, `SELECT ${ruleColumns} FROM rules ORDER BY position, id`).all() as RuleRow[]
}

export function toRule(row: RuleRow): Rule {
  return { id: String(row.id), name: row.name, query: row.query, actions: readActions(row.actions), on: row.is_on === 1, matched: row.matched, problem: problemOf(row.query) }
}

export function readActions(json: string): RuleActions {
  return ruleActionsSchema.parse(JSON.parse(json))
}

function problemOf(query: string): string | null {
  try {
    parseQuery(query)
    return null
  } catch (error) {
    return toErrorValue(error).message
  }
}
