import { useId, useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { mergeTag } from './actions.ts'
import { useTagDialog } from './tag-dialog.ts'
import { TagField } from './TagField.tsx'

/** All articles of a tag get another one. */
export function MergeTag() {
  const words = useWords().tags
  const { tag } = useTagDialog()
  const [into, setInto] = useState('')
  const [error, setError] = useState<string | null>(null)
  const noteId = useId()
  const merge = async (name: string): Promise<void> => {
    if (name.trim() === '') return
    try {
      await mergeTag(tag, name.trim())
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return (
    <Dialog title={words.mergeTitle(tag)} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void merge(into)
        }}
      >
        <TagField label={words.mergeInto} value={into} describedBy={noteId} without={[tag]} onChange={setInto} onChoose={setInto} />
        <FormError error={error} />
        <div className="form-foot">
          <p className="form-note" id={noteId}>
            {words.mergeNote(tag)}
          </p>
          <button type="submit" className="button button-first" disabled={into.trim() === ''}>
            {words.mergeButton}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
