// What a person does to articles. Each says what was done and keeps its undo.
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { keepInList, patchArticles } from './article-list.ts'

/** An article as a sentence names it. */
export interface Named {
  readonly id: string
  readonly title: string
}

export async function setRead(article: Named, read: boolean): Promise<void> {
  keepInList(article.id)
  const reply = await tryTo(() => call('articles.setRead', { ids: [article.id], read }))
  if (!reply) return
  patchArticles(reply.ids, { read })
  recordDone(
    `Marked ${quote(article.title)} as ${read ? 'read' : 'unread'}.`,
    isNotEmpty(reply.ids) ? [{ name: 'articles.setRead', input: { ids: [...reply.ids], read: !read } }] : [],
  )
}

/** An opened article is read; nobody did that, so there is nothing to say and nothing to undo. */
export async function markSeen(id: string): Promise<void> {
  keepInList(id)
  const reply = await tryTo(() => call('articles.setRead', { ids: [id], read: true }))
  if (reply) patchArticles(reply.ids, { read: true })
}

export async function setStarred(article: Named, starred: boolean): Promise<void> {
  keepInList(article.id)
  const reply = await tryTo(() => call('articles.setStarred', { ids: [article.id], starred }))
  if (!reply) return
  patchArticles(reply.ids, { starred })
  recordDone(
    starred ? `Starred ${quote(article.title)}.` : `Took the star off ${quote(article.title)}.`,
    isNotEmpty(reply.ids) ? [{ name: 'articles.setStarred', input: { ids: [...reply.ids], starred: !starred } }] : [],
  )
}

export async function setLater(article: Named, later: boolean): Promise<void> {
  keepInList(article.id)
  const reply = await tryTo(() => call('articles.setLater', { ids: [article.id], later }))
  if (!reply) return
  patchArticles(reply.ids, { later })
  recordDone(
    later ? `Kept ${quote(article.title)} to read later.` : `Took ${quote(article.title)} off Read later.`,
    isNotEmpty(reply.ids) ? [{ name: 'articles.setLater', input: { ids: [...reply.ids], later: !later } }] : [],
  )
}

export async function addTag(article: Named, tag: string): Promise<void> {
  keepInList(article.id)
  const reply = await tryTo(() => call('tags.add', { ids: [article.id], tag }))
  if (!reply) return
  if (reply.ids.length === 0) return say(`The article already has the tag ${reply.tag}.`)
  recordDone(`Tagged ${quote(article.title)} with ${reply.tag}.`, [{ name: 'tags.remove', input: { ids: [...reply.ids], tag: reply.tag } }])
}

export async function removeTag(article: Named, tag: string): Promise<void> {
  keepInList(article.id)
  const reply = await tryTo(() => call('tags.remove', { ids: [article.id], tag }))
  if (!reply || reply.ids.length === 0) return
  recordDone(`Took the tag ${reply.tag} off ${quote(article.title)}.`, [
    { name: 'tags.add', input: { ids: [...reply.ids], tag: reply.tag } },
  ])
}

function quote(title: string): string {
  const short = title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title
  return `“${short}”`
}

function isNotEmpty(ids: readonly string[]): boolean {
  return ids.length > 0
}
