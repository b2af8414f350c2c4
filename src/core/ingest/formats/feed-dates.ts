import { findMonth, findZoneMinutes } from './feed-date-words.ts'
import { readZone } from './feed-date-zones.ts'

interface Moment {
  readonly year: number
  readonly month: number // 1-12
  readonly day: number
}

interface Clock {
  readonly time: number | null // milliseconds into the day, null where the clock shows no such time
  readonly zone: string
  readonly rest: string // what the clock time leaves of the text
}

const day = 86_400_000

/**
 * Any date that feeds write, as ISO 8601 in UTC; null where it is none or names no real day.
 * RFC 822, RFC 850, asctime, ISO 8601, RFC 9557 and W3CDTF, seconds since 1970, month names of the larger languages, zone names, two-digit years.
 * A time without zone is read as UTC; a date whose time is impossible keeps its day; what software writes for "no date" (the years 1
 * and 1900, the first second of 1970) is null.
 */
export function parseFeedDate(written: string | null | undefined): string | null {
  // RFC 9557 puts a place in brackets behind the offset, which it only repeats, or in its stead.
  const text = (written?.trim().replace(/\s+/g, ' ') ?? '').replace(bracketed, (_, offset?: string, place?: string) => offset ?? ` ${place}`)
  if (text === '' || text.length > 120) return null
  const time = readUsual(text) ?? readEpoch(text) ?? readIso(text) ?? readWords(text)
  if (time === null || !Number.isFinite(time) || time === 0 || time < Date.UTC(1901, 0, 1) || time > Date.UTC(9999, 11, 31)) return null
  return new Date(time).toISOString()
}

// What nearly every feed writes (RFC 822 with four digits of the year): a feed has many of them, and what follows looks at each word.
const usual = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC|Z|([+-])(\d{2})(\d{2}))$/
const usualMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec'

function readUsual(text: string): number | null {
  const match = usual.exec(text)
  const month = match === null ? -1 : usualMonths.indexOf(match[2]!)
  if (match === null || month < 0 || month % 3 !== 0) return null
  const start = startOf({ year: Number(match[3]), month: month / 3 + 1, day: Number(match[1]) })
  const clock = clockOf(Number(match[4]), Number(match[5]), Number(match[6]), '', '')
  const behind = match[7] === undefined ? 0 : Number(match[8]) * 60 + Number(match[9])
  return start === null || clock === null || behind >= 14 * 60 ? null : start + clock - (match[7] === '-' ? -behind : behind) * 60_000
}

const bracketed = /(Z|[+-]\d{2}:?\d{2})?\[!?([A-Za-z]+\/[\w/+-]+)\](?:\[[^\]]*\])*$/

function readEpoch(text: string): number | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  return /^\d{12,13}$/.test(text) ? Number(text) : null
}

// ISO 8601, also with a blank for the T, without separators, and with parts missing.
const isoDate = /^([+-]?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|-?(\d{2})(\d{2})|-(\d{3}))?(?:(?:[Tt]| ?[Tt] ?| )(.+))?$/
const isoTime = /^(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,:](\d{1,9}))?)?)? ?([A-Za-z+\-\u2212].*)?$/

function readIso(text: string): number | null {
  const match = isoDate.exec(text)
  if (match === null) return null
  const [, year, month, dayOfMonth, compactMonth, compactDay, dayOfYear, rest] = match
  const moment = { year: Number(year), month: Number(month ?? compactMonth ?? 1), day: Number(dayOfMonth ?? compactDay ?? 1) }
  let start = startOf(moment)
  if (start === null) return null
  if (dayOfYear !== undefined) start += (Number(dayOfYear) - 1) * day
  if (rest === undefined) return start
  const time = isoTime.exec(rest)
  if (time === null) return readWords(text) ?? start
  const [, hour, minute, second, fraction, zone] = time
  const half = /^[ap]\.?m\b/i.test(zone ?? '') ? zone! : ''
  const clock = clockOf(Number(hour), Number(minute ?? 0), Number(second ?? 0), fraction ?? '', half)
  return clock === null ? start : start + clock - readZone(zone?.slice(half === '' ? 0 : 2) ?? '', start + clock)
}

