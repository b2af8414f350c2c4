// What a person does to several articles at once. Each is one request with one undo.
import type { ChangedArticles } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import type { PlainRequest } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { keepInList, patchArticles } from './article-list.ts'

export type StateName = 'read' | 'starred' | 'later'

/** Sets a state, or clears it where all of them have it already. */
export async function toggleState(state: StateName, ids: readonly string[]): Promise<void> {
  if (!(await setStateOfAll(state, ids, true))) await setStateOfAll(state, ids, false)
}

/** Sets or clears a state. Answers false where nothing had to be changed; true where it was, or where it went wrong and was said. */
export async function setStateOfAll(state: StateName, ids: readonly string[], on: boolean): Promise<boolean> {
  keepInList(ids)
  const reply = await tryTo(() => ask(state, ids, on))
  if (!reply) return true
  if (reply.ids.length === 0) return false
  patchArticles(reply.ids, { [state]: on })
  recordDone(nameDone(state, on, reply.ids.length), [inverseOf(state, reply.ids, !on)])
  return true
}

/** Drops articles on a place that stands for a state. */
export async function giveState(state: 'starred' | 'later', ids: readonly string[]): Promise<void> {
  const words = currentWords().selection
  if (!(await setStateOfAll(state, ids, true))) say(state === 'starred' ? words.allStarred : words.allLater)
}

export async function tagAll(ids: readonly string[], tag: string): Promise<boolean> {
  keepInList(ids)
  const reply = await tryTo(() => call('tags.add', { ids: [...ids], tag }))
  const words = currentWords().selection
  if (!reply) return false
  if (reply.ids.length === 0) say(words.allTagged(reply.tag))
  else recordDone(words.tagged(reply.ids.length, reply.tag), [{ name: 'tags.remove', input: { ids: [...reply.ids], tag: reply.tag } }])
  return true
}

function ask(state: StateName, ids: readonly string[], on: boolean): Promise<ChangedArticles> {
  if (state === 'read') return call('articles.setRead', { ids: [...ids], read: on })
  if (state === 'starred') return call('articles.setStarred', { ids: [...ids], starred: on })
  return call('articles.setLater', { ids: [...ids], later: on })
}

function inverseOf(state: StateName, ids: readonly string[], on: boolean): PlainRequest {
  if (state === 'read') return { name: 'articles.setRead', input: { ids: [...ids], read: on } }
  if (state === 'starred') return { name: 'articles.setStarred', input: { ids: [...ids], starred: on } }
  return { name: 'articles.setLater', input: { ids: [...ids], later: on } }
}

function nameDone(state: StateName, on: boolean, number: number): string {
  const words = currentWords().selection
  if (state === 'read') return on ? words.markedRead(number) : words.markedUnread(number)
  if (state === 'starred') return on ? words.starred(number) : words.unstarred(number)
  return on ? words.keptForLater(number) : words.notForLater(number)
}
