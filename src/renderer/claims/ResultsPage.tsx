import { useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import type { DayReport, Disagreement } from '../../shared/ledger.ts'
import { touches } from '../changes.ts'
import { ResultsTable } from '../earnings/ResultsTable.tsx'
import { NotStated, Verdict } from '../earnings/Verdict.tsx'
import { PageFrame } from '../pages/PageFrame.tsx'
import { DateField } from '../ui/DateField.tsx'
import { formatFigure, formatPercent } from '../ui/numbers.ts'
import { formatDay } from '../ui/times.ts'
import { useRequest } from '../use-request.ts'
import { openFromPage, showPage } from '../view.ts'
import { useWords } from '../words.ts'
import { DisagreementLine } from './Disagreements.tsx'
import { Disputed } from './Disputed.tsx'
import { keyOfEntry } from './entry.ts'
import { moveDays, readToday, startOfWeek, toInstant } from './days.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies'])
const figuresShown = 6

type ReportedFigure = DayReport['figures'][number]
interface PeriodGroup {
  readonly period: ReportedFigure['period']
  readonly figures: readonly ReportedFigure[]
}

/** Who reported in a week or on a day, by the articles of the library: numbers, verdicts, moves, and where articles disagree. */
export function ResultsPage() {
  const words = useWords().claims
  const [span, setSpan] = useState<'day' | 'week'>('week')
  const [day, setDay] = useState(readToday)
  const from = span === 'week' ? startOfWeek(day) : day
  const to = moveDays(from, span === 'week' ? 7 : 1)
  const step = span === 'week' ? 7 : 1
  const { value: reports, error } = useRequest('earnings.day', { from: toInstant(from), to: toInstant(to) }, isTouched)
  return (
    <PageFrame
      kicker={words.whoReported}
      title={span === 'week' ? words.week(formatDay(from), formatDay(moveDays(to, -1))) : formatDay(from)}
      error={error}
      actions={
        <>
          <button type="button" className="tool" onClick={() => setDay(moveDays(day, -step))}>
            <span className="tool-label">{words.earlier}</span>
          </button>
          <button type="button" className="tool" onClick={() => setDay(readToday())}>
            <span className="tool-label">{words.today}</span>
          </button>
          <button type="button" className="tool" onClick={() => setDay(moveDays(day, step))}>
            <span className="tool-label">{words.later}</span>
          </button>
          <div className="results-day">
            <DateField label={words.dayField} isLabelHidden value={day} onChange={(meant) => meant !== null && setDay(meant)} />
          </div>
          <button type="button" className="tool" aria-pressed={span === 'day'} onClick={() => setSpan(span === 'day' ? 'week' : 'day')}>
            <span className="tool-label">{words.oneDay}</span>
          </button>
        </>
      }
    >
      {reports && reports.length === 0 && <p className="page-empty">{words.nobodyReported}</p>}
      {reports?.map((report) => (
        <Report key={report.symbol} report={report} />
      ))}
    </PageFrame>
  )
}

/** Rows that follow each other and are of one period: its name stands above them. */
function groupByPeriod(figures: DayReport['figures']): readonly PeriodGroup[] {
  const groups: (PeriodGroup & { readonly figures: ReportedFigure[] })[] = []
  for (const figure of figures) {
    const last = groups.at(-1)
    if (last && JSON.stringify(last.period) === JSON.stringify(figure.period)) last.figures.push(figure)
    else groups.push({ period: figure.period, figures: [figure] })
  }
  return groups
}

