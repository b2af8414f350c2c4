import { flushSync } from 'react-dom'
import { useSidebar } from '../library/sidebar-answer.ts'
import { say } from '../status/messages.ts'
import { showPane, showScope } from '../view.ts'
import { currentWords } from '../words.ts'

/** Goes to the first watchlist and puts the cursor on it in the tree. */
export function focusWatchlists(): void {
  const first = useSidebar.getState().value?.watchlists[0]
  if (!first) return say(currentWords().watchlists.none)
  flushSync(() => {
    showPane('library')
    showScope({ kind: 'watchlist', id: first.id })
  })
  document.querySelector<HTMLElement>('[role="tree"] [aria-selected="true"]')?.focus()
}
