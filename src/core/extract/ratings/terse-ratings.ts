// Analyst actions in the shorthand of morning lists: "Vistry (LON: VTY): Peel Hunt, sell from reduce, 480p (560p)", "HSBC to 510p from 495p, hold".
import type { Rating } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { RatingContext, RatingReading } from './ratings.ts'
import { findFirms } from './firms.ts'
import { rankOf, ratingWord, titleCase } from './rating-words.ts'

const price = '(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} |Rs\\.? ?)?\\d[\\d.,]*(?:p|c| pence| kronor| euros)?'
const earlier = `(?: \\((?:from |was |before:? |previously |old: )?${price}\\)|,? (?:from|was) ${price})?`
const viewFirst = new RegExp(`^,? (?:(?:still |stays )?at )?(${ratingWord})(?:,? \\(?(?:from|was) (${ratingWord})\\)?)?(?:[,;] (?:sees |with )?(?:a )?(?:target (?:of )?|TP |PT |to )?${price}${earlier})?(?:, (?!target|from|to|at|and)\\p{Ll}[^\\d;]*)?\\.?$`, 'iu')
// "KeyBanc, Sector Weight.", in a list of houses
const viewAlone = new RegExp(`^, (${ratingWord})\\.$`, 'iu')
// "TD Cowen repeated its hold last week, at $43."
const viewAgain = new RegExp(`^ (?:repeat(?:s|ed)|reiterat(?:es|ed)|keeps|kept|maintain(?:s|ed)) (?:its|an?) (${ratingWord})(?: (?!at\\b)[a-z]+){0,3}, (?:at|with a target of) ${price}${earlier}\\.?$`, 'iu')
const targetFirst = new RegExp(`^ (?:target |TP |PT )?to ${price}${earlier}(?:[,;] (${ratingWord}))?\\.?$`, 'iu')

// "ING (Hold, €1,600): …", "Guggenheim (Buy) to $150 from $140. Michael Strand writes …"
const viewInBrackets = new RegExp(`^ \\((${ratingWord})(?:[,;] (?:target )?${price}${earlier})?\\)(?::(?= )|(?: target| TP| PT)?(?: to| at)? ${price}${earlier}\\.?$|\\.?$)`, 'iu')
// "Loop Capital: upgrade to Buy from Hold, $142 (was $115)"
const stepBehind = new RegExp(`^: (?:(?:up|down)grade |up |down |raised |cut |lowered )?to (${ratingWord}) from (${ratingWord})(?:[,;] (?:target )?(?:of |to )?${price}${earlier})?\\.?$`, 'iu')
// "Morgan Stanley has it at Overweight and sees €1,980 (before: €1,940)", "KBC Securities, the last bear, keeps Reduce."
const viewKept = new RegExp(`^(?:, [^,;:\\d]{3,40},)? (?:(?:has|rates|leaves|keeps) (?:it|them|the (?:stock|shares)) (?:at |as |on |an? )?|keeps |stays at |stays |repeats |reiterates |remains at |sticks (?:with|to) )(${ratingWord})(?:,? (?:and|with) (?:sees|a target of|targets?|it sees) ${price}${earlier})?\\.?$`, 'iu')
// "Redburn goes from Sell to Neutral and gives up its target of €1,150; the new one is €1,520."
const viewMoved = new RegExp(`^ (?:goes|moves|switches|steps up|steps down|climbs|went|moved) from (${ratingWord}) to (${ratingWord})(?=[ ,.;])`, 'iu')
const targetsInTurn = new RegExp(`\\btarget of ${price}[;,] (?:the new one is|now|and now|the new one:) ${price}`, 'iu')
// "Bernstein raises its target to €2,050 from €1,900. Outperform."
const wordAlone = new RegExp(`^\\W*(${ratingWord})\\.$`, 'iu')

/** Reads one action where a house alone opens the sentence, or stands behind "Company (SYMBOL):"; null where the sentence is no such line. */
export function readTerseRating(context: RatingContext): readonly RatingReading[] | null {
  const { text, start, end } = context
  if (end - start > 160) return null
  const only = wordAlone.exec(text.slice(start, end))?.[1]
  const last = context.before.at(-1)
  if (only !== undefined && last && last.rating === null && /^\p{Lu}/u.test(only) && last.evidence.some(([from]) => from >= context.paragraph[0])) return [{ rating: { ...last, rating: titleCase(only), evidence: [[start, end]] }, amounts: [] }]
  const lead = /^\W*(?:[^:\n]{2,70}\([^()\n]{2,24}\)|[^:\n]{2,40}): /u.exec(text.slice(start, end))?.[0] ?? ''
  const name = context.namesAt.find((other) => other.start < start + lead.length)
  const houseFirst = name === undefined ? findFirms(text, start, end, context.companyNames)[0] : undefined
  const stepped = houseFirst && !/[\p{L}\d]/u.test(text.slice(start, houseFirst.start)) && context.subject !== null ? readStepBehind(context, houseFirst, context.subject) : null
  if (stepped !== null) return stepped
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

/** A house that opens the sentence, with its view in brackets, behind a colon or as what it keeps. */
function readStepBehind(context: RatingContext, firm: { readonly name: string; readonly analyst: string | null; readonly end: number }, symbol: string): readonly RatingReading[] | null {
  const { text, start, end } = context
  const rest = text.slice(firm.end, end).trimEnd()
  const money = context.amounts.filter((amount) => amount.start >= firm.end && amount.kind === 'money' && !amount.scaled && !amount.ranged)
  const bracket = viewInBrackets.exec(rest)
  const kept = bracket ?? viewKept.exec(rest)
  if (kept) {
    const inside = money.filter((amount) => amount.end <= firm.end + kept[0].length)
    return /^\p{Lu}/u.test(kept[1]!) && inside.length <= 2 ? [{ rating: ratingOf(symbol, firm, 'maintain', kept[1]!, inside, [start, end]), amounts: inside }] : null
  }
  const moved = viewMoved.exec(rest)
  const step = stepBehind.exec(rest)
  if (!moved && !step) return null
  const [was, now] = moved ? [moved[1]!, moved[2]!] : [step![2]!, step![1]!]
  const change = rankOf(now) - rankOf(was)
  const targets = moved ? (targetsInTurn.test(rest) && money.length === 2 ? [money[1]!, money[0]!] : money.length === 0 ? [] : null) : money.length <= 2 ? money : null
  return targets === null ? null : [{ rating: ratingOf(symbol, firm, change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : 'maintain', now, targets, [start, end]), amounts: targets }]
}

function ratingOf(symbol: string, firm: { readonly name: string; readonly analyst: string | null }, action: Rating['action'], now: string | null, [target, prior]: readonly Amount[], span: readonly [number, number]): Rating {
  return { symbol, firm: firm.name, analyst: firm.analyst, action, rating: now === null ? null : titleCase(now), priceTarget: target?.value ?? null, priceTargetPrior: prior?.value ?? null, currency: target?.currency ?? null, evidence: [span] }
}
