import { useState } from 'react'
import type { SaidOfCompany } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { tryTo } from '../status/messages.ts'
import { formatPercent, formatPrice } from '../ui/numbers.ts'
import { dateTimeOf, formatPublished } from '../ui/times.ts'
import { openFromPage } from '../view.ts'
import { useWords } from '../words.ts'

/** Price moves, ratings and targets as articles said them over time, the newest first; each leads to its sentence. */
export function CompanySaid({ symbol, first }: { readonly symbol: string; readonly first: SaidOfCompany }) {
  const words = useWords()
  const [more, setMore] = useState<readonly SaidOfCompany[]>([])
  const pages = [first, ...more]
  const next = pages.at(-1)?.next ?? null
  const ratings = pages.flatMap((page) => page.ratings)
  const actions = pages.flatMap((page) => page.priceActions)
  const readOn = async (): Promise<void> => {
    const page = await tryTo(() => call('companies.said', { symbol, cursor: next }))
    if (page) setMore([...more, page])
  }
  if (ratings.length + actions.length === 0) return null
  return (
    <section className="page-part" aria-labelledby="company-said">
      <h2 id="company-said">{words.companies.said}</h2>
      {ratings.length > 0 && (
        <table className="claims-table said-table">
          <caption className="figures-heading">{words.earnings.ratings}</caption>
          <tbody>
            {ratings.map(({ rating, ...said }, index) => (
              <tr key={index}>
                <th scope="row">
                  {rating.firm}
                  {rating.analyst !== null && <span className="figure-aside"> {rating.analyst}</span>}
                </th>
                <td className="said-rating">
                  {[
                    rating.action === null ? null : words.earnings.ratingActions[rating.action],
                    rating.rating,
                    rating.priceTarget === null ? null : words.earnings.target(formatPrice(rating.priceTarget, rating.currency)) +
                      (rating.priceTargetPrior === null ? '' : words.earnings.targetBefore(formatPrice(rating.priceTargetPrior, rating.currency))),
                  ].filter((part) => part !== null).join(' · ')}
                </td>
                <SaidBy said={said} span={rating.evidence[0] ?? null} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {actions.length > 0 && (
        <table className="claims-table said-table">
          <caption className="figures-heading">{words.earnings.price}</caption>
          <tbody>
            {actions.map(({ action, ...said }, index) => (
              <tr key={index}>
                <th scope="row">{words.earnings.sessions[action.session]}</th>
                <td>
                  {action.changePercent !== null && formatPercent(action.changePercent, true)}
                  {action.price !== null && words.earnings.atPrice(formatPrice(action.price, action.currency))}
                </td>
                <SaidBy said={said} span={action.evidence[0] ?? null} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <button type="button" className="text-button" onClick={() => void readOn()}>
          {words.companies.older}
        </button>
      )}
    </section>
  )
}

function SaidBy({ said, span }: {
  readonly said: { readonly articleId: string; readonly title: string; readonly source: string | null; readonly publishedAt: string | null }
  readonly span: readonly [number, number] | null
}) {
  return (
    <td>
      <button type="button" className="link-button" onClick={() => openFromPage(said.articleId, span)}>
        {said.title}
      </button>
      <span className="figure-aside">
        {said.source !== null && ` · ${said.source}`}
        {said.publishedAt !== null && (
          <>
            {' · '}
            <time dateTime={dateTimeOf(said.publishedAt)}>{formatPublished(said.publishedAt)}</time>
          </>
        )}
      </span>
    </td>
  )
}
