import { useEffect } from 'react'
import { create } from 'zustand'
import type { ArticleMarks, LibraryChange } from '../../shared/contract.ts'
import { useRequest } from '../use-request.ts'

interface Marks {
  readonly articleId: string | null
  readonly value: ArticleMarks | null
}

/** The highlights and the note of the open article, as last answered. */
const useMarks = create<Marks>(() => ({ articleId: null, value: null }))

/** Keeps the marks of one article answered. Made anew for another article: an answer never stands beside what it does not belong to. */
export function KeepMarks({ articleId }: { readonly articleId: string }): null {
  const { value } = useRequest('highlights.ofArticle', { id: articleId }, (change: LibraryChange) => {
    if (change.topics.includes('library')) return true
    if (!change.topics.includes('highlights') && !change.topics.includes('articles')) return false
    return change.articleIds.length === 0 || change.articleIds.includes(articleId)
  })
  useEffect(() => useMarks.setState({ articleId, value }), [articleId, value])
  return null
}

/** The highlights and the note of this article; null while they are not known. */
export function useMarksOf(articleId: string): ArticleMarks | null {
  return useMarks((marks) => (marks.articleId === articleId ? marks.value : null))
}
