import type { Basis, Figure, Guidance, Metric, Per, Period, PriceAction, Rating, Verdict } from '../../model.ts'
import type { Words } from '../languages.ts'

const metrics: Readonly<Record<Metric, string>> = {
  revenue: 'Umsatz',
  eps: 'Ergebnis je Aktie',
  'net-income': 'Nettoergebnis',
  'operating-income': 'Betriebsergebnis',
  ebit: 'EBIT',
  ebita: 'EBITA',
  ebitda: 'EBITDA',
  'gross-margin': 'Bruttomarge',
  'operating-margin': 'Operative Marge',
  'free-cash-flow': 'Freier Cashflow',
  'operating-cash-flow': 'Operativer Cashflow',
  'comparable-sales': 'Flächenbereinigter Umsatz',
  users: 'Nutzer',
  deliveries: 'Auslieferungen',
  bookings: 'Auftragseingang',
  backlog: 'Auftragsbestand',
}

const bases: Readonly<Record<Basis, string>> = {
  reported: 'ausgewiesen',
  adjusted: 'bereinigt',
  'like-for-like': 'vergleichbar',
  'constant-currency': 'währungsbereinigt',
}

const verdicts: Readonly<Record<Verdict, string>> = { beat: 'besser', miss: 'schlechter', inline: 'im Rahmen' } // as expected; short, for they stand under a number
const sessions: Readonly<Record<PriceAction['session'], string>> = { premarket: 'vorbörslich', regular: 'regulärer Handel', 'after-hours': 'nachbörslich' }
const ratingActions: Readonly<Record<NonNullable<Rating['action']>, string>> = { upgrade: 'hochgestuft', downgrade: 'abgestuft', initiate: 'erstmals bewertet', maintain: 'bestätigt' }
const guidanceActions: Readonly<Record<NonNullable<Guidance['action']>, string>> = { raised: 'angehoben', lowered: 'gesenkt', reaffirmed: 'bekräftigt' }
const quarters = ['erstes', 'zweites', 'drittes', 'viertes'] as const

/** Adjectives are small inside a sentence, nouns and abbreviations are not. */
function metricInside(metric: Metric): string {
  const isAdjective = ['operating-margin', 'free-cash-flow', 'operating-cash-flow', 'comparable-sales'].includes(metric)
  const word = metrics[metric]
  return isAdjective ? word.charAt(0).toLowerCase() + word.slice(1) : word
}

/** "Zweites Quartal des Geschäftsjahres 2026", "Erstes Halbjahr", "Neun Monate", "Geschäftsjahr 2025". */
function period(given: Period): string {
  const words = periodInside(given)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function periodInside({ kind, number, fiscal, year }: Period): string {
  const yearWords = year === null ? '' : ` ${year}`
  if (kind === 'year') return (fiscal ? 'Geschäftsjahr' : 'Gesamtjahr') + yearWords
  const ordinal = number === null ? '' : `${quarters[number - 1] ?? ''} `
  const noun = { quarter: `${ordinal}Quartal`, half: `${ordinal}Halbjahr`, 'nine-months': 'neun Monate' }[kind].trim()
  return fiscal ? `${noun} des Geschäftsjahres${yearWords}` : noun + yearWords
}

const perWords: Readonly<Record<Per, string>> = { share: 'je Aktie', ADS: 'je ADS', ADR: 'je ADR' }

function basis(figure: Pick<Figure | Guidance, 'basis' | 'unit'> & { readonly per?: Per | null }): string {
  return bases[figure.basis] + (figure.unit === 'per-share' ? `, ${perWords[figure.per ?? 'share']}` : '')
}

export const earnings: Words['earnings'] = {
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
  growth: { yoy: 'ggü. Vj.', qoq: 'ggü. Vq.' },
  bps: 'Bp.',
  points: () => 'Pp.',
  perUnit: (amount, per) => `${amount} ${perWords[per ?? 'share']}`,
  notStated: 'nicht genannt',
  rail: 'Kennzahlen, Unternehmen und Schlagwörter',
  railWidth: 'Breite der Kennzahlen',
  numbersNotRead: 'Die Zahlen dieses Artikels ließen sich nicht lesen: Er ist sehr lang oder so gebaut, dass das Lesen abbrach. Der Text ist ganz da, und die nächste Fassung von Marketdash versucht es wieder.',
  railEmpty: 'In diesem Artikel wurden keine Ergebnisse gelesen. Wo einer welche meldet, stehen seine Zahlen hier, jede mit ihrem Satz.',
  market: (symbol) => `Börse ${symbol}`,
  snapshot: 'Ergebnisüberblick',
  figuresOf: (symbol) => `Kennzahlen von ${symbol}`,
  columns: { measure: 'Kennzahl', actual: 'Ist', expected: 'Konsens', growth: 'Veränd.', prior: 'Vorjahr', evidence: 'Beleg' },
  aloud: { expected: 'Konsens ', growth: 'Wachstum ', prior: 'ein Jahr zuvor ' },
  segments: 'Segmente',
  guidance: 'Ausblick',
  price: 'Kurs',
  ratings: 'Analystenurteile',
  showInArticle: 'Im Artikel zeigen',
  atLeast: (amount) => `mindestens ${amount}`,
  upTo: (amount) => `bis zu ${amount}`,
  noNumber: 'ohne Zahl',
  atPrice: (price) => ` bei ${price}`,
  target: (price) => `Kursziel ${price}`,
  targetBefore: (price) => `, zuvor ${price}`,
  doubts: 'Offene Fragen',
  doubt: (quote, symbol, metric, reading) => `Ist „${quote}“${symbol === null ? '' : ` bei ${symbol}`} ${metric === null ? reading : reading.startsWith('guidance') ? `die Prognose: ${metricInside(metric)}` : metricInside(metric)}?`,
}
