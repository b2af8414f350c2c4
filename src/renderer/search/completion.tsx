import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { InputHTMLAttributes, KeyboardEvent, ReactNode, RefObject, SyntheticEvent } from 'react'
import type { SearchSuggestion } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { useWords } from '../words.ts'
import { meaningOf } from './meanings.ts'

interface Answer {
  readonly text: string
  readonly caret: number
  readonly suggestions: readonly SearchSuggestion[]
}

interface Completion {
  readonly inputProps: Pick<InputHTMLAttributes<HTMLInputElement>, 'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant' | 'onInput' | 'onSelect' | 'onBlur'>
  readonly list: ReactNode
  /** True where the key belonged to the list. */
  readonly handleKey: (event: KeyboardEvent<HTMLInputElement>) => boolean
}

/**
 * Completes fields and values of the query language while it is typed into `field`. Nothing is chosen by itself: arrows walk, Enter and Tab take,
 * Escape puts the list away until more is typed.
 */
export function useCompletion(field: RefObject<HTMLInputElement | null>, value: string, onChange: (text: string) => void): Completion {
  const words = useWords().searches
  const listId = useId()
  const [caret, setCaret] = useState<number | null>(null) // null: put away
  const [answer, setAnswer] = useState<Answer | null>(null)
  const early = useRef<{ readonly text: string; readonly index: number } | null>(null) // chosen before the answer to `text` was there
  const completed = useRef<{ readonly text: string; readonly caret: number } | null>(null)

  useEffect(() => {
    if (caret === null || value === '') return setAnswer(null)
    let stopped = false
    call('search.complete', { text: value, caret: Math.min(caret, value.length) }).then(
      (suggestions) => stopped || setAnswer({ text: value, caret, suggestions }),
      () => stopped || setAnswer(null), // who cannot be helped types on
    )
    return () => {
      stopped = true
    }
  }, [value, caret])

  // The caret goes behind what was completed before the next key arrives: typed quickly, it would stand in the middle otherwise.
  useLayoutEffect(() => {
    const { current } = completed
    completed.current = null
    if (current?.text === value) field.current?.setSelectionRange(current.caret, current.caret)
  }, [value, field])

  const shown = caret === null ? [] : (answer?.suggestions ?? [])
  const take = (chosen: SearchSuggestion): void => {
    const text = value.slice(0, chosen.start) + chosen.insert + value.slice(chosen.end)
    const place = chosen.start + chosen.insert.length
    completed.current = { text, caret: place }
    onChange(text)
    setCaret(place)
  }
  const choose = (index: number): void => {
    const chosen = shown[index]
    if (!chosen) return
    if (answer?.text === value) take(chosen)
    else early.current = { text: value, index } // still the choices of the text before
  }

  // Who types faster than the library answers means the choices that are on their way.
  useEffect(() => {
    const wanted = early.current
    if (wanted === null || (wanted.text === value && answer?.text !== value)) return
    early.current = null
    const chosen = wanted.text === value ? answer?.suggestions[wanted.index] : undefined
    if (chosen) take(chosen)
  })
  const keys = useChoiceKeys(shown.length, -1, choose, `${value} ${caret}`)
  const isOpen = shown.length > 0
  const followCaret = (event: SyntheticEvent<HTMLInputElement>): void => {
    const { selectionStart } = event.currentTarget
    setCaret((before) => (before === null ? null : selectionStart))
  }

  return {
    inputProps: {
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': isOpen && keys.active >= 0 ? choiceId(listId, keys.active) : undefined,
      onInput: followCaret, // with the text: a caret that came later would put an arrow back that was pressed since
      onSelect: followCaret,
      onBlur: () => setCaret(null),
    },
    handleKey(event) {
      if (!isOpen || event.nativeEvent.isComposing) {
        if (event.key.length === 1 || event.key === 'Backspace') setCaret(event.currentTarget.selectionStart) // more is being typed
        return false
      }
      if (event.key === 'Escape') setCaret(null)
      else if (event.key === 'Tab' && !event.shiftKey && keys.active >= 0) choose(keys.active)
      else return keys.handleKey(event)
      event.preventDefault()
      event.stopPropagation()
      return true
    },
    list: isOpen && (
      <div className="completion">
        <Choices id={listId} label={words.suggestions} items={shown} active={keys.active} keyOf={(item) => item.insert} onChoose={choose}>
          {(item) => (
            <>
              <span className={item.kind === 'field' ? 'choice-symbol' : 'choice-name'} dir="auto">
                {item.label}
              </span>
              {item.kind === 'field' && <span className="choice-name choice-meaning">{meaningOf(item.label, item.meaning, words.meanings)}</span>}
            </>
          )}
        </Choices>
      </div>
    ),
  }
}
