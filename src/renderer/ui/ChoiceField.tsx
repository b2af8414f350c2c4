import { useId } from 'react'
import type { ReactNode } from 'react'
import { Choices, choiceId, useChoiceKeys } from './Choices.tsx'

/**
 * A labelled field with choices below it that stay visible (WAI-ARIA combobox pattern): what is typed narrows them, arrows move, Enter and a click choose.
 * `first` is what is active after each letter, -1: nothing, so that Enter means what was typed.
 */
export function ChoiceField<Item>({ label, listLabel, value, items, first, keyOf, placeholder, describedBy, maxLength, isName = false, onText, onChoose, onEnter = onChoose, render, children }: {
  readonly label: string
  readonly listLabel: string
  readonly value: string
  readonly items: readonly Item[]
  readonly first: 0 | -1
  readonly keyOf: (item: Item) => string
  readonly placeholder?: string
  readonly describedBy?: string | undefined
  readonly maxLength: number
  readonly isName?: boolean // in the person's own words: any script, spelling is theirs
  readonly onText: (text: string) => void
  readonly onChoose: (index: number) => void
  readonly onEnter?: (index: number) => void // by the key, where the choices may be behind what is typed
  readonly render: (item: Item) => ReactNode
  readonly children?: ReactNode // below the choices
}) {
  const listId = useId()
  const keys = useChoiceKeys(items.length, first, onEnter, value)
  return (
    <>
      <label className="field">
        <span>{label}</span>
        <input
          type="text"
          role="combobox"
          data-first
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-describedby={describedBy}
          aria-activedescendant={items.length > 0 && keys.active >= 0 ? choiceId(listId, keys.active) : undefined}
          autoComplete="off"
          spellCheck={isName ? undefined : false}
          dir={isName ? 'auto' : undefined}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => void keys.handleKey(event)}
        />
      </label>
      <div className="symbol-choices">
        <Choices id={listId} label={listLabel} items={items} active={keys.active} keyOf={keyOf} onChoose={onChoose}>
          {render}
        </Choices>
        {children}
      </div>
    </>
  )
}
