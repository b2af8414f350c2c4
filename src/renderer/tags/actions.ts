// What a person does to a tag everywhere. Each says what was done and keeps its undo, which brings every article back.
import type { TagChange } from '../../shared/contract.ts'
import type { TagColor } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import type { PlainRequest } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { sayFollowed } from '../smart-lists/say-followed.ts'
import { tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'

/** Answers false where it went wrong; that was said. */
export async function colorTag(tag: string, color: TagColor | null): Promise<boolean> {
  const change = await tryTo(() => call('tags.setColor', { tag, color }))
  if (change && change.recolored.length > 0) recordDone(currentWords().tags.recolored(tag), undoOf(change))
  return change !== null
}

/** Throws AppError where another tag has that name. */
export async function renameTag(tag: string, name: string): Promise<void> {
  if (name === tag) return
  const change = await call('tags.rename', { tag, name })
  follow(tag, name)
  recordDone(sayFollowed(currentWords().tags.renamed(tag, name), change), undoOf(change))
}

/** Throws AppError where there is no such tag any more. */
export async function mergeTag(tag: string, into: string): Promise<void> {
  const change = await call('tags.merge', { tags: [tag], into })
  if (change.removed.length === 0) return
  follow(tag, into)
  recordDone(sayFollowed(currentWords().tags.merged(tag, change.added[0]?.name ?? into), change), undoOf(change))
}

export async function removeEverywhere(tag: string): Promise<void> {
  const change = await tryTo(() => call('tags.delete', { tag }))
  if (!change) return
  const { scope } = useView.getState()
  if (scope.kind === 'tag' && (scope.tag === tag || scope.tag.startsWith(`${tag}/`))) showScope({ kind: 'all' })
  recordDone(sayFollowed(currentWords().tags.removedEverywhere(tag), change), undoOf(change))
}

function undoOf(change: TagChange): readonly PlainRequest[] {
  return [{ name: 'tags.undo', input: { change: JSON.parse(JSON.stringify(change)) } }]
}

/** Who looks at a tag goes on looking at it under its other name. */
function follow(from: string, to: string): void {
  const { scope } = useView.getState()
  if (scope.kind !== 'tag') return
  if (scope.tag === from) showScope({ kind: 'tag', tag: to })
  else if (scope.tag.startsWith(`${from}/`)) showScope({ kind: 'tag', tag: `${to}${scope.tag.slice(from.length)}` })
}
