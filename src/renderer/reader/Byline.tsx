import type { Article } from '../../shared/model.ts'
import { countMinutes } from './progress.ts'
import { dateTimeOf, formatAbsolute, formatPublished } from '../ui/times.ts'
import { useWords } from '../words.ts'

/** Who wrote it, where, when, and how long it takes. */
export function Byline({ article }: { readonly article: Article }) {
  const words = useWords()
  const date = article.publishedAt === null ? null : formatPublished(article.publishedAt)
  const added = formatAbsolute(article.addedAt)
  const minutes = countMinutes(article.words)
  return (
    <p className="byline">
      {article.author !== null && (
        <span className="author" dir="auto">
          {article.author}
        </span>
      )}
      {article.source !== null && article.source !== article.author && <span dir="auto">{article.source}</span>}
      {date !== null && article.publishedAt !== null ? (
        <time dateTime={dateTimeOf(article.publishedAt)}>{date}</time>
      ) : (
        added !== null && <span>{words.reader.added}<time dateTime={article.addedAt}>{added}</time></span>
      )}
      <span>{words.reader.minutes(minutes)}</span>
    </p>
  )
}
