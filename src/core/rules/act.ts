import type { Database } from 'better-sqlite3'
import type { RuleActions, RuleEffects } from '../../shared/rules.ts'
import { setHidden } from '../articles/index.ts'
import { statement } from '../db/index.ts'
import { addTag } from '../tags/index.ts'

/** Does to articles what a rule says, and answers exactly what changed. Runs inside the caller's transaction. */
export function actOn(db: Database, ids: readonly string[], actions: RuleActions, now: number): RuleEffects {
  const set = (column: 'read_at' | 'starred_at' | 'later_at', wanted: boolean): readonly string[] => {
    if (!wanted) return []
    const update = statement(db, `UPDATE article_states SET ${column} = ? WHERE article_id = ? AND ${column} IS NULL`)
    return ids.filter((id) => update.run(now, Number(id)).changes > 0)
  }
  const tagged = actions.tags.map((name) => addTag(db, ids, name, now)).filter((each) => each.ids.length > 0)
  const starred = set('starred_at', actions.star)
  const later = set('later_at', actions.later)
  const hidden = actions.hide ? setHidden(db, ids, true, now).ids : [] // before it is marked read: shown again it is unread, if only the rule had not marked it so
  const read = set('read_at', actions.read)
  return { ids: [...new Set([...tagged.flatMap((each) => each.ids), ...starred, ...later, ...hidden, ...read])], tagged, starred, later, hidden, read }
}
