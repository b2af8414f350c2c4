import { call } from '../bridge.ts'
import type { ArticlePage } from '../../shared/contract.ts'
import type { Question } from './article-list.ts'

const pageSize = 1000

/** Goes through a list page by page, from a cursor or with null from its beginning, until it ends or `take` says no. Throws AppError. */
export async function gatherIds(question: Question, from: string | null, take: (ids: readonly string[]) => boolean): Promise<true> {
  let cursor = from
  do {
    const page: ArticlePage = await call('articles.list', { ...question, snippets: false, limit: pageSize, cursor })
    if (!take(page.articles.map((article) => article.id))) break
    cursor = page.next
  } while (cursor !== null)
  return true
}
