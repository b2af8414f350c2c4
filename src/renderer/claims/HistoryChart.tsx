import type { CSSProperties } from 'react'
import type { HistoryPoint } from '../../shared/ledger.ts'
import { formatFigure, formatPercent, formatScale } from '../ui/numbers.ts'
import { useWords } from '../words.ts'
import { drawnOf, heightOf, scaleOf, tellPeriod } from './history-points.ts'
import type { Drawn } from './history-points.ts'

export interface Series {
  readonly name: string
  readonly points: readonly HistoryPoint[]
}

const longLabel = 8

/** Numbers over periods. Each dot is a button that shows the sentences it stands on; the same numbers are in the table beside it. */
export function HistoryChart({ series, what, chosen, onChoose }: {
  readonly series: readonly Series[]
  readonly what: 'value' | 'growth'
  readonly chosen: HistoryPoint | null
  readonly onChoose: (point: HistoryPoint) => void
}) {
  const words = useWords()
  const drawn = series.map(({ name, points }) => ({ name, points: points.map((point) => drawnOf(point, what)) }))
  const scale = scaleOf(drawn.flatMap(({ points }) => points))
  const first = drawn[0]?.points[0]?.point
  const format = (value: number): string => (what === 'growth' || !first ? formatPercent(value, what === 'growth') : formatFigure(value, first.unit, first.currency))
  const lines = what === 'growth' || !first ? scale.steps.map(format) : formatScale(scale.steps, first.unit, first.currency)
  // Two companies tell of different periods: those stand in the order in which they were told of.
  const periods = series.flatMap(({ points }) => points).toSorted((a, b) => ((a.latestAt ?? '') < (b.latestAt ?? '') ? -1 : 1))
  const labels = [...new Set(periods.map((point) => tellPeriod(point, words).brief))]
  const every = Math.ceil(labels.length / (labels.some((label) => label.length > longLabel) ? 6 : 9)) // as many as have room, the newest among them
  const xOf = (point: HistoryPoint): number => (labels.indexOf(tellPeriod(point, words).brief) + 0.5) / labels.length
  return (
    <div className="history-chart" role="group" aria-label={words.claims.chart} style={{ '--periods': labels.length } as CSSProperties}>
      {scale.steps.map((value, index) => (
        <span key={value} className="history-line" aria-hidden="true" style={{ top: `${heightOf(value, scale) * 100}%` }}>
          {lines[index]}
        </span>
      ))}
      {drawn.map(({ name, points }, number) =>
        points.map((each) => <Dot key={`${name} ${tellPeriod(each.point, words).brief}`} drawn={each} number={number} x={xOf(each.point)} scale={scale} isChosen={chosen === each.point} name={nameDot(name, each)} onChoose={onChoose} />),
      )}
      <div className="history-labels" aria-hidden="true">
        {labels.map((label, index) => (
          <span key={label}>{(labels.length - 1 - index) % every === 0 && label}</span>
        ))}
      </div>
    </div>
  )

  function nameDot(name: string, { point, value, low, high }: Drawn): string {
    const expected = low === null || high === null ? null : low === high ? words.claims.expectedOne(format(low)) : words.claims.expectedRange(format(low), format(high))
    return [series.length > 1 ? name : null, tellPeriod(point, words).whole, value === null ? words.earnings.notStated : format(value), expected, point.disputed ? words.claims.disputed : null]
      .filter((part) => part !== null).join(', ')
  }
}

function Dot({ drawn, number, x, scale, isChosen, name, onChoose }: {
  readonly drawn: Drawn
  readonly number: number // of the series
  readonly x: number
  readonly scale: ReturnType<typeof scaleOf>
  readonly isChosen: boolean
  readonly name: string
  readonly onChoose: (point: HistoryPoint) => void
}) {
  const { point, value, low, high } = drawn
  const left = `${x * 100}%`
  const top = (each: number): string => `${heightOf(each, scale) * 100}%`
  return (
    <>
      {low !== null && high !== null && (
        <span className="history-range" aria-hidden="true" style={{ left, top: top(high), height: `max(2px, ${(heightOf(low, scale) - heightOf(high, scale)) * 100}%)` }} />
      )}
      {value !== null && (
        <button
          type="button"
          className={`history-dot history-dot-${number}${point.disputed ? ' history-dot-disputed' : ''}`}
          aria-label={name}
          aria-pressed={isChosen}
          title={name}
          style={{ left, top: top(value) }}
          onClick={() => onChoose(point)}
        />
      )}
    </>
  )
}
