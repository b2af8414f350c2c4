// A sum of the text that the headline prints in another scale: "posts $2.46b profit" over "a net profit of $2.465 million".
import type { Amount } from '../parts.ts'
import { joinAmounts } from '../numbers/amounts.ts'
import { scanQuantities } from '../numbers/quantities.ts'

/** The sums of money in a headline, in whole units. */
export function headlineSums(title: string): readonly number[] {
  if (!/\d ?(?:m|b|bn|tn|million|billion|trillion|crore|lakh)/iu.test(title)) return []
  return joinAmounts(title, scanQuantities(title, 0, title.length)).filter((amount: Amount) => amount.kind === 'money' && amount.scaled && !amount.ranged).map((amount) => Math.abs(amount.value))
}

/** Whether a headline tells a sum with the same digits a thousand times as large or as small: one of the two was misprinted, and nobody knows which. */
export function isOfOtherScale(actual: number, sums: readonly number[]): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * b
  return sums.some((sum) => near(Math.abs(actual) * 1000, sum) || near(Math.abs(actual), sum * 1000)) && !sums.some((sum) => near(Math.abs(actual), sum))
}
