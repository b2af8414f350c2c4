import type { Scope, Sidebar } from '../../shared/contract.ts'
import type { Feed, Folder, SmartList, TagColor, Watchlist } from '../../shared/model.ts'
import { formatCount } from '../ui/numbers.ts'
import { currentWords } from '../words.ts'
import type { Page } from '../view.ts'
import { capTags } from './cap-tags.ts'
import { listTagTree } from './tag-tree.ts'

/** One line of the tree, in the order shown. */
export interface TreeItem {
  readonly key: string
  readonly label: string // what stands there
  readonly name: string // what it is called aloud: label and count
  readonly description: string | null // a symbol's company; what is wrong with a feed
  readonly count: number
  readonly scope: Scope
  readonly level: number // 1 at the outside
  readonly open: boolean | null // null: nothing under it
  readonly parent: string | null
  readonly mark: 'problem' | 'paused' | null // of a feed; a problem also of a smart list
  readonly color: TagColor | null // of a tag
  readonly ownColor: string | null // #rrggbb, of a watchlist or of a symbol on it
  readonly above: string | null // heading of its section, at the first symbol of one
  readonly page?: Page // it leads to a page and not to a list
}

export interface TreeGroup {
  readonly heading: string | null
  readonly items: readonly TreeItem[]
}

/** The key of a place, the same for the same place. */
export function keyOfScope(scope: Scope): string {
  if (scope.kind === 'tag') return `tag ${scope.tag}`
  if (scope.kind === 'symbol') return `symbol ${scope.symbol}`
  return 'id' in scope ? `${scope.kind} ${scope.id}` : scope.kind
}

/** The watchlist that an item is, or that a symbol stands under; null for other places. */
export function readListOf(item: Pick<TreeItem, 'scope' | 'parent'>, sidebar: Sidebar): Watchlist | null {
  const key = item.scope.kind === 'symbol' ? item.parent : item.scope.kind === 'watchlist' ? keyOfScope(item.scope) : null
  return sidebar.watchlists.find((list) => keyOfScope({ kind: 'watchlist', id: list.id }) === key) ?? null
}

/**
 * What the tree shows: the library's own places, watchlists with their symbols, tags, feeds in their folders. What is folded hides what is in it. `here`: where there is room for
 * some hundred lines only, the place that the person is at; null: everything is listed.
 */
export function listTreeGroups(sidebar: Sidebar, folded: ReadonlySet<string>, here: Scope | null = null): readonly TreeGroup[] {
  const words = currentWords().library
  const places = [
    makeItem(words.all, { kind: 'all' }, sidebar.all - (sidebar.hidden ?? 0)), // hidden articles stand in their own place only
    makeItem(words.unread, { kind: 'unread' }, sidebar.unread),
    makeItem(words.starred, { kind: 'starred' }, sidebar.starred),
    makeItem(words.later, { kind: 'later' }, sidebar.later),
  ]
  return [
    { heading: null, items: places },
    { heading: currentWords().searches.smartLists, items: listSmartLists(sidebar) },
    { heading: words.watchlists, items: listWatchlists(sidebar, folded) },
    { heading: words.tags, items: listTags(sidebar, folded, here) },
    { heading: words.feeds, items: listFeeds(sidebar, folded) },
  ].filter((group) => group.items.length > 0)
}

function makeItem(label: string, scope: Scope, count: number, counts: 'all' | 'unread' = 'all'): TreeItem {
  const words = currentWords().library
  const name = count === 0 ? label : counts === 'unread' ? words.withUnread(label, count) : words.withCount(label, count)
  return { key: keyOfScope(scope), label, name, description: null, count, scope, level: 1, open: null, parent: null, mark: null, color: null, ownColor: null, above: null }
}

/** Stored queries, and what rules hid, where they hid something. */
function listSmartLists({ smartLists = [], hidden = 0 }: Sidebar): readonly TreeItem[] {
  const lists = smartLists.map((list) => makeSmartListItem(list))
  return hidden === 0 ? lists : [...lists, makeItem(currentWords().library.hidden, { kind: 'hidden' }, hidden)]
}

function makeSmartListItem(list: SmartList): TreeItem {
  const item = makeItem(list.name, { kind: 'smart-list', id: list.id }, list.unread ?? 0, 'unread')
  if (list.problem !== null) return { ...item, name: `${item.name}. ${list.problem}`, description: list.problem, mark: 'problem' }
  return { ...item, description: list.unread === null ? `${list.query} (${currentWords().searches.counting})` : list.query }
}

