import type { Moment } from './query.ts'

export const momentExamples = '2025-03-31, 2025-03, 2025, 7d, 2w, 3m, 1y, today or yesterday'

/** Reads YYYY, YYYY-MM, YYYY-MM-DD, 7d, 2w, 3m, 1y, today, yesterday; null where it is none of them or no real date. */
export function readMoment(value: string): Moment | null {
  const word = value.toLowerCase()
  if (word === 'today') return { kind: 'day', daysBack: 0 }
  if (word === 'yesterday') return { kind: 'day', daysBack: 1 }
  const ago = /^(\d{1,4})([dwmy])$/.exec(word)
  if (ago) return { kind: 'ago', amount: Number(ago[1]), unit: readUnit(ago[2]) }
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word)
  if (!date) return null
  const year = Number(date[1])
  const month = date[2] === undefined ? null : Number(date[2])
  const day = date[3] === undefined ? null : Number(date[3])
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > countDays(year, month))) return null
  return { kind: 'date', year, month, day }
}

/**
 * The instant a moment begins, in epoch milliseconds. Days begin at midnight of this computer's time zone, as the list shows them.
 * `7d` and `2w` are that many times 24 hours before `now`; `3m` and `1y` go back in the calendar and stay within the month
 * (three months before 31 May is 28 or 29 February).
 */
export function resolveMoment(moment: Moment, now: number): number {
  if (moment.kind === 'date') return startOfDay(moment.year, moment.month ?? 1, moment.day ?? 1)
  const date = new Date(now)
  if (moment.kind === 'day') return startOfDay(date.getFullYear(), date.getMonth() + 1, date.getDate() - moment.daysBack)
  const dayLength = 24 * 60 * 60 * 1000
  if (moment.unit === 'd') return now - moment.amount * dayLength
  if (moment.unit === 'w') return now - moment.amount * 7 * dayLength
  const months = date.getFullYear() * 12 + date.getMonth() - moment.amount * (moment.unit === 'y' ? 12 : 1)
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  date.setFullYear(year, month - 1, Math.min(date.getDate(), countDays(year, month)))
  return date.getTime()
}

function startOfDay(year: number, month: number, day: number): number {
  const date = new Date(2000, 0, 1) // setFullYear, because the constructor reads years below 100 as 19xx
  date.setFullYear(year, month - 1, day)
  return date.getTime()
}

function countDays(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}

function readUnit(letter: string | undefined): 'd' | 'w' | 'm' | 'y' {
  return letter === 'd' || letter === 'w' || letter === 'm' ? letter : 'y'
}
