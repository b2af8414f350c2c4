// Periods told by their first and last day: "1 January – 30 September 2006".
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
