// Analyst actions as lists print them: "Boeing (NYSE: BA) to Buy from Neutral at UBS; target $275 (from $215)".
import type { Rating } from '../../shared/model.ts'
import type { Amount } from './parts.ts'
import type { RatingContext, RatingReading } from './ratings.ts'
import { rankOf, ratingWord, titleCase } from './rating-words.ts'

const house = "\\p{Lu}[\\p{L}\\d&.’'-]*(?: (?:& )?\\p{Lu}[\\p{L}\\d&.’'-]*){0,3}"
const verb = '(?:is |was )?(?:(?:raised|cut|upgraded|downgraded|lowered|moved|goes|lifted|started|initiated|reinstated|resumed|assumed|named|new) )?'
const replaced = `(?:,? (?:\\(|from |was )(?:was |from )?(${ratingWord})\\)?)?`
const line = new RegExp(`^[)\\s:,–—-]*${verb}(?:to|at|as|with)(?: an?)? ["“]?(${ratingWord})["”]?${replaced} (?:at|by) (${house})${replaced}(?=[\\s;,.:(]|$)`, 'iu')

/** Reads a line that gives the company first and the house last; null where the sentence is none. */
export function readRatingLine(context: RatingContext): readonly RatingReading[] | null {
  const { text, start, end } = context
  const name = context.namesAt[0]
  if (!name || !/ (?:at|by) \p{Lu}/u.test(text.slice(name.end, end))) return null
  if (/[\p{L}\d]/u.test(text.slice(start, name.start).replace(/^\W+/u, ''))) return null
  const symbolEnd = /^ ?\([^()]{1,24}\)|^\)/u.exec(text.slice(name.end, end))?.[0].length ?? 0
  const from = name.end + symbolEnd
  const match = line.exec(text.slice(from, end))
  if (!match) return null
  const [now, was, firm, wasBehind] = [match[1]!, match[2], match[3]!, match[4]]
  const before = was ?? wasBehind ?? null
  const money = context.amounts.filter((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged && amount.start >= from + match[0].length)
  const [target, prior] = targetsOf(text, money)
  const change = before === null ? 0 : rankOf(now) - rankOf(before)
  const action: Rating['action'] = /\b(?:started|initiated|reinstated|resumed|assumed|new)\b/iu.test(match[0]) || (before === null && /^[)\s:,–—-]*(?:at|with)\b/u.test(match[0])) ? 'initiate' : change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : null
  return [
    {
      rating: {
        symbol: name.symbol,
        firm,
        analyst: null,
        action,
        rating: titleCase(now),
        priceTarget: target?.value ?? null,
        priceTargetPrior: prior?.value ?? null,
        currency: target?.currency ?? null,
        evidence: [[start, end]],
      },
      amounts: [...(target ? [target] : []), ...(prior ? [prior] : [])],
    },
  ]
}

/** "; target $275 (from $215)", ", $36", "with a first-time target of $95": the target and the one before it. */
function targetsOf(text: string, money: readonly Amount[]): readonly [Amount | null, Amount | null] {
  const target = money.find((amount) => /(?:\btargets?\b[^.;]{0,50}|^|[,;(] )$/u.test(text.slice(Math.max(0, amount.start - 60), amount.start)) || /^ (?:price )?target\b/u.test(text.slice(amount.end, amount.end + 14))) ?? null
  const prior = target && money.find((amount) => amount.start > target.end && /^(?: \(|,? )(?:from|was|earlier|previously|old|against|up from|down from|instead of):? $/u.test(text.slice(target.end, amount.start)))
  return [target, prior ?? null]
}
