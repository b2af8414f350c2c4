import { useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { QueryField } from '../search/QueryField.tsx'
import { useQueryProblem } from '../search/problem.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { changeSmartList, saveSearch } from './actions.ts'
import { useSmartListDialog } from './smart-list-dialog.ts'

/** Name and search of a smart list, a new one or one that is there. */
export function SmartListDialog() {
  const words = useWords()
  const { list, query: given } = useSmartListDialog()
  const [name, setName] = useState(list?.name ?? given.slice(0, 100))
  const [query, setQuery] = useState(given)
  const [error, setError] = useState<string | null>(null)
  const problem = useQueryProblem(query)
  const save = async (): Promise<void> => {
    try {
      await (list === null ? saveSearch(name.trim(), query) : changeSmartList(list, name.trim(), query))
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  return (
    <Dialog title={list === null ? words.searches.saveTitle : words.searches.editTitle} onClose={closeDialog}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className="field">
          <span>{words.widgets.name}</span>
          <input type="text" data-first maxLength={100} dir="auto" value={name} onFocus={(event) => event.target.select()} onChange={(event) => setName(event.target.value)} />
        </label>
        <QueryField label={words.searches.query} value={query} problem={problem} onChange={setQuery} />
        <FormError error={error} />
        <div className="form-foot">
          <p className="form-note">{words.searches.saveNote}</p>
          <button type="submit" className="button button-first" disabled={name.trim() === '' || query.trim() === '' || problem !== null}>
            {words.searches.saveButton}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
