import type { MenuItem } from '../ui/Menu.tsx'
import { currentWords } from '../words.ts'
import { removeEverywhere } from './actions.ts'
import { openTagDialog } from './tag-dialog.ts'
import { useSidebar } from '../library/sidebar-answer.ts'

/** What can be done with a tag everywhere. One that is only there because others are nested in it can be renamed and removed with them. */
export function listTagActions(tag: string): readonly (MenuItem | null)[] {
  const words = currentWords().tags
  const isImplied = useSidebar.getState().value?.tags.find((each) => each.name === tag)?.implied === true
  return [
    ...(isImplied ? [] : [{ label: words.setColor, run: () => openTagDialog('tag-color', tag) }]),
    { label: words.rename, run: () => openTagDialog('rename-tag', tag) },
    ...(isImplied ? [] : [{ label: words.merge, run: () => openTagDialog('merge-tag', tag) }]),
    null,
    { label: words.removeEverywhere, run: () => void removeEverywhere(tag) },
  ]
}
