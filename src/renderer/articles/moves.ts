// Going from one article to the next, as the keys and the menu ask for it.
import { loadMore, useArticleList } from './article-list.ts'
import { openArticle, useView } from '../view.ts'
import { focusListIfNowhere } from './list-focus.ts'
import { selectNone, useSelection } from './selection.ts'

/** Opens the article `step` lines further down, or the first one where none is open. More are loaded before the end is reached. */
export function openNeighbour(step: 1 | -1): void {
  const { articles } = useArticleList.getState()
  const from = useSelection.getState().head ?? useView.getState().openId // after a selection it goes on from its end
  selectNone()
  const index = articles.findIndex((article) => article.id === from)
  const target = articles[index === -1 ? 0 : index + step]
  if (target) openArticle(target.id)
  focusListIfNowhere()
  if (index + 5 > articles.length) void loadMore()
}

/** Opens the first or the last article that is loaded. */
export function openEnd(end: 'first' | 'last'): void {
  selectNone()
  const { articles } = useArticleList.getState()
  const target = end === 'first' ? articles[0] : articles[articles.length - 1]
  if (target) openArticle(target.id)
}

/** Opens the next unread article below the open one, loading more as needed. False where there is none. */
export async function openNextUnread(): Promise<boolean> {
  for (;;) {
    const { articles, next } = useArticleList.getState()
    const from = articles.findIndex((article) => article.id === useView.getState().openId)
    const target = articles.find((article, index) => index > from && !article.read)
    if (target) {
      openArticle(target.id)
      focusListIfNowhere()
      return true
    }
    if (next === null) return false
    await loadMore()
    if (useArticleList.getState().articles.length === articles.length) return false
  }
}
