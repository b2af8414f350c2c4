import { useState } from 'react'
import { FormError } from './FormError.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { Dialog } from './Dialog.tsx'

/** Asks for a name, or another name, of something. `error` is what came of the last try, in a sentence. */
export function RenameDialog({
  title,
  name: before,
  note,
  action,
  error = null,
  onRename,
}: {
  readonly title: string
  readonly name: string
  readonly note?: string
  readonly action?: string | undefined // what its button says, where it is not a renaming
  readonly error?: string | null
  readonly onRename: (name: string) => void
}) {
  const words = useWords()
  const [name, setName] = useState(before)
  return (
    <Dialog title={title} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          onRename(name.trim())
        }}
      >
        <label className="field">
          <span>{words.widgets.name}</span>
          <input type="text" data-first maxLength={100} dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <FormError error={error} />
        <div className="form-foot">
          {note !== undefined && <p className="form-note">{note}</p>}
          <button type="submit" className="button button-first" disabled={name.trim() === ''}>
            {action ?? words.widgets.rename}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
