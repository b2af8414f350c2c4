// Every action of the window, once: keys, palette and menu run these.
import { flushSync } from 'react-dom'
import { call } from '../bridge.ts'
import { focusSearch } from '../search/SearchBox.tsx'
import { announceEverything } from '../changes.ts'
import { showAddFeed } from '../feeds/add-feed.ts'
import { openAlertDialog } from '../alerts/alert-dialog.ts'
import { openDateDialog } from '../calendar/calendar-dialog.ts'
import { exportFeeds } from '../feeds/opml.ts'
import { refreshFeeds } from '../feeds/refreshing.ts'
import { focusList } from '../articles/list-focus.ts'
import { openNeighbour, openNextUnread } from '../articles/moves.ts'
import { setLater, setRead, setStarred } from '../articles/actions.ts'
import { useArticleList } from '../articles/article-list.ts'
import { toggleHidden } from '../articles/hide.ts'
import { chooseOrder, toggleFirstLines } from '../articles/list-settings.ts'
import { readAbove, readAll, readBelow } from '../articles/read-list.ts'
import { toggleState } from '../articles/many-actions.ts'
import { actOnSelected, listSelected, selectAll, selectNone } from '../articles/selection.ts'
import { unfoldPart } from '../panes/RailPart.tsx'
import { highlightSelection } from '../highlights/highlight-selection.ts'
import { focusNote } from '../notes/NotePart.tsx'
import { copyWithSource } from '../reader/copy.ts'
import { findInArticle } from '../reader/FindBar.tsx'
import { openOutline } from '../reader/outline.ts'
import { printArticle, savePdf } from '../reader/paper.ts'
import { copyMarkdown, saveMarkdown } from '../reader/share.ts'
import { openOriginal } from '../reader/open-original.ts'
import { useOpenArticle } from '../reader/open-article.ts'
import { turnPage } from '../reader/scroll.ts'
import { stepSize } from '../reader/type.ts'
import { toggleReading } from '../speech/read-aloud.ts'
import { showRules } from '../rules/rules-dialog.ts'
import { showRereading } from '../rereading/rereading-state.ts'
import { say, tryTo } from '../status/messages.ts'
import { separateStory } from '../stories/separate.ts'
import { toggleStory } from '../stories/unfold.ts'
import { addTagId } from '../tags/Tags.tsx'
import type { Article, ArticleSummary } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { exportHighlights } from '../highlights/export.ts'
import { leavePage, openDialog, showHighlights, showPage, showPane, showScope, toggleRail, useView } from '../view.ts'
import { exportWatchlists } from '../watchlists/export.ts'
import { openWatchlistDialog } from '../watchlists/watchlist-dialog.ts'
import { currentWords } from '../words.ts'
import { addSelectedFigure } from '../corrections/actions.ts'
import { exportCorrections } from '../corrections/export.ts'
import { walkNumbers } from '../corrections/open-number.ts'
import { focusWatchlists } from './focus-places.ts'
import { undo } from './undo.ts'

export type CommandName = keyof Words['commands']

export interface Command {
  readonly name: CommandName // as menus and the catalogue of words call it
  readonly keys: string | null // as read-keys.ts writes them
  readonly run: () => void
}

