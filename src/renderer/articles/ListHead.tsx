import { FeedActions, FeedNotice } from '../feeds/FeedActions.tsx'
import { PlaceActions } from '../library/PlaceActions.tsx'
import { nameOfScope, useSidebar } from '../library/sidebar-answer.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { Icon } from '../ui/Icon.tsx'
import { showPane, useView } from '../view.ts'
import { WatchlistActions } from '../watchlists/WatchlistActions.tsx'
import { useWords } from '../words.ts'
import { ListMenu } from './ListMenu.tsx'

/** What the list shows, what can be done with that place, and the search inside it. */
export function ListHead({ error }: { readonly error: string | null }) {
  const words = useWords()
  const scope = useView((view) => view.scope)
  const sidebar = useSidebar((answer) => answer.value)
  return (
    <header className="list-head">
      <div className="list-title">
        <button type="button" className="icon-button back-button" aria-label={words.articles.backToLibrary} onClick={() => showPane('library')}>
          <Icon name="back" />
        </button>
        <h2 dir="auto">{nameOfScope(scope, sidebar)}</h2>
        <WatchlistActions />
        <FeedActions />
        <PlaceActions />
        <ListMenu />
      </div>
      <FeedNotice />
      <SearchBox error={error} />
    </header>
  )
}
