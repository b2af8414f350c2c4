import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'
import { showAddFeed } from '../feeds/add-feed.ts'
import { summarise } from '../import/summary.ts'
import { recordImport } from '../import/undo-import.ts'
import { useAppFacts } from '../settings/app-facts.ts'
import { say, tryTo } from '../status/messages.ts'
import { openArticle, openDialog, showPane } from '../view.ts'
import { useWords } from '../words.ts'

/** An empty library explains itself in three choices. */
export function Welcome() {
  const { app: appWords, library } = useWords()
  const words = library.welcome
  const { facts } = useAppFacts()
  const [busy, setBusy] = useState(false)
  useEffect(() => showPane('reader'), []) // where one pane shows, it is this one
  const importExamples = async (): Promise<void> => {
    setBusy(true)
    const importId = crypto.randomUUID()
    const report = await tryTo(() => call('articles.importExamples', { importId }))
    setBusy(false)
    if (!report) return
    if (report.added.length > 0) recordImport(summarise(report), importId)
    else say(summarise(report))
    const first = report.added[0] ?? report.existing[0]
    if (first) openArticle(first.id)
  }
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h1 id="welcome-title">{words.title}</h1>
      <p className="welcome-lead">
        {words.lead}
      </p>
      <ul className="welcome-choices">
        <li>
          <button type="button" className="button" disabled={busy} onClick={() => void importExamples()}>
            {words.examples}
          </button>
          <p>{words.examplesNote}</p>
        </li>
        <li>
          <button type="button" className="button" onClick={() => showAddFeed('opml')}>
            {words.opml}
          </button>
          <p>{words.opmlNote}</p>
        </li>
        <li>
          <div className="welcome-buttons">
            <button type="button" className="button" onClick={() => openDialog('add-symbol')}>
              {words.watch}
            </button>
            <button type="button" className="button" onClick={() => showAddFeed('starters')}>
              {words.starters}
            </button>
          </div>
          <p>{words.watchNote}</p>
        </li>
      </ul>
      <p className="welcome-more">
        {words.importBefore}
        <button type="button" className="link-button" onClick={() => openDialog('import')}>
          {words.import}
        </button>
        {words.importAfter}
      </p>
      {facts !== null && (
        <p className="welcome-more welcome-place">
          {appWords.libraryIn(facts.libraryPath)}. {facts.isMovable && words.moveIt} {words.restoreIt}
        </p>
      )}
    </section>
  )
}
