// Days of the person's own calendar, as "YYYY-MM-DD".
import { readClock } from '../ui/clock.ts'

export function toDay(time: Date): string {
  return `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, '0')}-${String(time.getDate()).padStart(2, '0')}`
}

/** Today, by the window's clock. */
export function readToday(): string {
  return toDay(new Date(readClock()))
}

function fromDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

export function moveDays(day: string, days: number): string {
  const time = fromDay(day)
  time.setDate(time.getDate() + days)
  return toDay(time)
}

/** The Monday of a day's week (ISO 8601). */
export function startOfWeek(day: string): string {
  return moveDays(day, -((fromDay(day).getDay() + 6) % 7))
}

/** Midnight where the person is, for the library. */
export function toInstant(day: string): string {
  return fromDay(day).toISOString()
}
