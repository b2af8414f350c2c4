// An OPML file on its way in: chosen or dropped, looked at, imported.
import { create } from 'zustand'
import type { OpmlReport } from '../../shared/contract.ts'
import type { Outline } from '../../shared/model.ts'
import { call, callWindow, sentenceOf } from '../bridge.ts'
import { recordImport } from '../import/undo-import.ts'
import { say, showAlert, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { showAddFeed } from './add-feed.ts'
import { listAddresses } from './outline-choices.ts'

interface Opml {
  readonly name: string | null // of the file
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly outlines: readonly Outline[]
  readonly chosen: ReadonlySet<string> // addresses
  readonly busy: 'reading' | 'importing' | null
  readonly report: OpmlReport | null
  readonly error: string | null
}

const nothing: Opml = { name: null, bytes: null, outlines: [], chosen: new Set(), busy: null, report: null, error: null }
const largestFile = 64 * 1024 * 1024
const sniffed = 4096 // bytes in which an OPML file says that it is one

export const useOpml = create<Opml>(() => nothing)

export function forgetOpml(): void {
  useOpml.setState(nothing)
}

/** Whether a file is a list of feeds, by its name or its beginning. */
async function isOpmlFile(file: File): Promise<boolean> {
  if (/\.opml$/i.test(file.name)) return true
  if (!/\.(xml|txt)$/i.test(file.name) && file.type !== 'text/x-opml') return false
  const start = new Uint8Array(await file.slice(0, sniffed).arrayBuffer())
  return /<opml[\s>]/i.test(new TextDecoder('latin1').decode(start).replaceAll('\0', ''))
}

/** Lists of feeds told apart from articles. A file that cannot be read is left to the import, which says so. */
export async function splitOpml(files: readonly File[]): Promise<{ readonly lists: readonly File[]; readonly others: readonly File[] }> {
  const areLists = await Promise.all(files.map((file) => isOpmlFile(file).catch(() => false)))
  return { lists: files.filter((_, index) => areLists[index]), others: files.filter((_, index) => !areLists[index]) }
}

/** Shows the first of several lists; each is looked through by itself. */
export async function previewOpmlFiles(lists: readonly File[]): Promise<void> {
  const [first, ...more] = lists
  if (!first) return
  await previewOpmlFile(first)
  if (more.length > 0) showAlert(currentWords().feeds.opml.oneAtATime(more.map((file) => file.name).join(', '), first.name))
}

/** Reads a file and shows what it holds, for choices. Nothing is subscribed to yet. */
export async function previewOpmlFile(file: File): Promise<void> {
  showAddFeed('opml')
  useOpml.setState({ ...nothing, name: file.name, busy: 'reading' })
  try {
    if (file.size > largestFile) throw new Error(currentWords().feeds.opml.tooLarge)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { outlines } = await call('feeds.previewOpml', { bytes })
    useOpml.setState({ bytes, outlines, chosen: new Set(listAddresses(outlines)), busy: null })
  } catch (error) {
    useOpml.setState({ ...nothing, error: sentenceOf(error) })
  }
}

/** Subscribes to what is chosen, in the folders of the file. The undo unsubscribes again, and removes the folders that it made. */
export async function importChosen(): Promise<void> {
  const { bytes, chosen, outlines, busy } = useOpml.getState()
  if (!bytes || busy !== null || chosen.size === 0) return
  useOpml.setState({ busy: 'importing', error: null })
  try {
    const all = chosen.size === listAddresses(outlines).length
    const importId = crypto.randomUUID()
    const report = await call('feeds.importOpml', { bytes, addresses: all ? null : [...chosen], importId })
    useOpml.setState({ ...nothing, report })
    if (report.added.length > 0) recordImport(summariseOpml(report), importId)
    else say(summariseOpml(report))
  } catch (error) {
    useOpml.setState({ busy: null, error: sentenceOf(error) })
  }
}

/** "12 feeds added, 2 were already there, 1 refused." */
export function summariseOpml({ added, existing, refused }: OpmlReport): string {
  return currentWords().feeds.opml.summary(added.length, existing.length, refused.length)
}

/** Saves all subscriptions where the person says. */
export async function exportFeeds(): Promise<void> {
  const words = currentWords().feeds.opml
  await tryTo(async () => {
    const { opml, feeds } = await call('feeds.exportOpml', {})
    if (feeds === 0) return say(words.nothingToExport)
    const { path } = await callWindow('window.saveFile', { name: 'marketdash-feeds.opml', text: opml })
    say(path === null ? words.notSaved : words.saved(feeds, path))
  })
}

