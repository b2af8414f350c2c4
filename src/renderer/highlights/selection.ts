import type { Span } from '../../shared/model.ts'
import { findSpan, useShownText } from '../reader/shown-text.ts'
import type { ShownText } from '../reader/shown-text.ts'

export interface SelectedPassage {
  readonly shown: ShownText
  readonly span: Span
  readonly range: Range
}

/** What of the article's text is selected; null where nothing is. */
export function readSelection(): SelectedPassage | null {
  const { shown } = useShownText.getState()
  const selection = window.getSelection()
  if (!shown || !shown.root.isConnected || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(shown.root)) return null
  const span = findSpan(shown, range)
  return span ? { shown, span, range } : null
}
