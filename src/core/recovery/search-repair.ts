import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { emptySearchIndex, indexText, moveUnspacedTexts, rebuildSearchIndex } from '../search/index.ts'

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
  const missing = db.prepare('SELECT id FROM articles WHERE text_id IS NOT NULL AND text_id NOT IN (SELECT id FROM article_search_docsize) AND text_id NOT IN (SELECT id FROM unspaced_search_docsize)').pluck().all() as number[]
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

/** Texts looked at between two breaths while they are moved. */
const lookedAt = 10
const movedTo = 'search.movedTo'

/** Whether texts of a library made before are still to be moved to the index of scripts without spaces. */
export function hasTextsToMove(db: Database): boolean {
  return readPlace(db) !== null
}

/**
 * Moves texts with letters of scripts without spaces to their own index, in small steps while the library stays in use. Meanwhile each is found in one index or the other. Each step writes down how far it came, so
 * that it goes on there after an end at any moment. `tell` is given how many texts were looked at and how many there are, from the first on that is moved.
 * `until`: epoch milliseconds at which to stop, for a process that has other things to do.
 */
export async function moveUnspaced(db: Database, tell: (looked: number, all: number) => void, until = Infinity): Promise<void> {
  const all = db.prepare('SELECT count(*) FROM articles WHERE text_id IS NOT NULL').pluck().get() as number
  const from = readPlace(db)
  let looked = from === null ? 0 : (db.prepare('SELECT count(*) FROM articles WHERE text_id <= CAST(? AS INTEGER)').pluck().get(from) as number)
  let told = false
  while (db.open && Date.now() < until) {
    const moved = db.transaction(() => {
      const place = readPlace(db)
      if (place === null) return null
      const step = moveUnspacedTexts(db, place, lookedAt)
      if (step.last === null) db.prepare('DELETE FROM settings WHERE name = ?').run(movedTo)
      else db.prepare('UPDATE settings SET value = ? WHERE name = ?').run(String(step.last), movedTo)
      return step.last === null ? null : step.moved
    }).immediate()
    if (moved === null) return
    looked += lookedAt
    told ||= moved > 0
    if (told) tell(Math.min(looked, all), all)
    await breathe()
  }
}

function readPlace(db: Database): number | null {
  const value = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(movedTo) as string | undefined
  return value === undefined ? null : Number(value)
}
