// The columns of a table: which period each holds, which is this year's, last year's and the change.
import type { Basis, Period } from '../../../shared/model.ts'
import type { Row } from './rows.ts'
import { secondBasis } from '../sentence/directions.ts'
import { findPeriods } from '../periods/periods.ts'
import type { Side } from './column-heads.ts'
import { isDayCell, monthsCode, notesCell, overColumn, readSides, spellDay, spreadGroups, withoutUnit } from './column-heads.ts'

export interface Column {
  readonly kind: 'value' | 'change' | 'consensus' | 'other'
  readonly actual: boolean // headed "Actual": the period is the article's
  readonly ago: boolean // headed "Year ago"
  readonly basis: Basis | null // of a change column: "currency-adjusted"
  readonly period: Period | null
  readonly sequential: boolean // a change from the quarter before
  readonly order: number // later periods have greater ones; -1 where the heading names no time
  readonly percent: boolean // the heading says that its plain numbers are percentages
  readonly side: Side | null // before special items, after them, or those items themselves
}

const changeHeading =
  /\b(?:change|chg|movement|mvmt|growth|var(?:iance)?|yoy|y\/y|y-o-y|increase|decrease|inc|currency[- ]adjusted|constant|organic|reported growth|cc|sequential(?:ly)?|q-o-q|qoq|q\/q|year[- ]on[- ]year|year[- ]over[- ]year)\b|[%±△Δ]|\+\/-/iu
const sequential = /\b(?:sequential(?:ly)?|q-o-q|qoq|q\/q|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter)\b/iu

// "2026 vs. 2025", under "Change"
const againstYear = /^(?:19|20)\d\d (?:vs\.?|v\.?|versus|over) (?:19|20)\d\d$/iu

/** A line that begins far right with a heading has no label of its own. */
export function isColumnHead(head: string): boolean {
  const first = withoutUnit(head)
  return (
    changeHeading.test(first) ||
    unitOnly.test(first) ||
    findPeriods(first, 0, first.length).length > 0 ||
    /^(?:19|20)\d\d$/u.test(first) ||
    spanOfMonths.test(first) ||
    isDayCell(first) ||
    monthDay.test(first) ||
    /^(?:(?:updated|current|new|revised|prior|previous|old|initial|original)\b.{0,30}|actual|consensus|guidance|outlook)$/iu.test(first)
  )
}

const spanOfMonths = /\b(?:three|six|nine|twelve|thirteen|fourteen|sixteen|(?:twenty|thirty|fifty)-\w+|\d{1,2}) (?:months|weeks)\b|\b(?:quarter|year|half) ended\b/iu

const unitCell = /^\(?(?:(?:un)?audited|restated|in .*|(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{2,4})\s?['’]?(?:m|mn|mio|millions?|bn|billions?|000s?)?|millions?|thousands?)\)?$/iu
const consensusHeading = /\b(?:consensus|street|analysts?|expected|estimates?|est\.?|poll)\b/iu
// What is to come is no result: "FY2027 forecast", "2027E".
const forecastHeading = /\b(?:forecasts?|outlook|guidance|targets?|plan|budget|projected|projections?)\b|\b20\d\dE\b/iu

const monthDay = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},?(?: \d{4})?$/u

const dayAlone = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},?$/u

const yearAgo = /^(?:(?:a )?year[- ](?:ago|earlier|before)|(?:last|prior|previous)[- ]year|(?:prior|previous|last)[- ]year (?:quarter|period))$/iu

// "2022", "FY2026", "2022 £m"
export const yearCell = /^(?:FY|CY)?\s?'?(?:19|20)\d\d(?: \(?(?:(?:[A-Z]{0,3}[$€£]|[A-Z]{3} ?)(?:['’]?000s?|['’]?(?:millions?|mn?|billions?|bn))?|['’]000s?|millions?|mn?|billions?|bn)\)?)?$|^(?:FY|CY)\s?'?\d\d$/u

// "Millions of yen": the numbers of the period that the article tells of, where no other column has any
const unitOnly = /^\(?(?:in )?(?:thousands|millions|billions) of (?:yen|dollars|euros|won|yuan|pesos|reais|rupees|U\.S\. dollars)\)?$/iu

/** "RMB'000", "(unaudited)", "Millions of yen": a heading that says in what a column counts. */
export const isUnitCell = (text: string): boolean => (unitCell.test(text) && !/^[A-Z]{2,4}$|^(?:[YyQq]o[YyQq]|[Cc]hg|[Vv]ar|[Ii]nc)$|\b(?:LC|local|constant)\b/u.test(text)) || /^\(?(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|JPY|HKD|RMB|CNY|AUD|CAD|INR|KRW)\)?$/u.test(text) || unitOnly.test(text)

