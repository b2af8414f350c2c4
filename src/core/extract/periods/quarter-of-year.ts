// "third-quarter revenue of $1.52 billion for its fiscal 2027": the year behind says of which year the quarter is, and is no period of its own.
import type { PeriodMark } from '../parts.ts'

// What may stand between the quarter and its year: what was reported, and one sum of it.
const between = /^(?:'s|’s)? (?:[\p{L}-]+ ){1,4}(?:(?:of|was|were|at|to|totall?ed|reached) (?:an? |about |nearly |just |over |under )*[A-Z]{0,3}[$€£]?[\d.,]+(?: ?(?:million|billion|cents|bn|[mb])\b)?(?: (?:a|per) (?:diluted )?share)? )?(?:for|of|in) (?:the |its |their )?$/iu
// "the first quarter of the company's fiscal 2010"
const ofCompany = /^ of (?:the (?:company|group|firm|retailer|bank)['’]s|its|their) $/u
const otherWord = /\b(?:and|guidance|outlook|forecasts?|targets?|expects?|estimates?|compared|versus|than|from|against|view)\b/iu

/** Gives the year of a fiscal year that stands behind its quarter or half to it, and drops it as a period. */
export function joinQuarterOfYear(text: string, marks: readonly PeriodMark[]): readonly PeriodMark[] {
  if (!marks.some(({ period }) => period.kind === 'year' && period.year !== null)) return marks
  const joined: PeriodMark[] = []
  for (const mark of marks) {
    const { kind, year } = mark.period
    const before = joined.at(-1)
    if (kind === 'year' && year !== null && /^fiscal/iu.test(mark.period.text ?? '')) {
      // "Revenue for the fiscal 2027 quarter"
      const quarter = /^ quarter\b/u.exec(text.slice(mark.end, mark.end + 9))
      if (quarter) {
        joined.push({ start: mark.start, end: mark.end + quarter[0].length, period: { kind: 'quarter', number: null, fiscal: true, year, text: `${mark.period.text} quarter` } })
        continue
      }
      const words = before && before.period.year === null && /^(?:quarter|half)$/u.test(before.period.kind) ? text.slice(before.end, mark.start) : null
      if (words !== null && words.length < 90 && (ofCompany.test(words) || (between.test(words) && !otherWord.test(words)))) {
        joined[joined.length - 1] = { ...before!, period: { ...before!.period, fiscal: true, year } }
        continue
      }
    }
    joined.push(mark)
  }
  return joined
}
