import type { Watchlist } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { recordChange } from './order-actions.ts'

/** Puts a list away, or brings it back where it was. Nothing of it is lost. */
export async function archiveWatchlist(list: Watchlist, isArchived: boolean): Promise<void> {
  const words = currentWords().watchlists
  const change = await tryTo(() => call('watchlists.archive', { id: list.id, archived: isArchived }))
  if (!recordChange(isArchived ? words.archived(list.name) : words.restored(list.name), change)) return
  const { scope, page } = useView.getState()
  if (!isArchived) return
  if (page?.kind === 'watchlist' && page.id === list.id) useView.setState({ page: { kind: 'watchlists' } })
  else if (scope.kind === 'watchlist' && scope.id === list.id) showScope({ kind: 'all' })
}

/** An empty list with a name. False where that failed. */
export async function createWatchlist(name: string): Promise<boolean> {
  const list = await tryTo(() => call('watchlists.create', { name }))
  if (!list) return false
  recordDone(currentWords().watchlists.created(list.name), [{ name: 'watchlists.remove', input: { id: list.id } }])
  return true
}
