// Articles are dragged from the list onto places of the tree that stand for something an article can have.
import type { DragEvent } from 'react'
import type { Scope } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model.ts'
import { currentWords } from '../words.ts'
import { giveState, tagAll } from './many-actions.ts'
import { useSelection } from './selection.ts'

let dragged: readonly string[] | null = null // what a page may know of a drag before the drop is nothing but this

/** Begins to drag a line: all selected ones where it is one of them, else it alone. */
export function startDragging(event: DragEvent<HTMLElement>, article: ArticleSummary): void {
  const { ids } = useSelection.getState()
  dragged = ids.has(article.id) ? [...ids] : [article.id]
  event.dataTransfer.effectAllowed = 'copy'
  event.dataTransfer.setData('text/plain', article.url ?? article.title)
  if (dragged.length > 1) showNumber(event, dragged.length)
}

export function stopDragging(): void {
  dragged = null
}

/** What makes a place take articles; nothing for places that cannot. */
export function takeArticles(scope: Scope): { readonly [handler: string]: (event: DragEvent<HTMLElement>) => void } {
  if (scope.kind !== 'tag' && scope.kind !== 'later' && scope.kind !== 'starred') return {}
  return {
    onDragOver(event) {
      if (dragged === null) return
      event.preventDefault()
      event.stopPropagation() // the window itself takes only files
      event.dataTransfer.dropEffect = 'copy'
      event.currentTarget.dataset['drop'] = ''
    },
    onDragLeave: (event) => void delete event.currentTarget.dataset['drop'],
    onDrop(event) {
      delete event.currentTarget.dataset['drop']
      if (dragged === null) return
      event.preventDefault()
      event.stopPropagation()
      const ids = dragged
      dragged = null
      void (scope.kind === 'tag' ? tagAll(ids, scope.tag) : giveState(scope.kind, ids))
    },
  }
}

/** Beside the pointer stands how many they are. */
function showNumber(event: DragEvent<HTMLElement>, number: number): void {
  const label = document.createElement('div')
  label.className = 'drag-number'
  label.textContent = currentWords().selection.dragged(number)
  document.body.append(label)
  event.dataTransfer.setDragImage(label, -12, -8)
  setTimeout(() => label.remove())
}
