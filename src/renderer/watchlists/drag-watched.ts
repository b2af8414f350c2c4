// Lists and symbols are put in order by drag, in the tree and on a list's own page. A symbol that is dropped on another list is put on that one too.
import type { DragEvent } from 'react'
import type { Watchlist } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { readListOf } from '../library/tree-items.ts'
import type { TreeItem } from '../library/tree-items.ts'
import { watchSymbol } from './actions.ts'
import { listSection, placeBeside } from '../../shared/watchlist-places.ts'
import { moveList, placeSymbol } from './order-actions.ts'

interface Dragged {
  readonly listId: string
  readonly symbol: string | null // null: the list itself
}

interface DragHandlers {
  readonly draggable: true
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void
  readonly onDragEnd: () => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
}

let dragged: Dragged | null = null // what a page may know of a drag before the drop is nothing but this

/** What makes a line of the tree one that can be dragged; nothing for other places. */
export function dragInTree(item: TreeItem): DragHandlers | Record<string, never> {
  const sidebar = useSidebar.getState().value
  const list = sidebar && readListOf(item, sidebar)
  return list ? dragWatched(list.id, item.scope.kind === 'symbol' ? item.scope.symbol : null) : {}
}

/** What makes a list, or a symbol on it, one that can be dragged and dropped upon. */
export function dragWatched(listId: string, symbol: string | null): DragHandlers {
  const self: Dragged = { listId, symbol }
  const clear = (event: DragEvent<HTMLElement>): void => void delete event.currentTarget.dataset['dropAt']
  return {
    draggable: true,
    onDragStart(event) {
      dragged = self
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', symbol ?? '')
    },
    onDragEnd: () => void (dragged = null),
    onDragOver(event) {
      if (dragged === null || !mayDrop(dragged, self)) return
      event.preventDefault()
      event.stopPropagation() // the window itself takes only files
      event.currentTarget.dataset['dropAt'] = isOnto(dragged, self) ? 'onto' : isBehind(event) ? 'behind' : 'before'
    },
    onDragLeave: clear,
    onDrop(event) {
      clear(event)
      const what = dragged
      dragged = null
      if (what === null || !mayDrop(what, self)) return
      event.preventDefault()
      event.stopPropagation()
      drop(what, self, isBehind(event))
    },
  }
}

/** What makes the heading of a section take a symbol of its list: it becomes the section's first. */
export function takeInSection(listId: string, sectionId: string): Omit<DragHandlers, 'draggable' | 'onDragStart' | 'onDragEnd'> {
  const clear = (event: DragEvent<HTMLElement>): void => void delete event.currentTarget.dataset['dropAt']
  return {
    onDragOver(event) {
      if (dragged === null || dragged.symbol === null || dragged.listId !== listId) return
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.dataset['dropAt'] = 'onto'
    },
    onDragLeave: clear,
    onDrop(event) {
      clear(event)
      const what = dragged
      dragged = null
      const list = findList(listId)
      if (!list || what === null || what.symbol === null || what.listId !== listId) return
      event.preventDefault()
      event.stopPropagation()
      void placeSymbol(list, what.symbol, { sectionId, position: 0 })
    },
  }
}

function mayDrop(what: Dragged, onto: Dragged): boolean {
  if (what.listId === onto.listId && what.symbol === onto.symbol) return false
  return what.symbol !== null || onto.symbol === null
}

/** A symbol dropped on a list, or on a symbol of another list, is put into that list; else it is put before or behind. */
function isOnto(what: Dragged, onto: Dragged): boolean {
  return what.symbol !== null && (onto.symbol === null || what.listId !== onto.listId)
}

function isBehind(event: DragEvent<HTMLElement>): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY > top + height / 2
}

function drop(what: Dragged, onto: Dragged, behind: boolean): void {
  const target = findList(onto.listId)
  if (!target) return
  if (what.symbol === null) {
    const moved = findList(what.listId)
    const others = (useSidebar.getState().value?.watchlists ?? []).filter((list) => list.id !== what.listId)
    if (moved) void moveList(moved, { position: others.findIndex((list) => list.id === onto.listId) + (behind ? 1 : 0) })
    return
  }
  if (what.listId !== onto.listId) return void watchSymbol(what.symbol, target.name)
  const place = onto.symbol === null ? { sectionId: null, position: listSection(target, null).length } : placeBeside(target, what.symbol, onto.symbol, behind)
  if (place) void placeSymbol(target, what.symbol, place)
}

function findList(id: string): Watchlist | undefined {
  return useSidebar.getState().value?.watchlists.find((list) => list.id === id)
}
