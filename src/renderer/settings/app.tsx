import { useState } from 'react'
import { callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { useWords } from '../words.ts'
import { changeApp, setDaily, useAppFacts } from './app-facts.ts'
import type { Section } from './section.ts'
import { Switch } from './Switch.tsx'
import { UpdateField } from './UpdateField.tsx'

/** The app itself: its version and newer ones, how it starts and stays, where its library is, what it is made of. */
export const thisApp: Section = {
  name: 'app',
  title: (words) => words.app.title,
  settings: [
    { name: 'app.version', text: ({ app }) => [app.about, ...Object.values(app.updates).filter((text) => typeof text === 'string')].join(' '), Field: UpdateField },
    { name: 'app.daily', text: ({ app }) => `${app.updates.daily} ${app.updates.dailyNote}`, Field: DailyField },
    { name: 'app.autostart', text: ({ app }) => `${app.autostart} ${app.autostartNote}`, Field: AutostartField },
    { name: 'app.tray', text: ({ app }) => `${app.tray} ${app.trayNote}`, Field: TrayField },
    { name: 'app.library', text: ({ app }) => `${app.library} ${app.move} ${app.moveNote}`, Field: LibraryField },
    { name: 'app.command', text: ({ app }) => `${app.command} ${app.commandNote} ${app.linkCommand}`, Field: CommandField },
    { name: 'app.licences', text: ({ app }) => app.licences, Field: LicencesField },
  ],
}

function DailyField() {
  const words = useWords().app.updates
  const { updates } = useAppFacts()
  if (updates?.canLook === false) return null
  return <Switch name={words.daily} note={words.dailyNote} isOn={updates === null ? null : updates.daily === true} onChange={(isOn) => void setDaily(isOn, isOn ? words.nowDaily : words.nowByHand)} />
}

function AutostartField() {
  const words = useWords().app
  const { facts } = useAppFacts()
  if (facts?.autostart === null) return null
  return <Switch name={words.autostart} note={words.autostartNote} isOn={facts?.autostart ?? null} onChange={(autostart) => void changeApp({ autostart }, autostart ? words.nowStarts : words.startsNoMore)} />
}

function TrayField() {
  const words = useWords().app
  const { facts } = useAppFacts()
  return <Switch name={words.tray} note={words.trayNote} isOn={facts?.tray ?? null} onChange={(tray) => void changeApp({ tray }, tray ? words.nowInTray : words.trayNoMore)} />
}

function LibraryField() {
  const words = useWords().app
  const { facts } = useAppFacts()
  const [busy, setBusy] = useState(false)
  const move = async (): Promise<void> => {
    setBusy(true)
    await tryTo(async () => {
      const { path } = await callWindow('app.moveLibrary', {})
      if (path !== null) say(words.movedAway)
    })
    setBusy(false)
  }
  return (
    <div className="setting">
      <p className="setting-name">{words.library}</p>
      <p className="form-note setting-path">{facts === null ? '' : words.libraryIn(facts.libraryPath)}</p>
      {facts?.isMovable === true && (
        <button type="button" className="button" disabled={busy} onClick={() => void move()}>
          {words.move}
        </button>
      )}
      <p className="form-note">{facts?.isMovable === false ? words.namedLibrary : words.moveNote}</p>
      {busy && <progress aria-label={words.move} />}
    </div>
  )
}

function CommandField() {
  const words = useWords().app
  const { facts } = useAppFacts()
  if (facts?.hasCommand !== true) return null
  return (
    <div className="setting">
      <p className="setting-name">{words.command}</p>
      <p className="form-note">{words.commandNote}</p>
      <button type="button" className="button" onClick={() => void tryTo(async () => say(words.linked((await callWindow('app.linkCommand', {})).path)))}>
        {words.linkCommand}
      </button>
    </div>
  )
}

function LicencesField() {
  const words = useWords().app
  const [text, setText] = useState<string | null>(null)
  return (
    <details
      className="setting"
      onToggle={(event) => {
        if (event.currentTarget.open && text === null) callWindow('app.readLicences', {}).then((answer) => setText(answer.text), () => setText(words.noLicences))
      }}
    >
      <summary>{words.licences}</summary>
      <pre className="setting-licences" tabIndex={0}>
        {text}
      </pre>
    </details>
  )
}
