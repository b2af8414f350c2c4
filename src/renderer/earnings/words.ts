// The vocabulary of the numbers, as a person reads it.
import type { Basis, Figure, Guidance, Metric, Per, Period, PriceAction, Rating, Verdict } from '../../shared/model.ts'

export const metricWords: Readonly<Record<Metric, string>> = {
  revenue: 'Revenue',
  eps: 'EPS',
  'net-income': 'Net income',
  'operating-income': 'Operating income',
  ebit: 'EBIT',
  ebita: 'EBITA',
  ebitda: 'EBITDA',
  'gross-margin': 'Gross margin',
  'operating-margin': 'Operating margin',
  'free-cash-flow': 'Free cash flow',
  'operating-cash-flow': 'Operating cash flow',
  'comparable-sales': 'Comparable sales',
  users: 'Users',
  deliveries: 'Deliveries',
  bookings: 'Bookings',
  backlog: 'Backlog',
}

const basisWords: Readonly<Record<Basis, string>> = {
  reported: 'reported',
  adjusted: 'adjusted',
  'like-for-like': 'like for like',
  'constant-currency': 'constant currency',
}

export const verdictWords: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  beat: { sign: '▲', word: 'beat' },
  miss: { sign: '▼', word: 'miss' },
  inline: { sign: '＝', word: 'in line' },
}

export const sessionWords: Readonly<Record<PriceAction['session'], string>> = {
  premarket: 'premarket',
  regular: 'regular session',
  'after-hours': 'after hours',
}

export const actionWords: Readonly<Record<NonNullable<Rating['action']>, string>> = {
  upgrade: 'upgraded',
  downgrade: 'downgraded',
  initiate: 'initiated',
  maintain: 'maintained',
}

export const growthWords = { yoy: 'yoy', qoq: 'qoq' } as const // year on year, quarter on quarter

const ordinals = ['first', 'second', 'third', 'fourth'] as const

/** A period in words: "Fiscal second quarter 2026", "First half", "Nine months", "Fiscal year 2025". */
export function periodWords(period: Period): string {
  const ordinal = period.number === null ? '' : (ordinals[period.number - 1] ?? '')
  const words = [
    period.fiscal ? 'fiscal' : '',
    ordinal,
    { quarter: 'quarter', half: 'half', 'nine-months': 'nine months', year: period.fiscal ? 'year' : 'full year' }[period.kind],
  ]
  if (period.year !== null) words.push(String(period.year))
  const sentence = words.filter((word) => word !== '').join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What a figure is measured on: "adjusted, per ADS". Always said. */
export function basisLine(figure: Pick<Figure | Guidance, 'basis' | 'unit'> & { readonly per?: Per | null }): string {
  const per = figure.unit === 'per-share' ? `, per ${figure.per ?? 'share'}` : ''
  return basisWords[figure.basis] + per
}
