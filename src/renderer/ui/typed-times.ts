// Times of day as a person types them, of 24 hours or of twice twelve: "HH:MM", 00:00 to 23:59.
import { withoutMarks, withPlainDigits } from './typed-dates.ts'

const minutesOfDay = 24 * 60

/** "21:30" or "9:30 PM": the time as the locale writes it, which readTime reads back. `time`: "HH:MM". */
export function writeTime(time: string, locale: string | undefined): string {
  const hasHalves = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: hasHalves ? 'numeric' : '2-digit', minute: '2-digit' })
  return withoutMarks(format.format(new Date(`1970-01-01T${time}:00Z`))).replace(/\s/g, ' ')
}

/** What the locale calls the halves of the day: "AM" and "PM", "오전" and "오후". */
function halvesOf(locale: string | undefined): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', hour12: true })
  return [9, 21].map((hour) => format.formatToParts(hour * 3_600_000).find(({ type }) => type === 'dayPeriod')?.value.toLowerCase() ?? '')
}

/** The time that was typed, null for nothing typed, undefined for what is no time: "9", "9:30", "9.30", "930", "9 pm", "21 Uhr". Midnight at the end of a day is the next one's. */
export function readTime(text: string, locale: string | undefined): string | null | undefined {
  let plain = withoutMarks(withPlainDigits(text, locale)).toLowerCase().trim()
  if (plain === '') return null
  halvesOf(locale).forEach((word, index) => {
    if (word !== '') plain = plain.replace(word.normalize('NFKC'), index === 0 ? ' am ' : ' pm ')
  })
  plain = plain.trim().replace(/\s*\b([ap])\.?\s?(?:m\b\.?)?$/u, ' $1m').replace(/(\d)([ap])m?$/u, '$1 $2m')
  const shape = /^(?:(am|pm)\s*)?(\d{1,2})(?:\s*[:.,h]?\s*(\d{2}))?\s*(?:uhr|h|ч\.?)?\s*(am|pm)?$/u
  const [, before, hours, minutes = '0', after] = shape.exec(plain) ?? []
  const half = before ?? after
  if (hours === undefined || (before !== undefined && after !== undefined)) return undefined
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  const total = hour * 60 + Number(minutes)
  return Number(minutes) > 59 || total > minutesOfDay ? undefined : timeOf(total)
}

/** A time so many minutes later or earlier, round the clock. */
export function moveTime(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return timeOf(hour * 60 + minute + minutes)
}

function timeOf(minutes: number): string {
  const inDay = ((minutes % minutesOfDay) + minutesOfDay) % minutesOfDay
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
