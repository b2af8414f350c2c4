// Plain-text tables: columns by their headings, rows by their labels, one figure a row.
import type { Basis, Metric, Period, Span } from '../../../shared/model.ts'
import type { Cell } from './cells.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, NamedSpan } from '../parts.ts'
import type { Row } from './rows.ts'
import type { Pick } from './choose-columns.ts'
import type { Column } from './table-columns.ts'
import { fitsGrowth } from '../figures/contradictions.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { readScaleNote } from './cells.ts'
import { newDraft, unitOfMetric } from '../figures/drafts.ts'
import { isGuidanceTable, readGuidanceTable } from './guidance-tables.ts'
import { readRowLabel } from './row-labels.ts'
import type { RowLabel } from './row-labels.ts'
import { breakdownLabel, breakdownMetric, footingHeading, groupLabel, headedBreakdown, measuredHeading, sharesOfRow } from './table-labels.ts'
import { hasCents, inferFactor, isWholeUnits, labelsOf, pageNote, shareHeading, withoutSums } from './table-scale.ts'
import { readColumns } from './table-columns.ts'
import { isKeyFigures, partsOf } from './table-breaks.ts'
import { adjustable, isAdjustedTable, viewsOf } from './table-views.ts'
import { findParts, tellsCosts } from './table-parts.ts'
import { isDataRow, isRangeRow, leadsWithNotes, readRows, unpackHead } from './rows.ts'
import { holdsGrowth, readMetricColumns } from './metric-columns.ts'
import { readCompanyColumns } from './company-columns.ts'
import { readDatedRows } from './dated-rows.ts'
import { columnsByKnown } from './known-columns.ts'
import { readUnheadedRows } from './unheaded-rows.ts'
import { alignTable } from './aligned.ts'
import { plainColumns } from './difference-columns.ts'
import { readGrid } from './grids.ts'
import { takeGrowth } from './unscaled-rows.ts'
import { beginningIn } from '../words.ts'

export interface TableContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly caption: string
  readonly captions: string
  readonly companyNames: readonly string[]
  readonly above: Span | null // the table before the line above it
  readonly named: readonly NamedSpan[] // the companies that own figures, as the table names them
  readonly told: Period | null // what the article is about so far
  readonly known: readonly Draft[] // told so far
  readonly scales: Map<string, number> // in what the tables before counted, by the labels of their rows
  readonly guidePeriod: Period | null // of the heading above: "2026 Outlook"
  readonly block: number
}

/**
 * Reads a table into drafts. Of a statement with its costs columns of other periods than the main one come out marked as weak: they count only where the prose reports that period
 * too. Whoever prints key figures for the quarter and for the year tells both.
 */
export function readTable(
  context: TableContext,
  take: (draft: Draft, weak: boolean, isStatement: boolean) => void,
  notes: Note[],
  amounts: readonly Amount[],
): void {
  const inside = beginningIn(amounts, context.start, context.end)
  for (const amount of inside) notes.push({ amount, rule: 'table', outcome: 'context', why: 'a cell of a table' })
  const table = context.text.slice(context.start, context.end)
  const aligned = alignTable(table, context.start, () => (context.above === null ? null : alignTable(context.text.slice(...context.above), context.above[0])))
  const printed = plainColumns(withHeadAbove(context, readRows(table, context.start)), context.captions)
  const isStatement = tellsCosts(printed, context.companyNames)
  if (aligned !== null && readGrid(context, aligned, (draft, weak) => take(draft, weak && isStatement, isStatement), notes, inside)) return
  const rows = aligned !== null && aligned.head.cells.some(({ text }) => text !== '') && isGuidanceTable(context.caption, [aligned.head]) ? [aligned.head, ...aligned.rows] : printed
  for (const part of partsOf(rows)) readTableRows(context, part, (draft, weak) => take(draft, weak && !isKeyFigures(part), isStatement || !isKeyFigures(part)), notes, inside)
}

