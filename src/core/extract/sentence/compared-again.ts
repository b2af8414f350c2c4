// What stands behind a number that is compared with, and is compared with too.
import type { Chunk } from './chunks.ts'
import type { Walk } from './walk.ts'

/** "or EPS of $0.07", "or $0.07 loss per share": the number before it, told per share. */
export function isPerShareAgain(text: string, chunk: Chunk): boolean {
  const [mark, first] = [chunk.metrics[0], chunk.amounts[0]]
  if (chunk.metrics.length !== 1 || mark!.metric !== 'eps' || first === undefined) return false
  return /^\s*(?:\w+ )?EPS (?:of )?$/u.test(text.slice(chunk.start, first.start)) || (mark!.start >= first.end && /^ (?:net )?$/u.test(text.slice(first.end, mark!.start)))
}

/** "compared with revenues of $13.9 million and a net loss of $5.9 million": what is named again without a verb, after this period's number of it, is compared with, too. */
export function goesOnComparing(state: Walk, chunk: Chunk): boolean {
  const first = chunk.amounts[0]
  if (state.lastRole !== 'prior' || (chunk.joiner !== 'and' && chunk.joiner !== ',') || first === undefined || chunk.metrics.length === 0) return false
  if (!chunk.metrics.every((mark) => mark.metric !== null && mark.end <= first.start && state.drafts.some((draft) => draft.mode === 'result' && draft.metric === mark.metric && draft.actual !== null && draft.prior === null))) return false
  return /^\s*(?:(?:and|an?|the|net|adjusted|total|diluted|GAAP|non-GAAP) )*$/iu.test(state.context.text.slice(chunk.start, chunk.metrics[0]!.start)) && /^ (?:from continuing operations? |per (?:diluted )?share )?of (?:about |approximately )?\(?$/u.test(state.context.text.slice(chunk.metrics.at(-1)!.end, first.start))
}
