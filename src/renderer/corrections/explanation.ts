import { useEffect } from 'react'
import { create } from 'zustand'
import type { LibraryChange, RequestOutput } from '../../shared/contract.ts'
import { useRequest } from '../use-request.ts'

type Explanation = RequestOutput<'earnings.explain'>

/** What became of every number of the open article, as last answered. */
export const useExplanation = create<{ readonly value: Explanation | null }>(() => ({ value: null }))

/** Keeps it answered for one article. Made anew for another: an answer never stands beside what it does not belong to. */
export function KeepExplanation({ articleId }: { readonly articleId: string }): null {
  const { value } = useRequest('earnings.explain', { id: articleId }, (change: LibraryChange) => {
    if (change.topics.includes('library')) return true
    return change.topics.includes('articles') && (change.articleIds.length === 0 || change.articleIds.includes(articleId))
  })
  useEffect(() => {
    useExplanation.setState({ value })
    return () => useExplanation.setState({ value: null })
  }, [value])
  return null
}

/** The same for this very text; null while it is not known. */
export function useExplanationOf(textId: string): Explanation | null {
  return useExplanation(({ value }) => (value?.textId === textId ? value : null))
}
