// What the library says has changed, handed to everything that shows it.
import type { LibraryChange } from '../shared/contract.ts'

export type Topic = LibraryChange['topics'][number]

const everything: LibraryChange = {
  topics: ['articles', 'tags', 'watchlists', 'feeds', 'companies', 'library'],
  articleIds: [],
}
const listeners = new Set<(change: LibraryChange) => void>()

/** Hears every change; returns how to stop. */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells everything shown that the library has changed. */
export function announceChange(change: LibraryChange): void {
  for (const listener of listeners) listener(change)
}

/** Has everything shown asked again: the library process is new, or the person asked for it. */
export function announceEverything(): void {
  announceChange(everything)
}

/** True where one of the topics is in the change. */
export function touches(change: LibraryChange, topics: readonly Topic[]): boolean {
  return change.topics.some((topic) => topic === 'library' || topics.includes(topic))
}
