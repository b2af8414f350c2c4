const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * A moment as a reader says it: "9 hours ago" within a week before `now`, else the day as 2026-10-29 in the computer's own time zone.
 * A moment in the future is given as its day; null is a dash.
 */
export function describeMoment(iso: string | null, now: Date): string {
  const at = iso === null ? Number.NaN : Date.parse(iso)
  if (Number.isNaN(at)) return '–'
  const age = now.getTime() - at
  if (age < 0 || age >= 7 * day) return formatDay(new Date(at))
  if (age < minute) return 'just now'
  if (age < hour) return countOf(Math.floor(age / minute), 'minute')
  if (age < day) return countOf(Math.floor(age / hour), 'hour')
  return countOf(Math.floor(age / day), 'day')
}

/** Day and minute in the computer's own time zone: 2026-10-29 14:05. */
export function formatMoment(iso: string): string {
  const at = new Date(iso)
  return `${formatDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}

function formatDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
