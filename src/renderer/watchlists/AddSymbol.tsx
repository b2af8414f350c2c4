import { useState } from 'react'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { watchSymbol } from './actions.ts'
import { SymbolField } from './SymbolField.tsx'
import { findChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'

const newList = '\u0000new' // no list has this name: names hold no control characters

/** Puts a company on a watchlist: typed, found, chosen. A symbol the directory does not know can be watched as it is typed. */
export function AddSymbol() {
  const words = useWords().watchlists
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const [text, setText] = useState('')
  const [listName, setListName] = useState<string | null>(null)
  const [newName, setNewName] = useState('')

  const watch = async (choice: SymbolChoice | undefined): Promise<void> => {
    const list = listName === newList ? newName.trim() : listName
    if (!choice || list === '' || !(await watchSymbol(choice.symbol, list))) return
    showScope({ kind: 'symbol', symbol: choice.symbol })
    closeDialog()
  }

  return (
    <Dialog title={words.addSymbol} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void findChoices(text).then((choices) => watch(choices[0]))
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
        <SymbolField text={text} onText={setText} onChoose={(choice) => void watch(choice)} />
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
