// Rows of a table: a label and its cells, with the empty ones where bars part them.
import type { Span } from '../../../shared/model.ts'
import type { Cell } from './cells.ts'
import { notesCell } from './column-heads.ts'
import { parseCell, splitCells, splitWide } from './cells.ts'
import { isColumnHead, isHeadCell, yearCell } from './table-columns.ts'

export interface Row {
  readonly span: Span
  readonly label: string
  readonly cells: readonly Cell[]
  readonly wide: readonly Cell[] | null // with the empty cells of a barred line
}

/** A line that is drawn. */
export const rule = /^[\s|:=_-]+$/u

/** The rows of a table's text, which begins at `from` of the article. */
export function readRows(table: string, from: number): readonly Row[] {
  const lines = table.split('\n')
  // Where only some lines begin with a bar, those have no label: their first cell stands over the first column.
  const printed = lines.filter((line) => line.trim() !== '' && !rule.test(line))
  const unlabelled = printed.some((line) => !/^\s*\|/u.test(line) && line.includes('|')) || !printed.some((line) => /^\s*\|\s*\p{L}/u.test(line))
  const rows: Row[] = []
  let start = from
  for (const line of lines) {
    const end = start + line.length
    if (line.trim() !== '' && !rule.test(line)) rows.push(readRow(line, start, unlabelled && /^\s*\|/u.test(line)))
    start = end + 1
  }
  return withoutNotes(rows)
}

/** Without the column that holds the numbers of notes: "| Note | 2026 | 2025" over "Revenue | 3 | 512.1 | 480.5". */
function withoutNotes(rows: readonly Row[]): readonly Row[] {
  if (!rows.some((row) => row.wide !== null && notesCell.test(row.wide[0]?.text ?? ''))) return rows
  return rows.map((row) => {
    if (row.wide === null || row.wide.length === 0) return row
    const [first, ...wide] = row.wide
    return { ...row, wide, cells: first!.text === '' ? row.cells : row.cells.slice(1) }
  })
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
  // "Net sales   (2025)   Adj. EBITA   (2025)": between words a year in brackets is a heading
  const worded = row.cells.some((cell) => cell.number === null && /\p{L}{3}/u.test(cell.text))
  const numbers = row.cells.filter((cell) => cell.number !== null && !yearCell.test(worded ? cell.text.replace(/^\((\d{4})\)$/u, '$1') : cell.text))
  return (
    row.label !== '' &&
    numbers.length > 0 &&
    !row.cells.every((cell) => isHeadCell(cell.text) && !/^[\d.,]+\s?%$/u.test(cell.text) && !/^[-+(]?\d[\d.,]*\)?%?$/u.test(cell.text))
  )
}

/** "Adjusted EPS  $3.82 - $3.92  $3.70 - $3.85" */
export function isRangeRow(row: Row): boolean {
  return row.label !== '' && row.cells.some((cell) => /\d\s?(?:%|[BMK]|bn|mn|m|million|billion)?\s?(?:[-–]|to)\s?[$€£]?\d/u.test(cell.text) && !yearCell.test(cell.text))
}

const noteNumber = /^(?:note )?[1-5]?\d(?:\.\d)?(?:, ?[1-5]?\d)*$/iu

/** Whether what stands before the numbers of those rows that have a cell more than there are columns is the number of a note, in all of them. */
export function leadsWithNotes(rows: readonly Row[], columns: number): boolean {
  const longer = rows.filter((row) => row.cells.length === columns + 1)
  return longer.length > 0 && longer.every((row) => noteNumber.test(row.cells[0]!.text))
}

/** "Q1 FY26 | Q4 FY25 | Q1 FY25 |" over "Revenue | 81.4 | 81.5 | 88.2": headings that a page printed from the place of the label on, with the empty cell at the end, and how many columns there are without that of the notes. */
export function unpackHead(head: readonly Row[], width: number): { readonly head: readonly Row[]; readonly width: number } {
  const noted = head.some((row) => notesCell.test(row.label) && endsEmpty(row))
  const columns = noted ? width - 1 : width
  const isPacked = (row: Row): boolean => {
    const count = row.cells.length + 1
    return row.label !== '' && !row.label.startsWith('(') && row.cells.length > 0 && endsEmpty(row) && !notesCell.test(row.label) && count <= columns && columns % count === 0 && (isHeadCell(row.label) || row.cells.some((cell) => cell.text === row.label))
  }
  if (!head.some(isPacked)) return { head, width }
  return { head: head.map((row) => (isPacked(row) ? { ...row, label: '', cells: [{ text: row.label, number: parseCell(row.label) }, ...row.cells], wide: null } : row)), width: columns }
}

const endsEmpty = (row: Row): boolean => row.wide !== null && row.wide.at(-1)?.text === ''
