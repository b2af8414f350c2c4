// A figure as the fields of a form, and back.
import type { LiftedItem } from '../../shared/corrections.ts'
import type { Basis, ChangeKind, Figure, Guidance, Metric, Per, Period, PriceAction, Rating, Unit } from '../../shared/model.ts'
import { readTyped, writeTyped } from '../ui/typed-numbers.ts'

/** What stands in the fields, as typed or chosen. Empty: not said. */
export type Draft = Readonly<Record<string, string>>

export const scales = ['1', '1e3', '1e6', '1e9', '1e12'] as const

export type DraftProblem = { readonly field: string; readonly kind: 'number' | 'year' }

const numberFields: Readonly<Record<LiftedItem['kind'], readonly string[]>> = {
  figure: ['actual', 'consensus', 'prior'],
  guidance: ['low', 'high', 'consensus'],
  price: ['price', 'changePercent'],
  rating: ['priceTarget', 'priceTargetPrior'],
}

/** The fields of something that was lifted out. Large amounts are written in thousands, millions, billions. */
export function draftOf(lifted: LiftedItem, locale: string | undefined): Draft {
  const item = lifted.item as unknown as Readonly<Record<string, unknown>>
  const fields = numberFields[lifted.kind]
  const values = fields.map((field) => item[field] as number | null)
  const scale = 'unit' in lifted.item && (lifted.item.unit === 'currency' || lifted.item.unit === 'count') ? scaleOf(values) : '1'
  const numbers = Object.fromEntries(fields.map((field, index) => [field, writeTyped(unscale(values[index] ?? null, scale), locale)]))
  const texts = Object.fromEntries(['metric', 'basis', 'segment', 'unit', 'currency', 'per', 'action', 'session', 'firm', 'analyst', 'rating'].map((field) => [field, typeof item[field] === 'string' ? item[field] : '']))
  const change = lifted.kind === 'figure' ? lifted.item.change : null
  return {
    kind: lifted.kind,
    symbol: lifted.symbol,
    scale,
    ...texts,
    ...numbers,
    change: writeTyped(change?.value ?? null, locale),
    changeKind: change?.kind ?? 'percent',
    changePeriod: change?.period ?? 'yoy',
    ...periodFields('', lifted.period),
    ...periodFields('forecast-', lifted.kind === 'guidance' ? lifted.item.period : null),
  }
}

