// Every sentence of an article that has numbers, with all that was recognised in it.
import type { Amount, Block, NamedSpan } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { findMetrics } from '../measures/metrics.ts'
import { splitSentences } from '../printing/sentences.ts'
import { beginningIn } from '../words.ts'
import { traitsOf } from './traits.ts'

const neverFigures = new Set<Amount['kind']>(['year', 'date', 'time', 'ordinal', 'code'])
const farthestBefore = 120 // UTF-16 units

/** In the order of the text. */
export function findSurroundings(text: string, blocks: readonly Block[], amounts: readonly Amount[], named: readonly NamedSpan[], topic: string | null): readonly Surroundings[] {
  return blocks.flatMap((block) => {
    if (beginningIn(amounts, block.start, block.end).length === 0) return []
    return splitSentences(text, block.start, block.end).flatMap(({ start, end }) => {
      const inside = beginningIn(amounts, start, end)
      if (inside.length === 0) return []
      const before = text.slice(Math.max(block.start, start - farthestBefore), start)
      return [{ text, start, end, paragraph: block.start, before, kind: block.kind, amounts: inside, metrics: findMetrics(text, start, end), named: beginningIn(named, start, end), topic }]
    })
  })
}

/** Every number of these sentences that could be a figure, in the order of the text, with its traits. */
export function numbersOf(sentences: readonly Surroundings[]): readonly { readonly amount: Amount; readonly sentence: Surroundings; readonly traits: readonly number[] }[] {
  return sentences.flatMap((sentence) =>
    traitsOf(sentence, sentence.amounts.map((amount) => !neverFigures.has(amount.kind))).flatMap((traits, index) => (traits === null ? [] : [{ amount: sentence.amounts[index]!, sentence, traits }])),
  )
}
