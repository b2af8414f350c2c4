// Lists whose scale stands in a heading or a label: "third quarter, million euros:" over "Sales: 398 (403)", "Backlog ($ in billions): 41.7".
import type { Amount, Block } from '../parts.ts'
import { itemLeadLength } from '../printing/lines.ts'
import { readScaleNote } from '../tables/cells.ts'
import { breakdownMetric } from '../tables/table-labels.ts'
import { readRowLabel } from '../tables/row-labels.ts'
import { unitOfMetric } from '../figures/drafts.ts'
import { withoutSums } from '../tables/table-scale.ts'
import { roundNumber } from './arithmetic.ts'
import { beginningIn } from '../words.ts'

const anyScale = /(?:thousands?|millions?|billions?|[$€£]m|[$€£]bn|\bmln|\bmn|\bmio|\bbn|\b[A-Z]{3} ?m)\b[^\n:]{0,24}(?::|\)?\n)/u
const labelLine = /^(\p{Lu}[^:\n]{1,60}): [(+−–-]?(?:[A-Z]{0,3}[$€£]|[A-Z]{3} )?\(?\d/u
const bracketNote = /\(([^()\d]{1,40})\)$/u
const captionNote = /(?:^|[\s,(])(?:in )?(?:[A-Z]{3} ?|[A-Z]{0,3}[$€£])? ?(?:(?:in )?(?:thousands?|millions?|billions?)|mln|mn|mio|bn|m)(?: of)?(?: (?:U\.?S\.? )?(?:euros?|dollars?|pounds|yen|francs|crowns|kronor))?\)?:?$/u

interface ListScale {
  readonly factor: number
  readonly currency: string | null
  readonly parts: boolean // the heading says what the rows measure: "Revenue by segment (millions)"
}

/** Gives the bare numbers of such lists their scale and currency. Everything else stays as it is. */
export function scaleListed(text: string, blocks: readonly Block[], amounts: readonly Amount[]): readonly Amount[] {
  if (!anyScale.test(text)) return amounts
  const scaled = new Map<Amount, Amount>()
  let caption: ListScale | null = null
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const lead = block.kind === 'item' ? itemLeadLength(text.slice(block.start, block.end)) : 0
    const words = text.slice(block.start + lead, block.end)
    const line = labelLine.exec(words)
    if (!line) {
      caption = words.length <= 130 && captionNote.test(words) ? noteOf(withoutSums(words), breakdownMetric(words) !== null) : null
      continue
    }
    const own = bracketNote.exec(line[1]!)
    const scale = own ? (noteOf(own[1]!, false) ?? caption) : caption
    if (scale === null) continue
    const label = readRowLabel(line[1]!.replace(bracketNote, '').trim(), [])
    if (label ? unitOfMetric(label.metric) !== 'currency' : !scale.parts) continue
    for (const amount of beginningIn(amounts, block.start, block.end)) {
      if (amount.scaled || amount.per !== null || (amount.kind !== 'number' && amount.kind !== 'money')) continue
      const sized = (bound: number | null): number | null => (bound === null ? null : roundNumber(bound * scale.factor))
      scaled.set(amount, { ...amount, kind: 'money', value: sized(amount.value)!, low: sized(amount.low), high: sized(amount.high), currency: amount.currency ?? scale.currency, scaled: true })
    }
  }
  return scaled.size === 0 ? amounts : amounts.map((amount) => scaled.get(amount) ?? amount)
}

function noteOf(words: string, parts: boolean): ListScale | null {
  const { factor, currency } = readScaleNote(words)
  return factor === null ? null : { factor, currency: currency ?? (/\$/u.test(words) ? '$' : null), parts }
}
