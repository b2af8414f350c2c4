import { moveSmartList } from '../smart-lists/actions.ts'
import { moveList, moveSymbolBy } from '../watchlists/order-actions.ts'
import { useSidebar } from './sidebar-answer.ts'
import { readListOf } from './tree-items.ts'
import type { TreeItem } from './tree-items.ts'

/** Moves a place that has an order of the person's own, by Alt and an arrow. False for places that have none. */
export function movePlace(item: TreeItem, step: 1 | -1): boolean {
  const { scope } = item
  const sidebar = useSidebar.getState().value
  if (scope.kind === 'smart-list') {
    const list = sidebar?.smartLists?.find((each) => each.id === scope.id)
    if (list) void moveSmartList(list, { step })
    return true
  }
  const list = sidebar ? readListOf(item, sidebar) : null
  if (!list) return false
  if (scope.kind === 'symbol') void moveSymbolBy(list, scope.symbol, step)
  else void moveList(list, { step })
  return true
}
