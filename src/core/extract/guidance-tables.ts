// Tables of what is expected: "Updated Outlook | Prior Outlook". Their numbers are guidance, never results.
import type { Draft, Note } from './drafts.ts'
import type { Amount } from './parts.ts'
import type { Row, TableContext } from './tables.ts'
import { roundNumber } from './arithmetic.ts'
import { readScaleNote } from './cells.ts'
import { newDraft, unitOfMetric } from './drafts.ts'
import { findPeriods } from './periods.ts'
import { readRowLabel } from './row-labels.ts'
import { beginningIn } from './words.ts'

const guideWords = /\b(?:outlook|guidance|forecasts?|targets)\b/iu
const earlierWords = /\b(?:prior|previous(?:ly)?|old|earlier|initial|original|former)\b/iu
const currentWords = /\b(?:updated|current|new|revised|raised|lowered|now|latest)\b/iu

/** Whether heading lines or caption say that a table looks ahead. */
export function isGuidanceTable(caption: string, head: readonly Row[]): boolean {
  // "FY2026 | FY2027 forecast" holds results too, and is read by its columns.
  const cells = head.flatMap((row) => row.cells.map((cell) => cell.text))
  if (cells.some((cell) => guideWords.test(cell))) return cells.every((cell) => guideWords.test(cell) || earlierWords.test(cell) || currentWords.test(cell))
  return caption.length <= 110 && guideWords.test(caption) && !/[.!?]$/u.test(caption.trim()) && !/\bforward-looking\b/iu.test(caption)
}

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
  const headings = heads.at(-1)?.cells.map((cell) => cell.text) ?? []
  const width = Math.max(...rows.slice(headEnd).map((row) => row.cells.length))
  const current = chooseCurrent(headings, width)
  if (current === null) return
  const earlier = headings.findIndex((heading, index) => index !== current && earlierWords.test(heading))
  const { factor, currency } = readScaleNote(`${context.caption}\n${heads.map((row) => [row.label, ...row.cells.map((cell) => cell.text)].join(' ')).join('\n')}`)
  const named = findPeriods(`${headings[current] ?? ''} ${context.caption}`, 0, (headings[current] ?? '').length + 1 + context.caption.length)[0]
  for (const row of rows.slice(headEnd)) {
    const label = readRowLabel(row.label.replace(/\bgrowth(?: rate)?\b/iu, ' ').replace(/\s+/gu, ' '), context.companyNames)
    const own = beginningIn(amounts, row.span[0], row.span[1]).filter((amount) => amount.start - row.span[0] >= row.label.length)
    if (!label || own.length !== row.cells.length || own.length !== width) continue
    const amount = own[current]!
    const unit = amount.kind === 'percent' ? 'percent' : unitOfMetric(label.metric)
    const scale = unit === 'currency' && !amount.scaled ? factor : 1
    if (scale === null || (unit === 'currency' && amount.kind !== 'money' && amount.kind !== 'number') || /growth/iu.test(row.label) !== (unit === 'percent' && unitOfMetric(label.metric) !== 'percent')) continue
    const sized = (bound: number | null): number | null => (bound === null ? null : roundNumber(bound * scale))
    const draft = newDraft('guidance', label.metric, label.basis, true, label.segment, context.block, label.loss)
    draft.unit = unit
    draft.low = sized(amount.low)
    draft.high = sized(amount.high)
    draft.earlierLow = earlier < 0 ? null : sized(own[earlier]!.low)
    draft.earlierHigh = earlier < 0 ? null : sized(own[earlier]!.high)
    draft.currency = unit === 'currency' || unit === 'per-share' ? (amount.currency ?? currency) : null
    draft.per = unit === 'per-share' ? 'share' : null
    draft.period = named?.period ?? context.guidePeriod
    draft.evidence = [row.span]
    take(draft, false)
    notes.push({ amount, rule: 'guidance-row', outcome: 'taken', why: `${label.basis} ${label.metric}, expected` })
  }
}

function chooseCurrent(headings: readonly string[], width: number): number | null {
  if (headings.length !== width) return width === 1 ? 0 : null
  const open = headings.map((heading, index) => ({ heading, index })).filter(({ heading }) => !earlierWords.test(heading))
  if (open.length === 1) return open[0]!.index
  const said = open.filter(({ heading }) => currentWords.test(heading))
  return said.length === 1 ? said[0]!.index : null
}
