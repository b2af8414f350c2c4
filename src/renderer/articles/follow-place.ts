import { keyOfScope } from '../library/tree-items.ts'
import { foldAll } from '../stories/unfold.ts'
import { useView } from '../view.ts'
import { askForList } from './article-list.ts'
import { useListSettings } from './list-settings.ts'
import { selectNone } from './selection.ts'

/**
 * Asks for what the list shows, now and whenever the person chooses another place, search or order. Asked in the moment of the choice and not behind the drawing
 * that follows it: the library answers meanwhile. Returns how to stop.
 */
export function followPlace(): () => void {
  let asked = ''
  const follow = (): void => {
    const { scope, query } = useView.getState()
    const { order } = useListSettings.getState()
    const wanted = JSON.stringify([keyOfScope(scope), query, order]) // the place by its name: the same place again is no change
    if (wanted === asked) return
    asked = wanted
    foldAll()
    selectNone()
    askForList(scope, query, order)
  }
  follow()
  const stops = [useView.subscribe(follow), useListSettings.subscribe(follow)]
  return () => stops.forEach((stop) => stop())
}
