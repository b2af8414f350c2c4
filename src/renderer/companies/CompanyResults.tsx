import { useId } from 'react'
import type { CompanyPage, SymbolSnapshot } from '../../shared/contract.ts'
import type { Figure } from '../../shared/model.ts'
import { ResultsTable } from '../earnings/ResultsTable.tsx'
import { NotStated, Verdict } from '../earnings/Verdict.tsx'
import { formatChange, formatExactly, formatFigure, surpriseOf } from '../ui/numbers.ts'
import { formatPublished } from '../ui/times.ts'
import { openFromPage } from '../view.ts'
import { useWords } from '../words.ts'

/** What articles reported about a company's results, period by period, the newest first. Each number leads to its sentence. */
export function CompanyResults({ page }: { readonly page: CompanyPage }) {
  const words = useWords()
  return (
    <section className="page-part" aria-labelledby="company-results">
      <h2 id="company-results">{words.companies.results}</h2>
      {page.periods.length === 0 && <p className="form-note">{words.companies.noResults}</p>}
      {page.periods.map(({ period, snapshots }) => (
        <div key={JSON.stringify(period)} className="company-period">
          <h3>{words.earnings.period(period)}</h3>
          {snapshots.map((snapshot) => (
            <Results key={snapshot.articleId} snapshot={snapshot} />
          ))}
        </div>
      ))}
    </section>
  )
}

function Results({ snapshot: { snapshot, articleId, title, publishedAt } }: { readonly snapshot: SymbolSnapshot }) {
  const words = useWords().earnings
  const captionId = useId()
  return (
    <ResultsTable labelledBy={captionId}>
      <caption id={captionId}>
        <button type="button" className="link-button" onClick={() => openFromPage(articleId, null)}>
          {title}
        </button>
        {publishedAt !== null && <span className="figure-aside"> · {formatPublished(publishedAt)}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.columns.measure}</span>
          </th>
          <th scope="col">{words.columns.actual}</th>
          <th scope="col">{words.columns.expected}</th>
          <th scope="col">{words.columns.growth}</th>
          <th scope="col">{words.columns.prior}</th>
        </tr>
      </thead>
      <tbody>
        {snapshot.figures.map((figure, index) => (
          <ResultRow key={index} figure={figure} articleId={articleId} />
        ))}
      </tbody>
    </ResultsTable>
  )
}

function ResultRow({ figure, articleId }: { readonly figure: Figure; readonly articleId: string }) {
  const words = useWords().earnings
  const { unit, currency, per } = figure
  const surprise = surpriseOf(figure.actual, figure.consensus, unit)
  const distance = surprise && formatChange(surprise)
  const growth = figure.change && formatChange(figure.change)
  const [span] = figure.evidence
  const number = (value: number | null) => (value === null ? <NotStated /> : <span title={formatExactly(value, unit, currency, per)}>{formatFigure(value, unit, currency)}</span>)
  return (
    <tr>
      <th scope="row">
        <button type="button" className="result-name" disabled={!span} onClick={() => openFromPage(articleId, span ?? null)}>
          {figure.segment ?? words.metrics[figure.metric]}
        </button>{' '}
        <span className="figure-aside">
          {figure.segment !== null && `${words.metricInside(figure.metric)}, `}
          {words.basis(figure)}
        </span>
      </th>
      <td data-column={words.columns.actual}>
        <span className="figure-number">{number(figure.actual)}</span> {figure.verdict !== null && <Verdict verdict={figure.verdict} />}
      </td>
      <td data-column={words.columns.expected}>
        {number(figure.consensus)} {distance && <span className="figure-aside">{`${distance.number} ${distance.unit}`}</span>}
      </td>
      <td data-column={words.columns.growth}>
        {growth ? growth.number : <NotStated />} {growth && figure.change && <span className="figure-aside">{`${growth.unit} ${words.growth[figure.change.period]}`}</span>}
      </td>
      <td data-column={words.columns.prior}>{number(figure.prior)}</td>
    </tr>
  )
}
