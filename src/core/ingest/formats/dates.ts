import { strict } from 'chrono-node'

export interface FoundDate {
  readonly iso: string // ISO 8601 in UTC; midnight where only the day is stated
  readonly start: number // of the words that state it
  readonly end: number
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }
const relative =
  /\b(?:(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s?(seconds?|secs?|minutes?|mins?|min|hours?|hrs?|hr|days?|weeks?|months?|years?|[hmdw])\s+ago|(yesterday|today|just now|moments? ago)(?=\s*(?:$|[|·,.•—–-]|at\b)))/i
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/**
 * The first date a line states: absolute ("Thursday, October 29, 2026", "9:15 a.m. IST, 3 Nov 2026") or relative ("9 hours ago").
 * A date without a year takes the year that puts it last before the reference and, where a weekday is stated, on that weekday.
 * A time without a zone is read as UTC. Null where there is none, or where it needs a reference and has none.
 * @param reference ISO 8601: when the line was read
 * @param weekday of a yearless date, where it is stated elsewhere (0 is Sunday)
 */
export function findDate(line: string, reference: string | null, weekday: number | null = null): FoundDate | null {
  const now = reference === null ? Number.NaN : Date.parse(reference)
  const absolute = findAbsolute(line, now, weekday)
  const ago = relative.exec(line)
  if (ago && (absolute === null || ago.index < absolute.start) && !Number.isNaN(now)) {
    const iso = resolveRelative(ago, now)
    if (iso !== null) return { iso, start: ago.index, end: ago.index + ago[0].length }
  }
  return absolute
}

function findAbsolute(line: string, now: number, weekday: number | null): FoundDate | null {
  const head = line.slice(0, 300)
  if (!/\d/.test(head)) return null
  for (const result of strict.parse(head, { instant: new Date(Number.isNaN(now) ? Date.UTC(2000, 0, 1) : now), timezone: 0 })) {
    const { start } = result
    if (!start.isCertain('day') || !start.isCertain('month')) continue
    const month = start.get('month') ?? 1
    const day = start.get('day') ?? 1
    const stated = start.isCertain('weekday') ? start.get('weekday') : weekday
    const year = start.isCertain('year') ? start.get('year') : chooseYear(month, day, stated, now)
    if (year === null || year < 1900 || year > 2200) continue
    const timed = start.isCertain('hour')
    const millisecond = Date.UTC(
      year,
      month - 1,
      day,
      timed ? (start.get('hour') ?? 0) : 0,
      timed ? (start.get('minute') ?? 0) : 0,
      timed ? (start.get('second') ?? 0) : 0,
    )
    const instant = timed ? millisecond - (start.get('timezoneOffset') ?? 0) * 60_000 : millisecond
    return { iso: new Date(instant).toISOString(), start: result.index, end: result.index + result.text.trimEnd().length }
  }
  return null
}

function chooseYear(month: number, day: number, weekday: number | null, now: number): number | null {
  if (Number.isNaN(now)) return null
  const latest = new Date(now + 2 * 86_400_000) // a publisher may be a day ahead
  for (let year = latest.getUTCFullYear(); year > latest.getUTCFullYear() - 7; year--) {
    const date = new Date(Date.UTC(year, month - 1, day))
    if (date.getTime() > latest.getTime()) continue
    if (weekday === null || date.getUTCDay() === weekday) return year
  }
  return null
}

function resolveRelative(match: RegExpExecArray, now: number): string | null {
  const word = match[3]?.toLowerCase()
  if (word === 'yesterday' || word === 'today') {
    const day = new Date(word === 'today' ? now : now - 86_400_000)
    return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())).toISOString()
  }
  if (word !== undefined) return new Date(now).toISOString()
  const amount = match[1]!.toLowerCase()
  const count = /^\d/.test(amount) ? Number(amount) : amount === 'a' || amount === 'an' ? 1 : words.indexOf(amount) + 1
  const unit = match[2]!.toLowerCase()
  const then = new Date(now)
  if (unit.startsWith('mo')) then.setUTCMonth(then.getUTCMonth() - count)
  else if (unit.startsWith('y')) then.setUTCFullYear(then.getUTCFullYear() - count)
  else then.setTime(now - count * units[unit[0]!]!)
  return Number.isNaN(then.getTime()) ? null : then.toISOString()
}

const around =
  /\b(?:first )?(?:published|posted|updated|last updated|created|date|on|at|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\b/gi

/** True where a line says when, and nothing else: "Published Nov. 3, 2026 | Updated 9 hours ago". */
export function isDateLine(line: string, reference: string | null): boolean {
  if (line.length > 160) return false
  let rest = line
  for (let round = 0; round < 3; round++) {
    const found = findDate(rest, reference)
    if (!found) {
      if (round === 0) return false
      break
    }
    rest = rest.slice(0, found.start) + rest.slice(found.end)
  }
  // What may stand beside a date: the words around it, times, time zones, reading time.
  const left = rest
    .replace(around, '')
    .replace(/\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?/gi, '')
    .replace(/\b(?:[A-Z]{1,3}T|UTC|GMT|Z)\b/g, '')
    .replace(/\b\d{1,3}\s*min(?:ute)?s?(?:\s+read)?\b/gi, '')
  return !/[\p{L}\d]/u.test(left)
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The first weekday a sentence names, 0 being Sunday; null where it names none. */
export function findWeekday(sentence: string): number | null {
  const name = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/.exec(sentence)?.[0]
  return name === undefined ? null : weekdays.indexOf(name.toLowerCase())
}

/**
 * A date as data gives it (a meta tag, JSON-LD, front matter, a header line), as ISO 8601 in UTC; null where it is none.
 * Without a zone it is read as UTC, without a time it is midnight.
 */
export function readDateValue(value: string | null | undefined, reference: string | null): string | null {
  const date = value?.trim().slice(0, 100)
  if (!date) return null
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(date)
  const zone = iso?.[3]?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? 'Z'
  const millisecond = iso
    ? Date.parse(`${iso[1]}T${iso[2] ?? '00:00'}${zone}`)
    : /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}/.test(date) && /(?:GMT|UTC|Z|[+-]\d{4}|[A-Z]{3})$/.test(date)
      ? Date.parse(date)
      : Number.NaN
  if (!Number.isNaN(millisecond)) return plausible(millisecond)
  if (/^\d{10}$/.test(date)) return plausible(Number(date) * 1000)
  if (/^\d{13}$/.test(date)) return plausible(Number(date))
  return findDate(date, reference)?.iso ?? null
}

const plausible = (millisecond: number): string | null =>
  millisecond > Date.UTC(1900, 0) && millisecond < Date.UTC(2200, 0) ? new Date(millisecond).toISOString() : null
