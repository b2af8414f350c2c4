// What a person does to articles. Each says what was done and keeps its undo.
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { keepInList, patchArticles } from './article-list.ts'

/** An article as a sentence names it. */
export interface Named {
  readonly id: string
  readonly title: string
}

export async function setRead(article: Named, read: boolean): Promise<void> {
  keepInList([article.id])
  const reply = await tryTo(() => call('articles.setRead', { ids: [article.id], read }))
  const words = currentWords().articles
  if (!reply) return
  patchArticles(reply.ids, { read })
  recordDone(
    words[read ? 'markedRead' : 'markedUnread'](quote(article.title)),
    isNotEmpty(reply.ids) ? [{ name: 'articles.setRead', input: { ids: [...reply.ids], read: !read } }] : [],
  )
}

/** An opened article is read; nobody did that, so there is nothing to say and nothing to undo. */
export async function markSeen(id: string): Promise<void> {
  keepInList([id])
  const reply = await tryTo(() => call('articles.setRead', { ids: [id], read: true }))
  if (reply) patchArticles(reply.ids, { read: true })
}

export async function setStarred(article: Named, starred: boolean): Promise<void> {
  keepInList([article.id])
  const reply = await tryTo(() => call('articles.setStarred', { ids: [article.id], starred }))
  const words = currentWords().articles
  if (!reply) return
  patchArticles(reply.ids, { starred })
  recordDone(
    words[starred ? 'starred' : 'unstarred'](quote(article.title)),
    isNotEmpty(reply.ids) ? [{ name: 'articles.setStarred', input: { ids: [...reply.ids], starred: !starred } }] : [],
  )
}

export async function setLater(article: Named, later: boolean): Promise<void> {
  keepInList([article.id])
  const reply = await tryTo(() => call('articles.setLater', { ids: [article.id], later }))
  const words = currentWords().articles
  if (!reply) return
  patchArticles(reply.ids, { later })
  recordDone(
    words[later ? 'keptForLater' : 'notForLater'](quote(article.title)),
    isNotEmpty(reply.ids) ? [{ name: 'articles.setLater', input: { ids: [...reply.ids], later: !later } }] : [],
  )
}

export async function addTag(article: Named, tag: string): Promise<void> {
  keepInList([article.id])
  const reply = await tryTo(() => call('tags.add', { ids: [article.id], tag }))
  const words = currentWords().tags
  if (!reply) return
  if (reply.ids.length === 0) return say(words.already(reply.tag))
  recordDone(words.added(quote(article.title), reply.tag), [{ name: 'tags.remove', input: { ids: [...reply.ids], tag: reply.tag } }])
}

export async function removeTag(article: Named, tag: string): Promise<void> {
  keepInList([article.id])
  const reply = await tryTo(() => call('tags.remove', { ids: [article.id], tag }))
  const words = currentWords().tags
  if (!reply || reply.ids.length === 0) return
  recordDone(words.removed(quote(article.title), reply.tag), [
    { name: 'tags.add', input: { ids: [...reply.ids], tag: reply.tag } },
  ])
}

function quote(title: string): string {
  const short = title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title
  return currentWords().articles.quoted(short)
}

function isNotEmpty(ids: readonly string[]): boolean {
  return ids.length > 0
}
