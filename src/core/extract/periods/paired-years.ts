// Two numbers and two years: the number of the later year is told, the other is that of the year before.
import type { Amount } from '../parts.ts'

// "for the three months ended June 30, 2026 and 2025, respectively", "in the first quarters of fiscal 2026 and fiscal year 2025, respectively"
const twoYears = /^,? (?:for|in|during|of)? ?[^.;$€£¥%]{0,110}?\b(?:FY ?)?((?:19|20)\d\d) and (?:(?:for |in )?(?:the )?(?:(?:comparable|same|corresponding|prior|[a-z-]+) (?:period|quarter|year|half|months?)s?,? (?:of |in |ended [A-Z][a-z]+ \d{1,2}, )?)?)?(?:fiscal (?:year )?|FY ?)?((?:19|20)\d\d),? respectively\b/iu

/** "Gross margin was 58% and 56% for the fourth quarter of fiscal 2026 and 2025, respectively": which of the two a number is; null where no two years are paired. */
export function roleByYears(text: string, end: number, amount: Amount, amounts: readonly Amount[]): 'actual' | 'prior' | null {
  if (!text.slice(amount.end, end).includes('respectively')) return null
  const index = amounts.indexOf(amount)
  for (const [first, second] of [[amount, amounts[index + 1]], [amounts[index - 1], amount]] as const) {
    if (!first || !second || first.kind !== second.kind || !/^,? and (?:an? |of )?$/u.test(text.slice(first.end, second.start))) continue
    const years = twoYears.exec(text.slice(second.end, Math.min(end, second.end + 190)))
    if (!years || Math.abs(Number(years[1]) - Number(years[2])) !== 1) continue
    return (amount === first) === Number(years[1]) > Number(years[2]) ? 'actual' : 'prior'
  }
  return null
}
