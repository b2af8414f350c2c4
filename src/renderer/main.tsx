import { firstAnswer } from './ask-first.ts'
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './panes/panes.css'
import './panes/rail.css'
import './library/library.css'
import './articles/articles.css'
import './reader/reader.css'
import './reader/find.css'
import './reader/pictures.css'
import './reader/page-state.css'
import './highlights/highlights.css'
import './earnings/earnings.css'
import './earnings/arrangements.css'
import './ui/ui.css'
import './ui/dates.css'
import './corrections/corrections.css'
import './rereading/rereading.css'
import './ui/menu.css'
import './pages/pages.css'
import './claims/claims.css'
import './claims/history.css'
import './companies/company-page.css'
import './watchlists/watchlists.css'
import './calendar/calendar.css'
import './feeds/feeds.css'
import './stories/stories.css'
import './status/status.css'
import './settings/settings.css'
import './search/search.css'
import './tags/tags.css'
import './speech/speech.css'
import './rules/rules.css'
import './reader/paper.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepAllDrafts } from './notes/drafts.ts'
import { useOpenArticle } from './reader/open-article.ts'
import { setDocumentType } from './reader/type.ts'
import { Trouble } from './status/Trouble.tsx'
import { keepMainTold } from './tell-main.ts'
import { paintDocument } from './theme.ts'
import { closeArticle } from './view.ts'
import { labelDocument, wordsThere } from './words.ts'

paintDocument()
setDocumentType()
labelDocument()
keepMainTold()
keepAllDrafts()

const host = document.getElementById('window')
if (host) {
  const root = createRoot(host, { onUncaughtError: showTrouble })
  const showApp = (): void =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
  void Promise.all([firstAnswer, wordsThere]).then(showApp)

  /** React takes everything off the screen when a part throws while it is drawn. An empty window would say nothing. */
  function showTrouble(error: unknown): void {
    console.error(error)
    closeArticle()
    useOpenArticle.setState({ value: null, error: null })
    root.render(<Trouble onAgain={showApp} />)
  }
}
