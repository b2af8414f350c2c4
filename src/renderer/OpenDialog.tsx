import type { FunctionComponent } from 'react'
import { AlertDialog } from './alerts/AlertDialog.tsx'
import { DateDialog } from './calendar/DateDialog.tsx'
import { Keys } from './commands/Keys.tsx'
import { Palette } from './commands/Palette.tsx'
import { FileArticles } from './companies/FileArticles.tsx'
import { FileUnder } from './companies/FileUnder.tsx'
import { FigureDialog } from './corrections/FigureDialog.tsx'
import { WhyDialog } from './corrections/WhyDialog.tsx'
import { AddFeed } from './feeds/AddFeed.tsx'
import { FeedProblems } from './feeds/FeedProblems.tsx'
import { FeedSettings } from './feeds/FeedSettings.tsx'
import { RenameFolder } from './feeds/RenameFolder.tsx'
import { ImportDialog } from './import/ImportDialog.tsx'
import { WhatChanged } from './reader/WhatChanged.tsx'
import { RereadingDialog } from './rereading/RereadingDialog.tsx'
import { Rules } from './rules/Rules.tsx'
import { SearchHelp } from './search/SearchHelp.tsx'
import { Settings } from './settings/Settings.tsx'
import { SmartListDialog } from './smart-lists/SmartListDialog.tsx'
import { MergeTag } from './tags/MergeTag.tsx'
import { RenameTag } from './tags/RenameTag.tsx'
import { TagArticles } from './tags/TagArticles.tsx'
import { TagColors } from './tags/TagColors.tsx'
import { AddSymbol } from './watchlists/AddSymbol.tsx'
import { ImportWatchlists } from './watchlists/ImportWatchlists.tsx'
import { PasteSymbols } from './watchlists/PasteSymbols.tsx'
import { RenameWatchlist } from './watchlists/RenameWatchlist.tsx'
import { SectionDialog } from './watchlists/SectionDialog.tsx'
import { WatchlistColors } from './watchlists/WatchlistColors.tsx'
import type { DialogName } from './view.ts'

const dialogs: Readonly<Record<DialogName, FunctionComponent>> = {
  import: ImportDialog,
  'add-symbol': AddSymbol,
  'rename-watchlist': RenameWatchlist,
  'watchlist-color': WatchlistColors,
  section: SectionDialog,
  alert: AlertDialog,
  'earnings-date': DateDialog,
  'paste-symbols': PasteSymbols,
  'import-watchlists': ImportWatchlists,
  'add-feed': AddFeed,
  'feed-settings': FeedSettings,
  'feed-problems': FeedProblems,
  'rename-folder': RenameFolder,
  figure: FigureDialog,
  rereading: RereadingDialog,
  'why-figure': WhyDialog,
  'what-changed': WhatChanged,
  'tag-articles': TagArticles,
  'file-under': FileUnder,
  'file-articles': FileArticles,
  'search-help': SearchHelp,
  'smart-list': SmartListDialog,
  'tag-color': TagColors,
  'rename-tag': RenameTag,
  'merge-tag': MergeTag,
  rules: Rules,
  palette: Palette,
  keys: Keys,
  settings: Settings,
}

/** The dialog that lies above the window. Loaded when the window stands, so that none holds up its start. */
export function OpenDialog({ name }: { readonly name: DialogName }) {
  const Open = dialogs[name]
  return <Open />
}
