// Numbers as a person reads them in a table: scaled, with their unit, exact to the last digit that was stated.
import type { Change, Doubt, Figure, Guidance, Per, Period, PriceAction, Rating, Snapshot, Span, Unit, Verdict } from '../shared/model.ts'
import type { LiftedItem } from '../shared/corrections.ts'
import { layOutRows } from './columns.ts'
import { printableLine } from './printable.ts'

const scales = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const

/** "34.81 B", "950,000", "0.61": every digit of the value, no rounding. The minus sign is a real one. */
export function formatNumber(value: number, unit: Unit): string {
  const size = Math.abs(value)
  const scale = unit === 'currency' || unit === 'count' ? scales.find(([least]) => size >= least) : undefined
  // Division by a power of ten may leave a tail in the 16th digit that nobody stated.
  const shown = scale ? Number((size / scale[0]).toPrecision(15)) : size
  const digits = unit === 'per-share' ? String(shown).replace(/(\.\d)$/, '$10') : String(shown) // prices have cents
  return `${value < 0 ? '−' : ''}${groupThousands(digits)}${scale ? ` ${scale[1]}` : ''}`
}

function formatUnit(unit: Unit, currency: string | null, per: Per | null | undefined): string {
  if (unit === 'percent') return '%'
  if (unit === 'per-share') return `${currency ?? '?'} per ${per ?? 'share'}`
  return unit === 'currency' ? (currency ?? '?') : ''
}

function formatChange(change: Change): string {
  const size = formatNumber(Math.abs(change.value), 'percent')
  const unit = change.kind === 'percent' ? '%' : change.kind === 'points' ? 'points' : 'bps'
  return `${change.value < 0 ? '−' : '+'}${size} ${unit} ${change.period === 'yoy' ? 'on the year' : 'on the quarter'}`
}

function formatVerdict(verdict: Verdict | null): string {
  if (verdict === null) return ''
  return { beat: '▲ beat', miss: '▼ miss', inline: '＝ in line' }[verdict]
}

/** "fiscal Q2 2026", "first half", "nine months 2025". */
export function formatPeriod(period: Pick<Period, 'kind' | 'number' | 'fiscal' | 'year'>): string {
  const name = {
    quarter: period.number === null ? 'quarter' : `Q${period.number}`,
    half: period.number === null ? 'half-year' : period.number === 1 ? 'first half' : 'second half',
    'nine-months': 'nine months',
    year: 'full year',
  }[period.kind]
  return [period.fiscal ? 'fiscal' : '', name, period.year ?? ''].filter((part) => part !== '').join(' ')
}

/** "revenue", "EPS, adjusted", "revenue, like-for-like · Cloud Intelligence Group". */
export function nameFigure(figure: Pick<Figure, 'metric' | 'basis' | 'segment'>): string {
  const metric = /^e(?:ps|bit)/.test(figure.metric) ? figure.metric.toUpperCase() : figure.metric.replaceAll('-', ' ')
  const basis = figure.basis === 'reported' ? '' : `, ${figure.basis === 'constant-currency' ? 'constant currency' : figure.basis}`
  return `${metric}${basis}${figure.segment === null ? '' : ` · ${figure.segment}`}`
}

/** What the person said of it. */
function markOf({ byPerson }: Pick<Figure, 'byPerson'>): string {
  return byPerson === undefined ? '' : ` (${byPerson.kind} by you)`
}

/** A snapshot as two tables, numbers aligned at their points, each row followed by its quotes. `figureQuotes[i]` belongs to `figures[i]`. */
export function formatSnapshot(
  snapshot: Snapshot,
  figureQuotes: readonly (readonly string[])[],
  guidanceQuotes: readonly (readonly string[])[],
): string[] {
  const { symbol, company, period, figures, guidance } = snapshot
  return [
    printableLine(`${symbol}${company === null ? '' : ` ${company}`}, ${formatPeriod(period)}`),
    ...(figures.length > 0 ? formatFigures(figures, figureQuotes) : []),
    ...(guidance.length > 0 ? formatGuidance(guidance, guidanceQuotes) : []),
  ]
}

/** The words that stand at the spans, each on one line. */
export function quotesOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(([start, end]) => printableLine(text.slice(start, end)))
}

function formatFigures(figures: readonly Figure[], quotes: readonly (readonly string[])[]): string[] {
  const numbers = (field: 'actual' | 'consensus' | 'prior'): string[] =>
    alignPoints(figures.map((figure) => (figure[field] === null ? '' : formatNumber(figure[field], figure.unit))))
  const [actual, consensus, prior] = [numbers('actual'), numbers('consensus'), numbers('prior')]
  const rows = figures.map((figure, index) => [
    printableLine(nameFigure(figure) + markOf(figure)),
    actual[index] ?? '',
    consensus[index] ?? '',
    prior[index] ?? '',
    figure.actual === null && figure.consensus === null && figure.prior === null
      ? ''
      : formatUnit(figure.unit, figure.currency, figure.per),
    formatVerdict(figure.verdict),
    figure.change === null ? '' : formatChange(figure.change),
  ])
  return tableWithQuotes(['figure', 'actual', 'expected', 'year ago', 'unit', 'verdict', 'change'], rows, quotes, [1, 2, 3])
}

