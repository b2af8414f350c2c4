// How far shares moved at most, and their high or low of a day: neither is where they stand.
import type { Amount } from '../parts.ts'

/** "as much as 12%": how far shares moved at most. */
export function isFarthest(text: string, amount: Amount, from: number): boolean {
  return (
    /\b(?:as (?:much|many|far) as|up to|at most)\s$/iu.test(text.slice(Math.max(from, amount.start - 14), amount.start)) ||
    // "initially rallied about 14% on the split"
    /\b(?:at first|initially|briefly)\b[^;%]{0,60}$/iu.test(text.slice(Math.max(from, amount.start - 74), amount.start))
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
