// Long: one scanner walks over every numeral and asks in one order what it is.
// One scanner for every numeral of a text, with the unit printed beside it.
import type { Quantity, QuantityKind } from '../parts.ts'
import { roundNumber } from './arithmetic.ts'
import { countsHundredths, minorOf, readLeadingCents, readPrefixedCents } from './hundredths.ts'
import { isAccountingContext, readPercentBelow } from './loss-brackets.ts'
import { currencyOfPrefix, currencyOfWord, penceCode, prefixSource, scaleOfPrefix } from './currencies.ts'
import { fractionBehind } from './number-words.ts'
import { withWords } from './spelled-quantities.ts'
import { hasSpacedThousands, readLossInPence, readMarginPoints, readPer, unitAfter } from './units.ts'
import { makeLater } from '../words.ts'

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5, lakhs: 1e5, lac: 1e5,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mn: 1e6,
  mio: 1e6,
  mill: 1e6,
  mil: 1e6, // "RM38.2mil", "RM1.7bil": Malaysia's papers
  m: 1e6,
  mm: 1e6,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  billion: 1e9,
  billions: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  bil: 1e9,
  mrd: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  t: 1e12,
  'lakh crore': 1e12,
  'lakh crores': 1e12,
}

const numeral =
  /\d{1,3}\.\d{3},\d{1,2}(?!\d)|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?|\d+(?:\.\d{3}){2,}(?:,\d+)?|\d+(?:[.,]\d+)?|\.\d+/uy

const spacedThousands = /\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)/uy

const leftSide = makeLater(() => new RegExp(`(?:(?<outer>[-−–+])\\s?)?(?<open>\\()?(?<sign>${prefixSource})?\\s?(?<brace>\\()?(?<inner>[-−–+])?$`, 'u'))

const longScale =
  /[\s\u00a0-]?(lakh crores?|trillion|trn|tn|billions?|bln|bn|millions?|mln|mn|mio\.?|mrd\.?|thousand|crores?|lakhs?|lac|cr)(?![\p{L}\p{N}])/iuy

