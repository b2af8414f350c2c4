import type { Scope, Sidebar } from '../../shared/contract.ts'

/**
 * The query that finds, in the whole library, what another one finds in a place. Folders become their feeds. A place that the language cannot
 * name (one that is gone) is left out.
 */
export function queryInScope(scope: Scope, query: string, sidebar: Sidebar | null): string {
  const place = queryOfScope(scope, sidebar)
  const wanted = query.trim()
  if (place === null || place === '') return wanted
  if (wanted === '') return place
  return `${bracket(place)} ${bracket(wanted)}`
}

function queryOfScope(scope: Scope, sidebar: Sidebar | null): string | null {
  switch (scope.kind) {
    case 'all':
      return ''
    case 'unread':
    case 'starred':
    case 'later':
    case 'hidden':
      return `is:${scope.kind}`
    case 'tag':
      return `tag:${quote(scope.tag)}`
    case 'symbol':
      return `symbol:${quote(scope.symbol)}`
    case 'watchlist': {
      const list = sidebar?.watchlists.find((each) => each.id === scope.id)
      return list ? `watchlist:${quote(list.name)}` : null
    }
    case 'watched':
      return joinWithOr((sidebar?.watchlists ?? []).map((list) => `watchlist:${quote(list.name)}`))
    case 'feed': {
      const feed = sidebar?.feeds.find((each) => each.id === scope.id)
      return feed ? `feed:${quote(feed.title)}` : null
    }
    case 'folder':
      return joinWithOr(feedsInside(scope.id, sidebar).map((title) => `feed:${quote(title)}`))
    case 'smart-list':
      return sidebar?.smartLists?.find((list) => list.id === scope.id)?.query ?? null
  }
}

function feedsInside(folderId: string, sidebar: Sidebar | null): readonly string[] {
  if (!sidebar) return []
  const inside = new Set([folderId])
  for (let size = 0; size !== inside.size; ) {
    size = inside.size
    for (const folder of sidebar.folders) if (folder.parentId !== null && inside.has(folder.parentId)) inside.add(folder.id)
  }
  return sidebar.feeds.filter((feed) => feed.folderId !== null && inside.has(feed.folderId)).map((feed) => feed.title)
}

function joinWithOr(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(' OR ')
}

function quote(name: string): string {
  return /^[\p{L}\p{N}.\-/_]+$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/** Where it says OR it would take its neighbours apart. */
function bracket(query: string): string {
  return /\bOR\b/.test(query) ? `(${query})` : query
}
