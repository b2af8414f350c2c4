import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { RefreshButton, RefreshProgress } from '../feeds/RefreshFoot.tsx'
import { showAddFeed } from '../feeds/add-feed.ts'
import { Icon } from '../ui/Icon.tsx'
import { Separator } from '../panes/Separator.tsx'
import { useLibraryState } from '../status/library-state.ts'
import { openDialog, showPage, useView } from '../view.ts'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'
import { MorePlaces } from './MorePlaces.tsx'
import { useSidebar } from './sidebar-answer.ts'
import { Tree } from './Tree.tsx'

const isTouched = (change: LibraryChange): boolean => touches(change, ['alerts'])

/** The sidebar: where everything is, and how more comes in. */
export function Library() {
  const words = useWords()
  const page = useView((view) => view.page)
  const unseen = useRequest('alerts.notices', { limit: 1 }, isTouched).value?.unseen ?? 0
  const { value, error } = useSidebar()
  const libraryState = useLibraryState((library) => library.state) // what failed as a whole is said once, above
  return (
    <nav className="library" aria-label={words.library.title}>
      <div className="library-places">
        {value && <Tree sidebar={value} />}
        {error !== null && !value && libraryState !== 'failed' && (
          <p className="library-error" role="alert">
            {error}
          </p>
        )}
        {value && value.watchlists.length === 0 && value.feeds.length === 0 && <p className="library-hint">{words.library.hint}</p>}
      </div>
      <div className="library-actions">
        <RefreshProgress />
        <button type="button" className="quiet-button" onClick={() => showAddFeed('address')}>
          <Icon name="feed" />
          {words.feeds.add}
        </button>
        <button type="button" className="quiet-button" onClick={() => openDialog('import')}>
          <Icon name="import" />
          {words.imports.title}
        </button>
        <button type="button" className="quiet-button" onClick={() => openDialog('add-symbol')}>
          <Icon name="add" />
          {words.watchlists.addSymbol}
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={unseen > 0 ? words.alerts.titleWith(unseen) : words.alerts.title}
          aria-current={page?.kind === 'alerts' ? 'page' : undefined}
          onClick={() => showPage({ kind: 'alerts' })}
        >
          <Icon name="bell" />
          {words.alerts.title}
          {unseen > 0 && <span className="tree-count" data-count={unseen} />}
        </button>
        <MorePlaces />
        {value && value.feeds.length > 0 && <RefreshButton />}
      </div>
      <Separator pane="library" name={words.library.width} side="left" />
    </nav>
  )
}
