// "Not this company" and "file under": remembered, applied to what is stored and to what arrives, and taken back exactly.
import type { Database } from 'better-sqlite3'
import { refuseUnknownArticles } from '../articles/index.ts'
import { findCompanies, foldPhrase, keyOfListing, keyOfSymbol, nameOfCompany, writeTyped } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { refileArticle } from '../earnings/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Filing, FilingChange, MentionVeto, VetoScope } from '../../shared/model.ts'
import { readVeto } from './vetoes.ts'

/** Articles that are filed anew at once, the newest first; further ones are read again in the background. */
const filedAtOnce = 300

const noChange: FilingChange = { vetoesAdded: [], vetoesRemoved: [], filed: [], unfiled: [], articleIds: [], waiting: 0 }

/**
 * A company is not meant: in one article, by a phrase anywhere, or in a feed. What was filed under it by hand in that article is taken off too. Said twice it changes nothing.
 * @throws AppError not-found, bad-input
 */
export function vetoMention(db: Database, symbol: string, scope: VetoScope, now: number): FilingChange {
  return db.transaction(() => {
    refuseUnknownScope(db, scope)
    const written = writeTyped(db, symbol)
    const key = scope.kind === 'article' ? keyInArticle(db, scope.articleId, written) : keyOfSymbol(db, symbol)
    const columns = columnsOf(scope)
    const added = statement(db, 'INSERT INTO mention_vetoes (symbol, company_key, article_id, phrase, feed_id, made_at) VALUES (@symbol, @key, @articleId, @phrase, @feedId, @now) ON CONFLICT DO NOTHING RETURNING id')
      .pluck().get({ symbol: written, key, ...columns, now }) as number | undefined
    const unfiled = columns.articleId === null ? [] : takeOff(db, columns.articleId, key)
    if (added === undefined && unfiled.length === 0) return noChange
    const { articleIds, waiting } = refileAll(db, articlesOf(db, key, scope))
    const veto = added === undefined ? null : readVeto(db, added)
    return { ...noChange, vetoesAdded: veto ? [veto] : [], unfiled, articleIds, waiting }
  }).immediate()
}

/** Takes a veto back. Throws AppError not-found. */
export function liftVeto(db: Database, id: string): FilingChange {
  return db.transaction(() => {
    const veto = readVeto(db, Number(id))
    if (!veto) throw new AppError('not-found', 'That is not remembered any more. Nothing was changed.')
    const { articleIds, waiting } = removeVetoes(db, [veto])
    return { ...noChange, vetoesRemoved: [veto], articleIds, waiting }
  }).immediate()
}

/**
 * Files articles under a company that was not found in them, or takes them off again. A veto of that company for the article ends with it.
 * @throws AppError not-found where an article or the company is not known
 */
