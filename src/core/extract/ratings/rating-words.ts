// The words of analysts' views, and how they stand in a sentence.
import type { Amount } from '../parts.ts'
import { findAll } from '../words.ts'

/** From worst to best; two words of one rank are the same view. */
const ranks: readonly (readonly [words: string, rank: number])[] = [
  ['strong[- ]sell', 1],
  ['conviction sell', 1],
  ['sell', 1],
  ['underperform', 1],
  ['underweight', 1],
  ['reduce', 1],
  ['negative', 1],
  ['sector[- ]underperform', 1],
  ['market[- ]underperform', 1],
  ['sector[- ]underperformer', 1],
  ['speculative hold', 2],
  ['hold', 2],
  ['neutral', 2],
  ['equal[- ]?weight', 2],
  ['market[- ]perform', 2],
  ['sector[- ]perform', 2],
  ['sector[- ]performer', 2],
  ['peer[- ]perform', 2],
  ['sector[- ]weight', 2],
  ['in[- ]line', 2],
  ['perform', 2],
  ['market[- ]weight', 2],
  ['add', 3],
  ['accumulate', 3],
  ['speculative buy', 3],
  ['strong[- ]buy', 4],
  ['conviction buy', 4],
  ['buy', 3],
  ['overweight', 3],
  ['outperform', 3],
  ['sector[- ]outperform', 3],
  ['sector[- ]outperformer', 3],
  ['market[- ]outperform', 3],
  ['positive', 3],
  ['top pick', 4],
]
/** Any word of a rating, as the source of a pattern. */
export const ratingWord = `(?:${[...ranks]
  .sort((a, b) => b[0].length - a[0].length)
  .map(([words]) => words)
  .join('|')})`
const capitalRating = new RegExp(`\\b(?:${ratingWord.slice(3, -1)})\\b`, 'giu')
const ratingFrame = new RegExp(
  `(?:(?:\\b|^)(?:to|at|from an?|from|as|with|of|on|an? new|a|an|its|her|his|their|the|becomes?|became|is|was|reiterat(?:es|ed|ing)|(?:re)?(?:af|con)firm(?:s|ed|ing)|stay(?:s|ed)|maintain(?:s|ed|ing)|keep(?:s|ing)?|kept|repeat(?:s|ed)|unchanged|existing|rating|:|,|“|")\\s["“‘']?)(${ratingWord})["”’']?(?=\\b)`,
  'giu',
)
const ratesAs = new RegExp(
  `\\b(?:(?:rat|rank)(?:es?|s|ed|ing)?\\s(?:it|them|the (?:stock|shares|company)|\\p{Lu}[\\p{L}’'-]*(?: (?:of |and |& )?\\p{Lu}[\\p{L}’'-]*){0,4})|(?:lower|rais|cut|lift|upgrad|downgrad|tak|mov)(?:s|es|ed|ing)?\\s(?:the (?:[\\p{Ll}-]+ ){0,4}?(?:stock|shares|company|name|carrier|bank|retailer|lender|firm|group|chain|giant|[\\p{Ll}]*maker)|it|\\p{Lu}[\\p{L}’']*) to)\\s["“]?(${ratingWord})(?=\\b)`,
  'giu',
)
const drawn = new RegExp(`\\b(?:up|down)grade to [“"'‘]?(${ratingWord})[”"'’]?(?: from [“"'‘]?(${ratingWord})[”"'’]?)? (?:by|from|at)\\s$`, 'iu')

/** "The report drew a downgrade to neutral from buy by Citi analyst Dana Whitlock": the view stands before the firm. */
export function drawnFrom(before: string): { readonly now: string; readonly before: string | null } | null {
  const match = drawn.exec(before)
  return match && { now: match[1]!, before: match[2] ?? null }
}

const movesTo = new RegExp(`\\b(?:at|from|of) (?:an? )?(${ratingWord}), (?:moves|moved|goes|went|switches|switched|turns|turned|steps|stepped) (?:up |down |over |back )?to (?:an? )?(${ratingWord})\\b`, 'iu')
// "Barclays, overweight, thinks the sell-off overdone": the view as an aside behind the house
const asideView = new RegExp(`^(?: \\([^()]{1,20}\\))?, (?:(?:still|already|now) )?(?:at |rated )?(${ratingWord}), (?=\\p{Ll})`, 'iu')

const said = `(?:an? )?["“‘']?(${ratingWord})["”’']?(?: rating)?`
const fromTo = new RegExp(`\\bfrom ${said} to ${said}(?![\\p{L}\\p{N}])|\\bto ${said},? \\(?from ${said}(?![\\p{L}\\p{N}])`, 'iu')

