import type { CSSProperties } from 'react'
import { AlertDialog } from './alerts/AlertDialog.tsx'
import { ArticleList } from './articles/ArticleList.tsx'
import { DateDialog } from './calendar/DateDialog.tsx'
import { Keys } from './commands/Keys.tsx'
import { Palette } from './commands/Palette.tsx'
import { FileUnder } from './companies/FileUnder.tsx'
import { FigureDialog } from './corrections/FigureDialog.tsx'
import { WhyDialog } from './corrections/WhyDialog.tsx'
import { useKeys } from './commands/use-keys.ts'
import { useKeepFindings } from './claims/findings.ts'
import { AddFeed } from './feeds/AddFeed.tsx'
import { FeedProblems } from './feeds/FeedProblems.tsx'
import { FeedSettings } from './feeds/FeedSettings.tsx'
import { RenameFolder } from './feeds/RenameFolder.tsx'
import { useHearProgress } from './feeds/refreshing.ts'
import { DropTarget } from './import/DropTarget.tsx'
import { Highlights } from './highlights/Highlights.tsx'
import { ImportDialog } from './import/ImportDialog.tsx'
import { Library } from './library/Library.tsx'
import { useKeepSidebar } from './library/sidebar-answer.ts'
import { useWidths } from './panes/widths.ts'
import { Pages } from './pages/Pages.tsx'
import { Reader } from './reader/Reader.tsx'
import { WhatChanged } from './reader/WhatChanged.tsx'
import { useLightPassages } from './reader/lit-passages.ts'
import { useLightWanted } from './reader/light-wanted.ts'
import { useKeepOpenArticle, useOpenArticle } from './reader/open-article.ts'
import { RereadingDialog } from './rereading/RereadingDialog.tsx'
import { useHearRereading } from './rereading/rereading-state.ts'
import { Settings } from './settings/Settings.tsx'
import { useSettle } from './settle.ts'
import { Alerts, StatusLine } from './status/Messages.tsx'
import { Rules } from './rules/Rules.tsx'
import { SearchHelp } from './search/SearchHelp.tsx'
import { SmartListDialog } from './smart-lists/SmartListDialog.tsx'
import { MergeTag } from './tags/MergeTag.tsx'
import { RenameTag } from './tags/RenameTag.tsx'
import { TagArticles } from './tags/TagArticles.tsx'
import { TagColors } from './tags/TagColors.tsx'
import { Menu } from './ui/Menu.tsx'
import { useWindowEvents } from './use-window-events.ts'
import { useView } from './view.ts'
import { AddSymbol } from './watchlists/AddSymbol.tsx'
import { ImportWatchlists } from './watchlists/ImportWatchlists.tsx'
import { PasteSymbols } from './watchlists/PasteSymbols.tsx'
import { RenameWatchlist } from './watchlists/RenameWatchlist.tsx'
import { SectionDialog } from './watchlists/SectionDialog.tsx'
import { WatchlistColors } from './watchlists/WatchlistColors.tsx'

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
          <Pages page={page} />
        )}
      </main>
      <StatusLine />
      <DropTarget />
      <Menu />
      {dialog === 'import' && <ImportDialog />}
      {dialog === 'add-symbol' && <AddSymbol />}
      {dialog === 'rename-watchlist' && <RenameWatchlist />}
      {dialog === 'watchlist-color' && <WatchlistColors />}
      {dialog === 'section' && <SectionDialog />}
      {dialog === 'alert' && <AlertDialog />}
      {dialog === 'earnings-date' && <DateDialog />}
      {dialog === 'paste-symbols' && <PasteSymbols />}
      {dialog === 'import-watchlists' && <ImportWatchlists />}
      {dialog === 'add-feed' && <AddFeed />}
      {dialog === 'feed-settings' && <FeedSettings />}
      {dialog === 'feed-problems' && <FeedProblems />}
      {dialog === 'rename-folder' && <RenameFolder />}
      {dialog === 'figure' && <FigureDialog />}
      {dialog === 'rereading' && <RereadingDialog />}
      {dialog === 'why-figure' && <WhyDialog />}
      {dialog === 'what-changed' && <WhatChanged />}
      {dialog === 'tag-articles' && <TagArticles />}
      {dialog === 'file-under' && <FileUnder />}
      {dialog === 'search-help' && <SearchHelp />}
      {dialog === 'smart-list' && <SmartListDialog />}
      {dialog === 'tag-color' && <TagColors />}
      {dialog === 'rename-tag' && <RenameTag />}
      {dialog === 'merge-tag' && <MergeTag />}
      {dialog === 'rules' && <Rules />}
      {dialog === 'palette' && <Palette />}
      {dialog === 'keys' && <Keys />}
      {dialog === 'settings' && <Settings />}
    </div>
  )
}
