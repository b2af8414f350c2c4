import type { CompanyPage } from '../../shared/contract.ts'
import { openFromPage, setQuery, showScope } from '../view.ts'
import { useWords } from '../words.ts'

/** What the person marked in a company's articles and wrote beside them, the newest first; each leads to its place. */
export function CompanyMarks({ kept }: { readonly kept: CompanyPage['kept'] }) {
  const words = useWords().companies
  const { highlights, notes } = kept
  if (highlights.length + notes.length === 0) return null
  return (
    <section className="page-part" aria-labelledby="company-marks">
      <h2 id="company-marks">{words.marks}</h2>
      <ul className="company-news">
        {highlights.map(({ articleId, title, quote, note, color, span }, index) => (
          <li key={index} className="company-story highlight" data-color={color}>
            <button type="button" className="highlight-quote" dir="auto" onClick={() => openFromPage(articleId, span)}>
              {quote}
            </button>
            {note !== null && (
              <p className="company-remark" dir="auto">
                {note}
              </p>
            )}
            <span className="figure-aside">{title}</span>
          </li>
        ))}
        {notes.map(({ articleId, title, note }) => (
          <li key={articleId} className="company-story">
            <p className="company-remark" dir="auto">
              {note}
            </p>
            <button type="button" className="link-button" dir="auto" onClick={() => openFromPage(articleId, null)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The tags of a company's articles; each shows those of them that have it. */
export function CompanyTags({ symbol, tags }: { readonly symbol: string; readonly tags: CompanyPage['kept']['tags'] }) {
  const words = useWords().companies
  if (tags.length === 0) return null
  const show = (tag: string): void => {
    showScope({ kind: 'symbol', symbol })
    setQuery(`tag:"${tag}"`)
  }
  return (
    <section>
      <h2>{words.tags}</h2>
      <ul className="company-tags">
        {tags.map(({ name, color, articles }) => (
          <li key={name}>
            {color !== null && <span className="tag-dot" data-tag-color={color} aria-hidden="true" />}{' '}
            <button type="button" className="link-button" dir="auto" onClick={() => show(name)}>
              {name}
            </button>{' '}
            <span className="figure-aside">{articles}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
