import type { Guidance, Snapshot } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { ByPerson } from '../corrections/ByPerson.tsx'
import { formatFigure } from '../ui/numbers.ts'
import { useWords } from '../words.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { NotStated } from './Verdict.tsx'

/** What the company expects of a period to come. */
export function GuidanceRow({ guidance, snapshot, evidenceKey }: { readonly guidance: Guidance; readonly snapshot: Snapshot; readonly evidenceKey: string }) {
  const words = useWords().earnings
  const { unit, currency } = guidance
  const lifted = { kind: 'guidance', symbol: snapshot.symbol, period: snapshot.period, item: guidance } as const
  return (
    <EvidenceRow evidenceKey={evidenceKey} className="figure guidance" hasEvidence={guidance.evidence.length > 0} lifted={lifted}>
      <span role="rowheader" className="figure-metric">
        <span className="figure-name">{guidance.segment ?? words.metrics[guidance.metric]}</span>{' '}
        <span className="figure-aside">
          {guidance.segment !== null && `${words.metricInside(guidance.metric)}, `}
          {words.basis(guidance)}
          {guidance.period !== null && `, ${words.periodInside(guidance.period)}`}
        </span>
        <ByPerson lifted={lifted} />
      </span>
      <span role="cell" className="guidance-range">
        <span className="figure-number">{nameRange(guidance, words)}</span>{' '}
        {guidance.action !== null && <span className="figure-aside">{words.guidanceActions[guidance.action]}</span>}
      </span>
      <span role="cell" className="guidance-expected">
        <span className="visually-hidden">{words.aloud.expected}</span>
        {guidance.consensus === null ? <NotStated /> : formatFigure(guidance.consensus, unit, currency)}
      </span>
    </EvidenceRow>
  )
}

/** "$1 B – $1.1 B", "at least $1 B", "up to $1.1 B". */
function nameRange({ low, high, unit, currency }: Guidance, words: Words['earnings']): string {
  if (low !== null && high !== null) {
    const from = formatFigure(low, unit, currency)
    return low === high ? from : `${from} – ${formatFigure(high, unit, currency)}`
  }
  if (low !== null) return words.atLeast(formatFigure(low, unit, currency))
  if (high !== null) return words.upTo(formatFigure(high, unit, currency))
  return words.noNumber
}
