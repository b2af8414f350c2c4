import { useSidebar } from '../library/sidebar-answer.ts'
import { openDialog, useView } from '../view.ts'
import { removeWatchlist, unwatchSymbol, watchSymbol } from './actions.ts'

/** What can be done with the watchlist or the symbol that the list shows. */
export function WatchlistActions() {
  const scope = useView((view) => view.scope)
  const lists = useSidebar((answer) => answer.value?.watchlists)
  if (!lists) return null
  if (scope.kind === 'watchlist') {
    const list = lists.find((each) => each.id === scope.id)
    if (!list) return null
    return (
      <div className="list-actions">
        <button type="button" className="text-button" onClick={() => openDialog('rename-watchlist')}>
          Rename
        </button>
        <button type="button" className="text-button" onClick={() => void removeWatchlist(list)}>
          Remove
        </button>
      </div>
    )
  }
  if (scope.kind !== 'symbol') return null
  const { symbol } = scope
  const isWatched = lists.some((list) => list.symbols.some((watched) => watched.symbol === symbol))
  return (
    <div className="list-actions">
      <button
        type="button"
        className="text-button"
        onClick={() => void (isWatched ? unwatchSymbol(symbol, null) : watchSymbol(symbol, null))}
      >
        {isWatched ? 'Stop watching' : 'Watch'}
      </button>
    </div>
  )
}
