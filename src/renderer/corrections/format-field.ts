import type { LiftedItem } from '../../shared/corrections.ts'
import type { Basis, Change, Guidance, Metric, Period, PriceAction, Rating, Verdict } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { formatChange, formatFigure, formatPercent, formatPrice } from '../ui/numbers.ts'

const amounts: readonly string[] = ['actual', 'consensus', 'prior', 'low', 'high']
const prices: readonly string[] = ['price', 'priceTarget', 'priceTargetPrior']

/** One field of something that was lifted out, as a person reads it; an em dash where it is not said. */
export function formatField(lifted: LiftedItem, field: string, words: Words): string {
  const value = valueOf(lifted, field)
  if (value === null || value === undefined || value === '') return '—'
  const { earnings } = words
  const item = lifted.item
  if (typeof value === 'number') {
    if (amounts.includes(field) && 'unit' in item) return formatFigure(value, item.unit, item.currency)
    if (prices.includes(field)) return formatPrice(value, item.currency)
    return formatPercent(value, true)
  }
  switch (field) {
    case 'metric':
      return earnings.metrics[value as Metric]
    case 'basis':
      return earnings.bases[value as Basis]
    case 'verdict':
      return earnings.verdicts[value as Verdict]
    case 'unit':
      return words.corrections.dialog.units[value as keyof typeof words.corrections.dialog.units]
    case 'session':
      return earnings.sessions[value as PriceAction['session']]
    case 'action':
      return lifted.kind === 'guidance' ? earnings.guidanceActions[value as NonNullable<Guidance['action']>] : earnings.ratingActions[value as NonNullable<Rating['action']>]
    case 'period':
    case 'results':
      return earnings.periodInside(value as Period)
    case 'change': {
      const { number, unit } = formatChange(value as Change)
      return [number, unit, earnings.growth[(value as Change).period]].filter((part) => part !== '').join(' ')
    }
    case 'alternatives':
      return (value as readonly { readonly actual: number; readonly currency: string }[]).map((other) => formatFigure(other.actual, 'currency', other.currency)).join(', ')
    default:
      return String(value)
  }
}

/** What a field is called beside its value; nothing where the value says it itself. */
export function nameField(field: string, words: Words): string {
  return words.corrections.fields[field] ?? ''
}

function valueOf(lifted: LiftedItem, field: string): unknown {
  if (field === 'symbol') return lifted.symbol
  if (field === 'results' || (field === 'period' && lifted.kind !== 'guidance')) return lifted.period
  return (lifted.item as unknown as Readonly<Record<string, unknown>>)[field]
}
