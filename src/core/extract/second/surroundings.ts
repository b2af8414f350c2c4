// Every sentence of an article that has numbers, with all that was recognised in it.
import type { Amount, Block, NamedSpan } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { findMetrics } from '../measures/metrics.ts'
import { splitSentences } from '../printing/sentences.ts'
import { beginningIn } from '../words.ts'

const farthestBefore = 120 // UTF-16 units

/** Those with a number that is asked for, in the order of the text: in most others nothing need be looked for. */
export function findSurroundings(text: string, blocks: readonly Block[], amounts: readonly Amount[], named: readonly NamedSpan[], topic: string | null, isAsked: (amount: Amount) => boolean): readonly Surroundings[] {
  return blocks.flatMap((block) => {
    if (beginningIn(amounts, block.start, block.end).length === 0) return []
    return splitSentences(text, block.start, block.end).flatMap(({ start, end }) => {
      const inside = beginningIn(amounts, start, end)
      if (!inside.some(isAsked)) return []
      const before = text.slice(Math.max(block.start, start - farthestBefore), start)
      return [{ text, start, end, paragraph: block.start, before, kind: block.kind, amounts: inside, metrics: findMetrics(text, start, end), named: beginningIn(named, start, end), topic }]
    })
  })
}
