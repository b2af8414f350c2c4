// What a person does to watchlists. Each says what was done and keeps its undo.
import type { RequestOutput } from '../../shared/contract.ts'
import type { Watchlist } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import type { PlainRequest } from '../bridge.ts'
import { copyOf, recordDone } from '../commands/undo.ts'
import { offerFeedsOf } from '../feeds/SymbolFeeds.tsx'
import { sayFollowed } from '../smart-lists/say-followed.ts'
import { say, tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { recordChange } from './order-actions.ts'

/** Puts a symbol on a list: a named one, or with null the first. Answers false where that failed. */
export async function watchSymbol(symbol: string, list: string | null): Promise<boolean> {
  const reply = await watchSymbols([symbol], list)
  if (reply && reply.added.length > 0) offerFeedsOf(symbol)
  return reply !== null
}

/** Puts symbols on a list, behind those that stand there. Null where that failed. */
export async function watchSymbols(symbols: readonly string[], list: string | null): Promise<RequestOutput<'watchlists.watch'> | null> {
  const reply = await tryTo(() => call('watchlists.watch', { symbols: [...symbols], list }))
  if (!reply) return null
  const { added, watchlist, change } = reply
  const words = currentWords().watchlists
  if (added.length === 0) say(words.already(nameSome(symbols), watchlist.name))
  else recordChange(words.put(nameSome(added), watchlist.name), change)
  return reply
}

/** Takes a symbol off one list, or with null off every list. The undo puts it back where it stood. */
export async function unwatchSymbol(symbol: string, list: string | null): Promise<void> {
  const reply = await tryTo(() => call('watchlists.unwatch', { symbols: [symbol], list }))
  if (!reply || reply.removed.length === 0) return
  const inverse = reply.changes.map((change): PlainRequest => ({ name: 'watchlists.undo', input: { change: copyOf(change) } }))
  recordDone(currentWords().watchlists.took(symbol, reply.removed.map((each) => each.list).join(', ')), inverse)
}

function nameSome(symbols: readonly string[]): string {
  return symbols.length > 5 ? `${symbols.slice(0, 4).join(', ')} … (${symbols.length})` : symbols.join(', ')
}

export async function renameWatchlist(list: Watchlist, name: string): Promise<boolean> {
  if (name === list.name) return true
  const renamed = await tryTo(() => call('watchlists.rename', { id: list.id, name }))
  if (!renamed) return false
  recordDone(sayFollowed(currentWords().watchlists.renamed(list.name, renamed.name), renamed), [{ name: 'watchlists.rename', input: { id: list.id, name: list.name, queries: copyOf(renamed.queries) } }])
  return true
}

/** Removes a list, and the alerts about it; its articles stay. The undo makes all of it again. */
export async function removeWatchlist(list: Watchlist): Promise<void> {
  const done = await tryTo(async () => {
    const alerts = (await call('alerts.list', {})).filter(({ target }) => target.kind === 'watchlist' && target.id === list.id)
    return { alerts, removed: await call('watchlists.remove', { id: list.id }) }
  })
  if (!done) return
  recordDone(sayFollowed(currentWords().watchlists.removed(list.name), done.removed), [
    { name: 'watchlists.undo', input: { change: { before: copyOf(done.removed), after: null } } },
    ...done.alerts.map((alert): PlainRequest => ({ name: 'alerts.restore', input: { alert } })),
  ])
  const { scope, page } = useView.getState()
  if (page?.kind === 'watchlist' && page.id === list.id) useView.setState({ page: { kind: 'watchlists' } })
  else if (scope.kind === 'watchlist' && scope.id === list.id) showScope({ kind: 'all' })
}
