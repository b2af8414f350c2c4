// Calendars of results as files: iCalendar (RFC 5545) and CSV.
import type { Database } from 'better-sqlite3'
import type { EarningsDate } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { decodeSheet, guessSeparator, readCell, readSymbol, splitRows, symbolOfName, writeCell } from '../companies/index.ts'

export interface DatedSymbol {
  readonly symbol: string
  readonly day: string // YYYY-MM-DD
  readonly moment: EarningsDate['moment']
  readonly note: string | null
}

export interface DateFile {
  readonly dates: readonly DatedSymbol[]
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}

const mostTold = 100
const columnNames = {
  symbol: ['symbol', 'ticker', 'stock', 'code'],
  name: ['company', 'company name', 'name', 'event name'],
  day: ['day', 'date', 'earnings date', 'report date', 'reporting date', 'reportdate', 'event start date'],
  moment: ['moment', 'time', 'when', 'call time', 'earnings call time', 'session'],
  note: ['note', 'notes', 'comment', 'comments'],
} as const

/** Reads a calendar of results. Throws AppError bad-input where it is none. */
export function readDateFile(db: Database, bytes: Uint8Array, name: string): DateFile {
  const text = decodeSheet(bytes).replace(/^\ufeff/, '')
  const file = /^\s*BEGIN:VCALENDAR/i.test(text) ? readIcs(db, text) : readCsv(db, text, name)
  if (file.dates.length === 0 && file.refused.length === 0) throw new AppError('bad-input', `${name} names no date. A calendar is an ICS file, or CSV with the columns "symbol" and "date".`)
  return file.refused.length > mostTold ? { ...file, refused: [...file.refused.slice(0, mostTold), { source: name, reason: `and ${file.refused.length - mostTold} further ones` }] } : file
}

function readCsv(db: Database, text: string, path: string): DateFile {
  const [head = [], ...rows] = splitRows(text, guessSeparator(text.slice(0, text.search(/[\r\n]|$/))))
  const cells = head.map((cell) => cell.toLowerCase())
  const column = (names: readonly string[]): number => names.map((each) => cells.indexOf(each)).find((index) => index >= 0) ?? -1
  const [symbol, name, day, moment, note] = [columnNames.symbol, columnNames.name, columnNames.day, columnNames.moment, columnNames.note].map(column) as [number, number, number, number, number]
  if (day < 0 || (symbol < 0 && name < 0)) throw new AppError('bad-input', `${path} has no columns for symbol and date. A calendar is an ICS file, or CSV with the columns "symbol" and "date".`)
  const order = slashOrder(rows.map((row) => row[day] ?? ''))
  const refused: { source: string; reason: string }[] = []
  const dates = rows.flatMap((row, index): readonly DatedSymbol[] => {
    const refuse = (reason: string): readonly DatedSymbol[] => {
      refused.push({ source: `row ${index + 1}`, reason })
      return []
    }
    const given = row[symbol] ?? ''
    const found = given === '' ? symbolOfName(db, row[name] ?? '') : readSymbol(db, given, false)
    if (found === null) return refuse(given === '' ? 'no symbol' : `"${given.slice(0, 40)}" is no symbol`)
    const read = readDay(row[day] ?? '', order)
    if (read === null) return refuse(`"${(row[day] ?? '').slice(0, 40)}" is no date that can only be read in one way; write it as in 2026-04-30`)
    return [{ symbol: found, day: read, moment: readMoment(row[moment] ?? ''), note: readCell(row[note] ?? '').trim() || null }]
  })
  return { dates, refused }
}

/** Whether dates with slashes begin with the month or the day: a number over twelve tells. Null where nothing does. */
function slashOrder(cells: readonly string[]): 'month' | 'day' | null {
  const parts = cells.flatMap((cell) => [/^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(cell)].flatMap((match) => (match ? [[Number(match[1]), Number(match[2])] as const] : [])))
  const [dayFirst, monthFirst] = [parts.some(([first]) => first > 12), parts.some(([, second]) => second > 12)]
  return dayFirst === monthFirst ? null : dayFirst ? 'day' : 'month'
}

function readDay(cell: string, order: 'month' | 'day' | null): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(cell)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell)
  const worded = /^(?:\d{1,2} )?[A-Za-z]{3,9}\.? (?:\d{1,2}, )?\d{4}$/.test(cell) ? new Date(`${cell} UTC`) : null
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : dotted
      ? [dotted[3], dotted[2], dotted[1]]
      : slashed
        ? slashed[1] === slashed[2] || order !== null ? (order === 'day' ? [slashed[3], slashed[2], slashed[1]] : [slashed[3], slashed[1], slashed[2]]) : null
        : worded && !Number.isNaN(worded.getTime()) ? worded.toISOString().slice(0, 10).split('-') : null
  if (parts === null) return null
  const day = parts.map((part, index) => (part ?? '').padStart(index === 0 ? 4 : 2, '0')).join('-')
  const moment = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === day ? day : null
}

