import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Scope, Sidebar } from '../../shared/contract.ts'
import { focusList } from '../articles/list-focus.ts'
import { keysOf } from '../commands/bindings.ts'
import { commands } from '../commands/commands.ts'
import { openMenu } from '../ui/Menu.tsx'
import { recall, remember } from '../remember.ts'
import { showPage, showPane, showScope, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { movePlace } from './move-place.ts'
import { moveInTree } from './move-in-tree.ts'
import { showPageOfPlace } from './page-of-place.ts'
import { listActionsOfPlace } from './place-menu.ts'
import { TreeRow } from './TreeRow.tsx'
import { nothingTyped, typeAhead } from './type-ahead.ts'
import { keyOfScope, listTreeGroups } from './tree-items.ts'
import type { TreeItem } from './tree-items.ts'

/** Of the places only a tag changes which lines there are: other ones need not make thousands of lines anew. */
const elsewhere: Scope = { kind: 'all' }

/** The places of the library as a tree: arrows move and show, Enter and a click go there, Shift+Enter opens the page of those that have one. */
export function Tree({ sidebar }: { readonly sidebar: Sidebar }) {
  const words = useWords()
  const scope = useView((view) => view.scope)
  const isListShown = useView((view) => view.place === 'articles' && (view.page === null || view.page.kind === 'watchlist' || view.page.kind === 'company'))
  const pageKind = useView((view) => view.page?.kind)
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(recall('folded', isStrings) ?? []))
  const [focused, setFocused] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const typed = useRef(nothingTyped)

  const here = scope.kind === 'tag' ? scope : elsewhere
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the lines are in the language of `words`
  const groups = useMemo(() => listTreeGroups(sidebar, folded, here), [sidebar, folded, here, words])
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const selected = findSelected(items, scope, focused)
  const reachable = items.some((item) => item.key === focused) ? focused : (selected ?? items[0]?.key)

  const fold = (key: string, isFolded: boolean): void => {
    const next = new Set(folded)
    if (isFolded) next.add(key)
    else next.delete(key)
    setFolded(next)
    remember('folded', [...next])
  }
  const go = (item: TreeItem): void => {
    setFocused(item.key)
    if (item.page) return showPage(item.page)
    const view = useView.getState()
    if (view.page !== null || view.place !== 'articles' || keyOfScope(scope) !== keyOfScope(item.scope)) showScope(item.scope)
  }
  /** By a right click, or by the menu key or Shift+F10 on the line that has focus. */
  const openMenuOf = (event: MouseEvent<HTMLElement>, item: TreeItem): void => {
    const items = item.page ? [] : listActionsOfPlace(item.scope, item.parent)
    if (items.length === 0) return
    event.preventDefault()
    const byPointer = event.clientX > 0 || event.clientY > 0
    openMenu(item.label, items, event.currentTarget, byPointer ? { left: event.clientX, top: event.clientY } : undefined)
  }
  // The lines get functions that stay the same, so that only those that are another are drawn again.
  const work = useRef({ fold, go, openMenuOf })
  useEffect(() => void (work.current = { fold, go, openMenuOf }))
  const [hold] = useState(() => ({
    onFold: (item: TreeItem): void => work.current.fold(item.key, item.open === true),
    onGo: (item: TreeItem): void => {
      work.current.go(item)
      showPane('articles')
    },
    onMenu: (event: MouseEvent<HTMLElement>, item: TreeItem): void => work.current.openMenuOf(event, item),
  }))
  // A line that is moved may lose the focus on its way; it comes back, so that it can be moved on.
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus({ preventScroll: true })
  })
  const handleKey = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const item = items.find((each) => each.key === reachable)
      if (item && movePlace(item, event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const index = items.findIndex((item) => item.key === reachable)
    if (event.key === 'Enter' || event.key === ' ') {
      const item = items[index]
      if (item && !(event.shiftKey && showPageOfPlace(item.scope))) {
        go(item)
        flushSync(() => showPane('articles'))
        if (item.page === undefined) focusList() // who goes to a place goes on there
      }
      event.preventDefault()
      event.stopPropagation()
      return
    }
    // Who came by mouse means the window's keys, not the first letters of names.
    const isWalking = event.target instanceof Element && event.target.matches(':focus-visible')
    typed.current = isWalking ? typeAhead(typed.current, event.nativeEvent, event.timeStamp, listKnownKeys()) : nothingTyped
    const move = moveInTree(items, index, event.key, typed.current.text)
    if (!move && typed.current.text.length > 1) event.stopPropagation() // a name that nothing has is still no command
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    if (move.kind !== 'focus') return fold(move.key, move.kind === 'fold')
    const item = items[move.index]
    if (!item) return
    if (item.page) setFocused(item.key) // a page takes the focus: only who asks for it gets there
    else go(item)
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[move.index]?.focus()
  }

  return (
    <div className="tree" role="tree" aria-label={words.library.places} ref={tree} onKeyDown={handleKey} onFocus={() => void (hadFocus.current = true)} onBlur={(event) => void (hadFocus.current = event.relatedTarget === null && hadFocus.current && document.hasFocus())}>
      {groups.map((group) => (
        <div key={group.heading ?? ''} className="tree-group" role="group" aria-label={group.heading ?? words.library.ownPlaces}>
          {group.heading !== null && (
            <div className="tree-heading" aria-hidden="true">
              {group.heading}
            </div>
          )}
          {group.items.map((item) => (
            <TreeRow
              key={item.key}
              item={item}
              isSelected={item.page ? item.page.kind === pageKind : isListShown && item.key === selected}
              isReachable={item.key === reachable}
              onFocus={setFocused}
              onFold={hold.onFold}
              onGo={hold.onGo}
              onMenu={hold.onMenu}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** A symbol may stand under two watchlists: the one the person went to is the selected one, else the first. */
function findSelected(items: readonly TreeItem[], scope: Scope, focused: string | null): string | null {
  const wanted = keyOfScope(scope)
  const matching = items.filter((item) => item.page === undefined && keyOfScope(item.scope) === wanted)
  return (matching.find((item) => item.key === focused) ?? matching[0])?.key ?? null
}

function listKnownKeys(): readonly string[] {
  return commands.flatMap((command) => keysOf(command) ?? [])
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
