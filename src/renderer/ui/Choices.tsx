import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

export interface ChoiceKeys {
  readonly active: number // -1: none
  readonly setActive: (index: number) => void
  /** True where the key was one of the list's own. */
  readonly handleKey: (event: KeyboardEvent) => boolean
}

/** Arrow keys over a list of `count` choices while focus stays in the text field. `first` is what is active when the list changes. */
export function useChoiceKeys(count: number, first: number, onChoose: (index: number) => void, question: string): ChoiceKeys {
  const [active, setActive] = useState(first)
  useEffect(() => setActive(first), [question, first])
  const shown = Math.min(active, count - 1)

  const handleKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false
    if (event.key === 'ArrowDown' && count > 0) setActive((shown + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setActive(shown <= 0 ? count - 1 : shown - 1)
    else if (event.key === 'Enter' && shown >= 0) onChoose(shown)
    else return false
    event.preventDefault()
    return true
  }
  return { active: shown, setActive, handleKey }
}

/** The list under a text field that has focus: `aria-activedescendant` there is `choiceId(id, active)`. */
export function Choices<Item>({ id, label, items, active, keyOf, onChoose, children }: {
  readonly id: string
  readonly label: string
  readonly items: readonly Item[]
  readonly active: number
  readonly keyOf: (item: Item) => string
  readonly onChoose: (index: number) => void
  readonly children: (item: Item) => ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div className="choices" role="listbox" id={id} aria-label={label} ref={list}>
      {items.map((item, index) => (
        <div
          key={keyOf(item)}
          id={choiceId(id, index)}
          className="choice"
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()} // focus stays in the text field
          onClick={() => onChoose(index)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  )
}

export function choiceId(listId: string, index: number): string {
  return `${listId}-${index}`
}
