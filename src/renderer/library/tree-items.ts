import type { Scope, Sidebar } from '../../shared/contract.ts'

/** One line of the tree, in the order shown. */
export interface TreeItem {
  readonly key: string
  readonly label: string // what stands there
  readonly name: string // what it is called aloud: label and count
  readonly description: string | null // a symbol's company
  readonly count: number
  readonly scope: Scope
  readonly level: 1 | 2
  readonly open: boolean | null // null: nothing under it
  readonly parent: string | null
}

export interface TreeGroup {
  readonly heading: string | null
  readonly items: readonly TreeItem[]
}

/** The key of a place, the same for the same place. */
export function keyOfScope(scope: Scope): string {
  if (scope.kind === 'tag') return `tag ${scope.tag}`
  if (scope.kind === 'symbol') return `symbol ${scope.symbol}`
  if (scope.kind === 'watchlist') return `watchlist ${scope.id}`
  return scope.kind
}

/** What the tree shows: the library's own places, watchlists with their symbols unless folded, tags. */
export function listTreeGroups(sidebar: Sidebar, folded: ReadonlySet<string>): readonly TreeGroup[] {
  const place = (label: string, scope: Scope, count: number, unit = ''): TreeItem => ({
    key: keyOfScope(scope), label, name: count > 0 ? `${label}, ${count}${unit}` : label, description: null, count, scope, level: 1, open: null, parent: null,
  })
  const groups: TreeGroup[] = [
    {
      heading: null,
      items: [
        place('All articles', { kind: 'all' }, sidebar.all),
        place('Unread', { kind: 'unread' }, sidebar.unread),
        place('Starred', { kind: 'starred' }, sidebar.starred),
        place('Read later', { kind: 'later' }, sidebar.later),
      ],
    },
  ]
  if (sidebar.watchlists.length > 0) {
    const items = sidebar.watchlists.flatMap((list): TreeItem[] => {
      const scope: Scope = { kind: 'watchlist', id: list.id }
      const key = keyOfScope(scope)
      const isOpen = !folded.has(key)
      const line = { ...place(list.name, scope, list.unread, ' unread'), open: list.symbols.length > 0 ? isOpen : null }
      if (!isOpen) return [line]
      return [
        line,
        ...list.symbols.map((watched): TreeItem => ({
          key: `${key} ${watched.symbol}`,
          label: watched.symbol,
          name: `${watched.symbol}, ${watched.unread} unread`,
          description: watched.company,
          count: watched.unread,
          scope: { kind: 'symbol', symbol: watched.symbol },
          level: 2,
          open: null,
          parent: key,
        })),
      ]
    })
    groups.push({ heading: 'Watchlists', items })
  }
  if (sidebar.tags.length > 0) {
    const items = sidebar.tags.map((tag) => place(tag.name, { kind: 'tag', tag: tag.name }, tag.unread, ' unread'))
    groups.push({ heading: 'Tags', items })
  }
  return groups
}