function readTableRows(context: TableContext, rows: readonly Row[], take: (draft: Draft, weak: boolean) => void, notes: Note[], inside: readonly Amount[]): void {
  const headEnd = rows.findIndex((row) => isDataRow(row))
  const rangeEnd = rows.findIndex((row) => isDataRow(row) || isRangeRow(row))
  if (rangeEnd >= 0 && isGuidanceTable(context.caption, rows.slice(0, rangeEnd))) return readGuidanceTable(context, rows, rangeEnd, take, notes, inside)
  if (readDatedRows(context, rows, take, notes, inside)) return
  const grownEnd = headEnd < 0 ? rows.findIndex(holdsGrowth) : -1
  if (grownEnd > 0) return void readMetricColumns(context, rows, grownEnd, take, notes, inside)
  if (headEnd < 0 || readMetricColumns(context, rows, headEnd, take, notes, inside) || (headEnd > 0 && readCompanyColumns(context, rows, headEnd, take, notes, inside))) return
  const widest = Math.max(...rows.slice(headEnd).map((row) => row.cells.length))
  if (headEnd === 0 && columnsByKnown(context, rows, widest) === null) return readUnheadedRows(context, rows, take, notes, inside)
  const { head, width } = unpackHead(rows.slice(0, headEnd), widest)
  const note = readScaleNote(`${head.map((row) => [row.label, ...row.cells.map((cell) => cell.text)].join(' ')).join('\n')}`)
  // "Millions of yen" and "Thousands of U.S. dollars" over one table: which column counts in which is not said
  const mixed = /\bmillions of\b/iu.test(context.captions) && /\bthousands of\b/iu.test(context.captions)
  const captionNote = readScaleNote(mixed ? '' : withoutSums(context.caption))
  const widerNote = readScaleNote(mixed ? '' : withoutSums(context.captions))
  const behind = /^\s*(\(?(?:(?:All )?(?:figures|amounts|numbers|data) (?:are )?(?:stated |presented |shown )?|[\p{L}$€£]+ )?in (?:thousands|millions|billions)\b.{0,90})/iu.exec(context.text.slice(context.end, context.end + 130))?.[1] ?? ''
  // what the prose told settles the scale; a note may be another table's
  const labels = labelsOf(rows.slice(headEnd))
  const factor = inferFactor(rows.slice(headEnd), context.known, context.companyNames) ?? note.factor ?? captionNote.factor ?? widerNote.factor ?? readScaleNote(behind).factor ?? pageNote(context).factor ?? (isWholeUnits(rows.slice(headEnd)) ? 1 : null) ?? context.scales.get(labels) ?? null
  if (factor !== null) context.scales.set(labels, factor)
  const dollar = /\$/u.test(context.text.slice(context.start, context.end)) ? '$' : null
  const currency = note.currency ?? captionNote.currency ?? widerNote.currency ?? dollar ?? pageNote(context).currency
  const headings = readColumns(head, width, captionOfColumns(context))
  const headCells = head.flatMap((row) => [row.label, ...row.cells.map((cell) => cell.text)])
  const seen = headings.length === 0 ? [] : viewsOf(headings, [headCells, context.captions.split('\n').slice(-2).flatMap((line) => line.split('|'))], context.told)
  // headings that are lost, or name no year: the numbers of the prose show which column is which
  const known = seen.some(({ picks }) => picks.length > 0) || headings.some(({ kind, period }) => kind === 'value' && period?.year != null) ? null : columnsByKnown(context, rows.slice(headEnd), width)
  const columns = known?.columns ?? headings
  const views = known ? [{ basis: null, picks: known.picks }] : seen
  if (columns.length === 0) return
  // "Operating profit (£m) | H1 2026 | H1 2025" over rows of names
  const headed = headedBreakdown(head.at(-1)?.label ?? '', rows.slice(headEnd), context.companyNames)
  let measured = headed ?? measuredHeading(head.at(-1)?.label ?? '', context.companyNames) // "Sales, EUR million" over rows of names
  let breakdown = measured?.metric ?? breakdownMetric(`${context.caption}\n${head.map((row) => row.label).join('\n')}`)
  const chosen = views[0]!.picks
  const noted = leadsWithNotes(rows.slice(headEnd), columns.length)
  const adjusted = isAdjustedTable([...(context.caption.length <= 110 ? [context.caption] : []), ...head.map((row) => row.label)])
  const parts = findParts(rows.slice(Math.max(0, headEnd - 1)), columns.length, chosen[0]?.current ?? -1, context.companyNames)
  let group: Metric | 'none' | null = null
  // "Earnings Per Diluted Share | 2026 | 2025" over "Net earnings | $0.76 | $0.70"
  let shares = shareHeading(head.at(-1)?.label ?? '')
  const sawNet = rows.some((row) => /^\W*net (?:income|earnings|loss|profit|\()/iu.test(row.label) && !row.cells.every((cell) => cell.number === null || hasCents(cell.text)))
  const sawActivities = rows.some((row) => /\boperating activities\b(?! before)/iu.test(row.label) && !row.cells.every((cell) => cell.number === null || hasCents(cell.text)))
  const sawDiluted = rows.some((row) => /\bdiluted\b/iu.test(row.label))
  // "Operating earnings" over "Reported earnings": what utilities call what is left after tax without special items
  const sawReported = rows.some((row) => /^\W*(?:reported|GAAP) (?:net )?(?:earnings|income)\b/iu.test(row.label))
  const sales = rows.slice(headEnd).filter((row) => /\b(?:sales|revenues?|turnover)\b/iu.test(row.label) && !/\b(?:costs?|expenses?|per|of)\b|[%$/]/iu.test(row.label) && !row.cells.every((cell) => cell.number === null || hasCents(cell.text)))
  const soleSales = sales.length === 1 ? sales[0]! : null
  let above: RowLabel | null = null // of the row before
  let footing: Basis | null = null // of a line over the rows: "Adjusted*"
  for (const row of rows.slice(headEnd)) {
    if (row.cells.every((cell) => cell.number === null)) {
      const heading = readRowLabel(row.label, context.companyNames)
      shares = shareHeading(row.label)
      footing = row.cells.length > 0 ? footing : (footingHeading(row.label) ?? footing)
      // "Regions, revenue | Q2 2026 | Q2 2025" in the midst of a table
      measured = row.cells.length > 0 ? null : (measuredHeading(row.label, context.companyNames) ?? measured)
      breakdown = measured?.metric ?? breakdownMetric(row.label) ?? (row.cells.length > 0 ? null : breakdown)
      group = heading?.metric ?? (/\b(?:shares|weighted)\b/iu.test(row.label) ? 'none' : heading ? 'none' : null)
      continue
    }
    const plain: RowLabel | null =
      (row === soleSales ? readRowLabel(row.label.replace(soldGoods, ''), context.companyNames) : null) ?? readRowLabel(row.label, context.companyNames) ?? sharesOfRow(row.label, above) ?? groupLabel(row.label, group, sawDiluted) ?? breakdownLabel(row.label, breakdown, measured?.basis) ?? parts.get(row) ?? null
    let label = plain && (footing === null ? adjusted : footing === 'adjusted') && adjustable.has(plain.metric) && !/\b(?<!non-)GAAP\b/iu.test(row.label) ? { ...plain, basis: 'adjusted' as const } : plain
    if (!/^\W*per\b/iu.test(row.label)) above = plain
    // "Cash flow from operations" over "Cash flow from operating activities": what the house calls so before working capital
    if (sawActivities && label?.metric === 'operating-cash-flow' && !/\boperating activities\b/iu.test(row.label)) continue
    if (sawReported && label?.metric === 'operating-income' && /\boperating earnings\b/iu.test(row.label)) continue
    // "Income from continuing operations" stands before "Net income", which counts
    if (sawNet && label?.metric === 'net-income' && /\bcontinuing operations\b/iu.test(row.label)) continue
    // "Diluted per share amounts:" over "Net income  $0.08"
    if (shares !== null && label && unitOfMetric(label.metric) === 'currency' && row.cells.some((cell) => hasCents(cell.text))) {
      if (shares === 'basic' && sawDiluted) continue
      if (label.metric !== 'net-income' && !/^\W*operating earnings\b/iu.test(row.label)) continue
      // an insurer's operating earnings are what is left after tax, without gains on investments
      label = { ...label, metric: 'eps', basis: label.metric === 'net-income' ? label.basis : 'adjusted' }
    }
    if (!label || (label.metric === 'eps' && /\bbasic\b(?! and)/iu.test(row.label) && sawDiluted)) continue
    for (const { basis, picks } of views)
      for (const pick of picks)
        if (basis !== 'adjusted' || adjustable.has(label.metric))
          emit(context, row, { ...label, basis: basis === 'adjusted' ? basis : label.basis }, columns, pick, { factor, currency, notes: noted }, take, notes, inside)
  }
}

/** "Comparable operating result, EUR million" over rows without headings, below a table of the same columns: its headings are theirs. */
function withHeadAbove(context: TableContext, rows: readonly Row[]): readonly Row[] {
  if (context.above === null || rows.length === 0 || !isDataRow(rows[0]!) || measuredHeading(context.caption, context.companyNames) === null) return rows
  const before = readRows(context.text.slice(...context.above), context.above[0])
  const head = before.slice(0, Math.max(0, before.findIndex((row) => isDataRow(row)))).filter((row) => row.cells.length > 0)
  const widest = (some: readonly Row[]): number => Math.max(...some.map((row) => row.cells.length))
  if (head.length === 0 || widest(rows) !== widest(before.filter(isDataRow))) return rows
  return [...head, { span: [context.start, context.start], label: context.caption, cells: [], wide: null }, ...rows]
}

// "Petroleum and natural gas revenue", "Net product sales": where no other row tells sales, all that is sold
const soldGoods = /(?<=^\W*(?:net |total )?)(?:(?:petroleum|crude oil|oil|natural gas|gas|NGLs?|products?)(?:,? and | & |,? ))+(?=(?:sales|revenues?)\b)/iu

/** What stands over a table and tells its periods. "Three Months Ended" / "June 30," / "2026 | 2025": the line of the day alone says none, nor does a note on the scale. */
function captionOfColumns({ caption, captions }: TableContext): string {
  if (/^\W*[A-Z][a-z]+ \d{1,2},?\s*$/u.test(caption)) return captions.split('\n').slice(-2).join(' ')
  return /^\([^()]{8,90}\)$/u.test(caption.trim()) ? captions.split('\n').slice(-2).filter((line) => line.length < 70).join(' ') : caption
}

function emit(
  context: TableContext,
  row: Row,
  label: RowLabel,
  columns: readonly Column[],
  pick: Pick,
  scale: { readonly factor: number | null; readonly currency: string | null; readonly notes: boolean },
  take: (draft: Draft, weak: boolean) => void,
  notes: Note[],
  amounts: readonly Amount[],
): void {
  const wide =
    row.wide !== null &&
    (row.wide.length === columns.length || (row.wide.length < columns.length && row.wide.length > row.cells.length)) // empty cells at the end are not printed
      ? row.wide
      : null
  const offset = row.cells.length > columns.length ? row.cells.length - columns.length : 0
  // More cells than headings: only the number of a note may stand before them.
  // Fewer cells than headings: one is missing, and only what stands before the first column of changes, which may be empty, is still in its place.
  const short = !wide && row.cells.length < columns.length
  if (short && !isBeforeChanges(columns, pick, row.cells.length)) return
  if (!wide && offset > 0 && (offset > 1 || !scale.notes)) return
  const cellAt = (index: number | null): Cell | null =>
    index === null ? null : wide ? (wide[index] ?? null) : (row.cells[index + offset] ?? null)
  const unit = unitOfMetric(label.metric)
  const read = (cell: Cell | null): number | null => {
    const number = cell?.number ?? null
    if (!number) return null
    if (unit === 'percent') return number.unit === 'percent' || (label.percent && number.unit === 'plain') ? number.value : null
    if (number.unit !== 'plain' || label.percent) return null // "Organic growth, %  4.1"
    const sign = label.loss && !number.signed ? -1 : 1
    if (unit === 'per-share')
      return Math.abs(number.value) > 100000 ? null : roundNumber(sign * number.value * (label.minor ? 0.01 : number.factor))
    if (unit === 'count') return roundNumber(sign * number.value * (number.factor !== 1 ? number.factor : (label.factor ?? 1)))
    const factor = number.factor !== 1 ? number.factor : (label.factor ?? scale.factor)
    if (factor === 1e3 && hasCents(cell!.text)) return null
    return factor === null ? null : roundNumber(sign * number.value * factor)
  }
  const actual = read(cellAt(pick.current))
  if (actual === null) return scale.factor === null && unit === 'currency' ? takeGrowth(context.block, row, label, columns, pick, cellAt, take) : emitGrowth(context, row, label, columns, pick, cellAt(pick.current), take)
  if (unit === 'count' && Math.abs(actual) < 1000) return
  const draft = newDraft('result', label.metric, label.basis, true, label.segment, context.block, label.loss)
  draft.actual = actual
  draft.prior = read(cellAt(pick.prior))
  draft.consensus = read(cellAt(pick.consensus))
  draft.currency = unit === 'currency' || unit === 'per-share' ? currencyOfCell(cellAt(pick.current)!.number!.currency, label.currency ?? scale.currency) : null
  draft.per = unit === 'per-share' ? 'share' : null
  draft.period = columns[pick.current]!.period
  draft.evidence = [row.span]
  for (const index of short && draft.prior === null ? [] : pick.change) {
    const number = cellAt(index)?.number
    const column = columns[index]!
    if (!number) continue
    const margin = unit === 'percent'
    const plain = column.percent && !margin && number.unit === 'plain' && number.factor === 1
    const kind =
      number.unit === 'percent' || plain ? 'percent' : number.unit === 'bps' ? 'bps' : number.unit === 'points' ? 'points' : null
    // in a short line a change counts where the two numbers give it
    if (kind === null || (short && column.basis !== null) || (margin && kind === 'percent') || (!margin && kind !== 'percent') || label.metric === 'comparable-sales') continue
    if (column.basis) {
      const second = newDraft('result', label.metric, column.basis, true, label.segment, context.block, false)
      second.change = { value: number.value, kind, period: 'yoy' }
      second.period = draft.period
      second.evidence = [row.span]
      take(second, pick.weak)
    } else if (draft.change === null && isPlausible(draft, number.value, kind)) draft.change = { value: number.value, kind, period: 'yoy' }
  }
  take(draft, pick.weak)
  for (const amount of beginningIn(amounts, row.span[0], row.span[1]))
    notes.push({
      amount,
      rule: 'table-row',
      outcome: 'taken',
      why: `${label.basis} ${label.metric}${label.segment ? ` of ${label.segment}` : ''}`,
    })
}

/** "$233.2" under "in US$ millions": the note tells which dollars. */
function currencyOfCell(printed: string | null, noted: string | null): string | null {
  return printed === '$' && noted !== null && /^(?:USD|CAD|AUD|NZD|HKD|SGD|TWD)$/u.test(noted) ? noted : (printed ?? noted)
}

function isBeforeChanges(columns: readonly Column[], pick: Pick, cells: number): boolean {
  const first = columns.findIndex((column) => column.kind === 'change')
  return first > Math.max(pick.current, pick.prior ?? -1) && cells >= first
}

/** A row that is itself a growth rate: "Like-for-like revenue growth  4.2%  2.9%". */
function emitGrowth(
  context: TableContext,
  row: Row,
  label: RowLabel,
  columns: readonly Column[],
  pick: Pick,
  cell: Cell | null,
  take: (draft: Draft, weak: boolean) => void,
): void {
  if (label.metric !== 'revenue' || !/\bgrowth\b/iu.test(row.label) || !(cell?.number?.unit === 'percent' || (label.percent && cell?.number?.unit === 'plain'))) return
  const draft = newDraft('result', label.metric, label.basis, true, label.segment, context.block, false)
  draft.change = { value: cell.number.value, kind: 'percent', period: 'yoy' }
  draft.period = columns[pick.current]!.period
  draft.evidence = [row.span]
  take(draft, pick.weak)
}

/** A printed change must agree with the two numbers beside it, or it is the change of something else. */
function isPlausible(draft: Draft, value: number, kind: string): boolean {
  if (draft.actual === null || draft.prior === null) return true
  if (draft.actual < 0 || draft.prior < 0) return false
  if (kind === 'percent') return Math.abs((draft.actual / draft.prior - 1) * 100 - value) <= 1.1 || (draft.unit === 'per-share' && fitsGrowth({ actual: draft.actual, prior: draft.prior, change: { value, kind, period: 'yoy' } }))
  const points = (draft.actual - draft.prior) * (kind === 'bps' ? 100 : 1)
  return Math.abs(points - value) <= (kind === 'bps' ? 16 : 0.16)
}
