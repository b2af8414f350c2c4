import { useState } from 'react'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, useView } from '../view.ts'
import { renameWatchlist } from './actions.ts'

export function RenameWatchlist() {
  const scope = useView((view) => view.scope)
  const lists = useSidebar((answer) => answer.value?.watchlists)
  const list = scope.kind === 'watchlist' ? lists?.find((each) => each.id === scope.id) : undefined
  const [name, setName] = useState(list?.name ?? '')
  const rename = async (): Promise<void> => {
    if (list && (await renameWatchlist(list, name.trim()))) closeDialog()
  }
  return (
    <Dialog title="Rename watchlist" onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <label className="field">
          <span>Name</span>
          <input type="text" data-first maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <div className="form-foot">
          <button type="submit" className="button button-first" disabled={name.trim() === ''}>
            Rename
          </button>
        </div>
      </form>
    </Dialog>
  )
}