/** The thing that the fields say. What the form does not ask for (places, other currencies, the verdict in words) stays as it was before. */
export function readDraft(draft: Draft, before: LiftedItem, locale: string | undefined): LiftedItem | DraftProblem {
  const kind = draft['kind'] as LiftedItem['kind']
  const scale = Number(draft['scale'] ?? '1')
  const numbers: Record<string, number | null> = {}
  for (const field of [...numberFields[kind], ...(kind === 'figure' ? ['change'] : [])]) {
    const value = readTyped(draft[field] ?? '', locale)
    if (value === undefined) return { field, kind: 'number' }
    const isScaled = field !== 'change' && (draft['unit'] === 'currency' || draft['unit'] === 'count')
    numbers[field] = value !== null && isScaled ? Number((value * scale).toPrecision(15)) : value
  }
  const period = kind === 'price' || kind === 'rating' ? null : readPeriod(draft, '', before.period)
  const forecast = kind === 'guidance' ? readPeriod(draft, 'forecast-', before.kind === 'guidance' ? before.item.period : null) : null
  if (period === 'bad' || forecast === 'bad') return { field: 'year', kind: 'year' }
  const { evidence } = before.item
  const symbol = draft['symbol'] ?? before.symbol
  const text = (field: string): string | null => (draft[field]?.trim() ? draft[field].trim() : null)
  const currency = text('currency')?.toUpperCase() ?? null
  if (kind === 'price') {
    const item: PriceAction = { symbol, price: numbers['price']!, currency, changePercent: numbers['changePercent']!, session: draft['session'] as PriceAction['session'], evidence }
    return { kind, symbol, period: null, item }
  }
  if (kind === 'rating') {
    const item: Rating = {
      symbol, firm: text('firm') ?? '', analyst: text('analyst'), action: text('action') as Rating['action'], rating: text('rating'),
      priceTarget: numbers['priceTarget']!, priceTargetPrior: numbers['priceTargetPrior']!, currency, evidence,
    }
    return { kind, symbol, period: null, item }
  }
  const unit = draft['unit'] as Unit
  const shared = {
    metric: draft['metric'] as Metric, basis: draft['basis'] as Basis, segment: text('segment'), unit, evidence,
    currency: unit === 'currency' || unit === 'per-share' ? currency : null,
    per: unit === 'per-share' ? ((text('per') ?? 'share') as Per) : null,
  }
  if (kind === 'guidance') {
    const item: Guidance = { ...shared, low: numbers['low']!, high: numbers['high']!, period: forecast, action: text('action') as Guidance['action'], consensus: numbers['consensus']! }
    return { kind, symbol, period: period as Period, item }
  }
  const known = before.kind === 'figure' ? before.item : null
  const change = numbers['change'] === null || numbers['change'] === undefined ? null : { value: numbers['change'], kind: draft['changeKind'] as ChangeKind, period: draft['changePeriod'] as 'yoy' | 'qoq' }
  const item: Figure = {
    ...shared, actual: numbers['actual']!, consensus: numbers['consensus']!, prior: numbers['prior']!, change, verdict: known?.verdict ?? null,
    ...(known?.alternatives === undefined ? {} : { alternatives: known.alternatives }),
  }
  return { kind, symbol, period: period as Period, item }
}

/** The draft as one of the other kind: a result's number is both ends of a forecast. */
export function turnDraft(draft: Draft, kind: 'figure' | 'guidance'): Draft {
  if (draft['kind'] === kind) return draft
  return kind === 'guidance' ? { ...draft, kind, low: draft['actual'] ?? '', high: draft['actual'] ?? '', action: '', 'forecast-kind': '' } : { ...draft, kind, actual: draft['low'] ?? draft['high'] ?? '', prior: '' }
}

function scaleOf(values: readonly (number | null)[]): (typeof scales)[number] {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)))
  return scales.findLast((scale) => largest >= Number(scale)) ?? '1'
}

/** Division by a power of ten may leave a tail in the 16th digit that nobody stated. */
function unscale(value: number | null, scale: string): number | null {
  return value === null ? null : Number((value / Number(scale)).toPrecision(15))
}

function periodFields(prefix: string, period: Period | null): Draft {
  return {
    [`${prefix}kind`.replace(/^kind$/, 'periodKind')]: period?.kind ?? '',
    [`${prefix}number`]: period?.number == null ? '' : String(period.number),
    [`${prefix}year`]: period?.year == null ? '' : String(period.year),
    [`${prefix}fiscal`]: period?.fiscal ? 'yes' : '',
  }
}

function readPeriod(draft: Draft, prefix: string, before: Period | null): Period | null | 'bad' {
  const kind = draft[prefix === '' ? 'periodKind' : `${prefix}kind`] as Period['kind'] | '' | undefined
  if (!kind) return null
  const year = (draft[`${prefix}year`] ?? '').trim()
  if (year !== '' && !/^\d{4}$/.test(year)) return 'bad'
  const number = draft[`${prefix}number`] ?? ''
  const most = kind === 'quarter' ? 4 : kind === 'half' ? 2 : 0
  const period: Period = { kind, number: number === '' || Number(number) > most ? null : Number(number), fiscal: draft[`${prefix}fiscal`] === 'yes', year: year === '' ? null : Number(year) }
  // The words of the article stay with a period that is still the same.
  const isSame = before !== null && before.kind === period.kind && before.number === period.number && before.fiscal === period.fiscal && before.year === period.year
  return isSame ? before : period
}
