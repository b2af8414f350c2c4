// Statements whose cells were printed with single blanks between: "Net sales 583.7 462.2 26.3" under "2026 2025 Change". They get bars, so that they are read as tables.
import type { Cut } from './tidy.ts'
import { findAll } from '../words.ts'

interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Line {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly cells: readonly Token[] // the values it ends with; none where it is no row
}

const value = /^(?:[-–—]|n\/?[am]\.?|N\/?[AM]\.?|[Nn]il|\(?[-–−+]?(?:[A-Z]{0,3}[$€£¥₹])?\(?[-–−+]?\d[\d.,]*\)?(?:%|p|c|x|pp|bps)?\)?[*†]?)$/u
const sign = /^(?:[A-Z]{0,3}[$€£¥₹]|%)$/u
const footnote = /^\(?\d\)$/u
const bareYear = /^(?:19|20)\d\d$/u
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const time = `(?:Q[1-4][ /'-]?(?:FY)?(?:20)?\\d\\d|[1-4]Q ?'?(?:20)?\\d\\d|H[12][ /-]?(?:20)?\\d\\d|[12]H ?(?:20)?\\d\\d|FY ?'?(?:20)?\\d\\d|${month} \\d{1,2}, ?(?:19|20)\\d\\d|\\d{1,2} ${month} (?:19|20)\\d\\d|(?:19|20)\\d\\d|(?:% )?(?:Change|change|CHANGE|Chg\\.?|Variance|Growth)(?:,? ?\\(?%\\)?)?|[%±]%?|YoY(?: ?%)?)`
const headLine = new RegExp(`^(?<label>[^\\d].{0,88}? )??(?<cells>${time}(?:[ \\t]+${time})+)[ \\t]*$`, 'u')
const timeCell = new RegExp(time, 'gu')
const group = `(?:(?:[Tt]hree|[Ss]ix|[Nn]ine|[Tt]welve|THREE|SIX|NINE|TWELVE|3|6|9|12)[- ](?:[Mm]onths?|MONTHS)(?: (?:[Ee]nded|ENDED))?|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) [Qq]uarter|[Qq]uarters? [Ee]nded|[Yy]ears? [Ee]nded|[Ff]ull[- ][Yy]ear|(?:13|26|39|52) [Ww]eeks [Ee]nded)(?:,? ${month} \\d{1,2},?)?`
const groupLine = new RegExp(`^${group}(?:[ \\t]+${group})+[ \\t]*$`, 'u')
const groupCell = new RegExp(group, 'gu')

/** The bars that part the cells of such statements. Linear in the length of the text. */
export function spacedCuts(text: string): readonly Cut[] {
  const lines = linesOf(text)
  const cuts: Cut[] = []
  for (let index = 0; index < lines.length; ) {
    if (lines[index]!.cells.length === 0) {
      index++
      continue
    }
    const end = endOfRows(lines, index)
    cuts.push(...tableCuts(text, lines, index, end))
    index = end
  }
  return cuts
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    lines.push(readLine(text, start, end))
    start = end + 1
  }
  return lines
}

function readLine(text: string, start: number, end: number): Line {
  const plain = { start, end, tokens: [], cells: [] }
  if (end - start > 200 || end - start < 8 || !/[\d)%]\s*$/u.test(text.slice(Math.max(start, end - 4), end))) return plain
  const line = text.slice(start, end)
  if (/\||\t|\S {2,}\S/u.test(line) || !/^\s*[\p{L}(]/u.test(line)) return plain
  const tokens = findAll(/\S+/gu, line).map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, text: match[0] }))
  let first = tokens.length
  while (first > 0 && (value.test(tokens[first - 1]!.text) || sign.test(tokens[first - 1]!.text))) first--
  const cells = tokens.slice(first).filter((token) => !sign.test(token.text))
  const label = line.slice(0, (tokens[first]?.start ?? end) - start).trim()
  const isRow = cells.length >= 2 && label.length <= 90 && /\p{L}{2}/u.test(label) && !/[.;:,]$|\b(?:and|to|of|in|was|were|from|by|for|at|than|or)$/iu.test(label) && !cells.every((cell) => bareYear.test(cell.text)) && !headLine.test(line.trim())
  return isRow ? { start, end, tokens, cells } : plain
}

/** Rows one below another; a short line without a number may part them. */
function endOfRows(lines: readonly Line[], from: number): number {
  let end = from + 1
  let quiet = 0
  for (let index = end; index < lines.length && quiet < 3; index++) {
    if (lines[index]!.cells.length > 0) {
      end = index + 1
      quiet = 0
    } else if (lines[index]!.end - lines[index]!.start < 70) quiet++
    else break
  }
  return end
}

