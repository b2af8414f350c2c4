import type { SmartList } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { currentWords } from '../words.ts'
import { moveSmartList, removeSmartList } from './actions.ts'
import { editSmartList } from './smart-list-dialog.ts'

/** What can be done with a smart list. */
export function listSmartListActions(list: SmartList): readonly (MenuItem | null)[] {
  const words = currentWords().searches
  const lists = useSidebar.getState().value?.smartLists ?? []
  return [
    { label: words.edit, run: () => editSmartList(list) },
    ...(lists[0]?.id === list.id ? [] : [{ label: words.moveUp, run: () => void moveSmartList(list, { step: -1 }) }]),
    ...(lists.at(-1)?.id === list.id ? [] : [{ label: words.moveDown, run: () => void moveSmartList(list, { step: 1 }) }]),
    null,
    { label: words.remove, run: () => void removeSmartList(list) },
  ]
}
