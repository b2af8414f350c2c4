import type { LibraryChange } from '../../shared/contract.ts'
import type { Disagreement, DisagreementSide } from '../../shared/ledger.ts'
import type { Article } from '../../shared/model.ts'
import { touches } from '../changes.ts'
import { Verdict } from '../earnings/Verdict.tsx'
import { formatPercent } from '../ui/numbers.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { useRequest } from '../use-request.ts'
import { showPage } from '../view.ts'
import { useWords } from '../words.ts'
import { formatClaim, keyOfEntry } from './entry.ts'
import { nameEntry } from './name-entry.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies'])

/** What other articles say otherwise about the numbers of this one, both sides in a line each, and the way to both sentences. */
export function Disagreements({ article }: { readonly article: Article }) {
  const words = useWords()
  const { value: disagreements } = useRequest('earnings.disagreements', { articleId: article.id }, isTouched)
  if (!disagreements || disagreements.length === 0) return null
  return (
    <RailPart name="disagreements" title={words.claims.disagree} count={disagreements.length} className="disagreements">
      <ul>
        {disagreements.map((disagreement) => (
          <DisagreementLine key={keyOfEntry(disagreement)} disagreement={disagreement} />
        ))}
      </ul>
    </RailPart>
  )
}

/** One disagreement: what it is about, a line for each side, and the way to the sentences. */
export function DisagreementLine({ disagreement }: { readonly disagreement: Disagreement }) {
  const words = useWords()
  const { title, aside } = nameEntry(disagreement, words)
  return (
    <li>
      <h3>
        <span aria-hidden="true" className="disputed-sign">
          ≠{' '}
        </span>
        {title} <span className="figure-aside">{aside}</span>
      </h3>
      {disagreement.sides.map((side) => (
        <Side key={side.value} side={side} disagreement={disagreement} />
      ))}
      <button type="button" className="text-button" onClick={() => showPage({ kind: 'ledger', symbol: disagreement.symbol })}>
        {words.claims.sideBySide}
        <span className="visually-hidden"> {`${title} ${aside}`}</span>
      </button>
    </li>
  )
}

/** One side: "▲ beat by 24.5% against $0.49 in Northwind beats forecasts". */
function Side({ side, disagreement }: { readonly side: DisagreementSide; readonly disagreement: Disagreement }) {
  const words = useWords().claims
  const value = formatClaim(side.value, disagreement.field, disagreement.unit, disagreement.currency)
  const [first] = side.claims
  return (
    <p className="disagreement-side">
      {side.verdict !== null ? (
        <>
          <Verdict verdict={side.verdict} as={side.surprise === null ? words.against(value) : words.verdictBy(side.verdict, formatPercent(Number(Math.abs(side.surprise).toFixed(1))), value)} />
        </>
      ) : (
        <span className="figure-number">{value}</span>
      )}{' '}
      {words.inArticle(first?.title ?? '', side.claims.length - 1)}
      {side.here && <span className="figure-aside"> {words.here}</span>}
    </p>
  )
}
