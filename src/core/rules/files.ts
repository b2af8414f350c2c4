import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { RulesReport } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { ruleActionsSchema, ruleName, ruleQuery } from '../../shared/rules.ts'
import type { Rule } from '../../shared/rules.ts'
import { createRule, listRules } from './store.ts'

const ruleSchema = z.object({ name: ruleName, query: ruleQuery, actions: ruleActionsSchema, on: z.boolean().default(true) })
const fileSchema = z.object({ rules: z.array(z.unknown()).max(10_000) })

/** Every rule as JSON, in their order, to be read by importRules. */
export function exportRules(db: Database): { readonly content: string; readonly rules: number } {
  const rules = listRules(db).map(({ name, query, actions, on }) => ({ name, query, actions, on }))
  return { content: `${JSON.stringify({ format: 'marketdash-rules', version: 1, rules }, null, 2)}\n`, rules: rules.length }
}

/**
 * Adds the rules of a file behind those that are there. A rule that is there already is not added again; one with a name that another rule has
 * gets a number. What cannot be read is refused with its reason and keeps no other out. Throws AppError bad-input for what is no such file.
 */
export function importRules(db: Database, content: string): RulesReport {
  const file = readFile(content)
  return db.transaction(() => {
    const added: Rule[] = []
    const existing: Rule[] = []
    const refused: { name: string; reason: string }[] = []
    for (const given of file) {
      const parsed = ruleSchema.safeParse(given)
      if (!parsed.success) {
        refused.push({ name: nameOf(given), reason: parsed.error.issues[0]?.message ?? 'It is not understood.' })
        continue
      }
      const known = listRules(db)
      const same = known.find((rule) => rule.query === parsed.data.query && JSON.stringify(rule.actions) === JSON.stringify(parsed.data.actions) && isNamed(rule.name, parsed.data.name))
      if (same) {
        existing.push(same)
        continue
      }
      try {
        added.push(createRule(db, { ...parsed.data, name: freeName(known, parsed.data.name), position: null, id: null }))
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'bad-input') throw error
        refused.push({ name: parsed.data.name, reason: toErrorValue(error).message })
      }
    }
    return { added, existing, refused }
  }).immediate()
}

function readFile(content: string): readonly unknown[] {
  try {
    return fileSchema.parse(JSON.parse(content)).rules
  } catch (error) {
    throw new AppError('bad-input', 'This is not a file of rules. Export one under Rules, and choose that.', error)
  }
}

/** The name itself, or the same with a number: "Wires (2)". */
function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase() || name.replace(/ \(\d+\)$/, '').toLowerCase() === wanted.toLowerCase()
}

function freeName(known: readonly Rule[], wanted: string): string {
  const isTaken = (name: string): boolean => known.some((rule) => rule.name.toLowerCase() === name.toLowerCase())
  if (!isTaken(wanted)) return wanted
  for (let number = 2; ; number++) if (!isTaken(`${wanted} (${number})`)) return `${wanted} (${number})`
}

function nameOf(given: unknown): string {
  return typeof given === 'object' && given !== null && 'name' in given && typeof given.name === 'string' ? given.name.slice(0, 100) : 'A rule without a name'
}
