import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** Takes the first arrangement in which nothing is wider than the table; the last one where none is. The style sheet says what each looks like. */
function arrange(table: HTMLElement, arrangements: readonly string[]): void {
  for (const arrangement of arrangements) {
    table.dataset['arrangement'] = arrangement
    if (table.scrollWidth <= table.clientWidth) return
  }
}

/**
 * Arranges a table by how much room its numbers need, before it is painted: how wide they are is known only once they are drawn, in this language and this type.
 * `arrangements`: from the one that needs the most room to the one that needs the least. Drawn anew, the table is measured anew, and so it is when its width changes.
 */
export function useArrangement(table: RefObject<HTMLElement | null>, arrangements: readonly string[]): void {
  useLayoutEffect(() => {
    if (table.current) arrange(table.current, arrangements)
  })
  useLayoutEffect(() => {
    const element = table.current
    if (!element) return
    let width = element.clientWidth
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return // it is only higher than before, as it may be for what is arranged here
      width = element.clientWidth
      arrange(element, arrangements)
    })
    observer.observe(element)
    const measure = (): void => arrange(element, arrangements)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [table, arrangements])
}
