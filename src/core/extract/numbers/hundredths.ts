// Hundredths of a currency: cents, pence, fen and paise, before and behind their number.
import type { Quantity } from '../parts.ts'
import { roundNumber } from './arithmetic.ts'
import { readPer } from './units.ts'

/** "RMB31.2 cents", "$12.5 cents", but "$0.05 cents" and "£1.25 pence", whose writers mean five cents and one pound and a quarter. */
export function countsHundredths(sign: string, printed: string, unit: string): boolean {
  return (/^[^\p{L}]*\p{L}{3}/u.test(unit) && !/^[$€£]$/u.test(sign)) || !/\.\d\d$/u.test(printed)
}

/** The currency of a minor unit by its word: 'CENT' where only cents are named. */
export function minorOf(unit: string): string {
  if (/paise?/iu.test(unit)) return 'INR'
  if (/fen\b/iu.test(unit)) return 'CNY'
  return /p/iu.test(unit) && !/cent/iu.test(unit) && !/penny/iu.test(unit) ? 'GBP' : 'CENT'
}

const dollarOfPrefix: Readonly<Record<string, string>> = { US: 'USD', HK: 'HKD', A: 'AUD', AU: 'AUD', NZ: 'NZD', C: 'CAD', S: 'SGD', SG: 'SGD' }

/** "HK18 cents", "US5.2 cents": the country of the dollar set close before the number of its cents. */
export function readPrefixedCents(text: string, at: number, left: string, value: number, end: number): Quantity | null {
  const prefix = /(?<![\p{L}\p{N}$.])(US|HK|AU?|NZ|C|SG?)$/u.exec(left)?.[1]
  const unit = prefix === undefined ? null : /^ ?(?:cents?\b|c\b|¢)/u.exec(text.slice(end, end + 8))
  if (prefix === undefined || unit === null) return null
  const per = readPer(text, end + unit[0].length, 'money')
  return { kind: 'money', start: at - prefix.length, end: per?.end ?? end + unit[0].length, value: roundNumber(value / 100), currency: dollarOfPrefix[prefix]!, scaled: false, signed: false, per: per?.per ?? null, minor: true }
}

/** "HK cents 18.5", "RMB cents 31.2", "US¢5.2": the unit before the number. */
export function readLeadingCents(text: string, at: number, left: string, value: number, end: number): Quantity | null {
  const lead = /(?<![\p{L}\p{N}$.])(US|HK|AU?|NZ|C|SG?|RMB)(?: cents |¢ ?)$/u.exec(left)
  if (lead === null || /^\s?(?:%|cents?\b|per ?cent)/u.test(text.slice(end, end + 9))) return null
  const per = readPer(text, end, 'money')
  return { kind: 'money', start: at - lead[0].length, end: per?.end ?? end, value: roundNumber(value / 100), currency: dollarOfPrefix[lead[1]!] ?? 'CNY', scaled: false, signed: false, per: per?.per ?? null, minor: true }
}
