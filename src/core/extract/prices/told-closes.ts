// What a sentence tells of the session before, beside what its shares do now: "slid 2.8% in extended trading, after a 1.9% advance in the regular session", "As of Wednesday's close of $224.20".
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { sessionOf } from './price-clauses.ts'
import { inheritsSubject } from './price-owners.ts'

const noun = '(?:(?<up>gain|rise|advance|jump|increase|climb|surge|rally|pop|bounce|rebound|leap)|(?<down>loss|drop|fall|decline|slide|slump|dip|decrease|plunge|tumble|retreat|setback))'
const behindNow = /\b(?:after|following|on top of|extending|adding to|despite|reversing|erasing|compared with|versus) (?:an? |the |its )(?:[\p{Ll}-]+ )?$/u
const ofSession = new RegExp(`^ ${noun} (?:in|during|over|from) (?:the |its )?(?:\\w+day['’]s )?(?:regular |day['’]s |normal |cash |main )?(?:session|trading|hours)\\b`, 'u')
const day = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|[Yy]esterday)'
const atClose = new RegExp(`\\b(?:[Aa]s of|[Aa]t|[Bb]ased on|[Oo]n) ${day}['’]s (?:(?:close|finish)(?: of| at)?|(?:closing )?price of|closing level of) (?:about )?$`, 'u')

// "downgraded with a $9 price target (versus a $9.10 prior close)"
const beforeClose = /\((?:versus|vs\.?|from|compared (?:with|to)) (?:an?|the) $/u
const closeBehind = /^ (?:prior |previous |last |\p{Lu}\p{Ll}+day )?close\)/u

// "rose to $20.75 in after-hours trading from a $20.28 closing price on the Nasdaq"
const fromClose = /\b(?:trading|hours|session|market) from (?:an?|the|its) $/u
const closingPrice = /^ (?:closing price|closing level|close)\b/u

const settling = /\b(?:settling|ending|closing|finishing) (?:the (?:day|session) )?at (?:about )?$/u
const onDay = /^ on (?:Mon|Tues|Wednes|Thurs|Fri)day\b/u

/** The move of the regular session behind one of another, and the price of a close that is only looked back at. */
export function readToldCloses(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const sentence = text.slice(start, end)
  if (!/day['’]s |session|trading|hours| close\)| at [$€£][\d.]+ on \p{Lu}\p{Ll}+day/u.test(sentence)) return []
  const session = sessionOf(sentence)
  return context.amounts.flatMap((amount): readonly PriceReading[] => {
    const left = text.slice(Math.max(start, amount.start - 44), amount.start)
    const symbol = ownerOf(context, amount)
    if (symbol === null) return []
    const action = { symbol, session: 'regular', evidence: [[start, end]] } as const
    if (amount.kind === 'percent' && !amount.ranged && (session === 'after-hours' || session === 'premarket') && behindNow.test(left)) {
      const match = ofSession.exec(text.slice(amount.end, Math.min(end, amount.end + 60)))
      if (match) return [{ action: { ...action, price: null, currency: null, changePercent: roundNumber((match.groups!['up'] === undefined ? -1 : 1) * Math.abs(amount.value)) }, amounts: [amount] }]
    }
    const behind = text.slice(amount.end, Math.min(end, amount.end + 24))
    if (amount.kind === 'money' && !amount.scaled && !amount.ranged && ((beforeClose.test(left) && closeBehind.test(behind)) || (session === 'after-hours' && fromClose.test(left) && closingPrice.test(behind)))) return [{ action: { ...action, price: amount.value, currency: amount.currency, changePercent: null }, amounts: [amount] }]
    // "has advanced more than 51% in 2014, settling at $23.98 on Friday"
    if (amount.kind === 'money' && !amount.scaled && !amount.ranged && settling.test(left) && onDay.test(behind)) return [{ action: { ...action, price: amount.value, currency: amount.currency, changePercent: null }, amounts: [amount] }]
    if (amount.kind === 'money' && !amount.scaled && !amount.ranged && atClose.test(left) && !/^,? (?:a|per) (?:barrel|ounce|bushel|gallon)/u.test(text.slice(amount.end, amount.end + 14)))
      return [{ action: { ...action, price: amount.value, currency: amount.currency, changePercent: null }, amounts: [amount] }]
    return []
  })
}

/** Whose session or close it is: the company named before it, else the stock that the text speaks of, else the one name behind it. */
function ownerOf(context: PriceInput, amount: Amount): string | null {
  const { text, end } = context
  const before = context.namesAt.findLast((name) => name.end <= amount.start)
  if (before) return before.symbol
  if (context.subject !== null && /^,? (?:the|its) (?:stock|shares)\b/u.test(text.slice(amount.end, Math.min(end, amount.end + 16)))) return context.subject
  if (inheritsSubject(context)) return context.subject
  return new Set(context.namesAt.map((name) => name.symbol)).size === 1 ? context.namesAt[0]!.symbol : null
}
