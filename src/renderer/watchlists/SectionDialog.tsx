import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { RenameDialog } from '../ui/RenameDialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { addSection, renameSection } from './order-actions.ts'
import { useDialogList, useWatchlistDialog } from './watchlist-dialog.ts'

/** A new section of a watchlist, or another name for one. */
export function SectionDialog() {
  const words = useWords().watchlists
  const list = useDialogList()
  const sectionId = useWatchlistDialog((dialog) => dialog.sectionId)
  const [error, setError] = useState<string | null>(null)
  const section = list?.sections.find((each) => each.id === sectionId)
  const keep = (name: string): void => {
    if (!list) return
    void (section ? renameSection(list, section, name) : addSection(list, name)).then(closeDialog, (thrown: unknown) => setError(sentenceOf(thrown)))
  }
  return (
    <RenameDialog
      title={section ? words.renameSectionTitle(section.name) : words.addSectionTitle(list?.name ?? '')}
      name={section?.name ?? ''}
      action={section ? undefined : words.addIt}
      error={error}
      onRename={keep}
    />
  )
}
