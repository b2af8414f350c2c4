import { useEffect, useId, useRef, useState } from 'react'
import type { Highlight } from '../../shared/model.ts'
import { highlightColors } from '../../shared/model.ts'
import { useWords } from '../words.ts'
import { changeHighlight, removeHighlight } from './actions.ts'

/** Colour, note and removal of one highlight. The note is kept when the cursor leaves it, and when this goes away with or without that. */
export function HighlightEditor({ highlight, wantsNote, onClose }: {
  readonly highlight: Highlight
  readonly wantsNote: boolean
  readonly onClose: () => void
}) {
  const words = useWords().highlights
  const group = useId()
  const [color, setColor] = useState(highlight.color) // shown at once, and put right by the answer
  const [note, setNote] = useState(highlight.note ?? '')
  const written = useRef(note)
  const kept = useRef(note)
  const removed = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => setColor(highlight.color), [highlight.color])

  useEffect(() => {
    if (wantsNote) field.current?.focus({ preventScroll: true })
  }, [wantsNote])

  const keepNote = async (): Promise<void> => {
    const text = written.current.trim()
    if (removed.current || text === kept.current.trim()) return
    const before = kept.current
    kept.current = text
    if (!(await changeHighlight(highlight, { note: text === '' ? null : text }))) kept.current = before
  }
  const leave = useRef(keepNote)
  useEffect(() => void (leave.current = keepNote))
  useEffect(() => {
    const keep = (): void => void leave.current()
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])

  return (
    <div className="highlight-editor">
      <fieldset className="swatches">
        <legend className="visually-hidden">{words.color}</legend>
        {highlightColors.map((each) => (
          <label key={each} className="swatch" data-color={each} title={words.colors[each]}>
            <input
              type="radio"
              name={group}
              aria-label={words.colors[each]}
              checked={color === each}
              onChange={() => {
                setColor(each)
                void changeHighlight(highlight, { color: each }).then((isKept) => isKept || setColor(highlight.color))
              }}
            />
          </label>
        ))}
      </fieldset>
      <textarea
        ref={field}
        aria-label={words.note}
        placeholder={words.note}
        dir="auto"
        maxLength={20_000}
        rows={2}
        value={note}
        onChange={(event) => {
          written.current = event.target.value
          setNote(event.target.value)
        }}
        onBlur={() => void keepNote()}
      />
      <div className="highlight-actions">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            removed.current = true
            onClose()
            void removeHighlight(highlight)
          }}
        >
          {words.remove}
        </button>
        <button type="button" className="text-button" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </div>
  )
}
