import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article } from '../../shared/model.ts'
import { highlightColors } from '../../shared/model.ts'
import { addSelectedFigure } from '../corrections/actions.ts'
import { copyWithSource } from '../reader/copy.ts'
import { useWords } from '../words.ts'
import { useFloating } from './floating.ts'
import { highlightSelection } from './highlight-selection.ts'
import { readSelection } from './selection.ts'
import type { SelectedPassage } from './selection.ts'

const settling = 120 // milliseconds that a selection stands still before anything is offered

/** Above selected text: colours to mark it in, a note, a copy. */
export function SelectionBar({ article }: { readonly article: Article }) {
  const { highlights: words, corrections } = useWords()
  const [passage, setPassage] = useState<SelectedPassage | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const findPassage = useCallback(() => passage?.range ?? null, [passage])
  useFloating(box, findPassage, 'above', passage)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isPressed = false
    const look = (): void => {
      clearTimeout(timer)
      if (window.getSelection()?.isCollapsed ?? true) return setPassage(null)
      timer = setTimeout(() => !isPressed && setPassage(readSelection()), settling)
    }
    const press = (): void => void (isPressed = true)
    const release = (): void => {
      isPressed = false
      look()
    }
    document.addEventListener('selectionchange', look)
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [])

  if (!passage || passage.shown.articleId !== article.id) return null
  return (
    <div ref={box} className="floating selection-bar" role="toolbar" aria-label={words.selection} onPointerDown={(event) => event.preventDefault()}>
      {highlightColors.map((color) => (
        <button
          key={color}
          type="button"
          className="swatch"
          data-color={color}
          aria-label={words.highlightIn(words.colors[color])}
          title={words.highlightIn(words.colors[color])}
          onClick={() => void highlightSelection(article, { color })}
        />
      ))}
      <button type="button" className="tool" onClick={() => void highlightSelection(article, { withNote: true })}>
        {words.withNote}
      </button>
      <button type="button" className="tool" onClick={() => void addSelectedFigure(article)}>
        {corrections.addAsFigure}
      </button>
      <button type="button" className="tool" onClick={() => void copyWithSource(article)}>
        {words.copy}
      </button>
    </div>
  )
}
