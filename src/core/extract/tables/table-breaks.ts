// Where a head that stands again begins another table, and which tables are nothing but key figures.
import type { Row } from './rows.ts'
import { isHeadCell } from './table-columns.ts'

/** "Item | Q3 2025 | Q3 2026 | Change" over sales, profits and what each share earned: a few key figures of one period, each column of which its head dates, and no statement. */
export function isKeyFigures(rows: readonly Row[]): boolean {
  const head = rows[0]
  const dated = head?.cells.filter((cell) => quarterOfYear.test(cell.text)) ?? []
  return rows.length <= 10 && dated.length === 2 && head!.cells.length === 3
}

const quarterOfYear = /^(?:[1-4]Q|Q[1-4]) ?(?:20)?\d\d$/u

/** "Item | Q3 2025 | Q3 2026 | Change" and, without a line between, "Item | Q2 2026 | Q3 2026 | Change": a head that stands again begins another table. */
export function partsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const head = rows[0]
  const isHead = (row: Row): boolean => row.label !== '' && row.label === head?.label && row.cells.length > 1 && row.cells.length === head.cells.length && row.cells.every((cell) => isHeadCell(cell.text))
  if (head === undefined || !isHead(head)) return [rows]
  const starts = rows.flatMap((row, index) => (isHead(row) ? [index] : []))
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}
