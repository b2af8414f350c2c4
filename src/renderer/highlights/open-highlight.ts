// Which highlight is open for changes, and going to one.
import { create } from 'zustand'
import type { Highlight } from '../../shared/model.ts'
import { scrollRangeIntoView } from '../reader/scroll.ts'
import { findRange, useShownText } from '../reader/shown-text.ts'

interface OpenHighlight {
  readonly id: string | null
  readonly wantsNote: boolean // the cursor goes into the note
  readonly awaited: string | null // a highlight to go to as soon as its article is there
}

export const useOpenHighlight = create<OpenHighlight>(() => ({ id: null, wantsNote: false, awaited: null }))

let opener: HTMLElement | null = null

export function openHighlight(id: string, wantsNote = false): void {
  if (useOpenHighlight.getState().id === null) opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
  useOpenHighlight.setState({ id, wantsNote })
}

/** Closes it; by keyboard the focus goes back to where it was opened from. */
export function closeHighlight(givesFocusBack: boolean): void {
  useOpenHighlight.setState({ id: null, wantsNote: false })
  if (givesFocusBack && opener?.isConnected) opener.focus({ preventScroll: true })
}

/** Scrolls to the passage and opens it. False where the text shown does not have it. */
export function goToHighlight(highlight: Highlight): boolean {
  const { shown } = useShownText.getState()
  const range = shown && shown.articleId === highlight.articleId && highlight.current ? findRange(shown, highlight.current) : null
  if (!range) return false
  scrollRangeIntoView(range)
  openHighlight(highlight.id)
  return true
}
