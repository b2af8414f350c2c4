import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { FilingChange, VetoScope } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { fileUnder, vetoMention } from './decide.ts'

const symbol = z.string().min(1).max(32)
const instant = z.iso.datetime({ offset: true })

/** "Not this company" anywhere by a phrase, or in a feed by its address. */
export const keptVetoSchema = z.object({ symbol, madeAt: instant, phrase: z.string().min(1).max(200).nullable(), feed: z.string().max(8192).nullable() })
export type KeptVeto = z.infer<typeof keptVetoSchema>

/** What was decided about one article: companies that are not meant, and companies it is filed under by hand. */
export const keptDecisionsSchema = z.object({ vetoes: z.array(z.object({ symbol, madeAt: instant })).max(1000), filed: z.array(z.object({ symbol, filedAt: instant })).max(1000) })
export type KeptDecisions = z.infer<typeof keptDecisionsSchema>

const at = (epoch: number): string => new Date(epoch).toISOString()

export function readKeptVetoes(db: Database): readonly KeptVeto[] {
  const rows = statement(db,
    `SELECT mention_vetoes.symbol, mention_vetoes.made_at AS madeAt, mention_vetoes.phrase, feeds.address AS feed FROM mention_vetoes LEFT JOIN feeds ON feeds.id = mention_vetoes.feed_id
     WHERE mention_vetoes.article_id IS NULL ORDER BY mention_vetoes.id`,
  ).all() as (Omit<KeptVeto, 'madeAt'> & { madeAt: number })[]
  return rows.map((row) => ({ ...row, madeAt: at(row.madeAt) }))
}

export function readKeptDecisions(db: Database, articleId: number): KeptDecisions {
  const vetoes = statement(db, 'SELECT symbol, made_at FROM mention_vetoes WHERE article_id = ? ORDER BY id').all(articleId) as { symbol: string; made_at: number }[]
  const filed = statement(db, 'SELECT symbol, filed_at FROM filed_articles WHERE article_id = ? ORDER BY filed_at, symbol').all(articleId) as { symbol: string; filed_at: number }[]
  return { vetoes: vetoes.map((row) => ({ symbol: row.symbol, madeAt: at(row.made_at) })), filed: filed.map((row) => ({ symbol: row.symbol, filedAt: at(row.filed_at) })) }
}

/** Answers whether it was not known yet. Throws AppError not-found where the feed is not there. */
export function bringBackVeto(db: Database, { symbol, madeAt, phrase, feed }: KeptVeto, note: NoteStep): boolean {
  const veto = (scope: VetoScope): boolean => db.transaction(() => {
    const change = vetoMention(db, symbol, scope, Date.parse(madeAt))
    if (change.vetoesAdded.length > 0) note({ kind: 'filing', changes: [withoutArticles(change)] })
    return change.vetoesAdded.length > 0
  }).immediate()
  if (phrase !== null) return veto({ kind: 'phrase', phrase })
  const feedId = statement(db, 'SELECT id FROM feeds WHERE address = ?').pluck().get(feed) as number | undefined
  if (feedId === undefined) throw new AppError('not-found', `The feed ${feed ?? ''} is not there.`)
  return veto({ kind: 'feed', feedId: String(feedId) })
}

/** Which articles stand otherwise is found out again where it is taken back. */
function withoutArticles(change: FilingChange): FilingChange {
  return { ...change, articleIds: [], waiting: 0 }
}

/** Decides about an article as before. What was decided here about the same company stays. Answers how many decisions are new, and what they changed. */
export function bringBackDecisions(db: Database, articleId: string, { vetoes, filed }: KeptDecisions): { readonly added: number; readonly changes: readonly FilingChange[] } {
  return db.transaction(() => {
    const there = readKeptDecisions(db, Number(articleId))
    const isDecided = (each: { readonly symbol: string }): boolean => [...there.vetoes, ...there.filed].some((known) => known.symbol === each.symbol)
    // Filing by hand may be what makes an article one of a company, of which another decision then speaks.
    const made = filed.filter((each) => !isDecided(each)).map(({ symbol, filedAt }) => fileUnder(db, [articleId], symbol, true, Date.parse(filedAt)))
    const vetoed = vetoes.filter((each) => !isDecided(each)).map(({ symbol, madeAt }) => vetoMention(db, symbol, { kind: 'article', articleId }, Date.parse(madeAt)))
    const added = made.reduce((sum, change) => sum + change.filed.length, 0) + vetoed.reduce((sum, change) => sum + change.vetoesAdded.length, 0)
    return { added, changes: [...made, ...vetoed].map(withoutArticles) }
  }).immediate()
}
