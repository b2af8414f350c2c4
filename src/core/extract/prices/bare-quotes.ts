// Sentences that are a quote and nothing else: "642p, +8.4%.", "+4.1% at 88p.", "After hours: +5.0%, $318.40".
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { sessionOf } from './price-clauses.ts'

const lead = '(?:[^:#%;]{0,30}: )?'
const shapes = [new RegExp(`^\\W*${lead}#(?:,? (?:at|in|by) [^#%,;:]{3,40})?,? \\(?%\\)?\\W*$`, 'u'), new RegExp(`^\\W*${lead}%(?:,| at| to) \\(?#\\)?\\W*$`, 'u')]
const noQuote = /\b(?:target|revenues?|sales|turnover|earnings|EPS|profit|dividend|margin|fair value)\b/iu

/** The price and the signed move that a sentence consists of, of the company told of before or named in its label. */
export function readBareQuote(context: PriceInput): PriceReading | null {
  const { text, start, end, amounts } = context
  if (end - start > 110 || amounts.length !== 2) return null
  const move = amounts.find((amount) => amount.kind === 'percent' && amount.signed && !amount.ranged)
  const price = amounts.find((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged && amount.per === null)
  const symbols = new Set(context.namesAt.map((name) => name.symbol))
  const symbol = symbols.size === 0 ? context.subject : symbols.size === 1 ? [...symbols][0]! : null
  if (!move || !price || symbol === null || Math.abs(move.value) > 99) return null
  const [first, second] = [move, price].sort((a, b) => a.start - b.start)
  const sign = (amount: typeof move): string => (amount === move ? '%' : '#')
  const before = text.slice(start, first!.start)
  // the currency or the sign may stand before what was read as the number
  const skeleton = `${before.replace(/[+−–-]$/u, '')}${sign(first!)}${text.slice(first!.end, second!.start).replace(/(?<=[ (])[+−–-]$/u, '')}${sign(second!)}${text.slice(second!.end, end)}`
  if (noQuote.test(skeleton) || !shapes.some((shape) => shape.test(skeleton))) return null
  return { action: { symbol, price: price.value, currency: price.currency, changePercent: move.value, session: sessionOf(text.slice(start, end)) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] }, amounts: [move, price] }
}
