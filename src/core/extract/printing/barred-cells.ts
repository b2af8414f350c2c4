// Tables and lists that were printed one cell a line, with bars between: "Revenue" / "|" / "$" / "|" / "93.3". They become rows again.
import type { Cut } from './tidy.ts'
import { findAll } from '../words.ts'

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly bars: boolean // a bar stands before it
  readonly bullet: boolean
}

const barsAlone = /^[ \t]*\|[ \t|]*\n/gmu
const barLine = /^[ \t]*\|/u
const bulletSign = /^[·•●▪■oØ§]$/u
const valueCell = /^(?:[A-Z]{0,3}[$€£¥₹](?:\s?[-–—])?|RMB|NIS|Rs\.?|[-–—]|n\/?[am]\.?|N\/?[AM]\.?|NM|\(?[-–−+]?(?:[A-Z]{0,3}[$€£¥]\s?)?\(?[-–−]?[\d.,]+\)?\s?(?:%|pp|x|bps?|p|c)?\)?|\)|%|\)\s?%|%\s?\))$/u
const timeCell = /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2},?(?: (?:19|20)\d\d)?|(?:FY|CY)?\s?'?(?:19|20)\d\d|[1-4]Q ?'?\d{2,4}|Q[1-4][- /]?'?\d{2,4}|(?:H[12][- ]?'?|[12]H ?'?)\d{2,4})(?: \(?[$€£](?:m|mn|million|bn|000s?)\)?)?$/u
const dayCell = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2},?$/u
const yearCell = /^(?:FY|CY)?\s?'?(?:19|20)\d\d$/u
const groupCell = /\b(?:months|weeks|quarters?|years?|periods?) ended\b|^(?:the )?(?:three|six|nine|twelve|3|6|9|12) months\b|^(?:first|second|third|fourth|full)[- ](?:quarter|year|half)\b|^year[- ]to[- ]date$/iu
const changeCell = /^(?:%|percent(?:age)?|\$)?\s?(?:change|chg\.?|variance|var\.?|increase|growth|inc\.?)(?:\s?\(decrease\))?\s?%?$/iu

// "£m" under "H1 2026", "Constant currency" over "% change"
const unitBelow = /^\(?[$€£](?:m|mn|million|bn|000s?)\)?$/u
const changeLead = /^(?:constant (?:currency|rates)|organic|like-for-like|reported|underlying|actual|CER)$/iu

// what stands between the headings of columns and is none
const remark = /^\(?(?:un)?audited\)?$|^income statement$|^\(\d{2,3} (?:days|weeks)\)$/iu

/** Where lines of bars stand: the cuts that put the cells of a row side by side and the mark of a list before its item. Linear in the length of the text. */
export function barredCuts(text: string): readonly Cut[] {
  const cuts: Cut[] = findAll(barsAlone, text).map((match) => ({ start: match.index, end: match.index + match[0].length, instead: '' }))
  for (const region of findRegions(text)) {
    let from = region[0]!.start
    let row = newRow()
    for (let index = 0; index < region.length; index++) {
      const piece = region[index]!
      if (index > 0) cuts.push({ start: from, end: piece.start, instead: joint(region, index, row) })
      if (index > 0 && cuts.at(-1)!.instead === '\n') row = newRow()
      count(row, piece, goesOnWithDay(region, index))
      from = piece.end
    }
  }
  return cuts
}

interface RowSoFar {
  label: boolean
  values: number
  times: number
  days: number // of the times those without a year
  groups: number
  bullet: boolean
}

const newRow = (): RowSoFar => ({ label: false, values: 0, times: 0, days: 0, groups: 0, bullet: false })

function count(row: RowSoFar, piece: Piece, goesOn: boolean): void {
  if (row.times > 0 && row.values === 0 && (unitBelow.test(piece.text) || changeLead.test(piece.text))) return
  if (goesOn) row.days = Math.max(0, row.days - 1)
  else if (piece.bullet) row.bullet = true
  else if (timeCell.test(piece.text)) {
    if (!piece.bars && dayCell.test(piece.text) && row.groups > 0 && row.times === 0) return // goes on with the cell before
    row.times++
    if (!/(?:19|20)\d\d|\dQ|Q\d/u.test(piece.text)) row.days++
  }
  else if (valueCell.test(piece.text)) row.values++
  else if (groupCell.test(piece.text)) row.groups++
  else row.label = true
}

