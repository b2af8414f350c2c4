// Rows of a table that does not say in what it counts: their sums cannot be told, their growth can.
import type { Draft } from '../figures/drafts.ts'
import type { Cell } from './cells.ts'
import type { Pick } from './choose-columns.ts'
import type { RowLabel } from './row-labels.ts'
import type { Row } from './rows.ts'
import type { Column } from './table-columns.ts'
import { newDraft } from '../figures/drafts.ts'

/** "Operating income | 8,295 | 7,323 | 13.3%", in a table that does not say what it counts in: only the growth, where the two numbers give it. */
export function takeGrowth(block: number, row: Row, label: RowLabel, columns: readonly Column[], pick: Pick, cellAt: (index: number | null) => Cell | null, take: (draft: Draft, weak: boolean) => void): void {
  const [current, prior] = [cellAt(pick.current)?.number, cellAt(pick.prior)?.number]
  const change = pick.change.map((index) => ({ number: cellAt(index)?.number ?? null, column: columns[index]! })).find(({ number, column }) => number !== null && column.basis === null && (number.unit === 'percent' || (column.percent && number.unit === 'plain')))
  if (!current || !prior || !change || current.unit !== 'plain' || prior.unit !== 'plain' || label.loss || current.value <= 0 || prior.value <= 0) return
  if (Math.abs((current.value / prior.value - 1) * 100 - change.number!.value) > 0.2) return
  const draft = newDraft('result', label.metric, label.basis, true, label.segment, block, false)
  draft.change = { value: change.number!.value, kind: 'percent', period: 'yoy' }
  draft.period = columns[pick.current]!.period
  draft.evidence = [row.span]
  take(draft, pick.weak)
}
