import { useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import type { HistoryPoint } from '../../shared/ledger.ts'
import { touches } from '../changes.ts'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'
import { SymbolField } from '../watchlists/SymbolField.tsx'
import { ClaimInArticle } from './DisputedClaim.tsx'
import { HistoryChart } from './HistoryChart.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import { comparable, keyOfChoice, listKinds } from './history-points.ts'
import type { Choice, PeriodKind } from './history-points.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies'])
const usual: Choice = { metric: 'revenue', basis: 'reported', segment: null, claims: 0 }

/** What the library's articles say about one metric of a company over its periods, alone or beside another company. */
export function HistoryPart({ symbol }: { readonly symbol: string }) {
  const words = useWords()
  const [wanted, setWanted] = useState<Choice | null>(null)
  const [kind, setKind] = useState<PeriodKind | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const [chosen, setChosen] = useState<HistoryPoint | null>(null)
  const of = ({ metric, basis, segment }: Choice, whose: string) => ({ symbol: whose, metric, basis, segment })
  const { value: first } = useRequest('earnings.history', of(usual, symbol), isTouched)
  const choices = first?.choices ?? []
  // Where nobody told its revenue, what is told most often is shown.
  const choice = wanted ?? choices.find((each) => keyOfChoice(each) === keyOfChoice(usual)) ?? choices[0] ?? usual
  const { value: history } = useRequest('earnings.history', of(choice, symbol), isTouched)
  const { value: beside } = useRequest('earnings.history', other === null ? null : of(choice, other), isTouched)
  if (choices.length === 0 || !history) return null

  const kinds = listKinds(history.points)
  const shownKind = kind !== null && kinds.includes(kind) ? kind : (kinds[0] ?? 'quarter')
  const points = comparable(history.points, shownKind)
  const others = beside ? comparable(beside.points, shownKind) : []
  const series = [{ name: symbol, points }, ...(other === null ? [] : [{ name: other, points: others }])]
  const nameChoice = (each: Choice): string => [each.segment, words.earnings.metrics[each.metric], words.earnings.bases[each.basis]].filter((part) => part !== null).join(', ')
  return (
    <section className="page-part history" aria-labelledby="company-history">
      <h2 id="company-history">{words.claims.history}</h2>
      <div className="history-choices">
        <label>
          <span className="visually-hidden">{words.claims.metric}</span>
          <select
            value={keyOfChoice(choice)}
            onChange={(event) => {
              setWanted(choices.find((each) => keyOfChoice(each) === event.target.value) ?? null)
              setChosen(null)
            }}
          >
            {choices.map((each) => (
              <option key={keyOfChoice(each)} value={keyOfChoice(each)}>
                {nameChoice(each)}
              </option>
            ))}
          </select>
        </label>
        {kinds.length > 1 && (
          <label>
            <span className="visually-hidden">{words.claims.periods}</span>
            <select value={shownKind} onChange={(event) => setKind(event.target.value as PeriodKind)}>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {words.claims.kinds[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        <Compare other={other} onOther={setOther} />
      </div>
      {other !== null && (
        <p className="form-note">
          {beside && others.length === 0 ? words.claims.nothingToCompare(other) : words.claims.comparesGrowth}
        </p>
      )}
      {other !== null && (
        <p className="history-legend" aria-hidden="true">
          <span className="history-key history-dot-0" /> {symbol} <span className="history-key history-dot-1" /> {other}
        </p>
      )}
      {points.length + others.length === 0 ? (
        <p className="form-note">{words.claims.nothingTold}</p>
      ) : (
        <HistoryChart series={series} what={other === null ? 'value' : 'growth'} chosen={chosen} onChoose={setChosen} />
      )}
      {chosen && <PointSentences point={chosen} />}
      {series.map((each) => (each.points.length === 0 ? null : <HistoryTable key={each.name} name={each.name} points={each.points} onChoose={setChosen} />))}
    </section>
  )
}

/** The sentences that a number of the history stands on. */
function PointSentences({ point }: { readonly point: HistoryPoint }) {
  const words = useWords()
  const claims = [...(point.actual?.claims ?? []), ...(point.consensus?.claims ?? []), ...(point.growth?.claims ?? [])]
  const once = [...new Map(claims.map((claim) => [`${claim.articleId} ${claim.start}`, claim])).values()]
  return (
    <div className="history-sentences" role="region" aria-label={words.claims.sentencesOf(words.earnings.periodInside(point.period))}>
      <ul>
        {once.map((claim) => (
          <li key={`${claim.articleId} ${claim.start}`}>
            <ClaimInArticle claim={claim} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Compare({ other, onOther }: { readonly other: string | null; readonly onOther: (symbol: string | null) => void }) {
  const words = useWords().claims
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  if (other !== null) {
    return (
      <button type="button" className="text-button" onClick={() => onOther(null)}>
        {words.stopComparing(other)}
      </button>
    )
  }
  return (
    <div className="history-compare">
      <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.compare}
      </button>
      {isOpen && (
        <SymbolField
          text={text}
          onText={setText}
          onChoose={(choice) => {
            if (!choice) return
            onOther(choice.symbol)
            setIsOpen(false)
            setText('')
          }}
        />
      )}
    </div>
  )
}
