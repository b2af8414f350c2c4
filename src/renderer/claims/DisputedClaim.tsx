import { useId, useState } from 'react'
import type { LedgerClaim, LedgerEntry } from '../../shared/ledger.ts'
import { dateTimeOf, formatPublished } from '../ui/times.ts'
import { openFromPage } from '../view.ts'
import { useWords } from '../words.ts'
import { formatClaim } from './entry.ts'
import { Filed } from './Filed.tsx'
import { nameEntry } from './name-entry.ts'

const claimsShown = 3

/** One disagreement: the values beside each other, under each the articles that say it, with their sentences. */
export function DisputedClaim({ entry }: { readonly entry: LedgerEntry }) {
  const words = useWords()
  const titleId = useId()
  const { title, aside } = nameEntry(entry, words)
  return (
    <article className="disputed-claim" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <span aria-hidden="true" className="disputed-sign">
          ≠{' '}
        </span>
        {title} <span className="figure-aside">{aside}</span>
      </h3>
      {entry.note !== null && <p className="form-note">{entry.note}</p>}
      {entry.filed !== null && (
        <p>
          <Filed entry={entry} />
        </p>
      )}
      <div className="claim-sides" style={{ '--sides': Math.min(entry.groups.length, 3) } as React.CSSProperties}>
        {entry.groups.map((group) => (
          <ClaimSide key={group.value} value={formatClaim(group.value, entry.field, entry.unit, entry.currency)} claims={group.claims} />
        ))}
      </div>
    </article>
  )
}

/** A value and who says it; where many do, the first of them. */
function ClaimSide({ value, claims }: { readonly value: string; readonly claims: readonly LedgerClaim[] }) {
  const words = useWords().claims
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole || claims.length <= claimsShown + 1 ? claims : claims.slice(0, claimsShown)
  return (
    <section className="claim-side" aria-label={value}>
      <p className="claim-value">{value}</p>
      <ul>
        {shown.map((claim) => (
          <li key={`${claim.articleId} ${claim.start}`}>
            <ClaimInArticle claim={claim} />
          </li>
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" className="text-button claim-more" onClick={() => setIsWhole(true)}>
          {words.andOthers(claims.length - shown.length)}
        </button>
      )}
    </section>
  )
}

/** An article's sentence with the number in it, and the way to it. */
export function ClaimInArticle({ claim }: { readonly claim: LedgerClaim }) {
  const words = useWords().claims
  const about = [claim.source, claim.primary ? words.primary : null].filter((part) => part !== null)
  const published = claim.publishedAt === null ? null : formatPublished(claim.publishedAt)
  return (
    <>
      <blockquote className="claim-quote" dir="auto">
        <QuotedNumber claim={claim} />
      </blockquote>
      <p className="claim-article">
        <button type="button" className="link-button" onClick={() => openFromPage(claim.articleId, [claim.start, claim.end])}>
          {claim.title}
        </button>
        <span className="figure-aside">
          {about.join(' · ')}
          {about.length > 0 && published !== null && ' · '}
          {published !== null && claim.publishedAt !== null && <time dateTime={dateTimeOf(claim.publishedAt)}>{published}</time>}
          {claim.places.length > 0 && ` · ${words.alsoIn(claim.places.length)}`}
        </span>
        {claim.filed !== undefined && (
          <span className={`filed filed-${claim.filed}`}>
            <span aria-hidden="true">{claim.filed === 'confirmed' ? '✓' : '≠'} </span>
            {words.claimFiled[claim.filed]}
          </span>
        )}
      </p>
    </>
  )
}

function QuotedNumber({ claim }: { readonly claim: LedgerClaim }) {
  if (claim.number === null) return claim.quote
  const [start, end] = [claim.number[0] - claim.start, claim.number[1] - claim.start]
  return (
    <>
      {claim.quote.slice(0, start)}
      <mark>{claim.quote.slice(start, end)}</mark>
      {claim.quote.slice(end)}
    </>
  )
}
