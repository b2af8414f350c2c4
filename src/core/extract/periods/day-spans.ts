// Periods told by their first and last day, "1 January – 30 September 2006", "2026-07-01 – 2026-09-30", and reports on a whole year.
import type { Period } from '../../../shared/model.ts'

const firsts = ['January', 'April', 'July', 'October']
const lasts = ['March', 'June', 'September', 'December']

export const daySpan = /\b1 (?<from>January|April|July|October) ?(?:[-–—]|to) ?(?:30|31) (?<to>March|June|September|December)(?: (?<year>20\d\d))?\b/gu

/** A quarter, the half that begins in January or July, or three quarters; null for other spans, as of years that do not begin in January. */
export function readDaySpan(groups: Readonly<Record<string, string | undefined>>): Omit<Period, 'text'> | null {
  const [from, to] = [firsts.indexOf(groups['from']!), lasts.indexOf(groups['to']!)]
  const year = groups['year'] === undefined ? null : Number(groups['year'])
  if (from === to) return { kind: 'quarter', number: from + 1, fiscal: false, year }
  if (from === 0 && to === 1) return { kind: 'half', number: 1, fiscal: false, year }
  if (from === 2 && to === 3) return { kind: 'half', number: 2, fiscal: false, year }
  if (from === 0 && to === 2) return { kind: 'nine-months', number: null, fiscal: false, year }
  return null
}

export const isoSpan = /\b(?<year>20\d\d)-(?<from>01|04|07|10)-01 ?(?:[-–—]|to) ?\k<year>-(?<to>03-31|06-30|09-30|12-31)\b/gu

/** "Third quarter 2026-07-01 – 2026-09-30" */
export function readIsoSpan({ from, to, year }: Readonly<Record<string, string | undefined>>): Omit<Period, 'text'> | null {
  const [first, last] = [Math.floor(Number(from) / 3), Number(to!.slice(0, 2)) / 3 - 1]
  return first === 0 && last === 3 ? { kind: 'year', number: null, fiscal: false, year: Number(year) } : readDaySpan({ from: firsts[first], to: lasts[last], year })
}

// "Year-end report 2026", "Year-end report January – December 2026": what companies of the north report of a year
export const yearEndReport = /\b[Yy]ear-end [Rr]eport(?: (?:for )?(?:January ?[-–—] ?December )?(?<year>20\d\d)\b)?/gu

export const readYearEndReport = ({ year }: Readonly<Record<string, string | undefined>>): Omit<Period, 'text'> => ({ kind: 'year', number: null, fiscal: false, year: year === undefined ? null : Number(year) })
