// Lists of movers that print a signed move right behind each name: "ORRN +8.7% (guidance), TSN +1.4%, HLD -0.4%".
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { priceBehind } from './price-asides.ts'
import { sessionOf } from './price-clauses.ts'

const fewest = 2

/** Each name with the signed move that stands right behind it, where a sentence has two or more such. */
export function readSignedMoves(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const signed = context.amounts.filter((amount) => amount.kind === 'percent' && amount.signed && !amount.ranged)
  if (signed.length < fewest) return []
  const session = sessionOf(text.slice(start, end)) ?? context.sessionBefore ?? 'regular'
  const readings = signed.flatMap((move): readonly PriceReading[] => {
    const name = context.namesAt.find((other) => other.end < move.start && move.start - other.end < 3 && text.slice(other.end, move.start).trim() === '')
    if (name === undefined) return []
    const price = priceBehind(context, move)
    return [{ action: { symbol: name.symbol, price: price?.value ?? null, currency: price?.currency ?? null, changePercent: move.value, session, evidence: [[start, end]] }, amounts: price ? [move, price] : [move] }]
  })
  return readings.length < fewest ? [] : readings
}
