import type { Database } from 'better-sqlite3'
import { readMembers, readMembership } from './groups.ts'
import type { Membership, Reason } from './groups.ts'
import { statement } from '../db/index.ts'

/** What a list's row says of the story that an article stands for. */
export interface StorySummary {
  readonly storyId: number
  readonly reason: Reason
  readonly leads: boolean
  readonly others: number // articles in it besides this one
  readonly unreadOthers: number
}

/** The articles of a story as they were kept, the first first; none where there is no such story. */
export function articlesOfStory(db: Database, storyId: number): readonly Membership[] {
  return readMembers(db, storyId)
}

/** An article and the others of its story that say the same in the same words: who has read one has read them all. */
export function copiesOfArticle(db: Database, articleId: number): readonly number[] {
  const isCopy = (reason: Reason): boolean => reason === 'first' || reason === 'copy'
  const own = readMembership(db, articleId)
  if (own === null || !isCopy(own.reason)) return [articleId]
  return readMembers(db, own.storyId).filter((one) => isCopy(one.reason)).map((one) => one.articleId)
}

/** The story that an article stands in; null where it is alone. */
export function storyOfArticle(db: Database, articleId: number): StorySummary | null {
  const own = readMembership(db, articleId)
  if (own === null) return null
  const { others, unread } = statement(
    db,
    `SELECT count(*) AS others, count(*) FILTER (WHERE article_states.read_at IS NULL) AS unread
     FROM story_articles JOIN article_states USING (article_id) WHERE story_id = ? AND article_id <> ?`,
  ).get(own.storyId, articleId) as { others: number; unread: number }
  return others === 0 ? null : { storyId: own.storyId, reason: own.reason, leads: own.leads, others, unreadOthers: unread }
}
