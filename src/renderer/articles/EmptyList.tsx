import { useSidebar } from '../library/sidebar-answer.ts'
import { useView } from '../view.ts'

/** An empty place says what belongs there and how to get it. */
export function EmptyList() {
  const scope = useView((view) => view.scope)
  const query = useView((view) => view.query)
  const all = useSidebar((sidebar) => sidebar.value?.all ?? 0)
  const hasFeeds = useSidebar((sidebar) => (sidebar.value?.feeds.length ?? 0) > 0)
  return (
    <div className="article-list empty">
      <div role="listbox" aria-label="Articles" />
      <p className="empty-words">{sentenceOf(scope.kind, query.trim() !== '', all, hasFeeds)}</p>
    </div>
  )
}

function sentenceOf(kind: string, isSearch: boolean, all: number, hasFeeds: boolean): string {
  if (isSearch) return 'Nothing here matches. Try fewer or other words, or search in All articles.'
  if (all === 0 && hasFeeds) return 'Nothing has come in yet. Press r to ask your feeds now.'
  if (all === 0) return 'Articles of your feeds, and those you import, stand here.'
  switch (kind) {
    case 'unread':
      return 'Everything is read.'
    case 'starred':
      return 'Articles you star stand here. Press s on an article.'
    case 'later':
      return 'Articles you keep for later stand here. Press l on an article.'
    case 'tag':
      return 'No article has this tag. Press t on an article to tag it.'
    case 'symbol':
      return 'No article names this company yet. Import one, and it is filed here.'
    case 'watchlist':
      return 'No article names a company of this watchlist yet.'
    case 'feed':
      return 'Nothing has come from this feed yet. Press r to ask it now.'
    case 'folder':
      return 'Nothing has come from the feeds of this folder yet. Press r to ask them now.'
    default:
      return 'Articles of your feeds, and those you import, stand here.'
  }
}
