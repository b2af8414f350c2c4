import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { metrics } from '../../shared/model.ts'
import type { Metric } from '../../shared/model.ts'
import { sentenceOf } from '../bridge.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { writeTyped } from '../ui/typed-numbers.ts'
import { useOpenArticle } from '../reader/open-article.ts'
import { closeDialog } from '../view.ts'
import { currentLocale, useWords } from '../words.ts'
import { addItem, correctItem } from './actions.ts'
import { draftOf, readDraft, scales, turnDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { useFigureWork } from './figure-work.ts'
import type { FigureWork } from './figure-work.ts'

/** Corrects a figure, or adds one: every field of it, with its sentence above. */
export function FigureDialog() {
  const work = useFigureWork((state) => state.work)
  return work && <FigureForm work={work} />
}

const unitOfMetric: Readonly<Partial<Record<Metric, string>>> = { eps: 'per-share', 'gross-margin': 'percent', 'operating-margin': 'percent', 'comparable-sales': 'percent', users: 'count', deliveries: 'count' }

function FigureForm({ work }: { readonly work: FigureWork }) {
  const all = useWords()
  const words = all.corrections.dialog
  const { earnings } = all
  const view = useOpenArticle((answer) => answer.value)
  const [draft, setDraft] = useState<Draft>(() => draftOf(work.lifted, currentLocale()))
  const [problem, setProblem] = useState<string | null>(null)
  const kind = draft['kind']
  const set = (changes: Draft): void => {
    setProblem(null)
    setDraft((before) => ({ ...before, ...changes }))
  }
  const text = (field: string, label: string, more: { readonly first?: boolean; readonly placeholder?: string; readonly wide?: boolean } = {}) => (
    <label className="field" data-wide={more.wide || undefined}>
      <span>{label}</span>
      <input type="text" dir="auto" maxLength={300} autoComplete="off" spellCheck={false} data-first={more.first || undefined} placeholder={more.placeholder} value={draft[field] ?? ''} onChange={(event) => set({ [field]: event.target.value })} />
    </label>
  )
  const choice = (field: string, label: string, options: readonly (readonly [value: string, label: string])[], onChoose?: (value: string) => void) => (
    <label className="field">
      <span>{label}</span>
      <select value={draft[field] ?? ''} onChange={(event) => (onChoose ? onChoose(event.target.value) : set({ [field]: event.target.value }))}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )

  const save = async (): Promise<void> => {
    const said = readDraft(draft, work.lifted, currentLocale())
    if ('field' in said) {
      const label = said.field === 'change' ? words.change : (words as unknown as Readonly<Record<string, string>>)[said.field]
      return setProblem(said.kind === 'year' ? words.badYear : words.badNumber(label ?? said.field, writeTyped(1234.5, currentLocale())))
    }
    setProblem(null)
    try {
      await (work.mode === 'correct' ? correctItem(work.lifted, said) : addItem(said, work.doubt))
      closeDialog()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }

  if (!view) return null
  const symbols = [...new Set([work.lifted.symbol, ...(view.extraction?.mentions ?? []).map((mention) => mention.symbol)])].filter((symbol) => symbol !== '')
  const none: readonly [string, string] = ['', words.none]
  const isResult = kind === 'figure' || kind === 'guidance'
  return (
    <Dialog title={work.mode === 'correct' ? words.correct : words.add} onClose={closeDialog} wide>
      <form
        className="form figure-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {work.lifted.item.evidence.map(([start, end]) => (
          <blockquote className="figure-quote" dir="auto" key={`${start}:${end}`}>
            {view.article.text.slice(start, end)}
          </blockquote>
        ))}
        <FieldRow>
          {choice('symbol', words.company, symbols.map((symbol) => [symbol, symbol]))}
          {isResult && work.mode === 'add' && choice('kind', words.kind, [['figure', words.kindNames.figure], ['guidance', words.kindNames.guidance]], (value) => setDraft((before) => turnDraft(before, value as 'figure' | 'guidance')))}
          {isResult && choice('metric', words.metric, metrics.map((metric) => [metric, earnings.metrics[metric]]), (metric) => set({ metric, unit: unitOfMetric[metric as Metric] ?? (draft['unit'] === 'percent' && kind === 'guidance' ? 'percent' : 'currency') }))}
          {isResult && choice('basis', words.basis, (['reported', 'adjusted', 'like-for-like', 'constant-currency'] as const).map((basis) => [basis, earnings.bases[basis]]))}
          {isResult && text('segment', words.segment, { placeholder: words.wholeCompany })}
        </FieldRow>
        {isResult && (
          <>
            <FieldRow>
              {choice('unit', words.unit, Object.entries(words.units))}
              {(draft['unit'] === 'currency' || draft['unit'] === 'per-share') && text('currency', words.currency)}
              {draft['unit'] === 'per-share' && choice('per', words.per, Object.entries(words.pers))}
              {(draft['unit'] === 'currency' || draft['unit'] === 'count') && choice('scale', words.scale, scales.map((scale) => [scale, words.scales[scale]]))}
            </FieldRow>
            <FieldRow>
              {kind === 'figure' && text('actual', words.actual, { first: true })}
              {kind === 'guidance' && text('low', words.low, { first: true })}
              {kind === 'guidance' && text('high', words.high)}
              {text('consensus', words.consensus)}
              {kind === 'figure' && text('prior', words.prior)}
              {kind === 'guidance' && choice('action', words.action, [none, ...Object.entries(earnings.guidanceActions)])}
            </FieldRow>
            {kind === 'figure' && (
              <FieldRow>
                {text('change', words.change)}
                {choice('changeKind', words.changeKind, Object.entries(words.changeKinds))}
                {choice('changePeriod', words.changePeriod, Object.entries(words.changePeriods))}
              </FieldRow>
            )}
            <PeriodFields draft={draft} set={set} prefix="" legend={words.period} />
            {kind === 'guidance' && <PeriodFields draft={draft} set={set} prefix="forecast-" legend={words.ofForecast} />}
          </>
        )}
        {kind === 'price' && (
          <FieldRow>
            {text('price', words.price, { first: true })}
            {text('currency', words.currency)}
            {text('changePercent', words.changePercent)}
            {choice('session', words.session, Object.entries(earnings.sessions))}
          </FieldRow>
        )}
        {kind === 'rating' && (
          <FieldRow>
            {text('firm', words.firm, { first: true })}
            {text('analyst', words.analyst)}
            {choice('action', words.action, [none, ...Object.entries(earnings.ratingActions)])}
            {text('rating', words.rating)}
            {text('priceTarget', words.priceTarget)}
            {text('priceTargetPrior', words.priceTargetPrior)}
            {text('currency', words.currency)}
          </FieldRow>
        )}
        <FormError error={problem} />
        <div className="form-foot">
          <p className="form-note">{words.empty}</p>
          <button type="submit" className="button button-first">
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className="field-row">{children}</div>
}

