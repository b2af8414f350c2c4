// What an import made of feeds and folders, and taking it back: only what is still as the import left it.
import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import type { FeedAsLeft, NoteStep } from '../import-steps/index.ts'

const chosen = 'json_array(title, folder_id, full_text, poll_minutes, keep_newest, keep_days, paused_at, (SELECT count(*) FROM mention_vetoes WHERE mention_vetoes.feed_id = feeds.id))'

/** What a person may change of feeds, as it is now. */
export function readAsLeft(db: Database, ids: readonly number[]): readonly FeedAsLeft[] {
  const read = statement(db, `SELECT ${chosen} FROM feeds WHERE id = ?`).pluck()
  return ids.flatMap((id) => {
    const row = read.get(id) as string | undefined
    return row === undefined ? [] : [{ id, row }]
  })
}

/** Called before folders are made; the function it answers, called after, tells which. Both inside one transaction. */
export function noteFolders(db: Database, note: NoteStep): () => void {
  const last = statement(db, 'SELECT coalesce(max(id), 0) FROM folders').pluck().get() as number
  return () => {
    const folders = statement(db, 'SELECT id, name FROM folders WHERE id > CAST(? AS INTEGER) ORDER BY id').all(last) as { id: number; name: string }[]
    if (folders.length > 0) note({ kind: 'folders', folders })
  }
}

/**
 * Unsubscribes feeds, inside the caller's transaction; the articles that they brought stay. They are not kept among those that can be put back, which are a hundred, each removed by hand: the import
 * brings them again. One of which something was chosen since, or in which a company is not meant, stays; one that is gone is passed over. Answers the names of those that stay.
 */
export function removeAsLeft(db: Database, feeds: readonly FeedAsLeft[]): readonly string[] {
  const remove = statement(db, 'DELETE FROM feeds WHERE id = ?')
  return feeds.flatMap(({ id, row }) => {
    const [current] = readAsLeft(db, [id])
    if (current === undefined) return []
    if (current.row === row) {
      remove.run(id)
      return []
    }
    return [statement(db, 'SELECT coalesce(title, feed_title, address) FROM feeds WHERE id = ?').pluck().get(id) as string]
  })
}

/** Removes folders that are empty and have their name still; the last made first, which may stand in the others. Answers the names of those that stay. */
export function removeFolders(db: Database, folders: readonly { readonly id: number; readonly name: string }[]): readonly string[] {
  return folders.toReversed().flatMap(({ id, name }) => {
    const current = statement(db, 'SELECT name FROM folders WHERE id = ?').pluck().get(id) as string | undefined
    if (current === undefined) return []
    const isFilled = statement(db, 'SELECT EXISTS (SELECT 1 FROM feeds WHERE folder_id = @id) OR EXISTS (SELECT 1 FROM folders WHERE parent_id = @id)').pluck().get({ id }) === 1
    if (isFilled || current !== name) return [current]
    statement(db, 'DELETE FROM folders WHERE id = ?').run(id)
    return []
  })
}