/** Everything else: a clock time, a zone after it, a month by name, and the numbers that are left. */
function readWords(text: string): number | null {
  const clock = readClock(text)
  const date = readDate(clock?.rest ?? text)
  if (date === null) return null
  const start = startOf(date)
  return start === null || clock === null || clock.time === null ? start : start + clock.time - readZone(clock.zone, start + clock.time)
}

const clockTime =
  /(?:(오전|오후|上午|下午|午前|午後)\s?)?(?<!\d)(\d{1,2})\s?(?:[:時时시点]|h(?=\d))\s?(\d{1,2})(?:\s?[:분分]\s?(\d{1,2}))?(?:[.,](\d{1,9}))?[초秒분分]?(?:\s?([ap]\.?\s?m\.?)(?![a-z]))?/i

function readClock(text: string): Clock | null {
  const match = clockTime.exec(text)
  if (match === null) return null
  const [whole, eastern = '', hour, minute, second = 0, fraction = '', half] = match
  const after = text.slice(match.index + whole.length)
  const zone = /^ ?\(?((?:(?:GMT|UTC?|Z) ?)?[+\-\u2212] ?\d{1,2}:?(?:\d{2})?(?!\d)|[A-Za-z]+(?:[/_][A-Za-z][\w+-]*)*)/.exec(after)
  // A month may stand behind the time too: "10:00 5 March 2004" has no zone.
  const isZone = zone !== null && (findZoneMinutes(zone[1]!) !== null || findMonth(zone[1]!) === null)
  return {
    time: clockOf(Number(hour), Number(minute), Number(second), fraction, half ?? (eastern === '' ? '' : /오후|下午|午後/.test(eastern) ? 'pm' : 'am')),
    zone: isZone ? zone[1]! : '',
    // asctime puts the year behind the time, at times behind the zone: "10:00:00 PST 2004".
    rest: `${text.slice(0, match.index)} ${isZone ? after.slice(zone[0].length) : after}`.replace(/\([^)]*\)/g, ' '),
  }
}

function clockOf(hour: number, minute: number, second: number, fraction: string, half: string): number | null {
  let hours = hour
  if (half !== '' && hour <= 12) hours = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  // 24:00 ends a day, 23:59:60 is a leap second; both roll over.
  if (hours > 24 || (hours === 24 && (minute > 0 || second > 0)) || minute > 59 || second > 60) return null
  const milliseconds = fraction === '' ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  return ((hours * 60 + minute) * 60 + second) * 1000 + milliseconds
}

function readDate(text: string): Moment | null {
  const pieces = text.match(/\d+|[^\d\s,;|()[\]]+/g)?.slice(0, 40) ?? []
  let month: number | null = null
  let numbers: string[] = []
  for (const piece of pieces) {
    if (/^\d/.test(piece)) {
      numbers.push(piece)
      continue
    }
    // The last word that fits: "mar. 5 janv." is a Tuesday in January.
    for (const word of piece.split(/[-/.]+/)) month = findMonth(word) ?? month
  }
  numbers = numbers.slice(0, 3)
  if (month !== null && !/\d[-/.]\d{1,2}[-/.]\d/.test(text)) {
    if (numbers.length === 1) return numbers[0]!.length === 4 ? { year: Number(numbers[0]), month, day: 1 } : null
    const [first = '', second = ''] = numbers
    const yearFirst = first.length >= 3
    return { year: fullYear(yearFirst ? first : second), month, day: Number(yearFirst ? second : first) }
  }
  if (numbers.length < 3) return null
  const [first = '', second = '', third = ''] = numbers
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) }
  if (third.length !== 4 && third.length !== 2) return null
  // 3/14/2004 is American, 14/3/2004 cannot be, and dots are European; the undecided ones with slashes are read as American.
  const dayFirst = Number(first) > 12 || (/\d\.\d/.test(text) && Number(second) <= 12)
  return { year: fullYear(third), month: Number(dayFirst ? second : first), day: Number(dayFirst ? first : second) }
}

function fullYear(written: string): number {
  const year = Number(written)
  if (written.length >= 4) return year
  return written.length === 3 ? 1900 + year : year < 50 ? 2000 + year : 1900 + year // RFC 2822, section 4.3
}

function startOf({ year, month, day: dayOfMonth }: Moment): number | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31 || year < 1000 || year > 9999) return null
  const time = Date.UTC(year, month - 1, dayOfMonth)
  return new Date(time).getUTCDate() === dayOfMonth ? time : null
}
