import { useLayoutEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { WatchedSymbol, Watchlist, WatchlistSection } from '../../shared/model.ts'
import { NoteField } from '../companies/CompanyFacts.tsx'
import { useSidebar } from '../library/sidebar-answer.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { ColorDot } from '../ui/ColorDot.tsx'
import { openMenu } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { showPage, showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { watchSymbol } from './actions.ts'
import { dragWatched, takeInSection } from './drag-watched.ts'
import { listSection } from '../../shared/watchlist-places.ts'
import { moveSectionBy, moveSymbolBy } from './order-actions.ts'
import { SymbolField } from './SymbolField.tsx'
import { findChoices } from './symbol-choices.ts'
import type { SymbolChoice } from './symbol-choices.ts'
import { openWatchlistDialog } from './watchlist-dialog.ts'
import { listSectionActions, listSymbolActions, listWatchlistActions } from './watchlist-menu.ts'

const atOnce = 300 // lines drawn: each has a field for a note
let moved: string | null = null // the symbol whose line went to another place by the keyboard

/** One watchlist to be put in order: its sections, its symbols with the person's notes, and more symbols to add. */
export function WatchlistPage({ id }: { readonly id: string }) {
  const words = useWords()
  const list = useSidebar((answer) => answer.value?.watchlists.find((each) => each.id === id))
  useLayoutEffect(() => {
    if (moved === null || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`.watch-list [data-symbol="${CSS.escape(moved)}"]`)?.focus()
  }, [list])
  if (!list) return <PageFrame kicker={words.watchlists.list} title={words.watchlists.gone}>{null}</PageFrame>
  const loose = listSection(list, null)
  const actions = words.watchlists.actionsOf(list.name)
  return (
    <PageFrame
      kicker={`${words.watchlists.list} · ${words.watchlists.companyCount(list.symbols.length)} · ${words.watchlists.unreadCount(list.unread)}`}
      title={list.name}
      actions={
        <>
          <button type="button" className="tool" onClick={() => showScope({ kind: 'watchlist', id })}>
            <span className="tool-label">{words.companies.showArticles}</span>
          </button>
          <button type="button" className="tool" onClick={() => openWatchlistDialog('paste-symbols', { listId: id })}>
            <span className="tool-label">{words.watchlists.paste}</span>
          </button>
          <button type="button" className="tool" onClick={() => openWatchlistDialog('section', { listId: id })}>
            <span className="tool-label">{words.watchlists.addSection}</span>
          </button>
          <button type="button" className="tool" onClick={() => showPage({ kind: 'watchlists' })}>
            <span className="tool-label">{words.watchlists.all}</span>
          </button>
          <MenuButton label={actions} items={() => listWatchlistActions(list)} />
        </>
      }
    >
      <div className="watch-page">
        <div>
          {list.symbols.length === 0 && list.sections.length === 0 && <p className="page-empty">{words.watchlists.emptyList}</p>}
          {loose.length > 0 && <SymbolList list={list} symbols={loose} label={list.name} />}
          {list.sections.map((section) => (
            <SectionPart key={section.id} list={list} section={section} />
          ))}
          {list.symbols.length > 1 && <p className="form-note watch-hint">{words.watchlists.orderHint}</p>}
        </div>
        <AddHere list={list} />
      </div>
    </PageFrame>
  )
}

function SectionPart({ list, section }: { readonly list: Watchlist; readonly section: WatchlistSection }) {
  const words = useWords().watchlists
  const symbols = listSection(list, section.id)
  const actions = words.actionsOf(section.name)
  return (
    <section className="page-part" aria-label={section.name}>
      <div className="watch-section" {...takeInSection(list.id, section.id)}>
        <h2 dir="auto">{section.name}</h2>
        <MenuButton label={actions} items={() => listSectionActions(list, section)} onKeyDown={onAltArrow((step) => void moveSectionBy(list, section, step))} />
      </div>
      {symbols.length === 0 ? <p className="form-note">{words.emptySection}</p> : <SymbolList list={list} symbols={symbols} label={section.name} />}
    </section>
  )
}

function SymbolList({ list, symbols, label }: { readonly list: Watchlist; readonly symbols: readonly WatchedSymbol[]; readonly label: string }) {
  const words = useWords().watchlists
  const [shown, setShown] = useState(atOnce)
  return (
    <>
      <ul className="watch-list" aria-label={label}>
        {symbols.slice(0, shown).map((watched) => (
          <SymbolLine key={watched.symbol} list={list} watched={watched} />
        ))}
      </ul>
      {symbols.length > shown && (
        <button type="button" className="text-button" onClick={() => setShown(shown + atOnce)}>
          {words.showMore(symbols.length - shown)}
        </button>
      )}
    </>
  )
}

function SymbolLine({ list, watched }: { readonly list: Watchlist; readonly watched: WatchedSymbol }) {
  const words = useWords()
  const { symbol } = watched
  const actions = words.companies.actions(symbol)
  return (
    <li
      className="watch-line"
      onKeyDown={onAltArrow((step) => moveWithFocus(list, symbol, step))}
    >
      <div
        className="watch-head"
        {...dragWatched(list.id, symbol)}
        onContextMenu={(event) => {
          event.preventDefault()
          openMenu(actions, listSymbolActions(symbol, list), event.currentTarget, { left: event.clientX, top: event.clientY })
        }}
      >
        {watched.color === null ? <span className="tag-dot" aria-hidden="true" /> : <ColorDot color={watched.color} />}
        <button type="button" className="company-symbol" data-symbol={symbol} onClick={() => showPage({ kind: 'company', symbol })}>
          {symbol}
        </button>
        <span className="company-name" dir="auto">
          {watched.company ?? words.watchlists.notListed}
        </span>
        <span className="figure-aside">{words.watchlists.unreadCount(watched.unread)}</span>
        <MenuButton label={actions} items={() => listSymbolActions(symbol, list)} />
      </div>
      <NoteField symbol={symbol} note={watched.note} rows={1} hint={words.watchlists.addNote} />
    </li>
  )
}

function AddHere({ list }: { readonly list: Watchlist }) {
  const words = useWords().watchlists
  const [text, setText] = useState('')
  const add = async (choice: SymbolChoice | undefined): Promise<void> => {
    if (choice && (await watchSymbol(choice.symbol, list.name))) setText('')
  }
  return (
    <form
      className="watch-add"
      aria-label={words.addHere}
      onSubmit={(event) => {
        event.preventDefault()
        void findChoices(text).then((choices) => add(choices[0]))
      }}
    >
      <h2>{words.addHere}</h2>
      <SymbolField text={text} onText={setText} onChoose={(choice) => void add(choice)} />
    </form>
  )
}

/** The line may lose the focus on its way; the page gives it back. */
function moveWithFocus(list: Watchlist, symbol: string, step: 1 | -1): void {
  moved = symbol
  void moveSymbolBy(list, symbol, step)
}

/** Alt and an arrow move what has focus. */
function onAltArrow(move: (step: 1 | -1) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
}
