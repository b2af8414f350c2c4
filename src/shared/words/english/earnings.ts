// The vocabulary of the numbers, as a person reads it.
import type { Basis, Figure, Guidance, Metric, Per, Period, PriceAction, Rating, Verdict } from '../../model.ts'

const metrics: Readonly<Record<Metric, string>> = {
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

const bases: Readonly<Record<Basis, string>> = {
  reported: 'reported',
  adjusted: 'adjusted',
  'like-for-like': 'like for like',
  'constant-currency': 'constant currency',
}

const verdicts: Readonly<Record<Verdict, string>> = { beat: 'beat', miss: 'miss', inline: 'in line' }
const sessions: Readonly<Record<PriceAction['session'], string>> = { premarket: 'premarket', regular: 'regular session', 'after-hours': 'after hours' }
const ratingActions: Readonly<Record<NonNullable<Rating['action']>, string>> = { upgrade: 'upgraded', downgrade: 'downgraded', initiate: 'initiated', maintain: 'maintained' }
const guidanceActions: Readonly<Record<NonNullable<Guidance['action']>, string>> = { raised: 'raised', lowered: 'lowered', reaffirmed: 'reaffirmed' }
const ordinals = ['first', 'second', 'third', 'fourth'] as const

/** Lower case inside a sentence, but for abbreviations. */
function metricInside(metric: Metric): string {
  const word = metrics[metric]
  return word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1)
}

/** A period in words: "Fiscal second quarter 2026", "First half", "Nine months", "Fiscal year 2025". */
function period(given: Period): string {
  const words = periodInside(given)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The same inside a sentence. */
function periodInside({ kind, number, fiscal, year }: Period): string {
  const ordinal = number === null ? '' : (ordinals[number - 1] ?? '')
  const noun = { quarter: 'quarter', half: 'half', 'nine-months': 'nine months', year: fiscal ? 'year' : 'full year' }[kind]
  return [fiscal ? 'fiscal' : '', ordinal, noun, year === null ? '' : String(year)].filter((word) => word !== '').join(' ')
}

/** What a figure is measured on: "adjusted, per ADS". Always said. */
function basis(figure: Pick<Figure | Guidance, 'basis' | 'unit'> & { readonly per?: Per | null }): string {
  return bases[figure.basis] + (figure.unit === 'per-share' ? `, per ${figure.per ?? 'share'}` : '')
}

export const earnings = {
  metrics,
  metricInside,
  bases,
  verdicts,
  sessions,
  ratingActions,
  guidanceActions,
  period,
  periodInside,
  basis,
  growth: { yoy: 'yoy', qoq: 'qoq' }, // year on year, quarter on quarter
  bps: 'bps',
  points: (number: number): string => (Math.abs(number) === 1 ? 'pt' : 'pts'),
  perUnit: (amount: string, per: Per | null | undefined) => `${amount} per ${per ?? 'share'}`,
  notStated: 'not stated',
  rail: 'Numbers, companies and tags',
  railWidth: 'Width of the numbers',
  numbersNotRead: 'The numbers of this article could not be read: it is very long, or built in a way that stopped the reader. The text is all here, and the next version of Marketdash tries again.',
  railEmpty: 'No results were read in this article. Where one reports some, its numbers stand here, each with its sentence.',
  market: (symbol: string) => `Market ${symbol}`,
  snapshot: 'Earnings snapshot',
  figuresOf: (symbol: string) => `Figures of ${symbol}`,
  columns: { measure: 'Measure', actual: 'Actual', expected: 'Expected', growth: 'Growth', prior: 'Prior', evidence: 'Evidence' },
  aloud: { expected: 'expected ', growth: 'growth ', prior: 'a year before ' },
  segments: 'Segments',
  guidance: 'Guidance',
  price: 'Price',
  ratings: 'Ratings',
  showInArticle: 'Show in article',
  atLeast: (amount: string) => `at least ${amount}`,
  upTo: (amount: string) => `up to ${amount}`,
  noNumber: 'no number',
  atPrice: (price: string) => ` at ${price}`,
  target: (price: string) => `target ${price}`,
  targetBefore: (price: string) => `, before ${price}`,
  doubts: 'Open questions',
  doubt: (quote: string, symbol: string | null, metric: Metric | null, reading: string) =>
    `Is “${quote}”${symbol === null ? '' : ` ${symbol}’s`} ${metric === null ? reading : reading.startsWith('guidance') ? `forecast of ${metricInside(metric)}` : metricInside(metric)}?`,
}
