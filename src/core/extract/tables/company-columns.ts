// Tables whose columns are companies and whose rows are measures: "Nordhus   Tessin   Orrin" over "Net sales   8,910   4,962   4,815", with last year or the consensus in the row below.
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { RowLabel } from './row-labels.ts'
import type { Cell } from './cells.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { readScaleNote } from './cells.ts'
import { draftOfCell, sizeOf } from './row-drafts.ts'
import { readRowLabel } from './row-labels.ts'
import { captionPeriod } from './unheaded-rows.ts'
import { beginningIn } from '../words.ts'

const earlierRow = /^(?:(?:a |one )?year[- ](?:ago|earlier|before)|(?:last|prior|previous) year|(?:[QH]\d |[1-4]Q ?|FY ?)?(?:19|20)\d\d)$/iu
const expectedRow = /^(?:consensus|expected|estimates?|est\.?|analysts(?:['’] (?:estimates?|view))?|forecast|street)$/iu
const changeRow = /^(?:change|chg\.?|growth|y\/y|yoy|year[- ]on[- ]year|on the year|% change|change,? %)$/iu
const aheadWords = /\b(?:outlook|guidance|previews?|due|scheduled|to report|to watch|next week|expected to)\b/iu

/** Reads such a table; false where it is none. It needs a company over each column and a period in the lines above. */
export function readCompanyColumns(context: TableContext, rows: readonly Row[], headEnd: number, take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): boolean {
  const width = rows[headEnd]!.cells.length
  if (headEnd > 3 || width < 2 || context.named.length < 2) return false
  const symbols = symbolsOver(context, rows.slice(0, headEnd), width)
  if (symbols === null) return false
  const period = captionPeriod(context.captions) ?? context.told
  if (period === null || aheadWords.test(context.caption)) return true
  const scale = readScaleNote(context.captions)
  const dollar = /\$/u.test(context.text.slice(context.start, context.end)) ? '$' : null
  let above: { readonly label: RowLabel; readonly drafts: readonly (Draft | null)[] } | null = null
  for (const row of rows.slice(headEnd)) {
    if (row.cells.length !== width) continue
    const name = row.label.trim().replace(/^[-–—•]\s?|[:*]+$/gu, '')
    const field = earlierRow.test(name) ? 'prior' : expectedRow.test(name) ? 'consensus' : changeRow.test(name) ? 'change' : null
    if (field !== null && above !== null) row.cells.forEach((cell, index) => addTo(above!.drafts[index] ?? null, above!.label, field, cell, scale.factor, row))
    else {
      const label = readRowLabel(row.label, context.companyNames)
      above = label === null ? null : { label, drafts: row.cells.map((cell) => draftOf(context, label, cell, scale.factor, scale.currency ?? dollar)) }
      above?.drafts.forEach((draft, index) => draft && Object.assign(draft, { symbol: symbols[index]!, segment: label!.segment, period, evidence: [row.span] }) && take(draft, false))
    }
    if (above === null) continue
    for (const amount of beginningIn(amounts, row.span[0], row.span[1])) notes.push({ amount, rule: 'company-column', outcome: 'taken', why: `${above.label.metric} of the company over the column` })
  }
  return true
}

/** The company over each column, from the first heading line that names one over every column; null where none does. */
function symbolsOver(context: TableContext, head: readonly Row[], width: number): readonly string[] | null {
  for (const row of head) {
    const cells = row.cells.length === width ? row.cells.map((cell) => cell.text) : row.cells.length === width - 1 ? [row.label, ...row.cells.map((cell) => cell.text)] : []
    let from = row.span[0] + (row.cells.length === width ? row.label.length : 0)
    const symbols = cells.map((text) => {
      const start = context.text.indexOf(text, from)
      from = start + text.length
      const named = new Set(beginningIn(context.named, start, from).map((name) => name.symbol))
      return named.size === 1 ? [...named][0]! : null
    })
    if (symbols.length === width && symbols.every((symbol) => symbol !== null) && new Set(symbols).size === width) return symbols
  }
  return null
}

/** What turns a cell's number into whole units; null where nothing says it, or the number is of another kind. */
function factorOf(label: RowLabel, cell: Cell, noted: number | null): number | null {
  const unit = unitOfMetric(label.metric)
  const { number } = cell
  if (!number || (unit === 'percent') !== (number.unit === 'percent' || (label.percent && number.unit === 'plain'))) return null
  if (unit === 'percent') return 1
  if (unit === 'per-share') return label.minor ? 0.01 : number.factor
  return number.factor !== 1 ? number.factor : (label.factor ?? (unit === 'count' ? 1 : noted))
}

function draftOf(context: TableContext, label: RowLabel, cell: Cell, noted: number | null, currency: string | null): Draft | null {
  const factor = factorOf(label, cell, noted)
  if (factor === null || !cell.number) return null
  if (unitOfMetric(label.metric) === 'count' && Math.abs(cell.number.value * factor) < 1000) return null
  return draftOfCell(context.block, label, cell.number, factor, cell.number.currency ?? currency)
}

function addTo(draft: Draft | null, label: RowLabel, field: 'prior' | 'consensus' | 'change', cell: Cell, noted: number | null, row: Row): void {
  if (draft === null || !cell.number) return
  draft.evidence = [...draft.evidence, row.span]
  if (field === 'change') {
    if (cell.number.unit === 'percent' && draft.unit !== 'percent') draft.change = { value: cell.number.value, kind: 'percent', period: 'yoy' }
    return
  }
  const factor = factorOf(label, cell, noted)
  if (factor !== null) draft[field] = sizeOf(label, cell.number, factor)
}