export function isHeadCell(text: string): boolean {
  return (
    unitOnly.test(text) ||
    yearAgo.test(text) ||
    againstYear.test(text) ||
    isDayCell(text) ||
    yearCell.test(text) ||
    findPeriods(text, 0, text.length).length > 0 ||
    changeHeading.test(text) ||
    /^(?:actual|reported|adjusted|prior|current|unaudited|\(?in .*|[$€£]\s?(?:m|million|bn)?|(?:January|February|March|April|May|June|July|August|September|October|November|December)[\s\d,.]*|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.? \d{1,2},?(?: \d{4})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?)$/iu.test(
      text,
    )
  )
}

interface HeadLine {
  readonly row: Row
  readonly label: string
  readonly cells: readonly string[]
}

const wrapped = /^(?:change|growth|movement|variance|% change|basis|rates|currency)$/iu

/** "H1 2026  H1 2025  Reported  Like-for-like" over "change  change": the last headings go on in the line below. */
function joinWrapped(lines: readonly HeadLine[], width: number): readonly HeadLine[] {
  const [above, last] = lines.slice(-2)
  if (!above || !last || last.label !== '' || above.cells.length !== width || last.cells.length >= width || !last.cells.every((cell) => wrapped.test(cell))) return lines
  const from = width - last.cells.length
  return [...lines.slice(0, -2), { ...above, cells: above.cells.map((cell, index) => (index < from ? cell : `${cell} ${last.cells[index - from]!}`)) }]
}

/** Joins the heading lines: groups ("Three Months Ended June 30") spread over the years beneath them. */
export function readColumns(head: readonly Row[], width: number, caption: string): readonly Column[] {
  const lines = joinWrapped(
    head.map((row) => ({ row, label: row.label, cells: row.cells.map((cell) => withoutUnit(cell.text)) })).filter((line) => line.label !== '' || line.cells.length > 0),
    width,
  )
  const headings = [...lines].reverse().filter((line) => line.cells.length >= 1 && line.cells.some(isHeadCell))
  // "2025  2024" above "£m  £m": the line of units says nothing of the columns
  const sided = lines.find((line) => readSides(sideCells(line.row, width)) !== null)
  const sides = sided ? readSides(sideCells(sided.row, width)) : null
  const bottom = sided ?? headings.find((line) => !line.cells.every((cell) => unitCell.test(cell) || monthsCode.test(cell))) ?? headings[0]
  if (!bottom) return []
  // "H1 2026 |  | H1 2025 |  | Change": columns without a head keep their place
  const spaced = bottom.row.wide !== null && bottom.row.wide.length === width && bottom.cells.length < width && bottom.cells.length > 1 ? bottom.row.wide.map((cell) => cell.text) : bottom.cells
  let cells = (sided ? sideCells(sided.row, width) : spaced).map(spellDay)
  // "Sep. 30, | Jun. 30, | Sep. 30," over "2026 | 2026 | 2025"
  const days = lines[lines.indexOf(bottom) - 1]?.cells ?? []
  if (days.length === cells.length && cells.every((cell) => yearCell.test(cell)) && days.every((day) => dayAlone.test(day))) cells = cells.map((cell, index) => `${days[index]} ${cell}`)
  // "June 30, 2026 | June 30, 2025 | Change" over "6M | 6M"
  const lengths = lines[lines.indexOf(bottom) + 1]?.cells ?? []
  if (lengths.length > 0 && lengths.every((cell) => monthsCode.test(cell))) cells = cells.map((cell, index) => (lengths[index] === undefined ? cell : `${lengths[index]} ${cell}`))
  // a heading that stands where the labels stand is the first column's
  const leads = cells.length + 1 === width && bottom.label !== '' && isHeadCell(bottom.label)
  if (leads) cells = [spellDay(bottom.label), ...cells]
  const labelText = lines.map((line) => (leads && line === bottom ? '' : line.label)).join(' ').trim()
  const above = lines.slice(0, lines.indexOf(bottom))
  const spread = spreadGroups(above.find((line) => line.cells.some((cell) => findPeriods(cell, 0, cell.length).length > 0 || spanOfMonths.test(cell)))?.row, cells.length)
  const groups = above
    .map((line) => [
      ...(line.label !== '' && (findPeriods(line.label, 0, line.label.length).length > 0 || spanOfMonths.test(line.label))
        ? [line.label]
        : []),
      ...line.cells,
    ])
    .filter((line) => line.some((cell) => findPeriods(cell, 0, cell.length).length > 0 || spanOfMonths.test(cell)))
  const groupLine = groups.at(0) ?? []
  const first = cells.find((cell) => /(?:19|20)\d\d/u.test(cell))
  const coded = cells.some((cell) => findPeriods(cell, 0, cell.length).some((mark) => mark.period.number !== null && mark.period.year !== null))
  let group = -1
  return cells.map((cell, index) => {
    if (groupLine.length > 1) {
      if (groupLine.length > 0 && cells.length % groupLine.length === 0) group = Math.floor(index / (cells.length / groupLine.length))
      else if (cell === first) group++
    } else group = 0
    const over = (sides === null ? spread?.[index] : overColumn(above.map((line) => line.row), index, cells.length)) ?? groupLine[Math.max(0, group)] ?? ''
    const words = `${over} ${cell}`
    const context = over === '' ? `${labelText} ${cell}` : words
    const change = sides === null && ((changeHeading.test(cell) && !/20\d\d/u.test(cell)) || againstYear.test(cell))
    if (change)
      return {
        kind: 'change',
        actual: false,
        ago: false,
        basis: secondBasis(cell),
        period: periodOfHeading(over === '' ? labelText : over, ''),
        sequential: sequential.test(cell),
        order: -1,
        percent: /%|\bper ?cent\b/iu.test(cell),
        side: null,
      }
    // "3Q26 Key Metrics | 3Q26 | 3Q25": a cell that names quarter and year needs no other heading
    const whole = findPeriods(cell, 0, cell.length).find((mark) => mark.period.number !== null && mark.period.year !== null)?.period
    // "4Q26 | 4Q25 | 2026 | 2025": beside quarters a year alone is a whole one
    const year: Period | null = coded && over === '' && /^(?:FY)?\s?(?:19|20)\d\d$/u.test(cell) ? { kind: 'year', number: null, fiscal: false, year: Number(/\d{4}/u.exec(cell)![0]) } : null
    const period = whole ?? year ?? periodOfHeading(context, cell) ?? periodOfHeading(`${caption.slice(-160)} ${cell}`, cell)
    return {
      kind: sides !== null ? (sides[index] === 'none' ? 'other' : 'value') : consensusHeading.test(cell) ? 'consensus' : isHeadCell(cell.replace(/^\d{1,2}[Mm] /u, '')) && !forecastHeading.test(cell) ? 'value' : 'other',
      actual: /^(?:actual|result|reported)s?$/iu.test(cell.trim()),
      ago: yearAgo.test(cell.trim()),
      basis: null,
      sequential: false,
      order: sides !== null ? orderOf(over, over) : orderOf(words, cell),
      percent: false,
      side: sides?.[index] ?? null,
      period:
        period ?? (/20\d\d/u.test(cell) ? { kind: 'year', number: null, fiscal: false, year: Number(/20\d\d/u.exec(cell)![0]) } : null),
    }
  })
}

/** The cells of a heading line, one for each column of the table, where it may be a line of sides: with bars it shows which one is empty, behind "Note" the numbers of notes have none. */
function sideCells(row: Row, width: number): readonly string[] {
  const cells = (row.wide ?? row.cells).map((cell) => cell.text)
  if (cells.length === width || (cells.length === width - 1 && notesCell.test(row.label))) return cells
  return row.label === '' && row.wide !== null && cells.length === width - 1 ? [...cells, ''] : []
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Where a heading stands in time: "Q2 2025" before "Q3 2025", "June 30, 2026" before "September 30, 2026". */
export function orderOf(words: string, cell: string): number {
  const year = /(?:19|20)\d\d/u.exec(cell)?.[0] ?? /(?:19|20)\d\d/u.exec(words)?.[0]
  const month = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/u.exec(cell)?.[1]
  const number = findPeriods(cell, 0, cell.length).find((mark) => mark.period.number !== null)?.period
  const part = month ? months.indexOf(month.toLowerCase()) + 1 : number ? number.number! * (number.kind === 'half' ? 6 : 3) : 0
  return year === undefined ? -1 : Number(year) * 100 + part
}

/** The period that heading words name: "Three months ended June 30" with the year of the cell; null where they name none. */
export function periodOfHeading(words: string, cell: string): Period | null {
  // "Fiscal 2025 Quarters Ended" over "February 1, 2026": the label stands
  const year = /\bfiscal (?:year )?((?:19|20)\d\d)\b/iu.exec(words)?.[1] ?? /(?:19|20)\d\d/u.exec(cell)?.[0]
  const kind = /\b(?:three|3) months\b|\b3M\b|\bquarter(?:ly|s)?\b|\b(?:12|13|14|16|twelve|thirteen|fourteen|sixteen) weeks\b/iu.test(words)
    ? 'quarter'
    : /\b(?:six|6) months\b|\b6M\b|\bhalf\b|\b2[4-8] weeks\b|\btwenty-(?:four|five|six|seven|eight) weeks\b/iu.test(words)
      ? 'half'
      : /\b(?:nine|9) months\b|\b9M\b|\b(?:3[6-9]|40|thirty-(?:six|seven|eight|nine)|forty) weeks\b/iu.test(words)
        ? 'nine-months'
        : /\b(?:twelve|12) months\b|\b12M\b|\byears? ended\b|\bfull[- ]year\b|\b(?:52|53|fifty-(?:two|three)) weeks\b|\bfiscal year\b/iu.test(words)
          ? 'year'
          : null
  const found = findPeriods(words, 0, words.length)
  const marked = found.find((mark) => mark.period.number !== null) ?? found[0]
  if (kind === null && !marked) return null
  const base = marked?.period ?? { kind: kind!, number: null, fiscal: false, year: null }
  return {
    kind: kind ?? base.kind,
    number: kind !== null && base.kind !== kind ? null : base.number,
    fiscal: base.fiscal,
    year: year ? Number(year) : base.year,
    text: words.trim(),
  }
}
