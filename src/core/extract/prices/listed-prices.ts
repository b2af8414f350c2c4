// Prices as lists print them: a name, where it closed, and the move with its sign.
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { sessionOf } from './price-clauses.ts'

const beforePrice = /^\)?(?: (?:Group|Holdings|plc|PLC|Inc|Corp|Co|AG|SE|SA|NV)\.?)*(?:,| at|:| –| -)? (?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} ?|Rs\.? ?)?$/u
const beforeMove = /^(?:,? ?\(|, )$/u

/** "ARDM $61.15 (+5.0%), BLTA $27.72 (-0.4%)", "Garrison $97.02, +1.7%": each name with its own price and move. */
export function readListed(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const signed = context.amounts.filter((amount) => amount.kind === 'percent' && amount.signed && !amount.ranged)
  if (signed.length === 0) return []
  return context.namesAt.flatMap((name) => {
    const price = context.amounts.find((amount) => amount.start >= name.end)
    const move = price && signed.find((amount) => amount.start > price.end)
    if (!price || !move || price.kind !== 'money' || price.scaled || price.ranged) return []
    if (!beforePrice.test(text.slice(name.end, price.start)) || !beforeMove.test(text.slice(price.end, move.start))) return []
    return [{ action: { symbol: name.symbol, price: price.value, currency: price.currency, changePercent: move.value, session: sessionOf(text.slice(start, end)) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] }, amounts: [price, move] }]
  })
}
