import type { Database } from 'better-sqlite3'
import { shortenJournal, takeTurn } from '../db/index.ts'
import { fileBands } from '../stories/index.ts'

/** For whoever stores many articles, behind each batch of them: what was put off while they were stored, each part in a turn of its own. */
export async function tidyUp(db: Database): Promise<void> {
  for (const part of [fileBands, shortenJournal]) {
    await takeTurn()
    if (db.open) part(db)
  }
}
