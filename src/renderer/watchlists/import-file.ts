// A file of watched symbols on its way in: chosen, looked at, its columns named, taken in.
import { create } from 'zustand'
import type { WatchlistMapping, WatchlistPreview } from '../../shared/contract.ts'
import { call, sentenceOf } from '../bridge.ts'
import { recordImport } from '../import/undo-import.ts'
import { say } from '../status/messages.ts'
import { currentWords } from '../words.ts'

interface WatchlistFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly preview: WatchlistPreview | null
  readonly isBusy: boolean
  readonly report: string | null // what came of it
  readonly error: string | null
}

const nothing: WatchlistFile = { name: '', bytes: null, preview: null, isBusy: false, report: null, error: null }
const largestFile = 16 * 1024 * 1024

export const useWatchlistFile = create<WatchlistFile>(() => nothing)

export function forgetWatchlistFile(): void {
  useWatchlistFile.setState(nothing, true)
}

/** Reads a file and shows what it holds. Nothing is taken in yet. */
export async function previewWatchlistFile(file: File): Promise<void> {
  useWatchlistFile.setState({ ...nothing, name: file.name, isBusy: true })
  try {
    if (file.size > largestFile) throw new Error(currentWords().watchlists.fileTooLarge)
    const bytes = new Uint8Array(await file.arrayBuffer())
    try {
      useWatchlistFile.setState({ bytes, preview: await call('watchlists.previewFile', { name: file.name, bytes }), isBusy: false })
    } catch (error) {
      // Where no column is known for one of symbols, the person says which it is.
      const preview = await call('watchlists.previewFile', { name: file.name, bytes, mapping: { symbol: 0 } }).catch(() => null)
      if (preview === null || preview.columns.length < 2) throw error
      useWatchlistFile.setState({ bytes, preview, isBusy: false, error: sentenceOf(error) })
    }
  } catch (error) {
    useWatchlistFile.setState({ isBusy: false, error: sentenceOf(error) })
  }
}

/** Takes a column for something else, and shows what the file is then. */
export async function mapColumn(field: keyof WatchlistMapping, column: number | null): Promise<void> {
  const { name, bytes, preview } = useWatchlistFile.getState()
  if (!bytes || !preview) return
  const mapping = { ...preview.mapping, [field]: column }
  useWatchlistFile.setState({ preview: { ...preview, mapping }, error: null })
  try {
    const next = await call('watchlists.previewFile', { name, bytes, mapping })
    if (useWatchlistFile.getState().bytes === bytes) useWatchlistFile.setState({ preview: next })
  } catch (error) {
    useWatchlistFile.setState({ error: sentenceOf(error) })
  }
}

/** Takes the file in; rows that name no list go onto `list`. The undo takes it all out again, notes too. */
export async function importWatchlistFile(list: string): Promise<void> {
  const { name, bytes, preview, isBusy } = useWatchlistFile.getState()
  if (!bytes || !preview || isBusy) return
  useWatchlistFile.setState({ isBusy: true, error: null })
  try {
    const importId = crypto.randomUUID()
    const done = await call('watchlists.importFile', { name, bytes, mapping: preview.mapping, list, importId })
    const symbols = done.added.reduce((sum, each) => sum + each.symbols, 0)
    const report = currentWords().watchlists.imported(symbols, done.added.map((each) => each.list).join(', '), done.existing)
    if (done.changes.length + done.notes.length > 0) recordImport(report, importId)
    else say(report)
    useWatchlistFile.setState({ ...nothing, report })
  } catch (error) {
    useWatchlistFile.setState({ isBusy: false, error: sentenceOf(error) })
  }
}
