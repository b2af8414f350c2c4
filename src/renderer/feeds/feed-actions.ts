// What a person does to feeds. Each says what was done and keeps its undo.
import type { RequestInput } from '../../shared/contract.ts'
import type { Feed } from '../../shared/model.ts'
import { call, callWindow } from '../bridge.ts'
import type { PlainRequest } from '../bridge.ts'
import { copyOf, recordDone } from '../commands/undo.ts'
import { sayFollowed } from '../smart-lists/say-followed.ts'
import { say, tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'

export type FeedChanges = Omit<RequestInput<'feeds.update'>, 'id' | 'queries'>

/** Changes what may be chosen of a feed. The undo puts back just what was changed. Throws AppError. */
export async function changeFeed(id: string, changes: FeedChanges, said: (after: Feed) => string): Promise<void> {
  const reply = await call('feeds.update', { id, ...changes })
  recordDone(sayFollowed(said(reply.after), reply), [{ name: 'feeds.update', input: { id, ...pickChanged(changes, reply.before), queries: copyOf(reply.queries) } }])
}

export async function setPaused(feed: Feed, paused: boolean): Promise<void> {
  await tryTo(() => changeFeed(feed.id, { paused }, (after) => currentWords().feeds[paused ? 'paused' : 'resumed'](after.title)))
}

/** Unsubscribes; the articles stay. The undo puts the feed back as it was, without asking for it. */
export async function unsubscribe(feed: Feed): Promise<void> {
  const removed = await tryTo(() => call('feeds.remove', { id: feed.id }))
  if (!removed) return
  const { scope } = useView.getState()
  if (scope.kind === 'feed' && scope.id === feed.id) showScope({ kind: 'all' })
  recordDone(sayFollowed(currentWords().feeds.unsubscribed(removed.title), removed), [{ name: 'feeds.putBack', input: { id: removed.id } }])
}

/** What the feed had before in the place of each change. */
function pickChanged(changes: FeedChanges, before: Feed): FeedChanges {
  return Object.fromEntries((Object.keys(changes) as (keyof FeedChanges)[]).map((name) => [name, before[name]]))
}

export async function copyAddress(feed: Feed): Promise<void> {
  if (await tryTo(() => callWindow('window.copyText', { text: feed.address }))) say(currentWords().feeds.copied(feed.address))
}

/** Unsubscribes what was just subscribed to: the undo of every way of adding feeds. */
export function undoOfAdding(feeds: readonly Feed[]): readonly PlainRequest[] {
  return feeds.map((feed) => ({ name: 'feeds.remove', input: { id: feed.id } }))
}
