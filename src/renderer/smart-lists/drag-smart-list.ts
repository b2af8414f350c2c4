// Smart lists are put in order by drag, in the tree.
import type { DragEvent } from 'react'
import type { Scope } from '../../shared/contract.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { moveSmartList } from './actions.ts'

let dragged: string | null = null // what a page may know of a drag before the drop is nothing but this

/** What makes a smart list of the tree one that can be dragged, and dropped before or behind another; nothing for other places. */
export function dragSmartList(scope: Scope): { readonly draggable?: true; readonly [handler: string]: unknown } {
  if (scope.kind !== 'smart-list') return {}
  const { id } = scope
  const clear = (event: DragEvent<HTMLElement>): void => void delete event.currentTarget.dataset['dropAt']
  return {
    draggable: true,
    onDragStart(event: DragEvent<HTMLElement>) {
      dragged = id
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', '')
    },
    onDragEnd: () => void (dragged = null),
    onDragOver(event: DragEvent<HTMLElement>) {
      if (dragged === null || dragged === id) return
      event.preventDefault()
      event.stopPropagation() // the window itself takes only files
      event.currentTarget.dataset['dropAt'] = isBehind(event) ? 'behind' : 'before'
    },
    onDragLeave: clear,
    onDrop(event: DragEvent<HTMLElement>) {
      clear(event)
      const what = dragged
      dragged = null
      if (what === null || what === id) return
      event.preventDefault()
      event.stopPropagation()
      const lists = useSidebar.getState().value?.smartLists ?? []
      const moved = lists.find((list) => list.id === what)
      const place = lists.filter((list) => list.id !== what).findIndex((list) => list.id === id)
      if (moved && place >= 0) void moveSmartList(moved, { position: place + (isBehind(event) ? 1 : 0) })
    },
  }
}

function isBehind(event: DragEvent<HTMLElement>): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY > top + height / 2
}
