// Plain-text tables: columns by their headings, rows by their labels, one figure a row.
import type { Basis, Metric, Period, Span } from '../../shared/model.ts'
import type { Amount } from './parts.ts'
import type { Draft, Note } from './drafts.ts'
import type { Cell } from './cells.ts'
import { roundNumber } from './arithmetic.ts'
import { parseCell, readScaleNote, splitCells, splitWide } from './cells.ts'
import { newDraft, unitOfMetric } from './drafts.ts'
import { findPeriods } from './periods.ts'
import { secondBasis } from './directions.ts'
import { readRowLabel } from './row-labels.ts'
import { beginningIn } from './words.ts'

export interface TableContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly caption: string
  readonly captions: string
  readonly companyNames: readonly string[]
  readonly block: number
}

interface Column {
  readonly kind: 'value' | 'change' | 'other'
  readonly basis: Basis | null // of a change column: "currency-adjusted"
  readonly period: Period | null
}

interface Row {
  readonly span: Span
  readonly label: string
  readonly cells: readonly Cell[]
  readonly wide: readonly Cell[] | null // with the empty cells of a barred line
}

const changeHeading = /\b(?:change|chg|growth|var(?:iance)?|yoy|y\/y|y-o-y|increase|decrease|inc|currency[- ]adjusted|constant|organic|reported growth|cc)\b|[%±△Δ]|\+\/-/iu

/** Reads a table into drafts. Columns of other periods than the main one come out marked as weak: they count only where the prose reports that period too. */
export function readTable(context: TableContext, take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): void {
  const rows = readRows(context)
  const headEnd = rows.findIndex((row) => isDataRow(row))
  const inside = beginningIn(amounts, context.start, context.end)
  for (const amount of inside) notes.push({ amount, rule: 'table', outcome: 'context', why: 'a cell of a table' })
  if (headEnd < 0) return
  const width = Math.max(...rows.slice(headEnd).map((row) => row.cells.length))
  const head = rows.slice(0, headEnd)
  const note = readScaleNote(`${head.map((row) => [row.label, ...row.cells.map((cell) => cell.text)].join(' ')).join('\n')}`)
  const captionNote = readScaleNote(context.caption)
  const widerNote = readScaleNote(context.captions)
  const factor = note.factor ?? captionNote.factor ?? widerNote.factor
  const dollar = /\$/u.test(context.text.slice(context.start, context.end)) ? '$' : null
  const currency = note.currency ?? captionNote.currency ?? widerNote.currency ?? dollar
  const columns = readColumns(head, width, context.caption)
  if (columns.length === 0) return
  const breakdown = breakdownMetric(`${context.caption}\n${head.map((row) => row.label).join('\n')}`)
  const chosen = chooseColumns(columns)
  let group: Metric | 'none' | null = null
  const sawDiluted = rows.some((row) => /\bdiluted\b/iu.test(row.label))
  for (const row of rows.slice(headEnd)) {
    if (row.cells.every((cell) => cell.number === null)) {
      const heading = readRowLabel(row.label, context.companyNames)
      group = heading?.metric ?? (/\b(?:shares|weighted)\b/iu.test(row.label) ? 'none' : heading ? 'none' : null)
      continue
    }
    const label = readRowLabel(row.label, context.companyNames) ?? groupLabel(row.label, group, sawDiluted) ?? breakdownLabel(row.label, breakdown)
    if (!label || (label.metric === 'eps' && /\bbasic\b(?! and)/iu.test(row.label) && sawDiluted)) continue
    for (const pick of chosen) emit(context, row, label, columns, pick, { factor, currency }, take, notes, inside)
  }
}

function readRows(context: TableContext): readonly Row[] {
  const rows: Row[] = []
  let start = context.start
  for (const line of context.text.slice(context.start, context.end).split('\n')) {
    const end = start + line.length
    if (line.trim() !== '' && !/^[\s|:=_-]+$/u.test(line)) {
      const cells = splitCells(line)
      const first = cells[0] ?? ''
      const labelled = parseCell(first) === null && !(/^\s{4,}/u.test(line) && cells.length > 1 && isColumnHead(first))
      const values = (labelled ? cells.slice(1) : cells).map((text) => ({ text, number: parseCell(text) }))
      rows.push({ span: [start + (line.length - line.trimStart().length), start + line.trimEnd().length], label: labelled ? first : '', cells: values, wide: labelled ? (splitWide(line)?.map((text) => ({ text, number: parseCell(text) })) ?? null) : null })
    }
    start = end + 1
  }
  return rows
}

