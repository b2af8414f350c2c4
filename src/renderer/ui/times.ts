// Dates and times as the person's locale writes them.
import { useSyncExternalStore } from 'react'
import { currentLocale } from '../words.ts'
import { readClock } from './clock.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>()

/** Making a format takes longer than a line of the list may: each is made once. */
function dateFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, known)
  return known
}

function relativeFormat(locale: string | undefined): Intl.RelativeTimeFormat {
  const known = relativeFormats.get(String(locale)) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  relativeFormats.set(String(locale), known)
  return known
}

/** "9 Dec 2025, 07:00", in the order of the locale. Null where the text is no time. */
export function formatAbsolute(iso: string): string | null {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return null
  return dateFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

/** A publication time of exactly midnight UTC stands for a day without a time: feeds and pages that give a date only are read so. */
export function isWholeDay(iso: string): boolean {
  const time = new Date(iso).getTime()
  return !Number.isNaN(time) && time % day === 0
}

/** When an article was published: date and time where the person is, or the day its publisher named. Null where the text is no time. */
export function formatPublished(iso: string): string | null {
  if (!isWholeDay(iso)) return formatAbsolute(iso)
  return dateFormat(currentLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso))
}

/** A day without a time, as "YYYY-MM-DD": "9 Dec 2025". */
export function formatDay(day: string): string {
  return dateFormat(currentLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** The month of a publication time, wherever the person is: "Nov 2025". */
export function formatMonth(iso: string): string {
  return dateFormat(currentLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso))
}

/** A day without a time, as "YYYY-MM-DD", with the day of the week: "Tue, 9 Dec". */
export function formatWeekday(day: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** The same for a list: young times are told from now, a day without a time is always a date. */
export function formatPublishedBriefly(iso: string, now: number): string {
  return isWholeDay(iso) ? formatDate(new Date(iso), now, 'UTC') : formatRelative(iso, now)
}

/** A publication time for machines: a day has no time. */
export function dateTimeOf(iso: string): string {
  return isWholeDay(iso) ? new Date(iso).toISOString().slice(0, 10) : iso
}

/** "5 min. ago", "yesterday"; older than a week, or ahead of us, the date. */
export function formatRelative(iso: string, now: number): string {
  const time = new Date(iso)
  const past = now - time.getTime()
  if (Number.isNaN(past)) return ''
  const relative = relativeFormat(currentLocale())
  if (past > -minute && past < minute) return relative.format(0, 'second')
  if (past >= 0 && past < hour) return relative.format(-Math.floor(past / minute), 'minute')
  if (past >= 0 && past < day) return relative.format(-Math.floor(past / hour), 'hour')
  if (past >= 0 && past < 7 * day) return relative.format(-Math.floor(past / day), 'day')
  return formatDate(time, now)
}

/** "9 Dec", with the year where it is another one; in the person's own time zone, or of a day without a time. */
function formatDate(time: Date, now: number, timeZone?: 'UTC'): string {
  const yearOf = (date: Date): number => (timeZone === undefined ? date.getFullYear() : date.getUTCFullYear())
  return dateFormat(currentLocale(), {
    day: 'numeric',
    month: 'short',
    timeZone,
    ...(yearOf(time) === yearOf(new Date(now)) ? {} : { year: 'numeric' }),
  }).format(time)
}

let current = readClock()
const waiting = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null

function subscribeToMinutes(listener: () => void): () => void {
  waiting.add(listener)
  timer ??= setInterval(() => {
    current = readClock()
    for (const each of waiting) each()
  }, minute)
  return () => {
    waiting.delete(listener)
    if (waiting.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}

/** The time of day in milliseconds, renewed every minute: relative times grow old. */
export function useNow(): number {
  return useSyncExternalStore(subscribeToMinutes, () => current)
}
