// Rows of a table: a label and its cells, with the empty ones where bars part them.
import type { Span } from '../../../shared/model.ts'
import type { Cell } from './cells.ts'
import { parseCell, splitCells, splitWide } from './cells.ts'
import { isColumnHead, isHeadCell, yearCell } from './table-columns.ts'

export interface Row {
  readonly span: Span
  readonly label: string
  readonly cells: readonly Cell[]
  readonly wide: readonly Cell[] | null // with the empty cells of a barred line
}

const rule = /^[\s|:=_-]+$/u

/** The rows of a table's text, which begins at `from` of the article. */
export function readRows(table: string, from: number): readonly Row[] {
  const lines = table.split('\n')
  // Where only some lines begin with a bar, those have no label: their first cell stands over the first column.
  const printed = lines.filter((line) => line.trim() !== '' && !rule.test(line))
  const unlabelled = printed.some((line) => !/^\s*\|/u.test(line))
  const rows: Row[] = []
  let start = from
  for (const line of lines) {
    const end = start + line.length
    if (line.trim() !== '' && !rule.test(line)) rows.push(readRow(line, start, unlabelled && /^\s*\|/u.test(line)))
    start = end + 1
  }
  return rows
}

function readRow(line: string, start: number, bare: boolean): Row {
  const cells = splitCells(bare ? `-${line}` : line)
  const first = cells[0] ?? ''
  const labelled = !bare && parseCell(first) === null && !(/^\s{4,}/u.test(line) && cells.length > 1 && isColumnHead(first))
  const values = (labelled || bare ? cells.slice(1) : cells).map((text) => ({ text, number: parseCell(text) }))
  return {
    span: [start + (line.length - line.trimStart().length), start + line.trimEnd().length],
    label: labelled ? first : '',
    cells: values,
    wide: labelled || bare ? (splitWide(bare ? `-${line}` : line)?.map((text) => ({ text, number: parseCell(text) })) ?? null) : null,
  }
}

export function isDataRow(row: Row): boolean {
  if (row.cells.length === 0) return false
  const numbers = row.cells.filter((cell) => cell.number !== null && !yearCell.test(cell.text))
  return (
    row.label !== '' &&
    numbers.length > 0 &&
    !row.cells.every((cell) => isHeadCell(cell.text) && !/^[\d.,]+\s?%$/u.test(cell.text) && !/^[-+(]?\d[\d.,]*\)?%?$/u.test(cell.text))
  )
}

/** "Adjusted EPS  $3.82 - $3.92  $3.70 - $3.85" */
export function isRangeRow(row: Row): boolean {
  return row.label !== '' && row.cells.some((cell) => /\d\s?%?\s?(?:[-–]|to)\s?[$€£]?\d/u.test(cell.text) && !yearCell.test(cell.text))
}
