// Columns that only tell by how much two others differ, and groups of columns that a page printed above the table: "Second quarter" / "Six months" over
// "2026 | 2025 | 2026 | 2025" over "Net income | 1,212 | 196 | +1,016 | 1,505 | 712 | +793".
import type { Cell } from './cells.ts'
import type { Row } from './rows.ts'
import { isDataRow, readRows } from './rows.ts'
import { yearCell } from './table-columns.ts'

const signed = /^[-–−+(]/u
const groupAlone = /^\W*(?:(?:first|second|third|fourth) (?:quarter|half)|(?:three|six|nine|twelve) months|full[- ]year|year[- ]to[- ]date)\W*$/iu

/** The rows with such columns taken out and such groups put over their years; the same rows where there are none. */
export function plainColumns(rows: readonly Row[], captions: string): readonly Row[] {
  const headEnd = rows.findIndex(isDataRow)
  const years = headEnd < 1 ? 0 : yearsOf(rows[headEnd - 1]!)
  if (years < 2 || years % 2 !== 0) return rows
  const groups = captions.split('\n').filter((line) => groupAlone.test(line))
  const headed = headEnd === 1 && groups.length > 1 && groups.length * 2 === years ? [...readRows(groups.map((line) => line.trim()).join(' | '), 0), ...rows] : rows
  return withoutDifferences(headed, years)
}

/** How many years a line of headings has, where it has nothing else. */
function yearsOf({ label, cells }: Row): number {
  const heads = [label, ...cells.map(({ text }) => text)].filter((text) => text !== '')
  return heads.every((text) => yearCell.test(text)) ? heads.length : 0
}

function withoutDifferences(rows: readonly Row[], years: number): readonly Row[] {
  const longer = rows.filter((row) => isDataRow(row) && row.cells.length === (years / 2) * 3)
  if (longer.length < 2 || !longer.every(({ cells }) => holdsDifferences(cells))) return rows
  return rows.map((row) => (longer.includes(row) ? { ...row, cells: row.cells.filter((_, index) => index % 3 !== 2), wide: null } : row))
}

/** Whether every third cell is signed, and what is left of the first of the two before it when the second is taken away. */
function holdsDifferences(cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => {
    if (index % 3 !== 2) return true
    const [now, before, differs] = [cells[index - 2]!.number?.value, cells[index - 1]!.number?.value, cell.number?.value]
    if (now === undefined || before === undefined || differs === undefined || !signed.test(cell.text)) return false
    const step = /\.\d/u.test(cell.text) ? 0.011 : 1.1 // what rounding may make
    return Math.abs(now - before - differs) <= step
  })
}
