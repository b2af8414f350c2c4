// Analyst actions as lists print them: "Boeing (NYSE: BA) to Buy from Neutral at UBS; target $275 (from $215)".
import type { Rating } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { RatingContext, RatingReading } from './ratings.ts'
import { rankOf, ratingWord, titleCase } from './rating-words.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { findAll } from '../words.ts'

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
  const action: Rating['action'] = /\b(?:started|initiated|reinstated|resumed|assumed|new)\b/iu.test(match[0]) || (before === null && /^[)\s:,–—-]*(?:at|with)\b/u.test(match[0])) ? 'initiate' : change > 0 || (before === null && /\b(?:raised|upgraded|lifted) to\b/iu.test(match[0])) ? 'upgrade' : change < 0 || (before === null && /\b(?:cut|downgraded|lowered) to\b/iu.test(match[0])) ? 'downgrade' : null
  return [
    {
      rating: {
        symbol: name.symbol,
        firm: firm.replace(/(?<=\p{Ll}{2})\.$/u, ''),
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

const quotedRating = `['‘"“](${ratingWord})['’"”]`
const earlierRating = `(?: \\(['‘"]?(?:(${ratingWord})|[A-Z]{2,3})['’"]?\\))?` // "(UP)": short for a view
const listedTarget = "([\\d.,]*\\d)(?: \\(([\\d.,]*\\d)\\))? ?(pence|p|GBP|EUR|euros?|USD|dollars?|CHF|cents)"
const listVerb = 'raises|cuts|lifts|lowers|ups|trims|starts|initiates|reinstates|resumes|leaves|reiterates|keeps|maintains|upgrades|downgrades|adds'
const houseFirst = new RegExp(
  `^\\W*(${house}) (${listVerb}) (.{2,60}?) (?:(?:to|at|with|coverage (?:with|at)) ${quotedRating}${earlierRating}(?:,? (?:[-–—] )?(?:price )?target ${listedTarget})?|(?:price )?target to ${listedTarget}(?: [-–—] ${quotedRating})?)\\.?$`,
  'iu',
)
const nextHouse = new RegExp(` [-–—] (?=(?:[A-Z][A-Z\\d&.’'/-]* ){1,4}(?:${listVerb.toUpperCase()}) )`, 'gu')
const listedCurrencies: Readonly<Record<string, string>> = { p: 'GBP', pence: 'GBP', gbp: 'GBP', eur: 'EUR', euro: 'EUR', euros: 'EUR', usd: 'USD', dollar: 'USD', dollars: 'USD', chf: 'CHF', cents: 'EUR' }

/** "UBS raises Whitbread price target to 4,480 (4,200) pence - 'buy'": a line of an agency's list, or all of its lines in one run; empty where it is one about a company that nobody knows, null where it is none. */
export function readHouseLine(context: RatingContext): readonly RatingReading[] | null {
  const { text, start, end } = context
  const sentence = text.slice(start, end)
  if (!/ target | (?:to|at|with) ['‘"“]/iu.test(sentence)) return null
  const cuts = /[A-Z]{3} [-–—] [A-Z]{2}|['’"”] [-–—] [A-Z]{2}|\)P? [-–—] [A-Z]{2}/u.test(sentence) ? findAll(nextHouse, sentence).map((match) => match.index) : []
  if (cuts.length === 0) return readOneHouse(context, start, end)
  const readings = [0, ...cuts].map((from, index) => readOneHouse(context, start + from, start + (cuts[index] ?? sentence.length)))
  return readings.every((reading) => reading === null) ? null : readings.flatMap((reading) => reading ?? [])
}

function readOneHouse(context: RatingContext, start: number, end: number): readonly RatingReading[] | null {
  const sentence = context.text.slice(start, end).trimEnd()
  const match = houseFirst.exec(sentence)
  if (!match) return null
  const [, firm, said, whom] = match
  const from = start + sentence.indexOf(whom!, sentence.indexOf(firm!) + firm!.length)
  const name = context.namesAt.find((other) => other.start >= from - 1 && other.start < from + whom!.length)
  if (!name) return []
  const verb = said!.toLowerCase()
  const [now, was] = [match[4] ?? match[12] ?? null, match[5] ?? null]
  const currency = (match[8] ?? match[11])?.toLowerCase()
  const scale = currency === 'p' || currency === 'pence' || currency === 'cents' ? 100 : 1
  // "76,05 (89) PENCE": a comma before two digits is a point
  const numberOf = (told: string | undefined): number | null => (told === undefined ? null : roundNumber(Number(told.replace(/,(?=\d\d$)/u, '.').replace(/,/gu, '')) / scale))
  const change = now && was ? Math.sign(rankOf(now) - rankOf(was)) : 0
  return [
    {
      rating: {
        symbol: name.symbol,
        firm: firm!,
        analyst: null,
        action: /^(?:starts|initiates|reinstates|resumes)$/u.test(verb) ? 'initiate' : change > 0 || verb === 'upgrades' ? 'upgrade' : change < 0 || verb === 'downgrades' ? 'downgrade' : was !== null || now === null || match[9] !== undefined || /^(?:leaves|reiterates|keeps|maintains)$/u.test(verb) ? 'maintain' : /^(?:raises|lifts|ups)$/u.test(verb) ? 'upgrade' : /^(?:cuts|lowers|trims)$/u.test(verb) ? 'downgrade' : null,
        rating: now === null ? null : titleCase(now === now.toUpperCase() ? now.toLowerCase() : now),
        priceTarget: numberOf(match[6] ?? match[9]),
        priceTargetPrior: numberOf(match[7] ?? match[10]),
        currency: currency === undefined ? null : (listedCurrencies[currency] ?? null),
        evidence: [[start, end]],
      },
      amounts: context.amounts.filter((amount) => amount.start > from && amount.start < end),
    },
  ]
}

/** "; target $275 (from $215)", ", $36", "with a first-time target of $95": the target and the one before it. */
function targetsOf(text: string, money: readonly Amount[]): readonly [Amount | null, Amount | null] {
  const target = money.find((amount) => /(?:\btargets?\b[^.;]{0,50}|^|[,;(] )$/u.test(text.slice(Math.max(0, amount.start - 60), amount.start)) || /^ (?:price )?target\b/u.test(text.slice(amount.end, amount.end + 14))) ?? null
  const prior = target && money.find((amount) => amount.start > target.end && /^(?: \(|,? )(?:from|was|earlier|previously|old|against|up from|down from|instead of):? $/u.test(text.slice(target.end, amount.start)))
  return [target, prior ?? null]
}
