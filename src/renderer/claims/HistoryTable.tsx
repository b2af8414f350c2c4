import type { HistoryPoint } from '../../shared/ledger.ts'
import { ResultsTable } from '../earnings/ResultsTable.tsx'
import { NotStated } from '../earnings/Verdict.tsx'
import { formatFigure, formatPercent } from '../ui/numbers.ts'
import { useWords } from '../words.ts'
import { Disputed } from './Disputed.tsx'
import { tellPeriod } from './history-points.ts'

/** The same numbers as words and digits, the newest period first. */
export function HistoryTable({ points, name, onChoose }: { readonly points: readonly HistoryPoint[]; readonly name: string; readonly onChoose: (point: HistoryPoint) => void }) {
  const words = useWords()
  return (
    <ResultsTable label={words.claims.historyOf(name)}>
      <thead>
        <tr>
          <th scope="col">{words.claims.columns.period}</th>
          <th scope="col">{words.earnings.columns.actual}</th>
          <th scope="col">{words.earnings.columns.expected}</th>
          <th scope="col">{words.claims.columns.surprise}</th>
          <th scope="col">{words.earnings.columns.growth}</th>
          <th scope="col">{words.claims.columns.filed}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={JSON.stringify([point.period, point.currency, point.per, point.latestAt])}>
            <th scope="row">
              <button type="button" className="result-name" onClick={() => onChoose(point)}>
                {tellPeriod(point, words).whole}
              </button>
              {point.disputed && (
                <>
                  {' '}
                  <Disputed />
                </>
              )}
            </th>
            <td className="figure-number" data-column={words.earnings.columns.actual}>{point.actual ? formatFigure(point.actual.value, point.unit, point.currency) : <NotStated />}</td>
            <td data-column={words.earnings.columns.expected}>{point.consensus ? formatRange(point.consensus.low, point.consensus.high, (value) => formatFigure(value, point.unit, point.currency)) : <NotStated />}</td>
            <td data-column={words.claims.columns.surprise}>{point.surprise ? formatRange(point.surprise.low, point.surprise.high, (value) => formatPercent(Number(value.toFixed(1)), true)) : <NotStated />}</td>
            <td data-column={words.earnings.columns.growth}>
              {point.growth ? formatPercent(Number(point.growth.value.toFixed(1)), true) : <NotStated />}
              {point.growth && !point.growth.stated && <span className="figure-aside"> {words.claims.workedOut}</span>}
            </td>
            <td data-column={words.claims.columns.filed}>
              {point.filed ? (
                <span title={words.claims.filedIn(point.filed.form, point.filed.filedOn, point.filed.accession)}>
                  {point.filed.standing === 'confirmed' ? words.claims.confirmed : words.claims.different(formatFigure(point.filed.value, point.unit, point.currency))}
                  {point.filed.derived && <span className="figure-aside"> {words.claims.derived}</span>}
                </span>
              ) : (
                <NotStated />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ResultsTable>
  )
}

function formatRange(low: number, high: number, format: (value: number) => string): string {
  return low === high ? format(low) : `${format(low)} – ${format(high)}`
}
