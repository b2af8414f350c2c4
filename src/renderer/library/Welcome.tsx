import { useState } from 'react'
import { call } from '../bridge.ts'
import { showAddFeed } from '../feeds/add-feed.ts'
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
        Marketdash follows your feeds and keeps every article whole, lifts out their numbers, and ties each number to the sentence it came from. Everything
        stays on this computer.
      </p>
      <ul className="welcome-choices">
        <li>
          <button type="button" className="button" disabled={busy} onClick={() => void importExamples()}>
            Read the examples
          </button>
          <p>A few articles that come with Marketdash, to see how it works.</p>
        </li>
        <li>
          <button type="button" className="button" onClick={() => showAddFeed('opml')}>
            Bring your feeds
          </button>
          <p>Another reader’s OPML file. You see what is in it and choose.</p>
        </li>
        <li>
          <div className="welcome-buttons">
            <button type="button" className="button" onClick={() => openDialog('add-symbol')}>
              Watch a company
            </button>
            <button type="button" className="button" onClick={() => showAddFeed('starters')}>
              Choose starter feeds
            </button>
          </div>
          <p>Follow a few companies, or public feeds of market news. What comes in is filed by company.</p>
        </li>
      </ul>
      <p className="welcome-more">
        Or{' '}
        <button type="button" className="link-button" onClick={() => openDialog('import')}>
          Import articles
        </button>
        : paste one, choose files, or drag them onto this window.
      </p>
    </section>
  )
}