function formatGuidance(guidance: readonly Guidance[], quotes: readonly (readonly string[])[]): string[] {
  const rows = guidance.map((each) => [
    printableLine(nameFigure(each) + markOf(each)),
    formatRange(each),
    formatUnit(each.unit, each.currency, each.per),
    each.period === null ? '' : formatPeriod(each.period),
    each.action ?? '',
    each.consensus === null ? '' : formatNumber(each.consensus, each.unit),
  ])
  return tableWithQuotes(['guidance', 'range', 'unit', 'for', 'action', 'expected'], rows, quotes, [1])
}

export function formatPriceAction(action: PriceAction): string {
  const parts = [action.symbol]
  if (action.changePercent !== null)
    parts.push(`${action.changePercent < 0 ? '−' : '+'}${formatNumber(Math.abs(action.changePercent), 'percent')} %`)
  if (action.price !== null)
    parts.push(`at ${formatNumber(action.price, 'per-share')}${action.currency === null ? '' : ` ${action.currency}`}`)
  return `${parts.join(' ')}, ${action.session === 'regular' ? 'regular session' : action.session}`
}

export function formatRating(rating: Rating): string {
  const target =
    rating.priceTarget === null
      ? ''
      : `target ${formatNumber(rating.priceTarget, 'per-share')}${rating.currency === null ? '' : ` ${rating.currency}`}`
  const before = rating.priceTargetPrior === null ? '' : `before ${formatNumber(rating.priceTargetPrior, 'per-share')}`
  const firm = rating.analyst === null ? rating.firm : `${rating.firm} (${rating.analyst})`
  return `${rating.symbol}: ${[firm, rating.action, rating.rating, target, before].filter((part) => part !== null && part !== '').join(', ')}`
}

export function formatDoubt(doubt: Doubt, text: string): string {
  const reading = doubt.reading.startsWith('may ') ? doubt.reading : `may be ${doubt.reading}`
  return `“${text.slice(doubt.span[0], doubt.span[1])}” ${reading}: ${doubt.reason}`
}

function formatRange({ low, high, unit }: Guidance): string {
  if (low === null) return high === null ? '' : `up to ${formatNumber(high, unit)}`
  if (high === null) return `at least ${formatNumber(low, unit)}`
  return low === high ? formatNumber(low, unit) : `${formatNumber(low, unit)} to ${formatNumber(high, unit)}`
}

function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Pads numbers so that their decimal points, and the scale letters behind them, stand under one another. */
function alignPoints(numbers: readonly string[]): string[] {
  const parts = numbers.map((number) => /^(\S*?)(\.\d+)?( [TBM])?$/.exec(number) ?? ['', number, '', ''])
  const longest = (group: number): number => parts.reduce((most, part) => Math.max(most, part[group]?.length ?? 0), 0)
  const [fraction, scale] = [longest(2), longest(3)]
  return parts.map((part) => `${part[1] ?? ''}${(part[2] ?? '').padEnd(fraction)}${(part[3] ?? '').padEnd(scale)}`)
}

function tableWithQuotes(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  quotes: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const used = head.map((_, column) => column === 0 || rows.some((row) => (row[column] ?? '').trim() !== ''))
  const keep = (row: readonly string[]): string[] => row.filter((_, column) => used[column])
  const alignments = head
    .map((_, column) => (right.includes(column) ? 'right' : 'left') as 'left' | 'right')
    .filter((_, column) => used[column])
  const lines = layOutRows([keep(head), ...rows.map(keep)], alignments, null)
  return lines.flatMap((line, index) => [line, ...(index === 0 ? [] : (quotes[index - 1] ?? []).map((quote) => `    “${quote}”`))])
}

/** "ORLF revenue 2.51 B USD": what was lifted out, in a few words. */
export function nameLifted(lifted: LiftedItem): string {
  const { kind, symbol, item } = lifted
  switch (kind) {
    case 'figure':
      return [symbol, nameFigure(item), item.actual === null ? (item.change === null ? null : formatChange(item.change)) : formatNumber(item.actual, item.unit), item.actual === null ? null : item.currency].filter((part) => part !== null).join(' ')
    case 'guidance':
      return [symbol, 'guidance', nameFigure(item), [item.low, item.high].filter((bound) => bound !== null).map((bound) => formatNumber(bound, item.unit)).join(' to '), item.currency].filter((part) => part !== null).join(' ')
    case 'price':
      return `${symbol} price ${item.price ?? ''} ${item.changePercent === null ? '' : `${item.changePercent}%`}`
    case 'rating':
      return `${symbol} ${item.firm} ${item.rating ?? ''} ${item.priceTarget ?? ''}`
  }
}
