import type { Scope } from '../../shared/contract.ts'
import type { Feed, Folder } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { openLink } from '../reader/open-original.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { openDialog } from '../view.ts'
import { copyAddress, setPaused, unsubscribe } from './feed-actions.ts'
import { useFeedDialog } from './feed-dialog.ts'
import { removeFolder } from './folder-actions.ts'
import { refreshFeeds } from './refreshing.ts'

/** What can be done with a feed or a folder; nothing for other places. */
export function listActionsOf(scope: Scope): readonly (MenuItem | null)[] {
  const sidebar = useSidebar.getState().value
  if (!sidebar) return []
  if (scope.kind === 'feed') {
    const feed = sidebar.feeds.find((each) => each.id === scope.id)
    return feed ? listFeedActions(feed) : []
  }
  if (scope.kind !== 'folder') return []
  const folder = sidebar.folders.find((each) => each.id === scope.id)
  return folder ? listFolderActions(folder, sidebar.folders, sidebar.feeds) : []
}

function listFeedActions(feed: Feed): readonly (MenuItem | null)[] {
  const { site } = feed
  const settings = (): void => {
    useFeedDialog.setState({ feedId: feed.id })
    openDialog('feed-settings')
  }
  const showProblem = (): void => {
    useFeedDialog.setState({ problems: [{ feedId: feed.id, problem: feed.problem ?? '' }] })
    openDialog('feed-problems')
  }
  const pausing: MenuItem = feed.paused || feed.gone
    ? { label: feed.gone ? 'Ask it again, though its publisher ended it' : 'Resume', run: () => void setPaused(feed, false) }
    : { label: 'Pause', run: () => void setPaused(feed, true) }
  return [
    { label: 'Refresh', run: () => void refreshFeeds([feed.id]) },
    ...(feed.problem === null ? [] : [{ label: 'Show what is wrong …', run: showProblem }]),
    null,
    { label: 'Name, folder and settings …', run: settings },
    pausing,
    null,
    { label: 'Copy address', run: () => void copyAddress(feed) },
    ...(site === null ? [] : [{ label: 'Open its site in the browser', run: () => void openLink(site) }]),
    null,
    { label: 'Unsubscribe', run: () => void unsubscribe(feed) },
  ]
}

function listFolderActions(folder: Folder, folders: readonly Folder[], feeds: readonly Feed[]): readonly (MenuItem | null)[] {
  const inside = listInside(folder.id, folders)
  const ids = feeds.filter((feed) => feed.folderId !== null && inside.has(feed.folderId)).map((feed) => feed.id)
  const rename = (): void => {
    useFeedDialog.setState({ folderId: folder.id })
    openDialog('rename-folder')
  }
  return [
    ...(ids.length === 0 ? [] : [{ label: 'Refresh its feeds', run: () => void refreshFeeds(ids) }]),
    { label: 'Rename …', run: rename },
    null,
    { label: 'Remove the folder, keep its feeds', run: () => void removeFolder(folder) },
  ]
}

/** A folder and all folders in it. */
function listInside(id: string, folders: readonly Folder[]): ReadonlySet<string> {
  const inside = new Set([id])
  for (let size = 0; size !== inside.size; ) {
    size = inside.size
    for (const folder of folders) if (folder.parentId !== null && inside.has(folder.parentId)) inside.add(folder.id)
  }
  return inside
}
