import { useSidebar } from '../library/sidebar-answer.ts'
import { showPage, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { unwatchSymbol, watchSymbol } from './actions.ts'

/** What can be done with the watchlist or the symbol that the list shows. */
export function WatchlistActions() {
  const words = useWords().watchlists
  const scope = useView((view) => view.scope)
  const lists = useSidebar((answer) => answer.value?.watchlists)
  if (!lists) return null
  if (scope.kind === 'watchlist') {
    const list = lists.find((each) => each.id === scope.id)
    if (!list) return null
    return (
      <div className="list-actions">
        <button type="button" className="text-button" onClick={() => showPage({ kind: 'watchlist', id: list.id })}>
          {words.arrange}
        </button>
      </div>
    )
  }
  if (scope.kind !== 'symbol') return null
  const { symbol } = scope
  const isWatched = lists.some((list) => list.symbols.some((watched) => watched.symbol === symbol))
  return (
    <div className="list-actions">
      <button type="button" className="text-button" onClick={() => showPage({ kind: 'company', symbol })}>
        {words.companyPage}
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => void (isWatched ? unwatchSymbol(symbol, null) : watchSymbol(symbol, null))}
      >
        {isWatched ? words.stopWatching : words.watch}
      </button>
    </div>
  )
}
