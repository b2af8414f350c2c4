// Boxes without headings whose cells say themselves what they are: "Revenue   $117.4B   +15%   est. $114.9B", "Operating margin   32.9%   (Q3 2025: 30.5%)".
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Cell, CellNumber } from './cells.ts'
import type { RowLabel } from './row-labels.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { findMetrics } from '../measures/metrics.ts'
import { findPeriods } from '../periods/periods.ts'
import { parseCell } from './cells.ts'
import { draftOfCell, sizeOf } from './row-drafts.ts'
import { plainLabel, readRowLabel } from './row-labels.ts'
import { isPartName } from './table-parts.ts'
import { beginningIn } from '../words.ts'

const expectedCell = /^[([]?(?:vs\.? )?(?:est(?:imates?)?\.?|consensus|expected|exp\.|street|forecast):? ?(?<sum>\S+?)[)\]]?$|^[([]?(?:vs\.? )?(?<before>\S+) (?:est\.?|consensus|expected|exp\.)[)\]]?$/iu
const earlierCell = /^[([]?(?:vs\.? )?(?:(?:[QH]\d|[1-4]Q|[12]H|FY) ?['’]?\d{2,4}|(?:19|20)\d\d|(?:a )?year (?:ago|earlier)|last year|prior year|previous year):? ?(?<sum>\S+?)[)\]]?$/iu
const markCell = /^(?:[✔✓✘✗✅❌🟢🔴▲▼]\p{Mn}?|beats?|miss(?:es)?|in[- ]?line)$/iu

interface Reading {
  readonly row: Row
  readonly number: CellNumber
  readonly change: CellNumber | null
  readonly consensus: CellNumber | null
  readonly prior: CellNumber | null
}

/** Reads such a box; false where its rows have another shape, or nothing in it but numbers. */
export function readAnnotatedRows(context: TableContext, rows: readonly Row[], take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): boolean {
  if (!rows.some((row) => row.cells.some((cell) => expectedCell.test(cell.text) || earlierCell.test(cell.text)))) return false
  const read = rows.filter((row) => row.cells.length > 0).map(readingOf)
  if (!read.every((reading) => reading !== null)) return false
  const period = findPeriods(context.caption, 0, context.caption.length)[0]?.period ?? null
  const labels = read.map((reading) => readRowLabel(reading.row.label.replace(/,(?= \p{Ll})/u, ''), context.companyNames))
  const parts = partsBelow(read, labels)
  read.forEach((reading, index) => {
    const label = labels[index] ?? parts.get(reading)
    const draft = label ? draftOf(context, label, reading) : null
    if (draft === null) return
    draft.period = period ?? context.told
    draft.evidence = [reading.row.span]
    take(draft, false)
    for (const amount of beginningIn(amounts, reading.row.span[0], reading.row.span[1])) notes.push({ amount, rule: 'annotated-row', outcome: 'taken', why: `${draft.basis} ${draft.metric}` })
  })
  return true
}

/** The number of a row and what stands behind it; null where a cell says nothing of itself. */
function readingOf(row: Row): Reading | null {
  const [first, ...more] = row.cells
  if (!first?.number) return null
  let [change, consensus, prior]: (CellNumber | null)[] = [null, null, null]
  for (const cell of more) {
    const earlier = earlierCell.exec(cell.text)?.groups?.['sum']
    const expected = expectedCell.exec(cell.text)?.groups
    if (earlier !== undefined) prior = parseCell(earlier)
    else if (expected) consensus = parseCell((expected['sum'] ?? expected['before'])!)
    else if (change === null && isChange(cell)) change = cell.number
    else if (!markCell.test(cell.text)) return null
  }
  return { row, number: first.number, change: change ?? null, consensus: consensus ?? null, prior: prior ?? null }
}

const isChange = (cell: Cell): boolean => cell.number !== null && cell.number.signed && cell.number.unit !== 'plain'

function draftOf(context: TableContext, label: RowLabel, { number, change, consensus, prior }: Reading): Draft | null {
  const unit = unitOfMetric(label.metric)
  const sum = unit === 'currency' || unit === 'per-share'
  if ((unit === 'percent') !== (number.unit === 'percent') || (sum && number.currency === null) || (unit === 'currency' && number.factor < 1e6) || (unit === 'count' && number.value * number.factor < 1000)) return null
  const draft = { ...draftOfCell(context.block, label, number, unit === 'percent' ? 1 : number.factor, number.currency), segment: label.segment }
  const beside = (other: CellNumber | null): number | null => (other && other.unit === number.unit && other.factor === number.factor ? sizeOf(label, other, unit === 'percent' ? 1 : other.factor) : null)
  draft.consensus = beside(consensus)
  draft.prior = beside(prior)
  if (change && label.metric !== 'comparable-sales' && (unit === 'percent') === (change.unit !== 'percent') && change.unit !== 'plain') draft.change = { value: change.value, kind: change.unit, period: 'yoy' }
  return draft
}

/** Rows of names below the company's revenue, each with a sum and its growth: its businesses, as long as all together are no more than it. */
function partsBelow(read: readonly Reading[], labels: readonly (RowLabel | null)[]): ReadonlyMap<Reading, RowLabel> {
  const parts = new Map<Reading, RowLabel>()
  const whole = read.find((_, index) => labels[index]?.metric === 'revenue' && labels[index]!.segment === null)
  if (!whole) return parts
  const named = read.slice(read.indexOf(whole) + 1).filter((reading) => isNamedSum(reading) && reading.number.currency === whole.number.currency)
  const sum = named.reduce((total, reading) => total + reading.number.value * reading.number.factor, 0)
  if (named.length < 2 || sum > whole.number.value * whole.number.factor * 1.01) return parts
  for (const reading of named) parts.set(reading, plainLabel('revenue', 'reported', reading.row.label.trim()))
  return parts
}

const isNamedSum = ({ row, number, change }: Reading): boolean => number.unit === 'plain' && number.factor >= 1e6 && number.value > 0 && change?.unit === 'percent' && isPartName(row.label) && findMetrics(row.label, 0, row.label.length).length === 0
