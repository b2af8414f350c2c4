import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { RenameDialog } from '../ui/RenameDialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { useFeedDialog } from './feed-dialog.ts'
import { renameFolder } from './folder-actions.ts'

export function RenameFolder() {
  const words = useWords()
  const folderId = useFeedDialog((dialog) => dialog.folderId)
  const folder = useSidebar((answer) => answer.value?.folders.find((each) => each.id === folderId))
  const [error, setError] = useState<string | null>(null)
  const rename = async (name: string): Promise<void> => {
    try {
      if (folder) await renameFolder(folder, name)
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return <RenameDialog title={words.feeds.folder.rename} name={folder?.name ?? ''} error={error} onRename={(name) => void rename(name)} />
}
