import { useEffect, useState } from 'react'
import { previewOpmlFiles, splitOpml } from '../feeds/opml.ts'
import { showAlert, tryTo } from '../status/messages.ts'
import { openDialog, useView, closeDialog } from '../view.ts'
import { currentWords, useWords } from '../words.ts'
import { importFiles, useImporting } from './importing.ts'
import { listDroppedFiles } from './read-files.ts'

/** Files may be dropped anywhere on the window; without this the window would try to open them. */
export function DropTarget() {
  const words = useWords().imports
  const [isOver, setOver] = useState(false)
  const { total, done } = useImporting()
  const dialog = useView((view) => view.dialog)

  useEffect(() => {
    let depth = 0 // enter and leave come for every element passed over
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent): void => {
      if (hasFiles(event) && ++depth === 1) setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (hasFiles(event) && --depth <= 0) setOver(false)
    }
    const over = (event: DragEvent): void => {
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none'
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      depth = 0
      setOver(false)
      if (event.dataTransfer && hasFiles(event)) void importDropped(event.dataTransfer)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener)
    }
  }, [])

  if (total > 0 && dialog !== 'import') {
    return (
      <div className="drop-progress">
        <span aria-hidden="true">{words.importing}</span>
        <progress aria-label={words.importing} max={total} value={total === 1 ? undefined : done} />
      </div>
    )
  }
  return isOver ? <div className="drop-over">{words.drop}</div> : null
}

async function importDropped(transfer: DataTransfer): Promise<void> {
  if (useImporting.getState().total > 0) return showAlert(currentWords().imports.stillRunning)
  const files = await tryTo(() => listDroppedFiles(transfer))
  if (!files) return
  if (files.length === 0) return showAlert(currentWords().imports.noFiles)
  const { lists, others } = await splitOpml(files)
  if (lists.length > 0) await previewOpmlFiles(lists)
  if (others.length === 0) return
  const report = await importFiles(others)
  if (useView.getState().dialog === 'add-feed') return // the list of feeds is being looked through
  if (report.refused.length > 0) openDialog('import')
  else if (useView.getState().dialog === 'import') closeDialog()
}
