import type { Block, BlockKind } from '../parts.ts'
import { isQuoteLine } from './quote-lines.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly group: number
}

// "** Brokerage Tarrant cuts PT to 800p": the wire's brief notes mark each with two stars
const itemLead = /^\s*(?:--\s+|\*\*\s+|[-–—*•▪◦‣·●○■»▸►➤→✓✔❯§]\s+|o\s+(?=[A-Z])|\d{1,2}[.)]\s+(?=[A-Z]))/u
const wideGap = /\S\s{3,}\S|\t|\s\|\s/u
const cellGap = /\S\s{2,}(?=[\S])|\t|\s\|\s|^\|/u

// "Orrin Power | The company reported a dip in net profit, and said …": a label before sentences, and no cells
const toldBehindBar = /^[^|]{2,60} ?\| ?\p{Lu}[^|]{70,}[.!?]["”]?$/u

/**
 * Splits an article into blocks: paragraphs, headings, list items and plain-text tables.
 * A table is two or more neighbouring lines with columns (two blanks, a tab or a bar between cells), most of them with numbers.
 */
export function splitBlocks(text: string): readonly Block[] {
  const lines = splitLines(text)
  const blocks: Block[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index]!
    const tableEnd = findTableEnd(lines, index)
    if (tableEnd > index) {
      blocks.push({ kind: 'table', start: line.start, end: lines[tableEnd - 1]!.end, group: line.group })
      index = tableEnd
      continue
    }
    const kind = classifyLine(line, lines[index - 1], lines[index + 1])
    blocks.push({ kind, start: line.start + leadingBlanks(line.text), end: line.end, group: line.group })
    index++
  }
  return joinWrappedLines(blocks, text)
}

/** The text of a list item begins after its bullet. */
export function itemLeadLength(text: string): number {
  return itemLead.exec(text)?.[0].length ?? 0
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let group = 0
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const raw = text.slice(start, end)
    if (raw.trim() === '') group++
    else lines.push({ start, end: start + raw.trimEnd().length, text: raw.trimEnd(), group })
    start = end + 1
  }
  return lines
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length
}

const shortHeading = /(?:\t|\s{2,})(?:Est|Exp|Chg|Prev|Cons|Rev|Adj|Yr)\.$/u // "EPS   Est.   Revenue   Est."

