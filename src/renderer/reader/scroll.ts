// The pane that the article scrolls in: keys of the window page it.

let pane: HTMLElement | null = null

export function setReaderPane(element: HTMLElement | null): void {
  pane = element
}

/** Turns a page. False where there is nothing more that way. */
export function turnPage(direction: 1 | -1): boolean {
  if (!pane) return false
  const room = direction === 1 ? pane.scrollHeight - pane.clientHeight - pane.scrollTop : pane.scrollTop
  if (room < 2) return false
  pane.scrollBy({ top: direction * pane.clientHeight * 0.88, behavior: scrollBehavior() })
  return true
}

export function scrollToStart(): void {
  pane?.scrollTo({ top: 0, behavior: 'instant' })
}

/** Scrolling that shows where one goes, except for those who asked for less motion. */
export function scrollBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
