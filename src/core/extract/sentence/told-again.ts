// A number that is told of the measure before it on another footing, or as the share of a total.
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount, MetricMark } from '../parts.ts'
import type { Frame, Walk } from './walk.ts'

const afterItems = /^\W*(?:After|Including|Counting|With) (?:the )?(?:exceptionals?|exceptional items|one-offs?|one-off items|special items|those (?:costs|charges|items)),? (?:it|this|that|there) (?:was|is|came to|became) an? (?:net |operating |statutory )?$/u

/** "After exceptionals it was a loss of £0.8m", behind an operating profit before exceptionals: the same measure as reported. */
export function afterExceptionals(state: Walk, mark: MetricMark): Frame | null {
  if (!mark.vague || !afterItems.test(state.context.text.slice(state.sentence[0], mark.start))) return null
  const told = state.context.recent.findLast((draft) => draft.mode === 'result' && draft.actual !== null && draft.unit === 'currency' && draft.metric !== 'revenue' && draft.basis === 'adjusted')
  return told ? { metric: told.metric, basis: 'reported', basisSaid: true, segment: told.segment, loss: mark.loss, vague: false, perShare: false, start: mark.start, mark } : null
}

const ofTotal = /^\W*Of (?:the|that) (?:total|sum|revenue|sales|amount|figure),? ([a-z][\p{L}&-]*(?: (?!and [a-z]+ (?:fell|rose))[\p{L}&-]+){0,5}?) (?:accounted for|made up|contributed|brought in|came to) (?:about )?$/u

/** "Of the total, instruments and accessories accounted for $1.49 billion": a business in small letters, behind the revenue of the whole. */
export function shareOfTotal(state: Walk, amount: Amount): string | null {
  const told = state.context.recent.findLast((draft) => draft.mode === 'result' && draft.metric === 'revenue' && draft.segment === null && draft.actual !== null)
  if (!told || amount.value >= told.actual!) return null
  return ofTotal.exec(state.context.text.slice(state.sentence[0], amount.start))?.[1] ?? null
}

const sameBasis = /\b(?:on|by) (?:the same|that|this) (?:basis|footing|measure|yardstick|count)\b/iu
const adjustedBefore = /\b(?:adjusted|underlying|non-GAAP|normali[sz]ed|before exceptionals?|before exceptional items|(?:exclud(?:es?|ed|ing)|stripping out|strips? out|leav(?:es?|ing) (?:out|aside)|not counting)(?! (?:\w+ )?(?:currenc|foreign|exchange|acquisition)))\b/iu

/** "Adjusted profit rose 20% to £4.2m. EPS on the same basis were 15.1p": the footing of the words before is that of the numbers here. */
export function carryBasis(before: string, words: string, drafts: readonly Draft[]): void {
  const said = sameBasis.exec(words)
  if (!said || !(adjustedBefore.test(before) || adjustedBefore.test(words.slice(0, said.index)))) return
  for (const draft of drafts) if (!draft.basisSaid && draft.metric !== 'revenue') Object.assign(draft, { basis: 'adjusted', basisSaid: true })
}

/** The frame of a revenue that no word of its own names. */
export function revenueFrame(segment: string | null, chunk: Chunk): Frame {
  return {
    metric: 'revenue',
    basis: 'reported',
    basisSaid: false,
    segment,
    loss: false,
    vague: false,
    perShare: false,
    start: chunk.start,
    mark: null,
  }
}
