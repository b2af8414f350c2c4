import { useEffect } from 'react'
import { create } from 'zustand'
import type { ArticleView, LibraryChange } from '../../shared/contract.ts'
import { patchArticle } from '../articles/article-list.ts'
import { useRequest } from '../use-request.ts'
import type { Answer } from '../use-request.ts'
import { useView } from '../view.ts'
import { useKeepPictures } from './pictures-answer.ts'

/** The article that is open, as last answered. While the next one is fetched, the last one stays. */
export const useOpenArticle = create<Answer<ArticleView>>(() => ({ value: null, error: null }))

/** Keeps `useOpenArticle` answered. Used once, by the window itself. */
export function useKeepOpenArticle(): void {
  const id = useView((view) => view.openId)
  const answer = useRequest('articles.get', id === null ? null : { id }, (change: LibraryChange) => {
    if (change.topics.includes('library')) return true
    const touched = change.topics.includes('articles') || change.topics.includes('tags')
    return touched && (change.articleIds.length === 0 || (id !== null && change.articleIds.includes(id)))
  })
  const pictures = useKeepPictures(id)
  useEffect(() => {
    // An article waits for the sizes of its pictures: its text is not to jump when they come.
    const arrived = answer.value?.article.id
    const isNew = arrived !== undefined && arrived !== useOpenArticle.getState().value?.article.id
    if (isNew && arrived === id && pictures.value?.articleId !== arrived && pictures.error === null) return
    useOpenArticle.setState(answer)
    if (answer.value) patchArticle(answer.value.article)
  }, [answer, pictures, id])
}
