import { findZoneMinutes } from './feed-date-words.ts'

const places: Readonly<Record<string, string>> = { et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles' }
const clocks = new Map<string, Intl.DateTimeFormat>() // by the name of their zone in small letters; there are about 600

/**
 * How far a zone was ahead of Greenwich when its clocks showed a time, in milliseconds: an offset, an abbreviation, a place ("America/New_York", "ET"), which
 * has summer time. What is none is UTC.
 * @param local what the clocks showed, as milliseconds since 1970 as if it were UTC
 * Source: IANA time zone database, as the runtime has it
 */
export function readZone(written: string, local: number): number {
  const name = /^\[?([A-Za-z]+(?:\/[A-Za-z][\w+-]*)+)\]?$/.exec(written.trim())?.[1] ?? places[written.trim().toLowerCase()]
  if (name === undefined) return (findZoneMinutes(written) ?? 0) * 60_000
  const clock = openClock(name)
  if (clock === null || !Number.isFinite(local) || Math.abs(local) > 8e15) return 0
  // The clock's distance is asked for at a moment, and the moment hangs on the distance: two steps settle it, except within the hour that a clock repeats.
  const first = distanceAt(clock, local)
  return distanceAt(clock, local - first)
}

function openClock(name: string): Intl.DateTimeFormat | null {
  const known = clocks.get(name.toLowerCase())
  if (known !== undefined) return known
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(name.toLowerCase(), clock)
    return clock
  } catch {
    return null // no zone of that name
  }
}

function distanceAt(clock: Intl.DateTimeFormat, time: number): number {
  const shown: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(time)) shown[type] = Number(value)
  const local = Date.UTC(shown['year']!, shown['month']! - 1, shown['day'], shown['hour'], shown['minute'], shown['second'])
  return local - Math.floor(time / 1000) * 1000
}
