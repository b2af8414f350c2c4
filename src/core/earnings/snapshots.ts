import type { Database } from 'better-sqlite3'
import type { SymbolSnapshot } from '../../shared/contract.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { readExtraction } from './store.ts'

/** Every snapshot that the library's articles give for a company, whichever of its listings they print, the newest article first, each figure with its sentences. `limit`: of so many articles. */
export function listSnapshotsOfSymbol(db: Database, symbol: string, limit = -1): readonly SymbolSnapshot[] {
  const rows = db.prepare(
    `SELECT articles.id AS id, articles.title AS title, articles.published_at AS published_at, articles.text_id AS text_id, article_texts.text AS text, mentions.symbol AS symbol
     FROM mentions JOIN articles ON articles.id = mentions.article_id JOIN article_texts ON article_texts.id = articles.text_id
     WHERE mentions.company_key = ? AND EXISTS (SELECT 1 FROM claims WHERE claims.article_id = mentions.article_id AND claims.symbol = mentions.symbol)
     ORDER BY mentions.sort_at DESC, mentions.article_id DESC LIMIT ?`,
  ).all(keyOfSymbol(db, symbol), limit) as { id: number; title: string; published_at: number | null; text_id: number; text: string; symbol: string }[]
  return rows.flatMap((row) => {
    const snapshots = readExtraction(db, row.text_id, row.text)?.snapshots ?? []
    return snapshots.filter((snapshot) => snapshot.symbol.toUpperCase() === row.symbol).map((snapshot) => ({
      articleId: String(row.id),
      title: row.title,
      publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
      snapshot: { ...snapshot, quotes: snapshot.figures.map((figure) => figure.evidence.map(([start, end]) => row.text.slice(start, end))) },
    }))
  })
}
