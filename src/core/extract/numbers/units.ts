// What a number is measured in: the words and signs directly behind it.
import type { QuantityKind } from '../parts.ts'
import { wordSource } from './currencies.ts'

export const unitAfter = new RegExp(
  `(?<percent>\\s?%|[\\s-]?per[\\s-]?cent(?!age)|[\\s-]percent(?!age)|\\s?pct\\b|\\s?pc\\b)|(?<points>[\\s-]?(?:percentage|percent|%|per cent|full)[\\s-]points?|\\s?pp(?:ts?)?\\b|\\s?ppts?\\b|\\s?p\\.p\\.|\\s?%-?pts?\\b)|(?<bps>[\\s-]?basis[\\s-]points?|\\s?bps?\\b)` +
    `|(?<minor>[\\s-]?(?:(?:Canadian|Australian|US|U\\.S\\.|HK|Hong Kong|Singapore|New Zealand|euro) )?(?:cents?|cts?|cps|centavos?|pence|penny|pennies|sen|fen|paise?)\\b|\\s?¢|[pc](?![\\p{L}\\p{N}/]))|(?<multiple>\\s?(?:times|x)(?![\\p{L}\\p{N}]))|[\\s-]?(?<word>${wordSource})(?![\\p{L}\\p{N}$])`,
  'iuy',
)

const perAfter =
  /,?\s?(?:\(?(?:per|a|an|each|for each)[\s-](?:(?:fully |diluted |basic |common |ordinary |limited |partnership |class a |american depositary |average )*)(share|unit|ADS|ADR|stock)s?\b)/iuy

// "RMB2.07 (US$0.29) per ADS": the word stands behind the other currency
const perBehind =
  /\s?\((?:US|C|A|HK)?[$€£¥]\s?[\d.,]+\) (?:per|a|for each) (?:diluted |ordinary |common |American depositary )*(share|ADS|ADR)\b/iuy
const perBare = /(?:\/|\s?-?per-)(share|ADS|ADR)\b/iuy

export function readPer(
  text: string,
  at: number,
  kind: QuantityKind,
): { readonly per: 'share' | 'ADS' | 'ADR'; readonly end: number } | null {
  if (kind !== 'money') return null
  perBehind.lastIndex = at
  const behind = perBehind.exec(text)?.[1]?.toUpperCase()
  if (behind) return { per: behind === 'ADS' || behind === 'ADR' ? behind : 'share', end: at }
  for (const pattern of [perAfter, perBare]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const word = /american depositary/iu.test(match[0]) ? 'ADS' : match[1]!.toUpperCase()
    return { per: word === 'ADS' || word === 'ADR' ? word : 'share', end: at + match[0].length }
  }
  return null
}

/** "(0.2)p", "(3.1)c": a loss per share as British tables print it, which is no bracket of the clause. Null where none is. */
export function readLossInPence(text: string, at: number, end: number): { readonly currency: string; readonly end: number } | null {
  if (text[at - 1] !== '(' || text[end] !== ')') return null
  const unit = /^\)(?<unit>[pc])(?![\p{L}\p{N}/])/u.exec(text.slice(end, end + 3))?.groups?.['unit']
  return unit === undefined ? null : { currency: unit === 'p' ? 'GBP' : 'CENT', end: end + 2 }
}

/** "operating margin of 34.1% was up seven points": points of a margin are percentage points. The end of the unit, or null where there is none. */
export function readMarginPoints(text: string, at: number, end: number): number | null {
  const unit = /^[\s-]points?\b/u.exec(text.slice(end, end + 8))
  const before = text.slice(Math.max(0, at - 120), at).split(/[;]|\.\s/u).at(-1)!
  return unit && /\bmargins?\b/iu.test(before) ? end + unit[0].length : null
}

// "1 872.5 cents", as South African companies print it
const spacedCents = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)? cents\b/u

// "Total revenues: 20 118 (19 640)", "Order intake: 1 234"
const spacedAlone = /^\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?= ?[()\n;]|$)/u

/** Whether a number with spaces between its thousands begins here, of which its unit or its place alone behind a label says that it is one: elsewhere "in 12 500 people" may be two. */
export function hasSpacedThousands(left: string, text: string): boolean {
  return spacedCents.test(text) || (/(?:: |\()$/u.test(left) && spacedAlone.test(text))
}
