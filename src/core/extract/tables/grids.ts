// Tables whose cells stand under one another: rows of measures, of businesses or of companies, under columns of periods, of measures or of both.
import type { Metric } from '../../../shared/model.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { AlignedRow, AlignedTable } from './aligned.ts'
import type { Cell } from './cells.ts'
import type { ColumnGroup } from './grid-headings.ts'
import type { RowLabel } from './row-labels.ts'
import type { TableContext } from './tables.ts'
import { newDraft, unitOfMetric } from '../figures/drafts.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { beginningIn } from '../words.ts'
import { readScaleNote } from './cells.ts'
import { groupColumns } from './grid-headings.ts'
import { plainLabel, readRowLabel } from './row-labels.ts'
import { periodOfHeading } from './table-columns.ts'
import { adjustable, isAdjustedTable } from './table-views.ts'
import { breakdownMetric, groupLabel, sharesOfRow } from './table-labels.ts'
import { findParts, isPartName } from './table-parts.ts'
import { hasCents, inferFactor, pageNote, withoutSums } from './table-scale.ts'

/** What a row measures, and of whom. */
interface Subject {
  readonly label: RowLabel
  readonly symbol: string | null // null: the article's company
}

const totalRow = /^(?:total|group|consolidated|company|all|sum)\b|\btotal$/iu
const ratioRow = /^(?:(?:operating |adjusted |EBITA? |EBIT )?margin|as (?:a )?(?:%|percentage|share) of (?:net )?(?:sales|revenues?)|in % of (?:sales|revenues?))\b[ %()]*$/iu
const growthRow = /^(?:(?:year[- ](?:over|on)[- ]year|organic|like[- ]for[- ]like|lfl|constant[- ]currency|cc|comparable|reported|currency[- ]adjusted) )*(?:growth|change)\b/iu
const noPart = /\b(?:research|provisions?|administrative|selling|marketing|depreciation|costs?|expenses?|dividends?|margin|ratio|eliminations?|intersegment|inter-segment|consolidation|reconciliation|reclassification|unallocated|corporate|adjustments?)\b/iu
const adjustedEarnings = /\b(?:earnings|EPS|profits?|earnings per share|per-share (?:figures|numbers|earnings|profits)|all (?:figures|numbers)) (?:are|is) (?:all |on an )?(?:adjusted|non-GAAP|underlying)\b|\b(?:earnings|EPS) exclud(?:es?|ing) (?:[\w-]+ ){0,3}items\b/iu
const parted = new Set<Metric>(['revenue', 'operating-income', 'ebit', 'ebitda', 'ebita', 'net-income', 'bookings', 'backlog', 'comparable-sales', 'deliveries', 'users'])
const profits = new Set<Metric>(['operating-income', 'ebit'])
const longestHeading = 110 // UTF-16 units; what is longer is prose
const aheadWords = /\b(?:outlook|guidance|targets?|forecasts?|previews?|due|scheduled|to report|to watch|expect(?:s|ed)?|calendar)\b/iu

