import { TimeField } from '../ui/TimeField.tsx'
import { showPage } from '../view.ts'
import { useWords } from '../words.ts'
import { changeNotices, useNoticeChoices } from './notice-choices.ts'
import type { Section } from './section.ts'
import { Switch } from './Switch.tsx'

/** When the system shows notifications. */
export const notices: Section = {
  name: 'notices',
  title: (words) => words.notices.title,
  settings: [
    { name: 'notices.on', text: ({ notices }) => `${notices.on} ${notices.onNote}`, Field: OnField },
    { name: 'notices.alerts', text: ({ alerts }) => `${alerts.title} ${alerts.rules} ${alerts.noRules}`, Field: AlertsField },
    { name: 'notices.quiet', text: ({ notices }) => `${notices.quiet} ${notices.quietNote}`, Field: QuietField },
  ],
}

function OnField() {
  const words = useWords().notices
  const on = useNoticeChoices((choices) => choices.on)
  return <Switch name={words.on} note={words.onNote} isOn={on} onChange={(isOn) => changeNotices({ on: isOn })} />
}

/** The alerts themselves have a page of their own. */
function AlertsField() {
  const words = useWords().alerts
  return (
    <div className="setting">
      <p className="setting-name">{words.rules}</p>
      <button type="button" className="button" onClick={() => showPage({ kind: 'alerts' })}>
        {words.title}
      </button>
    </div>
  )
}

function QuietField() {
  const words = useWords().notices
  const { quiet, from, until, on } = useNoticeChoices()
  return (
    <div className="setting">
      <Switch name={words.quiet} note={words.quietNote} isOn={quiet} onChange={(isOn) => changeNotices({ quiet: isOn })} />
      <div className="quiet-hours">
        <TimeField label={words.from} isDisabled={!quiet || !on} value={from} onChange={(time) => time !== null && changeNotices({ from: time })} />
        <TimeField label={words.until} isDisabled={!quiet || !on} value={until} onChange={(time) => time !== null && changeNotices({ until: time })} />
      </div>
    </div>
  )
}
