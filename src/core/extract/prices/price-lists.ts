// Lists of prices that a page prints in one run: "Diploma (DPLM) 3,322.00p 10.11% Ocado Group (OCDO) 592.00p 5.41%".
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { readListed } from './listed-prices.ts'
import { sessionOf } from './price-clauses.ts'

const quoted = /^(?: (?:Group|Holdings|plc|PLC|Inc|Corp|Co|Ltd|\(CDI\))\.?)*(?: ?\([A-Z][A-Z\d.]{0,5}\)|\))*:? (?:[$€£]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:p|c)) \(?(?<sign>[+−–-])?\d{1,2}\.\d{1,2}%\)?(?=\s|$|[,;)])/u
const fallers = /\b(?:fall(?:er|ing)|los(?:er|ing)|declin|laggard|decreas|down|worst)/iu

/** Name, price and move side by side, two names or more: each its own. Under a heading of fallers a move needs its sign. */
export function readPriceList(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  if (!/\d(?:p|c)? \(?[+−–-]?\d{1,2}\.\d{1,2}%/u.test(text.slice(start, end))) return readListed(context)
  const above = text.slice(Math.max(0, text.lastIndexOf('\n', Math.max(0, start - 3))), start)
  const rows = context.namesAt.flatMap((name): readonly PriceReading[] => {
    const match = quoted.exec(text.slice(name.end, Math.min(end, name.end + 90)))
    if (!match || (match.groups!['sign'] === undefined && fallers.test(above))) return []
    const to = name.end + match[0].length
    const inside = context.amounts.filter((amount) => amount.start >= name.end && amount.end <= to)
    const price = inside.find((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged)
    const move = inside.find((amount) => amount.kind === 'percent')
    if (!price || !move) return []
    return [{ action: { symbol: name.symbol, price: price.value, currency: price.currency, changePercent: move.value, session: sessionOf(above) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] }, amounts: [price, move] }]
  })
  return rows.length >= 2 ? rows : readListed(context)
}
