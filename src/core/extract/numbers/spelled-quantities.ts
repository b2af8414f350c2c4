// Numbers written in words, where a unit stands behind them.
import type { Quantity } from '../parts.ts'
import { roundNumber } from './arithmetic.ts'
import { currencyOfWord } from './currencies.ts'
import { readNumberWords, wordNumberStart } from './number-words.ts'
import { readMarginPoints, readPer, unitAfter } from './units.ts'

/** Adds numbers written in words where a unit follows: "six cents", "two percentage points", "nine million people". */
export function withWords(text: string, start: number, end: number, digits: readonly Quantity[]): readonly Quantity[] {
  const found: Quantity[] = []
  const taken = (from: number, to: number): boolean => digits.some((quantity) => quantity.start < to && from < quantity.end)
  // Not to the end of a long text for every sentence of it; what the expression looks ahead for is still there.
  const near = text.slice(0, end + farthestAhead)
  wordNumberStart.lastIndex = start
  for (let match = wordNumberStart.exec(near); match && match.index < end; match = wordNumberStart.exec(near)) {
    const words = readNumberWords(text, match.index)
    if (!words || words.end > end || taken(match.index, words.end)) continue
    const quantity = unitOfWords(text, match.index, words)
    if (quantity && !taken(quantity.start, quantity.end)) found.push(quantity)
    wordNumberStart.lastIndex = Math.max(words.end, quantity?.end ?? 0, match.index + 1)
  }
  return found.length === 0 ? digits : [...digits, ...found].sort((a, b) => a.start - b.start)
}

const farthestAhead = 24 // UTF-16 units: more than any word that begins a number

const coinAfter = /\s(penny|dime|nickel)\b/iuy

function unitOfWords(
  text: string,
  start: number,
  words: { readonly value: number; readonly end: number; readonly scaled: boolean },
): Quantity | null {
  const base = { start, signed: false, scaled: words.scaled, minor: false }
  coinAfter.lastIndex = words.end
  const coin = coinAfter.exec(text)
  if (coin) {
    const factor = { penny: 0.01, dime: 0.1, nickel: 0.05 }[coin[1]!.toLowerCase()]!
    return {
      ...base,
      kind: 'money',
      end: words.end + coin[0].length,
      value: words.value * factor,
      currency: 'CENT',
      minor: true,
      per: null,
    }
  }
  unitAfter.lastIndex = words.end
  const unit = unitAfter.exec(text)
  const groups = unit?.groups ?? {}
  const stop = words.end + (unit?.[0].length ?? 0)
  if (groups['minor'] !== undefined) {
    const per = readPer(text, stop, 'money')
    const currency = /pence/iu.test(unit![0]) ? 'GBP' : 'CENT'
    return {
      ...base,
      kind: 'money',
      end: per?.end ?? stop,
      value: roundNumber(words.value / 100),
      currency,
      minor: true,
      per: per?.per ?? null,
    }
  }
  if (groups['percent'] !== undefined) return { ...base, kind: 'percent', end: stop, value: words.value, currency: null, per: null }
  if (groups['points'] !== undefined) return { ...base, kind: 'points', end: stop, value: words.value, currency: null, per: null }
  if (groups['bps'] !== undefined) return { ...base, kind: 'bps', end: stop, value: words.value, currency: null, per: null }
  const points = unit === null ? readMarginPoints(text, start, words.end) : null
  if (points !== null) return { ...base, kind: 'points', end: points, value: words.value, currency: null, per: null }
  // "seven to nine percent", "between three and five percent": the first takes the unit of the second
  const next = unit === null ? /^ (?:to|and) (?=\p{L})/u.exec(text.slice(words.end, words.end + 6)) : null
  const other = next && (next[0] === ' to ' || /\bbetween $/iu.test(text.slice(Math.max(0, start - 8), start))) ? readNumberWords(text, words.end + next[0].length) : null
  const later = other ? unitOfWords(text, words.end + next![0].length, other) : null
  if (later && (later.kind === 'percent' || later.kind === 'points' || later.kind === 'bps' || later.minor))
    return { ...base, kind: later.kind, end: words.end, value: later.minor ? roundNumber(words.value / 100) : words.value, currency: later.currency, minor: later.minor, per: null }
  // "between four and 5.5 percent", "four to 5.5 percent"
  if (unit === null && !words.scaled && /^ (?:to|and) \d[\d.]* ?(?:%|per ?cent\b)/iu.test(text.slice(words.end, words.end + 20)) && (text.startsWith(' to', words.end) || /\bbetween $/iu.test(text.slice(Math.max(0, start - 8), start))))
    return { ...base, kind: 'percent', end: words.end, value: words.value, currency: null, per: null }
  if (groups['word'] !== undefined && words.scaled)
    return { ...base, kind: 'money', end: stop, value: words.value, currency: currencyOfWord(groups['word']), per: null }
  return words.scaled ? { ...base, kind: 'number', end: words.end, value: words.value, currency: null, per: null } : null
}
