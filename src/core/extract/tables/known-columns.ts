// Tables whose headings are lost or say no year: which column is this year's, by the numbers that the prose told before.
import type { Draft } from '../figures/drafts.ts'
import type { Column } from './table-columns.ts'
import type { Pick } from './choose-columns.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { readRowLabel } from './row-labels.ts'
import { inferFactor } from './table-scale.ts'

export interface KnownColumns {
  readonly columns: readonly Column[]
  readonly picks: readonly Pick[]
}

/**
 * The prose said "revenue of $132.6 million", and in the row of revenue one column alone holds 132.6: that column is the period's. The year before is a column only where its number was told, too.
 * @returns null where no number of the prose stands in the table, or several columns could be meant.
 */
export function columnsByKnown(context: TableContext, rows: readonly Row[], width: number): KnownColumns | null {
  const told = context.known.filter((draft) => draft.mode === 'result' && draft.segment === null && draft.actual !== null && (!context.told || !draft.period || draft.period.kind === context.told.kind))
  if (told.length === 0 || width < 2 || context.told === null) return null
  const factor = inferFactor(rows, told, context.companyNames)
  const current = columnHolding(context, rows, width, factor, told, (draft) => draft.actual)
  if (current === null) return null
  const prior = columnHolding(context, rows, width, factor, told, (draft) => draft.prior)
  const columns = Array.from({ length: width }, (_, index): Column => ({ kind: index === current || index === prior ? 'value' : 'other', actual: false, ago: false, basis: null, period: index === current ? context.told : null, sequential: false, order: -1, percent: false, side: null }))
  return { columns, picks: [{ current, prior: prior === current ? null : prior, change: [], weak: false, consensus: null }] }
}

/** The one column in which numbers of the prose stand in the rows of their measures: one sum is enough, of margins and numbers per share it takes two. */
function columnHolding(context: TableContext, rows: readonly Row[], width: number, factor: number | null, told: readonly Draft[], numberOf: (draft: Draft) => number | null): number | null {
  const found = new Map<number, number>() // how much speaks for each column
  for (const row of rows) {
    if (row.cells.length !== width) continue
    const label = readRowLabel(row.label, context.companyNames)
    if (!label || label.segment !== null) continue
    const unit = unitOfMetric(label.metric)
    const wanted = told.filter((draft) => draft.metric === label.metric && draft.basis === label.basis).map(numberOf).filter((value) => value !== null)
    const holding = row.cells.flatMap(({ text, number }, index) => {
      if (!number || text.replace(/\D/gu, '').length < 3) return []
      const sign = label.loss && !number.signed ? -1 : 1
      const value = sign * number.value * (unit === 'currency' ? (number.factor !== 1 ? number.factor : (label.factor ?? factor ?? 0)) : 1)
      return wanted.some((one) => Math.abs(value - one) <= Math.abs(one) * (unit === 'currency' ? 0.004 : 1e-9)) ? [index] : []
    })
    if (holding.length === 1) found.set(holding[0]!, (found.get(holding[0]!) ?? 0) + (unit === 'currency' ? 2 : 1))
  }
  const [only] = [...found]
  return found.size === 1 && only![1] >= 2 ? only![0] : null
}
