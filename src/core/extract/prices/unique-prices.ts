// Moves and prices that a text tells more than once.
import type { PriceAction } from '../../../shared/model.ts'

/** Each move of a session once, with its price where one is told. */
export function uniquePrices(prices: readonly PriceAction[]): readonly PriceAction[] {
  const kept: PriceAction[] = []
  for (const price of prices) {
    const same = kept.findIndex(
      (other) =>
        other.symbol === price.symbol &&
        other.session === price.session &&
        (other.changePercent === price.changePercent || roundsTo(other, price) || roundsTo(price, other)) &&
        (other.price === price.price || price.price === null || other.price === null),
    )
    if (same < 0) kept.push(price)
    else if (kept[same]!.price === null && price.price !== null) kept[same] = price
  }
  return kept
}

/** "closed down nearly five per cent … closed down 4.77%, at 2,076p": the first is the second, rounded. */
function roundsTo(rounded: PriceAction, exact: PriceAction): boolean {
  const [round, whole] = [rounded.changePercent, exact.changePercent]
  return round !== null && whole !== null && rounded.price === null && exact.price !== null && Number.isInteger(round) && !Number.isInteger(whole) && Math.sign(round) === Math.sign(whole) && Math.abs(round - whole) < 0.5
}
