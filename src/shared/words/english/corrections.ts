// What a person says of a number, and what became of each number of an article.
import { count } from './counting.ts'
import { earnings } from './earnings.ts'
import type { Metric } from '../../model.ts'

/** Rules that took a number; all others say why themselves. */
function rule(name: string, why: string): string {
  const [, field, metric] = /^(actual|guidance)-(.+)$/.exec(name) ?? []
  const measure = metric !== undefined && Object.hasOwn(earnings.metrics, metric) ? earnings.metricInside(metric as Metric) : null
  if (measure !== null) return field === 'actual' ? `reported as ${measure}` : `the company’s own forecast of ${measure}`
  if (name.startsWith('change-')) return 'by how much it changed'
  return taken[name] ?? why
}

const taken: Readonly<Record<string, string>> = {
  consensus: 'what analysts had expected',
  'guide-consensus': 'what analysts expect of the period of the forecast',
  prior: 'the same a year before',
  price: 'a price or a move of the share',
  rating: 'a rating or a price target',
  'table-row': 'a row of a table, in the column of this period',
  'said-twice': 'the same figure again',
}

export const corrections = {
  actions: (what: string) => `Actions for ${what}`,
  confirm: 'Confirm',
  correct: 'Correct …',
  reject: 'Reject',
  why: 'Why?',
  takeBack: 'Take back what I said',
  takeBackShort: 'Take back',
  keysHint: 'c confirms, e corrects, x rejects, w says why',
  kinds: { confirmed: 'confirmed by you', corrected: 'corrected by you', added: 'added by you' },
  marks: { confirmed: 'confirmed', corrected: 'corrected', added: 'added' },
  readAs: (what: string) => `read as ${what}`,
  readNumber: 'read as',
  silent: 'not read any more',
  confirmed: (what: string) => `Confirmed ${what}.`,
  corrected: (what: string) => `Corrected ${what}.`,
  rejected: (what: string) => `Rejected ${what}.`,
  added: (what: string) => `Added ${what}.`,
  answeredNo: (what: string) => `Answered with no: ${what}.`,
  tookBack: 'Took back what you said.',
  selectFirst: 'Select the sentence or the number in the article first.',
  unchanged: 'You said so already.',
  setAside: 'Taken out by you',
  setAsideFigure: 'rejected',
  setAsideDoubt: 'answered with no',
  backAgain: (what: string) => `Take back: ${what}`,
  yes: 'Yes',
  no: 'No',
  yesTo: (question: string) => `Yes: ${question}`,
  noTo: (question: string) => `No: ${question}`,

  dialog: {
    correct: 'Correct a figure',
    add: 'Add a figure',
    company: 'Company',
    kind: 'Kind',
    kindNames: { figure: 'Result', guidance: 'Forecast by the company' },
    metric: 'Measure',
    basis: 'Basis',
    segment: 'Business',
    wholeCompany: 'the whole company',
    unit: 'Unit',
    units: { currency: 'Money', 'per-share': 'Money per share', percent: 'Percent', count: 'Count' },
    currency: 'Currency',
    per: 'Per',
    pers: { share: 'share', ADS: 'ADS', ADR: 'ADR' },
    scale: 'In',
    scales: { '1': 'units', '1e3': 'thousands', '1e6': 'millions', '1e9': 'billions', '1e12': 'trillions' },
    actual: 'Actual',
    consensus: 'Expected',
    prior: 'Year before',
    low: 'From',
    high: 'To',
    change: 'Change',
    changeKind: 'Change in',
    changeKinds: { percent: 'percent', points: 'percentage points', bps: 'basis points' },
    changePeriod: 'Against',
    changePeriods: { yoy: 'the year before', qoq: 'the quarter before' },
    action: 'Action',
    none: 'none',
    price: 'Price',
    changePercent: 'Move in percent',
    session: 'Session',
    firm: 'Firm',
    analyst: 'Analyst',
    rating: 'Rating',
    priceTarget: 'Price target',
    priceTargetPrior: 'Price target before',
    period: 'Period',
    periodKinds: { quarter: 'Quarter', half: 'Half', 'nine-months': 'Nine months', year: 'Year' },
    ofForecast: 'Period of the forecast',
    number: 'Number',
    year: 'Year',
    fiscal: 'fiscal',
    empty: 'Leave empty what the article does not say.',
    save: 'Save',
    badNumber: (field: string, example: string) => `${field}: write the number as ${example}.`,
    badYear: 'The year has four digits.',
  },

  whyTitle: (what: string) => `Why ${what}`,
  noNumbers: 'None of its numbers is printed in the article as such: it was worked out from its words.',
  fields: { actual: 'actual', consensus: 'expected', prior: 'year before', change: 'change', low: 'from', high: 'to', price: 'price', changePercent: 'move', priceTarget: 'price target', priceTargetPrior: 'price target before', doubt: 'question' } as Readonly<Record<string, string>>,
  rule,
  yours: 'You added this figure yourself.',

  number: (quote: string) => `Number ${quote}`,
  belongsTo: 'Belongs to',
  asked: 'An open question:',
  isNone: (why: string) => `No figure: ${why}.`,
  isSetAside: 'You took its figure out.',
  unexplained: 'Nobody explained this number.',
  addAsFigure: 'Add as figure …',
  showFigure: (what: string) => `Show ${what}`,
  noNumberInText: 'This article has no number.',

  coverage: (explained: number, numbers: number) => `${explained} of ${count(numbers, 'number', 'numbers')} explained`,
  coverageGroups: { extracted: 'Lifted out', context: 'Explained', unexplained: 'Not explained' },
  noNumbersAtAll: 'No number in this article',
}
