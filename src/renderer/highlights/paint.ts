import type { Highlight as Passage } from '../../shared/model.ts'
import { highlightColors } from '../../shared/model.ts'
import { paintRanges } from '../reader/paint-ranges.ts'
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
    paintRanges(`marked-${color}`, ranges)
  }
  return painted
}
