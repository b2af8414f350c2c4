// Tables printed one cell a line, each with a bar behind it, and bars alone behind a row: "Revenue |" / "$ |" / "132.6 |" / "||||". The cells of a row come together.
import type { Cut } from './tidy.ts'

const cell = /^[^|]{0,110}\|$/u
const rowEnd = /^\|{2,}$/u

/** The blanks between the cells of such rows; empty where fewer than three rows are printed so. Linear in the length of the text. */
export function trailingBarCuts(text: string): readonly Cut[] {
  if (!text.includes('|\n||')) return []
  const cuts: Cut[] = []
  let rows = 0
  let breaks: number[] = [] // where the lines of the row so far end
  let numbers = false
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end).trim()
    const barNext = line !== '' && line.length < 40 && /^\|[ \t]*(?:\n|$)/u.test(text.slice(end + 1, end + 4))
    if (cell.test(line) || (barNext && !line.includes('|'))) {
      breaks.push(end)
      numbers ||= /\d/u.test(line)
    } else {
      if (rowEnd.test(line)) {
        cuts.push(...breaks.map((at): Cut => ({ start: at, end: at + 1, instead: ' ' })))
        if (numbers && breaks.length >= 3) rows++
      }
      breaks = []
      numbers = false
    }
    start = end + 1
  }
  if (breaks.length >= 4) cuts.push(...breaks.slice(0, -1).map((at): Cut => ({ start: at, end: at + 1, instead: ' ' }))) // a text that was cut off
  return rows < 3 ? [] : cuts
}