/** The view that a clause gives, and the one it replaces. */
export function readRatingWords(words: string): { readonly now: string | null; readonly before: string | null } {
  let now: string | null = null
  let before: string | null = null
  const becomes = new RegExp(`\\b(${ratingWord}) (?:becomes|became|turns into|goes to) (${ratingWord})\\b`, 'iu').exec(words)
  if (becomes) return { before: becomes[1]!, now: becomes[2]! }
  // "Tarrant remains a buyer of Tessin"
  const trader = /\b(?:is|remains|stays) an? (buy|sell)er (?:of|on)\b/u.exec(words)?.[1]
  if (trader !== undefined) return { now: trader, before: null }
  const moves = movesTo.exec(words)
  if (moves) return { before: moves[1]!, now: moves[2]! }
  const aside = asideView.exec(words)
  if (aside && !fromTo.test(words)) return { before: null, now: aside[1]! }
  const pair = fromTo.exec(words)
  if (pair) return { before: pair[1] ?? pair[4]!, now: pair[2] ?? pair[3]! }
  const found: { word: string; at: number; lead: string }[] = []
  for (const match of findAll(ratingFrame, words)) {
    const at = match.index + match[0].length - match[1]!.length
    found.push({
      word: match[1]!,
      at,
      lead: match[0]
        .slice(0, match[0].length - match[1]!.length)
        .replace(/["“‘']$/u, '')
        .trim()
        .toLowerCase(),
    })
  }
  for (const match of findAll(ratesAs, words)) {
    const at = match.index + match[0].length - match[1]!.length
    if (!found.some((other) => other.at === at && other.lead.startsWith('from'))) found.push({ word: match[1]!, at, lead: 'rates' })
  }
  for (const match of findAll(capitalRating, words)) {
    if (
      /^[A-Z]/u.test(match[0]) &&
      !found.some((other) => Math.abs(other.at - match.index) < 3) &&
      match.index > 0 &&
      !/\. ?$/u.test(words.slice(0, match.index))
    )
      found.push({ word: match[0], at: match.index, lead: words.slice(0, match.index).trimEnd().split(/\s/u).at(-1)?.toLowerCase() ?? '' })
  }
  found.sort((a, b) => a.at - b.at)
  for (const entry of found) {
    const after = words.slice(entry.at + entry.word.length, entry.at + entry.word.length + 16)
    const lower = /^[a-z]/u.test(entry.word)
    const common = /^(?:buy|sell|hold|add|positive|negative|perform|reduce|in-?line|in line|accumulate)$/u.test(entry.word)
    // "lowers the stock from add to sell and"
    const turned = before !== null && /\bfrom [\w-]+ to $/iu.test(words.slice(Math.max(0, entry.at - 32), entry.at))
    const quoted = turned || (/["“‘']$/u.test(words.slice(0, entry.at)) && /^["”’']|^[.,]["”’']/u.test(after))
    // "has a buy on it", "has an underperform on Tessin"
    const onShares = /^an?$/u.test(entry.lead) && /^["”’']? on (?:it|them|the (?:stock|shares|name|company)|\p{Lu})/u.test(after)
    if (!quoted && !onShares && lower && common && !/^["”’']?(?:\s(?:rating|recommendation|advice|call|from|to|with|by|on|stance|and|at|for)\b|[,.;:)]|$)/u.test(after))
      continue
    if (
      !quoted &&
      !onShares &&
      lower &&
      common &&
      /^(?:to|a|an|the|of|on|with|and|,)$/u.test(entry.lead) &&
      !/^["”’']?(?:\s(?:rating|recommendation|advice|call|from|stance)\b|[,.;:]|\swith a\b)/u.test(after)
    )
      continue
    if (/in[- ]line/iu.test(entry.word) && /^\swith\b/u.test(after)) continue
    if (/^from(?: an?)?$/u.test(entry.lead)) before ??= entry.word
    else if (now === null) now = entry.word
  }
  return { now, before }
}

/** How good a view is; 0 for no word of a rating. */
export function rankOf(word: string): number {
  return ranks.find(([words]) => new RegExp(`^${words}$`, 'iu').test(word))?.[1] ?? 0
}

/** "market perform" as houses print it: "Market Perform". */
export function titleCase(rating: string): string {
  return rating
    .split(' ')
    .map((word) => word.replace(/(^|-)(\p{Ll})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase()))
    .join(' ')
}

// "The consensus price target is $35.50": what all houses think on average
export const meanTarget = /\b(?:consensus|average|mean|median|Street-high|Street-low|highest|lowest|an? high|an? low) (?:[\w.’'-]+ ){0,4}?(?:targets?|objectives?)(?: price)?\b[^.;\d]{0,30}$/iu

// "Tarnow has a consensus rating of Moderate Buy": what all houses think
export const ofAllHouses = /\b(?:no|\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|few|most) analysts? (?:(?:that|who|currently) )?(?:rates?|rated|have|has)\b|\b(?:consensus|average|mean) (?:rating|recommendation)\b|^\W*(?:The |Its )?(?:average|mean|median|consensus)(?: [\w-]+){0,2} targets?\b/iu // and "The average price target of 38 analysts is $362"

// "lifted its three-month price forecast", "its copper price forecast"
export const ofGoods = /\b(?:(?:three|six|nine)-month|[Cc]opper|[Gg]old|[Ss]ilver|[Oo]il|Brent|[Nn]ickel|[Ll]ithium|[Ii]ron ore|[Bb]itcoin|[Gg]as|[Aa]luminium|[Uu]ranium) price (?:forecasts?|predictions?|estimates?|targets?)\b/u

/** "maintained 'buy' with a target of 4,850 for the company": papers of India leave the rupee out. */
export function isBareTarget(text: string, from: number, amount: Amount): boolean {
  return amount.kind === 'number' && amount.value >= 5 && /\bwith an? (?:raised |lowered |revised |reduced )?(?:price )?target(?: price)? of $/u.test(text.slice(Math.max(from, amount.start - 44), amount.start))
}
