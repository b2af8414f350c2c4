import type { Database } from 'better-sqlite3'
import type { SmartList } from '../../shared/model.ts'
import { countUnread } from './counts.ts'
import { readSmartListRows, toSmartList } from './rows.ts'

/** The longest that one request counts from scratch; what is left is counted in steps of its own. Milliseconds. */
const usualPatience = 25

const counting = new WeakSet<Database>()

/**
 * Every smart list in the person's order with the exact count of its unread articles. Counts are kept and brought up to date by what
 * changed, so this is quick; a count that has to be made from scratch when the time is up is null, made right after, and told by `onCounted`.
 */
export function listSmartLists(db: Database, now: () => number, onCounted: () => void, patience = usualPatience): readonly SmartList[] {
  const deadline = performance.now() + patience
  let waiting = false
  const lists = readSmartListRows(db).map((row) => {
    const list = toSmartList(row, null)
    if (list.problem !== null) return list
    const unread = countUnread(db, row, now(), performance.now() < deadline)
    waiting ||= unread === null
    return { ...list, unread }
  })
  if (waiting) countRest(db, now, onCounted)
  return lists
}

/** One count at a time, so that requests are answered in between. */
function countRest(db: Database, now: () => number, onCounted: () => void): void {
  if (counting.has(db)) return
  counting.add(db)
  const step = (): void => {
    if (!db.open) return void counting.delete(db)
    const next = readSmartListRows(db).find((row) => toSmartList(row, null).problem === null && countUnread(db, row, now(), false) === null)
    if (next) {
      countUnread(db, next, now(), true)
      return void setImmediate(step)
    }
    counting.delete(db)
    onCounted()
  }
  setImmediate(step)
}
