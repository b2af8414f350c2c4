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
