import { useState } from 'react'
import { call } from '../bridge.ts'
import { summarise } from '../import/summary.ts'
import { say, tryTo } from '../status/messages.ts'
import { openArticle, openDialog } from '../view.ts'

/** An empty library explains itself in three choices. */
export function Welcome() {
  const [busy, setBusy] = useState(false)
  const importExamples = async (): Promise<void> => {
    setBusy(true)
    const report = await tryTo(() => call('articles.importExamples', {}))
    setBusy(false)
    if (!report) return
    say(summarise(report))
    const first = report.added[0] ?? report.existing[0]
    if (first) openArticle(first.id)
  }
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h1 id="welcome-title">Your library is empty</h1>
      <p className="welcome-lead">
        Marketdash keeps the articles you give it, lifts out their numbers, and ties each number to the sentence it came from. Everything stays on this
        computer.
      </p>
      <ul className="welcome-choices">
        <li>
          <button type="button" className="button" disabled={busy} onClick={() => void importExamples()}>
            Read the examples
          </button>
          <p>A few articles that come with Marketdash, to see how it works.</p>
        </li>
        <li>
          <button type="button" className="button" onClick={() => openDialog('import')}>
            Import articles
          </button>
          <p>Paste one, choose files, or drag them onto this window.</p>
        </li>
        <li>
          <button type="button" className="button" onClick={() => openDialog('add-symbol')}>
            Watch a company
          </button>
          <p>Its articles are gathered under its symbol as they come in.</p>
        </li>
      </ul>
    </section>
  )
}
