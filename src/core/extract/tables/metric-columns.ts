// Tables whose columns are measures and whose rows are companies or businesses: "Company | EPS | Est. | Revenue", "Region | Sales ($m) | Growth".
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, NamedSpan } from '../parts.ts'
import type { Cell } from './cells.ts'
import type { RowLabel } from './row-labels.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { findPeriods } from '../periods/periods.ts'
import { parseCell, readScaleNote } from './cells.ts'
import { captionPeriod } from './unheaded-rows.ts'
import { draftOfCell } from './row-drafts.ts'
import { readRowLabel } from './row-labels.ts'
import { beginningIn } from '../words.ts'

// "Earnings are adjusted unless we say otherwise"
const sayAdjusted = /\b(?:earnings|EPS|profits?|earnings per share|per-share (?:figures|numbers|earnings|profits)|all (?:figures|numbers)) (?:are|is) (?:all |on an )?(?:adjusted|non-GAAP|underlying)\b/iu

type Heading = { readonly kind: 'value'; readonly label: RowLabel; readonly text: string } | { readonly kind: 'consensus' | 'prior' | 'change'; readonly of: number } | { readonly kind: 'other' }

const expectedHeading = /^(?:est\.?|estimates?|consensus|expected|street|forecast)$/iu
const earlierHeading = /^(?:\((?:19|20)\d\d\)|(?:a )?year[- ](?:ago|earlier)|prior[- ]year|last year)$/iu
const changeHeading = /^(?:change|chg\.?|% ?(?:change|chg\.?)|(?:change|chg\.?),? ?\(?%\)?|growth(?:,? ?\(?%\)?)?|y\/y|yoy|year[- ]on[- ]year|vs\.? (?:a )?year ago)$/iu
const partHeading = /^(?:regions?|segments?|divisions?|business(?:es)?(?: units?| areas?| lines?)?|products?(?: lines?)?|brands?|countr(?:y|ies)|(?:end[- ])?markets?|categor(?:y|ies)|geograph(?:y|ies)|units?)$/iu
const unitHeading = /^(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥]) ?(?:m|mn|mio|bn|million|millions|billion)$/iu
const companyHeading = /^(?:|company|companies|name|stock|bank|airline|retailer|carmaker|lender|firm|ticker|symbol)$/iu
const aheadWords = /\b(?:outlook|guidance|targets?|previews?|due|scheduled|to report|to watch|this week|next week|expected to|calendar)\b/iu

/** Reads such a table; false where it is none, and other readers may try. Companies need a period in the lines above; a row whose cells do not fall under the headings gives nothing. */
export function readMetricColumns(context: TableContext, rows: readonly Row[], headEnd: number, take: (draft: Draft, weak: boolean) => void, notes: Note[], amounts: readonly Amount[]): boolean {
  const head = rows[headEnd - 1]
  if (!head || headEnd > 2) return false
  const first = head.label.trim()
  // "Business areas, third quarter" over "SEK M   Net sales   (2025)"
  const ofParts = partHeading.test(first) || (unitHeading.test(first) && partHeading.test(context.caption.split(',')[0]!.trim()))
  if (!ofParts && !companyHeading.test(first)) return false
  const headings = readHeadings(head.cells.map((cell) => cell.text), context.companyNames)
  if (!headings.some((heading) => heading.kind === 'value') || head.cells.some((cell) => !earlierHeading.test(cell.text) && findPeriods(cell.text, 0, cell.text.length).length > 0)) return false
  const adjusted = sayAdjusted.test(context.captions)
  // "Who made what: the September quarter in one table": the headline's period, where the lines above name none
  const period = captionPeriod(context.captions) ?? (findPeriods(context.captions, 0, context.captions.length).length === 0 ? context.told : null)
  if (aheadWords.test(context.captions) || (!ofParts && period === null)) return true
  for (const row of rows.slice(headEnd)) {
    if (row.cells.length !== headings.length) continue
    const names = ofParts ? [] : beginningIn(context.named, row.span[0], row.span[0] + Math.max(1, row.label.length))
    const symbols = new Set(names.map((name: NamedSpan) => name.symbol))
    const segment = ofParts && /^\p{Lu}/u.test(row.label) && row.label.length <= 40 && !/\b(?:eliminations?|corporate|other)\b/iu.test(row.label) ? row.label.replace(/[:*]+$/u, '').trim() : null
    if (ofParts ? segment === null : symbols.size !== 1) continue
    headings.forEach((heading, index) => {
      if (heading.kind !== 'value') return
      const grown = growthBeside(row.cells[index]!)
      const draft = draftOf(context, heading.label, heading.text, grown?.cell ?? row.cells[index]!)
      if (draft === null) return
      if (grown && draft.unit !== 'percent') draft.change = { value: grown.percent, kind: 'percent', period: 'yoy' }
      if (adjusted && !ofParts && draft.basis === 'reported' && (draft.metric === 'eps' || draft.metric === 'net-income') && !/\b(?:GAAP|IFRS|reported|statutory)\b/iu.test(heading.text)) draft.basis = 'adjusted'
      const whole = segment !== null && /^(?:total|group)\b/iu.test(segment)
      draft.segment = whole ? null : segment
      if (!ofParts) draft.symbol = names[0]!.symbol
      headings.forEach((other, place) => {
        if (!('of' in other) || other.of !== index) return
        const cell = row.cells[place]!
        if (other.kind === 'change') {
          if (cell.number?.unit === 'percent' && draft.unit !== 'percent') draft.change = { value: cell.number.value, kind: 'percent', period: 'yoy' }
        } else draft[other.kind] = draftOf(context, heading.label, heading.text, cell)?.actual ?? null
      })
      draft.period = period
      draft.evidence = [row.span]
      take(draft, false)
    })
    for (const amount of beginningIn(amounts, row.span[0], row.span[1])) notes.push({ amount, rule: 'measure-column', outcome: 'taken', why: ofParts ? `of ${row.label}` : `of ${names[0]!.symbol}` })
  }
  return true
}

