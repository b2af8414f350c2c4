// The period that stands directly behind a number: "$2.1 million, or $0.20 per share, for the quarter and $8.4 million, or $0.80 per share, for the year".
import type { Period } from '../../../shared/model.ts'
import type { Amount, PeriodMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'

const shareBeside = '(?:,? (?:or|and) (?:an? |the )?\\(?[A-Z]{0,3}[$€£¥]?\\(?\\d[\\d.,]*\\)?(?: cents?)? (?:a|per) (?:[a-z]+ ){0,3}(?:share|unit|ADS)\\)?,?| \\([^()]{2,44}\\),?)'
const leadsTo = new RegExp(`^(?:\\)|${shareBeside})?,? (?:(?:for|in|during) (?:the |its |our )?(?:full )?)?$`, 'iu')
const andBetween = /^,? and (?:for |in |during )?(?:the |its |our )?(?:full )?$/iu

/** The period named directly behind a number, or the one of two that "respectively" gives it; null where neither is said. */
export function periodBehind(state: Walk, amount: Amount, usable: (mark: PeriodMark) => boolean): Period | null {
  const { text, periods } = state.context
  const paired = periodInTurn(state, amount) ?? spanInTurn(state, amount)
  if (paired) return paired
  const next = periods.find((mark) => mark.start >= amount.end && mark.start - amount.end < 90)
  if (!next || !leadsTo.test(text.slice(amount.end, next.start)) || !usable(next)) return null
  if (!/\b(?:for|in|during) (?:the |its |our )?(?:full )?$/iu.test(text.slice(amount.end, next.start)) && !/^(?:for|in|during) /iu.test(text.slice(next.start, next.end))) return null
  // "for the fourth quarter and full year": of both, or in turn
  const other = periods.find((mark) => mark.start >= next.end)
  return other && andBetween.test(text.slice(next.end, other.start)) ? null : next.period
}

// "for the three and six months ended March 31, 2026, respectively"
const spansInTurn = /^,? (?:for|in|during) the (?<first>three|six|3|6)(?:[- ]months?)? and (?<second>six|nine|twelve|6|9|12)[- ]months?(?: periods?)? (?:ended|ending|to) (?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+),? ?(?<year>20\d\d)?,? respectively\b/u
const kindOfMonths: Readonly<Record<string, Period['kind']>> = { three: 'quarter', '3': 'quarter', six: 'half', '6': 'half', nine: 'nine-months', '9': 'nine-months', twelve: 'year', '12': 'year' }

/** "$28.0 million and $62.4 million for the three and six months ended March 31, 2026, respectively": the first is the quarter's, the second the half's. */
function monthsInTurn(state: Walk, amount: Amount): Period | null {
  const { text, amounts } = state.context
  const measured = amounts.filter((other) => other.kind === amount.kind && (other.per === null) === (amount.per === null))
  const at = measured.indexOf(amount)
  for (const [one, two] of [[measured[at], measured[at + 1]], [measured[at - 1], measured[at]]] as const) {
    if (!one || !two || !/^(?: \([^()]{2,30}\))?,? and (?:an? |of )?$/u.test(text.slice(one.end, two.start))) continue
    const behind = spansInTurn.exec(text.slice(two.end, two.end + 140).replace(/^ \([^()]{2,30}\)/u, ''))
    if (behind) return { kind: kindOfMonths[behind.groups![amount === one ? 'first' : 'second']!]!, number: null, fiscal: false, year: behind.groups!['year'] ? Number(behind.groups!['year']) : null, text: '' }
  }
  return null
}

// "for the three and six months ended June 30, 2026 was"
const spansBefore = /\b(?:for|in|during) the (?<first>three|six|3|6)(?:[- ]months?)? and (?<second>six|nine|twelve|6|9|12)[- ]months?(?: periods?)? (?:ended|ending|to) (?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+),? ?(?<year>20\d\d)?,? (?:was|were|totall?ed|amounted to|came to|of) (?<rest>[^;]{0,110})$/u
const firstPair = /^(?:approximately |about )?$/u
const comparedPair = /^[^;]{2,50} and [^;]{2,40}?,? (?:respectively,? )?(?:as )?(?:compared (?:to|with)|versus|against) (?:approximately |about )?$/u
const joinsPair = /^(?: per (?:diluted )?share)?,? and (?:approximately |about )?$/u

/** "for the three and six months ended June 30, 2026 was $4.2 million and $8.8 million, compared to $4.1 million and $7.7 million": the first of each pair is the quarter's, the second the half's. */
export function spanInTurn(state: Walk, amount: Amount): Period | null {
  const { text, amounts } = state.context
  if (!text.slice(state.sentence[0], amount.start).includes(' months')) return null
  const measured = amounts.filter((other) => other.kind === amount.kind)
  const at = measured.indexOf(amount)
  for (const [one, two] of [[measured[at], measured[at + 1]], [measured[at - 1], measured[at]]] as const) {
    if (!one || !two || !joinsPair.test(text.slice(one.end, two.start))) continue
    const groups = spansBefore.exec(text.slice(state.sentence[0], one.start))?.groups
    if (groups === undefined || !(firstPair.test(groups['rest']!) || comparedPair.test(groups['rest']!))) continue
    return { kind: kindOfMonths[groups[amount === one ? 'first' : 'second']!]!, number: null, fiscal: false, year: groups['year'] ? Number(groups['year']) : null, text: '' }
  }
  return null
}

/** "$2.1 million and $8.4 million for the quarter and the year, respectively", "for the quarter and the year were …, respectively". */
function periodInTurn(state: Walk, amount: Amount): Period | null {
  const { text, periods, amounts } = state.context
  const end = text.slice(amount.end, state.sentence[1]).search(/\brespectively\b/iu)
  if (end < 0) return null
  const turns = periods.flatMap((mark, index) => {
    const second = periods[index + 1]
    return second && mark.period.kind !== second.period.kind && andBetween.test(text.slice(mark.end, second.start)) ? [[mark, second] as const] : []
  })
  const measured = amounts.filter((other) => other.kind === amount.kind)
  const at = measured.indexOf(amount)
  const months = monthsInTurn(state, amount)
  if (months) return months
  for (const [first, second] of turns)
    for (const [one, two] of [[measured[at], measured[at + 1]], [measured[at - 1], measured[at]]] as const) {
      if (!one || !two || !/^,? and $/u.test(text.slice(one.end, two.start))) continue
      const behind = /^,? (?:for|in|during) (?:the |its |our )?$/iu.test(text.slice(two.end, first.start)) && first.start > two.end && /^[^;.]{0,40}\brespectively\b/iu.test(text.slice(second.end, state.sentence[1]))
      const before = second.end < one.start && one.start - second.end < 60 && !amounts.some((other) => other.start > second.end && other.end < one.start && (other.kind === 'money' || other.kind === 'percent')) && /^,? respectively\b/iu.test(text.slice(two.end, state.sentence[1]))
      if (behind || before) return amount === one ? first.period : second.period
    }
  return null
}
