// Numbers of another quarter, or of the year before, than the one that is reported.
import type { Doubt, Period } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Draft } from './drafts.ts'
import { doubtDraft } from './drafts.ts'

/** "It widened the first-quarter loss to $591,000", in a story of the second quarter: another quarter's numbers are history, and left out. */
export function dropOtherNumbers(course: Course, kept: Draft[], head: readonly Period[]): void {
  const indian = /\bcrores?\b|₹|\bRs\.? ?\d/u.test(course.input.text)
  for (const symbol of new Set(kept.map((draft) => draft.symbol))) {
    for (const kind of ['quarter', 'half'] as const) {
      const own = kept.filter((draft) => draft.symbol === symbol && draft.mode === 'result' && draft.period?.kind === kind && draft.period.number !== null && !course.tabled.has(draft))
      const numbersBy = (numberOf: (period: Period) => number): ReadonlyMap<number, number> => {
        const counts = new Map<number, number>()
        for (const { period } of own) counts.set(numberOf(period!), (counts.get(numberOf(period!)) ?? 0) + 1)
        return counts
      }
      const counts = numbersBy((period) => period.number!)
      if (counts.size < 2 || (indian && numbersBy((period) => indianNumber(period) ?? period.number!).size < 2)) continue
      const heads = new Set(head.filter((period) => period.kind === kind && period.number !== null).map((period) => period.number!))
      if ([...heads].filter((number) => counts.has(number)).length > 1) continue
      const main = [...heads].find((number) => counts.has(number)) ?? [...counts].sort((a, b) => b[1] - a[1])[0]![0]
      for (const draft of own) if (draft.period!.number !== main) kept.splice(kept.indexOf(draft), 1)
    }
  }
}

// "the September quarter", "July-September", "the quarter ended September 30"
const endingMonth = /\b(Mar|Jun|Sep|Dec)[a-z]*\.?(?: quarter\b|(?: \d{1,2})?(?:,? 20\d\d)?$)/u
const indianQuarters: Readonly<Record<string, number>> = { Mar: 4, Jun: 1, Sep: 2, Dec: 3 }

/** Business years of India end in March: their second quarter is the one that ends in September. Null where a period is not named by its months. */
function indianNumber(period: Period): number | null {
  const month = period.kind === 'quarter' && !period.fiscal ? endingMonth.exec(period.text ?? '')?.[1] : undefined
  return month === undefined ? null : indianQuarters[month]!
}

/** "EPS was $0.01 in the fourth quarter of 2025", in a story of that of 2026: what stands for last year alone is history, and a question. */
export function dropYearBefore(drafts: readonly Draft[], doubts: Doubt[]): readonly Draft[] {
  const sayEnd = (draft: Draft): boolean => /\bend(?:ed|ing)\b/iu.test(draft.period?.text ?? '')
  const told = drafts.filter((draft) => draft.mode === 'result' && draft.actual !== null && draft.period?.year != null && !draft.period.fiscal)
  const isPast = (draft: Draft): boolean => {
    const own = told.filter((other) => other.symbol === draft.symbol && other.period!.kind === draft.period!.kind && other.period!.number === draft.period!.number)
    return own.some((other) => other.period!.year === draft.period!.year! + 1 && sayEnd(other) === sayEnd(draft)) && own.filter((other) => other.period!.year === draft.period!.year).length * 2 <= own.length
  }
  return drafts.filter((draft) => {
    if (!told.includes(draft) || !isPast(draft)) return true
    doubtDraft(doubts, draft, 'a number of the year before')
    return false
  })
}

// the number itself is of a year ago, and not "a loss of $59.4 million, after a profit in the same period a year earlier"
const onlyYearAgo = /^(?!.*\b(?:than|from|compared|versus|vs\.?|against|up|down|rose|fell|grew|more|less|after|when|following)\b)[^;]*\d(?:[.,]\d+)*(?: [\p{L}-]+){0,5} in the (?:same|corresponding|comparable) (?:quarter|period|half|three months) (?:last year|a year (?:ago|earlier|before)|of (?:last year|the (?:previous|prior) year))\s*\.?["”]?$/isu

/** "It delivered 463,000 vehicles in the same quarter last year", where nothing tells of this year's: history, and a question. */
export function dropToldOfYearAgo(text: string, drafts: readonly Draft[], doubts: Doubt[]): readonly Draft[] {
  return drafts.filter((draft) => {
    if (draft.mode !== 'result' || draft.actual === null || draft.prior !== null || draft.change !== null || draft.evidence.length !== 1 || !onlyYearAgo.test(text.slice(...draft.evidence[0]!).trim())) return true
    doubtDraft(doubts, draft, 'a number of the year before')
    return false
  })
}
