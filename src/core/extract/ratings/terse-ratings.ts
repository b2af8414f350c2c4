// Analyst actions in the shorthand of morning lists: "Vistry (LON: VTY): Peel Hunt, sell from reduce, 480p (560p)", "HSBC to 510p from 495p, hold".
import type { Rating } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { RatingContext, RatingReading } from './ratings.ts'
import { findFirms } from './firms.ts'
import { rankOf, ratingWord, titleCase } from './rating-words.ts'

const price = '(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} |Rs\\.? ?)?\\d[\\d.,]*(?:p|c| pence| kronor| euros)?'
const earlier = `(?: \\((?:from )?${price}\\)|,? (?:from|was) ${price})?`
const viewFirst = new RegExp(`^,? (?:(?:still |stays )?at )?(${ratingWord})(?:,? \\(?(?:from|was) (${ratingWord})\\)?)?(?:[,;] (?:sees |with )?(?:a )?(?:target (?:of )?|TP |PT |to )?${price}${earlier})?(?:, (?!target|from|to|at|and)\\p{Ll}[^\\d;]*)?\\.?$`, 'iu')
// "KeyBanc, Sector Weight.", in a list of houses
const viewAlone = new RegExp(`^, (${ratingWord})\\.$`, 'iu')
// "TD Cowen repeated its hold last week, at $43."
const viewAgain = new RegExp(`^ (?:repeat(?:s|ed)|reiterat(?:es|ed)|keeps|kept|maintain(?:s|ed)) (?:its|an?) (${ratingWord})(?: (?!at\\b)[a-z]+){0,3}, (?:at|with a target of) ${price}${earlier}\\.?$`, 'iu')
const targetFirst = new RegExp(`^ (?:target |TP |PT )?to ${price}${earlier}(?:[,;] (${ratingWord}))?\\.?$`, 'iu')

/** Reads one action where a house alone opens the sentence, or stands behind "Company (SYMBOL):"; null where the sentence is no such line. */
export function readTerseRating(context: RatingContext): readonly RatingReading[] | null {
  const { text, start, end } = context
  if (end - start > 160) return null
  const lead = /^\W*(?:[^:\n]{2,70}\([^()\n]{2,24}\)|[^:\n]{2,40}): /u.exec(text.slice(start, end))?.[0] ?? ''
  const name = context.namesAt.find((other) => other.start < start + lead.length)
  if (lead !== '' && !name) return null
  const at = start + (lead === '' ? /^\W*/u.exec(text.slice(start, end))![0].length : lead.length)
  const firm = findFirms(text, at, end, context.companyNames)[0]
  const symbol = name?.symbol ?? context.subject
  if (!firm || firm.start !== at || !symbol) return null
  const rest = text.slice(firm.end, end).trimEnd()
  const alone = lead === '' && context.before.length > 0 ? viewAlone.exec(rest) : null
  if (alone && /^\p{Lu}/u.test(alone[1]!)) return [{ rating: ratingOf(symbol, firm, 'maintain', alone[1]!, [], [start, end]), amounts: [] }]
  const view = viewFirst.exec(rest) ?? viewAgain.exec(rest)
  const target = view ? null : targetFirst.exec(rest)
  if (!view && !target) return null
  const money = context.amounts.filter((amount) => amount.start >= firm.end && (amount.kind === 'money' || amount.kind === 'number') && !amount.scaled && !amount.ranged)
  const [now, before] = view ? [view[1]!, view[2] ?? null] : [target![1] ?? null, null]
  if (money.length > 2 || (money.length === 0 && before === null) || money[0]?.kind === 'number') return null
  const change = now !== null && before !== null ? rankOf(now) - rankOf(before) : 0
  const action: Rating['action'] = change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : 'maintain'
  return [{ rating: ratingOf(symbol, firm, action, now, money, [start, end]), amounts: money }]
}

function ratingOf(symbol: string, firm: { readonly name: string; readonly analyst: string | null }, action: Rating['action'], now: string | null, [target, prior]: readonly Amount[], span: readonly [number, number]): Rating {
  return { symbol, firm: firm.name, analyst: firm.analyst, action, rating: now === null ? null : titleCase(now), priceTarget: target?.value ?? null, priceTargetPrior: prior?.value ?? null, currency: target?.currency ?? null, evidence: [span] }
}
