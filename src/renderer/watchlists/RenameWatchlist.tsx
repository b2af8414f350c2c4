import { useSidebar } from '../library/sidebar-answer.ts'
import { RenameDialog } from '../ui/RenameDialog.tsx'
import { closeDialog, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { renameWatchlist } from './actions.ts'

export function RenameWatchlist() {
  const words = useWords()
  const scope = useView((view) => view.scope)
  const lists = useSidebar((answer) => answer.value?.watchlists)
  const list = scope.kind === 'watchlist' ? lists?.find((each) => each.id === scope.id) : undefined
  const rename = async (name: string): Promise<void> => {
    if (list && (await renameWatchlist(list, name))) closeDialog()
  }
  return <RenameDialog title={words.watchlists.renameTitle} name={list?.name ?? ''} onRename={(name) => void rename(name)} />
}
