// Tables whose rows are periods and whose columns are measures, as companies of Japan print their results: "Revenue | | Operating profit | |" over "June 30, 2026 | 152,318 | 4.2 | 12,450 | (8.1)".
import type { Period } from '../../../shared/model.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Cell } from './cells.ts'
import type { RowLabel } from './row-labels.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { newDraft, unitOfMetric } from '../figures/drafts.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { findPeriods } from '../periods/periods.ts'
import { readScaleNote } from './cells.ts'
import { readRowLabel } from './row-labels.ts'
import { draftOfCell } from './row-drafts.ts'
import { orderOf, periodOfHeading } from './table-columns.ts'
import { pageNote } from './table-scale.ts'
import { beginningIn } from '../words.ts'

interface DatedRow {
  readonly row: Row
  readonly period: Period
  readonly order: number
}

/** A measure, the growth of the measure to the left, or null: a number that is none of ours. */
type Column = (RowLabel & { readonly name: string }) | 'growth' | null

/** One heading of measures with the rows below it. */
interface Group {
  readonly columns: readonly Column[]
  words: string // of the lines between heading and rows: "Three months ended | Yen | Yen"
  readonly rows: DatedRow[]
}

const ahead = /\b(?:forecasts?|outlook|projections?|projected|targets?)\b/iu
const notRead = /\b(?:dividends?|financial position|cash flows|per share of dividend|number of shares|non-consolidated|previous(?:ly)? (?:announced|published)|revisions?)\b/iu
const growthWords = /\b(?:percentages?|% (?:indicates?|shows?|change)|year[- ]on[- ]year|year[- ]over[- ]year|changes? from)\b/iu
const wholeYear = /^(?:full[- ](?:fiscal[- ])?year|fiscal year|annual|(?:fiscal )?year ending .{3,30})$/iu
const dated = /\b(?:19|20)\d\d\b/u

/** Reads such a table; false where it is none, and other readers may try. */
export function readDatedRows(context: TableContext, rows: readonly Row[], take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): boolean {
  const last = context.captions.split('\n').slice(-2).join('\n')
  const foreseen = ahead.test(last)
  const groups = groupsOf(context, rows, foreseen)
  if (groups === null) return false
  if (notRead.test(last)) return true
  const grown = growthWords.test(context.captions) || rows.some((row) => row.cells.some((cell) => cell.text === '%'))
  const [wider, widest] = [readScaleNote(context.captions), pageNote(context)]
  for (const group of groups) {
    const note = readScaleNote(`${context.caption}\n${group.words}`)
    const scale = { factor: note.factor ?? wider.factor ?? widest.factor, currency: note.currency ?? wider.currency ?? widest.currency }
    for (const now of foreseen ? group.rows : newest(group.rows)) {
      const then = foreseen ? undefined : group.rows.find((other) => other.period.kind === now.period.kind && other.order === now.order - 100)
      const columns = columnsOf(now.row, group, grown)
      if (columns === null) continue
      const sawDiluted = columns.some((label, index) => label !== null && label !== 'growth' && label.metric === 'eps' && diluted.test(label.name) && now.row.cells[index]!.number !== null)
      columns.forEach((label, index) => {
        const cell = now.row.cells[index]!
        if (label === null || label === 'growth' || label.segment !== null || (sawDiluted && label.metric === 'eps' && !diluted.test(label.name))) return
        const actual = sizeOf(cell, label, scale.factor)
        if (actual === null) return
        const draft = foreseen ? foreseenDraft(context, label, actual, scale.currency) : { ...draftOfCell(context.block, label, cell.number!, 1, scale.currency), actual }
        if (!foreseen) {
          const before = then === undefined || then.row.cells.length !== now.row.cells.length ? null : then.row.cells[index]!
          draft.prior = before === null ? null : sizeOf(before, label, scale.factor)
          const growth = columns[index + 1] === 'growth' && unitOfMetric(label.metric) !== 'percent' ? growthIn(now.row.cells[index + 1]!) : null
          if (growth !== null && agrees(draft, growth)) draft.change = { value: growth, kind: 'percent', period: 'yoy' }
        }
        draft.period = now.period
        draft.evidence = [now.row.span, ...(then !== undefined && draft.prior !== null ? [then.row.span] : [])].sort((a, b) => a[0] - b[0]) // last year's number stands in a row of its own
        take(draft, false)
      })
      for (const amount of beginningIn(amounts, now.row.span[0], now.row.span[1])) notes.push({ amount, rule: 'dated-row', outcome: 'taken', why: `of ${now.row.label}` })
    }
  }
  return true
}

