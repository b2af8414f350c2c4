import type { Article, HighlightColor } from '../../shared/model.ts'
import { say } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { addHighlight } from './actions.ts'
import { openHighlight } from './open-highlight.ts'
import { readSelection } from './selection.ts'

/** Marks what is selected in the article, in the last colour where none is named; `withNote` puts the cursor into its note. */
export async function highlightSelection(article: Article, { color, withNote = false }: { readonly color?: HighlightColor; readonly withNote?: boolean } = {}): Promise<void> {
  const passage = readSelection()
  if (!passage || passage.shown.textId !== article.textId) return say(currentWords().highlights.selectFirst)
  const highlight = await addHighlight(article, passage.span, color)
  if (!highlight) return
  window.getSelection()?.removeAllRanges()
  if (withNote) openHighlight(highlight.id, true)
}
