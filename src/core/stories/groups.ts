import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'

export type Reason = 'first' | 'copy' | 'update' | 'same-event' | 'by-hand'

/** An article's place in a story, as it is stored. */
export interface Membership {
  readonly articleId: number
  readonly storyId: number
  readonly reason: Reason
  readonly leads: boolean
}

interface Row {
  readonly article_id: number
  readonly story_id: number
  readonly reason: Reason
  readonly leads: number
}

/** A pair that is never joined by itself, the lower id first. */
export interface Separation {
  readonly articleId: number
  readonly otherId: number
  readonly separatedAt: number
}

/**
 * What changed: the reply, the event and the undo. `before` and `after` are the stories concerned, whole; who stands in none of them
 * is alone. `articleIds` are the articles whose own place changed.
 */
export interface StoryChange {
  readonly articleIds: readonly number[]
  readonly before: readonly Membership[]
  readonly after: readonly Membership[]
  readonly separated: readonly Separation[]
  readonly rejoined: readonly Separation[]
}

export const noChange: StoryChange = { articleIds: [], before: [], after: [], separated: [], rejoined: [] }

export function readMembership(db: Database, articleId: number): Membership | null {
  const row = statement(db, 'SELECT * FROM story_articles WHERE article_id = ?').get(articleId) as Row | undefined
  return row === undefined ? null : toMembership(row)
}

/** The members of a story in the order in which they were kept. */
export function readMembers(db: Database, storyId: number): readonly Membership[] {
  return (statement(db, 'SELECT * FROM story_articles WHERE story_id = ? ORDER BY article_id').all(storyId) as Row[]).map(toMembership)
}

/** Puts memberships in the place of others; only the rows that differ are written. */
export function replaceMemberships(db: Database, before: readonly Membership[], after: readonly Membership[]): Pick<StoryChange, 'articleIds' | 'before' | 'after'> {
  const [gone, come] = [without(before, after), without(after, before)]
  const follow = statement(db, 'UPDATE story_articles SET leads = 0 WHERE article_id = ?')
  const remove = statement(db, 'DELETE FROM story_articles WHERE article_id = ?')
  const insert = statement(db, 'INSERT INTO story_articles (article_id, story_id, reason, leads) VALUES (?, ?, ?, ?)')
  for (const { articleId } of gone) follow.run(articleId) // whoever leads hands the lead on when deleted, and here it goes where `after` says
  for (const { articleId } of gone) remove.run(articleId)
  for (const one of come) insert.run(one.articleId, one.storyId, one.reason, one.leads ? 1 : 0)
  return { articleIds: [...new Set([...gone, ...come].map((one) => one.articleId))].sort((a, b) => a - b), before, after }
}

export function isSeparated(db: Database, articleId: number, otherId: number): boolean {
  return statement(db, 'SELECT 1 FROM story_separations WHERE article_id = ? AND other_id = ?').get(Math.min(articleId, otherId), Math.max(articleId, otherId)) !== undefined
}

function without(list: readonly Membership[], others: readonly Membership[]): readonly Membership[] {
  const byId = new Map(others.map((one) => [one.articleId, one]))
  return list.filter((one) => {
    const other = byId.get(one.articleId)
    return other === undefined || !isSameMembership(one, other)
  })
}

export function isSameMembership(first: Membership, second: Membership): boolean {
  return first.articleId === second.articleId && first.storyId === second.storyId && first.reason === second.reason && first.leads === second.leads
}

function toMembership(row: Row): Membership {
  return { articleId: row.article_id, storyId: row.story_id, reason: row.reason, leads: row.leads === 1 }
}
