import type { Database } from 'better-sqlite3'
import { isListed, readLibraryDirectory } from '../companies/index.ts'
import { takeTurn } from '../db/index.ts'
import { readPrintedNumbers } from '../extract/index.ts'

/** What storing numbers makes the first time in a process, some 30 ms each: the directory, its symbols, and the patterns of plain numbers and of money. Made already, it costs nothing. */
const steps: readonly ((db: Database) => void)[] = [
  (db) => void readLibraryDirectory(db),
  (db) => void isListed(db, ''),
  () => void readPrintedNumbers('5%'),
  () => void readPrintedNumbers('$1.2 million'),
]

/** For whoever is about to store many articles: makes what that needs, each part in a turn of its own, since all of it at once would hold up others for a tenth of a second. */
export async function prepareStoring(db: Database): Promise<void> {
  for (const step of steps) {
    await takeTurn()
    if (db.open) step(db)
  }
}
