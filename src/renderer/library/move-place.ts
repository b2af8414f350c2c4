import type { Scope } from '../../shared/contract.ts'
import { moveSmartList } from '../smart-lists/actions.ts'
import { useSidebar } from './sidebar-answer.ts'

/** Moves a place that has an order of the person's own, by Alt and an arrow. False for places that have none. */
export function movePlace(scope: Scope, step: 1 | -1): boolean {
  if (scope.kind !== 'smart-list') return false
  const list = useSidebar.getState().value?.smartLists?.find((each) => each.id === scope.id)
  if (list) void moveSmartList(list, step)
  return true
}
