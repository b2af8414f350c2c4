import { useId } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'

const shownChoices = 8
const isTouched = (change: LibraryChange): boolean => touches(change, ['tags'])

/** A field for a tag's name, with the tags that fit below it; without anything typed, those last used. */
export function TagField({ label, value, describedBy, without = [], onChange, onChoose }: {
  readonly label: string
  readonly value: string
  readonly describedBy?: string
  readonly without?: readonly string[] // tags that are not offered
  readonly onChange: (text: string) => void
  readonly onChoose: (name: string) => void // one of those that are there already
}) {
  const words = useWords().tags
  const listId = useId()
  const found = useRequest('tags.complete', { text: value.slice(0, 200), limit: shownChoices + without.length }, isTouched).value ?? []
  const fitting = found.map((tag) => tag.name).filter((name) => !without.includes(name)).slice(0, shownChoices)
  const keys = useChoiceKeys(fitting.length, -1, (index) => onChoose(fitting[index] ?? ''), value)
  return (
    <>
      <label className="field">
        <span>{label}</span>
        <input
          type="text"
          role="combobox"
          data-first
          aria-expanded={fitting.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-describedby={describedBy}
          aria-activedescendant={keys.active >= 0 ? choiceId(listId, keys.active) : undefined}
          autoComplete="off"
          maxLength={100}
          dir="auto"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => void keys.handleKey(event)}
        />
      </label>
      <div className="symbol-choices">
        <Choices id={listId} label={words.fitting} items={fitting} active={keys.active} keyOf={(name) => name} onChoose={(index) => onChoose(fitting[index] ?? '')}>
          {(name) => <span dir="auto">{name}</span>}
        </Choices>
      </div>
    </>
  )
}
