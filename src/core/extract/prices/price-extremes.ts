// How far shares moved at most, and their high or low of a day: neither is where they stand.
import type { Amount } from '../parts.ts'
import type { PriceReading } from './prices.ts'

/** "as much as 12%": how far shares moved at most. */
export function isFarthest(text: string, amount: Amount, from: number): boolean {
  return (
    /\b(?:as (?:much|many|far) as|up to|at most)\s$/iu.test(text.slice(Math.max(from, amount.start - 14), amount.start)) ||
    // "initially rallied about 14% on the split"
    /\b(?:at first|initially|briefly|opened (?:with|at))\b[^;%]{0,60}$/iu.test(text.slice(Math.max(from, amount.start - 74), amount.start))
  )
}

/** "opened higher at Rs 751.10", "gained over 2 per cent in early trading": where shares were before they stood where they are. */
export function isOpening(clause: string): boolean {
  return /\bopened (?:\p{Ll}+ ){0,3}at\b|\bin early (?:trading|deals|trade)\b|\bintra-?day (?:high|low)\b/u.test(clause) && !/\bclosed\b/u.test(clause)
}

/** A number behind the extreme in the same sentence: where the shares are. */
export const laterMove = /^[^;%]{0,90}\d%/u

/** "peaked at $141.16 and were up 5.4% at $139.95": the high of the day is not the price. */
export function isPeak(text: string, amount: Amount, from: number): boolean {
  return /\b(?:peaked|touched|(?:high|low) (?:as|of)|between|range (?:of|from))\s(?:at |an? )?(?:\w+ )?$/iu.test(
    text.slice(Math.max(from, amount.start - 30), amount.start),
  )
}

/** A price and its move that a clause boundary parted belong together. */
export function mergeSplit(readings: readonly PriceReading[]): readonly PriceReading[] {
  const merged: PriceReading[] = []
  for (const reading of readings) {
    const last = merged.at(-1)
    if (
      last &&
      last.action.symbol === reading.action.symbol &&
      last.action.session === reading.action.session &&
      last.action.price === null &&
      reading.action.changePercent === null
    ) {
      merged[merged.length - 1] = {
        action: { ...last.action, price: reading.action.price, currency: reading.action.currency },
        amounts: [...last.amounts, ...reading.amounts],
      }
    }
    // "dropped to $297.60 early in the session, before closing at $298.44"
    else if (last && reading.closes === true && last.action.symbol === reading.action.symbol && last.action.session === reading.action.session && last.action.changePercent === null) merged[merged.length - 1] = reading
    else merged.push(reading)
  }
  return merged
}

/** Whether money stands where a price of shares does: "at $61", "closed at", "to $23.40", and not "$70 a barrel". */
export function isPricePosition(text: string, amount: Amount, from: number, move: Amount | undefined): boolean {
  const left = text.slice(Math.max(from, amount.start - 24), amount.start)
  if (Math.abs(amount.value) >= 100_000 && (amount.currency === null || /^(?:\$|USD|EUR|GBP|CAD|AUD|CHF)$/u.test(amount.currency))) return false
  if (/\bto (?:break|push|move|climb|rise|close|finish|trade|cross) (?:back )?(?:above|past|through|over) (?:the )?$/iu.test(left)) return false // "rose 1.6% to break above $100": a mark that was passed
  if (/^\seach\b/iu.test(text.slice(amount.end, amount.end + 9)) && !/\bchange hands at $/iu.test(left)) return false
  if (/\b(?:to close|closing|closed|close|to end|ending|ended) at $|\b(?:Shares|The shares|Its shares) (?:were|stood|are) (?:at )?$|(?:^|[.;] )(?:The )?(?:[Ss]tock|[Ss]hares?|[Ss]hare price): $/iu.test(left)) return true
  if (left.trim() === '' && /^ (?:at|by) (?:noon|midday|the (?:close|open|bell))\b/u.test(text.slice(amount.end, amount.end + 14))) return true // "NOK 151.30 at noon, up 1.1%"
  if (/^\s(?:an?|per) (?:barrel|(?:troy )?ounce|tonne|ton|bushel|gallon|pound|megawatt|month|year|week|day|hour(?! (?:into|after|before|later|ahead))|dose|unit|kilogram|kilo|kg|litre|liter|night|seat|ticket|person|customer|user|share from)\b/iu.test(text.slice(amount.end, amount.end + 16)))
    return false
  if (
    /\b(?:to|at|cost|(?:price|close|high|low|level|value|peak|record|mark|quote) of|near|around|for|hit|hitting|reached|reaching|stood at|closed at|above|below|with|price|mark|fetching|changing hands (?:at|for))\s(?:about |around |a (?:record|new) |an? (?:all-time|intraday) \w+ of )?$/iu.test(
      left,
    ) &&
    !/\b(?:up|down|by|gain of|loss of|fall of|(?:going|go|get|headed|heading|climb|return) to)\s$/iu.test(left)
  )
    return !amount.per || (move !== undefined && /\bto (?:about |around )?$/iu.test(left)) || /\b(?:trad(?:ed|es|ing)|closed|closing|ended|opened|settled)\b[^;]{0,50}\bat (?:about |around )?$/iu.test(text.slice(from, amount.start))
  return move !== undefined && /\(\s*$/u.test(left)
}
