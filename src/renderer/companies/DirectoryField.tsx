import { useRef, useState } from 'react'
import type { CompaniesReport } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { tryTo } from '../status/messages.ts'
import { FileInput } from '../ui/FileInput.tsx'
import { useWords } from '../words.ts'
import { Refused } from '../watchlists/Refused.tsx'

const largestFile = 64 * 1024 * 1024
const reusedShown = 20

/** The companies that are known by name and symbol: more of them from a file, or from the SEC where the person says so. */
export function DirectoryField() {
  const words = useWords().companies
  const file = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [report, setReport] = useState<CompaniesReport | null>(null)
  const take = async (ask: () => Promise<CompaniesReport>): Promise<void> => {
    setBusy(true)
    setReport(await tryTo(ask))
    setBusy(false)
  }
  const importFile = async (picked: File): Promise<CompaniesReport> => {
    if (picked.size > largestFile) throw new Error(words.directoryTooLarge)
    return call('companies.import', { name: picked.name, bytes: new Uint8Array(await picked.arrayBuffer()) })
  }
  return (
    <div className="setting">
      <p className="setting-name">{words.directory}</p>
      <p className="form-note">{words.directoryNote}</p>
      <div className="options">
        <button type="button" className="button" disabled={isBusy} onClick={() => file.current?.click()}>
          {words.importDirectory}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => void take(() => call('companies.updateFromSec', {}))}>
          {words.askSec}
        </button>
      </div>
      {isBusy && <progress aria-label={words.readingDirectory} />}
      {report && (
        <div role="status">
          <p>{words.directoryReport(report.added, report.updated, report.total)}</p>
          {report.reused.length > 0 && (
            <div className="report">
              <p>{words.reusedSymbols(report.reused.length)}</p>
              <ul>
                {report.reused.slice(0, reusedShown).map(({ symbol, before, after }) => (
                  <li key={symbol}>
                    <strong>{symbol}</strong> {words.reusedSymbol(before, after)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Refused refused={report.refused} />
        </div>
      )}
      <FileInput input={file} accept=".json,.csv,.txt,.tsv" label={words.directoryFile} onPick={(picked) => void take(() => importFile(picked))} />
    </div>
  )
}
