import type { Database } from 'better-sqlite3'
import type { LibraryChange } from '../../shared/contract.ts'
import type { FetchQueue } from '../fetch/index.ts'
import type { Parser } from '../ingest/index.ts'

/** What a newsroom works with. The same for all of its parts. */
export interface Desk {
  readonly db: Database
  readonly parser: Parser
  readonly queue: FetchQueue
  readonly now: () => number
  readonly isClosed: () => boolean
  announce(change: LibraryChange): void
}