export const commands: readonly Command[] = [
  { name: 'next', keys: 'j', run: () => openNeighbour(1) },
  { name: 'previous', keys: 'k', run: () => openNeighbour(-1) },
  { name: 'page', keys: 'Space', run: () => void goOn() },
  { name: 'page-back', keys: 'Shift+Space', run: () => void turnPage(-1) },
  { name: 'read', keys: 'm', run: onArticles((ids) => void toggleState('read', ids), (article) => void setRead(article, !article.read)) },
  { name: 'star', keys: 's', run: onArticles((ids) => void toggleState('starred', ids), (article) => void setStarred(article, !article.starred)) },
  { name: 'later', keys: 'l', run: onArticles((ids) => void toggleState('later', ids), (article) => void setLater(article, !article.later)) },
  { name: 'tag', keys: 't', run: onArticles(() => openDialog('tag-articles'), focusTag) },
  { name: 'file-articles', keys: null, run: onArticles(() => openDialog('file-articles'), () => openDialog('file-under')) },
  { name: 'select-all', keys: 'Mod+a', run: () => void selectAll() },
  { name: 'select-none', keys: null, run: selectNone },
  { name: 'highlight', keys: 'h', run: onOpenArticle((article) => void highlightSelection(article)) },
  { name: 'highlight-note', keys: 'Shift+H', run: onOpenArticle((article) => void highlightSelection(article, { withNote: true })) },
  { name: 'note', keys: 'n', run: onOpenArticle(focusNote) },
  { name: 'copy-source', keys: 'Mod+Shift+c', run: onOpenArticle((article) => void copyWithSource(article)) },
  { name: 'hide', keys: 'x', run: onArticles((ids) => void toggleHidden(ids), (article) => void toggleHidden([article.id])) },
  { name: 'rules', keys: null, run: showRules },
  { name: 'search-help', keys: null, run: () => openDialog('search-help') },
  { name: 'read-all', keys: 'Shift+A', run: () => void readAll() },
  { name: 'read-above', keys: null, run: () => void readAbove() },
  { name: 'read-below', keys: null, run: () => void readBelow() },
  { name: 'newest', keys: null, run: () => chooseOrder('newest') },
  { name: 'oldest', keys: null, run: () => chooseOrder('oldest') },
  { name: 'by-company', keys: null, run: () => chooseOrder('company') },
  { name: 'by-story', keys: null, run: () => chooseOrder('story') },
  { name: 'first-lines', keys: null, run: toggleFirstLines },
  { name: 'find', keys: 'Mod+f', run: onOpenArticle(findInArticle) },
  { name: 'outline', keys: 'u', run: onOpenArticle(() => openOutline()) },
  { name: 'read-aloud', keys: 'v', run: onOpenArticle((article) => void toggleReading(article)) },
  { name: 'print', keys: 'Mod+p', run: onOpenArticle(() => void printArticle()) },
  { name: 'copy-markdown', keys: null, run: onOpenArticle((article) => void copyMarkdown(article)) },
  { name: 'save-markdown', keys: null, run: onOpenArticle((article) => void saveMarkdown(article)) },
  { name: 'save-pdf', keys: null, run: onOpenArticle((article) => void savePdf(article)) },
  { name: 'open-link', keys: 'o', run: onOpenLine((article) => void openOriginal(article)) },
  { name: 'story', keys: 'e', run: onOpenLine((article) => void toggleStory(article.id)) },
  { name: 'not-same-story', keys: null, run: onOpenArticle((article) => void separateStory(article)) },
  { name: 'search', keys: '/', run: startSearch },
  { name: 'refresh', keys: 'r', run: refresh },
  { name: 'import', keys: 'Mod+i', run: () => openDialog('import') },
  { name: 'add-feed', keys: null, run: () => showAddFeed('address') },
  { name: 'starter-feeds', keys: null, run: () => showAddFeed('starters') },
  { name: 'import-feeds', keys: null, run: () => showAddFeed('opml') },
  { name: 'export-feeds', keys: null, run: () => void exportFeeds() },
  { name: 'add-symbol', keys: null, run: () => openDialog('add-symbol') },
  { name: 'watchlists', keys: null, run: () => showPage({ kind: 'watchlists' }) },
  { name: 'paste-symbols', keys: null, run: () => openWatchlistDialog('paste-symbols', { listId: null }) },
  { name: 'import-watchlists', keys: null, run: () => openDialog('import-watchlists') },
  { name: 'export-watchlists', keys: null, run: () => void exportWatchlists(null) },
  { name: 'go-all', keys: 'g a', run: () => go('all') },
  { name: 'go-unread', keys: 'g u', run: () => go('unread') },
  { name: 'go-starred', keys: 'g s', run: () => go('starred') },
  { name: 'go-later', keys: 'g l', run: () => go('later') },
  { name: 'go-hidden', keys: null, run: () => go('hidden') },
  { name: 'go-watchlists', keys: 'g w', run: focusWatchlists },
  { name: 'go-highlights', keys: 'g h', run: showHighlights },
  { name: 'export-highlights', keys: null, run: () => void exportHighlights('md') },
  { name: 'go-calendar', keys: 'g c', run: () => showPage({ kind: 'calendar' }) },
  { name: 'add-date', keys: null, run: () => openDateDialog() },
  { name: 'go-alerts', keys: 'g n', run: () => showPage({ kind: 'alerts' }) },
  { name: 'add-alert', keys: null, run: () => openAlertDialog() },
  { name: 'go-tags', keys: 'g t', run: () => showPage({ kind: 'tags' }) },
  { name: 'go-corrections', keys: 'g k', run: () => showPage({ kind: 'corrections' }) },
  { name: 'export-corrections', keys: null, run: () => void exportCorrections('folder') },
  { name: 'go-results', keys: 'g r', run: () => showPage({ kind: 'results' }) },
  { name: 'back', keys: 'Backspace', run: goBack },
  { name: 'company', keys: 'i', run: onOpenArticle((article) => void showCompanyPage('company', article)) },
  { name: 'claims', keys: 'c', run: onOpenArticle((article) => void showCompanyPage('ledger', article)) },
  { name: 'text-larger', keys: 'Mod++', run: () => sizeText(1) },
  { name: 'text-smaller', keys: 'Mod+-', run: () => sizeText(-1) },
  { name: 'text-usual', keys: 'Mod+0', run: () => sizeText(0) },
  { name: 'rereading-changes', keys: null, run: () => void showRereading() },
  { name: 'next-number', keys: '.', run: onOpenArticle(() => walkNumbers(1)) },
  { name: 'previous-number', keys: ',', run: onOpenArticle(() => walkNumbers(-1)) },
  { name: 'add-figure', keys: null, run: onOpenArticle((article) => void addSelectedFigure(article)) },
  { name: 'rail', keys: null, run: toggleRail },
  { name: 'settings', keys: 'Mod+,', run: () => openDialog('settings') },
  { name: 'palette', keys: 'Mod+k', run: () => openDialog('palette') },
  { name: 'undo', keys: 'Mod+z', run: () => void undo() },
  { name: 'keys', keys: '?', run: () => openDialog('keys') },
]

