import { useEffect, useRef, useState } from 'react'
import type { WatchlistMapping, WatchlistPreview } from '../../shared/contract.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FileInput } from '../ui/FileInput.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { forgetWatchlistFile, importWatchlistFile, mapColumn, previewWatchlistFile, useWatchlistFile } from './import-file.ts'
import { isNamed, ListField, nameOfChoice, usualList } from './ListField.tsx'
import type { ListChoice } from './ListField.tsx'
import { Refused } from './Refused.tsx'

const fields = ['symbol', 'exchange', 'name', 'list', 'section', 'note', 'color'] as const
const shown = 8

/** Watchlists from a file: a broker's, a chart's, a spreadsheet's. Its columns are named before anything is taken in. */
export function ImportWatchlists() {
  const words = useWords().watchlists
  const { name, preview, isBusy, report, error } = useWatchlistFile()
  const firstList = useSidebar((answer) => answer.value?.watchlists[0]?.name)
  const [list, setList] = useState<ListChoice>(usualList)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => forgetWatchlistFile, [])
  return (
    <Dialog title={words.importTitle} onClose={closeDialog} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed(list)) void importWatchlistFile(nameOfChoice(list) ?? firstList ?? words.firstName)
        }}
      >
        {!preview && report === null && <p className="form-note">{words.importNote}</p>}
        <FormError error={error} />
        {report !== null && <p role="status">{report}</p>}
        {preview && (
          <>
            <p role="status">
              <strong dir="auto">{name}</strong> · {preview.format} · {words.wouldTake(preview.total, preview.duplicates)}
            </p>
            {preview.columns.length > 0 && <Columns preview={preview} />}
            <PreviewRows preview={preview} />
            {preview.unknown > 0 && <p className="form-note">{words.unknownRows(preview.unknown)}</p>}
            <Refused refused={preview.refused} />
            <ListField choice={list} onChoose={setList} label={words.listForRest} />
          </>
        )}
        {isBusy && <progress aria-label={words.importing} />}
        <div className="form-foot">
          <button type="button" data-first className={preview || report !== null ? 'button' : 'button button-first'} disabled={isBusy} onClick={() => file.current?.click()}>
            {preview || report !== null ? words.chooseAnother : words.chooseFile}
          </button>
          {preview && (
            <button type="submit" className="button button-first" disabled={isBusy || preview.total === 0 || !isNamed(list)}>
              {words.importMany(preview.total)}
            </button>
          )}
          {report !== null && (
            <button type="button" className="button button-first" autoFocus onClick={closeDialog}>
              {words.done}
            </button>
          )}
        </div>
        <FileInput input={file} accept=".csv,.tsv,.txt,.json" label={words.file} onPick={(picked) => void previewWatchlistFile(picked)} />
      </form>
    </Dialog>
  )
}

/** What each column of the file means; the first cells stand beside its name. */
function Columns({ preview }: { readonly preview: WatchlistPreview }) {
  const words = useWords().watchlists
  const nameOf = ({ name, samples }: WatchlistPreview['columns'][number], index: number): string => {
    const sample = samples.find((each) => each !== '')
    return `${name || words.column(index + 1)}${sample === undefined ? '' : ` (${sample.slice(0, 24)})`}`
  }
  return (
    <fieldset className="column-fields">
      <legend>{words.columns}</legend>
      {fields.map((field: keyof WatchlistMapping) => (
        <label key={field} className="field">
          <span>{words.fields[field]}</span>
          <select value={preview.mapping[field] ?? ''} onChange={(event) => void mapColumn(field, event.target.value === '' ? null : Number(event.target.value))}>
            {(field !== 'symbol' || preview.mapping.symbol === null) && <option value="">{words.noColumn}</option>}
            {preview.columns.map((column, index) => (
              <option key={index} value={index}>
                {nameOf(column, index)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}

function PreviewRows({ preview }: { readonly preview: WatchlistPreview }) {
  const words = useWords().watchlists
  return (
    <div className="preview-rows" tabIndex={0} role="group" aria-label={words.previewRows}>
      <table className="claims-table">
        <thead>
          <tr>
            {(['symbol', 'name', 'list', 'section', 'note'] as const).map((field) => (
              <th key={field} scope="col">
                {words.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, shown).map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.symbol ?? ''}</th>
              <td>{row.company ?? (row.symbol === null || row.known ? '' : words.notListed)}</td>
              <td>{row.list ?? ''}</td>
              <td>{row.section ?? ''}</td>
              <td>{row.note ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.total > shown && <p className="figure-aside">{words.more(preview.total - shown)}</p>}
    </div>
  )
}
