import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../shared/contract.ts'
import { countPublisherTexts, readArticle } from './articles/index.ts'
import { auditArticle, areNumbersRead, readExtraction } from './earnings/index.ts'
import { listFeedsOfArticle, readPageState } from './feeds/index.ts'

/** An article as the reader shows it: the text, what was read from it, and whether all of it is here. Throws AppError not-found. */
export function viewArticle(db: Database, id: string): RequestOutput<'articles.get'> {
  const article = readArticle(db, id)
  return {
    article,
    page: readPageState(db, id),
    texts: countPublisherTexts(db, id),
    feeds: listFeedsOfArticle(db, id),
    extraction: readExtraction(db, Number(article.textId), article.text),
    numbersRead: areNumbersRead(db, Number(article.textId)),
  }
}

/** An article is a few thousand characters; whatever is longer than a book's chapter would hold up everyone else. */
const longestAudited = 150_000

/** The arithmetic of an article's current text, checked; of a very long one nothing is said. Throws AppError not-found. */
export function auditStored(db: Database, id: string): RequestOutput<'earnings.audit'> {
  const { text, textId } = readArticle(db, id)
  const extraction = readExtraction(db, Number(textId), text)
  return { textId, findings: extraction === null || text.length > longestAudited ? [] : auditArticle(text, extraction) }
}
