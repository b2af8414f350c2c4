import { useRef } from 'react'
import { askMarkets, importPrices } from '../calendar/actions.ts'
import { FileInput } from '../ui/FileInput.tsx'
import { useWords } from '../words.ts'
import { changeSettings, useLibrarySettings } from './library-settings.ts'
import type { Section } from './section.ts'
import { Switch } from './Switch.tsx'

/** Dates of results and prices: off until switched on, with what is asked of whom; and prices from the person's own files. */
export const markets: Section = {
  name: 'markets',
  title: (words) => words.calendar.settingsTitle,
  settings: [
    { name: 'markets.fetch', text: ({ calendar }) => `${calendar.fetch} ${calendar.fetchNote} ${calendar.ask}`, Field: FetchField },
    { name: 'markets.prices', text: ({ calendar }) => `${calendar.prices} ${calendar.pricesNote}`, Field: PricesField },
  ],
}

function FetchField() {
  const words = useWords().calendar
  const isOn = useLibrarySettings()?.['markets.fetch'] ?? null
  return (
    <div className="setting">
      <Switch name={words.fetch} note={words.fetchNote} isOn={isOn} onChange={(next) => void changeSettings({ 'markets.fetch': next }, next ? words.nowOn : words.nowOff)} />
      {isOn === true && (
        <button type="button" className="button" onClick={() => void askMarkets(null)}>
          {words.ask}
        </button>
      )}
    </div>
  )
}

function PricesField() {
  const words = useWords().calendar
  const file = useRef<HTMLInputElement>(null)
  return (
    <div className="setting">
      <p className="setting-name">{words.prices}</p>
      <p className="form-note">{words.pricesNote}</p>
      <button type="button" className="button" onClick={() => file.current?.click()}>
        {words.importPrices}
      </button>
      <FileInput input={file} accept=".csv,.tsv,.txt" label={words.pricesFile} onPick={(picked) => void importPrices(picked)} />
    </div>
  )
}
