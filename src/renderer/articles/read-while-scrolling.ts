// Where it is wanted, an article counts as read once it was seen and has left the list at its top. What is jumped over was not seen.
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { keepInList, patchArticles, useArticleList } from './article-list.ts'
import { useListSettings } from './list-settings.ts'

const rest = 700 // milliseconds after the last movement until what was passed is marked, all of it with one undo

let seen = new Set<string>()
let passed = new Set<string>()
let timer: ReturnType<typeof setTimeout> | null = null
let scroller: HTMLElement | null = null

/** Given to the list as the ref of what scrolls; null when it goes. */
export function watchScrolling(element: HTMLElement | Window | null): void {
  scroller?.removeEventListener('scroll', look)
  scroller = element instanceof HTMLElement ? element : null
  seen = new Set()
  scroller?.addEventListener('scroll', look, { passive: true })
}

function look(): void {
  if (!scroller || !useListSettings.getState().readWhileScrolling) return
  const { top, bottom } = scroller.getBoundingClientRect()
  for (const row of scroller.querySelectorAll<HTMLElement>('[role="option"]')) {
    const id = row.id.replace('article-', '')
    const box = row.getBoundingClientRect()
    if (box.bottom <= top) {
      if (seen.delete(id)) passed.add(id)
    } else if (box.top < bottom) seen.add(id)
  }
  if (passed.size === 0) return
  if (timer !== null) clearTimeout(timer)
  timer = setTimeout(() => void markPassed(), rest)
}

async function markPassed(): Promise<void> {
  const unread = new Set(useArticleList.getState().articles.filter((article) => !article.read).map((article) => article.id))
  const ids = [...passed].filter((id) => unread.has(id))
  passed = new Set()
  if (ids.length === 0) return
  keepInList(ids)
  const reply = await tryTo(() => call('articles.setRead', { ids, read: true }))
  if (!reply || reply.ids.length === 0) return
  patchArticles(reply.ids, { read: true })
  recordDone(currentWords().lists.scrolledPast(reply.ids.length), [{ name: 'articles.setRead', input: { ids: [...reply.ids], read: false } }])
}