// "18,905 (+17%)"
const besideGrowth = /^(?<sum>.*\d\S*) \(?(?<growth>[+\-−–]\s?\d[\d.]*)\s?%\)?$/u

/** Whether a row's cells hold sums with their growth beside them. */
export function holdsGrowth(row: Row): boolean {
  return row.cells.length > 0 && row.cells.every((cell) => besideGrowth.test(cell.text))
}

/** A cell that holds a sum and its growth; null for any other. */
function growthBeside(cell: Cell): { readonly cell: Cell; readonly percent: number } | null {
  const found = besideGrowth.exec(cell.text)?.groups
  if (!found) return null
  const number = parseCell(found['sum']!)
  const percent = Number(found['growth']!.replace(/\s/gu, '').replace(/[−–]/u, '-'))
  return number && Number.isFinite(percent) ? { cell: { text: found['sum']!, number }, percent } : null
}

/** What each heading stands for; an expectation, last year's number and a change belong to the measure to the left, or to the one they name. */
function readHeadings(cells: readonly string[], companyNames: readonly string[]): readonly Heading[] {
  let last = -1
  const headings: Heading[] = []
  cells.forEach((text, index) => {
    const label = readRowLabel(text, companyNames)
    if (label && label.segment === null) {
      last = index
      headings.push({ kind: 'value', label, text })
    } else if (last >= 0 && expectedHeading.test(text)) headings.push({ kind: 'consensus', of: last })
    else if (last >= 0 && earlierHeading.test(text)) headings.push({ kind: 'prior', of: last })
    else if (last >= 0 && changeHeading.test(text)) headings.push({ kind: 'change', of: last })
    else headings.push({ kind: 'other' })
  })
  return headings
}

function draftOf(context: TableContext, label: RowLabel, heading: string, cell: Cell): Draft | null {
  const { number } = cell
  if (!number) return null
  const unit = unitOfMetric(label.metric)
  const percent = number.unit === 'percent' || (label.percent && number.unit === 'plain')
  if ((unit === 'percent') !== percent || (unit !== 'percent' && number.unit !== 'plain')) return null
  const note = readScaleNote(heading)
  const over = readScaleNote(context.caption)
  const corner = /^\s*((?:[A-Z]{3}|[A-Z]{0,3}[$€£¥]) ?(?:m|mn|mio|bn|million|millions|billion))(?=\s{2}|\t|\s?\|)/iu.exec(context.text.slice(context.start, context.start + 30))?.[1]
  const scale = corner === undefined ? over : readScaleNote(`in ${corner}`)
  const factor = unit === 'percent' || unit === 'per-share' ? (label.minor ? 0.01 : number.factor) : number.factor !== 1 ? number.factor : (label.factor ?? note.factor ?? scale.factor)
  if (factor === null || (unit === 'count' && number.value * factor < 1000) || (unit === 'per-share' && Math.abs(number.value) > 1000)) return null
  return draftOfCell(context.block, label, number, factor, number.currency ?? note.currency ?? scale.currency)
}
