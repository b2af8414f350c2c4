import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { isSameMembership, isSeparated, noChange, readMembers, readMembership, replaceMemberships } from './groups.ts'
import type { Membership, Reason, Separation, StoryChange } from './groups.ts'
import { statement } from '../db/index.ts'

/**
 * "Not the same": takes an article out of its story, and remembers that it is not one with any of the others. Inside the caller's
 * transaction; `now` in epoch milliseconds. An article that is alone changes nothing.
 */
export function separateArticle(db: Database, articleId: number, now: number): StoryChange {
  const own = readMembership(db, articleId)
  if (own === null) return noChange
  const before = readMembers(db, own.storyId)
  const others = before.filter((one) => one.articleId !== articleId)
  const separated = others.filter((one) => !isSeparated(db, articleId, one.articleId)).map((one) => pairOf(articleId, one.articleId, now))
  storeSeparations(db, separated)
  return { ...replaceMemberships(db, before, settleRest(others, own)), separated, rejoined: [] }
}

/** The story goes on under another name where the one who left had given it its own, and is none any more where one is left. */
function settleRest(others: readonly Membership[], left: Membership): readonly Membership[] {
  if (others.length < 2) return []
  const opener = others[0] as Membership
  const leader = left.leads ? (others.findLast((one) => one.reason === 'update') ?? opener) : others.find((one) => one.leads)
  return others.map((one) => ({
    ...one,
    storyId: left.storyId === left.articleId ? opener.articleId : one.storyId,
    reason: left.reason === 'first' && one === opener ? 'first' : one.reason,
    leads: one.articleId === leader?.articleId,
  }))
}

/**
 * Makes one story of articles and of the stories they stand in; what was set apart between them is forgotten. The leader of the
 * first article's story goes on leading. Inside the caller's transaction. Throws AppError bad-input for fewer than two articles, not-found.
 */
export function joinByHand(db: Database, articleIds: readonly number[]): StoryChange {
  const ids = [...new Set(articleIds)]
  if (ids.length < 2) throw new AppError('bad-input', 'Choose two articles or more to make one story of them.')
  const unknown = ids.find((id) => statement(db, 'SELECT 1 FROM articles WHERE id = ?').get(id) === undefined)
  if (unknown !== undefined) throw new AppError('not-found', `There is no article ${unknown} in this library. Nothing was changed.`)
  const owns = ids.map((id) => readMembership(db, id))
  const before = [...new Set(owns.flatMap((own) => (own === null ? [] : [own.storyId])))].flatMap((storyId) => readMembers(db, storyId))
  const known = new Map(before.map((one) => [one.articleId, one]))
  const all = [...new Set([...ids, ...known.keys()])].sort((a, b) => a - b)
  const storyId = all[0] as number
  const first = owns[0] ?? null
  const leader = before.find((one) => one.storyId === first?.storyId && one.leads)?.articleId ?? ids[0]
  const reasonOf = (articleId: number): Reason => {
    const reason = known.get(articleId)?.reason ?? 'by-hand'
    return articleId === storyId ? 'first' : reason === 'first' ? 'by-hand' : reason
  }
  const after = all.map((articleId): Membership => ({ articleId, storyId, reason: reasonOf(articleId), leads: articleId === leader }))
  const rejoined = separationsAmong(db, all)
  forgetSeparations(db, rejoined)
  return { ...replaceMemberships(db, before, after), separated: [], rejoined }
}

/** Takes a change back exactly. Throws AppError bad-input where the stories have changed since: then nothing is touched. */
export function undoStoryChange(db: Database, change: StoryChange): StoryChange {
  const names = new Set([...change.before, ...change.after].map((one) => one.storyId))
  const moved = change.articleIds.flatMap((id) => readMembership(db, id) ?? [])
  const now = [...new Map([...moved, ...[...names].flatMap((storyId) => readMembers(db, storyId))].map((one) => [one.articleId, one])).values()]
  if (now.length !== change.after.length || !now.every((one) => change.after.some((then) => isSameMembership(one, then)))) {
    throw new AppError('bad-input', 'These stories have changed since. Nothing was undone; use "Not the same" or "Same story" instead.')
  }
  forgetSeparations(db, change.separated)
  storeSeparations(db, change.rejoined)
  return { ...replaceMemberships(db, change.after, change.before), separated: change.rejoined, rejoined: change.separated }
}

function pairOf(one: number, other: number, separatedAt: number): Separation {
  return { articleId: Math.min(one, other), otherId: Math.max(one, other), separatedAt }
}

function storeSeparations(db: Database, separations: readonly Separation[]): void {
  const insert = statement(db, 'INSERT INTO story_separations (article_id, other_id, separated_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  for (const one of separations) insert.run(one.articleId, one.otherId, one.separatedAt)
}

function forgetSeparations(db: Database, separations: readonly Separation[]): void {
  const remove = statement(db, 'DELETE FROM story_separations WHERE article_id = ? AND other_id = ?')
  for (const one of separations) remove.run(one.articleId, one.otherId)
}

function separationsAmong(db: Database, ids: readonly number[]): readonly Separation[] {
  const inside = new Set(ids)
  const read = statement(db, 'SELECT article_id AS articleId, other_id AS otherId, separated_at AS separatedAt FROM story_separations WHERE article_id = ?')
  return ids.flatMap((id) => (read.all(id) as Separation[]).filter((one) => inside.has(one.otherId)))
}
