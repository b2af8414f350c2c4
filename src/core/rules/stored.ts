import type { Database } from 'better-sqlite3'
import type { RulePreview } from '../../shared/contract.ts'
import type { RuleActions, RuleEffects } from '../../shared/rules.ts'
import { readSummaries, setHidden, setState } from '../articles/index.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { compileQuery, parseQuery } from '../search/index.ts'
import { removeTag } from '../tags/index.ts'
import { actOn } from './act.ts'

/** Which stored articles a rule would match and which of them it would change. Changes nothing. Throws AppError bad-input for a query that cannot be read. */
export function previewRule(db: Database, text: string, actions: RuleActions, limit: number, now: number): RulePreview {
  const search = compile(db, text, now)
  const change = writeChange(actions)
  const { matching, changing } = db.prepare(`SELECT count(*) AS matching, count(*) FILTER (WHERE ${change.sql}) AS changing ${from} WHERE ${search.where}`)
    .get(...change.parameters, ...search.parameters) as { matching: number; changing: number }
  const ids = db.prepare(`SELECT articles.id ${from} WHERE (${search.where}) AND (${change.sql}) ORDER BY articles.sort_at DESC, articles.id DESC LIMIT ?`).pluck()
    .all(...search.parameters, ...change.parameters, limit) as number[]
  return { matching, changing, articles: readSummaries(db, ids) }
}

/** Does to the stored articles that match what the rule says. Returns exactly what changed, for the undo. */
export function applyToStored(db: Database, text: string, actions: RuleActions, now: number): RuleEffects {
  return db.transaction(() => {
    const search = compile(db, text, now)
    const change = writeChange(actions)
    const ids = db.prepare(`SELECT articles.id ${from} WHERE (${search.where}) AND (${change.sql})`).pluck().all(...search.parameters, ...change.parameters) as number[]
    return actOn(db, ids.map(String), actions, now)
  }).immediate()
}

/** Takes back what actions changed, as far as it is still so and the articles are there. Returns the articles that changed. */
export function undoEffects(db: Database, effects: RuleEffects, now: number): { readonly ids: readonly string[] } {
  return db.transaction(() => {
    const exists = db.prepare('SELECT 1 FROM articles WHERE id = ?')
    const here = (ids: readonly string[]): readonly string[] => ids.filter((id) => exists.get(Number(id)) !== undefined)
    const changed = [
      setHidden(db, here(effects.hidden), false, now),
      setState(db, 'read', here(effects.read), false, now),
      setState(db, 'starred', here(effects.starred), false, now),
      setState(db, 'later', here(effects.later), false, now),
      ...effects.tagged.map(({ tag, ids }) => removeTag(db, here(ids), tag)),
    ]
    return { ids: [...new Set(changed.flatMap((each) => each.ids))] }
  }).immediate()
}

const from = 'FROM articles JOIN article_states ON article_states.article_id = articles.id'

function compile(db: Database, text: string, now: number): ReturnType<typeof compileQuery> {
  return compileQuery(parseQuery(text), { now, keyOf: (symbol) => keyOfSymbol(db, symbol) })
}

/** True for articles to which the actions would do something. */
function writeChange(actions: RuleActions): { readonly sql: string; readonly parameters: readonly string[] } {
  const tag = 'NOT EXISTS (SELECT 1 FROM article_tags JOIN tags ON tags.id = article_tags.tag_id WHERE article_tags.article_id = articles.id AND tags.name = ?)'
  const parts = [
    ...actions.tags.map(() => tag),
    ...(actions.star ? ['article_states.starred_at IS NULL'] : []),
    ...(actions.later ? ['article_states.later_at IS NULL'] : []),
    ...(actions.read ? ['article_states.read_at IS NULL'] : []),
    ...(actions.hide ? ['NOT EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = articles.id)'] : []),
  ]
  return { sql: parts.length === 0 ? '0' : parts.join(' OR '), parameters: actions.tags }
}
