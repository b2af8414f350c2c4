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

const adjustedBehind = /^(?:[^;.]|\.\d){0,40}; (?:excluding|before|without|stripping out|adjusted)\b|^[^;.]{0,30}\b(?:or|and|but) (?:an? )?(?:adjusted |underlying )?[$€£]?\d[^;]{0,40}\b(?:adjusted|underlying|non-GAAP|excluding|stripping out|before (?:special|one-time|one-off|exceptional))\b|^[^;.]{0,30}\b(?:or|and|but) an (?:adjusted|underlying) /u

/** "In the year-earlier quarter it earned $2.60 a share, or $2.66 on an adjusted basis": whether the words behind a number tell it once more without special items, so that the bare one is the reported one. */
export const isBareOfTwo = (behind: string): boolean => adjustedBehind.test(behind)

/** "compared with $1.10 (adjusted: $1.22)", "A year earlier profit was $1.77 a share; excluding restructuring it was $2.02": what is compared with, told on another footing. */
export function comparesOnOtherFooting(state: Walk, chunk: Chunk, previous: Chunk | undefined): boolean {
  if ((state.lastRole !== 'prior' && state.lastRole !== 'consensus') || !previous) return false
  const { text } = state.context
  if (chunk.joiner === ':') return previous.joiner === '(' && /^\s*(?:adjusted|non-GAAP|GAAP|underlying|reported|excluding [^,;\d]{3,40})\s*$/iu.test(text.slice(previous.start, previous.end))
  return chunk.joiner === ';' && /^\s*(?:excluding|before|without|stripping out|adjusted for) [^,;\d]{3,60},? (?:it|this|that|they|the figure) (?:was|were|had been|would have been) /u.test(text.slice(chunk.start, chunk.end))
}
