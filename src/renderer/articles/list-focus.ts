// Where the keys go on: the list or the text. A window whose focus is nowhere says nothing to a screen reader and shows nobody where they are.
import { readerPane } from '../reader/scroll.ts'

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

/** The same where the focus is nowhere: what took it meanwhile keeps it. */
export function focusListIfNowhere(): void {
  if (document.activeElement === document.body) focusList()
}

/** Puts the focus into the text of the open article, where a field beside it is left. */
export function focusText(): void {
  readerPane()?.focus({ preventScroll: true })
}
