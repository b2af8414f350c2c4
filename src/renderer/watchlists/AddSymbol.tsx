import { useId, useState } from 'react'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { watchSymbol } from './actions.ts'
import { findChoices, useSymbolChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'

const newList = '\u0000new' // no list has this name: names hold no control characters

/** Puts a company on a watchlist: typed, found, chosen. A symbol the directory does not know can be watched as it is typed. */
export function AddSymbol() {
  const words = useWords().watchlists
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const [text, setText] = useState('')
  const [listName, setListName] = useState<string | null>(null)
  const [newName, setNewName] = useState('')
  const answer = useSymbolChoices(text)
  const { choices } = answer
  const listId = useId()

  const watch = async (choice: SymbolChoice | undefined): Promise<void> => {
    const list = listName === newList ? newName.trim() : listName
    if (!choice || list === '' || !(await watchSymbol(choice.symbol, list))) return
    showScope({ kind: 'symbol', symbol: choice.symbol })
    closeDialog()
  }
  const keys = useChoiceKeys(choices.length, 0, (index) => void watchTyped(index), text)
  /** Who types fast presses Enter before the choices are there: then they are waited for. */
  const watchTyped = async (index: number): Promise<void> => {
    const isCurrent = answer.text === text
    await watch(isCurrent ? choices[index] : (await findChoices(text))[0])
  }

  return (
    <Dialog title={words.addSymbol} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void watchTyped(Math.max(0, keys.active))
        }}
      >
        <label className="field">
          <span>{words.list}</span>
          <select value={listName ?? lists[0]?.name ?? ''} onChange={(event) => setListName(event.target.value)}>
            {lists.length === 0 && <option value="">{words.firstList}</option>}
            {lists.map((each) => (
              <option key={each.id} value={each.name}>
                {each.name}
              </option>
            ))}
            <option value={newList}>{words.another}</option>
          </select>
        </label>
        {listName === newList && (
          <label className="field">
            <span>{words.newName}</span>
            <input type="text" maxLength={100} value={newName} onChange={(event) => setNewName(event.target.value)} />
          </label>
        )}
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
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => void keys.handleKey(event)}
          />
        </label>
        <div className="symbol-choices">
          <Choices
            id={listId}
            label={words.companies}
            items={choices}
            active={keys.active}
            keyOf={(choice) => choice.key}
            onChoose={(index) => void watch(choices[index])}
          >
            {(choice) => (
              <>
                <span className="choice-symbol">{choice.symbol}</span>
                <span className="choice-name">{choice.name}</span>
                {choice.exchange !== null && <span className="choice-aside">{choice.exchange}</span>}
              </>
            )}
          </Choices>
          {text.trim() === '' && <p className="form-note">{words.note}</p>}
        </div>
        <div className="form-foot">
          <button
            type="submit"
            className="button button-first"
            disabled={text.trim() === '' || (listName === newList && newName.trim() === '')}
          >
            {words.watch}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
