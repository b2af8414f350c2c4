import type { Database } from 'better-sqlite3'
import type { Followed, NamedBy } from '../../shared/stored-queries.ts'
import { statement } from '../db/index.ts'
import { writeLikes, writeNamePatterns, writeNameTerm } from '../search/index.ts'
import type { NameTerm } from '../search/index.ts'
import { listNaming, rewriteQueries } from '../stored-queries/index.ts'
import type { Decision } from '../stored-queries/index.ts'

/** Which conditions of stored queries find a feed: to be asked before it gets another name. */
export function listTermsFinding(db: Database, id: number): ReadonlySet<string> {
  const found = new Set<string>()
  listNaming(db, 'feed', (term) => {
    if (finds(db, term, id)) found.add(keyOf(term))
    return false
  })
  return found
}

/**
 * Has stored queries that found a feed by its old name follow it to its new one. "feed:" finds whatever has the letters in its name: where the new name would
 * find other feeds too, the search is left as it is and named. What the old name finds besides stays found.
 */
export function followFeed(db: Database, id: number, found: ReadonlySet<string>, from: string, to: string): Followed {
  const named: NameTerm = { kind: 'name', field: 'feed', name: to, prefix: false }
  return rewriteQueries(db, 'feed', (term): Decision => {
    if (!found.has(keyOf(term)) || finds(db, term, id)) return null
    if (!finds(db, named, id) || findsMore(db, named, term, id)) return { kind: 'left' }
    const isWhole = !term.prefix && term.name.toLowerCase() === from.toLowerCase()
    const written = writeNameTerm('feed', to)
    return { kind: 'rewritten', to: isWhole && !findsAny(db, term) ? written : `(${written} OR ${writeNameTerm('feed', term.name, term.prefix)})` }
  })
}

/** The stored queries that look for a feed by its whole name. */
export function listNamingFeed(db: Database, title: string): readonly NamedBy[] {
  return listNaming(db, 'feed', ({ name, prefix }) => !prefix && name.toLowerCase() === title.toLowerCase())
}

function finds(db: Database, term: NameTerm, id: number): boolean {
  const patterns = writeNamePatterns(term)
  return statement(db, `SELECT 1 FROM feeds WHERE id = ? AND (${ofFeed(patterns)})`).get(id, ...patterns, ...patterns) !== undefined
}

function findsAny(db: Database, term: NameTerm): boolean {
  const patterns = writeNamePatterns(term)
  return statement(db, `SELECT 1 WHERE EXISTS (SELECT 1 FROM feeds WHERE ${ofFeed(patterns)}) OR EXISTS (SELECT 1 FROM articles WHERE ${writeLikes('source', patterns)})`)
    .get(...patterns, ...patterns, ...patterns) !== undefined
}

/** Whether one condition finds a feed, or an article of another one, that the other does not. */
function findsMore(db: Database, term: NameTerm, other: NameTerm, id: number): boolean {
  const [patterns, others] = [writeNamePatterns(term), writeNamePatterns(other)]
  const feed = statement(db, `SELECT 1 FROM feeds WHERE id <> ? AND (${ofFeed(patterns)}) AND (${ofFeed(others)}) IS NOT TRUE LIMIT 1`).get(id, ...patterns, ...patterns, ...others, ...others)
  if (feed !== undefined) return true
  return statement(db,
    `SELECT 1 FROM articles WHERE (${writeLikes('source', patterns)}) AND (${writeLikes('source', others)}) IS NOT TRUE
       AND NOT EXISTS (SELECT 1 FROM feed_items WHERE feed_items.article_id = articles.id AND feed_items.feed_id = ?) LIMIT 1`,
  ).get(...patterns, ...others, id) !== undefined
}

function ofFeed(patterns: readonly string[]): string {
  return `${writeLikes('title', patterns)} OR ${writeLikes('feed_title', patterns)}`
}

function keyOf({ name, prefix }: NameTerm): string {
  return `${prefix ? '*' : '='}${name}`
}
