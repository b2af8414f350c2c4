// The pane that the article scrolls in: keys of the window page it.

let pane: HTMLElement | null = null

export function setReaderPane(element: HTMLElement | null): void {
  pane = element
}

/** What really scrolls: where there is room for one pane only, text and numbers scroll as one. */
export function findScroller(): Element | null {
  if (!pane) return null
  return getComputedStyle(pane).overflowY === 'visible' ? pane.closest('.reading') : pane
}

/** Turns a page. False where there is nothing more that way. */
export function turnPage(direction: 1 | -1): boolean {
  const scroller = findScroller()
  if (!scroller) return false
  const room = direction === 1 ? scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop : scroller.scrollTop
  if (room < 2) return false
  scroller.scrollBy({ top: direction * scroller.clientHeight * 0.88, behavior: scrollBehavior() })
  return true
}

export function scrollToStart(): void {
  findScroller()?.scrollTo({ top: 0, behavior: 'instant' })
}

/** Scrolling that shows where one goes, except for those who asked for less motion. */
export function scrollBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}

/** Brings a passage to the middle of the pane. */
export function scrollRangeIntoView(range: Range): void {
  const scroller = findScroller()
  if (!scroller) return
  const box = range.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const top = scroller.scrollTop + box.top - frame.top - Math.max(0, (scroller.clientHeight - box.height) / 2)
  scroller.scrollTo({ top, behavior: scrollBehavior() })
}

/** The pane itself, in which what floats above the text is placed. */
export function readerPane(): HTMLElement | null {
  return pane
}
