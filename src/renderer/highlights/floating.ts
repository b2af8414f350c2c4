import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { readerPane } from '../reader/scroll.ts'

const gap = 6 // pixels between a passage and what floats beside it

/** Places an element above or below a passage, on the other side where there is no room, inside the reader's pane, and keeps it there when the window is resized. It scrolls with the text. */
export function useFloating(element: RefObject<HTMLElement | null>, findPassage: () => Range | null, side: 'above' | 'below', moved: unknown): void {
  useLayoutEffect(() => {
    const place = (): void => {
      const pane = readerPane()
      const range = findPassage()
      const box = element.current
      if (!pane || !box || !range) return
      const passage = range.getBoundingClientRect()
      const frame = pane.getBoundingClientRect()
      const above = passage.top - frame.top + pane.scrollTop - box.offsetHeight - gap
      const below = passage.bottom - frame.top + pane.scrollTop + gap
      const left = passage.left + passage.width / 2 - frame.left - box.offsetWidth / 2
      box.style.left = `${Math.max(gap, Math.min(left, pane.clientWidth - box.offsetWidth - gap))}px`
      const fitsAbove = passage.top - box.offsetHeight - 2 * gap >= frame.top
      const fitsBelow = passage.bottom + box.offsetHeight + 2 * gap <= Math.min(frame.bottom, window.innerHeight)
      box.style.top = `${(side === 'above' ? fitsAbove : fitsAbove && !fitsBelow) ? above : below}px`
    }
    place()
    window.addEventListener('resize', place)
    return () => window.removeEventListener('resize', place)
  }, [element, findPassage, side, moved])
}
