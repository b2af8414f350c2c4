import type { LiftedItem } from '../../shared/corrections.ts'
import type { Extraction, NumberUse } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { keyOf } from '../reader/evidence.ts'
import { formatChange, formatFigure, formatPercent, formatPrice } from '../ui/numbers.ts'

/** What was lifted out, in a few words: "Revenue $2.51 B", "Cloud, revenue +34%". */
export function nameItem(lifted: LiftedItem, words: Words['earnings']): string {
  const { kind, item, symbol } = lifted
  if (kind === 'price') return [symbol, item.changePercent === null ? null : formatPercent(item.changePercent, true), item.price === null ? null : formatPrice(item.price, item.currency)].filter((part) => part !== null).join(' ')
  if (kind === 'rating') return [item.firm, item.rating, item.priceTarget === null ? null : formatPrice(item.priceTarget, item.currency)].filter((part) => part !== null).join(' ')
  const what = item.segment === null ? words.metrics[item.metric] : `${item.segment}, ${words.metricInside(item.metric)}`
  if (kind === 'guidance') return [what, ...new Set([item.low, item.high].filter((bound) => bound !== null).map((bound) => formatFigure(bound, item.unit, item.currency)))].join(' ')
  if (item.actual !== null) return `${what} ${formatFigure(item.actual, item.unit, item.currency)}`
  const change = item.change === null ? null : formatChange(item.change)
  return [what, change?.number, change?.unit].filter(Boolean).join(' ')
}

/** The thing that a number of the text is used in; null where it is not there any more. */
export function itemOfUse({ kind, snapshot, index }: NumberUse, extraction: Extraction): LiftedItem | null {
  if (kind === 'price' || kind === 'rating') {
    const item = kind === 'price' ? extraction.priceActions[index] : extraction.ratings[index]
    return item ? ({ kind, symbol: item.symbol, period: null, item } as LiftedItem) : null
  }
  const results = snapshot === null ? undefined : extraction.snapshots[snapshot]
  const item = kind === 'figure' ? results?.figures[index] : kind === 'guidance' ? results?.guidance[index] : undefined
  return results && item ? ({ kind, symbol: results.symbol, period: results.period, item } as LiftedItem) : null
}

/** By which the rail and the text know it. */
export function keyOfUse({ kind, snapshot, index }: NumberUse): string {
  switch (kind) {
    case 'figure':
      return keyOf.figure(snapshot ?? 0, index)
    case 'guidance':
      return keyOf.guidance(snapshot ?? 0, index)
    case 'price':
      return keyOf.priceAction(index)
    case 'rating':
      return keyOf.rating(index)
    case 'doubt':
      return keyOf.doubt(index)
  }
}
