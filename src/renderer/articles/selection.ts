// Which articles of the list are selected. While none is, whatever is done is done to the open one; Escape gives that state again.
import { create } from 'zustand'
import { call } from '../bridge.ts'
import { tryTo } from '../status/messages.ts'
import { useView } from '../view.ts'
import { useArticleList } from './article-list.ts'
import { rangeBetween } from './range.ts'

interface Selection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null // where a range begins
  readonly head: string | null // where it ends: the line that the keys move
  readonly gathering: boolean // the rest of the list is still being asked for
}

const nothing: Selection = { ids: new Set(), anchor: null, head: null, gathering: false }
let gatherings = 0 // the number of the last one; an earlier one stops

export const useSelection = create<Selection>(() => nothing)

export function selectNone(): void {
  gatherings++
  if (useSelection.getState() !== nothing) useSelection.setState(nothing, true)
}

/** The selected articles in no order, or none. */
export function listSelected(): readonly string[] {
  return [...useSelection.getState().ids]
}

/** Adds a line to the selection or takes it out. The first time the open article is there already, as a person sees it. */
export function toggleSelected(id: string): void {
  gatherings++
  const { ids } = startingPoint()
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  if (next.size === 0) return selectNone()
  useSelection.setState({ ids: next, anchor: id, head: id, gathering: false })
}

/** Selects all lines from the anchor to this one, instead of what was selected from the anchor before. */
export function selectTo(id: string): void {
  gatherings++
  const { articles } = useArticleList.getState()
  const { ids, anchor, head } = startingPoint()
  const next = new Set(ids)
  for (const each of rangeBetween(articles, anchor ?? id, head ?? anchor ?? id)) next.delete(each)
  for (const each of rangeBetween(articles, anchor ?? id, id)) next.add(each)
  useSelection.setState({ ids: next, anchor: anchor ?? id, head: id, gathering: false })
}

/** Makes the selection one line longer or shorter at its end, or with `Infinity` up to the end of what is loaded. Answers the line that is its end now. */
export function extendSelection(step: number): string | null {
  const { articles } = useArticleList.getState()
  const { head } = startingPoint()
  const at = articles.findIndex((article) => article.id === head)
  const target = articles[Math.max(0, Math.min(articles.length - 1, at === -1 ? 0 : at + step))]
  if (!target) return null
  selectTo(target.id)
  return target.id
}

/** Selects every article of the list, those that are not loaded among them: one question, however long the list is. */
export async function selectAll(): Promise<void> {
  const { articles, next, question } = useArticleList.getState()
  const number = ++gatherings
  const first = articles[0]?.id
  if (first === undefined || !question) return
  const loaded = articles.map((article) => article.id)
  const show = (ids: readonly string[], gathering: boolean): void => useSelection.setState({ ids: new Set(ids), anchor: first, head: first, gathering })
  show(loaded, next !== null)
  if (next === null) return
  const { scope, query, order } = question
  const reply = await tryTo(() => call('articles.idsIn', { scope, query, order }))
  if (number !== gatherings) return
  if (reply === null) selectNone() // half of a list is not what was asked for
  else show([...loaded, ...reply.ids], false)
}

/** Does something to what is selected, as soon as it is known: who presses Ctrl+A and a key after it means all of the list. */
export function actOnSelected(work: (ids: readonly string[]) => void): void {
  if (!useSelection.getState().gathering) return work(listSelected())
  const stop = useSelection.subscribe(({ gathering, ids }) => {
    if (gathering) return
    stop()
    if (ids.size > 0) work([...ids])
  })
}

/** What a selection begins with: itself, or the open article where it stands in the list. */
function startingPoint(): Pick<Selection, 'ids' | 'anchor' | 'head'> {
  const selection = useSelection.getState()
  if (selection.ids.size > 0) return selection
  const { openId } = useView.getState()
  const isListed = openId !== null && useArticleList.getState().articles.some((article) => article.id === openId)
  return isListed ? { ids: new Set([openId]), anchor: openId, head: openId } : nothing
}
