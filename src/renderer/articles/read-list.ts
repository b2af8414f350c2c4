// Marking a whole list read, or the part of it above or below the open article.
import { say, tryTo } from '../status/messages.ts'
import { useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { useArticleList } from './article-list.ts'
import { gatherIds } from './gather-ids.ts'
import { setStateOfAll } from './many-actions.ts'
import { listSelected, useSelection } from './selection.ts'

/** Everything in the list, also what is not loaded. */
export async function readAll(): Promise<void> {
  const { articles, next } = useArticleList.getState()
  await read(articles.map((article) => article.id), next)
}

export async function readAbove(): Promise<void> {
  const { articles } = useArticleList.getState()
  const at = findPlace()
  if (at === -1) return say(currentWords().selection.selectFirst)
  await read(articles.slice(0, at).map((article) => article.id), null)
}

export async function readBelow(): Promise<void> {
  const { articles, next } = useArticleList.getState()
  const at = findPlace()
  if (at === -1) return say(currentWords().selection.selectFirst)
  await read(articles.slice(at + 1).map((article) => article.id), next)
}

/** The line that above and below are meant from: the end of the selection, else the open article. */
function findPlace(): number {
  const place = (listSelected().length > 0 ? useSelection.getState().head : null) ?? useView.getState().openId
  return useArticleList.getState().articles.findIndex((article) => article.id === place)
}

async function read(loaded: readonly string[], next: string | null): Promise<void> {
  const ids = new Set(loaded)
  const { question } = useArticleList.getState()
  if (next !== null && question) {
    const whole = await tryTo(() => gatherIds(question, next, (found) => {
      found.forEach((id) => ids.add(id))
      return true
    }))
    if (!whole) return
  }
  if (ids.size === 0 || !(await setStateOfAll('read', [...ids], true))) say(currentWords().lists.nothingUnread)
}
