import type { LibraryChange } from '../shared/contract.ts'

/**
 * How many articles are unread is told by the window; while there is none, the library is asked after what may have changed it. `ask` answers the number, `show` shows it,
 * `hasWindow` says whether a window tells by itself; `pause`: milliseconds that are waited for more, because a refresh changes much in a row.
 */
export function watchUnread({ ask, show, hasWindow, pause = 1000 }: { readonly ask: () => Promise<number>; readonly show: (unread: number) => void; readonly hasWindow: () => boolean; readonly pause?: number }): {
  readonly tell: (change: Pick<LibraryChange, 'topics'>) => void
  readonly ready: () => void
} {
  let timer: ReturnType<typeof setTimeout> | null = null
  const look = async (): Promise<void> => {
    timer = null
    if (hasWindow()) return
    try {
      show(await ask())
    } catch (error) {
      console.error('The number of unread articles is not known:', error) // the library is on its way up again and tells when it is ready
    }
  }
  const soon = (): void => {
    if (!hasWindow()) timer ??= setTimeout(() => void look(), pause)
  }
  return {
    tell: ({ topics }) => {
      if (topics.some((topic) => topic === 'articles' || topic === 'feeds' || topic === 'library')) soon()
    },
    ready: soon,
  }
}
