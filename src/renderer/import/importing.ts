// One import at a time, wherever it was asked for: the dialog, or files dropped on the window.
import { create } from 'zustand'
import type { ImportReport, IncomingDocument } from '../../shared/contract.ts'
import { call, sentenceOf } from '../bridge.ts'
import { say, showAlert } from '../status/messages.ts'
import type { Offer } from '../status/messages.ts'
import { openArticle, showPage, showScope } from '../view.ts'
import { currentWords } from '../words.ts'
import { readFile } from './read-files.ts'
import { joinReports, summarise } from './summary.ts'
import { recordImport } from './undo-import.ts'

interface Importing {
  readonly total: number // 0: nothing is being imported
  readonly done: number
  readonly report: ImportReport | null // of the last import
  readonly besides: readonly string[] // what it took in besides articles, in sentences
  readonly pasted: string // what stands in the field for it: it is kept until it is in the library
}

export const useImporting = create<Importing>(() => ({ total: 0, done: 0, report: null, besides: [], pasted: '' }))

const batchFiles = 50
const batchBytes = 8 * 1024 * 1024
const largestFile = 64 * 1024 * 1024 // larger ones are refused before they are read into memory

/** Imports what was pasted. An address alone is fetched: its page becomes an article. */
export async function importText(text: string): Promise<ImportReport> {
  const address = text.trim()
  if (/^https?:\/\/\S+$/i.test(address)) return runImport(1, (take, { importId }) => take([address], () => call('articles.importAddress', { address, importId })))
  const document = { name: currentWords().imports.pasted, bytes: new TextEncoder().encode(text), url: null, modifiedAt: null }
  return runImport(1, (take, { importId }) => take([document.name], () => call('articles.import', { documents: [document], importId })))
}

/** Imports files in batches, so that the library answers others in between and progress can be seen. */
export async function importFiles(files: readonly File[]): Promise<ImportReport> {
  return runImport(files.length, async (take, { importId, refuse, tell }) => {
    const send = (documents: readonly IncomingDocument[]): Promise<void> =>
      take(documents.map(({ name }) => name), () => call('articles.import', { documents: [...documents], importId }))
    let batch: IncomingDocument[] = []
    let bytes = 0
    for (const file of files) {
      if (file.size > largestFile) {
        refuse(file.name, currentWords().imports.tooLarge)
        continue
      }
      try {
        const document = await readFile(file)
        if (isCompanyFacts(document)) {
          await take([document.name], () => importFilings(document, tell))
          continue
        }
        batch.push(document)
        bytes += file.size
      } catch {
        refuse(file.name, currentWords().imports.unreadable)
      }
      if (batch.length < batchFiles && bytes < batchBytes) continue
      await send(batch)
      batch = []
      bytes = 0
    }
    if (batch.length > 0) await send(batch)
  })
}

/** What a company filed, as the SEC gives it (companyfacts): it stands beside what articles claim, and is no article. */
async function importFilings({ name, bytes }: IncomingDocument, tell: Tell): Promise<ImportReport> {
  const words = currentWords().imports
  const { symbol, name: company, facts, added, changed } = await call('filings.import', { name, bytes })
  if (symbol === null) {
    showAlert(words.filingsOfNobody(company))
    tell(words.filings(company, facts, added + changed))
  } else tell(words.filings(symbol, facts, added + changed), { label: words.showClaims(symbol), run: () => showPage({ kind: 'ledger', symbol }) })
  return { added: [], existing: [], refused: [] }
}

function isCompanyFacts({ name, bytes }: IncomingDocument): boolean {
  if (!/\.json$/i.test(name)) return false
  const beginning = new TextDecoder().decode(bytes.subarray(0, 400))
  return beginning.includes('"cik"') && beginning.includes('"facts"')
}

/** Has something imported; where that fails, all its sources are refused. */
type Take = (sources: readonly string[], ask: () => Promise<ImportReport>) => Promise<void>
type Refuse = (source: string, reason: string) => void
/** Says at the end what was taken in besides articles, and where it is seen. */
type Tell = (sentence: string, offer?: Offer) => void
interface Running {
  readonly importId: string // all requests of one import have the same, so that it is undone as one
  readonly refuse: Refuse
  readonly tell: Tell
}

async function runImport(total: number, work: (take: Take, running: Running) => Promise<void>): Promise<ImportReport> {
  const importId = crypto.randomUUID()
  let report: ImportReport = { added: [], existing: [], refused: [] }
  const besides: string[] = []
  let offer: Offer | null = null
  const count = (number: number): void => useImporting.setState(({ done }) => ({ done: done + number }))
  const refuse: Refuse = (source, reason) => {
    report = joinReports(report, { added: [], existing: [], refused: [{ source, reason }] })
    count(1)
  }
  useImporting.setState({ total: Math.max(1, total), done: 0, report: null, besides: [] })
  try {
    await work(async (sources, ask) => {
      try {
        report = joinReports(report, await ask())
        count(sources.length)
      } catch (error) {
        for (const source of sources) refuse(source, sentenceOf(error))
      }
    }, { importId, refuse, tell: (sentence, seen) => {
      besides.push(sentence)
      offer = seen ?? offer
    } })
  } finally {
    useImporting.setState({ total: 0, done: 0, report, besides })
  }
  if (report.added.length > 0) recordImport(sayImported(report, besides), importId, offer)
  else say(sayImported(report, besides), offer)
  showImported(report)
  return report
}

/** What an import did, articles last; that there was nothing is said only where nothing else came. */
export function sayImported(report: ImportReport, besides: readonly string[]): string {
  const isEmpty = report.added.length + report.existing.length + report.refused.length === 0
  return [...besides, ...(besides.length > 0 && isEmpty ? [] : [summarise(report)])].join(' ')
}

/** A single article is opened; of many, the list shows them. */
function showImported(report: ImportReport): void {
  const articles = [...report.added, ...report.existing]
  if (articles.length === 0) return
  showScope({ kind: 'all' })
  if (articles.length === 1 && articles[0]) openArticle(articles[0].id)
}
