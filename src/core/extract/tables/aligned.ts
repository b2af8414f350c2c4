// Tables whose cells stand under one another by blanks alone: which cell is under which heading is told by where it stands in its line.
import type { Cell } from './cells.ts'
import type { Row } from './rows.ts'
import { parseCell, readScaleNote } from './cells.ts'
import { rule } from './rows.ts'
import { isUnitCell } from './table-columns.ts'

interface Piece {
  readonly text: string
  readonly from: number // places in its line
  readonly to: number
}

interface Line {
  readonly start: number // in the article
  readonly pieces: readonly Piece[]
}

type Stretch = Pick<Piece, 'from' | 'to'>

export interface AlignedRow extends Row {
  readonly indent: number // blanks before its label
}

export interface AlignedTable {
  readonly head: Row // one heading for each column, joined of all lines above it
  readonly units: readonly string[] // over each column: "RMB'000"
  readonly rows: readonly AlignedRow[]
}

const value = /^(?:[-–−+(]*\s?(?:[A-Z]{0,3}[$€£¥₹]|Rs\.?)?\s?[-–−+(]*\d[\d.,’' ]*\)?\s?(?:%|pp|pts?|bps|x|p|c|yen|cents|pence|[BMK]|bn|mn|m|million|billion|\p{Lu}{3})?\)?(?:%|\*)?|[-–—]{1,2}|n\/?[am]\.?|n\.[am]\.?|nil|\.{2,3})$/iu
const number = /^[-–−+(]*\s?(?:[A-Z]{0,3}[$€£¥₹]|Rs\.?)?\s?[-–−+(]*\d/u
const year = /^\(?(?:19|20)\d\d\)?$|^(?:3|6|9|12)M$/u // as headings have them
const unfinished = /^(?:[A-Z]{0,3}[$€£¥₹]|Rs\.?|\(|[$€£]\s?\()$/u

/**
 * Such a table with the empty cells in their places; null where cells do not stand in columns.
 * @param table its text, which begins at `from` of the article
 * @param readAbove the table before it, whose headings it shares where it has none and as many columns
 */
export function alignTable(table: string, from: number, readAbove: () => AlignedTable | null = () => null): AlignedTable | null {
  if (/[|\t]/u.test(table)) return null
  let start = from
  const lines: Line[] = []
  for (const text of table.split('\n')) {
    if (text.trim() !== '' && !rule.test(text)) lines.push({ start, pieces: piecesOf(text) })
    start += text.length + 1
  }
  let headEnd = lines.findIndex(isData)
  const data = lines.filter(isData)
  if (headEnd < 0 || data.length < 2) return null
  const columns = columnsOf(data)
  if (columns === null) return null
  if (headEnd === 0) {
    const above = readAbove()
    return above === null || above.units.length !== columns.length ? null : { ...above, rows: joinLabels(lines).map((line) => rowOf(line, columns)) }
  }
  while (headEnd > 1 && isLabel(lines[headEnd - 1]!, columns)) headEnd-- // "Revenue" over its businesses belongs to the rows
  if (lines.slice(0, headEnd).some(({ pieces }) => pieces.some(({ text }) => value.test(text) && number.test(text) && !year.test(text)))) return null // a line of numbers is no heading
  const isFull = (line: Line | undefined): boolean => line !== undefined && line.pieces.length >= columns.length
  const heads = lines.slice(0, headEnd).map(({ pieces }, index) => headLine(pieces, columns, isFull(lines[index + 1]) && index + 1 < headEnd))
  const stacks = columns.map((_, column) => heads.flatMap(({ over }) => over[column] ?? []))
  const cells = stacks.map(headingOf)
  const corner = [...heads.flatMap(({ corner: words }) => words ?? []), ...new Set(stacks.flat().filter(isUnitCell))].join(' ')
  const first = lines[0]!
  const head: Row = { span: [first.start, first.start], label: corner, cells: cells.map((text) => ({ text, number: parseCell(text) })), wide: null }
  return { head, units: stacks.map((lines) => lines.filter(isUnitCell).join(' ')), rows: joinLabels(lines.slice(headEnd)).map((line) => rowOf(line, columns)) }
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const match of line.matchAll(/\S+(?: \S+)*/gu)) {
    const [last, from] = [pieces.at(-1), match.index]
    const to = from + match[0].length
    // "$   51,040", "(2.1  )%"
    if (last !== undefined && (unfinished.test(last.text) || (/^[)%]{1,2}$/u.test(match[0]) && number.test(last.text) && !year.test(last.text) && from - last.to < 4))) pieces[pieces.length - 1] = { text: last.text + match[0], from: last.from, to }
    else pieces.push({ text: match[0], from, to })
  }
  return pieces
}

/** A label and numbers behind it. */
function isData({ pieces: [label, ...cells] }: Line): boolean {
  return label !== undefined && !value.test(label.text) && cells.some(({ text }) => number.test(text) && value.test(text) && !year.test(text)) && cells.every(({ text }, index) => value.test(text) || index === cells.length - 1)
}

const isLabel = ({ pieces }: Line, columns: readonly Stretch[]): boolean => pieces.length === 1 && pieces[0]!.from < 4 && pieces[0]!.to < columns[0]!.from && readScaleNote(pieces[0]!.text).factor === null && !ofTime.test(pieces[0]!.text)

/** Where the columns stand; null where two numbers of one line would share one. */
function columnsOf(data: readonly Line[]): readonly Stretch[] | null {
  const cells = data.flatMap(({ pieces }) => cellsOf(pieces).map(digitsOf)).toSorted((one, other) => one.from - other.from)
  const columns: { from: number; to: number }[] = []
  for (const { from, to } of cells) {
    const last = columns.at(-1)
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to)
    else columns.push({ from, to })
  }
  return data.every(({ pieces }) => new Set(cellsOf(pieces).map((piece) => nearest(digitsOf(piece), columns))).size === cellsOf(pieces).length) ? columns : null
}

/** Cells that hold values; words behind the last are a note. */
const cellsOf = (pieces: readonly Piece[]): readonly Piece[] => pieces.slice(1).filter(({ text }) => value.test(text))
/** "49.21 yen" stands where its digits do; "$    8,391" reaches as far as its last one. */
const digitsOf = ({ text, from, to }: Piece): Stretch => ({ from, to: to - (text.length - text.replace(/(?<=\d) ?\p{L}{2,}\)?$/u, '').length) })

const apart = (one: Stretch, other: Stretch): number => Math.max(0, one.from - other.to, other.from - one.to)

function nearest(piece: Stretch, columns: readonly Stretch[]): number {
  return columns.reduce((best, column, index) => (apart(piece, column) < apart(piece, columns[best]!) ? index : best), 0)
}

const change = /^(?:\(?%\)?|[%Δ]? ?(?:change|chg|growth|var|variance|increase|inc)\.?,? ?\(?%?\)?|[+±]\/- ?%?|y\/y|yoy|y-o-y)$/iu

/** The lines over a column, joined; a change is one whatever period it stands under, and units go into the corner. */
function headingOf(lines: readonly string[]): string {
  const [mark, ...above] = lines.filter((line) => line === '%' || !isUnitCell(line)).toReversed()
  if (mark === undefined) return ''
  if (!change.test(mark)) return spellMonths([...above.toReversed(), mark].join(' ').replace(/\b(months|weeks) (?=\d|[A-Z])/u, '$1 ended '))
  const words = above.filter((line) => !ofTime.test(line)).toReversed()
  return [...words, /\p{L}/u.test(mark) || words.some((line) => change.test(line)) ? mark : `Change ${mark}`].join(' ')
}

/** "7–9/2026" as "Q3 2026", "Q1-Q3 2026" as "nine months 2026", "Q3/26" as "Q3 2026". */
function spellMonths(heading: string): string {
  return heading
    .replace(/\bQ1 ?[-–] ?(Q[2-4])\b/u, (_, last: string) => ({ Q2: 'H1', Q3: 'nine months', Q4: 'FY' })[last]!)
    .replace(/\b([QH][1-4])\/(\d\d)\b/u, '$1 20$2')
    .replace(/(?<!\d)(1|4|7|10) ?[-–] ?(3|6|9|12)\/ ?((?:20)?\d\d)(?!\d)/u, (whole, from: string, to: string, year: string) => {
      const part = { 3: `Q${Number(to) / 3}`, 6: to === '12' ? 'H2' : to === '6' ? 'H1' : null, 9: to === '9' ? 'nine months' : null, 12: 'FY' }[Number(to) - Number(from) + 1] ?? null
      return part === null ? whole : `${part} ${year.length === 2 ? `20${year}` : year}`
    })
}

const ofTime = /\d|\b(?:months|weeks|quarter|half|years?|ended|period)\b/iu

/** One line of headings: what stands over the labels, and the words over each column. Where there is one for each column they go in turn; one over several is each one's. */
function headLine(pieces: readonly Piece[], columns: readonly Stretch[], isOverGroups: boolean): { readonly corner: string | null; readonly over: readonly (string | undefined)[] } {
  const isCorner = pieces.length > 0 && ((pieces[0]!.from < 4 && pieces.length === columns.length + 1) || (pieces[0]!.to < columns[0]!.from && (pieces.length > columns.length || pieces[0]!.from < 4)))
  const headings = isCorner ? pieces.slice(1) : pieces
  const corner = isCorner ? pieces[0]!.text : null
  if (headings.length === columns.length) return { corner, over: headings.map(({ text }) => text) }
  const spans = headings.length > 0 && (headings.every(({ text }) => ofTime.test(text)) || (isOverGroups && headings.length > 1 && headings.length < columns.length)) // over groups of columns: "Nine months ended", "Dec. 31, 2026"
  return {
    corner,
    over: columns.map((column) => {
      if (headings.length === 0) return undefined
      const heading = headings[nearest(column, headings)]!
      return apart(heading, column) === 0 || spans ? heading.text : undefined
    }),
  }
}

/** "Profit attributable to" over "owners of parent   46,280": a label of two lines. */
function joinLabels(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    const [label, ...cells] = line.pieces
    if (cells.length === 0 && after !== undefined && goesOn(line, after)) return []
    if (before?.pieces.length !== 1 || !goesOn(before, line)) return [line]
    return [{ ...line, pieces: [{ ...label!, text: `${before.pieces[0]!.text} ${label!.text}` }, ...cells] }]
  })
}

const goesOn = ({ pieces: [above] }: Line, { pieces: [label, ...cells] }: Line): boolean => cells.length > 0 && !above!.text.endsWith(':') && /^[\p{Ll}(&]/u.test(label!.text) && !/^(?:per|of which|thereof|as)\b/u.test(label!.text)

function rowOf({ start, pieces: [label, ...pieces] }: Line, columns: readonly Stretch[]): AlignedRow {
  const wide: Cell[] = columns.map(() => ({ text: '', number: null }))
  for (const piece of pieces) if (value.test(piece.text)) wide[nearest(digitsOf(piece), columns)] = { text: piece.text, number: parseCell(piece.text) }
  return { span: [start + label!.from, start + (pieces.at(-1) ?? label)!.to], label: label!.text.replace(/^[-–—•*]\s+/u, ''), cells: wide.filter(({ text }) => text !== ''), wide: pieces.length === 0 ? null : wide, indent: label!.from }
}
