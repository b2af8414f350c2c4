// Symbols that a table keeps in a column or a row of their own: "Company   Ticker   EPS" over "Snap   SNAP   $0.09", "Ticker   (NYSE: HLD)   (NYSE: TSN)" below the names.
import type { AddPrinted } from './loose-listings.ts'
import { abbreviations } from './listings.ts'
import { isCompanySuffixed, trimName } from './names.ts'

const heading = /^(?:ticker|symbol)s?$/iu
const gap = /\t+|\s{2,}|\s?\|\s?/gu

interface Piece {
  readonly text: string
  readonly start: number
}

function cellsOf(body: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const match of body.slice(start, end).matchAll(gap)) {
    if (start + match.index > from) pieces.push({ text: body.slice(from, start + match.index), start: from })
    from = start + match.index + match[0].length
  }
  if (from < end) pieces.push({ text: body.slice(from, end), start: from })
  return pieces.filter((piece) => piece.text.trim() !== '')
}

function lineEnd(body: string, from: number): number {
  const end = body.indexOf('\n', from)
  return end < 0 ? body.length : end
}

/** Adds the symbols of a column headed "Ticker" beside a column of companies. */
export function addTickerColumns(body: string, add: AddPrinted): void {
  for (const match of body.matchAll(/(?<=^(?:\|\s?)?(?:Company|Name|Stock)(?:\t|\s{2,}|\s?\|\s?))(?:Ticker|Symbol|TICKER|SYMBOL)\b/gmu)) {
    for (let start = lineEnd(body, match.index) + 1; start < body.length; ) {
      const end = lineEnd(body, start)
      const [name, symbol] = cellsOf(body, start, end)
      if (!name || !symbol) break
      start = end + 1
      if (!/^[A-Z]{1,5}(?:\.[A-Z])?$/u.test(symbol.text) || abbreviations.has(symbol.text) || !/^\p{Lu}/u.test(name.text)) continue
      add(symbol.text, null, trimName(name.text), { part: 'text', span: [symbol.start, symbol.start + symbol.text.length], rule: 'symbol-in-brackets' })
    }
  }
}

/** "Ticker   (NYSE: HLD)   (NYSE: TSN)": the name in the line above over such a bracket; undefined where the line is no row of symbols. */
export function nameAbove(body: string, at: number): string | null | undefined {
  if (!/[\s|]$/u.test(body.slice(Math.max(0, at - 1), at))) return undefined
  const start = body.lastIndexOf('\n', at - 1) + 1
  if (!/^\W{0,3}(?:ticker|symbol)/iu.test(body.slice(start, start + 12))) return undefined // most lines that hold a symbol
  const row = cellsOf(body, start, lineEnd(body, at))
  if (start === 0 || !heading.test(row[0]?.text.trim() ?? '') || row.length < 3) return undefined
  const place = row.findIndex((piece) => piece.start === at)
  const above = cellsOf(body, body.lastIndexOf('\n', start - 2) + 1, start - 1)
  const name = above[place - (row.length - above.length)]?.text.trim()
  return name === undefined || row.length - above.length > 1 ? null : trimName(name)
}

/** Whether a bracket is all that its line has. */
export function isOwnLine(body: string, at: number, length: number): boolean {
  return (at === 0 || body[at - 1] === '\n') && (at + length === body.length || body[at + length] === '\n')
}

// "(Incorporated in Bermuda with limited liability)", between a name and its stock code
const bracketedLine = /^\([^()\n]{4,120}\)$/u

/** "ORRIN AIRWAYS LIMITED" over "(Stock Code: 00599)": the name in a line of its own above such a bracket; null where none stands there. */
export function nameOverLine(body: string, at: number): string | null {
  for (let end = at - 1, line = 0; end > 0 && line < 4; line++) {
    const start = body.lastIndexOf('\n', end - 1) + 1
    const words = body.slice(start, end).trim()
    if (words !== '' && !bracketedLine.test(words)) return words.length < 80 && isCompanySuffixed(words.replace(/\b(?:LIMITED|CORPORATION|COMPANY|HOLDINGS|GROUP)$/u, (form) => form[0]! + form.slice(1).toLowerCase())) ? trimName(words) : null
    end = start - 1
  }
  return null
}
