import type { Figure, Snapshot } from '../../shared/model.ts'
import { ByPerson, ReadNumber } from '../corrections/ByPerson.tsx'
import { formatChange, formatExactly, formatFigure, surpriseOf } from '../ui/numbers.ts'
import { useWords } from '../words.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { NotStated, Verdict } from './Verdict.tsx'

/** One figure: what it is and on which basis, the number, what was expected, how it grew, what it was before. */
export function FigureRow({ figure, snapshot, evidenceKey }: { readonly figure: Figure; readonly snapshot: Snapshot; readonly evidenceKey: string }) {
  const words = useWords().earnings
  const { unit, currency, per, byPerson } = figure
  const lifted = { kind: 'figure', symbol: snapshot.symbol, period: snapshot.period, item: figure } as const
  const surprise = surpriseOf(figure.actual, figure.consensus, unit)
  const distance = surprise && formatChange(surprise)
  const growth = figure.change && formatChange(figure.change)
  const number = (value: number | null) =>
    value === null ? <NotStated /> : <span title={formatExactly(value, unit, currency, per)}>{formatFigure(value, unit, currency)}</span>
  return (
    <EvidenceRow evidenceKey={evidenceKey} className="figure" hasEvidence={figure.evidence.length > 0} lifted={lifted}>
      <span role="rowheader" className="figure-metric">
        <span className="figure-name">{figure.segment ?? words.metrics[figure.metric]}</span>{' '}
        <span className="figure-aside">
          {figure.segment !== null && `${words.metricInside(figure.metric)}, `}
          {words.basis(figure)}
        </span>
        <ByPerson lifted={lifted} />
      </span>
      <span role="cell" className="figure-actual" data-column={words.columns.actual}>
        <span className="figure-number">{number(figure.actual)}</span> <ReadNumber byPerson={byPerson} field="actual" value={figure.actual} />
        {figure.alternatives?.map((other) => (
          <span className="figure-aside" key={other.currency}>
            {formatFigure(other.actual, unit, other.currency)}{' '}
          </span>
        ))}
        {figure.verdict !== null && <Verdict verdict={figure.verdict} />}
      </span>
      <span role="cell" className="figure-expected" data-column={words.columns.expected}>
        <span className="visually-hidden">{words.aloud.expected}</span>
        {number(figure.consensus)} <ReadNumber byPerson={byPerson} field="consensus" value={figure.consensus} />
        {distance && <span className="figure-aside">{`${distance.number} ${distance.unit}`}</span>}
      </span>
      <span role="cell" className="figure-growth" data-column={words.columns.growth}>
        <span className="visually-hidden">{words.aloud.growth}</span>
        {growth ? growth.number : <NotStated />}{' '}
        {growth && figure.change && <span className="figure-aside">{`${growth.unit} ${words.growth[figure.change.period]}`}</span>}
      </span>
      <span role="cell" className="figure-prior" data-column={words.columns.prior}>
        <span className="visually-hidden">{words.aloud.prior}</span>
        {number(figure.prior)} <ReadNumber byPerson={byPerson} field="prior" value={figure.prior} />
      </span>
    </EvidenceRow>
  )
}
