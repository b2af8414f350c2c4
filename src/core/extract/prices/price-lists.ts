// Lists of prices that a page prints in one run: "Diploma (DPLM) 3,322.00p 10.11% Ocado Group (OCDO) 592.00p 5.41%".
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { readListed } from './listed-prices.ts'
import { isQuoteLine } from '../printing/quote-lines.ts'
import { sessionOf } from './price-clauses.ts'

const quoted = /^(?: [\p{Lu}&][\p{L}\d&.'’-]*| of)*(?: ?\([\p{Lu}][\p{L}\d.]{0,7}\)|\))*(?: NPV)?:?\s+(?:[$€£]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:p|c))\s+\(?(?<sign>[+−–-])?\d{1,3}\.\d{1,2}%\)?(?=\s|$|[,;)])/u
const fallers = /\b(?:fall(?:er|ing)|los(?:er|ing)|declin|laggard|decreas|down|worst)/iu

/** Name, price and move side by side, two names or more, or one that is all of its line: each its own. Under a heading of fallers a move needs its sign. */
export function readPriceList(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  if (isQuoteLine(text.slice(start, end).trim()) && !/\d(?:p|c)?\s+\(?[+−–-]?\d/u.test(text.slice(start, end))) return readMoveLine(context)
  if (!/\d(?:p|c)?\s+\(?[+−–-]?\d{1,3}\.\d{1,2}%/u.test(text.slice(start, end))) return readListed(context)
  const alone = isQuoteLine(text.slice(start, end).trim())
  const above = lineAbove(text, start, alone)
  const rows = context.namesAt.flatMap((name): readonly PriceReading[] => {
    if (alone && /[\p{L}\d]/u.test(text.slice(start, name.start))) return []
    const match = quoted.exec(text.slice(name.end, Math.min(end, name.end + 90)))
    if (!match || (match.groups!['sign'] === undefined && fallers.test(above))) return []
    const to = name.end + match[0].length
    const inside = context.amounts.filter((amount) => amount.start >= name.end && amount.end <= to)
    const price = inside.find((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged)
    const move = inside.find((amount) => amount.kind === 'percent')
    if (!price || !move) return []
    return [{ action: { symbol: name.symbol, price: price.value, currency: price.currency, changePercent: move.value, session: sessionOf(above) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] }, amounts: [price, move] }]
  })
  return rows.length >= 2 || alone ? rows : readListed(context)
}

/** The line above a list: above the line itself, or above all the lines of prices that stand over it. */
function lineAbove(text: string, start: number, alone: boolean): string {
  let end = start
  for (let lines = 0; lines < 40; lines++) {
    const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, end - 3)))
    const line = text.slice(from, end)
    if (!alone || from === 0 || !isQuoteLine(line.trim())) return line
    end = from
  }
  return ''
}

const gainers = /\b(?:gain|ris(?:er|ing)|advanc|winn|up\b|best|climb)/iu

/** "Tarnow (NYSE:TRN) 7.41%": signed, or under a line that says which way the list moved. */
function readMoveLine(context: PriceInput): readonly PriceReading[] {
  const { text, start, end, amounts } = context
  const [name, move] = [context.namesAt[0], amounts.find((amount) => amount.kind === 'percent')]
  if (!name || !move || /[\p{L}\d]/u.test(text.slice(start, name.start).replace('U.S. ', ''))) return []
  const above = lineAbove(text, start, true)
  const side = move.signed ? Math.sign(move.value) : Number(gainers.test(above)) - Number(fallers.test(above))
  if (side === 0) return []
  return [{ action: { symbol: name.symbol, price: null, currency: null, changePercent: side * Math.abs(move.value), session: sessionOf(above) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] }, amounts: [move] }]
}
