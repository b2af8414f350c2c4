import type { Scope } from '../../shared/contract.ts'
import type { Feed, Folder } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { openLink } from '../reader/open-original.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { openDialog } from '../view.ts'
import { currentWords } from '../words.ts'
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
  const words = currentWords().feeds.actions
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
    ? { label: feed.gone ? words.askAgain : words.resume, run: () => void setPaused(feed, false) }
    : { label: words.pause, run: () => void setPaused(feed, true) }
  return [
    { label: words.refresh, run: () => void refreshFeeds([feed.id]) },
    ...(feed.problem === null ? [] : [{ label: words.showProblem, run: showProblem }]),
    null,
    { label: words.settings, run: settings },
    pausing,
    null,
    { label: words.copyAddress, run: () => void copyAddress(feed) },
    ...(site === null ? [] : [{ label: words.openSite, run: () => void openLink(site) }]),
    null,
    { label: words.unsubscribe, run: () => void unsubscribe(feed) },
  ]
}

function listFolderActions(folder: Folder, folders: readonly Folder[], feeds: readonly Feed[]): readonly (MenuItem | null)[] {
  const words = currentWords().feeds.actions
  const inside = listInside(folder.id, folders)
  const ids = feeds.filter((feed) => feed.folderId !== null && inside.has(feed.folderId)).map((feed) => feed.id)
  const rename = (): void => {
    useFeedDialog.setState({ folderId: folder.id })
    openDialog('rename-folder')
  }
  return [
    ...(ids.length === 0 ? [] : [{ label: words.refreshFolder, run: () => void refreshFeeds(ids) }]),
    { label: words.renameFolder, run: rename },
    null,
    { label: words.removeFolder, run: () => void removeFolder(folder) },
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
