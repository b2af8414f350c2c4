import { RenameDialog } from '../ui/RenameDialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { renameWatchlist } from './actions.ts'
import { useDialogList } from './watchlist-dialog.ts'

export function RenameWatchlist() {
  const words = useWords()
  const list = useDialogList()
  const rename = async (name: string): Promise<void> => {
    if (list && (await renameWatchlist(list, name))) closeDialog()
  }
  return <RenameDialog title={words.watchlists.renameTitle} name={list?.name ?? ''} onRename={(name) => void rename(name)} />
}
