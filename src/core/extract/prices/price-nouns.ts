// Moves of shares told by a noun: "closed at $13.22, a loss of 1.4 percent", "an 8% drop in Tarnow shares", "led the losers with a decline of 3.2%".
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { priceBehind } from './price-asides.ts'
import { sessionOf } from './price-clauses.ts'
import { inheritsSubject } from './price-owners.ts'
import { isLongSpan } from './price-spans.ts'

const ups = 'hike|uptick|spurt|gain|rise|advance|jump|increase|climb|surge|rally|pop|bounce|rebound|leap'
const downs = 'loss|drop|fall|decline|slide|slump|dip|decrease|plunge|tumble|dive|slip|retreat'
const nouns = `(?:(?<up>${ups})|(?<down>${downs}))`
const anyNoun = new RegExp(`\\b(?:${ups}|${downs})\\b`, 'u')
const about = '(?:about |around |nearly |almost |more than |over |roughly |just over |some )?'

// ", a loss of 1.4 percent": behind a price
const behindPrice = new RegExp(`^,? (?:or |for |marking |representing |after (?:witnessing|seeing|registering|recording) )?an? (?:[\\p{Ll}-]+ )?${nouns} of ${about}$`, 'u')
const standing = /\b(?:clos\w+|end(?:ed|ing|s)?|finish\w*|final|settl\w+|last|trad\w+|stood|chang\w+ hands) (?:the (?:day|session) )?(?:at|on|around|:)?:? ?(?:about )?$|\b[Ff]inal: $/u
// "8% drop in Tarnow shares", "8% drop in shares of Tarnow"
const inShares = new RegExp(`^ ${nouns} (?:in|for) (?:the )?(?<lead>(?:shares|stock|share price) (?:of|in|at) )?`, 'u')
// "the biggest loser on the Dow with a decline of", "led the gainers with a 3.2% advance"
const leads = new RegExp(`\\b(?:(?:gain|los|fall|ris|declin|advanc|winn|laggard|lead|perform|mov)(?:er)?s?|leaderboard|pack|index|board|sector|led|topped|headed)\\b[^.;%]{0,60}?(?: with|,| after| on) an? (?:[\\p{Ll}-]+ )?(?:${nouns} of )?${about}$`, 'iu')
const nounBehind = new RegExp(`^ ${nouns}\\b(?! (?:in|of)\\b)`, 'u')
// "stock is getting a more than 10% boost", "shares are taking a 16% beating"
const givenA = new RegExp(`\\b(?:shares|stock)(?: (?:is|are|was|were))? (?:getting|got|enjoying|seeing|saw|taking|took|suffering|suffered|enduring) an? ${about}$`, 'u')
const given = /^ (?:(?<up>boost|bump|lift|jump|pop|surge|gain|rise)|(?<down>beating|hit|haircut|hammering|dive|tumble|drop|slide|fall|loss))\b(?! (?:in|of|to)\b)/u
const unsure = /\b(?:could|would|may|might|can|impl(?:y|ies|ied|ying)|potential|possible|suggest\w*|expect\w*|forecast\w*|further|since|target\w*|dividends?|estimates?)\b[^.;]{0,50}$/iu
const ofOthers = /\b(?:sales|revenues?|profits?|earnings|income|volumes?|orders|deliveries|margins?|index(?!['’]?s? (?:\p{L}+ )?(?:fallers|risers|gainers|losers|winners|leader\w*|board))|average)\b[^.;,]{0,40}$/iu

/** The moves of one sentence that a noun tells; each with the company whose shares they are of. */
export function readNouns(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  if (!anyNoun.test(text.slice(start, end)) && !/\b(?:boost|bump|lift|beating|hit|haircut|hammering)\b/u.test(text.slice(start, end))) return []
  return context.amounts.flatMap((move): readonly PriceReading[] => {
    if (move.kind !== 'percent' || move.ranged || move.signed) return []
    const before = text.slice(start, move.start)
    if (unsure.test(before.slice(-70)) || isLongSpan(text, start, end, move)) return []
    const found = findGiven(context, move) ?? findOwned(context, move) ?? findBehindPrice(context, move) ?? findInShares(context, move) ?? findLeading(context, move)
    if (!found) return []
    const { symbol, direction } = found
    const price = found.price ?? priceBehind(context, move)
    return [
      {
        action: {
          symbol,
          price: price?.value ?? null,
          currency: price?.currency ?? null,
          changePercent: roundNumber(direction * Math.abs(move.value)),
          session: sessionOf(text.slice(start, end)) ?? context.sessionBefore ?? 'regular',
          evidence: [[start, end]],
        },
        amounts: price ? [price, move] : [move],
      },
    ]
  })
}

interface Told {
  readonly symbol: string
  readonly direction: number
  readonly price: Amount | null
}

const directionOfNoun = (match: RegExpExecArray): number => (match.groups!['up'] === undefined ? -1 : 1)

function findBehindPrice(context: PriceInput, move: Amount): Told | null {
  const { text, start } = context
  const price = context.amounts.findLast((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged && amount.end <= move.start)
  const match = price ? behindPrice.exec(text.slice(price.end, move.start)) : null
  if (!price || !match || !standing.test(text.slice(Math.max(start, price.start - 40), price.start))) return null
  const name = context.namesAt.findLast((other) => other.end <= price.start)
  if (name ? context.hasMeasure(name.end, price.start) : !context.subject || !inheritsSubject(context)) return null
  return { symbol: name?.symbol ?? context.subject!, direction: directionOfNoun(match), price }
}

function findInShares(context: PriceInput, move: Amount): Told | null {
  const { text, end } = context
  const match = inShares.exec(text.slice(move.end, Math.min(end, move.end + 60)))
  if (!match) return null
  const from = move.end + match[0].length
  const name = context.namesAt.find((other) => other.start >= from && other.start - from < 40)
  if (!name || /[,.;]|\p{Lu}\p{Ll}+ |\band\b/u.test(text.slice(from, name.start))) return null
  const forMover = / for (?:the )?$/u.test(match[0]) && /\b(?:index|sector|market|shares|stocks|miners|banks)\b/iu.test(text.slice(context.start, move.start)) && /^(?:[\p{Ll}-]+ ){0,3}$/u.test(text.slice(from, name.start))
  if (match.groups!['lead'] === undefined && !forMover && !/^(?: \([^()]{1,20}\)|\))?(?:['’]s?)? (?:shares|stock|share price)\b/u.test(text.slice(name.end, name.end + 36))) return null
  if (match.groups!['lead'] !== undefined && /^(?: \([^()]{1,20}\)|\))?,? (?:and|or) \p{Lu}/u.test(text.slice(name.end, name.end + 30))) return null
  return { symbol: name.symbol, direction: directionOfNoun(match), price: null }
}

function findLeading(context: PriceInput, move: Amount): Told | null {
  const { text, start } = context
  const before = text.slice(start, move.start)
  const match = leads.exec(before)
  if (!match || ofOthers.test(match[0])) return null
  const noun = match.groups!['up'] ?? match.groups!['down'] ? match : nounBehind.exec(text.slice(move.end, move.end + 14))
  const name = context.namesAt.findLast((other) => other.end <= start + match.index)
  if (!noun || !name || name.end < start + match.index - 60 || context.hasMeasure(name.end, move.start)) return null
  if (context.namesAt.some((other) => other.start > name.end && other.end <= move.start)) return null
  return { symbol: name.symbol, direction: directionOfNoun(noun), price: null }
}

function findGiven(context: PriceInput, move: Amount): Told | null {
  const { text, start, end } = context
  const lead = givenA.exec(text.slice(start, move.start))
  const noun = lead ? given.exec(text.slice(move.end, Math.min(end, move.end + 16))) : null
  const name = context.namesAt.findLast((other) => other.end <= move.start)
  if (!lead || !noun || !name || context.hasMeasure(name.end, move.start)) return null
  return { symbol: name.symbol, direction: directionOfNoun(noun), price: null }
}

/** "better than Boeing's 2.3% rise", where a sentence tells of shares. */
function findOwned(context: PriceInput, move: Amount): Told | null {
  const { text, start, end } = context
  const noun = nounBehind.exec(text.slice(move.end, Math.min(end, move.end + 14)))
  const name = context.namesAt.find((other) => other.end < move.start && /^['’]s? $/u.test(text.slice(other.end, move.start)))
  if (!noun || !name || !/\b(?:shares|stock)\b/u.test(text.slice(start, move.start)) || context.hasMeasure(start, move.start)) return null
  return { symbol: name.symbol, direction: directionOfNoun(noun), price: null }
}
