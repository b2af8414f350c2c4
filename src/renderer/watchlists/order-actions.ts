// The order of lists, sections and symbols, and their colours. Each says what was done and keeps its undo.
import type { Move, Watchlist, WatchlistChange, WatchlistSection } from '../../shared/model.ts'
import type { SymbolPlace } from '../../shared/watchlist-places.ts'
import { call } from '../bridge.ts'
import { copyOf, recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** Says what was done and keeps how to take it back. Nothing where nothing was done. */
export function recordChange(said: string, change: WatchlistChange | null): boolean {
  if (change) recordDone(said, [{ name: 'watchlists.undo', input: { change: copyOf(change) } }])
  return change !== null
}

/** As above, of what has another place now. */
function recordMove(name: string, change: WatchlistChange | null, placeIn: (list: Watchlist) => number | string): void {
  const { before, after } = change ?? {}
  if (change && before && after && placeIn(before) !== placeIn(after)) recordChange(currentWords().watchlists.moved(name), change)
}

/** Among the lists. Past an end nothing happens. */
export async function moveList(list: Watchlist, to: Move): Promise<void> {
  const change = await tryTo(() => call('watchlists.move', { id: list.id, to }))
  recordMove(list.name, change, (each) => each.position)
}

export async function moveSymbolBy(list: Watchlist, symbol: string, step: 1 | -1): Promise<void> {
  const change = await tryTo(() => call('watchlists.stepSymbol', { id: list.id, symbol, step }))
  recordMove(symbol, change, ({ symbols }) => `${symbols.findIndex((each) => each.symbol === symbol)} ${symbols.find((each) => each.symbol === symbol)?.sectionId}`)
}

export async function placeSymbol(list: Watchlist, symbol: string, { sectionId, position }: SymbolPlace): Promise<void> {
  recordChange(currentWords().watchlists.moved(symbol), await tryTo(() => call('watchlists.moveSymbols', { id: list.id, symbols: [symbol], sectionId, position })))
}

export async function colorList(list: Watchlist, color: string | null): Promise<boolean> {
  return recordChange(currentWords().watchlists.recolored(list.name), await tryTo(() => call('watchlists.setColor', { id: list.id, color })))
}

export async function colorSymbol(list: Watchlist, symbol: string, color: string | null): Promise<boolean> {
  return recordChange(currentWords().watchlists.recolored(symbol), await tryTo(() => call('watchlists.setSymbolColor', { id: list.id, symbols: [symbol], color })))
}

/** Throws AppError where the list has a section of that name. */
export async function addSection(list: Watchlist, name: string): Promise<void> {
  recordChange(currentWords().watchlists.sectionAdded(name), await call('watchlists.addSection', { id: list.id, name }))
}

export async function renameSection(list: Watchlist, section: WatchlistSection, name: string): Promise<void> {
  if (name !== section.name) recordChange(currentWords().watchlists.renamed(section.name, name), await call('watchlists.renameSection', { id: list.id, sectionId: section.id, name }))
}

export async function moveSectionBy(list: Watchlist, section: WatchlistSection, step: 1 | -1): Promise<void> {
  const change = await tryTo(() => call('watchlists.moveSection', { id: list.id, sectionId: section.id, to: { step } }))
  recordMove(section.name, change, ({ sections }) => sections.findIndex((each) => each.id === section.id))
}

/** The section goes, its symbols stay on the list. */
export async function removeSection(list: Watchlist, section: WatchlistSection): Promise<void> {
  recordChange(currentWords().watchlists.sectionRemoved(section.name), await tryTo(() => call('watchlists.removeSection', { id: list.id, sectionId: section.id })))
}
