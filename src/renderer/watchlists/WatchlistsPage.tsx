import { useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import type { Watchlist } from '../../shared/model.ts'
import { touches } from '../changes.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { ColorDot } from '../ui/ColorDot.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useRequest } from '../use-request.ts'
import { openDialog, showPage } from '../view.ts'
import { useWords } from '../words.ts'
import { archiveWatchlist, createWatchlist } from './archive-actions.ts'
import { dragWatched } from './drag-watched.ts'
import { exportWatchlists } from './export.ts'
import { moveList } from './order-actions.ts'
import { listWatchlistActions } from './watchlist-menu.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['watchlists'])

/** Every watchlist in the person's order, those that were put away, and how lists come in and go out. */
export function WatchlistsPage() {
  const words = useWords().watchlists
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const { value: all } = useRequest('watchlists.list', { archived: true }, isTouched)
  const archived = (all ?? []).filter((list) => list.archivedAt !== null)
  return (
    <PageFrame
      kicker={words.listCount(lists.length)}
      title={words.all}
      actions={
        <>
          <button type="button" className="tool" onClick={() => openDialog('import-watchlists')}>
            <span className="tool-label">{words.importFile}</span>
          </button>
          <button type="button" className="tool" onClick={() => void exportWatchlists(null)}>
            <span className="tool-label">{words.exportAll}</span>
          </button>
        </>
      }
    >
      {lists.length === 0 && <p className="page-empty">{words.none}</p>}
      <ul className="watch-list" aria-label={words.all}>
        {lists.map((list) => (
          <ListLine key={list.id} list={list} />
        ))}
      </ul>
      <NewList />
      {archived.length > 0 && (
        <section className="page-part" aria-labelledby="watchlists-archived">
          <h2 id="watchlists-archived">{words.archivedTitle}</h2>
          <p className="form-note">{words.archivedNote}</p>
          <ul className="watch-list">
            {archived.map((list) => (
              <li key={list.id} className="watch-line">
                <div className="watch-head">
                  <span className="tag-dot" aria-hidden="true" />
                  <span className="watch-name" dir="auto">
                    {list.name}
                  </span>
                  <span className="figure-aside">{words.companyCount(list.symbols.length)}</span>
                  <button type="button" className="text-button" onClick={() => void archiveWatchlist(list, false)}>
                    {words.restore}
                    <span className="visually-hidden"> {list.name}</span>
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageFrame>
  )
}

function ListLine({ list }: { readonly list: Watchlist }) {
  const words = useWords().watchlists
  const actions = words.actionsOf(list.name)
  return (
    <li
      className="watch-line"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        event.stopPropagation()
        void moveList(list, { step: event.key === 'ArrowUp' ? -1 : 1 })
      }}
    >
      <div className="watch-head" {...dragWatched(list.id, null)}>
        {list.color === null ? <span className="tag-dot" aria-hidden="true" /> : <ColorDot color={list.color} />}
        <button type="button" className="watch-name" dir="auto" onClick={() => showPage({ kind: 'watchlist', id: list.id })}>
          {list.name}
        </button>
        <span className="figure-aside">
          {words.companyCount(list.symbols.length)} · {words.unreadCount(list.unread)}
        </span>
        <MenuButton label={actions} items={() => listWatchlistActions(list)} />
      </div>
    </li>
  )
}

function NewList() {
  const words = useWords().watchlists
  const [name, setName] = useState('')
  return (
    <form
      className="watch-new"
      onSubmit={(event) => {
        event.preventDefault()
        void createWatchlist(name.trim()).then((isDone) => isDone && setName(''))
      }}
    >
      <label className="field">
        <span>{words.newName}</span>
        <input type="text" maxLength={100} dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {words.create}
      </button>
    </form>
  )
}
