import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useFeedDialog } from './feed-dialog.ts'
import { renameFolder } from './folder-actions.ts'

export function RenameFolder() {
  const folderId = useFeedDialog((dialog) => dialog.folderId)
  const folder = useSidebar((answer) => answer.value?.folders.find((each) => each.id === folderId))
  const [name, setName] = useState(folder?.name ?? '')
  const [error, setError] = useState<string | null>(null)
  const rename = async (): Promise<void> => {
    try {
      if (folder) await renameFolder(folder, name.trim())
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return (
    <Dialog title="Rename folder" onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <label className="field">
          <span>Name</span>
          <input type="text" data-first maxLength={100} dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        {error !== null && (
          <p className="form-error" role="alert">
            {error}
          </p>
        )}
        <div className="form-foot">
          <button type="submit" className="button button-first" disabled={name.trim() === ''}>
            Rename
          </button>
        </div>
      </form>
    </Dialog>
  )
}
