import { useId } from 'react'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { useWords } from '../words.ts'
import { findChoices, useSymbolChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'

/** A field for a symbol or a company with what the directory knows below it. `onChoose` is called by a click, or by Enter with what fits best. */
export function SymbolField({ text, onText, onChoose }: {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (choice: SymbolChoice | undefined) => void
}) {
  const words = useWords().watchlists
  const answer = useSymbolChoices(text)
  const { choices } = answer
  const listId = useId()
  /** Who types fast presses Enter before the choices are there: then they are waited for. */
  const chooseTyped = async (index: number): Promise<void> => onChoose(answer.text === text ? choices[index] : (await findChoices(text))[0])
  const keys = useChoiceKeys(choices.length, 0, (index) => void chooseTyped(index), text)
  return (
    <>
      <label className="field">
        <span>{words.symbolOrCompany}</span>
        <input
          type="text"
          role="combobox"
          data-first
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 && keys.active >= 0 ? choiceId(listId, keys.active) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.example}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => void keys.handleKey(event)}
        />
      </label>
      <div className="symbol-choices">
        <Choices id={listId} label={words.companies} items={choices} active={keys.active} keyOf={(choice) => choice.key} onChoose={(index) => onChoose(choices[index])}>
          {(choice) => (
            <>
              <span className="choice-symbol">{choice.symbol}</span>
              <span className="choice-name">{choice.name}</span>
              {choice.exchange !== null && <span className="choice-aside">{choice.exchange}</span>}
            </>
          )}
        </Choices>
        <p className="form-note" role="status">
          {text.trim() === '' ? words.note : answer.text === text && choices.length === 0 ? words.noSymbol : ''}
        </p>
      </div>
    </>
  )
}
