import { describe, expect, it } from 'vitest'
import type { EarningsDate } from '../../../src/shared/contract.ts'
import { listWeeks } from '../../../src/renderer/calendar/weeks.ts'

const date = (day: string): EarningsDate => ({ id: day, symbol: 'NWGD', company: null, day, moment: null, note: null, source: 'hand', fetchedAt: null, watched: true, results: null })

describe('the weeks of the calendar', () => {
  it('go from Monday to Sunday over the ends of months and years, and each is there', () => {
    const weeks = listWeeks([date('2025-12-28'), date('2025-12-29'), date('2026-01-04'), date('2026-01-05')], '2025-12-22', 4)
    expect(weeks.map((week) => [week.monday, week.sunday, week.dates.map(({ day }) => day)])).toEqual([
      ['2025-12-22', '2025-12-28', ['2025-12-28']],
      ['2025-12-29', '2026-01-04', ['2025-12-29', '2026-01-04']],
      ['2026-01-05', '2026-01-11', ['2026-01-05']],
      ['2026-01-12', '2026-01-18', []],
    ])
  })
})