/** The rows under their headings; null where a row of numbers is no period's, or no heading names measures. */
function groupsOf(context: TableContext, rows: readonly Row[], foreseen: boolean): readonly Group[] | null {
  const groups: Group[] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (row.cells.some((cell) => cell.number !== null && !/^(?:19|20)\d\d$/u.test(cell.text))) {
      const period = group === undefined ? null : periodOf(context, row, group, foreseen)
      if (group === undefined || period === null) return null
      group.rows.push({ row, period, order: orderOf(row.label, row.label) })
      continue
    }
    const columns = row.cells.filter((cell) => cell.text === '%' || !unitOnly.test(cell.text)).flatMap(({ text }) => headingOf(text, context.companyNames))
    if (columns.some((column) => column !== null && column !== 'growth') && readRowLabel(row.label, context.companyNames) === null && (group === undefined || group.rows.length > 0)) groups.push({ columns, words: row.label, rows: [] })
    else if (group !== undefined && group.rows.length === 0) group.words += ` ${row.label} ${row.cells.map((cell) => cell.text).join(' ')}`
    else if (group !== undefined) return null
  }
  return groups.length > 0 && groups.every((group) => group.rows.length > 0) ? groups : null
}

/** "Revenue%": a measure and the heading of its growth, which stood in cells of their own. */
function headingOf(text: string, companyNames: readonly string[]): readonly Column[] {
  if (text === '%') return ['growth']
  const name = text.replace(/(?<=\p{Ll}) ?%$/u, '')
  const label = readRowLabel(name, companyNames)
  return [label === null ? null : { ...label, name }, ...(name === text ? [] : ['growth' as const])]
}

const unitOnly = /^(?:%|(?:\(?(?:in )?(?:millions?|billions?|thousands?) (?:of )?\p{L}+\)?)|yen|\(yen\)|¥)$/iu

function periodOf(context: TableContext, row: Row, group: Group, foreseen: boolean): Period | null {
  if (foreseen) {
    const named = findPeriods(context.captions, 0, context.captions.length).at(-1)?.period ?? null
    if (wholeYear.test(row.label.trim())) return named === null ? null : { ...named, kind: 'year', number: null }
    return dated.test(row.label) ? periodOfHeading(row.label, row.label) : null
  }
  if (!dated.test(row.label) || row.label.length > 60) return null
  return periodOfHeading(`${group.words} ${row.label}`, row.label)
}

/** The rows of the newest period of each kind. */
function newest(rows: readonly DatedRow[]): readonly DatedRow[] {
  return rows.filter((row) => rows.every((other) => other === row || other.period.kind !== row.period.kind || other.order < row.order))
}

/** What each cell of a row is: as the headings say, or each measure with its growth beside it, which what a share earned may lack; null where the cells do not say. */
function columnsOf(row: Row, { columns }: Group, grown: boolean): readonly Column[] | null {
  const width = row.cells.length
  if (width === columns.length) return columns
  if (!grown || columns.includes('growth')) return null
  const doubled = columns.flatMap((column): readonly Column[] => [column, 'growth'])
  if (width === doubled.length) return doubled
  const plainShares = columns.flatMap((column): readonly Column[] => (column !== null && column !== 'growth' && column.metric === 'eps' ? [column] : [column, 'growth']))
  return width === plainShares.length ? plainShares : null
}

const diluted = /\bdiluted\b/iu

function sizeOf({ number, text }: Cell, label: RowLabel, factor: number | null): number | null {
  if (number === null) return null
  const unit = unitOfMetric(label.metric)
  if (unit === 'percent') return number.unit === 'percent' || label.percent ? number.value : null
  if (number.unit !== 'plain' || label.percent) return null
  const size = unit === 'per-share' ? (label.minor ? 0.01 : number.factor) : number.factor !== 1 ? number.factor : (label.factor ?? factor)
  if (size === null || (unit === 'currency' && size === 1e3 && /\.\d\d\)?$/u.test(text))) return null
  return roundNumber((label.loss && !number.signed ? -1 : 1) * number.value * size)
}

function growthIn({ number }: Cell): number | null {
  return number !== null && (number.unit === 'percent' || (number.unit === 'plain' && number.factor === 1 && number.currency === null)) ? number.value : null
}

/** A printed growth must agree with the two numbers, where both are told. */
function agrees({ actual, prior }: Draft, growth: number): boolean {
  if (prior === null || actual === null) return true
  return prior > 0 && actual > 0 && Math.abs((actual / prior - 1) * 100 - growth) <= 1.1
}

function foreseenDraft(context: TableContext, label: RowLabel, value: number, currency: string | null): Draft {
  const unit = unitOfMetric(label.metric)
  const draft = newDraft('guidance', label.metric, label.basis, true, null, context.block, label.loss)
  return { ...draft, low: value, high: value, currency: unit === 'currency' || unit === 'per-share' ? (label.currency ?? currency) : null, per: unit === 'per-share' ? 'share' : null }
}