/** Reads such a table into drafts; false where it is none that this reader understands. */
export function readGrid(context: TableContext, table: AlignedTable, take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): boolean {
  const { head, rows, units } = table
  const headings = head.cells.map((cell) => cell.text)
  const groups = groupColumns(headings, `${captionOf(context)} ${head.label}`, context.told, context.companyNames)
  if (groups === null || groups.length === 0 || (context.caption.length <= longestHeading && aheadWords.test(context.caption))) return false
  const measured = groups.some((group) => group.measure !== null)
  if (measured && groups.some((group) => group.measure === null)) return false
  const data = rows.filter((row) => row.cells.length > 0)
  const companies = new Set(data.flatMap((row) => symbolsOf(context, row)))
  const isOfCompanies = measured && companies.size > 1
  const scale = scaleOf(context, table)
  const isAdjustedPart = isAdjustedTable([...(context.caption.length <= longestHeading ? [context.caption] : []), head.label])
  const isAdjusted = adjustedEarnings.test(context.captions)
  const found: { readonly draft: Draft; readonly row: AlignedRow }[] = []
  // headings that are the table's above: the line between says what these rows measure
  const lent = head.span[0] < context.start
  let section: RowLabel | null = (lent ? sectionOf(context.caption, context.companyNames) : null) ?? sectionOf(`${context.caption}\n${head.label}`, context.companyNames)
  if (section === null && !measured) section = sumTold(rows, groups[0]!, scale, context)
  const parts = findParts(rows, headings.length, groups[0]!.actual, context.companyNames)
  const sawDiluted = rows.some((row) => /\bdiluted\b/iu.test(row.label))
  let minor = false
  let above: { readonly row: AlignedRow; readonly label: RowLabel } | null = null // the last row that measures something of the whole company
  for (const row of rows) {
    if (row.cells.length === 0) {
      if (/^(?:cents|pence|sen|öre)$/iu.test(row.label)) minor = true
      else section = sectionOf(row.label, context.companyNames) ?? section
      above = null
      continue
    }
    for (const group of groups) {
      const change = above === null || group.measure !== null ? null : growthOfAbove(context, row, above.label, group)
      if (change !== null) {
        found.push({ draft: { ...change, symbol: null, period: group.period }, row })
        continue
      }
      const part = group.measure === null ? parts.get(row) : undefined
      const subject = part === undefined ? subjectOf(context, row, group, section, above, isOfCompanies, sawDiluted) : { label: part, symbol: null }
      if (subject === null) continue
      const label = minor && subject.label.metric === 'eps' ? { ...subject.label, minor: true } : subject.label
      const sized = { factor: readScaleNote(units[group.actual]!).factor ?? scale.factor, currency: readScaleNote(units[group.actual]!).currency ?? scale.currency }
      const draft = draftOf(context, row, label, group, sized)
      if (draft === null) continue
      if (isAdjustedPart && adjustable.has(label.metric) && !/\b(?<!non-)GAAP\b/iu.test(row.label)) draft.basis = 'adjusted'
      if (isOfCompanies && isAdjusted && (label.metric === 'eps' || label.metric === 'net-income') && label.basis === 'reported') draft.basis = 'adjusted'
      draft.symbol = subject.symbol
      found.push(...[...otherFootings(row, draft, group), draft].map((each) => ({ draft: each, row })))
    }
    const own = readRowLabel(row.label, context.companyNames)
    if (own !== null && own.segment === null) above = { row, label: own }
    if (own !== null || totalRow.test(row.label)) section = null
  }
  const told = periodOfHeading(captionOf(context), '') ?? context.told
  const kept = found.filter(({ draft }) => !isOfCompanies || draft.symbol !== null)
  const known = new Set(kept.map(({ row }) => row))
  if (known.size < 2) return false
  const kinds = new Set(kept.map(({ draft }) => draft.period?.kind ?? null))
  for (const { draft } of kept) {
    draft.period ??= kinds.size === 1 ? told : null
    take(draft, kinds.size > 1 && context.told !== null && draft.period?.kind !== context.told.kind)
  }
  for (const row of known) for (const amount of beginningIn(amounts, ...row.span)) notes.push({ amount, rule: 'grid-row', outcome: 'taken', why: `of ${row.label}` })
  return true
}

/** "Segment results" over names and "Total  2,214.0": the sum is the revenue that the prose told, so the rows are what each sold. */
function sumTold(rows: readonly AlignedRow[], group: ColumnGroup, scale: Scale, context: TableContext): RowLabel | null {
  if (rows.some((row) => row.cells.length > 0 && readRowLabel(row.label, context.companyNames) !== null)) return null
  const sum = read(rows.filter((row) => totalRow.test(row.label) && row.cells.length > 0).at(-1)?.wide?.[group.actual], empty, scale)
  const isSales = context.known.some((draft) => draft.mode === 'result' && draft.metric === 'revenue' && draft.segment === null && draft.actual !== null && draft.actual > 0 && (group.period === null || draft.period === null || draft.period.kind === group.period.kind) && Math.abs(draft.actual / (sum ?? Infinity) - 1) < 0.002)
  return isSales ? empty : null
}

/** What stands over a table and tells its periods; a note on the scale does not. */
function captionOf({ caption, captions }: TableContext): string {
  return /^\([^()]{8,90}\)$|^\W*[A-Z][a-z]+ \d{1,2},?\s*$/u.test(caption.trim()) ? captions.split('\n').slice(-2).filter((line) => line.length < 90).join(' ') : caption
}

const symbolsOf = (context: TableContext, row: AlignedRow): readonly string[] => [...new Set(beginningIn(context.named, row.span[0], row.span[0] + Math.max(1, row.label.length)).map((name) => name.symbol))]

/** "Segment operating earnings", "Revenue by region": what the rows below it measure. */
function sectionOf(words: string, companyNames: readonly string[]): RowLabel | null {
  const line = words.split('\n').filter((each) => each.trim() !== '' && each.length < 90).at(-1) ?? ''
  const bare = line.replace(/\((?:[^()]*\b)?(?:millions?|thousands?|billions?|bn|mn|m|unaudited)\b[^()]*\)|:$/giu, ' ').replace(/^(?:segment|divisional|by (?:segment|division|region)),? |,? (?:by|per) (?:\w+ )?(?:segment|division|region|zone|business|product|market|country|geography|category|brand)s?\b|^by \w+, /giu, '').trim()
  const label = readRowLabel(bare, companyNames)
  const metric = breakdownMetric(line)
  return label !== null && label.segment === null ? label : metric === null ? null : plainLabel(metric)
}

