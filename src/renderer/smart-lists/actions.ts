// What a person does to smart lists. Each says what was done and keeps its undo.
import type { Move, SmartList } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'

/** Keeps a search and shows it. Throws AppError where the name is taken or the query cannot be read. */
export async function saveSearch(name: string, query: string): Promise<void> {
  const list = await call('smartLists.create', { name, query })
  recordDone(currentWords().searches.saved(list.name), [{ name: 'smartLists.remove', input: { id: list.id } }])
  showScope({ kind: 'smart-list', id: list.id })
}

/** Throws AppError as above. */
export async function changeSmartList(list: SmartList, name: string, query: string): Promise<void> {
  const { before, after } = await call('smartLists.change', { id: list.id, name, query })
  if (before.name === after.name && before.query === after.query) return
  recordDone(currentWords().searches.changed(after.name), [{ name: 'smartLists.change', input: { id: list.id, name: before.name, query: before.query } }])
}

/** Past an end nothing happens. */
export async function moveSmartList(list: SmartList, to: Move): Promise<void> {
  const reply = await tryTo(() => call('smartLists.move', { id: list.id, to }))
  if (!reply || reply.before === reply.after) return
  recordDone(currentWords().searches.moved(list.name), [{ name: 'smartLists.move', input: { id: list.id, to: { position: reply.before } } }])
}

/** Removes a list; its articles stay. */
export async function removeSmartList(list: SmartList): Promise<void> {
  const removed = await tryTo(() => call('smartLists.remove', { id: list.id }))
  if (!removed) return
  const { scope } = useView.getState()
  if (scope.kind === 'smart-list' && scope.id === list.id) showScope({ kind: 'all' })
  const { name, query } = removed.list
  recordDone(currentWords().searches.removed(name), [{ name: 'smartLists.create', input: { name, query, position: removed.position, id: list.id } }])
}
