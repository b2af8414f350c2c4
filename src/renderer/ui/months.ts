// A month as it stands on a calendar's sheet. Days are "YYYY-MM-DD" of the Gregorian calendar.
import { moveDays } from '../claims/days.ts'
import { daysInMonth, firstYear, lastYear } from './typed-dates.ts'

const rows = 6 // as many as the longest month needs, so that no sheet is higher than another

/** What newer runtimes say of a locale, as a method or, before that, as a property. */
interface LocaleOfWeek {
  readonly getWeekInfo?: () => { readonly firstDay: number }
  readonly weekInfo?: { readonly firstDay: number }
}

/** The day with which the locale's weeks begin: 1 is Monday, 7 is Sunday. Monday where the runtime does not know. */
export function firstWeekday(locale: string | undefined): number {
  const named = new Intl.Locale(locale ?? new Intl.DateTimeFormat().resolvedOptions().locale) as LocaleOfWeek
  return (named.getWeekInfo?.() ?? named.weekInfo)?.firstDay ?? 1
}

/** The weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Six weeks of seven days; null where the day is not of the month. `month`: "YYYY-MM", or a day in it. */
export function listMonth(month: string, first: number): readonly (readonly (string | null)[])[] {
  const [year = firstYear, number = 1] = month.split('-').map(Number)
  const before = (weekdayOf(`${month.slice(0, 7)}-01`) - first + 7) % 7
  const dayAt = (place: number): string | null => {
    const date = place - before + 1
    return date < 1 || date > daysInMonth(year, number) ? null : `${month.slice(0, 7)}-${String(date).padStart(2, '0')}`
  }
  return Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (_each, column) => dayAt(row * 7 + column)))
}

/** The same day some months on, or the last of a month that has fewer. Stays in the years there are. */
export function moveMonths(day: string, months: number): string {
  const [year = firstYear, month = 1, date = 1] = day.split('-').map(Number)
  const count = Math.max(firstYear * 12, Math.min(lastYear * 12 + 11, year * 12 + month - 1 + months))
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, daysInMonth(toYear, toMonth))).padStart(2, '0')}`
}

/** A day inside the years there are. */
export function insideYears(day: string): string {
  if (day < `${firstYear}-01-01`) return `${firstYear}-01-01`
  return day > `${lastYear}-12-31` ? `${lastYear}-12-31` : day
}

/** Where a key leads from a day in a calendar (WAI-ARIA date picker dialog): null where it leads nowhere. `first`: the weekday that begins a week. */
export function dayAfterKey(day: string, key: string, isShift: boolean, first: number): string | null {
  const place = (weekdayOf(day) - first + 7) % 7
  const steps: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => moveDays(day, -1),
    ArrowRight: () => moveDays(day, 1),
    ArrowUp: () => moveDays(day, -7),
    ArrowDown: () => moveDays(day, 7),
    Home: () => moveDays(day, -place),
    End: () => moveDays(day, 6 - place),
    PageUp: () => moveMonths(day, isShift ? -12 : -1),
    PageDown: () => moveMonths(day, isShift ? 12 : 1),
  }
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined
  return step ? insideYears(step()) : null
}
