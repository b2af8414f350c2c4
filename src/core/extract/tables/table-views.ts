// A table may hold its columns once, or once with and once without special items.
import type { Basis, Metric, Period } from '../../../shared/model.ts'
import type { Pick } from './choose-columns.ts'
import type { Column } from './table-columns.ts'
import { chooseColumns } from './choose-columns.ts'

export interface View {
  readonly basis: Basis | null // null: each row says it
  readonly picks: readonly Pick[]
}

export const adjustable: ReadonlySet<Metric> = new Set(['eps', 'net-income', 'operating-income', 'gross-margin', 'operating-margin', 'ebitda', 'ebit', 'ebita'])

/** The columns to read, once for each basis that the table shows. */
export function viewsOf(columns: readonly Column[], headings: readonly (readonly string[])[], told: Period | null): readonly View[] {
  if (columns.some((column) => column.side !== null))
    return (['reported', 'adjusted'] as const).map((basis) => {
      const own = columns.map((column, index) => ({ column, index })).filter(({ column }) => column.side === basis)
      const at = (index: number): number => own[index]!.index
      const picks = chooseColumns(own.map(({ column }) => column), told)
      return { basis, picks: picks.map((pick) => ({ ...pick, current: at(pick.current), prior: pick.prior === null ? null : at(pick.prior), change: [], consensus: null })) }
    })
  const sides = headings.map((each) => sidesOf(each, columns)).find((found) => found !== null) ?? null
  if (sides === null) return [{ basis: null, picks: chooseColumns(columns, told) }]
  const half = columns.length / 2
  const picks = chooseColumns(columns.slice(0, half), told)
  return sides.map((basis, side) => ({ basis, picks: picks.map((pick) => movePick(pick, side * half)) }))
}

/** "Non-GAAP Financial Comparison" over a table: none of its profits is GAAP's. */
export function isAdjustedTable(headings: readonly string[]): boolean {
  const words = headings.join('\n')
  return /^\W*(?:Selected |Summary (?:of )?|Condensed |Unaudited )*(?:Non-GAAP|Adjusted|Underlying)(?: \((?:non-GAAP|adjusted)\))?(?! EBITDA)(?: \p{L}+){0,2} (?:Comparison|Results|Measures|Highlights|Metrics|Summary|Financials|Data)(?:\b|\d\b)/imu.test(words) && !/\breconciliation\b|(?<!non-)\bGAAP (?:to|and)\b|\band GAAP\b/iu.test(words)
}

/** "GAAP | Non-GAAP" over the same columns twice: which side holds which, or null where the table has no two sides. */
function sidesOf(headings: readonly string[], columns: readonly Column[]): readonly Basis[] | null {
  const sides = headings.map((heading) => /^\W*(non-)?(?:GAAP|IFRS)(?: (?:basis|results|measures))?\W*\d?\W*$/iu.exec(heading)).filter((match) => match !== null)
  const half = columns.length / 2
  if (sides.length !== 2 || !!sides[0]![1] === !!sides[1]![1] || half < 1 || half % 1 !== 0) return null
  if (columns.slice(0, half).some((column, index) => column.kind !== columns[half + index]!.kind || column.order !== columns[half + index]!.order)) return null
  return sides.map((side) => (side[1] ? 'adjusted' : 'reported'))
}

function movePick(pick: Pick, by: number): Pick {
  return { ...pick, current: pick.current + by, prior: pick.prior === null ? null : pick.prior + by, change: pick.change.map((index) => index + by), consensus: pick.consensus === null ? null : pick.consensus + by }
}
