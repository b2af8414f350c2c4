import { useId, useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Icon } from '../ui/Icon.tsx'
import { touches } from '../changes.ts'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'

const shownChoices = 6
const isTouched = (change: LibraryChange): boolean => touches(change, ['tags'])

/** The tags that a rule gives. */
export function RuleTags({ tags, onChange }: { readonly tags: readonly string[]; readonly onChange: (tags: readonly string[]) => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const listId = useId()
  const wanted = text.trim()
  const known = useRequest('tags.complete', wanted === '' ? null : { text: wanted, limit: shownChoices + tags.length }, isTouched).value ?? []
  const fitting = known.map((tag) => tag.name).filter((name) => !tags.includes(name)).slice(0, shownChoices)
  const add = (tag: string): void => {
    setText('')
    if (tag.trim() !== '' && !tags.includes(tag.trim())) onChange([...tags, tag.trim()])
  }
  const keys = useChoiceKeys(fitting.length, -1, (index) => add(fitting[index] ?? ''), text)
  return (
    <div className="tags rule-tags">
      <label className="rule-tag-field">
        <span>{words.rules.tag}</span>
        <span className="tag-add">
          <input
            type="text"
            aria-autocomplete="list"
            aria-controls={fitting.length > 0 ? listId : undefined}
            aria-activedescendant={fitting.length > 0 && keys.active >= 0 ? choiceId(listId, keys.active) : undefined}
            autoComplete="off"
            maxLength={100}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => add(text)} // what was typed is meant, Enter or not
            onKeyDown={(event) => {
              if (keys.handleKey(event)) return
              if ((event.key !== 'Enter' && event.key !== ',') || event.nativeEvent.isComposing || wanted === '') return
              event.preventDefault()
              add(text)
            }}
          />
          {fitting.length > 0 && (
            <span className="tag-choices">
              <Choices id={listId} label={words.tags.fitting} items={fitting} active={keys.active} keyOf={(name) => name} onChoose={(index) => add(fitting[index] ?? '')}>
                {(name) => <span dir="auto">{name}</span>}
              </Choices>
            </span>
          )}
        </span>
      </label>
      {tags.map((tag) => (
        <span className="tag" key={tag}>
          <span className="tag-name" dir="auto">
            {tag}
          </span>
          <button type="button" className="tag-remove" aria-label={words.rules.removeTag(tag)} onClick={() => onChange(tags.filter((each) => each !== tag))}>
            <Icon name="close" />
          </button>
        </span>
      ))}
    </div>
  )
}
