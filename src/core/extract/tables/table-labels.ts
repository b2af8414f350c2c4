// Rows of a table that say what they measure only by the heading above them.
import type { Basis, Metric } from '../../../shared/model.ts'
import type { Row } from './rows.ts'
import { plainLabel, readRowLabel, type RowLabel } from './row-labels.ts'
import { unitOfMetric } from '../figures/drafts.ts'

const part = '(?:regions?|segments?|products?|business(?:es)?(?: units?| areas?| lines?| segments?)?|divisions?|geograph\\w*|categor(?:y|ies)|markets?|end markets?|brands?|channels?|countr(?:y|ies)|types?)'
const measured: readonly (readonly [Metric, RegExp])[] = (
  [
    ['revenue', '(?:net )?(?:sales|revenues?|turnover)'],
    ['operating-income', '(?:operating (?:profit|income)|segment (?:profit|income))'],
    ['ebit', 'EBIT'],
    ['ebitda', 'EBITDA'],
  ] as const
).map(([metric, words]) => [metric, new RegExp(`\\b${words},? (?:by|per|of (?:the|our)) (?:\\w+ )?${part}\\b|(?:^|\\n)\\W*(?:(?:our|the|by) )?${part}[,:(–—-]{1,2} ?\\(?${words}\\b|(?:^|\\n)\\W*${words}[,:] ${part}\\b`, 'iu')])

/** "Revenue by segment", "Regions, revenue" over a table: what its rows measure. */
export function breakdownMetric(words: string): Metric | null {
  return measured.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const footing = /^\W*(?:(?<adjusted>adjusted|underlying|non-(?:GAAP|IFRS)|headline|before (?:exceptional|specific adjusting|adjusting|non-underlying) items)|statutory|reported|GAAP|IFRS)(?: (?:results?|basis|measures?|figures|performance))?[*†\d:]{0,3}$/iu

/** "Adjusted*" in a line of its own, over rows of a table: their footing; null where a line says none. */
export function footingHeading(label: string): Basis | null {
  const match = footing.exec(label.trim())
  return match === null ? null : match.groups!['adjusted'] === undefined ? 'reported' : 'adjusted'
}

/** "Basic and diluted" under "Earnings per share:". */
export function groupLabel(label: string, group: Metric | 'none' | null, sawDiluted: boolean): RowLabel | null {
  if (
    group !== 'eps' ||
    !/^\W*(?:diluted|basic and diluted|basic)\b/iu.test(label) ||
    /\b(?:shares|weighted|average|number)\b/iu.test(label)
  )
    return null
  if (/^\W*basic\b(?! and)/iu.test(label) && sawDiluted) return null
  return plainLabel('eps')
}

/** "Per share – diluted" under "Net income (loss)", "Per diluted share, adj." under "Adjusted net income" */
export function sharesOfRow(label: string, above: RowLabel | null): RowLabel | null {
  if (above?.metric !== 'net-income' || above.segment !== null || !/^\W*per (?:weighted average |common |ordinary |basic |diluted )*(?:share|unit)s?\b(?:[^\p{L}]+(?:basic|diluted|and|basic and diluted|adj|adjusted|\$|US\$|C\$))*\W*$/iu.test(label)) return null
  return plainLabel('eps', /\badj/iu.test(label) ? 'adjusted' : above.basis)
}

/** A business of such a table, or its total. */
export function breakdownLabel(label: string, metric: Metric | null, basis: Basis = 'reported'): RowLabel | null {
  if (
    !metric ||
    !/^[\p{Lu}]/u.test(label) ||
    label.length > 40 ||
    /\b(?:eliminations?|other income|(?<=^)other(?=$)|cost|expenses?|total|intersegment|corporate|group|employees|capital|orders?)\b/iu.test(label)
  )
    return /^total\b/iu.test(label) && metric
      ? plainLabel(metric, basis)
      : null
  return plainLabel(metric, basis, label.replace(/[:*]+$/u, '').trim())
}

/** "Comparable operating result, EUR million" in the midst of a table: the measure and unit of the rows below it, which are only names. */
export function measuredHeading(label: string, companyNames: readonly string[]): RowLabel | null {
  const bare = label.replace(unitBehind, '')
  const read = bare === label ? null : readRowLabel(bare, companyNames)
  return read !== null && read.segment === null && unitOfMetric(read.metric) === 'currency' ? read : null
}

const unitBehind = /,? \(?(?:in )?(?:(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|JPY|CAD|AUD|[A-Z]{0,3}[$€£¥]) ?(?:millions?|billions?|mn|bn|m)|(?:millions?|billions?) (?:of )?(?:euros?|dollars|pounds|yen|kronor|kroner))\)?:?$/u

/** "Operating profit (£m)" as the heading over a column of names: what its rows measure; null where a row says what it measures by itself. */
export function headedBreakdown(label: string, rows: readonly Row[], companyNames: readonly string[]): RowLabel | null {
  const read = label === '' ? null : readRowLabel(label, companyNames)
  if (!read || read.segment !== null || unitOfMetric(read.metric) !== 'currency') return null
  const named = rows.filter((row) => row.cells.some((cell) => cell.number !== null))
  return named.length >= 2 && named.every((row) => /^(?:total|group)\b/iu.test(row.label) || (/^\p{Lu}/u.test(row.label) && !notPart.test(row.label) && readRowLabel(row.label, companyNames) === null)) ? read : null
}

const notPart = /\b(?:margin|growth|change|orders?|employees|shares?|per|income|profit|loss|sales|revenues?|EBIT\w*|cash|costs?|expenses?|tax|quarter|months|half|year|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December|basic|diluted|GAAP|adjusted|reported|organic|currency)\b|\d/iu
