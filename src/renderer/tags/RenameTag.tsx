import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { RenameDialog } from '../ui/RenameDialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { renameTag } from './actions.ts'
import { useTagDialog } from './tag-dialog.ts'

/** Another name for a tag and for what is nested in it. */
export function RenameTag() {
  const words = useWords().tags
  const { tag } = useTagDialog()
  const [error, setError] = useState<string | null>(null)
  const rename = async (name: string): Promise<void> => {
    try {
      await renameTag(tag, name)
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return <RenameDialog title={words.renameTitle(tag)} name={tag} note={words.renameNote} error={error} onRename={(name) => void rename(name)} />
}
