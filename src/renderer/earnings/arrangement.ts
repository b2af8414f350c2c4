import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Takes the first arrangement in which nothing is wider than the table, and the table no wider than where it stands (a table grows with what it holds); the last one where
 * none is. The style sheet says what each looks like.
 */
function arrange(table: HTMLElement, arrangements: readonly string[]): void {
  const room = table instanceof HTMLTableElement && table.parentElement ? table.parentElement.clientWidth : Infinity
  for (const arrangement of arrangements) {
    table.dataset['arrangement'] = arrangement
    if (table.scrollWidth <= table.clientWidth && table.offsetWidth <= room) return
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
    const widths = (): string => `${element.clientWidth} ${element.parentElement?.clientWidth ?? ''}`
    let known = widths()
    const observer = new ResizeObserver(() => {
      if (widths() === known) return // it is only higher than before, as it may be for what is arranged here
      arrange(element, arrangements)
      known = widths()
    })
    observer.observe(element)
    if (element.parentElement) observer.observe(element.parentElement)
    const measure = (): void => arrange(element, arrangements)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [table, arrangements])
}
