// A plain-text table as the audit adds it up: rows of cells, each with its place and with how exactly it is printed.
import type { Span } from '../../../shared/model.ts'
import { parseCell, splitBlocks, splitCells, splitWide } from '../../extract/index.ts'

export interface TableCell {
  readonly value: number // as printed, whatever the scale of the table
  readonly precision: number
  readonly percent: boolean
  readonly span: Span
}

export interface TableRow {
  readonly label: string
  readonly cells: readonly (TableCell | null)[] // one a column; null: nothing that can be added, or no number at all
  readonly isHeading: boolean // a line of words: what stands beneath begins anew
}

export interface Table {
  readonly span: Span
  readonly caption: string // what stands right above it, and the words beside its headings
  readonly heads: readonly string[] // one a column; empty where the headings do not say
  readonly hasMeasures: boolean // its columns are of several measures, and not one measure of several times
  readonly rows: readonly TableRow[]
}

const yearOnly = /^(?:FY|CY)?\s?['’]?(?:19|20)?\d\d[AE]?$/u
const measures = /\b(?:revenues?|sales|turnover|profits?|income|earnings|EBITD?A?|margin|orders?|bookings|backlog|employees|headcount|assets|liabilities|volumes?|units|capex|capital|cash|results?|loss|share|stores|price|weight)\b/iu

/** The tables of a text that have a number beside a label in at least three lines. */
export function readTables(text: string): readonly Table[] {
  const blocks = splitBlocks(text)
  return blocks.flatMap((block, index): readonly Table[] => {
    if (block.kind !== 'table') return []
    const above = blocks[index - 1]
    const caption = above && above.kind !== 'table' && above.end - above.start < 200 ? text.slice(above.start, above.end) : ''
    const table = readTable(text, [block.start, block.end], caption)
    return table ? [table] : []
  })
}

interface Line {
  readonly label: string
  readonly isFarRight: boolean
  readonly pieces: readonly string[]
  readonly cells: readonly (TableCell | null)[]
}

function readTable(text: string, span: Span, caption: string): Table | null {
  const lines: Line[] = []
  let start = span[0]
  for (const line of text.slice(...span).split('\n')) {
    if (line.trim() !== '' && !/^[\s|:=_+-]+$/u.test(line)) lines.push(readLine(line, start))
    start += line.length + 1
  }
  const isData = (line: Line): boolean => line.label !== '' && line.cells.some((cell, index) => cell !== null && !yearOnly.test(line.pieces[index] ?? ''))
  const first = lines.findIndex(isData)
  const data = lines.filter(isData)
  if (data.length < 3) return null
  const width = mostFrequent(data.map((line) => line.pieces.length))
  const head = lines.slice(0, first)
  // A line of headings that begins far right has no label: its first heading looks like one.
  const heads = head.flatMap((line) => (line.isFarRight && line.label !== '' ? [[line.label, ...line.pieces]] : [line.pieces])).findLast((pieces) => pieces.length === width) ?? []
  const rows = lines.slice(first).map((line): TableRow => ({
    label: line.label,
    cells: line.pieces.length === width ? line.cells : Array.from({ length: width }, () => null),
    isHeading: line.pieces.every((piece) => piece === ''),
  }))
  return { span, caption: [caption, ...head.map((line) => line.label)].join('\n'), heads, hasMeasures: head.some((line) => line.pieces.length > 1 && line.pieces.some((piece) => measures.test(piece))), rows }
}

function readLine(line: string, start: number): Line {
  const wide = splitWide(line)
  const all = splitCells(line)
  const label = wide ? (all[0] ?? '') : all[0] !== undefined && parseCell(all[0]) === null ? all[0] : ''
  const pieces = wide ?? (label === '' ? all : all.slice(1))
  let from = Math.max(0, label === '' ? 0 : line.indexOf(label) + label.length)
  const cells = pieces.map((piece) => {
    const at = piece === '' ? -1 : line.indexOf(piece, from)
    if (at >= 0) from = at + piece.length
    const place: Span = at < 0 ? [start + (line.length - line.trimStart().length), start + line.trimEnd().length] : [start + at, start + at + piece.length]
    return readCell(piece, place)
  })
  return { label: label.replace(/[\s.:*]+$/u, ''), isFarRight: /^\s{4,}/u.test(line), pieces, cells }
}

/** A dash is nothing, and adds nothing; "n.m." and an empty cell are not known. */
function readCell(piece: string, span: Span): TableCell | null {
  if (/^[-–—]+$/u.test(piece)) return { value: 0, precision: 0, percent: false, span }
  const number = parseCell(piece)
  if (number === null || (number.unit !== 'plain' && number.unit !== 'percent') || number.factor !== 1) return null
  const digits = Number(/\d[\d.,\s'’\u00a0\u202f]*/u.exec(piece)?.[0].replace(/\D+/gu, '') ?? '')
  if (number.value === 0) return { value: 0, precision: 10 ** -(/[.,](\d+)/u.exec(piece)?.[1]?.length ?? 0), percent: number.unit === 'percent', span }
  const exponent = Math.log10(Math.abs(number.value) / digits)
  // Separators of any country do not matter: the digits and the value differ by a power of ten.
  if (Math.abs(exponent - Math.round(exponent)) > 1e-6) return null
  return { value: number.value, precision: 10 ** Math.round(exponent), percent: number.unit === 'percent', span }
}

function mostFrequent(counts: readonly number[]): number {
  const seen = Map.groupBy(counts, (count) => count)
  return [...seen.values()].toSorted((a, b) => b.length - a.length)[0]?.[0] ?? 0
}
