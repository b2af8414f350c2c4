import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { emptySearchIndex, indexText, rebuildSearchIndex } from '../search/index.ts'

/** Texts put in between two breaths: about 20 ms of work, so that requests are answered meanwhile. */
const batch = 20

/**
 * Builds the full-text index anew in small steps while the library stays in use; the journal stays small as well. Where the index is
 * too damaged even to be emptied, it is rebuilt at once, about 30 s for 100,000 articles. Stops where the library is closed:
 * fillSearchIndex goes on at any later time.
 */
export async function repairSearchIndex(db: Database): Promise<void> {
  try {
    emptySearchIndex(db)
  } catch {
    rebuildSearchIndex(db)
    return
  }
  await fillSearchIndex(db)
}

/** Puts in whatever text the full-text index lacks. Articles may come and go meanwhile. */
export async function fillSearchIndex(db: Database): Promise<void> {
  const missing = db.prepare('SELECT id FROM articles WHERE text_id IS NOT NULL AND text_id NOT IN (SELECT id FROM article_search_docsize)').pluck().all() as number[]
  const textOf = db.prepare('SELECT text_id FROM articles WHERE id = ?').pluck() // it may have been revised since
  for (let start = 0; start < missing.length; start += batch) {
    if (!db.open) return
    db.transaction(() => {
      for (const id of missing.slice(start, start + batch)) {
        const textId = textOf.get(id) as number | undefined
        if (textId !== undefined) indexText(db, textId)
      }
    }).immediate()
    await breathe()
  }
}
