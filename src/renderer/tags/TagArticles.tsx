import { useId, useState } from 'react'
import { tagAll } from '../articles/many-actions.ts'
import { listSelected } from '../articles/selection.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { TagField } from './TagField.tsx'

/** Gives a tag to all selected articles. */
export function TagArticles() {
  const words = useWords().selection
  const [ids] = useState(listSelected)
  const [tag, setTag] = useState('')
  const noteId = useId()
  const add = async (name: string): Promise<void> => {
    if (name.trim() !== '' && (await tagAll(ids, name.trim()))) closeDialog()
  }
  return (
    <Dialog title={words.tagTitle(ids.length)} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void add(tag)
        }}
      >
        <TagField label={words.tagField} value={tag} describedBy={noteId} onChange={setTag} onChoose={(name) => void add(name)} />
        <div className="form-foot">
          <p className="form-note" id={noteId}>
            {words.tagNote}
          </p>
          <button type="submit" className="button button-first" disabled={tag.trim() === ''}>
            {words.tagButton}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
