import type { RequestOutput } from '../shared/contract.ts'
import { productVersion } from '../shared/version.ts'
import { countArticles } from './articles/index.ts'
import { readSchemaVersion } from './db/index.ts'
import type { Room } from './handlers.ts'

/** Where the library is and what it holds, for the About box and the command line. */
export function describeLibrary(room: Room): RequestOutput<'library.status'> {
  const { all, unread } = countArticles(room.db)
  return {
    path: room.libraryPath,
    articles: all,
    unread,
    version: productVersion,
    schemaVersion: readSchemaVersion(room.db),
    notice: [room.kept.notice(), room.newsroom.problem()].filter((sentence) => sentence !== null).join(' ') || null,
  }
}