function subjectOf(context: TableContext, row: AlignedRow, group: ColumnGroup, section: RowLabel | null, above: { readonly row: AlignedRow; readonly label: RowLabel } | null, isOfCompanies: boolean, sawDiluted: boolean): Subject | null {
  const symbols = symbolsOf(context, row)
  if (isOfCompanies) return symbols.length === 1 && group.measure !== null ? { label: group.measure, symbol: symbols[0]! } : null
  if (group.measure !== null) return partOf(context, row, group.measure)
  if (above !== null && ratioRow.test(row.label) && profits.has(above.label.metric)) return { label: { ...above.label, metric: 'operating-margin', percent: true }, symbol: null }
  const own = readRowLabel(row.label, context.companyNames) ?? sharesOfRow(row.label, above?.label ?? null)
  const isOther = own?.metric === 'eps' && (/\bsegments?\b/iu.test(row.label) || (sawDiluted && /\bbasic\b(?! and)/iu.test(row.label)))
  if (own !== null) return isOther ? null : { label: own, symbol: null }
  if (section?.metric === 'eps') {
    const label = groupLabel(row.label, 'eps', sawDiluted)
    return label === null ? null : { label: { ...label, basis: section.basis, loss: section.loss }, symbol: null }
  }
  if (above !== null && row.indent > above.row.indent && parted.has(above.label.metric)) return partOf(context, row, above.label)
  return section === null ? null : partOf(context, row, section)
}

/** A row of a business, or of all of them. */
function partOf(context: TableContext, row: AlignedRow, measure: RowLabel): Subject | null {
  const name = row.label.replace(/[:*†]+$|^(?:of which|thereof):? /giu, '').replace(/ \([a-z0-9]\)$/u, '').trim()
  if (totalRow.test(name) || context.companyNames.some((company) => company.toLowerCase() === name.toLowerCase())) return { label: measure, symbol: null }
  if (noPart.test(name) || name.length > 48 || !(isPartName(name) || /^\p{Ll}[\p{L}-]+ [\p{L} -]+$/u.test(name)) || readRowLabel(name, []) !== null) return null
  return { label: { ...measure, segment: name }, symbol: null }
}

interface Scale {
  readonly factor: number | null
  readonly currency: string | null
}

