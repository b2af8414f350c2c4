import { Suspense, lazy, useEffect } from 'react'
import type { CSSProperties } from 'react'
import { ArticleList } from './articles/ArticleList.tsx'
import { useFocusOfPane } from './articles/list-focus.ts'
import { useKeys } from './commands/use-keys.ts'
import { useKeepFindings } from './claims/findings.ts'
import { useHearProgress } from './feeds/refreshing.ts'
import { awaitPaint } from './first-paint.ts'
import { DropTarget } from './import/DropTarget.tsx'
import { Highlights } from './highlights/Highlights.tsx'
import { Library } from './library/Library.tsx'
import { useKeepSidebar } from './library/sidebar-answer.ts'
import { useWidths } from './panes/widths.ts'
import { Reader } from './reader/Reader.tsx'
import { useLightPassages } from './reader/lit-passages.ts'
import { useLightWanted } from './reader/light-wanted.ts'
import { useKeepOpenArticle, useOpenArticle } from './reader/open-article.ts'
import { useHearRereading } from './rereading/rereading-state.ts'
import { useSettle } from './settle.ts'
import { Alerts, StatusLine } from './status/Messages.tsx'
import { Menu } from './ui/Menu.tsx'
import { useWindowEvents } from './use-window-events.ts'
import { useView } from './view.ts'

const loadDialog = () => import('./OpenDialog.tsx')
const loadPages = () => import('./pages/Pages.tsx')
const OpenDialog = lazy(() => loadDialog().then((loaded) => ({ default: loaded.OpenDialog })))
const Pages = lazy(() => loadPages().then((loaded) => ({ default: loaded.Pages })))
const loadAfter = 1500 // milliseconds: the first list stands by then, and nobody has asked for a dialog yet

/** The window: library, list, reader and rail side by side, dialogs above them. */
export function App() {
  useWindowEvents()
  useKeepSidebar()
  useKeepOpenArticle()
  useKeys()
  useSettle()
  useHearProgress()
  useHearRereading()
  useLightWanted()
  useLightPassages()
  useKeepFindings()
  useFocusOfPane()
  useEffect(awaitPaint, [])
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadDialog(), loadPages()]), loadAfter)
    return () => clearTimeout(timer)
  }, [])
  const page = useView((view) => view.page)
  const pane = useView((view) => view.pane)
  const place = useView((view) => view.place)
  const dialog = useView((view) => view.dialog)
  const railShown = useView((view) => view.railShown)
  const hasArticle = useOpenArticle((answer) => answer.value !== null)
  const { library, articles, rail } = useWidths()
  const widths = { '--library-width': `${library}px`, '--articles-width': `${articles}px`, '--rail-width': `${rail}px` } as CSSProperties
  const hasRail = railShown && hasArticle && page === null

  return (
    <div className="window" data-pane={pane} data-rail={hasRail || undefined} style={widths}>
      <Alerts />
      <main className="panes">
        <Library />
        {page === null ? (
          <>
            {place === 'highlights' ? <Highlights /> : <ArticleList />}
            <div className="reading">
              <Reader />
            </div>
          </>
        ) : (
          <Suspense fallback={<section className="page" />}>
            <Pages page={page} />
          </Suspense>
        )}
      </main>
      <StatusLine />
      <DropTarget />
      <Menu />
      {dialog !== null && (
        <Suspense fallback={null}>
          <OpenDialog name={dialog} />
        </Suspense>
      )}
    </div>
  )
}