/** Runs a command by its name, as a menu asks for it. Unknown names do nothing: the menu may know more than this window. */
export function runCommand(name: string): void {
  commands.find((command) => command.name === name)?.run()
}

/** Does it to the selected articles, or where none is selected to the open one. */
function onArticles(many: (ids: readonly string[]) => void, one: (article: ArticleSummary) => void): () => void {
  const onOne = onOpenLine(one)
  return () => {
    if (listSelected().length > 0) actOnSelected(many)
    else onOne()
  }
}

function onOpenArticle(work: (article: Article) => void): () => void {
  return () => {
    const view = useOpenArticle.getState().value
    if (view && view.article.id === useView.getState().openId) work(view.article)
    else say(currentWords().articles.openFirst)
  }
}

/** The same for what needs no more than its line: who is quick with the keys does not wait until the article itself is there. */
function onOpenLine(work: (article: ArticleSummary) => void): () => void {
  return () => {
    const article = findOpenLine()
    if (article) work(article)
    else say(currentWords().articles.openFirst)
  }
}

/** From a page to the list, from an article that was opened on a page back to it. */
function goBack(): void {
  const { page, pageBehind } = useView.getState()
  if (page !== null) leavePage()
  else if (pageBehind !== null) showPage(pageBehind)
  else showPane('articles')
}

/** The page of the company that the article is about. What its symbol means depends on the exchange that is printed beside it. */
async function showCompanyPage(kind: 'company' | 'ledger', article: ArticleSummary): Promise<void> {
  const [symbol] = article.symbols
  if (symbol === undefined) return say(currentWords().claims.noCompany)
  const explained = await tryTo(() => call('mentions.ofArticle', { id: article.id }))
  showPage({ kind, symbol: explained?.find((each) => each.symbol === symbol)?.means ?? symbol })
}

function findOpenLine(): ArticleSummary | undefined {
  const { openId } = useView.getState()
  // Its line knows at once what was done to it; the article itself is asked for again first.
  const line = useArticleList.getState().articles.find((article) => article.id === openId)
  if (line) return line
  const view = useOpenArticle.getState().value
  return view && view.article.id === openId ? view.article : undefined
}

function focusTag(): void {
  if (!useView.getState().railShown) flushSync(toggleRail)
  flushSync(() => {
    showPane('reader')
    unfoldPart('tags')
  })
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

function go(kind: 'all' | 'unread' | 'starred' | 'later' | 'hidden'): void {
  flushSync(() => {
    showScope({ kind })
    showPane('articles')
  })
  focusList()
}

function sizeText(step: 1 | -1 | 0): void {
  say(currentWords().reader.textSize(stepSize(step)))
}

async function goOn(): Promise<void> {
  if (turnPage(1)) return
  if (!(await openNextUnread())) say(currentWords().articles.noUnreadBelow)
}
