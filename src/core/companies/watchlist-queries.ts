import type { Database } from 'better-sqlite3'
import type { Followed, NamedBy, QueryChange } from '../../shared/stored-queries.ts'
import { statement } from '../db/index.ts'
import { writeNameTerm } from '../search/index.ts'
import { listNaming, rewriteQueries, setQueries, takeBackQueries } from '../stored-queries/index.ts'

/** Has stored queries follow a watchlist to its new name; `queries`, where it gets its old name back: how they had followed. */
export function followWatchlist(db: Database, from: string, to: string, queries: readonly QueryChange[] | null): Followed {
  if (queries !== null) return { queries: setQueries(db, takeBackQueries(queries)), namedBy: [] }
  return rewriteQueries(db, 'watchlist', ({ name, prefix }) => {
    if (!prefix) return fold(name) === fold(from) ? { kind: 'rewritten', to: writeNameTerm('watchlist', to) } : null
    // "ch*" is what the person wrote for all that begins so; the new name stands beside it where it does not.
    if (!fold(from).startsWith(fold(name)) || fold(to).startsWith(fold(name))) return null
    return { kind: 'rewritten', to: `(${writeNameTerm('watchlist', to)} OR ${writeNameTerm('watchlist', name, true)})` }
  })
}

/** The stored queries that name a watchlist, and the alerts about it, which go with it. */
export function listNamingWatchlist(db: Database, id: number, listName: string): readonly NamedBy[] {
  const alerts = statement(db, 'SELECT kind FROM alerts WHERE watchlist_id = ?').pluck().all(id) as string[]
  return [...listNaming(db, 'watchlist', ({ name, prefix }) => !prefix && fold(name) === fold(listName)), ...alerts.map((name): NamedBy => ({ kind: 'alert', name }))]
}

function fold(name: string): string {
  return name.toLowerCase()
}
