// Rows of a table that say what they measure only by the heading above them.
import type { Metric } from '../../../shared/model.ts'
import type { RowLabel } from './row-labels.ts'

const part = '(?:regions?|segments?|products?|business(?:es)?(?: units?| areas?| lines?)?|divisions?|geograph\\w*|categor(?:y|ies)|markets?|end markets?|brands?|channels?|countr(?:y|ies)|types?)'
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

/** "Basic and diluted" under "Earnings per share:". */
export function groupLabel(label: string, group: Metric | 'none' | null, sawDiluted: boolean): RowLabel | null {
  if (
    group !== 'eps' ||
    !/^\W*(?:diluted|basic and diluted|basic)\b/iu.test(label) ||
    /\b(?:shares|weighted|average|number)\b/iu.test(label)
  )
    return null
  if (/^\W*basic\b(?! and)/iu.test(label) && sawDiluted) return null
  return { metric: 'eps', basis: 'reported', segment: null, loss: false, minor: false, percent: false, factor: null }
}

/** "Per share – diluted" under "Net income (loss)", "Per diluted share, adj." under "Adjusted net income" */
export function sharesOfRow(label: string, above: RowLabel | null): RowLabel | null {
  if (above?.metric !== 'net-income' || above.segment !== null || !/^\W*per (?:weighted average |common |ordinary |basic |diluted )*(?:share|unit)s?\b(?:[^\p{L}]+(?:basic|diluted|and|basic and diluted|adj|adjusted|\$|US\$|C\$))*\W*$/iu.test(label)) return null
  return { metric: 'eps', basis: /\badj/iu.test(label) ? 'adjusted' : above.basis, segment: null, loss: false, minor: false, percent: false, factor: null }
}

/** A business of such a table, or its total. */
export function breakdownLabel(label: string, metric: Metric | null): RowLabel | null {
  if (
    !metric ||
    !/^[\p{Lu}]/u.test(label) ||
    label.length > 40 ||
    /\b(?:eliminations?|other income|cost|expenses?|total|intersegment|corporate|group|employees|capital|orders?)\b/iu.test(label)
  )
    return /^total\b/iu.test(label) && metric
      ? { metric, basis: 'reported', segment: null, loss: false, minor: false, percent: false, factor: null }
      : null
  return {
    metric,
    basis: 'reported',
    segment: label.replace(/[:*]+$/u, '').trim(),
    loss: false,
    minor: false,
    percent: false,
    factor: null,
  }
}
