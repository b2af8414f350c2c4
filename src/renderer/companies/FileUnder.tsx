import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, useView } from '../view.ts'
import { SymbolField } from '../watchlists/SymbolField.tsx'
import { findChoices } from '../watchlists/symbol-choices.ts'
import type { SymbolChoice } from '../watchlists/symbol-choices.ts'
import { useWords } from '../words.ts'
import { fileUnder } from './filing-actions.ts'

/** Files the open article under a company that its text does not name. */
export function FileUnder() {
  const words = useWords().companies
  const openId = useView((view) => view.openId)
  return <FileForm title={words.fileUnder} ids={openId === null ? [] : [openId]} />
}

/** Which company the articles are about. */
export function FileForm({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  const words = useWords().companies
  const [text, setText] = useState('')
  const file = async (choice: SymbolChoice | undefined): Promise<void> => {
    if (choice && ids.length > 0 && (await fileUnder(ids, choice.symbol))) closeDialog()
  }
  return (
    <Dialog title={title} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void findChoices(text).then((choices) => file(choices[0]))
        }}
      >
        <p className="form-note">{ids.length > 1 ? words.fileManyNote : words.fileUnderNote}</p>
        <SymbolField text={text} onText={setText} onChoose={(choice) => void file(choice)} />
        <div className="form-foot">
          <button type="submit" className="button button-first" disabled={text.trim() === ''}>
            {words.file}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
