// Rows under a company's revenue that add up to it are its businesses, whatever they are called.
import type { RowLabel } from './row-labels.ts'
import type { Row } from './rows.ts'
import { findMetrics } from '../measures/metrics.ts'
import { plainLabel, readRowLabel } from './row-labels.ts'

const noPart = /\b(?:eliminations?|intersegment|inter-segment|consolidation|reconciliation|reclassification)\b/iu
const noName = /\b(?:other income|costs?|expenses?|total|corporate|employees|capital|orders?|tax|profit|loss|margin|income|EBIT|EBITDA|EBITA|cash|debt|assets|equity|shares?|per share|interest|depreciation|headcount|intake|backlog)\b/iu

const cost = /\b(?:costs?|expenses?|tax(?:es|ation)?|interest|depreciation|amorti[sz]ation|weighted|provisions?|salaries|research and development|administrative|selling)\b/iu
const fewestCosts = 2

/** Whether a table tells costs, as whole statements do. */
export function tellsCosts(rows: readonly Pick<Row, 'label'>[], companyNames: readonly string[]): boolean {
  return rows.filter((row) => cost.test(row.label) && readRowLabel(row.label, companyNames) === null).length >= fewestCosts
}

/**
 * The rows that are parts of revenue: a run of rows without a metric of their own, directly under the company's revenue, whose numbers add up to it.
 * @param width how many columns the table has; rows with other numbers of cells are no parts
 * @param place the column of this year's numbers
 */
export function findParts(rows: readonly Row[], width: number, place: number, companyNames: readonly string[]): ReadonlyMap<Row, RowLabel> {
  const parts = new Map<Row, RowLabel>()
  const isStatement = tellsCosts(rows, companyNames)
  const valueOf = (row: Row): number | null => (row.cells.length === width && row.cells[place]?.number?.unit === 'plain' ? row.cells[place]!.number!.value : null)
  rows.forEach((row, index) => {
    const read = readRowLabel(row.label, companyNames)
    const total = read?.metric === 'revenue' && read.segment === null && read.basis === 'reported' ? valueOf(row) : null
    if (total === null || total <= 0) return
    // "Total net sales" stands below its parts, too; over the costs of a statement they are lines of it
    const headed = rows.slice(0, index).some((other) => other.cells.every((cell) => cell.number === null) && /^\W*(?:net )?(?:revenues?|sales)\W*$/iu.test(other.label)) // "Revenue:"
    const sides = [rows.slice(index + 1, index + 13), ...(!isStatement && !headed && /^\W*total\b/iu.test(rows[index]!.label) ? [rows.slice(Math.max(0, index - 12), index).reverse()] : [])]
    for (const side of sides) for (const part of partsAmong(side, total, valueOf)) parts.set(part, plainLabel('revenue', 'reported', nameOf(part.label)))
  })
  return parts
}

/** The first rows of a run that add up to the total; none where they do not. */
function partsAmong(rows: readonly Row[], total: number, valueOf: (row: Row) => number | null): readonly Row[] {
  const run: Row[] = []
  let sum = 0
  for (const row of rows) {
    const value = valueOf(row)
    if (value === null || findMetrics(row.label, 0, row.label.length).length > 0 || !isPartName(row.label)) return []
    run.push(row)
    sum += value
    if (run.length > 1 && Math.abs(sum - total) <= Math.max(total * 0.0006, run.length * 0.06)) return run.filter((part) => !noPart.test(part.label))
  }
  return []
}

/** Whether a row's label may be what a business is called. */
export const isPartName = (label: string): boolean => /^[\p{Lu}\d]/u.test(label) && label.length <= 44 && (!noName.test(label) || noPart.test(label))
const nameOf = (label: string): string => label.replace(/[:*]+$/u, '').replace(/^(?:of which|thereof):?\s+/iu, '').trim()