function Report({ report }: { readonly report: DayReport }) {
  const words = useWords()
  const titleId = `report-${report.symbol}`
  const [isWhole, setIsWhole] = useState(false)
  const { symbol, company, figures, moves, disagreements, articleIds, titles } = report
  return (
    <section className="page-part report" aria-labelledby={titleId}>
      <h2 id={titleId}>
        <button type="button" className="report-company" onClick={() => showPage({ kind: 'company', symbol })}>
          {company ?? symbol}
        </button>{' '}
        {company !== null && <span className="snapshot-symbol">{symbol}</span>}
        {[...new Set(moves)].map((move) => (
          <span key={move} className={`report-move move move-${move > 0 ? 'up' : move < 0 ? 'down' : 'flat'}`}>
            {formatPercent(move, true)}
          </span>
        ))}
      </h2>
      <ul className="disagreements">
        {disagreements.map((disagreement) => (
          <DisagreementLine key={keyOfEntry(disagreement)} disagreement={disagreement} />
        ))}
      </ul>
      <ResultsTable label={words.earnings.figuresOf(symbol)}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.earnings.columns.measure}</span>
            </th>
            <th scope="col">{words.earnings.columns.actual}</th>
            <th scope="col">{words.earnings.columns.expected}</th>
            <th scope="col">{words.earnings.columns.growth}</th>
          </tr>
        </thead>
        {groupByPeriod(isWhole ? figures : figures.slice(0, figuresShown)).map((group, place) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="results-period">
                {group.period === null ? words.claims.noPeriod : words.earnings.period(group.period)}
              </th>
            </tr>
            {group.figures.map((figure, index) => (
              <ResultRow key={index} figure={figure} disagreements={disagreements} />
            ))}
          </tbody>
        ))}
      </ResultsTable>
      {figures.length > figuresShown && !isWhole && (
        <button type="button" className="text-button report-more" onClick={() => setIsWhole(true)}>
          {words.claims.allFigures(figures.length)}
        </button>
      )}
      <p className="figure-aside">
        {words.claims.coverage(articleIds.length)}{' '}
        {articleIds.slice(0, 3).map((id, index) => (
          <button key={id} type="button" className="link-button report-article" onClick={() => openFromPage(id, null)}>
            {titles[index]}
          </button>
        ))}
      </p>
    </section>
  )
}

function ResultRow({ figure, disagreements }: { readonly figure: ReportedFigure; readonly disagreements: readonly Disagreement[] }) {
  const words = useWords()
  const number = (value: number | null) => (value === null || figure.unit === null ? <NotStated /> : formatFigure(value, figure.unit, figure.currency))
  const isDisputed = (field: Disagreement['field']): boolean => disagreements.some((each) => each.field === field && isAbout(each, figure))
  return (
    <tr>
      <th scope="row">
        <button type="button" className="result-name" onClick={() => openFromPage(figure.articleId, null)}>
          {figure.segment ?? words.earnings.metrics[figure.metric]}
        </button>{' '}
        <span className="figure-aside">
          {figure.segment !== null && `${words.earnings.metricInside(figure.metric)}, `}
          {figure.unit === null ? words.earnings.bases[figure.basis] : words.earnings.basis({ ...figure, unit: figure.unit })}
        </span>
      </th>
      <td data-column={words.earnings.columns.actual}>
        <span className="figure-number">{number(figure.actual)}</span>{' '}
        {isDisputed('actual') ? <Disputed /> : figure.verdict !== null && !isDisputed('consensus') && <Verdict verdict={figure.verdict} />}
      </td>
      <td data-column={words.earnings.columns.expected}>
        {number(figure.consensus)} {isDisputed('consensus') && <Disputed />}
        {!isDisputed('consensus') && figure.surprise !== null && <span className="figure-aside"> {formatPercent(Number(figure.surprise.toFixed(1)), true)}</span>}
      </td>
      <td data-column={words.earnings.columns.growth}>
        {figure.change === null ? <NotStated /> : formatPercent(figure.change, true)} {isDisputed('change') && <Disputed />}
      </td>
    </tr>
  )
}

function isAbout({ period, metric, basis, segment, currency }: Disagreement, figure: ReportedFigure): boolean {
  return (
    metric === figure.metric && basis === figure.basis && segment === figure.segment && (currency === null || currency === figure.currency) &&
    period?.kind === figure.period?.kind && (period?.number ?? figure.period?.number) === figure.period?.number
  )
}
