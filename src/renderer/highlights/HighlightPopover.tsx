import { useCallback, useEffect, useRef } from 'react'
import type { Highlight } from '../../shared/model.ts'
import { findRange, useShownText } from '../reader/shown-text.ts'
import { useWords } from '../words.ts'
import { HighlightEditor } from './HighlightEditor.tsx'
import { useFloating } from './floating.ts'
import { closeHighlight, useOpenHighlight } from './open-highlight.ts'

/** The open highlight's colour and note, below its passage. Escape and a press elsewhere close it. */
export function HighlightPopover({ highlight }: { readonly highlight: Highlight }) {
  const words = useWords().highlights
  const box = useRef<HTMLDivElement>(null)
  const { shown, drawn } = useShownText()
  const wantsNote = useOpenHighlight((open) => open.wantsNote)
  const { current } = highlight
  const findPassage = useCallback(() => (shown && current ? findRange(shown, current) : null), [shown, current])
  useFloating(box, findPassage, 'below', drawn)

  useEffect(() => {
    if (!wantsNote) box.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true })
    const leave = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) closeHighlight(false)
    }
    window.addEventListener('pointerdown', leave, true)
    return () => window.removeEventListener('pointerdown', leave, true)
  }, [wantsNote])

  return (
    <div
      ref={box}
      className="floating highlight-popover"
      role="dialog"
      aria-label={words.one}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeHighlight(true)
        event.stopPropagation() // the keys of the window belong to what lies behind
      }}
    >
      <HighlightEditor key={highlight.id} highlight={highlight} wantsNote={wantsNote} onClose={() => closeHighlight(true)} />
    </div>
  )
}
