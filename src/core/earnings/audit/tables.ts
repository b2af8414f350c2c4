// The parts of a plain-text table against its total row, its quarters against the year beside them, and its rates of change against the two columns that they are between.
import type { AuditFinding } from '../../../shared/ledger.ts'
import { changeBetween, showPercent, touches } from './arithmetic.ts'
import type { Range } from './arithmetic.ts'
import { readTables } from './table-cells.ts'
import type { Table, TableCell, TableRow } from './table-cells.ts'
import { otherRate } from './words.ts'

const totalLabel = /^(?:(?:group|grand|company|consolidated) )?(?:sub-?)?total\b|^(?:revenues?|sales|net sales|turnover),? total$|^(?:group|consolidated)(?: (?:revenues?|net sales|sales))?$/iu
/** What a sentence beside the table may say of parts that it leaves out: then nothing can be told from their sum. */
const leftOut = /\b(?:eliminat\w*|inter-?segment|inter-?company|intragroup|internal sales|unallocated|corporate (?:costs|items|and other)|consolidation|divest\w*|disposals?|discontinued|deconsolidat\w*|spun off|spin-off|restate[ds]?|reclassified|not (?:shown|listed|included)|excluding|selected|largest|main (?:markets|regions|segments)|may not (?:add|sum|total)|do(?:es)? not (?:add|sum|total))\b/iu
const breakdown = /\b(?:revenues?|sales|turnover)\b[^\n]{0,30}\bby (?:\w+ )?(?:regions?|segments?|divisions?|geograph\w*|business(?:es)?|product\w*|markets?|brands?|channels?|countr\w+|areas?|units?|categor\w+)/iu
const rest = /^(?:all )?(?:others?|rest of (?:the )?world|remaining|rest)\b/iu
/** What does not add up over quarters: shares, rates, and what there is at one moment. */
const standing = /per (?:\w+ )?(?:share|ADS|unit|store)|\bEPS\b|margin|%|percent|\brate\b|ratio|average|\bshares\b|headcount|employees|customers|users|members|subscribers|backlog|order book|\bcash\b(?! flow)|debt|assets|liabilities|equity|inventor|stores|price|yield|days|\bdiluted\b|\bbasic\b/iu

/** A table is held to what it keeps itself: where one of its columns (or rows) is the sum of its parts, the others of the same measure must be too. */
export function auditTables(text: string): readonly AuditFinding[] {
  return readTables(text).flatMap((table) => {
    const around = `${text.slice(0, table.span[0])}\n${text.slice(table.span[1])}`
    if (leftOut.test(around)) return []
    return [...auditTotals(table), ...auditQuarters(table), ...(otherRate.test(text) ? [] : auditGrowth(table))]
  })
}

type Added = readonly TableCell[]

/** Every way in which a total may be made of the rows above it: all of them, those since the last heading or total, or the totals before it. */
function partsOf(table: Table, total: number): readonly (readonly TableRow[])[] {
  const above = table.rows.slice(0, total)
  const isTotal = (row: TableRow): boolean => totalLabel.test(row.label)
  const lastTotal = above.findLastIndex(isTotal)
  const sinceHeading = above.slice(above.findLastIndex((row) => row.isHeading) + 1)
  const sinceTotal = above.slice(lastTotal + 1)
  const ways = [above.filter((row) => !isTotal(row)), sinceHeading.filter((row) => !isTotal(row)), sinceTotal, [...above.filter(isTotal), ...sinceTotal]].map((rows) => rows.filter((row) => !row.isHeading))
  return ways.filter((rows, index) => rows.length > 1 && ways.findIndex((other) => other.length === rows.length && other.every((row, at) => row === rows[at])) === index)
}

function auditTotals(table: Table): readonly AuditFinding[] {
  if (table.hasMeasures) return []
  return table.rows.flatMap((row, index) => {
    if (!totalLabel.test(row.label)) return []
    const columns = row.cells.flatMap((whole) => (whole !== null && !whole.percent ? [{ whole, ways: partsOf(table, index).map((rows) => cellsOf(rows, row.cells.indexOf(whole))) }] : []))
    return columns.flatMap(({ whole, ways }) => {
      if (ways.some((parts) => parts !== null && isSum(parts, whole))) return []
      const kept = ways.findIndex((parts, way) => parts !== null && isAdditive(parts, whole) && columns.some((other) => other.whole !== whole && isKept(other.ways[way] ?? null, other.whole)))
      const parts = kept >= 0 ? ways[kept] : columns.length === 1 && ways.length === 1 && isWhole(table, index, whole) ? ways[0] : null
      return parts ? [miscounted(row.label, parts, whole)] : []
    })
  })
}