const shortScale = /\s?(mm|[mbtkMBTK]|(?<=\d)[mb]il)(?![\p{L}\p{N}'’])/uy

// "4,214 MSEK": the Nordic scale stands glued before the unit
const nordicScale = /[\s\u00a0]([MT])(?=(?:SEK|EUR|NOK|DKK|USD|CHF)\b)/uy

const monthWord =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'

const monthBefore = new RegExp(`\\b(?:${monthWord})\\.?\\s$`, 'u')

const monthAfter = new RegExp(`(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${monthWord})\\b`, 'uy')

const timeAfter = /(?::\d\d|\.\d\d(?=\s?[ap]\.?m))?\s?(?:[ap]\.?m\.?\b|(?:GMT|BST|CET|CEST|ET|EST|EDT|IST|JST)\b)|:\d\d(?!\d)/iuy

/** Every numeral of a text, in order, with the unit printed beside it. Linear in the length of the text. */
export function scanQuantities(text: string, start: number, end: number): readonly Quantity[] {
  const found: Quantity[] = []
  const digit = /\d/gu
  digit.lastIndex = start
  let guard = start
  for (let match = digit.exec(text); match && match.index < end; match = digit.exec(text)) {
    const quantity = readQuantity(text, match.index, start, end, guard)
    found.push(quantity)
    guard = quantity.end
    digit.lastIndex = Math.max(quantity.end, match.index + 1)
  }
  return withWords(text, start, end, found)
}

// "Apple AAPL, +1.23% said": what the stock did on the day that the page was fetched, set there by the page and no statement of the article
const liveQuote = /(?<![\p{L}\p{N}.])[A-Z]{1,5}(?:\.[A-Z])?, [+\-−]\d{1,2}\.\d\d%$/u

// "up c3 pct", "climbs c.4 pct": about
const aboutBefore = /(?:^|[\s(])ca?\.?$/u
const percentAt = /^\d{1,3}(?:\.\d+)? ?(?:%|pct\b|per ?cent\b)/u

function readQuantity(text: string, at: number, start: number, end: number, guard: number): Quantity {
  if (text[at - 1] === '.' && /[$€£¥]/u.test(text[at - 2] ?? '')) at-- // "$.08 per share"
  const left = text.slice(Math.max(start, at - 12), at)
  const side = leftSide().exec(left)
  const groups = side ? withoutTaken({ ...side.groups }, at - left.length + side.index, guard) : {}
  let from = at
  const about = aboutBefore.test(left) && percentAt.test(text.slice(at, at + 14))
  const glued = /[\p{L}_]$/u.test(left) && !groups['sign'] && !about
  const gluedCode =
    !about &&
    /[\p{L}\p{N}][-–.:/#]$/u.test(left) &&
    !/(?:%|\d|\bto|\bto-|percent|per cent|pct|million|billion|trillion|crore|[bm]n|bln|mln|\d[bmBM])[-–]$/u.test(left) // "CHF 260m-290m"
  if (/\.$/u.test(left) && /(?:^|[\s(])\.$/u.test(left)) from = at - 1 // ".05"
  const plain = readNumeral(text, from < at ? from : at, groups['sign'] !== undefined || glued || (/[\s(]$/u.test(left) && !monthBefore.test(left) && hasSpacedThousands(left, text.slice(at, at + 20))))
  const cents = glued ? readPrefixedCents(text, at, left, plain.value, plain.end) : readLeadingCents(text, at, left, plain.value, plain.end)
  if (cents) return cents
  if ((glued || (gluedCode && !groups['sign'])) && !/[-–]$/u.test(left.slice(0, -1))) return code(text, at, plain.end)
  let stop = plain.end
  let value = plain.value
  const currency = groups['sign'] ? currencyOfPrefix(groups['sign']) : null
  const scale = readScale(text, stop, currency !== null)
  if (/^[RENP]$/u.test(groups['sign'] ?? '') && !scale && !/^\d+\.\d\d$/u.test(plain.text)) return code(text, at, plain.end) // "R9.8bn", "R4.16": rand; "R8" is a code
  // A closing bracket may stand between the number and its scale: "$(14.2) million".
  const bracketed = groups['open'] !== undefined || groups['brace'] !== undefined
  let closed = -1
  if (bracketed && !scale && text[stop] === ')' && currency !== null && isAccountingContext(text, at, stop)) closed = stop + 1
  const lateScale = closed > 0 ? readScale(text, closed, true) : null
  const shared = scale || lateScale ? null : readSharedUnit(text, plain.end)
  const scaled = scale ?? lateScale ?? (currency !== null && shared?.factor ? { factor: shared.factor, end: plain.end } : null) ?? signScale(groups['sign'], plain.end)
  if (scaled) {
    value = roundNumber(value * scaled.factor)
    stop = scaled.end
  } else if (closed > 0) stop = closed
  unitAfter.lastIndex = stop
  const unit = unitAfter.exec(text)
  const kindGroups = unit?.groups ?? {}
  let kind: QuantityKind = currency ? 'money' : 'number'
  let code2 = currency
  let minor = false
  if (unit && unit.index + unit[0].length <= end) {
    if (kindGroups['percent'] !== undefined && !currency) [kind, stop] = ['percent', stop + unit[0].length]
    else if (kindGroups['points'] !== undefined) [kind, stop] = ['points', stop + unit[0].length]
    else if (kindGroups['bps'] !== undefined) [kind, stop] = ['bps', stop + unit[0].length]
    else if (kindGroups['minor'] !== undefined && !currency) {
      kind = 'money'
      minor = true
      code2 = minorOf(unit[0])
      value = roundNumber(value / 100)
      stop += unit[0].length
    } else if (kindGroups['minor'] !== undefined && scaled === null && currency !== null && countsHundredths(groups['sign'] ?? '', plain.text, unit[0])) {
      minor = true
      value = roundNumber(value / 100)
      stop += unit[0].length
    } else if (kindGroups['multiple'] !== undefined && !currency) [kind, stop] = ['multiple', stop + unit[0].length]
    else if (kindGroups['word'] !== undefined) {
      const named = currencyOfWord(kindGroups['word'])
      if (named && (!currency || currency === '$')) [kind, code2, stop] = ['money', named, stop + unit[0].length]
      const hundredths = kind === 'money' && scaled === null ? /^ (?:cents?|fen)\b/u.exec(text.slice(stop, stop + 7)) : null // "31.2 RMB cents"
      if (hundredths) [value, minor, stop] = [roundNumber(value / 100), true, stop + hundredths[0].length]
    }
  }
  if (code2 === penceCode) [code2, minor, value] = ['GBP', true, roundNumber(value / 100)]
  if (kind === 'number' && shared?.percent) kind = 'percent'
  if (kind === 'percent' && liveQuote.test(text.slice(Math.max(start, at - 12), stop))) return code(text, at, stop)
  const points = kind === 'number' ? readMarginPoints(text, at, stop) : null
  if (points !== null) [kind, stop] = ['points', points]
  const loss = kind === 'number' ? readLossInPence(text, at, stop) : null
  if (loss) return { kind: 'money', start: Math.max(at - 1, guard), end: loss.end, value: -roundNumber(value / 100), currency: loss.currency, scaled: false, signed: true, per: null, minor: true }
  const below = kind === 'number' || kind === 'percent' ? readPercentBelow(text, at, plain.end) : null
  if (below !== null) return { kind: 'percent', start: Math.max(at - 1, guard), end: below, value: -value, currency: null, scaled: false, signed: true, per: null, minor: false }
  if (kind === 'number') {
    const special = classifyPlain(text, at, plain.end, left, plain.text, scaled !== null)
    if (special) return { ...code(text, at, special.end), kind: special.kind, value }
  }
  let signed = false
  let begin = at - (groups['sign'] && side ? left.length - side.index - (groups['outer']?.length ?? 0) - leadingSpace(side[0]) : 0)
  if (from < at && begin === at) begin = from
  const accounting =
    (text[plain.end] === ')' && (groups['brace'] !== undefined || (groups['open'] !== undefined && currency !== null))) ||
    closed > 0 ||
    (groups['open'] !== undefined &&
      currency !== null &&
      text[stop] === ')' &&
      /^\)/u.test(text.slice(stop)) &&
      isAccountingContext(text, at, stop))
  const minus =
    side && at - left.length + side.index < guard
      ? null
      : (isSign(groups['inner'], left, 'inner') ?? isSign(groups['outer'], left, 'outer'))
  if (accounting && (closed > 0 || isAccountingContext(text, at, Math.max(stop, plain.end)))) {
    value = -value
    signed = true
    if (text[stop] === ')') stop++
    if (side) begin = Math.min(begin, at - left.length + side.index + leadingSpace(side[0]))
  } else if (minus) {
    value = minus === '+' ? value : -value
    signed = true
    if (side) begin = Math.min(begin, at - left.length + side.index + leadingSpace(side[0]))
    if (text[begin] === '(') begin++ // "SEK 782 million (-579)": the bracket is the clause's
  }
  if (text[begin] === '(' && !signed) begin++
  const per = readPer(text, stop, kind)
  if (per) stop = per.end
  return {
    kind,
    start: Math.max(begin, guard),
    end: stop,
    value,
    currency: code2,
    scaled: scaled !== null,
    signed,
    per: per?.per ?? null,
    minor,
  }
}

/** "4,214 MSEK (3,920)": the unit behind a number is no sign of the next. */
function withoutTaken(groups: Record<string, string | undefined>, begin: number, guard: number): Record<string, string | undefined> {
  if (begin >= guard || groups['sign'] === undefined) return groups
  return { ...groups, sign: undefined, open: groups['open'] ?? groups['brace'], brace: undefined }
}

const bracketedTwin = /\s\((?:(?:[1-4]Q|Q[1-4]|[HM][12]|[12]H|9M|FY|\d{1,2}[-–]\d{1,2}\/)? ?(?:20)?\d\d: )?[-–−]?\d[\d.,\u00a0]{0,14}\)\s?(?:(millions?|mln|mn|billions?|bn|thousand|crores?|m(?=[\s,.;)]))|(%|per ?cent|percent))(?!\p{L})/uy

/** "EUR 512.3 (489.1) million", "12.0 (11.2) per cent": the unit behind last year's bracket is that of both. */
function readSharedUnit(text: string, at: number): { readonly factor: number | null; readonly percent: boolean } | null {
  bracketedTwin.lastIndex = at
  const match = bracketedTwin.exec(text)
  if (!match) return null
  return { factor: match[1] ? scales[match[1].toLowerCase()]! : null, percent: match[2] !== undefined }
}

function signScale(sign: string | undefined, end: number): { readonly factor: number; readonly end: number } | null {
  const factor = sign === undefined ? null : scaleOfPrefix(sign)
  return factor === null ? null : { factor, end }
}

function leadingSpace(matched: string): number {
  return matched.length - matched.trimStart().length
}

function isSign(sign: string | undefined, left: string, place: 'inner' | 'outer'): '+' | '-' | null {
  if (sign === undefined) return null
  const at = place === 'inner' ? left.length - 1 : left.lastIndexOf(sign)
  const before = left[at - 1]
  if (sign === '+') return '+'
  const clear = before === undefined || /[\s(|$€£¥₹:]/u.test(before) || (place === 'inner' && /[$€£¥A-Z]\s?$/u.test(left.slice(0, at)))
  if (!clear) return null
  if (sign === '–' && before !== undefined && /\s/u.test(before) && (/\d\s?$|%\s?$|[a-z]\s$/u.test(left.slice(0, at)) || /^–\s/u.test(left.slice(at)))) return null // "Operating income per share* – $0.18"
  if (sign === '-' && /\s/u.test(before ?? '') && place === 'outer' && /[-]\s/u.test(left.slice(at, at + 2))) return null
  return '-'
}

function readNumeral(text: string, at: number, spaced: boolean): { readonly value: number; readonly end: number; readonly text: string } {
  if (spaced) {
    spacedThousands.lastIndex = at
    const wide = spacedThousands.exec(text)
    if (wide) return { value: Number(wide[0].replace(/ /gu, '').replace(',', '.')), end: at + wide[0].length, text: wide[0] }
  }
  numeral.lastIndex = at
  const match = numeral.exec(text)
  if (!match) return { value: Number(text[at]), end: at + 1, text: text[at]! }
  const part = fractionBehind(text, at + match[0].length)
  return { value: parseNumeral(match[0]) + part, end: at + match[0].length + (part > 0 ? 1 : 0), text: match[0] }
}

function parseNumeral(raw: string): number {
  const tight = raw.replace(/[\u00a0\u2009\u202f'’]/gu, '')
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(tight)) return Number(tight.replace(/,/gu, ''))
  if (/^\d+(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.\d{3},\d{1,2}$/u.test(tight)) return Number(tight.replace(/\./gu, '').replace(',', '.'))
  return Number(tight.replace(',', '.'))
}

function readScale(text: string, at: number, money: boolean): { readonly factor: number; readonly end: number } | null {
  longScale.lastIndex = at
  const long = longScale.exec(text)
  if (long) return { factor: scales[long[1]!.toLowerCase().replace('.', '')]!, end: at + long[0].length }
  nordicScale.lastIndex = at
  const nordic = nordicScale.exec(text)
  if (nordic) return { factor: nordic[1] === 'M' ? 1e6 : 1e3, end: at + nordic[0].length }
  shortScale.lastIndex = at
  const short = shortScale.exec(text)
  if (!short) return null
  const letter = short[1]!
  // Away from money a lone letter must be glued ("542K", "2.73M"); metres and minutes are spaced.
  if (!money && (/^\s/u.test(short[0]) || letter === 't' || letter === 'b')) return null
  if (letter === 't' && /^\s/u.test(short[0])) return null
  return { factor: scales[letter.toLowerCase()]!, end: at + short[0].length }
}

function classifyPlain(
  text: string,
  at: number,
  end: number,
  left: string,
  raw: string,
  scaled: boolean,
): { readonly kind: QuantityKind; readonly end: number } | null {
  if (scaled) return null
  timeAfter.lastIndex = end
  const time = timeAfter.exec(text)
  if (time && /^\d{1,2}(?:\.\d\d)?$/u.test(raw)) return { kind: 'time', end: end + time[0].length }
  if (monthBefore.test(text.slice(Math.max(0, at - 11), at)) && /^\d{1,2}$/u.test(raw)) return { kind: 'date', end }
  monthAfter.lastIndex = end
  const month = monthAfter.exec(text)
  if (month && /^\d{1,2}$/u.test(raw)) return { kind: 'date', end: end + month[0].length }
  if (/^(?:19|20)\d\d$/u.test(raw) && !/^[\s-]?(?:vehicles|cars|units|jets|stores|employees|people)/u.test(text.slice(end, end + 12))) {
    const season = /^[/–-]\d{2,4}\b/u.exec(text.slice(end, end + 5))
    return { kind: 'year', end: end + (season ? season[0].length : 0) }
  }
  if (/^(?:st|nd|rd|th)\b/u.test(text.slice(end, end + 3))) return { kind: 'ordinal', end: end + 2 }
  if (/[\p{L}]/u.test(text[end] ?? '')) return { kind: 'code', end: end + (/^\p{L}+/u.exec(text.slice(end, end + 12))?.[0].length ?? 0) }
  if (/(?:S&P|FTSE|Nifty|Nikkei|Stoxx|STOXX|Russell|CAC|Euro Stoxx|TSX|ASX|Hang Seng|Fortune|No\.|Topix|KOSPI) $/u.test(left))
    return { kind: 'code', end }
  if (/\$?\/$/u.test(left)) return { kind: 'code', end }
  if (/^\d{3}$/u.test(raw) && /(?:^|\s)\p{Lu}\p{Ll}{3,} $/u.test(left) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return { kind: 'code', end } // "Microsoft 365 Commercial"
  return null
}

function code(text: string, start: number, end: number): Quantity {
  return {
    kind: 'code',
    start,
    end,
    value: Number(text.slice(start, end).replace(/[^\d.]/gu, '')) || 0,
    currency: null,
    scaled: false,
    signed: false,
    per: null,
    minor: false,
  }
}
