import type { Watchlist, WatchlistSection } from '../../shared/model.ts'
import { openAlertDialog } from '../alerts/alert-dialog.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { showPage, showScope } from '../view.ts'
import { currentWords } from '../words.ts'
import { removeWatchlist, unwatchSymbol, watchSymbol } from './actions.ts'
import { archiveWatchlist } from './archive-actions.ts'
import { exportWatchlists } from './export.ts'
import { listSection, stepOf } from '../../shared/watchlist-places.ts'
import { moveList, moveSectionBy, moveSymbolBy, placeSymbol, removeSection } from './order-actions.ts'
import { openWatchlistDialog } from './watchlist-dialog.ts'

type Items = readonly (MenuItem | null)[]

/** What can be done with a watchlist. */
export function listWatchlistActions(list: Watchlist): Items {
  const words = currentWords().watchlists
  const lists = useSidebar.getState().value?.watchlists ?? []
  return [
    { label: words.arrange, run: () => showPage({ kind: 'watchlist', id: list.id }) },
    { label: words.paste, run: () => openWatchlistDialog('paste-symbols', { listId: list.id }) },
    { label: words.setColor, run: () => openWatchlistDialog('watchlist-color', { listId: list.id }) },
    { label: words.addSection, run: () => openWatchlistDialog('section', { listId: list.id }) },
    { label: words.renameList, run: () => openWatchlistDialog('rename-watchlist', { listId: list.id }) },
    ...(lists[0]?.id === list.id ? [] : [{ label: words.moveUp, run: () => void moveList(list, { step: -1 }) }]),
    ...(lists.at(-1)?.id === list.id ? [] : [{ label: words.moveDown, run: () => void moveList(list, { step: 1 }) }]),
    { label: currentWords().alerts.forList, run: () => openAlertDialog({ target: { kind: 'watchlist', id: list.id } }) },
    { label: words.exportCsv, run: () => void exportWatchlists([list.id]) },
    null,
    { label: words.archive, run: () => void archiveWatchlist(list, true) },
    { label: words.removeList, run: () => void removeWatchlist(list) },
  ]
}

/** What can be done with a symbol; more of it where it stands on a list. */
export function listSymbolActions(symbol: string, list: Watchlist | null): Items {
  const { watchlists: words, companies } = currentWords()
  const places: Items = [
    { label: companies.showPage, run: () => showPage({ kind: 'company', symbol }) },
    { label: companies.showArticles, run: () => showScope({ kind: 'symbol', symbol }) },
    null,
  ]
  const watched = list?.symbols.find((each) => each.symbol === symbol)
  if (!list || !watched) return [...places, { label: words.watch, run: () => void watchSymbol(symbol, null) }]
  const sections = [null, ...list.sections].filter((section) => (section?.id ?? null) !== watched.sectionId)
  return [
    ...places,
    { label: words.setColor, run: () => openWatchlistDialog('watchlist-color', { listId: list.id, symbol }) },
    ...(stepOf(list, symbol, -1) === null ? [] : [{ label: words.moveUp, run: () => void moveSymbolBy(list, symbol, -1) }]),
    ...(stepOf(list, symbol, 1) === null ? [] : [{ label: words.moveDown, run: () => void moveSymbolBy(list, symbol, 1) }]),
    ...sections.map((section): MenuItem => ({
      label: section === null ? words.outOfSection : words.intoSection(section.name),
      run: () => void placeSymbol(list, symbol, { sectionId: section?.id ?? null, position: listSection(list, section?.id ?? null).length }),
    })),
    null,
    { label: words.takeOff(list.name), run: () => void unwatchSymbol(symbol, list.name) },
  ]
}

export function listSectionActions(list: Watchlist, section: WatchlistSection): Items {
  const words = currentWords().watchlists
  return [
    { label: words.renameSection, run: () => openWatchlistDialog('section', { listId: list.id, sectionId: section.id }) },
    ...(list.sections[0]?.id === section.id ? [] : [{ label: words.moveUp, run: () => void moveSectionBy(list, section, -1) }]),
    ...(list.sections.at(-1)?.id === section.id ? [] : [{ label: words.moveDown, run: () => void moveSectionBy(list, section, 1) }]),
    null,
    { label: words.removeSection, run: () => void removeSection(list, section) },
  ]
}
