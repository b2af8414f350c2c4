import { useRef, useState } from 'react'
import type { ImportReport } from '../../shared/contract.ts'
import { previewOpmlFiles, splitOpml } from '../feeds/opml.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, openArticle } from '../view.ts'
import { useWords } from '../words.ts'
import { importFiles, importText, sayImported, useImporting } from './importing.ts'

/** Brings articles in: pasted, chosen or dropped. Closes by itself only when everything went well. */
export function ImportDialog() {
  const words = useWords().imports
  const { total, done, report, besides } = useImporting()
  const [text, setText] = useState(() => useImporting.getState().pasted)
  const files = useRef<HTMLInputElement>(null)
  const isBusy = total > 0

  /** What was pasted is still there when the dialog is opened again: it may be the only copy. */
  const write = (next: string): void => {
    setText(next)
    useImporting.setState({ pasted: next })
  }
  const finish = (finished: ImportReport): void => {
    const isSomething = finished.added.length + finished.existing.length + useImporting.getState().besides.length > 0
    if (finished.refused.length === 0 && isSomething) closeDialog()
  }

  const takeText = async (): Promise<void> => {
    const finished = await importText(text)
    if (finished.refused.length === 0 && finished.added.length + finished.existing.length > 0) write('')
    finish(finished)
  }

  /** A list of feeds among the files has its own dialog, which shows what is in it first. */
  const takeFiles = async (chosen: readonly File[]): Promise<void> => {
    const { lists, others } = await splitOpml(chosen)
    if (others.length > 0) finish(await importFiles(others))
    if (lists.length > 0) await previewOpmlFiles(lists)
  }

  const close = (): void => {
    useImporting.setState({ report: null, besides: [] }) // an old report says nothing about the next import
    closeDialog()
  }

  return (
    <Dialog title={words.title} onClose={close} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void takeText()
        }}
      >
        <label className="field">
          <span>{words.paste}</span>
          <textarea
            data-first
            rows={9}
            dir="auto"
            placeholder={words.example}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        </label>
        <div className="form-foot">
          <p className="form-note">{words.orDrop}</p>
          <button type="button" className="button" disabled={isBusy} onClick={() => files.current?.click()}>
            {words.chooseFiles}
          </button>
          <button type="submit" className="button button-first" disabled={isBusy || text.trim() === ''}>
            {words.start}
          </button>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])]
            event.target.value = '' // so that choosing the same file again is a change again
            if (chosen.length > 0) void takeFiles(chosen)
          }}
        />
        <p className="form-note">{words.undoNote}</p>
        {isBusy && <progress aria-label={words.importing} max={total} value={total === 1 ? undefined : done} />}
        {!isBusy && report && <Report report={report} besides={besides} />}
      </form>
    </Dialog>
  )
}

function Report({ report, besides }: { readonly report: ImportReport; readonly besides: readonly string[] }) {
  return (
    <div className="report">
      <p role={report.refused.length > 0 ? 'alert' : 'status'}>{sayImported(report, besides)}</p>
      <ul>
        {report.refused.map((refused, index) => (
          <li key={`refused ${index}`}>
            <strong>{refused.source}</strong> {refused.reason}
          </li>
        ))}
        {[...report.added, ...report.existing].slice(0, 20).map((article) => (
          <li key={article.id}>
            <button
              type="button"
              className="link-button"
              dir="auto"
              onClick={() => {
                openArticle(article.id)
                closeDialog()
              }}
            >
              {article.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
