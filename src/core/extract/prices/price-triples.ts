// A move told three ways at once, as papers do: "gained $5.59, or 4.2 percent, to $137.27", "fell 1.49, or 7.3%, to 19.01". The three numbers prove one another, so no word of shares is asked for.
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { findAll } from '../words.ts'
import { down, up } from './moves.ts'
import { sessionOf } from './price-clauses.ts'
import { inheritsSubject } from './price-owners.ts'

const number = '\\d[\\d,]*(?:\\.\\d+)?'
const triple = new RegExp(
  `\\b(?:(?<up>${up}|(?:(?:was|were|is|are) )?(?:marked )?up|(?:close|end|finish) higher)|(?<down>${down}|gave up|wiped off|(?:(?:was|were|is|are) )?(?:marked )?(?:down|off)|was lopped|(?:close|end|finish) lower)) (?:by |another |a further )*(?:\\$(?<dollars>${number})|(?<bare>\\d[\\d,]*\\.\\d\\d)|(?<cents>\\d{1,2}) cents),? or (?:about |nearly |almost |more than |roughly )?(?<share>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent),? to (?:(?:close|end|finish) at )?\\$?(?<price>${number})(?!\\d| ?(?:million|billion|trillion|points|percent|per cent|cents|%|a |an |per )\\b)`,
  'gu',
)
// what may stand between a name and its verb
const behindName = /^(?:\)|\s?\([^()]{1,24}\))?(?:['’]s (?:stock|shares))?(?: (?:shares|stock))?(?:,? which| surrendered (?:an? |its )?early gains? to)?(?: also| then)? $/u
// "Tarnow, which posted a 6% rise in January sales, was marked down"
const asideBehind = /^(?:\)|\s?\([^()]{1,24}\))?, (?:which|who|the|an?|second only) [^.;]{3,90}, $/u
const pronoun = /\b(?:[Ii]t|[Tt]he (?:stock|shares)|[Ii]ts (?:stock|shares)|[Tt]heir (?:stock|shares)|(?<=^\W*|, |and |but )[Ss]hares) (?:also |then )?$/u

/** Such moves of one sentence, each of the company whose name, pronoun or shares stand before its verb. */
export function readTriples(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const sentence = text.slice(start, end)
  if (!/,? or [^,;]{0,14}\d[\d.]* ?(?:%|percent|per cent),? to /u.test(sentence)) return [] // a gate
  return findAll(triple, sentence).flatMap((match): readonly PriceReading[] => {
    const groups = match.groups!
    const valueOf = (told: string): number => Number(told.replaceAll(',', ''))
    const step = groups['cents'] !== undefined ? Number(groups['cents']) / 100 : valueOf(groups['dollars'] ?? groups['bare']!)
    const price = valueOf(groups['price']!)
    const sign = groups['up'] === undefined ? -1 : 1
    const share = Number(groups['share'])
    if (!fits(step, price, sign, share, groups['share']!)) return []
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    const symbol = ownerAt(context, from)
    if (symbol === null) return []
    const dollar = text.slice(from, to).includes('$') || groups['cents'] !== undefined
    return [
      {
        action: { symbol, price, currency: dollar ? '$' : null, changePercent: roundNumber(sign * share), session: sessionOf(sentence) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] },
        amounts: context.amounts.filter((amount) => amount.start >= from && amount.end <= to + 1),
      },
    ]
  })
}

/** Whether a step of this size makes this percentage of the price before it, as far as both were rounded. */
function fits(step: number, price: number, sign: number, share: number, told: string): boolean {
  const before = price - sign * step
  if (before <= 0) return false
  const decimals = told.includes('.') ? told.length - told.indexOf('.') - 1 : 0
  return Math.abs((step / before) * 100 - share) <= 0.55 * 10 ** -decimals + 0.02 * share
}

function ownerAt(context: PriceInput, at: number): string | null {
  const { text, start } = context
  const names = context.namesAt.filter((name) => name.end <= at)
  const last = names.at(-1)
  if (last && (behindName.test(text.slice(last.end, at)) || asideBehind.test(text.slice(last.end, at)))) return last.symbol
  const before = text.slice(start, at)
  const symbols = new Set(names.map((name) => name.symbol))
  // "3M expects a bigger profit, and it added", "Tarnow raised its forecast and climbed": the one company named
  if (symbols.size === 1 && (pronoun.test(before) || /\band $/u.test(before))) return last!.symbol
  return symbols.size === 0 && pronoun.test(before) && inheritsSubject(context) ? context.subject : null
}
