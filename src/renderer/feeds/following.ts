// Subscribing to several feeds that were offered, one after another.
import type { FeedSuggestion } from '../../shared/contract.ts'
import type { Feed } from '../../shared/model.ts'
import { call, sentenceOf } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { undoOfAdding } from './feed-actions.ts'

export interface NotFollowed {
  readonly title: string
  readonly reason: string // a sentence
}

/** Subscribes to each; `onDone` hears how many are through. Answers those that could not be subscribed to. */
export async function followFeeds(suggestions: readonly FeedSuggestion[], folderId: string | null, onDone: (count: number) => void): Promise<readonly NotFollowed[]> {
  const words = currentWords().feeds.offer
  const added: Feed[] = []
  const failed: NotFollowed[] = []
  for (const [index, { address, title }] of suggestions.entries()) {
    try {
      const answer = await call('feeds.add', { address, title, folderId })
      if (answer.kind === 'added') added.push(answer.feed)
      if (answer.kind === 'choose') failed.push({ title, reason: words.several })
    } catch (error) {
      failed.push({ title, reason: sentenceOf(error) })
    }
    onDone(index + 1)
  }
  const articles = added.reduce((sum, feed) => sum + feed.articles, 0)
  if (added.length > 0) recordDone(words.subscribed(added.length, articles), undoOfAdding(added))
  else if (failed.length > 0) say(words.none)
  return failed
}
