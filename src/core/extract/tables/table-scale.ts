// In what a table counts where it does not print it, and rows that are per share under their heading.
import type { Draft } from '../figures/drafts.ts'
import type { Row } from './rows.ts'
import type { TableContext } from './tables.ts'
import { readScaleNote } from './cells.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { readRowLabel } from './row-labels.ts'
import { findAll } from '../words.ts'

/** The factor by which a row of the table becomes a number that the prose told before: 1,000 where it said $547.8 million and the row says 547,828. Null where none does. */
export function inferFactor(rows: readonly Row[], known: readonly Draft[], companyNames: readonly string[]): number | null {
  const told = known.filter((draft) => draft.mode === 'result' && draft.segment === null && draft.unit === 'currency' && draft.actual !== null)
  if (told.length === 0) return null
  for (const row of rows) {
    const label = readRowLabel(row.label, companyNames)
    if (!label || label.segment !== null || unitOfMetric(label.metric) !== 'currency') continue
    for (const { number } of row.cells) {
      if (!number || number.unit !== 'plain' || number.factor !== 1 || Math.abs(number.value) < 100) continue
      for (const draft of told) {
        if (draft.metric !== label.metric) continue
        const factor = [1e3, 1e6, 1].find((size) => Math.abs(Math.abs(draft.actual!) / (Math.abs(number.value) * size) - 1) < 0.004)
        if (factor !== undefined) return factor
      }
    }
  }
  return null
}

/** The labels of a table's rows: one that has them all again, of another period, counts as the first did ("Revenues, Gross Income, Net Income" of nine months, then of the quarter). */
export function labelsOf(rows: readonly Row[]): string {
  return rows.map((row) => row.label.trim()).join('\n')
}

/** "33,530,000  18,679,000  (868,000)": a table whose every sum ends in thousands is printed in whole units. */
export function isWholeUnits(rows: readonly Row[]): boolean {
  const sums = rows.flatMap((row) => row.cells.filter((cell) => cell.number !== null && cell.number.unit === 'plain' && Math.abs(cell.number.value) >= 1000))
  return sums.length >= 8 && sums.some((cell) => Math.abs(cell.number!.value) >= 1e6) && sums.every((cell) => /,000\s?\)?$/u.test(cell.text.trim()))
}

/** "$0.13", "(0.05)": no sum of a table in thousands has cents. */
export function hasCents(text: string): boolean {
  return /(?:^|\D)\d{0,2}\.\d\d\s?\)?$/u.test(text.trim())
}

/** "Diluted per share amounts:", "Basic earnings per common share:": what the rows below are per share of; null where a heading says nothing of shares. */
export function shareHeading(label: string): 'diluted' | 'basic' | null {
  if (!/\bper (?:[a-z]+ ){0,2}(?:share|unit|ADS)\b/iu.test(label) || /\b(?:dividends?|book value|distributions?|cash)\b/iu.test(label)) return null
  return /\bbasic\b/iu.test(label) && !/\bdiluted\b/iu.test(label) ? 'basic' : 'diluted'
}

/** A caption without its sums: "a benefit of $2.1 million" in the paragraph above says nothing of the table's scale. */
export function withoutSums(caption: string): string {
  return caption.replace(/\d[\d.,]*\)?[- ]?(?:millions?|billions?|thousands?|mln|mn|bn|crores?|m\b)/giu, ' ')
}

const scaleSentence = /(?:^|[.;(\n] ?)(?:All )?(?:dollars?|euros?|pounds|figures|amounts|numbers|sums|values|[A-Z]{3}|[$€£])(?: are| (?:stated|shown|given))* in (?:[\p{L}. ]{2,24} )?(?:thousands|millions|billions|crores?)\b[^.\n]{0,40}|\((?:[^()\n]{0,20}[;,] )?(?:thousands|millions|billions) of \p{L}+(?: \p{L}+)?\)(?=\s*$)/gimu

/** "Dollars in millions.", "1. Results (IFRS; billions of yen)", said once for all tables of a page. */
export function pageNote(context: TableContext): ReturnType<typeof readScaleNote> {
  return readScaleNote(findAll(scaleSentence, context.text.slice(0, context.start)).at(-1)?.[0] ?? '')
}
