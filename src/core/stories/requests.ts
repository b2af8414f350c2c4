import type { Database } from 'better-sqlite3'
import { joinByHand, separateArticle, undoStoryChange } from './by-hand.ts'
import type { StoryChange } from './groups.ts'
import { readMembers, readMembership } from './groups.ts'

// What the person does with stories, each in one transaction.

export function separate(db: Database, articleId: string, now: number): StoryChange {
  return db.transaction(() => separateArticle(db, Number(articleId), now)).immediate()
}

export function join(db: Database, articleIds: readonly string[]): StoryChange {
  return db.transaction(() => joinByHand(db, articleIds.map(Number))).immediate()
}

export function undo(db: Database, change: StoryChange): StoryChange {
  return db.transaction(() => undoStoryChange(db, change)).immediate()
}

/** The articles of the story that an article stands in, the first kept first; the article itself where it is alone. */
export function idsOfStory(db: Database, articleId: string): readonly number[] {
  const own = readMembership(db, Number(articleId))
  return own === null ? [Number(articleId)] : readMembers(db, own.storyId).map((one) => one.articleId)
}
