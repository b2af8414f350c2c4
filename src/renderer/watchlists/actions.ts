// What a person does to watchlists. Each says what was done and keeps its undo.
import type { Watchlist } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import type { PlainRequest } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { offerFeedsOf } from '../feeds/SymbolFeeds.tsx'
import { say, tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'

/** Puts a symbol on a list: a named one, or with null the first. Answers false where that failed. */
export async function watchSymbol(symbol: string, list: string | null): Promise<boolean> {
  const reply = await tryTo(() => call('watchlists.watch', { symbols: [symbol], list }))
  if (!reply) return false
  const { added, watchlist } = reply
  if (added.length === 0) say(currentWords().watchlists.already(symbol, watchlist.name))
  else {
    recordDone(currentWords().watchlists.put(added.join(', '), watchlist.name), [
      { name: 'watchlists.unwatch', input: { symbols: [...added], list: watchlist.name } },
    ])
    offerFeedsOf(symbol)
  }
  return true
}

/** Takes a symbol off one list, or with null off every list. */
export async function unwatchSymbol(symbol: string, list: string | null): Promise<void> {
  const reply = await tryTo(() => call('watchlists.unwatch', { symbols: [symbol], list }))
  if (!reply || reply.removed.length === 0) return
  const inverse = reply.removed.map((each): PlainRequest => ({
    name: 'watchlists.watch',
    input: { symbols: [each.symbol], list: each.list },
  }))
  recordDone(currentWords().watchlists.took(symbol, reply.removed.map((each) => each.list).join(', ')), inverse)
}

export async function renameWatchlist(list: Watchlist, name: string): Promise<boolean> {
  if (name === list.name) return true
  const renamed = await tryTo(() => call('watchlists.rename', { id: list.id, name }))
  if (!renamed) return false
  recordDone(currentWords().watchlists.renamed(list.name, renamed.name), [{ name: 'watchlists.rename', input: { id: list.id, name: list.name } }])
  return true
}

/** Removes a list; its articles stay. The undo makes it again with all its symbols. */
export async function removeWatchlist(list: Watchlist): Promise<void> {
  const removed = await tryTo(() => call('watchlists.remove', { id: list.id }))
  if (!removed) return
  const symbols = removed.symbols.map((watched) => watched.symbol)
  const inverse: PlainRequest[] = [{ name: 'watchlists.create', input: { name: removed.name } }]
  if (symbols.length > 0) inverse.push({ name: 'watchlists.watch', input: { symbols, list: removed.name } })
  recordDone(currentWords().watchlists.removed(removed.name), inverse)
  const { scope } = useView.getState()
  if (scope.kind === 'watchlist' && scope.id === list.id) showScope({ kind: 'all' })
}
