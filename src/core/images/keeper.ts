import type { Database } from 'better-sqlite3'
import type { LibraryChange } from '../../shared/contract.ts'
import { fetchWantedImages } from './fetch.ts'
import type { FetchImage } from './fetch.ts'
import { removeUnusedImages } from './store.ts'

const minute = 60_000
const afterTrouble = 10 * minute

export interface ImageKeeperOptions {
  readonly db: Database
  readonly fetchImage: FetchImage
  readonly now: () => number // epoch milliseconds
  readonly announce: (change: LibraryChange) => void
  readonly signal?: AbortSignal // ends it between two pictures
}

export interface ImageKeeper {
  /** Fetches what is due and removes what no article has any more. Does nothing while it is at work, nor twice within a minute. Never rejects. */
  look(): Promise<void>
}

/** Keeps the pictures of the library complete for whoever calls it now and then. A library that cannot be written is left alone for ten minutes. */
export function createImageKeeper({ db, fetchImage, now, announce, signal }: ImageKeeperOptions): ImageKeeper {
  let notBefore = Number.NEGATIVE_INFINITY
  let atWork = false
  return {
    async look() {
      const started = now()
      // A clock that was set back is no reason to wait for hours.
      if (atWork || (started < notBefore && notBefore - started <= afterTrouble)) return
      atWork = true
      notBefore = started + minute
      try {
        const { here, missing, articleIds } = await fetchWantedImages(db, fetchImage, now, signal ? { signal } : {})
        if (db.open) removeUnusedImages(db)
        if (here + missing > 0) announce({ topics: ['images'], articleIds })
      } catch {
        notBefore = started + afterTrouble // full or read-only: whoever is at the window hears of that by what they do themselves
      } finally {
        atWork = false
      }
    },
  }
}
