import { useEffect } from 'react'
import { create } from 'zustand'
import { useArticleList } from './articles/article-list.ts'
import { callWindow } from './bridge.ts'
import { useSidebar } from './library/sidebar-answer.ts'
import { useOpenArticle } from './reader/open-article.ts'
import { useView } from './view.ts'

/** How often the window was opened for something: at its start, and for every article it is told to show. */
const useOccasion = create<{ readonly number: number }>(() => ({ number: 1 }))
let lastSettled = 0

export function settleAgain(): void {
  useOccasion.setState(({ number }) => ({ number: number + 1 }))
}

/** Tells main once per occasion that what the window was opened for is on the screen, in its own fonts. */
export function useSettle(): void {
  const occasion = useOccasion((state) => state.number)
  const openId = useView((view) => view.openId)
  const article = useOpenArticle()
  const sidebar = useSidebar()
  const isListThere = useArticleList((list) => list.loaded)
  const isArticleThere = openId === null || article.value?.article.id === openId || article.error !== null
  const isThere = isListThere && isArticleThere && (sidebar.value !== null || sidebar.error !== null)

  useEffect(() => {
    if (!isThere || occasion === lastSettled) return
    let stopped = false
    void document.fonts.ready.then(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (stopped || occasion === lastSettled) return
          lastSettled = occasion
          callWindow('window.settled', { articleId: openId }).catch(() => undefined) // nobody waits for it any more
        }),
      ),
    )
    return () => {
      stopped = true
    }
  }, [isThere, occasion, openId])
}