/** A table with one column keeps nothing that could be seen: its parts must be all there are, and none of them may be taken off. */
function isWhole(table: Table, index: number, whole: TableCell): boolean {
  const parts = table.rows.slice(0, index)
  const cells = cellsOf(parts.filter((row) => !row.isHeading), table.rows[index]?.cells.indexOf(whole) ?? -1)
  if (!breakdown.test(table.caption) || cells === null || cells.some((cell) => cell.value < 0) || !isAdditive(cells, whole)) return false
  return sumOf(cells)[0] > whole.value || rest.test(parts.at(-1)?.label ?? '')
}

function cellsOf(rows: readonly TableRow[], column: number): Added | null {
  const cells = rows.map((row) => row.cells[column] ?? null)
  return cells.every((cell) => cell !== null && !cell.percent) ? (cells as Added) : null
}

/** Columns of averages and rates have their total among their parts; a total that is nowhere near is another measure's. */
function isAdditive(parts: Added, whole: TableCell): boolean {
  const values = parts.map((part) => part.value)
  const middle = values.reduce((sum, value) => sum + value, 0)
  return (whole.value > Math.max(...values) || whole.value < Math.min(...values)) && Math.abs(middle - whole.value) <= 0.5 * Math.abs(whole.value)
}

/** By more than chance: the numbers have digits enough. */
function isKept(parts: Added | null, whole: TableCell): boolean {
  return parts !== null && isAdditive(parts, whole) && isSum(parts, whole) && Math.abs(whole.value) >= 50 * parts.length * whole.precision
}

function isSum(parts: Added, whole: TableCell): boolean {
  return touches(sumOf(parts), rangeOf(whole))
}

function sumOf(parts: Added): Range {
  return parts.map(rangeOf).reduce<Range>((sum, [low, high]) => [sum[0] + low, sum[1] + high], [0, 0])
}

function rangeOf({ value, precision }: TableCell): Range {
  return [value - precision / 2, value + precision / 2]
}

function miscounted(label: string, parts: Added, whole: TableCell): AuditFinding {
  const sum = Number(parts.reduce((total, part) => total + part.value, 0).toPrecision(12))
  return { kind: 'sum', message: `The parts in the table add up to ${show(sum)}; its “${label}” is ${show(whole.value)}.`, evidence: [...parts.filter((part) => part.precision > 0), whole].map((cell) => cell.span) }
}

/** "Q1 | Q2 | Q3 | Q4 | FY": where another row's quarters make its year. */
function auditQuarters(table: Table): readonly AuditFinding[] {
  const quarters = [1, 2, 3, 4].map((number) => new RegExp(`^(?:Q${number}|${number}Q|${['first', 'second', 'third', 'fourth'][number - 1]} quarter)\\b`, 'iu'))
  return table.heads.flatMap((head, column) => {
    const before = table.heads.slice(Math.max(0, column - 4), column)
    if (!/^(?:FY|full[- ]year|(?:fiscal )?year|total|twelve months|12 months)\b/iu.test(head) || before.length !== 4 || !before.every((each, index) => quarters[index]?.test(each))) return []
    const rows = table.rows.flatMap((row) => {
      const [whole, parts] = [row.cells[column], row.cells.slice(column - 4, column)]
      return whole && !whole.percent && !standing.test(row.label) && parts.every((part) => part !== null && !part.percent) ? [{ row, whole, parts: parts as Added }] : []
    })
    return rows.flatMap(({ row, whole, parts }) => {
      if (isSum(parts, whole) || !isAdditive(parts, whole) || rows.filter((other) => other.row !== row && isKept(other.parts, other.whole)).length === 0) return []
      return [miscounted(`${row.label}, ${head}`, parts, whole)]
    })
  })
}

const enough = 3

/** A column of percentages that is the change between two columns in three rows at least is so in all. */
function auditGrowth(table: Table): readonly AuditFinding[] {
  const width = table.rows[0]?.cells.length ?? 0
  return Array.from({ length: Math.max(0, width - 2) }, (_, index) => index + 2).flatMap((column) => {
    if (/\bof\b|share|margin/iu.test(table.heads[column] ?? '')) return []
    const rows = table.rows.flatMap((row) => {
      const [actual, prior, rate] = [row.cells[column - 2], row.cells[column - 1], row.cells[column]]
      if (!actual || !prior || !rate?.percent || actual.percent || prior.percent || actual.value <= 0 || prior.value <= 0) return []
      const computed = changeBetween({ ...actual, hedge: null }, { ...prior, hedge: null })
      const [low, high] = rangeOf(rate)
      return [{ row, actual, prior, rate, computed, holds: touches(computed, [low, high]) || touches(computed, [-high, -low]) }]
    })
    const kept = rows.filter((each) => each.holds).length
    const wrong = rows.filter((each) => !each.holds)
    if (kept < enough || wrong.length > 1) return []
    return wrong.map(({ row, actual, prior, rate, computed }) => ({ kind: 'change' as const, message: `${show(actual.value)} against ${show(prior.value)} is ${showPercent(computed)}; the table’s “${row.label}” says ${show(rate.value)}%.`, evidence: [actual.span, prior.span, rate.span] }))
  })
}

function show(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 10 })
}
