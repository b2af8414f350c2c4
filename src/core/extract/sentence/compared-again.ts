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

/** "This compares to a net loss of $4.6 million and adjusted net income of $6.1 million": where one of two is called adjusted, the bare one is not. */
export function namesOtherBasis(state: Walk): boolean {
  const { text } = state.context
  if (!/^\W*(?:This|That|These) compare[sd]? (?:to|with)\b/u.test(text.slice(state.sentence[0], state.sentence[0] + 30))) return false
  const profits = state.metrics.filter((mark) => mark.metric === 'net-income' || mark.metric === 'eps')
  const isAdjusted = (start: number): boolean => /\b(?:adjusted|non-GAAP|core|underlying|normali[sz]ed) (?:diluted )?$/iu.test(text.slice(Math.max(state.sentence[0], start - 20), start))
  return profits.some((mark) => isAdjusted(mark.start) || /^(?:adjusted|non-GAAP|core)/iu.test(mark.name)) && profits.some((mark) => !isAdjusted(mark.start) && !/^(?:adjusted|non-GAAP|core)/iu.test(mark.name))
}
