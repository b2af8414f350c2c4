import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Move } from '../../shared/model.ts'
import type { Rule, RuleActions } from '../../shared/rules.ts'
import { findFormerId, statement } from '../db/index.ts'
import { arrange } from '../order.ts'
import { parseQuery } from '../search/index.ts'
import { readRuleRows, ruleColumns, toRule } from './rows.ts'
import type { RuleRow } from './rows.ts'

export interface NewRule {
  readonly name: string
  readonly query: string
  readonly actions: RuleActions
  readonly on: boolean
  readonly position: number | null // counted from 0; null: after all others
  readonly id: string | null // of one that was removed and comes back
}

export interface RuleChanges {
  readonly name?: string | undefined
  readonly query?: string | undefined
  readonly actions?: RuleActions | undefined
  readonly on?: boolean | undefined
}

export function listRules(db: Database): readonly Rule[] {
  return readRuleRows(db).map(toRule)
}

/** Makes a rule for articles that come from now on. Throws AppError bad-input where the name is taken, or with what is wrong with the query. */
export function createRule(db: Database, given: NewRule): Rule {
  return db.transaction(() => {
    refuseTakenName(db, given.name, null)
    parseQuery(given.query)
    const id = Number(statement(db, 'INSERT INTO rules (id, name, query, actions, is_on, position) VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM rules))')
      .run(findFormerId(db, 'rules', given.id), given.name, given.query, JSON.stringify(given.actions), given.on ? 1 : 0).lastInsertRowid)
    if (given.position !== null) putAt(db, id, { position: given.position })
    return readRule(db, String(id))
  }).immediate()
}

/** Returns the rule as it was, for the undo, and as it is. What it has done to articles stays. Throws AppError not-found or bad-input. */
export function changeRule(db: Database, id: string, changes: RuleChanges): { readonly before: Rule; readonly after: Rule } {
  return db.transaction(() => {
    const before = readRule(db, id)
    if (changes.name !== undefined) refuseTakenName(db, changes.name, Number(id))
    if (changes.query !== undefined) parseQuery(changes.query)
    const after = { ...before, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) } as Rule
    statement(db, 'UPDATE rules SET name = ?, query = ?, actions = ?, is_on = ? WHERE id = ?').run(after.name, after.query, JSON.stringify(after.actions), after.on ? 1 : 0, Number(id))
    return { before, after: readRule(db, id) }
  }).immediate()
}

/** Returns where it was, for the undo, and where it is, counted from 0. */
export function moveRule(db: Database, id: string, to: Move): { readonly before: number; readonly after: number } {
  return db.transaction(() => {
    readRule(db, id)
    return { before: placeOf(db, id), after: putAt(db, Number(id), to) }
  }).immediate()
}

/** Removes a rule; what it has done to articles stays. Returns it and its place, from which it can be made again. */
export function removeRule(db: Database, id: string): { readonly rule: Rule; readonly position: number } {
  return db.transaction(() => {
    const removed = { rule: readRule(db, id), position: placeOf(db, id) }
    statement(db, 'DELETE FROM rules WHERE id = ?').run(Number(id))
    return removed
  }).immediate()
}

function placeOf(db: Database, id: string): number {
  return readRuleRows(db).findIndex((row) => row.id === Number(id))
}

function putAt(db: Database, id: number, to: Move): number {
  const order = arrange(readRuleRows(db).map((row) => row.id), id, to)
  const set = statement(db, 'UPDATE rules SET position = ? WHERE id = ?')
  order.forEach((each, index) => void set.run(index, each))
  return order.indexOf(id)
}

function readRule(db: Database, id: string): Rule {
  const row = statement(db, `SELECT ${ruleColumns} FROM rules WHERE id = ?`).get(Number(id)) as RuleRow | undefined
  if (!row) throw new AppError('not-found', 'That rule is not there any more.')
  return toRule(row)
}

function refuseTakenName(db: Database, name: string, except: number | null): void {
  const other = statement(db, 'SELECT id FROM rules WHERE name = ?').pluck().get(name) as number | undefined
  if (other !== undefined && other !== except) throw new AppError('bad-input', `There is a rule "${name}" already. Choose another name.`)
}
