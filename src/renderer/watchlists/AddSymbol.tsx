import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { watchSymbol } from './actions.ts'
import { isNamed, ListField, nameOfChoice, usualList } from './ListField.tsx'
import type { ListChoice } from './ListField.tsx'
import { SymbolField } from './SymbolField.tsx'
import { findChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'

/** Puts a company on a watchlist: typed, found, chosen. A symbol the directory does not know can be watched as it is typed. */
export function AddSymbol() {
  const words = useWords().watchlists
  const [text, setText] = useState('')
  const [list, setList] = useState<ListChoice>(usualList)

  const watch = async (choice: SymbolChoice | undefined): Promise<void> => {
    if (!choice || !isNamed(list) || !(await watchSymbol(choice.symbol, nameOfChoice(list)))) return
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
        <ListField choice={list} onChoose={setList} />
        <SymbolField text={text} onText={setText} onChoose={(choice) => void watch(choice)} />
        <div className="form-foot">
          <button
            type="submit"
            className="button button-first"
            disabled={text.trim() === '' || !isNamed(list)}
          >
            {words.watch}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
