import type { Database } from 'better-sqlite3'
import { prepareOnce, readTimeCursor, writeTimeCursor } from '../db/index.ts'
import type { ListRequest, Selection } from './list.ts'
import { summaryColumns } from './rows.ts'
import type { SummaryRow } from './rows.ts'
import { setOfSelection } from './selection-set.ts'

/**
 * A page of a selection in the order of stories: a story stands where its newest article does, and its other articles follow that one. The
 * limit counts stories, so a page may have more rows.
 */
export function listByStory(db: Database, selection: Selection, request: ListRequest): { readonly rows: readonly SummaryRow[]; readonly next: string | null } {
  const wanted = request.limit + request.offset + 1
  const after = readTimeCursor(request.cursor)
  const set = setOfSelection(selection, false)
  const byId = new Map<number, SummaryRow>()
  for (const walk of selection.walks) {
    // Only the newest of a story's articles that are in the list.
    const rows = prepareOnce(
      db,
      `SELECT ${summaryColumns} FROM ${walk.from} WHERE ${walk.where} ${after ? `AND (${walk.time}, ${walk.id}) < (?, ?)` : ''}
         AND NOT EXISTS (SELECT 1 FROM story_articles AS own JOIN story_articles AS member ON member.story_id = own.story_id JOIN articles AS other ON other.id = member.article_id
           WHERE own.article_id = ${walk.id} AND (other.sort_at, other.id) > (articles.sort_at, articles.id) AND other.id IN (${set.sql}))
       ORDER BY ${walk.time} DESC, ${walk.id} DESC LIMIT ?`,
    ).all(...walk.parameters, ...(after ?? []), ...set.parameters, wanted) as SummaryRow[]
    for (const row of rows) byId.set(row.id, row)
  }
  const stories = [...byId.values()].sort((a, b) => b.sort_at - a.sort_at || b.id - a.id)
  const page = stories.slice(request.offset, request.offset + request.limit)
  const others = prepareOnce(
    db,
    `SELECT ${summaryColumns} FROM story_articles JOIN articles ON articles.id = story_articles.article_id JOIN article_states ON article_states.article_id = articles.id
     WHERE story_articles.story_id = ? AND articles.id <> ? AND articles.id IN (${set.sql}) ORDER BY articles.sort_at DESC, articles.id DESC`,
  )
  const last = page.at(-1)
  return {
    rows: page.flatMap((row) => (row.story_id === null ? [row] : [row, ...(others.all(row.story_id, row.id, ...set.parameters) as SummaryRow[])])),
    next: stories.length > request.offset + request.limit && last ? writeTimeCursor(last.sort_at, last.id) : null,
  }
}