/** What stands between a cell and the next: nothing but a blank within a cell, a bar within a row, a new line between rows. */
function joint(region: readonly Piece[], index: number, row: RowSoFar): Cut['instead'] {
  const piece = region[index]!
  if (unitBelow.test(piece.text) && timeCell.test(region[index - 1]!.text)) return ' '
  if (row.times > 0 && row.values === 0 && changeLead.test(piece.text) && changeCell.test(region[index + 1]?.text ?? '')) return ' | '
  if (changeCell.test(piece.text) && row.times > 0 && changeLead.test(region[index - 1]!.text)) return ' '
  if (row.bullet) return piece.bullet ? '\n' : region[index - 1]!.bullet ? ' ' : piece.bars ? '\n' : ' '
  if (piece.bullet) return '\n'
  const isTime = timeCell.test(piece.text)
  if (isTime && !piece.bars && dayCell.test(piece.text) && row.groups > 0 && row.values === 0 && row.times === 0) return ' ' // "Three Months Ended" / "June 30,"
  if (goesOnWithDay(region, index)) return ' '
  if (isTime && row.days > 0 && row.days === row.times && yearCell.test(piece.text)) return '\n'
  const isValue = !isTime && valueCell.test(piece.text)
  if (isTime) return row.values > 0 || row.label && row.times === 0 && row.groups === 0 ? '\n' : row.groups > 0 && row.times === 0 ? '\n' : ' | '
  if (isValue) return ' | '
  if (changeCell.test(piece.text) && row.values === 0 && row.times > 0) return ' | '
  if (groupCell.test(piece.text)) return row.groups > 0 && row.values === 0 && row.times === 0 && !row.label ? (piece.bars ? ' | ' : ' ') : '\n'
  if (!piece.bars && row.values === 0 && /^\((?:Decrease|Loss|Unaudited)\)$/iu.test(piece.text)) return ' ' // "Increase" / "(Decrease)"
  if (!piece.bars && row.values === 0 && row.times === 0 && /^(?:[a-z(]|ended\b)/u.test(piece.text)) return ' ' // a label over two lines
  return '\n'
}

/** "December 31," / "2026", but not "March 31," / "2026" / "2025" under one heading. */
function goesOnWithDay(region: readonly Piece[], index: number): boolean {
  const piece = region[index]!
  return !piece.bars && yearCell.test(piece.text) && dayCell.test(region[index - 1]?.text ?? '') && !yearCell.test(region[index + 1]?.text ?? '')
}

/** Runs of lines in which every other one, or nearly, begins with a bar. */
function findRegions(text: string): readonly (readonly Piece[])[] {
  const regions: Piece[][] = []
  let pieces: Piece[] = []
  let barsSeen = 0
  let valuesSeen = 0
  let plain = 0
  let bars = false
  const close = (): void => {
    while (plain > 0 && pieces.length > 0 && !pieces.at(-1)!.bars) {
      pieces.pop()
      plain--
    }
    if ((barsSeen >= 2 || valuesSeen >= 4) && pieces.length > 1) regions.push(pieces)
    pieces = []
    barsSeen = 0
    valuesSeen = 0
    plain = 0
    bars = false
  }
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    const trails = line.trimEnd().endsWith('|') && !barLine.test(line) && !line.includes(' | ') // "$150.6 |"
    const bare = line.replace(/[\s|]+$/u, '').trim()
    const hasBar = barLine.test(line)
    const barred = hasBar || (bare.length < 30 && (valueCell.test(bare) || timeCell.test(bare) || (pieces.length > 1 && (changeCell.test(bare) || changeLead.test(bare) || unitBelow.test(bare)))))
    // an empty line between cells parts them, and ends no table
    if (line.trim() === '' && pieces.length > 0 && goesOnWithCells(text, end)) {
      bars = true
      start = end + 1
      continue
    }
    if (barred && (/\S[^|]*\|[^|]*\S[^|]*\|/u.test(line.replace(barLine, '')) || (hasBar && standsOverRows(text, line, end)))) close() // a whole row on its line
    else if (barred) {
      if (hasBar) barsSeen++
      else if (/\d/u.test(bare)) valuesSeen++
      plain = 0
      bars = hasBar || bars
      const lead = /^[ \t]*(?:\|\s*)*/u.exec(line)![0].length
      const body = line.slice(lead).replace(/[\s|]+$/u, '')
      if (body !== '' && !remark.test(body)) {
        pieces.push({ start: start + lead, end: start + lead + body.length, text: body, bars, bullet: bulletSign.test(body) })
        bars = trails
      }
    } else if (line.trim() === '' || (plain > 1 && !bars)) close()
    if (!barred && line.trim() !== '' && !(remark.test(line.trim()) && pieces.length > 0) && (barsSeen + valuesSeen > 0 || startsBars(text, end) || headsBars(text, line, end))) {
      const lead = line.length - line.trimStart().length
      const body = trails ? bare : line.trim()
      pieces.push({ start: start + lead, end: start + lead + body.length, text: body, bars, bullet: bulletSign.test(body) })
      plain++
      bars = trails
      if (trails) barsSeen++
    }
    start = end + 1
  }
  close()
  return regions
}

/** "| Three Months Ended March 31," or "| 2006 | 2005" over "Revenue | $129.3 | $111.1": the heading of a table whose rows are whole, without a label. */
function standsOverRows(text: string, line: string, end: number): boolean {
  if (!/\|.*[\p{L}\d]/u.test(line)) return false
  return text.slice(end + 1, end + 500).split('\n', 6).some((next) => /^[^|]*\p{L}[^|]* \| .*\d/u.test(next))
}

const isCell = (line: string): boolean => line.length < 30 && (valueCell.test(line) || timeCell.test(line))

/** The next two lines that are not empty. */
function nextLines(text: string, end: number): readonly string[] {
  return text.slice(end, end + 260).split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 2)
}

/** Behind an empty line: another cell, a group of columns, or a label over its cells. */
function goesOnWithCells(text: string, end: number): boolean {
  const [next, then] = nextLines(text, end)
  if (next === undefined) return false
  if (isCell(next) || (next.length < 60 && groupCell.test(next) && then !== undefined && (timeCell.test(then) || groupCell.test(then)))) return true
  return then !== undefined && next.length < 90 && /^[\p{L}(]/u.test(next) && !/[.!?:;]$/u.test(next) && isCell(then)
}

/** "Quarter Ended September 30," over another such line or its years: the heading of a table printed one cell a line. */
function headsBars(text: string, line: string, end: number): boolean {
  const [next] = nextLines(text, end)
  return line.length < 60 && groupCell.test(line) && next !== undefined && (timeCell.test(next) || (next.length < 60 && groupCell.test(next)))
}

function startsBars(text: string, end: number): boolean {
  const next = text.slice(end + 1, end + 40).split('\n', 1)[0]!
  return barLine.test(next) || (next.length < 30 && (valueCell.test(next.trim()) || timeCell.test(next.trim())))
}
