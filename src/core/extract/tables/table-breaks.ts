// Where a head that stands again begins another table, and which tables are nothing but key figures.
import type { Row } from './rows.ts'
import { isHeadCell } from './table-columns.ts'

/** "Item | Q3 2025 | Q3 2026 | Change" over sales, profits and what each share earned: a few key figures of one period, each column of which its head dates, and no statement. */
export function isKeyFigures(rows: readonly Row[]): boolean {
  const head = rows[0]
  const dated = head?.cells.filter((cell) => quarterOfYear.test(cell.text)) ?? []
  return rows.length <= 10 && ((dated.length === 2 && head!.cells.length === 3) || (dated.length === 2 && head!.cells.length === 4 && head!.cells.every((cell) => quarterOfYear.test(cell.text) || spanOfYear.test(cell.text))))
}

const quarterOfYear = /^(?:[1-4]Q|Q[1-4]) ?(?:20)?\d\d$/u
// "Q2 2026 | Q2 2025 | H1 2026 | H1 2025"
const spanOfYear = /^(?:(?:[12]H|H[12]|9M|YTD|FY) ?(?:20)?\d\d|20\d\d)$/u

/** "Item | Q3 2025 | Q3 2026 | Change" and, without a line between, "Item | Q2 2026 | Q3 2026 | Change": a head that stands again begins another table. */
export function partsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const ahead = rows.findIndex((row, index) => index > 0 && looksAhead(row))
  if (ahead > 0) return [...partsOf(rows.slice(0, ahead)), rows.slice(ahead)]
  const head = rows[0]
  const isHead = (row: Row): boolean => row.label !== '' && row.label === head?.label && row.cells.length > 1 && row.cells.length === head.cells.length && row.cells.every((cell) => isHeadCell(cell.text))
  if (head === undefined || !isHead(head)) return [rows]
  const starts = rows.flatMap((row, index) => (isHead(row) ? [index] : []))
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}

/** "2026 Full Year Financial Guidance | Low | High", in the midst of a table: what follows is to come. */
const looksAhead = ({ label, cells }: Row): boolean => cells.length === 2 && /\b(?:guidance|outlook)\b/iu.test(label) && /^low/iu.test(cells[0]!.text) && /^high/iu.test(cells[1]!.text)
