import type { Highlight as Passage } from '../../shared/model.ts'
import { highlightColors } from '../../shared/model.ts'
import { findRange } from '../reader/shown-text.ts'
import type { ShownText } from '../reader/shown-text.ts'

/**
 * Paints highlights over the text (CSS Custom Highlight API): the document stays as it is, so that evidence and highlights may overlap as they like.
 * Answers how many passages the text shows.
 */
export function paintHighlights(shown: ShownText, highlights: readonly Passage[]): number {
  let painted = 0
  for (const color of highlightColors) {
    const ranges = highlights
      .filter((each) => each.color === color && each.current !== null)
      .flatMap((each) => findRange(shown, each.current!) ?? [])
    painted += ranges.length
    setPaint(`marked-${color}`, ranges)
  }
  return painted
}

/** Paints ranges under a name that the style sheet knows, and nothing else under it. Later paints of a higher priority lie above. */
export function setPaint(name: string, ranges: readonly Range[], priority = 0): void {
  if (!('highlights' in CSS)) return // a document without painting: what is marked is still listed
  if (ranges.length === 0) return void CSS.highlights.delete(name)
  const paint = new Highlight(...ranges)
  paint.priority = priority
  CSS.highlights.set(name, paint)
}