function PeriodFields({ draft, set, prefix, legend }: { readonly draft: Draft; readonly set: (changes: Draft) => void; readonly prefix: '' | 'forecast-'; readonly legend: string }) {
  const words = useWords().corrections.dialog
  const id = useId()
  const kindField = prefix === '' ? 'periodKind' : 'forecast-kind'
  const kind = draft[kindField]
  const most = kind === 'quarter' ? 4 : kind === 'half' ? 2 : 0
  return (
    <fieldset className="field-row period-fields" aria-labelledby={id}>
      <label className="field">
        <span id={id}>{legend}</span>
        <select value={kind ?? ''} onChange={(event) => set({ [kindField]: event.target.value, [`${prefix}number`]: '' })}>
          {prefix !== '' && <option value="">{words.none}</option>}
          {Object.entries(words.periodKinds).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {most > 0 && (
        <label className="field">
          <span>{words.number}</span>
          <select value={draft[`${prefix}number`] ?? ''} onChange={(event) => set({ [`${prefix}number`]: event.target.value })}>
            <option value="">{words.none}</option>
            {Array.from({ length: most }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {index + 1}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{words.year}</span>
        <input type="text" inputMode="numeric" maxLength={4} value={draft[`${prefix}year`] ?? ''} onChange={(event) => set({ [`${prefix}year`]: event.target.value })} />
      </label>
      <label className="check">
        <input type="checkbox" checked={draft[`${prefix}fiscal`] === 'yes'} onChange={(event) => set({ [`${prefix}fiscal`]: event.target.checked ? 'yes' : '' })} />
        <span>{words.fiscal}</span>
      </label>
    </fieldset>
  )
}
