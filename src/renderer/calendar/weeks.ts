import type { EarningsDate } from '../../shared/contract.ts'
import { moveDays } from '../claims/days.ts'

export interface CalendarWeek {
  readonly monday: string // YYYY-MM-DD
  readonly sunday: string
  readonly dates: readonly EarningsDate[] // in the order given
}

/** Dates by week, each week there, also one without dates. `monday`: the first day of the first. */
export function listWeeks(dates: readonly EarningsDate[], monday: string, weeks: number): readonly CalendarWeek[] {
  return Array.from({ length: weeks }, (_, index) => {
    const from = moveDays(monday, index * 7)
    const to = moveDays(from, 6)
    return { monday: from, sunday: to, dates: dates.filter((date) => date.day >= from && date.day <= to) }
  })
}
