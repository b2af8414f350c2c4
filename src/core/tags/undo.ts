import type { Database } from 'better-sqlite3'
import type { TagChange } from '../../shared/contract.ts'
import { statement } from '../db/index.ts'
import { setQueries, takeBackQueries } from '../stored-queries/index.ts'
import { putOn, renameTags, setTagsOfRules, takeOff } from './rows.ts'

/**
 * Takes a change of tags back: every article gets back what it had, as far as both are still there. Returns the change that this was, which
 * can itself be taken back. Throws AppError bad-input where an old name is another tag's by now.
 */
export function undoTagChange(db: Database, change: TagChange): TagChange {
  return db.transaction((): TagChange => {
    const removed = change.added.map((tag) => takeOff(db, tag))
    const { ids, renamed } = renameTags(db, change.renamed.map(({ from, to }) => ({ from: to, to: from })))
    const added = change.removed.map((tag) => putOn(db, tag))
    const color = statement(db, 'UPDATE tags SET color = ? WHERE name = ? AND color IS NOT ?')
    const recolored = change.recolored.filter(({ tag, before }) => color.run(before, tag, before).changes > 0).map(({ tag, before, after }) => ({ tag, before: after, after: before }))
    const touched = [...removed, ...added].flatMap((tag) => tag.articles.map(([id]) => String(id)))
    const rules = setTagsOfRules(db, change.rules.map(({ id, before, after }) => ({ id, before: after, after: before })))
    return { ids: [...new Set([...ids, ...touched])], renamed, recolored, removed, added, rules, queries: setQueries(db, takeBackQueries(change.queries)) }
  }).immediate()
}