function tableCuts(text: string, lines: readonly Line[], from: number, end: number): readonly Cut[] {
  const rows = lines.slice(from, end).filter((line) => line.cells.length > 0)
  if (rows.length < 3) return []
  const head = findHead(text, lines, from) ?? findStackedHead(text, lines, from)
  if (head === null) return []
  const fitting = rows.map((row) => valuesOf(row, head.width)).filter((cells) => cells !== null)
  if (fitting.length < 3 || fitting.length * 2 < rows.length) return []
  return [...head.cuts, ...fitting.flatMap((cells) => cells.map((cell) => barBefore(text, cell)))]
}

/** The cells of a row as wide as its heading; the number of a footnote in front of them is none. */
function valuesOf(row: Line, width: number): readonly Token[] | null {
  const cells = row.cells.length === width + 1 && footnote.test(row.cells[0]!.text) ? row.cells.slice(1) : row.cells
  return cells.length === width ? cells : null
}

/** A bar in place of the blanks before a cell and before the sign that belongs to it. */
function barBefore(text: string, cell: Token): Cut {
  let start = cell.start
  while (/[ \t]/u.test(text[start - 1]!)) start--
  const lone = /(?<= )(?:[A-Z]{0,3}[$€£¥₹])$/u.exec(text.slice(Math.max(0, start - 5), start))
  if (lone === null) return { start, end: cell.start, instead: ' | ' }
  const at = start - lone[0].length
  return { start: at - 1, end: at, instead: ' | ' }
}

const timeAlone = new RegExp(`^${time}$`, 'u')
const unitAlone = /^(?:[A-Z]{0,3}[$€£¥₹] ?['’]?(?:m|mn|bn|k|000|million|billion|thousand)|['’]000|(?:EUR|USD|GBP|SEK|NOK|DKK|CHF) ?(?:m|million|bn)|[MT](?:EUR|SEK|NOK|DKK)|%)$/u

/** "2026" / "£’m" / "2025" / "£’m" / "% change": headings that a page printed one below the other, with the unit of each. */
function findStackedHead(text: string, lines: readonly Line[], from: number): { readonly width: number; readonly cuts: readonly Cut[] } | null {
  const wordsOf = ({ start, end }: Line): string => text.slice(start, end).trim()
  let first = from
  while (first > 0 && from - first < 12 && (timeAlone.test(wordsOf(lines[first - 1]!)) || unitAlone.test(wordsOf(lines[first - 1]!)))) first--
  const heads = lines.slice(first, from)
  const width = heads.filter((line) => timeAlone.test(wordsOf(line))).length
  if (width < 2 || !timeAlone.test(wordsOf(heads[0]!))) return null
  const cuts = heads.slice(1).map((line, index): Cut => ({ start: endOfWords(text, heads[index]!), end: line.start, instead: timeAlone.test(wordsOf(line)) ? ' | ' : ' ' }))
  return { width, cuts }
}

function endOfWords(text: string, { start, end }: Line): number {
  return start + text.slice(start, end).trimEnd().length
}

/** The line of times over the first row, with the one of groups over it. */
function findHead(text: string, lines: readonly Line[], from: number): { readonly width: number; readonly cuts: readonly Cut[] } | null {
  for (let index = from - 1; index >= 0 && index >= from - 4; index--) {
    const line = lines[index]!
    const words = text.slice(line.start, line.end)
    if (words.length > 160) return null
    const match = headLine.exec(words.trim())
    if (match === null) continue
    const cells = findAll(timeCell, match.groups!['cells']!)
    if (cells.length < 2) continue // "% change" is one
    const offset = line.start + words.indexOf(match[0]) + match[0].indexOf(match.groups!['cells']!, (match.groups!['label'] ?? '').length)
    const cuts = partCells(text, cells, offset, (match.groups!['label'] ?? '') !== '')
    const over = lines[index - 1]
    const groups = over ? text.slice(over.start, over.end) : ''
    if (over && groupLine.test(groups.trim())) cuts.push(...partCells(text, findAll(groupCell, groups), over.start, false))
    return { width: cells.length, cuts }
  }
  return null
}

function partCells(text: string, cells: readonly RegExpExecArray[], offset: number, labelled: boolean): Cut[] {
  return cells.flatMap((cell, index): Cut[] => {
    if (index === 0 && !labelled) return []
    const end = offset + cell.index
    let start = end
    while (/[ \t]/u.test(text[start - 1] ?? '')) start--
    return start === end ? [] : [{ start, end, instead: ' | ' }]
  })
}
