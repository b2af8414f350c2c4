import type { LibraryChange } from '../../shared/contract.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { useRequest } from '../use-request.ts'
import { closeDialog, setQuery } from '../view.ts'
import { useWords } from '../words.ts'
import { meaningOf } from './meanings.ts'

const never = (_change: LibraryChange): boolean => false

/** The query language, piece by piece, each with an example to try. */
export function SearchHelp() {
  const words = useWords().searches
  const { value, error } = useRequest('search.describe', {}, never)
  return (
    <Dialog title={words.help} onClose={closeDialog} wide>
      <div className="search-help">
        <p className="form-note">{words.helpLead}</p>
        <FormError error={error} />
        <table>
          <thead>
            <tr>
              <th scope="col">{words.syntax}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.example}</th>
            </tr>
          </thead>
          <tbody>
            {(value ?? []).map(({ syntax, meaning, example }) => (
              <tr key={syntax}>
                <th scope="row">
                  <code>{syntax}</code>
                </th>
                <td>{meaningOf(syntax, meaning, words.meanings)}</td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.tryExample(example)}
                    onClick={() => {
                      closeDialog()
                      setQuery(example)
                    }}
                  >
                    <code>{example}</code>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