export function fileUnder(db: Database, ids: readonly string[], symbol: string, filed: boolean, now: number): FilingChange {
  return db.transaction(() => {
    refuseUnknownArticles(db, ids)
    const key = keyOfSymbol(db, symbol)
    if (!filed) {
      const unfiled = ids.flatMap((id) => takeOff(db, Number(id), key))
      return { ...noChange, unfiled, ...refileAll(db, unfiled.map((each) => Number(each.articleId))) }
    }
    const company = nameOfCompany(db, key)
    const written = writeTyped(db, symbol)
    const exchange = findCompanies(db, written, 1).find((each) => each.symbol === written)?.exchange ?? null
    const vetoes = ids.flatMap((id) => (statement(db, 'SELECT id FROM mention_vetoes WHERE article_id = ? AND company_key = ?').pluck().all(Number(id), key) as number[]).flatMap((veto) => readVeto(db, veto) ?? []))
    const lifted = removeVetoes(db, vetoes)
    const there = statement(db, 'SELECT 1 FROM mentions WHERE article_id = ? AND company_key = ?').pluck()
    const insert = statement(db, 'INSERT INTO filed_articles (article_id, symbol, exchange, company, filed_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    const made = ids.filter((id) => there.get(Number(id), key) === undefined && insert.run(Number(id), written, exchange, company, now).changes > 0)
    const { articleIds, waiting } = refileAll(db, made.map(Number))
    return { ...noChange, vetoesRemoved: vetoes, filed: made.map((articleId): Filing => ({ articleId, symbol: written, filedAt: new Date(now).toISOString() })), articleIds: [...new Set([...lifted.articleIds, ...articleIds])], waiting: lifted.waiting + waiting }
  }).immediate()
}

/** Takes a change back: what it added goes, what it removed is there again. Returns what that changed, which can be taken back too. */
export function undoFiling(db: Database, change: FilingChange): FilingChange {
  return db.transaction(() => {
    const gone = change.vetoesAdded.flatMap((veto) => readVeto(db, Number(veto.id)) ?? [])
    const touched = new Set<number>()
    let waiting = 0
    const remember = (outcome: { readonly articleIds: readonly string[]; readonly waiting: number }): void => {
      outcome.articleIds.forEach((id) => touched.add(Number(id)))
      waiting += outcome.waiting
    }
    remember(removeVetoes(db, gone))
    const back = change.vetoesRemoved.flatMap((veto) => restoreVeto(db, veto))
    const unfiled = change.filed.filter(({ articleId, symbol }) => statement(db, 'DELETE FROM filed_articles WHERE article_id = ? AND symbol = ?').run(Number(articleId), symbol).changes > 0)
    const filed = change.unfiled.filter((filing) => restoreFiling(db, filing))
    for (const veto of back) remember(refileAll(db, articlesOf(db, keyOfVeto(db, veto), veto.scope)))
    remember(refileAll(db, [...unfiled, ...filed].map(({ articleId }) => Number(articleId))))
    return { vetoesAdded: back, vetoesRemoved: gone, filed, unfiled, articleIds: [...touched].map(String), waiting }
  }).immediate()
}

/** What the article itself means by a symbol, be it taken off already or filed by hand. */
function keyInArticle(db: Database, articleId: string, symbol: string): string {
  const said = statement(db, 'SELECT company_key FROM mentions WHERE article_id = ? AND symbol = ?').pluck().get(Number(articleId), symbol) as string | undefined
  const key = said ?? keyOfSymbol(db, symbol)
  const known = statement(db, 'SELECT 1 FROM mentions WHERE article_id = @id AND company_key = @key UNION ALL SELECT 1 FROM mention_vetoes WHERE article_id = @id AND company_key = @key').pluck().get({ id: Number(articleId), key })
  if (known === undefined) throw new AppError('not-found', `That article is not filed under ${symbol}. Nothing was changed.`)
  return key
}

function refuseUnknownScope(db: Database, scope: VetoScope): void {
  if (scope.kind === 'article') refuseUnknownArticles(db, [scope.articleId])
  if (scope.kind === 'phrase' && !/[\p{L}\p{N}]/u.test(scope.phrase)) throw new AppError('bad-input', 'A phrase needs a word: the one by which the article was filed wrongly.')
  if (scope.kind === 'feed' && statement(db, 'SELECT 1 FROM feeds WHERE id = ?').pluck().get(Number(scope.feedId)) === undefined) throw new AppError('not-found', 'That feed is not there any more.')
}

function columnsOf(scope: VetoScope): { readonly articleId: number | null; readonly phrase: string | null; readonly feedId: number | null } {
  return {
    articleId: scope.kind === 'article' ? Number(scope.articleId) : null,
    phrase: scope.kind === 'phrase' ? foldPhrase(scope.phrase) : null,
    feedId: scope.kind === 'feed' ? Number(scope.feedId) : null,
  }
}

/** Articles that a veto of a company may change, the newest first: those that stand under it, and those that a decision took off. */
function articlesOf(db: Database, key: string, scope: VetoScope): readonly number[] {
  if (scope.kind === 'article') return [Number(scope.articleId)]
  const inFeed = scope.kind === 'feed' ? 'AND EXISTS (SELECT 1 FROM feed_items WHERE feed_items.article_id = touched.article_id AND feed_items.feed_id = @feedId)' : ''
  return statement(
    db,
    `SELECT article_id FROM (SELECT article_id FROM mentions WHERE company_key = @key UNION SELECT article_id FROM vetoed_mentions WHERE company_key = @key) AS touched
     WHERE 1 ${inFeed} ORDER BY article_id DESC`,
  ).pluck().all(scope.kind === 'feed' ? { key, feedId: Number(scope.feedId) } : { key }) as number[]
}

/** Files articles anew: the first at once, the rest when they are read again in the background. */
function refileAll(db: Database, ids: readonly number[]): { readonly articleIds: readonly string[]; readonly waiting: number } {
  const now = ids.slice(0, filedAtOnce)
  const later = ids.slice(filedAtOnce)
  for (const id of now) refileArticle(db, id)
  const postpone = statement(db, 'UPDATE extractions SET directory_generation = -1 WHERE text_id = (SELECT text_id FROM articles WHERE id = ?)')
  for (const id of later) postpone.run(id)
  return { articleIds: now.map(String), waiting: later.length }
}

function removeVetoes(db: Database, vetoes: readonly MentionVeto[]): { readonly articleIds: readonly string[]; readonly waiting: number } {
  const affected = new Set<number>()
  for (const veto of vetoes) {
    for (const id of articlesOf(db, keyOfVeto(db, veto), veto.scope)) affected.add(id)
    statement(db, 'DELETE FROM mention_vetoes WHERE id = ?').run(Number(veto.id))
  }
  return refileAll(db, [...affected].sort((a, b) => b - a))
}

function keyOfVeto(db: Database, veto: MentionVeto): string {
  return (statement(db, 'SELECT company_key FROM mention_vetoes WHERE id = ?').pluck().get(Number(veto.id)) as string | undefined) ?? keyOfSymbol(db, veto.symbol)
}

/** A veto that was lifted, under its old number; nothing where its article or feed is gone. */
function restoreVeto(db: Database, veto: MentionVeto): readonly MentionVeto[] {
  const { articleId, phrase, feedId } = columnsOf(veto.scope)
  if (articleId !== null && statement(db, 'SELECT 1 FROM articles WHERE id = ?').pluck().get(articleId) === undefined) return []
  if (feedId !== null && statement(db, 'SELECT 1 FROM feeds WHERE id = ?').pluck().get(feedId) === undefined) return []
  const key = keyOfSymbol(db, veto.symbol)
  const made = statement(db, 'INSERT INTO mention_vetoes (id, symbol, company_key, article_id, phrase, feed_id, made_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(Number(veto.id), veto.symbol, key, articleId, phrase, feedId, Date.parse(veto.madeAt))
  const restored = made.changes > 0 ? readVeto(db, Number(veto.id)) : null
  return restored ? [restored] : []
}

function restoreFiling(db: Database, { articleId, symbol, filedAt }: Filing): boolean {
  if (statement(db, 'SELECT 1 FROM articles WHERE id = ?').pluck().get(Number(articleId)) === undefined) return false
  const key = keyOfSymbol(db, symbol)
  return statement(db, 'INSERT INTO filed_articles (article_id, symbol, exchange, company, filed_at) VALUES (?, ?, NULL, ?, ?) ON CONFLICT DO NOTHING').run(Number(articleId), symbol, nameOfCompany(db, key), Date.parse(filedAt)).changes > 0
}

/** Takes an article off a company it was filed under by hand, under whichever listing. */
function takeOff(db: Database, articleId: number, key: string): readonly Filing[] {
  const rows = statement(db, 'SELECT symbol, exchange, company, filed_at FROM filed_articles WHERE article_id = ?').all(articleId) as { symbol: string; exchange: string | null; company: string | null; filed_at: number }[]
  return rows.filter((row) => keyOfListing(db, row) === key).map((row) => {
    statement(db, 'DELETE FROM filed_articles WHERE article_id = ? AND symbol = ?').run(articleId, row.symbol)
    return { articleId: String(articleId), symbol: row.symbol, filedAt: new Date(row.filed_at).toISOString() }
  })
}