/** In what the table counts: as its corner, the lines above it or a note say, or as the prose told one of its numbers. */
function scaleOf(context: TableContext, { head, rows, units }: AlignedTable): Scale {
  const notes = [`${head.label} ${head.cells.map((cell) => cell.text).join(' ')}`, units.join(' '), withoutSums(context.caption), withoutSums(context.captions)].map(readScaleNote)
  const behind = /^\s*(\(?(?:[\p{L}$€£]+ )?in (?:thousands|millions|billions)\b.{0,90})/iu.exec(context.text.slice(context.end, context.end + 130))?.[1] ?? ''
  // rows that have their headings from the table above have its scale too
  const over = context.above !== null && head.span[0] < context.start ? readScaleNote(withoutSums(context.text.slice(Math.max(0, context.above[0] - 120), context.above[0]).split('\n').filter((line) => line.trim() !== '').slice(-2).join('\n'))) : null
  const near = [...notes, readScaleNote(behind), ...(over === null ? [] : [over])]
  const said = near.some(({ factor }) => factor !== null) ? near : [...near, pageNote(context)] // that one is looked for in the whole text
  const sign = /[$€£¥₹]/u.exec(context.text.slice(context.start, context.end))?.[0] ?? null
  return {
    factor: inferFactor(rows, context.known, context.companyNames) ?? said.find(({ factor }) => factor !== null)?.factor ?? null,
    currency: said.find(({ currency }) => currency !== null)?.currency ?? (sign === null ? null : readScaleNote(`${sign}m`).currency),
  }
}

/** The number of a cell in whole units; null where it is of another kind than its measure. */
function read(cell: Cell | undefined, label: RowLabel, scale: Scale): number | null {
  const number = cell?.number
  if (!number) return null
  const unit = unitOfMetric(label.metric)
  if (unit === 'percent') return number.unit === 'percent' || (label.percent && number.unit === 'plain') ? number.value : null
  if (number.unit !== 'plain' || label.percent) return null
  const sign = label.loss && !number.signed ? -1 : 1
  if (unit === 'per-share') return Math.abs(number.value) > 20_000 ? null : roundNumber(sign * number.value * (label.minor ? 0.01 : number.factor))
  const factor = number.factor !== 1 ? number.factor : (label.factor ?? (unit === 'count' ? 1 : scale.factor))
  return factor === null || (factor === 1e3 && hasCents(cell!.text)) || (unit === 'count' && number.value * factor < 1000) ? null : roundNumber(sign * number.value * factor)
}

function draftOf(context: TableContext, row: AlignedRow, label: RowLabel, group: ColumnGroup, scale: Scale): Draft | null {
  const cellAt = (column: number | null): Cell | undefined => (column === null ? undefined : row.wide?.[column])
  const actual = read(cellAt(group.actual), label, scale)
  if (actual === null) return growthOf(context, row, label, cellAt(group.actual), group)
  const unit = unitOfMetric(label.metric)
  const draft = newDraft('result', label.metric, label.basis, true, label.segment, context.block, label.loss)
  draft.actual = actual
  draft.prior = read(cellAt(group.prior), label, scale)
  draft.consensus = read(cellAt(group.consensus), label, scale)
  draft.currency = unit === 'currency' || unit === 'per-share' ? (cellAt(group.actual)!.number!.currency ?? label.currency ?? scale.currency) : null
  draft.per = unit === 'per-share' ? 'share' : null
  draft.period = group.period
  draft.evidence = [row.span]
  for (const { column, basis } of group.changes) {
    const change = changeIn(cellAt(column), label)
    if (change !== null && basis === null && label.metric !== 'comparable-sales' && agrees(draft, change)) draft.change ??= change
  }
  return draft
}

/** "Like-for-like revenue growth  4.2%": a row that is itself a growth rate. */
function growthOf(context: TableContext, row: AlignedRow, label: RowLabel, cell: Cell | undefined, group: ColumnGroup): Draft | null {
  if (!/\bgrowth\b/iu.test(row.label) || unitOfMetric(label.metric) !== 'currency' || !(cell?.number?.unit === 'percent' || (label.percent && cell?.number?.unit === 'plain'))) return null
  return { ...newDraft('result', label.metric, label.basis, true, label.segment, context.block, false), change: { value: cell.number.value, kind: 'percent', period: 'yoy' }, period: group.period, evidence: [row.span] }
}

/** Growth on another footing is a figure of its own. */
function otherFootings(row: AlignedRow, draft: Draft, group: ColumnGroup): readonly Draft[] {
  return group.changes.flatMap(({ column, basis }) => {
    const change = draft.unit === 'percent' || basis === null || basis === draft.basis ? null : changeIn(row.wide?.[column], { ...empty, metric: draft.metric })
    return change === null ? [] : [{ ...newDraft('result', draft.metric, basis!, true, draft.segment, draft.block, false), symbol: draft.symbol, period: draft.period, change, evidence: [row.span] }]
  })
}

const empty: RowLabel = plainLabel('revenue')

function changeIn(cell: Cell | undefined, label: RowLabel): Draft['change'] {
  const number = cell?.number
  if (!number || number.currency !== null || number.factor !== 1) return null
  const isMargin = unitOfMetric(label.metric) === 'percent'
  const kind = number.unit === 'bps' ? 'bps' : number.unit === 'points' ? 'points' : number.unit === 'percent' || !isMargin ? 'percent' : null
  return kind === null || number.value === 0 || isMargin === (kind === 'percent') ? null : { value: number.value, kind, period: 'yoy' }
}

/** A change must be what the two numbers beside it give, or it is the change of something else. */
function agrees({ actual, prior, unit }: Draft, change: NonNullable<Draft['change']>): boolean {
  if (actual === null || prior === null || prior === 0) return true
  if (change.kind !== 'percent') return Math.abs((actual - prior) * (change.kind === 'bps' ? 100 : 1) - change.value) <= (change.kind === 'bps' ? 16 : 0.16)
  if (actual < 0 || prior < 0) return false
  const given = (actual / prior - 1) * 100
  return Math.abs(given - change.value) <= Math.max(1.1, Math.abs(given) * 0.03) || (unit === 'per-share' && Math.abs(given - change.value) <= 5)
}

/** "Constant currency growth  3.0%" under revenue: how much that grew. */
function growthOfAbove(context: TableContext, row: AlignedRow, above: RowLabel, group: ColumnGroup): Draft | null {
  if (!growthRow.test(row.label) || unitOfMetric(above.metric) !== 'currency') return null
  const number = row.wide?.[group.actual]?.number
  if (!number || (number.unit !== 'percent' && !/%/u.test(row.label))) return null
  const basis = /\b(?:organic|like[- ]for[- ]like|lfl|comparable)\b/iu.test(row.label) ? 'like-for-like' : /\b(?:constant|currency|cc)\b/iu.test(row.label) ? 'constant-currency' : above.basis
  const draft = newDraft('result', above.metric, basis, true, null, context.block, false)
  draft.change = { value: number.value, kind: 'percent', period: 'yoy' }
  draft.evidence = [row.span]
  return draft
}

