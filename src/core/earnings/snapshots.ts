import type { Database } from 'better-sqlite3'
import type { SymbolSnapshot } from '../../shared/contract.ts'
import { readExtraction } from './store.ts'

/** Every snapshot that the library's articles give for a symbol, the newest article first, each figure with its sentences. */
export function listSnapshotsOfSymbol(db: Database, symbol: string): readonly SymbolSnapshot[] {
  const wanted = symbol.toUpperCase()
  const rows = db.prepare(
    `SELECT articles.id AS id, articles.title AS title, articles.published_at AS published_at, articles.text_id AS text_id, article_texts.text AS text
     FROM articles JOIN article_texts ON article_texts.id = articles.text_id
     WHERE articles.id IN (SELECT article_id FROM claims WHERE symbol = ?) ORDER BY articles.sort_at DESC, articles.id DESC`,
  ).all(wanted) as { id: number; title: string; published_at: number | null; text_id: number; text: string }[]
  return rows.flatMap((row) => {
    const snapshots = readExtraction(db, row.text_id, row.text)?.snapshots ?? []
    return snapshots.filter((snapshot) => snapshot.symbol.toUpperCase() === wanted).map((snapshot) => ({
      articleId: String(row.id),
      title: row.title,
      publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
      snapshot: { ...snapshot, quotes: snapshot.figures.map((figure) => figure.evidence.map(([start, end]) => row.text.slice(start, end))) },
    }))
  })
}
