// Tables without headings: "Operating income   $301 million   +12.0%", one number a row with its own sign and scale, and its growth beside it.
import type { Period } from '../../../shared/model.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Cell } from './cells.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { findPeriods } from '../periods/periods.ts'
import { readScaleNote } from './cells.ts'
import { readAnnotatedRows } from './annotated-rows.ts'
import { draftOfCell, sizeOf } from './row-drafts.ts'
import { readRowLabel } from './row-labels.ts'
import { pageNote, withoutSums } from './table-scale.ts'
import { beginningIn } from '../words.ts'

/** The one period that the lines over a table name; null where they name none or several. */
export function captionPeriod(captions: string): Period | null {
  const periods = findPeriods(captions, 0, captions.length).map((mark) => mark.period)
  return new Set(periods.map((period) => `${period.kind} ${period.number}`)).size === 1 ? periods[0]! : null
}

const aheadWords = /\b(?:outlook|guidance|forecasts?|targets?|expect(?:s|ed)?|estimates?|consensus|previews?|due|scheduled)\b/iu

/**
 * Reads rows of which each holds one number that says by itself what it is, and at most a growth rate behind it. Rows of any other shape make the whole table unread:
 * a second sum may be last year's, the quarter before or what was expected. The drafts have the period of the lines above, or none.
 */
export function readUnheadedRows(context: TableContext, rows: readonly Row[], take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): void {
  if (aheadWords.test(context.caption) || readAnnotatedRows(context, rows, take, notes, amounts)) return
  const versus = rows.every((row) => row.cells.length === 0 || (row.cells.length === 3 && versusCell.test(row.cells[1]!.text))) && !expectedWords.test(context.text) ? scaleOf(context) : null
  const read = rows.filter((row) => row.cells.length > 0).map((row) => ({ row, draft: versus ? comparedOf(context, row, versus) : draftOf(context, row) }))
  if (read.some(({ draft }) => draft === null) || read.filter(({ draft }) => draft !== 'none').length < 2) return
  const period = captionPeriod(context.captions)
  for (const { row, draft } of read) {
    if (draft === null || draft === 'none') continue
    draft.period = period
    draft.evidence = [row.span]
    take(draft, false)
    for (const amount of beginningIn(amounts, row.span[0], row.span[1])) notes.push({ amount, rule: 'unheaded-row', outcome: 'taken', why: `${draft.basis} ${draft.metric}` })
  }
}

const versusCell = /^(?:vs\.?|versus|against)$/iu
const expectedWords = /\b(?:expect(?:s|ed|ations?)|estimates?|est\.|consensus|forecasts?|analysts?)\b/iu

interface Scale {
  readonly factor: number | null
  readonly currency: string | null
}

function scaleOf(context: TableContext): Scale {
  const note = readScaleNote(withoutSums(context.caption))
  return note.factor === null ? pageNote(context) : note
}

/** "Revenue  355.1  vs.  310.8", where nobody expects anything: this year's number and last year's. */
function comparedOf(context: TableContext, row: Row, scale: Scale): Draft | 'none' | null {
  const [now, then] = [row.cells[0]!.number, row.cells[2]!.number]
  const label = readRowLabel(row.label, context.companyNames)
  if (!now || !then) return null
  if (!label || label.segment !== null || now.unit !== then.unit) return 'none'
  const unit = unitOfMetric(label.metric)
  if (unit === 'count' || (unit === 'percent') !== (now.unit === 'percent')) return 'none'
  const factor = unit === 'percent' ? 1 : unit === 'per-share' ? now.factor : now.factor !== 1 ? now.factor : scale.factor
  if (factor === null || now.factor !== then.factor) return 'none'
  return { ...draftOfCell(context.block, label, now, factor, now.currency ?? scale.currency), prior: sizeOf(label, then, factor) }
}

/** The figure of a row; 'none' where it measures something else, null where its cells have another shape. */
function draftOf(context: TableContext, row: Row): Draft | 'none' | null {
  const [first, second, ...more] = row.cells
  const growth = second === undefined ? null : growthOf(second)
  if (more.length > 0 || (second !== undefined && growth === null) || !first?.number) return null
  const label = readRowLabel(row.label, context.companyNames)
  if (!label || label.segment !== null) return 'none'
  const { number } = first
  const unit = unitOfMetric(label.metric)
  const fits =
    unit === 'percent' ? number.unit === 'percent' : number.unit === 'plain' && (unit === 'count' ? number.currency === null && number.value * number.factor >= 1000 : number.currency !== null && (unit === 'per-share' ? number.factor <= 1 && Math.abs(number.value) < 1000 : number.factor >= 1e6))
  if (!fits) return 'none'
  const draft = draftOfCell(context.block, label, number, unit === 'percent' ? 1 : number.factor, number.currency)
  if (growth && label.metric !== 'comparable-sales' && (unit === 'percent') === (growth.kind !== 'percent')) draft.change = { value: growth.value, kind: growth.kind, period: 'yoy' }
  return draft
}

/** "+6.1%", "(4.3)%", "+80 bps": a cell that says that it is a change. */
function growthOf(cell: Cell): { readonly value: number; readonly kind: 'percent' | 'bps' | 'points' } | null {
  const { number } = cell
  const said = /^(up|down) (\d[\d.]*)(%| ?bps)$/iu.exec(cell.text)
  if (said) return { value: (said[1]!.toLowerCase() === 'down' ? -1 : 1) * Number(said[2]), kind: said[3] === '%' ? 'percent' : 'bps' }
  if (!number?.signed || number.unit === 'plain') return null
  return { value: number.value, kind: number.unit }
}
