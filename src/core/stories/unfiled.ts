import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'

/** Articles that wait before they are filed together: at once they touch each page of the tree a few times, one by one a few hundred times. */
const fewest = 2000
const rowsAtOnce = 1000 // in one transaction: a few milliseconds

/** What is not in the tree yet is looked up in memory. */
interface Waiting {
  readonly articles: Map<number, number> // article -> its time
  readonly byBand: Map<number, number[]> // band -> articles
}

interface Unfiled {
  newer: Waiting
  older: Waiting | null // being filed
  bands: Int32Array // of these, in the order of the tree
  filed: number // so many of the bands
}

/** Kept beside each open library. What a transaction that failed left in it names articles that are not there, and finds nothing. */
const unfiledOf = new WeakMap<Database, Unfiled>()

function readUnfiled(db: Database): Unfiled {
  const known = unfiledOf.get(db)
  if (known) return known
  const read: Unfiled = { newer: readWaiting(db), older: null, bands: new Int32Array(0), filed: 0 }
  unfiledOf.set(db, read)
  return read
}

/** What waits by the library's word. */
function readWaiting(db: Database): Waiting {
  const waiting: Waiting = { articles: new Map(), byBand: new Map() }
  const rows = statement(db, 'SELECT article_id AS articleId, sort_at AS sortAt, bands FROM fingerprints_unfiled JOIN fingerprints USING (article_id)').all() as { articleId: number; sortAt: number; bands: string }[]
  for (const { articleId, sortAt, bands } of rows) wait(waiting, articleId, JSON.parse(bands) as readonly number[], sortAt)
  return waiting
}

function wait(waiting: Waiting, articleId: number, bands: readonly number[], sortAt: number): void {
  waiting.articles.set(articleId, sortAt)
  for (const band of bands) {
    const articles = waiting.byBand.get(band)
    if (articles) articles.push(articleId)
    else waiting.byBand.set(band, [articleId])
  }
}

/** An article's bands, once they are stored and before they are filed in the tree, in place of those it had. */
export function keepUnfiled(db: Database, articleId: number, bands: readonly number[], sortAt: number, replaced: readonly number[]): void {
  const unfiled = readUnfiled(db)
  // What is being filed may be the bands it had: that begins again.
  if (replaced.length > 0 && unfiled.older) Object.assign(unfiled, { older: null, filed: 0, newer: joinWaiting(unfiled.older, unfiled.newer) })
  for (const band of new Set([...replaced, ...bands])) {
    const others = unfiled.newer.byBand.get(band)?.filter((id) => id !== articleId) // read from the library a moment ago it is there already
    if (others) unfiled.newer.byBand.set(band, others)
  }
  wait(unfiled.newer, articleId, bands, sortAt)
}

function joinWaiting(older: Waiting, newer: Waiting): Waiting {
  const joined: Waiting = { articles: new Map([...older.articles, ...newer.articles]), byBand: new Map(older.byBand) }
  for (const [band, articles] of newer.byBand) joined.byBand.set(band, [...(joined.byBand.get(band) ?? []), ...articles])
  return joined
}

/** At most so many articles under a band that are not filed yet, of a span of time: those that came last. */
export function findUnfiled(db: Database, band: number, from: number, to: number, most: number): readonly number[] {
  const { newer, older } = readUnfiled(db)
  const found: number[] = []
  for (const waiting of [newer, older]) {
    const ids = waiting?.byBand.get(band) ?? []
    for (let place = ids.length - 1; place >= 0 && found.length < most; place--) {
      const sortAt = waiting?.articles.get(ids[place]!) ?? NaN
      if (sortAt >= from && sortAt <= to) found.push(ids[place]!)
    }
  }
  return found
}

/** Whether an article is found by findUnfiled. While it is being filed the tree may name it as well. */
export function isUnfiled(db: Database, articleId: number): boolean {
  const { newer, older } = readUnfiled(db)
  return newer.articles.has(articleId) || older?.articles.has(articleId) === true
}

/**
 * Files a part of what waits, in a transaction of its own; does nothing while fewer than `least` articles wait. For whoever stores many
 * articles, between two transactions. Killed at any moment it begins again: a row that is there already stays.
 */
export function fileBands(db: Database, least = fewest): void {
  const unfiled = readUnfiled(db)
  if (unfiled.older === null) {
    if (unfiled.newer.articles.size < Math.max(1, least)) return
    const older = readWaiting(db) // and not what is in memory, where a transaction that failed may have left what another article's number now stands for
    Object.assign(unfiled, { older, newer: { articles: new Map(), byBand: new Map() }, bands: Int32Array.from(older.byBand.keys()).sort(), filed: 0 })
  }
  const { older, bands } = unfiled as Unfiled & { older: Waiting }
  let { filed } = unfiled
  db.transaction(() => {
    const insert = statement(db, 'INSERT OR IGNORE INTO fingerprint_bands (band, sort_at, article_id) SELECT @band, @sortAt, @articleId WHERE EXISTS (SELECT 1 FROM fingerprints_unfiled WHERE article_id = @articleId)')
    for (let rows = 0; rows < rowsAtOnce && filed < bands.length; filed++) {
      const band = bands[filed]!
      for (const articleId of older.byBand.get(band) ?? []) {
        insert.run({ band, sortAt: older.articles.get(articleId), articleId })
        rows++
      }
    }
    if (filed === bands.length) statement(db, 'DELETE FROM fingerprints_unfiled WHERE article_id IN (SELECT value FROM json_each(?))').run(JSON.stringify([...older.articles.keys()]))
  }).immediate()
  if (filed === bands.length) Object.assign(unfiled, { older: null, filed: 0 })
  else unfiled.filed = filed
}
