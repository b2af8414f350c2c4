// Whose a number is, where its company stands behind it: "by 6% to $29.8 billion at Brazos, 4% to $8.3 billion at Tarrow".
import type { Amount } from '../parts.ts'
import type { Walk } from './walk.ts'

// "to $29.8 billion", ", or 1.2 billion": what growth came to
const sum = /,? (?:to|or) (?:about )?(?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{3} )?[\d.,]+(?: ?(?:million|billion|trillion|crore|mn|bn|m|b))?/u.source
const between = new RegExp(`^(?:${sum}(?: (?:euros|yen|won|yuan|francs|kronor|kroner|riyals|dirhams|rupees|pesos|reais|rand))?)? at (?:the )?$`, 'u')
const someone = new RegExp(`^(?:${sum})? at \\p{Lu}`, 'u')

/** The symbol of the company behind a number; 'stranger' where one stands there of which no symbol is known, beside numbers of two known ones; null where nobody does. */
export function ownerBehind(state: Walk, amount: Amount): string | null {
  const { text, named, amounts } = state.context
  if (named.length === 0 || (amount.kind !== 'money' && amount.kind !== 'percent')) return null
  const behind = (at: number): string | null => named.find((name) => name.start > at && name.start < at + 60 && between.test(text.slice(at, name.start)))?.symbol ?? null
  const own = behind(amount.end)
  if (own !== null) return own
  if (!someone.test(text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60)))) return null
  // "rose 19% at Cove and fell 5% at Lindale": of one company alone they may be its brands
  const owners = new Set(amounts.flatMap((other) => (other.kind === 'money' || other.kind === 'percent' ? (behind(other.end) ?? []) : [])))
  return owners.size > 1 ? 'stranger' : null
}
