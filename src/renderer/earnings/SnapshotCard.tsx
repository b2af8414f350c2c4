import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Extraction, Snapshot } from '../../shared/model.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { keyOf } from '../reader/evidence.ts'
import { useWords } from '../words.ts'
import { useArrangement } from './arrangement.ts'
import { FigureRow } from './FigureRow.tsx'
import { GuidanceRow } from './GuidanceRow.tsx'
import { PriceActionRow, RatingRow } from './MarketRows.tsx'

const arrangementsOfFigures = ['beside', 'above', 'pairs', 'lines']
const arrangementsOfRows = ['beside', 'above', 'lines']

/** The results one article reports for one company and period, every number tied to its sentence. */
export function SnapshotCard({
  snapshot,
  number,
  extraction,
  withMarket,
}: {
  readonly snapshot: Snapshot
  readonly number: number
  readonly extraction: Extraction
  readonly withMarket: boolean // the company's price moves and ratings stand on its first card
}) {
  const words = useWords().earnings
  return (
    <RailPart
      name="snapshot"
      className="snapshot"
      title={
        <>
          {words.snapshot} <span className="snapshot-symbol">{snapshot.symbol}</span>
        </>
      }
    >
      <p className="snapshot-period" title={snapshot.period.text}>
        {words.period(snapshot.period)}
        {snapshot.company !== null && <span className="snapshot-company"> · {snapshot.company}</span>}
      </p>
      {snapshot.figures.length > 0 && <Figures snapshot={snapshot} number={number} />}
      {snapshot.guidance.length > 0 && (
        <RowTable heading={words.guidance}>
          {snapshot.guidance.map((guidance, index) => (
            <GuidanceRow snapshot={snapshot} key={keyOf.guidance(number, index)} guidance={guidance} evidenceKey={keyOf.guidance(number, index)} />
          ))}
        </RowTable>
      )}
      {withMarket && <Market extraction={extraction} symbol={snapshot.symbol} />}
    </RailPart>
  )
}

/** The figures of a snapshot in columns; where those are too narrow for the numbers, below their names, and at last each number beside what it is. */
function Figures({ snapshot, number }: { readonly snapshot: Snapshot; readonly number: number }) {
  const words = useWords().earnings
  const table = useRef<HTMLDivElement>(null)
  useArrangement(table, arrangementsOfFigures)
  const figures = snapshot.figures.map((figure, index) => ({ figure, key: keyOf.figure(number, index) }))
  const whole = figures.filter(({ figure }) => figure.segment === null)
  const segments = figures.filter(({ figure }) => figure.segment !== null)
  return (
    <div ref={table} role="table" aria-label={words.figuresOf(snapshot.symbol)} className="figures">
      <div role="rowgroup">
        <div role="row" className="figure-heads">
          <span role="columnheader">
            <span className="visually-hidden">{words.columns.measure}</span>
          </span>
          <span role="columnheader">{words.columns.actual}</span>
          <span role="columnheader">{words.columns.expected}</span>
          <span role="columnheader">{words.columns.growth}</span>
          <span role="columnheader">{words.columns.prior}</span>
          <span role="columnheader">
            <span className="visually-hidden">{words.columns.evidence}</span>
          </span>
        </div>
      </div>
      <div role="rowgroup">
        {whole.map(({ figure, key }) => (
          <FigureRow key={key} snapshot={snapshot} figure={figure} evidenceKey={key} />
        ))}
      </div>
      {segments.length > 0 && (
        <>
          <h3 className="figures-heading" role="presentation">
            {words.segments}
          </h3>
          <div role="rowgroup" aria-label={words.segments}>
            {segments.map(({ figure, key }) => (
              <FigureRow key={key} snapshot={snapshot} figure={figure} evidenceKey={key} />
            ))}
          </div>
        </>
      )}
    </div>
  )
}

/** Price moves and ratings of one company. */
export function Market({ extraction, symbol }: { readonly extraction: Extraction; readonly symbol: string }) {
  const words = useWords().earnings
  const actions = extraction.priceActions
    .map((action, index) => ({ action, key: keyOf.priceAction(index) }))
    .filter(({ action }) => action.symbol === symbol)
  const ratings = extraction.ratings
    .map((rating, index) => ({ rating, key: keyOf.rating(index) }))
    .filter(({ rating }) => rating.symbol === symbol)
  return (
    <>
      {actions.length > 0 && (
        <RowTable heading={words.price}>
          {actions.map(({ action, key }) => (
            <PriceActionRow key={key} action={action} evidenceKey={key} />
          ))}
        </RowTable>
      )}
      {ratings.length > 0 && (
        <RowTable heading={words.ratings}>
          {ratings.map(({ rating, key }) => (
            <RatingRow key={key} rating={rating} evidenceKey={key} />
          ))}
        </RowTable>
      )}
    </>
  )
}

/** A few rows under a small heading. */
function RowTable({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const headingId = useId()
  const table = useRef<HTMLDivElement>(null)
  useArrangement(table, arrangementsOfRows)
  return (
    <div className="row-table">
      <h3 className="figures-heading" id={headingId}>
        {heading}
      </h3>
      <div ref={table} role="table" aria-labelledby={headingId}>
        {children}
      </div>
    </div>
  )
}