function isRow(text: string): boolean {
  if (itemLead.test(text) && !text.includes(' | ')) return false
  if (toldBehindBar.test(text) || isQuoteLine(text.trim())) return false
  return cellGap.test(text.trim()) && (text.includes(' | ') || !/[.!?]["”]?$/u.test(text.trim().slice(-2)) || shortHeading.test(text.trimEnd())) && text.length < 400
}

/** After a blank line, a line of periods and no data begins another table. */
function beginsTable(text: string): boolean {
  return (
    /\b(?:(?:three|six|nine|twelve|\d{1,2}) (?:months|weeks)|quarter|year|(?:19|20)\d\d)\b/iu.test(text) &&
    !/\d/u.test(text.replace(/\b(?:(?:19|20)\d\d|[QH]\d|\d[QH](?:\d\d)?|FY ?\d\d|\d{1,2})\b/gu, ''))
  )
}

/** A line without cells between the rows of a statement: "Net income per share:" */
function labelsRows(line: Line, before: Line): boolean {
  return line.text.length < 90 && line.group === before.group && !/[.!?]$/u.test(line.text) && !itemLead.test(line.text)
}

function findTableEnd(lines: readonly Line[], from: number): number {
  const hasCell = (line: Line): boolean => isRow(line.text) && /\d/u.test(line.text)
  let end = from
  let rows = 0
  while (end < lines.length) {
    const line = lines[end]!
    if (end > from && line.group !== lines[end - 1]!.group && beginsTable(line.text)) break
    // "Adjusted EPS  18.1p  +15.3%" among rows is one of them
    if (isRow(line.text) || (end > from && line.group === lines[end - 1]!.group && isQuoteLine(line.text.trim()) && wideGap.test(line.text.trim()))) {
      if (/\d/u.test(line.text)) rows++
      end++
    } else if (end > from && labelsRows(line, lines[end - 1]!) && lines[end + 1] && (hasCell(lines[end + 1]!) || (labelsRows(lines[end + 1]!, line) && lines[end + 2] && hasCell(lines[end + 2]!))))
      end++ // a label line inside a statement, or two: "Costs and expenses:" / "Cost of revenue:"
    else break
  }
  return rows >= 2 || (rows === 1 && end - from >= 2) ? end : from
}

// "Suzano S.A. (B3: SUZB3)": the digits of a symbol that ends a line tell nothing
const listing = / \(\p{Lu}[\p{L}\d ]{1,20}: ?[A-Z\d.]{1,12}\)$/u

function classifyLine(line: Line, before: Line | undefined, after: Line | undefined): BlockKind {
  const text = line.text.trim()
  if ((itemLead.test(line.text) && !/^\d/u.test(text)) || isQuoteLine(text)) return 'item'
  // "1. Subscription revenue of $310 million" over "2. Total revenue of …"
  if (isNumbered(line) && /\d/u.test(text.slice(3)) && [before, after].some((other) => other?.group === line.group && isNumbered(other))) return 'item'
  const alone = before?.group !== line.group && after?.group !== line.group
  const leads = before?.group !== line.group
  const sentenceLike = /[.!;,”"]$|; (?:and|or)$/u.test(text) || (/\.\s+[A-Z]/u.test(text) && text.length > 70)
  if (/^\*\*.*\*\*$/u.test(text) || /^#{1,4}\s/u.test(text)) return 'heading'
  if (text.length <= 110 && !sentenceLike && (alone || leads) && !/[:]\s.*\d/u.test(text.replace(listing, '')) && !hasFiniteNumberSentence(text))
    return 'heading'
  // "3. Same-store sales decreased 3.3%" between a second and a fourth, with blank lines between them
  if (isNameInCapitals(line, before, after)) return 'heading'
  if (itemLead.test(line.text)) return text.length < 80 && leads && !/[.:]\s/u.test(text.slice(4)) && !(hasFiniteNumberSentence(text) && (follows(before, line) || follows(line, after))) ? 'heading' : 'item'
  return 'paragraph'
}

const capitals = /^(?=(?:[^\p{L}]*\p{Lu}){4})\p{Lu}[\p{Lu}&.' -]{3,40}$/u

/** "NOVO NORDISK" between two pieces of one text without blank lines, as wires list what companies told that morning. */
function isNameInCapitals(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  const text = line.text.trim()
  return after?.group === line.group && capitals.test(text) && !/[.]$/u.test(text) && /^\s*\p{Lu}[\p{Ll}’'-]*(?: |$)/u.test(after.text) && /\p{Ll}/u.test(after.text) && (before === undefined || before.group !== line.group || /[.!?)”"]$/u.test(before.text))
}

const isNumbered = (line: Line): boolean => /^\s*\d/u.test(line.text) && itemLead.test(line.text)
const follows = (line: Line | undefined, next: Line | undefined): boolean => line !== undefined && next !== undefined && isNumbered(line) && isNumbered(next) && parseInt(next.text, 10) === parseInt(line.text, 10) + 1

/** A short line without a full stop that still reports a number ("Revenue rose 5% to $3 million") is no heading. */
function hasFiniteNumberSentence(text: string): boolean {
  if (/\d(?:p|c)? \(?[+−–-]?\d{1,2}\.\d+%.*\d%/u.test(text)) return true // "Calder (CLDR) 1,322p 4.1% Lindale (LNDL) 592p 2.4%"
  return (
    /\d/u.test(text) &&
    /\b(?:rose|fell|was|were|grew|reported|up|down|increased|decreased|amounted|totall?ed|shares|stock|guidance|(?:revenues?|sales|income|earnings|loss|EBITDA|EBITDAX|profit|cash flow|EPS|share)(?: \p{L}+)? of|^expects? .{5,60} to be(?: between)?)\b/iu.test(text) &&
    /[$€£¥₹%]|\b(?:million|billion|crore|percent|per cent|pct|bps)\b/u.test(text)
  )
}

/** Hard-wrapped lines of one piece are one paragraph; list items and headings stay apart. */
function joinWrappedLines(blocks: readonly Block[], text: string): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const wraps =
      last &&
      last.group === block.group &&
      block.kind === 'paragraph' &&
      (last.kind === 'paragraph' || last.kind === 'item') &&
      block.start - last.end <= 12 &&
      isWrapped(text.slice(last.start, last.end), text.slice(block.start, block.end))
    if (wraps) joined[joined.length - 1] = { ...last, end: block.end }
    else joined.push(block)
  }
  return joined
}

function isWrapped(before: string, after: string): boolean {
  if (/^\s*\p{Lu}[^:.]{2,44}: /u.test(after) && /^\s*\p{Lu}[^:.]{2,44}: /u.test(before)) return false // one label a line
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  if (lastLine.length <= 50) return false
  if (/^[a-z](?!\p{Lu})/u.test(after.trim())) return true // "eBay — Shares rose" begins one
  // Behind a semicolon a capital begins the next item of a list. A line that begins with a capital goes on with the one before only where that one breaks off.
  return !/[:.!?]["”)]?$/u.test(lastLine) && (/,$|\b(?:and|or|the|an?|of|to|in|for|with|by|on|from|at|that|which|its|was|were|is|are|as|per|than)$/iu.test(lastLine) || /^[^\p{Lu}]/u.test(after.trim()))
}