/** A line that begins far right with a heading has no label of its own. */
function isColumnHead(first: string): boolean {
  return changeHeading.test(first) || findPeriods(first, 0, first.length).length > 0 || /^(?:19|20)\d\d$/u.test(first) || spanOfMonths.test(first) || monthDay.test(first)
}

const spanOfMonths = /\b(?:three|six|nine|twelve|\d{1,2}) (?:months|weeks)\b|\b(?:quarter|year|half) ended\b/iu
const monthDay = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},?(?: \d{4})?$/u
const yearCell = /^(?:FY|CY)?\s?'?(?:19|20)\d\d$|^(?:FY|CY)\s?'?\d\d$/u

function isHeadCell(text: string): boolean {
  return yearCell.test(text) || findPeriods(text, 0, text.length).length > 0 || changeHeading.test(text) || /^(?:actual|reported|adjusted|prior|current|unaudited|\(?in .*|[$€£]\s?(?:m|million|bn)?|(?:January|February|March|April|May|June|July|August|September|October|November|December)[\s\d,.]*|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.? \d{1,2},?(?: \d{4})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?)$/iu.test(text)
}

function isDataRow(row: Row): boolean {
  if (row.cells.length === 0) return false
  const numbers = row.cells.filter((cell) => cell.number !== null && !yearCell.test(cell.text))
  return row.label !== '' && numbers.length > 0 && !row.cells.every((cell) => isHeadCell(cell.text) && !/^[\d.,]+\s?%$/u.test(cell.text) && !/^[-+(]?\d[\d.,]*\)?%?$/u.test(cell.text))
}

/** Joins the heading lines: groups ("Three Months Ended June 30") spread over the years beneath them. */
function readColumns(head: readonly Row[], width: number, caption: string): readonly Column[] {
  const lines = head.map((row) => ({ label: row.label, cells: row.cells.map((cell) => cell.text) })).filter((line) => line.label !== '' || line.cells.length > 0)
  const bottom = [...lines].reverse().find((line) => line.cells.length >= 1 && line.cells.some(isHeadCell))
  if (!bottom) return []
  let cells = bottom.cells
  const labelText = lines.map((line) => line.label).join(' ')
  if (cells.length < width && cells.length + 1 === width && bottom.label !== '' && isHeadCell(bottom.label)) cells = [bottom.label, ...cells]
  const groups = lines.slice(0, lines.indexOf(bottom)).map((line) => [...(line.label !== '' && (findPeriods(line.label, 0, line.label.length).length > 0 || spanOfMonths.test(line.label)) ? [line.label] : []), ...line.cells]).filter((line) => line.some((cell) => findPeriods(cell, 0, cell.length).length > 0 || spanOfMonths.test(cell)))
  const groupLine = groups.at(0) ?? []
  const first = cells.find((cell) => /(?:19|20)\d\d/u.test(cell))
  let group = -1
  return cells.map((cell, index) => {
    if (groupLine.length > 1) {
      if (groupLine.length > 0 && cells.length % groupLine.length === 0) group = Math.floor(index / (cells.length / groupLine.length))
      else if (cell === first) group++
    } else group = 0
    const over = groupLine[Math.max(0, group)] ?? ''
    const words = `${over} ${cell}`
    const context = over === '' ? `${labelText} ${cell}` : words
    const change = changeHeading.test(cell) && !/20\d\d/u.test(cell)
    if (change) return { kind: 'change', basis: secondBasis(cell), period: periodOfHeading(over === '' ? labelText : over, '') }
    const period = periodOfHeading(context, cell) ?? periodOfHeading(`${caption.slice(-160)} ${cell}`, cell)
    return { kind: isHeadCell(cell) ? 'value' : 'other', basis: null, period: period ?? (/20\d\d/u.test(cell) ? { kind: 'year', number: null, fiscal: false, year: Number(/20\d\d/u.exec(cell)![0]) } : null) }
  })
}

function periodOfHeading(words: string, cell: string): Period | null {
  const year = /(?:19|20)\d\d/u.exec(cell)?.[0]
  const kind = /\b(?:three|3) months\b|\bquarter(?:ly)?\b|\b13 weeks\b|\b(?:12|13|14) weeks\b|\bthirteen weeks\b/iu.test(words) ? 'quarter'
    : /\b(?:six|6) months\b|\bhalf\b|\b(?:26|27) weeks\b|\btwenty-six weeks\b/iu.test(words) ? 'half'
      : /\b(?:nine|9) months\b|\b39 weeks\b/iu.test(words) ? 'nine-months'
        : /\b(?:twelve|12) months\b|\byears? ended\b|\bfull[- ]year\b|\b(?:52|53) weeks\b|\bfiscal year\b/iu.test(words) ? 'year' : null
  const found = findPeriods(words, 0, words.length)
  const marked = found.find((mark) => mark.period.number !== null) ?? found[0]
  if (kind === null && !marked) return null
  const base = marked?.period ?? { kind: kind!, number: null, fiscal: false, year: null }
  return { kind: kind ?? base.kind, number: kind !== null && base.kind !== kind ? null : base.number, fiscal: base.fiscal, year: year ? Number(year) : base.year, text: words.trim() }
}

interface Pick {
  readonly current: number
  readonly prior: number | null
  readonly change: readonly number[]
  readonly weak: boolean
}

/** The newest column of each period kind, the same one a year before, and the changes beside them. */
function chooseColumns(columns: readonly Column[]): readonly Pick[] {
  const kinds: string[] = []
  for (const column of columns) if (column.kind === 'value') kinds.push(column.period?.kind ?? 'none')
  const order = [...new Set(kinds)]
  const main = order.includes('quarter') ? 'quarter' : (order[0] ?? 'none')
  return order.flatMap((kind) => {
    const own = columns.map((column, index) => ({ column, index })).filter(({ column }) => column.kind === 'value' && (column.period?.kind ?? 'none') === kind)
    const years = own.map(({ column }) => column.period?.year ?? null)
    const newest = Math.max(...years.map((year) => year ?? -1))
    const current = own.find(({ column }) => (column.period?.year ?? -1) === newest) ?? own[0]
    if (!current) return []
    const number = current.column.period?.number ?? null
    const prior = own.find(({ column, index }) => index !== current.index && (newest > 0 ? column.period?.year === newest - 1 : true) && ((column.period?.number ?? null) === number || column.period?.number == null))
    const last = own.at(-1)!.index
    const nextValue = columns.findIndex((column, index) => index > last && column.kind === 'value')
    const change = columns.map((column, index) => ({ column, index })).filter(({ column, index }) => column.kind === 'change' && index > current.index && (nextValue < 0 || index < nextValue) && own.every((other) => other.index !== index)).map(({ index }) => index)
    const between = own.length > 2 && prior === undefined
    return [{ current: current.index, prior: between ? null : (prior?.index ?? null), change: own.length > 2 && own.some(({ column }) => column.period?.number !== number) ? change.slice(0, 1) : change, weak: kind !== main }]
  })
}

function breakdownMetric(words: string): Metric | null {
  return /\b(?:net )?(?:sales|revenues?) by (?:region|segment|product|business|division|geograph|category|market|brand|channel|country|type)/iu.test(words) ? 'revenue' : null
}

interface RowLabel {
  readonly metric: Metric
  readonly basis: Basis
  readonly segment: string | null
  readonly loss: boolean
  readonly minor: boolean
  readonly percent: boolean
  readonly factor: number | null
}

function groupLabel(label: string, group: Metric | 'none' | null, sawDiluted: boolean): RowLabel | null {
  if (group !== 'eps' || !/^\W*(?:diluted|basic and diluted|basic)\b/iu.test(label) || /\b(?:shares|weighted|average|number)\b/iu.test(label)) return null
  if (/^\W*basic\b(?! and)/iu.test(label) && sawDiluted) return null
  return { metric: 'eps', basis: 'reported', segment: null, loss: false, minor: false, percent: false, factor: null }
}

function breakdownLabel(label: string, metric: Metric | null): RowLabel | null {
  if (!metric || !/^[\p{Lu}]/u.test(label) || label.length > 40 || /\b(?:eliminations?|other income|cost|expenses?|total|intersegment|corporate|group|employees|capital|orders?)\b/iu.test(label)) return /^total\b/iu.test(label) && metric ? { metric, basis: 'reported', segment: null, loss: false, minor: false, percent: false, factor: null } : null
  return { metric, basis: 'reported', segment: label.replace(/[:*]+$/u, '').trim(), loss: false, minor: false, percent: false, factor: null }
}

function emit(context: TableContext, row: Row, label: RowLabel, columns: readonly Column[], pick: Pick, scale: { readonly factor: number | null; readonly currency: string | null }, take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): void {
  const wide = row.wide !== null && (row.wide.length === columns.length || (row.wide.length === columns.length - 1 && row.wide.length > row.cells.length)) ? row.wide : null
  const offset = row.cells.length > columns.length ? row.cells.length - columns.length : 0
  const cellAt = (index: number | null): Cell | null => (index === null ? null : wide ? (wide[index] ?? null) : (row.cells[index + offset] ?? null))
  const unit = unitOfMetric(label.metric)
  const read = (cell: Cell | null): number | null => {
    const number = cell?.number ?? null
    if (!number) return null
    if (unit === 'percent') return number.unit === 'percent' || (label.percent && number.unit === 'plain') ? number.value : null
    if (number.unit !== 'plain') return null
    const sign = label.loss && !number.signed ? -1 : 1
    if (unit === 'per-share') return Math.abs(number.value) > 100000 ? null : roundNumber(sign * number.value * (label.minor ? 0.01 : number.factor))
    if (unit === 'count') return roundNumber(sign * number.value * (number.factor !== 1 ? number.factor : (label.factor ?? 1)))
    const factor = number.factor !== 1 ? number.factor : (label.factor ?? scale.factor)
    return factor === null ? null : roundNumber(sign * number.value * factor)
  }
  const actual = read(cellAt(pick.current))
  if (actual === null) return
  if (unit === 'count' && Math.abs(actual) < 1000) return
  const draft = newDraft('result', label.metric, label.basis, true, label.segment, context.block, label.loss)
  draft.actual = actual
  draft.prior = read(cellAt(pick.prior))
  draft.currency = unit === 'currency' || unit === 'per-share' ? (cellAt(pick.current)!.number!.currency ?? scale.currency) : null
  draft.per = unit === 'per-share' ? 'share' : null
  draft.period = columns[pick.current]!.period
  draft.evidence = [row.span]
  for (const index of pick.change) {
    const number = cellAt(index)?.number ?? null
    const column = columns[index]!
    if (!number) continue
    const margin = unit === 'percent'
    const kind = number.unit === 'percent' ? 'percent' : number.unit === 'bps' ? 'bps' : number.unit === 'points' ? 'points' : null
    if (kind === null || (margin && kind === 'percent') || (!margin && kind !== 'percent') || label.metric === 'comparable-sales') continue
    if (column.basis) {
      const second = newDraft('result', label.metric, column.basis, true, label.segment, context.block, false)
      second.change = { value: number.value, kind, period: 'yoy' }
      second.period = draft.period
      second.evidence = [row.span]
      take(second, pick.weak)
    } else if (draft.change === null && isPlausible(draft, number.value, kind)) draft.change = { value: number.value, kind, period: 'yoy' }
  }
  take(draft, pick.weak)
  for (const amount of beginningIn(amounts, row.span[0], row.span[1])) notes.push({ amount, rule: 'table-row', outcome: 'taken', why: `${label.basis} ${label.metric}${label.segment ? ` of ${label.segment}` : ''}` })
}

/** A printed change must agree with the two numbers beside it, or it is the change of something else. */
function isPlausible(draft: Draft, value: number, kind: string): boolean {
  if (draft.actual === null || draft.prior === null) return true
  if (draft.actual < 0 || draft.prior < 0) return false
  if (kind === 'percent') return Math.abs((draft.actual / draft.prior - 1) * 100 - value) <= 1.1
  const points = (draft.actual - draft.prior) * (kind === 'bps' ? 100 : 1)
  return Math.abs(points - value) <= (kind === 'bps' ? 16 : 0.16)
}