export function readMoment(text: string): EarningsDate['moment'] {
  const said = text.toLowerCase().replace(/[-_]/g, ' ').trim()
  if (/^(?:bmo|before|pre|am$)|before (?:market|open)|pre ?market|time pre/.test(said)) return 'before-open'
  if (/^(?:amc|after|post|pm$)|after (?:market|close|hours)|post ?market|time after/.test(said)) return 'after-close'
  return /^(?:during|dmh|mid)/.test(said) ? 'during' : null
}

function readIcs(db: Database, text: string): DateFile {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const refused: { source: string; reason: string }[] = []
  const dates: DatedSymbol[] = []
  let event: Map<string, string> | null = null
  let count = 0
  for (const line of lines) {
    if (/^BEGIN:VEVENT$/i.test(line)) event = new Map()
    else if (/^END:VEVENT$/i.test(line) && event) {
      count += 1
      const made = readEvent(db, event)
      if (typeof made === 'string') refused.push({ source: `entry ${count}`, reason: made })
      else dates.push(made)
      event = null
    } else if (event) {
      const match = /^([A-Z-]+)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/i.exec(line)
      if (match) event.set(match[1]!.toUpperCase(), match[2]!.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)))
    }
  }
  return { dates, refused }
}

function readEvent(db: Database, event: ReadonlyMap<string, string>): DatedSymbol | string {
  const summary = event.get('SUMMARY')?.trim() ?? ''
  const start = /^(\d{4})(\d{2})(\d{2})/.exec(event.get('DTSTART') ?? '')
  const day = start ? readDay(`${start[1]}-${start[2]}-${start[3]}`, null) : null
  if (day === null) return `"${summary.slice(0, 60)}" has no day`
  const symbol = symbolOfEvent(db, event.get('X-MARKETDASH-SYMBOL') ?? null, summary)
  if (symbol === null) return `"${summary.slice(0, 60)}" names no company that is known`
  return { symbol, day, moment: readMoment(event.get('X-MARKETDASH-MOMENT') ?? ''), note: event.get('X-MARKETDASH-NOTE')?.trim() || null }
}

/** "AAPL results", "Apple (AAPL) earnings", "Apple Inc. Q2 2026 Earnings". */
function symbolOfEvent(db: Database, own: string | null, summary: string): string | null {
  if (own !== null && own.trim() !== '') return readSymbol(db, own.trim(), false)
  const bracketed = /[([](?:[A-Z]{2,10}:\s?)?([A-Z0-9.-]{1,12})[)\]]/.exec(summary)?.[1]
  if (bracketed !== undefined) return readSymbol(db, bracketed, false)
  const name = summary.replace(/\b(?:(?:Q[1-4]|H[12]|FY|first|second|third|fourth|half|full)[\s-]*(?:\d{2,4}|quarter|year)?|\d{4}|earnings|results?|report|call|release|conference|quarterly|annual|reports?|date)\b.*$/i, '').replace(/[\s:,–-]+$/, '')
  return symbolOfName(db, name) ?? (/^[A-Z0-9.]{1,6}$/.test(name) ? readSymbol(db, name, false) : null)
}

/** RFC 5545: lines end with CR LF and are folded at 75 octets; text is escaped. */
export function writeIcs(dates: readonly EarningsDate[], now: number): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const escape = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
  const momentWords = { 'before-open': ', before the market opens', during: ', while the market is open', 'after-close': ', after the market closes' }
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Marketdash//Earnings dates//EN', 'CALSCALE:GREGORIAN',
    ...dates.flatMap((date) => [
      'BEGIN:VEVENT', `UID:${encodeURIComponent(date.symbol)}-${date.day}@marketdash.invalid`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${date.day.replaceAll('-', '')}`,
      `SUMMARY:${escape(`${date.symbol} results${date.moment === null ? '' : momentWords[date.moment]}`)}`,
      ...(date.company === null && date.note === null ? [] : [`DESCRIPTION:${escape([date.company, date.note].filter((each) => each !== null).join('\n'))}`]),
      'TRANSP:TRANSPARENT', `X-MARKETDASH-SYMBOL:${escape(date.symbol)}`, ...(date.moment === null ? [] : [`X-MARKETDASH-MOMENT:${date.moment}`]), ...(date.note === null ? [] : [`X-MARKETDASH-NOTE:${escape(date.note)}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}

export function writeDateCsv(dates: readonly EarningsDate[]): string {
  return [['symbol', 'company', 'date', 'moment', 'note', 'source'], ...dates.map((date) => [date.symbol, date.company ?? '', date.day, date.moment ?? '', date.note ?? '', date.source])].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
}
