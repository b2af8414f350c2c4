// Marking a whole list read, or the part of it above or below the open article: one request, however long the list is.
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { keepInList, patchArticles, useArticleList } from './article-list.ts'
import { listSelected, useSelection } from './selection.ts'

/** Everything in the list, also what is not loaded. */
export function readAll(): Promise<void> {
  return read('all', null)
}

export function readAbove(): Promise<void> {
  return readBeside('above')
}

export function readBelow(): Promise<void> {
  return readBeside('below')
}

/** The line that above and below are meant from: the end of the selection, else the open article. */
async function readBeside(side: 'above' | 'below'): Promise<void> {
  const place = (listSelected().length > 0 ? useSelection.getState().head : null) ?? useView.getState().openId
  const isListed = useArticleList.getState().articles.some((article) => article.id === place)
  if (!isListed) return say(currentWords().selection.selectFirst)
  await read(side, place)
}

async function read(side: 'all' | 'above' | 'below', from: string | null): Promise<void> {
  const { question, articles } = useArticleList.getState()
  if (!question) return
  keepInList(articles.map((article) => article.id))
  const { scope, query, order } = question
  const reply = await tryTo(() => call('articles.setReadIn', { scope, query, order, side, from, read: true }))
  if (!reply) return
  if (reply.ids.length === 0) return say(currentWords().lists.nothingUnread)
  patchArticles(reply.ids, { read: true })
  recordDone(currentWords().selection.markedRead(reply.ids.length), [{ name: 'articles.setRead', input: { ids: [...reply.ids], read: false } }])
}
