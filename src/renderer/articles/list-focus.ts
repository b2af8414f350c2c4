// Where the keys go on: the list or the text. A window whose focus is nowhere says nothing to a screen reader and shows nobody where they are.
import { useEffect, useRef } from 'react'
import { useOpenArticle } from '../reader/open-article.ts'
import { readerPane } from '../reader/scroll.ts'
import { useView } from '../view.ts'

/** Where a place is empty, the sentence that says so stands for its list. */
const lists = '.article-list[role="listbox"], .article-list .empty-words'

function findList(): HTMLElement | null {
  return document.querySelector<HTMLElement>(lists)
}

export function isInList(element: Element): boolean {
  return element.closest(lists) !== null
}

/** Puts the focus into the list of articles. Nothing happens where none is shown. */
export function focusList(): void {
  findList()?.focus({ preventScroll: true })
}

/** The same where the focus is nowhere: what took it meanwhile keeps it. Where there is no room for the list, the text gets it. */
export function focusListIfNowhere(): void {
  if (document.activeElement === document.body) focusList()
  if (document.activeElement === document.body) focusText()
}

/** Puts the focus into the text of the open article, where a field beside it is left. */
export function focusText(): void {
  readerPane()?.focus({ preventScroll: true })
}

/** Where there is room for one pane only, the one that is left takes the focus away with it: the one that is shown gets it. */
export function useFocusOfPane(): void {
  const pane = useView((view) => view.pane)
  const shownId = useOpenArticle((answer) => answer.value?.article.id)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) return void (isFirst.current = false) // a window that opens has no focus to lose
    const frame = requestAnimationFrame(() => {
      if (useView.getState().dialog !== null || !isFocusLost()) return
      const inTurn = pane === 'library' ? [focusTree] : pane === 'reader' ? [focusList, focusText] : [focusList]
      for (const focus of inTurn) if (isFocusLost()) focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [pane, shownId])
}

function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || !activeElement.checkVisibility()
}

function focusTree(): void {
  document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus({ preventScroll: true })
}