/** Nested tags stand under theirs. A tag is called by its whole name, and only its last part stands there. */
function listTags({ tags }: Sidebar, folded: ReadonlySet<string>, here: Scope | null): readonly TreeItem[] {
  const all = listTagTree(tags, (name) => folded.has(keyOfScope({ kind: 'tag', tag: name })))
  const lines = here === null ? all : capTags(all, here.kind === 'tag' ? here.tag : null)
  const items = lines.map(({ tag, label, level, parent, open }) => ({
    ...makeItem(tag.name, { kind: 'tag', tag: tag.name }, tag.unread, 'unread'),
    label, level, open, color: tag.color, parent: parent === null ? null : keyOfScope({ kind: 'tag', tag: parent }),
  }))
  if (lines.length === all.length) return items
  return [...items, { ...makeItem(currentWords().tags.allOf(formatCount(tags.length)), { kind: 'all' }, 0), key: 'page tags', page: { kind: 'tags' } }]
}

function listWatchlists(sidebar: Sidebar, folded: ReadonlySet<string>): readonly TreeItem[] {
  const words = currentWords().library
  const lists = sidebar.watchlists.flatMap((list): TreeItem[] => {
    const item = { ...makeItem(list.name, { kind: 'watchlist', id: list.id }, list.unread, 'unread'), ownColor: list.color }
    if (list.symbols.length === 0) return [item]
    if (folded.has(item.key)) return [{ ...item, open: false }]
    const symbols = list.symbols.map((watched, index): TreeItem => {
      const section = list.sections.find((each) => each.id === watched.sectionId)?.name ?? null
      return {
        ...makeItem(watched.symbol, { kind: 'symbol', symbol: watched.symbol }, watched.unread, 'unread'),
        key: `${item.key} ${watched.symbol}`,
        name: words.withUnread(watched.symbol, watched.unread),
        description: [watched.company, section].filter((part) => part !== null).join(' · ') || null,
        level: 2,
        parent: item.key,
        ownColor: watched.color,
        above: watched.sectionId === list.symbols[index - 1]?.sectionId ? null : section,
      }
    })
    return [{ ...item, open: true }, ...symbols]
  })
  if (lists.length === 0) return []
  return [makeItem(words.watched, { kind: 'watched' }, sidebar.watched ?? 0, 'unread'), ...lists]
}

/** What is wrong with a feed is in its name, so that it is heard and not only seen. */
function makeFeedItem(feed: Feed): TreeItem {
  const item = makeItem(feed.title, { kind: 'feed', id: feed.id }, feed.unread, 'unread')
  const words = currentWords().feeds
  const state = feed.problem ?? (feed.gone ? words.endedBriefly : feed.paused ? words.pausedBriefly : null)
  return state === null ? item : { ...item, name: `${item.name}. ${state}`, description: state, mark: feed.problem !== null || feed.gone ? 'problem' : 'paused' }
}

/** Folders first, then the feeds beside them, at every depth. A folder counts what is unread anywhere in it. */
function listFeeds({ folders, feeds }: Sidebar, folded: ReadonlySet<string>): readonly TreeItem[] {
  const foldersIn = Map.groupBy(folders, (folder) => folder.parentId)
  const feedsIn = Map.groupBy(feeds, (feed) => feed.folderId)
  const listIn = (folderId: string | null, level: number, parent: string | null): readonly TreeItem[] => [
    ...(foldersIn.get(folderId) ?? []).flatMap((folder) => listFolder(folder, level, parent)),
    ...(feedsIn.get(folderId) ?? []).map((feed) => ({ ...makeFeedItem(feed), level, parent })),
  ]
  const listFolder = (folder: Folder, level: number, parent: string | null): readonly TreeItem[] => {
    const scope: Scope = { kind: 'folder', id: folder.id }
    const inside = listIn(folder.id, level + 1, keyOfScope(scope))
    const item = { ...makeItem(folder.name, scope, folder.unread, 'unread'), level, parent }
    if (inside.length === 0) return [item]
    return folded.has(item.key) ? [{ ...item, open: false }] : [{ ...item, open: true }, ...inside]
  }
  return listIn(null, 1, null)
}
