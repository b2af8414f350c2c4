// A move of shares behind an aside about their company: "Ferrand, which reports tomorrow and of which analysts expect 2 euros a share, lost 3%".
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { sessionOf } from './price-clauses.ts'
import { longSpan } from './price-spans.ts'

const ups = 'rose|gained|jumped|climbed|surged|soared|advanced|rallied|leapt|popped|tacked on|ticked up|inched up|was up|were up|is up|are up|put on'
const downs = 'fell|slipped|slid|sank|dropped|tumbled|slumped|declined|eased|dipped|retreated|plunged|shed|gave up|gave back|pulled back|surrendered|was down|were down|is down|are down|was off|is off'
const moves = new RegExp(`^(?:'s|’s)?(?: shares| stock)?(?: \\([^()]{1,24}\\)|\\))?, (?:which|whose|who|of which|where|due|scheduled|set|the|an?|its|maker|owner|parent) [^;]{3,200}, (?:(${ups})|(${downs})|lost|added) (?:by |about |another |a further |nearly )?$`, 'u')
// "Ferrand, which reported last week, was 3.4% higher"
const standsBeside = /^(?:'s|’s)?(?: shares| stock)?(?: \([^()]{1,24}\)|\))?, (?:which|whose|who|of which|where|due|scheduled|set|the|an?|its|maker|owner|parent) [^;]{3,200}, (?:was|were|is|are|stood|traded|ended|closed|finished) (?:about |nearly )?$/u
const beside = /^ (?:(higher|firmer|better)|(?:lower|weaker))\b/u
// "The stock, which sported a multiple of 96 times earnings, pulled back"
const stockOpens = /^\W*(?:The|Its|Their|But the|And the) (?:stock|shares)(?=, )/u
const stands = /^(?:'s|’s)?(?: \([^()]{1,24}\)|\))?, (?:which|whose|who|of which|where|due|scheduled|the|an?|its|maker|owner|parent) [^;]{3,200}, (?:was|were|is|are|ended|closed|finished) (?:flat|unchanged|little changed|steady) at $/u
// "sales of Ferrand, which …, fell 3%": somebody's sales
const ofMeasure = /\b(?:of|at|for|from|in|with|by|than|against) $/u

/** Reads the moves that an aside parts from the name they belong to; what stands in the aside is none of the shares. */
export function readAsides(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const slice = text.slice(start, end)
  if (!/, (?:which|whose|who|of which|where|due|scheduled|set|the|an?|its|maker|owner|parent) [^;]*, /u.test(slice)) return []
  const readings: PriceReading[] = []
  for (const amount of context.amounts) {
    if ((amount.kind !== 'percent' && amount.kind !== 'money') || amount.scaled || amount.ranged || readings.some((reading) => reading.amounts.includes(amount))) continue
    const name = context.namesAt.find((other) => {
      if (other.end > amount.start || (ofMeasure.test(text.slice(Math.max(start, other.start - 9), other.start)) && !/\b[Ss]hares (?:of|in) $/u.test(text.slice(Math.max(start, other.start - 11), other.start)))) return false
      return leadsTo(context, other.end, amount)
    }) ?? stockOf(context, amount)
    if (!name || /^ and (?:about |nearly )?[\d.]+(?:%| per ?cent)/u.test(text.slice(amount.end, amount.end + 24))) continue // of two names each has its own
    if (longSpan.test(text.slice(amount.end, Math.min(end, amount.end + 40)).split(', ')[0]!)) continue
    const said = moves.exec(text.slice(name.end, amount.start))
    const placed = amount.kind === 'percent' && said === null ? beside.exec(text.slice(amount.end, amount.end + 9)) : null
    const direction = amount.kind === 'money' ? 0 : placed ? (placed[1] === undefined ? -1 : 1) : said?.[1] !== undefined || /\badded (?:\w+ )?$/u.test(text.slice(name.end, amount.start)) ? 1 : -1
    const price = amount.kind === 'money' ? amount : priceBehind(context, amount)
    readings.push({
      action: {
        symbol: name.symbol,
        price: price?.value ?? null,
        currency: price?.currency ?? null,
        changePercent: direction === 0 ? null : roundNumber(direction * Math.abs(amount.value)),
        session: sessionOf(text.slice(start, name.end) + text.slice(text.lastIndexOf(', ', amount.start), end)) ?? context.sessionBefore ?? 'regular',
        evidence: [[start, end]],
      },
      amounts: price && price !== amount ? [amount, price] : [amount],
    })
  }
  return readings
}

const besideName = /^(?:\)| \([^()]{1,20}\))? ?, (up|down|off) (?:by |about |nearly |almost |more than )?$/u

/** "after Ferrand, down 6%, said sales grew", also where a page lost the code before the comma ("Ferrand , down 6%,"). */
export function readCommaMoves(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  return context.amounts.flatMap((move): readonly PriceReading[] => {
    if (move.kind !== 'percent' || move.ranged || !/^, (?!and )\p{Ll}/u.test(text.slice(move.end, move.end + 6))) return []
    const name = context.namesAt.findLast((other) => other.end < move.start)
    const said = name === undefined || move.start - name.end > 40 ? null : besideName.exec(text.slice(name.end, move.start))
    if (!name || !said || context.hasMeasure(start, name.start)) return []
    const action = { symbol: name.symbol, price: null, currency: null, changePercent: roundNumber((said[1] === 'up' ? 1 : -1) * Math.abs(move.value)), session: sessionOf(text.slice(start, end)) ?? context.sessionBefore ?? ('regular' as const), evidence: [[start, end] as const] }
    return [{ action, amounts: [move] }]
  })
}

/** Whether nothing but an aside and the verb of a move stands between a name and its number. */
function leadsTo(context: PriceInput, at: number, amount: Amount): boolean {
  const between = context.text.slice(at, amount.start)
  if (amount.kind === 'money') return stands.test(between)
  return moves.test(between) || (standsBeside.test(between) && beside.test(context.text.slice(amount.end, amount.end + 9)))
}

/** "The stock, a favorite of retail investors, lost 3%": that of the company told of before. */
function stockOf(context: PriceInput, amount: Amount): { readonly symbol: string; readonly end: number } | undefined {
  const opens = stockOpens.exec(context.text.slice(context.start, context.start + 30))
  if (!opens || context.subject === null || amount.kind !== 'percent') return undefined
  const at = context.start + opens[0].length
  // "The stock, which had finished Wednesday's session at $15.62, rose": two prices, and not one behind an aside
  if (context.amounts.some((other) => other.kind === 'money' && other.start >= at && other.end <= amount.start)) return undefined
  return leadsTo(context, at, amount) ? { symbol: context.subject, end: at } : undefined
}

/** "lost 3% to €41", "6% or 48.5p to 741p": the price directly behind a move. */
export function priceBehind(context: PriceInput, move: Amount): Amount | null {
  return context.amounts.find((other) => other.kind === 'money' && !other.scaled && !other.ranged && other.start > move.end && /^ (?:(?:higher|lower|firmer|weaker|better) )?(?:to|at) (?:about )?$|^,? or [\d.]+p,? (?:to|at) $|^,? (?:and|to) (?:closed?|ended?|settled?|finish(?:ed)?|stood|settle the day|end the day) at $/u.test(context.text.slice(move.end, other.start))) ?? null
}
