// Tables of what is expected: "Updated Outlook | Prior Outlook". Their numbers are guidance, never results.
import type { Period } from '../../../shared/model.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { readScaleNote } from './cells.ts'
import { newDraft, unitOfMetric } from '../figures/drafts.ts'
import { findPeriods } from '../periods/periods.ts'
import { readRowLabel } from './row-labels.ts'
import { pageNote } from './table-scale.ts'
import { beginningIn } from '../words.ts'

const guideWords = /\b(?:outlook|guidance|forecasts?|targets)\b/iu
const earlierWords = /\b(?:prior|previous(?:ly)?|old|earlier|initial|original|former)\b/iu
const othersWords = /\b(?:consensus|estimates?|est\.?|street|analysts?)\b/iu
const currentWords = /\b(?:company|updated|current|new|revised|raised|lowered|now|latest|today)\b/iu

/** Whether heading lines or caption say that a table looks ahead. */
export function isGuidanceTable(caption: string, head: readonly Row[]): boolean {
  // "FY2026 | FY2027 forecast" holds results too, and is read by its columns.
  const cells = head.flatMap((row) => row.cells.map((cell) => cell.text))
  if (isBounded(headingsOf(head, 2))) return !othersWords.test(caption) // "Estimates | Low | High" are those of analysts
  if (cells.some((cell) => guideWords.test(cell))) return cells.every((cell) => guideWords.test(cell) || earlierWords.test(cell) || currentWords.test(cell))
  // "First-quarter outlook | Company | Estimate"
  const label = head.at(-1)?.label ?? ''
  if (cells.length > 0 && guideWords.test(label) && cells.every((cell) => currentWords.test(cell) || earlierWords.test(cell) || othersWords.test(cell))) return true
  const last = lastSentence(caption)
  return last.length <= 110 && (guideWords.test(last) || /\b(?:it|company|management|\p{Lu}[\p{L}.&’'-]+) (?:now )?expects:$/u.test(last.trim())) && !/[.!?]$/u.test(caption.trim()) && !/\bforward-looking\b/iu.test(caption)
}

/** "… sales of $655 million. The company updated its full-year guidance:": what stands right over the table. */
const lastSentence = (caption: string): string => (caption.trimEnd().endsWith(':') ? (caption.split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? caption) : caption)

/** Reads each row whose cells all hold one number or range; where two columns stand and none is called the present one, nothing is read. */
export function readGuidanceTable(
  context: TableContext,
  rows: readonly Row[],
  headEnd: number,
  take: (draft: Draft, weak: boolean) => void,
  notes: Note[],
  amounts: readonly Amount[],
): void {
  const heads = rows.slice(0, headEnd)
  const width = Math.max(...rows.slice(headEnd).map((row) => row.cells.length))
  const headings = headingsOf(heads, width)
  const bounded = width === 2 && isBounded(headings)
  const dated = datedColumns(headings, width)
  const current = bounded ? 0 : chooseCurrent(headings, width)
  if (current === null && dated === null) return
  const earlier = headings.findIndex((heading, index) => index !== current && earlierWords.test(heading))
  const expected = headings.findIndex((heading, index) => index !== current && othersWords.test(heading))
  const said = readScaleNote(`${context.caption}\n${heads.map((row) => [row.label, ...row.cells.map((cell) => cell.text)].join(' ')).join('\n')}`)
  const page = pageNote(context)
  const [factor, currency] = [said.factor ?? page.factor, said.currency ?? page.currency]
  const heading = `${heads.at(-1)?.label ?? ''} ${current === null ? '' : (headings[current] ?? '')}`.trim()
  const caption = lastSentence(context.caption)
  const named = findPeriods(`${heading} ${caption}`, 0, heading.length + 1 + caption.length)[0]
  const columns = dated?.map((period, index) => ({ index, period })) ?? [{ index: current!, period: named?.period ?? context.guidePeriod }]
  for (const row of rows.slice(headEnd)) {
    const label = readRowLabel(row.label.replace(/\bgrowth(?: rate)?\b/iu, ' ').replace(/\s+/gu, ' '), context.companyNames)
    const own = beginningIn(amounts, row.span[0], row.span[1]).filter((amount) => amount.start - row.span[0] >= row.label.length)
    if (!label || own.length !== row.cells.length || own.length !== width) continue
    for (const { index, period } of columns) {
      const amount = bounded ? { ...own[0]!, scaled: own[0]!.scaled || own[1]!.scaled, high: own[1]!.value } : own[index]!
      if (bounded && (own[0]!.ranged || own[1]!.ranged || own[0]!.kind !== own[1]!.kind || own[0]!.scaled !== own[1]!.scaled || own[0]!.value > own[1]!.value)) continue
      const unit = amount.kind === 'percent' ? 'percent' : unitOfMetric(label.metric)
      const scale = unit === 'currency' && !amount.scaled ? (readScaleNote(row.label).factor ?? factor) : 1
      if (scale === null || (unit === 'currency' && amount.kind !== 'money' && amount.kind !== 'number') || (label.metric !== 'comparable-sales' && /growth/iu.test(row.label) !== (unit === 'percent' && unitOfMetric(label.metric) !== 'percent'))) continue
      const sized = (bound: number | null): number | null => (bound === null ? null : roundNumber(bound * scale))
      const draft = newDraft('guidance', label.metric, label.basis, true, label.segment, context.block, label.loss)
      draft.unit = unit
      draft.low = sized(amount.low)
      draft.high = sized(amount.high)
      draft.earlierLow = earlier < 0 ? null : sized(own[earlier]!.low)
      draft.earlierHigh = earlier < 0 ? null : sized(own[earlier]!.high)
      draft.consensus = expected < 0 ? null : sized(own[expected]!.value)
      draft.currency = unit === 'currency' || unit === 'per-share' ? (amount.currency ?? currency) : null
      draft.per = unit === 'per-share' ? 'share' : null
      draft.period = period
      draft.evidence = [row.span]
      take(draft, false)
      notes.push({ amount: own[index]!, rule: 'guidance-row', outcome: 'taken', why: `${label.basis} ${label.metric}, expected` })
    }
  }
}

/** What stands over the columns. "Low | High" over "Revenue | 190 | 196": without a heading of its own the column of labels takes that of the first numbers. */
function headingsOf(heads: readonly Row[], width: number): readonly string[] {
  const last = heads.at(-1)
  const cells = last?.cells.map((cell) => cell.text) ?? []
  return last !== undefined && last.label !== '' && cells.length === width - 1 && !guideWords.test(last.label) ? [last.label, ...cells] : cells
}

const isBounded = (headings: readonly string[]): boolean => headings.length === 2 && lowHeading.test(headings[0]!) && highHeading.test(headings[1]!)

const lowHeading = /^(?:low|minimum|from|low end)(?: end| range)?$/iu
const highHeading = /^(?:high|maximum|to|high end)(?: end| range)?$/iu

/** "Q1 FY27 | FY27" over ranges: each column has its period. Two of one kind may be the old year beside the new one, and are not read. */
function datedColumns(headings: readonly string[], width: number): readonly Period[] | null {
  if (width < 2 || headings.length !== width || headings.some((heading) => earlierWords.test(heading) || /\b(?:actual|results?|reported)\b/iu.test(heading))) return null
  const periods = headings.flatMap((heading) => findPeriods(heading, 0, heading.length).slice(0, 1).map((mark) => mark.period))
  return periods.length === width && new Set(periods.map((period) => period.kind)).size === width ? periods : null
}

function chooseCurrent(headings: readonly string[], width: number): number | null {
  if (headings.length !== width) return width === 1 ? 0 : null
  const open = headings.map((heading, index) => ({ heading, index })).filter(({ heading }) => !earlierWords.test(heading) && !othersWords.test(heading))
  if (open.length === 1) return open[0]!.index
  const said = open.filter(({ heading }) => currentWords.test(heading))
  return said.length === 1 ? said[0]!.index : null
}
