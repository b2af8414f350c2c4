import { MenuButton } from '../ui/MenuButton.tsx'
import { useView } from '../view.ts'
import { useWords } from '../words.ts'
import { listActionsOfPlace } from './place-menu.ts'
import { useSidebar } from './sidebar-answer.ts'

/** What can be done with the tag, the watchlist or the smart list that is shown, behind one button. */
export function PlaceActions() {
  const words = useWords()
  const scope = useView((view) => view.scope)
  const isThere = useSidebar(({ value }) =>
    scope.kind === 'tag'
      ? value?.tags.some((tag) => tag.name === scope.tag)
      : scope.kind === 'watchlist'
        ? value?.watchlists.some((list) => list.id === scope.id)
        : scope.kind === 'smart-list' && value?.smartLists?.some((list) => list.id === scope.id),
  )
  if (!isThere) return null
  const label = scope.kind === 'tag' ? words.tags.actions : scope.kind === 'watchlist' ? words.watchlists.actions : words.searches.actions
  return <MenuButton label={label} items={() => listActionsOfPlace(scope)} />
}
