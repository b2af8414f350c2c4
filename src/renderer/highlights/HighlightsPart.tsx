import { useState } from 'react'
import type { Article, Highlight } from '../../shared/model.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { useWords } from '../words.ts'
import { HighlightEditor } from './HighlightEditor.tsx'
import { useMarksOf } from './marks-answer.ts'
import { goToHighlight } from './open-highlight.ts'

/** The highlights of the open article, in the order of its text. */
export function HighlightsPart({ article }: { readonly article: Article }) {
  const words = useWords().highlights
  const marks = useMarksOf(article.id)
  const [edited, setEdited] = useState<string | null>(null) // one that the present text does not show
  const inOrder = (marks?.highlights ?? []).toSorted((a, b) => placeOf(a) - placeOf(b))
  return (
    <RailPart name="highlights" title={words.title} count={inOrder.length}>
      {marks && inOrder.length === 0 && <p className="rail-hint">{words.hint}</p>}
      <ul className="highlights">
        {inOrder.map((highlight) => (
          <li key={highlight.id} className="highlight" data-color={highlight.color}>
            <button
              type="button"
              className="highlight-quote"
              dir="auto"
              aria-label={words.goTo(highlight.quote, words.colors[highlight.color])}
              onClick={() => {
                if (!goToHighlight(highlight)) setEdited(edited === highlight.id ? null : highlight.id)
              }}
            >
              {highlight.quote}
            </button>
            {highlight.note !== null && (
              <p className="highlight-note" dir="auto">
                {highlight.note}
              </p>
            )}
            {highlight.isOld && <p className="highlight-old">{highlight.current === null ? words.gone : words.old}</p>}
            {edited === highlight.id && <HighlightEditor highlight={highlight} wantsNote={false} onClose={() => setEdited(null)} />}
          </li>
        ))}
      </ul>
    </RailPart>
  )
}

/** What the present text does not show comes last. */
function placeOf({ current }: Highlight): number {
  return current === null ? Number.MAX_SAFE_INTEGER : current[0]
}
