// Prices in forms of their own: paired by "respectively", or printed without a currency.
import type { Amount } from './parts.ts'
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { roundNumber } from './arithmetic.ts'
import { directionOf } from './directions.ts'
import { sessionOf } from './price-clauses.ts'

/** "Shares of Oil and Gas ONGC.NS and Oil India OILI.NS rose 2% and 6.4%, respectively": each its own; empty where names and moves do not pair. */
export function readRespectively(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const moves = context.amounts.filter((amount) => amount.kind === 'percent')
  const names = context.namesAt.filter((name, index, all) => name.end <= (moves[0]?.start ?? 0) && all.findIndex((other) => other.symbol === name.symbol) === index)
  const first = moves[0]
  if (!first || names.length < 2 || names.length !== moves.length || context.hasMeasure(names[0]!.start, first.start)) return []
  const direction = directionOf(text, names.at(-1)!.end, first, end)
  if (direction === 0) return []
  return names.map(({ symbol }, index) => ({
    action: {
      symbol,
      price: null,
      currency: null,
      changePercent: roundNumber(direction * Math.abs(moves[index]!.value)),
      session: sessionOf(text.slice(start, end)) ?? 'regular',
      evidence: [[start, end]],
    },
    amounts: [moves[index]!],
  }))
}

const otherCurrency = /[£€¥₹₩]|\b(?:Rs|INR|pence|euros?|yen|won|crore|SEK|NOK|DKK|CHF|HK\$|C\$|A\$)\b/u

/** "tumbled nearly 9% to 125.35 Thursday": a price in dollars without their sign, in an article that knows no other currency. Null: no price. */
export function asPrice(text: string, amount: Amount): Amount | null {
  if (amount.kind !== 'number' || amount.scaled || amount.ranged || !/^\d[\d,]*\.\d\d$/u.test(text.slice(amount.start, amount.end))) return null
  if (!/(?:%| per ?cent)(?: (?:higher|lower))? (?:to(?: (?:close|end|finish) at)?|at) $/u.test(text.slice(Math.max(0, amount.start - 34), amount.start))) return null
  if (!/^(?:[.,;)]|$|\s(?:on|in|after|as|and|by|when|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b)/u.test(text.slice(amount.end, amount.end + 14))) return null
  return otherCurrency.test(text) ? null : { ...amount, kind: 'money', currency: '$' }
}
