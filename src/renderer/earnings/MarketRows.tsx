import type { PriceAction, Rating } from '../../shared/model.ts'
import { ByPerson } from '../corrections/ByPerson.tsx'
import { formatPercent, formatPrice } from '../ui/numbers.ts'
import { useWords } from '../words.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { NotStated } from './Verdict.tsx'

/** "−1.43% at $147.94, premarket". */
export function PriceActionRow({ action, evidenceKey }: { readonly action: PriceAction; readonly evidenceKey: string }) {
  const words = useWords().earnings
  const { changePercent, price, currency } = action
  const lifted = { kind: 'price', symbol: action.symbol, period: null, item: action } as const
  const kind = changePercent === null || changePercent === 0 ? 'flat' : changePercent > 0 ? 'up' : 'down'
  return (
    <EvidenceRow evidenceKey={evidenceKey} className="market" hasEvidence={action.evidence.length > 0} lifted={lifted}>
      <span role="rowheader" className="market-name">
        {action.symbol}
      </span>
      <span role="cell" className="market-value">
        {changePercent === null ? <NotStated /> : <span className={`move move-${kind}`}>{formatPercent(changePercent, true)}</span>}
        {price !== null && words.atPrice(formatPrice(price, currency))}
        <span className="figure-aside">, {words.sessions[action.session]}</span> <ByPerson lifted={lifted} />
      </span>
    </EvidenceRow>
  )
}

/** "Nomura, upgraded to Buy, target $200, before $180". */
export function RatingRow({ rating, evidenceKey }: { readonly rating: Rating; readonly evidenceKey: string }) {
  const words = useWords().earnings
  const { action, priceTarget, priceTargetPrior, currency } = rating
  const lifted = { kind: 'rating', symbol: rating.symbol, period: null, item: rating } as const
  const verdict = [action === null ? null : words.ratingActions[action], rating.rating].filter((word) => word !== null).join(' · ')
  return (
    <EvidenceRow evidenceKey={evidenceKey} className="market" hasEvidence={rating.evidence.length > 0} lifted={lifted}>
      <span role="rowheader" className="market-name">
        {rating.firm}
        {rating.analyst !== null && <span className="figure-aside"> {rating.analyst}</span>}
      </span>
      <span role="cell" className="market-value">
        {verdict}
        {priceTarget !== null && `${verdict === '' ? '' : ', '}${words.target(formatPrice(priceTarget, currency))}`}
        {priceTargetPrior !== null && <span className="figure-aside">{words.targetBefore(formatPrice(priceTargetPrior, currency))}</span>} <ByPerson lifted={lifted} />
      </span>
    </EvidenceRow>
  )
}
