import { useId, useState } from 'react'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showScope } from '../view.ts'
import { watchSymbol } from './actions.ts'
import { findChoices, useSymbolChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'

const newList = '\u0000new' // no list has this name: names hold no control characters

/** Puts a company on a watchlist: typed, found, chosen. A symbol the directory does not know can be watched as it is typed. */
export function AddSymbol() {
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
    <Dialog title="Add symbol" onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void watchTyped(Math.max(0, keys.active))
        }}
      >
        <label className="field">
          <span>Watchlist</span>
          <select value={listName ?? lists[0]?.name ?? ''} onChange={(event) => setListName(event.target.value)}>
            {lists.length === 0 && <option value="">The first one, made for you</option>}
            {lists.map((each) => (
              <option key={each.id} value={each.name}>
                {each.name}
              </option>
            ))}
            <option value={newList}>A new watchlist …</option>
          </select>
        </label>
        {listName === newList && (
          <label className="field">
            <span>Name of the new watchlist</span>
            <input type="text" maxLength={100} value={newName} onChange={(event) => setNewName(event.target.value)} />
          </label>
        )}
        <label className="field">
          <span>Symbol or company</span>
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
            placeholder="BABA, or Alibaba"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => void keys.handleKey(event)}
          />
        </label>
        <div className="symbol-choices">
          <Choices
            id={listId}
            label="Companies"
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
          {text.trim() === '' && <p className="form-note">Its articles are gathered under its symbol.</p>}
        </div>
        <div className="form-foot">
          <button
            type="submit"
            className="button button-first"
            disabled={text.trim() === '' || (listName === newList && newName.trim() === '')}
          >
            Watch
          </button>
        </div>
      </form>
    </Dialog>
  )
}
