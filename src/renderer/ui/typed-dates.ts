// Days as a person types them: in the order of their locale, or as ISO 8601. They are days of the Gregorian calendar, "YYYY-MM-DD", without a time.

type Part = 'year' | 'month' | 'day'
const isoOrder: readonly Part[] = ['year', 'month', 'day']

/** Dates of results lie in these years; "2206" is a slip. */
export const firstYear = 1900
export const lastYear = 2199

/** What was typed means a day, or why it means none. `days`: how many the month has; `month`: "YYYY-MM". */
export type TypedDay =
  | { readonly day: string }
  | { readonly problem: 'unreadable' | 'no-year' }
  | { readonly problem: 'no-month'; readonly number: number }
  | { readonly problem: 'no-day'; readonly month: string; readonly days: number }

function formatOf(locale: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' })
}

function isPart(type: string): type is Part {
  return (isoOrder as readonly string[]).includes(type)
}

/** Signs that only say in which direction is written: nobody types them. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/g, '')
}

/** Digits of the locale's own script, and full-width ones, as 0 to 9. */
export function withPlainDigits(text: string, locale: string | undefined): string {
  const own = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse()
  return [...text.normalize('NFKC')].map((sign) => (own.includes(sign) ? String(own.indexOf(sign)) : sign)).join('')
}

/** "25.11.2026" or "11/25/2026": the day as the locale writes it in digits, which readDay reads back. `day`: "YYYY-MM-DD". */
export function writeDay(day: string, locale: string | undefined): string {
  return withoutMarks(formatOf(locale).format(new Date(`${day}T00:00:00Z`)))
}

/** "TT.MM.JJJJ": what goes where. */
export function shapeOfDay(letters: Readonly<Record<Part, string>>, locale: string | undefined): string {
  const parts = formatOf(locale).formatToParts(0)
  return withoutMarks(parts.map(({ type, value }) => (isPart(type) ? letters[type] : value)).join(''))
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * The day that was typed, null for nothing typed. A year of four digits in front is ISO's order; else the locale's order alone counts, for the other one would be
 * another day. A year of two digits is of 1970 to 2069.
 */
export function readDay(text: string, locale: string | undefined): TypedDay | null {
  const plain = withoutMarks(withPlainDigits(text, locale)).trim()
  if (plain === '') return null
  const order = formatOf(locale).formatToParts(0).map(({ type }) => type).filter(isPart)
  if (/^\d{8}$/.test(plain)) return readRun(plain, order)
  const numbers = plain.split(/[\s.,/\-\u2010-\u2013年月日년월일г]+/u).filter((part) => part !== '')
  if (numbers.length !== 3 || !numbers.every((part) => /^\d{1,4}$/.test(part))) return { problem: 'unreadable' }
  return readParts(numbers, numbers[0]?.length === 4 ? isoOrder : order)
}

/** "25112026", or ISO's "20261125": with the years there are, eight digits are never both. */
function readRun(digits: string, order: readonly Part[]): TypedDay {
  const cut = (given: readonly Part[]): TypedDay => {
    let place = 0
    const numbers = given.map((part) => digits.slice(place, (place += part === 'year' ? 4 : 2)))
    return readParts(numbers, given)
  }
  const own = cut(order)
  if ('day' in own) return own
  const iso = cut(isoOrder)
  return 'day' in iso ? iso : own
}

function readParts(numbers: readonly string[], order: readonly Part[]): TypedDay {
  const textOf = (part: Part): string => numbers[order.indexOf(part)] ?? ''
  const typedYear = textOf('year')
  if (![2, 4].includes(typedYear.length) || textOf('month').length > 2 || textOf('day').length > 2) return { problem: 'unreadable' }
  const [year, month, day] = [wholeYear(typedYear), Number(textOf('month')), Number(textOf('day'))]
  if (year < firstYear || year > lastYear) return { problem: 'no-year' }
  if (month < 1 || month > 12) return { problem: 'no-month', number: month }
  const days = daysInMonth(year, month)
  const monthName = `${year}-${String(month).padStart(2, '0')}`
  return day < 1 || day > days ? { problem: 'no-day', month: monthName, days } : { day: `${monthName}-${String(day).padStart(2, '0')}` }
}

function wholeYear(typed: string): number {
  const number = Number(typed)
  if (typed.length > 2) return number
  return number < 70 ? 2000 + number : 1900 + number
}
