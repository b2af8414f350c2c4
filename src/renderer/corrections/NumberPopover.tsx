import { useCallback, useEffect, useRef } from 'react'
import type { Article, ExplainedNumber, Extraction } from '../../shared/model.ts'
import { useFloating } from '../highlights/floating.ts'
import { findRange, useShownText } from '../reader/shown-text.ts'
import { light } from '../view.ts'
import { useWords } from '../words.ts'
import { addFigureAt } from './actions.ts'
import { closeNumber } from './open-number.ts'
import { itemOfUse, keyOfUse, nameItem } from './name-item.ts'

/** What became of one number: the figure it belongs to, why it belongs to none, or that nobody knows. */
export function NumberPopover({ article, extraction, number }: { readonly article: Article; readonly extraction: Extraction; readonly number: ExplainedNumber }) {
  const all = useWords()
  const words = all.corrections
  const box = useRef<HTMLDivElement>(null)
  const { shown, drawn } = useShownText()
  const { span } = number
  const findPassage = useCallback(() => (shown ? findRange(shown, span) : null), [shown, span])
  useFloating(box, findPassage, 'below', drawn)

  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    const leave = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) closeNumber(false)
    }
    window.addEventListener('pointerdown', leave, true)
    return () => window.removeEventListener('pointerdown', leave, true)
  }, [span])

  const figures = number.uses.flatMap((use) => {
    const lifted = itemOfUse(use, extraction)
    return lifted ? [{ use, lifted }] : []
  })
  return (
    <div
      ref={box}
      className="floating number-popover"
      role="dialog"
      tabIndex={-1}
      aria-label={words.number(number.quote)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeNumber(true)
      }}
    >
      {figures.length > 0 && (
        <>
          <p className="figure-aside">{words.belongsTo}</p>
          <ul>
            {figures.map(({ use, lifted }) => (
              <li key={`${keyOfUse(use)} ${use.field}`}>
                <button type="button" className="link-button" aria-label={words.showFigure(nameItem(lifted, all.earnings))} onClick={() => light({ keys: [keyOfUse(use)], from: 'text' })}>
                  {lifted.kind === 'figure' || lifted.kind === 'guidance' ? (lifted.item.segment === null ? all.earnings.metrics[lifted.item.metric] : `${lifted.item.segment}, ${all.earnings.metricInside(lifted.item.metric)}`) : nameItem(lifted, all.earnings)}
                </button>{' '}
                <span className="figure-aside">
                  {words.fields[use.field] ?? use.field}
                  {lifted.period !== null && `, ${all.earnings.periodInside(lifted.period)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {number.outcome === 'doubt' && <DoubtOf number={number} extraction={extraction} text={article.text} />}
      {number.outcome === 'set-aside' && <p>{words.isSetAside}</p>}
      {number.outcome === 'context' && <p>{words.isNone(words.rule(number.rule, number.why))}</p>}
      {number.outcome === 'unexplained' && <p>{words.unexplained}</p>}
      {figures.length === 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            closeNumber(false)
            void addFigureAt(article, number.span)
          }}
        >
          {words.addAsFigure}
        </button>
      )}
    </div>
  )
}

function DoubtOf({ number, extraction, text }: { readonly number: ExplainedNumber; readonly extraction: Extraction; readonly text: string }) {
  const all = useWords()
  const index = number.uses.find((use) => use.kind === 'doubt')?.index
  const doubt = index === undefined ? undefined : extraction.doubts[index]
  if (!doubt) return null
  return (
    <p>
      <span className="figure-aside">{all.corrections.asked}</span> {all.earnings.doubt(text.slice(doubt.span[0], doubt.span[1]), doubt.symbol, doubt.metric, doubt.reading)}
    </p>
  )
}
