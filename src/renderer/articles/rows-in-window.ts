// How many lines of the list a window shows, before any of them is measured.
import { useListSettings } from './list-settings.ts'

const above = 90 // pixels of the list's head
const heights = { compact: 50, withFirstLine: 80, found: 95 } // pixels of a line at least, with a title of one line

/** As many as the window is high; those that were found have a passage each and are higher. */
export function countRowsInWindow(isSearch: boolean): number {
  const height = isSearch ? heights.found : useListSettings.getState().firstLines ? heights.withFirstLine : heights.compact
  return Math.max(4, Math.ceil((window.innerHeight - above) / height))
}
