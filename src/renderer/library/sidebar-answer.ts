import { useEffect } from 'react'
import { create } from 'zustand'
import type { LibraryChange, Scope, Sidebar } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { firstPaint } from '../first-paint.ts'
import { useRequest } from '../use-request.ts'
import type { Answer } from '../use-request.ts'
import { currentWords } from '../words.ts'

/** The places of the library with their counts, as last answered; kept once for the whole window. */
export const useSidebar = create<Answer<Sidebar>>(() => ({ value: null, error: null }))

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'tags', 'watchlists', 'companies', 'feeds', 'smart-lists'])

/** Keeps `useSidebar` answered. Used once, by the window itself. */
export function useKeepSidebar(): void {
  const answer = useRequest('library.sidebar', {}, isTouched)
  useEffect(() => void firstPaint.then(() => useSidebar.setState(answer)), [answer]) // to draw the tree takes as long as to draw the list
}

/** A place as a heading names it. */
export function nameOfScope(scope: Scope, sidebar: Sidebar | null): string {
  const words = currentWords().library
  switch (scope.kind) {
    case 'all':
      return words.all
    case 'unread':
      return words.unread
    case 'starred':
      return words.starred
    case 'later':
      return words.later
    case 'tag':
      return scope.tag
    case 'symbol':
      return scope.symbol
    case 'watchlist':
      return sidebar?.watchlists.find((list) => list.id === scope.id)?.name ?? words.watchlist
    case 'watched':
      return words.watched
    case 'smart-list':
      return sidebar?.smartLists?.find((list) => list.id === scope.id)?.name ?? words.smartList
    case 'hidden':
      return words.hidden
    case 'folder':
      return sidebar?.folders.find((folder) => folder.id === scope.id)?.name ?? words.folder
    case 'feed':
      return sidebar?.feeds.find((feed) => feed.id === scope.id)?.title ?? words.feed
  }
}
