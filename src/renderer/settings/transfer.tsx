import { useRef, useState } from 'react'
import type { TransferReport } from '../../shared/contract.ts'
import { call, callWindow } from '../bridge.ts'
import { announceEverything } from '../changes.ts'
import { recordImport } from '../import/undo-import.ts'
import { say, showAlert, tryTo } from '../status/messages.ts'
import { FileInput } from '../ui/FileInput.tsx'
import { currentWords, useWords } from '../words.ts'
import { readWindowChoices, takeWindowChoices } from './window-choices.ts'
import type { Section } from './section.ts'

const parts = ['articlesAdded', 'feeds', 'watched', 'tags', 'smartLists', 'rules', 'highlights', 'notes', 'corrections', 'decisions', 'alerts', 'dates'] as const

/** Everything out as one file, and in again. */
export const transfer: Section = {
  name: 'transfer',
  title: (words) => words.transfer.title,
  settings: [
    { name: 'transfer.export', text: ({ transfer }) => `${transfer.export} ${transfer.exportNote}`, Field: ExportField },
    { name: 'transfer.import', text: ({ transfer }) => `${transfer.import} ${transfer.importNote}`, Field: ImportField },
  ],
}

function ExportField() {
  const words = useWords().transfer
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    await tryTo(async () => {
      const { content } = await call('library.exportEverything', { window: { ...readWindowChoices() } })
      const { path } = await callWindow('window.saveFile', { name: 'marketdash-everything.json', text: content })
      if (path !== null) say(words.exported(path))
    })
    setBusy(false)
  }
  return (
    <div className="setting">
      <div>
        <button type="button" className="button" disabled={busy} onClick={() => void run()}>
          {words.export}
        </button>
      </div>
      <p className="form-note">{words.exportNote}</p>
      {busy && <progress aria-label={words.export} />}
    </div>
  )
}

function ImportField() {
  const words = useWords().transfer
  const [busy, setBusy] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const run = async (chosen: File): Promise<void> => {
    setBusy(true)
    const importId = crypto.randomUUID()
    const before = readWindowChoices()
    const report = await tryTo(async () => call('library.importEverything', { bytes: new Uint8Array(await chosen.arrayBuffer()), importId }))
    setBusy(false)
    if (!report) return
    takeWindowChoices(report.window)
    sayWhatCame(report, importId, () => takeWindowChoices(before))
  }
  return (
    <div className="setting">
      <div>
        <FileInput input={file} accept=".json,application/json" onPick={(chosen) => void run(chosen)} />
        <button type="button" className="button" disabled={busy} onClick={() => file.current?.click()}>
          {words.import}
        </button>
      </div>
      <p className="form-note">{words.importNote}</p>
      {busy && <progress aria-label={words.import} />}
    </div>
  )
}

/** `takeBack`: what the file chose of the window. */
function sayWhatCame({ added, refused, articleIds }: TransferReport, importId: string, takeBack: () => void): void {
  const words = currentWords().transfer
  announceEverything()
  const came = parts.filter((part) => added[part] > 0).map((part) => words[part](added[part]))
  const said = came.length === 0 ? words.importedNothing : words.imported(came.join(', '))
  if (came.length + articleIds.length > 0) recordImport(said, importId, null, takeBack) // where nothing was added, stars and what was read may be new
  else say(said)
  if (added.missing > 0) showAlert(words.missing(added.missing))
  for (const { what, reason } of refused) showAlert(words.refused(what, reason))
}
