import { collapseSpace } from './white-space.ts'

export interface TableCell {
  text: string
  span: number // columns it covers
}

const widest = 500 // columns; a table made to be wider than any page is cut, it would cost width times height

/**
 * Rows of a data table as lines, cells joined by " | ". A cell in the same place of two lines is in the same column:
 * empty cells inside a row are kept, empty columns are not. Columns that some wide cell covers together and that never both hold
 * something are one column (financial tables put the currency sign, the number and the closing bracket in cells of their own).
 */
export function linesOfTable(rows: readonly (readonly TableCell[])[]): string[] {
  const together = new Set<number>() // column n and n + 1 are covered by one wide cell somewhere
  let width = 0
  const grid = rows.map((row) => {
    const cells: string[] = []
    for (const cell of row) {
      for (let step = 0; step < cell.span - 1; step++) together.add(cells.length + step)
      cells.push(collapseSpace(cell.text), ...Array.from({ length: cell.span - 1 }, () => ''))
    }
    width = Math.min(Math.max(width, cells.length), widest)
    return joinSigns(cells)
  })
  const columns: string[][] = []
  for (let column = 0; column < width; column++) {
    const cells = grid.map((row) => row[column] ?? '')
    if (cells.every((cell) => cell === '')) continue
    const last = columns[columns.length - 1]
    if (last && together.has(column - 1) && last.every((cell, row) => cell === '' || cells[row] === '')) {
      columns[columns.length - 1] = last.map((cell, row) => cell || cells[row] || '')
    } else columns.push(cells)
  }
  const lines: string[] = []
  for (let row = 0; row < grid.length; row++) {
    const cells = columns.map((column) => column[row] ?? '')
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop()
    if (cells.length > 0) lines.push(cells.join(' | ').trim())
  }
  return lines
}

const opens = /^(?:[$€£¥₹]|US\$|C\$|A\$|HK\$|NZ\$|R\$|Rs\.?)?\s*\(?$/
const closes = /^(?:\)|%|\)%|%\)|\)\s*%)$/

/** "$" | "(1,234" | ")" becomes "$(1,234)" | "" | "", in the first of the three places. */
function joinSigns(cells: readonly string[]): string[] {
  const joined = [...cells]
  for (let at = joined.length - 1; at > 0; at--) {
    const cell = joined[at]!
    if (closes.test(cell)) {
      const before = lastFilled(joined, at - 1)
      if (before >= 0 && /\d$/.test(joined[before]!)) {
        joined[before] += cell
        joined[at] = ''
      }
    }
  }
  for (let at = 0; at < joined.length - 1; at++) {
    const cell = joined[at]!
    if (cell === '' || !opens.test(cell)) continue
    const next = joined.findIndex((other, index) => index > at && other !== '')
    if (next > 0 && next - at <= 2 && /^[(\d.,–-]/.test(joined[next]!)) {
      joined[at] = cell + joined[next]!
      joined[next] = ''
    }
  }
  return joined
}

function lastFilled(cells: readonly string[], from: number): number {
  for (let at = from; at >= 0; at--) if (cells[at] !== '') return at
  return -1
}
