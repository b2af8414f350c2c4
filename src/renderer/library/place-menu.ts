import type { Scope } from '../../shared/contract.ts'
import { listActionsOf } from '../feeds/feed-menu.ts'
import { listSmartListActions } from '../smart-lists/smart-list-menu.ts'
import { listTagActions } from '../tags/tag-menu.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { listSymbolActions, listWatchlistActions } from '../watchlists/watchlist-menu.ts'
import { useSidebar } from './sidebar-answer.ts'
import { readListOf } from './tree-items.ts'

/** What can be done with a place of the library; nothing for its own places. `parent`: the key of the list that a symbol stands under. */
export function listActionsOfPlace(scope: Scope, parent: string | null = null): readonly (MenuItem | null)[] {
  const sidebar = useSidebar.getState().value
  if (scope.kind === 'tag') return sidebar?.tags.some((tag) => tag.name === scope.tag) ? listTagActions(scope.tag) : []
  if (scope.kind === 'smart-list') {
    const list = sidebar?.smartLists?.find((each) => each.id === scope.id)
    return list ? listSmartListActions(list) : []
  }
  if (scope.kind === 'watchlist' || scope.kind === 'symbol') {
    const list = sidebar && readListOf({ scope, parent }, sidebar)
    if (scope.kind === 'symbol') return listSymbolActions(scope.symbol, list)
    return list ? listWatchlistActions(list) : []
  }
  return listActionsOf(scope)
}
