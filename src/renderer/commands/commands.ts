// Every action of the window, once: keys, palette and menu run these.
import { flushSync } from 'react-dom'
import { focusSearch } from '../search/SearchBox.tsx'
import { announceEverything } from '../changes.ts'
import { showAddFeed } from '../feeds/add-feed.ts'
import { exportFeeds } from '../feeds/opml.ts'
import { refreshFeeds } from '../feeds/refreshing.ts'
import { openNeighbour, openNextUnread } from '../articles/moves.ts'
import { setLater, setRead, setStarred } from '../articles/actions.ts'
import { openOriginal } from '../reader/open-original.ts'
import { useOpenArticle } from '../reader/open-article.ts'
import { turnPage } from '../reader/scroll.ts'
import { say } from '../status/messages.ts'
import { separateStory } from '../stories/separate.ts'
import { toggleStory } from '../stories/unfold.ts'
import { addTagId } from '../tags/Tags.tsx'
import type { Article } from '../../shared/model.ts'
import { openDialog, showPane, showScope, toggleRail, useView } from '../view.ts'
import { focusWatchlists } from './focus-places.ts'
import { undo } from './undo.ts'

export interface Command {
  readonly name: string // as menus call it
  readonly title: string
  readonly keys: string | null // as read-keys.ts writes them
  readonly run: () => void
}

export const commands: readonly Command[] = [
  { name: 'next', title: 'Next article', keys: 'j', run: () => openNeighbour(1) },
  { name: 'previous', title: 'Previous article', keys: 'k', run: () => openNeighbour(-1) },
  { name: 'page', title: 'Page down, then the next unread article', keys: 'Space', run: () => void goOn() },
  { name: 'page-back', title: 'Page up', keys: 'Shift+Space', run: () => void turnPage(-1) },
  { name: 'read', title: 'Mark read or unread', keys: 'm', run: onOpenArticle((article) => void setRead(article, !article.read)) },
  {
    name: 'star',
    title: 'Star, or take the star off',
    keys: 's',
    run: onOpenArticle((article) => void setStarred(article, !article.starred)),
  },
  { name: 'later', title: 'Read later, or not', keys: 'l', run: onOpenArticle((article) => void setLater(article, !article.later)) },
  { name: 'tag', title: 'Tag the article', keys: 't', run: onOpenArticle(focusTag) },
  { name: 'open-link', title: 'Open the original in the browser', keys: 'o', run: onOpenArticle((article) => void openOriginal(article)) },
  { name: 'story', title: 'Show or hide who else tells the story', keys: 'e', run: onOpenArticle((article) => void toggleStory(article.id)) },
  { name: 'not-same-story', title: 'Not the same story', keys: null, run: onOpenArticle((article) => void separateStory(article)) },
  { name: 'search', title: 'Search', keys: '/', run: startSearch },
  { name: 'refresh', title: 'Refresh the feeds', keys: 'r', run: refresh },
  { name: 'import', title: 'Import articles', keys: 'Mod+i', run: () => openDialog('import') },
  { name: 'add-feed', title: 'Add a feed', keys: null, run: () => showAddFeed('address') },
  { name: 'starter-feeds', title: 'Add starter feeds', keys: null, run: () => showAddFeed('starters') },
  { name: 'import-feeds', title: 'Import feeds from an OPML file', keys: null, run: () => showAddFeed('opml') },
  { name: 'export-feeds', title: 'Export feeds as an OPML file', keys: null, run: () => void exportFeeds() },
  { name: 'add-symbol', title: 'Add a symbol to a watchlist', keys: null, run: () => openDialog('add-symbol') },
  { name: 'go-all', title: 'Go to All articles', keys: 'g a', run: () => go('all') },
  { name: 'go-unread', title: 'Go to Unread', keys: 'g u', run: () => go('unread') },
  { name: 'go-starred', title: 'Go to Starred', keys: 'g s', run: () => go('starred') },
  { name: 'go-later', title: 'Go to Read later', keys: 'g l', run: () => go('later') },
  { name: 'go-watchlists', title: 'Go to the watchlists', keys: 'g w', run: focusWatchlists },
  { name: 'rail', title: 'Show or hide the numbers', keys: null, run: toggleRail },
  { name: 'palette', title: 'All commands', keys: 'Mod+k', run: () => openDialog('palette') },
  { name: 'undo', title: 'Undo', keys: 'Mod+z', run: () => void undo() },
  { name: 'keys', title: 'Show the keys', keys: '?', run: () => openDialog('keys') },
]

/** Runs a command by its name, as a menu asks for it. Unknown names do nothing: the menu may know more than this window. */
export function runCommand(name: string): void {
  commands.find((command) => command.name === name)?.run()
}

function onOpenArticle(work: (article: Article) => void): () => void {
  return () => {
    const view = useOpenArticle.getState().value
    if (view && view.article.id === useView.getState().openId) work(view.article)
    else say('Open an article first.')
  }
}

function focusTag(): void {
  if (!useView.getState().railShown) flushSync(toggleRail)
  flushSync(() => showPane('reader'))
  document.getElementById(addTagId)?.focus()
}

function startSearch(): void {
  flushSync(() => showPane('articles')) // what is hidden takes no cursor
  focusSearch()
}

function refresh(): void {
  announceEverything() // and what is shown is asked for again
  void refreshFeeds(null)
}

function go(kind: 'all' | 'unread' | 'starred' | 'later'): void {
  showScope({ kind })
  showPane('articles')
}

async function goOn(): Promise<void> {
  if (turnPage(1)) return
  if (!(await openNextUnread())) say('No unread article further down.')
}
