// The draft of a cell's number under its row's or column's label, for tables that say of each number what it is.
import type { Draft } from '../figures/drafts.ts'
import type { CellNumber } from './cells.ts'
import type { RowLabel } from './row-labels.ts'
import { newDraft, unitOfMetric } from '../figures/drafts.ts'
import { roundNumber } from '../numbers/arithmetic.ts'

/** A number of a cell in whole units; a loss that is printed without a sign is negative. */
export function sizeOf(label: RowLabel, number: CellNumber, factor: number): number {
  return roundNumber((label.loss && !number.signed ? -1 : 1) * number.value * factor)
}

/** The result that such a number is. `currency`: of a sum of money where neither cell nor label says it; other measures have none. */
export function draftOfCell(block: number, label: RowLabel, number: CellNumber, factor: number, currency: string | null): Draft {
  const unit = unitOfMetric(label.metric)
  const draft = newDraft('result', label.metric, label.basis, true, null, block, label.loss)
  draft.actual = sizeOf(label, number, factor)
  draft.currency = unit === 'currency' || unit === 'per-share' ? (number.currency ?? label.currency ?? currency) : null
  draft.per = unit === 'per-share' ? 'share' : null
  return draft
}
