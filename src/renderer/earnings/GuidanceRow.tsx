import type { Guidance } from '../../shared/model.ts'
import { formatFigure } from '../ui/numbers.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { NotStated } from './Verdict.tsx'
import { basisLine, metricWords, periodWords } from './words.ts'

/** What the company expects of a period to come. */
export function GuidanceRow({ guidance, evidenceKey }: { readonly guidance: Guidance; readonly evidenceKey: string }) {
  const { unit, currency } = guidance
  return (
    <EvidenceRow evidenceKey={evidenceKey} className="figure guidance" hasEvidence={guidance.evidence.length > 0}>
      <span role="rowheader" className="figure-metric">
        <span className="figure-name">{guidance.segment ?? metricWords[guidance.metric]}</span>{' '}
        <span className="figure-aside">
          {guidance.segment !== null && `${metricWords[guidance.metric].toLowerCase()}, `}
          {basisLine(guidance)}
          {guidance.period !== null && `, ${periodWords(guidance.period).toLowerCase()}`}
        </span>
      </span>
      <span role="cell" className="guidance-range">
        <span className="figure-number">{rangeWords(guidance)}</span>{' '}
        {guidance.action !== null && <span className="figure-aside">{guidance.action}</span>}
      </span>
      <span role="cell" className="guidance-expected">
        <span className="visually-hidden">expected </span>
        {guidance.consensus === null ? <NotStated /> : formatFigure(guidance.consensus, unit, currency)}
      </span>
    </EvidenceRow>
  )
}

/** "$1 B – $1.1 B", "at least $1 B", "up to $1.1 B". */
function rangeWords({ low, high, unit, currency }: Guidance): string {
  if (low !== null && high !== null) {
    const from = formatFigure(low, unit, currency)
    return low === high ? from : `${from} – ${formatFigure(high, unit, currency)}`
  }
  if (low !== null) return `at least ${formatFigure(low, unit, currency)}`
  if (high !== null) return `up to ${formatFigure(high, unit, currency)}`
  return 'no number'
}
