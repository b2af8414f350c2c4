import { useSidebar } from '../library/sidebar-answer.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useView } from '../view.ts'
import { useWords } from '../words.ts'
import { listActionsOf } from './feed-menu.ts'

/** What can be done with the feed or the folder that the list shows, behind one button. */
export function FeedActions() {
  const words = useWords().feeds.actions
  const scope = useView((view) => view.scope)
  const isThere = useSidebar((answer) =>
    scope.kind === 'feed' ? answer.value?.feeds.some((feed) => feed.id === scope.id) : scope.kind === 'folder' && answer.value?.folders.some((folder) => folder.id === scope.id),
  )
  if (!isThere) return null
  const label = scope.kind === 'feed' ? words.ofFeed : words.ofFolder
  return <MenuButton label={label} items={() => listActionsOf(scope)} />
}

/** What a feed that is shown has to say of itself: that it is paused, or what is wrong. */
export function FeedNotice() {
  const words = useWords().feeds
  const scope = useView((view) => view.scope)
  const feed = useSidebar((answer) => (scope.kind === 'feed' ? answer.value?.feeds.find((each) => each.id === scope.id) : undefined))
  const sentence = !feed ? null : (feed.problem ?? (feed.gone ? words.ended : feed.paused ? words.isPaused : null))
  return sentence === null ? null : <p className="feed-notice">{sentence}</p>
}
