// What the ledger of claims says.
import type { AuditFinding, ClaimField } from '../../ledger.ts'
import type { Verdict } from '../../model.ts'
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
  columns: { what: 'Figure', value: 'Value', said: 'Said by' },
}
