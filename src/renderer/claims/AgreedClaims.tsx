import type { LedgerEntry } from '../../shared/ledger.ts'
import { openFromPage } from '../view.ts'
import { useWords } from '../words.ts'
import { formatClaim, keyOfEntry } from './entry.ts'
import { Filed } from './Filed.tsx'
import { nameEntry } from './name-entry.ts'

/** What is claimed by one article, or by several that agree: a line each, the newest period first. */
export function AgreedClaims({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const words = useWords()
  return (
    <section className="page-part" aria-labelledby="agreed-title">
      <h2 id="agreed-title">{words.claims.agreed}</h2>
      <table className="claims-table">
        <thead>
          <tr>
            <th scope="col">{words.claims.columns.what}</th>
            <th scope="col">{words.claims.columns.value}</th>
            <th scope="col">{words.claims.columns.said}</th>
          </tr>
        </thead>
        <tbody>
          {entries.flatMap((entry) => {
            const { title, aside } = nameEntry(entry, words)
            const claims = entry.groups.flatMap((group) => group.claims)
            const [newest] = claims.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''))
            if (!newest) return []
            return [
              <tr key={keyOfEntry(entry)}>
                <th scope="row">
                  {title} <span className="figure-aside">{aside}</span>
                  {entry.note !== null && <span className="figure-aside"> · {entry.note}</span>}
                </th>
                <td>{formatClaim(entry.groups[0]?.value ?? newest.value, entry.field, entry.unit, entry.currency)}</td>
                <td>
                  <button type="button" className="link-button" title={newest.quote} onClick={() => openFromPage(newest.articleId, [newest.start, newest.end])}>
                    {newest.title}
                  </button>
                  {claims.length > 1 && <span className="figure-aside"> {words.claims.andOthers(claims.length - 1)}</span>} <Filed entry={entry} />
                </td>
              </tr>,
            ]
          })}
        </tbody>
      </table>
    </section>
  )
}
