// What the cells over a table's columns say: dates, groups that span several columns, and which side of the special items a column stands on.
import type { Row } from './rows.ts'

export type Side = 'adjusted' | 'reported' | 'none'

const shortMonth = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:['’-]|\s?(?=20))(\d\d|20\d\d)$/u
const numericDay = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)$/u
const shortDay = /^(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? '?(\d\d)$/u
export const monthsCode = /^(?:3|6|9|12)[Mm]$/u
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

// "7-9/2017", "1–6 2025", "Jan-Sep 2025", "Q1-Q3/07": the months from first to last
const spanOfMonths = /^(?:(?<first>1?\d)|(?<from>Jan|Apr|Jul|Oct)[a-z]*\.?|Q1) ?[-–—] ?(?:(?<last>1?\d)|(?<to>Mar|Jun|Sep|Dec)[a-z]*\.?|Q(?<until>[2-4]))(?:[/ ]|, )(?:FY)?['’]?(?<year>(?:19|20)?\d\d)$/u
const spansWords: Readonly<Record<number, string>> = { 3: 'three', 6: 'six', 9: 'nine', 12: 'twelve' }

// "1Q FY3/2026": the business year that ends in March 2026
const businessYear = /\bFY ?1?\d\/(20\d\d)\b/u

function spellSpan(cell: string): string | null {
  const parts = spanOfMonths.exec(cell.replace(/ \(?(?:pro ?forma|restated)\)?$/iu, ''))?.groups
  if (!parts) return null
  const monthOf = (name: string): number => monthNames.findIndex((month) => month.startsWith(name)) + 1
  const first = parts['first'] !== undefined ? Number(parts['first']) : parts['from'] !== undefined ? monthOf(parts['from']) : 1
  const last = parts['last'] !== undefined ? Number(parts['last']) : parts['to'] !== undefined ? monthOf(parts['to']) : Number(parts['until']) * 3
  const length = spansWords[last - first + 1]
  if (length === undefined || last > 12 || (first - 1) % 3 !== 0) return null
  return `${length} months ended ${monthNames[last - 1]} ${parts['year']!.length === 2 ? '20' : ''}${parts['year']}`
}

export function isDayCell(text: string): boolean {
  return spellSpan(text) !== null || shortMonth.test(text) || numericDay.test(text) || shortDay.test(text) || /^(?:3|6|9|12)[Mm](?: 20\d\d)?$/u.test(text)
}

/** "Sep'20" is September 2020, "5/1/09" May 1, 2009; a month above twelve is a day, as the rest of the world prints it; "7-9/2017" three months ended September 2017. */
export function spellDay(cell: string): string {
  const span = spellSpan(cell)
  if (span !== null) return span
  if (businessYear.test(cell)) return cell.replace(businessYear, 'FY$1')
  const day = numericDay.exec(cell)
  if (day) {
    const [first, second] = [Number(day[1]), Number(day[2])]
    const [month, date] = first > 12 ? [second, first] : [first, second]
    const name = monthNames[month - 1]
    return name === undefined ? cell : `${name} ${date}, ${day[3]!.length === 2 ? '20' : ''}${day[3]}`
  }
  const short = shortDay.exec(cell)
  if (short) return `${short[2]} ${short[1]}, 20${short[3]}` // "30 Sep 24"
  return cell.replace(shortMonth, (_, month: string, year: string) => `${month} ${year.length === 2 ? '20' : ''}${year}`)
}

/** Of a heading whose cells span several columns, the one that stands over each; null where the line does not show how far its cells reach. */
export function spreadGroups(row: Row | undefined, width: number): readonly string[] | null {
  if (!row?.wide || row.label !== '' || row.wide.length > width || row.wide.every((cell) => cell.text !== '')) return null
  let over = ''
  return Array.from({ length: width }, (_, index) => (over = row.wide![index]?.text || over))
}

export const notesCell = /^notes?\.?$/iu

const before = /\b(?:before|pre)\b.{0,40}\b(?:items|exceptionals|charges)\b|^(?:underlying|adjusted|headline|normali[sz]ed|pre-exceptional|non-GAAP)\b(?!.*\b(?:items|adjustments)\b)|^as adjusted\b/iu
const items = /^(?:[\p{L}-]+ ){0,3}(?:items?|exceptionals|adjustments?)\b|^(?:non-underlying|exceptional)\b/iu
const after = /^(?:total|statutory|reported|as reported|GAAP|IFRS)(?: (?:results|basis|total|measures))?$|^(?:after|post)\b.{0,40}\b(?:items|exceptionals|charges)\b/iu

/** "2026 £m", "August 3, 2026(1)" without the unit and the mark of a footnote, which say nothing of the column. */
export function withoutUnit(cell: string): string {
  return cell.replace(/(?<=\d{4}|\d, ?\d{4}|[Qq]uarter) ?\(\d\)$/u, '').replace(/(?<=\d)\s+\(?(?:[A-Z]{0,3}[$€£]\s?['’]?(?:m|mn|million|bn|k)?|[$€£]?['’]000s?)\)?$/u, '')
}

/** "Underlying | Non-underlying items | Total": the side of each column, or null where the line names no two sides. */
export function readSides(cells: readonly string[]): readonly Side[] | null {
  const sides = cells.map((cell): Side | null => {
    const words = cell.replace(/[\s\d*†()]+$/u, '').replace(/ ?[$€£]m?$/u, '').trim()
    if (words === '') return 'none'
    return before.test(words) ? 'adjusted' : after.test(words) ? 'reported' : items.test(words) ? 'none' : null
  })
  return sides.every((side) => side !== null) && sides.includes('adjusted') && sides.includes('reported') ? (sides as Side[]) : null
}

/** Everything that heading lines say over one column, each line spread as its cells allow. */
export function overColumn(rows: readonly Row[], index: number, width: number): string {
  return rows
    .map((row) => {
      const cells = row.cells.map((cell) => cell.text)
      const spread = spreadGroups(row, width)
      if (spread !== null) return spread[index]!
      return cells.length > 0 && width % cells.length === 0 ? cells[Math.floor(index / (width / cells.length))]! : ''
    })
    .join(' ')
    .trim()
}
