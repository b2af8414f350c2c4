// Dates and times as the person's locale writes them.
import { useSyncExternalStore } from 'react'

const locale = (): string | undefined => globalThis.navigator?.language || undefined
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "9 Dec 2025, 07:00", in the order of the locale. Null where the text is no time. */
export function formatAbsolute(iso: string): string | null {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return null
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

/** "5 min. ago", "yesterday"; older than a week, or ahead of us, the date. */
export function formatRelative(iso: string, now: number): string {
  const time = new Date(iso)
  const past = now - time.getTime()
  if (Number.isNaN(past)) return ''
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' })
  if (past >= 0 && past < minute) return relative.format(0, 'second')
  if (past >= 0 && past < hour) return relative.format(-Math.floor(past / minute), 'minute')
  if (past >= 0 && past < day) return relative.format(-Math.floor(past / hour), 'hour')
  if (past >= 0 && past < 7 * day) return relative.format(-Math.floor(past / day), 'day')
  const sameYear = time.getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(time)
}

let current = Math.floor(Date.now() / minute) * minute
const waiting = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null

function subscribeToMinutes(listener: () => void): () => void {
  waiting.add(listener)
  timer ??= setInterval(() => {
    current = Math.floor(Date.now() / minute) * minute
    for (const each of waiting) each()
  }, minute)
  return () => {
    waiting.delete(listener)
    if (waiting.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}

/** The time of day, renewed every minute, in milliseconds: relative times grow old. */
export function useNow(): number {
  useSyncExternalStore(subscribeToMinutes, () => current)
  return Date.now()
}
