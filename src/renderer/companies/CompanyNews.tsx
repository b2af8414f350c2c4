import type { CompanyPage, LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { dateTimeOf, formatPublishedBriefly, useNow } from '../ui/times.ts'
import { useRequest } from '../use-request.ts'
import { openFromPage, showScope } from '../view.ts'
import { useWords } from '../words.ts'

const shown = 12
const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies'])

/** The newest stories about a company; the list has the rest. */
export function CompanyNews({ symbol, counts }: { readonly symbol: string; readonly counts: CompanyPage['counts'] }) {
  const words = useWords()
  const now = useNow()
  const { value: page } = useRequest('articles.list', { scope: { kind: 'symbol', symbol }, limit: shown }, isTouched)
  return (
    <section className="page-part" aria-labelledby="company-news">
      <h2 id="company-news">{words.companies.news}</h2>
      {page && page.articles.length === 0 && <p className="form-note">{words.companies.noNews}</p>}
      <ul className="company-news">
        {page?.articles.map((article) => (
          <li key={article.id} className={article.read ? 'company-story company-story-read' : 'company-story'}>
            <button type="button" className="company-headline" dir="auto" onClick={() => openFromPage(article.id, null)}>
              {article.title}
            </button>
            <span className="figure-aside">
              {article.source !== null && `${article.source} · `}
              <time dateTime={dateTimeOf(article.publishedAt ?? article.addedAt)}>{formatPublishedBriefly(article.publishedAt ?? article.addedAt, now)}</time>
              {article.story !== null && article.story.others > 0 && ` · ${words.companies.alsoTold(article.story.others)}`}
            </span>
          </li>
        ))}
      </ul>
      {counts.articles > shown && (
        <button type="button" className="text-button" onClick={() => showScope({ kind: 'symbol', symbol })}>
          {words.companies.allArticles(counts.articles)}
        </button>
      )}
    </section>
  )
}
