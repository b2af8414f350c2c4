// Rows under a company's revenue that add up to it are its businesses, whatever they are called.
import type { RowLabel } from './row-labels.ts'
import type { Row } from './rows.ts'
import { findMetrics } from '../measures/metrics.ts'
import { plainLabel, readRowLabel } from './row-labels.ts'

const noPart = /\b(?:eliminations?|intersegment|inter-segment|consolidation|reconciliation|reclassification)\b/iu
const noName = /\b(?:other income|costs?|expenses?|total|corporate|employees|capital|orders?|tax|profit|loss|margin|income|EBIT|EBITDA|EBITA|cash|debt|assets|equity|shares?|per share|interest|depreciation|headcount|intake|backlog)\b/iu

/**
 * The rows that are parts of revenue: a run of rows without a metric of their own, directly under the company's revenue, whose numbers add up to it.
 * @param width how many columns the table has; rows with other numbers of cells are no parts
 * @param place the column of this year's numbers
 */
export function findParts(rows: readonly Row[], width: number, place: number, companyNames: readonly string[]): ReadonlyMap<Row, RowLabel> {
  const parts = new Map<Row, RowLabel>()
  const valueOf = (row: Row): number | null => (row.cells.length === width && row.cells[place]?.number?.unit === 'plain' ? row.cells[place]!.number!.value : null)
  rows.forEach((row, index) => {
    const read = readRowLabel(row.label, companyNames)
    const total = read?.metric === 'revenue' && read.segment === null && read.basis === 'reported' ? valueOf(row) : null
    if (total === null || total <= 0) return
    const run: Row[] = []
    let sum = 0
    for (const other of rows.slice(index + 1, index + 13)) {
      const value = valueOf(other)
      if (value === null || findMetrics(other.label, 0, other.label.length).length > 0 || !isPartName(other.label)) break
      run.push(other)
      sum += value
      if (run.length < 2 || Math.abs(sum - total) > Math.max(total * 0.0006, run.length * 0.06)) continue
      for (const part of run) if (!noPart.test(part.label)) parts.set(part, plainLabel('revenue', 'reported', nameOf(part.label)))
      break
    }
  })
  return parts
}

/** Whether a row's label may be what a business is called. */
export const isPartName = (label: string): boolean => /^[\p{Lu}\d]/u.test(label) && label.length <= 44 && (!noName.test(label) || noPart.test(label))
const nameOf = (label: string): string => label.replace(/[:*]+$/u, '').replace(/^(?:of which|thereof):?\s+/iu, '').trim()
