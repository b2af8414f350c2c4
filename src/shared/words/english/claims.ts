// What the ledger of claims says.
import type { AuditFinding, ClaimField } from '../../ledger.ts'
import type { Period, Verdict } from '../../model.ts'
import { count } from './counting.ts'

const fields: Readonly<Record<ClaimField, string>> = {
  actual: 'actual',
  consensus: 'expected',
  prior: 'a year before',
  change: 'growth',
  'change-qoq': 'growth on the quarter',
  'guidance-low': 'guidance, low end',
  'guidance-high': 'guidance, high end',
}

const findings: Readonly<Record<AuditFinding['kind'], string>> = {
  verdict: 'The verdict does not fit the numbers',
  change: 'The growth does not follow from the numbers',
  surprise: 'The surprise does not follow from the numbers',
  sum: 'The parts do not add up',
  conversion: 'The currencies imply different rates',
  margin: 'The margin does not follow from its parts',
  contradiction: 'One figure with two values',
}

export const claims = {
  fields,
  findings,
  arithmetic: 'The arithmetic',
  ledgerOf: 'What articles claim about',
  disagree: 'Claims that disagree',
  agreed: 'Claims that nothing contradicts',
  none: (symbol: string) => `No article in this library states a figure of ${symbol} yet.`,
  nothingDisputed: 'No two articles in this library contradict each other about this company.',
  export: 'Export',
  formats: { csv: 'As a table (CSV)', json: 'As JSON', md: 'As Markdown' },
  exported: (claims: number, path: string) => `${count(claims, 'claim', 'claims')} written to ${path}.`,
  sideBySide: 'Side by side',
  verdictBy: (verdict: Verdict, percent: string, against: string) =>
    verdict === 'inline' ? `in line with ${against}` : `${verdict === 'beat' ? 'beat' : 'missed'} by ${percent} against ${against}`,
  against: (value: string) => `against ${value}`,
  inArticle: (title: string, others: number) => `in “${title}”${others > 0 ? ` and ${count(others, 'other article', 'other articles')}` : ''}`,
  here: '(this article)',
  noCompany: 'This article is filed under no company. File it under one beside the text.',
  primary: 'the company itself',
  alsoIn: (others: number) => `also in ${count(others, 'copy', 'copies')}`,
  andOthers: (others: number) => `and ${count(others, 'other article', 'other articles')}`,
  columns: { what: 'Figure', value: 'Value', said: 'Said by', period: 'Period', surprise: 'Surprise', filed: 'Filed' },
  whoReported: 'Who reported',
  allFigures: (figures: number) => `Show all ${figures} figures`,
  week: (from: string, to: string) => `${from} – ${to}`,
  earlier: 'Earlier',
  later: 'Later',
  today: 'Today',
  oneDay: 'One day',
  dayField: 'Day',
  nobodyReported: 'No article of this library reports results in this time. Go back a week, or let news come in.',
  coverage: (articles: number) => `${count(articles, 'article', 'articles')}:`,
  history: 'Over time',
  historyOf: (symbol: string) => `${symbol} over time`,
  chart: 'Numbers over time',
  metric: 'Figure',
  noPeriod: 'Period not told',
  periods: 'Periods',
  kinds: { quarter: 'Quarters', half: 'Halves', 'nine-months': 'Nine months', year: 'Years' },
  toldIn: (month: string) => `told in ${month}`,
  periodBriefly: ({ kind, number, fiscal, year }: Pick<Period, 'kind' | 'number' | 'fiscal' | 'year'>, told: string) => {
    const part = { quarter: `Q${number ?? '?'}`, half: `H${number ?? '?'}`, 'nine-months': '9M', year: 'Y' }[kind]
    return `${fiscal ? 'F' : ''}${kind === 'year' ? '' : `${part} `}${kind === 'year' && fiscal ? 'Y ' : ''}${year ?? told}`
  },
  expectedOne: (amount: string) => `expected ${amount}`,
  expectedRange: (low: string, high: string) => `expected ${low} to ${high}`,
  disputed: 'disputed',
  workedOut: 'worked out from two periods',
  confirmed: 'confirmed',
  different: (amount: string) => `different: ${amount}`,
  confirmedBy: 'as filed',
  claimFiled: { confirmed: 'confirmed by what was filed', different: 'different from what was filed' },
  differentFrom: (amount: string) => `filed as ${amount}`,
  derived: 'derived',
  converted: (perShare: string, ratio: number) => `converted from ${perShare} per ordinary share, of which a depositary share stands for ${ratio}`,
  filedIn: (form: string, day: string, accession: string) => `${form}, filed on ${day}, ${accession}`,
  compare: 'Compare with another company',
  stopComparing: (symbol: string) => `Do not compare with ${symbol}`,
  comparesGrowth: 'Two companies are compared by their growth on the year, in percent.',
  nothingToCompare: (symbol: string) => `No article in this library says this of ${symbol}.`,
  sentencesOf: (period: string) => `Sentences about the ${period}`,
}
