import type { Scope } from '../../shared/contract.ts'
import { listActionsOf } from '../feeds/feed-menu.ts'
import { listSmartListActions } from '../smart-lists/smart-list-menu.ts'
import { listTagActions } from '../tags/tag-menu.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { useSidebar } from './sidebar-answer.ts'

/** What can be done with a place of the library; nothing for its own places. */
export function listActionsOfPlace(scope: Scope): readonly (MenuItem | null)[] {
  const sidebar = useSidebar.getState().value
  if (scope.kind === 'tag') return sidebar?.tags.some((tag) => tag.name === scope.tag) ? listTagActions(scope.tag) : []
  if (scope.kind === 'smart-list') {
    const list = sidebar?.smartLists?.find((each) => each.id === scope.id)
    return list ? listSmartListActions(list) : []
  }
  return listActionsOf(scope)
}
