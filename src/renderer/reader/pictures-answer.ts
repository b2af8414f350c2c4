import { useEffect } from 'react'
import { create } from 'zustand'
import type { LibraryChange } from '../../shared/contract.ts'
import type { ArticlePictures } from '../../shared/model.ts'
import { useRequest } from '../use-request.ts'
import type { Answer } from '../use-request.ts'

/** The pictures of the open article, as last answered. */
export const usePictures = create<Answer<ArticlePictures>>(() => ({ value: null, error: null }))

/** Keeps `usePictures` answered for an article. Used once, beside the open article itself. */
export function useKeepPictures(id: string | null): Answer<ArticlePictures> {
  const answer = useRequest('images.ofArticle', id === null ? null : { id }, (change: LibraryChange) => {
    if (change.topics.includes('library')) return true
    if (!change.topics.includes('images') && !change.topics.includes('articles')) return false
    return change.articleIds.length === 0 || (id !== null && change.articleIds.includes(id))
  })
  useEffect(() => usePictures.setState(answer), [answer])
  return answer
}

/** The pictures of this article; null while they are not known. */
export function usePicturesOf(articleId: string): ArticlePictures | null {
  return usePictures(({ value }) => (value?.articleId === articleId ? value : null))
}
